"""Where things are, in a checkout and in an installed wheel."""

from __future__ import annotations

from pathlib import Path

from ib_course.launcher.problem import Problem

_PACKAGE = Path(__file__).resolve().parent.parent


def checkout() -> Path | None:
    """Return the folder of the project, or None where the course is an installed wheel."""
    folder = _PACKAGE.parent.parent
    return folder if (folder / "pyproject.toml").is_file() and (folder / "cursus").is_file() else None


def require_checkout() -> Path:
    """Return the folder of the project.

    Raises:
        Problem: the course is installed without its sources.
    """
    folder = checkout()
    if folder is None:
        raise Problem(
            "Dit kan alleen in de map van het project zelf; de cursus is hier zonder bronnen geïnstalleerd.",
            "Haal het project op met git en typ daar: python3 cursus …",
        )
    return folder


def notebooks() -> Path:
    """Return the folder with the generated chapters: of the checkout, or the copy inside the wheel."""
    folder = checkout()
    return folder / "notebooks" if folder else _PACKAGE / "notebooks"


def default_map() -> Path:
    """Return where a participant's course lives when `--map` is not given."""
    return Path.home() / "inspirerend-begeleiden"
