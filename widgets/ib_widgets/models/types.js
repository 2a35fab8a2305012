/**
 * The shapes that models share. No code.
 *
 * @typedef {Record<string, number>} Values a complete set of parameters
 *
 * @typedef {object} Parameter one assumption, in words for the participant
 * @property {string} name
 * @property {string} label
 * @property {string} unit
 * @property {number} default
 * @property {number} minimum
 * @property {number} maximum
 * @property {number} step
 * @property {string} explanation
 * @property {string} group the heading under which it stands
 * @property {string[]} choices Dutch names of the values where the parameter is a choice
 * @property {boolean} whole whether only whole numbers make sense
 *
 * @typedef {object} Assumptions what `ib_exercises.models` says of a model; see `assumptions.js`
 * @property {string} title
 * @property {Parameter[]} parameters
 * @property {string[]} notes what the model leaves out
 *
 * @typedef {{caption: string, header: string[], rows: string[][]}} Table
 * @typedef {[number, number, number]} Interval mean and limits
 */
export {};
