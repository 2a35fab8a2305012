/** Chance or signal: how many teams show as many reports as this one where nothing is the matter. */

import { h } from "./common/dom.js";
import { mountQuestion } from "./common/frame.js";
import { ASSUMPTIONS } from "./models/assumptions.js";
import { scale, ticks } from "./models/axes.js";
import { nl } from "./models/numbers.js";
import { simulate, summary, tables, TEAMS } from "./models/toeval.js";
import { label, line, s } from "./workbench/svg.js";
import { workbench } from "./workbench/workbench.js";

/** @typedef {import("./models/toeval.js").Outcome} Outcome */
/** @typedef {import("./models/types.js").Values} Values */

const CHART = 240;
const PERSON = 18;

/** @param {import("./common/types.js").Mount} mount */
export function render(mount) {
  /** @type {import("./workbench/workbench.js").Kit<Outcome>} */
  const kit = {
    name: "toeval",
    assumptions: ASSUMPTIONS.toeval,
    open: ["Het team", "De kans"],
    presets: [
      { label: "24 mensen, 9 meldingen", values: {} },
      { label: "Klein team: 3 van de 6", values: { mensen: 6, aantal: 3 } },
      { label: "Met samenhang", values: { samenhang: 20 } },
    ],
    compute: (values) => simulate(values),
    draw,
    legend: makeLegend(),
    summary,
    tables,
    outcomes,
  };
  return mountQuestion(mount, { label: "Model", icon: "chart", field: workbench(kit) });
}

export default { render };

/**
 * @param {Values} values
 * @returns {[string, string][]}
 */
function outcomes(values) {
  const { expected, reported, tail, simulatedTail } = simulate(values);
  return [
    ["Verwacht", nl(expected)],
    ["Gemeld", `${reported} van de ${nl(values.mensen)}`],
    ["Zoveel of meer, volgens de som", `${nl(tail, 1, true)}%`],
    ["Zoveel of meer, in het model", `${simulatedTail} van de ${TEAMS} teams`],
  ];
}

function makeLegend() {
  const swatch = (/** @type {string} */ kind) => h("span", { class: `ib-staal ${kind}`, "aria-hidden": "true" });
  return h(
    "ul",
    { class: "ib-legenda" },
    h("li", {}, swatch("ib-teams-hoog"), "teams met zoveel meldingen of meer"),
    h("li", {}, swatch("ib-teams"), "de andere teams"),
    h("li", {}, swatch("ib-staal-som"), "de som, zonder samenhang"),
  );
}

/**
 * The own team as a row of people, and below it all teams by their number of reports.
 *
 * @param {Values} values
 * @param {Outcome} outcome
 * @param {number} width
 */
function draw(values, outcome, width) {
  const people = drawPeople(values.mensen, outcome.reported, width);
  const top = people.height + 34;
  const height = top + CHART;
  const picture = s("svg", { class: "ib-tekening", viewBox: `0 0 ${width} ${height}`, width, height, "aria-hidden": "true", focusable: "false" });
  picture.append(...people.drawn, ...drawTeams(outcome, width, top));
  return picture;
}

/**
 * @param {number} all
 * @param {number} reported
 * @param {number} width
 */
function drawPeople(all, reported, width) {
  const columns = Math.max(1, Math.min(30, Math.floor(width / PERSON)));
  const drawn = Array.from({ length: all }, (_, place) => {
    const x = (place % columns) * PERSON + 8;
    const y = 32 + Math.floor(place / columns) * (PERSON + 6);
    const kind = place < reported ? "ib-mens-meldt" : "ib-mens";
    return s("g", { class: kind }, s("circle", { cx: x, cy: y, r: 3.6 }), s("path", { d: `M${x - 6} ${y + 12}a6 7 0 0 1 12 0z` }));
  });
  const text = label(`Jullie team: ${reported} van de ${nl(all)}`, 0, 16, "ib-svg-kop");
  return { drawn: [text, ...drawn], height: 32 + Math.ceil(all / columns) * (PERSON + 6) };
}

/**
 * @param {Outcome} outcome
 * @param {number} width
 * @param {number} top
 */
function drawTeams({ teams, chances, reported, expected, simulatedTail }, width, top) {
  const last = Math.max(reported, ...teams.map((count, k) => (count || chances[k] > 0.0005 ? k : 0)));
  const marks = ticks(0, Math.max(...teams, ...chances.map((chance) => TEAMS * chance)), 4);
  const box = { left: 38, right: width - 4, top: top + 30, bottom: top + CHART - 40 };
  const x = scale([-0.5, last + 0.5], box.left, box.right);
  const y = scale([0, marks[marks.length - 1]], box.bottom, box.top);
  const size = x(1) - x(0);
  const every = [1, 2, 5, 10].find((step) => step * size > 22) ?? 10;
  const shown = teams.slice(0, last + 1);
  const room = x(expected) < (box.left + box.right) / 2;
  return [
    label(`teams, van de ${TEAMS}`, 0, top + 10, "ib-svg-as"),
    label(`${reported} of meer: ${simulatedTail} teams`, width, top + 10, "ib-svg-maat ib-div-tekst", "end"),
    ...marks.flatMap((value) => [
      line(box.left, y(value), box.right, y(value), value ? "ib-svg-raster" : "ib-svg-nul"),
      label(nl(value, 0), box.left - 6, y(value) + 4, "ib-svg-as", "end"),
    ]),
    ...shown.map((count, k) => s("rect", { x: x(k - 0.5) + Math.min(1.5, size / 8), y: y(count), width: Math.max(1, size - Math.min(3, size / 4)), height: box.bottom - y(count), class: k >= reported ? "ib-teams-hoog" : "ib-teams" })),
    ...shown.map((_, k) => line(x(k) - size * 0.36, y(TEAMS * chances[k]), x(k) + size * 0.36, y(TEAMS * chances[k]), "ib-som")),
    ...shown.flatMap((_, k) => (k % every && k !== reported ? [] : [label(String(k), x(k), box.bottom + 16, k === reported ? "ib-svg-maat ib-div-tekst" : "ib-svg-as", "middle")])),
    line(x(expected), box.top - 14, x(expected), box.bottom, "ib-doellijn"),
    label(`verwacht: ${nl(expected)}`, x(expected) + (room ? 5 : -5), box.top - 6, "ib-svg-as", room ? "start" : "end"),
    label("mensen die het melden", (box.left + box.right) / 2, box.bottom + 34, "ib-svg-as", "middle"),
  ];
}
