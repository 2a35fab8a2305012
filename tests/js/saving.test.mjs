import assert from "node:assert/strict";
import { test } from "node:test";
import { isEqual, MAX_WAIT, PAUSE, REPLY_TIMEOUT, RETRIES } from "../../widgets/ib_widgets/common/saving.js";
import { fakeClock, fakeHost, fakeStorage, openTab } from "./fakes.mjs";

const answer = (/** @type {string} */ text, extra = {}) => ({
  revision: "r1",
  value: { text },
  share: /** @type {const} */ ("trainer"),
  time: "2026-11-04T13:00:00Z",
  writer: "elsewhere",
  ...extra,
});

test("what was read before a save and arrives after it does not bring the old text back", () => {
  const yesterday = answer("gisteren", { revision: "r0" });
  const tab = openTab({ answer: yesterday });
  tab.type("vandaag");
  tab.clock.pass(PAUSE);
  tab.ack();
  for (const focused of [false, true]) {
    tab.focused = focused;
    tab.saver.receive(yesterday);
    tab.saver.release();
    assert.deepEqual(tab.saver.content().value, { text: "vandaag" });
    assert.equal(tab.saver.state().other, null);
  }
});

test("of two answers that wait for the field to be left, the later one is shown", () => {
  const tab = openTab({ answer: answer("een"), focused: true });
  tab.saver.receive(answer("een twee drie", { revision: "r3" }));
  tab.saver.receive(answer("een twee", { revision: "r2" }));
  tab.focused = false;
  tab.saver.release();
  assert.deepEqual(tab.shown, { text: "een twee drie" });
});

test("each keystroke is in the browser's storage at once, before anything is sent", () => {
  const tab = openTab();
  tab.type("H");
  tab.type("Ha");
  assert.deepEqual(tab.draft().value, { text: "Ha" });
  assert.equal(tab.sent.length, 0);
  assert.equal(tab.phase(), "unsaved");
});

test("a pause in typing saves, and typing on postpones it", () => {
  const tab = openTab();
  tab.type("a");
  tab.clock.pass(PAUSE - 1);
  tab.type("ab");
  tab.clock.pass(PAUSE - 1);
  assert.equal(tab.sent.length, 0);
  tab.clock.pass(1);
  assert.deepEqual(tab.sent.map((/** @type {any} */ it) => it.value.text), ["ab"]);
  assert.equal(tab.phase(), "saving");
});

test("typing without a pause is saved all the same, at most MAX_WAIT after the first unsaved keystroke", () => {
  const tab = openTab();
  for (let typed = 0; typed < MAX_WAIT; typed += 100) {
    tab.type("x".repeat(typed / 100 + 1));
    assert.equal(tab.sent.length, 0);
    tab.clock.pass(100);
  }
  assert.equal(tab.sent.length, 1);
});

test("one request is under way at a time; what was typed meanwhile follows it, upon its revision", () => {
  const tab = openTab();
  tab.type("een");
  tab.clock.pass(PAUSE);
  tab.type("een twee");
  tab.clock.pass(MAX_WAIT);
  assert.equal(tab.sent.length, 1);
  tab.ack({ revision: "r7" });
  assert.equal(tab.phase(), "unsaved");
  assert.deepEqual(tab.draft().value, { text: "een twee" });
  tab.clock.pass(PAUSE);
  assert.equal(tab.last().value.text, "een twee");
  assert.equal(tab.last().base, "r7");
  tab.ack();
  assert.equal(tab.phase(), "saved");
});

test("a draft leaves the browser only when the acknowledged text equals it", () => {
  const tab = openTab();
  tab.type("een");
  tab.clock.pass(PAUSE);
  tab.type("een twee");
  tab.ack();
  assert.deepEqual(tab.draft().value, { text: "een twee" });
  tab.clock.pass(PAUSE);
  tab.ack();
  assert.equal(tab.draft(), null);
  assert.equal(tab.saver.state().time, "2026-11-04T14:03:00Z");
});

