"""Markdown as the course knows it: CommonMark with tables and citations, without raw HTML.

A ``Passage`` is a stretch of Markdown that is parsed once and written twice: as Markdown (the
author's own characters, with only citations and references replaced) and as HTML.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from markdown_it import MarkdownIt
from mdit_py_plugins.colon_fence import colon_fence_plugin

from ib_course.compile.inline import Span, make_parser
from ib_course.compile.problems import Place

if TYPE_CHECKING:
    from markdown_it.token import Token

_MARKUP = re.compile(r"([\\`*_\[\]<>$~|])")
_PARSER = make_parser()
_STRUCTURE = MarkdownIt("commonmark").enable("table").use(colon_fence_plugin).disable("inline")


@dataclass
class Passage:
    """A stretch of Markdown; ``place`` is where its first line stands.

    ``definitions`` are the link addresses that stand apart from their links, by name.
    """

    text: str
    place: Place
    tokens: list[Token] = field(init=False)
    definitions: dict[str, Place] = field(init=False)

    def __post_init__(self) -> None:
        env: dict[str, Any] = {}
        self.tokens = _PARSER.parse(self.text, env)
        found = env.get("references", {})
        self.definitions = {name: self.place.below(found[name]["map"][0]) for name in sorted(found)}
        for inline, span in self._inline_spans():
            start = (inline.map or [0])[0]
            span.place = self.place.below(start + inline.content.count("\n", 0, span.start))

    @property
    def spans(self) -> list[Span]:
        """Everything inline that needs a check or a replacement, in reading order."""
        return [span for _, span in self._inline_spans()]

    @property
    def empty(self) -> bool:
        """Whether nothing but white space stands here."""
        return not self.text.strip()

    def html(self, tokens: Sequence[Token] | None = None) -> str:
        """Return the passage, or some of its tokens, as HTML."""
        chosen = self.tokens if tokens is None else tokens
        return str(_PARSER.renderer.render(chosen, _PARSER.options, {})).strip()

    def plain(self) -> str:
        """Return the words of the passage, without markup."""
        return "\n".join(plain_inline(token) for token in self.tokens if token.type == "inline")

    def markdown(self) -> str:
        """Return the author's Markdown with the spans that have a ``text`` replaced."""
        lines = self.text.split("\n")
        starts = [0]
        for line in lines:
            starts.append(starts[-1] + len(line) + 1)
        pieces: list[str] = []
        done = 0
        for start, end, replacement in self._replacements(lines, starts):
            pieces += [self.text[done:start], replacement]
            done = end
        return "".join([*pieces, self.text[done:]]).strip("\n")

    def _inline_spans(self) -> Iterator[tuple[Token, Span]]:
        for token in self.tokens:
            for span in token.meta.get("spans", ()):
                yield token, span

    def _replacements(self, lines: list[str], starts: list[int]) -> Iterator[tuple[int, int, str]]:
        """Yield start, end and new text of each replacement, as offsets in ``text``."""
        column: dict[int, int] = {}  # of each line, how far its inline texts (cells of a table) were seen
        for token in self.tokens:
            if token.type != "inline" or token.map is None:
                continue
            # The lines of an inline text stand in the source behind indentation and markers.
            offsets = []
            for number, part in enumerate(token.content.split("\n"), token.map[0]):
                shown = part.strip()
                found = lines[number].find(shown, column.get(number, 0))
                column[number] = max(found, 0) + len(shown)
                offsets.append((starts[number] + found - (len(part) - len(part.lstrip())), found >= 0))
            for span in token.meta.get("spans", ()):
                if span.text is not None:
                    yield (*(_offset(token.content, at, offsets, span) for at in (span.start, span.end)), span.text)


class LostSpanError(Exception):
    """A reference that cannot be placed back in the Markdown (an escaped bar in a table's cell)."""

    def __init__(self, place: Place) -> None:
        self.place = place
        super().__init__(str(place))


def escape(text: str) -> str:
    """Return plain text as Markdown that shows exactly that text."""
    return _MARKUP.sub(r"\\\1", text)


def plain_heading(text: str) -> str:
    """Return the words of a heading, without markup."""
    return Passage(f"# {text}", Place("", 0)).plain()


def plain_inline(token: Token) -> str:
    """Return the words of an inline token."""
    shown = {"text", "code_inline", "citation"}
    return "".join(
        "\n" if child.type in {"softbreak", "hardbreak"} else child.content if child.type in shown else ""
        for child in token.children or ()
    )


def _offset(content: str, at: int, offsets: list[tuple[int, bool]], span: Span) -> int:
    line = content.count("\n", 0, at)
    start, found = offsets[line]
    if not found:
        raise LostSpanError(span.place)
    return start + at - (content.rfind("\n", 0, at) + 1)


def parse_structure(text: str) -> list[Token]:
    """Return the block tokens of a chapter: headings, colon fences, and what may hide one."""
    return _STRUCTURE.parse(text)
