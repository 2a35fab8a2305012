"""The works that chapters cite: CSL-JSON in, citations and a literature list out, styled by ``literature.csl``."""

from __future__ import annotations

import copy
import json
import re
import warnings
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from string import ascii_lowercase
from types import SimpleNamespace
from typing import Any, NamedTuple, Self

from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, Locator
from citeproc.source.json import CiteProcJSON

from ib_course.compile.markup import escape
from ib_course.compile.problems import BadValueError, Place, Problems, hint

STYLE = Path(__file__).with_name("literature.csl")
_PART = re.compile(r"@([\w:.+-]+)(?:\s*,\s*(.+))?", re.DOTALL)
_LOCATOR = re.compile(r"(p|pp|blz|h|hfst)\.?\s+(\S.*)", re.DOTALL)
_ADDRESS = re.compile(r"https?://\S+")
# Private characters stand for markup until all else is escaped: italics, and a title in another language.
_OPEN, _CLOSE, _END = "\ue000", "\ue001", "\ue002"
_LANGUAGES = {"en": "\ue010", "de": "\ue011", "fr": "\ue012"}
"""What a work may say in ``language`` besides ``nl``, and the character before such a title."""


class Cite(NamedTuple):
    """One work in a citation; ``locator`` is a label and a number (``("page", "12")``) or None."""

    key: str
    locator: tuple[str, str] | None


class Literature:
    """Works by key, and how they are written.

    ``readable`` tells that all works are there; if not, a missing one was noted where they are read.
    """

    def __init__(self, works: Sequence[Mapping[str, Any]], *, tell_apart: bool = True, readable: bool = True) -> None:
        self.readable = readable
        self._originals = {str(work["id"]): work for work in works}
        works = _with_suffixes(works) if tell_apart else works
        self.works = {str(work["id"]): work for work in works}
        self._cited = CitationStylesBibliography(_style(), _source(map(_with_capitals, works)), _FORMATTER)

    def read_citation(self, inner: str) -> list[Cite]:
        """Read what stands in ``[@…]``, without the brackets and the first ``@``.

        Raises ``BadValueError`` for an unknown work or a form that cannot be read.
        """
        return [self._read_part(part.strip()) for part in f"@{inner}".split(";")]

    def _read_part(self, part: str) -> Cite:
        match = _PART.fullmatch(part)
        if match is None:
            raise BadValueError(f"de verwijzing «{part}» is niet te lezen", "schrijf [@sleutel] of [@sleutel, p. 12]")
        key, place = match[1], match[2]
        if key not in self.works:
            remedy = hint(key, self.works, "zet het werk in literatuur.json")
            raise BadValueError(f"de bron «{key}» staat niet in literatuur.json", remedy)
        if place is None:
            return Cite(key, None)
        locator = _LOCATOR.fullmatch(place.strip())
        if locator is None:
            raise BadValueError(f"«{place.strip()}» is geen plaats in een bron", "schrijf p. 12 of hfst. 3")
        return Cite(key, ("page" if locator[1] in {"p", "pp", "blz"} else "chapter", " ".join(locator[2].split())))

    def cite(self, cites: Iterable[Cite]) -> str:
        """Return a citation as plain text: ``(UNESCO, 1994)``."""
        items = [
            CitationItem(cite.key, locator=Locator(*cite.locator)) if cite.locator else CitationItem(cite.key)
            for cite in cites
        ]
        citation = Citation(items)
        self._cited.register(citation)
        return _plain(str(self._cited.cite(citation, lambda _: None)))

    def choose(self, keys: Iterable[str]) -> Literature:
        """Return only these works: what a chapter that uses them needs to tell apart."""
        return Literature([self._originals[key] for key in sorted(keys)])

    def references(self) -> list[str]:
        """Return all works as Markdown, in the order of a literature list."""
        plain = self._listing(_source(self.works.values()), self.works)
        plain.sort()  # by titles too, and so before these are marked
        marked = self._listing(_source(map(_with_language, self.works.values())), [item.key for item in plain.items])
        return [_markdown(str(entry)) for entry in marked.bibliography()]

    def _listing(self, source: CiteProcJSON, keys: Iterable[str]) -> CitationStylesBibliography:
        listing = CitationStylesBibliography(self._cited.style, source, _FORMATTER)
        for key in keys:
            listing.register(Citation([CitationItem(key)]))
        return listing


@cache
def _style() -> CitationStylesStyle:
    return CitationStylesStyle(str(STYLE), validate=False)  # a test validates it, which takes much longer


def read_literature(file: str, text: str, problems: Problems) -> Literature:
    """Read the CSL-JSON ``text`` of ``literatuur.json``, noting what is wrong; ``file`` names it in messages."""
    try:
        works = json.loads(text)
    except json.JSONDecodeError as error:
        problems.add(
            Place(file, error.lineno), "dit is geen geldige JSON", f"kijk bij teken {error.colno} ({error.msg})"
        )
        return Literature([], readable=False)
    if not isinstance(works, list) or not all(isinstance(work, dict) for work in works):
        problems.add(Place(file, 1), "dit is geen lijst van werken", "schrijf CSL-JSON: [{…}, {…}]")
        return Literature([], readable=False)
    sound: dict[str, dict[str, Any]] = {}
    for work in works:
        _add_work(work, Place(file, _line_of(work.get("id"), text)), sound, problems)
    return Literature(list(sound.values()), readable=len(sound) == len(works))