test("without a reply the same request goes again with the same nonce, ever less often", () => {
  const tab = openTab();
  tab.type("tekst");
  tab.clock.pass(PAUSE);
  const { nonce } = tab.last();
  for (const wait of [...RETRIES, RETRIES.at(-1) ?? 0]) {
    tab.clock.pass(REPLY_TIMEOUT);
    assert.equal(tab.phase(), "offline");
    const before = tab.sent.length;
    tab.clock.pass(wait - 1);
    assert.equal(tab.sent.length, before);
    tab.clock.pass(1);
    assert.equal(tab.sent.length, before + 1);
    assert.equal(tab.last().nonce, nonce);
  }
  tab.ack();
  assert.equal(tab.phase(), "saved");
});

test("what is typed without a connection is kept, and goes after the request that got no reply", () => {
  const tab = openTab();
  tab.type("een");
  tab.clock.pass(PAUSE);
  tab.fail("offline");
  tab.type("een twee");
  assert.equal(tab.phase(), "offline");
  assert.deepEqual(tab.draft().value, { text: "een twee" });
  tab.saver.retry();
  assert.deepEqual(tab.last(), tab.sent[0], "the very same request, also its text: an older one must not arrive later");
  tab.ack();
  tab.clock.pass(PAUSE);
  assert.equal(tab.last().value.text, "een twee");
});

test("a reply that comes after the time-out still counts", () => {
  const tab = openTab();
  tab.type("laat");
  tab.clock.pass(PAUSE + REPLY_TIMEOUT);
  assert.equal(tab.phase(), "offline");
  tab.ack();
  assert.equal(tab.phase(), "saved");
  tab.clock.pass(60_000);
  assert.equal(tab.sent.length, 1, "and nothing is sent again");
});

test("a send that throws counts as no connection", () => {
  const tab = openTab();
  tab.throws = true;
  tab.type("tekst");
  tab.clock.pass(PAUSE);
  assert.equal(tab.phase(), "offline");
  tab.throws = false;
  tab.clock.pass(RETRIES[0]);
  tab.ack();
  assert.equal(tab.phase(), "saved");
});

for (const reason of ["full", "readonly", "session", "error"]) {
  test(`refused for «${reason}»: said at once, kept, and the newest text is tried again`, () => {
    const tab = openTab();
    tab.type("een");
    tab.clock.pass(PAUSE);
    tab.fail(reason, "De reden.");
    assert.equal(tab.phase(), reason);
    assert.equal(tab.saver.state().text, "De reden.");
    tab.type("een twee");
    assert.equal(tab.phase(), reason);
    assert.deepEqual(tab.draft().value, { text: "een twee" });
    tab.clock.pass(RETRIES[0]);
    assert.equal(tab.last().value.text, "een twee");
    assert.notEqual(tab.last().nonce, tab.sent[0].nonce);
    tab.ack();
    assert.equal(tab.phase(), "saved");
    assert.equal(tab.draft(), null);
  });
}

test("a change that is taken back after a refusal needs no further try", () => {
  const tab = openTab({ answer: answer("was") });
  tab.type("anders");
  tab.clock.pass(PAUSE);
  tab.fail("error");
  tab.type("was");
  tab.clock.pass(60_000);
  assert.equal(tab.sent.length, 1);
  assert.equal(tab.phase(), "saved");
});

test("a problem that came with the acknowledgement is told until the next one", () => {
  const tab = openTab();
  tab.type("een");
  tab.clock.pass(PAUSE);
  tab.ack({ problem: "Niet klaargezet." });
  assert.equal(tab.saver.state().problem, "Niet klaargezet.");
  tab.type("twee");
  tab.clock.pass(PAUSE);
  tab.ack({ problem: null });
  assert.equal(tab.saver.state().problem, "");
});

test("replies to other requests are left alone", () => {
  const tab = openTab();
  tab.type("tekst");
  tab.clock.pass(PAUSE);
  tab.saver.reply({ type: "saved", nonce: "van een ander", revision: "r9", time: "2026-11-04T14:03:00Z", conflict: null });
  tab.saver.reply({ type: "checked", nonce: tab.last().nonce });
  tab.saver.reply(undefined);
  assert.equal(tab.phase(), "saving");
});

test("flush saves at once, and once", () => {
  const tab = openTab();
  tab.saver.flush();
  assert.equal(tab.sent.length, 0);
  tab.type("weg");
  tab.saver.flush();
  tab.saver.flush();
  assert.equal(tab.sent.length, 1);
  tab.clock.pass(PAUSE);
  assert.equal(tab.sent.length, 1);
});

