/**
 * Items to sort into four fields, one at a time; then, on the same screen, by a colleague who does not see how.
 * Nothing is right or wrong: what comes of it is where two people differ.
 */

import { button, h, icon, setText, uniqueId } from "./common/dom.js";
import { numberText } from "./common/format.js";
import { mountQuestion } from "./common/frame.js";
import { setMarkup } from "./common/markup.js";
import { agreement, fieldsOf, known } from "./common/sorting.js";

/** @typedef {import("./common/frame.js").Question} Question */
/** @typedef {import("./common/sorting.js").FieldId} FieldId */
/** @typedef {import("./common/sorting.js").Sorted} Sorted */

/** @param {import("./common/types.js").Mount} mount */
export function render(mount) {
  return mountQuestion(mount, { label: "Sorteren", icon: "grid", field: makeField });
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
  const names = new Map(items.map((item) => [item.id, plain(item.text)]));
  const nameOf = (/** @type {string} */ id) => names.get(id) ?? id;
  const axes = spec.axes ?? ["belangrijk", "dringend"];
  const fields = fieldsOf(axes);
  const fieldName = (/** @type {string} */ field) => fields.find(({ id }) => id === field)?.name ?? field;

  /** @type {Sorted} */
  let own = {};
  /** @type {Sorted} */
  let other = {};
  let turn = /** @type {"own" | "colleague"} */ ("own");
  /** @type {string | null} */
  let held = null; // the item that was picked up again

  const spoken = h("p", { class: "ib-verborgen", role: "status" });
  const deck = makeDeck(fields, place);
  const board = makeBoard(fields, nameOf, pickUp);
  dragTo(deck.grip, board.element, place);
  const result = makeResult({ ids, axes, nameOf, fieldName });
  const invite = button("Laat een collega ook sorteren", hand, { class: "ib-knop ib-knop-hoofd" });
  const stop = button("Terug naar mijn vakken", back);
  const again = button("Laat nog een collega sorteren", hand);
  const actions = h("div", { class: "ib-knoppen" }, invite, stop, again);
  const element = h("div", { class: "ib-sorteer-veld", role: "group", "aria-labelledby": question.titleId, "aria-describedby": question.promptId }, deck.element, board.element, actions, result.element, spoken);

  const sorted = () => (turn === "own" ? own : other);
  const current = () => held ?? ids.find((id) => !sorted()[id]) ?? null;
  const isDone = (/** @type {Sorted} */ one) => ids.every((id) => one[id]);

  /** @param {FieldId} field */
  function place(field) {
    const id = current();
    if (!id) return;
    held = null;
    if (turn === "own") own = { ...own, [id]: field };
    else other = { ...other, [id]: field };
    question.change(value());
    const next = current();
    if (turn === "colleague" && !next) {
      finish();
      return;
    }
    show();
    setText(spoken, `${nameOf(id)}: ${fieldName(field)}. ${next ? `Nu: ${nameOf(next)}` : "Alles ligt in een vak."}`);
    if (!next) (invite.hidden ? deck.rest : invite).focus();
  }

  /** @param {string} id */
  function pickUp(id) {
    held = held === id ? null : id;
    show();
    if (!held) setText(spoken, "Teruggelegd.");
    else deck.focus();
  }

  /** The colleague begins with all items in hand; what an earlier one did makes room. */
  function hand() {
    turn = "colleague";
    other = {};
    held = null;
    show();
    deck.focus();
  }

  function back() {
    turn = "own";
    held = null;
    show();
    deck.rest.focus();
  }

  function finish() {
    turn = "own";
    show();
    result.focus();
  }

  /** @returns {import("./common/types.js").Value} */
  function value() {
    return { sorted: own, ...(Object.keys(other).length ? { colleague: other } : {}) };
  }

  function show() {
    const id = current();
    const done = ids.filter((it) => sorted()[it]).length;
    deck.show({ text: id ? nameOf(id) : "", at: Math.min(done + (held ? 0 : 1), ids.length), total: ids.length, turn, held: held !== null, field: id ? (sorted()[id] ?? "") : "" });
    board.show(ids.filter((it) => sorted()[it]), sorted(), held);
    const compared = turn === "own" && Object.keys(other).length > 0;
    invite.hidden = turn === "colleague" || compared || !isDone(own);
    again.hidden = turn === "colleague" || !compared;
    stop.hidden = turn === "own";
    result.show(compared ? { own, other } : null);
  }
  show();

  return {
    element,
    blank: { sorted: {} },
    show: (given) => {
      own = known(given.sorted, ids);
      other = known(given.colleague, ids);
      // What the newest answer says of the turn that is going on, shows when that is over.
      held = null;
      show();
    },
    describe: (given) => describe(fields, ids, nameOf, known(given.sorted, ids)),
  };
}

