"""``cursus uitwisseling …``: a laptop and a course on a hub, linked by a personal token."""

from __future__ import annotations

import getpass
import json
import sys
from pathlib import Path
from typing import Any

from ib_course.exchange import problems
from ib_course.exchange.client import Client
from ib_course.exchange.connection import PERSONAL, Connection
from ib_course.exchange.credentials import forget_token, keep_token
from ib_course.exchange.problems import ExchangeProblem
from ib_course.launcher.hints import command
from ib_course.launcher.problem import Problem

SETTINGS = "nbgrader_config.json"
"""In the folder of the course, where a participant's server reads which course it is (``ib_course.course``)."""


def link(folder: Path, url: str, course: str | None = None) -> list[str]:
    """Ask for a token, see that it works, and keep it and the address; nothing is kept before it works.

    Args:
        folder: where the participant's chapters are
        url: the address of the service
        course: which, where the participant is in more than one

    Returns:
        Dutch lines that say what was done

    Raises:
        Problem: the token does not work, or nothing can be kept
    """
    url = url.strip().rstrip("/")
    if not url.lower().startswith(("https://", "http://")):
        raise Problem(problems.bad_address(url).text)
    settings = _read(folder / SETTINGS)
    token = _ask()
    try:
        found = Client(Connection(url, token)).me()
    except ExchangeProblem as problem:
        raise Problem(problem.text) from problem
    chosen = _choose([one["id"] for one in found["courses"] if one.get("role") == "participant"], course)
    settings.setdefault("CourseDirectory", {})["course_id"] = chosen
    settings.setdefault("IbExchange", {})["url"] = url
    folder.mkdir(parents=True, exist_ok=True)
    place = keep_token(token)
    _write(folder / SETTINGS, settings)
    return [
        f"Gekoppeld: je levert als {problems.shown(str(found.get('name')))} in bij de cursus «{chosen}».",
        f"Je toegangscode staat in {place}; alleen jij kunt die lezen.",
        f"Open de cursus zoals altijd: {command()} start. Stond zij nog open, sluit haar dan eerst.",
    ]


def unlink(folder: Path) -> list[str]:
    """Forget the token and the address.

    Raises:
        Problem: the settings cannot be read
    """
    settings = _read(folder / SETTINGS)
    known = settings.pop("IbExchange", None)
    if known is not None:
        settings.get("CourseDirectory", {}).pop("course_id", None)
        _write(folder / SETTINGS, {key: value for key, value in settings.items() if value})
    if not forget_token() and known is None:
        return ["Deze computer was niet gekoppeld."]
    return [
        "Deze computer is losgekoppeld. Je antwoorden staan er nog.",
        "Gebruik je hem niet meer? Trek de toegangscode dan ook in, op de pagina «Uitwisseling» van je cursus.",
    ]


def _ask() -> str:
    """Return what was typed or pasted, which the screen does not show.

    Raises:
        Problem: it is no token
    """
    if sys.stdin.isatty():
        token = getpass.getpass("Plak je toegangscode en druk op Enter (je ziet hem niet): ").strip()
    else:
        token = sys.stdin.readline().strip()
    if not token.startswith(PERSONAL) or not token.isascii() or not token.isprintable() or " " in token:
        raise Problem(
            f"Dit is geen toegangscode: die begint met {PERSONAL}.",
            "Maak er een op de pagina «Uitwisseling» van je cursus, en neem hem helemaal over.",
        )
    return token


def _choose(courses: list[str], wish: str | None) -> str:
    """Return the course that is meant.

    Raises:
        Problem: there is none, or more than one
    """
    if wish in courses or (wish is None and len(courses) == 1):
        return wish or courses[0]
    if not courses:
        raise Problem("Je staat nog in geen enkele cursus.", "Vraag je trainer om je toe te voegen.")
    names = ", ".join(map(problems.shown, courses))
    if wish is None:
        raise Problem(f"Je zit in meer dan een cursus: {names}.", f"Kies er een: --cursus {problems.shown(courses[0])}")
    raise Problem(f"Je staat niet in de cursus «{wish}».", f"Wel in: {names}.")


def _read(path: Path) -> dict[str, Any]:
    """Return the settings that are there.

    Raises:
        Problem: they are none
    """
    try:
        found = json.loads(path.read_bytes())
    except FileNotFoundError:
        return {}
    except ValueError:
        found = None
    if not isinstance(found, dict) or not all(isinstance(found.get(key, {}), dict) for key in _SECTIONS):
        raise Problem(f"{path} is niet te lezen.", "Hernoem dat bestand en probeer het opnieuw.")
    return found


def _write(path: Path, settings: dict[str, Any]) -> None:
    part = path.with_name(f".{path.name}.tmp")
    part.write_text(f"{json.dumps(settings, indent=2)}\n", encoding="utf-8")
    part.replace(path)


_SECTIONS = ("CourseDirectory", "IbExchange")
