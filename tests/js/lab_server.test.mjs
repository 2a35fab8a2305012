/** Requests to the server extension: where they go, what proves who asks, and how a failure is told apart. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { createServer, xsrfToken } from "../../widgets/ib_widgets/hosts/lab/server.js";

const SPEC = /** @type {any} */ ({ schema: 1, kind: "rekenvraag", id: "h1-rust", chapter: "h1", prompt: "", check: { function: "f", arguments: {} }, decimals: 1, unit: "minuten" });
const SAVE = { type: "save", nonce: "n", value: { text: "4,5" }, share: "trainer", base: null, writer: "w" };

/**
 * @param {() => Partial<Response> & {json?: () => Promise<unknown>}} answer
 * @param {{baseUrl?: string, token?: string, cookie?: string}} [options]
 */
function serverThat(answer, { baseUrl = "/", token = "", cookie = "" } = {}) {
  /** @type {{url: string, init: any}[]} */
  const calls = [];
  /** @type {string[]} */
  const states = [];
  const server = createServer({
    baseUrl,
    token,
    fetch: /** @type {any} */ (async (/** @type {string} */ url, /** @type {any} */ init) => {
      calls.push({ url, init });
      return answer();
    }),
    cookie: () => cookie,
    onState: (state) => states.push(state),
  });
  return { server, calls, states };
}

/**
 * @param {number} status
 * @param {unknown} body
 * @param {string} [type]
 */
const response = (status, body, type = "basic") => () =>
  /** @type {any} */ ({ status, type, json: async () => (body === undefined ? JSON.parse("<html>") : body) });

test("a save goes below the hub's prefix, with token and cookie", async () => {
  const { server, calls } = serverThat(response(200, { type: "saved", revision: 1, time: "t", conflict: null }), {
    baseUrl: "/user/naam/",
    token: "geheim",
    cookie: "a=b; _xsrf=2|abc; c=d",
  });
  const reply = await server.request(SAVE, SPEC);
  assert.equal(reply.type, "saved");
  const [{ url, init }] = calls;
  assert.equal(url, "/user/naam/ib/chapter/h1/answer/h1-rust");
  assert.equal(init.method, "POST");
  assert.equal(init.headers.Authorization, "token geheim");
  assert.equal(init.headers["X-XSRFToken"], "2|abc");
  assert.deepEqual(JSON.parse(init.body), SAVE);
  assert.equal(init.redirect, "manual");
  assert.equal(init.keepalive, true);
});

test("a text too long to outlive its page is sent all the same", async () => {
  const { server, calls } = serverThat(response(200, { revision: 1, time: "t", conflict: null }));
  await server.request({ ...SAVE, value: { text: "x".repeat(40_000) } }, SPEC);
  assert.equal(calls[0].init.keepalive, false);
});

test("a check carries the function and unit of the specification, and not a key", async () => {
  const { server, calls } = serverThat(response(200, { status: "right", hint: "", explanation: "" }));
  const reply = await server.request({ type: "check", nonce: "n", value: { text: "4,5" } }, SPEC);
  assert.equal(reply.type, "checked");
  assert.deepEqual(JSON.parse(calls[0].init.body), { kind: "rekenvraag", check: SPEC.check, decimals: 1, unit: "minuten", value: { text: "4,5" } });
});

test("handing in and its status go to one address", async () => {
  const { server, calls } = serverThat(response(200, {}));
  assert.equal((await server.request({ type: "handin-status" }, SPEC)).type, "handin-status");
  assert.equal((await server.request({ type: "handin", nonce: "n1" }, SPEC)).type, "handedin");
  assert.deepEqual(calls.map(({ url, init }) => [init.method, url]), [
    ["GET", "/ib/chapter/h1/handin"],
    ["POST", "/ib/chapter/h1/handin"],
  ]);
});

