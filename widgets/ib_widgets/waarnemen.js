/** A double observation: watch a lesson, lay two tallies side by side, and see what is left of it beyond chance. */

import { h } from "./common/dom.js";
import { mountQuestion } from "./common/frame.js";
import { ASSUMPTIONS } from "./models/assumptions.js";
import { outline, scale } from "./models/axes.js";
import { nl } from "./models/numbers.js";
import { marginText, observe, summary, tables } from "./models/waarnemen.js";
import { makeRound } from "./observation/round.js";
import { label, line, mark, s, textWidth } from "./workbench/svg.js";
import { workbench } from "./workbench/workbench.js";

/** @typedef {import("./models/types.js").Values} Values */
/** @typedef {import("./models/waarnemen.js").Outcome} Outcome */

const CELLS = /** @type {const} */ ([
  { name: "beide", agree: true, row: 0, column: 0 },
  { name: "alleen_ik", agree: false, row: 0, column: 1 },
  { name: "alleen_ander", agree: false, row: 1, column: 0 },
  { name: "geen", agree: true, row: 1, column: 1 },
]);

const CELL = 92;
const BAR = 30;

/** @param {import("./common/types.js").Mount} mount */
export function render(mount) {
  /** @type {import("./workbench/workbench.js").Kit<Outcome>} */
  const kit = {
    name: "waarnemen",
    assumptions: ASSUMPTIONS.waarnemen,
    open: ["De vier aantallen"],
    presets: [
      { label: "De observatie uit de som", values: {} },
      { label: "Bijna altijd aan het werk", values: { beide: 36, alleen_ik: 2, alleen_ander: 2, geen: 0 } },
      { label: "Twee muntjes", values: { beide: 10, alleen_ik: 10, alleen_ander: 10, geen: 10 } },
      { label: "Eerst samen geoefend", values: { beide: 25, alleen_ik: 2, alleen_ander: 1, geen: 12 } },
    ],
    lead: ({ goTo, announce }) => makeRound({ onCounted: goTo, announce }),
    compute: observe,
    draw,
    legend: makeLegend(),
    summary,
    tables,
    outcomes,
  };
  return mountQuestion(mount, { label: "Observatie", icon: "people", field: workbench(kit) });
}

export default { render };

/**
 * @param {Values} values
 * @returns {[string, string][]}
 */
function outcomes(values) {
  const outcome = observe(values);
  return [
    ["Eens, deel van de intervallen", nl(outcome.observed, 2, true)],
    ["Door toeval verwacht", nl(outcome.expected, 2, true)],
    ["Kappa", outcome.kappa === null ? "bestaat niet" : nl(outcome.kappa, 2, true)],
    ["Kappa in nieuwe intervallen, negen van de tien keer", marginText(outcome)],
  ];
}

/** What dots and fills mean. */
function makeLegend() {
  const sample = (/** @type {SVGElement} */ drawn) => s("svg", { class: "ib-staal-lijn", viewBox: "0 0 34 18", width: 34, height: 18, "aria-hidden": "true" }, drawn);
  const item = (/** @type {string} */ text, /** @type {Node} */ drawn) => h("li", {}, drawn, text);
  const box = (/** @type {string} */ kind) => sample(s("rect", { x: 2, y: 3, width: 30, height: 12, rx: 2, class: kind }));
  return h(
    "ul",
    { class: "ib-legenda" },
    item("interval waarover jullie het eens zijn", sample(mark("circle", 17, 9, 4.5, "ib-wn-eens ib-wn-merk"))),
    item("interval waarover niet", sample(mark("diamond", 17, 9, 4.5, "ib-wn-oneens ib-wn-merk"))),
    item("wat het toeval al geeft", box("ib-wn-toeval")),
    item("eens boven het toeval uit", box("ib-wn-boven")),
    item("negen van de tien keer, in nieuwe intervallen", sample(line(6, 9, 28, 9, "ib-wn-marge"))),
  );
}

/**
 * The four counts as dots, and below them how agreement becomes kappa.
 *
 * @param {Values} values
 * @param {Outcome} outcome
 * @param {number} width
 */
