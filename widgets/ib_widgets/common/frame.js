/**
 * The frame around every question: heading, prompt, the field itself, save state, sharing, what was written
 * last year or in another window, and the trainer's feedback. A kind of question only makes its field.
 *
 * ```js
 * export default {
 *   render: (mount) => mountQuestion(mount, { label: "Reflectie", icon: "pen", field: makeField }),
 * };
 * ```
 */

import { button, h, icon, setText, uniqueId, whenLeft } from "./dom.js";
import { dateText, momentText, numberText, countText } from "./format.js";
import { setMarkup } from "./markup.js";
import { makeNonce } from "./requests.js";
import { createSaver } from "./saving.js";
import { shareChoice } from "./sharing.js";
import { statusOf } from "./status.js";
import { browserStorage, openDrafts } from "./storage.js";

/** @typedef {import("./types.js").Value} Value */
/** @typedef {import("./types.js").Spec} Spec */
/** @typedef {import("./types.js").Answer} Answer */
/** @typedef {import("./types.js").Feedback} Feedback */
/** @typedef {import("./types.js").Mount} Mount */
/** @typedef {import("./saving.js").Other} Other */
/** @typedef {import("./saving.js").State} State */

/**
 * @typedef {object} Question what a field may use
 * @property {import("./types.js").Model} model
 * @property {Spec} spec
 * @property {string} titleId id of the heading, for `aria-labelledby`
 * @property {string} promptId id of the prompt, for `aria-labelledby` or `aria-describedby`
 * @property {(value: Value) => void} change tell that the participant changed the value; saved by itself
 * @property {() => void} flush save without waiting for the pause
 * @property {() => Answer | null} answer the newest acknowledged answer
 * @property {(text: string) => void} announce say something to a screen reader
 *
 * @typedef {object} Field what a kind of question hands back
 * @property {Element} element the controls
 * @property {Value} blank the value of an untouched field
 * @property {(value: Value) => void} show put a value in the controls, without moving focus or caret
 * @property {(value: Value) => string} describe a value as plain text, to show beside another
 * @property {((mine: Value, theirs: Value) => Value) | null} [merge] both together; absent where that makes no sense
 * @property {((answer: Answer | null) => void)} [acknowledged] called with the newest saved answer, also at the start
 * @property {Element} [note] what stands at the end of the status line, such as a count of words
 * @property {(Element | null)[]} [after] what stands below the save state, such as points to compare with
 * @property {() => void} [close]
 *
 * @typedef {object} Kind
 * @property {string} label Dutch name of the kind
 * @property {string} [title] in place of the specification's
 * @property {Parameters<typeof icon>[0]} icon
 * @property {(question: Question) => Field} field
 */

/**
 * Show a question in `el` and keep it saved. Returns the function that takes it down.
 *
 * @param {Mount} mount
 * @param {Kind} kind
 */
export function mountQuestion({ model, el }, kind) {
  /** @type {Spec} */
  const spec = model.get("spec");
  const heading = makeHeading(spec, kind);
  const prompt = h("div", { class: "ib-opdracht", id: uniqueId("ib-opdracht") });
  setMarkup(prompt, spec.prompt);
  const status = makeStatus();
  const side = h("div", { class: "ib-terzijde" });

  /** @type {Question} */
  const question = {
    model,
    spec,
    titleId: heading.titleId,
    promptId: prompt.id,
    change: (value) => saver.change({ value }),
    flush: () => saver.flush(),
    answer: () => saver.state().answer,
    announce: status.announce,
  };
  const field = kind.field(question);
  const share = shareChoice({
    share: spec.share ?? "trainer",
    points: spec.points ?? 0,
    onChange: (choice) => saver.change({ share: choice }),
  });
  const notice = makeNotice(field, choose);
  const body = h("div", { class: "ib-veld" }, field.element, notice.element);
  const foot = h("div", { class: "ib-voet" }, h("div", { class: "ib-regel" }, status.element, field.note), share.element);
  const root = h(
    "section",
    { class: `ib ib-vraag ib-${spec.kind}`, lang: "nl", "data-ib-id": spec.id, "aria-labelledby": heading.titleId },
    heading.element,
    prompt,
    h("div", { class: "ib-werk" }, h("div", { class: "ib-eigen" }, body, foot), side),
    ...(field.after ?? []).filter((element) => element !== null),
    status.region,
  );

  const saver = createSaver({
    answer: model.get("answer") ?? null,
    blank: { value: field.blank, share: spec.share ?? "trainer" },
    drafts: openDrafts(browserStorage(), model.get("person") ?? "", spec.id),
    send: (message) => model.send(message),
    writer: makeNonce(),
    clock: { now: () => Date.now(), setTimeout: (f, ms) => setTimeout(f, ms), clearTimeout: (timer) => clearTimeout(timer) },
    nonce: makeNonce,
    isBusy: () => root.matches(":focus-within"),
    onState: show,
    onContent: showContent,
    merge: (mine, theirs) => (field.merge ? field.merge(mine ?? field.blank, theirs ?? field.blank) : mine),
  });

  /** @param {{value: Value | null, share: import("./types.js").Share}} content */
  function showContent(content) {
    field.show(content.value ?? field.blank);
    share.show(content.share);
  }

  /** @type {Answer | null | undefined} */
  let told;
  /** @type {Other | null} */
  let offered = null;

  /** @param {State} state */
  function show(state) {
    status.show(state);
    if (state.answer !== told) {
      told = state.answer;
      field.acknowledged?.(told);
      if (told) document.dispatchEvent(new CustomEvent("ib-saved", { detail: { id: spec.id } }));
    }
    if (state.other !== offered) {
      const isNew = offered === null;
      offered = state.other;
      notice.show(offered);
      if (offered && isNew) status.announce("In een ander venster schreef je iets anders. De andere tekst staat onder je antwoord.");
    }
  }

  /** @param {"mine" | "theirs" | "both"} choice */
  function choose(choice) {
    saver.choose(choice);
    focusFirst(body);
  }

  const showSide = () => whenLeft(side, () => side.replaceChildren(...sideBlocks(model, field)));
  showSide();
  showContent(saver.content());
  el.replaceChildren(root);
  saver.open();

  const stop = listen(model, root, saver, showSide);
  return () => {
    stop();
    saver.close();
    field.close?.();
  };
}

