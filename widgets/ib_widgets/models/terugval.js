/**
 * Regression to the mean in many schools; the twin of `ib_exercises.models.terugval`, which holds the formulas.
 * Scores are rows of schools × pupils in one typed array. No DOM.
 */

import { fillNormals } from "./noise.js";
import { count, nl } from "./numbers.js";

/** @typedef {import("./types.js").Values} Values */
/** @typedef {import("./types.js").Interval} Interval */
/** @typedef {import("./types.js").Table} Table */

export const SCHOOLS = 200;

const MOST_PUPILS = 300;
const MOST_TESTS = 3;
const [LEVEL_STREAM, SECOND_STREAM, DRAW_STREAM, FIRST_STREAM] = [41, 42, 43, 44];

/**
 * @typedef {object} Outcome
 * @property {number} pupils of one school
 * @property {number} chosen pupils that were selected in each school
 * @property {Float64Array} first scores of schools × pupils
 * @property {Float64Array} second
 * @property {Int32Array} selected places of schools × chosen in those, by rank
 * @property {Uint8Array} helped of each selected pupil, whether it got the approach
 */

/** @typedef {{name: string, label: string, unit: string, decimals: number}} Measure */

/** @type {Measure[]} */
export const MEASURES = [
  { name: "first", label: "Gemiddelde op de eerste toets", unit: "sd", decimals: 2 },
  { name: "second", label: "Gemiddelde op de tweede toets", unit: "sd", decimals: 2 },
  { name: "gain", label: "Gemeten verschil", unit: "sd", decimals: 2 },
  { name: "apparent", label: "Daarvan schijn", unit: "sd", decimals: 2 },
];

/**
 * @param {Values} values
 * @returns {Outcome}
 */
export function simulate({ leerlingen: pupils, aandeel, kant, betrouwbaarheid, metingen, aanpak, groei, loting }) {
  const chance = allChance();
  const [real, luck] = [Math.sqrt(betrouwbaarheid), Math.sqrt(1 - betrouwbaarheid)];
  const chosen = Math.max(2, Math.floor((pupils * aandeel) / 100 + 0.5));
  const first = new Float64Array(SCHOOLS * pupils);
  const second = new Float64Array(SCHOOLS * pupils);
  const selected = new Int32Array(SCHOOLS * chosen);
  const helped = new Uint8Array(SCHOOLS * chosen);
  for (let school = 0; school < SCHOOLS; school += 1) {
    const from = school * pupils;
    for (let pupil = 0; pupil < pupils; pupil += 1) {
      const place = school * MOST_PUPILS + pupil;
      const level = real * chance.level[place];
      let day = 0;
      for (let test = 0; test < metingen; test += 1) day += chance.first[test][place];
      first[from + pupil] = level + (luck * day) / metingen;
      second[from + pupil] = level + luck * chance.second[place] + groei;
    }
    const ranked = lowest(first.subarray(from, from + pupils), chosen, kant ? -1 : 1);
    for (let rank = 0; rank < chosen; rank += 1) {
      const own = school * chosen + rank;
      const coin = chance.draw[school * MOST_PUPILS + ranked[rank - (rank % 2)]] < 0;
      selected[own] = from + ranked[rank];
      helped[own] = !loting || coin !== (rank % 2 === 1) ? 1 : 0;
      if (helped[own]) second[selected[own]] += aanpak;
    }
  }
  return { pupils, chosen, first, second, selected, helped };
}

/**
 * Return the places of the lowest scores (or with `side` −1 of the highest), by rank.
 *
 * @param {Float64Array} scores
 * @param {number} chosen
 * @param {1 | -1} side
 */
function lowest(scores, chosen, side) {
  // A typed array sorts fast; only the few that are selected are ranked by place.
  const keys = scores.map((score) => side * score);
  const limit = keys.slice().sort()[chosen - 1];
  const places = [];
  for (let place = 0; place < keys.length; place += 1) if (keys[place] <= limit) places.push(place);
  return places.sort((one, other) => keys[one] - keys[other]).slice(0, chosen);
}

