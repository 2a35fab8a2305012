/** Where the reader was on a page that is left for a moment: the same line at the same height, and the same box. */

const KEY = "ib-plek";

/**
 * @typedef {object} Place
 * @property {string} path of the page
 * @property {string} id of the cell at the top of the window
 * @property {number} top where its top was, in pixels below that of the window
 * @property {string} field id of the cell whose text box had the focus last, empty without one
 */

/**
 * Choose the cell by which to remember a place: the last that begins above the middle of the window.
 *
 * @param {{id: string, top: number}[]} cells in the order of the page
 * @param {number} height of the window
 */
export function chooseCell(cells, height) {
  return cells.filter(({ top }) => top < height / 2).at(-1) ?? cells[0] ?? null;
}

/** Cell whose text box had the focus last: a press on a button takes the focus away before anybody can ask. */
let field = "";

/** Keep in mind in which text box the reader writes. */
export function followField() {
  document.addEventListener("focusin", ({ target }) => {
    if (target instanceof Element && target.matches("textarea, input")) field = target.closest(".ib-cell")?.id ?? "";
  });
}

/** Remember where the reader is, for this tab alone. */
export function keepPlace() {
  const cells = [...document.querySelectorAll(".ib-cell[id]")].map((cell) => ({ id: cell.id, top: cell.getBoundingClientRect().top }));
  const chosen = chooseCell(cells, innerHeight);
  if (!chosen) return;
  /** @type {Place} */
  const place = { path: location.pathname, ...chosen, field };
  try {
    sessionStorage.setItem(KEY, JSON.stringify(place));
  } catch {
    // Without storage the page opens at its beginning.
  }
}

/**
 * Go to where the reader was when this page was left, once.
 *
 * @returns {boolean} whether there was such a place
 */
export function findPlace() {
  /** @type {Place | null} */
  let place = null;
  try {
    place = JSON.parse(sessionStorage.getItem(KEY) ?? "null");
    sessionStorage.removeItem(KEY);
  } catch {
    return false;
  }
  const cell = place?.path === location.pathname ? document.getElementById(place.id) : null;
  if (!place || !cell) return false;
  scrollBy({ top: cell.getBoundingClientRect().top - place.top, behavior: "instant" });
  const box = place.field ? document.getElementById(place.field)?.querySelector("textarea, input") : null;
  if (box instanceof HTMLElement) box.focus({ preventScroll: true });
  return true;
}
