/** Sorting into four fields: the names, what a stored answer may hold, and how far two people agree. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { agreement, fieldsOf, known } from "../../widgets/ib_widgets/common/sorting.js";

const IDS = ["a", "b", "c", "d"];

test("the fields are named by what holds", () => {
  assert.deepEqual(fieldsOf(["belangrijk", "dringend"]).map(({ id, name }) => `${id}: ${name}`), [
    "both: belangrijk en dringend",
    "first: belangrijk, niet dringend",
    "second: dringend, niet belangrijk",
    "neither: niet belangrijk, niet dringend",
  ]);
});

test("of a stored answer only known items in known fields are shown", () => {
  assert.deepEqual(known({ a: "both", b: "elders", z: "first", c: 3, d: "toString" }, IDS), { a: "both" });
  for (const wrong of [null, undefined, "a", 3, []]) assert.deepEqual(known(wrong, IDS), {});
});

test("agreement counts items, each of the two things, and what blind chance would give", () => {
  const own = { a: "both", b: "both", c: "first", d: "neither" };
  const other = { a: "both", b: "second", c: "neither", d: "neither" };
  assert.deepEqual(agreement(IDS, own, other), { total: 4, same: 2, differing: ["b", "c"], first: 2, second: 4, byChance: (2 * 1 + 1 * 2) / 4 });
});

test("only what both have placed is compared, and nothing is no error", () => {
  assert.deepEqual(agreement(IDS, { a: "both" }, { a: "both", b: "first" }), { total: 1, same: 1, differing: [], first: 1, second: 1, byChance: 1 });
  assert.deepEqual(agreement(IDS, {}, {}), { total: 0, same: 0, differing: [], first: 0, second: 0, byChance: 0 });
});
