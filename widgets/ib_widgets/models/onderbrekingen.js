/** The price of «heb je even?», the twin of `ib_exercises.models.onderbrekingen`, which holds the formulas. No DOM. */

import { interval } from "./comparison.js";
import { fillUniforms } from "./noise.js";
import { count, nl } from "./numbers.js";

/** @typedef {import("./types.js").Values} Values */
/** @typedef {import("./types.js").Interval} Interval */
/** @typedef {import("./comparison.js").Measure} Measure */
/** @typedef {"lang" | "kort" | "gesprek" | "terug"} Kind */
/** @typedef {{kind: Kind, begin: number, minutes: number}} Piece a part of a day, in minutes */
/** @typedef {{name: "los" | "blokken", label: string, lost: number, days: Piece[][]}} Way */
/** @typedef {{place: number, talk: number}} Break at which part of the working time, and minutes of talk */

export const DAYS = 200;
export const WEEK = 5;
export const DAY_NAMES = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag"];
const MOST = 30;
const PLACE_STREAM = 31;
const PATIENCE_STREAM = 32;
const SLACK = 1e-9;

/**
 * What is asked of both ways; the first is that of the picture.
 *
 * @param {Values} values
 * @returns {Measure[]}
 */
export function measures(values) {
  const lang = nl(values.lang);
  return [
    { name: "fits", label: `${lang} minuten aan één stuk`, unit: "keer per dag", decimals: 1 },
    { name: "usable", label: `In stukken van ${lang} of langer`, unit: "minuten per dag", decimals: 0 },
    { name: "longest", label: "Langste stuk", unit: "minuten", decimals: 0 },
    { name: "lost", label: "Kwijt aan vragen", unit: "minuten per dag", decimals: 0 },
  ];
}

/**
 * @param {Values} values
 * @param {number} [days]
 * @returns {[Way, Way]}
 */
export function simulate(values, days = DAYS) {
  const { vragen: asked, gesprek: talk, terug: back } = values;
  const waiting = Math.floor((asked * values.wachten) / 100 + 0.5);
  const blocks = Math.min(values.blokken, waiting);
  const fixed = Array.from({ length: blocks }, (_, place) => ({ place: (place + 1) / (blocks + 1), talk: (talk * waiting) / blocks }));
  const chance = chanceOf(days);
  /** @type {Piece[][]} */
  const loose = [];
  /** @type {Piece[][]} */
  const bundled = [];
  for (let day = 0; day < days; day += 1) {
    const places = chance.places[day];
    const patience = chance.patience[day];
    const all = Array.from({ length: asked }, (_, question) => question);
    const hurried = [...all].sort((a, b) => patience[a] - patience[b]).slice(0, asked - waiting);
    const one = (/** @type {number} */ question) => ({ place: places[question], talk });
    loose.push(cutDay(values, all.map(one)));
    bundled.push(cutDay(values, [...fixed, ...hurried.map(one)]));
  }
  const lost = (asked - waiting) * (talk + back) + waiting * talk + blocks * back;
  return [
    { name: "los", label: "Zoals het komt", lost: asked * (talk + back), days: loose },
    { name: "blokken", label: bundledLabel(blocks), lost, days: bundled },
  ];
}

/**
 * Every measure of a way as mean and limits over the days.
 *
 * @param {Values} values
 * @param {Way} way
 * @returns {Record<string, Interval>}
 */
export function measure({ lang: need }, way) {
  const stretches = way.days.map(workOf);
  /** @param {(stretches: number[]) => number} of */
  const over = (of) => interval(Float64Array.from(stretches, of), 0.05, 0.95);
  return {
    fits: over((each) => fitting(each, need)),
    usable: over((each) => each.reduce((total, one) => total + (one >= need - SLACK ? one : 0), 0)),
    longest: over((each) => Math.max(0, ...each)),
    lost: [way.lost, way.lost, way.lost],
  };
}

/**
 * The stretches between breaks of one day.
 *
 * @param {Piece[]} pieces
 */
export function workOf(pieces) {
  return pieces.filter(({ kind }) => kind === "lang" || kind === "kort").map(({ minutes }) => minutes);
}

/**
 * How often work of `need` minutes fits.
 *
 * @param {number[]} stretches
 * @param {number} need
 */
export function fitting(stretches, need) {
  return stretches.reduce((total, one) => total + Math.floor(one / need + SLACK), 0);
}

/**
 * The days of the week that the picture shows.
 *
 * @param {Values} values
 */
export function shownDays({ week }) {
  return DAY_NAMES.map((_, place) => (week - 1) * WEEK + place);
}

