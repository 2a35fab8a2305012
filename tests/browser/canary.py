"""Watching a browser that shows hostile texts: what ran, what was fetched, and what stands in the page."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, ConsoleMessage, Dialog, Page


@dataclass
class Canary:
    """A server at 127.0.0.1 whose address stands in hostile texts: who asks it anything has obeyed one."""

    address: str
    hits: list[str] = field(default_factory=list)


class _Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        """Note the request; a script gets one that runs, a page that was led here stays where it is (204)."""
        server: Any = self.server
        server.canary.hits.append(self.path)
        script = self.path.endswith(".js")
        self.send_response(200 if script else 204)
        self.send_header("Content-Type", "text/javascript")
        self.send_header("Access-Control-Allow-Origin", "*")
        self.end_headers()
        if script:
            self.wfile.write(b"__pwned('canary')")

    do_POST = do_HEAD = do_OPTIONS = do_GET  # noqa: N815

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def keep_canary() -> Iterator[Canary]:
    """Run a canary."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Handler) as server:
        canary = Canary(f"http://127.0.0.1:{server.server_port}")
        server.canary = canary  # type: ignore[attr-defined]
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield canary
        server.shutdown()
        thread.join()


@dataclass
class Watch:
    """What a visitor's browser did."""

    ran: list[str] = field(default_factory=list)
    """Payloads that ran."""
    requests: list[str] = field(default_factory=list)
    """Addresses that were asked for, of pages too."""
    told: list[str] = field(default_factory=list)
    """Dialogs, errors of scripts, errors and warnings in the console, and windows that opened."""

    def elsewhere(self, *own: str) -> list[str]:
        """Return the addresses asked for that do not begin with one of `own`."""
        return [url for url in self.requests if not url.startswith(("data:", "blob:", "about:", *own))]


def watch(context: BrowserContext) -> Watch:
    """Watch all pages that a visitor opens from now on."""
    watched = Watch()

    def on_dialog(dialog: Dialog) -> None:
        watched.told.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def on_page(page: Page) -> None:
        page.on("popup", lambda popup: watched.told.append(f"window: {popup.url}"))
        page.on("download", lambda download: watched.told.append(f"download: {download.url}"))

    def on_console(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            watched.told.append(f"{message.text} {message.location['url']}")

    context.expose_binding("__pwned", lambda _, name: watched.ran.append(str(name)))
    context.on("request", lambda request: watched.requests.append(request.url))
    context.on("dialog", on_dialog)
    context.on("page", on_page)
    context.on("weberror", lambda error: watched.told.append(f"error: {error.error}"))
    context.on("console", on_console)
    return watched


INJECTED = """(markers) => {
  const found = [];
  const runs = /^[\\s\\x00-\\x1f]*(javascript|vbscript|data:text)/i;
  const visit = (root) => {
    for (const element of root.querySelectorAll("*")) {
      const name = element.localName;
      if (/^(iframe|frame|object|embed|base|applet|portal|plaintext|noembed)$/.test(name)) found.push(`<${name}>`);
      if (name === "meta" && /refresh/i.test(element.httpEquiv)) found.push("<meta refresh>");
      if (/^(script|style|link)$/.test(name) && markers.some((it) => element.outerHTML.includes(it)) &&
          element.type !== "application/json") found.push(element.outerHTML.slice(0, 80));
      for (const { name: attribute, value } of element.attributes) {
        if (/^on/i.test(attribute) && value !== "") found.push(`${name} ${attribute}=${value.slice(0, 60)}`);
        const address = /^(href|src|action|formaction|data|xlink:href|srcset|poster|background)$/.test(attribute);
        const own = /^(#|\\?|\\/(?!\\/))/.test(value);
        const led = address && !own && (runs.test(value) || markers.some((it) => value.includes(it)));
        if (led) found.push(`${attribute}=${value.slice(0, 60)}`);
        if (attribute === "style" && /url\\(|expression|fixed/.test(value)) found.push(`style=${value.slice(0, 60)}`);
      }
      if (element.shadowRoot) visit(element.shadowRoot);
    }
  };
  visit(document);
  return found;
}"""
"""What stands in a page, by its address or attribute, that only a hostile text can have put there."""


def injected(page: Page, canary: Canary) -> list[str]:
    """Return elements and attributes in the page that a hostile text put there."""
    found: list[str] = page.evaluate(INJECTED, ["__pwned", canary.address])
    return found


LEAKING = r"""([texts, within]) => {
  const direction = /[\u202a-\u202e\u2066-\u2069]/;
  const flow = new Set(["inline", "contents"]);
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!direction.test(node.data) || node.parentElement.closest("script, style, template")) continue;
    if (!node.parentElement.closest(within)) continue;
    let around = node.parentElement;
    const isolates = (style) => /isolate|plaintext/.test(style.unicodeBidi) || !flow.has(style.display);
    while (around !== document.body && !isolates(getComputedStyle(around))) around = around.parentElement;
    const rest = texts.reduce((left, text) => left.split(text).join(" "), around.textContent);
    if (/\p{L}{2}/u.test(rest)) found.push(`${around.localName}.${around.className}: ${rest.trim().slice(0, 80)}`);
  }
  return found;
}"""
"""Characters that turn the direction of reading reach no further than the element that isolates them, or its block."""


def leaking(page: Page, texts: list[str], within: str = "body") -> list[str]:
    """Return where words of ours stand in one block with a text that could turn them around.

    Args:
        page: the page
        texts: the hostile texts as they are shown, which are no words of ours
        within: the part of the page to look at, as a selector
    """
    found: list[str] = page.evaluate(LEAKING, [sorted(texts, key=len, reverse=True), within])
    return found


WIDE = """() => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll("body *")]
  .filter((it) => it.getBoundingClientRect().right > innerWidth + 1)
  .map((it) => `${it.localName}.${it.className}: ${it.textContent.slice(0, 40)}`)"""


def sticking_out(page: Page) -> list[str]:
    """Return the elements that make a page wider than the window."""
    found: list[str] = page.evaluate(WIDE)
    return found
