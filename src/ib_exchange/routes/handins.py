"""Hand-ins: sent by participants, collected by trainers."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Header, Query, Request, Response

from ib_exchange import handins
from ib_exchange.access import ChapterName, CourseName, Identifier, Member, Participant, Service, Trainer
from ib_exchange.answers import count_answers
from ib_exchange.audit import note_hand_in
from ib_exchange.errors import Refusal, unreadable
from ib_exchange.handins import Parcel
from ib_exchange.limits import HANDIN_BYTES, read_body
from ib_exchange.names import read_key

router = APIRouter(prefix="/courses/{course}")

AFTER = Query(ge=0, le=2**62)


async def read_answers(request: Request, _person: Participant) -> bytes:
    """Read the body of a participant's request."""
    return await read_body(request, HANDIN_BYTES)


@router.post("/chapters/{chapter}/handins", status_code=201)
def hand_in(
    exchange: Service,
    course: CourseName,
    chapter: ChapterName,
    person: Participant,
    body: Annotated[bytes, Depends(read_answers)],
    response: Response,
    idempotency_key: Annotated[str, Header()] = "",
) -> dict[str, Any]:
    """Take in a hand-in, once, and send the receipt when it is safe on disk."""
    key = read_key(idempotency_key)
    if key is None:
        raise unreadable("Aan de inlevering ontbreekt een sleutel (Idempotency-Key), dus er is niets ingeleverd.")
    parcel = Parcel(course, chapter, key, body, count_answers(body, chapter))
    with exchange.database.writing() as session:
        handin, new = handins.take_in(session, person, parcel, exchange.settings.keep)
        receipt = handins.receipt(handin)
    response.status_code = 201 if new else 200
    return receipt


@router.get("/chapters/{chapter}/handins/mine")
def own(exchange: Service, course: CourseName, chapter: ChapterName, person: Participant) -> list[dict[str, Any]]:
    """Send somebody's own receipts."""
    with exchange.database.reading() as session:
        return handins.own_receipts(session, person, course, chapter)


@router.get("/chapters/{chapter}/handins")
def collect(
    exchange: Service,
    course: CourseName,
    chapter: ChapterName,
    _person: Trainer,
    after: Annotated[int, AFTER] = 0,
    every: Annotated[bool, Query(alias="all")] = False,  # noqa: FBT002 - a query has names
) -> dict[str, Any]:
    """Send what was handed in since."""
    with exchange.database.reading() as session:
        return handins.list_hand_ins(session, course, chapter, after, every=every)


@router.get("/handins/{identifier}")
def read(exchange: Service, course: CourseName, identifier: Identifier, person: Member) -> Response:
    """Send the answers, to who handed them in and to trainers; that a trainer reads is written down."""
    trains = person.trains(course)
    with exchange.database.writing() if trains else exchange.database.reading() as session:
        handin = handins.find(session, course, identifier, None if trains else person)
        if handin.data is None:
            raise Refusal(410, "niet-bewaard", "Deze oudere versie is niet bewaard; nieuwere zijn er nog.")
        if trains and handin.person != person.name:
            note_hand_in(session, person, "opgehaald", handin)
        headers = {"ETag": f'"{handin.sha256}"', "Content-Disposition": "attachment"}
        return Response(handin.data, media_type="application/octet-stream", headers=headers)
