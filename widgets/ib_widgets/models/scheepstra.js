/** The clock of Scheepstra; the twin of `ib_exercises.models.scheepstra`, which holds the formulas. No DOM. */

import { count, nl } from "./numbers.js";

/** @typedef {import("./types.js").Values} Values */

/**
 * @typedef {object} Form how one child spends the time, in minutes
 * @property {string} name
 * @property {string} label
 * @property {number} alone with the teacher, nobody else
 * @property {number} shared taught together with others
 * @property {number} watched writing while the teacher watches
 * @property {number} silent without help
 */

/**
 * @param {Values} values
 * @returns {Form[]}
 */
export function forms({ leerlingen: pupils, minuten: total, klassikaal, groepen: groups, wissel }) {
  const shared = (total * klassikaal) / 100;
  const lost = wissel * (pupils - 1);
  const alone = Math.max(0, total - lost) / pupils;
  const partly = Math.max(0, total - shared - lost) / pupils;
  const grouped = Math.max(0, total - wissel * (groups - 1)) / groups;
  return [
    { name: "hoofdelijk", label: "Hoofdelijk, één voor één", alone, shared: 0, watched: 0, silent: total - alone },
    { name: "klassikaal", label: "Klassikaal", alone: 0, shared, watched: total - shared, silent: 0 },
    { name: "gemengd", label: "Eerst klassikaal, dan hoofdelijk", alone: partly, shared, watched: 0, silent: total - shared - partly },
    { name: "groepen", label: groups === 1 ? "In één groep" : `In ${nl(groups)} groepen`, alone: 0, shared: grouped, watched: 0, silent: total - grouped },
  ];
}

/**
 * @param {Values} values
 * @returns {import("./types.js").Table[]}
 */
export function tables(values) {
  const rows = forms(values).map((form) => [form.label, nl(form.alone, 2), nl(form.shared, 2), nl(form.watched, 2), nl(form.silent, 2)]);
  const caption = `Wat één kind krijgt, in minuten: ${classText(values)} les`;
  return [{ caption, header: ["Manier", "alleen les", "samen les", "met toezicht", "zonder hulp"], rows }];
}

/** @param {Values} values */
export function summary(values) {
  const [each, together, mixed, groups] = forms(values);
  return (
    `${classText(values)}: hoofdelijk ${nl(each.alone, 2)} minuten les per kind, ` +
    `klassikaal ${nl(together.shared, 2)}, eerst klassikaal en dan hoofdelijk ` +
    `${nl(mixed.shared + mixed.alone, 2)}, ${groups.label.toLowerCase()} ${nl(groups.shared, 2)}.`
  );
}

/** @param {Values} values */
function classText({ leerlingen, minuten }) {
  return `${count(leerlingen, "leerling", "leerlingen")}, ${nl(minuten)} minuten`;
}