/**
 * Return every measure of the selected pupils that got the approach, or of those that did not.
 *
 * @param {Values} values
 * @param {Outcome} outcome
 * @param {boolean} helped
 * @returns {Record<string, Interval>}
 */
export function measure(values, outcome, helped) {
  return Object.fromEntries(Object.entries(perSchool(values, outcome, helped)).map(([name, each]) => [name, interval(each)]));
}

/**
 * Return how much more those with the approach gained than those without.
 *
 * @param {Values} values
 * @param {Outcome} outcome
 */
export function contrast(values, outcome) {
  const [withIt, without] = [true, false].map((helped) => perSchool(values, outcome, helped).gain);
  return interval(withIt.map((gain, school) => gain - without[school]));
}

/**
 * @param {Values} values
 * @param {Outcome} outcome
 * @param {boolean} helped
 * @returns {Record<string, Float64Array>}
 */
function perSchool({ groei, aanpak }, outcome, helped) {
  const [first, second] = [new Float64Array(SCHOOLS), new Float64Array(SCHOOLS)];
  for (let school = 0; school < SCHOOLS; school += 1) {
    let size = 0;
    for (let own = school * outcome.chosen; own < (school + 1) * outcome.chosen; own += 1) {
      if (Boolean(outcome.helped[own]) !== helped) continue;
      size += 1;
      first[school] += outcome.first[outcome.selected[own]];
      second[school] += outcome.second[outcome.selected[own]];
    }
    first[school] /= size;
    second[school] /= size;
  }
  const gain = second.map((score, school) => score - first[school]);
  const real = groei + (helped ? aanpak : 0);
  return { first, second, gain, apparent: gain.map((one) => one - real) };
}

/**
 * Return the mean first and second score of all pupils of all schools, from the lowest fifth to the highest.
 *
 * @param {Outcome} outcome
 */
export function fifths({ pupils, first, second }) {
  const sums = Array.from({ length: 5 }, () => [0, 0, 0]);
  for (let school = 0; school < SCHOOLS; school += 1) {
    const order = Array.from({ length: pupils }, (_, pupil) => school * pupils + pupil).sort((one, other) => first[one] - first[other]);
    order.forEach((place, rank) => {
      const sum = sums[Math.floor((5 * rank) / pupils)];
      sum[0] += first[place];
      sum[1] += second[place];
      sum[2] += 1;
    });
  }
  return sums.map(([one, other, size]) => /** @type {[number, number]} */ ([one / size, other / size]));
}

/**
 * @param {Values} values
 * @param {Outcome} [outcome]
 * @returns {Table[]}
 */
export function tables(values, outcome = simulate(values)) {
  const groups = values.loting ? [true, false] : [true];
  const found = groups.map((helped) => measure(values, outcome, helped));
  const rows = MEASURES.map(({ name, label, unit }) => [`${label} (${unit})`, ...found.map((each) => intervalText(each[name]))]);
  if (values.loting) rows.push(["Verschil tussen de groepen (sd)", intervalText(contrast(values, outcome)), ""]);
  const names = ["laagste vijfde", "tweede vijfde", "middelste vijfde", "vierde vijfde", "hoogste vijfde"];
  const caption =
    `${SCHOOLS} scholen, de ${chosenText(values, outcome)}: het gemiddelde, en tussen haakjes waar negen van de ` +
    "tien scholen liggen";
  return [
    { caption, header: values.loting ? ["Uitkomst", "met de aanpak", "zonder de aanpak"] : ["Uitkomst", "uitgekozen"], rows },
    {
      caption: "Alle leerlingen van alle scholen, in vijf gelijke delen naar hun eerste score",
      header: ["Leerlingen", "eerste toets (sd)", "tweede toets (sd)", "verschil (sd)"],
      rows: fifths(outcome).map(([one, other], place) => [names[place], nl(one, 2, true), nl(other, 2, true), signed(other - one)]),
    },
  ];
}

