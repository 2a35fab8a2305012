/** Making SVG elements. A picture is decoration to a screen reader, which has the sentence and the tables. */

const NAMESPACE = "http://www.w3.org/2000/svg";

/**
 * @param {string} tag
 * @param {Record<string, string | number>} [attributes]
 * @param {...(Node | string)} children
 * @returns {SVGElement}
 */
export function s(tag, attributes = {}, ...children) {
  const element = document.createElementNS(NAMESPACE, tag);
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, typeof value === "number" ? String(Math.round(value * 100) / 100) : value);
  }
  element.append(...children);
  return element;
}

/**
 * @param {string} text
 * @param {number} x
 * @param {number} y
 * @param {string} [kind] class
 * @param {"start" | "middle" | "end"} [anchor]
 */
export function label(text, x, y, kind = "", anchor = "start") {
  return s("text", { x, y, class: `ib-svg-tekst ${kind}`.trim(), "text-anchor": anchor }, text);
}

/**
 * @param {number} x1
 * @param {number} y1
 * @param {number} x2
 * @param {number} y2
 * @param {string} kind class
 */
export function line(x1, y1, x2, y2, kind) {
  return s("line", { x1, y1, x2, y2, class: kind });
}

/**
 * A mark on a point: a circle, or a diamond of the same weight.
 *
 * @param {"circle" | "diamond"} shape
 * @param {number} x
 * @param {number} y
 * @param {number} size
 * @param {string} kind class
 */
export function mark(shape, x, y, size, kind) {
  if (shape === "circle") return s("circle", { cx: x, cy: y, r: size, class: kind });
  const reach = size * 1.25;
  const points = [[x, y - reach], [x + reach, y], [x, y + reach], [x - reach, y]];
  return s("polygon", { points: points.map((point) => point.map((value) => value.toFixed(1)).join(",")).join(" "), class: kind });
}

/**
 * Lines across an area: a fill that needs no colour, used by its `id`.
 *
 * @param {string} id
 */
export function hatch(id) {
  const pattern = { id, width: 7, height: 7, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" };
  return s("defs", {}, s("pattern", pattern, s("rect", { width: 7, height: 7, class: "ib-arcering-grond" }), line(0, 0, 0, 7, "ib-arcering-lijn")));
}

/**
 * Return roughly how wide a text of the interface's letter is, in pixels.
 *
 * @param {string} text
 * @param {number} [size]
 */
export function textWidth(text, size = 14) {
  return text.length * size * 0.53;
}
