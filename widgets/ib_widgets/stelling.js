/** A position between two poles, and why. There is no right answer. */

import { h, setText, uniqueId } from "./common/dom.js";
import { mountQuestion } from "./common/frame.js";
import { comparePoints, rubric } from "./common/reading.js";
import { positionText, UNTOUCHED } from "./common/scale.js";
import { joinTexts } from "./common/texts.js";
import { writingArea } from "./common/writing.js";

/** @typedef {import("./common/frame.js").Question} Question */

const NOT_CHOSEN = "Nog niet gekozen. Verschuif de knop naar waar jij staat.";

/** @param {import("./common/types.js").Mount} mount */
export function render(mount) {
  return mountQuestion(mount, { label: "Stelling", icon: "scale", field: makeField });
}

export default { render };

/**
 * @param {Question} question
 * @returns {import("./common/frame.js").Field}
 */
function makeField(question) {
  const { spec } = question;
  const poles = spec.poles ?? ["", ""];
  const left = h("span", { class: "ib-pool" }, poles[0]);
  const right = h("span", { class: "ib-pool ib-pool-rechts" }, poles[1]);
  const words = h("p", { class: "ib-positie", "aria-hidden": "true" });
  let touched = false;

  const range = h("input", {
    type: "range",
    class: "ib-schuif",
    min: 0,
    max: 100,
    step: 1,
    value: UNTOUCHED,
    "aria-labelledby": question.titleId,
    "aria-describedby": question.promptId,
    oninput: onMove,
    // A click on the middle, or space, is a choice as well, though the value does not change.
    onpointerup: () => touched || onMove(),
    onkeydown: (/** @type {KeyboardEvent} */ event) => {
      if (event.key === " " || event.key === "Enter") onMove();
    },
  });
  const label = h("label", { class: "ib-invoer-label", id: uniqueId("ib-waarom") }, "Waarom daar?");
  const area = writingArea({
    attributes: { id: uniqueId("ib-tekst"), "aria-labelledby": `${question.titleId} ${label.id}`, placeholder: "Schrijf hier…" },
    rows: 3,
    onInput: change,
  });
  label.htmlFor = area.textarea.id;
  const compare = comparePoints(spec.compare);

  function onMove() {
    touched = true;
    showWords();
    change();
  }

  function change() {
    question.change({ position: Number(range.value), text: area.textarea.value });
    showWords();
  }

  function showWords() {
    const position = Number(range.value);
    const text = touched ? positionText(position, poles) : "nog niet gekozen";
    const middle = touched && position === UNTOUCHED && !area.textarea.value.trim();
    setText(words, touched ? `Jij staat ${text}.${middle ? " Schrijf hieronder waarom: dan telt het midden ook als antwoord." : ""}` : NOT_CHOSEN);
    range.setAttribute("aria-valuetext", text);
    range.dataset.gekozen = String(touched);
  }
  showWords();

  return {
    element: h(
      "div",
      { class: "ib-stelling-veld" },
      h("div", { class: "ib-polen" }, left, right),
      h("div", { class: "ib-schuifbaan" }, range),
      words,
      label,
      area.element,
    ),
    blank: { position: UNTOUCHED, text: "" },
    show: ({ position = UNTOUCHED, text = "" }) => {
      touched = position !== UNTOUCHED || (touched && text !== "");
      range.value = String(position);
      area.show(text);
      showWords();
    },
    describe: ({ position = UNTOUCHED, text = "" }) =>
      [position === UNTOUCHED ? "" : `Je stond ${positionText(position, poles)}.`, text].filter(Boolean).join("\n"),
    merge: (mine, theirs) => ({ position: mine.position, text: joinTexts(mine.text ?? "", theirs.text ?? "") }),
    acknowledged: (answer) => {
      if (compare) compare.hidden = !answer || (answer.value?.position === UNTOUCHED && !answer.value?.text?.trim());
    },
    after: [rubric(spec.rubric), compare],
  };
}