/** @param {string} markup that the compiler made */
function plain(markup) {
  const content = h("div");
  setMarkup(content, markup);
  return (content.textContent ?? "").trim();
}

/**
 * @param {{id: FieldId, name: string}[]} fields
 * @param {string[]} ids
 * @param {(id: string) => string} nameOf
 * @param {Sorted} sorted
 */
function describe(fields, ids, nameOf, sorted) {
  const lines = fields.map(({ id: field, name }) => {
    const inside = ids.filter((id) => sorted[id] === field).map(nameOf);
    return inside.length ? `${name}: ${inside.join("; ")}` : "";
  });
  return lines.filter(Boolean).join("\n");
}

/**
 * The item in hand, and a button for each field.
 *
 * @param {{id: FieldId, name: string}[]} fields
 * @param {(field: FieldId) => void} place
 */
function makeDeck(fields, place) {
  const count = h("p", { class: "ib-stapel-plaats" });
  const text = h("p", { class: "ib-stapel-tekst", id: uniqueId("ib-taak") });
  const grip = h("span", { class: "ib-sorteer-greep", "aria-hidden": "true" }, icon("grip"));
  const card = h("div", { class: "ib-stapel-kaart" }, grip, h("div", {}, count, text));
  const buttons = fields.map(({ id, name }) => button(name, () => place(id), { class: "ib-knop ib-vakknop", "aria-describedby": text.id, "data-vak": id }));
  const where = h("div", { class: "ib-vakknoppen", role: "group", "aria-label": "Leg in het vak" }, ...buttons);
  const rest = h("p", { class: "ib-hulp ib-stapel-leeg", tabindex: -1 }, "Alles ligt in een vak. Klik op een taak om hem weer op te pakken.");
  const element = h("div", { class: "ib-stapel" }, card, where, rest);
  return {
    element,
    grip,
    rest,
    focus: () => buttons[0].focus(),

    /** @param {{text: string, at: number, total: number, turn: "own" | "colleague", held: boolean, field: string}} now */
    show(now) {
      const empty = now.text === "";
      element.dataset.beurt = now.turn;
      // A button that has the focus must not go from under it: the caller moves the focus first or next.
      for (const part of [card, where]) part.hidden = empty;
      rest.hidden = !empty;
      const who = now.turn === "colleague" ? "Je collega sorteert; jouw vakken zijn even weg. " : "";
      setText(count, who + (now.held ? "Opgepakt. Waar hoort deze?" : `Taak ${now.at} van ${now.total}`));
      setText(text, now.text);
      for (const one of buttons) one.toggleAttribute("data-hier", one.dataset.vak === now.field);
    },
  };
}

/**
 * The four fields with what lies in them; each item is a button that picks it up again.
 *
 * @param {{id: FieldId, name: string}[]} fields
 * @param {(id: string) => string} nameOf
 * @param {(id: string) => void} pickUp
 */
