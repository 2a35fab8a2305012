/** The browser's models give what Python's give: over the vectors that Python stored. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { ASSUMPTIONS } from "../../widgets/ib_widgets/models/assumptions.js";
import * as comparison from "../../widgets/ib_widgets/models/comparison.js";
import { simulate } from "../../widgets/ib_widgets/models/differentiatie.js";
import { fillNormals, normalQuantile, threefry } from "../../widgets/ib_widgets/models/noise.js";
import { digitsOf, nl, readNumber } from "../../widgets/ib_widgets/models/numbers.js";
import { complete, valueText } from "../../widgets/ib_widgets/models/parameters.js";
import * as onderbrekingen from "../../widgets/ib_widgets/models/onderbrekingen.js";
import * as geluk from "../../widgets/ib_widgets/models/geluk.js";
import * as reach from "../../widgets/ib_widgets/models/reach.js";
import * as scheepstra from "../../widgets/ib_widgets/models/scheepstra.js";
import * as toeval from "../../widgets/ib_widgets/models/toeval.js";
import * as verspreiding from "../../widgets/ib_widgets/models/verspreiding.js";
import * as terugval from "../../widgets/ib_widgets/models/terugval.js";
import * as waarnemen from "../../widgets/ib_widgets/models/waarnemen.js";

/** @param {string} name */
const vectors = (name) => JSON.parse(readFileSync(new URL(`../vectors/${name}.json`, import.meta.url), "utf8"));

/**
 * @param {ArrayLike<number>} actual
 * @param {number[]} expected
 * @param {string} what
 */
function assertClose(actual, expected, what, tolerance = 1e-9) {
  assert.equal(actual.length, expected.length, what);
  expected.forEach((value, place) => {
    assert.ok(Math.abs(actual[place] - value) <= tolerance * Math.max(1, Math.abs(value)), `${what} [${place}]: ${actual[place]} is not ${value}`);
  });
}

test("the generator gives the published words of Threefry-2x32-20", () => {
  // Known answers of Random123 (Salmon and others, 2011).
  assert.deepEqual([...threefry([0, 0], 0, 0)], [0x6b200159, 0x99ba4efe]);
  assert.deepEqual([...threefry([0xffffffff, 0xffffffff], 0xffffffff, 0xffffffff)], [0x1cb996fc, 0xbb002be7]);
  assert.deepEqual([...threefry([0x13198a2e, 0x03707344], 0x243f6a88, 0x85a308d3)], [0xc4923a9c, 0x483df7a0]);
});

test("words are equal to Python's bit for bit, normals but for the last places", () => {
  const { threefry: rows, quantiles, normals } = vectors("noise");
  for (const { key, counter, words } of rows) assert.deepEqual([...threefry(key, counter[0], counter[1])], words);
  for (const [chance, value] of quantiles) assertClose([normalQuantile(chance)], [value], `quantile ${chance}`, 1e-14);
  normals.rows.forEach((/** @type {number} */ row, /** @type {number} */ place) => {
    assertClose(fillNormals(normals.stream, row, new Float64Array(40)), normals.values[place], `row ${row}`, 1e-14);
  });
});

test("numbers read as Python writes them", () => {
  for (const { value, decimals, fixed, text } of vectors("numbers")) assert.equal(nl(value, decimals, fixed), text, `${value} in ${decimals}`);
});

test("the clock of Scheepstra is the same, to the letter of its table", () => {
  const rows = vectors("scheepstra");
  assert.ok(rows.length > 40);
  for (const { values, forms, tables, summary } of rows) {
    const mine = scheepstra.forms(values);
    forms.forEach((/** @type {any} */ form, /** @type {number} */ place) => {
      assert.equal(mine[place].name, form.name);
      const minutes = (/** @type {any} */ one) => [one.alone, one.shared, one.watched, one.silent];
      assertClose(minutes(mine[place]), minutes(form), JSON.stringify(values), 1e-12);
    });
    assert.deepEqual(scheepstra.tables(values), tables);
    assert.equal(scheepstra.summary(values), summary);
  }
});

test("the simulation of differentiation is the same, to the letter of its tables", () => {
  const rows = vectors("differentiatie");
  assert.ok(rows.length > 40);
  for (const { values, first_class: first, measures, ranks, tables, summary } of rows) {
    const what = JSON.stringify(values);
    const outcome = simulate(values);
    const n = values.leerlingen;
    assertClose(outcome.start.subarray(0, n), first.start, `start ${what}`);
    for (const name of /** @type {const} */ (["convergent", "divergent"])) {
      const form = outcome[name];
      assertClose(form.final.subarray(0, n), first[name], `${name} ${what}`);
      const found = comparison.measure(values, outcome, form);
      for (const [measure, interval] of Object.entries(measures[name])) assertClose(found[measure], interval, `${name} ${measure} ${what}`);
      const shown = comparison.byRank(comparison.pictured(values, outcome, form), n);
      shown.filter((_, rank) => rank % Math.max(1, Math.floor(n / 4)) === 0).forEach((interval, place) => assertClose(interval, ranks[name][place], `${name} rank ${place} ${what}`));
    }
    assert.deepEqual(comparison.tables(values, outcome), tables);
    assert.equal(comparison.summary(values, outcome), summary);
  }
});

