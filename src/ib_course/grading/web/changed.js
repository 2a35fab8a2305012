// @ts-check
/** What a card shows when its answer, score or comment changed while the page stood open. */
import { foldLong } from "./folding.js";

const LONG = 800;

/** The notice of one card, with a choice where there is something to choose. */
export class Changed {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.box = /** @type {HTMLElement} */ (form.querySelector(".changed"));
    this.said = /** @type {HTMLElement} */ (form.closest("article")?.querySelector(".said"));
    /** Whether a choice waits. */
    this.asks = false;
  }

  /**
   * Say what changed, and offer what can be done.
   * @param {import("./changes.js").Changes} found
   * @param {{mine: () => void, theirs: () => void}} ways
   */
  tell(found, { mine, theirs }) {
    this.box.hidden = false;
    this.box.replaceChildren(...found.lines.map((line) => element("p", line)));
    this.asks = found.choice;
    if (!found.choice) return;
    const buttons = element("div", "");
    buttons.className = "under";
    buttons.append(this.#button(found.mine, mine), this.#button(found.theirs, theirs));
    this.box.append(buttons);
  }

  /** Keep a text that was not saved in sight. @param {string} text */
  keep(text) {
    if (!text) return;
    const kept = element("p", text);
    kept.className = "kept";
    this.box.hidden = false;
    this.box.replaceChildren(element("p", "Dit typte je, en is niet opgeslagen:"), kept);
  }

  /** Show another answer, with the one before below it. @param {string} text */
  showAnswer(text) {
    const old = this.#shown();
    const before = document.createElement("details");
    before.append(element("summary", "Het eerdere antwoord"), ...(old ? [old] : []));
    for (const about of this.said.querySelectorAll(".about-answer, .unseen, .jump, .fresh, .unfold")) about.remove();
    const label = element("p", "Nieuw antwoord");
    label.className = "label fresh";
    const answer = element(text ? "div" : "p", text || "Niet beantwoord");
    answer.className = text ? "answer" : "no-answer";
    answer.dir = "auto";
    const words = text.split(/\s+/).filter(Boolean).length;
    if (words > LONG) answer.dataset.long = String(words);
    this.said.append(label, answer, before);
    old?.classList.remove("folded");
    old?.removeAttribute("data-long");
    foldLong(this.said);
  }

  /** The answer that is shown now, or what stands in its place. @returns {HTMLElement | null} */
  #shown() {
    return this.said.querySelector(":scope > :is(.answer, .no-answer, .unread-file)");
  }

  /** @param {string} text @param {() => void} act */
  #button(text, act) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = text;
    button.addEventListener("click", () => {
      this.asks = false;
      this.box.hidden = true;
      this.box.replaceChildren();
      act();
      // The button is gone: a keyboard user goes on from the comment, not from the top of the page.
      /** @type {HTMLElement | null | undefined} */ (this.box.closest("form")?.querySelector("textarea"))?.focus();
    });
    return button;
  }
}

/** @param {string} name @param {string} text */
function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
