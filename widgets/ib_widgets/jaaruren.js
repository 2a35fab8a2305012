/** The year in hours: a sheet on which every box is an hour of an ordinary week, and a bar for every task. */

import { h, uniqueId } from "./common/dom.js";
import { mountQuestion } from "./common/frame.js";
import { ASSUMPTIONS } from "./models/assumptions.js";
import { scale, ticks } from "./models/axes.js";
import { plan, slackText, summary, tables, WEEKS } from "./models/jaaruren.js";
import { nl } from "./models/numbers.js";
import { label, line, s, textWidth } from "./workbench/svg.js";
import { workbench } from "./workbench/workbench.js";

/** @typedef {import("./models/jaaruren.js").Year} Year */
/** @typedef {import("./models/types.js").Values} Values */

const LAYERS = /** @type {const} */ ([
  ["kind", "rond één kind"],
  ["groep", "rond de groep"],
  ["school", "rond de school"],
  ["gang", "vragen op de gang"],
  ["vrij", "nog vrij"],
  ["over", "past niet"],
]);

const NARROW = 520;
const AXIS = 34;

/** @param {import("./common/types.js").Mount} mount */
export function render(mount) {
  const hatchId = uniqueId("ib-arcering");
  /** @type {import("./workbench/workbench.js").Kit<Year>} */
  const kit = {
    name: "jaaruren",
    assumptions: ASSUMPTIONS.jaaruren,
    open: ["Je jaar", "Wat niet in je agenda staat"],
    presets: [
      { label: "Het voorbeeld", values: {} },
      { label: "Eén dag, kleine school", values: { fte: 0.2, leerlingen: 90, dagen: 40, opps: 5, besprekingen: 14, team: 5, team_uren: 6, groepen: 4, overleggen: 10, vragen: 6 } },
      { label: "Voltijds, grote school", values: { fte: 1, leerlingen: 520, dagen: 200, opps: 30, besprekingen: 80, team: 8, team_uren: 16, groepen: 21, overig: 3, vragen: 8 } },
    ],
    compute: plan,
    draw: (_, year, width) => draw(year, width, hatchId),
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
  const year = plan(values);
  return [
    ["Uren per jaar", nl(year.hours)],
    ["Aan taken", nl(year.taken - year.corridor)],
    ["Op de gang", nl(year.corridor)],
    ["Nog vrij", nl(year.left)],
    ["Nog vrij, % van het jaar", nl((100 * year.left) / year.hours)],
    ["Zo ver mag alles uitlopen", slackText(year)],
  ];
}

function makeLegend() {
  const items = LAYERS.map(([layer, meaning]) => h("li", {}, h("span", { class: `ib-staal ib-uur-${layer}`, "aria-hidden": "true" }), meaning));
  return h("ul", { class: "ib-legenda" }, ...items);
}

/**
 * @param {Year} year
 * @param {number} width
 * @param {string} hatchId
 */
function draw(year, width, hatchId) {
  const sheet = drawSheet(year, width, hatchId);
  const bars = drawBars(year, width, sheet.height + 18, hatchId);
  const height = sheet.height + 18 + bars.height;
  const picture = s("svg", { class: "ib-tekening", viewBox: `0 0 ${width} ${height}`, width, height, "aria-hidden": "true", focusable: "false" });
  picture.append(hatch(hatchId), ...sheet.drawn, ...bars.drawn);
  return picture;
}

/**
 * The sheet: forty columns of weeks, a row for every hour of the week; tasks fill it from below, the weeks alike.
 *
 * @param {Year} year
 * @param {number} width
 * @param {string} hatchId
 */
function drawSheet(year, width, hatchId) {
  const hours = Math.max(year.hours, year.taken);
  const rows = Math.ceil(hours / WEEKS);
  const across = (width - AXIS) / WEEKS;
  const up = Math.max(3, Math.min(across * 0.8, 12, 330 / rows));
  const top = 26;
  const bottom = top + rows * up;
  const y = (/** @type {number} */ perWeek) => bottom - perWeek * up;
  const drawn = [
    label("uur per week", 0, 12, "ib-svg-as"),
    ...ticks(0, rows, 4)
      .filter((hour) => hour <= rows)
      .flatMap((hour) => [line(AXIS - 4, y(hour), width, y(hour), "ib-svg-raster"), label(nl(hour), AXIS - 8, y(hour) + 4, "ib-svg-as", "end")]),
    ...fillSheet(year, hatchId).map(({ layer, from, to, hatched }) => s("path", { d: boxes(from, to, across, up, bottom), class: `ib-uur ib-uur-${layer}`, ...(hatched ? { fill: `url(#${hatched})` } : {}) })),
    s("path", { d: edge(Math.round(year.hours), across, y), class: "ib-uur-grens" }),
    label(`je aanstelling: ${nl(year.hours / WEEKS)} uur per week`, width, 12, "ib-svg-maat", "end"),
    ...[1, 10, 20, 30, 40].map((week) => label(week === 1 ? "week 1" : nl(week), AXIS + (week - 0.5) * across, bottom + 16, "ib-svg-as", week === 1 ? "start" : week === 40 ? "end" : "middle")),
  ];
  return { drawn, height: bottom + 22 };
}

/**
 * Which whole hours of the sheet are whose. What does not fit lies above the appointment, whoever's it is.
 *
 * @param {Year} year
 * @param {string} hatchId
 */
function fillSheet(year, hatchId) {
  const most = Math.round(year.hours);
  let sum = 0;
  const parts = LAYERS.slice(0, 4).map(([layer]) => {
    const from = Math.round(sum);
    for (const post of year.posts) if (post.layer === layer) sum += post.hours;
    return { layer, from: Math.min(from, most), to: Math.min(Math.round(sum), most), hatched: layer === "gang" ? hatchId : "" };
  });
  const taken = Math.round(sum);
  const rest = { layer: "vrij", from: Math.min(taken, most), to: most, hatched: "" };
  const over = { layer: "over", from: most, to: Math.max(taken, most), hatched: "" };
  return [...parts, rest, over].filter(({ from, to }) => to > from);
}

/**
 * The line above the last hour of the appointment: a step down where the last row is not full.
 *
 * @param {number} hours
 * @param {number} across
 * @param {(perWeek: number) => number} y
 */
function edge(hours, across, y) {
  const full = Math.floor(hours / WEEKS);
  const step = AXIS + (hours % WEEKS) * across;
  return `M${AXIS} ${y(hours % WEEKS ? full + 1 : full)}H${step}V${y(full)}H${AXIS + WEEKS * across}`;
}

/**
 * Boxes of an hour each as one path, from the lower left, row by row.
 *
 * @param {number} from
 * @param {number} to
 * @param {number} across
 * @param {number} up
 * @param {number} bottom
 */
function boxes(from, to, across, up, bottom) {
  const gap = across > 9 ? 1.5 : 0.8;
  const size = `h${(across - gap).toFixed(2)}v${(up - gap).toFixed(2)}h-${(across - gap).toFixed(2)}z`;
  return Array.from({ length: to - from }, (_, place) => {
    const hour = from + place;
    const x = AXIS + (hour % WEEKS) * across;
    const y = bottom - (Math.floor(hour / WEEKS) + 1) * up;
    return `M${x.toFixed(2)} ${(y + gap).toFixed(2)}${size}`;
  }).join("");
}

/**
 * @param {Year} year
 * @param {number} width
 * @param {number} top
 * @param {string} hatchId
 */
function drawBars(year, width, top, hatchId) {
  const narrow = width < NARROW;
  const posts = year.posts.filter(({ hours }) => hours > 0);
  const rest = { label: year.left < 0 ? "Past niet" : "Nog vrij", layer: year.left < 0 ? "over" : "vrij", hours: Math.abs(year.left) };
  const all = [...posts, rest];
  const row = narrow ? 40 : 27;
  const left = narrow ? 0 : 200;
  const most = Math.max(...all.map(({ hours }) => hours), 1);
  const x = scale([0, most], left, width - 92);
  const drawn = all.flatMap(({ label: text, layer, hours }, place) => {
    const y = top + place * row;
    const size = Math.max(x(hours) - left, 1.5);
    const bar = narrow ? y + 20 : y + 3;
    const amount = `${nl(hours)} uur`;
    return [
      label(text, 0, narrow ? y + 14 : y + 17, layer === "vrij" || layer === "over" ? "ib-svg-maat" : ""),
      s("rect", { x: left, y: bar, width: size, height: narrow ? 14 : 18, rx: 2, class: `ib-uur ib-uur-${layer}`, ...(layer === "gang" ? { fill: `url(#${hatchId})` } : {}) }),
      label(amount, Math.min(left + size + 8, width - textWidth(amount)), bar + (narrow ? 12 : 14), "ib-svg-getal"),
    ];
  });
  return { drawn, height: all.length * row + 6 };
}

/**
 * Lines across the hours of the corridor: a fill that needs no colour.
 *
 * @param {string} id
 */
function hatch(id) {
  const pattern = { id, width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" };
  return s("defs", {}, s("pattern", pattern, s("rect", { width: 6, height: 6, class: "ib-arcering-grond" }), line(0, 0, 0, 6, "ib-arcering-lijn")));
}
