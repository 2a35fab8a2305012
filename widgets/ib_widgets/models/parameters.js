/** Values of a model's parameters. No DOM. */

import { digitsOf, nl } from "./numbers.js";

/** @typedef {import("./types.js").Values} Values */
/** @typedef {import("./types.js").Parameter} Parameter */

/**
 * Return all values: those of `given` that are numbers, within their limits; for the others the model's own.
 *
 * @param {Parameter[]} parameters
 * @param {Record<string, unknown> | null | undefined} given
 * @returns {Values}
 */
export function complete(parameters, given) {
  const values = parameters.map((parameter) => [parameter.name, valueOf(parameter, given?.[parameter.name])]);
  return Object.fromEntries(values);
}

/**
 * @param {Parameter} parameter
 * @param {unknown} value
 */
function valueOf(parameter, value) {
  return typeof value === "number" && !Number.isNaN(value) ? limit(parameter, value) : parameter.default;
}

/**
 * Return the nearest value that the model takes.
 *
 * @param {Parameter} parameter
 * @param {number} value
 */
export function limit({ minimum, maximum, whole }, value) {
  const inside = Math.min(Math.max(value, minimum), maximum);
  return whole ? Math.floor(inside + 0.5) : inside;
}

/**
 * Return the names of the parameters in which sets of values differ.
 *
 * @param {Parameter[]} parameters
 * @param {Values[]} sets
 */
export function differing(parameters, sets) {
  return parameters.filter(({ name }) => sets.some((values) => values[name] !== sets[0][name]));
}

/**
 * Return a value as the participant reads it: «25 leerlingen», «1 les», «33%», or the name of a choice.
 *
 * @param {Parameter} parameter
 * @param {number} value
 */
export function valueText(parameter, value) {
  if (parameter.choices.length) return parameter.choices[value - parameter.minimum] ?? "";
  const number = numberText(parameter, value);
  if (parameter.unit.startsWith("%")) return `${number}${parameter.unit}`;
  return `${number} ${value === 1 ? (SINGULAR[parameter.unit] ?? parameter.unit) : parameter.unit}`;
}

/**
 * Return a value as digits; one between two steps («33⅓») keeps one digit more.
 *
 * @param {Parameter} parameter
 * @param {number} value
 */
export function numberText({ step, minimum }, value) {
  const steps = (value - minimum) / step;
  return nl(value, digitsOf(step) + (Math.abs(steps - Math.round(steps)) > 1e-6 ? 1 : 0));
}

/** @type {Record<string, string>} */
const SINGULAR = {
  ...{ leerlingen: "leerling", minuten: "minuut", stappen: "stap", lessen: "les", weken: "week", groepen: "groep", lijnen: "lijn" },
  ...{ vragen: "vraag", blokken: "blok", mensen: "mens" },
  ...{ gesprekken: "gesprek" },
  ...{ intervallen: "interval", momenten: "moment" },
  ...{ spreekuren: "spreekuur", beurten: "beurt" },
  ...{ leraren: "leraar", jaren: "jaar" },
};
