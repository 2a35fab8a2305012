/**
 * Turns the Markdown of a cell into elements, with the reader that JupyterLab itself uses.
 *
 * A notebook is a file that anyone may have edited, and this page may do all that its reader may do on the
 * server. So the HTML is parsed in a document where nothing loads or runs, and only what stands in these
 * lists is copied from it.
 */

import { marked } from "marked";
import { resolveLink } from "./paths.js";

/** @typedef {import("./paths.js").LabConfig} LabConfig */
/** @typedef {import("./notebook.js").Block} Block */

const ELEMENTS = new Set(
  (
    "p br hr em strong b i s del u small mark sub sup code pre kbd q cite abbr dfn time span div a img blockquote " +
    "ul ol li dl dt dd h1 h2 h3 h4 h5 h6 table caption thead tbody tfoot tr th td figure figcaption details summary"
  ).split(" "),
);
const DROPPED = new Set(["script", "style", "template", "iframe", "object", "embed", "svg", "math", "noscript", "textarea", "select", "title"]);
const ATTRIBUTES = new Set("title lang id start scope colspan rowspan alt width height datetime open align".split(" "));
/** A paragraph that only refers to the book: the compiler puts it below a heading. */
const PAGE_ONLY = /^\(boek, blz\. \d+(?:–\d+)?\)(?: · studietijd .+)?$/;
/** In an `img` an SVG can neither run a script nor load anything. */
const IMAGE_TYPE = /^image\/(?:png|jpeg|gif|webp|avif|svg\+xml)$/;

/**
 * @param {Block} block
 * @param {LabConfig} config
 * @returns {DocumentFragment}
 */
export function renderMarkdown(block, config) {
  const source = new DOMParser().parseFromString(htmlOf(block.source), "text/html");
  const fragment = document.createDocumentFragment();
  fragment.append(...copyChildren(source.body, { block, config }));
  for (const paragraph of fragment.querySelectorAll("p")) {
    if (PAGE_ONLY.test(paragraph.textContent ?? "")) paragraph.className = "ib-blz";
  }
  return fragment;
}

/**
 * A text that cannot be read as Markdown is better shown as it stands than not at all.
 *
 * @param {string} markdown
 */
function htmlOf(markdown) {
  try {
    return marked.parse(markdown, { async: false, gfm: true });
  } catch (error) {
    console.error(error);
    const holder = document.createElement("pre");
    holder.textContent = markdown;
    return holder.outerHTML;
  }
}

/** @typedef {{block: Block, config: LabConfig}} Context */

/**
 * @param {Node} parent
 * @param {Context} context
 * @returns {Node[]}
 */
function copyChildren(parent, context) {
  return [...parent.childNodes].flatMap((node) => {
    if (node.nodeType === Node.TEXT_NODE) return [document.createTextNode(node.textContent ?? "")];
    if (!(node instanceof Element) || DROPPED.has(node.localName)) return [];
    if (!ELEMENTS.has(node.localName)) return copyChildren(node, context);
    const copy = document.createElement(node.localName);
    copyAttributes(node, copy, context);
    copy.append(...copyChildren(node, context));
    return [copy.localName === "table" ? scrollable(copy) : copy];
  });
}

/**
 * @param {Element} source
 * @param {HTMLElement} copy
 * @param {Context} context
 */
function copyAttributes(source, copy, context) {
  for (const { name, value } of source.attributes) {
    // The compiler puts a block's id in its text too, for JupyterLab; here the block itself carries it.
    if (ATTRIBUTES.has(name) && !(name === "id" && value === context.block.id)) copy.setAttribute(name, value);
  }
  const own = [...source.classList].filter((name) => name.startsWith("ib-"));
  if (own.length) copy.className = own.join(" ");
  if (copy instanceof HTMLAnchorElement) setAddress(copy, source.getAttribute("href"), context);
  if (copy instanceof HTMLImageElement) setImage(copy, source.getAttribute("src") ?? "", context);
}

/**
 * @param {HTMLAnchorElement} link
 * @param {string | null} href
 * @param {Context} context
 */
function setAddress(link, href, { config }) {
  const target = href === null ? null : resolveLink(config, href);
  if (!target) return;
  link.href = target.href;
  if (!target.external || target.href.startsWith("mailto:")) return;
  link.target = "_blank";
  link.rel = "noopener noreferrer";
  link.classList.add("ib-buiten");
  const note = document.createElement("span");
  note.className = "ib-verborgen";
  note.textContent = " (opent in een nieuw tabblad)";
  // After the copied children: they are appended to the link next, so this waits for them.
  queueMicrotask(() => link.append(note));
}

/**
 * @param {HTMLImageElement} image
 * @param {string} src
 * @param {Context} context
 */
function setImage(image, src, { block, config }) {
  image.decoding = "async";
  if (!image.hasAttribute("alt")) image.alt = "";
  if (src.startsWith("attachment:")) {
    const bundle = block.attachments[decodeURIComponent(src.slice(11))] ?? {};
    const [type, content] = Object.entries(bundle).find(([it]) => IMAGE_TYPE.test(it)) ?? ["", ""];
    if (type) image.src = `data:${type};base64,${[content].flat().join("")}`;
    return;
  }
  const [, dataType] = /^data:([^;,]*)/.exec(src) ?? [];
  if (dataType !== undefined) {
    if (IMAGE_TYPE.test(dataType)) image.src = src;
    return;
  }
  // A picture from elsewhere would tell another server who reads what, and fail without internet.
  const target = resolveLink(config, src);
  if (target && !target.external && !src.startsWith("#")) image.src = target.href;
}

/**
 * A wide table scrolls by itself, and can be scrolled by keyboard, so that the page need not.
 *
 * @param {HTMLElement} table
 */
function scrollable(table) {
  const frame = document.createElement("div");
  frame.className = "ib-tabel";
  frame.append(table);
  return frame;
}

/**
 * Return a heading's text as an id: «Wat is zorg?» becomes «wat-is-zorg».
 *
 * @param {string} text
 */
export function slugOf(text) {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}
