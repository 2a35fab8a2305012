/** What you wrote earlier in the course comes back: quoted, with its day, and with a word when it was changed since. */

import { h, uniqueId } from "./dom.js";
import { dateText } from "./format.js";

/** @typedef {import("./types.js").Answer} Answer */

/**
 * Return the earlier answer as a block of its own, which follows that answer while it changes.
 *
 * @param {import("./frame.js").Question} question
 * @param {{id: string, chapter: string, title: string}} quotes
 */
export function lookBack({ model }, quotes) {
  const labelId = uniqueId("ib-eerder");
  const element = h("section", { class: "ib-eerder", "aria-labelledby": labelId });
  /** @type {Answer | null} */
  let earlier = (model.get("related") ?? {})[quotes.id] ?? null;
  /** @type {Answer | null} */
  let own = model.get("answer") ?? null;

  function show() {
    const text = earlier?.value?.text?.trim() ?? "";
    const label = h("p", { class: "ib-eerder-kop", id: labelId }, heading(quotes, text ? earlier : null));
    // Only in the course's view do the chapters lie beside each other.
    const link = model.get("host") === "lab" ? h("a", { href: address(quotes) }, text ? "Naar die vraag" : "Schrijf hem eerst") : null;
    element.replaceChildren(label);
    if (text) element.append(h("blockquote", { class: "ib-eigen-tekst" }, text));
    if (text && isRevised(earlier, own)) {
      element.append(h("p", { class: "ib-hulp" }, "Je hebt die tekst veranderd nadat je deze vraag beantwoordde. Wil je je antwoord hier ook herzien?"));
    }
    if (link) element.append(h("p", {}, link));
  }

  const onTrait = () => {
    earlier = (model.get("related") ?? {})[quotes.id] ?? earlier;
    show();
  };
  model.on("change:related", onTrait);
  show();
  return {
    element,
    /** @param {Answer | null | undefined} answer this question's, as it is saved now */
    acknowledged(answer) {
      own = answer ?? null;
      show();
    },
    close: () => model.off("change:related", onTrait),
  };
}

/**
 * Tell whether what came back was changed after this question was answered.
 *
 * @param {Answer | null} earlier
 * @param {Answer | null} own
 */
export function isRevised(earlier, own) {
  return Boolean(earlier && own?.value?.text?.trim() && new Date(earlier.time) > new Date(own.time));
}

/**
 * @param {{chapter: string, title: string}} quotes
 * @param {Answer | null} answer
 */
export function heading({ chapter, title }, answer) {
  const place = `${title ? `«${title}», ` : ""}hoofdstuk ${chapter.slice(1)}`;
  if (!answer) return `Hier komt terug wat je schrijft bij ${place}.`;
  const date = new Date(answer.time);
  return `Dit schreef je ${Number.isNaN(date.getTime()) ? "eerder" : `op ${dateText(date)}`} bij ${place}:`;
}

/** @param {{id: string, chapter: string}} quotes */
function address({ id, chapter }) {
  return `../${chapter}/${chapter}.ipynb#${id}`;
}
