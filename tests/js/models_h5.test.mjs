/** The browser's models of chapter 5 give what Python's give: over the vectors that Python stored. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { ASSUMPTIONS } from "../../widgets/ib_widgets/models/assumptions.js";
import * as beurten from "../../widgets/ib_widgets/models/beurten.js";
import * as consulting from "../../widgets/ib_widgets/models/consulting.js";
import { complete } from "../../widgets/ib_widgets/models/parameters.js";
import { simulate } from "../../widgets/ib_widgets/models/spreekuur.js";

/** @param {string} name */
const vectors = (name) => JSON.parse(readFileSync(new URL(`../vectors/${name}.json`, import.meta.url), "utf8"));

/**
 * @param {number[]} actual
 * @param {number[]} expected
 * @param {string} what
 */
function assertClose(actual, expected, what) {
  assert.equal(actual.length, expected.length, what);
  expected.forEach((value, place) => assert.ok(Math.abs(actual[place] - value) <= 1e-9 * Math.max(1, Math.abs(value)), `${what} [${place}]: ${actual[place]} is not ${value}`));
}

test("consulting hours are the same, to the letter of their tables", () => {
  const rows = vectors("spreekuur");
  assert.ok(rows.length > 40);
  for (const { values, costs, wait, full, queue, week, tables, summary } of rows) {
    const what = JSON.stringify(values);
    const outcome = simulate(values);
    [outcome.before, outcome.after].forEach((cost, place) => {
      assertClose([cost.corridor, cost.consulting, cost.returning], [costs[place].corridor, costs[place].consulting, costs[place].returning], what);
    });
    assertClose(consulting.wait(outcome), wait, `wait ${what}`);
    assertClose([outcome.full], [full], `full ${what}`);
    const byWeek = consulting.queueByWeek(outcome).filter((_, place) => place % 10 === 9);
    byWeek.forEach((interval, place) => assertClose(interval, queue[place], `queue ${what}`));
    assert.deepEqual(outcome.week.map(({ day, place, hour }) => ({ day, place, hour })), week.map((/** @type {any} */ { day, place, hour }) => ({ day, place, hour })), what);
    assertClose(outcome.week.map(({ minute }) => minute), week.map((/** @type {any} */ { minute }) => minute), `minutes ${what}`);
    assert.deepEqual(consulting.tables(values, outcome), tables);
    assert.equal(consulting.summary(values, outcome), summary);
  }
});

test("longer hours leave the questions where they were, and nobody waits longer", () => {
  const { parameters } = ASSUMPTIONS.spreekuur;
  const short = simulate(complete(parameters, { duur: 35 }));
  const long = simulate(complete(parameters, { duur: 42 }));
  assert.deepEqual(short.week.map(({ minute }) => minute), long.week.map(({ minute }) => minute));
  assert.equal(short.waits.length, long.waits.length);
  assert.ok(short.waits.every((wait, place) => wait >= long.waits[place]));
});

test("what was drawn before does not change what is drawn after", () => {
  const { parameters } = ASSUMPTIONS.spreekuur;
  const first = consulting.summary(complete(parameters, {}));
  consulting.summary(complete(parameters, { vragen: 60 }));
  assert.equal(consulting.summary(complete(parameters, {})), first);
});

test("the turn counter is the same, to the letter of its tables", () => {
  const rows = vectors("beurten");
  assert.ok(rows.length > 40);
  for (const { values, talk, tables, summary } of rows) {
    const mine = beurten.measure(values);
    assertClose([mine.turns, mine.minutes, mine.spoken, ...beurten.KINDS.map((kind) => mine.shares[kind])], [talk.turns, talk.minutes, talk.spoken, ...beurten.KINDS.map((kind) => talk.shares[kind])], JSON.stringify(values));
    assert.deepEqual(beurten.tables(values), tables);
    assert.equal(beurten.summary(values), summary);
  }
});
