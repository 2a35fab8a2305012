/** Revisions of an answer sort by time, whoever saved them. No DOM. */

/** @typedef {number | string | null | undefined} Revision */

/**
 * Tell whether a revision was saved after another one. News does not arrive in the order in which it was saved: what
 * the server read before a save may get here after it, and must not take its place.
 *
 * @param {Revision} revision
 * @param {Revision} other
 */
export function isLater(revision, other) {
  if (typeof revision === "string" && typeof other === "string") return revision > other;
  if (typeof revision === "number" && typeof other === "number") return revision > other;
  return revision !== other;
}
