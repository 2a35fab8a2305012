/**
 * How an answer gets from the field to its host, and nothing typed is lost on the way. No DOM, no browser:
 * time, storage and transport are handed in, so that every path can be tested.
 *
 * Each change goes to the browser's storage at once, and to the host after a pause. One request is under way
 * at a time. One that got no reply is sent again, the same with the same nonce, until the host says that it
 * was saved or refused: so an older text can never arrive after a newer one. A draft leaves the browser only
 * when the host has acknowledged that very text.
 */

import { isLater } from "./revisions.js";

/** @typedef {import("./types.js").Value} Value */
/** @typedef {import("./types.js").Share} Share */
/** @typedef {import("./types.js").Answer} Answer */
/** @typedef {import("./types.js").Reason} Reason */
/** @typedef {import("./types.js").SaveMessage} SaveMessage */
/** @typedef {import("./storage.js").Drafts} Drafts */

/** Milliseconds without a keystroke before a save, and at most this long with keystrokes going on. */
export const PAUSE = 600;
export const MAX_WAIT = 3000;

/** Milliseconds to wait for a reply before the connection counts as lost, and between tries after that. */
export const REPLY_TIMEOUT = 8000;
export const RETRIES = [1000, 2000, 4000, 8000, 15000, 30000];

/**
 * @typedef {object} Content what is kept of a question
 * @property {Value | null} value
 * @property {Share} share
 *
 * @typedef {Content & {time: string | null, revision: number | string | null, writer: string | null}} Other
 *   what was written elsewhere and does not stand in the field
 *
 * @typedef {"empty" | "unsaved" | "saving" | "saved" | Reason} Phase
 *
 * @typedef {object} State
 * @property {Phase} phase
 * @property {string | null} time when the newest acknowledged answer was saved
 * @property {string} text what the host said of a failure
 * @property {string} problem what went wrong although the answer was saved; mostly empty
 * @property {boolean} kept whether the browser holds what is not saved yet
 * @property {Other | null} other what was written elsewhere, until the participant chose
 * @property {Answer | null} answer the newest acknowledged answer
 *
 * @typedef {object} Clock
 * @property {() => number} now
 * @property {(callback: () => void, milliseconds: number) => any} setTimeout
 * @property {(timer: any) => void} clearTimeout
 *
 * @typedef {object} Options
 * @property {Answer | null} answer the newest saved answer that the host knows
 * @property {Content} blank what an untouched field holds
 * @property {Drafts} drafts
 * @property {(message: SaveMessage) => void} send
 * @property {string} writer this tab
 * @property {Clock} clock
 * @property {() => string} nonce
 * @property {() => boolean} isBusy whether the field has the focus, so that it must not change under the hand
 * @property {(state: State) => void} onState
 * @property {(content: Content) => void} onContent the field must show this
 * @property {(mine: Value | null, theirs: Value | null) => Value | null} merge both together
 */

/** @typedef {ReturnType<typeof createSaver>} Saver */

/**
 * @param {Options} options
 */
