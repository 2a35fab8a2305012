"""The page for people: what I handed in, and my access codes. Logged in by the hub; no scripts at all."""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
import secrets
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlencode

from fastapi import APIRouter, Request
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError
from starlette.concurrency import run_in_threadpool
from starlette.responses import FileResponse, HTMLResponse, RedirectResponse, Response

from ib_course.dates import write_date, write_moment, zone
from ib_course.lab import data_path
from ib_exchange import handins, tokens
from ib_exchange.access import Exchange, exchange_of
from ib_exchange.errors import Refusal, not_found, not_logged_in, unavailable
from ib_exchange.identity import Person
from ib_exchange.limits import MESSAGE_BYTES, read_body
from ib_exchange.models import Feedback
from ib_exchange.names import IDENTIFIER

router = APIRouter(include_in_schema=False)

DAYS = (30, 90, 365)
"""For how long a code can be valid."""
_COOKIE, _STATE = "ib-uitwisseling", "ib-uitwisseling-inloggen"
_FOLDER = Path(__file__).parent / "pages"
_FONTS = ("literata-latin-wght-normal.woff2", "source-sans-3-latin-wght-normal.woff2")
_POLICY = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; font-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
}


def _day(moment: datetime) -> str:
    return write_date(moment.astimezone(zone()).date())


_pages = Environment(loader=FileSystemLoader(_FOLDER), autoescape=True, undefined=StrictUndefined, trim_blocks=True)
_pages.filters |= {"moment": write_moment, "day": _day}


@router.get("/")
async def show(request: Request) -> Response:
    """Show the page, or go and log in."""
    exchange = exchange_of(request)
    try:
        person = await _visitor(request)
        if person is None:
            return _to_hub(exchange, request)
        return await run_in_threadpool(_render, exchange, request, person)
    except (Refusal, SQLAlchemyError) as error:
        return _problem(exchange, error)


@router.get("/oauth_callback")
async def logged_in(request: Request, code: str = "", state: str = "") -> Response:
    """Come back from the hub, with the code for a token."""
    exchange = exchange_of(request)
    expected, _, verifier = request.cookies.get(_STATE, "").partition(".")
    if not code or not expected or not hmac.compare_digest(expected.encode(), state.encode()):
        return _problem(exchange, not_logged_in())
    try:
        token = await exchange.hub.token_for(code, verifier)
    except Refusal as refusal:
        return _problem(exchange, refusal)
    response = RedirectResponse(f"{exchange.settings.prefix}/", 303)
    response.delete_cookie(_STATE, path=f"{exchange.settings.prefix}/")
    _set_cookie(response, exchange, request, _COOKIE, token)
    return response


@router.post("/codes")
async def make(request: Request) -> Response:
    """Make a code, and show it this once."""

    def work(exchange: Exchange, person: Person, form: dict[str, str]) -> Response:
        days = form.get("dagen", "")
        wish = int(days) if days in map(str, DAYS) else 0
        with exchange.database.writing() as session:
            made = tokens.make_token(session, person, form.get("naam", ""), wish)
        return _render(exchange, request, person, made=made)

    return await _do(request, work)


@router.post("/codes/{identifier}/intrekken")
async def revoke(request: Request, identifier: str) -> Response:
    """Revoke a code."""

    def work(exchange: Exchange, person: Person, _form: dict[str, str]) -> Response:
        if not re.fullmatch(IDENTIFIER, identifier):
            raise not_found()
        with exchange.database.writing() as session:
            tokens.revoke_token(session, person, identifier)
        return RedirectResponse(f"{exchange.settings.prefix}/#codes", 303)

    return await _do(request, work)


@router.get("/stijl.css")
def style() -> Response:
    """Send the stylesheet."""
    return FileResponse(_FOLDER / "stijl.css", media_type="text/css", headers={"Cache-Control": "max-age=3600"})


@router.get("/letters/{name}")
def font(name: str) -> Response:
    """Send a typeface of the course."""
    if name not in _FONTS:
        raise not_found()
    path = data_path() / "static" / "fonts" / name
    return FileResponse(path, media_type="font/woff2", headers={"Cache-Control": "max-age=86400"})


