import assert from "node:assert/strict";
import { test } from "node:test";
import { statusOf } from "../../widgets/ib_widgets/common/status.js";

const now = new Date(2026, 10, 4, 18, 0);
const rest = { time: null, text: "", problem: "", kept: true, other: null, answer: null };
const status = (/** @type {any} */ state) => statusOf({ ...rest, ...state }, now);

test("what the status line says", () => {
  const time = new Date(2026, 10, 4, 14, 3).toISOString();
  assert.equal(status({ phase: "empty" }).text, "");
  assert.equal(status({ phase: "unsaved" }).text, "Nog niet opgeslagen");
  assert.equal(status({ phase: "saving" }).text, "Opslaan…");
  assert.equal(status({ phase: "saved", time }).text, "Opgeslagen om 14.03");
  assert.equal(status({ phase: "offline" }).text, "Geen verbinding: je tekst staat veilig in deze browser");
});

test("a failure is told in the host's words, and where the text is meanwhile", () => {
  assert.equal(status({ phase: "full", text: "De schijf is vol." }).text, "De schijf is vol. Je tekst staat veilig in deze browser.");
  assert.equal(status({ phase: "session", text: "Niet ingelogd. Je tekst staat veilig in deze browser." }).text, "Niet ingelogd. Je tekst staat veilig in deze browser.");
  assert.match(status({ phase: "session" }).text, /Meld je opnieuw aan/);
  assert.match(status({ phase: "error" }).text, /Opslaan lukte niet/);
});

test("nothing claims that the text is safe where the browser refused to keep it", () => {
  for (const phase of ["offline", "session", "full", "readonly", "error"]) {
    for (const text of ["", "Het lukte niet.", "Je tekst staat veilig in deze browser."]) {
      const said = status({ phase, text, kept: false }).text;
      assert.doesNotMatch(said, /veilig/, said);
      assert.match(said, /Laat dit venster open/);
    }
  }
});

test("a screen reader hears that it is saved and what goes wrong, not each keystroke", () => {
  for (const phase of ["empty", "unsaved", "saving"]) assert.equal(status({ phase }).aloud, false);
  for (const phase of ["saved", "offline", "full", "readonly", "session", "error"]) assert.equal(status({ phase }).aloud, true);
});

test("an answer that is saved, though its hand-in could not follow, says so instead of reassuring", () => {
  const said = status({ phase: "saved", time: new Date().toISOString(), problem: "Opgeslagen, maar niet klaargezet." });
  assert.deepEqual([said.text, said.tone], ["Opgeslagen, maar niet klaargezet.", "bad"]);
});
