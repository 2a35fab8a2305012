/**
 * A host without a kernel: anywidget's model interface over any transport, and the models of one chapter.
 *
 * The JupyterLab view puts requests to our server behind it, the web edition the browser's storage. No DOM.
 */

import { isLater } from "../common/revisions.js";
import { isAnswered, QUESTION_KINDS } from "./progress.js";

/** @typedef {import("../common/types.js").Model} Model */
/** @typedef {import("../common/types.js").Spec} Spec */
/** @typedef {import("../common/types.js").Answer} Answer */
/** @typedef {import("../common/types.js").Feedback} Feedback */

/**
 * @typedef {Record<string, any> & {type: string}} Message
 *
 * @typedef {(message: Message, spec: Spec) => Promise<Message>} Request
 *   puts a widget's request to what stands behind the host; the reply need not carry the nonce
 *
 * @typedef {object} ChapterData what is known of a chapter besides its text
 * @property {string} person key for the browser's storage of unsent text
 * @property {Record<string, Answer>} answers
 * @property {Record<string, Answer>} previous answers of an earlier round
 * @property {Record<string, Feedback>} feedback
 *
 * @typedef {Model & {deliver: (message: Message) => void}} HostedModel
 */

/** What a participant reads where the host itself failed; what exactly goes to the console. */
const FAILED = "Dat lukte niet. Probeer het zo opnieuw; blijft het zo, meld het dan aan je trainer.";

/**
 * Return a model as a widget expects it from anywidget. What it sends goes to `request`, and the reply comes
 * back as `msg:custom` with the same nonce; a request that throws comes back as `failed`.
 *
 * @param {Record<string, unknown>} traits
 * @param {(message: Message) => Promise<Message>} request
 * @returns {HostedModel}
 */
export function createModel(traits, request) {
  const state = { ...traits };
  /** @type {Map<string, Set<(...args: any[]) => void>>} */
  const listeners = new Map();

  /**
   * One listener that throws must not keep a reply from the others: a save could hang on it.
   *
   * @param {string} event
   * @param {...unknown} args
   */
  function emit(event, ...args) {
    for (const callback of [...(listeners.get(event) ?? [])]) {
      try {
        callback(...args);
      } catch (error) {
        console.error(error);
      }
    }
  }

  /** @type {HostedModel} */
  const model = {
    get: (name) => state[name],
    set(name, value) {
      if (state[name] === value) return;
      state[name] = value;
      emit(`change:${name}`, model, value);
      emit("change", model);
    },
    save_changes() {
      // A kernel would be told here. Without one there is nobody to tell: answers go by `send`.
    },
    on(event, callback) {
      if (!listeners.has(event)) listeners.set(event, new Set());
      listeners.get(event)?.add(callback);
    },
    off(event, callback) {
      if (!event) listeners.clear();
      else if (!callback) listeners.delete(event);
      else listeners.get(event)?.delete(callback);
    },
    send(message) {
      const { nonce } = message;
      request(message).then(
        (reply) => model.deliver({ ...reply, nonce }),
        (error) => {
          console.error(error);
          model.deliver({ type: "failed", nonce, reason: "error", text: FAILED });
        },
      );
    },
    deliver: (message) => emit("msg:custom", message, []),
  };
  return model;
}

/**
 * Make the models of all questions of a chapter and keep them told of each other.
 *
 * @param {object} options
 * @param {Spec[]} options.specs
 * @param {"lab" | "web"} options.host
 * @param {ChapterData} options.data
 * @param {Request} options.request
 * @param {(id: string, answer: Answer) => void} [options.onSaved] an answer was saved from this page
 * @param {(id: string) => void} [options.onAnswer] an answer changed, whoever saved it
 */
export function openChapter({ specs, host, data, request, onSaved, onAnswer }) {
  /** @type {Map<string, HostedModel>} */
  const models = new Map();

  /** @param {string} id */
  const answerOf = (id) => /** @type {Answer | null} */ (models.get(id)?.get("answer") ?? null);

  /**
   * @param {string} id
   * @param {Answer} answer
   */
  function spread(id, answer) {
    for (const spec of specs) {
      const model = models.get(spec.id);
      if (!relatesTo(spec).includes(id) || !model) continue;
      model.set("related", { ...model.get("related"), [id]: answer });
      model.deliver({ type: "related", id, answer });
    }
    onAnswer?.(id);
  }

  /**
   * @param {Message} message
   * @param {Spec} spec
   */
  async function save(message, spec) {
    const reply = await request(message, spec);
    if (reply.type === "saved") {
      const { value, share, writer } = message;
      const answer = { revision: reply.revision, time: reply.time, value, share, writer };
      models.get(spec.id)?.set("answer", answer);
      spread(spec.id, answer);
      onSaved?.(spec.id, answer);
    }
    return reply;
  }

  /** What handing in wants to know of each question, in the order of the chapter. */
  const overview = () =>
    specs
      .filter(({ kind }) => QUESTION_KINDS.has(kind))
      .map((spec) => {
        const { id, title = "", section = null, points = 0 } = spec;
        const answer = answerOf(id);
        const share = answer?.share ?? spec.share ?? "trainer";
        return { id, title, section, points, share, answered: isAnswered(spec, answer?.value) };
      });

  /**
   * @param {Message} message
   * @param {Spec} spec
   */
  async function pass(message, spec) {
    if (message.type === "save") return save(message, spec);
    const reply = await request(message, spec);
    return reply.type === "handin-status" ? { ...reply, questions: overview() } : reply;
  }

  for (const spec of specs) {
    const related = Object.fromEntries(relatesTo(spec).flatMap((id) => (data.answers[id] ? [[id, data.answers[id]]] : [])));
    const traits = {
      spec,
      answer: data.answers[spec.id] ?? null,
      previous: data.previous[spec.id] ?? null,
      related,
      feedback: data.feedback[spec.id] ?? null,
      person: data.person,
      host,
    };
    models.set(spec.id, createModel(traits, (message) => pass(message, spec)));
  }

  return {
    models,
    answerOf,

    /**
     * An answer was saved elsewhere, in another tab or before this page had a connection. One that is older than what
     * is known already (read before a save, told after it) is no news.
     *
     * @param {string} id
     * @param {Answer} answer
     */
    receive(id, answer) {
      const model = models.get(id);
      if (!model || !isLater(answer.revision, answerOf(id)?.revision)) return;
      model.set("answer", answer);
      model.deliver({ type: "answer", answer });
      spread(id, answer);
    },

    /**
     * An answer from another chapter, which a question of this one brings back.
     *
     * @param {string} id
     * @param {Answer} answer
     */
    receiveRelated: spread,

    /** @param {Record<string, Feedback>} feedback */
    receiveFeedback(feedback) {
      for (const [id, given] of Object.entries(feedback)) models.get(id)?.set("feedback", given);
    },

    /** @param {Record<string, Answer>} previous */
    receivePrevious(previous) {
      for (const [id, answer] of Object.entries(previous)) models.get(id)?.set("previous", answer);
    },
  };
}

/**
 * Return the questions whose answers a question shows or cites.
 *
 * @param {Spec} spec
 */
export function relatesTo({ cites, quotes }) {
  return [cites, quotes?.id].filter((id) => typeof id === "string");
}

/** @typedef {ReturnType<typeof openChapter>} Chapter */
