/**
 * Which term shows its meaning, and where its card fits. No DOM: a term is any object, and time is handed in.
 *
 * A card opens by pointing, by the focus or by a touch, and stays for as long as that lasts. Escape closes it
 * without moving the focus, and the pointer may go from the word to the card and back (WCAG 1.4.13).
 */

/** Milliseconds that the pointer rests on a word before its card opens: passing over a text opens nothing. */
export const REST = 150;

/** Milliseconds that a card waits for a pointer that left, which may be on its way to the card. */
export const GRACE = 350;

/** Pixels between a word and its card, and between a card and the edge of the window. */
const GAP = 4;
const MARGIN = 8;

/** @typedef {"hover" | "focus" | "touch"} Cause */

/**
 * @template {object} T
 * @param {object} options
 * @param {{setTimeout: (callback: () => void, ms: number) => any, clearTimeout: (timer: any) => void}} options.clock
 * @param {(term: T | null, cause: Cause | null) => void} options.show told each time another card, or none, is to be seen
 */
export function createTermState({ clock, show }) {
  /** @type {{term: T, cause: Cause} | null} */
  let shown = null;
  /** @type {T | null} */
  let focused = null;
  /** @type {T | null} what was closed by hand while it was pointed at */
  let dismissed = null;
  let over = false;
  /** @type {any} */
  let timer = null;

  /** @param {() => void} callback @param {number} ms */
  function later(callback, ms) {
    stop();
    timer = clock.setTimeout(() => {
      timer = null;
      callback();
    }, ms);
  }

  function stop() {
    if (timer !== null) clock.clearTimeout(timer);
    timer = null;
  }

  /** @param {T} term @param {Cause} cause */
  function open(term, cause) {
    stop();
    shown = { term, cause };
    show(term, cause);
  }

  function close() {
    stop();
    if (!shown) return;
    shown = null;
    show(null, null);
  }

  return {
    /** @returns {T | null} the term whose card is open */
    shown: () => shown?.term ?? null,

    /** The pointer is on a word. @param {T} term */
    point(term) {
      if (term === dismissed) return;
      over = true;
      if (shown?.term === term) stop();
      else later(() => open(term, "hover"), REST);
    },

    /** The pointer is on the card. */
    stay() {
      over = true;
      stop();
    },

    /** The pointer is on neither. */
    leave() {
      over = false;
      dismissed = null;
      stop();
      if (!shown || shown.cause === "touch" || shown.term === focused) return;
      later(close, GRACE);
    },

    /** The focus came to a word, by keyboard. @param {T} term */
    focus(term) {
      focused = term;
      if (shown?.term !== term) open(term, "focus");
    },

    /** The focus left the word. */
    blur() {
      const left = focused;
      focused = null;
      if (left && shown?.term === left && shown.cause !== "touch" && !over) close();
    },

    /**
     * A finger came down on a word and went up again.
     *
     * @param {T} term
     * @returns {boolean} whether this opened the card, and so is no following of the link
     */
    tap(term) {
      if (shown?.term === term) return false;
      open(term, "touch");
      return true;
    },

    /** Close what is open: Escape, or something else is being done. */
    dismiss() {
      dismissed = over ? (shown?.term ?? null) : null;
      over = false;
      close();
    },
  };
}

/**
 * @typedef {{left: number, top: number, right: number, bottom: number}} Rect
 * @typedef {{width: number, height: number}} Size
 */

/**
 * Return where the card goes, in the coordinates of the window: below the word, else above it. A word over
 * several lines is covered by neither; the card begins where the line begins that is pointed at.
 *
 * @param {Rect} word all lines of it together
 * @param {number} start left edge of the line that is pointed at
 * @param {Size} card
 * @param {Size} view
 */
export function placeCard(word, start, card, view) {
  const left = Math.max(MARGIN, Math.min(start, view.width - MARGIN - card.width));
  const [below, above] = [word.bottom + GAP, word.top - GAP - card.height];
  if (below + card.height <= view.height - MARGIN) return { left, top: below };
  if (above >= MARGIN) return { left, top: above };
  // Room at neither side, as on a page that is much enlarged: the end stays in the window where that can be.
  return { left, top: Math.max(MARGIN, view.height - MARGIN - card.height) };
}
