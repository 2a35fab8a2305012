/**
 * A fictional lesson in thirty intervals: what a boy does, how it is drawn, and what a fictional colleague calls it.
 * Who thinks is at work to that colleague, who moves or talks is not. No DOM.
 */

/**
 * @typedef {"schrift" | "raam" | "buur" | "plafond" | "bord" | "schoot"} Gaze
 * @typedef {"schrijft" | "stil" | "tikt" | "gumt" | "wijst" | "vinger" | "telt" | "weg" | "wang" | "buur" | "gevouwen"} Hand
 *
 * @typedef {object} Moment
 * @property {string} text
 * @property {Gaze} gaze
 * @property {Hand} hand
 * @property {"zit" | "staat" | "leunt"} body
 * @property {"dicht" | "praat" | "lacht"} mouth
 * @property {boolean} book whether the exercise book lies open
 * @property {boolean} onTask to the colleague
 */

/**
 * @param {string} text
 * @param {Gaze} gaze
 * @param {Hand} hand
 * @param {boolean} onTask
 * @param {Partial<Moment>} [more]
 * @returns {Moment}
 */
const moment = (text, gaze, hand, onTask, more = {}) => ({ text, gaze, hand, onTask, body: "zit", mouth: "dicht", book: true, ...more });

export const LESSON = [
  moment("Slaat het rekenschrift open, potlood in de hand.", "schrift", "stil", true),
  moment("Leest de opgave, vinger bij de regel.", "schrift", "wijst", true),
  moment("Schrijft een som op.", "schrift", "schrijft", true),
  moment("Schrijft het antwoord op.", "schrift", "schrijft", true),
  moment("Kijkt uit het raam, potlood in de hand.", "raam", "stil", true),
  moment("Kijkt naar het plafond, zijn lippen bewegen.", "plafond", "stil", true, { mouth: "praat" }),
  moment("Schrijft.", "schrift", "schrijft", true),
  moment("Gumt een antwoord uit.", "schrift", "gumt", true),
  moment("Gumt nog steeds. Het papier is al schoon.", "schrift", "gumt", false),
  moment("Tikt met het potlood op tafel, blik op de opgave.", "schrift", "tikt", false),
  moment("Tikt met het potlood, blik op het raam.", "raam", "tikt", false),
  moment("Draait zich naar de jongen naast hem.", "buur", "weg", false),
  moment("Fluistert en wijst iets aan in het schrift van de buurjongen.", "buur", "buur", false, { mouth: "praat" }),
  moment("Luistert naar de buurjongen, potlood in de hand.", "buur", "stil", false),
  moment("Schrijft, met grote cijfers.", "schrift", "schrijft", true),
  moment("Staat, een knie op de stoel, en schrijft door.", "schrift", "schrijft", false, { body: "staat" }),
  moment("Staat naast zijn stoel en kijkt naar buiten.", "raam", "weg", false, { body: "staat" }),
  moment("Steekt zijn vinger op. De leerkracht is bezig.", "bord", "vinger", true),
  moment("Vinger nog omhoog, blik op het raam.", "raam", "vinger", true),
  moment("Hangt met zijn wang op zijn hand boven het schrift.", "schrift", "wang", false, { body: "leunt" }),
  moment("Zoekt iets onder de tafel.", "schoot", "weg", false, { body: "leunt" }),
  moment("Telt op zijn vingers.", "schrift", "telt", true),
  moment("Schrijft een antwoord op.", "schrift", "schrijft", true),
  moment("Krast het antwoord door.", "schrift", "schrijft", true),
  moment("Tekent een poppetje in de kantlijn.", "schrift", "schrijft", true),
  moment("Lacht om iets wat de buurjongen doet.", "buur", "weg", false, { mouth: "lacht" }),
  moment("Kijkt naar het bord, waar een voorbeeld staat.", "bord", "stil", true),
  moment("Schrijft een som van het bord over.", "schrift", "schrijft", true),
  moment("Slaat het schrift dicht en kijkt op de klok.", "bord", "weg", false, { book: false }),
  moment("Schrift dicht, armen over elkaar, blik naar voren.", "bord", "gevouwen", true, { book: false }),
];

/** What the fictional colleague says of each interval. */
export const COLLEAGUE = LESSON.map(({ onTask }) => onTask);

/**
 * Return the four counts of two rounds, by the names that the model gives them.
 *
 * @param {boolean[]} mine
 * @param {boolean[]} theirs
 */
export function countBoth(mine, theirs) {
  const counts = { beide: 0, alleen_ik: 0, alleen_ander: 0, geen: 0 };
  mine.forEach((own, place) => {
    if (own) counts[theirs[place] ? "beide" : "alleen_ik"] += 1;
    else counts[theirs[place] ? "alleen_ander" : "geen"] += 1;
  });
  return counts;
}

/**
 * Return the places of the intervals on which two rounds differ.
 *
 * @param {boolean[]} mine
 * @param {boolean[]} theirs
 */
export function differences(mine, theirs) {
  return mine.flatMap((own, place) => (own === theirs[place] ? [] : [place]));
}