/**
 * @param {Values} values
 * @param {Break[]} breaks
 * @returns {Piece[]}
 */
function cutDay({ werkdag, terug: back, lang: need }, breaks) {
  const work = Math.max(0, 60 * werkdag - breaks.reduce((total, { talk }) => total + (talk + back), 0));
  /** @type {Piece[]} */
  const pieces = [];
  let at = 0;
  let done = 0;
  for (const { place, talk } of [...[...breaks].sort((a, b) => a.place - b.place), { place: 1, talk: 0 }]) {
    const minutes = place * work - done;
    pieces.push({ kind: minutes >= need - SLACK ? "lang" : "kort", begin: at, minutes });
    pieces.push({ kind: "gesprek", begin: at + minutes, minutes: talk });
    pieces.push({ kind: "terug", begin: at + minutes + talk, minutes: talk ? back : 0 });
    done = place * work;
    at += minutes + talk + back;
  }
  return pieces.filter(({ minutes }) => minutes > 0);
}

/** @type {{places: Float64Array[], patience: Float64Array[]}} */
const drawn = { places: [], patience: [] };

/**
 * Of every day and question where in the day it comes, and how little patience it has; drawn once.
 *
 * @param {number} days
 */
function chanceOf(days) {
  for (let day = drawn.places.length; day < days; day += 1) {
    drawn.places.push(fillUniforms(PLACE_STREAM, day, new Float64Array(MOST)));
    drawn.patience.push(fillUniforms(PATIENCE_STREAM, day, new Float64Array(MOST)));
  }
  return drawn;
}

/**
 * @param {Values} values
 * @param {Way[]} [ways]
 * @returns {import("./types.js").Table[]}
 */
export function tables(values, ways = simulate(values)) {
  const found = ways.map((way) => measure(values, way));
  const rows = measures(values).map(({ name, label, unit, decimals }) => [`${label} (${unit})`, ...found.map((each) => intervalText(each[name], decimals))]);
  const caption =
    `${DAYS} verzonnen dagen van ${nl(values.werkdag)} uur: het gemiddelde, en tussen haakjes waar negen van ` +
    "de tien dagen liggen";
  return [{ caption, header: ["Uitkomst", ...ways.map(({ label }) => label.toLowerCase())], rows }, tableOfWeek(values, ways)];
}

/**
 * @param {Values} values
 * @param {Way[]} ways
 */
function tableOfWeek(values, ways) {
  const days = shownDays(values);
  const rows = DAY_NAMES.map((name, place) => {
    const stretches = ways.map((way) => workOf(way.days[days[place]]));
    return [name, ...stretches.map((each) => nl(Math.max(0, ...each), 0)), ...stretches.map((each) => nl(fitting(each, values.lang), 0))];
  });
  const labels = ways.map(({ label }) => label.toLowerCase());
  return {
    caption: `De week in beeld: het langste stuk in minuten, en hoe vaak er ${nl(values.lang)} minuten in past`,
    header: ["Dag", ...labels.map((label) => `langste stuk, ${label}`), ...labels.map((label) => `keer, ${label}`)],
    rows,
  };
}

/**
 * @param {Values} values
 * @param {Way[]} [ways]
 */
export function summary(values, ways = simulate(values)) {
  const [loose, bundled] = ways;
  const [first, second] = ways.map((way) => measure(values, way).fits[0]);
  return (
    `${count(values.vragen, "vraag", "vragen")} van ${count(values.gesprek, "minuut", "minuten")} en telkens ` +
    `${nl(values.terug)} om terug te komen. ${costText(values, loose)}; er past gemiddeld ${nl(first)} keer ` +
    `${nl(values.lang)} minuten aan één stuk in. ${costText(values, bundled)}; dan past het er ${nl(second)} keer in.`
  );
}

/**
 * @param {Values} values
 * @param {Way} way
 */
function costText({ werkdag }, { label, lost }) {
  const text = `${label}: ${nl(lost, 0)} minuten kwijt, ${nl((100 * lost) / (60 * werkdag))}% van de dag`;
  return lost > 60 * werkdag + SLACK ? `${text} (dat past er niet in)` : text;
}

/** @param {number} blocks */
function bundledLabel(blocks) {
  return blocks ? `Gebundeld in ${count(blocks, "blok", "blokken")}` : "Zonder blok, want niets kan wachten";
}

/**
 * @param {Interval} given
 * @param {number} decimals
 */
export function intervalText(given, decimals) {
  const [mean, low, high] = given.map((value) => nl(value, decimals, true));
  return low === mean && mean === high ? mean : `${mean} (${low} tot ${high})`;
}
