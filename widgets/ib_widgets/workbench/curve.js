/** How many know the idea, week by week: all school years, one of them, and the formula. */

import { outline, scale } from "../models/axes.js";
import { HALF, MOST } from "../models/reach.js";
import { TEAM, WEEKS } from "../models/verspreiding.js";
import { label, line, mark, s } from "./svg.js";

/** @typedef {import("../models/types.js").Values} Values */

export const CURVE = 340;

/**
 * @param {Values} values
 * @param {import("../models/verspreiding.js").Spread} spread
 * @param {import("../models/reach.js").Reach} found
 * @param {number} width
 */
export function drawCurve({ week, schooljaar: year }, spread, { curve }, width) {
  const box = { left: 28, right: width - 8, top: 44, bottom: CURVE - 46 };
  const x = scale([0, WEEKS], box.left, box.right);
  const y = scale([0, TEAM], box.bottom, box.top);
  const seen = spread.reached.subarray((year - 1) * (WEEKS + 1), year * (WEEKS + 1));
  const high = curve.map(([, , most], at) => /** @type {const} */ ([x(at), y(most)]));
  const low = curve.map(([, least], at) => /** @type {const} */ ([x(at), y(least)]));
  return [
    label("Mensen die het idee kennen", 0, 16, "ib-svg-kop"),
    ...drawAxes(x, y, box),
    s("path", { d: outline([...high, ...low.reverse()], true), class: "ib-reis-band" }),
    line(x(week), box.top, x(week), box.bottom, "ib-reis-week"),
    s("path", { d: steps(seen, x, y), class: "ib-reis-jaar" }),
    s("path", { d: outline(curve.map(([mean], at) => [x(at), y(mean)])), class: "ib-reis-midden" }),
    s("path", { d: outline(spread.formula.map((value, at) => [x(at), y(value)])), class: "ib-reis-formule" }),
    mark("circle", x(week), y(curve[week][0]), 5, "ib-net-kent"),
    mark("diamond", x(week), y(seen[week]), 4.5, "ib-net-starter"),
  ];
}

/**
 * @param {(value: number) => number} x
 * @param {(value: number) => number} y
 * @param {{left: number, right: number, top: number, bottom: number}} box
 */
function drawAxes(x, y, { left, right, bottom }) {
  return [
    ...[0, 5, HALF, 15, MOST, TEAM].flatMap((people) => [
      line(left, y(people), right, y(people), people === HALF || people === MOST ? "ib-reis-doel" : people ? "ib-svg-raster" : "ib-svg-nul"),
      label(`${people}`, left - 6, y(people) + 4, `ib-svg-as${people === HALF || people === MOST ? " ib-reis-merk" : ""}`, "end"),
    ]),
    ...[0, 10, 20, 30, WEEKS].map((week) => label(`${week}`, x(week), bottom + 18, "ib-svg-as", week === WEEKS ? "end" : "middle")),
    label("weken na de start", (left + right) / 2, bottom + 38, "ib-svg-as", "middle"),
  ];
}

/**
 * One school year has whole people: it goes up in steps.
 *
 * @param {Int32Array} seen
 * @param {(value: number) => number} x
 * @param {(value: number) => number} y
 */
function steps(seen, x, y) {
  /** @type {(readonly [number, number])[]} */
  const points = [];
  seen.forEach((people, week) => {
    if (week) points.push([x(week), y(seen[week - 1])]);
    points.push([x(week), y(people)]);
  });
  return outline(points);
}