test("the price of interruptions is the same, to the letter of its tables", () => {
  const rows = vectors("onderbrekingen");
  assert.ok(rows.length > 40);
  for (const { values, day, measures, tables, summary } of rows) {
    const what = JSON.stringify(values);
    const ways = onderbrekingen.simulate(values);
    for (const way of ways) {
      const pieces = way.days[1];
      assert.deepEqual(pieces.map(({ kind }) => kind), day[way.name].map((/** @type {[string, number]} */ [kind]) => kind), what);
      assertClose(pieces.map(({ minutes }) => minutes), day[way.name].map((/** @type {[string, number]} */ [, minutes]) => minutes), what);
      const found = onderbrekingen.measure(values, way);
      for (const [name, interval] of Object.entries(measures[way.name])) assertClose(found[name], interval, `${way.name} ${name} ${what}`);
    }
    assert.deepEqual(onderbrekingen.tables(values), tables);
    assert.equal(onderbrekingen.summary(values), summary);
  }
});

test("chance or signal is the same, to the letter of its tables", () => {
  const rows = vectors("toeval");
  assert.ok(rows.length > 40);
  for (const { values, teams, chances, tables, summary } of rows) {
    const outcome = toeval.simulate(values);
    assert.deepEqual(outcome.teams, teams, JSON.stringify(values));
    assertClose(outcome.chances, chances, JSON.stringify(values));
    assert.deepEqual(toeval.tables(values), tables);
    assert.equal(toeval.summary(values), summary);
  }
});

test("the travelling idea is the same, to the letter of its tables", () => {
  const rows = vectors("verspreiding");
  assert.ok(rows.length > 40);
  const { TEAM } = verspreiding;
  for (const { values, lines, took, formula, measures, tables, summary } of rows) {
    const what = JSON.stringify(values);
    if (lines.length) assert.deepEqual(verspreiding.lines(values.vorm), lines);
    const spread = verspreiding.simulate(values);
    [0, 1, 77, 199].forEach((year, place) => assert.deepEqual([...spread.took.subarray(year * TEAM, (year + 1) * TEAM)], took[place], what));
    assertClose(spread.formula, formula, `formula ${what}`);
    const found = reach.measure(values, spread);
    found.curve.forEach((interval, week) => assertClose(interval, measures.curve[week], `week ${week} ${what}`));
    assert.deepEqual([found.half, found.most, found.formula], [measures.half, measures.most, measures.formula], what);
    assertClose([found.share, ...found.hours, ...found.formulaHours], [measures.share, ...measures.hours, ...measures.formula_hours], what);
    assert.deepEqual(reach.tables(values, spread, found).slice(0, tables.length), tables);
    assert.equal(reach.summary(values, found), summary);
  }
});

test("regression to the mean is the same, to the letter of its tables", () => {
  const rows = vectors("terugval");
  assert.ok(rows.length > 40);
  for (const { values, first_school: first, measures, tables, summary } of rows) {
    const what = JSON.stringify(values);
    const outcome = terugval.simulate(values);
    assertClose(outcome.first.subarray(0, 12), first.first, `first ${what}`);
    assertClose(outcome.second.subarray(0, 12), first.second, `second ${what}`);
    const few = Math.min(12, outcome.chosen);
    assert.deepEqual([...outcome.selected.subarray(0, few)], first.selected, what);
    assert.deepEqual([...outcome.helped.subarray(0, few)], first.helped, what);
    measures.forEach((/** @type {Record<string, number[]>} */ group, /** @type {number} */ place) => {
      const found = terugval.measure(values, outcome, place === 0);
      for (const [name, interval] of Object.entries(group)) assertClose(found[name], interval, `${name} ${what}`);
    });
    assert.deepEqual(terugval.tables(values, outcome), tables);
    assert.equal(terugval.summary(values, outcome), summary);
  }
});