def _add_work(work: dict[str, Any], place: Place, sound: dict[str, dict[str, Any]], problems: Problems) -> None:
    """Add a work to the ``sound`` ones, or note why it is none."""
    lacks = [name for name in ("id", "type", "title") if not work.get(name)]
    if lacks:
        problems.add(place, f"een werk mist {' en '.join(lacks)}", "vul het aan")
        return
    key = str(work["id"]).lower()  # the library makes no difference between capitals
    if key in sound:
        problems.add(place, f"de sleutel «{work['id']}» staat er twee keer", "geef elk werk een eigen id")
        return
    # The library warns of a field that it would leave out.
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            CiteProcJSON([copy.deepcopy(work)])
        except (UserWarning, TypeError, ValueError, AttributeError, KeyError) as error:
            names = f": {str(error).rpartition(': ')[2]}" if isinstance(error, UserWarning) else ""
            wrong = f"«{work['id']}» heeft een veld dat niet te lezen is{names}"
            problems.add(place, wrong, "schrijf de velden van CSL-JSON; kijk bij een ander werk hoe het moet")
        else:
            sound[key] = work


def _with_suffixes(works: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Tell works apart that a citation would show alike: (AVS, 2020a) and (AVS, 2020b), in order of their titles."""
    alike: dict[str, list[str]] = {}
    plain = Literature(works, tell_apart=False)
    for key in sorted(plain.works, key=lambda key: (str(plain.works[key]["title"]).lower(), key)):
        alike.setdefault(plain.cite([Cite(key, None)]), []).append(key)
    suffix = {
        key: letter
        for keys in alike.values()
        if len(keys) > 1
        for key, letter in zip(keys, ascii_lowercase, strict=False)
    }
    return [_with_suffix(work, suffix.get(str(work["id"]), "")) for work in works]


def _with_suffix(work: Mapping[str, Any], letter: str) -> Mapping[str, Any]:
    if not letter or "year-suffix" in work:
        return work
    return {**work, "year-suffix": letter if "issued" in work else f"-{letter}"}


def _line_of(key: object, text: str) -> int:
    """Return the line at which a work's id stands in the file; 1 when it cannot be found."""
    match = re.search(rf'"id"\s*:\s*{re.escape(json.dumps(key, ensure_ascii=False))}', text)
    return text.count("\n", 0, match.start()) + 1 if match else 1


def _source(works: Iterable[Mapping[str, Any]]) -> CiteProcJSON:
    return CiteProcJSON([copy.deepcopy(dict(work)) for work in works])


def _with_capitals(work: Mapping[str, Any]) -> dict[str, Any]:
    """Return a work as it is cited: a surname without initials has a capital («Van der Ploeg»)."""
    changed = copy.deepcopy(dict(work))
    for name in [*changed.get("author", ()), *changed.get("editor", ())]:
        particle = name.pop("non-dropping-particle", "")
        if particle:
            name["family"] = f"{particle[0].upper()}{particle[1:]} {name['family']}"
    return changed


def _with_language(work: Mapping[str, Any]) -> Mapping[str, Any]:
    """Mark the titles of a work in another language, so that a screen reader says them in that language."""
    mark = _LANGUAGES.get(str(work.get("language", "")))
    if not mark:
        return work
    return {**work, **{name: f"{mark}{work[name]}{_END}" for name in ("title", "container-title") if work.get(name)}}


class _Italic(str):
    """What citeproc calls to set a text in italics."""

    __slots__ = ()

    def __new__(cls, text: str) -> Self:
        return super().__new__(cls, f"{_OPEN}{text}{_CLOSE}")


_FORMATTER = SimpleNamespace(
    preformat=str, Italic=_Italic, Oblique=_Italic, Bold=str, Light=str, Underline=str, Superscript=str,
    Subscript=str, SmallCaps=str,
)  # fmt: skip


def _plain(text: str) -> str:
    return text.replace(_OPEN, "").replace(_CLOSE, "")


def _markdown(text: str) -> str:
    """Return a formatted work as Markdown: addresses are links, doubled full stops are gone."""
    text = re.sub(rf"([.?!…][{_END}{_CLOSE}]*)\.", r"\1", text)
    pieces, done = [], 0
    for match in _ADDRESS.finditer(text):
        pieces += [escape(_dashed(text[done : match.start()])), f"<{match[0]}>"]
        done = match.end()
    escaped = "".join([*pieces, escape(_dashed(text[done:]))])
    for language, mark in _LANGUAGES.items():
        escaped = escaped.replace(mark, f'<span lang="{language}">')
    return escaped.replace(_END, "</span>").replace(_OPEN, "*").replace(_CLOSE, "*")


def _dashed(text: str) -> str:
    """Give back the dash between pages of which citeproc makes a hyphen."""
    return re.sub(r"(\d)-(\d+\.)|(?<=p\. )(\d+)-(\d+)", lambda it: "–".join(filter(None, it.groups())), text)
