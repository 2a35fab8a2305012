/** The choice with whom an answer is shared, in plain words. */

import { h, icon, setText, uniqueId } from "./dom.js";

/** @typedef {import("./types.js").Share} Share */

/** @type {Record<Share, {name: string, meaning: string, icon: "speech" | "lock" | "people"}>} */
const CHOICES = {
  trainer: { name: "Mijn trainer", meaning: "Je trainer leest dit antwoord nadat je hebt ingeleverd.", icon: "speech" },
  prive: { name: "Alleen ik", meaning: "Dit antwoord blijft in je eigen map en gaat niet mee als je inlevert.", icon: "lock" },
  team: { name: "Mijn team", meaning: "Je bewaart dit voor een gesprek in je team. Je trainer krijgt het niet.", icon: "people" },
};

const WITHOUT_POINTS = " Je trainer kan er dan ook geen punten voor geven.";

/**
 * Say what a choice means.
 *
 * @param {Share} share
 * @param {number} points
 */
export function meaningOf(share, points) {
  return CHOICES[share].meaning + (share !== "trainer" && points > 0 ? WITHOUT_POINTS : "");
}

/**
 * @param {object} options
 * @param {Share} options.share
 * @param {number} options.points
 * @param {(share: Share) => void} options.onChange
 */
export function shareChoice({ share, points, onChange }) {
  const meaningId = uniqueId("ib-delen");
  const select = h(
    "select",
    {
      class: "ib-keuzelijst",
      "aria-describedby": meaningId,
      onchange: () => {
        show(/** @type {Share} */ (select.value));
        onChange(/** @type {Share} */ (select.value));
      },
    },
    ...Object.entries(CHOICES).map(([value, { name }]) => h("option", { value }, name)),
  );
  const meaning = h("p", { class: "ib-delen-uitleg", id: meaningId });
  const sign = h("span", { class: "ib-delen-teken" });
  const element = h("div", { class: "ib-delen" }, h("label", { class: "ib-delen-label" }, sign, "Wie leest dit? ", select), meaning);

  /** @param {Share} value */
  function show(value) {
    const known = value in CHOICES ? value : "trainer";
    if (select.value !== known) select.value = known;
    setText(meaning, meaningOf(known, points));
    element.dataset.keuze = known;
    sign.replaceChildren(icon(CHOICES[known].icon));
  }
  show(share);
  return { element, show };
}
