"""What nbgrader says, as a trainer reads it."""

from __future__ import annotations

import re
from typing import Any

from ib_course.grading.gradebook_trouble import gradebook_problem, is_about_gradebook
from ib_course.launcher.problem import Problem, from_os_error

_SETTINGS = "Kijk in nbgrader_config.py bij Exchange.root."
_HAND_OUT = "Doe eerst: cursus trainer uitzetten {chapter}"
_WINDOWS = "De uitwisselmap van nbgrader werkt niet op Windows. Gebruik Linux, macOS of een hub."
_KNOWN = {
    r"No such file.*(?:timestamp|submission_secret)\.txt": (
        "Deze inlevering kwam niet via de uitwisselmap, dus de feedback kan niet zo terug. "
        "Geef zelf de pagina in de map feedback van je cursusmap."
    ),
    "not available on Windows": _WINDOWS,
    "You don't have read permissions": (
        "Je mag niet lezen wat in de uitwisselmap is ingeleverd. Dat kan alleen wie de hoofdstukken uitzette."
    ),
    "Unwritable directory|Could not create|permission": f"Je mag niet schrijven in de uitwisselmap. {_SETTINGS}",
    "You don't own the directory": f"De uitwisselmap is van een andere gebruiker. {_SETTINGS}",
    "generate_assignment` first|Assignment not found": f"Het hoofdstuk is nog niet aangemaakt. {_HAND_OUT}",
    "Course not found|Inbound directory": f"De cursus staat nog niet in de uitwisselmap. {_HAND_OUT}",
    "Cannot add or remove cells|Cannot modify existing": (
        "Er is al ingeleverd, en de vragen zijn veranderd. Maak voor de nieuwe versie een nieuwe cursusmap."
    ),
    "al inleveringen in deze cursusmap gezet": "Er wordt al opgehaald. Wacht even en doe dit opnieuw.",
    "NotJSONError|JSONDecodeError|ValidationError|UnicodeDecodeError": (
        "Een notebook in source/{chapter} is beschadigd. Zet een kopie terug, of haal het weg en maak het opnieuw: "
        "cursus trainer init MAP"
    ),
    "No notebooks were matched": "Er is nog niets om dit mee te doen.",
}
"""What nbgrader says, as a pattern, and what a trainer can do (``str.format`` with the chapter)."""


_SERVICE = re.compile(r"^\[CRITICAL\] Uitwisseling: (.*)$", re.MULTILINE)
"""What the exchange service told (``ib_course.exchange.plugins``), for people already."""
_OS_ERROR = re.compile(r"\[Errno (\d+)\] ([^:\n]*)(?:: '(.+?)')?")
_UNKNOWN = "Doe dit opnieuw. Blijft het zo, geef dan aan je beheerder wat er gebeurde."


class NbgraderError(Exception):
    """What a step of nbgrader wrote before it failed, for who looks for the cause."""


def check(result: dict[str, Any] | None, doing: str, chapter: str) -> str:
    """Return the log of a step of nbgrader.

    Raises:
        Problem: it failed
        TraitError: for a setting has a value of the wrong kind, which ``settings.open_settings`` tells
    """
    if result is None:
        raise Problem(f"{doing} lukt niet.", _WINDOWS)
    told = f"{result.get('log', '')}\n{result.get('error', '')}"
    if not result["success"]:
        if misfit := re.search(r"TraitError: (The '.*)", told):
            from traitlets import TraitError

            raise TraitError(misfit[1])
        raise _explain(told, doing, chapter) from NbgraderError(told)
    return str(result.get("log", ""))


def _explain(told: str, doing: str, chapter: str) -> Problem:
    """Return what a trainer can do about a failed step, by what nbgrader wrote."""
    if said := _SERVICE.search(told):
        return Problem(f"{doing} lukt niet.", said[1])
    for pattern, text in _KNOWN.items():
        if re.search(pattern, told):
            return Problem(f"{doing} lukt niet.", text.format(chapter=chapter))
    if is_about_gradebook(told):
        why = gradebook_problem(told)
        return Problem(f"{doing} lukt niet. {why.what}", *why.ways_on)
    if failed := _OS_ERROR.search(told):
        return from_os_error(OSError(int(failed[1]), failed[2], failed[3]), doing)
    return Problem(f"{doing} lukt niet. nbgrader geeft een fout die de cursus niet kent.", _UNKNOWN)


def participants(count: int) -> str:
    """Return how many participants, in words for a sentence."""
    return "1 deelnemer" if count == 1 else f"{count} deelnemers"


def more(count: int) -> list[str]:
    """Return a line that says how many lines were left out, if any were."""
    return [f"… en nog {count} {'regel' if count == 1 else 'regels'} zoals deze."] if count > 0 else []


def answers(count: int) -> str:
    """Return how many answers, in words for a sentence."""
    return "1 antwoord" if count == 1 else f"{count} antwoorden"
