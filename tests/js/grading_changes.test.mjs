// @ts-check
import assert from "node:assert/strict";
import test from "node:test";

import { changes, leftOver } from "../../src/ib_course/grading/web/changes.js";

const shown = { answer: "a", score: 2, comment: "" };

test("what changed elsewhere and was not touched here asks nothing", () => {
  const now = { ...shown, score: 1, comment: "Mooi." };
  assert.deepEqual(changes(shown, now, {}).lines, []);
  assert.equal(changes(shown, now, {}).choice, false);
  assert.equal(changes(shown, now, { score: 1 }).choice, false);
  assert.equal(changes(shown, now, { comment: "Mooi." }).choice, false);
  assert.equal(changes(shown, { ...shown, comment: "Mooi." }, { score: 0 }).choice, false);
});

test("a score or comment of another window is told and asks which one holds", () => {
  const found = changes(shown, { ...shown, score: 0.5, comment: "Mooi." }, { score: 1.5, comment: "Zwak." });
  assert.equal(found.choice, true);
  assert.equal(found.answer, false);
  assert.match(found.lines[0], /deze score opgeslagen: 0,5\.$/);
  assert.match(found.lines[1], /«Mooi\.»$/);
  assert.equal(found.theirs, "Houd wat er al is opgeslagen");
  assert.match(changes(shown, { ...shown, score: null }, { score: 1 }).lines[0], /: geen\.$/);
  const gone = changes({ ...shown, comment: "Mooi." }, shown, { comment: "Zwak." });
  assert.match(gone.lines[0], /weggehaald/);
});

test("a new answer is told always, and asks only what was typed for the old one", () => {
  const now = { ...shown, answer: "b" };
  assert.equal(changes(shown, now, {}).choice, false);
  assert.match(changes(shown, now, {}).lines[0], /leverde intussen opnieuw in/);
  for (const typed of [{ score: 2 }, { score: null }, { comment: "" }]) {
    const found = changes(shown, now, typed);
    assert.equal(found.choice, true);
    assert.match(found.mine, /bij het nieuwe antwoord/);
  }
});

test("what was typed and not kept can be read back", () => {
  assert.equal(leftOver({ score: 1.5, comment: "Mooi." }), "Score: 1,5\nOpmerking: Mooi.");
  assert.equal(leftOver({ score: null }), "Score: geen");
  assert.equal(leftOver({ comment: "" }), "");
});
