"""How much, how often and how slowly something may come in."""

from __future__ import annotations

import asyncio
import math
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from fastapi import Request
from sqlalchemy import select
from sqlalchemy.orm import Session
from starlette.requests import ClientDisconnect

from ib_exchange.errors import Refusal, unreadable
from ib_exchange.models import HandIn

HANDIN_BYTES = 2_000_000
RELEASE_BYTES = 28_000_000
"""Of the message: 20 MB of files, which base64 makes a third larger."""
PAGE_BYTES = 20_000_000
MESSAGE_BYTES = 10_000
DRAINED_BYTES = 32_000_000
"""Of what is too large so much more is read and thrown away. A service that closes while a proxy still sends is taken
for one that is broken: the sender would read that, and not why."""
BODY_SECONDS = 60
"""A message that takes longer is not waited for."""
PER_MINUTE = 30
"""Hand-ins of one person to one chapter."""
_MINUTE = timedelta(minutes=1)


async def read_body(request: Request, limit: int) -> bytes:
    """Read a request's body, and keep no more of it than is allowed.

    Raises:
        Refusal: it is too large or too slow, or ends too soon
    """
    declared = request.headers.get("content-length", "")
    if declared.isdecimal() and (len(declared) > 18 or int(declared) > limit + DRAINED_BYTES):
        raise _too_large(limit, unread=True)
    pieces: list[bytes] = []
    size = 0
    try:
        async with asyncio.timeout(BODY_SECONDS):
            async for piece in request.stream():
                size += len(piece)
                if size > limit + DRAINED_BYTES:
                    raise _too_large(limit, unread=True)
                if size > limit:
                    pieces.clear()
                else:
                    pieces.append(piece)
    except TimeoutError as error:
        raise Refusal(408, "te-traag", _SLOW, {"Connection": "close"}) from error
    except ClientDisconnect as error:
        raise unreadable("De verbinding werd verbroken, dus er is niets aangekomen. Probeer het opnieuw.") from error
    if size > limit:
        raise _too_large(limit)
    return b"".join(pieces)


def check_rate(session: Session, person: str, place: tuple[str, str], now: datetime) -> None:
    """See that somebody does not hand in without end; counted in the database, so that replicas agree.

    Raises:
        Refusal: it is too often; it says when it is not any more
    """
    recent = (
        select(HandIn.time)
        .where(HandIn.course == place[0], HandIn.chapter == place[1])
        .where(HandIn.person == person, HandIn.time > now - _MINUTE)
        .order_by(HandIn.time.desc())
        .limit(PER_MINUTE)
    )
    times = session.scalars(recent).all()
    if len(times) == PER_MINUTE:
        seconds = max(1, math.ceil((times[-1] + _MINUTE - now).total_seconds()))
        raise Refusal(429, "te-vaak", _OFTEN.format(seconds=seconds), {"Retry-After": str(seconds)})


def _too_large(limit: int, *, unread: bool = False) -> Refusal:
    # Closed where there is more on its way, which is not read any more.
    headers = {"Connection": "close"} if unread else {}
    return Refusal(413, "te-groot", _LARGE.format(size=limit // 1_000_000 or 1), headers)


_LARGE = (
    "Dit is te groot voor de uitwisseling (hoogstens {size} MB), dus er is niets aangekomen. "
    "Kort lange antwoorden in, of vraag het je trainer."
)
_SLOW = (
    "Het duurde te lang voordat alles er was, dus er is niets aangekomen. Probeer het met een betere verbinding weer."
)
_OFTEN = "Je hebt dit hoofdstuk net al heel vaak ingeleverd. Wacht {seconds} seconden en probeer het dan weer."
Reader = Callable[[Request], Awaitable[bytes]]
