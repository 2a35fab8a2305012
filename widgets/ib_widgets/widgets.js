/** Every widget by its kind, a model by its name: for hosts that mount them without a kernel. */

import * as differentiatie from "./differentiatie.js";
import * as geluk from "./geluk.js";
import * as inleveren from "./inleveren.js";
import * as keuze from "./keuze.js";
import * as reflectie from "./reflectie.js";
import * as rekenvraag from "./rekenvraag.js";
import * as scheepstra from "./scheepstra.js";
import * as stelling from "./stelling.js";
import * as verspreiding from "./verspreiding.js";
import * as volgorde from "./volgorde.js";

/** @typedef {{render: (mount: import("./common/types.js").Mount) => void | (() => void)}} Widget */

/** @type {Record<string, Widget>} */
export const widgets = {
  inleveren,
  keuze,
  reflectie,
  rekenvraag,
  stelling,
  volgorde,
  "model:differentiatie": differentiatie,
  "model:geluk": geluk,
  "model:scheepstra": scheepstra,
  "model:verspreiding": verspreiding,
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
