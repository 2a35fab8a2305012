/** The year in hours; the twin of `ib_exercises.models.jaaruren`, which holds the formulas. No DOM. */

import { count, nl } from "./numbers.js";

/** @typedef {import("./types.js").Values} Values */

export const FULL_TIME = 1659;
export const WEEKS = 40;

/**
 * @typedef {object} Post a task
 * @property {string} name
 * @property {string} label
 * @property {"kind" | "groep" | "school" | "gang"} layer what it is about
 * @property {number} hours a year
 *
 * @typedef {object} Year
 * @property {Post[]} posts
 * @property {number} hours of the appointment
 * @property {number | null} slack how far the tasks as planned may run over, in percent; null where nothing is planned
 * @property {number} taken
 * @property {number} left negative where the year is too short
 * @property {number} corridor
 */

/**
 * @param {Values} v
 * @returns {Year}
 */
export function plan(v) {
  const more = 1 + v.uitloop / 100;
  /** @type {Post[]} */
  const costs = [
    { name: "opp", label: "Ontwikkelingsperspectieven", layer: "kind", hours: v.opps * v.opp_uren },
    { name: "bespreking", label: "Leerlingbesprekingen", layer: "kind", hours: v.besprekingen * v.bespreking_uren },
    { name: "team", label: "Ondersteuningsteam", layer: "kind", hours: v.team * v.team_uren },
    { name: "groep", label: "Groepsbesprekingen", layer: "groep", hours: v.groepen * v.groepsbesprekingen * v.groepsbespreking_uren },
    { name: "bezoek", label: "Klasbezoeken", layer: "groep", hours: v.groepen * v.bezoeken * v.bezoek_uren },
    { name: "mt", label: "Overleg in het mt", layer: "school", hours: v.overleggen * v.overleg_uren },
    { name: "overig", label: "Mail, scholing en netwerk", layer: "school", hours: v.overig * WEEKS },
    { name: "gang", label: "Vragen op de gang", layer: "gang", hours: (v.vragen * v.minuten * v.dagen) / 60 },
  ];
  const planned = total(costs);
  const hours = v.fte * FULL_TIME;
  const posts = costs.map((post) => ({ ...post, hours: post.hours * more }));
  const taken = total(posts);
  const corridor = total(posts.filter(({ layer }) => layer === "gang"));
  return { posts, hours, slack: planned ? 100 * (hours / planned - 1) : null, taken, left: hours - taken, corridor };
}

/**
 * @param {Values} values
 * @param {Year} [year]
 * @returns {import("./types.js").Table[]}
 */
export function tables(values, year = plan(values)) {
  /** @type {[string, number][]} */
  const rows = [...year.posts.map((post) => /** @type {[string, number]} */ ([post.label, post.hours])), ["Samen bezet", year.taken], ["Nog vrij", year.left], ["Hele aanstelling", year.hours]];
  return [
    {
      caption: `Waar het jaar blijft: ${appointment(values)}, ${count(values.leerlingen, "leerling", "leerlingen")}`,
      header: ["Taak", "uur per jaar", "% van het jaar", "uur per schoolweek", "minuten per leerling"],
      rows: rows.map(([label, hours]) => [label, nl(hours), nl((100 * hours) / year.hours), nl(hours / WEEKS), nl((60 * hours) / values.leerlingen, 0)]),
    },
  ];
}

/**
 * @param {Values} values
 * @param {Year} [year]
 */
export function summary(values, year = plan(values)) {
  const share = nl((100 * Math.abs(year.left)) / year.hours);
  const late = values.uitloop ? `, als alles ${nl(values.uitloop)}% uitloopt` : "";
  const begin =
    `${appointment(values)} is ${nl(year.hours)} uur per jaar: ${nl(year.taken - year.corridor)} uur aan taken en ` +
    `${nl(year.corridor)} uur op de gang${late}. `;
  if (year.left < 0) return `${begin}Dat past niet: je komt ${nl(-year.left)} uur te kort (${share}% van je jaar).`;
  const each = nl((60 * year.left) / values.leerlingen, 0);
  return (
    `${begin}Er blijft ${nl(year.left)} uur vrij (${share}%): ${nl(year.left / WEEKS)} uur per schoolweek, of ` +
    `${each} ${each === "1" ? "minuut" : "minuten"} per leerling in een heel jaar.`
  );
}

/**
 * Return how far everything may run over, in words.
 *
 * @param {Year} year
 */
export function slackText({ slack }) {
  if (slack === null) return "er is niets gepland";
  return slack < 0 ? "het past al niet" : `${nl(slack, 0)}%`;
}

/** @param {Post[]} posts */
function total(posts) {
  return posts.reduce((sum, { hours }) => sum + hours, 0);
}

/** @param {Values} values */
function appointment({ fte }) {
  return `${nl(fte, 2)} fte`;
}
