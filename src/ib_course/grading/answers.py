"""A handed-in ``antwoorden.json``, read as data whatever state it is in.

The file comes from a participant's machine: it may be missing, cut off, edited by hand or made to do harm. Nothing
in it raises: what can be read is kept, what cannot is reported in Dutch and counts as not answered.

A file in order is one JSON document (``_document``). Where it is not, every answer that still stands whole is found by
its question's id (``_places``): an id between quotes can only be a key, for within a text its quotes are escaped.
"""

from __future__ import annotations

import codecs
import json
import re
from collections import deque
from collections.abc import Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from ib_course.grading.plain_files import MAX_BYTES, NotPlainError, read_plain
from ib_course.grading.values import clean, read_value
from ib_course.launcher.problem import printable
from ib_course.questions import Spec

ANSWERS_FILE = "antwoorden.json"

MAX_PARTS = 1_000_000
"""Lists, objects and what they hold in one document; 64 MB could be gigabytes of empty lists."""
MAX_ENTRY = 2_000_000
"""Characters looked at for one answer in a file that is not one document; the course keeps none half as large."""
MAX_PLACES = 50
"""Places tried for one question in such a file: the last ones, for what was added last is the newest."""
MAX_NAMED = 5
"""Questions named in one message."""

_TIME = re.compile(rb'"time"\s*:\s*"(\d{4}-\d\d-\d\dT[\d:.]{5,15}(?:Z|[+-]\d\d:?\d\d))"')
_KEY = re.compile(r'"(h\d{1,2}-[a-z0-9-]{1,61})"\s*:\s*')


@dataclass
class Answers:
    """The answers of one hand-in."""

    values: dict[str, dict[str, Any]] = field(default_factory=dict)
    """Question id → value, one shape per kind (``ARCHITECTURE.md``)."""
    unreadable: set[str] = field(default_factory=set)
    """Ids of answers that are there but cannot be read."""
    problems: list[str] = field(default_factory=list)
    """What was wrong with the file, in Dutch, for the trainer."""


@dataclass(frozen=True)
class AnswersFile:
    """A file of answers, read once."""

    data: bytes | None
    """What stands in it, and one byte more than is looked at if there are so many; null when it cannot be read."""
    problem: str = ""
    """Why not, in Dutch."""

    def answers(self, specs: Mapping[str, Spec]) -> Answers:
        """Return what can be read of the answers to the questions ``specs`` (id → specification)."""
        return Answers(problems=[self.problem]) if self.data is None else parse_answers(self.data, specs)


def read_answers(path: Path) -> AnswersFile:
    """Read a file of answers; a link is not followed, and a pipe not waited for."""
    try:
        return AnswersFile(read_plain(path, MAX_BYTES))
    except FileNotFoundError:
        why = f"Er is geen «{path.name}» ingeleverd: alle vragen tellen als niet beantwoord."
    except NotPlainError:
        why = f"«{path.name}» is geen gewoon bestand en is niet gelezen."
    except OSError as error:
        why = f"«{path.name}» is niet te lezen: {error.strerror or error}."
    return AnswersFile(None, why)


def parse_answers(data: bytes, specs: Mapping[str, Spec]) -> Answers:
    """Return what can be read of ``data``, the bytes of an ``antwoorden.json``."""
    answers = Answers()
    if len(data) > MAX_BYTES:
        answers.problems.append(f"Het bestand is groter dan {MAX_BYTES // 1_000_000} MB; de rest is niet gelezen.")
        data = data[:MAX_BYTES]
    text = _decode(data, answers.problems)
    document = _document(text)
    _note_schema(document, answers.problems)
    entries = document.get("answers") if document else None
    whole = isinstance(entries, dict)
    versions = _versions(text, entries if isinstance(entries, dict) else {}, specs)
    for key, held in versions.items():
        _keep_newest(specs[key], held, answers)
    if not whole:
        answers.problems.insert(0, _damage(text, len(answers.values)))
    _note(answers.problems, _REPEATED, [key for key, held in versions.items() if len(held) > 1])
    _note(answers.problems, _UNKNOWN, [key for key in entries if key not in specs] if isinstance(entries, dict) else [])
    return answers


def newest_time(data: bytes) -> datetime | None:
    """Return when the newest answer in a file was saved, in whatever state the file is; null when it does not say."""
    found = []
    for match in _TIME.finditer(data):
        with suppress(ValueError, OverflowError):
            found.append(datetime.fromisoformat(match[1].decode()).astimezone(UTC))
    return max(found, default=None)


def _decode(data: bytes, problems: list[str]) -> str:
    """Return the bytes as text; a byte order mark or UTF-16 is no problem, any other encoding is reported.

    Of a text that is not all UTF-8 only the wrong bytes are taken for Windows-1252, so that one damaged byte does not
    spoil every accent.
    """
    start = data[:400]
    # Stray null bytes at the start would make the standard library take a text for UTF-16.
    encoding = json.detect_encoding(data) if 4 * start.count(0) >= len(start) else "utf-8-sig"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        if error.reason in ("unexpected end of data", "truncated data"):  # cut off within a character
            return data.decode(encoding, errors="replace")
        problems.append("Niet alles in het bestand is als UTF-8 opgeslagen: controleer letters met een accent.")
        return data.decode(encoding, errors=_WINDOWS)


