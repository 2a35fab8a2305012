"""A handed-in ``antwoorden.json``, read as data whatever state it is in.

The file comes from a participant's machine: it may be missing, cut off, edited by hand or made to do harm. Nothing
in it raises: what can be read is kept, what cannot is reported in Dutch and counts as not answered.
"""

from __future__ import annotations

import json
import math
import re
import stat
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ib_course.questions import Spec

ANSWERS_FILE = "antwoorden.json"

MAX_BYTES = 20_000_000
"""What is read of a file; a chapter's answers are some tens of thousands of bytes."""
MAX_TEXT = 100_000
"""Characters kept of one text, some forty pages."""
MAX_ITEMS = 1_000
"""Elements kept of one list or object."""
MAX_DEPTH = 12
"""Levels kept within one answer; an own answer has at most five."""
MAX_ATTEMPTS = 20
"""Places tried for one question in a damaged file."""

# What each kind of answer must hold to be readable: the field, and its type.
_FIELDS: Mapping[str, tuple[str, type]] = {
    "reflectie": ("text", str),
    "rekenvraag": ("text", str),
    "keuze": ("choice", list),
    "stelling": ("text", str),
    "volgorde": ("order", list),
    "sorteren": ("sorted", dict),
    "model": ("scenarios", list),
}
# Control characters have no business in a text, and a lone surrogate cannot be written as UTF-8.
_UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_KEY = re.compile(r'"([a-z0-9-]{1,64})"\s*:\s*(?=\{)')
_UNREADABLE = object()


@dataclass
class Answers:
    """The answers of one hand-in."""

    values: dict[str, dict[str, Any]] = field(default_factory=dict)
    """Question id → value, one shape per kind (``ARCHITECTURE.md``)."""
    unreadable: set[str] = field(default_factory=set)
    """Ids of answers that are there but cannot be read."""
    problems: list[str] = field(default_factory=list)
    """What was wrong with the file, in Dutch, for the trainer."""


def read_answers(path: Path, specs: Mapping[str, Spec]) -> Answers:
    """Return what can be read of the answers to the questions ``specs`` (id → specification)."""
    try:
        if not stat.S_ISREG(path.lstat().st_mode):
            return Answers(problems=[f"«{path.name}» is geen gewoon bestand en is niet gelezen."])
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        return Answers(problems=[f"Er is geen «{path.name}» ingeleverd: alle vragen tellen als niet beantwoord."])
    except OSError as error:
        return Answers(problems=[f"«{path.name}» is niet te lezen: {error.strerror or error}."])
    return parse_answers(data, specs)


def parse_answers(data: bytes, specs: Mapping[str, Spec]) -> Answers:
    """Return what can be read of ``data``, the bytes of an ``antwoorden.json``."""
    answers = Answers()
    if len(data) > MAX_BYTES:
        answers.problems.append(f"Het bestand is groter dan {MAX_BYTES // 1_000_000} MB; de rest is niet gelezen.")
        data = data[:MAX_BYTES]
    text = _decode(data, answers.problems)
    entries = _entries(text, specs, answers.problems)
    for key, entry in entries.items():
        spec = specs.get(key)
        if spec is None:
            answers.problems.append(f"Onbekende vraag «{_short(key)}»: dit antwoord hoort niet bij dit hoofdstuk.")
            continue
        value = _value(spec, entry)
        if value is None:
            answers.unreadable.add(key)
            answers.problems.append(f"Het antwoord op «{key}» is niet leesbaar en telt als niet beantwoord.")
        else:
            answers.values[key] = value
    return answers


def clean(value: object, depth: int = MAX_DEPTH) -> Any:
    """Return a copy of a JSON value that can be written anywhere: bounded, finite, and without control characters."""
    if isinstance(value, str):
        text = _UNWRITABLE.sub("\ufffd", value.replace("\r\n", "\n").replace("\r", "\n"))
        return text if len(text) <= MAX_TEXT else f"{text[:MAX_TEXT]}\n[… ingekort: {len(text)} tekens]"
    if isinstance(value, bool):
        return value
    if isinstance(value, (int, float)):
        # Larger numbers mean nothing here, and an int of hundreds of digits does not even fit a float.
        return value if abs(value) < 1e15 and math.isfinite(value) else None
    if depth and isinstance(value, list):
        return [clean(item, depth - 1) for item in value[:MAX_ITEMS]]
    if depth and isinstance(value, Mapping):
        items = list(value.items())[:MAX_ITEMS]
        return {clean(str(key)): clean(item, depth - 1) for key, item in items}
    return None


