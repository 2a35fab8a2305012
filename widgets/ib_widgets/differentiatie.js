/** One goal or own goals: what becomes of pupils by where they begin, in many simulated classes. */

import { h } from "./common/dom.js";
import { mountQuestion } from "./common/frame.js";
import { ASSUMPTIONS } from "./models/assumptions.js";
import { ticks } from "./models/axes.js";
import { byRank, isOneLesson, MEASURES, measure, pictured, REACHED, summary, tables } from "./models/comparison.js";
import { simulate } from "./models/differentiatie.js";
import { nl } from "./models/numbers.js";
import { drawPanel, PANEL } from "./workbench/growth.js";
import { drawStrips } from "./workbench/strips.js";
import { line, mark, s } from "./workbench/svg.js";
import { workbench } from "./workbench/workbench.js";

/** @typedef {import("./models/types.js").Values} Values */
/** @typedef {import("./models/differentiatie.js").Outcome} Outcome */

/** Both forms differ in colour, in the shape of a mark and in place. */
const FORMS = /** @type {const} */ ([
  { key: "convergent", title: "Eén doel", subtitle: "convergent", shape: "circle", kind: "ib-conv" },
  { key: "divergent", title: "Eigen doel", subtitle: "divergent", shape: "diamond", kind: "ib-div" },
]);

const SHOWN = ["growth", "spread", "reached", "teacher"];
const SHOWN_OF_LESSON = ["effective", "range", "teacher"];
const NARROW = 560;

/** @param {import("./common/types.js").Mount} mount */
export function render(mount) {
  /** @type {import("./workbench/workbench.js").Kit<Outcome>} */
  const kit = {
    name: "differentiatie",
    assumptions: ASSUMPTIONS.differentiatie,
    open: ["De klas"],
    presets: [{ label: "Het speelmodel: één les", values: ASSUMPTIONS.differentiatie.play }],
    compute: simulate,
    draw,
    legend: makeLegend(),
    summary,
    tables,
    outcomes,
  };
  return mountQuestion(mount, { label: "Simulatie", icon: "chart", field: workbench(kit) });
}

export default { render };

/**
 * @param {Values} values
 * @returns {[string, string][]}
 */
function outcomes(values) {
  const outcome = simulate(values);
  const found = FORMS.map(({ key }) => measure(values, outcome, outcome[key]));
  return MEASURES.flatMap(({ name, label: text, unit, decimals }) =>
    FORMS.map(({ title }, place) => /** @type {[string, string]} */ ([`${text} (${unit}), ${title.toLowerCase()}`, nl(found[place][name][0], decimals, true)])),
  );
}

/** What marks, band and lines mean. */
function makeLegend() {
  const sample = (/** @type {SVGElement[]} */ ...drawn) => s("svg", { class: "ib-staal-lijn", viewBox: "0 0 34 18", width: 34, height: 18, "aria-hidden": "true" }, ...drawn);
  const item = (/** @type {string} */ text, /** @type {SVGElement} */ drawn) => h("li", {}, drawn, text);
  return h(
    "ul",
    { class: "ib-legenda" },
    item("een leerling van één klas", sample(mark("circle", 9, 9, 4.5, "ib-conv ib-open"), mark("diamond", 25, 9, 4.5, "ib-div ib-open"))),
    item("haalt het gezamenlijke doel", sample(mark("circle", 9, 9, 4.5, "ib-conv ib-vol"), mark("diamond", 25, 9, 4.5, "ib-div ib-vol"))),
    item("gemiddeld over 200 klassen, met waar acht van de tien liggen", sample(s("rect", { x: 1, y: 3, width: 32, height: 12, class: "ib-conv ib-band" }), line(1, 9, 33, 9, "ib-conv ib-lijn"))),
    item("groei die nodig is voor het doel", sample(line(1, 15, 33, 3, "ib-doellijn"))),
    item("gemiddelde van de andere vorm", sample(line(1, 9, 33, 9, "ib-div ib-schim"))),
  );
}

/**
 * Two panels, pupils by their start against what they get, and below them four measures of both forms.
 *
 * @param {Values} values
 * @param {Outcome} outcome
 * @param {number} width
 */
function draw(values, outcome, width) {
  const narrow = width < NARROW;
  const size = narrow ? width : (width - 20) / 2;
  const lesson = isOneLesson(values);
  const shown = FORMS.map(({ key }) => showForm(values, outcome, outcome[key]));
  const scene = {
    values,
    levels: byRank(outcome.start, outcome.pupils).map(([mean]) => mean),
    reach: Math.max(3, Math.ceil(2.6 * values.spreiding * 2) / 2),
    marks: ticks(...rangeOf(shown), 4),
    unit: lesson ? "effectieve minuten" : "groei, in stappen",
    goal: !lesson,
  };
  const panels = FORMS.map((look, place) => {
    const at = narrow ? `translate(0 ${place * (PANEL + 14)})` : `translate(${place * (size + 20)} 0)`;
    return s("g", { transform: at }, ...drawPanel(look, shown[place], shown[1 - place].ranks, scene, size));
  });
  const top = (narrow ? 2 : 1) * (PANEL + 14) + 8;
  const found = FORMS.map(({ key }) => measure(values, outcome, outcome[key]));
  const measures = MEASURES.filter(({ name }) => (lesson ? SHOWN_OF_LESSON : SHOWN).includes(name));
  const strips = drawStrips(measures, FORMS, found, { width, top, columns: narrow ? 1 : 2 });
  const height = top + strips.height;
  return s("svg", { class: "ib-tekening", viewBox: `0 0 ${width} ${height}`, width, height, "aria-hidden": "true", focusable: "false" }, ...panels, ...strips.drawn);
}

/**
 * Return what a panel shows of a form: all classes by rank, and the pupils of the first one.
 *
 * @param {Values} values
 * @param {Outcome} outcome
 * @param {import("./models/differentiatie.js").Form} form
 * @returns {import("./workbench/growth.js").Shown}
 */
function showForm(values, outcome, form) {
  const all = pictured(values, outcome, form);
  const lesson = isOneLesson(values); // a goal is for weeks, not for one lesson
  const pupils = Array.from({ length: outcome.pupils }, (_, pupil) => ({
    level: outcome.start[pupil],
    value: all[pupil],
    reached: !lesson && form.final[pupil] >= values.doel - REACHED,
  }));
  return { ranks: byRank(all, outcome.pupils), pupils };
}

/**
 * Return what both panels must show: from zero, or below it where something is, up to the highest.
 *
 * @param {import("./workbench/growth.js").Shown[]} shown
 * @returns {[number, number]}
 */
function rangeOf(shown) {
  const all = shown.flatMap(({ ranks, pupils }) => [...ranks.flatMap(([, low, high]) => [low, high]), ...pupils.map(({ value }) => value)]);
  const high = Math.max(...all, 0.001);
  const low = Math.min(...all, 0);
  return [low < -0.02 * high ? low : 0, high];
}
