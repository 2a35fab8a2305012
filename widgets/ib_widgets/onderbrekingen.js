/** The price of «heb je even?»: a working week as strips, with questions as they come and in fixed blocks. */

import { h, uniqueId } from "./common/dom.js";
import { mountQuestion } from "./common/frame.js";
import { ASSUMPTIONS } from "./models/assumptions.js";
import { scale } from "./models/axes.js";
import { nl } from "./models/numbers.js";
import { DAY_NAMES, fitting, intervalText, measure, measures, shownDays, simulate, summary, tables, workOf } from "./models/onderbrekingen.js";
import { drawStrips } from "./workbench/strips.js";
import { hatch, label, line, mark, s, textWidth } from "./workbench/svg.js";
import { workbench } from "./workbench/workbench.js";

/** @typedef {import("./models/onderbrekingen.js").Way} Way */
/** @typedef {import("./models/onderbrekingen.js").Piece} Piece */
/** @typedef {import("./models/types.js").Values} Values */

/** How the two ways are told apart: by mark and colour. */
const LOOKS = /** @type {const} */ ([
  { key: "divergent", title: "", subtitle: "", shape: "circle", kind: "ib-div" },
  { key: "convergent", title: "", subtitle: "", shape: "diamond", kind: "ib-conv" },
]);

const MEANING = /** @type {const} */ ([
  ["ib-stuk-lang", "aan één stuk, lang genoeg"],
  ["ib-stuk-kort", "te kort daarvoor"],
  ["ib-stuk-gesprek", "gesprek"],
  ["ib-stuk-terug", "terugkomen"],
]);

const STRIP = 20;
const GAP = 6;
const HEAD = 34;
const AXIS = 28;
const NARROW = 560;

/** @param {import("./common/types.js").Mount} mount */
export function render(mount) {
  const hatchId = uniqueId("ib-arcering");
  /** @type {import("./workbench/workbench.js").Kit<[Way, Way]>} */
  const kit = {
    name: "onderbrekingen",
    assumptions: ASSUMPTIONS.onderbrekingen,
    open: ["De vragen", "Bundelen"],
    presets: [
      { label: "De som van 3.1", values: {} },
      { label: "Een derde kan niet wachten", values: { wachten: 65 } },
      { label: "Een rustige dag", values: { vragen: 4 } },
      { label: "De week voor de rapporten", values: { vragen: 20, gesprek: 6, wachten: 50, blokken: 3 } },
    ],
    compute: (values) => simulate(values),
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
  return simulate(values).flatMap((way) => {
    const found = measure(values, way);
    return measures(values).map(({ name, label: text, unit, decimals }) => /** @type {[string, string]} */ ([`${way.name === "los" ? "Zoals het komt" : "Gebundeld"}: ${text.toLowerCase()} (${unit})`, intervalText(found[name], decimals)]));
  });
}

/** What the four fills mean. */
function makeLegend() {
  const items = MEANING.map(([kind, text]) => h("li", {}, h("span", { class: `ib-staal ${kind}`, "aria-hidden": "true" }), text));
  return h("ul", { class: "ib-legenda" }, ...items);
}

/**
 * A week of strips for each way, and below them what all days together say.
 *
 * @param {Values} values
 * @param {[Way, Way]} ways
 * @param {number} width
 * @param {string} hatchId
 */
function draw(values, ways, width, hatchId) {
  const box = { left: 28, right: width - 58 };
  const x = scale([0, 60 * values.werkdag], box.left, box.right);
  const block = HEAD + DAY_NAMES.length * (STRIP + GAP) + AXIS;
  const weeks = ways.flatMap((way, which) => drawWeek(values, way, which, { x, top: which * block, width, hatchId }));
  const found = ways.map((way) => measure(values, way));
  const asked = measures(values);
  const strips = drawStrips(asked, LOOKS, found, { width, top: 2 * block + 10, columns: width < NARROW ? 1 : 2 });
  const height = 2 * block + 10 + strips.height;
  const picture = s("svg", { class: "ib-tekening", viewBox: `0 0 ${width} ${height}`, width, height, "aria-hidden": "true", focusable: "false" });
  picture.append(hatch(hatchId), ...weeks, ...strips.drawn);
  return picture;
}

/**
 * @param {Values} values
 * @param {Way} way
 * @param {number} which
 * @param {{x: (minutes: number) => number, top: number, width: number, hatchId: string}} place
 */
function drawWeek(values, way, which, { x, top, width, hatchId }) {
  const { shape, kind } = LOOKS[which];
  const end = 60 * values.werkdag;
  const bottom = top + HEAD + DAY_NAMES.length * (STRIP + GAP);
  const lost = `${nl(way.lost, 0)} min kwijt`;
  const rows = shownDays(values).flatMap((day, place) => {
    const y = top + HEAD + place * (STRIP + GAP);
    const times = fitting(workOf(way.days[day]), values.lang);
    return [
      label(DAY_NAMES[place].slice(0, 2), 0, y + 15, "ib-svg-as"),
      ...way.days[day].flatMap((piece) => drawPiece(piece, end, x, y, hatchId)),
      label(`${times} keer`, width, y + 15, times ? "ib-svg-maat" : "ib-svg-as", "end"),
    ];
  });
  return [
    mark(shape, 7, top + 15, 5.5, `${kind} ib-vol`),
    label(way.label, 20, top + 20, "ib-svg-kop"),
    ...(textWidth(way.label + lost, 16) + 40 < width ? [label(lost, width, top + 20, "ib-svg-as", "end")] : []),
    ...hours(values.werkdag, width).flatMap((hour) => [
      line(x(60 * hour), top + HEAD - 4, x(60 * hour), bottom, "ib-svg-raster"),
      label(hour ? `${nl(hour)} uur` : "0", x(60 * hour), bottom + 13, "ib-svg-as", hour ? "middle" : "start"),
    ]),
    ...rows,
  ];
}

/**
 * Whole hours that have room for their names.
 *
 * @param {number} most
 * @param {number} width
 */
function hours(most, width) {
  const step = width / most > 60 ? 1 : 2;
  return Array.from({ length: Math.floor(most / step + 1e-9) + 1 }, (_, place) => place * step);
}

/**
 * A part of the day; what does not fit in it any more is not drawn.
 *
 * @param {Piece} piece
 * @param {number} end of the day, in minutes
 * @param {(minutes: number) => number} x
 * @param {number} y
 * @param {string} hatchId
 */
function drawPiece({ kind, begin, minutes }, end, x, y, hatchId) {
  const until = Math.min(begin + minutes, end);
  const size = x(until) - x(begin);
  if (size <= 0) return [];
  const text = `${nl(minutes, 0)} min`;
  /** @type {Record<string, string>} */
  const fill = kind === "terug" ? { fill: `url(#${hatchId})` } : {};
  return [
    s("rect", { x: x(begin), y, width: Math.max(size, 0.8), height: STRIP, class: `ib-stuk-${kind}`, ...fill }),
    ...(kind === "lang" && textWidth(text, 13) + 8 < size ? [label(text, x(begin) + size / 2, y + 15, "ib-stuk-tekst", "middle")] : []),
  ];
}
