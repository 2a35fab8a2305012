// @ts-check
import { dutch, readScore } from "./comments.js";
import { changes, leftOver } from "./changes.js";
import { Changed } from "./changed.js";
import { tell } from "./reading.js";
import { Refusal } from "./server.js";

/**
 * @typedef {{id: string, auto_score: number | null, manual_score: number | null,
 *   extra_credit: number | null, needs_manual_grade: boolean}} Grade
 * @typedef {{id: string, auto_comment: string | null, manual_comment: string | null}} Comment
 * @typedef {{version: string, grade: Grade, comment: Comment}} Saved what the gradebook says, and of which answer
 * @typedef {{put: (path: string, body: object) => Promise<any>}} Api
 * @typedef {import("./changes.js").Typed} Typed
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
    this.onChange = changed;
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
    /** @type {Saved | undefined} */
    this.saved = undefined;
    this.changed = new Changed(form);
  }

  /** @param {Saved} saved */
  fill(saved) {
    this.saved = saved;
    this.comment.value = saved.comment.manual_comment ?? "";
    this.comment.placeholder = saved.comment.auto_comment ?? "";
    for (const control of this.form.elements) /** @type {HTMLInputElement} */ (control).disabled = false;
    this.#listen();
    this.#fit();
    this.#show();
  }

  get unread() {
    return this.saved?.grade.needs_manual_grade ?? false;
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
    this.#fit();
    if (this.changed.asks) return; // the choice comes first; what is typed goes along with it
    this.#say("Nog niet opgeslagen", "busy");
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

  /** What is typed here and not saved. @param {Saved} saved @returns {Typed & {problem: string}} */
  #unsaved({ grade, comment }) {
    const { score, problem } = readScore(this.score.value, this.points);
    const text = this.comment.value;
    return {
      problem,
      score: problem || score === counting(grade) ? undefined : score,
      comment: text === (comment.manual_comment ?? "") ? undefined : text,
    };
  }

  /** @param {boolean} read */
  async #send(read) {
    const { saved } = this;
    if (!saved || this.changed.asks) return;
    const { score, comment, problem } = this.#unsaved(saved);
    this.score.setAttribute("aria-invalid", String(Boolean(problem)));
    this.pending = false;
    try {
      if (comment !== undefined) await this.#put("comment", { manual_comment: comment || null });
      // Whoever gives a score or writes a comment has read the answer; formgrader counts it as done from then on.
      if (score !== undefined || (read && !problem) || (comment !== undefined && saved.grade.needs_manual_grade)) {
        const { manual_score, extra_credit } = saved.grade;
        await this.#put("grade", { manual_score: score === undefined ? manual_score : score, extra_credit });
      }
    } catch (error) {
      this.pending = true;
      if (error instanceof Refusal && error.status === 409) return this.#meet(error.answer, read);
      return this.#fail(error);
    }
    if (problem) this.#say(problem, "wrong");
    else if (!this.pending) this.#say(`Opgeslagen om ${clock(new Date())}`, "done");
    this.#show(!problem);
    this.onChange();
  }

  /**
   * Save a score or a comment as long as it still is what this page shows.
   * @param {"grade" | "comment"} kind @param {object} values
   */
  async #put(kind, values) {
    const saved = /** @type {Saved} */ (this.saved);
    const seen = { ...saved[kind], version: saved.version };
    const row = await this.api.put(`${kind}/${saved[kind].id}`, { ...values, seen });
    this.saved = { ...saved, [kind]: row };
  }

  /** @param {unknown} error */
  #fail(error) {
    const refused = error instanceof Refusal;
    // What is wrong with a text itself does not change by sending it again.
    if (!refused || error.status !== 400) this.timer = setTimeout(() => void this.flush(), 5 * PAUSE);
    this.#say(refused ? error.message : NOT_SAVED, "wrong");
  }

  /**
   * Something changed while the page stood open: say what, and let the trainer choose where that is needed.
   * @param {Saved & {answer: string}} now @param {boolean} read
   * @returns {Promise<void> | void}
   */
  #meet(now, read) {
    const before = /** @type {Saved} */ (this.saved);
    const typed = this.#unsaved(before);
    const found = changes(state(before), state(now), typed);
    this.saved = { version: now.version, grade: now.grade, comment: now.comment };
    if (found.answer) this.changed.showAnswer(now.answer);
    if (typed.comment === undefined) this.comment.value = now.comment.manual_comment ?? "";
    if (typed.score === undefined && !typed.problem) this.#showScore();
    // What the trainer meant still holds: on with it.
    if (!found.choice && !found.answer) return this.#send(read);
    this.#say(found.choice ? "Niet opgeslagen: kies hieronder." : "Niet opgeslagen: lees eerst het nieuwe antwoord.", "wrong");
    if (!found.choice) this.pending = false;
    this.#show(false);
    this.onChange();
    this.changed.tell(found, {
      mine: () => void this.markRead(),
      theirs: () => this.#takeOver(this.#unsaved(/** @type {Saved} */ (this.saved))),
    });
  }

  /** Show what is saved in place of what was typed here, which stays to be read. @param {Typed} typed */
  #takeOver(typed) {
    const saved = /** @type {Saved} */ (this.saved);
    this.pending = false;
    this.comment.value = saved.comment.manual_comment ?? "";
    this.#showScore();
    this.changed.keep(leftOver(typed));
    this.#say("", "done");
    this.#fit();
    this.#show();
    this.onChange();
  }

  #showScore() {
    const score = this.saved ? counting(this.saved.grade) : null;
    this.score.value = score === null ? "" : dutch(score);
    this.score.setAttribute("aria-invalid", "false");
  }

  /** @param {boolean} [withScore] whether the score box may follow what is saved */
  #show(withScore = true) {
    if (!this.saved) return;
    // What somebody is typing is left alone.
    if (withScore && !this.pending && document.activeElement !== this.score) this.#showScore();
    const { checked, answered } = this.form.dataset;
    const about = { points: this.points, checked: checked === "yes", answered: answered === "yes", problem: answered === "problem" };
    const told = tell(this.saved.grade, about);
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

/** What counts of a score. @param {Grade} grade */
function counting(grade) {
  return grade.manual_score ?? grade.auto_score;
}

/** @param {Saved} saved @returns {import("./changes.js").State} */
function state({ version, grade, comment }) {
  // A version ends in what tells one text from another; before it stands when that was handed in.
  return { answer: version.split(" ").pop() ?? "", score: counting(grade), comment: comment.manual_comment ?? "" };
}
