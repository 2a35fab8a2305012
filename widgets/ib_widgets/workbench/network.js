/** A team as a network: who knows the idea at a moment, and along which lines it can travel now. */

import { lines, starters, TEAM } from "../models/verspreiding.js";
import { label, line, mark, s } from "./svg.js";

/** @typedef {import("../models/types.js").Values} Values */
/** @typedef {import("../models/verspreiding.js").Spread} Spread */
/** @typedef {{x: number, y: number}} Point */

const HEAD = 44;
const STAR = 3;
const PARTS = ["bouw 1", "bouw 2", "bouw 3", "bouw 4"];

/**
 * @param {Values} values
 * @param {Spread} spread
 * @param {number} size
 */
export function drawNetwork(values, spread, size) {
  const { vorm: shape, week, schooljaar: year } = values;
  const took = spread.took.subarray((year - 1) * TEAM, year * TEAM);
  const first = new Set(starters(values));
  const known = took.filter((at) => at <= week).length;
  const points = places(shape).map(({ x, y }) => ({ x: x * size, y: HEAD + y * size }));
  const telling = (/** @type {number} */ person) => took[person] <= week && (values.volhouden >= 40 || week - took[person] < values.volhouden);
  return [
    label(`Week ${week}: ${known} van de ${TEAM}`, 0, 16, "ib-svg-kop"),
    label(`schooljaar ${year}`, size, 16, "ib-svg-as", "end"),
    ...drawParts(shape, size),
    ...drawLines(shape, points, took, week, telling),
    ...points.map(({ x, y }, person) => {
      if (first.has(person)) return mark("diamond", x, y, 8, telling(person) ? "ib-net-starter" : "ib-net-starter ib-net-moe");
      return mark("circle", x, y, 8, took[person] > week ? "ib-net-niet" : telling(person) ? "ib-net-kent" : "ib-net-stil");
    }),
    ...(shape === STAR ? [label("ib’er", points[0].x, points[0].y + 26, "ib-svg-zone ib-net-naam", "middle")] : []),
  ];
}

/**
 * The lines of the team; those from who tells to who does not know it yet stand out.
 *
 * @param {number} shape
 * @param {Point[]} points
 * @param {Int32Array} took
 * @param {number} week
 * @param {(person: number) => boolean} telling
 */
function drawLines(shape, points, took, week, telling) {
  const open = (/** @type {number} */ one, /** @type {number} */ other) => telling(one) && took[other] > week;
  const faint = shape === 0 ? " ib-net-vaag" : "";
  const drawn = lines(shape).map(([one, other]) => {
    const isOpen = open(one, other) || open(other, one);
    const { x, y } = points[one];
    return { isOpen, element: line(x, y, points[other].x, points[other].y, `ib-net-lijn${isOpen ? " ib-net-open" : ""}${faint}`) };
  });
  return [...drawn.filter(({ isOpen }) => !isOpen), ...drawn.filter(({ isOpen }) => isOpen)].map(({ element }) => element);
}

/**
 * The ground behind the four parts of the school.
 *
 * @param {number} shape
 * @param {number} size
 */
function drawParts(shape, size) {
  if (shape === 0 || shape === STAR) return [];
  return CORNERS.flatMap(([x, y], part) => [
    s("circle", { cx: x * size, cy: HEAD + y * size, r: 0.225 * size, class: "ib-net-bouw" }),
    label(PARTS[part], x * size, HEAD + y * size + (y < 0.5 ? -0.225 * size + 16 : 0.225 * size - 7), "ib-svg-zone", "middle"),
  ]);
}

const CORNERS = /** @type {const} */ ([[0.24, 0.24], [0.76, 0.24], [0.76, 0.76], [0.24, 0.76]]);

/**
 * Where everybody stands, from 0 to 1: in a circle, in four parts that turn their bridge inwards, or around the centre.
 *
 * @param {number} shape
 * @returns {Point[]}
 */
function places(shape) {
  if (shape === 0) return ring(TEAM, 0.5, 0.5, 0.45, -Math.PI / 2);
  if (shape === STAR) return [{ x: 0.5, y: 0.5 }, ...ring(TEAM - 1, 0.5, 0.5, 0.45, -Math.PI / 2)];
  return CORNERS.flatMap(([x, y]) => ring(5, x, y, 0.135, Math.atan2(0.5 - y, 0.5 - x)));
}

/**
 * @param {number} count
 * @param {number} x
 * @param {number} y
 * @param {number} radius
 * @param {number} turned
 * @returns {Point[]}
 */
function ring(count, x, y, radius, turned) {
  return Array.from({ length: count }, (_, place) => {
    const angle = turned + (2 * Math.PI * place) / count;
    return { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) };
  });
}