test("settle tells whether everything is saved", async () => {
  const tab = openTab();
  assert.equal(await tab.saver.settle(), true);
  tab.type("een");
  const saved = tab.saver.settle();
  tab.ack();
  assert.equal(await saved, true);
  tab.type("twee");
  const failed = tab.saver.settle();
  tab.fail("full");
  assert.equal(await failed, false);
  const again = tab.saver.settle();
  tab.ack();
  assert.equal(await again, true, "the earlier refusal does not count for a new try");
});

test("settle waits for what was typed while a save was under way", async () => {
  const tab = openTab();
  tab.type("een");
  tab.clock.pass(PAUSE);
  tab.type("een twee");
  const saved = tab.saver.settle();
  tab.ack();
  tab.clock.pass(PAUSE);
  assert.equal(tab.last().value.text, "een twee");
  tab.ack();
  assert.equal(await saved, true);
});

test("refused storage is told, and leaving would lose something until the save is acknowledged", () => {
  const storage = fakeStorage();
  storage.refuse = true;
  const tab = openTab({ storage });
  tab.type("tekst");
  assert.equal(tab.saver.state().kept, false);
  assert.equal(tab.saver.wouldLose(), true);
  tab.clock.pass(PAUSE);
  tab.ack();
  assert.equal(tab.saver.wouldLose(), false);
  assert.equal(tab.saver.state().kept, true);
});

test("no storage at all is coped with in the same way", () => {
  const tab = openTab({ storage: null });
  tab.saver.open();
  tab.type("tekst");
  assert.equal(tab.saver.state().kept, false);
  tab.clock.pass(PAUSE);
  tab.ack();
  assert.equal(tab.phase(), "saved");
});

test("the sharing choice is saved by itself, also before a word is written", () => {
  const tab = openTab();
  tab.saver.change({ share: "prive" });
  tab.clock.pass(PAUSE);
  assert.equal(tab.last().share, "prive");
  assert.deepEqual(tab.last().value, { text: "" });
});

test("an untouched field sends nothing, ever", () => {
  const tab = openTab({ answer: answer("was") });
  tab.saver.open();
  tab.saver.change({ value: { text: "was" } });
  tab.clock.pass(60_000);
  assert.equal(tab.sent.length, 0);
  assert.equal(tab.phase(), "saved");
});

test("a draft left behind is shown on the next visit and sent at once", () => {
  const clock = fakeClock();
  const storage = fakeStorage();
  const before = openTab({ clock, storage, answer: answer("oud"), writer: "voor" });
  before.type("oud en nieuw");
  const after = openTab({ clock, storage, answer: answer("oud"), writer: "na" });
  after.saver.open();
  assert.deepEqual(after.shown, { text: "oud en nieuw" });
  assert.equal(after.last().value.text, "oud en nieuw");
  assert.equal(after.saver.state().other, null, "its own older text is no other window");
  after.ack();
  assert.equal(storage.length, 0);
});

test("a draft whose save was acknowledged behind its back is simply forgotten", () => {
  const storage = fakeStorage();
  const before = openTab({ storage, writer: "voor" });
  before.type("gered");
  const after = openTab({ storage, answer: answer("gered", { writer: "voor" }), writer: "na" });
  after.saver.open();
  assert.equal(after.sent.length, 0);
  assert.equal(storage.length, 0);
});

test("a draft that went on after its tab's last acknowledged save wins without a question, whatever the clocks say", () => {
  const storage = fakeStorage();
  const before = openTab({ storage, writer: "voor" });
  before.type("een twee drie");
  const later = answer("een twee", { writer: "voor", revision: "r5", time: "2030-01-01T00:00:00Z" });
  const after = openTab({ storage, answer: later, writer: "na" });
  after.saver.open();
  assert.deepEqual(after.shown, { text: "een twee drie" });
  assert.equal(after.last().base, "r5");
  assert.equal(after.saver.state().other, null);
});

test("a newer draft upon an older answer is shown, and the answer that it did not know is offered", () => {
  const clock = fakeClock(Date.parse("2026-11-05T10:00:00Z"));
  const storage = fakeStorage();
  const before = openTab({ clock, storage, answer: answer("begin"), writer: "voor" });
  before.type("hier verder");
  const elsewhere = answer("daar verder", { revision: "r2", time: "2026-11-05T09:00:00Z" });
  const after = openTab({ clock, storage, answer: elsewhere, writer: "na" });
  after.saver.open();
  assert.deepEqual(after.shown, { text: "hier verder" });
  assert.deepEqual(after.saver.state().other?.value, { text: "daar verder" });
});

