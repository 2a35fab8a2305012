"""One request to the exchange: nothing follows a redirect, nothing waits without end, nothing unbounded is read."""

from __future__ import annotations

import functools
import http.client
import ipaddress
import json
import ssl
import time
import urllib.error
import urllib.request
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from ib_course.exchange import problems

PERSONAL = "ib_"
"""How a personal token begins; it is sent over an encrypted connection only, or within this computer."""
API = "/api/v1/"
WAIT = 15.0
"""Seconds for a request and its answer."""
REPLY_BYTES = 64_000_000
"""A larger answer is not read."""
_PIECE = 1 << 16


@dataclass(frozen=True)
class Reply:
    """An answer of the service that is no refusal."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    def json(self) -> Any:
        """Return the JSON of the answer.

        Raises:
            ExchangeProblem: it is none
        """
        try:
            return json.loads(self.body)
        except (ValueError, RecursionError) as error:
            raise problems.strange() from error


@dataclass(frozen=True)
class Connection:
    """The way to a service.

    Attributes:
        url: the service's address
        token: of who asks
        wait: seconds for a request and its answer
    """

    url: str
    token: str
    wait: float = WAIT

    def send(
        self, method: str, path: str, body: bytes | None = None, headers: Mapping[str, str] | None = None
    ) -> Reply:
        """Send a request and return the answer, 304 included.

        Raises:
            ExchangeProblem: there is none, or it is a refusal
        """
        request = urllib.request.Request(  # noqa: S310 - the scheme is looked at
            self._address(path),
            data=body,
            method=method,
            headers={"Authorization": f"Bearer {self.token}", "Accept": "application/json", **(headers or {})},
        )
        if body is not None and not request.has_header("Content-type"):
            request.add_header("Content-Type", "application/json")
        end = time.monotonic() + self.wait
        try:
            with _opener().open(request, timeout=self.wait) as reply:
                return Reply(reply.status, dict(reply.headers), _read(reply, end))
        except urllib.error.HTTPError as error:
            with error:
                return self._refused(error, end)
        except (OSError, http.client.HTTPException, ValueError) as error:
            reason = getattr(error, "reason", error)
            if isinstance(reason, ssl.SSLCertVerificationError):
                raise problems.bad_certificate() from error
            raise problems.unreachable() from error

    def _refused(self, error: urllib.error.HTTPError, end: float) -> Reply:
        if error.code == 304:
            return Reply(304, dict(error.headers), b"")
        try:
            content = json.loads(_read(error, end))
        except (OSError, http.client.HTTPException, ValueError, RecursionError):
            content = None
        raise problems.refused(error.code, content, error.headers.get("Retry-After"))

    def _address(self, path: str) -> str:
        """Return the address of a call.

        Raises:
            ExchangeProblem: the service's own address is none, or not one for this token
        """
        try:
            parts = urlsplit(self.url)
            host, _port = parts.hostname, parts.port
        except ValueError as error:
            raise problems.bad_address(self.url) from error
        if parts.scheme not in ("http", "https") or not host or parts.query or parts.fragment or parts.username:
            raise problems.bad_address(self.url)
        if self.token.startswith(PERSONAL) and parts.scheme == "http" and not _is_here(host):
            raise problems.not_secret(self.url)
        if not (self.token.isascii() and self.token.isprintable() and " " not in self.token):
            raise problems.no_token()
        return self.url.rstrip("/") + API + path


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    """Takes a redirect for the refusal that it is: the token goes to no other place than it was given for."""

    def redirect_request(self, *_args: Any, **_keys: Any) -> None:
        """Follow nothing."""


@functools.cache
def _opener() -> urllib.request.OpenerDirector:
    return urllib.request.build_opener(_NoRedirect)


def _read(reply: Any, end: float) -> bytes:
    """Read an answer, for as long as a request may last.

    Raises:
        OSError: it is too long, or takes too long
    """
    pieces: list[bytes] = []
    size = 0
    while piece := reply.read1(_PIECE):
        size += len(piece)
        pieces.append(piece)
        if size > REPLY_BYTES or time.monotonic() > end:
            raise OSError("the answer is too long, or too slow")
    expected = reply.headers.get("Content-Length", "")
    if expected.isdecimal() and size < int(expected):
        raise OSError("the answer broke off")
    return b"".join(pieces)


def _is_here(host: str) -> bool:
    """Tell whether a host is this computer itself."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