/**
 * @param {Values} values
 * @param {Outcome} [outcome]
 */
export function summary(values, outcome = simulate(values)) {
  const own = measure(values, outcome, true);
  const begin = `De ${chosenText(values, outcome)}, betrouwbaarheid ${nl(values.betrouwbaarheid, 2, true)}: `;
  const [gain, low, high] = own.gain;
  if (values.loting) {
    const [between, least, most] = contrast(values, outcome);
    return (
      `${begin}met de aanpak is het verschil tussen de toetsen gemiddeld ${signed(gain)} sd, zonder aanpak ` +
      `${signed(measure(values, outcome, false).gain[0])} sd. De groepen schelen ${signed(between)} sd; in negen van de tien ` +
      `scholen ligt dat ${betweenText(least, most)}.`
    );
  }
  return (
    `${begin}gemiddeld van ${nl(own.first[0], 2, true)} naar ` +
    `${nl(own.second[0], 2, true)} sd, afgerond een verschil van ${signed(gain)}. Daarvan is ` +
    `${signed(own.apparent[0])} schijn en ${signed(values.groei + values.aanpak)} echt. In negen van de tien scholen ligt het ` +
    `gemeten verschil ${betweenText(low, high)}.`
  );
}

/**
 * @param {Values} values
 * @param {Outcome} outcome
 */
function chosenText({ kant, leerlingen }, { chosen }) {
  return `${nl(chosen)} ${kant ? "hoogste" : "laagste"} scores van ${count(leerlingen, "leerling", "leerlingen")}`;
}

/**
 * @param {number} low
 * @param {number} high
 */
function betweenText(low, high) {
  return signed(low) === signed(high) ? `op ${signed(low)}` : `tussen ${signed(low)} en ${signed(high)}`;
}

/**
 * Return a difference with its sign, also where it is a plus; nought has none.
 *
 * @param {number} value
 */
export function signed(value) {
  const text = nl(value, 2, true);
  return value > 0 && text !== "0,00" ? `+${text}` : text;
}

/**
 * Return the mean and the limits between which nine out of ten schools lie (linear between neighbours, as NumPy).
 *
 * @param {Float64Array} ofSchools
 * @returns {Interval}
 */
function interval(ofSchools) {
  const mean = ofSchools.reduce((total, value) => total + value, 0) / ofSchools.length;
  const sorted = ofSchools.slice().sort();
  /** @param {number} part */
  const quantile = (part) => {
    const place = part * (sorted.length - 1);
    const below = Math.floor(place);
    return sorted[below] + (sorted[Math.min(below + 1, sorted.length - 1)] - sorted[below]) * (place - below);
  };
  return [mean, quantile(0.05), quantile(0.95)];
}

/** @param {Interval} given */
function intervalText(given) {
  const [mean, low, high] = given.map((value) => nl(value, 2, true));
  return `${mean} (${low} tot ${high})`;
}

/** @type {{level: Float64Array, second: Float64Array, draw: Float64Array, first: Float64Array[]} | null} */
let kept = null;

/** Return the chance of all schools; drawn once, for no assumption changes it. */
function allChance() {
  kept ??= {
    level: drawRows(LEVEL_STREAM),
    second: drawRows(SECOND_STREAM),
    draw: drawRows(DRAW_STREAM),
    first: Array.from({ length: MOST_TESTS }, (_, test) => drawRows(FIRST_STREAM + test)),
  };
  return kept;
}

/** @param {number} stream */
function drawRows(stream) {
  const drawn = new Float64Array(SCHOOLS * MOST_PUPILS);
  for (let school = 0; school < SCHOOLS; school += 1) {
    fillNormals(stream, school, drawn.subarray(school * MOST_PUPILS, (school + 1) * MOST_PUPILS));
  }
  return drawn;
}
