/**
 * Chance that stays the same: standard normal numbers, each a function of its place alone. The twin of
 * `ib_exercises.models.noise`, which names the sources; the words are equal bit for bit. No DOM.
 */

export const SEED = 0x1b0c0de;

const ROTATIONS = [13, 15, 26, 6, 17, 29, 16, 24];
const PARITY = 0x1bd11bda;

const CENTRE = [
  [2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457, 13731.693765509461125, 1971.5909503065514427, 133.14166789178437745, 3.387132872796366608],
  [5226.495278852545925, 28729.085735721942674, 39307.89580009271061, 21213.794301586595867, 5394.1960214247511077, 687.1870074920579083, 42.313330701600911252, 1],
];
const TAIL = [
  [7.7454501427834140764e-4, 0.0227238449892691845833, 0.24178072517745061177, 1.27045825245236838258, 3.64784832476320460504, 5.7694972214606914055, 4.6303378461565452959, 1.42343711074968357734],
  [1.05075007164441684324e-9, 5.475938084995344946e-4, 0.0151986665636164571966, 0.14810397642748007459, 0.68976733498510000455, 1.6763848301838038494, 2.05319162663775882187, 1],
];

/**
 * Return the two words of Threefry-2×32 with 20 rounds for one counter.
 *
 * @param {readonly [number, number]} key
 * @param {number} first
 * @param {number} second
 * @param {Uint32Array} [into] where to put them
 */
export function threefry(key, first, second, into = new Uint32Array(2)) {
  const keys = [key[0] | 0, key[1] | 0, key[0] ^ key[1] ^ PARITY];
  let left = (first + keys[0]) | 0;
  let right = (second + keys[1]) | 0;
  for (let turn = 0; turn < 20; turn += 1) {
    const rotation = ROTATIONS[turn % 8];
    left = (left + right) | 0;
    right = ((right << rotation) | (right >>> (32 - rotation))) ^ left;
    if (turn % 4 === 3) {
      const injection = (turn >> 2) + 1;
      left = (left + keys[injection % 3]) | 0;
      right = (right + keys[(injection + 1) % 3] + injection) | 0;
    }
  }
  into[0] = left;
  into[1] = right;
  return into;
}

/**
 * Return the standard normal value below which `chance` (strictly between 0 and 1) lies.
 *
 * @param {number} chance
 */
export function normalQuantile(chance) {
  const centred = chance - 0.5;
  if (Math.abs(centred) <= 0.425) {
    const square = 0.180625 - centred * centred;
    return (centred * polynomial(CENTRE[0], square)) / polynomial(CENTRE[1], square);
  }
  const tail = Math.sqrt(-Math.log(Math.min(chance, 1 - chance))) - 1.6;
  return (Math.sign(centred) * polynomial(TAIL[0], tail)) / polynomial(TAIL[1], tail);
}

/**
 * Fill `into` with numbers strictly between 0 and 1 of one row: columns 0, 1, 2 … of `stream`.
 *
 * @param {number} stream
 * @param {number} row
 * @param {Float64Array} into
 */
export function fillUniforms(stream, row, into) {
  const words = new Uint32Array(2);
  for (let column = 0; column < into.length; column += 1) {
    if (column % 2 === 0) threefry([SEED, stream], row, column >> 1, words);
    into[column] = (words[column % 2] + 0.5) / 4294967296;
  }
  return into;
}

/**
 * Fill `into` with the standard normal numbers of one row: columns 0, 1, 2 … of `stream`.
 *
 * @param {number} stream
 * @param {number} row
 * @param {Float64Array} into
 */
export function fillNormals(stream, row, into) {
  fillUniforms(stream, row, into);
  for (let column = 0; column < into.length; column += 1) into[column] = normalQuantile(into[column]);
  return into;
}

/**
 * @param {number[]} coefficients from the highest power down
 * @param {number} x
 */
function polynomial(coefficients, x) {
  let total = coefficients[0];
  for (let place = 1; place < coefficients.length; place += 1) total = total * x + coefficients[place];
  return total;
}
