/** A text area that grows with its text and prints in full. */

import { h } from "./dom.js";

/**
 * @param {object} options
 * @param {Record<string, unknown>} options.attributes of the text area: what names and describes it
 * @param {number} [options.rows] lines shown when empty
 * @param {(text: string) => void} options.onInput
 */
export function writingArea({ attributes, rows = 5, onInput }) {
  const copy = h("div", { class: "ib-kopie", "aria-hidden": "true" });
  const textarea = h("textarea", {
    ...attributes,
    lang: "nl",
    spellcheck: "true",
    rows,
    oninput: () => {
      copyText();
      onInput(textarea.value);
    },
  });
  const element = h("div", { class: "ib-schrijfvel", style: `--ib-rows: ${rows * 1.875 + 1.5}rem` }, textarea, copy);

  /** The copy needs one character more: a line break at the end has no height of its own. */
  function copyText() {
    copy.textContent = `${textarea.value}\u200b`;
  }
  copyText();

  return {
    element,
    textarea,

    /**
     * Show a text; the caret stays where it is when nothing changes.
     *
     * @param {string} text
     */
    show(text) {
      if (textarea.value === text) return;
      textarea.value = text;
      copyText();
    },

    /**
     * Put a text where the caret is, as if typed (so that Ctrl-Z takes it back).
     *
     * @param {string} text
     */
    insert(text) {
      textarea.focus();
      // execCommand is the only way to change a field and keep its undo history; elsewhere set it directly.
      if (!document.execCommand?.("insertText", false, text)) {
        textarea.setRangeText(text, textarea.selectionStart, textarea.selectionEnd, "end");
        textarea.dispatchEvent(new Event("input", { bubbles: true }));
      }
    },
  };
}
