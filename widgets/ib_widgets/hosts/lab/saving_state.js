/** One line for the whole chapter: is everything saved? It reads the save state that each question shows. */

import { setText } from "../../common/dom.js";

const TEXTS = {
  good: "Alles opgeslagen",
  busy: "Bezig met opslaan…",
  bad: "Nog niet alles opgeslagen",
};

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
  function update() {
    const tone = worstTone(states());
    line.dataset.toon = tone;
    setText(line, TEXTS[tone]);
  }
  update();
  new MutationObserver(update).observe(content, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-toon"] });
}