test("a double observation is the same, to the letter of its tables", () => {
  const rows = vectors("waarnemen");
  assert.ok(rows.length > 40);
  for (const { values, outcome, tables, summary } of rows) {
    const mine = waarnemen.observe(values);
    assert.equal(mine.intervals, outcome.intervals);
    assertClose([mine.observed, mine.expected], [outcome.observed, outcome.expected], JSON.stringify(values));
    assert.equal(mine.kappa === null, outcome.kappa === null);
    if (mine.kappa !== null && mine.margin) assertClose([mine.kappa, ...mine.margin], [outcome.kappa, ...outcome.margin], JSON.stringify(values));
    assert.deepEqual(waarnemen.tables(values, mine), tables);
    assert.equal(waarnemen.summary(values, mine), summary);
  }
});

test("the luck of a pupil is the same, to the letter of its tables", () => {
  const rows = vectors("geluk");
  assert.ok(rows.length > 40);
  for (const { values, children, distribution, tables, summary } of rows) {
    const drawn = geluk.simulate(values);
    assert.deepEqual([0, 1, 500, 999].map((child) => drawn[child]), children);
    assertClose(geluk.distribution(values), distribution, JSON.stringify(values));
    assert.deepEqual(geluk.tables(values, drawn), tables);
    assert.equal(geluk.summary(values), summary);
  }
});

test("a slider that moves leaves all other chance where it was", () => {
  const { parameters } = ASSUMPTIONS.differentiatie;
  const short = simulate(complete(parameters, { weken: 5, toeval: 50 }), 3);
  const long = simulate(complete(parameters, { weken: 6, toeval: 50 }), 3);
  assert.deepEqual(short.start, long.start);
  const again = simulate(complete(parameters, { weken: 5, toeval: 50 }), 3);
  assert.deepEqual(short.convergent.final, again.convergent.final);
  assert.notDeepEqual(short.convergent.final, long.convergent.final);
});

test("a small move of any slider gives a small move of the outcome", () => {
  const { parameters } = ASSUMPTIONS.differentiatie;
  const own = complete(parameters, {});
  const growth = (/** @type {import("../../widgets/ib_widgets/models/types.js").Values} */ values) => {
    const outcome = simulate(values);
    return comparison.measure(values, outcome, outcome.convergent).growth[0];
  };
  for (const { name, step, choices } of parameters) {
    if (choices.length) continue;
    const moved = growth({ ...own, [name]: own[name] + step });
    // Lessons, yield and minutes have large steps: a quarter, a fifth, a ninth more.
    const most = { lessen: 0.26, opbrengst: 0.21, minuten: 0.12 }[name] ?? 0.06;
    assert.ok(Math.abs(moved / growth(own) - 1) < most, `${name}: ${moved / growth(own)}`);
  }
});

test("values are kept within their limits, and what is no number is the model's own", () => {
  const { parameters } = ASSUMPTIONS.scheepstra;
  assert.deepEqual(complete(parameters, { leerlingen: 1000, minuten: "veel", onzin: 3 }), {
    leerlingen: 60, minuten: 180, klassikaal: 50, groepen: 3, wissel: 0,
  });
  assert.equal(complete(parameters, { wissel: NaN }).wissel, 0);
  assert.equal(complete(parameters, { leerlingen: 24.5 }).leerlingen, 25);
  assert.equal(complete(parameters, { wissel: 0.1 }).wissel, 0.1);
});

test("a value is read out with its unit", () => {
  const text = (/** @type {"scheepstra" | "differentiatie" | "verspreiding"} */ model, /** @type {string} */ name, /** @type {number} */ value) => {
    const parameter = ASSUMPTIONS[model].parameters.find((one) => one.name === name);
    assert.ok(parameter);
    return valueText(parameter, value);
  };
  assert.equal(text("scheepstra", "leerlingen", 25), "25 leerlingen");
  assert.equal(text("scheepstra", "leerlingen", 1), "1 leerling");
  assert.equal(text("scheepstra", "klassikaal", 50), "50% van de tijd");
  assert.equal(text("scheepstra", "wissel", 0.25), "0,25 minuten");
  assert.equal(text("differentiatie", "grens_laag", -0.5), "−0,5 stappen");
  assert.equal(text("differentiatie", "verlengd", 100 / 3), "33,3% van de les");
  assert.equal(text("differentiatie", "vast", 1), "vijf vaste niveaus");
  assert.equal(text("verspreiding", "starters", 1), "1 mens");
  assert.equal(text("verspreiding", "contacten", 1), "1 gesprek");
  assert.equal(text("verspreiding", "schooljaar", 7), "7 van de 200");
});

test("what is typed beside a slider is read with comma or point, and nothing else", () => {
  assert.deepEqual(["4,5", "4.5", " −1 ", "33%", ",5"].map(readNumber), [4.5, 4.5, -1, 33, 0.5]);
  for (const text of ["", "veel", "1.2.3", "4 5", "1e3", "Infinity"]) assert.ok(Number.isNaN(readNumber(text)), text);
  assert.deepEqual([1, 0.25, 0.1].map(digitsOf), [0, 2, 1]);
});
