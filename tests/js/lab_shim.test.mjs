/** The model that a widget gets where no kernel is, and the questions of a chapter together. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { createModel, openChapter } from "../../widgets/ib_widgets/hosts/shim.js";

const answer = (/** @type {number} */ revision, text = "tekst", writer = "elders") => ({
  revision,
  value: { text },
  share: /** @type {const} */ ("trainer"),
  time: "2026-11-04T14:03:00+01:00",
  writer,
});
const NOTHING = { person: "p1", answers: {}, previous: {}, feedback: {} };

/**
 * @param {string} id
 * @param {Record<string, unknown>} [more]
 */
const spec = (id, more = {}) => /** @type {any} */ ({ schema: 1, kind: "reflectie", id, chapter: "h1", prompt: "", share: "trainer", ...more });

/** Wait until everything that a reply sets in motion is done. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

test("a reply comes back with the nonce of its request", async () => {
  const model = createModel({}, async (message) => ({ type: "checked", status: "right", echo: message.value }));
  /** @type {any[]} */
  const replies = [];
  model.on("msg:custom", (message) => replies.push(message));
  model.send({ type: "check", nonce: "n1", value: 4 });
  await settled();
  assert.deepEqual(replies, [{ type: "checked", status: "right", echo: 4, nonce: "n1" }]);
});

test("a request that throws comes back as failed in Dutch, so that no question waits for ever", async (t) => {
  t.mock.method(console, "error", () => {});
  const model = createModel({}, async () => {
    throw new Error("stuk");
  });
  /** @type {any[]} */
  const replies = [];
  model.on("msg:custom", (message) => replies.push(message));
  model.send({ type: "save", nonce: "n2" });
  await settled();
  const [{ text, ...reply }] = replies;
  assert.deepEqual(reply, { type: "failed", nonce: "n2", reason: "error" });
  assert.match(text, /^Dat lukte niet/);
});

test("set tells who listens, once, and not where nothing changed", () => {
  const model = createModel({ answer: null }, async () => ({ type: "x" }));
  /** @type {unknown[]} */
  const heard = [];
  const callback = () => heard.push(model.get("answer"));
  model.on("change:answer", callback);
  model.set("answer", 1);
  model.set("answer", 1);
  model.off("change:answer", callback);
  model.set("answer", 2);
  assert.deepEqual(heard, [1]);
});

test("a listener that fails does not keep a message from the next", (t) => {
  t.mock.method(console, "error", () => {});
  const model = createModel({}, async () => ({ type: "x" }));
  let heard = 0;
  model.on("msg:custom", () => {
    throw new Error("stuk");
  });
  model.on("msg:custom", () => (heard += 1));
  model.deliver({ type: "answer" });
  assert.equal(heard, 1);
});

test("a saved answer becomes the model's, reaches who cites it, and is told to other tabs", async () => {
  /** @type {unknown[]} */
  const told = [];
  const chapter = openChapter({
    specs: [spec("h1-a"), spec("h1-b", { cites: "h1-a" })],
    host: "lab",
    data: NOTHING,
    request: async () => ({ type: "saved", revision: 7, time: "2026-11-04T14:03:00+01:00", conflict: null }),
    onSaved: (id, saved) => told.push([id, saved.revision, saved.value]),
  });
  /** @type {any[]} */
  const related = [];
  chapter.models.get("h1-b")?.on("msg:custom", (message) => related.push([message.type, message.id]));
  chapter.models.get("h1-a")?.send({ type: "save", nonce: "n", value: { text: "ja" }, share: "prive", base: null, writer: "w" });
  await settled();
  assert.deepEqual(chapter.answerOf("h1-a"), { revision: 7, time: "2026-11-04T14:03:00+01:00", value: { text: "ja" }, share: "prive", writer: "w" });
  assert.equal(chapter.models.get("h1-b")?.get("related")["h1-a"].revision, 7);
  assert.deepEqual(related, [["related", "h1-a"]]);
  assert.deepEqual(told, [["h1-a", 7, { text: "ja" }]]);
});

test("a save that failed changes no answer and tells nobody", async () => {
  const chapter = openChapter({
    specs: [spec("h1-a")],
    host: "lab",
    data: { ...NOTHING, answers: { "h1-a": answer(3) } },
    request: async () => ({ type: "failed", reason: "full", text: "vol" }),
    onSaved: () => assert.fail("told of what was not saved"),
  });
  chapter.models.get("h1-a")?.send({ type: "save", nonce: "n", value: { text: "nieuw" } });
  await settled();
  assert.equal(chapter.answerOf("h1-a")?.revision, 3);
});

test("an answer of another tab arrives once, and an unknown question is no error", () => {
  const chapter = openChapter({ specs: [spec("h1-a")], host: "lab", data: NOTHING, request: async () => ({ type: "x" }) });
  /** @type {any[]} */
  const heard = [];
  chapter.models.get("h1-a")?.on("msg:custom", (message) => heard.push(message.answer.revision));
  chapter.receive("h1-a", answer(4));
  chapter.receive("h1-a", answer(4));
  chapter.receive("h9-weg", answer(5));
  assert.deepEqual(heard, [4]);
  chapter.receive("h1-a", answer(3)); // read before, told after
  assert.deepEqual(heard, [4]);
  assert.equal(chapter.answerOf("h1-a")?.revision, 4);
});

test("handing in is told of every question, in order, and whether it is answered", async () => {
  const chapter = openChapter({
    specs: [spec("h1-a", { title: "Eerst", section: "1.1", points: 2 }), spec("h1-b"), spec("h1-in", { kind: "inleveren" })],
    host: "lab",
    data: { ...NOTHING, answers: { "h1-b": { ...answer(1), share: "prive" } } },
    request: async () => ({ type: "handin-status", mode: "alone", receipts: [] }),
  });
  /** @type {any[]} */
  const replies = [];
  chapter.models.get("h1-in")?.on("msg:custom", (message) => replies.push(message));
  chapter.models.get("h1-in")?.send({ type: "handin-status", nonce: "n" });
  await settled();
  assert.deepEqual(replies[0].questions, [
    { id: "h1-a", title: "Eerst", section: "1.1", points: 2, share: "trainer", answered: false },
    { id: "h1-b", title: "", section: null, points: 0, share: "prive", answered: true },
  ]);
  assert.equal(replies[0].mode, "alone");
});
