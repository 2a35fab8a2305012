"""From a file to the sections of the book, as data."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ib_course.book_text.blocks import Block, read_blocks
from ib_course.book_text.files import read_file
from ib_course.book_text.lines import read_lines, typical_width
from ib_course.book_text.outline import BOOK, Heading
from ib_course.book_text.sections import find_sections
from ib_course.book_text.words import vocabulary
from ib_course.launcher.problem import Problem


@dataclass(frozen=True)
class BookText:
    """What a file holds of the book.

    ``sections``: blocks by key (``inleiding``, ``1``, ``1.1``); ``missing``: not in the file; ``bare``: only a heading.
    """

    sections: dict[str, tuple[Heading, list[Block]]]
    missing: list[Heading]
    bare: list[Heading]

    def as_data(self) -> dict[str, Any]:
        """Return the sections as JSON data."""
        return {key: [block.as_data() for block in blocks] for key, (_, blocks) in self.sections.items()}


def read_book(path: Path) -> BookText:
    """Return the book's text in a file.

    Raises:
        Problem: the file cannot be read, or is not the book
    """
    book = find_book(read_file(path))
    if not book.sections:
        raise Problem(
            f"{path} lijkt niet het boek «{BOOK}»: er staat geen enkele paragraafkop met tekst in.",
            "Gezocht is naar Inleiding, Leeswijzer en de koppen 1.1 tot en met 6.4, zoals de inhoudsopgave ze noemt.",
            "Er is niets veranderd.",
        )
    return book


def find_book(text: str) -> BookText:
    """Return what a text holds of the book, which may be nothing."""
    lines = read_lines(text)
    found = find_sections(lines)
    known = vocabulary([line.text for line in lines])
    width = typical_width([line.text for line in lines if line.goes_on])
    return BookText(
        sections={
            section.heading.key: (section.heading, read_blocks(section.lines, known, width))
            for section in found.sections
        },
        missing=found.missing,
        bare=found.bare,
    )
