"""Where each section of the book begins and ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ib_course.book_text.lines import Line
from ib_course.book_text.outline import HEADINGS, Heading, plain

_LINES = 4
_WORDS = 25


@dataclass(frozen=True)
class Section:
    """A section as found: its heading, its lines."""

    heading: Heading
    lines: Sequence[Line]

    @property
    def words(self) -> int:
        """How many words it has."""
        return sum(len(line.text.split()) for line in self.lines)


@dataclass
class Found:
    """The sections in a text, and the headings that are not in it, or without text."""

    sections: list[Section] = field(default_factory=list)
    missing: list[Heading] = field(default_factory=list)
    bare: list[Heading] = field(default_factory=list)


def find_sections(lines: Sequence[Line]) -> Found:
    """Return the sections of the book that stand in these lines.

    A heading may run over up to four lines. It can stand in a table of contents too: of all places the one with
    the most text behind it counts, and a place with less than 25 words behind it never does.
    """
    places = _headings(lines)
    ends = [*(start for start, _, _ in places[1:]), len(lines)]
    best: dict[str, Section] = {}
    seen: set[str] = set()
    for (_, after, heading), end in zip(places, ends, strict=False):
        section = Section(heading, lines[after:end])
        seen.add(heading.key)
        if section.words >= _WORDS and (heading.key not in best or section.words > best[heading.key].words):
            best[heading.key] = section
    wanted = [heading for heading in HEADINGS if heading.wanted]
    return Found(
        sections=[best[heading.key] for heading in wanted if heading.key in best],
        missing=[heading for heading in wanted if heading.key not in seen],
        bare=[heading for heading in wanted if heading.key in seen - best.keys()],
    )


def _headings(lines: Sequence[Line]) -> list[tuple[int, int, Heading]]:
    """Return each place where a heading stands: its first line, the line after it, and which it is."""
    by_form = {form: heading for heading in HEADINGS for form in heading.forms}
    places: list[tuple[int, int, Heading]] = []
    at = 0
    while at < len(lines):
        form = ""
        for after in range(at + 1, min(at + _LINES, len(lines)) + 1):
            form += plain(lines[after - 1].text)
            if heading := by_form.get(form):
                places.append((at, after, heading))
                at = after - 1
                break
        at += 1
    return places