test("an older draft does not replace a newer answer; it is offered and stays kept until the choice", () => {
  const clock = fakeClock(Date.parse("2026-11-05T10:00:00Z"));
  const storage = fakeStorage();
  openTab({ clock, storage, answer: answer("begin"), writer: "voor" }).type("oude versie");
  const newer = answer("nieuwe versie", { revision: "r2", time: "2026-11-06T09:00:00Z" });
  const after = openTab({ clock, storage, answer: newer, writer: "na" });
  after.saver.open();
  assert.deepEqual(after.shown, { text: "nieuwe versie" });
  assert.deepEqual(after.saver.state().other?.value, { text: "oude versie" });
  assert.equal(storage.length, 1);
  after.saver.choose("mine");
  assert.equal(after.saver.state().other, null);
  assert.equal(storage.length, 0);
  assert.equal(after.sent.length, 0);
});

test("drafts of several tabs are all kept: the newest is shown, the others are offered one by one", () => {
  const clock = fakeClock();
  const storage = fakeStorage();
  for (const name of ["een", "twee", "drie"]) {
    openTab({ clock, storage, writer: name }).type(name);
    clock.pass(10);
  }
  const after = openTab({ clock, storage, writer: "na" });
  after.saver.open();
  assert.deepEqual(after.shown, { text: "drie" });
  assert.deepEqual(after.saver.state().other?.value, { text: "twee" });
  after.saver.choose("mine");
  assert.deepEqual(after.saver.state().other?.value, { text: "een" });
  after.saver.choose("both");
  assert.deepEqual(after.shown, { text: "drie\neen" });
});

test("a draft that cannot be written again is not removed from where it was", () => {
  const storage = fakeStorage();
  openTab({ storage, writer: "voor" }).type("kostbaar");
  storage.refuse = true;
  const after = openTab({ storage, writer: "na" });
  after.saver.open();
  assert.deepEqual(storage.drafts().map((it) => it.value.text), ["kostbaar"]);
});

test("damaged drafts are passed over", () => {
  const storage = fakeStorage();
  storage.setItem("ib-draft:person:h1-vraag:a", "{niet");
  storage.setItem("ib-draft:person:h1-vraag:b", '{"value":{}}');
  storage.setItem("ib-draft:person:h1-vraag-twee:c", '{"value":{"text":"andere vraag"},"time":1,"writer":"c"}');
  const tab = openTab({ storage });
  tab.saver.open();
  assert.deepEqual(tab.shown, { text: "" });
});

test("an answer saved elsewhere updates an untouched field", () => {
  const tab = openTab({ answer: answer("was") });
  tab.saver.receive(answer("elders", { revision: "r2" }));
  assert.deepEqual(tab.shown, { text: "elders" });
  tab.type("elders verder");
  tab.clock.pass(PAUSE);
  assert.equal(tab.last().base, "r2");
});

test("a field with the focus is not changed under the hand, but when the hand leaves it", () => {
  const tab = openTab({ answer: answer("was") });
  tab.focused = true;
  tab.saver.receive(answer("elders", { revision: "r2" }));
  assert.deepEqual(tab.shown, { text: "was" });
  tab.focused = false;
  tab.saver.release();
  assert.deepEqual(tab.shown, { text: "elders" });
});

test("an answer saved elsewhere while this field holds unsaved text is offered and replaces nothing", () => {
  const tab = openTab({ answer: answer("was") });
  tab.type("hier");
  tab.saver.receive(answer("daar", { revision: "r2" }));
  assert.deepEqual(tab.shown, { text: "hier" });
  assert.deepEqual(tab.saver.state().other?.value, { text: "daar" });
});

test("what another window goes on writing is offered once, as it is now", () => {
  const tab = openTab({ answer: answer("was") });
  tab.type("hier");
  tab.saver.receive(answer("daar een hal", { revision: "r2", time: "2026-11-05T09:00:00Z" }));
  tab.saver.receive(answer("daar een halve zin", { revision: "r3", time: "2026-11-05T09:00:03Z" }));
  assert.deepEqual(tab.saver.state().other?.value, { text: "daar een halve zin" });
  tab.saver.receive(answer("daar een", { revision: "r1", time: "2026-11-05T08:59:59Z" }));
  assert.deepEqual(tab.saver.state().other?.value, { text: "daar een halve zin" });
  tab.saver.choose("mine");
  assert.equal(tab.saver.state().other, null);
});

