"""Markup of authors on our pages: only the tags, attributes and links that prose needs."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache, lru_cache

from markupsafe import Markup
from nbconvert.preprocessors.sanitize import SanitizeHTML

_TAGS = """
    a abbr b blockquote br cite code dd del dfn div dl dt em figcaption figure h2 h3 h4 h5 h6 hr i kbd li ol p pre q
    s small span strong sub sup table tbody td tfoot th thead tr u ul
"""
_LOCAL_LINK = re.compile(r'<a href="#([^"]*)">(.*?)</a>', re.DOTALL)
_ATTRIBUTES = {"*": ["title", "lang", "dir"], "a": ["href"], "ol": ["start"], "td": ["align"], "th": ["align", "scope"]}


def clean_html(markup: object) -> Markup:
    """Return markup with only the tags and attributes that prose needs.

    The compiler wrote it from an author's Markdown; this is the second lock on the door.
    """
    return _clean(str(markup or ""))


@lru_cache(maxsize=2048)  # a page with a class's answers shows one prompt a hundred times
def _clean(markup: str) -> Markup:
    return Markup(_sanitizer().sanitize_html_tags(markup))  # noqa: S704 - that is what makes it safe


def unlink(markup: Markup, places: Collection[str]) -> Markup:
    """Return markup without links to places of the chapter that are not on the page; their text stays."""
    kept = _LOCAL_LINK.sub(lambda link: link[0] if link[1] in places else link[2], str(markup))
    return Markup(kept)  # noqa: S704 - it was safe, and there is less of it


@cache
def _sanitizer() -> SanitizeHTML:
    return SanitizeHTML(tags=_TAGS.split(), attributes=_ATTRIBUTES, styles=[])
