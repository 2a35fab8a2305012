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
  const safety = state.kept ? SAFE : LEAVE_OPEN;
  switch (state.phase) {
    case "empty":
      return { text: "", tone: "rest", aloud: false };
    case "unsaved":
      return { text: "Nog niet opgeslagen", tone: "busy", aloud: false };
    case "saving":
      return { text: "Opslaan…", tone: "busy", aloud: false };
    case "saved":
      return { text: `Opgeslagen ${momentText(state.time, now)}`.trim(), tone: "good", aloud: true };
    case "offline":
      return bad(state.kept ? "Geen verbinding: je tekst staat veilig in deze browser" : `Geen verbinding. ${LEAVE_OPEN}`);
    case "session":
      return bad(`${state.text || "Je bent niet meer aangemeld. Meld je opnieuw aan in een ander tabblad."} ${safety}`);
    default:
      return bad(`${state.text || "Opslaan lukte niet. We proberen het zo weer."} ${safety}`);
  }
}

/**
 * @param {string} text
 * @returns {Status}
 */
function bad(text) {
  return { text, tone: "bad", aloud: true };
}
