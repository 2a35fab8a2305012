"""The service: routes, the page for people, and what is said where something is refused."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from sqlalchemy.exc import DBAPIError, IntegrityError, SQLAlchemyError
from starlette.exceptions import HTTPException
from starlette.middleware.cors import CORSMiddleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ib_exchange import page
from ib_exchange.access import Exchange
from ib_exchange.database import Database
from ib_exchange.errors import Refusal, not_found, unavailable, unreadable
from ib_exchange.hub import Hub
from ib_exchange.routes import chapters, feedback, general, handins, tokens
from ib_exchange.settings import Settings

API = "/api/v1"

log = logging.getLogger(__name__)


def make_app(settings: Settings) -> FastAPI:
    """Return the service, with a database and a hub of its own."""
    exchange = Exchange(settings, Database(settings.database), Hub(settings))

    @asynccontextmanager
    async def live(_app: FastAPI) -> AsyncIterator[None]:
        yield
        exchange.database.dispose()

    base = settings.prefix + API
    # Without the interactive documentation: its scripts come from elsewhere.
    app = FastAPI(
        title="Uitwisseling",
        version="1",
        openapi_url=f"{base}/openapi.json",
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        lifespan=live,
    )
    app.state.exchange = exchange
    for part in (general, chapters, handins, feedback, tokens):
        app.include_router(part.router, prefix=base)
    app.include_router(page.router, prefix=settings.prefix)
    if settings.origins:
        app.add_middleware(
            CORSMiddleware,
            allow_origins=settings.origins,
            allow_methods=["GET", "POST"],
            allow_headers=["Authorization", "Content-Type", "Idempotency-Key", "If-None-Match"],
            expose_headers=["ETag", "Retry-After"],
        )
    app.add_middleware(PlainHeaders)
    _explain(app)
    return app


class PlainHeaders:
    """Adds what every answer says: no cache keeps it, no page frames it, nothing in it runs."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer."""

        async def send_with(message: Message) -> None:
            if message["type"] == "http.response.start":
                names = {name.lower() for name, _ in message["headers"]}
                message["headers"] = [*message["headers"], *(one for one in _HEADERS if one[0] not in names)]
            await send(message)

        await self.app(scope, receive, send_with if scope["type"] == "http" else send)


_HEADERS = (
    (b"cache-control", b"no-store"),
    (b"content-security-policy", b"default-src 'none'; frame-ancestors 'none'"),
    (b"referrer-policy", b"same-origin"),
    (b"x-content-type-options", b"nosniff"),
)


def _explain(app: FastAPI) -> None:
    """Answer every refusal and error with a code and a Dutch text."""

    def refuse(refusal: Refusal) -> JSONResponse:
        content = {"code": refusal.code, "text": refusal.text}
        return JSONResponse(content, refusal.status, refusal.headers)

    async def refused(_request: Request, error: Exception) -> JSONResponse:
        assert isinstance(error, Refusal)  # noqa: S101 - what it is registered for
        return refuse(error)

    async def http(_request: Request, error: Exception) -> JSONResponse:
        status = error.status_code if isinstance(error, HTTPException) else 404
        if status == 405:
            return refuse(Refusal(405, "zo-niet", "Dit kan niet op dit adres van de uitwisseling."))
        return refuse(not_found())

    async def invalid(_request: Request, error: Exception) -> JSONResponse:
        wrong = error.errors() if isinstance(error, RequestValidationError) else []
        in_path = any(one["loc"][0] == "path" for one in wrong)
        return refuse(not_found() if in_path else unreadable("Deze vraag aan de uitwisseling is niet te lezen."))

    async def database(_request: Request, error: Exception) -> JSONResponse:
        if isinstance(error, IntegrityError):
            return refuse(Refusal(409, "tegelijk", "Dit gebeurde net ook ergens anders. Probeer het nog eens."))
        cause = error.orig if isinstance(error, DBAPIError) else error  # without what was in the query
        log.error("The database failed: %s: %s", type(error).__name__, cause)
        return refuse(unavailable())

    app.add_exception_handler(Refusal, refused)
    app.add_exception_handler(HTTPException, http)
    app.add_exception_handler(RequestValidationError, invalid)
    app.add_exception_handler(SQLAlchemyError, database)
