/**
 * Tells what the reader must know of the connection. It never takes the focus: whoever is in mid-sentence
 * stays there.
 */

import { button, h, icon } from "../../common/dom.js";
import { wayBack } from "./paths.js";
import { keepPlace } from "./place.js";

/** @typedef {import("./connection.js").ConnectionState} ConnectionState */
/** @typedef {import("./paths.js").LabConfig} LabConfig */

/** Milliseconds that «the connection is back» stays. */
const SHORT = 6000;

/**
 * @param {LabConfig} config
 * @param {() => void} retry ask the server now
 */
export function createBanner(config, retry) {
  // Two regions that are always there: a live region that appears with its text is not read by every screen reader.
  const connection = h("div", { class: "ibc-melding", role: "alert", hidden: true });
  const notices = h("div", { class: "ibc-meldingen", role: "status" });

  /** @param {ConnectionState} state */
  function showConnection(state) {
    connection.hidden = state === "connected";
    for (const good of notices.querySelectorAll(".ibc-goed")) good.remove(); // «the connection is back» is over
    if (state === "connected") connection.replaceChildren();
    else connection.replaceChildren(icon(state === "session" ? "lock" : "offline"), ...PARTS[state](config, retry));
  }

  /**
   * @param {string} text
   * @param {{short?: boolean, good?: boolean}} [options] a short notice goes away by itself
   */
  function notify(text, { short = false, good = false } = {}) {
    if ([...notices.children].some((it) => it.firstChild?.nextSibling?.textContent === text)) return;
    const notice = h("div", { class: `ibc-melding ${good ? "ibc-goed" : ""}` }, icon(good ? "check" : "warning"), h("p", {}, text));
    notice.append(button("Sluiten", () => notice.remove(), { class: "ib-knop ibc-sluiten" }));
    notices.append(notice);
    if (short) setTimeout(() => notice.contains(document.activeElement) || notice.remove(), SHORT);
  }

  return { element: h("div", { class: "ibc-berichten" }, connection, notices), showConnection, notify };
}

/** @type {Record<"offline" | "session" | "stopped", (config: LabConfig, retry: () => void) => HTMLElement[]>} */
const PARTS = { offline, session, stopped };

/**
 * @param {LabConfig} _
 * @param {() => void} retry
 */
function offline(_, retry) {
  const local = ["localhost", "127.0.0.1", "[::1]"].includes(location.hostname);
  const cause = local
    ? "Draait de cursus op deze computer? Kijk dan of het venster waarin je hem startte nog open is."
    : "Kijk of je internet het doet. Duurt het lang, ververs dan deze bladzijde.";
  return [
    h(
      "p",
      {},
      h("strong", {}, "Geen verbinding met de cursus."),
      " Schrijf gerust door: je tekst staat veilig in deze browser en wordt bewaard zodra de verbinding terug is.",
      h("span", { class: "ibc-oorzaak" }, ` ${cause}`),
    ),
    button("Probeer nu", retry, { class: "ib-knop" }),
  ];
}

/** @param {LabConfig} config */
function session(config) {
  return [
    h(
      "p",
      {},
      h("strong", {}, "Je bent niet meer ingelogd."),
      " Je tekst staat veilig in deze browser. Log opnieuw in; daarna gaat het hier vanzelf verder.",
    ),
    h(
      "a",
      { class: "ib-knop", href: wayBack(config, location.pathname), target: "_blank", rel: "noopener" },
      "Log in",
      h("span", { class: "ib-verborgen" }, " (opent in een nieuw tabblad)"),
    ),
  ];
}

/** @param {LabConfig} config */
function stopped(config) {
  const onward = h("a", { class: "ib-knop", href: wayBack(config, location.pathname) }, "Ga verder");
  onward.addEventListener("click", () => keepPlace());
  return [
    h(
      "p",
      {},
      h("strong", {}, "De cursus staat stil."),
      " Er gebeurde een tijd niets. Je tekst staat veilig in deze browser en wordt bewaard zodra je verdergaat. Je komt hier weer terug.",
    ),
    onward,
  ];
}
