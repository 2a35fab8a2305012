/** Kept scenarios: a list that only grows by «Bewaar» and shrinks by «Verwijder». No DOM. */

/** @typedef {import("../common/types.js").Scenario} Scenario */

export const LONGEST_NAME = 60;

/**
 * Return the list with one more; a name that is taken gets a number behind it, an empty one «Scenario 3».
 *
 * @param {Scenario[]} scenarios
 * @param {Scenario} scenario
 */
export function add(scenarios, scenario) {
  const wanted = scenario.name.trim().slice(0, LONGEST_NAME);
  const base = wanted || "Scenario";
  const taken = new Set(scenarios.map(({ name }) => name));
  let number = wanted ? 1 : scenarios.length + 1;
  let name = wanted || `${base} ${number}`;
  while (taken.has(name)) {
    number += 1;
    name = wanted ? `${base} (${number})` : `${base} ${number}`;
  }
  return [...scenarios, { ...scenario, name }];
}

/**
 * @param {Scenario[]} scenarios
 * @param {number} place
 */
export function remove(scenarios, place) {
  return scenarios.filter((_, other) => other !== place);
}

/**
 * @param {Scenario[]} scenarios
 * @param {number} place
 * @param {Scenario} scenario
 */
export function insert(scenarios, place, scenario) {
  return [...scenarios.slice(0, place), scenario, ...scenarios.slice(place)];
}

/**
 * Return two lists put together: what both have once, in the order in which it stands.
 *
 * @param {Scenario[]} mine
 * @param {Scenario[]} theirs
 */
export function merge(mine, theirs) {
  const known = new Set(mine.map(({ parameters, name }) => JSON.stringify([name, parameters])));
  return theirs.filter(({ parameters, name }) => !known.has(JSON.stringify([name, parameters]))).reduce(add, mine);
}

/**
 * @param {Scenario[]} scenarios
 */
export function describe(scenarios) {
  return scenarios.map(({ name, summary }) => `«${name}»: ${summary}`).join("\n");
}
