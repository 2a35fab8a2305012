/** On paper there is nothing to unfold: all text stands there. (A text area prints in full by itself.) */

/** @param {HTMLElement} content */
export function watchPrinting(content) {
  /** @type {Element[]} */
  let unfolded = [];
  addEventListener("beforeprint", () => {
    unfolded = [...content.querySelectorAll("details:not([open])")];
    for (const fold of unfolded) fold.setAttribute("open", "");
  });
  addEventListener("afterprint", () => {
    for (const fold of unfolded) fold.removeAttribute("open");
    unfolded = [];
  });
}