test("another window that comes to the same text has nothing more to offer", () => {
  const tab = openTab({ answer: answer("was") });
  tab.type("hier en daar");
  tab.saver.receive(answer("hier en", { revision: "r2", time: "2026-11-05T09:00:00Z" }));
  tab.clock.pass(PAUSE);
  tab.saver.receive(answer("hier en daar", { revision: "r3", time: "2026-11-05T09:00:03Z" }));
  assert.equal(tab.saver.state().other, null);
});

test("the host's echo of an own save is no news", () => {
  const tab = openTab();
  tab.type("tekst");
  tab.clock.pass(PAUSE);
  tab.type("tekst en meer");
  tab.saver.receive(answer("tekst", { writer: "tab", revision: "r1-1" }));
  assert.equal(tab.phase(), "saving");
  assert.equal(tab.saver.state().other, null);
  tab.ack();
  tab.saver.receive(answer("tekst", { writer: "tab", revision: "r1-1" }));
  assert.equal(tab.saver.state().other, null);
});

test("the same text saved elsewhere is no conflict", () => {
  const tab = openTab();
  tab.type("gelijk");
  tab.saver.receive(answer("gelijk", { revision: "r2" }));
  assert.equal(tab.phase(), "saved");
  assert.equal(tab.saver.state().other, null);
  tab.clock.pass(60_000);
  assert.equal(tab.sent.length, 0);
});

test("two tabs: both revisions are kept, the newest shows, the other is offered once and may be joined", () => {
  const clock = fakeClock();
  const host = fakeHost(clock);
  const storage = fakeStorage();
  const a = openTab({ clock, storage, writer: "a" });
  const b = openTab({ clock, storage, writer: "b" });
  a.type("van a");
  clock.pass(PAUSE);
  a.saver.reply(host.save(a.last()));
  b.type("van b");
  clock.pass(PAUSE);
  b.saver.receive(host.newest());
  b.saver.reply(host.save(b.last()));
  assert.deepEqual(host.kept.map((it) => it.value.text), ["van a", "van b"]);
  assert.deepEqual(b.saver.state().other?.value, { text: "van a" });
  b.saver.choose("both");
  assert.deepEqual(b.shown, { text: "van b\nvan a" });
  clock.pass(PAUSE);
  b.saver.reply(host.save(b.last()));
  assert.equal(b.saver.state().other, null);
  a.saver.receive(host.newest());
  assert.deepEqual(a.shown, { text: "van b\nvan a" });
  assert.equal(host.kept.length, 3);
  assert.equal(storage.length, 0);
});

test("of another window that types on, only what it saved last is offered", () => {
  const tab = openTab({ answer: answer("was") });
  tab.type("hier");
  tab.saver.receive(answer("da", { revision: "r2", time: "2026-11-04T13:01:00Z" }));
  tab.saver.receive(answer("daar", { revision: "r3", time: "2026-11-04T13:02:00Z" }));
  tab.saver.receive(answer("da", { revision: "r2", time: "2026-11-04T13:01:00Z" }));
  assert.deepEqual(tab.saver.state().other?.value, { text: "daar" });
  tab.saver.receive(answer("derde", { revision: "r4", writer: "nog een ander" }));
  tab.saver.choose("mine");
  assert.deepEqual(tab.saver.state().other?.value, { text: "derde" }, "a third window is asked about by itself");
  tab.saver.choose("mine");
  assert.equal(tab.saver.state().other, null);
});

test("another window that comes to the same text is no longer another text", () => {
  const tab = openTab({ answer: answer("was") });
  tab.type("hier");
  tab.saver.receive(answer("daar", { revision: "r2" }));
  tab.clock.pass(PAUSE);
  tab.ack({ conflict: answer("hier", { revision: "r3" }) });
  assert.equal(tab.saver.state().other, null);
});

test("a choice made before the host reports the same conflict is not asked again", () => {
  const tab = openTab({ answer: answer("was") });
  tab.type("hier");
  const other = answer("daar", { revision: "r2" });
  tab.saver.receive(other);
  tab.saver.choose("mine");
  tab.clock.pass(PAUSE);
  tab.ack({ conflict: other });
  assert.equal(tab.saver.state().other, null);
});

