"""The value of one answer, made fit to be marked, shown and written: of the shape of its kind, and nothing else in it.

What comes in is any JSON: it was made on a participant's machine, and may have been edited, damaged or made to harm.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from typing import Any

from ib_course.questions import UNTOUCHED, Spec, sorting_fields

MAX_TEXT = 100_000
"""Characters kept of one text, some forty pages."""
MAX_ITEMS = 1_000
"""Elements kept of one list or object."""
MAX_DEPTH = 12
"""Levels kept within one answer; an own answer has at most five."""
MAX_NUMBER = 1e15
"""Larger numbers mean nothing here, and an int of hundreds of digits does not even fit a float."""

# Control characters have no business in a text, and a lone surrogate cannot be written as UTF-8.
_UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")

Given = Mapping[str, Any]
Read = tuple[dict[str, Any] | None, bool]
"""A value, null when it cannot be read; and whether that is all that was given."""


def read_value(spec: Spec, given: object) -> Read:
    """Return the value of an answer to a question, with no key, option or type that its kind does not have.

    Args:
        spec: the question's specification
        given: what stands in the file as the answer's value
    """
    if not isinstance(given, Mapping):
        return None, False
    return _READERS[spec["kind"]](spec, given)


def clean(value: object, depth: int = MAX_DEPTH) -> Any:
    """Return a copy of a JSON value that can be written anywhere: bounded, finite, and without control characters."""
    if isinstance(value, str):
        if len(value) <= MAX_TEXT and value.replace("\n", " ").isprintable():  # nearly all texts, at half the time
            return value
        text = _UNWRITABLE.sub("\ufffd", value.replace("\r\n", "\n").replace("\r", "\n"))
        return text if len(text) <= MAX_TEXT else f"{text[:MAX_TEXT]}\n[… ingekort: {len(text)} tekens]"
    if isinstance(value, bool):
        return value
    if isinstance(value, (int, float)):
        return value if abs(value) < MAX_NUMBER and math.isfinite(value) else None
    if depth and isinstance(value, list):
        return [clean(item, depth - 1) for item in value[:MAX_ITEMS]]
    if depth and isinstance(value, Mapping):
        items = list(value.items())[:MAX_ITEMS]
        return {clean(str(key)): clean(item, depth - 1) for key, item in items}
    return None


def _reflection(_: Spec, given: Given) -> Read:
    text = given.get("text")
    return ({"text": clean(text)}, True) if isinstance(text, str) else (None, False)


def _calculation(_: Spec, given: Given) -> Read:
    text = given.get("text")
    text = clean(text.strip() if isinstance(text, str) else text)
    if isinstance(text, (int, float)) and not isinstance(text, bool):  # a number where its text was meant
        text = f"{text:.10f}".rstrip("0").rstrip(".").replace(".", ",")
    return ({"text": text}, True) if isinstance(text, str) else (None, False)


def _choice(spec: Spec, given: Given) -> Read:
    """Return the options that were chosen.

    Where one of them cannot be read none can: the others alone are another answer than the one that was given.
    """
    chosen = given.get("choice")
    chosen = [chosen] if isinstance(chosen, str) else chosen
    if not isinstance(chosen, list) or not _are_among(chosen, spec["options"]):
        return None, False
    chosen = list(dict.fromkeys(chosen))
    return ({"choice": chosen}, True) if spec.get("multiple") or len(chosen) <= 1 else (None, False)


def _order(spec: Spec, given: Given) -> Read:
    order = given.get("order")
    if not isinstance(order, list) or not _are_among(order, spec["items"]):
        return None, False
    whole = len(set(order)) == len(order) and len(order) in (0, len(spec["items"]))
    return ({"order": order}, True) if whole else (None, False)


def _statement(_: Spec, given: Given) -> Read:
    """Return position and text; one that cannot be read leaves the other, if that says something."""
    position, text = given.get("position"), given.get("text")
    placed = isinstance(position, (int, float)) and not isinstance(position, bool) and 0 <= position <= 2 * UNTOUCHED
    written = isinstance(text, str)
    value = {**({"position": position} if placed else {}), **({"text": clean(text)} if written else {})}
    complete = (placed or position is None) and (written or text is None)
    says = (placed and position != UNTOUCHED) or bool(value.get("text", "").strip())
    return (value, complete) if value and (says or complete) else (None, False)


def _sorting(spec: Spec, given: Given) -> Read:
    """Return which item is in which field, as the participant sorted them and, where given, as a colleague did."""
    ids, fields = {item["id"] for item in spec["items"]}, set(dict(sorting_fields(spec)))
    value: dict[str, Any] = {}
    complete = True
    for who in ("sorted", "colleague"):
        placed = given.get(who)
        if not isinstance(placed, Mapping):
            complete = complete and placed is None and who == "colleague"
            continue
        value[who] = {key: field for key, field in placed.items() if key in ids and _is_one_of(field, fields)}
        complete = complete and len(value[who]) == len(placed)
    return (value, complete) if any(value.values()) or complete else (None, False)


def _is_one_of(field: object, fields: set[str]) -> bool:
    return isinstance(field, str) and field in fields


def _scenarios(_: Spec, given: Given) -> Read:
    kept = given.get("scenarios")
    if not isinstance(kept, list):
        return None, False
    read = [_scenario(item) for item in kept[:MAX_ITEMS] if isinstance(item, Mapping) and _says_something(item)]
    return ({"scenarios": read}, len(read) == len(kept)) if read or not kept else (None, False)


def _scenario(item: Given) -> dict[str, Any]:
    texts = {key: clean(item[key]) if isinstance(item.get(key), str) else "" for key in ("name", "summary")}
    parameters = clean(item.get("parameters"))
    return {**texts, "parameters": parameters if isinstance(parameters, dict) else {}}


def _says_something(item: Given) -> bool:
    """Tell whether a kept scenario has a name or a summary: that is what a trainer reads of it."""
    return any(isinstance(item.get(key), str) for key in ("name", "summary"))


def _are_among(given: list[Any], items: list[Mapping[str, Any]]) -> bool:
    """Tell whether a list names nothing but options or items of the question."""
    ids = [item["id"] for item in items]
    return len(given) <= MAX_ITEMS and all(isinstance(one, str) and one in ids for one in given)


_READERS: Mapping[str, Callable[[Spec, Given], Read]] = {
    "reflectie": _reflection,
    "rekenvraag": _calculation,
    "keuze": _choice,
    "stelling": _statement,
    "volgorde": _order,
    "sorteren": _sorting,
    "model": _scenarios,
}
