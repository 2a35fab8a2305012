/** Numbers as Dutch text, to the digit as `ib_exercises.dutch` writes them. No DOM. */

/**
 * Return a number with at most `decimals` digits behind a decimal comma; exactly so many where `fixed` (nine at most).
 * Thousands (from 10.000) are set apart by a point, the minus is a real one. Halves round away from zero, also where the
 * binary fraction is a hair below the half.
 *
 * @param {number} value
 * @param {number} [decimals]
 * @param {boolean} [fixed]
 */
export function nl(value, decimals = 1, fixed = false) {
  const unit = 10n ** BigInt(9 - decimals);
  const rounded = (BigInt(Math.abs(value).toFixed(9).replace(".", "")) + unit / 2n) / unit;
  const digits = String(rounded).padStart(decimals + 1, "0");
  const cut = digits.length - decimals;
  const whole = cut > 4 ? digits.slice(0, cut).replace(/\B(?=(\d{3})+$)/g, ".") : digits.slice(0, cut);
  const fraction = fixed ? digits.slice(cut) : digits.slice(cut).replace(/0+$/, "");
  return `${value < 0 && rounded ? "\u2212" : ""}${whole}${fraction ? `,${fraction}` : ""}`;
}

/**
 * Return «1 leerling» or «25 leerlingen».
 *
 * @param {number} number
 * @param {string} one
 * @param {string} many
 */
export function count(number, one, many) {
  return `${nl(number)} ${number === 1 ? one : many}`;
}

/**
 * Read what a participant typed in a field beside a slider: «4,5», «4.5» or «−1».
 *
 * @param {string} text
 * @returns {number} NaN where it is no number
 */
export function readNumber(text) {
  const plain = text.trim().replace(/[\u2212\u2013]/, "-").replace(",", ".").replace(/\s*%$/, "");
  return /^-?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : NaN;
}

/**
 * Return the digits behind the comma that a step of a slider needs.
 *
 * @param {number} step
 */
export function digitsOf(step) {
  return (String(step).split(".")[1] ?? "").length;
}
