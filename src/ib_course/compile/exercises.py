"""Asks ``ib_exercises`` whether what a question calculates, or a model shows, exists.

Imported inside the functions: numpy is only needed where a chapter calculates.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from ib_course.compile.items import split_items
from ib_course.compile.problems import Problems, enumerate_words, hint
from ib_course.compile.source import Directive


def check_calculation(directive: Directive, problems: Problems) -> None:
    """Note a ``functie`` that does not exist, or that cannot calculate with these ``argumenten``."""
    function, arguments = directive.options.get("functie"), directive.options.get("argumenten") or {}
    if not function or directive.unread & {"functie", "argumenten", "decimalen"}:
        return
    from ib_exercises import calculations

    tables: Mapping[str, Mapping[str, Any]] = {
        "rekenvraag": calculations.REGISTRY,
        "keuze": calculations.CHOICES,
        "volgorde": calculations.ORDERS,
    }
    known = tables[directive.name]
    if function not in known:
        remedy = hint(function, known, f"kies uit {enumerate_words(known)}" if known else "haal functie weg")
        problems.add(directive.place, f"een {directive.name} kent geen functie «{function}»", remedy)
        return
    entry = known[function]
    allowed = {*getattr(entry, "parameters", ()), *getattr(entry, "optional", ())}
    if allowed and _note_unknown(allowed, arguments, f"argument van «{function}»", directive, problems):
        return
    try:
        calculations.validate(directive.name, function, arguments)
    except calculations.CalculationError as error:
        problems.add(directive.place, str(error).rstrip("."), "pas functie of argumenten aan")
        return
    if directive.name == "rekenvraag":
        _check_unit(directive, entry.unit, problems)
    elif not allowed:
        _check_letters(directive, set(arguments), problems)
    elif directive.name == "keuze":
        _check_letters(directive, set(entry.right(**{**entry.optional, **arguments})), problems, some=True)
    if not problems.noted_at(directive.place):
        _try_out(directive, problems)


def check_model(directive: Directive, problems: Problems) -> None:
    """Note a ``model`` that does not exist, or a parameter that it does not have."""
    from ib_exercises.models import MODELS

    name, parameters = directive.options["model"], directive.options["parameters"]
    if not name or directive.unread & {"model", "parameters"}:
        return  # already noted
    if name not in MODELS:
        remedy = hint(name, MODELS, f"kies {enumerate_words(MODELS)}")
        problems.add(directive.place, f"het model «{name}» bestaat niet", remedy)
        return
    known = {parameter.name: parameter for parameter in MODELS[name].parameters}
    _note_unknown(known, parameters, f"parameter van het model «{name}»", directive, problems)
    for given, value in parameters.items():
        limits = known.get(given)
        if limits and not (isinstance(value, int | float) and limits.minimum <= value <= limits.maximum):
            wrong = f"{given}={value} ligt buiten de grenzen van het model «{name}»"
            remedy = f"kies een getal van {limits.minimum:g} tot en met {limits.maximum:g}"
            problems.add(directive.place, wrong, remedy)


def _note_unknown(
    allowed: Collection[str], given: Mapping[str, Any], what: str, directive: Directive, problems: Problems
) -> bool:
    """Note the names that are not among ``allowed``; ``what`` says what a name is (Dutch)."""
    unknown = [name for name in given if name not in allowed]
    for name in unknown:
        remedy = hint(name, allowed, f"kies uit {enumerate_words(allowed)}")
        problems.add(directive.place, f"«{name}» is geen {what}", remedy)
    return bool(unknown)


def _check_unit(directive: Directive, unit: str, problems: Problems) -> None:
    """Note a unit that is not the calculation's own: what is typed would be read in it, and judged wrong."""
    if unit and "eenheid" not in directive.unread and directive.options["eenheid"].split()[:1] != [unit]:
        wrong = f"de functie rekent in «{unit}» en de vraag niet"
        problems.add(directive.place, wrong, f"schrijf :eenheid: {unit}; er mag nog tekst achter")


def _try_out(directive: Directive, problems: Problems) -> None:
    """Note what a question does not stand: an answer that is marked right for the wrong reason, or wrong for none."""
    from ib_exercises.calculations import trials

    options, body = directive.options, directive.body
    function, arguments = options["functie"], options["argumenten"] or {}
    _, items = split_items(body)
    letters = [item.label[1] for item in items if item.label]
    if directive.name == "rekenvraag":
        flaws = trials.try_number(function, arguments, options["decimalen"], options["eenheid"], body.html())
    elif directive.name == "keuze":
        flaws = trials.try_choice(function, arguments, letters, multiple=options["meerdere"])
    else:
        flaws = trials.try_order(function, arguments, letters)
    for flaw in flaws:
        problems.add(directive.place, flaw.wrong, flaw.remedy)


def _check_letters(directive: Directive, letters: set[str], problems: Problems, *, some: bool = False) -> None:
    """Note letters of a check that are not those of the list; ``some``: they need not be all."""
    _, items = split_items(directive.body)
    given = {item.label[1] for item in items if item.label}
    wrong = letters - given if some else letters ^ given
    if wrong:
        listed = enumerate_words(given) if given else "geen"
        text = f"de functie gaat over andere letters dan de lijst ({', '.join(sorted(wrong))})"
        problems.add(directive.place, text, f"de lijst heeft {listed}; maak ze gelijk")
