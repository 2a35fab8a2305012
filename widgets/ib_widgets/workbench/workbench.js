/**
 * The bench on which a participant plays with a model: assumptions, picture, sentence, tables, scenarios.
 * A model only says how to compute, draw and name; everything is redrawn within the frame in which a slider moves.
 */

import { button, disclosure, h, setText, uniqueId } from "../common/dom.js";
import { complete, differing } from "../models/parameters.js";
import { describe, merge } from "../models/scenarios.js";
import { makeControls } from "./controls.js";
import { figureKeeper } from "./figure.js";
import { makeScenarios } from "./scenarios.js";
import { showTables } from "./tables.js";

/** @typedef {import("../models/types.js").Values} Values */
/** @typedef {import("../models/types.js").Table} Table */

/** Milliseconds without a move before a screen reader hears what came of it. */
const CALM = 1200;

/**
 * @typedef {object} Desk what a tool above the picture may do
 * @property {() => Values} values
 * @property {(next: Values) => void} goTo
 * @property {(text: string) => void} announce
 */

/**
 * @template Outcome
 * @typedef {object} Kit what a model brings
 * @property {string} name
 * @property {import("../models/types.js").Assumptions} assumptions
 * @property {string[]} open groups of assumptions that are open at first
 * @property {{label: string, values: Record<string, number>}[]} presets
 * @property {(values: Values) => Outcome} compute
 * @property {(values: Values, outcome: Outcome, width: number) => SVGElement} draw
 * @property {HTMLElement} legend
 * @property {(values: Values, outcome: Outcome) => string} summary
 * @property {(values: Values, outcome: Outcome) => Table[]} tables
 * @property {(desk: Desk) => {element: HTMLElement, show: () => void, close: () => void}} [tool] what stands above the picture
 * @property {(values: Values) => [string, string][]} outcomes what to compare scenarios by
 * @property {(bench: {goTo: (values: Record<string, number>) => void, announce: (text: string) => void}) => HTMLElement} [lead]
 *   what stands above the bench and may set its values
 */

/**
 * Return the maker of the field that `mountQuestion` asks for.
 *
 * @template Outcome
 * @param {Kit<Outcome>} kit
 * @returns {(question: import("../common/frame.js").Question) => import("../common/frame.js").Field}
 */
export function workbench(kit) {
  return (question) => makeBench(kit, question);
}

/**
 * @template Outcome
 * @param {Kit<Outcome>} kit
 * @param {import("../common/frame.js").Question} question
 * @returns {import("../common/frame.js").Field}
 */
function makeBench(kit, question) {
  const { parameters, notes } = kit.assumptions;
  const first = complete(parameters, question.spec.parameters);
  let values = { ...first };
  let outcome = kit.compute(values);
  let frame = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let calm;
  let width = 0;

  const sentence = h("p", { class: "ib-samenvatting", id: uniqueId("ib-samenvatting") });
  const canvas = h("div", { class: "ib-doek", role: "img", "aria-labelledby": sentence.id });
  const tables = h("div", { class: "ib-tabellen" });
  const table = disclosure("Bekijk de cijfers als tabel", tables);
  table.addEventListener("toggle", () => table.open && showTables(tables, kit.tables(values, outcome)));
  const controls = makeControls(parameters, (name, value) => set({ ...values, [name]: value }), question.announce, kit.open);
  const current = () => {
    settle();
    return { name: "", parameters: { ...values }, summary: kit.summary(values, outcome) };
  };
  const tool = kit.tool?.({ values: () => values, goTo, announce: question.announce });
  const scenarios = makeScenarios({
    parameters,
    current,
    outcomes: kit.outcomes,
    onChange: (kept) => {
      question.change({ scenarios: kept });
      question.flush();
    },
    onBack: (scenario) => {
      goTo(complete(parameters, scenario.parameters));
      canvas.scrollIntoView({ block: "nearest" });
      question.announce(`Het model staat weer op scenario «${scenario.name}». ${kit.summary(values, outcome)}`);
    },
    announce: question.announce,
  });

  /** @param {Values} next */
  function goTo(next) {
    controls.show(next);
    set(next);
    settle();
  }

  /** @param {Values} next */
  function set(next) {
    values = next;
    if (!frame) frame = requestAnimationFrame(redraw);
    clearTimeout(calm);
    calm = setTimeout(() => question.announce(kit.summary(values, outcome)), CALM);
  }

  function redraw() {
    frame = 0;
    outcome = kit.compute(values);
    setText(sentence, kit.summary(values, outcome));
    tool?.show();
    if (width) canvas.replaceChildren(kit.draw(values, outcome, width));
    if (table.open) showTables(tables, kit.tables(values, outcome));
  }

  /** Draw at once what waits for the next frame: what is said or kept now must be of these values. */
  function settle() {
    if (!frame) return;
    cancelAnimationFrame(frame);
    redraw();
  }

  const observer = new ResizeObserver(() => {
    const now = Math.floor(canvas.clientWidth);
    if (now === width || !now) return;
    width = now;
    redraw();
  });
  observer.observe(canvas);
  controls.show(values);
  tool?.show();
  setText(sentence, kit.summary(values, outcome));

  const presets = startingPoints(kit, first).map((preset) =>
    button(preset.label, () => goTo(complete(parameters, preset.values)), { class: "ib-knop ib-knop-klein" }),
  );
  const element = h(
    "div",
    { class: `ib-bank ib-bank-${kit.name}` },
    kit.lead?.({ goTo: (given) => goTo(complete(parameters, given)), announce: question.announce }),
    h(
      "div",
      { class: "ib-werkbank" },
      h("div", { class: "ib-bank-beeld" }, ...(tool ? [tool.element] : []), canvas, kit.legend, sentence),
      h("div", { class: "ib-bank-aannames" }, h("div", { class: "ib-knoppen ib-standen", role: "group", "aria-label": "Zet alle aannames tegelijk" }, ...presets), controls.element),
    ),
    h(
      "div",
      { class: "ib-bank-onder" },
      table,
      disclosure("Waar gaat dit model van uit?", h("ul", {}, ...notes.map((note) => h("li", {}, note)))),
      figureKeeper({ model: question.model, name: kit.name, current }),
      scenarios.element,
    ),
  );

  return {
    element,
    blank: { scenarios: [] },
    show: ({ scenarios: kept = [] }) => scenarios.show(kept),
    describe: ({ scenarios: kept = [] }) => describe(kept),
    merge: (mine, theirs) => ({ scenarios: merge(mine.scenarios ?? [], theirs.scenarios ?? []) }),
    close() {
      tool?.close();
      observer.disconnect();
      cancelAnimationFrame(frame);
      clearTimeout(calm);
    },
  };
}

/**
 * The ready-made sets of values; the author's own comes first where it is not one of them.
 *
 * @param {Pick<Kit<any>, "presets" | "assumptions">} kit
 * @param {Values} first
 */
function startingPoints({ presets, assumptions: { parameters } }, first) {
  const known = presets.some(({ values }) => differing(parameters, [first, complete(parameters, values)]).length === 0);
  return known ? presets : [{ label: "Beginwaarden", values: first }, ...presets];
}
