/** Corridor questions or consulting hours: what a week costs, where its questions fall, and how long the queue is. */

import { h, uniqueId } from "./common/dom.js";
import { mountQuestion } from "./common/frame.js";
import { ASSUMPTIONS } from "./models/assumptions.js";
import { outline, scale, ticks } from "./models/axes.js";
import { daysText, queueByWeek, summary, tables, wait } from "./models/consulting.js";
import { nl } from "./models/numbers.js";
import { BEGIN, DAY, DAYS, WEEKS, simulate } from "./models/spreekuur.js";
import { label, line, mark, s, textWidth } from "./workbench/svg.js";
import { workbench } from "./workbench/workbench.js";

/** @typedef {import("./models/spreekuur.js").Outcome} Outcome */
/** @typedef {import("./models/spreekuur.js").Asked} Asked */
/** @typedef {import("./models/types.js").Values} Values */

const KINDS = /** @type {const} */ ([
  ["corridor", "ib-su-gang", "gang", "gesprek in de wandelgang"],
  ["consulting", "ib-su-uur", "spreekuur", "spreekuur"],
  ["returning", "ib-su-terug", "terugkomen", "terugkomen in je werk"],
]);
const DAY_NAMES = ["ma", "di", "wo", "do", "vr"];
const BAR = 36;
const ROW = 34;
const CHART = 150;
const NARROW = 520;

