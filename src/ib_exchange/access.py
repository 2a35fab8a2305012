"""Who may do what: what every route asks for before it does anything, and before it reads a body."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Annotated

from fastapi import Depends, Path, Request
from starlette.concurrency import run_in_threadpool

from ib_exchange import tokens
from ib_exchange.database import Database
from ib_exchange.errors import Refusal, not_in_course, only_participants, only_trainers, unknown_token
from ib_exchange.hub import Hub
from ib_exchange.identity import Person, read_bearer
from ib_exchange.names import CHAPTER, COURSE, IDENTIFIER
from ib_exchange.settings import Settings


@dataclass(frozen=True)
class Exchange:
    """All that the routes work with."""

    settings: Settings
    database: Database
    hub: Hub


CourseName = Annotated[str, Path(alias="course", pattern=COURSE)]
ChapterName = Annotated[str, Path(alias="chapter", pattern=CHAPTER)]
Identifier = Annotated[str, Path(alias="identifier", pattern=IDENTIFIER)]


def exchange_of(request: Request) -> Exchange:
    """Return what the routes work with."""
    found: Exchange = request.app.state.exchange
    return found


async def identify(request: Request) -> Person:
    """Return who asks.

    Raises:
        Refusal: there is no valid token, or the hub or the database does not answer
    """
    exchange = exchange_of(request)
    token = read_bearer(request.headers.get("authorization"))
    if token is None:
        raise unknown_token()
    if token.startswith(tokens.PREFIX):
        person = await _owner_of_personal(exchange, token)
    else:
        person = await exchange.hub.owner(token)
    if person is None:
        raise unknown_token()
    return person


async def _owner_of_personal(exchange: Exchange, secret: str) -> Person | None:
    def look_up() -> str | None:
        with exchange.database.reading() as session:
            found = tokens.find_owner(session, secret)
        if found and found[1]:
            with exchange.database.writing() as session:
                tokens.note_use(session, secret)
        return found[0] if found else None

    name = await run_in_threadpool(look_up)
    person = await exchange.hub.person(name) if name else None
    return replace(person, via="token") if person else None


Asking = Annotated[Person, Depends(identify)]


def identify_by_hub(person: Asking) -> Person:
    """Return who asks, logged in with the hub itself: a token makes no tokens.

    Raises:
        Refusal: it is a personal token, or a service
    """
    if person.via != "hub":
        raise Refusal(
            403,
            "alleen-ingelogd",
            "Toegangscodes maak je op de pagina «Uitwisseling» van je cursus, als je bent ingelogd.",
        )
    return person


def member(course: CourseName, person: Asking) -> Person:
    """Return who asks, a participant or trainer of the course.

    Raises:
        Refusal: it is neither
    """
    if not (person.takes_part(course) or person.trains(course)):
        raise not_in_course(course)
    return person


def participant(course: CourseName, person: Annotated[Person, Depends(member)]) -> Person:
    """Return who asks, a participant of the course.

    Raises:
        Refusal: it is none
    """
    if not person.takes_part(course):
        raise only_participants(course)
    return person


def trainer(course: CourseName, person: Annotated[Person, Depends(member)]) -> Person:
    """Return who asks, a trainer of the course.

    Raises:
        Refusal: it is none
    """
    if not person.trains(course):
        raise only_trainers(course)
    return person


Service = Annotated[Exchange, Depends(exchange_of)]
LoggedIn = Annotated[Person, Depends(identify_by_hub)]
Member = Annotated[Person, Depends(member)]
Participant = Annotated[Person, Depends(participant)]
Trainer = Annotated[Person, Depends(trainer)]
