/** Passes saved answers between tabs of the same chapter, so that each shows the newest. */

/** @typedef {import("../../common/types.js").Answer} Answer */

/**
 * @param {string} scope what tells this person's chapter from any other on the same address
 * @param {(id: string, answer: Answer) => void} onAnswer
 */
export function openTabs(scope, onAnswer) {
  if (typeof BroadcastChannel === "undefined") return { post() {}, close() {} };
  const channel = new BroadcastChannel(`ib:${scope}`);
  channel.onmessage = ({ data }) => {
    if (data?.type === "answer" && typeof data.id === "string" && data.answer) onAnswer(data.id, data.answer);
  };
  return {
    /**
     * @param {string} id
     * @param {Answer} answer
     */
    post: (id, answer) => channel.postMessage({ type: "answer", id, answer }),
    close: () => channel.close(),
  };
}
