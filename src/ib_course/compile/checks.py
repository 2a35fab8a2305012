"""What no prose and no body may hold, because it would be lost or would not show."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ib_course.compile.markup import Passage
from ib_course.compile.problems import Problems

if TYPE_CHECKING:
    from markdown_it.token import Token

_DEEPEST = 16
"""Markdown-it stops reading at 20 levels; text below would silently be lost from HTML."""

_FENCE = re.compile(r"[ \t]*:{3,}")
_NEAR_FENCE = re.compile(r"[ \t]*:{1,2}[ \t]*\{\w+\}")
_SEPARATOR = re.compile(r"[ \t]*--[ \t]*\w+[ \t]*--[ \t]*")


def check_passage(passage: Passage, problems: Problems, *, block: bool) -> None:
    """Note what does not belong in a passage; ``block`` tells that it is the body of a directive."""
    for name, place in passage.definitions.items():
        remedy = "schrijf de link voluit: [tekst](adres)"
        problems.add(place, f"hier staat een los linkadres ([{name.lower()}]: …)", remedy)
    for token in passage.tokens:
        _check_token(token, passage, problems, block=block)
    for span in passage.spans:
        if span.kind == "html":
            problems.add(span.place, "HTML kan niet", "gebruik Markdown; schrijf een losse < als \\<")
        elif span.kind == "image":
            problems.add(span.place, "een los plaatje kan niet", "gebruik een blok ::: {figuur} id")


def _check_token(token: Token, passage: Passage, problems: Problems, *, block: bool) -> None:
    place = passage.place.below(token.map[0]) if token.map else passage.place
    if token.type == "colon_fence":
        remedy = "zet het blok buiten de lijst of het citaat, zonder inspringen"
        problems.add(place, "een blok in een lijst of citaat blijft gewone tekst", remedy)
    elif token.type == "code_block" and any(_FENCE.match(line) for line in token.content.split("\n")):
        problems.add(place, "een ingesprongen ::: blijft gewone tekst", "zet ::: aan het begin van de regel")
    elif token.type == "html_block":
        problems.add(place, "HTML kan niet", "gebruik Markdown; schrijf een losse < als \\<")
    elif token.type == "heading_open" and (block or token.level):
        problems.add(place, "een kop kan niet in een blok, lijst of citaat", "gebruik **vette tekst**")
    elif token.type == "inline":
        _check_lines(token, passage, problems, block=block)
    if token.level == _DEEPEST and token.nesting >= 0:
        problems.add(place, "lijsten of citaten zijn hier te diep in elkaar gezet", "gebruik minder niveaus")


def _check_lines(token: Token, passage: Passage, problems: Problems, *, block: bool) -> None:
    for at, line in enumerate(token.content.split("\n"), token.map[0] if token.map else 0):
        if _NEAR_FENCE.match(line):
            problems.add(passage.place.below(at), f"«{line.strip()}» blijft gewone tekst", "begin een blok met :::")
        if not block and _SEPARATOR.fullmatch(line):
            remedy = "zet de regel in een blok, of haal hem weg"
            problems.add(passage.place.below(at), f"«{line.strip()}» staat buiten een blok", remedy)
