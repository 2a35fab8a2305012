/**
 * A check by the host: it alone knows what is right, and gives an explanation only once an answer was given.
 * Shared by rekenvraag, keuze and volgorde.
 */

import { button, h, icon } from "./dom.js";
import { request } from "./requests.js";

/** @typedef {import("./types.js").Value} Value */
/** @typedef {{status: "right" | "wrong" | "unreadable", hint: string | null, explanation: string | null, read_as?: string | null}} Verdict */

/** @type {Record<Verdict["status"], {text: string, icon: "check" | "cross" | "question", tone: string}>} */
const VERDICTS = {
  right: { text: "Goed.", icon: "check", tone: "good" },
  wrong: { text: "Nog niet goed.", icon: "cross", tone: "bad" },
  unreadable: { text: "Dit kan ik niet lezen.", icon: "question", tone: "hint" },
};

/**
 * @param {object} options
 * @param {import("./frame.js").Question} options.question
 * @param {() => Value} options.read what stands in the field now
 * @param {() => boolean} options.isAnswered
 * @param {string} options.missing what to say when nothing was answered yet
 */
export function checker({ question, read, isAnswered, missing }) {
  const { model } = question;
  const result = h("div", { class: "ib-uitslag", role: "status" });
  const more = h("div", { class: "ib-uitleg" });
  const check = button("Controleer", () => void run(), { class: "ib-knop ib-knop-hoofd" });
  const element = h("div", { class: "ib-controle" }, check, result, more);
  let round = 0;

  async function run() {
    if (!isAnswered()) {
      result.replaceChildren(verdictLine("question", "hint", missing));
      return;
    }
    const value = read();
    result.setAttribute("aria-live", "polite");
    question.flush();
    check.setAttribute("aria-busy", "true");
    const reply = await ask(value);
    check.removeAttribute("aria-busy");
    if (reply) show(reply);
  }

  /**
   * Judge an answer that was given before, so that a visit later it stands there as it was left. It is not
   * spoken, and not told when it fails: nobody asked.
   *
   * @param {Value} value
   */
  async function recall(value) {
    result.setAttribute("aria-live", "off");
    const reply = await ask(value);
    if (reply?.type === "checked") show(reply);
  }

  /**
   * @param {Value} value
   * @returns {Promise<any>} the host's reply, or null when the answer changed meanwhile
   */
  async function ask(value) {
    round += 1;
    const mine = round;
    const reply = await request(model, { type: "check", value });
    return mine === round ? reply : null;
  }

  /** @param {any} reply */
  function show(reply) {
    more.replaceChildren();
    if (reply.type !== "checked") {
      result.replaceChildren(verdictLine("warning", "hint", reply.text || "Controleren lukte niet. Probeer het zo opnieuw."));
      return;
    }
    const verdict = VERDICTS[/** @type {Verdict} */ (reply).status] ?? VERDICTS.unreadable;
    const lines = [verdictLine(verdict.icon, verdict.tone, verdict.text)];
    if (reply.read_as) lines.push(h("p", { class: "ib-gelezen" }, `Gelezen als ${reply.read_as}.`));
    const hint = (reply.hint ?? "").replace(/^Nog niet\.\s*/, ""); // the verdict says so already
    if (hint) lines.push(h("p", { class: "ib-tip" }, icon("hint"), h("span", {}, hint)));
    result.replaceChildren(...lines);
    if (reply.explanation) more.append(explanation(reply.explanation, reply.status === "right"));
  }

  return {
    element,
    run,
    recall,

    /** The value changed: a verdict about an older one must not stand beside it. */
    clear() {
      round += 1;
      if (result.hasChildNodes()) result.replaceChildren();
      if (more.hasChildNodes()) more.replaceChildren();
    },
  };
}

/**
 * @param {Parameters<typeof icon>[0]} sign
 * @param {string} tone
 * @param {string} text
 */
function verdictLine(sign, tone, text) {
  return h("p", { class: "ib-oordeel", "data-toon": tone }, icon(sign), h("strong", {}, text));
}

/**
 * After a right answer the explanation is simply there; after a wrong one it waits until it is asked for.
 *
 * @param {string} text
 * @param {boolean} open
 */
function explanation(text, open) {
  const paragraphs = text.split(/\n+/).map((line) => h("p", {}, line));
  return h(
    "details",
    { class: "ib-uitklap", open },
    h("summary", {}, open ? "Uitleg" : "Laat de uitleg zien"),
    h("div", { class: "ib-uitklap-inhoud" }, ...paragraphs),
  );
}
