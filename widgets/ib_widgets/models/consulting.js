/** What the model of consulting hours is asked; the twin of `ib_exercises.models.consulting`. No DOM. */

import { count, nl } from "./numbers.js";
import { WEEKS, YEARS, simulate } from "./spreekuur.js";

/** @typedef {import("./types.js").Values} Values */
/** @typedef {import("./types.js").Interval} Interval */
/** @typedef {import("./spreekuur.js").Outcome} Outcome */

const SHOWN_WEEKS = [1, 10, 20, 30, 40];
const FEW = 0.5;
const TIGHT = 0.85;

/**
 * Return how many questions wait at the end of each week: mean, and where eight of ten years lie.
 *
 * @param {Outcome} outcome
 * @returns {Interval[]}
 */
export function queueByWeek({ queue }) {
  return queue.map((ofYears) => {
    const sorted = Float64Array.from(ofYears).sort();
    return [meanOf(sorted), quantile(sorted, 0.1), quantile(sorted, 0.9)];
  });
}

/**
 * Return the mean wait in school days, and within how many nine of ten questions have their turn; 0 if none.
 *
 * @param {Outcome} outcome
 * @returns {[number, number]}
 */
export function wait({ waits }) {
  if (!waits.length) return [0, 0];
  const sorted = Float64Array.from(waits).sort();
  return [meanOf(sorted), quantile(sorted, 0.9)];
}

/**
 * Return in words how the questions that come compare with the room there is.
 *
 * @param {Outcome} outcome
 */
export function room({ coming, places }) {
  if (coming > places + 1e-9) return "De rij groeit week na week";
  return coming > TIGHT * places ? "Er is maar net genoeg plek" : "Er is ruim genoeg plek";
}

/**
 * @param {Values} values
 * @param {Outcome} [outcome]
 * @returns {import("./types.js").Table[]}
 */
export function tables(values, outcome = simulate(values)) {
  const { before, after, coming, places, full } = outcome;
  const costs = /** @type {const} */ ([["Alles in de wandelgang", before], ["Met spreekuur", after]]).map(([name, cost]) => {
    const talking = cost.corridor + cost.consulting;
    return [name, ...[cost.corridor, cost.consulting, talking, cost.returning, talking + cost.returning].map((minutes) => nl(minutes))];
  });
  const [mean, most] = wait(outcome);
  const chance = [
    ["Vragen die naar het spreekuur komen (per week)", nl(coming)],
    ["Vragen waar plek voor is (per week)", nl(places)],
    ["Van een spreekuur is bezet", `${nl(100 * full, 0)}%`],
    ["Een vraag wacht gemiddeld", daysText(mean)],
    ["Negen van de tien vragen zijn aan de beurt binnen", daysText(most)],
  ];
  const byWeek = queueByWeek(outcome);
  const rows = SHOWN_WEEKS.map((week) => {
    const [average, low, high] = byWeek[week - 1].map((value) => nl(value, 1, true));
    return [nl(week), average, `${low} tot ${high}`];
  });
  return [
    {
      caption: `Wat een week kost, in minuten, bij ${askedText(values)}`,
      header: ["Week", "gesprek in de gang", "spreekuur", "gesprek samen", "terugkomen", "alles samen"],
      rows: costs,
    },
    { caption: `Wachten, in ${YEARS} nagespeelde schooljaren`, header: ["Uitkomst", "waarde"], rows: chance },
    { caption: "Vragen in de rij", header: ["Aan het eind van week", "gemiddeld", "acht van de tien jaren"], rows },
  ];
}

/**
 * @param {Values} values
 * @param {Outcome} [outcome]
 */
export function summary(values, outcome = simulate(values)) {
  const { before, after } = outcome;
  const hours = count(values.spreekuren, "spreekuur", "spreekuren");
  const begin =
    `${askedText(values)} in een week. Alles in de wandelgang kost ${nl(before.corridor, 0)} minuten gesprek en ` +
    `${nl(before.returning, 0)} minuten terugkomen. Met ${hours} van ${nl(values.duur)} minuten ` +
    `wordt dat ${nl(after.corridor + after.consulting, 0)} en ${nl(after.returning, 0)}.`;
  if (!outcome.waits.length) return `${begin} Niemand wacht, want er gaat geen vraag naar het spreekuur.`;
  const [last] = queueByWeek(outcome)[WEEKS - 1];
  const waiting = count(Math.floor(last + FEW), "vraag", "vragen");
  const end = last < FEW ? "staat er vrijwel niemand in de rij" : `is de rij gemiddeld ${waiting} lang`;
  return `${begin} Een vraag wacht gemiddeld ${daysText(wait(outcome)[0])}. ${room(outcome)}; na ${WEEKS} weken ${end}.`;
}

/** @param {Values} values */
function askedText({ vragen }) {
  return count(vragen, "vraag", "vragen");
}

/** @param {number} days */
export function daysText(days) {
  const text = nl(days);
  return `${text} ${text === "1" ? "schooldag" : "schooldagen"}`;
}

/** @param {Float64Array} values */
function meanOf(values) {
  return values.reduce((total, value) => total + value, 0) / values.length;
}

/**
 * @param {Float64Array} sorted
 * @param {number} part
 */
function quantile(sorted, part) {
  const place = part * (sorted.length - 1);
  const below = Math.floor(place);
  const next = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (sorted[next] - sorted[below]) * (place - below);
}
