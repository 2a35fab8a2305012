/** Looking at the lesson, one interval at a time: by pointer or keyboard, at the own pace, alone or two in turn. */

import { button, disclosure, h, setText, uniqueId } from "../common/dom.js";
import { makeTable } from "../workbench/tables.js";
import { line, mark, s } from "../workbench/svg.js";
import { COLLEAGUE, countBoth, differences, LESSON } from "./lesson.js";
import { drawScene } from "./scene.js";

const ON_TASK = "taakgericht";
const OFF_TASK = "niet";

/** @param {boolean} onTask */
const word = (onTask) => (onTask ? ON_TASK : OFF_TASK);

/**
 * Make the part of the bench in which a lesson is watched.
 *
 * @param {object} options
 * @param {(counts: Record<string, number>) => void} options.onCounted what both rounds add up to
 * @param {(text: string) => void} options.announce
 */
export function makeRound({ onCounted, announce }) {
  /** @type {boolean[]} */
  let mine = [];
  const heading = h("h4", { class: "ib-tussenkop", tabindex: -1, id: uniqueId("ib-kijken") }, "Kijk mee in de les");
  const stage = h("div", {});
  const element = h("div", { class: "ib-kijkbeurt", role: "group", "aria-labelledby": heading.id }, heading, stage);

  /**
   * Show a step; its title has the focus, unless nothing was pressed yet.
   *
   * @param {string} title
   * @param {...Node} content
   */
  function show(title, ...content) {
    const pressed = stage.childElementCount > 0;
    setText(heading, title);
    stage.replaceChildren(...content);
    if (pressed) heading.focus();
  }

  function begin() {
    const text = "Dertig plaatjes van een jongen die zelfstandig rekent. Bij elk plaatje kies je: taakgericht of niet. Neem de tijd; teruggaan mag.";
    show("Kijk mee in de les", h("p", {}, text), buttons(button("Begin met kijken", () => watch("Jouw kijkbeurt", choosePartner), { class: "ib-knop ib-knop-hoofd" })));
  }

  /**
   * @param {string} title
   * @param {(given: boolean[]) => void} onDone
   */
  function watch(title, onDone) {
    show(title, makeWatch(onDone, announce));
  }

  /** @param {boolean[]} given */
  function choosePartner(given) {
    mine = given;
    const yes = mine.filter(Boolean).length;
    show(
      "Klaar met kijken",
      h("p", {}, `Je zei ${yes} keer ${ON_TASK} en ${LESSON.length - yes} keer ${OFF_TASK}. Naast wie leg je jouw vel?`),
      buttons(
        button("Naast de verzonnen collega", () => compare(COLLEAGUE, "de verzonnen collega"), { class: "ib-knop ib-knop-hoofd" }),
        button("Een echte collega kijkt nu hier", () => watch("De kijkbeurt van je collega", (theirs) => compare(theirs, "je collega"))),
      ),
    );
  }

  /**
   * @param {boolean[]} theirs
   * @param {string} who
   */
  function compare(theirs, who) {
    const counts = countBoth(mine, theirs);
    const apart = differences(mine, theirs);
    const rows = LESSON.map(({ text }, place) => [`${place + 1}. ${text}`, word(mine[place]), word(theirs[place])]);
    const items = apart.map((place) => h("li", {}, h("strong", {}, `${place + 1}. ${LESSON[place].text}`), ` Jij: ${word(mine[place])}. De ander: ${word(theirs[place])}.`));
    onCounted(counts);
    show(
      `Jij en ${who}: ${LESSON.length - apart.length} van de ${LESSON.length} keer eens`,
      drawBoth(mine, theirs),
      h("p", {}, apart.length ? "Hier zagen jullie iets anders:" : "Jullie zagen elke keer hetzelfde."),
      h("ul", { class: "ib-verschillen" }, ...items),
      disclosure("Bekijk alle dertig plaatjes als tabel", makeTable({ caption: "Wat jullie bij elk plaatje zeiden", header: ["Plaatje", "jij", "de ander"], rows })),
      h("p", { class: "ib-hulp" }, "De vier aantallen staan nu in het model hieronder. Bewaar ze daar met een naam, dan kun je ze aanhalen. De lijst met verschillen blijft niet bewaard."),
      buttons(button("Kijk opnieuw", begin)),
    );
  }

  begin();
  return element;
}

