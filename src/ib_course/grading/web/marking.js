// @ts-check
/** The pages on which a trainer reads answers: fills the boxes, saves them, and goes from one unread answer to the next. */
import { Bank } from "./bank.js";
import { Card } from "./card.js";
import { names } from "./names.js";
import { token } from "./token.js";

const base = document.body.dataset.base ?? "";
const api = {
  /** @param {string} path @param {object} body */
  put: (path, body) => call("PUT", `${base}/formgrader/api/${path}`, body),
};
const commentsUrl = `${base}/formgrader/ib/comments`;
const store = {
  load: async () => (await call("GET", commentsUrl)).comments,
  /** @param {string} comment */
  keep: async (comment) => (await call("POST", commentsUrl, { comment })).comments,
};

/** @type {Card[]} */
let cards = [];
/** Index of the card that had the focus last; a click on a link in the bar takes the focus away. */
let current = -1;

/**
 * @param {string} method @param {string} url @param {object} [body]
 * @returns {Promise<any>}
 */
async function call(method, url, body) {
  const headers = { "Content-Type": "application/json", "X-XSRFToken": token() };
  // keepalive: what was typed last still arrives when the page is left.
  const response = await fetch(url, { method, headers, keepalive: method !== "GET", body: body && JSON.stringify(body) });
  // Somebody who is logged out is sent to a login page: that answers well, but not with JSON.
  const answer = await response.json().catch(() => null);
  if (!response.ok || !answer) throw new Error(answer?.text ?? `De server antwoordde met fout ${response.status}.`);
  return answer;
}

function start() {
  const forms = /** @type {NodeListOf<HTMLFormElement>} */ (document.querySelectorAll("form.boxes"));
  cards = [...forms].map((form) => new Card(form, api, progress));
  names();
  unreadOnly();
  for (const card of cards) {
    const saved = JSON.parse(card.form.dataset.saved ?? "null");
    if (saved) card.fill(saved.grade, saved.comment);
  }
  if (cards.every((card) => card.grade)) document.querySelector("#not-ready")?.remove();
  else notLoaded();
  const dialog = document.querySelector("dialog");
  if (dialog instanceof HTMLDialogElement) comments(new Bank(dialog, store));
  progress();
  document.addEventListener("keydown", shortcut);
  document.addEventListener("focusin", remember);
  window.addEventListener("pagehide", () => cards.forEach((card) => void card.flush()));
  window.addEventListener("beforeunload", (event) => {
    if (cards.some((card) => card.stuck)) event.preventDefault();
  });
  anchor();
}

function notLoaded() {
  const line = document.querySelector("#not-ready");
  if (!line) return;
  line.setAttribute("role", "alert");
  line.textContent = "Van een of meer antwoorden staat er geen score in het cijferboek. Laat dit hoofdstuk opnieuw nakijken.";
}

/** @param {Bank} bank */
function comments(bank) {
  for (const card of cards) {
    card.form.querySelector(".pick")?.addEventListener("click", () => void bank.open(card));
    card.form.querySelector(".keep")?.addEventListener("click", async () => {
      card.status.textContent = await bank.keep(card);
      card.status.dataset.kind = "done";
    });
  }
}

/** Say how much is left to read. */
function progress() {
  const line = document.querySelector("#progress");
  if (!line || !cards.length) return;
  const left = cards.filter((card) => card.unread).length;
  const text = left ? `Nog ${left} ${left === 1 ? "antwoord" : "antwoorden"} te lezen.` : "Alles op deze bladzijde is gelezen.";
  if (line.textContent !== text) line.textContent = text;
}

/** Ctrl+Enter: read, and on to the next answer that is to be read, on this page or the next. @param {KeyboardEvent} event */
function shortcut(event) {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  const article = document.activeElement?.closest("article") ?? null;
  const at = cards.findIndex((card) => card.article === article);
  void advance(at);
}

/** @param {FocusEvent} event */
function remember({ target }) {
  const at = cards.findIndex((card) => target instanceof Node && card.article.contains(target));
  if (at >= 0) current = at;
}

/** @param {number} at */
async function advance(at) {
  if (at >= 0) await cards[at].markRead();
  if (cards[at]?.status.dataset.kind === "wrong") return;
  const order = [...cards.slice(at + 1), ...(at >= 0 ? cards.slice(0, at) : [])];
  const next = order.find((card) => card.unread);
  if (next) return show(next);
  const url = document.body.dataset.next;
  if (!url) return;
  await Promise.all(cards.map((card) => card.flush()));
  location.href = url.includes("/submissions/") ? `${url}?index=${Math.max(at, 0)}` : url;
}

/** @param {Card} card */
function show(card) {
  card.article.scrollIntoView({ block: "start" });
  card.comment.focus({ preventScroll: true });
}

/** Stay at the same question from one hand-in to the next: its `index` goes along in the address. */
function anchor() {
  const index = new URLSearchParams(location.search).get("index");
  if (index !== null && cards[Number(index)]) show(cards[Number(index)]);
  else if (location.hash) document.getElementById(location.hash.slice(1))?.focus();
  if (document.body.dataset.page !== "submission") return;
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll(".steps a"))) {
    const href = link.href;
    link.addEventListener("click", () => {
      const at = reading();
      if (at >= 0) link.href = `${href}?index=${at}`;
    });
  }
}

/** The card that is being read: the last one with the focus while it is in sight, or else the one in sight. */
function reading() {
  const { top, bottom } = (cards[current]?.article ?? document.documentElement).getBoundingClientRect();
  if (current >= 0 && bottom > 0 && top < innerHeight) return current;
  return scrollY ? cards.map((card) => card.article.getBoundingClientRect().top < innerHeight / 2).lastIndexOf(true) : -1;
}

function unreadOnly() {
  const box = document.querySelector("#unread-only");
  if (!(box instanceof HTMLInputElement)) return;
  // Decided once, at the click: a card does not vanish while its comment is being written.
  box.addEventListener("change", () => {
    for (const card of cards) card.article.hidden = box.checked && !card.unread;
  });
}

start();
