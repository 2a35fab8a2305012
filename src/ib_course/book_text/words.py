"""What line breaks and typesetting did to words, mended: hyphens, ligatures, first letters set apart.

Whether a hyphen at the end of a line belongs to the word cannot be seen from the line. The book itself tells: a word
that stands somewhere else in one piece is one word, and so with one that has its hyphen elsewhere.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from collections.abc import Set as AbstractSet

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_BROKEN = re.compile(r"([^\W\d_]{2,})- ([^\W\d_]+)(?!\w*-)")
_LIGATURE = re.compile(r"\b(\w*f[fil]+) (\w+)")
_FIRST_LETTER = re.compile(r"^([“„‘]?)([A-ZÀ-Þ]) (\w+)")
_JOINS = frozenset({"en", "of", "tot", "noch", "dan", "maar", "als", "naar", "respectievelijk"})
_PREFIXES = frozenset({"adjunct", "aspirant", "ex", "niet", "non", "oud"})
_CLASHES = frozenset("aa ae ai au ee ei eu ie ii ij oe oi oo ou ui uu".split())  # noqa: SIM905 - read as one row
_TREMA = str.maketrans("aeiou", "äëïöü")


def vocabulary(lines: Iterable[str]) -> frozenset[str]:
    """Return the words that stand whole in the text, without capitals; those cut off by a line end are left out."""
    words: set[str] = set()
    cut = False
    for line in lines:
        found = [word.casefold() for word in _WORD.findall(line)]
        hyphened = line.endswith("-")
        words.update(found[int(cut) : len(found) - int(hyphened)])
        cut = hyphened
    return frozenset(words)


def join(first: str, second: str, known: AbstractSet[str]) -> str:
    """Return two lines of one paragraph as one, with the word that was broken between them whole."""
    before, after = re.search(r"([^\W_]+)-$", first), re.match(r"[^\W_]+", second)
    if not first.endswith("-") or not after:
        return f"{first} {second}"
    if "://" in first.rsplit(" ", 1)[-1] or not before:
        return first + second
    if after[0].casefold() in _JOINS:
        return f"{first} {second}"
    return first[: before.start()] + _unite(before[1], after[0], known) + second[after.end() :]


def mend(text: str, known: AbstractSet[str]) -> str:
    """Return a paragraph without the scars within its lines."""
    text = re.sub(r"([“„‘(]) +", r"\1", text)
    text = _FIRST_LETTER.sub(lambda found: _first_letter(found, known), text)
    text = _BROKEN.sub(lambda found: _broken(found, known), text)
    return _LIGATURE.sub(lambda found: _ligature(found, known), text)


def clean(text: str) -> str:
    """Return text with ligatures, soft hyphens and special spaces as ordinary characters, without control signs."""
    text = re.sub(r"[\x00-\x08\x0b\x0e-\x1f]", "", text)  # a PDF may give a letter as two bytes, of which one is nought
    text = text.replace("\u00ad", "").replace("\u2010", "-").replace("\u2011", "-")
    text = re.sub(r"[\ufb00-\ufb06]", lambda found: unicodedata.normalize("NFKC", found[0]), text)
    return re.sub(r"[^\S\n\f]", " ", unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n"))


def _unite(first: str, second: str, known: AbstractSet[str]) -> str:
    """Return the two halves of a word, with the hyphen only where it is the word's own."""
    whole, hyphened = first + second, f"{first}-{second}"
    if not second[0].islower() or not first[-1].isalpha() or (len(first) > 1 and first.isupper()):
        return hyphened
    if whole.casefold() in known:
        return whole
    if hyphened.casefold() in known or (first.casefold() in _PREFIXES and second.casefold() in known):
        return hyphened
    if (first[-1] + second[0]).casefold() in _CLASHES:
        if first.casefold() in known and second.casefold() in known:
            return hyphened  # two words: zee-egel
        return first + second[0].translate(_TREMA) + second[1:]  # one: be-invloeden, whose dots a line end took away
    return whole


def _broken(found: re.Match[str], known: AbstractSet[str]) -> str:
    return found[0] if found[2].casefold() in _JOINS else _unite(found[1], found[2], known)


def _ligature(found: re.Match[str], known: AbstractSet[str]) -> str:
    """Join ``effi ciënt`` where the whole is a word of the text."""
    whole = found[1] + found[2]
    return whole if whole.casefold() in known else found[0]


def _first_letter(found: re.Match[str], known: AbstractSet[str]) -> str:
    """Join a large first letter with its word: ``E en`` is ``Een``."""
    whole = found[2] + found[3]
    return found[1] + whole if whole.casefold() in known else found[0]
