/** A choice of one or more options; with a check it can be right, without one it is an opinion. */

import { h, uniqueId } from "./common/dom.js";
import { checker } from "./common/checking.js";
import { mountQuestion } from "./common/frame.js";
import { setMarkup } from "./common/markup.js";

/** @typedef {import("./common/frame.js").Question} Question */

/** @param {import("./common/types.js").Mount} mount */
export function render(mount) {
  return mountQuestion(mount, { label: mount.model.get("spec").check ? "Keuzevraag" : "Keuze", icon: "choice", field: makeField });
}

export default { render };

/**
 * @param {Question} question
 * @returns {import("./common/frame.js").Field}
 */
function makeField(question) {
  const { spec } = question;
  const options = spec.options ?? [];
  const name = uniqueId("ib-keuze");
  const inputs = options.map(({ id }) =>
    h("input", { type: spec.multiple ? "checkbox" : "radio", name, value: id, id: `${name}-${id}`, onchange: onChange }),
  );
  const labels = options.map(({ id, text }) => {
    const label = h("label", { for: `${name}-${id}` });
    setMarkup(label, text);
    return label;
  });
  const legend = h("legend", { id: uniqueId("ib-legenda") }, spec.multiple ? "Kies alles wat past" : "Kies één antwoord");
  const rows = inputs.map((input, n) => h("div", { class: "ib-optie" }, input, labels[n]));
  const fieldset = h(
    "fieldset",
    { class: "ib-opties", "aria-labelledby": `${question.titleId} ${legend.id}`, "aria-describedby": question.promptId },
    legend,
    ...rows,
  );

  const chosen = () => inputs.filter((input) => input.checked).map((input) => input.value);
  const check = spec.check
    ? checker({ question, read: () => ({ choice: chosen() }), isAnswered: () => chosen().length > 0, missing: "Kies eerst een antwoord." })
    : null;

  function onChange() {
    check?.clear();
    question.change({ choice: chosen() });
  }

  return {
    element: h("div", { class: "ib-keuze-veld" }, fieldset, check?.element),
    blank: { choice: [] },
    show: ({ choice = [] }) => {
      for (const input of inputs) input.checked = choice.includes(input.value);
      check?.clear();
      if (choice.length > 0) void check?.recall({ choice });
    },
    describe: ({ choice = [] }) => choice.map((id) => labels[options.findIndex((it) => it.id === id)]?.textContent ?? id).join("\n"),
  };
}
