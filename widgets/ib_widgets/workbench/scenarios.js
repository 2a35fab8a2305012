/** Keeping scenarios: a name, a list, going back to one, deleting with a way back, and comparing. */

import { button, disclosure, h, uniqueId } from "../common/dom.js";
import { complete, differing, valueText } from "../models/parameters.js";
import { add, insert, LONGEST_NAME, remove } from "../models/scenarios.js";
import { makeTable } from "./tables.js";

/** @typedef {import("../common/types.js").Scenario} Scenario */
/** @typedef {import("../models/types.js").Values} Values */

/**
 * @param {object} options
 * @param {import("../models/types.js").Parameter[]} options.parameters
 * @param {() => Scenario} options.current what the model shows now, without a name
 * @param {(values: Values) => [string, string][]} options.outcomes what to compare, as label and text
 * @param {(scenarios: Scenario[]) => void} options.onChange
 * @param {(scenario: Scenario) => void} options.onBack
 * @param {(text: string) => void} options.announce
 */
export function makeScenarios({ parameters, current, outcomes, onChange, onBack, announce }) {
  /** @type {Scenario[]} */
  let kept = [];
  /** @type {{place: number, scenario: Scenario} | null} */
  let removed = null;
  const heading = h("h4", { class: "ib-tussenkop", tabindex: -1, id: uniqueId("ib-scenarios") }, "Jouw scenario’s");
  const name = h("input", {
    type: "text",
    class: "ib-invoer ib-naam",
    id: uniqueId("ib-naam"),
    maxlength: LONGEST_NAME,
    autocomplete: "off",
    onkeydown: (/** @type {KeyboardEvent} */ event) => {
      if (event.key === "Enter") keep();
    },
  });
  const list = h("ul", { class: "ib-scenarios" });
  const undo = h("div", { class: "ib-terugzetten" });
  const compare = h("div", {});
  const comparing = disclosure("Vergelijk je scenario’s", compare);
  const element = h(
    "div",
    { class: "ib-scenario-blok", role: "group", "aria-labelledby": heading.id },
    heading,
    h(
      "div",
      { class: "ib-scenario-nieuw" },
      h("label", { for: name.id }, "Naam van dit scenario"),
      h("div", { class: "ib-naamrij" }, name, button("Scenario bewaren", keep, { class: "ib-knop ib-knop-hoofd" })),
      h("p", { class: "ib-hulp" }, "Bewaar wat het model nu laat zien. Je kunt het later terugzetten, vergelijken en aanhalen in een reflectie."),
    ),
    list,
    undo,
    comparing,
  );

  function keep() {
    removed = null;
    set(add(kept, { ...current(), name: name.value }));
    name.value = "";
    announce(`Scenario «${kept[kept.length - 1].name}» is bewaard.`);
  }

  /** @param {number} place */
  function drop(place) {
    removed = { place, scenario: kept[place] };
    set(remove(kept, place));
    const back = undo.querySelector("button");
    if (back) back.focus();
    announce(`Scenario «${removed.scenario.name}» is verwijderd. Je kunt het nog terugzetten.`);
  }

  function restore() {
    if (!removed) return;
    const { place, scenario } = removed;
    removed = null;
    set(insert(kept, place, scenario));
    const item = list.children[Math.min(place, list.children.length - 1)]?.querySelector("button");
    if (item) item.focus();
    announce(`Scenario «${scenario.name}» staat er weer.`);
  }

  /** @param {Scenario[]} scenarios */
  function set(scenarios) {
    show(scenarios);
    onChange(scenarios);
  }

  /** @param {Scenario[]} scenarios */
  function show(scenarios) {
    kept = scenarios;
    list.replaceChildren(...kept.map((scenario, place) => makeItem(scenario, () => onBack(scenario), () => drop(place))));
    list.hidden = kept.length === 0;
    undo.replaceChildren(...(removed ? [h("p", {}, `«${removed.scenario.name}» is verwijderd. `, button("Zet terug", restore, { class: "ib-knop ib-knop-klein" }))] : []));
    comparing.hidden = kept.length < 2;
    compare.replaceChildren(...(kept.length < 2 ? [] : [makeTable(comparison(kept, parameters, outcomes))]));
  }
  show([]);
  return { element, show };
}

/**
 * @param {Scenario} scenario
 * @param {() => void} back
 * @param {() => void} drop
 */
function makeItem({ name, summary }, back, drop) {
  return h(
    "li",
    { class: "ib-scenario" },
    h("p", { class: "ib-scenario-naam" }, name),
    h("p", { class: "ib-scenario-tekst" }, summary),
    h(
      "div",
      { class: "ib-knoppen" },
      button("Terug naar dit scenario", back, { class: "ib-knop ib-knop-klein", "aria-label": `Terug naar dit scenario: ${name}` }),
      button("Verwijder", drop, { class: "ib-knop ib-knop-klein", "aria-label": `Verwijder: ${name}` }),
    ),
  );
}

/**
 * The scenarios side by side: what came of each, and the assumptions in which they differ.
 *
 * @param {Scenario[]} scenarios
 * @param {import("../models/types.js").Parameter[]} parameters
 * @param {(values: Values) => [string, string][]} outcomes
 * @returns {import("../models/types.js").Table}
 */
function comparison(scenarios, parameters, outcomes) {
  const sets = scenarios.map((scenario) => complete(parameters, scenario.parameters));
  const found = sets.map(outcomes);
  const assumed = differing(parameters, sets).map((parameter) => [parameter.label, ...sets.map((values) => valueText(parameter, values[parameter.name]))]);
  const results = found[0].map(([label], row) => [label, ...found.map((each) => each[row][1])]);
  return { caption: "Je scenario’s naast elkaar: waarin ze verschillen, en wat eruit komt", header: ["Aanname of uitkomst", ...scenarios.map(({ name }) => name)], rows: [...assumed, ...results] };
}
