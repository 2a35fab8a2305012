/**
 * Shows HTML that the compiler made (a prompt, an option, points to compare with).
 *
 * The compiler refuses raw HTML, but a notebook's metadata is a file that anyone may have edited: so only
 * elements and attributes of this list are copied, and the source is parsed in a document where nothing
 * loads or runs. What a participant or trainer wrote never comes here: that is shown as text.
 */

const ELEMENTS = new Set(
  "p br em strong a ul ol li blockquote code sup sub h3 h4 h5 h6 table thead tbody tr th td span cite q abbr dfn hr".split(" "),
);
const ATTRIBUTES = new Set(["href", "title", "lang", "class", "id", "start", "scope", "colspan", "rowspan"]);
const SAFE_ADDRESS = /^(?:https?:|mailto:|#|\.{0,2}\/|[\w-]+(?:[./#]|$))/i;
const OWN_CLASS = /^ib-/;

/**
 * Put the allowed part of `html` in `target`, in place of what stood there.
 *
 * @param {HTMLElement} target
 * @param {string | null | undefined} html
 */
export function setMarkup(target, html) {
  const source = new DOMParser().parseFromString(html ?? "", "text/html");
  target.replaceChildren(...copyChildren(source.body));
}

/**
 * @param {Node} parent
 * @returns {Node[]}
 */
function copyChildren(parent) {
  return [...parent.childNodes].flatMap((node) => {
    if (node.nodeType === Node.TEXT_NODE) return [document.createTextNode(node.textContent ?? "")];
    if (!(node instanceof Element) || ["script", "style", "template", "svg", "math"].includes(node.localName)) return [];
    return ELEMENTS.has(node.localName) ? [copyElement(node)] : copyChildren(node);
  });
}

/** @param {Element} source */
function copyElement(source) {
  const copy = document.createElement(source.localName);
  for (const { name, value } of source.attributes) {
    if (ATTRIBUTES.has(name) && isSafe(name, value)) copy.setAttribute(name, value);
  }
  copy.append(...copyChildren(source));
  return copy;
}

/**
 * @param {string} name
 * @param {string} value
 */
function isSafe(name, value) {
  if (name === "href") return SAFE_ADDRESS.test(value.trim()) && !/^\s*(?:javascript|data|vbscript):/i.test(value);
  if (name === "class") return value.split(/\s+/).every((part) => OWN_CLASS.test(part));
  return true;
}
