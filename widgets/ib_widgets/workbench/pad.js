/**
 * Big buttons to count turns with, during a conversation or after it, and a clock for who talks.
 * Inside the pad a letter does what its button does; outside it letters are left alone.
 */

import { button, h, setText } from "../common/dom.js";
import { KINDS, labelOf } from "../models/beurten.js";
import { nl } from "../models/numbers.js";

/** @typedef {import("./workbench.js").Desk} Desk */
/** @typedef {"jij" | "ander"} Speaker */

const KEYS = { advies: "A", gesloten: "G", open: "O", samenvatting: "S", stilte: "X" };
const SPEAKERS = /** @type {const} */ ([["jij", "Ik praat", "I"], ["ander", "De ander praat", "D"]]);
const MOST_TURNS = 60;
const MOST_MINUTES = 90;
const TICK = 1000;

/**
 * @param {Desk} desk
 * @returns {{element: HTMLElement, show: () => void, close: () => void}}
 */
export function makePad(desk) {
  /** @type {string[]} turns in the order in which they were counted here */
  const counted = [];
  const clock = makeClock(desk);
  const numbers = KINDS.map(() => h("span", { class: "ib-pad-aantal", "aria-hidden": "true" }));
  const turns = KINDS.map((kind, place) =>
    h("button", { type: "button", class: `ib-knop ib-pad-knop ib-pad-${kind}`, "aria-keyshortcuts": KEYS[kind], onclick: () => add(kind) }, h("span", {}, labelOf(kind)), numbers[place], keyOf(KEYS[kind])),
  );
  const undo = button("Laatste ongedaan maken", takeBack, { class: "ib-knop ib-knop-klein", "aria-keyshortcuts": "Backspace" });

  /** @param {typeof KINDS[number]} kind */
  function add(kind) {
    const values = desk.values();
    if (values[kind] >= MOST_TURNS) return;
    counted.push(kind);
    desk.goTo({ ...values, [kind]: values[kind] + 1 });
  }

  function takeBack() {
    const kind = counted.pop();
    if (!kind) return desk.announce("Er is hier nog niets geteld om ongedaan te maken.");
    const values = desk.values();
    desk.goTo({ ...values, [kind]: Math.max(0, values[kind] - 1) });
    desk.announce(`${labelOf(kind)} ongedaan gemaakt.`);
  }

  /** @param {KeyboardEvent} event */
  function onKey(event) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const key = event.key.toUpperCase();
    const kind = KINDS.find((one) => KEYS[one] === key);
    const speaker = SPEAKERS.find(([, , letter]) => letter === key);
    if (kind) add(kind);
    else if (speaker) clock.toggle(speaker[0]);
    else if (event.key === "Backspace") takeBack();
    else return;
    event.preventDefault();
  }

  const help = "Tik of klik bij elke beurt van jou. Staat de focus op een van deze knoppen, dan werken ook de letters; Backspace haalt de laatste beurt weg.";
  const element = h(
    "div",
    { class: "ib-pad", role: "group", "aria-label": "Beurten tellen", onkeydown: onKey },
    h("div", { class: "ib-pad-knoppen" }, ...turns),
    h("div", { class: "ib-pad-rij" }, ...clock.buttons, undo),
    h("p", { class: "ib-hulp" }, help),
  );
  return {
    element,
    show: () => KINDS.forEach((kind, place) => setText(numbers[place], nl(desk.values()[kind]))),
    close: clock.stop,
  };
}

/**
 * A clock that adds to the minutes of whoever talks; one at a time, and a second press stops it.
 *
 * @param {Desk} desk
 */
function makeClock(desk) {
  /** @type {Speaker | null} */
  let talking = null;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  let timer;
  let since = 0;
  let begun = 0;
  const buttons = SPEAKERS.map(([speaker, text, letter]) =>
    h("button", { type: "button", class: "ib-knop ib-knop-klein ib-pad-klok", "aria-pressed": "false", "aria-keyshortcuts": letter, onclick: () => toggle(speaker) }, h("span", {}, text), keyOf(letter)),
  );

  function count() {
    if (!talking) return;
    const minutes = begun + (performance.now() - since) / 60000;
    desk.goTo({ ...desk.values(), [talking]: Math.min(MOST_MINUTES, Math.round(minutes * 100) / 100) });
  }

  function stop() {
    clearInterval(timer);
    talking = null;
  }

  /** @param {Speaker} speaker */
  function toggle(speaker) {
    const next = talking === speaker ? null : speaker;
    count();
    stop();
    if (next) {
      talking = next;
      [since, begun] = [performance.now(), desk.values()[next]];
      timer = setInterval(count, TICK);
    }
    buttons.forEach((one, place) => one.setAttribute("aria-pressed", String(SPEAKERS[place][0] === next)));
  }

  return { buttons, toggle, stop };
}

/** @param {string} letter */
function keyOf(letter) {
  return h("kbd", { class: "ib-pad-toets", "aria-hidden": "true" }, letter);
}
