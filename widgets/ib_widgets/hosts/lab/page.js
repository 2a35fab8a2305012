/** The page around a chapter: bar, navigation, text, and the way to other chapters. */

import { button, h, icon, setText } from "../../common/dom.js";
import { countText } from "../../common/format.js";
import { nameOf } from "./notebook.js";
import { encodePath } from "./paths.js";
import { openPreferences } from "./preferences.js";

/** @typedef {import("./notebook.js").Chapter} Chapter */
/** @typedef {import("./paths.js").LabConfig} LabConfig */
/** @typedef {import("../progress.js").Count} Count */

export const COURSE = "Inspirerend Begeleiden";
const CONTENT = "ibc-inhoud";

/**
 * @param {LabConfig} config
 * @param {Chapter} chapter
 * @param {boolean} asks whether there is anything to answer
 */
export function createPage(config, chapter, asks) {
  document.documentElement.lang = "nl";
  document.title = `${nameOf(chapter)} · ${COURSE}`;
  const bar = createBar(chapter, asks);
  const article = h("article", { class: "ibc-tekst" });
  const others = h("nav", { class: "ibc-anders", "aria-label": "Andere hoofdstukken", hidden: true });
  const main = h("main", { id: CONTENT, class: "ibc-inhoud", tabindex: "-1" }, article, others);
  const middle = h("div", { class: "ibc-midden" }, main);
  const root = h(
    "div",
    { class: "ib-cursus", lang: "nl" },
    h("a", { class: "ibc-overslaan", href: `#${CONTENT}` }, "Naar de tekst"),
    bar.element,
    middle,
    createFooter(config),
  );
  return { root, main, middle, article, bar, others };
}

/**
 * @param {Chapter} chapter
 * @param {boolean} asks
 */
function createBar(chapter, asks) {
  const meter = h("progress", { class: "ibc-meter", max: "1", value: "0", "aria-label": "Voortgang in dit hoofdstuk" });
  const counted = h("span", { class: "ibc-geteld" });
  const saving = h("p", { class: "ibc-opslag" });
  const menu = h(
    "details",
    { class: "ibc-weergave" },
    h("summary", {}, h("span", { class: "ibc-aa", "aria-hidden": "true" }, "Aa"), h("span", {}, "Weergave")),
    h(
      "div",
      { class: "ibc-paneel" },
      openPreferences(),
      button("Hoofdstuk afdrukken", () => print()),
    ),
  );
  foldAway(menu);
  const element = h(
    "header",
    { class: "ibc-balk" },
    h(
      "div",
      { class: "ibc-balk-binnen" },
      h("p", { class: "ibc-naam" }, h("span", { class: "ibc-cursus" }, COURSE), h("span", { class: "ibc-hoofdstuk" }, nameOf(chapter))),
      h("div", { class: "ibc-stand", hidden: !asks }, h("p", { class: "ibc-voortgang" }, meter, counted), saving),
      menu,
    ),
  );
  return {
    element,
    saving,
    /** @param {Count} count */
    showProgress({ answered, total }) {
      meter.max = Math.max(total, 1);
      meter.value = answered;
      setText(counted, `${answered} van ${countText(total, "vraag", "vragen")} beantwoord`);
    },
  };
}

/**
 * Tell the stylesheet how much of the window is covered at the top, so that nothing that is jumped to, or has
 * the focus, lies hidden below it.
 *
 * @param {HTMLElement} bar
 * @param {HTMLElement} messages
 */
export function watchTop(bar, messages) {
  const anchors = CSS.supports("overflow-anchor", "auto");
  let height = messages.offsetHeight;
  /** @param {HTMLElement} element */
  const covered = (element) => (getComputedStyle(element).position === "sticky" ? element.offsetHeight : 0);
  const measure = () => {
    const { style } = document.documentElement;
    // Where a browser does not do so itself, keep the line that is being written where it is.
    if (!anchors && scrollY > 0) scrollBy(0, messages.offsetHeight - height);
    height = messages.offsetHeight;
    style.setProperty("--ibc-bar", `${covered(bar)}px`);
    style.setProperty("--ibc-top", `${covered(bar) + covered(messages)}px`);
  };
  const observer = new ResizeObserver(measure);
  observer.observe(bar);
  observer.observe(messages);
  measure();
}

/**
 * A menu closes on Escape and when the reader goes elsewhere.
 *
 * @param {HTMLDetailsElement} menu
 */
function foldAway(menu) {
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary")?.focus();
  });
  const leave = (/** @type {Event} */ event) => {
    if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
  };
  document.addEventListener("pointerdown", leave);
  document.addEventListener("focusin", leave);
}

/** @param {LabConfig} config */
function createFooter(config) {
  const lab = `${config.baseUrl}lab/tree/${encodePath(config.treePath)}`;
  return h(
    "footer",
    { class: "ibc-voet" },
    // On a hub there is nothing there for who follows the course; trainers have pages of their own.
    config.hubPrefix ? null : h("a", { href: lab }, "Voor trainers en auteurs"),
    config.hubPrefix ? h("a", { href: `${config.hubHost}${config.hubPrefix}logout` }, "Afmelden") : null,
  );
}

/**
 * The course's name in the bar leads back to the start page, where there is one.
 *
 * @param {HTMLElement} bar
 * @param {string | null} start address
 */
export function showWayBack(bar, start) {
  const name = bar.querySelector(".ibc-cursus");
  if (name && start) name.replaceChildren(h("a", { href: start, "aria-label": `${COURSE}, naar de startpagina` }, COURSE));
}

/**
 * @param {HTMLElement} place
 * @param {{previous: {href: string, text: string} | null, next: {href: string, text: string} | null}} links
 */
export function showOthers(place, { previous, next }) {
  place.hidden = !previous && !next;
  place.replaceChildren(
    ...(previous ? [h("a", { class: "ibc-vorige", rel: "prev", href: previous.href }, h("span", {}, "Vorig hoofdstuk"), previous.text)] : []),
    ...(next ? [h("a", { class: "ibc-volgende", rel: "next", href: next.href }, h("span", {}, "Volgend hoofdstuk"), next.text)] : []),
  );
}

/**
 * What a reader sees when the chapter cannot be shown.
 *
 * @param {LabConfig} config
 * @param {{title: string, text: string}} problem
 */
export function createProblem(config, { title, text }) {
  document.documentElement.lang = "nl";
  document.title = `${title} · ${COURSE}`;
  openPreferences();
  return h(
    "div",
    { class: "ib-cursus", lang: "nl" },
    h(
      "main",
      { class: "ibc-probleem" },
      icon("warning"),
      h("h1", {}, title),
      h("p", {}, text),
      button("Probeer opnieuw", () => location.reload(), { class: "ib-knop ib-knop-hoofd" }),
    ),
    createFooter(config),
  );
}
