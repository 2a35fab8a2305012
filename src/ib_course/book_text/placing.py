"""The command ``cursus boektekst``: read, keep, and say what was placed, what was not, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from ib_course.book_text import shelf
from ib_course.book_text.blocks import Block
from ib_course.book_text.outline import Heading
from ib_course.book_text.reading import BookText, read_book
from ib_course.launcher.problem import Problem, from_os_error

_NAMES = {"praktijk": "praktijkvoorbeeld", "achtergrond": "achtergrondblok", "citaat": "citaat", "kop": "tussenkop"}
_MANY = {"praktijkvoorbeeld": "praktijkvoorbeelden", "achtergrondblok": "achtergrondblokken", "citaat": "citaten"}


def place(path: Path, *, opened: bool) -> list[str]:
    """Keep the book's text in a file, and return Dutch lines about what became of it.

    Raises:
        Problem: the file is not the book or cannot be read, or the text cannot be kept; nothing has changed
    """
    book = read_book(path)
    try:
        kept = shelf.keep(book, path, opened=opened)
    except OSError as error:
        raise from_os_error(error, "De tekst van het boek bewaren") from error
    return [
        "Geplaatst:",
        *(f"  {heading.name}: {_count(blocks)}" for heading, blocks in book.sections.values()),
        *_not_placed(book),
        f"Bewaard in {kept}, alleen leesbaar voor jou. Weghalen: cursus boektekst --verwijder",
        "Ververs een hoofdstuk dat open staat om de tekst te zien.",
    ]


def remove() -> list[str]:
    """Remove the book's text, and return Dutch lines about it.

    Raises:
        Problem: it cannot be removed
    """
    try:
        path = shelf.remove()
    except OSError as error:
        raise from_os_error(error, "De tekst van het boek weghalen") from error
    if path is None:
        raise Problem("Er staat geen tekst van het boek op deze computer.", "Er is niets veranderd.")
    return [f"De tekst van het boek is weg ({path})."]


def _not_placed(book: BookText) -> Iterator[str]:
    if book.bare:
        yield "Niet geplaatst, omdat er onder de kop geen tekst staat:"
        yield from _names(book.bare)
    if book.missing:
        yield "Niet geplaatst, omdat de kop niet in het bestand staat:"
        yield from _names(book.missing)


def _names(headings: Iterable[Heading]) -> list[str]:
    return [f"  {heading.name}" for heading in headings]


def _count(blocks: Iterable[Block]) -> str:
    """Return how many words and blocks a section has: ``1.203 woorden, 1 praktijkvoorbeeld, 2 citaten``."""
    listed = list(blocks)
    words = sum(len(block.text.split()) for outer in listed for block in (outer, *outer.blocks))
    parts = [f"{words:,} woorden".replace(",", ".")]
    for kind, one in _NAMES.items():
        if number := sum(block.kind == kind for block in listed):
            parts.append(f"{number} {one if number == 1 else _MANY.get(one, one + 'pen')}")
    return ", ".join(parts)
