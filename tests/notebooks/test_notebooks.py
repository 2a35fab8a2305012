"""The notebooks of the course, as they are committed."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import nbformat

from ib_course.compile import check_course
from ib_course.compile.inline import make_parser

ROOT = Path(__file__).parents[2]
PATHS = sorted((ROOT / "notebooks").rglob("*.ipynb"))


def code_cells() -> list[Any]:
    return [cell for path in PATHS for cell in nbformat.read(path, as_version=4).cells if cell.cell_type == "code"]


def test_the_notebooks_are_what_their_sources_say() -> None:
    assert PATHS
    assert check_course(ROOT / "course_material", ROOT / "notebooks") == []


def test_every_code_cell_gives_in_a_kernel_what_is_stored_and_none_is_skipped() -> None:
    command = [sys.executable, "-m", "pytest", "--nbval", "-q", "--no-header", "-p", "no:cacheprovider"]
    run = subprocess.run([*command, *map(str, PATHS)], cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout[-4000:]
    assert re.search(rf"^{len(code_cells())} passed in ", run.stdout, re.MULTILINE), run.stdout[-1000:]


def test_no_output_is_left_out_of_the_comparison() -> None:
    for cell in code_cells():
        assert "NBVAL" not in cell.source
        assert "tags" not in cell.metadata
        assert cell.execution_count


def test_every_link_within_the_course_leads_to_a_cell() -> None:
    ids = {path: places(path) for path in PATHS}
    found = 0
    for path in PATHS:
        for cell in nbformat.read(path, as_version=4).cells:
            for href in hrefs(cell):
                target, _, name = href.partition("#")
                assert name in ids[(path.parent / target).resolve() if target else path], (path.name, cell.id, href)
                found += 1
    assert found


def places(path: Path) -> set[str]:
    """Return what a link may lead to: the cells of a notebook, and the terms in its list."""
    cells = nbformat.read(path, as_version=4).cells
    return {cell.id for cell in cells} | {name for cell in cells for name in re.findall(r'<a id="([^"]+)"', cell.source)}


def hrefs(cell: Any) -> list[str]:
    """Return the addresses within the course of a cell's links, in its text or in its specification's HTML."""
    if cell.cell_type == "code":
        texts = [str(value) for value in cell.metadata.ib.values()]
    else:
        texts = [make_parser().render(cell.source)]
    return [href for text in texts for href in re.findall(r'href="([^"]*)"', text) if not href.startswith("http")]
