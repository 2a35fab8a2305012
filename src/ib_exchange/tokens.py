"""Personal tokens: made and revoked by their owner, for handing in from elsewhere; only a digest of them is kept."""

from __future__ import annotations

import hashlib
import secrets
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from ib_exchange.audit import note
from ib_exchange.errors import Refusal, not_found, unreadable
from ib_exchange.identity import Person
from ib_exchange.models import Token, columns
from ib_exchange.names import new_identifier

PREFIX = "ib_"
"""How every personal token begins: who finds one knows what it is."""
LABEL_LENGTH = 60
MOST = 10
"""Valid tokens of one person."""
LONGEST = 400
"""Days that a token may be valid; a course lasts a school year."""


def make_token(session: Session, person: Person, label: str, days: int) -> dict[str, Any]:
    """Make a token and return it with its secret, which is never shown again.

    Raises:
        Refusal: the label or the days are not in order, or there are too many tokens already
    """
    label = " ".join(label.split())
    if not label or len(label) > LABEL_LENGTH or not label.isprintable():
        raise unreadable(f"Geef je toegangscode een naam van hoogstens {LABEL_LENGTH} tekens, zoals «Laptop thuis».")
    if not 1 <= days <= LONGEST:
        raise unreadable(f"Een toegangscode geldt hoogstens {LONGEST} dagen. Kies een kortere tijd.")
    now = datetime.now(UTC)
    valid = (Token.person == person.name, Token.revoked.is_(None), Token.expires > now)
    if session.scalar(select(func.count()).select_from(Token).where(*valid)) >= MOST:  # type: ignore[operator]
        raise Refusal(
            409, "te-veel", f"Je hebt al {MOST} toegangscodes. Trek er eerst een in die je niet meer gebruikt."
        )
    secret = PREFIX + secrets.token_urlsafe(32)
    token = Token(
        id=new_identifier(),
        person=person.name,
        label=label,
        digest=_digest(secret),
        made=now,
        expires=now + timedelta(days=days),
    )
    session.add(token)
    note(session, person, "code gemaakt").subject = token.id
    return {**_shown(token), "secret": secret}


def list_tokens(session: Session, person: Person) -> list[dict[str, Any]]:
    """Return somebody's valid tokens, newest first, without their secrets."""
    valid = (Token.person == person.name, Token.revoked.is_(None), Token.expires > datetime.now(UTC))
    return [_shown(token) for token in session.scalars(select(Token).where(*valid).order_by(Token.made.desc()))]


def revoke_token(session: Session, person: Person, identifier: str) -> None:
    """Make a token invalid, for ever and at once.

    Raises:
        Refusal: it is not this person's
    """
    token = session.get(Token, identifier)
    if token is None or token.person != person.name:
        raise not_found()
    if token.revoked is None:
        token.revoked = datetime.now(UTC)
        note(session, person, "code ingetrokken").subject = token.id


def find_owner(session: Session, secret: str) -> tuple[str, bool] | None:
    """Return whose a valid token is, and whether its day of use is still to be written; None where it is not valid."""
    now = datetime.now(UTC)
    token = session.scalar(select(Token).where(Token.digest == _digest(secret)))
    if token is None or token.revoked is not None or token.expires <= now:
        return None
    return token.person, token.used is None or token.used.date() != now.date()


def note_use(session: Session, secret: str) -> None:
    """Write down that a token was used today."""
    token = session.scalar(select(Token).where(Token.digest == _digest(secret)))
    if token:
        token.used = datetime.now(UTC).replace(hour=0, minute=0, second=0, microsecond=0)


def _digest(secret: str) -> str:
    # The secret has 256 random bits: a slow hash would protect nothing more.
    return hashlib.sha256(secret.encode()).hexdigest()


def _shown(token: Token) -> dict[str, Any]:
    return columns(token, "id", "label", "made", "expires", "used")
