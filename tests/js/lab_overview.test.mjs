import assert from "node:assert/strict";
import test from "node:test";

import { placeToGoOn, studyTime } from "../../widgets/ib_widgets/hosts/lab/overview.js";

/** @param {string} chapter @param {string | null} time */
const state = (chapter, time) => /** @type {any} */ ({ chapter, path: `${chapter}/${chapter}.ipynb`, last: time ? { id: `${chapter}-vraag`, time } : null });

test("who has answered nothing begins with the first chapter", () => {
  assert.deepEqual(placeToGoOn([state("h1", null), state("h2", null)])?.chapter.chapter, "h1");
  assert.equal(placeToGoOn([state("h1", null)])?.anchor, "");
});

test("who was busy goes on at the newest answer, in whatever chapter that is", () => {
  const chapters = [state("h1", "2026-11-03T10:00:00.000+00:00"), state("h2", "2026-11-02T10:00:00.000+00:00"), state("h3", null)];
  assert.equal(placeToGoOn(chapters)?.anchor, "#h1-vraag");
});

test("without chapters there is nowhere to go on", () => assert.equal(placeToGoOn([]), null));

test("the time to study is in minutes, and from two hours on in half hours", () => {
  assert.equal(studyTime(null), "");
  assert.equal(studyTime(45), "ongeveer 45 minuten");
  assert.equal(studyTime(120), "ongeveer 2 uur");
  assert.equal(studyTime(135), "ongeveer 2½ uur");
  assert.equal(studyTime(315), "ongeveer 5½ uur");
});
