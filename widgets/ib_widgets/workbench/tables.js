/** Tables that hold the same numbers as a picture. */

import { h } from "../common/dom.js";

/** @typedef {import("../models/types.js").Table} Table */

/**
 * @param {Table} table
 */
export function makeTable({ caption, header, rows }) {
  const head = h("tr", {}, ...header.map((text) => h("th", { scope: "col" }, text)));
  const body = rows.map(([first, ...cells]) => h("tr", {}, h("th", { scope: "row" }, first), ...cells.map((text) => h("td", {}, text))));
  const element = h("table", { class: "ib-tabel" }, h("caption", {}, h("span", { class: "ib-bijschrift" }, caption)), h("thead", {}, head), h("tbody", {}, ...body));
  // Wider than the page, it scrolls by itself, also with the arrow keys.
  return h("div", { class: "ib-tabel-kader", tabindex: 0, role: "group", "aria-label": caption }, element);
}

/**
 * Put the texts of tables in those that stand there already, so that a reader who is in one stays where he is.
 *
 * @param {Element} target
 * @param {Table[]} tables
 */
export function showTables(target, tables) {
  const shown = [...target.children];
  tables.forEach((table, place) => {
    const old = shown[place]?.querySelector("table");
    const cells = old ? [...old.querySelectorAll("th, td")] : [];
    const texts = [...table.header, ...table.rows.flat()];
    if (!old || cells.length !== texts.length) {
      const fresh = makeTable(table);
      if (shown[place]) shown[place].replaceWith(fresh);
      else target.append(fresh);
      return;
    }
    texts.forEach((text, cell) => {
      if (cells[cell].textContent !== text) cells[cell].textContent = text;
    });
    const caption = old.querySelector(".ib-bijschrift");
    if (caption) caption.textContent = table.caption;
    shown[place].setAttribute("aria-label", table.caption);
  });
}
