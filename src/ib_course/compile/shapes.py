"""The directives: which options each takes, and what its body holds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from ib_course.compile.values import (
    read_arguments,
    read_count,
    read_list,
    read_pair,
    read_points,
    read_range,
    read_sharing,
    read_text,
    read_yes_no,
)


@dataclass(frozen=True)
class Option:
    """An option of a directive: how it is read, and what holds when it is absent."""

    read: Callable[[str], Any]
    default: Any = None
    required: bool = False


@dataclass(frozen=True)
class Shape:
    """A directive.

    ``extra`` names the part that may follow the body behind a line ``-- extra --``; ``items`` tells
    that the body ends in a list ``- (a) text``.
    """

    options: Mapping[str, Option] = field(default_factory=dict)
    id: Literal["required", "optional"] = "optional"
    extra: str | None = None
    items: bool = False
    body: bool = True


_PAGE = {"pagina": Option(read_count)}
_TITLE = {"titel": Option(read_text, "")}
_QUESTION = {**_TITLE, **_PAGE, "punten": Option(read_points, 0), "delen": Option(read_sharing, "trainer")}
_WORDS = {"woorden": Option(read_range), "rubriek": Option(read_list, ())}
_CHECK = {"functie": Option(read_text), "argumenten": Option(read_arguments)}

SHAPES: Mapping[str, Shape] = {
    "reflectie": Shape(
        {**_QUESTION, **_WORDS, "citeert": Option(read_text), "terug": Option(read_text)}, "required", extra="vergelijk"
    ),
    "rekenvraag": Shape(
        {**_QUESTION, **_CHECK, "eenheid": Option(read_text, ""), "decimalen": Option(read_count, 0)}, "required"
    ),
    "keuze": Shape({**_QUESTION, **_CHECK, "meerdere": Option(read_yes_no, default=False)}, "required", items=True),
    "stelling": Shape(
        {
            **_QUESTION,
            "links": Option(read_text, required=True),
            "rechts": Option(read_text, required=True),
            "rubriek": _WORDS["rubriek"],
        },
        "required",
        extra="vergelijk",
    ),
    "volgorde": Shape({**_QUESTION, **_CHECK}, "required", items=True),
    "sorteren": Shape({**_QUESTION, "assen": Option(read_pair, required=True)}, "required", items=True),
    "model": Shape(
        {**_QUESTION, "model": Option(read_text, required=True), "parameters": Option(read_arguments, {})}, "required"
    ),
    "inleveren": Shape({**_TITLE, **_PAGE}, "required"),
    "praktijk": Shape({**_QUESTION, **_WORDS, "fictief": Option(read_yes_no, default=False)}, extra="spiegel"),
    "achtergrond": Shape({**_TITLE, **_PAGE}),
    "citaat": Shape({**_PAGE, "bron": Option(read_text, required=True)}),
    "tijdlijn": Shape({**_TITLE, **_PAGE}),
    "overzicht": Shape(_PAGE),
    "figuur": Shape(
        {**_PAGE, "bestand": Option(read_text, required=True), "alt": Option(read_text, required=True)},
        "required",
        body=False,
    ),
}
"""Every directive by its name. A ``figuur`` may do without a caption; every other body must say something."""

IMAGE_TYPES: Mapping[str, str] = {".svg": "image/svg+xml", ".png": "image/png"}
"""The files that a ``figuur`` may show, by how their names end."""

CHAPTER_FIELDS: Mapping[str, Option] = {
    "hoofdstuk": Option(read_count, required=True),
    "titel": Option(read_text, required=True),
    "pagina": Option(read_range, required=True),
    "vorige": Option(read_text),
    "volgende": Option(read_text),
}
"""What stands in the front matter of a chapter."""

START_FIELDS: Mapping[str, Option] = {"titel": Option(read_text, required=True), "volgende": Option(read_text)}
"""What stands in the front matter of the start page."""

GUIDE_FIELDS: Mapping[str, Option] = {"titel": Option(read_text, required=True)}
"""What stands in the front matter of a guide."""

HEADING_FIELDS: Mapping[str, Option] = {"pagina": Option(read_count), "tijd": Option(read_count)}
"""What may stand between braces behind a heading; ``tijd``, in minutes, is for sections."""

PARTS = ("Oriëntatie", "Verbinding", "Verdieping", "Uitdaging")
"""The four parts of a chapter, in their order."""
