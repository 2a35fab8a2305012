/** A panel of the simulation: pupils by where they begin against what they get, for one form of teaching. */

import { outline, scale, ticks } from "../models/axes.js";
import { nl } from "../models/numbers.js";
import { label, line, mark, s } from "./svg.js";

/** @typedef {import("../models/types.js").Values} Values */
/** @typedef {import("../models/types.js").Interval} Interval */

/**
 * @typedef {object} Look how a form is told from the other: by name, mark and class of colour
 * @property {"convergent" | "divergent"} key
 * @property {string} title
 * @property {string} subtitle
 * @property {"circle" | "diamond"} shape
 * @property {string} kind
 *
 * @typedef {object} Scene what both panels share
 * @property {Values} values
 * @property {number[]} levels mean start of the lowest starter, the next …
 * @property {number} reach the horizontal axis runs from minus this to this
 * @property {number[]} marks of the vertical axis
 * @property {string} unit of the vertical axis
 * @property {boolean} goal whether the line of the common goal is drawn
 *
 * @typedef {object} Shown what one form did
 * @property {Interval[]} ranks over all classes
 * @property {{level: number, value: number, reached: boolean}[]} pupils of one class
 *
 * @typedef {(value: number) => number} Scale
 */

export const PANEL = 280;

/**
 * @param {Look} look
 * @param {Shown} own
 * @param {Interval[]} other ranks of the other form
 * @param {Scene} scene
 * @param {number} width
 */
export function drawPanel(look, own, other, { values, levels, reach, marks, unit, goal }, width) {
  const box = { left: 38, right: width - 6, top: 46, bottom: PANEL - 38 };
  const [low, high] = [marks[0], marks[marks.length - 1]];
  const x = scale([-reach, reach], box.left, box.right);
  const y = scale([low, high], box.bottom, box.top);
  return [
    label(look.title, box.left, 16, `ib-svg-kop ${look.kind}-tekst`),
    label(look.subtitle, box.right, 16, "ib-svg-as", "end"),
    ...(look.key === "convergent" ? drawGroups(values, x, box) : []),
    ...drawAxes(marks, reach, unit, x, y, box),
    ...(goal ? drawGoal(values.doel, x, y, { reach, low, high }) : []),
    ...drawBand(look.kind, levels, own.ranks, x, y),
    s("path", { d: outline(levels.map((level, rank) => [x(level), y(other[rank][0])])), class: `${look.kind === "ib-conv" ? "ib-div" : "ib-conv"} ib-schim` }),
    ...own.pupils.map(({ level, value, reached }) => mark(look.shape, x(level), y(value), 4.2, `${look.kind} ${reached ? "ib-vol" : "ib-open"}`)),
  ];
}

/**
 * @param {number[]} marks
 * @param {number} reach
 * @param {string} unit
 * @param {Scale} x
 * @param {Scale} y
 * @param {{left: number, right: number, top: number, bottom: number}} box
 */
function drawAxes(marks, reach, unit, x, y, { left, right, top, bottom }) {
  const levels = ticks(-reach, reach, 6).filter((level) => Math.abs(level) <= reach);
  return [
    ...marks.flatMap((value) => [
      line(left, y(value), right, y(value), value === 0 ? "ib-svg-nul" : "ib-svg-raster"),
      label(nl(value, 4), left - 6, y(value) + 4, "ib-svg-as", "end"),
    ]),
    ...levels.map((level) => label(nl(level), x(level), bottom + 16, "ib-svg-as", "middle")),
    label("beginniveau, in stappen", (left + right) / 2, bottom + 33, "ib-svg-as", "middle"),
    label(unit, 0, top - 10, "ib-svg-as"),
  ];
}

/**
 * The line above which a pupil has reached the common goal, cut off at the edges of the panel.
 *
 * @param {number} goal
 * @param {Scale} x
 * @param {Scale} y
 * @param {{reach: number, low: number, high: number}} edges
 */
function drawGoal(goal, x, y, { reach, low, high }) {
  const from = Math.max(-reach, goal - high);
  const to = Math.min(reach, goal - low);
  return from < to ? [line(x(from), y(goal - from), x(to), y(goal - to), "ib-doellijn")] : [];
}

/**
 * The three groups of instruction, as ground behind the pupils.
 *
 * @param {Values} values
 * @param {Scale} x
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
 * @param {Interval[]} ranks
 * @param {Scale} x
 * @param {Scale} y
 */
function drawBand(kind, levels, ranks, x, y) {
  // One pupil, or all at the same level: a band needs some width to be seen.
  const wide = x(levels[levels.length - 1]) - x(levels[0]) > 2;
  const places = wide ? levels.map(x) : [x(levels[0]) - 9, x(levels[0]) + 9];
  const rows = wide ? ranks : [pooled(ranks), pooled(ranks)];
  const high = places.map((place, row) => /** @type {const} */ ([place, y(rows[row][2])]));
  const low = places.map((place, row) => /** @type {const} */ ([place, y(rows[row][1])]));
  return [
    s("path", { d: outline([...high, ...low.reverse()], true), class: `${kind} ib-band` }),
    s("path", { d: outline(places.map((place, row) => [place, y(rows[row][0])])), class: `${kind} ib-lijn` }),
  ];
}

/**
 * @param {Interval[]} ranks
 * @returns {Interval}
 */
function pooled(ranks) {
  const mean = ranks.reduce((total, [value]) => total + value, 0) / ranks.length;
  return [mean, Math.min(...ranks.map(([, low]) => low)), Math.max(...ranks.map(([, , high]) => high))];
}
