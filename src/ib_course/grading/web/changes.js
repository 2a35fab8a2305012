// @ts-check
/** What changed while a page stood open, and whether the trainer must choose; without a page. */
import { dutch } from "./comments.js";

/**
 * @typedef {{answer: string, score: number | null, comment: string}} State what tells an answer from others, and what counts for it
 * @typedef {{score?: number | null, comment?: string}} Typed what was typed and is not saved; nothing: not touched
 * @typedef {{answer: boolean, choice: boolean, lines: string[], mine: string, theirs: string}} Changes
 */

/**
 * @param {State} shown what the page was made from
 * @param {State} now how it is
 * @param {Typed} typed
 * @returns {Changes}
 */
export function changes(shown, now, typed) {
  const answer = now.answer !== shown.answer;
  const score = typed.score !== undefined && now.score !== shown.score && now.score !== typed.score;
  const comment = typed.comment !== undefined && now.comment !== shown.comment && now.comment !== typed.comment;
  const lines = [];
  if (answer) lines.push("De deelnemer leverde intussen opnieuw in. Je ziet nu het nieuwe antwoord, met het eerdere eronder.");
  if (score) lines.push(`Intussen is in een ander venster deze score opgeslagen: ${now.score === null ? "geen" : dutch(now.score)}.`);
  if (comment) lines.push(now.comment ? `Intussen is in een ander venster deze opmerking opgeslagen: «${now.comment}»` : "Intussen is de opmerking in een ander venster weggehaald.");
  const touched = typed.score !== undefined || typed.comment !== undefined;
  return {
    answer,
    choice: score || comment || (answer && touched),
    lines,
    mine: answer ? "Bewaar wat ik typte bij het nieuwe antwoord" : "Bewaar wat ik typte",
    theirs: answer ? "Begin opnieuw bij het nieuwe antwoord" : "Houd wat er al is opgeslagen",
  };
}

/**
 * What was typed and is not kept, to read it back.
 * @param {Typed} typed
 * @returns {string}
 */
export function leftOver({ score, comment }) {
  const parts = [];
  if (score !== undefined) parts.push(`Score: ${score === null ? "geen" : dutch(score)}`);
  if (comment) parts.push(`Opmerking: ${comment}`);
  return parts.join("\n");
}
