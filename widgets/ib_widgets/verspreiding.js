/** An idea on its way: the network of a team at a chosen week, and how many know it week by week. */

import { h } from "./common/dom.js";
import { mountQuestion } from "./common/frame.js";
import { ASSUMPTIONS } from "./models/assumptions.js";
import { nl } from "./models/numbers.js";
import { measure, summary, tables, weekText } from "./models/reach.js";
import { simulate } from "./models/verspreiding.js";
import { CURVE, drawCurve } from "./workbench/curve.js";
import { drawNetwork } from "./workbench/network.js";
import { line, mark, s } from "./workbench/svg.js";
import { workbench } from "./workbench/workbench.js";

/** @typedef {import("./models/types.js").Values} Values */
/** @typedef {{spread: import("./models/verspreiding.js").Spread, found: import("./models/reach.js").Reach}} Outcome */

const NARROW = 600;

/** @param {import("./common/types.js").Mount} mount */
export function render(mount) {
  /** @type {import("./workbench/workbench.js").Kit<Outcome>} */
  const kit = {
    name: "verspreiding",
    assumptions: ASSUMPTIONS.verspreiding,
    open: ["Het team", "Het idee", "Waar je kijkt"],
    presets: [
      { label: "De som", values: {} },
      { label: "Twee keer zo veel gesprekken", values: { contacten: 6 } },
      { label: "Vijf starters", values: { starters: 5 } },
      { label: "Eilanden met een brug", values: { vorm: 1, plaats: 0 } },
      { label: "Alles via de ib’er", values: { vorm: 3, plaats: 2 } },
    ],
    compute,
    draw,
    legend: makeLegend(),
    summary: (values, { found }) => summary(values, found),
    tables: (values, { spread, found }) => tables(values, spread, found),
    outcomes,
  };
  return mountQuestion(mount, { label: "Simulatie", icon: "chart", field: workbench(kit) });
}

export default { render };

/**
 * @param {Values} values
 * @returns {Outcome}
 */
function compute(values) {
  const spread = simulate(values);
  return { spread, found: measure(values, spread) };
}

/**
 * @param {Values} values
 * @returns {[string, string][]}
 */
function outcomes(values) {
  const { found } = compute(values);
  return [
    ["Tien mensen kennen het", weekText(found.half)],
    ["Achttien mensen kennen het", weekText(found.most)],
    ["Achttien gehaald (% van de schooljaren)", nl(found.share, 0)],
    ["Tijd tot tien bereikt zijn (uur)", nl(found.hours[0], 0)],
    ["Tijd tot achttien bereikt zijn (uur)", nl(found.hours[1], 0)],
  ];
}

/** What persons, lines and band mean. */
function makeLegend() {
  const sample = (/** @type {SVGElement[]} */ ...drawn) => s("svg", { class: "ib-staal-lijn", viewBox: "0 0 34 18", width: 34, height: 18, "aria-hidden": "true" }, ...drawn);
  const item = (/** @type {string} */ text, /** @type {SVGElement[]} */ ...drawn) => h("li", {}, sample(...drawn), text);
  return h(
    "ul",
    { class: "ib-legenda" },
    item("starter", mark("diamond", 17, 9, 5.5, "ib-net-starter")),
    item("kent het idee", mark("circle", 17, 9, 6, "ib-net-kent")),
    item("kent het, praat er niet meer over", mark("circle", 17, 9, 6, "ib-net-stil")),
    item("kent het nog niet", mark("circle", 17, 9, 6, "ib-net-niet")),
    item("hier kan het nu overspringen", line(1, 9, 33, 9, "ib-net-lijn ib-net-open")),
    item("gemiddeld over 200 schooljaren, met waar acht van de tien liggen", s("rect", { x: 1, y: 3, width: 32, height: 12, class: "ib-reis-band" }), line(1, 9, 33, 9, "ib-reis-midden")),
    item("dit schooljaar", s("path", { d: "M1 14H12V9H22V4H33", class: "ib-reis-jaar" })),
    item("de formule", line(1, 14, 33, 4, "ib-reis-formule")),
  );
}

/**
 * @param {Values} values
 * @param {Outcome} outcome
 * @param {number} width
 */
function draw(values, { spread, found }, width) {
  const narrow = width < NARROW;
  const size = narrow ? Math.min(width, 380) : Math.min(width * 0.44, 340);
  const left = narrow ? 0 : size + 28;
  const top = narrow ? size + 62 : 0;
  const height = top + (narrow ? CURVE : Math.max(CURVE, size + 44));
  const network = s("g", { transform: `translate(${narrow ? (width - size) / 2 : 0} 0)` }, ...drawNetwork(values, spread, size));
  const curve = s("g", { transform: `translate(${left} ${top})` }, ...drawCurve(values, spread, found, width - left));
  return s("svg", { class: "ib-tekening", viewBox: `0 0 ${width} ${height}`, width, height, "aria-hidden": "true", focusable: "false" }, network, curve);
}
