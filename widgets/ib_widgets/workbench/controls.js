/** A slider and a number field for every assumption, in groups that open and close. */

import { h, uniqueId } from "../common/dom.js";
import { readNumber } from "../models/numbers.js";
import { limit, numberText, valueText } from "../models/parameters.js";

/** @typedef {import("../models/types.js").Parameter} Parameter */
/** @typedef {import("../models/types.js").Values} Values */

/** @typedef {{element: HTMLElement, show: (value: number) => void}} Control */

/**
 * @param {Parameter[]} parameters
 * @param {(name: string, value: number) => void} onChange
 * @param {(text: string) => void} announce
 * @param {string[]} open headings of the groups that are open at first
 */
export function makeControls(parameters, onChange, announce, open) {
  /** @type {Map<string, Control>} */
  const controls = new Map();
  for (const parameter of parameters) {
    const change = (/** @type {number} */ value) => onChange(parameter.name, value);
    controls.set(parameter.name, parameter.choices.length ? makeChoice(parameter, change) : makeSlider(parameter, change, announce));
  }
  const headings = [...new Set(parameters.map(({ group }) => group))];
  const groups = headings.map((heading) => {
    const own = parameters.filter(({ group }) => group === heading).flatMap(({ name }) => controls.get(name)?.element ?? []);
    return h("details", { class: "ib-groep", open: open.includes(heading) }, h("summary", {}, heading), h("div", { class: "ib-groep-inhoud" }, ...own));
  });
  return {
    element: h("div", { class: "ib-aannames", role: "group", "aria-label": "Aannames van het model" }, ...groups),

    /** @param {Values} values */
    show(values) {
      for (const [name, control] of controls) control.show(values[name]);
    },
  };
}

/**
 * @param {Parameter} parameter
 * @param {(value: number) => void} change
 * @param {(text: string) => void} announce
 * @returns {Control}
 */
function makeSlider(parameter, change, announce) {
  const { label, unit, minimum, maximum, step, explanation } = parameter;
  const help = h("p", { class: "ib-hulp", id: uniqueId("ib-aanname") }, explanation);
  let current = minimum;
  const range = h("input", {
    type: "range",
    class: "ib-regelaar",
    id: uniqueId("ib-schuif"),
    min: minimum,
    max: maximum,
    step,
    "aria-describedby": help.id,
    oninput: () => move(Number(range.value)),
  });
  const field = h("input", {
    type: "text",
    class: "ib-invoer ib-getal",
    inputmode: "decimal",
    autocomplete: "off",
    "aria-label": `${label}, als getal${unit ? ` (${unit})` : ""}`,
    onchange: onTyped,
    onkeydown: (/** @type {KeyboardEvent} */ event) => {
      if (event.key === "Enter") onTyped();
    },
  });

  /** @param {number} value */
  function move(value) {
    show(value);
    change(value);
  }

  function onTyped() {
    const typed = readNumber(field.value);
    const limits = `tussen ${numberText(parameter, minimum)} en ${numberText(parameter, maximum)}`;
    if (Number.isNaN(typed)) {
      announce(`«${field.value}» is geen getal. Typ een getal ${limits}.`);
      show(current);
      return;
    }
    if (typed < minimum || typed > maximum) announce(`${label} moet ${limits} liggen.`);
    const value = limit(parameter, typed);
    if (value === current) show(value);
    else move(value);
  }

  /** @param {number} value */
  function show(value) {
    current = value;
    if (Number(range.value) !== value) range.value = String(value);
    range.setAttribute("aria-valuetext", valueText(parameter, value));
    range.style.setProperty("--ib-deel", `${(100 * (value - minimum)) / (maximum - minimum)}%`);
    field.value = numberText(parameter, value);
  }

  const element = h(
    "div",
    { class: "ib-aanname" },
    h("label", { class: "ib-aanname-label", for: range.id }, label),
    h("div", { class: "ib-aanname-rij" }, range, h("span", { class: "ib-aanname-waarde" }, field, h("span", { class: "ib-eenheid", "aria-hidden": "true" }, unit))),
    help,
  );
  return { element, show };
}

/**
 * @param {Parameter} parameter
 * @param {(value: number) => void} change
 * @returns {Control}
 */
function makeChoice({ label, minimum, choices, explanation }, change) {
  const name = uniqueId("ib-keus");
  const help = h("p", { class: "ib-hulp", id: uniqueId("ib-aanname") }, explanation);
  const inputs = choices.map((_, place) => h("input", { type: "radio", name, value: minimum + place, onchange: () => change(minimum + place) }));
  const element = h(
    "fieldset",
    { class: "ib-aanname", "aria-describedby": help.id },
    h("legend", { class: "ib-aanname-label" }, label),
    h("div", { class: "ib-keuzes" }, ...inputs.map((input, place) => h("label", {}, input, choices[place]))),
    help,
  );
  return {
    element,
    show(value) {
      for (const input of inputs) input.checked = Number(input.value) === value;
    },
  };
}
