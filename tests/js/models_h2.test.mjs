/** The models of chapter 2 give what Python's give, to the letter of their tables. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { ASSUMPTIONS } from "../../widgets/ib_widgets/models/assumptions.js";
import * as jaaruren from "../../widgets/ib_widgets/models/jaaruren.js";
import * as netwerk from "../../widgets/ib_widgets/models/netwerk.js";
import { complete, valueText } from "../../widgets/ib_widgets/models/parameters.js";
import * as rollenkaart from "../../widgets/ib_widgets/models/rollenkaart.js";
import * as spelden from "../../widgets/ib_widgets/models/spelden.js";

/** @param {string} name */
function vectors(name) {
  const rows = JSON.parse(readFileSync(new URL(`../vectors/${name}.json`, import.meta.url), "utf8"));
  assert.ok(rows.length > 40);
  return rows;
}

/**
 * @param {number} actual
 * @param {number} expected
 */
const assertClose = (actual, expected) => assert.ok(Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(expected)), `${actual} is not ${expected}`);

test("the year in hours is the same, post by post", () => {
  for (const { values, posts, hours, slack, tables, summary } of vectors("jaaruren")) {
    const mine = jaaruren.plan(values);
    assertClose(mine.hours, hours);
    if (slack === null) assert.equal(mine.slack, null);
    else assertClose(mine.slack ?? NaN, slack);
    assert.deepEqual(mine.posts.map(({ name, label, layer }) => ({ name, label, layer })), posts.map((/** @type {any} */ { name, label, layer }) => ({ name, label, layer })));
    mine.posts.forEach((post, place) => assertClose(post.hours, posts[place].hours));
    assert.deepEqual(jaaruren.tables(values), tables);
    assert.equal(jaaruren.summary(values), summary);
  }
});

test("both networks are the same, line by line and person by person", () => {
  for (const { values, networks, tables, summary } of vectors("netwerk")) {
    netwerk.networks(values).forEach((mine, place) => {
      const { density, ...rest } = mine;
      const { density: expected, ...others } = networks[place];
      assertClose(density, expected);
      assert.deepEqual(JSON.parse(JSON.stringify(rest)), others);
    });
    assert.deepEqual(netwerk.tables(values), tables);
    assert.equal(netwerk.summary(values), summary);
  }
});

test("the map has the same sums", () => {
  for (const { values, total, layers, roles, tables, summary } of vectors("rollenkaart")) {
    assert.deepEqual(rollenkaart.spread(values), { total, layers, roles });
    assert.deepEqual(rollenkaart.tables(values), tables);
    assert.equal(rollenkaart.summary(values), summary);
  }
});

test("a moment is added or taken away within the limits, and only there", () => {
  const values = complete(ASSUMPTIONS.rollenkaart.parameters, { team_leren: rollenkaart.MOST });
  assert.deepEqual(rollenkaart.moved(values, "leerling_zorg", 1), { ...values, leerling_zorg: 2 });
  assert.deepEqual(rollenkaart.moved(values, "leerling_zorg", -1), { ...values, leerling_zorg: 0 });
  assert.equal(rollenkaart.moved(values, "team_leren", 1), null);
  assert.equal(rollenkaart.moved(values, "omgeving_rest", -1), null);
});

test("the pins are as far apart", () => {
  for (const { values, threads, tables, summary } of vectors("spelden")) {
    spelden.threads(values).forEach((mine, place) => assertClose(mine.distance, threads[place].distance));
    assert.deepEqual(spelden.tables(values), tables);
    assert.equal(spelden.summary(values), summary);
  }
});

test("how far a year may run over is told in words where it is no number", () => {
  const { parameters } = ASSUMPTIONS.jaaruren;
  const slack = (/** @type {Record<string, number>} */ given) => jaaruren.slackText(jaaruren.plan(complete(parameters, given)));
  assert.equal(slack({}), "29%");
  assert.equal(slack({ fte: 0.1 }), "het past al niet");
  const nothing = { opps: 0, besprekingen: 0, team: 0, groepsbesprekingen: 0, bezoeken: 0, overleggen: 0, vragen: 0 };
  assert.equal(slack(nothing), "er is niets gepland");
});

test("a line and a person are read out by name", () => {
  const text = (/** @type {string} */ name, /** @type {number} */ value) => {
    const parameter = ASSUMPTIONS.netwerk.parameters.find((one) => one.name === name);
    assert.ok(parameter);
    return valueText(parameter, value);
  };
  assert.equal(text("buren", 1), "1 lijn");
  assert.equal(text("buren", 6), "6 lijnen");
  assert.equal(text("weg", 8), "schoolleider");
});
