"""The notebooks as files: makes them from the course, or compares them with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import nbformat

from ib_course.compile.chapters import make_notebook
from ib_course.compile.course import read_course
from ib_course.compile.references import notebook_path

if TYPE_CHECKING:
    from pathlib import Path

    from ib_course.compile.index import Target


def compile_course(material: Path) -> dict[str, str]:
    """Return the text of every notebook by its path below the folder of notebooks.

    Raises ``SourceError`` with every problem that was found.
    """
    course = read_course(material)
    anchors: set[Target] = set().union(*(references.targets for references in course.references.values()))
    notebooks = {}
    for chapter in course.chapters:
        notebook = make_notebook(chapter, course.references[chapter.id], anchors)
        nbformat.validate(notebook)
        notebooks[notebook_path(chapter.id)] = nbformat.writes(notebook) + "\n"
    return notebooks


def build_course(material: Path, notebooks: Path) -> list[Path]:
    """Compile the course at ``material`` into the folder ``notebooks``; return the notebooks that changed.

    Nothing is written unless everything compiles. Raises ``SourceError`` with every problem found.
    """
    paths = []
    for name, text in compile_course(material).items():
        path = notebooks / name
        if path.exists() and path.read_bytes() == text.encode("utf-8"):
            continue
        paths.append(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_name(f".{path.name}.nieuw")
        unfinished.write_bytes(text.encode("utf-8"))
        unfinished.replace(path)
    return paths


def check_course(material: Path, notebooks: Path) -> list[str]:
    """Return how the notebooks differ from a fresh compile, as Dutch lines; none: they are equal.

    Raises ``SourceError`` with every problem found.
    """
    remedy = "draai cursus build"
    lines = []
    fresh = compile_course(material)
    for name, text in fresh.items():
        path = notebooks / name
        if not path.exists():
            lines.append(f"{name} ontbreekt; {remedy}")
        elif path.read_bytes() != text.encode("utf-8"):
            lines.append(f"{name} is anders dan de bron{_first_difference(path, text)}; {remedy}")
    present = {path.relative_to(notebooks) for path in notebooks.rglob("*.ipynb")}
    shown = {path.as_posix() for path in present if not any(part.startswith(".") for part in path.parts)}
    extra = sorted(shown - set(fresh))
    return lines + [f"{name} hoort bij geen enkele bron; verwijder het of schrijf de bron" for name in extra]


def _first_difference(path: Path, text: str) -> str:
    """Return where a notebook differs first, as `` (cel h1-1-1)``; empty when that cannot be told."""
    try:
        found = nbformat.reads(path.read_text(encoding="utf-8"), as_version=4).cells
    except (ValueError, UnicodeDecodeError, nbformat.reader.NotJSONError):
        return " (het is geen geldig notebook)"
    fresh = nbformat.reads(text, as_version=4).cells
    for old, new in zip(found, fresh, strict=False):
        if old != new:
            return f" (vanaf cel {new.id})"
    return "" if len(found) == len(fresh) else f" ({len(found)} cellen in plaats van {len(fresh)})"
