/** Scenarios, scales and axes: the logic of the bench on which a model stands. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { outline, scale, ticks } from "../../widgets/ib_widgets/models/axes.js";
import { differing } from "../../widgets/ib_widgets/models/parameters.js";
import { ASSUMPTIONS } from "../../widgets/ib_widgets/models/assumptions.js";
import { add, describe, insert, LONGEST_NAME, merge, remove } from "../../widgets/ib_widgets/models/scenarios.js";

/** @param {string} name */
const scenario = (name, leerlingen = 25) => ({ name, parameters: { leerlingen }, summary: `${leerlingen} leerlingen.` });

test("a scenario without a name gets one that is free", () => {
  const once = add([], scenario(" "));
  assert.equal(once[0].name, "Scenario 1");
  assert.equal(add(once, scenario(""))[1].name, "Scenario 2");
  assert.deepEqual(add([scenario("Scenario 2")], scenario("")).map(({ name }) => name), ["Scenario 2", "Scenario 3"]);
});

test("a name that is taken gets a number behind it, a long one is cut", () => {
  let list = add([], scenario("Klas"));
  list = add(add(list, scenario("Klas")), scenario("Klas"));
  assert.deepEqual(list.map(({ name }) => name), ["Klas", "Klas (2)", "Klas (3)"]);
  assert.equal(add([], scenario("x".repeat(100)))[0].name.length, LONGEST_NAME);
});

test("what is removed can be put back where it was", () => {
  const list = ["a", "b", "c"].map((name) => scenario(name));
  for (const place of [0, 1, 2]) assert.deepEqual(insert(remove(list, place), place, list[place]), list);
});

test("adding and removing leave the list that was given as it was", () => {
  const list = [scenario("a")];
  add(list, scenario("b"));
  remove(list, 0);
  insert(list, 0, scenario("c"));
  assert.deepEqual(list, [scenario("a")]);
});

test("of two lists put together nothing is lost and nothing double", () => {
  const mine = [scenario("Klas"), scenario("Toen", 40)];
  const theirs = [scenario("Klas"), scenario("Toen", 41), scenario("Nieuw")];
  const both = merge(mine, theirs);
  assert.deepEqual(both.map(({ name }) => name), ["Klas", "Toen", "Toen (2)", "Nieuw"]);
  assert.deepEqual(merge(both, mine), both);
});

test("scenarios read as a name and a sentence", () => {
  assert.equal(describe([scenario("Klas"), scenario("Toen", 40)]), "«Klas»: 25 leerlingen.\n«Toen»: 40 leerlingen.");
});

test("only assumptions that differ are compared", () => {
  const { parameters } = ASSUMPTIONS.scheepstra;
  const own = Object.fromEntries(parameters.map((one) => [one.name, one.default]));
  assert.deepEqual(differing(parameters, [own, { ...own, wissel: 1 }]).map(({ name }) => name), ["wissel"]);
  assert.deepEqual(differing(parameters, [own, { ...own }]), []);
});

test("ticks are round, evenly apart and cover the range", () => {
  for (const [low, high] of [[0, 1.6], [-0.3, 2], [0, 0.01], [0, 36.7], [-3, 3], [0, 0], [0, 1e-9], [5, 90]]) {
    const found = ticks(low, high, 5);
    assert.ok(found.length >= 2 && found.length <= 8, `${low}–${high}: ${found}`);
    assert.ok(found[0] <= low && found[found.length - 1] >= high - 1e-9, `${low}–${high}: ${found}`);
    const step = found[1] - found[0];
    found.slice(1).forEach((value, place) => assert.ok(Math.abs(value - found[place] - step) < 1e-9 * Math.max(1, step)));
  }
  assert.deepEqual(ticks(0, 2, 4), [0, 0.5, 1, 1.5, 2]);
});

test("a scale puts the ends of the domain on the ends of the stretch, also when it has no width", () => {
  const x = scale([0, 180], 10, 370);
  assert.deepEqual([0, 90, 180].map(x), [10, 190, 370]);
  assert.equal(scale([2, 2], 0, 100)(2), 0);
});

test("an outline is a path, closed where asked", () => {
  assert.equal(outline([[0, 0], [1.26, 2]]), "M0.0 0.0L1.3 2.0");
  assert.equal(outline([[0, 0], [1, 2]], true), "M0.0 0.0L1.0 2.0Z");
  assert.equal(outline([], true), "");
});