test("taking the other text saves it, with its sharing", () => {
  const tab = openTab();
  tab.type("hier");
  tab.clock.pass(PAUSE);
  tab.ack({ conflict: answer("daar", { share: "prive" }) });
  tab.saver.choose("theirs");
  assert.deepEqual(tab.shown, { text: "daar" });
  tab.clock.pass(PAUSE);
  assert.equal(tab.last().value.text, "daar");
  assert.equal(tab.last().share, "prive");
});

test("joining texts with different sharing shows them to nobody else", () => {
  for (const share of ["prive", "team"]) {
    const tab = openTab();
    tab.type("hier");
    tab.clock.pass(PAUSE);
    tab.ack({ conflict: answer("daar", { share }) });
    tab.saver.choose("both");
    tab.clock.pass(PAUSE);
    assert.equal(tab.last().share, "prive");
  }
});

test("closing sends what is left and leaves no timer behind", () => {
  const tab = openTab();
  tab.type("laatste woord");
  tab.saver.close();
  assert.equal(tab.last().value.text, "laatste woord");
  assert.equal(tab.clock.pending(), 0);
  assert.deepEqual(tab.draft().value, { text: "laatste woord" });
});

test("whatever is lost on the way, what was typed last is at the host or in the browser", () => {
  // A seeded walk: typing, time, lost requests, lost replies, refusals and reloads in any order.
  for (let seed = 1; seed <= 300; seed += 1) {
    const random = lehmer(seed);
    const clock = fakeClock();
    const host = fakeHost(clock);
    const storage = fakeStorage();
    let tabs = 0;
    let handled = 0;
    let tab = openTab({ clock, storage, writer: `t${++tabs}` });
    let typed = "";
    for (let step = 0; step < 60; step += 1) {
      const dice = random();
      if (dice < 0.45) {
        typed = `${typed}${step} `;
        tab.type(typed);
      } else if (dice < 0.75) clock.pass(Math.floor(random() * 4000));
      else if (dice < 0.8) {
        tab = openTab({ clock, storage, answer: host.newest(), writer: `t${++tabs}` });
        handled = 0;
        tab.saver.open();
        assert.deepEqual(tab.shown, { text: typed }, `seed ${seed}, step ${step}`);
      } else if (dice < 0.84) tab.saver.retry();
      while (handled < tab.sent.length) {
        const message = tab.sent[handled];
        handled += 1;
        const fate = random();
        if (fate < 0.2) continue; // the request never arrived
        const reply = fate < 0.35 ? { type: "failed", nonce: message.nonce, reason: fate < 0.28 ? "full" : "offline", text: "" } : host.save(message);
        if (fate > 0.35 && fate < 0.5) continue; // kept, but the reply never arrived
        tab.saver.reply(reply);
      }
      const safe = host.newest()?.value.text === typed || storage.drafts().some((it) => it.value.text === typed);
      assert.ok(safe || typed === "", `seed ${seed}, step ${step}`);
    }
    assert.equal(tab.saver.state().other, null, `seed ${seed}: one hand wrote, so there is no other window`);
    for (let n = 0; n < 200 && tab.phase() !== "saved" && tab.phase() !== "empty"; n += 1) {
      clock.pass(1000);
      for (; handled < tab.sent.length; handled += 1) tab.saver.reply(host.save(tab.sent[handled]));
    }
    assert.equal(host.newest()?.value.text ?? "", typed, `seed ${seed}`);
    assert.equal(storage.length, 0);
  }
});

test("values are compared whatever the order of their keys", () => {
  assert.ok(isEqual({ position: 3, text: "a" }, { text: "a", position: 3 }));
  assert.ok(isEqual({ choice: ["a"] }, { choice: ["a"] }));
  assert.ok(!isEqual({ choice: ["a"] }, { choice: ["a", "b"] }));
  assert.ok(!isEqual({ choice: [] }, { choice: {} }));
  assert.ok(!isEqual({ a: undefined }, { b: undefined }));
  assert.ok(!isEqual(null, {}));
});

/** A small generator of chance: the same walk for the same seed. */
function lehmer(/** @type {number} */ seed) {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}
