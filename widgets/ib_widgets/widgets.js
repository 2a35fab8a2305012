/** Every widget by its kind, a model by its name: for hosts that mount them without a kernel. */

import * as beurten from "./beurten.js";
import * as differentiatie from "./differentiatie.js";
import * as geluk from "./geluk.js";
import * as inleveren from "./inleveren.js";
import * as jaaruren from "./jaaruren.js";
import * as keuze from "./keuze.js";
import * as netwerk from "./netwerk.js";
import * as onderbrekingen from "./onderbrekingen.js";
import * as reflectie from "./reflectie.js";
import * as rekenvraag from "./rekenvraag.js";
import * as rollenkaart from "./rollenkaart.js";
import * as scheepstra from "./scheepstra.js";
import * as sorteren from "./sorteren.js";
import * as spelden from "./spelden.js";
import * as spreekuur from "./spreekuur.js";
import * as stelling from "./stelling.js";
import * as terugval from "./terugval.js";
import * as toeval from "./toeval.js";
import * as verspreiding from "./verspreiding.js";
import * as volgorde from "./volgorde.js";
import * as waarnemen from "./waarnemen.js";

/** @typedef {{render: (mount: import("./common/types.js").Mount) => void | (() => void)}} Widget */

/** @type {Record<string, Widget>} */
export const widgets = {
  inleveren,
  keuze,
  reflectie,
  rekenvraag,
  sorteren,
  stelling,
  volgorde,
  "model:beurten": beurten,
  "model:differentiatie": differentiatie,
  "model:onderbrekingen": onderbrekingen,
  "model:geluk": geluk,
  "model:scheepstra": scheepstra,
  "model:jaaruren": jaaruren,
  "model:netwerk": netwerk,
  "model:rollenkaart": rollenkaart,
  "model:spelden": spelden,
  "model:toeval": toeval,
  "model:verspreiding": verspreiding,
  "model:terugval": terugval,
  "model:waarnemen": waarnemen,
  "model:spreekuur": spreekuur,
};

/**
 * Return the widget that shows a question, or undefined for a kind that has none.
 *
 * @param {{kind: string, model?: string}} spec
 * @returns {Widget | undefined}
 */
export function widgetFor({ kind, model }) {
  const name = kind === "model" ? `model:${model}` : kind;
  return Object.hasOwn(widgets, name) ? widgets[name] : undefined;
}
