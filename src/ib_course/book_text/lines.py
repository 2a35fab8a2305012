"""Lines of text, as a paragraph needs them: without running heads, page numbers and addresses on their own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from ib_course.book_text.outline import BOOK, HEADINGS, plain
from ib_course.book_text.words import clean

_NUMBER = re.compile(r"[-–\s]*\d{1,3}[-–\s]*")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
_HEAD = re.compile(r"\d{1,3}\s{3,}\S.{0,60}|\S.{0,60}?\s{3,}\d{1,3}")
_HEAD_TEXTS = {plain(BOOK)} | {form for heading in HEADINGS for form in heading.forms}
_END = re.compile(r"[.!?…:;][)”’\"']*$")
_FULL = 40  # characters: what is shorter is no line that was filled
_MANY = 0.4
_SHORT = 0.9


@dataclass(frozen=True)
class Line:
    """One line: its text, and whether the same paragraph goes on in the next one."""

    text: str
    goes_on: bool


def read_lines(text: str) -> list[Line]:
    """Return the lines that are the book's text."""
    raw = [line for page in clean(text).split("\f") for line in page.split("\n")]
    blanks_mean_nothing = _double_spaced(raw)
    kept: list[str] = []
    for line in raw:
        if not line.strip():
            if not blanks_mean_nothing and kept:
                kept.append("")
        elif not _is_furniture(line):
            kept.append(line)
    return list(_with_ends(kept))


def typical_width(texts: Sequence[str]) -> float:
    """Return the length, in characters, of a line that was filled; 0 where no lines were."""
    return median([len(text) for text in texts if len(text) > _FULL] or [0])


def _double_spaced(raw: Sequence[str]) -> bool:
    """Tell whether nearly every line has an empty one after it, so that empty lines end no paragraph."""
    filled = [at for at, line in enumerate(raw[:-1]) if line.strip()]
    return sum(not raw[at + 1].strip() for at in filled) > _MANY * 2 * len(filled) if filled else False


def _is_furniture(line: str) -> bool:
    """Tell whether a line is a running head, a page number, or an address that a PDF repeats below its page."""
    text = line.strip()
    if _NUMBER.fullmatch(text) or _ADDRESS.fullmatch(text) or _HEAD.fullmatch(text):
        return True
    without = re.sub(r"^\d{1,3}\s+|\s+\d{1,3}$", "", text)
    return without != text and plain(without) in _HEAD_TEXTS


def _starts_anew(line: str, width: float) -> bool:
    """Tell whether a line looks like a heading, a quotation or a source, after the end of a sentence."""
    heading = line[:1].isupper() and len(line) < width / 2 and not re.search(r"[.,:;]$", line)
    return heading or line.startswith(("“", "„", "Bron:", "Bronnen:", "Geraadpleegd "))


def _with_ends(kept: Sequence[str]) -> Iterator[Line]:
    """Yield the lines with where paragraphs end.

    Many extractors leave a space where a line goes on; where none does, an empty line or a short one that ends a
    sentence ends the paragraph.
    """
    full = [line for line in kept if len(line.strip()) > _FULL]
    told = sum(line.endswith(" ") for line in full) > _MANY * len(full)
    width = typical_width([line.strip() for line in full])
    for line, following in pairwise([*kept, ""]):
        text = " ".join(line.split())
        if not text:
            continue
        if told:
            goes_on = line.endswith(" ")
        else:
            ends = _END.search(text) and (len(text) < _SHORT * width or _starts_anew(following.strip(), width))
            goes_on = len(text) > _FULL and not ends
        yield Line(text, bool(following) and (goes_on or bool(re.search(r"[^\W\d_]-$", text))))
