import assert from "node:assert/strict";
import { test } from "node:test";
import { previousLabel } from "../../widgets/ib_widgets/common/frame.js";
import { deadlineText, newestFirst, overviewText, receiptText, seesText } from "../../widgets/ib_widgets/common/handing.js";
import { complete, moveTo } from "../../widgets/ib_widgets/common/order.js";
import { positionText } from "../../widgets/ib_widgets/common/scale.js";
import { meaningOf } from "../../widgets/ib_widgets/common/sharing.js";
import { citation, joinTexts } from "../../widgets/ib_widgets/common/texts.js";
import { ASSUMPTIONS } from "../../widgets/ib_widgets/models/assumptions.js";
import { widgetFor, widgets } from "../../widgets/ib_widgets/widgets.js";

test("texts are joined without saying the same twice", () => {
  assert.equal(joinTexts("a", "b"), "a\n\nb");
  assert.equal(joinTexts("een lang verhaal", "lang"), "een lang verhaal");
  assert.equal(joinTexts("lang", "een lang verhaal"), "een lang verhaal");
  assert.equal(joinTexts("", "b"), "b");
});

test("a scenario is cited by name and outcome", () => {
  assert.equal(citation({ name: "Groep 5", parameters: {}, summary: "1,7 minuut" }), "Scenario «Groep 5» (1,7 minuut)");
  assert.equal(citation({ name: "Groep 5", parameters: {}, summary: "" }), "Scenario «Groep 5»");
});

test("a position is said in words, alike on both sides", () => {
  /** @type {[string, string]} */
  const poles = ["links", "rechts"];
  assert.equal(positionText(50, poles), "in het midden");
  assert.equal(positionText(0, poles), "helemaal bij «links»");
  assert.equal(positionText(100, poles), "helemaal bij «rechts»");
  for (let d = 1; d <= 50; d += 1) {
    assert.equal(positionText(50 - d, poles).replace("links", ""), positionText(50 + d, poles).replace("rechts", ""));
  }
});

test("moving an item keeps all others in order; beyond an end nothing moves", () => {
  assert.deepEqual(moveTo(["a", "b", "c"], "c", 0), ["c", "a", "b"]);
  assert.deepEqual(moveTo(["a", "b", "c"], "a", 1), ["b", "a", "c"]);
  assert.deepEqual(moveTo(["a", "b"], "a", -1), ["a", "b"]);
  assert.deepEqual(moveTo(["a", "b"], "b", 2), ["a", "b"]);
  assert.deepEqual(moveTo(["a", "b"], "x", 0), ["a", "b"]);
});

test("a stored order of another edition becomes an order of these items", () => {
  assert.deepEqual(complete(["c", "x", "a", "c"], ["a", "b", "c"]), ["c", "a", "b"]);
  assert.deepEqual(complete([], ["a", "b"]), ["a", "b"]);
});

test("an earlier answer is named after its school year, which turns on the first of August", () => {
  assert.equal(previousLabel("2025-2026", new Date(2026, 7, 1)), "Vorig schooljaar schreef je");
  assert.equal(previousLabel("2025-2026", new Date(2026, 6, 31)), "In schooljaar 2025-2026 schreef je");
  assert.equal(previousLabel("2024-2025", new Date(2026, 6, 31)), "Vorig schooljaar schreef je");
  assert.equal(previousLabel("", new Date()), "Eerder schreef je");
});

test("not sharing a question with points says what that costs", () => {
  assert.match(meaningOf("prive", 2), /geen punten/);
  assert.doesNotMatch(meaningOf("prive", 0), /punten/);
  assert.doesNotMatch(meaningOf("trainer", 2), /punten/);
});

const question = (/** @type {boolean} */ answered, share = "trainer") => ({ id: "h1-a", title: "", section: "1.1", answered, share });

test("the overview counts what is open and what stays with the participant", () => {
  assert.equal(overviewText([question(true)]), "Je hebt alle vragen beantwoord.");
  assert.equal(overviewText([question(false), question(true)]), "Nog open: 1 vraag van de 2.");
  assert.match(overviewText([question(true, "prive"), question(true, "team"), question(false, "prive")]), /^Nog open: 1 vraag van de 3\. 2 antwoorden deel je niet/);
  assert.match(overviewText([question(true, "prive")]), /Eén antwoord deel je niet/);
});

test("a deadline is told in local time, before and after", () => {
  const deadline = new Date(2026, 10, 4, 17, 0).toISOString();
  /** @type {import("../../widgets/ib_widgets/common/handing.js").Status} */
  const status = { mode: "course", deadline };
  assert.match(deadlineText(status, new Date(2026, 10, 1)), /kan tot 4 november 2026 om 17\.00/);
  assert.match(deadlineText(status, new Date(2026, 10, 5)), /was 4 november 2026 om 17\.00.*later/);
  assert.equal(deadlineText({ mode: "course", deadline: null }, new Date()), "");
  assert.equal(deadlineText({ mode: "alone", deadline }, new Date()), "");
});

test("a receipt tells when, how much and by what code", () => {
  const time = new Date(2026, 10, 4, 14, 3).toISOString();
  const receipt = { time, sha256: "3f9a1c2e77d0", answers: 1 };
  assert.equal(receiptText(receipt), "Ingeleverd op 4 november 2026 om 14.03: 1 antwoord, code 3f9a1c2e.");
  assert.match(receiptText({ ...receipt, answers: 7, late: true }), /na de inleverdatum: 7 antwoorden/);
  assert.match(receiptText({ ...receipt, mode: "alone" }), /^Vastgelegd/);
});

test("receipts come newest first", () => {
  const receipts = ["2026-11-01T10:00:00Z", "2026-11-03T10:00:00Z", "2026-11-02T10:00:00Z"].map((time) => ({ time, sha256: "", answers: 1 }));
  assert.deepEqual(newestFirst(receipts).map((it) => it.time.slice(8, 10)), ["03", "02", "01"]);
  assert.deepEqual(newestFirst(undefined), []);
});

test("what the trainer sees is the host's text, else our own", () => {
  assert.equal(seesText({ mode: "course", trainer_sees: "Alles." }), "Alles.");
  assert.match(seesText({ mode: "course" }), /Je trainer ziet/);
  assert.match(seesText({ mode: "alone" }), /niets verstuurd/);
});

test("every kind of question has a widget, and an unknown kind none", () => {
  for (const kind of ["reflectie", "rekenvraag", "keuze", "stelling", "volgorde", "inleveren"]) {
    assert.equal(typeof widgetFor({ kind })?.render, "function");
  }
  assert.equal(widgetFor({ kind: "toString" }), undefined);
  /**
   * The type checker holds that anywidget can load each of them.
   *
   * @type {Record<string, import("@anywidget/types").AnyWidget>}
   */
  const loaded = widgets;
  assert.equal(Object.keys(loaded).length, 6 + Object.keys(ASSUMPTIONS).length);
});
