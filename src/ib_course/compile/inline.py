"""Inline Markdown: markdown-it's rules, keeping what needs a check or a replacement; and citations."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.rules_inline import StateInline, autolink, html_inline, image, link
from markdown_it.token import Token
from mdit_py_plugins.colon_fence import colon_fence_plugin

from ib_course.compile.problems import Place

if TYPE_CHECKING:
    from markdown_it.rules_core import StateCore

Kind = Literal["link", "autolink", "citation", "image", "html", "dollar", "bold"]
InlineRule = Callable[[StateInline, bool], bool]

_CITATION = re.compile(r"\[@([^\[\]]*)\]")


@dataclass
class Span:
    """A stretch of an inline text that needs a check or a replacement.

    ``start`` and ``end`` count characters in the inline token's content; ``token`` is what HTML is
    rendered from; ``text`` is what replaces the stretch in Markdown (None: it stays as it is);
    ``works`` are the keys that a citation names.
    """

    kind: Kind
    start: int
    end: int
    token: Token
    place: Place = field(default=Place("", 0))
    text: str | None = None
    works: tuple[str, ...] = ()


def _parse_inline(state: StateCore) -> None:
    """Parse inline texts, as markdown-it's own rule does, keeping the spans of each."""
    for token in state.tokens:
        if token.type == "inline":
            spans = state.env["spans"] = token.meta["spans"] = []
            token.children = token.children or []
            state.md.inline.parse(token.content, state.md, state.env, token.children)
            spans.sort(key=lambda span: (span.start, span.end))


def _noting(rule: InlineRule, kind: Kind) -> InlineRule:
    """Return the rule, keeping a span of each stretch that it takes."""

    def take(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 (markdown-it's signature)
        start = state.pos
        outer = state.env.get("spans")
        state.env["spans"] = []  # the alt text of an image is parsed on its own: not our offsets
        taken = rule(state, silent)
        state.env["spans"] = outer
        if taken and not silent:
            state.env["spans"].append(Span(kind, start, state.pos, state.tokens[-1]))
        return taken

    return take


def _noting_link(rule: InlineRule) -> InlineRule:
    """Return the rule, keeping a span of what follows the text of each link: ``](#1.2)``."""

    def take(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 (markdown-it's signature)
        if state.src[state.pos] not in "[<":
            return False
        start = state.pos
        label_end = (
            state.md.helpers.parseLinkLabel(state, start, disableNested=True) if state.src[start] == "[" else start
        )
        before = len(state.tokens)
        taken = rule(state, silent)
        if taken and not silent:
            opening = next(token for token in state.tokens[before:] if token.type == "link_open")
            kind: Kind = "autolink" if opening.markup == "autolink" else "link"
            state.env["spans"].append(Span(kind, label_end, state.pos, opening))
        return taken

    return take


def _take_citation(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 (idem)
    """Take a citation: ``[@key, p. 12; @other]``."""
    match = _CITATION.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        token = state.push("citation", "", 0)
        token.content = match[1]
        state.env["spans"].append(Span("citation", match.start(), match.end(), token))
    state.pos = match.end()
    return True


def _take_dollar(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 (idem)
    """Take a dollar sign, and escape it: two of them are a formula in JupyterLab."""
    if state.src[state.pos] != "$":
        return False
    if not silent:
        state.append_pending("$")
        state.env["spans"].append(Span("dollar", state.pos, state.pos + 1, Token("text", "", 0), text=r"\$"))
    state.pos += 1
    return True


def _accept_link(url: str) -> bool:
    del url
    return True


def make_parser() -> MarkdownIt:
    """Return the parser of prose and bodies; it accepts what must be refused, so that it can be refused by line."""
    # Raw HTML is parsed in order to be refused: were it off, it would show as text, unnoticed.
    parser = MarkdownIt("commonmark", {"xhtmlOut": False}).enable(["table", "strikethrough"])
    parser.use(colon_fence_plugin)
    parser.core.ruler.at("inline", _parse_inline)
    parser.inline.ruler.before("link", "citation", _take_citation)
    parser.inline.ruler.before("escape", "dollar", _take_dollar)
    parser.inline.ruler.at("link", _noting_link(link))
    parser.inline.ruler.at("autolink", _noting_link(autolink))
    parser.inline.ruler.at("image", _noting(image, "image"))
    parser.inline.ruler.at("html_inline", _noting(html_inline, "html"))
    # Every address is let through here and checked with its line in `references`.
    parser.validateLink = _accept_link  # type: ignore[method-assign]
    for kind in ("citation", "html_inline", "html_block"):
        parser.add_render_rule(kind, lambda _, tokens, at, *__: escapeHtml(tokens[at].content))
    return parser
