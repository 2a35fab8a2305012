/** One interval of the lesson as a drawing: a boy at a table, seen from the front. Decoration; the words stand beside it. */

import { line, s } from "../workbench/svg.js";

/** @typedef {import("./lesson.js").Moment} Moment */
/** @typedef {readonly [number, number]} Point */

const [WIDTH, HEIGHT] = [360, 240];

/** Where each gaze goes, and the way the eyes then point; the board is where we are. */
const GAZES = /** @type {const} */ ({
  schrift: { to: [180, 186], eyes: [0, 5] },
  raam: { to: [66, 70], eyes: [-6, -1] },
  buur: { to: [296, 128], eyes: [6, 2] },
  plafond: { to: [196, 6], eyes: [2, -6] },
  bord: { to: null, eyes: [0, 1] },
  schoot: { to: [132, 214], eyes: [-4, 6] },
});

/** Where the left and right hand are, on the drawing. @type {Record<Moment["hand"], [Point, Point]>} */
const HANDS = {
  schrijft: [[150, 190], [196, 182]],
  stil: [[150, 190], [206, 172]],
  tikt: [[150, 190], [222, 184]],
  gumt: [[150, 190], [190, 184]],
  wijst: [[150, 190], [186, 178]],
  vinger: [[150, 190], [228, 66]],
  telt: [[160, 158], [200, 158]],
  weg: [[146, 206], [214, 206]],
  wang: [[150, 190], [204, 116]],
  buur: [[150, 190], [276, 178]],
  gevouwen: [[204, 174], [156, 174]],
};

/** @param {Moment} moment */
export function drawScene({ gaze, hand, body, mouth, book }) {
  const up = body === "staat" ? -26 : 0;
  const lean = body === "leunt" ? 12 : 0;
  const head = /** @type {Point} */ ([180 + lean, 92 + up + (lean ? 16 : 0)]);
  const { to, eyes } = GAZES[gaze];
  const shoulders = [[154, 144 + up], [206, 144 + up]];
  // Hands that are out of sight are under the table.
  const arms = HANDS[hand].map(([x, y], side) => s("path", { d: arm(shoulders[side], [x, y]), class: "ib-ta-arm" }));
  return s(
    "svg",
    { class: "ib-tafereel", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, "aria-hidden": "true", focusable: "false" },
    s("rect", { x: 0, y: 0, width: WIDTH, height: HEIGHT, rx: 12, class: "ib-ta-muur" }),
    ...drawRoom(),
    s("rect", { x: head[0] - 9, y: head[1] + 24, width: 18, height: 26, class: "ib-ta-huid" }),
    s("path", { d: `M150 200 Q146 ${138 + up} 180 ${134 + up} Q214 ${138 + up} 210 200Z`, class: "ib-ta-trui" }),
    ...(hand === "weg" ? arms : []),
    s("rect", { x: 12, y: 192, width: 336, height: 48, class: "ib-ta-tafel" }),
    ...drawBook(book),
    ...(to ? [line(head[0], head[1], to[0], to[1], "ib-ta-blik")] : []),
    ...drawHead(head, eyes, mouth),
    ...(hand === "weg" ? [] : arms),
    ...HANDS[hand].filter(() => hand !== "weg").map(([x, y]) => s("circle", { cx: x, cy: y, r: 7, class: "ib-ta-huid" })),
    ...drawTool(hand),
  );
}

/**
 * @param {number[]} from
 * @param {Point} to
 */
function arm([x, y], [toX, toY]) {
  const out = x < 180 ? -14 : 14;
  return `M${x} ${y} Q${(x + toX) / 2 + out} ${(y + toY) / 2 + 8} ${toX} ${toY}`;
}

