"""Counts what each section holds, so that an author sees where a chapter is thin."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ib_course.compile.course import read_course
from ib_course.compile.source import Chapter, Directive, Prose, Section

COLUMNS = (
    "leestekst",
    "vraagtekst",
    "bronnen",
    "reflecties",
    "oefeningen",
    "stellingen",
    "modellen",
    "achtergrond",
    "praktijk",
    "punten",
)
"""What is counted; the names head the columns. The first two are words: of the text, and of what questions ask."""

_COLUMN_OF = {
    "reflectie": "reflecties",
    "rekenvraag": "oefeningen",
    "keuze": "oefeningen",
    "volgorde": "oefeningen",
    "sorteren": "oefeningen",
    "stelling": "stellingen",
    "model": "modellen",
    "achtergrond": "achtergrond",
    "praktijk": "praktijk",
}
_READ = frozenset({"achtergrond", "citaat", "figuur", "praktijk", "tijdlijn"})


@dataclass
class Row:
    """The counts of a section; ``works`` are the keys of the works that it cites."""

    title: str
    counts: Counter[str] = field(default_factory=Counter)
    works: set[str] = field(default_factory=set)

    def add(self, item: Prose | Directive) -> None:
        """Count a stretch of prose or a directive."""
        passages = [item.passage] if isinstance(item, Prose) else item.passages
        read = isinstance(item, Prose) or item.name in _READ
        for passage in passages:
            asked = not read or (
                isinstance(item, Directive) and passage is item.extra
            )  # the mirror of a practice example
            self.counts["vraagtekst" if asked else "leestekst"] += len(passage.plain().split())
            self.works.update(work for span in passage.spans for work in span.works)
        if isinstance(item, Directive):
            self.counts[_COLUMN_OF.get(item.name, "")] += 1
            self.counts["punten"] += item.options.get("punten", 0)
            if item.name == "praktijk" and item.extra:
                self.counts["reflecties"] += 1

    def cells(self) -> list[str]:
        """Return the row as text; a zero is a dash, so that what is missing stands out."""
        counts = {**self.counts, "bronnen": len(self.works)}
        return [
            self.title,
            *(f"{counts.get(name, 0):g}".replace(".", ",") if counts.get(name) else "-" for name in COLUMNS),
        ]


def overview(material: Path) -> str:
    """Return a table of the whole course, a line per section and a total per chapter.

    Exercises are calculations, choices and orders. Raises ``SourceError`` with every problem found.
    """
    return "\n\n".join(_chapter_table(chapter) for chapter in read_course(material).chapters)


def _chapter_table(chapter: Chapter) -> str:
    rows = [Row("inleiding")]
    for item in chapter.items:
        if isinstance(item, Section):
            rows.append(Row(f"{item.number} {item.part}".strip() or item.title))
        else:
            rows[-1].add(item)
    total = Row("samen")
    for row in rows:
        total.counts.update(row.counts)
        total.works |= row.works
    return "\n".join([f"{chapter.id}: {chapter.title}", *_align(row.cells() for row in [*rows, total])])


def _align(rows: Iterable[Sequence[str]]) -> list[str]:
    """Return rows of cells as lines with straight columns, below their heads."""
    table = [["", *COLUMNS], *rows]
    widths = [max(len(row[at]) for row in table) for at in range(len(table[0]))]
    return [
        "  ".join(
            [row[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))]
        )
        for row in table
    ]
