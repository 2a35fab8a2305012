/** One line for the whole chapter: is everything saved? It reads the save state that each question shows. */

import { setText } from "../../common/dom.js";

const TEXTS = {
  good: "Alles opgeslagen",
  busy: "Bezig met opslaan…",
  bad: "Nog niet alles opgeslagen",
};

/** Milliseconds before «saved» gives way to «busy»: the line must not flicker at every keystroke. */
const CALM = 300;

/** @typedef {keyof typeof TEXTS} Tone */

/**
 * @param {Iterable<string | undefined>} tones of all questions
 * @returns {Tone}
 */
export function worstTone(tones) {
  const all = new Set(tones);
  return all.has("bad") ? "bad" : all.has("busy") ? "busy" : "good";
}

/**
 * @param {Element} content where the questions stand
 * @param {HTMLElement} line
 */
export function watchSaving(content, line) {
  const states = () => [...content.querySelectorAll(".ib-stand")].map((it) => (it instanceof HTMLElement ? it.dataset.toon : undefined));
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** @param {Tone} tone */
  function show(tone) {
    line.dataset.toon = tone;
    setText(line, TEXTS[tone]);
  }
  function update() {
    clearTimeout(timer);
    const tone = worstTone(states());
    if (tone === "busy" && line.dataset.toon === "good") timer = setTimeout(() => show(worstTone(states())), CALM);
    else show(tone);
  }
  show("good");
  new MutationObserver(update).observe(content, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-toon"] });
}
