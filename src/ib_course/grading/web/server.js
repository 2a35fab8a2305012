// @ts-check
/** What the pages ask of the server, and what it answers when it does not do so. */

const LONGEST_LAST = 20_000;

/** An answer that says no, in words for a trainer. */
export class Refusal extends Error {
  /** @param {number} status @param {any} answer */
  constructor(status, answer) {
    super(answer.text);
    this.status = status;
    this.answer = answer;
  }
}

/**
 * @param {string} method @param {string} url @param {object} [body]
 * @returns {Promise<any>}
 * @throws {Refusal} the server did not do it; any other error: it did not answer
 */
export async function call(method, url, body) {
  const token = document.cookie.match(/(?:^|; )_xsrf=([^;]*)/)?.[1] ?? "";
  const headers = { "Content-Type": "application/json", "X-XSRFToken": token };
  const sent = body && JSON.stringify(body);
  // What was typed last still arrives when the page is left; a browser does that for 64 kB, and sends nothing of more.
  const keepalive = sent !== undefined && sent.length < LONGEST_LAST;
  const response = await fetch(url, { method, headers, keepalive, body: sent });
  // Somebody who is logged out is sent to a login page: that answers well, but not with JSON.
  const answer = await response.json().catch(() => null);
  if (!response.ok && answer?.text) throw new Refusal(response.status, answer);
  if (!response.ok || !answer) throw new Error(`De server antwoordde met fout ${response.status}.`);
  return answer;
}
