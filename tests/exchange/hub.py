"""A small hub: a real HTTP server that answers as JupyterHub's API does, for people that a test names."""

from __future__ import annotations

import json
import secrets
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import jupyterhub

SERVICE = "uitwisseling"
PREFIX = f"/services/{SERVICE}/"
ACCESS = f"access:services!service={SERVICE}"
OWN_TOKEN = "token-of-the-service-itself"  # noqa: S105 - of nothing that exists


@dataclass
class StubHub:
    """Who there is, and with which tokens."""

    url: str = ""
    people: dict[str, list[str]] = field(default_factory=dict)
    tokens: dict[str, dict[str, Any]] = field(default_factory=dict)
    codes: dict[str, str] = field(default_factory=dict)
    visitor: str = ""
    """Who the browser is logged in as."""
    down: bool = False
    asked: int = 0

    def add(self, name: str, *groups: str) -> str:
        """Add somebody and return a token of theirs."""
        self.people[name] = list(groups)
        return self.token(name)

    def token(self, name: str, *, scopes: tuple[str, ...] = (ACCESS,), kind: str = "user") -> str:
        """Return a new token of somebody."""
        token = secrets.token_hex(16)
        self.tokens[token] = {"kind": kind, "name": name, "scopes": list(scopes)}
        return token

    def model(self, token: str) -> dict[str, Any] | None:
        """Return what the hub tells of a token."""
        found = self.tokens.get(token)
        if found is None:
            return None
        groups = {"groups": self.people[found["name"]]} if found["kind"] == "user" else {}
        return {**found, **groups}


def _handler(hub: StubHub) -> type[BaseHTTPRequestHandler]:  # noqa: C901 - one branch per address
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True  # as of a real hub: what is sent in two parts waits 40 ms with it

        def log_message(self, *_: Any) -> None:
            pass

        def answer(self, status: int, content: Any = None, **headers: str) -> None:
            body = b"" if content is None else json.dumps(content).encode()
            self.send_response(status)
            for name, value in {"Content-Length": str(len(body)), **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def do_GET(self) -> None:
            hub.asked += 1
            parts = urlsplit(self.path)
            token = self.headers.get("Authorization", "").partition(" ")[2]
            if hub.down:
                self.answer(503)
            elif parts.path == "/hub/api":
                self.answer(200, {"version": jupyterhub.__version__})
            elif parts.path == "/hub/api/user":
                model = hub.model(token)
                self.answer(200 if model else 403, model or {"status": 403})
            elif parts.path.startswith("/hub/api/users/"):
                name = unquote(parts.path.rpartition("/")[2])
                known = token == OWN_TOKEN and name in hub.people
                self.answer(200 if known else 404, {"name": name, "groups": hub.people.get(name)} if known else {})
            elif parts.path == "/hub/api/oauth2/authorize":
                query = {key: values[0] for key, values in parse_qs(parts.query).items()}
                assert query["code_challenge_method"] == "S256"
                code = secrets.token_hex(8)
                hub.codes[code] = hub.visitor
                # The browser goes back through the hub's proxy; here there is none, so the test says where.
                self.answer(302, Location=f"{query['redirect_uri']}?code={code}&state={query['state']}")
            else:
                self.answer(404, {})

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            form = {key: values[0] for key, values in parse_qs(body.decode()).items()}
            name = hub.codes.pop(form.get("code", ""), None)
            if name is None or form.get("client_secret") != OWN_TOKEN or "code_verifier" not in form:
                self.answer(400, {"error": "invalid_grant"})
            else:
                self.answer(200, {"access_token": hub.token(name), "token_type": "Bearer"})

    return Handler


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 256


@contextmanager
def running_hub() -> Iterator[StubHub]:
    """Yield a hub that answers."""
    hub = StubHub()
    server = _Server(("127.0.0.1", 0), _handler(hub))
    hub.url = f"http://127.0.0.1:{server.server_address[1]}"
    hub.tokens[OWN_TOKEN] = {"kind": "service", "name": SERVICE, "scopes": []}
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield hub
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
