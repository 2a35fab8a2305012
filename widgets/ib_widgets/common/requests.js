/** Questions to the host other than saving: each carries a nonce, and its reply the same. No DOM. */

/** @typedef {import("./types.js").Model} Model */

const TIMEOUT = 20000;

/** Return a text that no other request has. */
export function makeNonce() {
  // randomUUID exists only on https and localhost; a course server on a school's network may have neither.
  return globalThis.crypto?.randomUUID?.() ?? `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
}

/**
 * Ask the host something and wait for the reply with the same nonce.
 *
 * @param {Model} model
 * @param {{type: string} & Record<string, unknown>} message
 * @param {number} [timeout] milliseconds
 * @returns {Promise<any>} the reply, also where it is of type `failed`; no reply in time gives a `failed` of reason `offline`
 */
export function request(model, message, timeout = TIMEOUT) {
  const nonce = makeNonce();
  return new Promise((resolve) => {
    /** @param {any} reply */
    function settle(reply) {
      clearTimeout(timer);
      model.off("msg:custom", receive);
      resolve(reply);
    }
    /** @param {any} reply */
    function receive(reply) {
      if (reply?.nonce === nonce) settle(reply);
    }
    const lost = { type: "failed", nonce, reason: "offline", text: "Geen verbinding met de cursus. Probeer het zo opnieuw." };
    const timer = setTimeout(() => settle(lost), timeout);
    model.on("msg:custom", receive);
    try {
      model.send({ ...message, nonce });
    } catch {
      settle(lost);
    }
  });
}
