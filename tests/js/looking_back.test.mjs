/** An earlier answer that comes back in a question. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { heading, isRevised } from "../../widgets/ib_widgets/common/looking_back.js";
import { openChapter, relatesTo } from "../../widgets/ib_widgets/hosts/shim.js";

const QUOTES = { id: "h1-visie", chapter: "h1", title: "Twintig woorden" };

/** @param {string} time @param {string} [text] @returns {any} */
const answer = (time, text = "Iedereen hoort erbij.") => ({ revision: 1, value: { text }, share: "prive", time });

test("the day and the question are told with what comes back, and where it will stand when there is nothing yet", () => {
  assert.equal(heading(QUOTES, answer("2026-11-03T12:00:00+01:00")), "Dit schreef je op 3 november 2026 bij «Twintig woorden», hoofdstuk 1:");
  assert.equal(heading(QUOTES, null), "Hier komt terug wat je schrijft bij «Twintig woorden», hoofdstuk 1.");
  assert.equal(heading({ ...QUOTES, title: "" }, answer("kapot")), "Dit schreef je eerder bij hoofdstuk 1:");
});

test("only a change after this question was answered asks to look again", () => {
  const [early, late] = ["2026-11-03T12:00:00+01:00", "2026-11-04T12:00:00+01:00"];
  assert.equal(isRevised(answer(late), answer(early)), true);
  assert.equal(isRevised(answer(early), answer(late)), false);
  assert.equal(isRevised(answer(late), null), false);
  assert.equal(isRevised(answer(late), answer(early, "  ")), false);
  assert.equal(isRevised(null, answer(early)), false);
});

test("a question is told of the model that it cites and of the answer that comes back in it", () => {
  assert.deepEqual(relatesTo(/** @type {any} */ ({ cites: "h2-model", quotes: QUOTES })), ["h2-model", "h1-visie"]);
  assert.deepEqual(relatesTo(/** @type {any} */ ({ cites: null, quotes: null })), []);
  const spec = /** @type {any} */ ({ kind: "reflectie", id: "h2-mandaat", chapter: "h2", prompt: "", quotes: QUOTES });
  const data = { person: "p", answers: {}, previous: {}, feedback: {} };
  const chapter = openChapter({ specs: [spec], host: "lab", data, request: async () => ({ type: "failed" }) });
  chapter.receiveRelated("h1-visie", answer("2026-11-03T12:00:00+01:00"));
  assert.equal(chapter.models.get("h2-mandaat")?.get("related")["h1-visie"].value.text, "Iedereen hoort erbij.");
});
