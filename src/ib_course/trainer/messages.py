"""What nbgrader says, as a trainer reads it."""

from __future__ import annotations

import re
from typing import Any

from ib_course.launcher.problem import Problem

_SETTINGS = "Kijk in nbgrader_config.py bij Exchange.root."
_HAND_OUT = "Doe eerst: cursus trainer uitzetten {chapter}"
_WINDOWS = "De uitwisselmap van nbgrader werkt niet op Windows. Gebruik Linux, macOS of een hub."
_KNOWN = {
    r"No such file.*(?:timestamp|submission_secret)\.txt": (
        "Deze inlevering kwam niet via de uitwisselmap, dus de feedback kan niet zo terug. "
        "Geef zelf de pagina in de map feedback van je cursusmap."
    ),
    "not available on Windows": _WINDOWS,
    "Unwritable directory|Could not create|permission": f"Je mag niet schrijven in de uitwisselmap. {_SETTINGS}",
    "You don't own the directory": f"De uitwisselmap is van een andere gebruiker. {_SETTINGS}",
    "generate_assignment` first|Assignment not found": f"Het hoofdstuk is nog niet aangemaakt. {_HAND_OUT}",
    "Course not found|Inbound directory": f"De cursus staat nog niet in de uitwisselmap. {_HAND_OUT}",
    "Cannot add or remove cells|Cannot modify existing": (
        "Er is al ingeleverd, en de vragen zijn veranderd. Maak voor de nieuwe versie een nieuwe cursusmap."
    ),
    "al inleveringen in deze cursusmap gezet": "Er wordt al opgehaald. Wacht even en doe dit opnieuw.",
    "No notebooks were matched": "Er is nog niets om dit mee te doen.",
    "nbgrader db upgrade": (
        "Het cijferboek (gradebook.db) is van een andere versie van nbgrader. "
        "Maak een kopie en doe: nbgrader db upgrade"
    ),
}
"""What nbgrader says, as a pattern, and what a trainer can do (``str.format`` with the chapter)."""


def check(result: dict[str, Any] | None, doing: str, chapter: str) -> str:
    """Return the log of a step of nbgrader.

    Raises:
        Problem: it failed
    """
    if result is None:
        raise Problem(f"{doing} lukt niet.", _WINDOWS)
    if not result["success"]:
        raise Problem(f"{doing} lukt niet.", _explain(result, chapter))
    return str(result.get("log", ""))


def _explain(result: dict[str, Any], chapter: str) -> str:
    """Return what a trainer can do about a failed step: our own words, or else the last thing nbgrader said."""
    told = f"{result.get('log', '')}\n{result.get('error', '')}"
    for pattern, text in _KNOWN.items():
        if re.search(pattern, told):
            return text.format(chapter=chapter)
    lines = [line for line in told.splitlines() if line.strip()]
    return f"nbgrader zegt: {lines[-1].strip() if lines else 'niets'}"


def participants(count: int) -> str:
    """Return how many participants, in words for a sentence."""
    return "1 deelnemer" if count == 1 else f"{count} deelnemers"


def more(count: int) -> list[str]:
    """Return a line that says how many lines were left out, if any were."""
    return [f"… en nog {count} {'regel' if count == 1 else 'regels'} zoals deze."] if count > 0 else []


def answers(count: int) -> str:
    """Return how many answers, in words for a sentence."""
    return "1 antwoord" if count == 1 else f"{count} antwoorden"
