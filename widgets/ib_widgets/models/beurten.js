/** The turn counter; the twin of `ib_exercises.models.beurten`. No DOM. */

import { ASSUMPTIONS } from "./assumptions.js";
import { count, nl } from "./numbers.js";

/** @typedef {import("./types.js").Values} Values */

export const KINDS = /** @type {const} */ (["advies", "gesloten", "open", "samenvatting", "stilte"]);

/** @typedef {{turns: number, shares: Record<string, number>, minutes: number, spoken: number}} Talk shares in percent */

/**
 * @param {Values} values
 * @returns {Talk}
 */
export function measure(values) {
  const turns = KINDS.reduce((total, kind) => total + values[kind], 0);
  const minutes = values.jij + values.ander;
  return {
    turns,
    minutes,
    shares: Object.fromEntries(KINDS.map((kind) => [kind, turns ? (100 * values[kind]) / turns : 0])),
    spoken: minutes ? (100 * values.jij) / minutes : 0,
  };
}

/**
 * @param {Values} values
 * @returns {import("./types.js").Table[]}
 */
export function tables(values) {
  const talk = measure(values);
  const turns = KINDS.map((kind) => [labelOf(kind), nl(values[kind]), `${nl(talk.shares[kind])}%`]);
  const other = talk.minutes ? 100 - talk.spoken : 0;
  const spoken = [["jij", nl(values.jij), `${nl(talk.spoken)}%`], ["de ander", nl(values.ander), `${nl(other)}%`]];
  return [
    { caption: `Jouw beurten: ${nl(talk.turns)}`, header: ["Soort beurt", "aantal", "aandeel"], rows: turns },
    { caption: `Spreektijd: ${nl(talk.minutes)} minuten`, header: ["Wie", "minuten", "aandeel"], rows: spoken },
  ];
}

/** @param {Values} values */
export function summary(values) {
  const talk = measure(values);
  const part = (/** @type {string} */ kind) => `${nl(talk.shares[kind], 0)}%`;
  const turns = talk.turns
    ? `${count(talk.turns, "beurt", "beurten")}: ${part("advies")} advies, ${part("gesloten")} gesloten vragen, ` +
      `${part("open")} open vragen, ${part("samenvatting")} samenvattingen, ${part("stilte")} stilte of anders.`
    : "Er zijn nog geen beurten geteld.";
  const spoken = talk.minutes ? `Jij bent ${nl(values.jij)} van de ${nl(talk.minutes)} minuten aan het woord, ${nl(talk.spoken, 0)}%.` : "Er is nog geen spreektijd.";
  return `${turns} ${spoken}`;
}

/** @param {string} kind */
export function labelOf(kind) {
  return ASSUMPTIONS.beurten.parameters.find(({ name }) => name === kind)?.label ?? kind;
}