/** @param {import("./common/types.js").Mount} mount */
export function render(mount) {
  const hatchId = uniqueId("ib-arcering");
  /** @type {import("./workbench/workbench.js").Kit<Outcome>} */
  const kit = {
    name: "spreekuur",
    assumptions: ASSUMPTIONS.spreekuur,
    open: ["Waar ze heen gaan", "Het spreekuur", "Kijken"],
    presets: [
      { label: "De school uit 5.2", values: {} },
      { label: "Twee keer drie kwartier", values: { duur: 45 } },
      { label: "Elke dag een kwartier", values: { spreekuren: 5, duur: 15 } },
      { label: "Een lijstje in het team", values: { ingepland: 24, opgelost: 36 } },
    ],
    compute: simulate,
    draw: (values, outcome, width) => draw(values, outcome, width, hatchId),
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
  const outcome = simulate(values);
  const { after } = outcome;
  const [last] = queueByWeek(outcome)[WEEKS - 1];
  return [
    ["Gesprek en spreekuur (minuten per week)", nl(after.corridor + after.consulting)],
    ["Terugkomen (minuten per week)", nl(after.returning)],
    ["Een vraag wacht gemiddeld", outcome.waits.length ? daysText(wait(outcome)[0]) : "niet"],
    [`In de rij na ${WEEKS} weken`, nl(last)],
    ["Van een spreekuur is bezet", `${nl(100 * outcome.full, 0)}%`],
  ];
}

/** What fills, marks and the band mean. */
function makeLegend() {
  const sample = (/** @type {SVGElement[]} */ ...drawn) => s("svg", { class: "ib-staal-lijn", viewBox: "0 0 20 18", width: 20, height: 18, "aria-hidden": "true" }, ...drawn);
  const fills = KINDS.map(([, kind, , meaning]) => h("li", {}, h("span", { class: `ib-staal ${kind}`, "aria-hidden": "true" }), meaning));
  const marks = /** @type {const} */ ([
    ["blijft in de wandelgang", mark("circle", 10, 9, 5, "ib-su-vraag-gang")],
    ["gaat naar het spreekuur", mark("diamond", 10, 9, 5, "ib-su-vraag-uur")],
    ["moet wachten tot na deze week", mark("diamond", 10, 9, 5, "ib-su-vraag-later")],
    ["gaat naar elkaar", mark("circle", 10, 9, 4.5, "ib-su-vraag-team")],
  ]);
  const band = sample(s("rect", { x: 0, y: 3, width: 20, height: 12, class: "ib-su-band" }), line(0, 9, 20, 9, "ib-su-lijn"));
  return h("ul", { class: "ib-legenda" }, ...fills, ...marks.map(([text, drawn]) => h("li", {}, sample(drawn), text)), h("li", {}, band, "de rij: gemiddeld, en waar acht van de tien jaren liggen"));
}

/**
 * @param {Values} values
 * @param {Outcome} outcome
 * @param {number} width
 * @param {string} hatchId
 */
function draw(values, outcome, width, hatchId) {
  const costs = drawCosts(outcome, width, hatchId);
  const week = drawWeek(values, outcome.week, width, costs.height + 14);
  const queue = drawQueue(values, outcome, width, costs.height + week.height + 26);
  const height = costs.height + week.height + queue.height + 26;
  return s("svg", { class: "ib-tekening", viewBox: `0 0 ${width} ${height}`, width, height, "aria-hidden": "true", focusable: "false" }, hatch(hatchId), ...costs.drawn, ...week.drawn, ...queue.drawn);
}

/**
 * Two bars of minutes, on one scale: without and with consulting hours.
 *
 * @param {Outcome} outcome
 * @param {number} width
 * @param {string} hatchId
 */
function drawCosts({ before, after }, width, hatchId) {
  const narrow = width < NARROW;
  const bars = /** @type {const} */ ([["Alles in de wandelgang", before], ["Met spreekuur", after]]);
  const total = (/** @type {import("./models/spreekuur.js").Cost} */ cost) => cost.corridor + cost.consulting + cost.returning;
  const x = scale([0, Math.max(total(before), total(after), 1)], 0, width - 1);
  const row = BAR + (narrow ? 48 : 34);
  const drawn = bars.flatMap(([name, cost], place) => {
    const top = place * row;
    const talk = `${nl(cost.corridor + cost.consulting, 0)} minuten bezet`;
    const text = `${talk} + ${nl(cost.returning, 0)} terugkomen`;
    let minutes = 0;
    const parts = KINDS.flatMap(([key, kind, word]) => {
      const from = x(minutes);
      minutes += cost[key];
      const size = x(minutes) - from;
      if (cost[key] <= 0) return [];
      const shown = [`${nl(cost[key], 0)} min ${word}`, `${nl(cost[key], 0)} min`, nl(cost[key], 0)].find((one) => textWidth(one) + 14 < size);
      return [
        s("rect", { x: from, y: top + row - BAR - 8, width: Math.max(size - 1.5, 1), height: BAR, class: `ib-su ${kind}`, ...(key === "returning" ? { fill: `url(#${hatchId})` } : {}) }),
        ...(shown ? [label(shown, from + 8, top + row - BAR / 2 - 3, `ib-svg-in ${kind}-tekst`)] : []),
      ];
    });
    return [label(name, 0, top + 16, "ib-svg-kop"), label(text, narrow ? 0 : width, top + (narrow ? 36 : 16), "ib-svg-uitkomst", narrow ? "start" : "end"), ...parts];
  });
  return { drawn, height: 2 * row };
}

/**
 * The five days of one week: every question at its moment, and the consulting hours.
 *
 * @param {Values} values
 * @param {Asked[]} asked
 * @param {number} width
 * @param {number} top
 */
function drawWeek(values, asked, width, top) {
  const x = scale([0, DAY], 34, width - 4);
  const y = (/** @type {number} */ day) => top + 46 + day * ROW;
  const later = asked.filter((one) => one.place === "spreekuur" && one.hour?.[0] !== values.week).length;
  const heading = `Week ${nl(values.week)}: ${asked.length} ${asked.length === 1 ? "vraag" : "vragen"}`;
  const waiting = later ? `${later} wacht${later === 1 ? "" : "en"} tot later` : "niemand wacht tot later";
  const hours = [1.5, 3.5, 5.5, 7.5].map((past) => past * 60);
  const drawn = [
    label(heading, 0, top + 16, "ib-svg-kop"),
    label(waiting, width, top + 16, "ib-svg-uitkomst", "end"),
    ...hours.flatMap((minute) => [line(x(minute), y(0) - 16, x(minute), y(4) + 16, "ib-svg-raster"), label(`${8.5 + minute / 60} uur`, x(minute), y(4) + 32, "ib-svg-as", minute > 400 ? "end" : "middle")]),
    ...DAY_NAMES.flatMap((name, day) => [label(name, 0, y(day) + 5, "ib-svg-maat"), line(x(0), y(day), x(DAY), y(day), "ib-svg-nul")]),
    ...DAYS[values.spreekuren].map((day) => s("rect", { x: x(BEGIN), y: y(day) - 13, width: x(BEGIN + values.duur) - x(BEGIN), height: 26, rx: 4, class: "ib-su-blok" })),
    ...asked.map((one) => drawAsked(one, x(one.minute), y(one.day), values.week)),
  ];
  return { drawn, height: 46 + 4 * ROW + 40 };
}

/**
 * @param {Asked} asked
 * @param {number} x
 * @param {number} y
 * @param {number} week that is shown
 */
function drawAsked({ place, hour }, x, y, week) {
  if (place === "spreekuur") return mark("diamond", x, y, 5.5, hour?.[0] === week ? "ib-su-vraag-uur" : "ib-su-vraag-later");
  return mark("circle", x, y, place === "team" ? 5 : 5.5, place === "team" ? "ib-su-vraag-team" : "ib-su-vraag-gang");
}

/**
 * How many wait at the end of every week: mean, band, and the week that is shown.
 *
 * @param {Values} values
 * @param {Outcome} outcome
 * @param {number} width
 * @param {number} top
 */
function drawQueue(values, outcome, width, top) {
  const rows = queueByWeek(outcome);
  const shown = outcome.queue[values.week - 1][0];
  const marks = ticks(0, Math.max(5, shown, ...rows.map(([, , high]) => high)), 4);
  const [low, high] = [top + 46 + CHART, top + 46];
  const x = scale([1, WEEKS], 34, width - 8);
  const y = scale([0, marks[marks.length - 1]], low, high);
  const band = [...rows.map(([, , most], week) => /** @type {const} */ ([x(week + 1), y(most)])), ...rows.map(([, least], week) => /** @type {const} */ ([x(week + 1), y(least)])).reverse()];
  const mean = rows.map(([value], week) => /** @type {const} */ ([x(week + 1), y(value)]));
  const drawn = [
    label("De rij, aan het eind van elke week", 0, top + 16, "ib-svg-kop"),
    label("vragen die wachten", 0, top + 34, "ib-svg-as"),
    ...marks.flatMap((value) => [line(34, y(value), width - 8, y(value), value ? "ib-svg-raster" : "ib-svg-nul"), label(nl(value), 26, y(value) + 4, "ib-svg-as", "end")]),
    ...[1, 10, 20, 30, 40].map((week) => label(week === 1 ? "week 1" : nl(week), x(week), low + 18, "ib-svg-as", week === 1 ? "start" : week === WEEKS ? "end" : "middle")),
    s("path", { d: outline(band, true), class: "ib-su-band" }),
    s("path", { d: outline(mean), class: "ib-su-lijn" }),
    line(x(values.week), low, x(values.week), high, "ib-su-nu"),
    mark("diamond", x(values.week), y(shown), 5.5, "ib-su-vraag-later"),
    label(nl(shown), x(values.week) + (values.week > 35 ? -10 : 10), Math.max(y(shown) - 8, high + 8), "ib-svg-getal ib-su-getal", values.week > 35 ? "end" : "start"),
  ];
  return { drawn, height: 46 + CHART + 26 };
}

/**
 * Lines across the minutes of coming back: a fill that needs no colour.
 *
 * @param {string} id
 */
function hatch(id) {
  const pattern = { id, width: 7, height: 7, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" };
  return s("defs", {}, s("pattern", pattern, s("rect", { width: 7, height: 7, class: "ib-su-grond" }), line(0, 0, 0, 7, "ib-su-arcering")));
}
