/** Text size and colours: chosen by the reader, kept in the browser, in force before anything is drawn. */

import { h } from "../../common/dom.js";
import { browserStorage } from "../../common/storage.js";

const KEY = "ib-weergave";

export const SIZES = /** @type {const} */ ([
  ["100", "Gewoon"],
  ["115", "Groot"],
  ["130", "Groter"],
  ["150", "Grootst"],
]);
export const THEMES = /** @type {const} */ ([
  ["auto", "Zoals je apparaat"],
  ["light", "Licht"],
  ["dark", "Donker"],
]);

/** @typedef {{size: string, theme: string}} Preferences */

/** @returns {Preferences} */
function readPreferences() {
  const chosen = { size: "100", theme: "auto" };
  try {
    const kept = JSON.parse(browserStorage()?.getItem(KEY) ?? "{}");
    if (SIZES.some(([size]) => size === kept.size)) chosen.size = kept.size;
    if (THEMES.some(([theme]) => theme === kept.theme)) chosen.theme = kept.theme;
  } catch {
    // Refused storage or damaged content: the ordinary view.
  }
  return chosen;
}

/** @param {Preferences} preferences */
function keepPreferences(preferences) {
  try {
    browserStorage()?.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // The choice then holds for this visit.
  }
}

/**
 * Put the kept preferences in force, and keep following the device where the reader chose so.
 *
 * @returns {HTMLElement} the controls to change them
 */
export function openPreferences() {
  const preferences = readPreferences();
  const dark = matchMedia("(prefers-color-scheme: dark)");
  function apply() {
    const light = preferences.theme === "auto" ? !dark.matches : preferences.theme === "light";
    const root = document.documentElement;
    root.style.fontSize = `${preferences.size}%`;
    root.dataset.ibTheme = light ? "light" : "dark";
  }
  dark.addEventListener("change", apply);
  // Another tab changed it.
  addEventListener("storage", (event) => {
    if (event.key !== KEY) return;
    Object.assign(preferences, readPreferences());
    apply();
  });
  apply();

  /**
   * @param {keyof Preferences} key
   * @param {string} value
   */
  function choose(key, value) {
    preferences[key] = value;
    keepPreferences(preferences);
    apply();
  }
  return h(
    "div",
    { class: "ibc-voorkeuren" },
    choices("Tekstgrootte", "size", SIZES, preferences, choose),
    choices("Kleuren", "theme", THEMES, preferences, choose),
  );
}

/**
 * @param {string} legend
 * @param {keyof Preferences} key
 * @param {readonly (readonly [string, string])[]} options
 * @param {Preferences} preferences
 * @param {(key: keyof Preferences, value: string) => void} choose
 */
function choices(legend, key, options, preferences, choose) {
  const items = options.map(([value, label]) =>
    h(
      "label",
      { class: "ibc-keus" },
      h("input", { type: "radio", name: `ibc-${key}`, value, checked: preferences[key] === value, onchange: () => choose(key, value) }),
      h("span", {}, label),
    ),
  );
  return h("fieldset", { class: "ibc-keuzes" }, h("legend", {}, legend), ...items);
}
