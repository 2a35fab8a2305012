/** Keeping a figure: the host draws it, the participant saves it. */

import { button, h, setText } from "../common/dom.js";
import { request } from "../common/requests.js";

/**
 * @param {object} options
 * @param {import("../common/types.js").Model} options.model
 * @param {string} options.name of the file
 * @param {() => {parameters: Record<string, number>, summary: string}} options.current
 */
export function figureKeeper({ model, name, current }) {
  // A page without a server has nothing that draws figures to keep.
  if (model.get("host") === "web") return null;
  const told = h("p", { class: "ib-hulp", role: "status" });
  const kept = h("div", { class: "ib-figuur-bewaard" });
  const ask = button("Figuur bewaren", () => void keep());
  const element = h("div", { class: "ib-figuur-bewaren" }, ask, told, kept);

  async function keep() {
    const { parameters, summary } = current();
    ask.setAttribute("aria-busy", "true");
    setText(told, "De figuur wordt getekend…");
    const reply = await request(model, { type: "figure", parameters });
    ask.removeAttribute("aria-busy");
    if (reply.type !== "figure") {
      setText(told, reply.text || "De figuur kon niet worden getekend. Probeer het zo opnieuw.");
      return;
    }
    const address = `data:${reply.mime};base64,${reply.data}`;
    const suffix = reply.mime === "image/svg+xml" ? "svg" : "png";
    kept.replaceChildren(
      h("img", { src: address, alt: summary }),
      h("a", { class: "ib-knop", href: address, download: `${name}.${suffix}` }, "Bewaar de figuur op je computer"),
    );
    setText(told, "De figuur staat klaar.");
  }
  return element;
}
