"""A trainer's course folder."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest

from ib_course.grading.course_folder import init_course, require_course
from ib_course.launcher.problem import Problem
from tests.grading.course import build_chapter, run


@pytest.fixture
def notebooks(tmp_path: Path) -> Path:
    build_chapter(tmp_path / "notebooks")
    return tmp_path / "notebooks"


def everything(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_new_folder_is_complete(tmp_path: Path, notebooks: Path) -> None:
    lines = init_course(tmp_path / "cursus", notebooks=notebooks)
    assert "Gemaakt: source/h9/h9.ipynb" in lines
    names = set(everything(tmp_path / "cursus"))
    assert names >= {"nbgrader_config.py", "nbgrader_config_deelnemer.py", "opmerkingen.txt", "source/h9/h9.ipynb"}
    assert stat.S_IMODE((tmp_path / "cursus" / "uitwisseling").stat().st_mode) == 0o1777


def test_each_thing_that_is_made_is_told_on_a_line_and_nothing_else(tmp_path: Path, notebooks: Path) -> None:
    folder = tmp_path / "cursus"
    assert init_course(folder, notebooks=notebooks) == [
        "Gemaakt: nbgrader_config.py",
        "Gemaakt: nbgrader_config_deelnemer.py",
        "Gemaakt: opmerkingen.txt",
        f"Gemaakt: de uitwisselmap {folder / 'uitwisseling'}",
        "Gemaakt: source/h9/h9.ipynb",
    ]
    (folder / "opmerkingen.txt").unlink()
    assert init_course(folder, notebooks=notebooks) == ["Gemaakt: opmerkingen.txt"]


def test_an_exchange_that_is_there_already_is_left_as_it_is_and_not_called_made(
    tmp_path: Path, notebooks: Path
) -> None:
    exchange = tmp_path / "gedeeld"
    exchange.mkdir(mode=0o750)
    lines = init_course(tmp_path / "cursus", notebooks=notebooks, exchange=exchange)
    assert not any("uitwisselmap" in line for line in lines)
    assert stat.S_IMODE(exchange.stat().st_mode) == 0o750
    assert str(exchange) in (tmp_path / "cursus" / "nbgrader_config.py").read_text(encoding="utf-8")


def test_the_command_prints_what_was_made_and_what_comes_next(tmp_path: Path) -> None:
    folder = tmp_path / "cursus"
    steps = f"De volgende stap is uitzetten, bijvoorbeeld: cursus trainer uitzetten --map {folder} h1"
    told = run("cursus", "trainer", "init", "cursus", cwd=tmp_path).splitlines()
    assert {f"Gemaakt: de uitwisselmap {folder / 'uitwisseling'}", "Gemaakt: source/h1/h1.ipynb"} < set(told)
    assert told[-1] == steps
    again = run("cursus", "trainer", "init", "cursus", cwd=tmp_path).splitlines()
    assert again == ["Alles in cursus was al bij.", steps]


def test_making_it_again_changes_nothing(tmp_path: Path, notebooks: Path) -> None:
    init_course(tmp_path / "cursus", notebooks=notebooks)
    before = everything(tmp_path / "cursus")
    assert init_course(tmp_path / "cursus", notebooks=notebooks) == []
    assert everything(tmp_path / "cursus") == before


def test_a_new_version_of_a_chapter_is_placed_and_a_trainers_own_change_kept(tmp_path: Path, notebooks: Path) -> None:
    init_course(tmp_path / "cursus", notebooks=notebooks)
    chapter, placed = notebooks / "h9" / "h9.ipynb", tmp_path / "cursus" / "source" / "h9" / "h9.ipynb"
    chapter.write_text(chapter.read_text(encoding="utf-8").replace("Inleidende", "Nieuwe"), encoding="utf-8")
    assert init_course(tmp_path / "cursus", notebooks=notebooks) == ["Bijgewerkt: source/h9/h9.ipynb"]
    assert placed.read_bytes() == chapter.read_bytes()
    own = placed.read_bytes().replace(b"Nieuwe", b"Eigen")
    placed.write_bytes(own)
    chapter.write_text(chapter.read_text(encoding="utf-8").replace("Nieuwe", "Nieuwste"), encoding="utf-8")
    lines = init_course(tmp_path / "cursus", notebooks=notebooks)
    assert lines == ["Niet vervangen: source/h9/h9.ipynb, want je hebt het zelf aangepast."]
    assert placed.read_bytes() == own


def test_a_trainers_settings_and_comments_are_kept(tmp_path: Path, notebooks: Path) -> None:
    init_course(tmp_path / "cursus", notebooks=notebooks)
    settings, bank = tmp_path / "cursus" / "nbgrader_config.py", tmp_path / "cursus" / "opmerkingen.txt"
    settings.write_text(settings.read_text(encoding="utf-8") + "\n# eigen regel\n", encoding="utf-8")
    bank.write_text("Mijn eigen opmerking.\n", encoding="utf-8")
    init_course(tmp_path / "cursus", notebooks=notebooks, course_id="andere-naam")
    assert "# eigen regel" in settings.read_text(encoding="utf-8")
    assert bank.read_text(encoding="utf-8") == "Mijn eigen opmerking.\n"


def test_somebody_elses_folder_is_refused_and_left_alone(tmp_path: Path, notebooks: Path) -> None:
    (tmp_path / "foto's").mkdir()
    (tmp_path / "foto's" / "vakantie.jpg").write_bytes(b"jpg")
    with pytest.raises(Problem, match="is niet leeg en is geen cursusmap"):
        init_course(tmp_path / "foto's", notebooks=notebooks)
    assert everything(tmp_path / "foto's") == {"vakantie.jpg": b"jpg"}


def test_a_file_in_place_of_a_folder_is_refused(tmp_path: Path, notebooks: Path) -> None:
    (tmp_path / "bestand").write_text("tekst", encoding="utf-8")
    with pytest.raises(Problem, match="geen cursusmap"):
        init_course(tmp_path / "bestand", notebooks=notebooks)


@pytest.mark.parametrize("name", ["", "../weg", "Groep A", "a+b", "x*"])
def test_a_name_that_an_exchange_cannot_have_is_refused(tmp_path: Path, notebooks: Path, name: str) -> None:
    with pytest.raises(Problem, match="kan niet de naam van een cursus zijn"):
        init_course(tmp_path / "cursus", notebooks=notebooks, course_id=name)
    assert not (tmp_path / "cursus").exists()


@pytest.mark.parametrize("name", ["groep [a]", "a*", "{jaar}", "$HOME"])
def test_a_folder_in_whose_name_nbgrader_reads_a_pattern_is_refused(tmp_path: Path, notebooks: Path, name: str) -> None:
    with pytest.raises(Problem, match="Een cursusmap kan hier niet staan"):
        init_course(tmp_path / name, notebooks=notebooks)
    assert not (tmp_path / name).exists()


def test_without_chapters_it_says_how_to_make_them(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="geen hoofdstukken"):
        init_course(tmp_path / "cursus", notebooks=tmp_path / "leeg")


def test_a_file_where_the_folder_must_come_is_told_in_dutch(tmp_path: Path, notebooks: Path) -> None:
    (tmp_path / "bestand").write_text("tekst", encoding="utf-8")
    with pytest.raises(Problem, match="De cursusmap maken lukt niet"):
        init_course(tmp_path / "bestand" / "cursus", notebooks=notebooks)


def test_the_settings_a_participant_needs_name_course_and_exchange(tmp_path: Path, notebooks: Path) -> None:
    exchange = tmp_path / "gedeeld"
    init_course(tmp_path / "cursus", notebooks=notebooks, course_id="ib-noord", exchange=exchange)
    for name in ("nbgrader_config.py", "nbgrader_config_deelnemer.py"):
        text = (tmp_path / "cursus" / name).read_text(encoding="utf-8")
        assert "'ib-noord'" in text
        assert repr(str(exchange)) in text


def test_a_folder_that_is_no_course_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(Problem) as caught:
        require_course(tmp_path)
    assert "cursus trainer init" in str(caught.value)


def test_what_was_placed_is_remembered_by_its_content(tmp_path: Path, notebooks: Path) -> None:
    init_course(tmp_path / "cursus", notebooks=notebooks)
    memory = json.loads((tmp_path / "cursus" / ".ib-cursusmap.json").read_text(encoding="utf-8"))
    assert list(memory) == ["h9/h9.ipynb"]


def test_an_exchange_given_later_is_set_and_nothing_else_is_lost(tmp_path: Path, notebooks: Path) -> None:
    folder, exchange = tmp_path / "cursus", tmp_path / "gedeelde map é"
    init_course(folder, notebooks=notebooks, course_id="ib-noord")
    settings = folder / "nbgrader_config.py"
    own = settings.read_bytes() + "\n# eigen regel é\nc.CourseDirectory.max_file_size = 5\n".encode()
    settings.write_bytes(own)
    before = everything(folder)
    lines = init_course(folder, notebooks=notebooks, exchange=exchange)
    old = folder / "uitwisseling"
    assert lines[:3] == [
        f"Gemaakt: de uitwisselmap {exchange}",
        f"Aangepast: nbgrader_config.py: de uitwisselmap is nu {exchange} (was: {old}).",
        f"Aangepast: nbgrader_config_deelnemer.py: de uitwisselmap is nu {exchange} (was: {old}).",
    ]
    assert stat.S_IMODE(exchange.stat().st_mode) == 0o1777
    after = everything(folder)
    assert settings.read_bytes() == own.replace(repr(str(old)).encode(), repr(str(exchange)).encode())
    changed = {"nbgrader_config.py", "nbgrader_config_deelnemer.py"}
    assert {name: data for name, data in after.items() if name not in changed} == {
        name: data for name, data in before.items() if name not in changed
    }
    assert init_course(folder, notebooks=notebooks, exchange=exchange) == []


def test_a_name_given_later_is_set(tmp_path: Path, notebooks: Path) -> None:
    init_course(tmp_path / "cursus", notebooks=notebooks)
    init_course(tmp_path / "cursus", notebooks=notebooks, course_id="ib-zuid")
    for name in ("nbgrader_config.py", "nbgrader_config_deelnemer.py"):
        assert "c.CourseDirectory.course_id = 'ib-zuid'" in (tmp_path / "cursus" / name).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "line", ["c.Exchange.root = str(Path.home() / 'gedeeld')", "c.Exchange.root = 'een'\nc.Exchange.root = 'twee'", ""]
)
def test_settings_that_were_rewritten_are_left_and_the_line_to_write_is_said(
    tmp_path: Path, notebooks: Path, line: str
) -> None:
    folder = tmp_path / "cursus"
    init_course(folder, notebooks=notebooks)
    settings = folder / "nbgrader_config.py"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace(f"c.Exchange.root = {str(folder / 'uitwisseling')!r}", line), encoding="utf-8")
    before = everything(folder)
    with pytest.raises(Problem) as caught:
        init_course(folder, notebooks=notebooks, exchange=tmp_path / "gedeeld")
    assert f"c.Exchange.root = {str(tmp_path / 'gedeeld')!r}" in str(caught.value)
    assert everything(folder) == before
    assert not (tmp_path / "gedeeld").exists()


def test_settings_that_were_moved_aside_are_made_anew(tmp_path: Path, notebooks: Path) -> None:
    folder = tmp_path / "cursus"
    init_course(folder, notebooks=notebooks)
    (folder / "nbgrader_config.py").rename(folder / "oud.py")
    assert init_course(folder, notebooks=notebooks) == ["Gemaakt: nbgrader_config.py"]
    assert require_course(folder) == folder


@pytest.mark.parametrize("damaged", [b"", b"{", b"[]", b"\xff\xfe"])
def test_a_damaged_note_of_what_was_placed_costs_no_chapter(tmp_path: Path, notebooks: Path, damaged: bytes) -> None:
    folder = tmp_path / "cursus"
    init_course(folder, notebooks=notebooks)
    placed = folder / "source" / "h9" / "h9.ipynb"
    placed.write_bytes(placed.read_bytes().replace(b"Inleidende", b"Eigen"))
    (folder / ".ib-cursusmap.json").write_bytes(damaged)
    told = init_course(folder, notebooks=notebooks)
    assert told == ["Niet vervangen: source/h9/h9.ipynb, want je hebt het zelf aangepast."]
