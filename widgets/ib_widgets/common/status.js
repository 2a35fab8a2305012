/** What the status line says of saving, and what a screen reader hears of it. No DOM. */

import { momentText } from "./format.js";

/** @typedef {import("./saving.js").State} State */

/**
 * @typedef {object} Status
 * @property {string} text
 * @property {"rest" | "busy" | "good" | "bad"} tone
 * @property {boolean} aloud whether it is worth interrupting a screen reader for
 */

const LEAVE_OPEN = "Laat dit venster open: je browser kan je tekst niet bewaren.";
const SAFE = "Je tekst staat veilig in deze browser.";

/**
 * @param {State} state
 * @param {Date} now
 * @returns {Status}
 */
export function statusOf(state, now) {
  switch (state.phase) {
    case "empty":
      return { text: "", tone: "rest", aloud: false };
    case "unsaved":
      return { text: "Nog niet opgeslagen", tone: "busy", aloud: false };
    case "saving":
      return { text: "Opslaan…", tone: "busy", aloud: false };
    case "saved":
      if (state.problem) return bad(state.problem);
      return { text: `Opgeslagen ${momentText(state.time, now)}`.trim(), tone: "good", aloud: true };
    case "offline":
      return bad(state.kept ? "Geen verbinding: je tekst staat veilig in deze browser" : `Geen verbinding. ${LEAVE_OPEN}`);
    case "session":
      return bad(explain(state, "Je bent niet meer aangemeld. Meld je opnieuw aan in een ander tabblad."));
    default:
      return bad(explain(state, "Opslaan lukte niet. We proberen het zo weer."));
  }
}

/**
 * Return what the host said, or `otherwise`, and whether the text is safe meanwhile. A host takes for granted
 * that the browser keeps the text; where it does not, its words would be untrue.
 *
 * @param {State} state
 * @param {string} otherwise
 */
function explain(state, otherwise) {
  const claims = /deze browser/.test(state.text);
  if (!state.kept) return `${claims || !state.text ? otherwise : state.text} ${LEAVE_OPEN}`;
  return claims ? state.text : `${state.text || otherwise} ${SAFE}`;
}

/**
 * @param {string} text
 * @returns {Status}
 */
function bad(text) {
  return { text, tone: "bad", aloud: true };
}
