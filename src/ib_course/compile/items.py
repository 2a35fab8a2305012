"""The lists in a body that mean something: options and items ``- (a) text``, years ``- 1806: text``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markdown_it.token import Token

from ib_course.compile.inline import Span
from ib_course.compile.markup import Passage
from ib_course.compile.problems import Problems
from ib_course.compile.source import Directive

_LABEL = re.compile(r"\(([a-z0-9]+)\)[ \t]+")
_YEAR = re.compile(r"(.+?):[ \t]+(?=\S)")


@dataclass(frozen=True)
class Item:
    """An item of a list: the tokens within it, and the line at which it begins, counted from 0."""

    tokens: list[Token]
    line: int

    @property
    def inline(self) -> Token | None:
        """The item's first text."""
        first = self.tokens[1:2]
        return first[0] if first and first[0].type == "inline" else None

    @property
    def label(self) -> re.Match[str] | None:
        """The ``(a)`` with which the item opens."""
        return _LABEL.match(self.inline.content) if self.inline else None


def split_items(passage: Passage) -> tuple[list[Token], list[Item]]:
    """Split a body into the prompt and the items of the list that ends it; no items: no such list."""
    tokens = passage.tokens
    if not tokens or tokens[-1].type != "bullet_list_close":
        return tokens, []
    start = max(at for at, token in enumerate(tokens) if token.type == "bullet_list_open" and token.level == 0)
    items = list(_list_items(tokens[start:]))
    if not any(item.label for item in items):
        return tokens, []
    return tokens[:start], items


def item_html(passage: Passage, item: Item) -> str:
    """Return an item as HTML, without its label."""
    label, inline, tokens = item.label, item.inline, item.tokens
    if label and inline and inline.children:
        first, *rest = inline.children
        inline = inline.copy(children=[first.copy(content=first.content.removeprefix(label[0])), *rest])
        tokens = [tokens[0], inline, *tokens[2:]]
    # A list with blank lines between its items sets each in a paragraph; a short option is none.
    return passage.html([inline] if inline and len(tokens) == 3 else tokens)


def check_items(directive: Directive, problems: Problems) -> None:
    """Note what is wrong with the list of options or items that a directive must end in."""
    prompt, items = split_items(directive.body)
    if not items:
        remedy = "zet onderaan een lijst met regels als - (a) tekst"
        problems.add(directive.place, f"dit blok «{directive.name}» eindigt niet op een lijst", remedy)
        return
    if not any(token.type == "inline" for token in prompt):
        problems.add(directive.place, "er staat geen vraag boven de lijst", "schrijf eerst de vraag")
    if len(items) < 2:
        problems.add(directive.place, "er is maar één mogelijkheid", "geef er ten minste twee")
    seen: set[str] = set()
    for item in items:
        place = directive.body.place.below(item.line)
        if item.label is None:
            problems.add(place, "deze mogelijkheid heeft geen letter", "begin met (a), (b), (c) …")
        elif item.label[1] in seen:
            problems.add(place, f"({item.label[1]}) staat er twee keer", "geef elke mogelijkheid een eigen letter")
        else:
            seen.add(item.label[1])


def embolden_years(directive: Directive, problems: Problems) -> None:
    """Set the years of a timeline bold, noting the items that do not open with ``year:``."""
    items = list(_list_items(directive.body.tokens))
    if not items:
        problems.add(directive.place, "deze tijdlijn heeft geen lijst", "schrijf regels als - 1806: tekst")
    for item in items:
        year = _YEAR.match(item.inline.content) if item.inline else None
        if year is None or item.inline is None:
            place = directive.body.place.below(item.line)
            problems.add(place, "deze regel van de tijdlijn heeft geen jaartal", "schrijf - 1806: tekst")
            continue
        token = Token("text", "", 0)
        spans = item.inline.meta["spans"]
        spans.append(Span("bold", 0, 0, token, text="**"))
        spans.append(Span("bold", year.end(1), year.end(), token, text="** "))
        spans.sort(key=lambda span: (span.start, span.end))


def _list_items(tokens: list[Token]) -> Iterator[Item]:
    """Yield the items of the bullet lists at the outer level."""
    start = 0
    for at, token in enumerate(tokens):
        if token.level == 1 and token.type == "list_item_open" and token.markup in {"-", "*", "+"}:
            start = at
        elif token.level == 1 and token.type == "list_item_close" and token.markup in {"-", "*", "+"}:
            opening = tokens[start]
            yield Item(tokens[start + 1 : at], opening.map[0] if opening.map else 0)