async def _do(request: Request, work: Any) -> Response:
    """Do what a form asks, for who is logged in and saw the form."""
    exchange = exchange_of(request)
    try:
        person = await _visitor(request)
        form = {key: values[0] for key, values in parse_qs((await _body(request)).decode("utf-8", "replace")).items()}
        if person is None or not hmac.compare_digest(form.get("zegel", "").encode(), _seal(request).encode()):
            return _problem(exchange, Refusal(403, "opnieuw", _EXPIRED))
        response: Response = await run_in_threadpool(work, exchange, person, form)
    except (Refusal, SQLAlchemyError) as error:
        return _problem(exchange, error)
    return response


async def _visitor(request: Request) -> Person | None:
    """Return who is logged in at this page.

    Raises:
        Refusal: the hub does not answer, or it is no person that navigates here but a script
    """
    if request.headers.get("sec-fetch-mode", "navigate") != "navigate":
        raise Refusal(403, "pagina", "Open deze pagina zelf in je browser.")
    token = request.cookies.get(_COOKIE, "")
    if not re.fullmatch(r"[\x21-\x7e]{1,1000}", token):
        return None
    person = await exchange_of(request).hub.owner(token)
    return person if person and person.via == "hub" else None


async def _body(request: Request) -> bytes:
    return await read_body(request, MESSAGE_BYTES)


def _seal(request: Request) -> str:
    """Return what a form of this page holds, and no other page can know: made from the cookie, kept nowhere."""
    return hmac.new(request.cookies.get(_COOKIE, "").encode(), b"formulier", hashlib.sha256).hexdigest()


def _render(exchange: Exchange, request: Request, person: Person, made: dict[str, Any] | None = None) -> Response:
    with exchange.database.reading() as session:
        receipts = handins.all_receipts(session, person)
        with_feedback = set(session.scalars(select(Feedback.handin).where(Feedback.handin.in_(r.id for r in receipts))))
        codes = tokens.list_tokens(session, person)
    for code in codes:
        code |= {key: datetime.fromisoformat(code[key]) for key in ("made", "expires", "used") if code[key]}
    content = _pages.get_template("uitwisseling.html").render(
        base=exchange.settings.prefix,
        person=person,
        courses=person.courses(),
        receipts=receipts,
        with_feedback=with_feedback,
        codes=codes,
        days=DAYS,
        longest=tokens.LABEL_LENGTH,
        made=made,
        address=_address(exchange, request),
        seal=_seal(request),
    )
    return HTMLResponse(content, headers=_POLICY)


def _problem(exchange: Exchange, error: Refusal | SQLAlchemyError) -> Response:
    refusal = error if isinstance(error, Refusal) else unavailable()
    content = _pages.get_template("probleem.html").render(base=exchange.settings.prefix, text=refusal.text)
    return HTMLResponse(content, refusal.status, _POLICY)


def _to_hub(exchange: Exchange, request: Request) -> Response:
    """Go and log in; the cookie says which visit comes back."""
    oauth = exchange.hub.oauth
    state, verifier = secrets.token_urlsafe(24), secrets.token_urlsafe(48)
    challenge = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()
    query = {
        "client_id": oauth.oauth_client_id,
        "redirect_uri": oauth.oauth_redirect_uri,
        "response_type": "code",
        "state": state,
        "code_challenge": challenge,
        "code_challenge_method": "S256",
    }
    response = RedirectResponse(f"{oauth.oauth_authorization_url}?{urlencode(query)}", 302)
    _set_cookie(response, exchange, request, _STATE, f"{state}.{verifier}", max_age=600)
    return response


def _set_cookie(
    response: Response, exchange: Exchange, request: Request, name: str, value: str, *, max_age: int | None = None
) -> None:
    response.set_cookie(
        name,
        value,
        max_age=max_age,
        path=f"{exchange.settings.prefix}/",
        secure=_scheme(request) == "https",
        httponly=True,
        samesite="lax",
    )


def _address(exchange: Exchange, request: Request) -> str:
    """Return the address of this service, as whoever reads the page reaches it."""
    return f"{_scheme(request)}://{request.headers.get('host', '')}{exchange.settings.prefix}"


def _scheme(request: Request) -> str:
    forwarded = request.headers.get("x-forwarded-proto", request.url.scheme).split(",")[0].strip()
    return "https" if forwarded == "https" else "http"


_EXPIRED = "Je bent intussen uitgelogd of deze pagina is verlopen, dus er is niets veranderd. Open de pagina opnieuw."
