/** What the hand-in says: what is open, until when, and what a receipt proves. No DOM. */

import { clockText, countText, dateText } from "./format.js";

/**
 * @typedef {object} Receipt
 * @property {string} time ISO 8601
 * @property {string} sha256
 * @property {number} answers how many answers went along
 * @property {string | null} [copy] name of the file that was kept
 * @property {boolean} [late]
 * @property {"course" | "alone"} [mode]
 * @property {string} [problem] what went wrong although all was handed in
 *
 * @typedef {object} OpenQuestion
 * @property {string} id
 * @property {string} title
 * @property {string | null} [section]
 * @property {boolean} answered
 * @property {string} [share]
 * @property {number} [points]
 *
 * @typedef {object} Status
 * @property {"course" | "alone"} mode
 * @property {string | null} [course]
 * @property {string | null} [deadline] ISO 8601
 * @property {string | null} [trainer_sees]
 * @property {Receipt[]} [receipts]
 * @property {OpenQuestion[]} [questions]
 */

/** What a participant can check a receipt by: short enough to read out loud. */
const CODE_LENGTH = 8;

const ALONE = "Je werkt zonder trainer: er wordt niets verstuurd. Je krijgt een bewijs en er blijft een kopie bewaard.";
const SEES =
  "Je trainer ziet de antwoorden die je met je trainer deelt, je naam in de cursus en wanneer je inlevert. " +
  "Wat je voor jezelf of voor je team bewaart, gaat niet mee.";

/**
 * Say once what the trainer will see.
 *
 * @param {Status} status
 */
export function seesText({ mode, trainer_sees: sees }) {
  return sees || (mode === "alone" ? ALONE : SEES);
}

/**
 * Say until when handing in is possible; empty where there is no date.
 *
 * @param {Status} status
 * @param {Date} now
 */
export function deadlineText({ mode, deadline }, now) {
  const date = new Date(deadline ?? "");
  if (mode === "alone" || Number.isNaN(date.getTime())) return "";
  const moment = `${dateText(date)} om ${clockText(date)}`;
  if (date >= now) return `Inleveren kan tot ${moment}. Tot dan mag je opnieuw inleveren; de laatste keer telt.`;
  return `De inleverdatum was ${moment}. Je kunt nog inleveren; je trainer ziet dat het later is.`;
}

/**
 * Say how many questions are open and how many answers stay with the participant.
 *
 * @param {OpenQuestion[]} questions
 */
export function overviewText(questions) {
  const open = questions.filter((it) => !it.answered).length;
  const own = questions.filter((it) => it.answered && it.share && it.share !== "trainer").length;
  const first = open === 0 ? "Je hebt alle vragen beantwoord." : `Nog open: ${countText(open, "vraag", "vragen")} van de ${questions.length}.`;
  if (own === 0) return first;
  return `${first} ${own === 1 ? "Eén antwoord deel je niet met je trainer; dat gaat niet mee." : `${own} antwoorden deel je niet met je trainer; die gaan niet mee.`}`;
}

/**
 * Say what a receipt proves.
 *
 * @param {Receipt} receipt
 */
export function receiptText(receipt) {
  const date = new Date(receipt.time);
  const moment = Number.isNaN(date.getTime()) ? "" : ` op ${dateText(date)} om ${clockText(date)}`;
  const verb = receipt.mode === "alone" ? "Vastgelegd" : "Ingeleverd";
  const late = receipt.late ? ", na de inleverdatum" : "";
  return `${verb}${moment}${late}: ${countText(receipt.answers, "antwoord", "antwoorden")}, code ${codeOf(receipt)}.`;
}

/** @param {Receipt} receipt */
export function codeOf({ sha256 }) {
  return sha256.slice(0, CODE_LENGTH);
}

/**
 * Return the receipts, newest first.
 *
 * @param {Receipt[] | undefined} receipts
 */
export function newestFirst(receipts) {
  return [...(receipts ?? [])].sort((a, b) => Date.parse(b.time) - Date.parse(a.time));
}
