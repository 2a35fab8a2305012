// @ts-check
import { findComments, insertComment } from "./comments.js";

/** @typedef {import("./card.js").Card} Card */

/** The dialog with comments to use again, one for all cards of a page. */
export class Bank {
  /**
   * @param {HTMLDialogElement} dialog
   * @param {{load: () => Promise<string[]>, keep: (comment: string) => Promise<string[]>}} store
   */
  constructor(dialog, store) {
    this.dialog = dialog;
    this.store = store;
    this.filter = /** @type {HTMLInputElement} */ (dialog.querySelector("#bank-filter"));
    this.list = /** @type {HTMLElement} */ (dialog.querySelector("#bank-list"));
    this.empty = /** @type {HTMLElement} */ (dialog.querySelector("#bank-empty"));
    /** @type {string[]} */
    this.comments = [];
    /** @type {Card | null} */
    this.card = null;
    this.selection = { start: 0, end: 0 };
    this.filter.addEventListener("input", () => this.#draw());
    this.filter.addEventListener("keydown", (event) => this.#enter(event));
  }

  /** Open for a card; what is chosen comes where its caret stood. @param {Card} card */
  async open(card) {
    this.card = card;
    this.selection = { start: card.comment.selectionStart, end: card.comment.selectionEnd };
    this.filter.value = "";
    this.dialog.showModal();
    this.filter.focus();
    try {
      this.comments = await this.store.load();
      this.#draw();
    } catch {
      this.#tell("De opmerkingen zijn niet geladen: geen verbinding met de server. Sluit dit venster en probeer het opnieuw.");
    }
  }

  /** Keep the comment of a card, and return what to tell. @param {Card} card @returns {Promise<string>} */
  async keep(card) {
    try {
      this.comments = await this.store.keep(card.comment.value);
      return "Bewaard: je vindt deze opmerking bij «Opmerking kiezen».";
    } catch (error) {
      return error instanceof Error ? error.message : "De opmerking is niet bewaard.";
    }
  }

  #draw() {
    const found = findComments(this.comments, this.filter.value);
    this.list.replaceChildren(...found.map((comment) => this.#item(comment)));
    this.empty.hidden = found.length > 0;
    if (!found.length) this.#tell(this.comments.length ? "Geen opmerking met deze woorden." : "Je hebt nog geen opmerkingen bewaard.");
  }

  /** @param {string} comment */
  #item(comment) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = comment;
    button.addEventListener("click", () => this.#choose(comment));
    const item = document.createElement("li");
    item.append(button);
    return item;
  }

  /** @param {KeyboardEvent} event */
  #enter(event) {
    if (event.key !== "Enter") return;
    event.preventDefault();
    const [first] = findComments(this.comments, this.filter.value);
    if (first) this.#choose(first);
  }

  /** @param {string} comment */
  #choose(comment) {
    this.dialog.close();
    if (!this.card) return;
    const { text, caret } = insertComment(this.card.comment.value, this.selection, comment);
    this.card.write(text, caret);
  }

  /** @param {string} text */
  #tell(text) {
    this.empty.hidden = false;
    this.empty.textContent = text;
  }
}
