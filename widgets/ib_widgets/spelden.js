/** Three pins on a map of positions, with the threads between them. */

import { h } from "./common/dom.js";
import { mountQuestion } from "./common/frame.js";
import { ASSUMPTIONS } from "./models/assumptions.js";
import { scale } from "./models/axes.js";
import { nl } from "./models/numbers.js";
import { longest, PINS, summary, tables, threads } from "./models/spelden.js";
import { label, line, mark, s } from "./workbench/svg.js";
import { workbench } from "./workbench/workbench.js";

/** @typedef {import("./models/spelden.js").Thread} Thread */
/** @typedef {import("./models/types.js").Values} Values */

const LARGEST = 460;

/** @param {import("./common/types.js").Mount} mount */
export function render(mount) {
  /** @type {import("./workbench/workbench.js").Kit<Thread[]>} */
  const kit = {
    name: "spelden",
    assumptions: ASSUMPTIONS.spelden,
    open: ["Waar jij jezelf ziet", "Waar je schoolleider je ziet", "Waar het team je ziet"],
    presets: [
      { label: "Het voorbeeld", values: {} },
      { label: "Alles in het midden", values: { ik_x: 5, ik_y: 5, leider_x: 5, leider_y: 5, team_x: 5, team_y: 5 } },
      { label: "Eens over voor wie, niet over hoe", values: { ik_x: 7, ik_y: 2, leider_x: 7, leider_y: 8, team_x: 6.5, team_y: 4 } },
    ],
    compute: threads,
    draw,
    legend: makeLegend(),
    summary,
    tables,
    outcomes: (values) => threads(values).map(({ one, other, distance }) => [`Afstand ${one.toLowerCase()} – ${other.toLowerCase()}`, nl(distance, 2, true)]),
  };
  return mountQuestion(mount, { label: "Model", icon: "scale", field: workbench(kit) });
}

export default { render };

function makeLegend() {
  const items = PINS.map(([name, text]) => h("li", {}, s("svg", { class: "ib-staal-lijn", width: 20, height: 20, "aria-hidden": "true", focusable: "false" }, ...pin(name, 10, 10, 6)), text));
  const thread = s("svg", { class: "ib-staal-lijn", width: 28, height: 10, "aria-hidden": "true", focusable: "false" }, line(1, 5, 27, 5, "ib-draad ib-draad-langst"));
  return h("ul", { class: "ib-legenda" }, ...items, h("li", {}, thread, "langste draad"));
}

/**
 * @param {Values} values
 * @param {Thread[]} found
 * @param {number} width
 */
function draw(values, found, width) {
  const size = Math.min(width, LARGEST);
  const left = (width - size) / 2;
  const [top, bottom] = [24, 24 + size];
  const [x, y] = [scale([0, 10], left + 1, left + size - 1), scale([0, 10], bottom - 1, top + 1)];
  const places = Object.fromEntries(PINS.map(([name]) => [name, { x: x(values[`${name}_x`]), y: y(values[`${name}_y`]) }]));
  const middle = PINS.reduce((sum, [name]) => sum + places[name].y / PINS.length, 0);
  const height = bottom + 26;
  const picture = s("svg", { class: "ib-tekening", viewBox: `0 0 ${width} ${height}`, width, height, "aria-hidden": "true", focusable: "false" });
  picture.append(
    s("rect", { x: left, y: top, width: size, height: size, rx: 6, class: "ib-kaart" }),
    ...[2, 4, 6, 8].flatMap((step) => [line(x(step), top, x(step), bottom, "ib-svg-raster"), line(left, y(step), left + size, y(step), "ib-svg-raster")]),
    line(x(5), top, x(5), bottom, "ib-svg-nul"),
    line(left, y(5), left + size, y(5), "ib-svg-nul"),
    label("leidinggevend", left + size / 2, 14, "ib-svg-zone", "middle"),
    label("ondersteunend", left + size / 2, bottom + 18, "ib-svg-zone", "middle"),
    label("leerling", left + 8, y(5) - 8, "ib-svg-zone"),
    label("team", left + size - 8, y(5) - 8, "ib-svg-zone", "end"),
    ...drawThreads(found, places),
    ...PINS.flatMap(([name]) => pin(name, places[name].x, places[name].y, 9)),
    ...PINS.map(([name, text]) => nameOf(text, places[name], { left, right: left + size, top, bottom, middle })),
  );
  return picture;
}

/**
 * @param {Thread[]} found
 * @param {Record<string, {x: number, y: number}>} places
 */
function drawThreads(found, places) {
  const most = longest(found);
  const by = (/** @type {string} */ text) => places[PINS.find(([, name]) => name === text)?.[0] ?? "ik"];
  const drawn = found.map((thread) => {
    const [one, other] = [by(thread.one), by(thread.other)];
    const long = thread.distance > 0 && most.length === 1 && most[0] === thread;
    return { thread, one, other, kind: long ? "ib-draad ib-draad-langst" : "ib-draad" };
  });
  return [
    ...drawn.map(({ one, other, kind }) => line(one.x, one.y, other.x, other.y, kind)),
    ...drawn
      .filter(({ thread }) => thread.distance >= 2)
      .map(({ thread, one, other }) => label(nl(thread.distance, 2, true), (one.x + other.x) / 2, (one.y + other.y) / 2 + 5, "ib-svg-getal ib-draad-tekst", "middle")),
  ];
}

/**
 * @param {string} name
 * @param {number} x
 * @param {number} y
 * @param {number} size
 */
function pin(name, x, y, size) {
  if (name === "ik") return [mark("circle", x, y, size, "ib-speld ib-speld-ik")];
  if (name === "team") return [mark("diamond", x, y, size, "ib-speld ib-speld-team")];
  return [s("rect", { x: x - size, y: y - size, width: 2 * size, height: 2 * size, rx: 2, class: "ib-speld ib-speld-leider" })];
}

/**
 * A pin's name on the side that lies away from the other pins, where the map leaves room for it.
 *
 * @param {string} text
 * @param {{x: number, y: number}} place
 * @param {{left: number, right: number, top: number, bottom: number, middle: number}} map
 */
function nameOf(text, { x, y }, { left, right, top, bottom, middle }) {
  const anchor = x < left + 50 ? "start" : x > right - 50 ? "end" : "middle";
  const shift = anchor === "start" ? -8 : anchor === "end" ? 8 : 0;
  const below = y - top < 30 || (y > middle && bottom - y > 34);
  return label(text, x + shift, below ? y + 27 : y - 16, "ib-svg-maat ib-draad-tekst", anchor);
}
