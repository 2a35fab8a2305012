"""Small real providers to log in with: OpenID Connect, and an LMS that opens the course by LTI 1.3."""

from __future__ import annotations

import base64
import html
import json
import secrets
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

CLIENT, SECRET = "cursus-client", "een-geheim-van-de-proef"
LTI = "https://purl.imsglobal.org/spec/lti/claim/"


@dataclass
class Provider:
    """Who logs in next, with which claims; a test changes it between visits."""

    url: str = ""
    claims: dict[str, Any] = field(default_factory=dict)
    codes: set[str] = field(default_factory=set)
    key: rsa.RSAPrivateKey = field(default_factory=lambda: rsa.generate_private_key(65537, 2048))
    audience: str = CLIENT
    expires: float = 300

    def jwks(self) -> dict[str, Any]:
        """Return the public key as an LMS shows it."""
        numbers = self.key.public_key().public_numbers()
        return {
            "keys": [
                {"kty": "RSA", "kid": "1", "alg": "RS256", "use": "sig", "n": _b64(numbers.n), "e": _b64(numbers.e)}
            ]
        }

    def id_token(self, nonce: str, target: str) -> str:
        """Return who logs in, signed."""
        now = time.time()
        claims = {
            "iss": self.url,
            "aud": self.audience,
            "iat": int(now),
            "exp": int(now + self.expires),
            "nonce": nonce,
            f"{LTI}message_type": "LtiResourceLinkRequest",
            f"{LTI}version": "1.3.0",
            f"{LTI}deployment_id": "1",
            f"{LTI}target_link_uri": target,
            f"{LTI}resource_link": {"id": "koppeling-1"},
            **self.claims,
        }
        return jwt.encode(claims, self.key, "RS256", headers={"kid": "1"})


@contextmanager
def provider() -> Iterator[Provider]:  # noqa: C901 - one server with its addresses
    """Run a provider on this machine."""
    made = Provider()

    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            """Say nothing."""

        def do_GET(self) -> None:
            """Log in, without asking, whoever the test says."""
            parts = urlsplit(self.path)
            asked = {key: values[0] for key, values in parse_qs(parts.query).items()}
            if parts.path == "/authorize":
                code = secrets.token_hex(8)
                made.codes.add(code)
                self._go(f"{asked['redirect_uri']}?{urlencode({'code': code, 'state': asked['state']})}")
            elif parts.path == "/userinfo":
                self._send(made.claims if self.headers["Authorization"] == "Bearer toegang" else {}, 200)
            elif parts.path == "/jwks":
                self._send(made.jwks())
            elif parts.path == "/lti-auth":
                token = made.id_token(asked["nonce"], asked.get("lti_message_hint", ""))
                fields = {"id_token": token, "state": asked["state"]}
                inputs = "".join(f'<input name="{k}" value="{html.escape(v)}">' for k, v in fields.items())
                action = html.escape(asked["redirect_uri"])
                page = f'<form method="post" action="{action}">{inputs}<button>Verder</button></form>'
                self._send_text(page, "text/html")
            else:
                self._send({}, 404)

        def do_POST(self) -> None:
            """Change a code for a token, once, for who knows the secret."""
            body = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
            basic = base64.b64encode(f"{CLIENT}:{SECRET}".encode()).decode()
            known = self.headers.get("Authorization") == f"Basic {basic}" or body.get("client_secret") == [SECRET]
            code = body.get("code", [""])[0]
            if not known or code not in made.codes:
                self._send({"error": "invalid_grant"}, 400)
                return
            made.codes.discard(code)
            self._send({"access_token": "toegang", "token_type": "Bearer", "scope": "openid"})

        def _go(self, address: str) -> None:
            self.send_response(302)
            self.send_header("Location", address)
            self.end_headers()

        def _send(self, content: object, status: int = 200) -> None:
            self._send_text(json.dumps(content), "application/json", status)

        def _send_text(self, text: str, kind: str, status: int = 200) -> None:
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.end_headers()
            self.wfile.write(text.encode())

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        made.url = f"http://127.0.0.1:{server.server_port}"
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield made
        server.shutdown()
        thread.join()


def _b64(number: int) -> str:
    data = number.to_bytes((number.bit_length() + 7) // 8, "big")
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()
