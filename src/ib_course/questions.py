"""What every part of the course knows of a question: when it is answered, and how it reads as plain text.

The compiler, the kernel's widgets and the marker all need this, so it imports only the standard
library: loading it costs a participant's kernel nothing.
"""

from __future__ import annotations

import functools
import html
import re
from collections.abc import Mapping
from typing import Any

Spec = Mapping[str, Any]
"""A question's specification, as ``ARCHITECTURE.md`` lists its keys."""

Value = Mapping[str, Any]
"""The value of an answer: what the participant gave, one shape per kind."""

SCHEMA = 1

QUESTION_KINDS = frozenset({"reflectie", "rekenvraag", "keuze", "stelling", "volgorde", "sorteren", "model"})
"""Kinds that a participant answers."""

WIDGET_KINDS = QUESTION_KINDS | {"inleveren"}
"""Kinds that a widget shows."""

ANSWER_SUFFIX = "-antwoord"
"""Behind the id of a question: the id of its graded cell."""

SHARING = ("trainer", "prive", "team")
"""With whom an answer is shared; only ``trainer`` leaves the participant's own folder."""

UNTOUCHED = 50
"""Where the handle of a stelling stands until it is moved (0 is the left pole, 100 the right)."""

_BLOCK_END = re.compile(r"</(?:p|li|h\d|blockquote|tr|div)>|<br\s*/?>")
_TAG = re.compile(r"<[^>]*>")


@functools.lru_cache(maxsize=1024)
def plain_text(markup: str) -> str:
    """Return the text of HTML that the compiler wrote, one line per block, without tags."""
    lines = html.unescape(_TAG.sub("", _BLOCK_END.sub("\n", markup))).splitlines()
    return "\n".join(line.strip() for line in lines if line.strip())


def is_answered(spec: Spec, value: object) -> bool:
    """Tell whether ``value`` answers the question.

    Never judges what was written: any text, choice or position counts. A value of a wrong shape
    is no answer, and no error: it may come from a damaged file.
    """
    if not isinstance(value, Mapping):
        return False
    kind = spec["kind"]
    if kind in ("reflectie", "rekenvraag"):
        return _has_text(value)
    if kind == "stelling":
        position = value.get("position")
        return _has_text(value) or (_is_number(position) and position != UNTOUCHED)
    if kind == "sorteren":
        return isinstance(value.get("sorted"), Mapping) and bool(value["sorted"])
    field = {"keuze": "choice", "volgorde": "order", "model": "scenarios"}[kind]
    given = value.get(field)
    return isinstance(given, list) and bool(given)


def says_something(value: Mapping[str, Any]) -> bool:
    """Tell whether a value holds anything, without knowing the question: text, or a choice, order or place given."""
    return any(_holds_anything(*item) for item in value.items())


def answer_text(spec: Spec, value: object) -> str:
    """Return an answer as the plain text that a trainer reads; empty when there is none.

    The result is text as typed: whoever puts it in a page must escape it.
    """
    return written_text(spec, value) if is_answered(spec, value) and isinstance(value, Mapping) else ""


def written_text(spec: Spec, value: Value) -> str:
    """Return what ``answer_text`` does, of a value that answers the question (``is_answered``)."""
    kind = spec["kind"]
    if kind == "reflectie":
        return _text(value)
    if kind == "rekenvraag":
        return _with_unit(_text(value).strip(), spec.get("unit") or "")
    if kind == "stelling":
        return "\n".join(part for part in (_position_text(spec, value), _text(value)) if part)
    if kind == "model":
        return "\n".join(_scenario_text(item) for item in value["scenarios"])
    if kind == "sorteren":
        return _sorted_text(spec, value)
    labels = {item["id"]: plain_text(item["text"]) for item in spec["options" if kind == "keuze" else "items"]}
    if kind == "keuze":
        return "\n".join(labels.get(str(key), str(key)) for key in value["choice"])
    return "\n".join(f"{n}. {labels.get(str(key), key)}" for n, key in enumerate(value["order"], 1))


