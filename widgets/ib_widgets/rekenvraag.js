/** A question with a number as its answer; without a check it is a prediction, which only gets recorded. */

import { button, h, setText, uniqueId } from "./common/dom.js";
import { checker } from "./common/checking.js";
import { mountQuestion } from "./common/frame.js";

/** @typedef {import("./common/frame.js").Question} Question */

/** @param {import("./common/types.js").Mount} mount */
export function render(mount) {
  const isPrediction = !mount.model.get("spec").check;
  return mountQuestion(mount, { label: isPrediction ? "Voorspelling" : "Rekenvraag", icon: "calculator", field: makeField });
}

export default { render };

/**
 * @param {Question} question
 * @returns {import("./common/frame.js").Field}
 */
function makeField(question) {
  const { spec } = question;
  const unit = h("span", { class: "ib-rekeneenheid", id: uniqueId("ib-eenheid") }, spec.unit ?? "");
  const help = h("p", { class: "ib-hulp", id: uniqueId("ib-hulp") }, helpFor(spec.unit, spec.decimals));
  const label = h("label", { class: "ib-invoer-label", id: uniqueId("ib-label") }, spec.check ? "Jouw antwoord" : "Jouw schatting");
  const input = h("input", {
    class: "ib-invoer ib-rekenveld",
    type: "text",
    inputmode: "decimal",
    autocomplete: "off",
    id: uniqueId("ib-getal"),
    "aria-labelledby": `${question.titleId} ${label.id}`,
    "aria-describedby": `${question.promptId} ${unit.id} ${help.id}`,
    oninput: () => {
      action.clear();
      question.change({ text: input.value });
    },
    onkeydown: (/** @type {KeyboardEvent} */ event) => {
      if (event.key !== "Enter" || event.isComposing) return;
      event.preventDefault();
      void action.run();
    },
  });
  label.htmlFor = input.id;
  const action = spec.check
    ? checker({
        question,
        read: () => ({ text: input.value }),
        isAnswered: () => input.value.trim() !== "",
        missing: "Vul eerst een getal in.",
      })
    : recorder(question, input);
  const row = h("div", { class: "ib-rekenrij" }, label, h("span", { class: "ib-rekenvak" }, input, spec.unit ? unit : null));
  return {
    element: h("div", { class: "ib-rekenvraag-veld" }, row, help, action.element),
    blank: { text: "" },
    show: ({ text = "" }) => {
      if (input.value === text) return;
      input.value = text;
      action.clear();
      if (text.trim()) void action.recall({ text });
    },
    describe: ({ text = "" }) => `${text} ${text ? (spec.unit ?? "") : ""}`.trim(),
  };
}

/**
 * Say how a number may be written, with examples that are no answer in the course.
 *
 * @param {string | null | undefined} unit
 * @param {number | null | undefined} decimals
 */
function helpFor(unit, decimals) {
  if (unit === "minuten") return "Schrijf het zoals je wilt: 7,5 of 7½ of 7 min 30.";
  if (decimals === 0) return "Een heel getal is genoeg.";
  if (unit === "%" || unit === "procent") return "Schrijf het als getal, bijvoorbeeld 12,5.";
  return "Schrijf een komma voor de decimalen, bijvoorbeeld 12,5.";
}

/**
 * A prediction has no right answer yet: keep it, and say so.
 *
 * @param {Question} question
 * @param {HTMLInputElement} input
 */
function recorder(question, input) {
  const line = h("p", { class: "ib-bevestiging", role: "status" });
  const { spec } = question;

  async function run() {
    const text = input.value.trim();
    if (!text) {
      setText(line, "Vul eerst een getal in. Een ruwe schatting is genoeg.");
      return;
    }
    question.flush();
    setText(line, `Je schatting staat: ${text}${spec.unit ? ` ${spec.unit}` : ""}. Lees verder en vergelijk.`);
  }
  const element = h("div", { class: "ib-controle" }, button("Leg vast", () => void run(), { class: "ib-knop ib-knop-hoofd" }), line);
  return { element, run, recall: () => {}, clear: () => setText(line, "") };
}
