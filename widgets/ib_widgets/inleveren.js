/** Handing in a chapter: what is open, what the trainer will see, the button, and the receipt. */

import { button, disclosure, h, icon, whenLeft } from "./common/dom.js";
import { makeHeading } from "./common/frame.js";
import { deadlineText, newestFirst, overviewText, receiptText, seesText } from "./common/handing.js";
import { setMarkup } from "./common/markup.js";
import { request } from "./common/requests.js";

/** @typedef {import("./common/handing.js").Status} Status */
/** @typedef {import("./common/handing.js").OpenQuestion} OpenQuestion */
/** @typedef {import("./common/handing.js").Receipt} Receipt */
/** @typedef {import("./common/types.js").Model} Model */

const REFRESH = 800; // milliseconds after a save; several saves in a row ask once
const FEW = 8; // so many open questions are shown at once, more wait until they are asked for
const PATIENCE = 60000; // a hand-in copies files, perhaps over a network

const ELSEWHERE =
  "Hier kun je niet inleveren. Je antwoorden zijn wel bewaard: open dit hoofdstuk in de cursus (met «cursus start», of via de " +
  "cursus op je server) en lever daar in. Ze staan er dan al.";
const ALONE =
  "Nodig is het niet: sommen kijk je meteen zelf na, en zodra je iets hebt geschreven, zie je waarmee je het kunt vergelijken.";

/** @param {import("./common/types.js").Mount} mount */
export function render({ model, el }) {
  const spec = model.get("spec");
  const heading = makeHeading({ ...spec, title: spec.title ?? "" }, { label: "Inleveren", icon: "send" });
  const prompt = h("div", { class: "ib-opdracht" });
  setMarkup(prompt, spec.prompt);
  const body = h("div", { class: "ib-inleveren-veld" });
  const root = h(
    "section",
    { class: "ib ib-vraag ib-inleveren", lang: "nl", "data-ib-id": spec.id, "aria-labelledby": heading.titleId },
    heading.element,
    prompt,
    body,
  );
  el.replaceChildren(root);
  if (model.get("host") === "kernel") {
    body.append(h("p", {}, ELSEWHERE));
    return () => {};
  }
  return handIn(model, body);
}

export default { render };

/**
 * @param {Model} model
 * @param {HTMLElement} body
 * @returns {() => void}
 */
function handIn(model, body) {
  const info = h("div", { class: "ib-inleveren-info" }, h("p", { class: "ib-hulp" }, "Even kijken wat er klaarstaat…"));
  const act = button("Lever in", () => void submit(), { class: "ib-knop ib-knop-hoofd", hidden: true });
  const result = h("div", { class: "ib-inleveren-uitslag", role: "status" });
  const earlier = h("div", { class: "ib-inleveren-eerder" });
  body.append(info, act, result, earlier);
  /** @type {Receipt[]} */
  let receipts = [];
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** @type {Receipt | null} */
  let told = null; // stands in the live region, and must not be spoken again
  let busy = false;
  let closed = false;

  async function refresh() {
    const status = await request(model, { type: "handin-status" });
    if (closed || busy) return;
    if (status.type === "failed") {
      info.replaceChildren(problem(status.text), button("Probeer opnieuw", () => void refresh()));
      return;
    }
    act.hidden = false;
    receipts = newestFirst(status.receipts);
    whenLeft(info, () => {
      const unfolded = info.querySelector("details")?.open ?? false;
      info.replaceChildren(...describe(status));
      info.querySelector("details")?.toggleAttribute("open", unfolded);
    });
    showReceipts(status.mode);
  }

  /** @param {Status["mode"]} mode */
  function showReceipts(mode) {
    act.textContent = { course: ["Lever in", "Lever opnieuw in"], alone: ["Leg vast", "Leg opnieuw vast"] }[mode][receipts.length ? 1 : 0];
    const rest = receipts.filter((receipt) => receipt.time !== told?.time);
    const newest = told ? [] : rest.slice(0, 1);
    const older = rest.slice(newest.length);
    const list = h("ul", {}, ...older.map((receipt) => h("li", {}, receiptText(receipt))));
    const blocks = [...newest.map(receiptBlock), ...(older.length ? [disclosure("Eerdere keren", list)] : [])];
    whenLeft(earlier, () => earlier.replaceChildren(...blocks));
  }

  async function submit() {
    if (busy) return;
    busy = true;
    act.setAttribute("aria-disabled", "true");
    told = null;
    result.replaceChildren(h("p", { class: "ib-hulp" }, "Je antwoorden worden opgeslagen en ingeleverd…"));
    const outcome = (await saveAll()) ? await request(model, { type: "handin" }, PATIENCE) : UNSAVED;
    busy = false;
    act.removeAttribute("aria-disabled");
    if (closed) return;
    if (outcome.type === "failed") {
      result.replaceChildren(problem(outcome.text || "Inleveren lukte niet. Je antwoorden zijn bewaard; probeer het zo opnieuw."));
      return;
    }
    told = outcome;
    receipts = newestFirst([outcome, ...receipts]);
    result.replaceChildren(receiptBlock(outcome));
    showReceipts(outcome.mode ?? "course");
  }

  const onSaved = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void refresh(), REFRESH);
  };
  document.addEventListener("ib-saved", onSaved);
  void refresh();
  return () => {
    closed = true;
    clearTimeout(timer);
    document.removeEventListener("ib-saved", onSaved);
  };
}

