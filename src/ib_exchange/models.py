"""The tables. A change here needs a migration (``migrations/versions``); a test compares the two."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    DateTime,
    Dialect,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    UniqueConstraint,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator

from ib_exchange.names import PERSON_LENGTH


class Moment(TypeDecorator[datetime]):
    """A moment with a zone; SQLite has none and keeps UTC."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return what the database gets."""
        moment = value.astimezone(UTC) if value else None
        return moment.replace(tzinfo=None) if moment and dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Return what the program gets, always in UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Base(DeclarativeBase):
    """What all tables share: names of constraints, by which a migration finds them."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {datetime: Moment, bytes: LargeBinary}  # noqa: RUF012 - as SQLAlchemy documents it


_COURSE = String(64)
_CHAPTER = String(3)
_PERSON = String(PERSON_LENGTH)
_DIGEST = String(64)
_ID = String(32)


class Chapter(Base):
    """A chapter that was released in a course. Who hands in locks its row, so that numbers follow commits."""

    __tablename__ = "chapters"

    course: Mapped[str] = mapped_column(_COURSE, primary_key=True)
    chapter: Mapped[str] = mapped_column(_CHAPTER, primary_key=True)
    deadline: Mapped[datetime | None]
    released: Mapped[datetime | None]
    """Null: withdrawn. The hand-ins stay."""
    digest: Mapped[str] = mapped_column(_DIGEST)
    number: Mapped[int] = mapped_column(BigInteger, default=0)
    """Of the newest hand-in."""
    newest: Mapped[datetime | None]
    """When it came; the next one is later, whichever replica's clock says when."""


class ReleasedFile(Base):
    """A file of a released chapter."""

    __tablename__ = "files"
    __table_args__ = (ForeignKeyConstraint(["course", "chapter"], ["chapters.course", "chapters.chapter"]),)

    course: Mapped[str] = mapped_column(_COURSE, primary_key=True)
    chapter: Mapped[str] = mapped_column(_CHAPTER, primary_key=True)
    name: Mapped[str] = mapped_column(String(200), primary_key=True)
    data: Mapped[bytes]


class HandIn(Base):
    """A hand-in: its receipt for ever, its answers as long as they are kept."""

    __tablename__ = "handins"
    __table_args__ = (
        ForeignKeyConstraint(["course", "chapter"], ["chapters.course", "chapters.chapter"]),
        UniqueConstraint("course", "chapter", "number"),
        UniqueConstraint("person", "key"),
        Index(None, "course", "chapter", "person", "number"),
    )

    id: Mapped[str] = mapped_column(_ID, primary_key=True)
    course: Mapped[str] = mapped_column(_COURSE)
    chapter: Mapped[str] = mapped_column(_CHAPTER)
    number: Mapped[int] = mapped_column(BigInteger)
    """Its place among all hand-ins of this chapter, in the order of their commits."""
    person: Mapped[str] = mapped_column(_PERSON)
    version: Mapped[int] = mapped_column(Integer)
    """Its place among those of this person."""
    key: Mapped[str] = mapped_column(String(36))
    """The client's own, so that what is sent twice is handed in once."""
    time: Mapped[datetime]
    sha256: Mapped[str] = mapped_column(_DIGEST)
    answers: Mapped[int] = mapped_column(Integer)
    late: Mapped[bool] = mapped_column(Boolean)
    secret: Mapped[str] = mapped_column(String(128))
    """By which a trainer's course folder knows this hand-in (nbgrader's ``submission_secret.txt``)."""
    data: Mapped[bytes | None] = mapped_column(deferred=True)
    """``antwoorden.json``; null once it is not kept any longer."""


class Feedback(Base):
    """A trainer's page about a hand-in."""

    __tablename__ = "feedback"

    handin: Mapped[str] = mapped_column(_ID, ForeignKey("handins.id"), primary_key=True)
    time: Mapped[datetime]
    """When this page was first given."""
    etag: Mapped[str] = mapped_column(_DIGEST)
    page: Mapped[bytes] = mapped_column(deferred=True)


class Token(Base):
    """A personal token; of its secret only the digest is known here."""

    __tablename__ = "tokens"
    __table_args__ = (UniqueConstraint("digest"), Index(None, "person"))

    id: Mapped[str] = mapped_column(_ID, primary_key=True)
    person: Mapped[str] = mapped_column(_PERSON)
    label: Mapped[str] = mapped_column(String(60))
    digest: Mapped[str] = mapped_column(_DIGEST)
    made: Mapped[datetime]
    expires: Mapped[datetime]
    revoked: Mapped[datetime | None]
    used: Mapped[datetime | None]
    """The day it was last used; the hour is nobody's business."""


class Entry(Base):
    """A line of the audit: who did what, when, to what; never contents."""

    __tablename__ = "audit"
    __table_args__ = (Index(None, "course", "id"),)

    id: Mapped[int] = mapped_column(BigInteger().with_variant(Integer, "sqlite"), primary_key=True)
    time: Mapped[datetime]
    course: Mapped[str | None] = mapped_column(_COURSE)
    who: Mapped[str] = mapped_column(_PERSON)
    via: Mapped[str] = mapped_column(String(8))
    action: Mapped[str] = mapped_column(String(32))
    chapter: Mapped[str | None] = mapped_column(_CHAPTER)
    subject: Mapped[str | None] = mapped_column(_ID)
    """The hand-in or token."""
    whom: Mapped[str | None] = mapped_column(_PERSON)
    """Whose that is."""


def columns(row: Any, *names: str) -> dict[str, Any]:
    """Return some columns of a row, as JSON has them."""
    values = {name: getattr(row, name) for name in names}
    return {name: value.isoformat() if isinstance(value, datetime) else value for name, value in values.items()}
