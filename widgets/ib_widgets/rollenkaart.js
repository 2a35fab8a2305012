/** A map of roles and layers: a row for every layer, a column for every hat, a disc for the moments in between. */

import { h } from "./common/dom.js";
import { mountQuestion } from "./common/frame.js";
import { ASSUMPTIONS } from "./models/assumptions.js";
import { LAYERS, MOST, moved, ROLES, spread, summary, tables } from "./models/rollenkaart.js";
import { label, line, s } from "./workbench/svg.js";
import { workbench } from "./workbench/workbench.js";

/** @typedef {import("./models/rollenkaart.js").Spread} Spread */
/** @typedef {import("./models/types.js").Values} Values */
/** @typedef {(place: string, step: 1 | -1) => void} Click */

const ROW = 58;
const NARROW = 480;
const TOP = 30;

const NOTHING = Object.fromEntries(LAYERS.flatMap((layer) => ROLES.map((role) => [`${layer}_${role}`, 0])));
const CHILDREN = { ...NOTHING, leerling_zorg: 9, leerling_rest: 4, leerkracht_zorg: 4, leerkracht_leren: 1, school_trend: 1, school_rest: 2, omgeving_zorg: 5 };
const TEAM = { ...NOTHING, leerling_zorg: 3, leerkracht_zorg: 2, leerkracht_leren: 3, leerkracht_trend: 1, team_leren: 6, team_trend: 4, school_leren: 1, school_trend: 2, school_rest: 1, omgeving_zorg: 3 };

/** @param {import("./common/types.js").Mount} mount */
export function render(mount) {
  /** @type {(next: Values) => void} */
  let goTo = () => {};
  /** @type {import("./workbench/workbench.js").Kit<Spread>} */
  const kit = {
    name: "rollenkaart",
    assumptions: ASSUMPTIONS.rollenkaart,
    open: ["Met één leerling"],
    presets: [
      { label: "De dinsdag uit 2.1", values: {} },
      { label: "Een week rond kinderen", values: CHILDREN },
      { label: "Een week rond het team", values: TEAM },
      { label: "Lege kaart", values: NOTHING },
    ],
    compute: spread,
    draw: (values, found, width) =>
      draw(values, found, width, (place, step) => {
        const next = moved(values, place, step);
        if (next) goTo(next);
      }),
    legend: makeLegend(),
    summary,
    tables,
    outcomes,
    lead: (bench) => {
      goTo = bench.goTo;
      return h("p", { class: "ib-rol-uitleg" }, "Klik in een vak om er een moment in te leggen, en op het minteken om er een uit te halen. Met de schuiven kan het ook.");
    },
  };
  return mountQuestion(mount, { label: "Model", icon: "scale", field: workbench(kit) });
}

export default { render };

/**
 * @param {Values} values
 * @returns {[string, string][]}
 */
function outcomes(values) {
  const { total, layers, roles } = spread(values);
  return [
    ["Momenten", String(total)],
    ...layers.map(({ word, moments }) => /** @type {[string, string]} */ ([`Laag ${word}`, String(moments)])),
    ...roles.map(({ word, moments }) => /** @type {[string, string]} */ ([`Pet ${word}`, String(moments)])),
  ];
}

function makeLegend() {
  const disc = s("svg", { class: "ib-staal-lijn", width: 20, height: 20, "aria-hidden": "true", focusable: "false" }, s("circle", { cx: 10, cy: 10, r: 8, class: "ib-rol-schijf" }));
  const empty = h("span", { class: "ib-staal ib-rol-leeg", "aria-hidden": "true" });
  return h("ul", { class: "ib-legenda" }, h("li", {}, disc, "momenten: hoe meer, hoe groter"), h("li", {}, empty, "laag zonder momenten"));
}

/**
 * @param {Values} values
 * @param {Spread} found
 * @param {number} width
 * @param {Click} click
 */
function draw(values, found, width, click) {
  const narrow = width < NARROW;
  const left = narrow ? 78 : 110;
  const across = (width - left - (narrow ? 36 : 70)) / ROLES.length;
  const bottom = TOP + LAYERS.length * ROW;
  const height = bottom + 34;
  const middle = (/** @type {number} */ column) => left + (column + 0.5) * across;
  const picture = s("svg", { class: "ib-tekening", viewBox: `0 0 ${width} ${height}`, width, height, "aria-hidden": "true", focusable: "false" });
  picture.append(...ROLES.map((role, column) => label(role, middle(column), 18, "ib-svg-zone", "middle")));
  picture.append(label("samen", width, 18, "ib-svg-as", "end"));
  LAYERS.forEach((layer, place) => {
    const top = bottom - (place + 1) * ROW;
    const { moments } = found.layers[place];
    picture.append(
      s("rect", { x: 0.5, y: top + 2, width: width - 1, height: ROW - 4, rx: 6, class: `ib-rol-laag ib-rol-laag-${place + 1}${moments ? "" : " ib-rol-leeg"}` }),
      label(layer, 8, top + ROW / 2 + 5, "ib-svg-zone"),
      ...ROLES.map((role, column) => cell(values, `${layer}_${role}`, { x: middle(column), y: top + ROW / 2, across }, click)),
      label(String(moments), width - 10, top + ROW / 2 + 5, "ib-svg-getal", "end"),
    );
  });
  picture.append(line(left, bottom + 4, width, bottom + 4, "ib-svg-nul"), label("samen", 8, bottom + 24, "ib-svg-as"));
  picture.append(...found.roles.map(({ moments }, column) => label(String(moments), middle(column), bottom + 24, "ib-svg-getal", "middle")));
  picture.append(label(String(found.total), width - 10, bottom + 24, "ib-svg-getal", "end"));
  return picture;
}

/**
 * One place of the map. A click anywhere in it adds a moment, one on the minus takes one away.
 *
 * @param {Values} values
 * @param {string} place
 * @param {{x: number, y: number, across: number}} where
 * @param {Click} click
 */
function cell(values, place, { x, y, across }, click) {
  const moments = values[place];
  const size = moments ? 9 + 13 * Math.sqrt((moments - 1) / (MOST - 1)) : 0;
  const area = s("rect", { x: x - across / 2 + 1, y: y - ROW / 2 + 4, width: across - 2, height: ROW - 8, rx: 5, class: "ib-rol-vak" });
  const group = s("g", { class: "ib-rol-plek" }, area);
  group.addEventListener("click", () => click(place, 1));
  if (!moments) {
    group.append(s("circle", { cx: x, cy: y, r: 2.5, class: "ib-rol-stip" }));
    return group;
  }
  // Beside the disc where a place is wide enough, in its lower corner where it is not.
  const wide = across > 74;
  const [minusX, minusY] = wide ? [x - size - 14, y] : [x - across / 2 + 13, y + ROW / 2 - 16];
  const less = s(
    "g",
    { class: "ib-rol-min" },
    s("rect", { x: minusX - 12, y: minusY - 12, width: 24, height: 24, rx: 5, class: "ib-rol-minvak" }),
    line(minusX - 4, wide ? minusY : minusY + 6, minusX + 4, wide ? minusY : minusY + 6, "ib-rol-minteken"),
  );
  less.addEventListener("click", (event) => {
    event.stopPropagation();
    click(place, -1);
  });
  group.append(s("circle", { cx: x, cy: y, r: size, class: "ib-rol-schijf" }), label(String(moments), x, y + 5, "ib-svg-getal ib-rol-aantal", "middle"), less);
  return group;
}
