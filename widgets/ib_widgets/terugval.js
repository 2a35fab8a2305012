/** Regression to the mean: who is selected by a score, and where the same pupils stand at the next test. */

import { h } from "./common/dom.js";
import { mountQuestion } from "./common/frame.js";
import { ASSUMPTIONS } from "./models/assumptions.js";
import { outline, scale, ticks } from "./models/axes.js";
import { nl } from "./models/numbers.js";
import { contrast, measure, signed, simulate, summary, tables } from "./models/terugval.js";
import { label, line, mark, s, textWidth } from "./workbench/svg.js";
import { workbench } from "./workbench/workbench.js";

/** @typedef {import("./models/types.js").Values} Values */
/** @typedef {import("./models/types.js").Interval} Interval */
/** @typedef {import("./models/terugval.js").Outcome} Outcome */
/** @typedef {{left: number, first: number, second: number, right: number, top: number, bottom: number}} Box */
/** @typedef {{text: string, look: Look, interval: Interval, exact?: boolean}} Row */

/** @typedef {{kind: string, shape: "circle" | "diamond"}} Look */

/** With and without the approach differ in colour and in the shape of a mark; what is apparent stands alone. */
const LOOKS = /** @type {const} */ ({
  helped: { kind: "ib-tv-met", shape: "circle" },
  waiting: { kind: "ib-tv-zonder", shape: "diamond" },
  apparent: { kind: "ib-tv-schijn", shape: "circle" },
});

const PANEL = 380;
const ROW = 34;
const NARROW = 520;
const DOT = 5.6;

