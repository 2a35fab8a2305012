// @ts-check
import assert from "node:assert/strict";
import test from "node:test";

import { tell } from "../../src/ib_course/grading/web/reading.js";

const about = { points: 2, checked: false, answered: true };
/** @param {number | null} auto @param {number | null} manual @param {boolean} needs */
const grade = (auto, manual, needs) => ({ auto_score: auto, manual_score: manual, needs_manual_grade: needs });

test("an answer that nobody read says that its points are provisional, and why", () => {
  const told = tell(grade(2, null, true), about);
  assert.deepEqual(told, {
    kind: "unread",
    label: "Nog niet gelezen",
    why: "Voorlopig alle punten, alleen omdat er een antwoord staat.",
    provisional: true,
  });
  assert.match(tell(grade(1, null, true), about).why, /^Voorlopig 1 punt,/);
  assert.match(tell(grade(0.5, null, true), about).why, /^Voorlopig 0,5 punten,/);
  assert.equal(tell(grade(null, null, true), about).why, "Er is nog geen score.");
});

test("a score of the trainer's that was given before marking again asks to be looked at", () => {
  const told = tell(grade(2, 1.5, true), about);
  assert.equal(told.label, "Nog niet gelezen");
  assert.match(told.why, /^Deze score gaf je eerder\./);
});

test("what was read says whose the score is", () => {
  assert.equal(tell(grade(2, 0, false), about).why, "Deze score gaf jij.");
  assert.match(tell(grade(2, null, false), about).why, /^Je liet de score staan/);
  assert.equal(tell(grade(2, null, false), about).provisional, false);
});

test("nobody has to read what was checked, or what is not there", () => {
  assert.equal(tell(grade(2, null, false), { ...about, checked: true }).label, "Vanzelf nagekeken");
  assert.equal(tell(grade(0, null, false), { ...about, answered: false }).label, "Geen antwoord");
});

test("an answer that could not be read is not said to be none", () => {
  assert.equal(tell(grade(0, null, false), { ...about, answered: false, problem: true }).label, "Niet gelezen");
  assert.equal(tell(grade(0, null, false), { ...about, answered: false, problem: false }).label, "Geen antwoord");
});
