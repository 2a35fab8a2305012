/** A question to think and write about. Nothing here is right or wrong. */

import { button, h, setText, uniqueId } from "./common/dom.js";
import { countWords, wordsText } from "./common/format.js";
import { mountQuestion } from "./common/frame.js";
import { comparePoints, rubric } from "./common/reading.js";
import { lookBack } from "./common/looking_back.js";
import { citation, joinTexts } from "./common/texts.js";
import { writingArea } from "./common/writing.js";

/** @typedef {import("./common/frame.js").Question} Question */
/** @typedef {import("./common/types.js").Scenario} Scenario */

/** @param {import("./common/types.js").Mount} mount */
export function render(mount) {
  const { mirror, title } = mount.model.get("spec");
  if (!mirror) return mountQuestion(mount, { label: "Reflectie", icon: "pen", field: makeField });
  // The title of a mirror says that it is one, as the label here does.
  const own = (title ?? "").replace(/^Spiegel:\s*/, "");
  return mountQuestion(mount, { label: "Spiegel aan jouw praktijk", title: own, icon: "pen", field: makeField });
}

export default { render };

/**
 * @param {Question} question
 * @returns {import("./common/frame.js").Field}
 */
function makeField(question) {
  const { spec, change } = question;
  const words = h("p", { class: "ib-woorden", id: uniqueId("ib-woorden") });
  const area = writingArea({
    attributes: {
      "aria-labelledby": question.titleId,
      "aria-describedby": `${question.promptId} ${words.id}`,
      placeholder: "Schrijf hier…",
    },
    rows: spec.words && spec.words[0] >= 60 ? 7 : 4,
    onInput: (text) => {
      showWords(text);
      change({ text });
    },
  });
  const compare = comparePoints(spec.compare);
  const earlier = spec.quotes ? lookBack(question, spec.quotes) : null;
  const cites = spec.cites ? citeChoice(question, spec.cites, area.insert) : null;

  /** @param {string} text */
  function showWords(text) {
    setText(words, wordsText(countWords(text), spec.words));
  }
  showWords("");

  return {
    element: h("div", { class: "ib-reflectie-veld" }, earlier?.element, area.element, cites?.element),
    note: words,
    blank: { text: "" },
    show: ({ text = "" }) => {
      area.show(text);
      showWords(text);
    },
    describe: ({ text = "" }) => text,
    merge: (mine, theirs) => ({ text: joinTexts(mine.text ?? "", theirs.text ?? "") }),
    acknowledged: (answer) => {
      if (compare) compare.hidden = !answer?.value?.text?.trim();
      earlier?.acknowledged(answer);
    },
    after: [rubric(spec.rubric), compare],
    close() {
      earlier?.close();
      cites?.close();
    },
  };
}

/**
 * Choose a kept scenario of a model and put it in the text.
 *
 * @param {Question} question
 * @param {string} id the model
 * @param {(text: string) => void} insert
 */
function citeChoice({ model, announce }, id, insert) {
  const select = h("select", { class: "ib-keuzelijst", id: uniqueId("ib-scenario") });
  const cite = button("Haal aan in je tekst", () => {
    const scenario = scenarios()[Number(select.value)];
    if (!scenario) return;
    insert(citation(scenario));
    announce(`Scenario ${scenario.name} staat in je tekst.`);
  });
  const none = h("p", { class: "ib-hulp" }, "Bewaar eerst een scenario in het model; dan kun je het hier aanhalen.");
  const row = h("div", { class: "ib-aanhalen" }, h("label", { for: select.id }, "Jouw scenario’s"), select, cite);
  const element = h("div", {}, row, none);
  let related = model.get("related") ?? {};

  /** @returns {Scenario[]} */
  const scenarios = () => related[id]?.value?.scenarios ?? [];

  function show() {
    const kept = scenarios();
    row.hidden = kept.length === 0;
    none.hidden = kept.length > 0;
    const chosen = select.value;
    select.replaceChildren(...kept.map(({ name }, n) => h("option", { value: n }, name)));
    if (Number(chosen) < kept.length && chosen !== "") select.value = chosen;
  }
  const onTrait = () => {
    related = model.get("related") ?? {};
    show();
  };
  /** @param {any} message */
  const onMessage = (message) => {
    if (message?.type !== "related") return;
    related = { ...related, [message.id]: message.answer };
    show();
  };
  model.on("change:related", onTrait);
  model.on("msg:custom", onMessage);
  show();
  return {
    element,
    close() {
      model.off("change:related", onTrait);
      model.off("msg:custom", onMessage);
    },
  };
}
