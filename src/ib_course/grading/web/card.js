// @ts-check
import { dutch, readScore } from "./comments.js";
import { tell } from "./reading.js";

/**
 * @typedef {{id: string, auto_score: number | null, manual_score: number | null,
 *   extra_credit: number | null, needs_manual_grade: boolean}} Grade
 * @typedef {{id: string, auto_comment: string | null, manual_comment: string | null}} Comment
 * @typedef {{put: (path: string, body: object) => Promise<any>}} Api
 */

const PAUSE = 800;
const NOT_SAVED =
  "Niet opgeslagen: de server antwoordt niet, of je bent uitgelogd. Je tekst blijft hier staan en wordt vanzelf opnieuw verstuurd.";

/** Score and comment of one answer. Saves by itself, in order, and says so; what is typed is never taken away. */
export class Card {
  /**
   * @param {HTMLFormElement} form
   * @param {Api} api
   * @param {() => void} changed called when something was read
   */
  constructor(form, api, changed) {
    this.form = form;
    this.api = api;
    this.changed = changed;
    this.article = /** @type {HTMLElement} */ (form.closest("article"));
    this.score = /** @type {HTMLInputElement} */ (form.querySelector(".score"));
    this.comment = /** @type {HTMLTextAreaElement} */ (form.querySelector(".comment"));
    this.status = /** @type {HTMLElement} */ (form.querySelector(".saved"));
    this.state = /** @type {HTMLElement} */ (form.querySelector(".state"));
    this.why = /** @type {HTMLElement} */ (form.querySelector(".why"));
    this.read = /** @type {HTMLButtonElement} */ (form.querySelector(".read"));
    this.points = Number(form.dataset.points);
    /** @type {Promise<void>} */
    this.queue = Promise.resolve();
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
    this.pending = false;
    /** @type {Grade | undefined} */
    this.grade = undefined;
    /** @type {Comment | undefined} */
    this.note = undefined;
  }

  /** @param {Grade} grade @param {Comment} comment */
  fill(grade, comment) {
    this.grade = grade;
    this.note = comment;
    this.comment.value = comment.manual_comment ?? "";
    this.comment.placeholder = comment.auto_comment ?? "";
    for (const control of this.form.elements) /** @type {HTMLInputElement} */ (control).disabled = false;
    this.#listen();
    this.#fit();
    this.#show();
  }

  get unread() {
    return this.grade?.needs_manual_grade ?? false;
  }

  /** Whether something typed here could not be saved. */
  get stuck() {
    return this.pending && this.status.dataset.kind === "wrong";
  }

  /** Put a text in the comment box as if it were typed. @param {string} text @param {number} caret */
  write(text, caret) {
    this.comment.value = text;
    this.comment.focus();
    this.comment.setSelectionRange(caret, caret);
    this.#typed();
  }

  /** Save what is typed, and mark the answer as read. */
  markRead() {
    return this.#save(true);
  }

  /** Save what is not saved yet. */
  flush() {
    return this.pending ? this.#save(false) : this.queue;
  }

  #listen() {
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.score.addEventListener("input", () => this.#typed());
    this.comment.addEventListener("input", () => this.#typed());
    this.form.addEventListener("focusout", () => void this.flush());
    this.read.addEventListener("click", () => void this.markRead());
    this.#button(".full", () => this.#give(this.points));
    this.#button(".none", () => this.#give(0));
  }

  /** @param {string} selector @param {() => void} act */
  #button(selector, act) {
    this.form.querySelector(selector)?.addEventListener("click", act);
  }

  /** @param {number} score */
  #give(score) {
    this.score.value = dutch(score);
    void this.#save(true);
  }

  #typed() {
    this.pending = true;
    this.#say("Nog niet opgeslagen", "busy");
    this.#fit();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), PAUSE);
  }

  /** Make the comment box as high as its text. */
  #fit() {
    this.comment.style.height = "auto";
    this.comment.style.height = `${this.comment.scrollHeight + 2}px`;
  }

  /** @param {boolean} read */
  #save(read) {
    clearTimeout(this.timer);
    this.queue = this.queue.then(() => this.#send(read));
    return this.queue;
  }

  /** @param {boolean} read */
  async #send(read) {
    const { grade, note } = this;
    if (!grade || !note) return;
    const { score, problem } = readScore(this.score.value, this.points);
    this.score.setAttribute("aria-invalid", String(Boolean(problem)));
    const text = this.comment.value;
    const commented = text !== (note.manual_comment ?? "");
    const scored = !problem && score !== (grade.manual_score ?? grade.auto_score);
    const manual = scored ? score : grade.manual_score;
    this.pending = false;
    try {
      if (commented) this.note = await this.api.put(`comment/${note.id}`, { manual_comment: text || null });
      // Whoever gives a score or writes a comment has read the answer; formgrader counts it as done from then on.
      if (scored || (read && !problem) || (commented && grade.needs_manual_grade)) {
        const body = { manual_score: manual, extra_credit: grade.extra_credit };
        this.grade = await this.api.put(`grade/${grade.id}`, body);
      }
    } catch {
      this.pending = true;
      this.timer = setTimeout(() => void this.flush(), 5 * PAUSE);
      return this.#say(NOT_SAVED, "wrong");
    }
    if (problem) this.#say(problem, "wrong");
    else if (!this.pending) this.#say(`Opgeslagen om ${clock(new Date())}`, "done");
    this.#show(!problem);
    this.changed();
  }

  /** @param {boolean} [withScore] whether the score box may follow what is saved */
  #show(withScore = true) {
    if (!this.grade) return;
    const score = this.grade.manual_score ?? this.grade.auto_score;
    // What somebody is typing is left alone.
    if (withScore && !this.pending && document.activeElement !== this.score) this.score.value = score === null ? "" : dutch(score);
    const { checked, answered } = this.form.dataset;
    const told = tell(this.grade, { points: this.points, checked: checked === "yes", answered: answered === "yes" });
    this.article.toggleAttribute("data-unread", this.unread);
    this.state.hidden = false;
    this.state.dataset.kind = told.kind;
    this.state.textContent = told.label;
    this.why.textContent = told.why;
    this.score.classList.toggle("provisional", told.provisional);
    // The button stays while it has the focus: a keyboard user must not be thrown to the top of the page.
    this.read.hidden = !this.unread && document.activeElement !== this.read;
    this.read.setAttribute("aria-disabled", String(!this.unread));
  }

  /** @param {string} text @param {"busy" | "done" | "wrong"} kind */
  #say(text, kind) {
    if (this.status.textContent !== text) this.status.textContent = text;
    this.status.dataset.kind = kind;
  }
}

/** @param {Date} time */
function clock(time) {
  return `${time.getHours()}.${String(time.getMinutes()).padStart(2, "0")}`;
}
