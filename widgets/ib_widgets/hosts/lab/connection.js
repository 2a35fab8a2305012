/**
 * Knows whether the server can be reached, and finds out by itself when it is back. No DOM: time and the
 * question to the server are handed in.
 */

/**
 * `stopped`: a hub stopped the server of who is logged in; it comes back when asked for.
 *
 * @typedef {"connected" | "offline" | "session" | "stopped"} ConnectionState
 */

/** Milliseconds between tries while the connection is lost; the last one goes on for as long as it takes. */
export const DELAYS = [1000, 2000, 3000, 5000, 10000];

/** Milliseconds between questions whether the server is still there, while someone is reading. */
export const HEARTBEAT = 60_000;

/** Without a sign of life for this long a page no longer keeps the server awake. */
export const IDLE = 15 * 60_000;

/**
 * @param {object} options
 * @param {() => Promise<ConnectionState>} options.ping
 * @param {(state: ConnectionState, before: ConnectionState) => void} options.onChange
 * @param {{now: () => number, setTimeout: (callback: () => void, ms: number) => any, clearTimeout: (timer: any) => void}} options.clock
 */
export function createConnection({ ping, onChange, clock }) {
  /** @type {ConnectionState} */
  let state = "connected";
  let tries = 0;
  let asking = false;
  let lastSign = clock.now();
  /** @type {any} */
  let timer = null;

  function schedule() {
    if (timer !== null) clock.clearTimeout(timer);
    const delay = state === "connected" ? HEARTBEAT : DELAYS[Math.min(tries, DELAYS.length - 1)];
    timer = clock.setTimeout(() => {
      timer = null;
      if (state === "connected" && clock.now() - lastSign > IDLE) schedule();
      else void check();
    }, delay);
  }

  /** @param {ConnectionState} found */
  function report(found) {
    const before = state;
    state = found;
    if (found === "connected") tries = 0;
    schedule();
    if (found !== before) onChange(found, before);
  }

  /** Ask the server now. */
  async function check() {
    if (asking) return;
    asking = true;
    tries += 1;
    try {
      report(await ping());
    } finally {
      asking = false;
    }
  }

  schedule();
  return {
    state: () => state,
    report,
    check,
    /** The reader is there: keep the server awake. */
    touch() {
      lastSign = clock.now();
    },
    stop() {
      if (timer !== null) clock.clearTimeout(timer);
    },
  };
}
