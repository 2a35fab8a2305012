"""Personal tokens: made, listed and revoked by who is logged in at the hub."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request
from pydantic import BaseModel, ConfigDict, ValidationError

from ib_course.dossier.revisions import decode
from ib_exchange import tokens
from ib_exchange.access import Identifier, LoggedIn, Service
from ib_exchange.errors import unreadable
from ib_exchange.limits import MESSAGE_BYTES, read_body

router = APIRouter(prefix="/tokens")


class Wish(BaseModel):
    """What a token is called, and how long it is valid."""

    model_config = ConfigDict(extra="forbid", strict=True)

    label: str
    days: int


async def read_wish(request: Request, _person: LoggedIn) -> bytes:
    """Read the body of a request of somebody who is logged in."""
    return await read_body(request, MESSAGE_BYTES)


@router.get("")
def list_tokens(exchange: Service, person: LoggedIn) -> list[dict[str, Any]]:
    """Send somebody's valid tokens, without their secrets."""
    with exchange.database.reading() as session:
        return tokens.list_tokens(session, person)


@router.post("", status_code=201)
def make_token(exchange: Service, person: LoggedIn, body: Annotated[bytes, Depends(read_wish)]) -> dict[str, Any]:
    """Make a token, and send its secret this once."""
    try:
        decode(body)
        wish = Wish.model_validate_json(body)
    except (ValueError, ValidationError) as error:
        raise unreadable("Geef een naam (label) en een aantal dagen (days).") from error
    with exchange.database.writing() as session:
        return tokens.make_token(session, person, wish.label, wish.days)


@router.delete("/{identifier}", status_code=204)
def revoke_token(exchange: Service, identifier: Identifier, person: LoggedIn) -> None:
    """Revoke a token."""
    with exchange.database.writing() as session:
        tokens.revoke_token(session, person, identifier)
