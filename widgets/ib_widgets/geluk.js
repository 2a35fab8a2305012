/** Luck of a pupil: the years of some children, and how many children have how many years with an approach. */

import { h } from "./common/dom.js";
import { mountQuestion } from "./common/frame.js";
import { ASSUMPTIONS } from "./models/assumptions.js";
import { scale, ticks } from "./models/axes.js";
import { CHILDREN, distribution, expected, percent, simulate, summary, tables, yearsOf } from "./models/geluk.js";
import { nl } from "./models/numbers.js";
import { label, line, mark, s } from "./workbench/svg.js";
import { workbench } from "./workbench/workbench.js";

/** @typedef {import("./models/types.js").Values} Values */

const NARROW = 600;
const SHOWN = 40;
const ROWS = 20;
const DOT = 14;
const HEAD = 44;
const PANEL = HEAD + ROWS * DOT + 8;

/** @param {import("./common/types.js").Mount} mount */
export function render(mount) {
  /** @type {import("./workbench/workbench.js").Kit<boolean[][]>} */
  const kit = {
    name: "geluk",
    assumptions: ASSUMPTIONS.geluk,
    open: ["Het team", "Het kind"],
    presets: [
      { label: "Drie kenners", values: {} },
      { label: "Negen kenners", values: { kennen: 9 } },
      { label: "Drie, en elk jaar één erbij", values: { erbij: 1 } },
    ],
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
  return [
    ["Jaren met de aanpak, gemiddeld", nl(expected(values), 2, true)],
    ["Treft de aanpak nooit (% van de kinderen)", percent(distribution(values)[0])],
  ];
}

/** What dots, bars and marks mean. */
function makeLegend() {
  const item = (/** @type {string} */ text, /** @type {SVGElement} */ drawn) =>
    h("li", {}, s("svg", { class: "ib-staal-lijn", viewBox: "0 0 18 18", width: 18, height: 18, "aria-hidden": "true" }, drawn), text);
  return h(
    "ul",
    { class: "ib-legenda" },
    item("een jaar met de aanpak", mark("circle", 9, 9, 5, "ib-geluk-wel")),
    item("een jaar zonder", mark("circle", 9, 9, 5, "ib-geluk-niet")),
    item(`kinderen, van de ${CHILDREN} die lootten`, s("rect", { x: 3, y: 3, width: 12, height: 14, class: "ib-geluk-staaf" })),
    item("kinderen die hem nooit treffen", s("rect", { x: 3, y: 3, width: 12, height: 14, class: "ib-geluk-staaf ib-geluk-pech" })),
    item("uitgerekend", mark("diamond", 9, 9, 5, "ib-geluk-kans")),
  );
}

/**
 * @param {Values} values
 * @param {boolean[][]} children
 * @param {number} width
 */
function draw(values, children, width) {
  const narrow = width < NARROW;
  const size = narrow ? width : 300;
  const left = narrow ? 0 : size + 32;
  const top = narrow ? PANEL + 24 : 0;
  const height = top + PANEL;
  const dots = s("g", {}, ...drawChildren(children.slice(0, SHOWN), size));
  const bars = s("g", { transform: `translate(${left} ${top})` }, ...drawBars(values, children, width - left));
  return s("svg", { class: "ib-tekening", viewBox: `0 0 ${width} ${height}`, width, height, "aria-hidden": "true", focusable: "false" }, dots, bars);
}

/**
 * The years of some children, in two columns; who never meets the approach stands out by a word.
 *
 * @param {boolean[][]} children
 * @param {number} width
 */
function drawChildren(children, width) {
  const column = Math.min(width / 2, 160);
  return [
    label(`De eerste ${SHOWN} kinderen`, 0, 16, "ib-svg-kop"),
    ...children.flatMap((years, child) => {
      const left = Math.floor(child / ROWS) * column;
      const y = HEAD + (child % ROWS) * DOT;
      const dots = years.map((met, year) => mark("circle", left + 6 + year * 12.5, y, 4.6, met ? "ib-geluk-wel" : "ib-geluk-niet"));
      return years.some(Boolean) ? dots : [...dots, label("nooit", left + 6 + years.length * 12.5, y + 4.5, "ib-svg-as ib-geluk-nooit")];
    }),
  ];
}

/**
 * How many children have how many years, simulated and counted.
 *
 * @param {Values} values
 * @param {boolean[][]} children
 * @param {number} width
 */
function drawBars(values, children, width) {
  const chances = distribution(values);
  const met = yearsOf(children);
  const parts = chances.map((_, years) => met.filter((one) => one === years).length / CHILDREN);
  const marks = ticks(0, 100 * Math.max(...parts, ...chances), 4);
  const box = { left: 34, right: width - 4, top: HEAD, bottom: PANEL - 46 };
  const y = scale([0, marks[marks.length - 1]], box.bottom, box.top);
  const step = (box.right - box.left) / chances.length;
  const x = (/** @type {number} */ years) => box.left + (years + 0.5) * step;
  const bar = Math.min(step * 0.66, 42);
  return [
    label("Kinderen, in procenten", 0, 16, "ib-svg-kop"),
    ...marks.flatMap((value) => [line(box.left, y(value), box.right, y(value), value ? "ib-svg-raster" : "ib-svg-nul"), label(nl(value), box.left - 6, y(value) + 4, "ib-svg-as", "end")]),
    ...parts.flatMap((part, years) => [
      s("rect", { x: x(years) - bar / 2, y: y(100 * part), width: bar, height: Math.max(0, box.bottom - y(100 * part)), class: `ib-geluk-staaf${years ? "" : " ib-geluk-pech"}` }),
      mark("diamond", x(years), y(100 * chances[years]), 4, "ib-geluk-kans"),
      label(`${years}`, x(years), box.bottom + 18, "ib-svg-as", "middle"),
    ]),
    label("jaren met de aanpak", (box.left + box.right) / 2, box.bottom + 38, "ib-svg-as", "middle"),
  ];
}
