/** Small helpers to build a page. Text always goes in as text: nothing here parses markup. */

let counter = 0;

/**
 * Return an id that no other element on the page has.
 *
 * @param {string} [stem]
 */
export function uniqueId(stem = "ib") {
  counter += 1;
  return `${stem}-${counter.toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
}

/**
 * Make an element. An attribute that is a function becomes a listener (`onclick`), `true` an empty
 * attribute; `false`, `null` and `undefined` are left out. Children are nodes, or strings shown as text.
 *
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, unknown>} [attributes]
 * @param {...(Node | string | null | undefined | false)} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") {
      element.addEventListener(name.slice(2), /** @type {EventListener} */ (value));
    } else if (value === true) {
      element.setAttribute(name, "");
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, String(value));
    }
  }
  for (const child of children) if (child) element.append(child);
  return element;
}

/**
 * Change an element's text only where it differs, so that a live region does not speak again.
 *
 * @param {Element} element
 * @param {string} text
 */
export function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/**
 * Do something that changes an element's content: now, or when the focus has left it. What has the focus is
 * never taken from under it.
 *
 * @param {Element} element
 * @param {() => void} change
 */
export function whenLeft(element, change) {
  if (!element.matches(":focus-within")) change();
  // The focus is nowhere while this event runs; a moment later it is where it goes.
  else element.addEventListener("focusout", () => setTimeout(() => whenLeft(element, change)), { once: true });
}

/**
 * Make a button that never submits a form.
 *
 * @param {string} label
 * @param {(event: Event) => void} onclick
 * @param {Record<string, unknown>} [attributes]
 */
export function button(label, onclick, attributes = {}) {
  return h("button", { type: "button", class: "ib-knop", ...attributes, onclick }, label);
}

/**
 * Make a native disclosure: works with keyboard and screen reader without a line of script.
 *
 * @param {string} label
 * @param {...Node} content
 */
export function disclosure(label, ...content) {
  return h("details", { class: "ib-uitklap" }, h("summary", {}, label), h("div", { class: "ib-uitklap-inhoud" }, ...content));
}

const SVG = "http://www.w3.org/2000/svg";

/** Line drawings on a grid of 24 by 24; decoration only, so always hidden from a screen reader. */
const ICONS = {
  pen: "M4 20l1.2-4.6L16.4 4.2a1.8 1.8 0 0 1 2.6 0l.8.8a1.8 1.8 0 0 1 0 2.6L8.6 18.8zM14.4 6.2l3.4 3.4",
  calculator: "M6 3h12v18H6zM9 7h6M9 12h.01M12 12h.01M15 12h.01M9 16h.01M12 16h.01M15 16h.01",
  choice: "M9 6h11M9 12h11M9 18h11M4 6l.8.8L6.4 5M4.2 12h1.6M4.2 18h1.6",
  scale: "M3 12h18M3 9v6M21 9v6M14 8.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7z",
  order: "M11 6h9M11 12h9M11 18h9M5.5 4v16M3 6.5L5.5 4 8 6.5M3 17.5L5.5 20 8 17.5",
  grid: "M4 4h16v16H4zM12 4v16M4 12h16",
  chart: "M4 4v16h16M8 15l3-4 3 2.5L19 7",
  send: "M12 15V4M7.5 8.5L12 4l4.5 4.5M4 14v4.5A1.5 1.5 0 0 0 5.5 20h13a1.5 1.5 0 0 0 1.5-1.5V14",
  check: "M4.5 12.5l5 5L19.5 7",
  cross: "M6 6l12 12M18 6L6 18",
  question: "M9 9.2a3 3 0 1 1 4.2 2.7c-.9.4-1.2 1-1.2 2.1M12 17.5h.01M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18z",
  hint: "M9.5 18h5M10.5 21h3M12 3a6 6 0 0 1 3.5 10.9c-.6.5-1 1.1-1 2.1h-5c0-1-.4-1.6-1-2.1A6 6 0 0 1 12 3z",
  book: "M12 6c-2-2-5.3-2-8.7-2v14.7c3.4 0 6.7 0 8.7 2 2-2 5.3-2 8.7-2V4c-3.4 0-6.7 0-8.7 2zM12 6v14.7",
  clock: "M12 7v5l3.2 2M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18z",
  offline: "M3 3l18 18M8.5 8.6A9 9 0 0 0 4 11.2M20 11.2a9 9 0 0 0-7-3.1M7.5 14.8a5.5 5.5 0 0 1 3.4-1.7M16.5 14.8l-.6-.5M12 18.5h.01",
  warning: "M12 4l9 16H3zM12 10v4M12 17h.01",
  lock: "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
  people: "M9 11a3.2 3.2 0 1 0 0-6.4A3.2 3.2 0 0 0 9 11zM3.5 19c0-3 2.4-5 5.5-5s5.5 2 5.5 5M15.5 5a3 3 0 0 1 0 5.8M17 14.3c2.1.6 3.5 2.3 3.5 4.7",
  person: "M12 11a3.6 3.6 0 1 0 0-7.2 3.6 3.6 0 0 0 0 7.2zM5 20c0-3.4 3-5.6 7-5.6s7 2.2 7 5.6",
  speech: "M4 5h16v11H10l-4.5 4v-4H4z",
  up: "M12 19V6M6.5 11.5L12 6l5.5 5.5",
  down: "M12 5v13M6.5 12.5L12 18l5.5-5.5",
  grip: "M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01",
};

/**
 * Draw an icon in the colour of the text around it.
 *
 * @param {keyof typeof ICONS} name
 */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  for (const [key, value] of Object.entries({ class: "ib-icoon", viewBox: "0 0 24 24", "aria-hidden": "true", focusable: "false" })) {
    svg.setAttribute(key, value);
  }
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", ICONS[name]);
  svg.append(path);
  return svg;
}
