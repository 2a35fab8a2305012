"""The notebooks: what nbformat and nbgrader ask of them, and how they are written, compared and counted."""

from __future__ import annotations

import ast
import base64
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import nbformat
import pytest
from citeproc import CitationStylesStyle
from nbgrader.api import Gradebook
from nbgrader.apps import NbGraderAPI
from nbgrader.nbgraderformat import MetadataValidator
from traitlets.config import Config

from ib_course.compile import SourceError, build_course, check_course, compile_course, overview
from ib_course.compile.inline import make_parser
from ib_course.compile.literature import STYLE, Literature
from ib_course.questions import WIDGET_KINDS, text_form

if TYPE_CHECKING:
    from collections.abc import Sequence

EXAMPLE = """---
hoofdstuk: 1
titel: De visie op zorg
pagina: 13-44
---
Voorwoord met „aanhalingstekens”.

## 1.1 Oriëntatie: kijken {pagina=13}

::: {reflectie} h1-zorg
:punten: 2
:woorden: 80-150
Wat versta jij onder *zorg*?
:::

::: {model} h1-klas
:model: scheepstra
Schuif.
:::

::: {praktijk} h1-staan
:punten: 0,5
Een jongen staat.
-- spiegel --
En bij jou?
:::

## 1.2 Verbinding: doen {pagina=17}

::: {rekenvraag} h1-klok
:punten: 1
:functie: scheepstra.minutes_each
:argumenten: leerlingen=40, minuten=180
:eenheid: minuten
:decimalen: 1
Hoeveel minuten?
:::

::: {figuur} h1-figuur
:bestand: klok.png
:alt: Een klok
Een klok.
:::
"""

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)


@pytest.fixture
def material(tmp_path: Path) -> Path:
    folder = tmp_path / "bron"
    (folder / "images").mkdir(parents=True)
    (folder / "images" / "klok.png").write_bytes(PIXEL)
    (folder / "h1.md").write_text(EXAMPLE, encoding="utf-8")
    return folder


def cells(material: Path) -> list[Any]:
    return list(nbformat.reads(compile_course(material)["h1/h1.ipynb"], as_version=4).cells)


def test_every_cell_is_locked_and_named_after_its_metadata(material: Path) -> None:
    for cell in cells(material):
        assert cell.metadata.deletable is False
        assert cell.metadata.editable is False
        assert cell.id == (cell.metadata.ib.id if "id" in cell.metadata.ib else f"{cell.metadata.ib.question}-antwoord")
        assert len(cell.id) <= 64
        if cell.cell_type == "code":
            assert cell.metadata.jupyter.source_hidden is True


def test_a_long_heading_of_the_start_page_still_makes_names_for_cells(material: Path) -> None:
    heading = "Hoe je in deze cursus werkt, wat je ervoor nodig hebt en hoe lang een hoofdstuk duurt"
    text = f"---\ntitel: Welkom\n---\n## {heading}\n\n::: {{achtergrond}}\nTekst.\n:::\n"
    (material / "start.md").write_text(text, encoding="utf-8")
    start = nbformat.reads(compile_course(material)["start.ipynb"], as_version=4)
    assert [cell.id for cell in start.cells] == [
        "start-titel",
        "start-deel-hoe-je-in-deze-cursus-werkt-wat-je-er",
        "start-deel-hoe-je-in-deze-cursus-werkt-wat-je-er-achtergrond-1",
    ]
    assert start.metadata.ib.sections[0].title == heading


def test_a_widget_cell_shows_its_specification_and_stores_its_text(material: Path) -> None:
    widgets = [cell for cell in cells(material) if cell.metadata.ib.kind in WIDGET_KINDS]
    assert [cell.id for cell in widgets] == ["h1-zorg", "h1-klas", "h1-staan", "h1-klok"]
    for cell in widgets:
        imports, call = ast.parse(cell.source).body
        assert ast.unparse(imports) == "from ib_widgets import show"
        assert isinstance(call, ast.Expr)
        assert isinstance(call.value, ast.Call)
        (spec,) = [ast.literal_eval(argument) for argument in call.value.args]
        assert spec == cell.metadata.ib
        (output,) = cell.outputs
        assert output.output_type == "execute_result"
        assert output.data == {"text/plain": text_form(spec)}


def test_cells_are_counted_as_a_kernel_would(material: Path) -> None:
    code = [cell for cell in cells(material) if cell.cell_type == "code"]
    assert [cell.execution_count for cell in code] == list(range(1, len(code) + 1))
    assert all(output.execution_count == cell.execution_count for cell in code for output in cell.outputs)


