"""In which order names stand in a list."""

from __future__ import annotations

import re
import unicodedata

_PREFIX = re.compile(
    r"(?:(?:'s|'t|aan|al|da|de|del|della|den|der|des|di|do|dos|du|el|en|het|in|la|le|les|lo|op|over|te|ten|ter|tot|uit|"
    r"van|vande|vanden|ver|von|voor|zu|zum|zur) )+"
)
"""Words before a Dutch surname that do not count where names are put in order."""


def name_order(name: str) -> tuple[str, str]:
    """Return by what a name is put in order as Dutch lists do.

    «van den Berg» stands with the B, and neither capitals nor accents matter.
    """
    text = " ".join(_plain(name).split())
    before = _PREFIX.match(text)
    return (text[before.end() :], before[0]) if before else (text, "")


def _plain(text: str) -> str:
    """Return a text without capitals and accents, with one kind of apostrophe."""
    letters = unicodedata.normalize("NFD", text.replace("’", "'").casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
