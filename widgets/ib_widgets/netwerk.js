/** A team as a network: everyone there, and beside it the same team without one of its people. */

import { h } from "./common/dom.js";
import { mountQuestion } from "./common/frame.js";
import { ASSUMPTIONS } from "./models/assumptions.js";
import { article, linesOf, networks, PEOPLE, summary, tables } from "./models/netwerk.js";
import { nl } from "./models/numbers.js";
import { label, line, s } from "./workbench/svg.js";
import { workbench } from "./workbench/workbench.js";

/** @typedef {import("./models/netwerk.js").Network} Network */
/** @typedef {import("./models/types.js").Values} Values */

const KINDS = /** @type {const} */ ([
  ["ib", "met de ib’er"],
  ["buren", "buren"],
  ["dwars", "dwarsverbanden"],
  ["leider", "met de schoolleider"],
  ["assistent", "met de assistent"],
]);

/** What stands in a person's circle, by place. */
const SHORT = ["ib", "1/2", "3", "4", "5", "6", "7", "8", "sl", "oa"];

/** Places on the ring, clockwise from the lower left; the ib'er stands in the middle. */
const RING = [8, 1, 2, 3, 4, 5, 6, 7, 9];

const SIDE_BY_SIDE = 540;
const GAP = 24;
const NODE = 17;

/** @param {import("./common/types.js").Mount} mount */
export function render(mount) {
  /** @type {import("./workbench/workbench.js").Kit<[Network, Network]>} */
  const kit = {
    name: "netwerk",
    assumptions: ASSUMPTIONS.netwerk,
    open: ["Wie vraagt wie om raad?", "Wie valt er weg?"],
    presets: [
      { label: "Iedereen bij de ib’er", values: {} },
      { label: "Met zes buurlijnen", values: { buren: 6 } },
      { label: "Twee eilanden", values: { ib: 4, dwars: 6 } },
      { label: "Alles loopt via de schoolleider", values: { ib: 2, leider: 8, weg: 8 } },
    ],
    compute: networks,
    draw,
    legend: makeLegend(),
    summary,
    tables,
    outcomes,
  };
  return mountQuestion(mount, { label: "Model", icon: "people", field: workbench(kit) });
}

export default { render };

/**
 * @param {Values} values
 * @returns {[string, string][]}
 */
function outcomes(values) {
  const [measures] = tables(values);
  return measures.rows.slice(1).flatMap(([name, whole, rest]) => [
    /** @type {[string, string]} */ ([`${name}: compleet`, whole]),
    /** @type {[string, string]} */ ([`${name}: zonder wie wegvalt`, rest]),
  ]);
}

function makeLegend() {
  const sample = (/** @type {string} */ kind) => s("svg", { class: "ib-staal-lijn", width: 28, height: 10, "aria-hidden": "true", focusable: "false" }, line(1, 5, 27, 5, `ib-netwerk-lijn ib-netwerk-lijn-${kind}`));
  const items = KINDS.map(([kind, meaning]) => h("li", {}, sample(kind), meaning));
  const alone = s("svg", { class: "ib-staal-lijn", width: 18, height: 18, "aria-hidden": "true", focusable: "false" }, s("circle", { cx: 9, cy: 9, r: 7.5, class: "ib-netwerk-mens ib-netwerk-mens-alleen" }));
  return h("ul", { class: "ib-legenda" }, ...items, h("li", {}, alone, "staat alleen"), h("li", {}, "sl: schoolleider, oa: onderwijsassistent, cijfers: groepen"));
}

/**
 * @param {Values} values
 * @param {[Network, Network]} both
 * @param {number} width
 */
function draw(values, both, width) {
  const beside = width >= SIDE_BY_SIDE;
  const size = Math.min(beside ? (width - GAP) / 2 : width, 380);
  const gone = Math.trunc(values.weg);
  const panel = size + 118;
  const height = beside ? panel : 2 * panel + GAP;
  const picture = s("svg", { class: "ib-tekening", viewBox: `0 0 ${width} ${height}`, width, height, "aria-hidden": "true", focusable: "false" });
  const titles = ["Compleet", `Zonder ${article(PEOPLE[gone])}`];
  both.forEach((network, place) => {
    const column = beside ? (width - GAP) / 2 : width;
    const left = beside ? place * (column + GAP) : 0;
    const at = `translate(${left} ${beside ? 0 : place * (panel + GAP)})`;
    const absent = place === 1 ? gone : -1;
    picture.append(s("g", { transform: at }, label(titles[place], 0, 18, "ib-svg-kop"), ...drawTeam(values, network, absent, size, (column - size) / 2, 34), ...drawMeasures(network, column, size + 52)));
  });
  return picture;
}

/**
 * @param {Values} values
 * @param {Network} network
 * @param {number} absent place of who is gone, or −1
 * @param {number} size
 * @param {number} left
 * @param {number} top
 */
function drawTeam(values, network, absent, size, left, top) {
  const places = layout(size, left, top);
  const lines = Object.entries(linesOf(values)).flatMap(([kind, some]) =>
    some
      .filter((pair) => !pair.includes(absent))
      .map(([one, other]) => line(places[one].x, places[one].y, places[other].x, places[other].y, `ib-netwerk-lijn ib-netwerk-lijn-${kind}`)),
  );
  const nodes = PEOPLE.flatMap((_, person) => {
    const { x, y } = places[person];
    const kind = person === absent ? "weg" : network.alone.includes(person) ? "alleen" : person === 0 ? "ib" : person > 7 ? "school" : "groep";
    return [s("circle", { cx: x, cy: y, r: person === 0 ? NODE + 2 : NODE, class: `ib-netwerk-mens ib-netwerk-mens-${kind}` }), label(SHORT[person], x, y + 5, `ib-svg-maat ib-netwerk-mens-tekst-${kind}`, "middle")];
  });
  return [...lines, ...nodes];
}

/**
 * @param {number} size
 * @param {number} left
 * @param {number} top
 */
function layout(size, left, top) {
  const [x, y, radius] = [left + size / 2, top + size / 2, size / 2 - NODE - 4];
  const places = PEOPLE.map(() => ({ x, y }));
  RING.forEach((person, place) => {
    const angle = ((110 + 40 * place) * Math.PI) / 180;
    places[person] = { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) };
  });
  return places;
}

/**
 * Density as a bar from nothing to everything, and the other measures in words below.
 *
 * @param {Network} network
 * @param {number} width
 * @param {number} top
 */
function drawMeasures({ density, alone, groups, chain }, width, top) {
  const bar = width - 2;
  const apart = groups > 1 ? `${nl(groups)} losse groepjes` : groups ? "één groep" : "geen groep";
  return [
    label("dichtheid", 0, top, "ib-svg-as"),
    label(nl(density, 2, true), width, top, "ib-svg-getal", "end"),
    s("rect", { x: 1, y: top + 8, width: bar, height: 8, rx: 4, class: "ib-dicht-spoor" }),
    s("rect", { x: 1, y: top + 8, width: Math.max(bar * density, 0.01), height: 8, rx: 4, class: "ib-dicht" }),
    label(alone.length ? `${nl(alone.length)} alleen` : "niemand alleen", 0, top + 38, alone.length ? "ib-svg-maat ib-tekst-alleen" : "ib-svg-maat"),
    label(apart, 0, top + 58, "ib-svg-as"),
    label("langste keten", width, top + 58, "ib-svg-as", "end"),
    label(chain ? `${nl(chain)} ${chain === 1 ? "stap" : "stappen"}` : "geen", width, top + 38, "ib-svg-maat", "end"),
  ];
}
