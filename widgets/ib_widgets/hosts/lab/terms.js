/**
 * Shows what a term means beside the word itself: on pointing, on focus, on touch.
 *
 * The word stays what it is, a link to the chapter's list of terms: a click and Enter follow it. Where nothing
 * can be pointed, the first touch opens the card, which has the link in it. A screen reader needs no card: each
 * word is described by its place in the list. Without the popover of today's browsers all of it is just a link.
 */

import { h } from "../../common/dom.js";
import { createTermState, placeCard } from "./term_state.js";

const TERM = 'a[href^="#"][href*="-begrip-"]:not(.ibc-uitleg > a)';

/** @typedef {import("./term_state.js").Cause} Cause */

/** @param {HTMLElement} article the whole text, with its list of terms */
export function watchTerms(article) {
  describe(article);
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) if (node instanceof Element) describe(node);
    }
  }).observe(article, { childList: true, subtree: true });
  if (!("popover" in HTMLElement.prototype)) return;

  /** @type {HTMLElement | null} */
  let card = null;
  /** @type {number | null} where the pointer is */
  let pointed = null;
  /** @type {boolean | null} whether what comes down is a finger or a pen; null: no pointer at all, but a key */
  let touching = null;

  const clock = { setTimeout: (/** @type {() => void} */ f, /** @type {number} */ ms) => setTimeout(f, ms), clearTimeout };
  const state = createTermState({
    clock,
    show(/** @type {HTMLAnchorElement | null} */ term, cause) {
      card?.remove();
      card = term && cause ? createCard(term, cause) : null;
      if (!card || !term) return;
      // Right behind the word, where whoever reads on comes upon it; shown in the top layer, so nothing moves.
      term.after(card);
      card.showPopover();
      place(card, term, cause === "hover" ? pointed : null);
    },
  });

  /** @param {EventTarget | null} target */
  const termAt = (target) => {
    const link = target instanceof Element ? target.closest(TERM) : null;
    return link instanceof HTMLAnchorElement && article.contains(link) && meaningOf(link).length ? link : null;
  };
  const inCard = (/** @type {EventTarget | null} */ target) => target instanceof Node && Boolean(card?.contains(target));

  article.addEventListener("pointerover", ({ target, pointerType, clientY }) => {
    if (pointerType === "touch") return;
    pointed = clientY;
    const term = termAt(target);
    if (inCard(target)) state.stay();
    else if (term) state.point(term);
  });
  article.addEventListener("pointerout", ({ target, relatedTarget, pointerType }) => {
    const from = inCard(target) || termAt(target);
    if (pointerType !== "touch" && from && !inCard(relatedTarget) && !(termAt(relatedTarget) && termAt(relatedTarget) === termAt(target))) state.leave();
  });
  article.addEventListener("focusin", ({ target }) => {
    const term = termAt(target);
    if (term?.matches(":focus-visible") && touching === null) state.focus(term);
  });
  article.addEventListener("focusout", ({ target }) => void (termAt(target) && state.blur()));
  document.addEventListener("pointerdown", ({ target, pointerType }) => {
    touching = pointerType !== "mouse";
    if (!inCard(target) && termAt(target) !== state.shown()) state.dismiss();
  });
  document.addEventListener(
    "keydown",
    (event) => {
      touching = null;
      if (event.key !== "Escape" || !card) return;
      event.stopPropagation();
      if (card.contains(document.activeElement)) state.shown()?.focus();
      state.dismiss();
    },
    { capture: true },
  );
  article.addEventListener("click", (event) => {
    const term = termAt(event.target);
    // A click of no pointer at all comes from a key or a screen reader, which has heard the meaning.
    if (term && touching && event.detail > 0 && state.tap(term)) event.preventDefault();
    else if (term || (inCard(event.target) && event.target instanceof HTMLAnchorElement)) setTimeout(state.dismiss);
    else if (inCard(event.target)) event.preventDefault(); // the card may stand in the label of an option
  });
  addEventListener("resize", () => state.dismiss());
}

/**
 * Let a screen reader say the meaning with each word.
 *
 * @param {Element} content
 */
function describe(content) {
  for (const link of content.querySelectorAll(TERM)) {
    const meaning = link instanceof HTMLAnchorElement ? meaningOf(link) : [];
    if (!meaning.length) continue;
    meaning.forEach((paragraph, n) => (paragraph.id ||= `${decodeURIComponent(/** @type {HTMLAnchorElement} */ (link).hash.slice(1))}-uitleg-${n + 1}`));
    link.setAttribute("aria-describedby", meaning.map(({ id }) => id).join(" "));
    link.classList.add("ibc-begrip");
  }
}

/**
 * Return the paragraphs of a term in the list: the one with its name, and what follows up to the next.
 *
 * @param {HTMLAnchorElement} link
 * @returns {Element[]}
 */
function meaningOf(link) {
  const anchor = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  const first = anchor?.closest("[id$='-begrippen']") ? anchor.closest("p") : null;
  const found = [];
  for (let it = /** @type {Element | null} */ (first); it && (it === first || !it.querySelector("a[id]")); it = it.nextElementSibling) found.push(it);
  return found;
}

/**
 * @param {HTMLAnchorElement} term
 * @param {Cause} cause
 */
function createCard(term, cause) {
  const lines = meaningOf(term).map((paragraph) => {
    const line = h("span", { class: "ibc-uitleg-tekst" }, ...[...paragraph.childNodes].map((node) => node.cloneNode(true)));
    for (const extra of line.querySelectorAll("a[id], br, .ib-verborgen")) extra.remove();
    for (const link of line.querySelectorAll("a")) link.replaceWith(...link.childNodes);
    return line;
  });
  lines[0]?.querySelector("strong")?.classList.add("ibc-uitleg-naam"); // on a line of its own
  const link = cause === "touch" ? h("a", { href: term.getAttribute("href") }, "Naar de begrippen") : null;
  // What only explains is a tooltip; what has a link of its own is not.
  return h("span", { class: "ibc-uitleg", popover: "manual", role: link ? "note" : "tooltip" }, ...lines, link);
}

/**
 * @param {HTMLElement} card
 * @param {HTMLAnchorElement} term
 * @param {number | null} pointed
 */
function place(card, term, pointed) {
  const lines = [...term.getClientRects()];
  const line = lines.find(({ top, bottom }) => pointed !== null && top <= pointed && pointed <= bottom) ?? lines[0];
  const { clientWidth, clientHeight } = document.documentElement;
  const view = { width: clientWidth, height: clientHeight };
  const { left, top } = placeCard(term.getBoundingClientRect(), line?.left ?? 0, card.getBoundingClientRect(), view);
  // Counted from the top of the page: the card goes along when the page is scrolled.
  card.style.left = `${left + scrollX}px`;
  card.style.top = `${top + scrollY}px`;
}
