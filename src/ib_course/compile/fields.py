"""Named values of front matter, headings and directives, checked against what may stand there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from ib_course.compile.problems import BadValueError, Place, Problems, enumerate_words, hint
from ib_course.compile.shapes import Option
from ib_course.compile.source import Chapter

_FIELD = re.compile(r"([\w-]+):[ \t]*(.*)")
_OPTION = re.compile(r":([\w-]+):(?:[ \t]+(.*))?")


def split_options(content: str) -> tuple[list[tuple[int, str, str]], int]:
    """Split the option lines off a directive's content.

    Returns (line, name, value) of each option and the line at which the body begins; lines count
    from 0 within ``content``.
    """
    options: list[tuple[int, str, str]] = []
    lines = content.split("\n")
    at = 0
    while at < len(lines):
        match = _OPTION.fullmatch(lines[at].rstrip())
        if match:
            options.append((at, match[1], (match[2] or "").strip()))
        elif options or lines[at].strip():
            break
        at += 1
    return options, at


def is_option(line: str) -> bool:
    """Tell whether a line has the form of an option."""
    return _OPTION.fullmatch(line.rstrip()) is not None


def split_fields(content: str, first: Place, problems: Problems) -> list[tuple[int, str, str]]:
    """Split front matter into (line, name, value); ``first`` is the place of its first line."""
    fields = []
    for at, line in enumerate(content.split("\n")):
        match = _FIELD.fullmatch(line.strip())
        if match:
            fields.append((at, match[1], match[2].strip()))
        elif line.strip():
            problems.add(first.below(at), f"«{line.strip()}» is geen naam met een waarde", "schrijf naam: waarde")
    return fields


def read_fields(
    found: Iterable[tuple[int, str, str]], allowed: Mapping[str, Option], place: Place, what: str, problems: Problems
) -> dict[str, Any]:
    """Return the value of every allowed name, or its default.

    ``found`` holds (lines below ``place``, name, value); ``what`` names the whole in Dutch.
    """
    values = {name: option.default for name, option in allowed.items()}
    seen: set[str] = set()
    for lines, name, text in found:
        where = place.below(lines)
        if name not in allowed:
            known = f"{what} kent {enumerate_words(allowed)}"
            problems.add(where, f"{what} heeft geen optie «{name}»", hint(name, allowed, known))
        elif name in seen:
            problems.add(where, f"«{name}» staat er twee keer", "laat er een weg")
        elif not text:
            problems.add(where, f"«{name}» is leeg", "vul een waarde in of haal de regel weg")
        else:
            try:
                values[name] = allowed[name].read(text)
            except BadValueError as problem:
                problems.add(where, f"{name}: {problem.wrong}", problem.remedy)
        seen.add(name)
    for name, option in allowed.items():
        if option.required and name not in seen:
            problems.add(place, f"{what} mist «{name}»", f"voeg {name} toe")
    return values


def check_page(chapter: Chapter, page: int | None, place: Place, problems: Problems) -> None:
    """Note a page that lies outside the chapter's pages in the book."""
    if page is not None and chapter.pages and not chapter.pages[0] <= page <= chapter.pages[1]:
        low, high = chapter.pages
        remedy = f"kies een bladzijde van {low} tot en met {high}"
        problems.add(place, f"bladzijde {page} ligt buiten dit hoofdstuk", remedy)
