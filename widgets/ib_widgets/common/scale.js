/** A position between two poles in words. No DOM. */

/** Where the handle stands until it is moved; `ib_course.questions.UNTOUCHED` is the same. */
export const UNTOUCHED = 50;

/**
 * Say a position in words, for a screen reader and for whoever reads along.
 *
 * @param {number} position 0 is the left pole, 100 the right
 * @param {readonly [string, string]} poles
 */
export function positionText(position, poles) {
  const distance = Math.abs(position - 50);
  const pole = `«${poles[position < 50 ? 0 : 1]}»`;
  if (distance === 0) return "in het midden";
  if (distance <= 10) return `net iets naar ${pole}`;
  if (distance <= 25) return `meer naar ${pole}`;
  if (distance <= 40) return `duidelijk naar ${pole}`;
  return distance < 50 ? `dicht bij ${pole}` : `helemaal bij ${pole}`;
}
