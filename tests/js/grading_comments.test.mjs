import assert from "node:assert/strict";
import { test } from "node:test";
import { dutch, findComments, insertComment, readScore } from "../../src/ib_course/grading/web/comments.js";

const BANK = ["Mooi voorbeeld uit de klas.", "Wat zag je het kind doen?", "Eén moment, twee kinderen."];

test("without words every comment is found, in its own order", () => {
  assert.deepEqual(findComments(BANK, "  "), BANK);
});

test("all words must be there, in any order, whatever their capitals and accents", () => {
  assert.deepEqual(findComments(BANK, "kind WAT"), [BANK[1]]);
  assert.deepEqual(findComments(BANK, "een"), [BANK[2]]);
  assert.deepEqual(findComments(BANK, "kind klas"), []);
});

test("a comment in an empty box is the whole text", () => {
  assert.deepEqual(insertComment("", { start: 0, end: 0 }, "Mooi."), { text: "Mooi.", caret: 5 });
});

test("a comment stands apart from the words around it", () => {
  assert.deepEqual(insertComment("Dag Anna,hoi", { start: 9, end: 9 }, "mooi!"), { text: "Dag Anna, mooi! hoi", caret: 15 });
  assert.deepEqual(insertComment("een\n", { start: 4, end: 4 }, "twee"), { text: "een\ntwee", caret: 8 });
});

test("a comment takes the place of what is selected", () => {
  assert.deepEqual(insertComment("a weg b", { start: 2, end: 5 }, "hier"), { text: "a hier b", caret: 6 });
});

test("a score may have a comma or a point, and an empty box means the automatic score", () => {
  assert.deepEqual(readScore("1,5", 2), { score: 1.5, problem: "" });
  assert.deepEqual(readScore(" 1.5 ", 2), { score: 1.5, problem: "" });
  assert.deepEqual(readScore("", 2), { score: null, problem: "" });
});

test("a score outside the points is refused in words", () => {
  for (const typed of ["-1", "3", "2,0001"]) assert.equal(readScore(typed, 2).problem, "Geef een score van 0 tot 2.");
  assert.equal(readScore("veel", 2).problem, "Vul een getal in.");
  assert.equal(readScore("3", 1.5).problem, `Geef een score van 0 tot ${dutch(1.5)}.`);
});