/** @param {...Node} content */
function buttons(...content) {
  return h("div", { class: "ib-knoppen" }, ...content);
}

/**
 * @param {(given: boolean[]) => void} onDone
 * @param {(text: string) => void} announce
 */
function makeWatch(onDone, announce) {
  /** @type {boolean[]} */
  const given = [];
  let place = 0;
  const scene = h("div", { class: "ib-plaatje" });
  const count = h("p", { class: "ib-plaatje-nummer" });
  const caption = h("p", { class: "ib-plaatje-tekst" });
  const bar = h("progress", { class: "ib-plaatje-balk", max: LESSON.length, "aria-label": "Bekeken plaatjes" });
  const back = button("Vorige", () => go(place - 1), { class: "ib-knop ib-knop-klein" });
  const choices = h(
    "div",
    { class: "ib-knoppen ib-oordeel" },
    button("Taakgericht", () => judge(true), { "aria-keyshortcuts": "t" }),
    button("Niet", () => judge(false), { "aria-keyshortcuts": "n" }),
    back,
  );

  /** @param {boolean} onTask */
  function judge(onTask) {
    given[place] = onTask;
    if (place + 1 === LESSON.length) onDone(given);
    else go(place + 1);
  }

  /** @param {number} next */
  function go(next) {
    place = Math.max(0, next);
    const { text } = LESSON[place];
    const number = `Plaatje ${place + 1} van ${LESSON.length}`;
    scene.replaceChildren(drawScene(LESSON[place]));
    setText(count, given[place] === undefined ? number : `${number}. Je koos eerst: ${word(given[place])}.`);
    setText(caption, text);
    bar.value = place;
    back.setAttribute("aria-disabled", String(place === 0));
    announce(`${number}. ${text}`);
  }

  go(0);
  // Only while the focus is in here: a single letter is never taken from the rest of the page.
  const onkeydown = (/** @type {KeyboardEvent} */ event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key.toLowerCase() === "t") judge(true);
    else if (event.key.toLowerCase() === "n") judge(false);
  };
  return h(
    "div",
    { class: "ib-kijkvenster", onkeydown },
    scene,
    h("div", { class: "ib-plaatje-zij" }, count, caption, choices, bar, h("p", { class: "ib-hulp" }, "Met het toetsenbord kan het ook: T voor taakgericht, N voor niet, zolang een van de knoppen gekozen is.")),
  );
}

/**
 * Both rounds under each other, interval by interval; where they differ, a diamond stands below.
 *
 * @param {boolean[]} mine
 * @param {boolean[]} theirs
 */
function drawBoth(mine, theirs) {
  const [size, left] = [20, 64];
  const width = left + mine.length * size;
  const row = (/** @type {boolean[]} */ given, /** @type {number} */ y) =>
    given.map((onTask, place) => s("rect", { x: left + place * size + 1, y, width: size - 2, height: 20, rx: 3, class: onTask ? "ib-wn-ja" : "ib-wn-nee" }));
  const text = (/** @type {string} */ content, /** @type {number} */ y) => s("text", { x: 0, y, class: "ib-svg-tekst ib-svg-as" }, content);
  const picture = s(
    "svg",
    { class: "ib-wn-stroken", viewBox: `0 0 ${width} 72`, "aria-hidden": "true", focusable: "false" },
    text("jij", 18),
    text("de ander", 42),
    ...row(mine, 3),
    ...row(theirs, 27),
    ...differences(mine, theirs).flatMap((place) => [line(left + place * size + 10, 3, left + place * size + 10, 54, "ib-wn-haal"), mark("diamond", left + place * size + 10, 60, 4.5, "ib-wn-oneens ib-wn-merk")]),
  );
  return h("div", { class: "ib-wn-kader" }, picture);
}
