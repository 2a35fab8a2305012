/**
 * Unsent text in the browser: one draft per person, question and tab. No DOM.
 *
 * A browser may refuse storage (private window, full, switched off): then nothing here throws, and `write`
 * says false so that the status can say so.
 */

/** @typedef {import("./types.js").Value} Value */
/** @typedef {import("./types.js").Share} Share */

/**
 * @typedef {object} Draft
 * @property {Value | null} value
 * @property {Share} share
 * @property {number | string | null} base revision that it was written upon
 * @property {number} time milliseconds since 1970
 * @property {string} writer the tab that wrote it
 *
 * @typedef {object} Drafts
 * @property {() => Draft[]} read every draft for this question, newest first, of whatever tab
 * @property {(draft: Draft) => boolean} write keep this tab's draft; false when the browser refused
 * @property {(writer: string) => void} remove forget the draft of a tab
 */

/**
 * Return the browser's storage, or null where it is refused (merely touching it may throw).
 *
 * @returns {Storage | null}
 */
export function browserStorage() {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

/**
 * @param {Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length"> | null} storage
 * @param {string} person
 * @param {string} id the question
 * @returns {Drafts}
 */
export function openDrafts(storage, person, id) {
  const prefix = `ib-draft:${person}:${id}:`;
  return {
    read: () => keysOf(storage, prefix).flatMap((key) => parse(storage, key)).sort((a, b) => b.time - a.time),
    write(draft) {
      try {
        storage?.setItem(prefix + draft.writer, JSON.stringify(draft));
        return storage !== null;
      } catch {
        return false;
      }
    },
    remove(writer) {
      try {
        storage?.removeItem(prefix + writer);
      } catch {
        // Refused storage holds nothing to remove.
      }
    },
  };
}

/**
 * @param {Pick<Storage, "key" | "length"> | null} storage
 * @param {string} prefix
 */
function keysOf(storage, prefix) {
  try {
    const keys = Array.from({ length: storage?.length ?? 0 }, (_, n) => storage?.key(n) ?? "");
    return keys.filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}

/**
 * @param {Pick<Storage, "getItem"> | null} storage
 * @param {string} key
 * @returns {Draft[]} one, or none when damaged
 */
function parse(storage, key) {
  try {
    const draft = JSON.parse(storage?.getItem(key) ?? "null");
    const whole = draft && typeof draft.time === "number" && typeof draft.writer === "string" && "value" in draft;
    return whole ? [draft] : [];
  } catch {
    return [];
  }
}