export function createSaver(options) {
  const { drafts, clock, writer } = options;
  let answer = options.answer;
  /** @type {Content} */
  let current = contentOf(answer) ?? options.blank;
  /** @type {SaveMessage | null} */
  let underWay = null;
  /** @type {{reason: Reason, text: string} | null} */
  let failure = null;
  /** @type {number | null} */
  let unsavedSince = null;
  /** @type {Answer | null} */
  let waiting = null; // saved elsewhere, to be shown when the field loses the focus
  /** @type {Other[]} */
  let others = [];
  const settled = new Set(); // revisions that the participant chose about
  let kept = true;
  let problem = "";
  let tries = 0;
  /** @type {{pause: any, reply: any, retry: any}} */
  const timers = { pause: null, reply: null, retry: null };

  /** @param {keyof typeof timers} name */
  function stop(name) {
    if (timers[name] !== null) clock.clearTimeout(timers[name]);
    timers[name] = null;
  }

  /**
   * @param {keyof typeof timers} name
   * @param {number} milliseconds
   * @param {() => void} callback
   */
  function start(name, milliseconds, callback) {
    stop(name);
    timers[name] = clock.setTimeout(() => {
      timers[name] = null;
      callback();
    }, milliseconds);
  }

  const acknowledged = () => contentOf(answer) ?? options.blank;
  const isSaved = () => sameContent(current, acknowledged()) && underWay === null;

  function keepDraft() {
    const base = answer?.revision ?? null;
    kept = drafts.write({ ...current, base, time: clock.now(), writer });
  }

  /** @returns {State} */
  function state() {
    const time = answer?.time ?? null;
    return { phase: phase(), time, text: failure?.text ?? "", problem, kept, other: others[0] ?? null, answer };
  }

  /** @returns {Phase} */
  function phase() {
    if (failure) return failure.reason;
    if (underWay) return "saving";
    if (!isSaved()) return "unsaved";
    return answer ? "saved" : "empty";
  }

  /** @type {((saved: boolean) => void)[]} */
  let waiters = [];

  /** @param {boolean} saved */
  function answerWaiters(saved) {
    const told = waiters;
    waiters = [];
    for (const resolve of told) resolve(saved);
  }

  function tell() {
    options.onState(state());
    if (isSaved()) answerWaiters(true);
  }

  function schedule() {
    if (underWay || timers.retry !== null) return;
    if (isSaved()) {
      stop("pause");
      return;
    }
    unsavedSince ??= clock.now();
    const wait = Math.min(PAUSE, Math.max(0, unsavedSince + MAX_WAIT - clock.now()));
    start("pause", wait, transmit);
  }

  function transmit() {
    stop("pause");
    stop("retry");
    if (isSaved()) {
      failure = null;
      tries = 0;
      tell();
      return;
    }
    if (!underWay) {
      unsavedSince = null;
      const base = answer?.revision ?? null;
      underWay = { type: "save", nonce: options.nonce(), value: current.value, share: current.share, base, writer };
    }
    start("reply", REPLY_TIMEOUT, () => fail({ reason: "offline", text: "" }));
    tell();
    const message = underWay;
    try {
      options.send(message);
    } catch {
      fail({ reason: "offline", text: "" });
    }
  }

  /** @param {{reason: Reason, text: string}} what */
  function fail(what) {
    stop("reply");
    failure = what;
    // Without a reply the host may have saved it or not: the same request must be asked again.
    // A refusal ends the request, and the next try sends what then stands in the field.
    if (what.reason !== "offline") underWay = null;
    start("retry", RETRIES[Math.min(tries, RETRIES.length - 1)], transmit);
    tries += 1;
    tell();
    answerWaiters(false);
  }

  /**
   * What a window saved later takes the place of what it saved before. Drafts are each offered: nobody else has them.
   *
   * @param {Other} other
   */
  function offer(other) {
    if (settled.has(other.revision) || others.some((it) => isEqual(it.value, other.value))) return;
    const earlier = others.findIndex((it) => it.writer === other.writer && it.revision !== null && other.revision !== null);
    if (earlier >= 0 && Date.parse(others[earlier].time ?? "") > Date.parse(other.time ?? "")) return;
    const differs = isEqual(other.value, current.value) ? [] : [other];
    others.splice(earlier >= 0 ? earlier : others.length, earlier >= 0 ? 1 : 0, ...differs);
  }

  /** @param {{revision: number | string, time: string, conflict: Answer | null, problem?: string | null}} reply */
  function acknowledge(reply) {
    if (!underWay) return;
    const { value, share } = underWay;
    answer = { revision: reply.revision, value, share, time: reply.time, writer };
    underWay = null;
    failure = null;
    waiting = null;
    tries = 0;
    problem = reply.problem ?? "";
    stop("reply");
    if (reply.conflict) offer(otherOf(reply.conflict));
    if (isSaved()) {
      drafts.remove(writer);
      kept = true;
      unsavedSince = null;
    } else {
      keepDraft();
    }
    schedule();
    tell();
  }

  /** @param {Content} content */
  function show(content) {
    current = { value: content.value, share: content.share };
    options.onContent(current);
  }

  /** @param {Answer} newer */
  function adopt(newer) {
    waiting = null;
    answer = newer;
    show(newer);
    tell();
  }

  /** @param {Partial<Content>} change */
  function change(change) {
    current = { ...current, ...change };
    if (isSaved()) {
      drafts.remove(writer);
      kept = true;
      unsavedSince = null;
    } else {
      keepDraft();
    }
    schedule();
    tell();
  }

  return {
    state,

    /** What the field holds, as the saver knows it. */
    content: () => current,

    /**
     * Show what was left behind unsent on an earlier visit, and send it. Call once, when the field is there.
     */
    open() {
      const found = drafts.read().filter((draft) => draft.writer !== writer);
      const held = acknowledged();
      for (const draft of found) {
        if (sameContent(draft, held) || sameContent(draft, current)) drafts.remove(draft.writer);
        else if (isSaved() && isNewer(draft, answer)) {
          const old = answer;
          show(draft);
          keepDraft();
          if (kept) drafts.remove(draft.writer);
          const sameHand = old && (draft.base === old.revision || draft.writer === old.writer);
          if (old && !sameHand) offer(otherOf(old));
        } else offer({ ...draft, time: new Date(draft.time).toISOString(), revision: null });
      }
      if (!isSaved()) transmit();
      tell();
    },

    /** The participant changed something: the value, with whom it is shared, or both. */
    change,

    /**
     * A message of the host to this save or to another one.
     *
     * @param {any} message
     */
    reply(message) {
      if (!underWay || message?.nonce !== underWay.nonce) return;
      if (message.type === "saved") acknowledge(message);
      else if (message.type === "failed") fail({ reason: message.reason ?? "error", text: message.text ?? "" });
    },

    /**
     * The host knows an answer, saved by whatever tab; one that is no news is left alone.
     *
     * @param {Answer | null} newer
     */
    receive(newer) {
      if (!newer || newer.writer === writer || !isLater(newer.revision, (waiting ?? answer)?.revision)) return;
      if (sameContent(newer, current) && !underWay) {
        adopt(newer);
        drafts.remove(writer);
      } else if (!isSaved() || failure) {
        offer(otherOf(newer));
        tell();
      } else if (options.isBusy()) {
        waiting = newer;
      } else {
        adopt(newer);
      }
    },

    /** The field lost the focus: what was saved elsewhere meanwhile may be shown. */
    release() {
      if (waiting && isSaved()) adopt(waiting);
    },

    /** Save now: the page is going away, or the participant is done. */
    flush() {
      if (failure || (!underWay && !isSaved())) transmit();
    },

    /**
     * Save now, and tell when that is done or has failed.
     *
     * @returns {Promise<boolean>} whether what stands in the field is saved
     */
    settle() {
      if (isSaved()) return Promise.resolve(true);
      const promise = new Promise((resolve) => waiters.push(resolve));
      if (failure || !underWay) transmit();
      return promise;
    },

    /** The connection is back. */
    retry() {
      if (failure) transmit();
    },

    /**
     * The participant chose between what stands in the field and what was written elsewhere.
     *
     * @param {"mine" | "theirs" | "both"} choice
     */
    choose(choice) {
      const other = others.shift();
      if (!other) return;
      const { value, share } = current;
      if (choice === "both") show({ value: options.merge(value, other.value), share: strictest(share, other.share) });
      if (choice === "theirs") show(other);
      if (choice !== "mine") change({});
      // A draft that another tab left in the browser stays there until this choice settles it.
      if (other.revision === null) drafts.remove(other.writer ?? "");
      else settled.add(other.revision);
      tell();
    },

    /** Whether leaving the page now would lose something: the browser refused to keep it, and it is not saved. */
    wouldLose: () => !kept && !isSaved(),

    /** Save what can still be saved, and stop. */
    close() {
      if (!underWay && !isSaved()) transmit();
      stop("pause");
      stop("reply");
      stop("retry");
    },
  };
}

