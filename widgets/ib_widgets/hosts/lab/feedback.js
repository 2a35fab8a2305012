/** The trainer's feedback: fetched in the background, shown beside each answer, and announced once. */

import { browserStorage } from "../../common/storage.js";

/** @typedef {import("../../common/types.js").Feedback} Feedback */
/** @typedef {{score: number | null, max_score: number | null, unread?: number}} Total */

/**
 * Return the first question, in the order of the chapter, that has feedback, and whether any came after `seen`.
 *
 * @param {Record<string, Feedback>} feedback
 * @param {string[]} order ids of the questions
 * @param {string} seen time up to which the reader has seen feedback
 */
export function summarise(feedback, order, seen) {
  const first = order.find((id) => feedback[id]) ?? null;
  const newest = Object.values(feedback).reduce((latest, { time }) => (time && time > latest ? time : latest), "");
  return { first, newest, fresh: first !== null && newest > seen };
}

/**
 * @param {object} options
 * @param {import("./server.js").Server} options.server
 * @param {string} options.chapter
 * @param {string} options.person
 * @param {import("../shim.js").Chapter} options.questions
 * @param {ReturnType<typeof import("./navigation.js").createNavigation>} options.navigation
 * @param {string[]} options.order
 */
export function openFeedback({ server, chapter, person, questions, navigation, order }) {
  const key = `ib-feedback-gezien:${person}:${chapter}`;
  const storage = browserStorage();
  /** @type {Record<string, Feedback>} */
  let known = {};
  /** @type {Total | null} */
  let total = null;
  let newest = "";

  function show() {
    const news = summarise(known, order, storage?.getItem(key) ?? "");
    newest = news.newest;
    navigation.showFeedback({ first: news.first, fresh: news.fresh, total });
  }

  // Following the link is seeing it.
  navigation.element.addEventListener("click", (event) => {
    if (!(event.target instanceof Element) || !event.target.closest(".ibc-feedback[href]")) return;
    try {
      storage?.setItem(key, newest);
    } catch {
      // Then it says «nieuw» again on the next visit.
    }
    show();
  });

  return {
    /** @param {Record<string, Feedback>} feedback */
    show(feedback) {
      known = feedback;
      questions.receiveFeedback(feedback);
      show();
    },

    /** Ask whether the trainer released new feedback. */
    async fetch() {
      const { status, body } = await server.call("POST", `ib/chapter/${chapter}/feedback`, {}, { quiet: true });
      if (status !== 200 || !body?.feedback) return;
      total = body.total ?? null;
      this.show(body.feedback);
    },
  };
}