def test_a_graded_question_is_followed_by_its_answer(material: Path) -> None:
    found = cells(material)
    graded = {cell.id: at for at, cell in enumerate(found) if cell.metadata.ib.get("points")}
    assert list(graded) == ["h1-zorg", "h1-staan", "h1-klok"]
    for name, at in graded.items():
        question, answer = found[at].metadata.nbgrader, found[at + 1].metadata.nbgrader
        flags = ("locked", "grade", "solution")
        assert [question.grade_id, *(question[flag] for flag in flags)] == [name, True, False, False]
        assert [answer.grade_id, *(answer[flag] for flag in flags)] == [f"{name}-antwoord", False, True, True]
        assert answer.points == found[at].metadata.ib.points
        assert found[at + 1].metadata.ib.question == name
        assert found[at + 1].source.startswith("#")
        assert "\n" not in found[at + 1].source
    assert sum("nbgrader" in cell.metadata for cell in found) == 2 * len(graded)


def test_the_notebook_says_what_it_is(material: Path) -> None:
    notebook = nbformat.reads(compile_course(material)["h1/h1.ipynb"], as_version=4)
    assert notebook.metadata.kernelspec.name == "python3"
    assert notebook.metadata.language == "nl"
    ib = notebook.metadata.ib
    assert (ib.schema, ib.chapter, ib.number, ib.title, ib.page, ib.pages) == (
        1,
        "h1",
        1,
        "De visie op zorg",
        13,
        [13, 44],
    )
    assert (ib.previous, ib.next) == (None, None)
    assert [(part.id, part.number, part.part, part.title, part.page) for part in ib.sections] == [
        ("h1-1-1", "1.1", "Oriëntatie", "kijken", 13),
        ("h1-1-2", "1.2", "Verbinding", "doen", 17),
    ]


def test_a_png_travels_with_its_cell(material: Path) -> None:
    (figure,) = [cell for cell in cells(material) if cell.metadata.ib.kind == "figuur"]
    html = make_parser().render(figure.source)
    assert f'<img src="data:image/png;base64,{base64.b64encode(PIXEL).decode()}" alt="Een klok">' in html


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("\n", "\r\n"),
        lambda text: "\ufeff" + text,
        lambda text: text.replace("\n", "\r"),
        lambda text: text.replace("\n::: {", "\n\n\n::: {"),
        lambda text: text.rstrip("\n"),
    ],
    ids=["windows", "byte order mark", "old mac", "blank lines", "no last line end"],
)
def test_line_ends_and_blank_lines_change_nothing(material: Path, change: Any) -> None:
    before = compile_course(material)
    (material / "h1.md").write_bytes(change(EXAMPLE).encode("utf-8"))
    assert compile_course(material) == before


def test_a_file_that_is_no_utf8_is_refused(material: Path) -> None:
    (material / "h1.md").write_bytes(EXAMPLE.encode("cp1252", "replace"))
    with pytest.raises(SourceError) as error:
        compile_course(material)
    assert error.value.errors == ["bron/h1.md:6: dit bestand is geen UTF-8; sla het op als UTF-8"]


@pytest.mark.parametrize("name", ["literatuur.json", "begrippen.md"])
def test_so_are_literature_and_terms(material: Path, name: str) -> None:
    (material / name).write_bytes("\n\né".encode("cp1252"))
    with pytest.raises(SourceError) as error:
        compile_course(material)
    assert error.value.errors == [f"bron/{name}:3: dit bestand is geen UTF-8; sla het op als UTF-8"]


def test_a_folder_without_chapters_is_told(tmp_path: Path) -> None:
    with pytest.raises(SourceError) as error:
        compile_course(tmp_path)
    assert error.value.errors == [f"{tmp_path.name}/h1.md:1: er is nog geen enkel hoofdstuk; schrijf h1.md"]


def test_notebooks_are_written_once_and_end_in_a_newline(material: Path, tmp_path: Path) -> None:
    notebooks = tmp_path / "notebooks"
    path = notebooks / "h1" / "h1.ipynb"
    assert build_course(material, notebooks) == [path]
    text = path.read_text(encoding="utf-8")
    assert text.endswith("}\n")
    assert "„aanhalingstekens”" in text
    assert build_course(material, notebooks) == []
    assert [found.name for found in path.parent.iterdir()] == ["h1.ipynb"]


def test_nothing_is_written_when_something_is_wrong(material: Path, tmp_path: Path) -> None:
    (material / "h2.md").write_text("Geen kop.", encoding="utf-8")
    with pytest.raises(SourceError):
        build_course(material, tmp_path / "notebooks")
    assert not (tmp_path / "notebooks").exists()


def change_source(notebook: dict[str, Any]) -> None:
    notebook["cells"][3]["source"] = ["iets anders"]


def drop_cell(notebook: dict[str, Any]) -> None:
    notebook["cells"].pop()


def change_title(notebook: dict[str, Any]) -> None:
    notebook["metadata"]["title"] = "iets anders"


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (change_source, "h1/h1.ipynb is anders dan de bron (vanaf cel h1-zorg); draai cursus build"),
        (drop_cell, "h1/h1.ipynb is anders dan de bron (12 cellen in plaats van 13); draai cursus build"),
        (change_title, "h1/h1.ipynb is anders dan de bron; draai cursus build"),
    ],
)
def test_a_notebook_that_was_changed_is_told(material: Path, tmp_path: Path, change: Any, expected: str) -> None:
    notebooks = tmp_path / "notebooks"
    build_course(material, notebooks)
    assert check_course(material, notebooks) == []
    path = notebooks / "h1" / "h1.ipynb"
    notebook = json.loads(path.read_text(encoding="utf-8"))
    change(notebook)
    path.write_text(json.dumps(notebook), encoding="utf-8")
    assert check_course(material, notebooks) == [expected]