/**
 * Put a listener on everything that may bring news or end the visit.
 *
 * @param {import("./types.js").Model} model
 * @param {HTMLElement} root
 * @param {import("./saving.js").Saver} saver
 * @param {() => void} showSide
 * @returns {() => void} takes all of them away
 */
function listen(model, root, saver, showSide) {
  /** @param {any} message */
  const onMessage = (message) => (message?.type === "answer" ? saver.receive(message.answer) : saver.reply(message));
  const onAnswer = () => saver.receive(model.get("answer"));
  const onHide = () => {
    if (document.visibilityState === "hidden") saver.flush();
    else saver.retry();
  };
  const onLeave = () => saver.flush();
  /** @param {Event} event */
  const onFlush = (event) => /** @type {CustomEvent} */ (event).detail.waits.push(saver.settle());
  const onOnline = () => saver.retry();
  /** @param {FocusEvent} event */
  const onBlur = (event) => {
    if (!(event.relatedTarget instanceof Node && root.contains(event.relatedTarget))) saver.release();
  };
  /** @param {BeforeUnloadEvent} event */
  const onUnload = (event) => {
    if (saver.wouldLose()) event.preventDefault();
  };
  const events = /** @type {const} */ ([
    ["msg:custom", onMessage],
    ["change:answer", onAnswer],
    ["change:feedback", showSide],
    ["change:previous", showSide],
  ]);
  for (const [name, callback] of events) model.on(name, callback);
  root.addEventListener("focusout", onBlur);
  document.addEventListener("visibilitychange", onHide);
  document.addEventListener("ib-flush", onFlush);
  addEventListener("pagehide", onLeave);
  addEventListener("online", onOnline);
  addEventListener("beforeunload", onUnload);
  return () => {
    for (const [name, callback] of events) model.off(name, callback);
    document.removeEventListener("visibilitychange", onHide);
    document.removeEventListener("ib-flush", onFlush);
    removeEventListener("pagehide", onLeave);
    removeEventListener("online", onOnline);
    removeEventListener("beforeunload", onUnload);
  };
}

/**
 * The heading: kind, title and points. Where there is no title the kind is the heading's text.
 *
 * @param {Spec} spec
 * @param {{label: string, title?: string, icon: Parameters<typeof icon>[0]}} kind
 */
export function makeHeading(spec, kind) {
  const titleId = uniqueId("ib-kop");
  const title = kind.title ?? spec.title;
  const points = spec.points ? countText(spec.points, "punt", "punten") : "";
  const element = h(
    "div",
    { class: "ib-kop" },
    h("span", { class: "ib-kop-teken" }, icon(kind.icon)),
    h(
      "h3",
      { class: "ib-kop-tekst", id: titleId },
      h("span", { class: "ib-soort" }, kind.label),
      title ? h("span", { class: "ib-titel" }, title) : null,
    ),
    points ? h("p", { class: "ib-punten" }, points) : null,
  );
  return { element, titleId };
}

