/** Items to put in order: with buttons, with the keyboard, and by dragging for whoever likes that. */

import { button, h, icon, setText } from "./common/dom.js";
import { checker } from "./common/checking.js";
import { mountQuestion } from "./common/frame.js";
import { setMarkup } from "./common/markup.js";
import { complete, moveTo } from "./common/order.js";

/** @typedef {import("./common/frame.js").Question} Question */

/** @param {import("./common/types.js").Mount} mount */
export function render(mount) {
  return mountQuestion(mount, { label: "Volgorde", icon: "order", field: makeField });
}

export default { render };

/**
 * @param {Question} question
 * @returns {import("./common/frame.js").Field}
 */
function makeField(question) {
  const { spec } = question;
  const items = spec.items ?? [];
  const ids = items.map(({ id }) => id);
  let order = ids;
  let given = false; // the order first shown is no answer until the participant says so
  const rows = new Map(items.map((item) => [item.id, makeRow(item, move)]));
  const list = h("ol", { class: "ib-rij", role: "list", "aria-labelledby": question.titleId, "aria-describedby": question.promptId });
  const spoken = h("p", { class: "ib-verborgen", role: "status" });
  const help = h("p", { class: "ib-hulp" }, "Verplaats met de pijlknoppen, met Alt en een pijltoets, of sleep aan de puntjes.");

  const check = spec.check
    ? checker({ question, read: record, isAnswered: () => true, missing: "" })
    : null;
  const keep = button("Zo is mijn volgorde", () => {
    record();
    setText(spoken, "Je volgorde staat vast.");
  });

  /** @returns {import("./common/types.js").Value} */
  function record() {
    given = true;
    question.change({ order });
    return { order };
  }

  /**
   * @param {string} id
   * @param {number} step places down; negative is up
   */
  function move(id, step) {
    const place = order.indexOf(id) + step;
    const next = moveTo(order, id, place);
    if (next.join() === order.join()) {
      setText(spoken, step < 0 ? "Dit staat al bovenaan." : "Dit staat al onderaan.");
      return;
    }
    order = next;
    placeRows(id);
    check?.clear();
    record();
    setText(spoken, `${rows.get(id)?.name}: nu plaats ${place + 1} van ${order.length}.`);
  }

  /**
   * Bring the page in line with `order`. The row that is being moved stays where it is and the others go round
   * it: taking it out of the page would lose the focus, or the pointer that drags it.
   *
   * @param {string} [still]
   */
  function placeRows(still) {
    const fixed = still ? rows.get(still)?.element : null;
    let before = true;
    for (const id of order) {
      const element = /** @type {HTMLElement} */ (rows.get(id)?.element);
      if (element === fixed) before = false;
      else if (before && fixed) fixed.before(element);
      else list.append(element);
    }
    order.forEach((id, place) => rows.get(id)?.setPlace(place, order.length));
  }
  list.append(...ids.map((id) => /** @type {HTMLElement} */ (rows.get(id)?.element)));
  placeRows();

  return {
    element: h("div", { class: "ib-volgorde-veld" }, list, help, check?.element ?? h("div", { class: "ib-controle" }, keep), spoken),
    blank: { order: [] },
    show: (value) => {
      given = (value.order ?? []).length > 0;
      order = complete(value.order ?? [], ids);
      placeRows();
      check?.clear();
      if (given) void check?.recall(value);
    },
    describe: ({ order: told = [] }) => told.map((id, n) => `${n + 1}. ${rows.get(id)?.name ?? id}`).join("\n"),
    acknowledged: () => {
      keep.hidden = given;
    },
  };
}

/**
 * @param {import("./common/types.js").Item} item
 * @param {(id: string, step: number) => void} move
 */
function makeRow({ id, text }, move) {
  const content = h("div", { class: "ib-rij-tekst" });
  setMarkup(content, text);
  const name = (content.textContent ?? "").trim();
  const up = button("", () => move(id, -1), { class: "ib-knop ib-pijl", "aria-label": `Omhoog: ${name}` });
  const down = button("", () => move(id, 1), { class: "ib-knop ib-pijl", "aria-label": `Omlaag: ${name}` });
  up.append(icon("up"));
  down.append(icon("down"));
  const grip = h("span", { class: "ib-greep", "aria-hidden": "true" }, icon("grip"));
  const element = h(
    "li",
    {
      class: "ib-rij-deel",
      onkeydown: (/** @type {KeyboardEvent} */ event) => {
        const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
        if (!event.altKey || !step) return;
        event.preventDefault();
        move(id, step);
      },
    },
    grip,
    content,
    h("span", { class: "ib-pijlen" }, up, down),
  );
  dragBy(grip, element, (step) => move(id, step));
  return {
    element,
    name,

    /**
     * A button that cannot do anything stays reachable: taking it away would drop the focus.
     *
     * @param {number} place
     * @param {number} total
     */
    setPlace(place, total) {
      up.setAttribute("aria-disabled", String(place === 0));
      down.setAttribute("aria-disabled", String(place === total - 1));
    },
  };
}

/**
 * Move a row while the pointer holds its grip: whenever the pointer is past the middle of a neighbour, they swap.
 *
 * @param {HTMLElement} grip
 * @param {HTMLElement} row
 * @param {(step: number) => void} move
 */
function dragBy(grip, row, move) {
  /** @param {PointerEvent} event */
  function onMove(event) {
    const { previousElementSibling: above, nextElementSibling: below } = row;
    if (above && event.clientY < middleOf(above)) move(-1);
    else if (below && event.clientY > middleOf(below)) move(1);
  }
  grip.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    event.preventDefault();
    grip.setPointerCapture(event.pointerId);
    row.dataset.sleep = "ja";
    grip.addEventListener("pointermove", onMove);
  });
  const stop = () => {
    delete row.dataset.sleep;
    grip.removeEventListener("pointermove", onMove);
  };
  grip.addEventListener("pointerup", stop);
  grip.addEventListener("pointercancel", stop);
}

/** @param {Element} element */
function middleOf(element) {
  const { top, height } = element.getBoundingClientRect();
  return top + height / 2;
}
