"""A chapter as its author wrote it: sections, prose and directives, each with its place."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ib_course.compile.markup import Passage
from ib_course.compile.problems import Place

START = "start"
"""The id of the start page; every other file beside it is a chapter, ``h1`` and on."""

GUIDES = "gids"
"""The folder of the guides; the id of a guide begins with it: ``gids/trainer.md`` is ``gids-trainer``."""


def is_page(chapter: str) -> bool:
    """Tell whether this is the id of a page that only is read: the start page, or a guide."""
    return chapter == START or chapter.startswith(f"{GUIDES}-")


def slug(text: str) -> str:
    """Return a title as the part of an id: ``Passend onderwijs`` becomes ``passend-onderwijs``."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")


@dataclass(frozen=True)
class Section:
    """A ``##`` heading: one of the four parts of a chapter; on the start page and in a guide just a heading.

    ``minutes`` is what an author thinks that it takes to study.
    """

    id: str
    number: str
    part: str
    title: str
    page: int | None
    place: Place
    minutes: int | None = None

    @property
    def heading(self) -> str:
        """The heading as a reader sees it."""
        numbered = f"{self.number} {self.part}: " if self.number else ""
        return f"{numbered}{self.title}"


@dataclass
class Prose:
    """Prose up to the next heading or directive.

    Where it opens with a sub-heading, ``title`` holds that and ``page`` the page behind it.
    """

    passage: Passage
    title: str = ""
    page: int | None = None


@dataclass
class Directive:
    """A ``:::`` block: ``options`` holds the values read, defaults filled in.

    ``extra`` is what follows ``-- vergelijk --`` or ``-- spiegel --``, ``origin`` where a quotation is from,
    ``image`` the file of a figure, ``quoted`` the earlier reflection that comes back in this one; ``unread`` are the
    options in which something was wrong.
    """

    name: str
    id: str
    place: Place
    options: dict[str, Any]
    body: Passage
    extra: Passage | None = None
    origin: Passage | None = None
    image: Path | None = None
    quoted: Directive | None = None
    unread: frozenset[str] = frozenset()

    @property
    def passages(self) -> list[Passage]:
        """The body, and the other parts that there are."""
        return [passage for passage in (self.body, self.extra, self.origin) if passage]


@dataclass
class Chapter:
    """One source file: ``id`` is ``h1`` …, ``start`` or ``gids-trainer``; ``fields`` is its front matter, read."""

    id: str
    place: Place
    fields: dict[str, Any]
    items: list[Section | Prose | Directive] = field(default_factory=list)

    @property
    def number(self) -> int | None:
        """The chapter's number; a page that only is read has none."""
        number = self.fields.get("hoofdstuk")
        return number if isinstance(number, int) else None

    @property
    def title(self) -> str:
        """The chapter's title."""
        return str(self.fields["titel"])

    @property
    def pages(self) -> tuple[int, int] | None:
        """First and last page in the book; a page that only is read has none."""
        return self.fields.get("pagina")

    @property
    def sections(self) -> list[Section]:
        """The sections, in order."""
        return [item for item in self.items if isinstance(item, Section)]

    @property
    def directives(self) -> list[Directive]:
        """The directives, in order."""
        return [item for item in self.items if isinstance(item, Directive)]

    @property
    def passages(self) -> list[Passage]:
        """Every stretch of Markdown, in order."""
        return [
            passage
            for item in self.items
            if not isinstance(item, Section)
            for passage in ([item.passage] if isinstance(item, Prose) else item.passages)
        ]
