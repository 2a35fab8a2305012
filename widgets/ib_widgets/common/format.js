/** Dates, times, numbers and counts as Dutch text. No DOM. */

const MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split(" ");

/**
 * Return a moment as «14.03», in the participant's own time zone.
 *
 * @param {Date} date
 */
export function clockText(date) {
  return `${date.getHours()}.${String(date.getMinutes()).padStart(2, "0")}`;
}

/**
 * Return a day as «4 november 2026».
 *
 * @param {Date} date
 */
export function dateText(date) {
  return `${date.getDate()} ${MONTHS[date.getMonth()]} ${date.getFullYear()}`;
}

/**
 * Return when something happened: «om 14.03» today, «op 4 november 2026 om 14.03» on another day.
 *
 * @param {string | null | undefined} iso
 * @param {Date} now
 * @returns {string} empty when `iso` is no date
 */
export function momentText(iso, now) {
  const date = new Date(iso ?? "");
  if (Number.isNaN(date.getTime())) return "";
  const today = date.toDateString() === now.toDateString();
  return `${today ? "" : `op ${dateText(date)} `}om ${clockText(date)}`;
}

/**
 * Return a number with a decimal comma: «4,5».
 *
 * @param {number} number
 * @param {number} [decimals] at most this many
 */
export function numberText(number, decimals = 2) {
  return new Intl.NumberFormat("nl-NL", { maximumFractionDigits: decimals }).format(number);
}

/**
 * Return «1 punt», «2 punten».
 *
 * @param {number} number
 * @param {string} one
 * @param {string} many
 */
export function countText(number, one, many) {
  return `${numberText(number)} ${number === 1 ? one : many}`;
}

/**
 * Count words: runs of letters or digits; «zorg-leerling» and «'s» are one word each, a dash between spaces none.
 *
 * @param {string} text
 */
export function countWords(text) {
  return text.split(/\s+/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
}

/**
 * Return the guidance on length. It tells, and never judges.
 *
 * @param {number} count
 * @param {readonly [number, number] | null | undefined} range
 */
export function wordsText(count, range) {
  const words = countText(count, "woord", "woorden");
  return range ? `${words} · richtlijn ${range[0]}–${range[1]}` : words;
}