function draw(values, outcome, width) {
  const narrow = width < 460;
  const left = narrow ? 0 : 118;
  const size = (Math.min(width, 640) - left - 8) / 2;
  const step = CELL + (narrow ? 26 : 8);
  const grid = CELLS.flatMap(({ name, agree, row, column }) => {
    const [x, y] = [left + column * (size + 8), 26 + row * step + (narrow ? 20 : 0)];
    return [s("rect", { x, y, width: size, height: CELL, rx: 8, class: `ib-wn-vak ${agree ? "ib-wn-vak-eens" : ""}` }), label(nl(values[name]), x + 10, y + 26, "ib-svg-uitkomst ib-wn-aantal"), ...drawDots(values[name], agree, x + 46, y + 12, size - 56)];
  });
  const rows = ["jij: taakgericht", "jij: niet"].map((text, row) => label(text, 0, narrow ? 40 + row * step : 26 + row * step + CELL / 2 + 5, "ib-svg-maat"));
  const columns = ["ander: taakgericht", "ander: niet"].map((text, column) => label(text, left + column * (size + 8) + 2, 16, "ib-svg-maat"));
  const top = 26 + 2 * step + (narrow ? 20 : 0) + 18;
  const height = top + 190;
  return s(
    "svg",
    { class: "ib-tekening", viewBox: `0 0 ${width} ${height}`, width, height, "aria-hidden": "true", focusable: "false" },
    ...columns,
    ...rows,
    ...grid,
    ...(outcome.intervals ? drawBars(outcome, top, width) : []),
  );
}

/**
 * @param {number} count
 * @param {boolean} agree
 * @param {number} left
 * @param {number} top
 * @param {number} width
 */
function drawDots(count, agree, left, top, width) {
  const gap = Math.min(13, Math.sqrt((width * (CELL - 20)) / Math.max(count, 1)));
  const across = Math.max(1, Math.floor(width / gap));
  return Array.from({ length: count }, (_, place) =>
    mark(agree ? "circle" : "diamond", left + (place % across) * gap + gap / 2, top + Math.floor(place / across) * gap + gap / 2, gap * 0.36, `${agree ? "ib-wn-eens" : "ib-wn-oneens"} ib-wn-merk`),
  );
}

/**
 * A bar of all intervals, split by what chance gives; and under it what chance left open, as the scale of kappa.
 *
 * @param {Outcome} outcome
 * @param {number} top
 * @param {number} width
 */
function drawBars({ observed, expected, kappa, margin }, top, width) {
  const all = scale([0, 1], 1, width - 1);
  const [low, high] = [Math.min(observed, expected), Math.max(observed, expected)];
  const part = (/** @type {number} */ from, /** @type {number} */ to, /** @type {string} */ kind) =>
    to > from ? [s("rect", { x: all(from), y: top + 22, width: all(to) - all(from), height: BAR, class: kind })] : [];
  const bar = [
    label(`Van alle intervallen: ${nl(observed, 2, true)} eens`, 0, top + 12, "ib-svg-maat"),
    ...part(0, low, "ib-wn-toeval"),
    ...part(low, high, observed >= expected ? "ib-wn-boven" : "ib-wn-onder"),
    ...part(high, 1, "ib-wn-open"),
    line(all(expected), top + 17, all(expected), top + 22 + BAR + 5, "ib-wn-grens"),
    ...within(`toeval ${nl(expected, 2, true)}`, all(0) + 8, all(low), top + 22 + BAR / 2 + 5),
  ];
  if (kappa === null) return [...bar, label("Het toeval laat niets over: kappa bestaat hier niet.", 0, top + 92, "ib-svg-maat")];
  const least = Math.min(-0.2, Math.floor((margin?.[0] ?? 0) * 5) / 5, Math.floor(kappa * 5) / 5);
  const x = scale([least, 1], 12, width - 12);
  const y = top + 128;
  const zoom = outline([[all(expected), top + 22 + BAR], [all(1), top + 22 + BAR], [x(1), y - 16], [x(0), y - 16]], true);
  const marks = [0, 0.2, 0.4, 0.6, 0.8, 1, ...(least < 0 ? [least] : [])];
  return [
    s("path", { d: zoom, class: "ib-wn-zoom" }),
    ...bar,
    label(`Kappa: ${nl(kappa, 2, true)}${kappa < 0 ? ", minder dan een blinddoek haalt" : " van wat het toeval overliet"}`, 0, top + 92, "ib-svg-maat ib-wn-rand"),
    line(x(least), y, x(1), y, "ib-wn-grens"),
    ...marks.flatMap((value) => [line(x(value), y - 5, x(value), y + 5, "ib-wn-grens"), label(nl(value), x(value), y + 26, "ib-svg-as", "middle")]),
    ...(margin ? [line(x(margin[0]), y, x(margin[1]), y, "ib-wn-marge")] : []),
    mark("circle", x(kappa), y, 8, "ib-wn-eens ib-wn-merk"),
    label("zoals een blinddoek", x(0), y + 46, "ib-svg-zone", "middle"),
    label("altijd hetzelfde", x(1), y + 46, "ib-svg-zone", "end"),
  ];
}

/**
 * Return a text between two places, or nothing where there is no room.
 *
 * @param {string} text
 * @param {number} from
 * @param {number} to
 * @param {number} y
 */
function within(text, from, to, y) {
  return textWidth(text) < to - from ? [label(text, from, y, "ib-wn-op-toeval")] : [];
}
