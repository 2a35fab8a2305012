/** When the card of a term opens and closes, and where it goes. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { GRACE, REST, createTermState, placeCard } from "../../widgets/ib_widgets/hosts/lab/term_state.js";

const [A, B] = [{ name: "a" }, { name: "b" }];

/** A state with a clock that goes on by hand, and what it showed. */
function start() {
  let [now, count] = [0, 0];
  /** @type {Map<number, {at: number, callback: () => void}>} */
  const waiting = new Map();
  const clock = {
    /** @param {() => void} callback @param {number} ms */
    setTimeout(callback, ms) {
      waiting.set((count += 1), { at: now + ms, callback });
      return count;
    },
    /** @param {number} timer */
    clearTimeout: (timer) => void waiting.delete(timer),
  };
  /** @type {string[]} */
  const said = [];
  const state = createTermState({ clock, show: (term, cause) => void said.push(term ? `${/** @type {{name: string}} */ (term).name} ${cause}` : "-") });
  /** @param {number} ms */
  function pass(ms) {
    now += ms;
    for (const [key, { at, callback }] of [...waiting]) {
      if (at > now) continue;
      waiting.delete(key);
      callback();
    }
  }
  return { state, said, pass };
}

test("a pointer that rests opens the card, one that passes does not", () => {
  const { state, said, pass } = start();
  state.point(A);
  pass(REST - 1);
  state.leave();
  pass(1000);
  assert.deepEqual(said, []);
  state.point(A);
  pass(REST);
  assert.deepEqual(said, ["a hover"]);
});

test("the pointer may go to the card and back, and stay there", () => {
  const { state, said, pass } = start();
  state.point(A);
  pass(REST);
  state.leave();
  pass(GRACE - 1);
  state.stay();
  pass(60_000);
  state.leave();
  state.point(A);
  pass(60_000);
  assert.deepEqual(said, ["a hover"]);
  state.leave();
  pass(GRACE);
  assert.deepEqual(said, ["a hover", "-"]);
});

test("the focus opens at once and closes when it goes", () => {
  const { state, said } = start();
  state.focus(A);
  state.blur();
  state.focus(B);
  assert.deepEqual(said, ["a focus", "-", "b focus"]);
});

test("a card that is pointed at and has the focus closes only when both are over", () => {
  const { state, said, pass } = start();
  state.focus(A);
  state.point(A);
  state.blur();
  pass(60_000);
  assert.deepEqual(said, ["a focus"]);
  state.focus(A);
  state.leave();
  pass(60_000);
  assert.equal(state.shown(), A);
  state.blur();
  assert.deepEqual(said, ["a focus", "-"]);
});

test("closed by hand it stays closed until it is asked for anew", () => {
  const { state, said, pass } = start();
  state.point(A);
  pass(REST);
  state.dismiss();
  state.point(A); // the pointer goes on over the same word
  pass(60_000);
  assert.deepEqual(said, ["a hover", "-"]);
  state.leave();
  state.point(A);
  pass(REST);
  assert.deepEqual(said, ["a hover", "-", "a hover"]);
});

test("the first touch opens, the second follows the link, and one elsewhere closes", () => {
  const { state, said, pass } = start();
  assert.equal(state.tap(A), true);
  state.blur();
  state.leave();
  pass(60_000);
  assert.equal(state.tap(A), false);
  assert.equal(state.tap(B), true);
  state.dismiss();
  assert.deepEqual(said, ["a touch", "b touch", "-"]);
  assert.equal(state.tap(A), true);
});

test("a card goes below its word, else above, and always inside the window", () => {
  const view = { width: 320, height: 600 };
  const card = { width: 300, height: 200 };
  const word = { left: 200, top: 100, right: 260, bottom: 120 };
  assert.deepEqual(placeCard(word, 200, card, view), { left: 12, top: 124 });
  assert.deepEqual(placeCard({ ...word, top: 500, bottom: 520 }, 0, card, view), { left: 8, top: 296 });
  const low = { width: 320, height: 256 };
  assert.deepEqual(placeCard({ ...word, top: 150, bottom: 170 }, 20, card, low), { left: 12, top: 48 });
  assert.deepEqual(placeCard(word, 20, { width: 300, height: 400 }, low), { left: 12, top: 8 });
});
