"""What stands in a section: paragraphs, sub-headings, quotations, boxes (practice, background) and sources.

A text has no boxes: they are recognised by their lines, which are clearly shorter than those of the page. Which of
the two kinds a box is, its pictogram told; here its words do: someone who tells, or a school with a place, is practice.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from statistics import median
from typing import Any

from ib_course.book_text.lines import Line
from ib_course.book_text.words import join, mend

_SOURCE = re.compile(r"(?:Bron(?:nen)?:|Geraadpleegd (?:via|op)\b|Overgenomen uit\b)")
_END = re.compile(r"[.!…:;,][)”’\"']*$|[”\"]$")
_TELLING = re.compile(r"\b(?:ik|mij|me|mijn|wij|we|ons|onze)\b|\b(?:basis)?school\b", re.IGNORECASE)
_PLACE = re.compile(r"\b(?:in|te|uit) [A-Z][a-z]+")
_HEADING_WORDS, _BY_WORDS = 14, 8
_NARROW = 0.95
_BOX_LINES = 3


@dataclass(frozen=True)
class Block:
    """A piece of a section. ``kind`` is ``tekst``, ``kop``, ``citaat``, ``bron``, ``praktijk`` or ``achtergrond``.

    ``by`` says whose a quotation is. A box (``praktijk``, ``achtergrond``) has its heading as text and ``blocks``.
    """

    kind: str
    text: str
    by: str = ""
    blocks: tuple[Block, ...] = ()

    def as_data(self) -> dict[str, Any]:
        """Return the block as JSON data, without what is empty."""
        data: dict[str, Any] = {"kind": self.kind, "text": self.text}
        if self.by:
            data["by"] = self.by
        if self.blocks:
            data["blocks"] = [block.as_data() for block in self.blocks]
        return data


@dataclass(frozen=True)
class _Paragraph:
    """A paragraph, and the length in characters of its lines that were filled."""

    text: str
    widths: tuple[int, ...]


def read_blocks(lines: Sequence[Line], known: AbstractSet[str], width: float) -> list[Block]:
    """Return the blocks of a section.

    Args:
        lines: the section's
        known: the words of the whole text, see ``words.vocabulary``
        width: length of a filled line of the page, in characters
    """
    return _with_boxes(_with_kinds(list(_paragraphs(lines, known))), width)


def _paragraphs(lines: Iterable[Line], known: AbstractSet[str]) -> Iterable[_Paragraph]:
    text, widths = "", []
    for line in lines:
        text = join(text, line.text, known) if text else line.text
        if line.goes_on:
            widths.append(len(line.text))
            continue
        yield _Paragraph(mend(text, known), tuple(widths))
        text, widths = "", []
    if text:
        yield _Paragraph(mend(text, known), tuple(widths))


def _with_kinds(paragraphs: Sequence[_Paragraph]) -> list[tuple[Block, tuple[int, ...]]]:
    """Return each paragraph as a block, with the length of its lines; a name below a quotation goes with it."""
    blocks: list[tuple[Block, tuple[int, ...]]] = []
    for at, paragraph in enumerate(paragraphs):
        before = blocks[-1][0] if blocks else None
        if before and before.kind == "citaat" and not before.by and _is_name(paragraph.text):
            blocks[-1] = (replace(before, by=_name(paragraph.text)), blocks[-1][1])
        else:
            last = at == len(paragraphs) - 1
            blocks.append((Block(_kind(paragraph, last=last), paragraph.text), paragraph.widths))
    return blocks


def _kind(paragraph: _Paragraph, *, last: bool) -> str:
    text = paragraph.text
    if _SOURCE.match(text):
        return "bron"
    if text[0] in "“„" and text.endswith("”"):
        return "citaat"
    short = len(text.split()) <= _HEADING_WORDS and len(paragraph.widths) < _BOX_LINES
    return "kop" if short and not last and text[0].isupper() and not _END.search(text) else "tekst"


def _with_boxes(blocks: Sequence[tuple[Block, tuple[int, ...]]], width: float) -> list[Block]:
    """Return the blocks with each heading whose text is set narrow as a box with that text in it."""
    placed: list[Block] = []
    at = 0
    while at < len(blocks):
        block, _ = blocks[at]
        end = _box_end(blocks, at, width) if block.kind == "kop" else at
        if end > at:
            inside = tuple(inner for inner, _ in blocks[at + 1 : end + 1])
            placed.append(Block(_box_kind(inside), block.text, blocks=inside))
        else:
            placed.append(block)
        at = end + 1
    return placed


def _box_end(blocks: Sequence[tuple[Block, tuple[int, ...]]], heading: int, width: float) -> int:
    """Return the place of the last block of the box below a heading, or the heading's own where there is none."""
    end, filled = heading, 0
    for at in range(heading + 1, len(blocks)):
        block, widths = blocks[at]
        wide = len(widths) > 1 and median(widths) > _NARROW * width
        if block.kind == "kop" or wide:
            break
        end, filled = at, filled + len(widths)
        if block.kind == "bron":
            break
    return end if filled >= _BOX_LINES else heading


def _box_kind(blocks: Sequence[Block]) -> str:
    text = " ".join(block.text for block in blocks)
    told = len(_TELLING.findall(text)) > len(text.split()) / 40 or (_TELLING.search(text) and _PLACE.search(text))
    return "praktijk" if told else "achtergrond"


def _is_name(text: str) -> bool:
    ends = (".", "?", "!", ":")
    return len(text.split()) <= _BY_WORDS and text[0].isupper() and not text.endswith(ends) and not _SOURCE.match(text)


def _name(text: str) -> str:
    """Return who said it, with the small capitals of a first name as ordinary letters."""
    return re.sub(r"^([A-Z])([A-Z]+)(?=[a-z])", lambda found: found[1] + found[2].lower(), text)
