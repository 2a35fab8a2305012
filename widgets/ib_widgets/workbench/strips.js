/** Measures of both forms, each on a line of its own: a mark, and where nine of ten classes lie. */

import { scale, ticks } from "../models/axes.js";
import { nl } from "../models/numbers.js";
import { label, line, mark, s } from "./svg.js";

/** @typedef {import("../models/types.js").Interval} Interval */
/** @typedef {import("./growth.js").Look} Look */

const ROW = 66;
const GAP = 20;

/**
 * @param {import("../models/comparison.js").Measure[]} measures
 * @param {readonly Look[]} looks
 * @param {Record<string, Interval>[]} found per form
 * @param {{width: number, top: number, columns: number}} place
 */
export function drawStrips(measures, looks, found, { width, top, columns }) {
  const size = (width - (columns - 1) * GAP) / columns;
  const drawn = measures.map(({ name, label: text, unit, decimals }, place) => {
    const most = Math.max(...found.map((each) => each[name][2]), 0.01);
    const high = name === "reached" ? 100 : (ticks(0, most, 3).at(-1) ?? most);
    const low = Math.min(0, ...found.map((each) => each[name][1]));
    const x = scale([low, high], 8, size - 52);
    const lines = looks.flatMap((look, which) => drawInterval(look, found[which][name], decimals, x, 26 + which * 18, size));
    const at = `translate(${(place % columns) * (size + GAP)} ${top + Math.floor(place / columns) * ROW})`;
    return s("g", { transform: at }, label(text, 0, 12, "ib-svg-maat"), label(unit, size, 12, "ib-svg-as", "end"), ...lines);
  });
  return { drawn, height: Math.ceil(measures.length / columns) * ROW };
}

/**
 * @param {Look} look
 * @param {Interval} interval
 * @param {number} decimals
 * @param {(value: number) => number} x
 * @param {number} y
 * @param {number} width
 */
function drawInterval({ shape, kind }, [mean, low, high], decimals, x, y, width) {
  return [
    line(8, y, width - 46, y, "ib-svg-raster"),
    line(x(low), y, x(high), y, `${kind} ib-marge`),
    mark(shape, x(mean), y, 5, `${kind} ib-vol`),
    label(nl(mean, decimals, true), width, y + 5, `ib-svg-getal ${kind}-tekst`, "end"),
  ];
}