/** @param {import("./common/types.js").Mount} mount */
export function render(mount) {
  /** @type {import("./workbench/workbench.js").Kit<Outcome>} */
  const kit = {
    name: "terugval",
    assumptions: ASSUMPTIONS.terugval,
    open: ["Wie wordt uitgekozen", "De toets", "Wat er gebeurt"],
    presets: [
      { label: "De leesgroep uit de som", values: {} },
      { label: "Een aanpak die werkt", values: { aanpak: 0.3 } },
      { label: "Een aanpak die werkt, met loting", values: { aanpak: 0.3, loting: 1 } },
      { label: "De plusklas", values: { kant: 1, aandeel: 10 } },
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
  const outcome = simulate(values);
  const own = measure(values, outcome, true);
  const text = (/** @type {Interval} */ [mean, low, high]) => `${signed(mean)} (${signed(low)} tot ${signed(high)})`;
  return [
    [values.loting ? "Gemeten verschil met de aanpak (sd)" : "Gemeten verschil (sd)", text(own.gain)],
    ["Daarvan schijn (sd)", text(own.apparent)],
    ["Verschil tussen wel en niet ingeloot (sd)", values.loting ? text(contrast(values, outcome)) : "geen loting"],
  ];
}

/** What dots, lines and bands mean. */
function makeLegend() {
  const sample = (/** @type {SVGElement[]} */ ...drawn) => s("svg", { class: "ib-staal-lijn", viewBox: "0 0 34 18", width: 34, height: 18, "aria-hidden": "true" }, ...drawn);
  const item = (/** @type {string} */ text, /** @type {SVGElement} */ drawn) => h("li", {}, drawn, text);
  return h(
    "ul",
    { class: "ib-legenda" },
    item("een leerling van één school", sample(s("circle", { cx: 17, cy: 9, r: 3.2, class: "ib-tv-rest" }))),
    item("uitgekozen: steeg, of zakte (streepjes)", sample(line(2, 15, 16, 4, "ib-tv-met ib-tv-pad"), line(19, 4, 32, 14, "ib-tv-met ib-tv-pad ib-tv-zakt"))),
    item("bij loting: met en zonder de aanpak", sample(mark("circle", 9, 9, 4.5, "ib-tv-met ib-tv-stip"), mark("diamond", 25, 9, 4.5, "ib-tv-zonder ib-tv-stip"))),
    item("gemiddeld over 200 scholen, met waar negen van de tien liggen", sample(s("rect", { x: 1, y: 3, width: 32, height: 12, class: "ib-tv-met ib-tv-band" }), line(1, 9, 33, 9, "ib-tv-met ib-tv-lijn"))),
  );
}

/**
 * One school, its selected pupils from the first test to the second; below it what 200 schools measure.
 *
 * @param {Values} values
 * @param {Outcome} outcome
 * @param {number} width
 */
function draw(values, outcome, width) {
  const narrow = width < NARROW;
  const side = Math.min(150, width * 0.27);
  const box = { left: 34, first: 34 + side, second: width - side, right: width, top: 44, bottom: PANEL - 12 };
  const reach = reachOf(values, outcome);
  const y = scale(reach, box.bottom, box.top);
  const groups = values.loting ? [true, false] : [true];
  const rows = rowsOf(values, outcome);
  const strips = drawRows(rows, { width, top: PANEL + 26, narrow });
  const height = PANEL + 26 + strips.height;
  return s(
    "svg",
    { class: "ib-tekening", viewBox: `0 0 ${width} ${height}`, width, height, "aria-hidden": "true", focusable: "false" },
    ...drawAxis(reach, y, box),
    ...drawSchool(outcome, y, box),
    ...groups.flatMap((helped) => drawMean(measure(values, outcome, helped), look(helped), y, box)),
    ...strips.drawn,
  );
}

/** @param {boolean} helped */
function look(helped) {
  return helped ? LOOKS.helped : LOOKS.waiting;
}

/**
 * Return what the axis must cover: all scores of the first school.
 *
 * @param {Values} values
 * @param {Outcome} outcome
 * @returns {[number, number]}
 */
function reachOf({ groei, aanpak }, { first, second, pupils }) {
  const scores = [...first.subarray(0, pupils), ...second.subarray(0, pupils)];
  return [Math.floor(Math.min(-2.5, ...scores)), Math.ceil(Math.max(2.5 + Math.max(groei, aanpak), ...scores))];
}

/**
 * @param {[number, number]} reach
 * @param {(value: number) => number} y
 * @param {Box} box
 */
function drawAxis([low, high], y, { left, first, second, right, top, bottom }) {
  return [
    ...ticks(low, high, 6).filter((value) => value >= low && value <= high).flatMap((value) => [
      line(left, y(value), right, y(value), value === 0 ? "ib-svg-nul" : "ib-svg-raster"),
      label(nl(value), left - 8, y(value) + 4, "ib-svg-as", "end"),
    ]),
    label("eerste toets", first, 16, "ib-svg-kop", "end"),
    label("tweede toets", second, 16, "ib-svg-kop"),
    label("score, in sd", 0, 34, "ib-svg-as"),
    line(first, top, first, bottom, "ib-tv-as"),
    line(second, top, second, bottom, "ib-tv-as"),
  ];
}

/**
 * The pupils of the first school: all at the first test, the selected ones followed to the second.
 *
 * @param {Outcome} outcome
 * @param {(value: number) => number} y
 * @param {Box} box
 */
function drawSchool({ pupils, chosen, first, second, selected, helped }, y, box) {
  const picked = new Map(Array.from({ length: chosen }, (_, rank) => [selected[rank], Boolean(helped[rank])]));
  const all = Array.from({ length: pupils }, (_, place) => place);
  const before = stack(all.map((place) => y(first[place])), box.first - 7, box.left + 4);
  const chosenOnes = [...picked.keys()];
  const after = stack(chosenOnes.map((place) => y(second[place])), box.second + 7, box.right - 44);
  const dot = (/** @type {number} */ place, /** @type {[number, number]} */ [x, at]) =>
    picked.has(place)
      ? mark(look(picked.get(place) ?? true).shape, x, at, 2.7, `${look(picked.get(place) ?? true).kind} ib-tv-stip`)
      : s("circle", { cx: x, cy: at, r: 2.4, class: "ib-tv-rest" });
  const paths = chosenOnes.map((place) => {
    const down = second[place] < first[place];
    const kind = look(picked.get(place) ?? true).kind;
    return line(box.first, y(first[place]), box.second, y(second[place]), `${kind} ib-tv-pad${down ? " ib-tv-zakt" : ""}`);
  });
  return [...paths, ...all.map((place) => dot(place, before[place])), ...chosenOnes.map((place, order) => dot(place, after[order]))];
}

/**
 * Put dots at heights side by side where they would cover each other, from `from` towards `to`.
 *
 * @param {number[]} heights
 * @param {number} from
 * @param {number} to
 * @returns {[number, number][]}
 */
function stack(heights, from, to) {
  /** @type {Map<number, number>} */
  const filled = new Map();
  const places = heights.map((height) => {
    const bin = Math.round(height / DOT);
    const place = filled.get(bin) ?? 0;
    filled.set(bin, place + 1);
    return place;
  });
  const most = Math.max(1, ...filled.values());
  const step = Math.sign(to - from) * Math.min(DOT, Math.abs(to - from) / most);
  return heights.map((height, order) => [from + places[order] * step, height]);
}

/**
 * The mean of a group over all schools, as a line with a band, and its numbers at both ends.
 *
 * @param {Record<string, Interval>} found
 * @param {Look} own
 * @param {(value: number) => number} y
 * @param {Box} box
 */
function drawMean({ first, second }, { kind, shape }, y, box) {
  const corners = /** @type {[number, number][]} */ ([[box.first, y(first[1])], [box.second, y(second[1])], [box.second, y(second[2])], [box.first, y(first[2])]]);
  return [
    s("path", { d: outline(corners, true), class: `${kind} ib-tv-band` }),
    line(box.first, y(first[0]), box.second, y(second[0]), `${kind} ib-tv-lijn`),
    mark(shape, box.first, y(first[0]), 6, `${kind} ib-tv-stip`),
    mark(shape, box.second, y(second[0]), 6, `${kind} ib-tv-stip`),
    label(nl(first[0], 2, true), box.first + 12, y(first[0]) + (kind === "ib-tv-met" ? -20 : 28), `ib-svg-getal ib-tv-rand ${kind}-tekst`),
    label(nl(second[0], 2, true), box.right, y(second[0]) + 5, `ib-svg-getal ib-tv-rand ${kind}-tekst`, "end"),
  ];
}

/**
 * Return what stands below the school: one row a number that 200 schools find.
 *
 * @param {Values} values
 * @param {Outcome} outcome
 * @returns {Row[]}
 */
function rowsOf(values, outcome) {
  const own = measure(values, outcome, true);
  if (values.loting) {
    return [
      { text: "Gemeten, met de aanpak", look: LOOKS.helped, interval: own.gain },
      { text: "Gemeten, zonder de aanpak", look: LOOKS.waiting, interval: measure(values, outcome, false).gain },
      { text: "Verschil tussen die twee", look: LOOKS.helped, interval: contrast(values, outcome) },
      { text: "Wat de aanpak echt doet", look: LOOKS.helped, interval: [values.aanpak, values.aanpak, values.aanpak], exact: true },
    ];
  }
  const real = values.groei + values.aanpak;
  return [
    { text: "Gemeten verschil", look: LOOKS.helped, interval: own.gain },
    { text: "Daarvan schijn", look: LOOKS.apparent, interval: own.apparent },
    { text: "Daarvan echt", look: LOOKS.helped, interval: [real, real, real], exact: true },
  ];
}

/**
 * @param {Row[]} rows
 * @param {{width: number, top: number, narrow: boolean}} place
 */
function drawRows(rows, { width, top, narrow }) {
  const all = rows.flatMap(({ interval }) => interval);
  const marks = ticks(Math.min(-0.1, ...all), Math.max(0.5, ...all), 5);
  const left = narrow ? 8 : Math.max(...rows.map(({ text }) => textWidth(text))) + 26;
  const x = scale([marks[0], marks[marks.length - 1]], left, width - 62);
  const size = narrow ? ROW + 14 : ROW;
  const base = top + 12 + rows.length * size;
  const drawn = rows.flatMap(({ text, look: { kind, shape }, interval: [mean, low, high], exact }, place) => {
    const at = top + 16 + place * size + (narrow ? 20 : 0);
    return [
      label(text, 0, narrow ? at - 18 : at + 5, "ib-svg-maat"),
      ...(exact ? [] : [line(x(low), at, x(high), at, `${kind} ib-tv-marge`)]),
      mark(shape, x(mean), at, exact ? 4.5 : 5.5, `${kind} ${exact ? "ib-tv-open" : "ib-tv-stip"}`),
      label(signed(mean), width, at + 5, `ib-svg-getal ${kind}-tekst`, "end"),
    ];
  });
  const axis = marks.flatMap((value) => [
    line(x(value), top + 2, x(value), base, value === 0 ? "ib-svg-nul" : "ib-svg-raster"),
    label(signed(value).replace(/,?0+$/, "") || "0", x(value), base + 17, "ib-svg-as", "middle"),
  ]);
  return { drawn: [...axis, ...drawn, label("verschil, in sd", x(0), base + 36, "ib-svg-as", "middle")], height: base + 44 - top };
}
