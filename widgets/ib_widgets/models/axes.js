/** Scales and axes of pictures. No DOM. */

/**
 * Return round numbers that cover a range, at most `most` + 1 of them, the ends included.
 *
 * @param {number} low
 * @param {number} high
 * @param {number} [most] steps
 */
export function ticks(low, high, most = 5) {
  const span = Math.max(high - low, 1e-6);
  const rough = span / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((times) => times * power).find((size) => size >= rough - 1e-12) ?? 10 * power;
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
  return Array.from({ length: last - first + 1 }, (_, place) => Number(((first + place) * step).toPrecision(12)));
}

/**
 * Return the function that puts a number of `domain` on the stretch from `from` to `to`.
 *
 * @param {readonly [number, number]} domain
 * @param {number} from
 * @param {number} to
 */
export function scale([low, high], from, to) {
  const size = (to - from) / (high - low || 1);
  return (/** @type {number} */ value) => from + (value - low) * size;
}

/**
 * Return the outline of a path through points, to a tenth of a pixel.
 *
 * @param {(readonly [number, number])[]} points
 * @param {boolean} [closed]
 */
export function outline(points, closed = false) {
  const steps = points.map(([x, y], place) => `${place ? "L" : "M"}${x.toFixed(1)} ${y.toFixed(1)}`);
  return steps.join("") + (closed && steps.length ? "Z" : "");
}
