"""Reads a source file into a ``Chapter``: front matter, headings, prose, directives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt
from mdit_py_plugins.front_matter import front_matter_plugin

from ib_course.compile.directives import ID_LENGTH, read_directive
from ib_course.compile.fields import check_page, read_fields, split_fields
from ib_course.compile.markup import Passage, parse_structure, plain_heading
from ib_course.compile.problems import Place, Problems
from ib_course.compile.shapes import CHAPTER_FIELDS, GUIDE_FIELDS, HEADING_FIELDS, PARTS, START_FIELDS
from ib_course.compile.source import START, Chapter, Prose, Section, is_page, slug

if TYPE_CHECKING:
    from markdown_it.token import Token

_SECTION_ID_LENGTH = ID_LENGTH - len("-achtergrond-999")  # its cells are named after it
_SECTION = re.compile(r"(\d+)\.(\d+)[ \t]+(\w+):[ \t]*(.+)")
_ATTRIBUTES = re.compile(r"(.*?)[ \t]*\{([^{}]*)\}")
_HEADING = re.compile(r"(#+)(?:[ \t]+(.*?))??(?:[ \t]+#+)?[ \t]*")
_CLOSING = re.compile(r" {0,3}:{3,}[ \t]*")
_OPENING = re.compile(r" {0,3}:{3,}[ \t]*(\S.*)")
_ORDINALS = ("eerste", "tweede", "derde", "vierde")


def read_chapter(chapter: str, file: str, text: str, problems: Problems) -> Chapter | None:
    """Read the source of a chapter, noting in ``problems`` what is wrong with its form.

    Returns None when the file has no front matter: then nothing else in it can be judged.
    """
    place = Place(file, 1)
    allowed = START_FIELDS if chapter == START else GUIDE_FIELDS if is_page(chapter) else CHAPTER_FIELDS
    tokens = MarkdownIt("zero").use(front_matter_plugin).parse(text) if text.startswith("---") else []
    front = tokens[0] if tokens and tokens[0].type == "front_matter" else None
    if front is None or front.map is None:
        remedy = f"zet er {', '.join(name for name, option in allowed.items() if option.required)} in"
        problems.add(place, "het bestand begint niet met een kop tussen twee regels ---", remedy)
        return None
    found = [(line + 1, name, value) for line, name, value in split_fields(front.content, place.below(1), problems)]
    fields = read_fields(found, allowed, place, "de kop van het bestand", problems)
    number = fields.get("hoofdstuk")
    if number is not None and f"h{number}" != chapter:
        remedy = f"noem het bestand h{number}.md of verander het nummer"
        problems.add(place, f"hoofdstuk {number} staat in {chapter}.md", remedy)
    reader = _Reader(Chapter(chapter, place, fields), text.split("\n"), problems)
    return reader.read(front.map[1])


class _Reader:
    """Cuts the lines of a chapter into sections, prose and directives."""

    def __init__(self, chapter: Chapter, lines: list[str], problems: Problems) -> None:
        self.chapter = chapter
        self.lines = lines
        self.problems = problems
        self.level = 1  # of the last heading
        self.heading: tuple[int, str, int | None] | None = None  # line, title and page of the last sub-heading

    def read(self, first: int) -> Chapter:
        """Read the lines from ``first`` on (counted from 0)."""
        at: int | None = first
        while at is not None:
            at = self._read_from(at)
        return self.chapter

    def _read_from(self, first: int) -> int | None:
        """Read on; return the line to start again from where a ``:::`` turned out to be missing."""
        done = first
        for token in _cuts(self.lines[first:]):
            start, stop = (line + first for line in token.map or (0, 0))
            self._keep_prose(done, start)
            done = stop
            if token.type == "heading_open":
                self._read_heading(token, start)
            else:
                again = self._read_fence(token, start, stop)
                if again is not None:
                    return again
        self._keep_prose(done, len(self.lines))
        return None

    def _place(self, line: int) -> Place:
        return Place(self.chapter.place.file, line + 1)

    def _keep_prose(self, start: int, end: int) -> None:
        """Keep the lines since the last cut as prose, with the sub-heading right above them."""
        title, page = "", None
        if self.heading:
            start, title, page = self.heading
            self.heading = None
        while start < end and not self.lines[start].strip():
            start += 1
        if start < end:
            text = "\n".join(self.lines[start:end])
            self.chapter.items.append(Prose(Passage(text, self._place(start)), title, page))

    def _read_heading(self, token: Token, line: int) -> None:
        place = self._place(line)
        level = int(token.tag[1])
        match = _HEADING.fullmatch(self.lines[line].strip())
        if match is None:
            wrong = "een regel met streepjes maakt hier een kop van de tekst erboven"
            self.problems.add(place, wrong, "zet er een lege regel tussen, of begin de kop met ##")
            return
        text, fields = self._split_fields(match[2] or "", place)
        page, minutes = fields["pagina"], fields["tijd"]
        if level == 1:
            wrong = "een kop met één # kan niet: de titel staat bovenaan het bestand"
            self.problems.add(place, wrong, "gebruik ## of ###")
        elif level > self.level + 1:
            below = "#" * (self.level + 1)
            self.problems.add(place, f"deze kop ({match[1]}) slaat een niveau over", f"gebruik hier {below}")
        elif not text:
            self.problems.add(place, "deze kop is leeg", "schrijf er een tekst achter of haal de regel weg")
        elif level == 2:
            self._add_section(text, page, place, minutes)
        elif minutes is not None:
            self.problems.add(place, "een tussenkop heeft geen tijd", "zet {tijd=…} achter de kop van de paragraaf")
        else:
            self.lines[line] = f"{match[1]} {text}"
            self.heading = (line, plain_heading(text), page)
        self.level = max(level, 2)

    def _split_fields(self, text: str, place: Place) -> tuple[str, dict[str, int | None]]:
        """Split ``{pagina=14 tijd=75}`` off the text of a heading."""
        match = _ATTRIBUTES.fullmatch(text)
        found = []
        for part in match[2].split() if match else ():
            name, _, value = part.partition("=")
            found.append((0, name, value))
        fields = read_fields(found, HEADING_FIELDS, place, "een kop", self.problems)
        check_page(self.chapter, fields["pagina"], place, self.problems)
        return match[1] if match else text, fields

    def _add_section(self, text: str, page: int | None, place: Place, minutes: int | None) -> None:
        if plain_heading(text) != text:
            self.problems.add(place, "een paragraafkop met opmaak kan niet", "schrijf hem als gewone tekst")
        if is_page(self.chapter.id):
            cell_id = f"{self.chapter.id}-deel-{slug(text)}"[:_SECTION_ID_LENGTH].rstrip("-")
            section = Section(cell_id, "", "", text, page, place)
        else:
            section = self._numbered_section(text, page, place)
        self.chapter.items.append(replace(section, minutes=minutes))

    def _numbered_section(self, text: str, page: int | None, place: Place) -> Section:
        """Return a section of a chapter: ``1.1 Oriëntatie: title``, in its order and with its page."""
        at = len(self.chapter.sections)
        expected = f"{self.chapter.id[1:]}.{at + 1}"
        cell_id = f"{self.chapter.id}-{self.chapter.id[1:]}-{at + 1}"
        if at >= len(PARTS):
            wrong = f"een hoofdstuk heeft vier paragrafen; «{text}» is er nog een"
            self.problems.add(place, wrong, "gebruik ### binnen een paragraaf")
            return Section(cell_id, expected, "", text, page, place)
        match = _SECTION.fullmatch(text)
        if match is None:
            remedy = f"schrijf ## {expected} {PARTS[at]}: titel {{pagina=…}}"
            self.problems.add(place, f"«{text}» is geen paragraafkop", remedy)
            return Section(cell_id, expected, PARTS[at], text, page, place)
        number = f"{match[1]}.{match[2]}"
        if number != expected:
            self.problems.add(place, f"paragraaf {number} staat niet op volgorde", f"hier hoort {expected}")
        if match[3] != PARTS[at]:
            wrong = f"paragraaf {number} heet «{match[3]}»"
            self.problems.add(place, wrong, f"noem het {_ORDINALS[at]} deel «{PARTS[at]}»")
        if page is None:
            self.problems.add(place, f"paragraaf {number} heeft geen bladzijde", "zet {pagina=…} achter de kop")
        return Section(cell_id, number, match[3], match[4], page, place)

    def _read_fence(self, token: Token, start: int, stop: int) -> int | None:
        """Read a directive; a forgotten ``:::`` is noted, and mended by reading again from its line."""
        place = self._place(start)
        opened = self.lines[start].strip()
        if not token.info.strip():
            remedy = "haal de regel weg, of begin een blok met ::: {naam} id"
            self.problems.add(place, "deze ::: hoort bij geen blok", remedy)
            return start + 1
        closed = stop - 1 > start and _CLOSING.fullmatch(self.lines[stop - 1]) is not None
        inner = range(start + 1, stop - 1 if closed else stop)
        swallowed = next((line for line in inner if _OPENING.fullmatch(self.lines[line])), None)
        if swallowed is not None:
            wrong = f"«{opened}» is niet afgesloten en slokt het blok op regel {swallowed + 1} op"
            self.problems.add(place, wrong, f"zet ::: op een eigen regel vóór regel {swallowed + 1}")
        elif not closed:
            self.problems.add(place, f"«{opened}» is niet afgesloten", "zet ::: op een eigen regel onder het blok")
        content = token.content.split("\n")[: None if swallowed is None else swallowed - start - 1]
        directive = read_directive(token.info, "\n".join(content), place, self.chapter, self.problems)
        if directive:
            self.chapter.items.append(directive)
        return swallowed


def _cuts(lines: list[str]) -> Iterator[Token]:
    """Yield the headings and colon fences that stand at the outer level, in order."""
    for token in parse_structure("\n".join(lines)):
        if token.level == 0 and token.type in {"heading_open", "colon_fence"}:
            yield token