/**
 * @param {Answer | null} answer
 * @returns {Content | null}
 */
function contentOf(answer) {
  return answer ? { value: answer.value, share: answer.share } : null;
}

/**
 * @param {Answer} answer
 * @returns {Other}
 */
function otherOf({ value, share, time, revision, writer }) {
  return { value, share, time, revision, writer: writer ?? null };
}

/**
 * A draft that its own tab wrote is always newer than what that tab saved, whatever two clocks say.
 *
 * @param {import("./storage.js").Draft} draft
 * @param {Answer | null} answer
 */
function isNewer(draft, answer) {
  if (!answer || draft.base === answer.revision || draft.writer === answer.writer) return true;
  return draft.time > Date.parse(answer.time);
}

/**
 * @param {Content} a
 * @param {Content} b
 */
function sameContent(a, b) {
  return a.share === b.share && isEqual(a.value, b.value);
}

/**
 * With whom two texts put together are shared: where the choices differ, with nobody until the participant
 * says so. Putting texts together must never show a private one.
 *
 * @param {Share} a
 * @param {Share} b
 * @returns {Share}
 */
function strictest(a, b) {
  return a === b ? a : "prive";
}

/**
 * Compare two JSON values, whatever the order of keys.
 *
 * @param {unknown} a
 * @param {unknown} b
 * @returns {boolean}
 */
export function isEqual(a, b) {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left = /** @type {Record<string, unknown>} */ (a);
  const right = /** @type {Record<string, unknown>} */ (b);
  const keys = Object.keys(left);
  return keys.length === Object.keys(right).length && keys.every((key) => key in right && isEqual(left[key], right[key]));
}