for (const [what, answer, reason] of /** @type {[string, () => any, string][]} */ ([
  ["nobody answers", () => { throw new TypeError("Failed to fetch"); }, "offline"],
  ["a proxy answers for a server that is gone", response(503, undefined), "offline"],
  ["a hub says that the server stopped", response(424, { message: "not running" }), "offline"],
  ["the cookie is no longer good", response(403, { message: "Forbidden" }), "session"],
  ["our extension refuses who is not logged in", response(403, { type: "failed", reason: null, text: "…" }), "session"],
  ["a login page is offered", response(0, undefined, "opaqueredirect"), "session"],
  ["the disk is full", response(507, { type: "failed", reason: "full", text: "De schijf is vol." }), "full"],
  ["the folder may not be written", response(403, { type: "failed", reason: "readonly", text: "Alleen lezen." }), "readonly"],
  ["the server fails", response(500, undefined), "error"],
  ["a success makes no sense", response(200, undefined), "error"],
])) {
  test(`when ${what}, a save fails as ${reason}, in Dutch`, async () => {
    const { server, states } = serverThat(answer);
    const reply = await server.request(SAVE, SPEC);
    assert.equal(reply.type, "failed");
    assert.equal(reply.reason, reason);
    assert.match(reply.text, /[a-z]/);
    assert.doesNotMatch(reply.text, /\b(the|not|failed|forbidden)\b/i);
    assert.deepEqual(states, [reason === "offline" || reason === "session" ? reason : "connected"]);
  });
}

test("a question in the background leaves the banner alone", async () => {
  const { server, states } = serverThat(response(503, undefined));
  assert.equal(await server.ping(), "offline");
  assert.deepEqual(states, []);
});

test("the cookie is found wherever it stands", () => {
  assert.equal(xsrfToken("_xsrf=abc"), "abc");
  assert.equal(xsrfToken("my_xsrf=no; _xsrf=yes"), "yes");
  assert.equal(xsrfToken(""), "");
});

/** @param {Record<string, any>} answers by address; an error is thrown */
function hubThat(answers) {
  /** @type {string[]} */
  const asked = [];
  const server = createServer({
    baseUrl: "/user/naam/",
    token: "",
    hub: "/hub/user/naam/",
    fetch: /** @type {any} */ (async (/** @type {string} */ url) => {
      asked.push(url);
      if (answers[url] instanceof Error) throw answers[url];
      return answers[url];
    }),
    cookie: () => "",
  });
  return { server, asked };
}

const LED_AWAY = response(0, undefined, "opaqueredirect")();
const REFUSED = response(403, undefined)();
const ASK = "/hub/user/naam/ib/ping";

test("a server that its hub stopped is told apart from who is not logged in", async () => {
  for (const away of [LED_AWAY, REFUSED]) {
    assert.equal(await hubThat({ "/user/naam/ib/ping": away, [ASK]: response(424, { message: "" })() }).server.ping(), "stopped");
    assert.equal(await hubThat({ "/user/naam/ib/ping": away, [ASK]: LED_AWAY }).server.ping(), "session");
  }
});

test("a hub on a domain of its own cannot be asked: going on there does for both", async () => {
  assert.equal(await hubThat({ "/user/naam/ib/ping": LED_AWAY, [ASK]: new TypeError("CORS") }).server.ping(), "stopped");
});

test("the hub is asked only when the server seems gone, and a save that fails then is sent again later", async () => {
  const { server, asked } = hubThat({ "/user/naam/ib/ping": response(200, { ok: true })() });
  assert.equal(await server.ping(), "connected");
  assert.deepEqual(asked, ["/user/naam/ib/ping"]);
  const stopped = hubThat({ "/user/naam/ib/chapter/h1/answer/h1-rust": REFUSED, [ASK]: response(503, {})() });
  const reply = await stopped.server.request(SAVE, SPEC);
  assert.equal(reply.reason, "offline");
  assert.match(reply.text, /staat veilig in deze browser/);
});
