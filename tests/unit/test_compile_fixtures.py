"""The compiler's fixtures: ``tests/course/*.md`` hold sources and what must come of them.

A file holds cases. A case begins with ``##### title``; below it stand the files of a small course, each headed by
``=== name``, and last ``=== cellen`` or ``=== fouten`` with what is expected. ``=== h1`` (without a suffix) is a
chapter that goes without its head: the lines of ``PRELUDE`` are put above it and the cells that they make are not
shown. Errors in it count their lines from its own first line. An expected error that ends in ``…`` may go on.
``tests/course/materiaal`` gives each case its literature, terms and images, unless it brings its own.
"""

from __future__ import annotations

import json
import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import nbformat
import pytest

from ib_course.compile import SourceError, compile_course

if TYPE_CHECKING:
    from collections.abc import Iterator

COURSE = Path(__file__).parents[1] / "course"

PRELUDE = """---
hoofdstuk: 1
titel: De visie op zorg
pagina: 13-44
---

## 1.1 Oriëntatie: kijken {pagina=13}

"""

PRELUDE_CELLS = ("h1-titel", "h1-1-1")

COMMON = ("schema", "kind", "id", "chapter", "section", "page", "title")


@dataclass(frozen=True)
class Case:
    """A small course and what must come of it."""

    title: str
    files: dict[str, str]
    expects: str
    expected: str


def read_cases(path: Path) -> Iterator[Case]:
    """Yield the cases of a fixture file."""
    for chunk in re.split(r"^##### ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        title, _, rest = chunk.partition("\n")
        parts = re.split(r"^=== (\S+)\n", rest, flags=re.MULTILINE)
        names, texts = parts[1::2], parts[2::2]
        *files, (expects, expected) = zip(names, texts, strict=True)
        assert expects in {"cellen", "fouten"}, f"{path.name}: {title}"
        yield Case(f"{path.stem}: {title.strip()}", dict(files), expects, expected.strip("\n"))


CASES = [case for path in sorted(COURSE.glob("*.md")) for case in read_cases(path)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.title)
def test_a_source_becomes_what_its_fixture_says(case: Case, tmp_path: Path) -> None:
    material = tmp_path / "bron"
    shutil.copytree(COURSE / "materiaal", material)
    for name, text in case.files.items():
        path = material / (name if "." in name else f"{name}.md")
        path.parent.mkdir(exist_ok=True)
        path.write_text(text if "." in name else PRELUDE + text, encoding="utf-8")
    bare = [name for name in case.files if "." not in name]
    try:
        found, shown = "cellen", show_notebooks(compile_course(material), bare=bool(bare))
    except SourceError as error:
        found, shown = "fouten", "\n".join(show_error(line, bare) for line in error.errors)
    assert found == case.expects, shown
    if found == "fouten":
        assert agrees(shown.splitlines(), case.expected.splitlines()), shown
    else:
        assert shown == case.expected


def agrees(shown: list[str], expected: list[str]) -> bool:
    """Tell whether the errors are the expected ones."""
    pairs = zip(shown, expected, strict=False)
    return len(shown) == len(expected) and all(
        line.startswith(wanted[:-1]) if wanted.endswith("…") else line == wanted for line, wanted in pairs
    )


def show_error(line: str, bare: list[str]) -> str:
    """Return an error with its line counted below the prelude, where there is one."""
    match = re.fullmatch(r"bron/([\w/ -]+)(\.\w+):(\d+): (.*)", line)
    assert match, line
    name, suffix, number, text = match.groups()
    if name not in bare:
        return f"{name}{suffix}:{number}: {text}"
    above = PRELUDE.count("\n")
    text = re.sub(r"(?<=regel )\d+|(?<=bron/h1\.md:)\d+", lambda match: str(int(match[0]) - above), text)
    return f"{name}:{int(number) - above}: {text}"


def show_notebooks(notebooks: dict[str, str], *, bare: bool) -> str:
    """Return the cells of all notebooks as text."""
    shown = []
    for name, text in notebooks.items():
        notebook = nbformat.reads(text, as_version=4)
        cells = [cell for cell in notebook.cells if not (bare and cell.id in PRELUDE_CELLS)]
        shown += [*([] if bare else [f"{name}\n"]), *(f"{show_cell(cell)}\n" for cell in cells)]
    return "\n".join(shown).strip("\n")


def show_cell(cell: Any) -> str:
    """Return a cell as text: what it is, and below that its source or its specification."""
    ib = cell.metadata.ib
    if ib.kind == "antwoord":
        return f"[{cell.id}] antwoord op {ib.question}: {cell.metadata.nbgrader.points} van de trainer"
    page = f" blz. {ib.page}" if ib.page else ""
    title = f" «{ib.title}»" if ib.title else ""
    head = f"[{cell.id}] {ib.kind}{page}{title}"
    if cell.cell_type == "markdown":
        return "\n".join([head, *(f"| {line}".rstrip() for line in cell.source.split("\n"))])
    keys = [key for key in ib if key not in COMMON]
    return "\n".join([head, *(f"  {key}: {json.dumps(ib[key], ensure_ascii=False)}" for key in sorted(keys))])
