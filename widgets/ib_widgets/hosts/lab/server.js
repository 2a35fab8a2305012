/**
 * Talks to our Jupyter server extension, below whatever prefix a hub put it. No DOM: `fetch` and the cookie
 * are handed in.
 */

/** @typedef {import("./connection.js").ConnectionState} ConnectionState */
/** @typedef {import("../shim.js").Message} Message */
/** @typedef {import("../../common/types.js").Spec} Spec */

/** What a failed save says; the participant's text is in the browser's storage in all cases. */
const TEXTS = {
  offline: "Geen verbinding: je tekst staat veilig in deze browser.",
  session: "Je bent niet meer ingelogd. Je tekst staat veilig in deze browser.",
  stopped: "De cursus staat stil: je tekst staat veilig in deze browser.",
  error: "Opslaan lukte niet. Je tekst staat veilig in deze browser; we proberen het opnieuw.",
};

/** Statuses with which a hub or proxy says that the server behind it is not there. */
const ABSENT = new Set([424, 502, 503, 504]);

/** Milliseconds after which nobody answers any more. Handing in copies files, perhaps over a network. */
const PATIENCE = { GET: 8000, POST: 60_000 };

/**
 * @typedef {{status: number, body: any, state: ConnectionState}} Outcome `status` is 0 when nobody answered
 */

/**
 * @param {object} options
 * @param {string} options.baseUrl
 * @param {string} options.token
 * @param {string} [options.hub] where a hub answers for this server when it has stopped; empty without a hub
 * @param {typeof globalThis.fetch} options.fetch
 * @param {() => string} options.cookie
 * @param {(state: ConnectionState) => void} [options.onState] told after each request
 */
export function createServer({ baseUrl, token, hub = "", fetch, cookie, onState }) {
  /**
   * @param {"GET" | "POST"} method
   * @param {string} path below the base URL
   * @param {unknown} [body]
   * @param {{keepalive?: boolean, quiet?: boolean}} [options] a quiet call leaves the connection's state alone
   * @returns {Promise<Outcome>}
   */
  async function call(method, path, body, { keepalive = false, quiet = false } = {}) {
    const outcome = await attempt(method, path, body, keepalive);
    if (!quiet) onState?.(outcome.state);
    return outcome;
  }

  /**
   * @param {"GET" | "POST"} method
   * @param {string} path
   * @param {unknown} body
   * @param {boolean} keepalive
   * @returns {Promise<Outcome>}
   */
  async function attempt(method, path, body, keepalive) {
    /** @type {Record<string, string>} */
    const headers = { Accept: "application/json" };
    const xsrf = xsrfToken(cookie());
    if (token) headers.Authorization = `token ${token}`;
    if (xsrf) headers["X-XSRFToken"] = xsrf;
    if (body !== undefined) headers["Content-Type"] = "application/json";
    try {
      const response = await fetch(baseUrl + path, {
        method,
        headers,
        body: body === undefined ? undefined : JSON.stringify(body),
        credentials: "same-origin",
        cache: "no-store",
        // A redirect leads to a login page, which must not be taken for an answer.
        redirect: "manual",
        keepalive,
        signal: AbortSignal.timeout(PATIENCE[method]),
      });
      const content = await jsonOf(response);
      const state = stateOf(response, content);
      return { status: response.status, body: content, state: hub && state === "session" ? await askHub() : state };
    } catch {
      return { status: 0, body: null, state: "offline" };
    }
  }

  /**
   * Without the server behind it an address leads to the hub, in the same way as when nobody is logged in. The hub
   * knows which of the two it is; on a domain of its own it cannot be asked, and then going on there does for both.
   *
   * @returns {Promise<ConnectionState>}
   */
  async function askHub() {
    try {
      const { status } = await fetch(`${hub}ib/ping`, {
        headers: { Accept: "application/json" },
        credentials: "same-origin",
        cache: "no-store",
        redirect: "manual",
        signal: AbortSignal.timeout(PATIENCE.GET),
      });
      return ABSENT.has(status) ? "stopped" : "session";
    } catch {
      return "stopped";
    }
  }

  /**
   * @param {Message} message
   * @param {Spec} spec
   * @returns {{method: "GET" | "POST", path: string, body?: unknown, reply: string} | null}
   */
  function routeOf(message, spec) {
    const { chapter } = spec;
    switch (message.type) {
      case "save":
        return { method: "POST", path: `ib/chapter/${chapter}/answer/${spec.id}`, body: message, reply: "saved" };
      case "check": {
        const { kind, check, decimals, unit } = spec;
        return { method: "POST", path: "ib/check", body: { kind, check, decimals, unit, value: message.value }, reply: "checked" };
      }
      case "figure":
        return { method: "POST", path: "ib/figure", body: { model: spec.model, parameters: message.parameters }, reply: "figure" };
      case "handin-status":
        return { method: "GET", path: `ib/chapter/${chapter}/handin`, reply: "handin-status" };
      case "handin":
        return { method: "POST", path: `ib/chapter/${chapter}/handin`, body: { nonce: message.nonce }, reply: "handedin" };
      default:
        return null;
    }
  }

  return {
    call,

    /** @returns {Promise<ConnectionState>} */
    ping: async () => (await call("GET", "ib/ping", undefined, { quiet: true })).state,

    /**
     * Put a widget's message to the server and return its reply.
     *
     * @param {Message} message
     * @param {Spec} spec
     * @returns {Promise<Message>}
     */
    async request(message, spec) {
      const route = routeOf(message, spec);
      if (!route) return failed("error", `Deze vraag stuurde een bericht dat de cursus niet kent («${message.type}»).`);
      const keepalive = message.type === "save" && JSON.stringify(message).length < KEEPALIVE_LIMIT;
      const { status, body, state } = await call(route.method, route.path, route.body, { keepalive });
      if (state !== "connected") return failed(state === "stopped" ? "offline" : state, TEXTS[state]);
      if (status >= 200 && status < 300 && body) return { ...body, type: route.reply };
      return failed(body?.reason ?? "error", body?.text ?? TEXTS.error);
    },
  };
}

/** Browsers refuse a request that may outlive its page above 64 KiB; such a save goes the ordinary way. */
const KEEPALIVE_LIMIT = 30_000;

/** @typedef {ReturnType<typeof createServer>} Server */

/**
 * @param {string} reason
 * @param {string} text
 */
function failed(reason, text) {
  return { type: "failed", reason, text };
}

/** @param {string} cookies */
export function xsrfToken(cookies) {
  return /(?:^|;\s*)_xsrf=([^;]*)/.exec(cookies)?.[1] ?? "";
}

/** @param {Response} response */
async function jsonOf(response) {
  try {
    return await response.json();
  } catch {
    return null;
  }
}

/**
 * A refusal of our own extension says its reason; any other 401, 403 or redirect is about logging in.
 *
 * @param {Response} response
 * @param {any} body
 * @returns {ConnectionState}
 */
function stateOf(response, body) {
  if (response.type === "opaqueredirect") return "session";
  if ((response.status === 401 || response.status === 403) && !body?.reason) return "session";
  if (ABSENT.has(response.status) && !body?.reason) return "offline";
  return "connected";
}
