/** Stand-ins for time, the browser's storage and a host, so that saving can be tested without any of them. */

import { openDrafts } from "../../widgets/ib_widgets/common/storage.js";
import { createSaver } from "../../widgets/ib_widgets/common/saving.js";

/** A clock that only moves when told to. */
export function fakeClock(start = Date.parse("2026-11-04T14:00:00Z")) {
  let now = start;
  let next = 1;
  /** @type {Map<number, {at: number, callback: () => void}>} */
  const timers = new Map();
  return {
    now: () => now,
    setTimeout(/** @type {() => void} */ callback, /** @type {number} */ milliseconds) {
      timers.set(next, { at: now + milliseconds, callback });
      return next++;
    },
    clearTimeout: (/** @type {number} */ timer) => void timers.delete(timer),
    pending: () => timers.size,

    /** Let time pass; what falls due is run in order, at its own moment. */
    pass(/** @type {number} */ milliseconds) {
      const end = now + milliseconds;
      for (;;) {
        const due = [...timers].filter(([, { at }]) => at <= end).sort((a, b) => a[1].at - b[1].at || a[0] - b[0])[0];
        if (!due) break;
        timers.delete(due[0]);
        now = due[1].at;
        due[1].callback();
      }
      now = end;
    },
  };
}

/** The browser's storage; `refuse` makes every write throw, as a full or private one does. */
export function fakeStorage() {
  /** @type {Map<string, string>} */
  const items = new Map();
  return {
    refuse: false,
    get length() {
      return items.size;
    },
    key: (/** @type {number} */ n) => [...items.keys()][n] ?? null,
    getItem: (/** @type {string} */ key) => items.get(key) ?? null,
    setItem(/** @type {string} */ key, /** @type {string} */ value) {
      if (this.refuse) throw new DOMException("full", "QuotaExceededError");
      items.set(key, value);
    },
    removeItem: (/** @type {string} */ key) => void items.delete(key),
    drafts: () => [...items.values()].map((text) => JSON.parse(text)),
  };
}

/**
 * A host that behaves as the dossier does: a request is kept once per nonce, and another writer's answer that
 * was not seen comes back as conflict.
 */
export function fakeHost(/** @type {ReturnType<typeof fakeClock>} */ clock) {
  /** @type {any[]} */
  const kept = [];
  return {
    kept,
    newest: () => kept.at(-1) ?? null,
    save(/** @type {any} */ message) {
      const again = kept.find((it) => it.nonce === message.nonce);
      const newest = kept.at(-1);
      const time = new Date(clock.now()).toISOString();
      const answer = again ?? { ...message, revision: `r${String(kept.length + 1).padStart(3, "0")}`, time };
      if (!again) kept.push(answer);
      const conflict = !again && newest && newest.revision !== message.base && newest.writer !== message.writer ? newest : null;
      return { type: "saved", nonce: message.nonce, revision: answer.revision, time: answer.time, conflict };
    },
  };
}

/** A tab with one field: what it shows, what it sent, and the saver between them. */
export function openTab({
  clock = fakeClock(),
  storage = /** @type {any} */ (fakeStorage()),
  answer = /** @type {any} */ (null),
  writer = "tab",
  focused = false,
} = {}) {
  let nonces = 0;
  /** @type {any} */
  const tab = { clock, storage, focused, sent: [], states: [], shown: answer?.value ?? { text: "" }, throws: false };
  tab.saver = createSaver({
    answer,
    blank: { value: { text: "" }, share: "trainer" },
    drafts: openDrafts(storage, "person", "h1-vraag"),
    send(message) {
      if (tab.throws) throw new Error("comm is closed");
      tab.sent.push(message);
    },
    writer,
    clock,
    nonce: () => `${writer}-${++nonces}`,
    isBusy: () => tab.focused,
    onState: (state) => tab.states.push(state),
    onContent: (content) => (tab.shown = content.value),
    merge: (mine, theirs) => ({ text: `${mine?.text}\n${theirs?.text}` }),
  });
  tab.type = (/** @type {string} */ text) => {
    tab.shown = { text };
    tab.saver.change({ value: { text } });
  };
  tab.last = () => tab.sent.at(-1);
  tab.ack = (/** @type {any} */ extra = {}) =>
    tab.saver.reply({ type: "saved", nonce: tab.last().nonce, revision: `r1-${tab.sent.length}`, time: "2026-11-04T14:03:00Z", conflict: null, ...extra });
  tab.fail = (/** @type {string} */ reason, text = "") => tab.saver.reply({ type: "failed", nonce: tab.last().nonce, reason, text });
  tab.phase = () => tab.saver.state().phase;
  tab.draft = () => storage.drafts?.().find((/** @type {any} */ it) => it.writer === writer) ?? null;
  return tab;
}