/** The line that always says how saving stands, and the live region that speaks only when it matters. */
function makeStatus() {
  const sign = h("span", { class: "ib-stand-teken" });
  const text = h("span", { class: "ib-stand-tekst" });
  const element = h("p", { class: "ib-stand", "data-toon": "rest" }, sign, text);
  const region = h("div", { class: "ib-verborgen", role: "status" });
  let said = "";
  let tone = "";

  /** @param {string} message */
  function announce(message) {
    setText(region, message);
  }

  /** @param {State} state */
  function show(state) {
    const status = statusOf(state, new Date());
    setText(text, status.text);
    if (status.tone !== tone) {
      tone = status.tone;
      element.dataset.toon = tone;
      const drawing = { rest: null, busy: icon("pen"), good: icon("check"), bad: icon("warning") }[status.tone];
      sign.replaceChildren(...(drawing ? [drawing] : []));
    }
    if (status.aloud && status.text !== said) {
      said = status.text;
      announce(said);
    }
  }
  return { element, region, show, announce };
}

/**
 * The notice of what was written elsewhere. It is made once and only its texts change: whoever stands on one of
 * its buttons stays there while the other window types on.
 *
 * @param {Field} field
 * @param {(choice: "mine" | "theirs" | "both") => void} choose
 */
function makeNotice(field, choose) {
  const heading = h("span");
  const text = h("blockquote", { class: "ib-eigen-tekst" });
  const element = h(
    "div",
    { class: "ib-ander", hidden: true, role: "group", "aria-label": "Tekst uit een ander venster" },
    h("p", { class: "ib-ander-kop" }, icon("warning"), " ", heading),
    text,
    h("p", { class: "ib-ander-uitleg" }, "Kies wat je wilt houden. Tot je kiest, blijven beide bewaard."),
    h(
      "div",
      { class: "ib-knoppen" },
      button("Houd wat in het veld staat", () => choose("mine")),
      button("Neem deze tekst", () => choose("theirs")),
      field.merge ? button("Zet ze onder elkaar", () => choose("both")) : null,
    ),
  );

  /** @param {Other | null} other */
  function show(other) {
    element.hidden = other === null;
    if (!other) return;
    const moment = momentText(other.time, new Date());
    setText(heading, `In een ander venster schreef je iets anders${moment ? ` (${moment})` : ""}:`);
    setText(text, (other.value ? field.describe(other.value) : "") || "(leeg)");
  }
  return { element, show };
}

/** @param {HTMLElement} body */
function focusFirst(body) {
  const first = body.querySelector("textarea, input, select, button");
  if (first instanceof HTMLElement) first.focus();
}

/**
 * @param {import("./types.js").Model} model
 * @param {Field} field
 */
function sideBlocks(model, field) {
  return [feedbackBlock(model.get("feedback")), previousBlock(model.get("previous"), field)].filter((block) => block !== null);
}

/**
 * The trainer's feedback, as text.
 *
 * @param {Feedback | null | undefined} feedback
 */
function feedbackBlock(feedback) {
  if (!feedback) return null;
  const { score, max_score: most, comment, unread, time } = feedback;
  const date = time ? new Date(time) : null;
  const day = date && !Number.isNaN(date.getTime()) ? dateText(date) : "";
  const scored = typeof score === "number" && !unread;
  return h(
    "aside",
    { class: "ib-feedback", "aria-label": "Feedback" },
    h("p", { class: "ib-feedback-kop" }, icon("speech"), " Feedback van je trainer"),
    scored ? h("p", { class: "ib-score" }, most ? `${numberText(score)} van ${countText(most, "punt", "punten")}` : countText(score, "punt", "punten")) : null,
    unread ? h("p", { class: "ib-score" }, most ? `Nog niet nagekeken (${countText(most, "punt", "punten")})` : "Nog niet nagekeken") : null,
    comment ? h("p", { class: "ib-feedback-tekst" }, comment) : null,
    day ? h("p", { class: "ib-feedback-dag" }, day) : null,
  );
}

/**
 * What the participant wrote in an earlier school year.
 *
 * @param {Answer | null | undefined} previous
 * @param {Field} field
 */
function previousBlock(previous, field) {
  if (!previous?.value) return null;
  const text = field.describe(previous.value);
  if (!text) return null;
  return h(
    "details",
    { class: "ib-uitklap ib-vorig", open: true },
    h("summary", {}, previousLabel(previous.round ?? "", new Date())),
    h("blockquote", { class: "ib-eigen-tekst" }, text),
  );
}

/**
 * @param {string} round such as «2025-2026»
 * @param {Date} now
 */
export function previousLabel(round, now) {
  const begin = now.getFullYear() - (now.getMonth() < 7 ? 1 : 0);
  if (round === `${begin - 1}-${begin}`) return "Vorig schooljaar schreef je";
  return round ? `In schooljaar ${round} schreef je` : "Eerder schreef je";
}
