/** The clock of Scheepstra: the school time of one child, for four ways to teach its class. */

import { h, uniqueId } from "./common/dom.js";
import { mountQuestion } from "./common/frame.js";
import { ASSUMPTIONS } from "./models/assumptions.js";
import { scale } from "./models/axes.js";
import { nl } from "./models/numbers.js";
import { forms, summary, tables } from "./models/scheepstra.js";
import { hatch, label, line, s, textWidth } from "./workbench/svg.js";
import { workbench } from "./workbench/workbench.js";

/** @typedef {import("./models/scheepstra.js").Form} Form */
/** @typedef {import("./models/types.js").Values} Values */

/** Kinds of minutes in the order of the bar: key, class, and what stands in the bar. */
const KINDS = /** @type {const} */ ([
  ["shared", "ib-min-samen", "samen"],
  ["alone", "ib-min-alleen", "alleen"],
  ["watched", "ib-min-toezicht", "met toezicht"],
  ["silent", "ib-min-stil", "zonder hulp"],
]);

const MEANING = {
  alone: "les, alleen met de leerkracht",
  shared: "les, samen met anderen",
  watched: "werken terwijl de leerkracht toeziet",
  silent: "werken zonder hulp",
};

const BAR = 44;
const NARROW = 520;

/** @param {import("./common/types.js").Mount} mount */
export function render(mount) {
  const hatchId = uniqueId("ib-arcering");
  /** @type {import("./workbench/workbench.js").Kit<Form[]>} */
  const kit = {
    name: "scheepstra",
    assumptions: ASSUMPTIONS.scheepstra,
    open: ["Je klas", "Manier van lesgeven"],
    presets: [
      { label: "De klas van Scheepstra", values: {} },
      { label: "Een klas van nu", values: { leerlingen: 25, minuten: 330 } },
    ],
    compute: forms,
    draw: (values, ways, width) => draw(values, ways, width, hatchId),
    legend: makeLegend(),
    summary,
    tables,
    outcomes,
  };
  return mountQuestion(mount, { label: "Model", icon: "clock", field: workbench(kit) });
}

export default { render };

/**
 * @param {Values} values
 * @returns {[string, string][]}
 */
function outcomes(values) {
  return forms(values).map((form) => [`${form.label}: minuten les per kind`, nl(form.alone + form.shared, 2)]);
}

/** What the four fills mean. */
function makeLegend() {
  const items = KINDS.map(([key, kind]) =>
    h("li", {}, h("span", { class: `ib-staal ${kind}`, "aria-hidden": "true" }), MEANING[key]),
  );
  return h("ul", { class: "ib-legenda" }, ...items);
}

/**
 * One bar of the whole school time for each way of teaching, and beside it the class: who has the teacher now.
 *
 * @param {Values} values
 * @param {Form[]} ways
 * @param {number} width
 * @param {string} hatchId
 */
function draw(values, ways, width, hatchId) {
  const narrow = width < NARROW;
  const left = narrow ? 0 : 132;
  const dots = dotGrid(values.leerlingen, narrow ? width : left - 28);
  const head = narrow ? 48 + dots.height : 26;
  const row = Math.max(head + BAR, narrow ? 0 : dots.height + 38) + 26;
  const height = ways.length * row + 20;
  const x = scale([0, values.minuten], left, width - 1);
  const picture = s("svg", { class: "ib-tekening", viewBox: `0 0 ${width} ${height}`, width, height, "aria-hidden": "true", focusable: "false" });
  picture.append(hatch(hatchId), ...drawHours(values.minuten, x, height, width));
  ways.forEach((form, place) => {
    const top = place * row;
    const taught = `${nl(form.alone + form.shared, 2)} minuten les`;
    const now = taughtNow(form, values);
    picture.append(label(form.label, left, top + 16, "ib-svg-kop"));
    picture.append(label(taught, narrow ? 0 : width, top + (narrow ? 36 : 16), "ib-svg-uitkomst", narrow ? "start" : "end"));
    picture.append(label(now.text, narrow ? width : 0, top + (narrow ? 36 : 16), "ib-svg-as", narrow ? "end" : "start"));
    picture.append(...dots.draw(now, 0, top + (narrow ? 44 : 27)), ...drawBar(form, x, top + head, hatchId));
  });
  return picture;
}