const UNSAVED = {
  type: "failed",
  text: "Niet alles is opgeslagen, dus er is nog niets ingeleverd. Kijk bij welke vraag dat staat, wacht tot de verbinding er weer is en probeer het dan opnieuw.",
};

/**
 * Let every question on the page save what stands in its field.
 *
 * @returns {Promise<boolean>} whether all of it is saved
 */
async function saveAll() {
  /** @type {Promise<boolean>[]} */
  const waits = [];
  document.dispatchEvent(new CustomEvent("ib-flush", { detail: { waits } }));
  return (await Promise.all(waits)).every(Boolean);
}

/** @param {Status} status */
function describe(status) {
  const now = new Date();
  const questions = status.questions ?? [];
  const open = questions.filter((it) => !it.answered);
  const intro = status.mode === "course" && status.course ? `Je levert in voor de cursus ${status.course}.` : "";
  return [
    ...[intro, deadlineText(status, now)].filter(Boolean).map((text) => h("p", {}, text)),
    questions.length ? h("p", { class: "ib-overzicht" }, icon(open.length ? "question" : "check"), h("span", {}, overviewText(questions))) : null,
    openList(open),
    h("p", { class: "ib-ziet" }, icon("speech"), h("span", {}, seesText(status))),
    status.mode === "alone" ? h("p", {}, ALONE) : null,
  ].filter((element) => element !== null);
}

/**
 * A long list would put the button far out of sight.
 *
 * @param {OpenQuestion[]} open
 */
function openList(open) {
  if (!open.length) return null;
  const list = h("ul", { class: "ib-openstaand" }, ...open.map((it) => h("li", {}, linkTo(it))));
  return open.length <= FEW ? list : disclosure("Welke vragen zijn dat?", list);
}

/** @param {OpenQuestion} question */
function linkTo({ id, title, section }) {
  const text = [section, title || "Vraag zonder titel"].filter(Boolean).join(" ");
  return h("a", { href: `#${id}`, onclick: (/** @type {Event} */ event) => goTo(event, id) }, text);
}

/**
 * Go to a question on this page and put the focus in it; without one the link does what links do.
 *
 * @param {Event} event
 * @param {string} id
 */
function goTo(event, id) {
  const target = document.querySelector(`[data-ib-id="${CSS.escape(id)}"]`);
  if (!target) return;
  event.preventDefault();
  const field = target.querySelector("textarea, input, button");
  target.scrollIntoView({ block: "start" });
  if (field instanceof HTMLElement) field.focus({ preventScroll: true });
}

/** @param {Receipt} receipt */
function receiptBlock(receipt) {
  return h(
    "div",
    { class: "ib-bewijs" },
    h("p", { class: "ib-oordeel", "data-toon": "good" }, icon("check"), h("strong", {}, receiptText(receipt))),
    receipt.problem ? problem(receipt.problem) : null,
    receipt.copy ? h("p", { class: "ib-hulp" }, `Er is een kopie bewaard: ${receipt.copy}`) : null,
  );
}

/** @param {string} text */
function problem(text) {
  return h("p", { class: "ib-oordeel", "data-toon": "bad" }, icon("warning"), h("strong", {}, text));
}
