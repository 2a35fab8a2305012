/** A map of roles and layers; the twin of `ib_exercises.models.rollenkaart`. No DOM. */

import { count } from "./numbers.js";

/** @typedef {import("./types.js").Values} Values */

/** From the middle outwards. */
export const LAYERS = /** @type {const} */ (["leerling", "leerkracht", "team", "school", "omgeving"]);
export const ROLES = /** @type {const} */ (["zorg", "leren", "trend", "rest"]);
export const MOST = 12;

/**
 * @typedef {object} Share
 * @property {string} word
 * @property {number} moments
 */

/**
 * @typedef {object} Spread the sums of a map
 * @property {number} total
 * @property {Share[]} layers
 * @property {Share[]} roles
 */

/**
 * @param {Values} values
 * @returns {Spread}
 */
export function spread(values) {
  const layers = LAYERS.map((layer) => ({ word: layer, moments: sum(ROLES.map((role) => values[`${layer}_${role}`])) }));
  const roles = ROLES.map((role) => ({ word: role, moments: sum(LAYERS.map((layer) => values[`${layer}_${role}`])) }));
  return { total: sum(layers.map(({ moments }) => moments)), layers, roles };
}

/** @param {number[]} numbers */
const sum = (numbers) => numbers.reduce((all, one) => all + one, 0);

/**
 * Return the values with a moment more or less in one place, within the limits; null where nothing changes.
 *
 * @param {Values} values
 * @param {string} place such as «team_leren»
 * @param {1 | -1} step
 */
export function moved(values, place, step) {
  const next = values[place] + step;
  return next < 0 || next > MOST ? null : { ...values, [place]: next };
}

/**
 * @param {Values} values
 * @param {Spread} [found]
 * @returns {import("./types.js").Table[]}
 */
export function tables(values, found = spread(values)) {
  const rows = LAYERS.map((layer, place) => [layer, ...ROLES.map((role) => String(values[`${layer}_${role}`])), String(found.layers[place].moments)]);
  const sums = ["samen", ...found.roles.map(({ moments }) => String(moments)), String(found.total)];
  return [{ caption: "Momenten per laag en per pet", header: ["Laag", ...ROLES, "samen"], rows: [...rows.reverse(), sums] }];
}

/**
 * @param {Values} values
 * @param {Spread} [found]
 */
export function summary(values, found = spread(values)) {
  if (!found.total) return "Er staat nog niets op de kaart.";
  const empty = found.layers.filter(({ moments }) => !moments).map(({ word }) => word);
  const left = empty.length ? `Leeg: ${and(empty)}.` : "Op elke laag ligt iets.";
  return `${count(found.total, "moment", "momenten")}. Volste laag: ${fullest(found.layers)}. Meest gedragen pet: ${fullest(found.roles)}. ${left}`;
}

/** @param {Share[]} shares */
function fullest(shares) {
  const most = Math.max(...shares.map(({ moments }) => moments));
  const found = shares.filter(({ moments }) => moments === most).map(({ word }) => word);
  return `${and(found)} (${found.length > 1 ? "elk " : ""}${most})`;
}

/** @param {string[]} words */
function and(words) {
  return words.length > 1 ? `${words.slice(0, -1).join(", ")} en ${words.at(-1)}` : words[0];
}
