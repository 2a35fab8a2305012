"""What a gradebook that cannot be used means to a trainer."""

from __future__ import annotations

import re

from ib_course.launcher.problem import Problem

_AGAIN = "Wacht even en doe dit opnieuw."
_ANOTHER = (
    "Het cijferboek is van een andere versie van nbgrader{place}.",
    "Werk het bij; er komt vanzelf een kopie naast. Doe: nbgrader db upgrade",
)
_KNOWN: dict[str, tuple[str, ...]] = {
    r"database (?:table )?is locked": (
        "Het cijferboek is bezet{place}: een ander programma schrijft erin.",
        f"{_AGAIN} Blijft het zo, sluit dan andere vensters waarin je nakijkt.",
    ),
    r"file is not a database|file is encrypted|disk image is malformed|unsupported file format": (
        "Het cijferboek is beschadigd of is geen cijferboek{place}.",
        "Zet een kopie van gradebook.db terug.",
        "Heb je die niet? Hernoem het bestand, zet je hoofdstukken opnieuw uit en kijk opnieuw na.",
        "Scores en opmerkingen die je zelf gaf, komen dan niet terug.",
    ),
    r"readonly database|read-only": (
        "Het cijferboek is niet te schrijven{place}: het is alleen te lezen.",
        "Zorg dat je in de cursusmap mag schrijven, of vraag je beheerder om toegang.",
    ),
    r"database or disk is full": (
        "Het cijferboek is niet te schrijven{place}: de schijf is vol.",
        "Maak ruimte en doe dit opnieuw.",
    ),
    r"unable to open database file": (
        "Het cijferboek is niet te openen{place}.",
        "Zorg dat je in de cursusmap mag lezen en schrijven, of vraag je beheerder om toegang.",
    ),
    r"disk I/O error": (
        "Het cijferboek is niet te lezen of te schrijven{place}: de schijf geeft een fout.",
        "Maak een kopie van je cursusmap op een andere schijf en doe dit daar opnieuw.",
    ),
    r"Could not parse (?:rfc1738|SQLAlchemy) URL|Can't load plugin": (
        "Het adres van het cijferboek klopt niet: CourseDirectory.db_url in nbgrader_config.py.",
        "Verbeter de regel, of zet er een # voor: dan komt het cijferboek in je cursusmap.",
    ),
    r"no such (?:table|column)|has no column|nbgrader db upgrade": _ANOTHER,
}
"""What SQLite and nbgrader say, as a pattern → what that is, and what a trainer can do."""

_UNKNOWN = (
    "Het cijferboek geeft een fout{place}.",
    f"{_AGAIN} Blijft het zo, zet dan een kopie van gradebook.db terug.",
)
_SAYS = re.compile(r"(?:sqlalchemy\.exc|sqlite3)\.\w+")


def gradebook_problem(said: object, file: str = "") -> Problem:
    """Return what a failure of the gradebook means.

    Args:
        said: the exception, or its text
        file: of the gradebook, where that may be told
    """
    text = str(said)
    words = next((words for pattern, words in _KNOWN.items() if re.search(pattern, text)), _UNKNOWN)
    place = f" ({file})" if file else ""
    return Problem(*(line.replace("{place}", place) for line in words))


def is_about_gradebook(said: str) -> bool:
    """Tell whether what a step of nbgrader said, a traceback too, is of the gradebook."""
    return bool(_SAYS.search(said) or re.search("nbgrader db upgrade", said))