def _document(text: str) -> dict[str, Any] | None:
    """Return the whole file as one document, or null where it is none."""
    try:
        document = None if _has_too_many_parts(text) else _JSON.decode(text)
    except (ValueError, RecursionError):
        return None
    return document if isinstance(document, dict) else None


def _has_too_many_parts(text: str) -> bool:
    return len(text) > MAX_PARTS and sum(map(text.count, "[{,")) > MAX_PARTS


def _versions(text: str, entries: Mapping[str, Any], specs: Mapping[str, Spec]) -> dict[str, list[Any]]:
    """Return question id → the entries that there are for it, in the order of the file.

    A document holds one entry of each; the text may have more, of which reading it as a document dropped all but the
    last, or of which some cannot be read.
    """
    if text.count('"value"') == sum(isinstance(entry, dict) and "value" in entry for entry in entries.values()):
        return {key: [entries[key]] for key in specs if key in entries}  # there are no more
    places = _places(text, specs)
    found: dict[str, list[Any]] = {}
    for key in specs:
        at = places.get(key, ())
        if key in entries and len(at) <= 1:
            found[key] = [entries[key]]
        elif at:
            found[key] = [_entry(text, place) for place in at]
    return found


def _places(text: str, ids: Collection[str]) -> dict[str, deque[int]]:
    """Return question id → where its entries begin in the text."""
    places: dict[str, deque[int]] = {}
    for match in _KEY.finditer(text):
        if match[1] in ids:
            places.setdefault(match[1], deque(maxlen=MAX_PLACES)).append(match.end())
    return places


def _entry(text: str, at: int) -> Any:
    """Return the JSON that begins somewhere in a text; null where it does not hold."""
    try:
        return _JSON.raw_decode(text[at : at + MAX_ENTRY])[0]
    except (ValueError, RecursionError):
        return None


def _keep_newest(spec: Spec, held: list[Any], answers: Answers) -> None:
    """Keep, of the entries of one question, the newest that can be read."""
    key = spec["id"]
    for entry in _newest_first(held) if len(held) > 1 else held:
        value, complete = read_value(spec, entry.get("value") if isinstance(entry, dict) else None)
        if value is not None:
            answers.values[key] = value
            if not complete:
                answers.problems.append(f"Van het antwoord op «{key}» is een deel niet leesbaar; de rest telt.")
            return
    answers.unreadable.add(key)
    answers.problems.append(f"Het antwoord op «{key}» is niet leesbaar en telt als niet beantwoord.")


def _newest_first(held: list[Any]) -> list[dict[str, Any]]:
    """Return entries by their revision; without revisions the last is the newest."""
    entries = [entry for entry in reversed(held) if isinstance(entry, dict)]
    if all(isinstance(entry.get("revision"), str) for entry in entries):
        entries.sort(key=lambda entry: str(entry["revision"]), reverse=True)
    return entries


def _damage(text: str, read: int) -> str:
    """Return what is told of a file that could not be read as one document."""
    many = "1 antwoord kon" if read == 1 else f"{read} antwoorden konden"
    if _has_too_many_parts(text):
        return f"Het bestand is met {len(text) / 1e6:.0f} MB veel te groot: {many} eruit worden gelezen."
    return f"Het bestand is beschadigd: {many} eruit worden gelezen."


def _note_schema(document: Mapping[str, Any] | None, problems: list[str]) -> None:
    """Note that a file was made by another version of the course; it is read all the same."""
    schema = document.get("schema", 1) if document else 1
    if schema != 1 or isinstance(schema, bool):
        problems.append(f"Het bestand is van een andere versie van de cursus (schema {_short(schema)}).")


def _note(problems: list[str], text: str, keys: list[str]) -> None:
    """Add a message that names questions, the first few of many."""
    if keys:
        named = [f"«{_short(key)}»" for key in keys[:MAX_NAMED]]
        rest = [f"nog {len(keys) - MAX_NAMED}"] if len(keys) > MAX_NAMED else []
        *first, last = [*named, *rest]
        problems.append(text.format(f"{', '.join(first)} en {last}" if first else last))


def _short(value: object) -> str:
    """Return what stood in the file so that it fits a message."""
    text: str = printable(clean(str(value)[:65]))
    return text if len(text) <= 64 else f"{text[:64]}…"


def _whole_number(digits: str) -> float:
    """Read a whole number; Python refuses those of thousands of digits, and the document with them."""
    return int(digits) if len(digits) < 20 else float(digits)


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    """Read the bytes that are no UTF-8 as Windows-1252 (``codecs.register_error``)."""
    if not isinstance(error, UnicodeDecodeError) or error.encoding != "utf-8":
        return codecs.replace_errors(error)  # type: ignore[return-value]
    return error.object[error.start : error.end].decode("cp1252", errors="replace"), error.end


_WINDOWS = "ib-windows-1252"
codecs.register_error(_WINDOWS, _as_windows)
_JSON = json.JSONDecoder(strict=False, parse_int=_whole_number)

_REPEATED = "Meer dan eens in het bestand: {}. Het nieuwste antwoord dat leesbaar is, telt."
_UNKNOWN = "Onbekende vragen: {}. Die horen niet bij dit hoofdstuk."
