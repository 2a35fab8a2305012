/** Moving items of a list about. No DOM. */

/**
 * Return the order with one item at another place; the order itself when that is beyond an end.
 *
 * @param {readonly string[]} order
 * @param {string} id
 * @param {number} place from 0
 * @returns {string[]}
 */
export function moveTo(order, id, place) {
  const rest = order.filter((it) => it !== id);
  if (rest.length === order.length || place < 0 || place > rest.length) return [...order];
  return [...rest.slice(0, place), id, ...rest.slice(place)];
}

/**
 * Return `order` as an order of exactly `ids`: unknown ones left out, missing ones at the end in their own order.
 * A stored answer may be of an earlier edition of the question.
 *
 * @param {readonly string[]} order
 * @param {readonly string[]} ids
 * @returns {string[]}
 */
export function complete(order, ids) {
  const known = [...new Set(order)].filter((id) => ids.includes(id));
  return [...known, ...ids.filter((id) => !known.includes(id))];
}