function makeBoard(fields, nameOf, pickUp) {
  /** @type {Map<string, HTMLElement>} */
  const chips = new Map();
  const made = fields.map(({ id, name }) => {
    const list = h("ul", { class: "ib-vak-taken", role: "list", "aria-label": name });
    return { id, list, element: h("div", { class: "ib-vak", "data-vak": id }, h("p", { class: "ib-vak-naam" }, name), list) };
  });

  /** @param {string} id */
  function chipOf(id) {
    const text = nameOf(id);
    const chip = chips.get(id) ?? h("li", {}, button(text, () => pickUp(id), { class: "ib-taak", "aria-pressed": "false", title: "Weer oppakken" }));
    chips.set(id, chip);
    return chip;
  }

  return {
    element: h("div", { class: "ib-bord" }, ...made.map(({ element }) => element)),

    /**
     * @param {string[]} placed
     * @param {Sorted} sorted
     * @param {string | null} held
     */
    show(placed, sorted, held) {
      for (const { id: field, list } of made) {
        const inside = placed.filter((id) => sorted[id] === field).map(chipOf);
        if (inside.length !== list.children.length || inside.some((chip, at) => list.children[at] !== chip)) list.replaceChildren(...inside);
      }
      for (const [id, chip] of chips) chip.firstElementChild?.setAttribute("aria-pressed", String(id === held));
    },
  };
}

/**
 * How far two people agree: a count, what they differed about, and the items that lie elsewhere.
 *
 * @param {{ids: string[], axes: [string, string], nameOf: (id: string) => string, fieldName: (field: string) => string}} about
 */
function makeResult({ ids, axes, nameOf, fieldName }) {
  const heading = h("h4", { class: "ib-tussenkop", tabindex: -1 });
  const body = h("div");
  const element = h("div", { class: "ib-overeenkomst" }, heading, body);
  return {
    element,
    focus: () => heading.focus(),

    /** @param {{own: Sorted, other: Sorted} | null} both */
    show(both) {
      element.hidden = both === null;
      if (!both) return;
      const { own, other } = both;
      const { total, same, differing, first, second, byChance } = agreement(ids, own, other);
      setText(heading, `${same} van de ${total} taken liggen bij jullie in hetzelfde vak`);
      const rows = differing.map((id) =>
        h("li", {}, h("p", { class: "ib-verschil-taak" }, nameOf(id)), h("p", { class: "ib-verschil" }, h("span", {}, h("strong", {}, "jij: "), fieldName(own[id])), h("span", {}, h("strong", {}, "je collega: "), fieldName(other[id])))),
      );
      body.replaceChildren(
        h("p", {}, "Over ", h("em", {}, axes[0]), ` waren jullie het ${first} van de ${total} keer eens, over `, h("em", {}, axes[1]), ` ${second} keer. Wie blind sorteert, met evenveel taken per vak, komt gemiddeld op ${numberText(Math.round(10 * byChance) / 10)} gelijke.`),
        ...(rows.length ? [h("p", { class: "ib-verschil-kop" }, "Hier begint het gesprek:"), h("ul", { class: "ib-verschillen", role: "list" }, ...rows)] : [h("p", {}, "Geen enkele taak ligt ergens anders. Kijk eens of jullie ook hetzelfde bedoelden.")]),
      );
    },
  };
}

/**
 * Put the item in hand in the field above which the pointer lets it go.
 *
 * @param {HTMLElement} grip
 * @param {HTMLElement} board
 * @param {(field: FieldId) => void} place
 */
function dragTo(grip, board, place) {
  const under = (/** @type {PointerEvent} */ { clientX, clientY }) => {
    // Within a shadow root only that root knows what lies where.
    const root = /** @type {Document | ShadowRoot} */ (board.getRootNode());
    const found = root.elementFromPoint(clientX, clientY)?.closest("[data-vak]");
    return found instanceof HTMLElement ? found : null;
  };
  const mark = (/** @type {Element | null} */ field) => {
    for (const one of board.children) one.toggleAttribute("data-onder", one === field);
  };
  const onMove = (/** @type {PointerEvent} */ event) => mark(under(event));
  grip.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    event.preventDefault();
    grip.setPointerCapture(event.pointerId);
    grip.addEventListener("pointermove", onMove);
  });
  const stop = () => {
    mark(null);
    grip.removeEventListener("pointermove", onMove);
  };
  grip.addEventListener("pointerup", (event) => {
    const field = under(event)?.dataset.vak;
    stop();
    if (field) place(/** @type {FieldId} */ (field));
  });
  grip.addEventListener("pointercancel", stop);
}
