import assert from "node:assert/strict";
import { test } from "node:test";
import { clockText, countText, countWords, dateText, momentText, numberText, wordsText } from "../../widgets/ib_widgets/common/format.js";

test("a time has a point and two digits of minutes", () => {
  assert.equal(clockText(new Date(2026, 10, 4, 9, 5)), "9.05");
  assert.equal(clockText(new Date(2026, 10, 4, 14, 30)), "14.30");
});

test("a moment of today has only its time, of another day also its date", () => {
  const now = new Date(2026, 10, 4, 18, 0);
  assert.equal(momentText(new Date(2026, 10, 4, 14, 3).toISOString(), now), "om 14.03");
  assert.equal(momentText(new Date(2026, 2, 12, 14, 3).toISOString(), now), "op 12 maart 2026 om 14.03");
  for (const broken of [null, undefined, "", "gisteren"]) assert.equal(momentText(broken, now), "");
});

test("a day is written in full", () => {
  assert.equal(dateText(new Date(2026, 7, 1)), "1 augustus 2026");
});

test("numbers have a decimal comma and no needless zeros", () => {
  assert.equal(numberText(4.5), "4,5");
  assert.equal(numberText(2), "2");
  assert.equal(numberText(1.5, 1), "1,5");
});

test("one is singular, all else plural", () => {
  assert.equal(countText(1, "punt", "punten"), "1 punt");
  assert.equal(countText(0, "punt", "punten"), "0 punten");
  assert.equal(countText(1.5, "punt", "punten"), "1,5 punten");
});

test("words are counted as a reader would", () => {
  for (const [text, count] of /** @type {const} */ ([
    ["", 0],
    ["  \n ", 0],
    ["één kind", 2],
    ["zorg-leerling's werk", 2],
    ["ja – nee … misschien!", 3],
    ["groep 5 telt 27", 4],
    ["regel\nregel\n\nregel", 3],
  ])) assert.equal(countWords(text), count, text);
});

test("guidance names the count and the range, and nothing more", () => {
  assert.equal(wordsText(62, [80, 150]), "62 woorden · richtlijn 80–150");
  assert.equal(wordsText(400, [80, 150]), "400 woorden · richtlijn 80–150");
  assert.equal(wordsText(1, null), "1 woord");
});
