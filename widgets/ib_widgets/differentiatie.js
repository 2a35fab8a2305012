/** One goal or own goals: what becomes of pupils by where they begin, in many simulated classes. */

import { h } from "./common/dom.js";
import { mountQuestion } from "./common/frame.js";
import { ASSUMPTIONS } from "./models/assumptions.js";
import { outline, scale, ticks } from "./models/axes.js";
import { MEASURES, measure, rankGrowth, rankStart, summary, tables } from "./models/comparison.js";
import { simulate } from "./models/differentiatie.js";
import { nl } from "./models/numbers.js";
import { label, line, mark, s } from "./workbench/svg.js";
import { workbench } from "./workbench/workbench.js";

/** @typedef {import("./models/types.js").Values} Values */
/** @typedef {import("./models/types.js").Interval} Interval */
/** @typedef {import("./models/differentiatie.js").Outcome} Outcome */
/** @typedef {"circle" | "diamond"} Shape */

/** Both forms differ in colour, in the shape of a mark and in place. */
const FORMS = /** @type {const} */ ([
  { key: "convergent", title: "Eén doel", subtitle: "convergent", shape: "circle", kind: "ib-conv" },
  { key: "divergent", title: "Eigen doel", subtitle: "divergent", shape: "diamond", kind: "ib-div" },
]);

const SHOWN = ["growth", "spread", "reached", "teacher"];
const PANEL = 280;
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
 * Two panels, pupils by their start against their growth, and below them four measures of both forms.
 *
 * @param {Values} values
 * @param {Outcome} outcome
 * @param {number} width
 */
function draw(values, outcome, width) {
  const narrow = width < NARROW;
  const size = narrow ? width : (width - 20) / 2;
  const levels = rankStart(outcome);
  const growths = FORMS.map(({ key }) => rankGrowth(outcome, outcome[key]));
  const scene = {
    values,
    outcome,
    levels,
    reach: Math.max(3, Math.ceil(2.6 * values.spreiding * 2) / 2),
    marks: ticks(...growthRange(outcome, growths), 4),
  };
  const panels = FORMS.map((form, place) =>
    s("g", { transform: `translate(${narrow ? 0 : place * (size + 20)} ${narrow ? place * (PANEL + 14) : 0})` }, ...drawPanel(form, growths[place], growths[1 - place], scene, size)),
  );
  const top = narrow ? 2 * (PANEL + 14) : PANEL + 14;
  const found = FORMS.map(({ key }) => measure(values, outcome, outcome[key]));
  const strips = drawStrips(found, width, top + 8);
  const height = top + 8 + strips.height;
  return s("svg", { class: "ib-tekening", viewBox: `0 0 ${width} ${height}`, width, height, "aria-hidden": "true", focusable: "false" }, ...panels, ...strips.drawn);
}

/**
 * Return the growth that both panels must show: bands, and the pupils of the one class.
 *
 * @param {Outcome} outcome
 * @param {Interval[][]} growths
 * @returns {[number, number]}
 */
function growthRange({ pupils, start, convergent, divergent }, growths) {
  let [low, high] = [0, 0.01];
  for (const [, from, to] of growths.flat()) [low, high] = [Math.min(low, from), Math.max(high, to)];
  for (let pupil = 0; pupil < pupils; pupil += 1) {
    for (const { final } of [convergent, divergent]) {
      const growth = final[pupil] - start[pupil];
      [low, high] = [Math.min(low, growth), Math.max(high, growth)];
    }
  }
  return [low < -0.02 * high ? low : 0, high];
}

/**
 * @param {typeof FORMS[number]} form
 * @param {Interval[]} own
 * @param {Interval[]} other
 * @param {{values: Values, outcome: Outcome, levels: number[], reach: number, marks: number[]}} scene
 * @param {number} width
 */
function drawPanel(form, own, other, { values, outcome, levels, reach, marks }, width) {
  const box = { left: 38, right: width - 6, top: 46, bottom: PANEL - 38 };
  const x = scale([-reach, reach], box.left, box.right);
  const y = scale([marks[0], marks[marks.length - 1]], box.bottom, box.top);
  const digits = marks.some((value) => !Number.isInteger(value * 10)) ? 2 : 1;
  const drawn = [label(form.title, box.left, 16, `ib-svg-kop ${form.kind}-tekst`), label(form.subtitle, box.right, 16, "ib-svg-as", "end")];
  if (form.key === "convergent") drawn.push(...drawGroups(values, x, box));
  for (const value of marks) {
    drawn.push(line(box.left, y(value), box.right, y(value), value === 0 ? "ib-svg-nul" : "ib-svg-raster"));
    drawn.push(label(nl(value, digits), box.left - 6, y(value) + 4, "ib-svg-as", "end"));
  }
  for (const level of ticks(-reach, reach, 6).filter((value) => Math.abs(value) <= reach)) drawn.push(label(nl(level), x(level), box.bottom + 16, "ib-svg-as", "middle"));
  drawn.push(label("beginniveau, in stappen", (box.left + box.right) / 2, box.bottom + 33, "ib-svg-as", "middle"));
  drawn.push(label("groei, in stappen", 0, box.top - 10, "ib-svg-as"));
  drawn.push(drawGoal(values.doel, x, y, { reach, low: marks[0], high: marks[marks.length - 1] }));
  drawn.push(...drawBand(form.kind, levels, own, x, y));
  drawn.push(s("path", { d: outline(levels.map((level, rank) => [x(level), y(other[rank][0])])), class: `${form.kind === "ib-conv" ? "ib-div" : "ib-conv"} ib-schim` }));
  drawn.push(...drawPupils(form, outcome, values.doel, x, y));
  return drawn;
}

