/** Losing and finding the server, on a clock of our own. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { createConnection, DELAYS, HEARTBEAT, IDLE } from "../../widgets/ib_widgets/hosts/lab/connection.js";

/** @typedef {import("../../widgets/ib_widgets/hosts/lab/connection.js").ConnectionState} ConnectionState */

function setUp() {
  let now = 0;
  /** @type {{at: number, callback: () => void} | null} */
  let timer = null;
  const clock = {
    now: () => now,
    setTimeout: (/** @type {() => void} */ callback, /** @type {number} */ ms) => (timer = { at: now + ms, callback }),
    clearTimeout: (/** @type {unknown} */ which) => {
      if (which === timer) timer = null;
    },
  };
  /** @type {{state: ConnectionState, pings: number, changes: string[]}} */
  const world = { state: "connected", pings: 0, changes: [] };
  const connection = createConnection({
    ping: async () => {
      world.pings += 1;
      return world.state;
    },
    onChange: (state, before) => world.changes.push(`${before} → ${state}`),
    clock,
  });
  /** Let time pass to the next timer. */
  async function next() {
    const due = timer;
    assert.ok(due, "nothing is planned");
    const waited = due.at - now;
    now = due.at;
    timer = null;
    due.callback();
    await new Promise((resolve) => setImmediate(resolve));
    return waited;
  }
  return { connection, world, next };
}

test("after a failure it asks by itself, ever less often, until the server is back", async () => {
  const { connection, world, next } = setUp();
  world.state = "offline";
  connection.report("offline");
  const waits = [];
  for (let n = 0; n < 7; n += 1) waits.push(await next());
  assert.deepEqual(waits, [...DELAYS, DELAYS.at(-1), DELAYS.at(-1)]);
  world.state = "connected";
  await next();
  assert.deepEqual(world.changes, ["connected → offline", "offline → connected"]);
});

test("a change is told once, however often it is reported", () => {
  const { connection, world } = setUp();
  for (const state of /** @type {ConnectionState[]} */ (["offline", "offline", "session", "session", "connected"])) connection.report(state);
  assert.deepEqual(world.changes, ["connected → offline", "offline → session", "session → connected"]);
});

test("the page of a reader asks now and then; one that was left alone no longer", async () => {
  const { connection, world, next } = setUp();
  assert.equal(await next(), HEARTBEAT);
  assert.equal(world.pings, 1);
  for (let passed = HEARTBEAT; passed <= IDLE; passed += HEARTBEAT) await next();
  const before = world.pings;
  await next();
  await next();
  assert.equal(world.pings, before);
  connection.touch();
  await next();
  assert.equal(world.pings, before + 1);
});

test("two questions at the same time are one", async () => {
  const { connection, world } = setUp();
  await Promise.all([connection.check(), connection.check()]);
  assert.equal(world.pings, 1);
});
