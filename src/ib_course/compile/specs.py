"""The specification of a question: the directive, as data for widgets, server and marker (see ARCHITECTURE.md)."""

from __future__ import annotations

from typing import Any, NamedTuple

from ib_course.compile.items import item_html, split_items
from ib_course.compile.markup import Passage
from ib_course.compile.source import Directive
from ib_course.questions import SCHEMA

Spec = dict[str, Any]


class Spot(NamedTuple):
    """Where a cell stands: its chapter, and the number of its section if it is in one."""

    chapter: str
    section: str | None


def metadata(kind: str, cell_id: str, spot: Spot, page: int | None, title: str) -> Spec:
    """Return the keys that every cell has."""
    return {
        "schema": SCHEMA,
        "kind": kind,
        "id": cell_id,
        "chapter": spot.chapter,
        "section": spot.section,
        "page": page,
        "title": title,
    }


def question(directive: Directive, spot: Spot) -> Spec:
    """Return the specification of a widget; references must have been resolved."""
    options = directive.options
    base = metadata(directive.name, directive.id, spot, options["pagina"], options["titel"])
    if directive.name == "inleveren":
        return {**base, "prompt": directive.body.html()}
    if directive.name == "praktijk" and directive.extra:
        return {**base, **_mirror(directive, directive.extra)}
    shared = {"points": options["punten"], "share": options["delen"]}
    prompt, items = split_items(directive.body)
    details: Spec
    if directive.name == "reflectie":
        details = {
            **_reflection(directive),
            "mirror": False,
            "cites": options["citeert"],
            "quotes": _quoted(directive.quoted),
        }
    elif directive.name == "stelling":
        poles = [options["links"], options["rechts"]]
        details = {"rubric": list(options["rubriek"]), "compare": _compare(directive), "poles": poles}
    elif directive.name == "model":
        details = {"model": options["model"], "parameters": options["parameters"]}
    elif directive.name == "rekenvraag":
        details = {"check": _check(directive), "unit": options["eenheid"], "decimals": options["decimalen"]}
    else:
        listed = [{"id": item.label[1], "text": item_html(directive.body, item)} for item in items if item.label]
        if directive.name == "keuze":
            details = {"check": _check(directive), "options": listed, "multiple": options["meerdere"]}
        elif directive.name == "sorteren":
            details = {"axes": options["assen"], "items": listed}
        else:
            details = {"check": _check(directive), "items": listed}
    with_items = directive.name in {"keuze", "volgorde", "sorteren"}
    text = directive.body.html(prompt) if with_items else directive.body.html()
    return {**base, "prompt": text, **shared, **details}


def _reflection(directive: Directive) -> Spec:
    words = directive.options["woorden"]
    return {
        "words": list(words) if words else None,
        "rubric": list(directive.options["rubriek"]),
        "compare": _compare(directive),
    }


def _mirror(directive: Directive, mirror: Passage) -> Spec:
    """Return what makes the mirror of a practice example a reflection."""
    options = directive.options
    title = f"Spiegel: {options['titel']}" if options["titel"] else "Spiegel aan jouw praktijk"
    return {
        "kind": "reflectie",
        "title": title,
        "prompt": mirror.html(),
        "points": options["punten"],
        "share": options["delen"],
        **_reflection(directive),
        "compare": None,
        "mirror": True,
        "cites": None,
        "quotes": None,
    }


def _quoted(earlier: Directive | None) -> Spec | None:
    """Return what a reader must know of the reflection that comes back."""
    if earlier is None:
        return None
    return {"id": earlier.id, "chapter": earlier.id.split("-")[0], "title": earlier.options["titel"]}


def _compare(directive: Directive) -> str | None:
    return directive.extra.html() if directive.extra else None


def _check(directive: Directive) -> Spec | None:
    function = directive.options["functie"]
    return {"function": function, "arguments": directive.options["argumenten"] or {}} if function else None