def _decode(data: bytes, problems: list[str]) -> str:
    """Return the bytes as text; a byte order mark is no problem, another encoding is reported."""
    try:
        return data.decode(json.detect_encoding(data))
    except UnicodeDecodeError as error:
        if error.reason == "unexpected end of data":  # cut off within a character
            return data[: error.start].decode(error.encoding, errors="replace")
        problems.append("Het bestand is niet als UTF-8 opgeslagen: controleer letters met een accent.")
        return data.decode("cp1252", errors="replace")


def _entries(text: str, specs: Mapping[str, Spec], problems: list[str]) -> dict[str, Any]:
    """Return question id → entry, from the whole document or, where it is damaged, from what is left of it."""
    duplicates: list[str] = []

    def pairs(items: list[tuple[str, Any]]) -> dict[str, Any]:
        merged: dict[str, Any] = {}
        for key, item in items:
            if key in merged:
                duplicates.append(_short(key))
            old = merged.get(key)
            # Two halves of one object, as after a failed merge: none of their keys is lost.
            merged[key] = {**old, **item} if isinstance(old, dict) and isinstance(item, dict) else item
        return merged

    decoder = json.JSONDecoder(object_pairs_hook=pairs, parse_constant=lambda _: None)
    try:
        document, end = decoder.raw_decode(text, len(text) - len(text.lstrip()))
        damaged = bool(text[end:].strip())
    except (ValueError, RecursionError):
        document, damaged = _UNREADABLE, True
    entries = document.get("answers") if isinstance(document, dict) else None
    if not isinstance(entries, dict):
        entries, damaged = _salvage(decoder, text, specs), True
    if damaged:
        number = len(entries)
        many = "1 antwoord kon" if number == 1 else f"{number} antwoorden konden"
        problems.append(f"Het bestand is beschadigd: {many} eruit worden gelezen.")
    problems += [f"«{key}» stond er meer dan eens in; het laatste telt." for key in dict.fromkeys(duplicates)]
    return entries


def _salvage(decoder: json.JSONDecoder, text: str, specs: Mapping[str, Spec]) -> dict[str, Any]:
    """Return the entries of known questions that still stand whole in a damaged document.

    An id between quotes can only be a key: within a text its quotes are escaped.
    """
    found: dict[str, Any] = {}
    attempts: dict[str, int] = {}
    for match in _KEY.finditer(text):
        key = match[1]
        if key not in specs or attempts.get(key, 0) >= MAX_ATTEMPTS:
            continue
        attempts[key] = attempts.get(key, 0) + 1
        try:
            found[key], _ = decoder.raw_decode(text, match.end())
        except (ValueError, RecursionError):
            continue
    return found


def _value(spec: Spec, entry: object) -> dict[str, Any] | None:
    """Return the cleaned value of an entry, or null when it has not the shape of its kind."""
    value = entry.get("value") if isinstance(entry, Mapping) else None
    if not isinstance(value, Mapping):
        return None
    cleaned: dict[str, Any] = clean(value)
    name, kind = _FIELDS[spec["kind"]]
    given = cleaned.get(name)
    if spec["kind"] == "rekenvraag" and isinstance(given, (int, float)) and not isinstance(given, bool):
        cleaned[name] = given = str(given).replace(".", ",")  # a number where its text was meant is readable
    if isinstance(given, kind) or (spec["kind"] == "stelling" and given is None and "position" in cleaned):
        return cleaned
    return None


def _short(key: str) -> str:
    """Return an unknown key so that it fits a message."""
    text: str = clean(key)
    return text if len(text) <= 64 else f"{text[:64]}…"