def text_form(spec: Spec) -> str:
    """Return the question as plain text: what a notebook shows where nothing runs (print, GitHub)."""
    lines = [_heading(spec), plain_text(spec.get("prompt", ""))]
    kind = spec["kind"]
    if kind == "reflectie" and spec.get("words"):
        low, high = spec["words"]
        lines.append(f"Richtlijn: {low} tot {high} woorden.")
    elif kind == "rekenvraag":
        lines.append(f"Antwoord: ……… {spec.get('unit') or ''}".rstrip())
    elif kind == "stelling":
        left, right = spec["poles"]
        lines.append(f"{left}  |————————|————————|  {right}")
    elif kind in ("keuze", "volgorde", "sorteren"):
        items = spec["options" if kind == "keuze" else "items"]
        lines += [f"[ ] {plain_text(item['text'])}" for item in items]
        if kind == "sorteren":
            lines.append(f"Vakken: {'; '.join(label for _, label in sorting_fields(spec))}.")
    elif kind == "model":
        from ib_exercises.models import text_table  # numpy: only where numbers are asked for

        lines.append(text_table(spec["model"], spec.get("parameters") or {}))
    return "\n".join(line for line in lines if line)


def sorting_fields(spec: Spec) -> list[tuple[str, str]]:
    """Return id and Dutch name of the four fields of a sorteren: what holds of an item, of two things that may."""
    first, second = spec["axes"]
    return [
        ("both", f"{first} en {second}"),
        ("first", f"{first}, niet {second}"),
        ("second", f"{second}, niet {first}"),
        ("neither", f"niet {first}, niet {second}"),
    ]


def _heading(spec: Spec) -> str:
    """Return the first line: kind or title, and points."""
    title = spec.get("title") or str(spec["kind"]).capitalize()
    points = spec.get("points") or 0
    return f"{title} ({points:g} {'punt' if points == 1 else 'punten'})" if points else title


def _holds_anything(key: str, item: object) -> bool:
    if isinstance(item, str):
        return bool(item.strip())
    return item not in (UNTOUCHED, None) if key == "position" else bool(item)


def _has_text(value: Value) -> bool:
    return bool(_text(value).strip())


def _text(value: Value) -> str:
    text = value.get("text")
    return text if isinstance(text, str) else ""


def _with_unit(number: str, unit: str) -> str:
    """Return a number as typed with the unit that stands behind its field, unless one was typed («4 min 30 s»)."""
    return number if number[-1:].isalpha() or number.endswith("%") else f"{number} {unit}".strip()


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _position_text(spec: Spec, value: Value) -> str:
    position = value.get("position")
    if not _is_number(position):
        return ""
    left, right = spec["poles"]
    return f"{position:g} op een schaal van 0 («{left}») tot 100 («{right}»)"


def _placed(spec: Spec, given: object) -> dict[str, str]:
    """Return what lies in a field, of the items that the question has, in their order."""
    fields = {field for field, _ in sorting_fields(spec)}
    found = given if isinstance(given, Mapping) else {}
    return {item["id"]: found[item["id"]] for item in spec["items"] if str(found.get(item["id"])) in fields}


def _sorted_text(spec: Spec, value: Value) -> str:
    """Return the items by field, and in how far a colleague, who has no name here, put them in the same."""
    labels = {item["id"]: plain_text(item["text"]) for item in spec["items"]}
    fields = sorting_fields(spec)
    own, other = _placed(spec, value.get("sorted")), _placed(spec, value.get("colleague"))
    lines = []
    for field, name in fields:
        inside = [labels[item] for item, where in own.items() if where == field]
        lines += [f"{name[:1].upper()}{name[1:]}:", *(f"- {text}" for text in inside or ["(niets)"])]
    both = [item for item in own if item in other]
    if both:
        same = sum(own[item] == other[item] for item in both)
        lines.append(f"Een collega sorteerde ook: {same} van de {len(both)} in hetzelfde vak.")
        names = dict(fields)
        lines += [f"- {labels[item]}: collega {names[other[item]]}" for item in both if own[item] != other[item]]
    return "\n".join(lines)


def _scenario_text(item: object) -> str:
    if not isinstance(item, Mapping):
        return str(item)
    return f"«{item.get('name', '')}»: {item.get('summary', '')}"