/**
 * The line above which a pupil has reached the common goal, cut off at the edges of the panel.
 *
 * @param {number} goal
 * @param {(level: number) => number} x
 * @param {(growth: number) => number} y
 * @param {{reach: number, low: number, high: number}} edges
 */
function drawGoal(goal, x, y, { reach, low, high }) {
  const from = Math.max(-reach, goal - high);
  const to = Math.min(reach, goal - low);
  return from < to ? line(x(from), y(goal - from), x(to), y(goal - to), "ib-doellijn") : s("g");
}

/**
 * The three groups of instruction, as ground behind the pupils.
 *
 * @param {Values} values
 * @param {(level: number) => number} x
 * @param {{left: number, right: number, top: number, bottom: number}} box
 */
function drawGroups({ grens_laag: low, grens_hoog: high }, x, { left, right, top, bottom }) {
  const [from, to] = [Math.max(left, x(low)), Math.min(right, x(high))];
  const zones = /** @type {const} */ ([
    ["verlengd", left, from, "ib-zone-laag"],
    ["basis", from, to, "ib-zone-basis"],
    ["verkort", to, right, "ib-zone-hoog"],
  ]);
  return zones.flatMap(([text, begin, end, kind]) => {
    if (end - begin < 1) return [];
    const ground = s("rect", { x: begin, y: top, width: end - begin, height: bottom - top, class: kind });
    return end - begin > text.length * 8 ? [ground, label(text, (begin + end) / 2, top + 14, "ib-svg-zone", "middle")] : [ground];
  });
}

/**
 * @param {string} kind
 * @param {number[]} levels
 * @param {Interval[]} growth
 * @param {(level: number) => number} x
 * @param {(growth: number) => number} y
 */
function drawBand(kind, levels, growth, x, y) {
  // One pupil, or all at the same level: a band needs some width to be seen.
  const wide = x(levels[levels.length - 1]) - x(levels[0]) > 2;
  const places = wide ? levels.map(x) : [x(levels[0]) - 9, x(levels[0]) + 9];
  const rows = wide ? growth : [pooled(growth), pooled(growth)];
  const high = places.map((place, row) => /** @type {const} */ ([place, y(rows[row][2])]));
  const low = places.map((place, row) => /** @type {const} */ ([place, y(rows[row][1])]));
  return [
    s("path", { d: outline([...high, ...low.reverse()], true), class: `${kind} ib-band` }),
    s("path", { d: outline(places.map((place, row) => [place, y(rows[row][0])])), class: `${kind} ib-lijn` }),
  ];
}

/**
 * @param {Interval[]} growth
 * @returns {Interval}
 */
function pooled(growth) {
  const mean = growth.reduce((total, [value]) => total + value, 0) / growth.length;
  return [mean, Math.min(...growth.map(([, low]) => low)), Math.max(...growth.map(([, , high]) => high))];
}

/**
 * The pupils of the first class; who reached the goal is filled.
 *
 * @param {typeof FORMS[number]} form
 * @param {Outcome} outcome
 * @param {number} goal
 * @param {(level: number) => number} x
 * @param {(growth: number) => number} y
 */
function drawPupils({ key, shape, kind }, outcome, goal, x, y) {
  return Array.from({ length: outcome.pupils }, (_, pupil) => {
    const start = outcome.start[pupil];
    const end = outcome[key].final[pupil];
    return mark(shape, x(start), y(end - start), 4.2, `${kind} ${end >= goal - 1e-9 ? "ib-vol" : "ib-open"}`);
  });
}

/**
 * Each measure on a line of its own, both forms on the same scale: a mark, and where nine of ten classes lie.
 *
 * @param {Record<string, Interval>[]} found
 * @param {number} width
 * @param {number} top
 */
function drawStrips(found, width, top) {
  const row = 66;
  const shown = MEASURES.filter(({ name }) => SHOWN.includes(name));
  const columns = width < NARROW ? 1 : 2;
  const size = (width - (columns - 1) * 20) / columns;
  const drawn = shown.map(({ name, label: text, unit, decimals }, place) => {
    const most = name === "reached" ? 100 : Math.max(...found.map((each) => each[name][2]), 0.01);
    const x = scale([0, name === "reached" ? 100 : (ticks(0, most, 3).at(-1) ?? most)], 8, size - 52);
    const [column, line_] = [place % columns, Math.floor(place / columns)];
    const lines = FORMS.flatMap((form, which) => drawInterval(form, found[which][name], decimals, x, 26 + which * 18, size));
    return s("g", { transform: `translate(${column * (size + 20)} ${top + line_ * row})` }, label(text, 0, 12, "ib-svg-maat"), label(unit, size, 12, "ib-svg-as", "end"), ...lines);
  });
  return { drawn, height: Math.ceil(shown.length / columns) * row };
}

/**
 * @param {typeof FORMS[number]} form
 * @param {Interval} interval
 * @param {number} decimals
 * @param {(value: number) => number} x
 * @param {number} y
 * @param {number} width
 */
function drawInterval({ shape, kind }, [mean, low, high], decimals, x, y, width) {
  return [
    line(x(0), y, width - 46, y, "ib-svg-raster"),
    line(x(low), y, x(high), y, `${kind} ib-marge`),
    mark(shape, x(mean), y, 5, `${kind} ib-vol`),
    label(nl(mean, decimals, true), width, y + 5, `ib-svg-getal ${kind}-tekst`, "end"),
  ];
}
