/** The turn counter: a button for every kind of turn, a clock for who talks, and the picture that grows with them. */

import { h } from "./common/dom.js";
import { mountQuestion } from "./common/frame.js";
import { ASSUMPTIONS } from "./models/assumptions.js";
import { KINDS, labelOf, measure, summary, tables } from "./models/beurten.js";
import { scale } from "./models/axes.js";
import { nl } from "./models/numbers.js";
import { makePad } from "./workbench/pad.js";
import { label, s, textWidth } from "./workbench/svg.js";
import { workbench } from "./workbench/workbench.js";

/** @typedef {import("./models/types.js").Values} Values */
/** @typedef {import("./models/beurten.js").Talk} Talk */

const ROW = 48;
const BAR = 34;
const CELL = 22;
const NONE = Object.fromEntries([...KINDS, "jij", "ander"].map((name) => [name, 0]));

/** @param {import("./common/types.js").Mount} mount */
export function render(mount) {
  /** @type {import("./workbench/workbench.js").Kit<Talk>} */
  const kit = {
    name: "beurten",
    assumptions: ASSUMPTIONS.beurten,
    open: ["Spreektijd"],
    presets: [
      { label: "Het gesprek uit 5.1", values: {} },
      { label: "Begin op nul", values: NONE },
    ],
    compute: measure,
    tool: makePad,
    draw,
    legend: h(
      "ul",
      { class: "ib-legenda" },
      ...[["ib-bt-advies", "jij brengt iets in"], ["ib-bt-gesloten", "jij vraagt iets na"], ["ib-bt-open", "je geeft de ander ruimte"], ["ib-bt-samenvatting", "je geeft terug"], ["ib-bt-stilte", "stilte of anders"]].map(([kind, text]) =>
        h("li", {}, h("span", { class: `ib-staal ${kind}`, "aria-hidden": "true" }), text),
      ),
    ),
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
  const talk = measure(values);
  const shares = KINDS.map((kind) => /** @type {[string, string]} */ ([`${labelOf(kind)} (aandeel)`, `${nl(talk.shares[kind], 0)}%`]));
  return [["Beurten", nl(talk.turns)], ...shares, ["Jouw deel van de spreektijd", `${nl(talk.spoken, 0)}%`]];
}

/**
 * A block for every turn, in a row for every kind, and below them the talking time as one bar.
 *
 * @param {Values} values
 * @param {Talk} talk
 * @param {number} width
 */
function draw(values, talk, width) {
  const most = Math.max(...KINDS.map((kind) => values[kind]), 1);
  const cell = Math.min(CELL, width / most);
  const rows = KINDS.flatMap((kind, row) => {
    const top = row * ROW;
    const blocks = Array.from({ length: values[kind] }, (_, place) => s("rect", { x: place * cell, y: top + 22, width: Math.max(cell - 3, 1.5), height: 18, rx: 3, class: `ib-bt ib-bt-${kind}` }));
    const base = values[kind] ? [] : [s("rect", { x: 0, y: top + 38, width: 19, height: 2, class: "ib-bt-leeg" })];
    return [label(labelOf(kind), 0, top + 14, "ib-svg-maat"), label(`${nl(values[kind])} · ${nl(talk.shares[kind], 0)}%`, width, top + 14, "ib-svg-uitkomst", "end"), ...blocks, ...base];
  });
  const top = KINDS.length * ROW + 14;
  const height = top + 22 + BAR + 4;
  return s("svg", { class: "ib-tekening", viewBox: `0 0 ${width} ${height}`, width, height, "aria-hidden": "true", focusable: "false" }, ...rows, ...drawTime(values, talk, width, top));
}

/**
 * @param {Values} values
 * @param {Talk} talk
 * @param {number} width
 * @param {number} top
 */
function drawTime({ jij, ander }, { minutes, spoken }, width, top) {
  const x = scale([0, minutes || 1], 0, width - 1);
  const parts = /** @type {const} */ ([["jij", 0, jij, "ib-bt-jij"], ["de ander", jij, ander, "ib-bt-ander"]]);
  return [
    label("Wie praat", 0, top + 12, "ib-svg-maat"),
    label(minutes ? `jij ${nl(spoken, 0)}%` : "nog geen tijd", width, top + 12, "ib-svg-uitkomst", "end"),
    s("rect", { x: 0.5, y: top + 22, width: width - 2, height: BAR, class: "ib-bt-baan" }),
    ...parts.flatMap(([name, from, size, kind]) => {
      if (!size) return [];
      const room = x(size) - x(0);
      const shown = [`${name} ${nl(size)} min`, `${nl(size)} min`].find((text) => textWidth(text) + 16 < room);
      return [s("rect", { x: x(from), y: top + 22, width: Math.max(room - 1.5, 1), height: BAR, class: `ib-bt ${kind}` }), ...(shown ? [label(shown, x(from) + 8, top + 22 + BAR / 2 + 5, `ib-svg-in ${kind}-tekst`)] : [])];
    }),
  ];
}
