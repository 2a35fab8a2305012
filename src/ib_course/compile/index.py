"""What can be referred to in the course: sections, blocks, terms and works."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ib_course.compile.literature import Literature
from ib_course.compile.markup import Passage, parse_structure
from ib_course.compile.problems import Place, Problems
from ib_course.compile.source import Chapter, Directive, slug

_TERM = re.compile(r"##[ \t]+(.+?)(?:[ \t]+#+)?[ \t]*")


@dataclass(frozen=True)
class Target:
    """Something that a link can lead to: the id of a cell in a chapter's notebook."""

    chapter: str
    cell: str


@dataclass(frozen=True)
class Term:
    """A term with its definition; a passage is made anew for each chapter that shows it."""

    name: str
    definition: str
    place: Place

    @property
    def passage(self) -> Passage:
        """The definition, parsed."""
        return Passage(self.definition, self.place)


@dataclass
class Index:
    """Everything in the course that a reference may name."""

    literature: Literature
    targets: dict[str, Target] = field(default_factory=dict)
    directives: dict[str, Directive] = field(default_factory=dict)
    terms: dict[str, Term] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)

    def add_chapter(self, chapter: Chapter, problems: Problems) -> None:
        """Add a chapter's sections and blocks; an id that is already taken is noted."""
        self.targets[chapter.id] = Target(chapter.id, title_id(chapter.id))
        for section in chapter.sections:
            self._claim(section.id, section.place, problems)
            target = Target(chapter.id, section.id)
            self.targets[section.id] = target
            if section.number:
                self.targets[section.number] = target
        for directive in chapter.directives:
            if directive.id:
                self._claim(directive.id, directive.place, problems)
                self.targets[directive.id] = Target(chapter.id, block_id(directive))
                self.directives[directive.id] = directive

    def _claim(self, name: str, place: Place, problems: Problems) -> None:
        taken = self.places.setdefault(name, place)
        if taken != place:
            wrong = f"de id «{name}» bestaat al ({taken.file}:{taken.line})"
            problems.add(place, wrong, "kies een andere id: hij is uniek in de hele cursus")


def title_id(chapter: str) -> str:
    """Return the id of the cell with a chapter's title."""
    return f"{chapter}-titel"


def block_id(directive: Directive) -> str:
    """Return the id of the cell that a reference to this directive leads to.

    A practice example with a mirror becomes two cells; the answer keeps the author's id, the
    example itself, which comes first, gets one of its own.
    """
    return f"{directive.id}-casus" if directive.name == "praktijk" and directive.extra else directive.id


def read_terms(file: str, text: str, problems: Problems) -> dict[str, Term]:
    """Read the terms of ``begrippen.md``: a heading ``## term`` each, with its definition below."""
    lines = text.split("\n")
    headings = [token for token in parse_structure(text) if token.type == "heading_open" and token.level == 0]
    starts = [token.map[0] for token in headings if token.tag == "h2" and token.map]
    terms: dict[str, Term] = {}
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=False):
        place = Place(file, start + 1)
        match = _TERM.fullmatch(lines[start].strip())
        if match is None:
            problems.add(place, "deze kop is geen begrip", "schrijf ## begrip")
            continue
        definition = "\n".join(lines[start + 1 : end])
        name = slug(match[1])
        if not definition.strip():
            problems.add(place, f"het begrip «{match[1]}» heeft geen omschrijving", "schrijf er tekst onder")
        elif name in terms:
            problems.add(place, f"het begrip «{match[1]}» staat er twee keer", "laat er een weg")
        else:
            terms[name] = Term(match[1], definition, place.below(1))
    return terms