def test_missing_broken_and_left_over_notebooks_are_told(material: Path, tmp_path: Path) -> None:
    notebooks = tmp_path / "notebooks"
    assert check_course(material, notebooks) == ["h1/h1.ipynb ontbreekt; draai cursus build"]
    (notebooks / "h1").mkdir(parents=True)
    (notebooks / "h1" / "h1.ipynb").write_text("kapot", encoding="utf-8")
    (notebooks / "oud.ipynb").write_text("{}", encoding="utf-8")
    (notebooks / ".ipynb_checkpoints").mkdir()
    (notebooks / ".ipynb_checkpoints" / "h1-checkpoint.ipynb").write_text("{}", encoding="utf-8")
    assert check_course(material, notebooks) == [
        "h1/h1.ipynb is anders dan de bron (het is geen geldig notebook); draai cursus build",
        "oud.ipynb hoort bij geen enkele bron; verwijder het of schrijf de bron",
    ]


def test_the_overview_counts_each_section(material: Path) -> None:
    lines = [line.split() for line in overview(material).splitlines()]
    assert overview(material).startswith("h1: De visie op zorg\n")
    head, *rows = lines[1:]
    table = {" ".join(row[: -len(head)]): dict(zip(head, row[-len(head) :], strict=True)) for row in rows}
    assert list(table) == ["inleiding", "1.1 Oriëntatie", "1.2 Verbinding", "samen"]
    first = table["1.1 Oriëntatie"]
    assert {name: first[name] for name in ("reflecties", "modellen", "praktijk", "punten", "oefeningen")} == {
        "reflecties": "2",
        "modellen": "1",
        "praktijk": "1",
        "punten": "2,5",
        "oefeningen": "-",
    }
    read, asked = "Een jongen staat.", "Wat versta jij onder zorg? Schuif. En bij jou?"
    assert first["leestekst"] == str(read.count(" ") + 1)
    assert first["vraagtekst"] == str(asked.count(" ") + 1)
    assert table["samen"]["punten"] == "3,5"


def test_the_style_of_the_literature_is_valid_csl() -> None:
    CitationStylesStyle(str(STYLE), validate=True)  # warns, which is an error here, when it is not


def make_nbgrader_course(folder: Path, notebooks: dict[str, str]) -> NbGraderAPI:
    """Return nbgrader's API on a new course with these notebooks as its source."""
    (folder / "exchange").mkdir(parents=True)
    for name, text in notebooks.items():
        path = folder / "source" / name
        path.parent.mkdir(parents=True)
        path.write_text(text, encoding="utf-8")
    config = Config()
    config.CourseDirectory.root = str(folder)
    config.CourseDirectory.db_url = f"sqlite:///{folder / 'gradebook.db'}"
    config.CourseDirectory.course_id = "cursus"
    config.Exchange.root = str(folder / "exchange")
    return NbGraderAPI(config=config)


def test_nbgrader_takes_the_notebook_as_it_is(
    material: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    # On a fresh database nbgrader calls alembic, which stands beside this Python.
    monkeypatch.setenv("PATH", os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]))
    notebooks = compile_course(material)
    MetadataValidator().validate_nb(nbformat.reads(notebooks["h1/h1.ipynb"], as_version=4))
    result = make_nbgrader_course(tmp_path / "cursus", notebooks).generate_assignment("h1")
    assert result["success"], result
    assert not problems_logged(caplog.messages)
    released = nbformat.read(tmp_path / "cursus" / "release" / "h1" / "h1.ipynb", as_version=4)
    assert [cell.id for cell in released.cells] == [cell.id for cell in cells(material)]
    assert [cell.metadata.ib for cell in released.cells] == [cell.metadata.ib for cell in cells(material)]
    with Gradebook(f"sqlite:///{tmp_path / 'cursus' / 'gradebook.db'}") as gradebook:
        notebook = gradebook.find_notebook("h1", "h1")
        scores = {cell.name: cell.max_score for cell in notebook.grade_cells}
    assert scores == {"h1-zorg-antwoord": 2, "h1-staan-antwoord": 0.5, "h1-klok-antwoord": 1}


def problems_logged(messages: Sequence[str]) -> list[str]:
    return [message for message in messages if "Validator" in message or "corrupt" in message]


def test_pages_in_the_literature_have_a_dash_and_an_address_stays_as_it_is() -> None:
    work = {
        "id": "brief",
        "type": "article-journal",
        "title": "Brief",
        "page": "31-54",
        "URL": "https://example.org/kst-12-3.html",
    }
    (entry,) = Literature([work]).references()
    assert "31–54" in entry
    assert "<https://example.org/kst-12-3.html>" in entry