/** The window, and the boy at the next table. */
function drawRoom() {
  return [
    s("rect", { x: 30, y: 30, width: 72, height: 82, rx: 4, class: "ib-ta-raam" }),
    line(66, 30, 66, 112, "ib-ta-lijn"),
    line(30, 71, 102, 71, "ib-ta-lijn"),
    s("path", { d: "M284 192 Q282 156 304 154 Q328 156 326 192Z", class: "ib-ta-buur" }),
    s("circle", { cx: 304, cy: 130, r: 20, class: "ib-ta-buur" }),
  ];
}

/** @param {boolean} open */
function drawBook(open) {
  if (!open) return [s("rect", { x: 160, y: 196, width: 42, height: 26, rx: 2, class: "ib-ta-kaft" })];
  return [
    s("path", { d: "M136 196 L180 200 L224 196 L228 222 L180 226 L132 222Z", class: "ib-ta-papier" }),
    line(180, 200, 180, 226, "ib-ta-lijn"),
    ...[206, 212, 218].map((y) => line(188, y, 216, y - 2, "ib-ta-regel")),
  ];
}

/**
 * @param {Point} head
 * @param {readonly number[]} eyes
 * @param {Moment["mouth"]} mouth
 */
function drawHead([x, y], [dx, dy], mouth) {
  const lips = {
    dicht: line(x - 6 + dx / 2, y + 15, x + 6 + dx / 2, y + 15, "ib-ta-trek"),
    praat: s("ellipse", { cx: x + dx / 2, cy: y + 15, rx: 5, ry: 4, class: "ib-ta-mond" }),
    lacht: s("path", { d: `M${x - 9 + dx / 2} ${y + 11} q9 11 18 0`, class: "ib-ta-trek" }),
  };
  return [
    s("circle", { cx: x, cy: y, r: 31, class: "ib-ta-huid" }),
    s("path", { d: `M${x - 31} ${y - 4} Q${x - 30} ${y - 36} ${x} ${y - 35} Q${x + 30} ${y - 36} ${x + 31} ${y - 4} Q${x + 12} ${y - 20} ${x} ${y - 19} Q${x - 12} ${y - 20} ${x - 31} ${y - 4}Z`, class: "ib-ta-haar" }),
    ...[-11, 11].flatMap((side) => [
      s("circle", { cx: x + side, cy: y, r: 7, class: "ib-ta-oog" }),
      s("circle", { cx: x + side + dx * 0.6, cy: y + dy * 0.6, r: 3.2, class: "ib-ta-pupil" }),
    ]),
    lips[mouth],
  ];
}

/**
 * What is in the hand, and how it moves.
 *
 * @param {Moment["hand"]} hand
 */
function drawTool(hand) {
  const pencil = (/** @type {number[]} */ [x1, y1, x2, y2]) => line(x1, y1, x2, y2, "ib-ta-potlood");
  const waves = (/** @type {number} */ x, /** @type {number} */ y) => [0, 1].map((step) => s("path", { d: `M${x + step * 8} ${y - 6} q4 6 0 12`, class: "ib-ta-beweging" }));
  switch (hand) {
    case "schrijft":
      return [pencil([192, 206, 206, 168]), ...waves(216, 190)];
    case "stil":
      return [pencil([200, 188, 214, 150])];
    case "tikt":
      return [pencil([204, 194, 246, 172]), ...waves(238, 192), ...waves(250, 188)];
    case "gumt":
      return [s("rect", { x: 182, y: 190, width: 16, height: 10, rx: 2, class: "ib-ta-gum" }), ...waves(206, 196)];
    case "vinger":
      return [line(228, 66, 228, 44, "ib-ta-vinger")];
    case "telt":
      return [160, 200].flatMap((x) => [-6, 0, 6].map((step) => line(x + step, 154, x + step * 1.4, 138, "ib-ta-vinger")));
    case "wijst":
      return [line(186, 180, 184, 202, "ib-ta-vinger")];
    case "buur":
      return [line(276, 178, 292, 192, "ib-ta-vinger")];
    default:
      return [];
  }
}
