/** Sorting items by two things that may hold of them, and how far two people agree. No DOM. */

/** @typedef {"both" | "first" | "second" | "neither"} FieldId */
/** @typedef {Record<string, string>} Sorted item → field */

/** What holds in each field: of the first thing, of the second. */
const HOLDS = /** @type {const} */ ({ both: [true, true], first: [true, false], second: [false, true], neither: [false, false] });

/**
 * The four fields and their Dutch names; the twin of `ib_course.questions.sorting_fields`.
 *
 * @param {readonly [string, string]} axes
 * @returns {{id: FieldId, name: string}[]}
 */
export function fieldsOf([first, second]) {
  return [
    { id: "both", name: `${first} en ${second}` },
    { id: "first", name: `${first}, niet ${second}` },
    { id: "second", name: `${second}, niet ${first}` },
    { id: "neither", name: `niet ${first}, niet ${second}` },
  ];
}

/**
 * Return what of `sorted` can be shown: known items in known fields. A stored answer may be of an earlier edition.
 *
 * @param {unknown} sorted
 * @param {readonly string[]} ids
 * @returns {Sorted}
 */
export function known(sorted, ids) {
  const given = /** @type {Sorted} */ (typeof sorted === "object" && sorted !== null ? sorted : {});
  const found = ids.filter((id) => Object.hasOwn(given, id) && Object.hasOwn(HOLDS, given[id]));
  return Object.fromEntries(found.map((id) => [id, given[id]]));
}

/**
 * Return in how far two people agree, over the items that both have placed: in which items they differ, how often
 * they agree on each of the two things, and how often they would agree by blind chance with as many in each field.
 *
 * @param {readonly string[]} ids
 * @param {Sorted} own
 * @param {Sorted} other
 */
export function agreement(ids, own, other) {
  const both = ids.filter((id) => own[id] && other[id]);
  const holds = (/** @type {string} */ field) => HOLDS[/** @type {FieldId} */ (field)];
  const count = (/** @type {Sorted} */ sorted, /** @type {string} */ field) => both.filter((id) => sorted[id] === field).length;
  const chance = Object.keys(HOLDS).reduce((total, field) => total + count(own, field) * count(other, field), 0);
  return {
    total: both.length,
    same: both.filter((id) => own[id] === other[id]).length,
    differing: both.filter((id) => own[id] !== other[id]),
    first: both.filter((id) => holds(own[id])[0] === holds(other[id])[0]).length,
    second: both.filter((id) => holds(own[id])[1] === holds(other[id])[1]).length,
    byChance: both.length ? chance / both.length : 0,
  };
}