/**
 * @param {Form} form
 * @param {(minutes: number) => number} x
 * @param {number} top
 * @param {string} hatchId
 */
function drawBar(form, x, top, hatchId) {
  let minutes = 0;
  return KINDS.flatMap(([key, kind, word]) => {
    const from = x(minutes);
    minutes += form[key];
    const size = x(minutes) - from;
    if (form[key] <= 0) return [];
    const text = `${nl(form[key], 2)} min ${word}`;
    const short = `${nl(form[key], 2)} min`;
    const shown = [text, short].find((one) => textWidth(one) + 16 < size);
    return [
      s("rect", { x: from, y: top, width: Math.max(size - (size > 3 ? 1.5 : 0), 1), height: BAR, class: `ib-min ${kind}`, ...(key === "watched" ? { fill: `url(#${hatchId})` } : {}) }),
      ...(shown ? [label(shown, from + 8, top + BAR / 2 + 5, `ib-svg-in ${kind}-tekst`)] : []),
    ];
  });
}

/**
 * @param {number} total minutes
 * @param {(minutes: number) => number} x
 * @param {number} height
 * @param {number} width
 */
function drawHours(total, x, height, width) {
  const step = total / (width - x(0)) > 0.7 ? 60 : 30;
  const count = Math.floor(total / step + 1e-9);
  return Array.from({ length: count + 1 }, (_, place) => place * step).flatMap((minutes) => [
    line(x(minutes), 26, x(minutes), height - 20, "ib-svg-raster"),
    label(hourText(minutes), x(minutes), height - 6, "ib-svg-as", minutes === 0 ? "start" : x(minutes) > width - 30 ? "end" : "middle"),
  ]);
}

/** @param {number} minutes */
function hourText(minutes) {
  if (minutes === 0) return "0";
  return minutes % 60 ? `${nl(minutes / 60)}` : `${minutes / 60} uur`;
}

/**
 * How many children have the teacher at the same time: alone, or shared.
 *
 * @param {Form} form
 * @param {Values} values
 */
function taughtNow(form, { leerlingen: pupils, groepen }) {
  const group = Math.ceil(pupils / groepen);
  if (form.name === "groepen") return { alone: 0, shared: group, text: `${group} van ${pupils} tegelijk` };
  const [alone, shared] = [form.alone > 0 ? 1 : 0, form.shared > 0 ? pupils : 0];
  const all = `alle ${pupils} tegelijk`;
  return { alone, shared, text: alone && shared ? `alle ${pupils}, dan 1` : shared ? all : `${alone} van ${pupils} tegelijk` };
}

/**
 * The class as dots, the same at every way of teaching.
 *
 * @param {number} pupils
 * @param {number} width
 */
function dotGrid(pupils, width) {
  const size = 10;
  const columns = Math.max(1, Math.min(pupils, Math.floor(width / size)));
  const rows = Math.ceil(pupils / columns);
  return {
    height: rows * size,

    /**
     * @param {{alone: number, shared: number}} now
     * @param {number} left
     * @param {number} top
     */
    draw: ({ alone, shared }, left, top) =>
      Array.from({ length: pupils }, (_, place) => {
        const kind = place < alone ? "ib-kind-alleen" : place < shared ? "ib-kind-samen" : "ib-kind-stil";
        return s("circle", { cx: left + (place % columns) * size + 4.5, cy: top + Math.floor(place / columns) * size + 4.5, r: 3.4, class: kind });
      }),
  };
}
