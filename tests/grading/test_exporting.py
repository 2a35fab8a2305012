"""Marks in a file for a spreadsheet: complete, Dutch, and without a formula in it."""

from __future__ import annotations

import csv
import errno
import io
import itertools
import re
import sys
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nbgrader.api import Gradebook

from ib_course import trainer
from ib_course.cli import main
from ib_course.grading.exporting import HEADER, SafeCsvExportPlugin, neutral
from ib_course.launcher.problem import Problem
from tests.grading.course import SPECS, put_hand_in, right_value, run
from tests.grading.hostile import FORMULAS, NAMES, PAYLOADS

HandIn = Callable[..., Path]
Row = dict[str, str]


@pytest.fixture
def marked(course: Path, hand_in: HandIn) -> Path:
    """A course in which anna is marked, cem is marked and late, dora waits, and bas did nothing."""
    trainer.set_deadline(course, "h9", "2-11-2026")
    with _gradebook(course) as gradebook:
        gradebook.add_student("bas", first_name="Bas", last_name="Abbink")
        gradebook.add_student("anna", first_name="Anna", last_name="Öztürk, geboren de Wit")
    settings = course / "nbgrader_config.py"
    settings.write_text(settings.read_text(encoding="utf-8").replace('"none"', '"zero"'), encoding="utf-8")
    values = {spec["id"]: right_value(spec) for spec in SPECS}
    hand_in("anna", {**values, "h9-jaren": {"order": ["b", "a", "c"]}}, time="2026-07-01 22:30:00.000000 UTC")
    hand_in("cem", values, time="2026-11-05 10:00:00.000000 UTC")
    trainer.autograde(course, "h9")
    hand_in("dora", values)
    return course


def test_everybody_has_a_row_with_score_maximum_late_and_what_is_still_to_read(marked: Path) -> None:
    assert trainer.export_marks(marked)[0] == f"De cijfers staan in {marked / 'cijfers.csv'} (4 regels)."
    rows = {row["Deelnemer"]: row for row in _read(marked / "cijfers.csv")}
    assert rows["anna"] == {
        "Deelnemer": "anna",
        "Achternaam": "Öztürk, geboren de Wit",
        "Voornaam": "Anna",
        "Hoofdstuk": "h9",
        "Stand": "nog te lezen: 3",
        "Ingeleverd op": "2-7-2026 0:30",  # Dutch time, in summer
        "Te laat": "nee",
        "Score": "12",
        "Aftrek te laat": "0",
        "Maximum": "13,5",
        "Nog te lezen": "3",
    }
    late = {"Te laat": "ja", "Score": "0", "Aftrek te laat": "13,5", "Maximum": "13,5"}
    assert late.items() <= rows["cem"].items()
    unknown = {"Ingeleverd op": "", "Te laat": "", "Score": "", "Aftrek te laat": "", "Nog te lezen": ""}
    assert {"Stand": "nog niet nagekeken", **unknown}.items() <= rows["dora"].items()
    assert {"Stand": "niet ingeleverd", **unknown}.items() <= rows["bas"].items()


def test_the_file_opens_as_a_table_in_a_dutch_spreadsheet(marked: Path) -> None:
    trainer.export_marks(marked)
    data = (marked / "cijfers.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbfDeelnemer;Achternaam;")
    assert data.endswith(b"\r\n")
    assert b"Abbink;Bas;h9;" in data
    assert b'Wit";Anna;' not in data  # a comma needs no quotes between semicolons


def test_one_chapter_and_another_file_can_be_asked_for(marked: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with _gradebook(marked) as gradebook:
        gradebook.add_assignment("h8")
    trainer.export_marks(marked)
    assert {row["Hoofdstuk"] for row in _read(marked / "cijfers.csv")} == {"h8", "h9"}
    arguments = ["trainer", "cijfers", "h9", "--bestand", str(marked / "alleen-h9.csv"), "--map", str(marked)]
    assert main(arguments) == 0
    assert capsys.readouterr().out.startswith(f"De cijfers staan in {marked / 'alleen-h9.csv'} (4 regels).")
    assert {row["Hoofdstuk"] for row in _read(marked / "alleen-h9.csv")} == {"h9"}


def test_the_marks_can_be_read_by_their_owner_alone(marked: Path) -> None:
    trainer.export_marks(marked)
    if sys.platform != "win32":
        assert (marked / "cijfers.csv").stat().st_mode & 0o077 == 0


def test_a_hand_in_is_said_to_be_read_only_when_it_is(marked: Path) -> None:
    with _gradebook(marked) as gradebook:
        for grade in gradebook.find_submission_notebook("h9", "h9", "cem").grades:
            grade.needs_manual_grade = False
        gradebook.db.commit()
    put_hand_in(marked, "anna", {}, time="2026-07-02 10:00:00.000000 UTC")
    trainer.export_marks(marked)
    assert {row["Deelnemer"]: row["Stand"] for row in _read(marked / "cijfers.csv")} == {
        "anna": "opnieuw ingeleverd, nog niet nagekeken",
        "bas": "niet ingeleverd",
        "cem": "nagekeken en gelezen",
        "dora": "nog niet nagekeken",
    }


def test_without_participants_nothing_is_written_and_nothing_is_wrong(
    course: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["trainer", "cijfers", "--map", str(course)]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "Er zijn nog geen deelnemers, en dus geen cijfers.",
        "Er is geen bestand gemaakt.",
        f"Ze komen erbij als je ophaalt wat is ingeleverd: cursus trainer ophalen --map {course} h9",
    ]
    assert not (course / "cijfers.csv").exists()


def test_where_no_file_can_come_is_told_and_nothing_is_lost(marked: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(Problem, match="geen hoofdstuk «h7»"):
        trainer.export_marks(marked, "h7")
    with pytest.raises(Problem, match=re.escape(f"De map {marked / 'nergens'} bestaat niet.")):
        trainer.export_marks(marked, path=marked / "nergens" / "cijfers.csv")
    with pytest.raises(Problem, match="is een map, geen bestand"):
        trainer.export_marks(marked, path=marked / "source")
    own = marked / "opmerkingen.txt"
    before = own.read_bytes()
    with pytest.raises(Problem, match="bestaat al en is geen lijst met cijfers"):
        trainer.export_marks(marked, path=own)
    assert own.read_bytes() == before

    def refuse(*_: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr("ib_course.dossier.files.replace", refuse)
    with pytest.raises(Problem) as caught:
        trainer.export_marks(marked)
    assert caught.value.what == (
        f"De cijfers schrijven lukt niet: je mag hier niet schrijven ({marked / 'cijfers.csv'})."
    )


@pytest.mark.parametrize("saved", [b'\xef\xbb\xbf"Deelnemer";"Achternaam"\r\n', b"Deelnemer,Achternaam\n", b""])
def test_a_table_that_a_spreadsheet_saved_is_replaced(marked: Path, saved: bytes) -> None:
    (marked / "cijfers.csv").write_bytes(saved)
    trainer.export_marks(marked)
    assert len(_read(marked / "cijfers.csv")) == 4


@pytest.mark.parametrize("name", FORMULAS)
def test_no_text_is_taken_for_a_formula(name: str) -> None:
    safe = neutral(FORMULAS[name])
    assert safe.replace("'", "") != "" or name == "null"
    for cell in _as_read_by_anything(f"x;{_quoted(safe)};y\r\n"):
        assert not _is_formula(cell), (safe, cell)


@given(
    st.text(
        st.sampled_from("=+-@ \t\r\n;,|\"'a1\u00a0\u200b\ufeff\u202e\uff1d\uff0b\uff0d\uff20\x00\u2028"), max_size=12
    )
)
def test_no_text_at_all_is_taken_for_a_formula(text: str) -> None:
    safe = neutral(text)
    assert not re.search(r"[\x00-\x1f\u2028]", safe)
    for cell in _as_read_by_anything(f"x;{_quoted(safe)};y\r\n"):
        assert not _is_formula(cell), (safe, cell)
    assert neutral(safe) == safe  # once is enough


@given(
    st.text(st.characters(categories=["L", "N"]), min_size=1), st.sampled_from(["-", "@", "+", " ", "'", ". ", ", "])
)
def test_names_and_addresses_stay_as_they_are(word: str, between: str) -> None:
    text = f"{word}{between}{word}"
    assert neutral(text) == text


def test_hostile_names_and_ids_and_comments_bring_no_formula_into_our_export(course: Path) -> None:
    people = _put_hostile_people(course)
    trainer.autograde(course, "h9")
    _comment(course)
    trainer.export_marks(course)
    rows = _read(course / "cijfers.csv")
    assert len(rows) == len(people)
    assert {row["Deelnemer"] for row in rows} == {neutral(name) for name in people}
    assert {row["Achternaam"] for row in rows} == {neutral(last) for last, _ in people.values()}
    _expect_no_formula(course / "cijfers.csv", ";")


def test_nbgrader_export_writes_a_safe_file_too(course: Path) -> None:
    people = _put_hostile_people(course)
    trainer.autograde(course, "h9")
    _comment(course)
    run("nbgrader", "export", cwd=course)
    text = (course / "grades.csv").read_bytes().decode()
    rows = list(csv.DictReader(io.StringIO(text), strict=True))
    assert rows
    assert tuple(rows[0]) == SafeCsvExportPlugin.COLUMNS
    assert {row["student_id"] for row in rows} == {neutral(name) for name in people}
    assert {row["first_name"] for row in rows} == {neutral(first) for _, first in people.values()}
    assert {float(row["max_score"]) for row in rows} == {13.5}
    _expect_no_formula(course / "grades.csv", ",")


def test_nbgrader_export_keeps_the_figures_and_the_choices_of_nbgraders_own(marked: Path, tmp_path: Path) -> None:
    with _gradebook(marked) as gradebook:
        gradebook.update_or_create_student("anna", last_name="Öztürk")  # a comma breaks nbgrader's own
    own = ["--exporter=nbgrader.plugins.CsvExportPlugin", f"--to={tmp_path / 'eigen.csv'}"]
    chosen = ["--student=['anna','cem']", "--assignment=['h9']", f"--to={tmp_path / 'gekozen.csv'}"]
    run("nbgrader", "export", *own, cwd=marked)
    run("nbgrader", "export", f"--to={tmp_path / 'veilig.csv'}", cwd=marked)
    run("nbgrader", "export", *chosen, cwd=marked)
    theirs, ours, some = (
        sorted((tmp_path / name).read_text(encoding="utf-8").splitlines())
        for name in ("eigen.csv", "veilig.csv", "gekozen.csv")
    )
    assert ours == theirs
    assert some == [line for line in theirs if ",bas," not in line]


def _put_hostile_people(course: Path) -> dict[str, tuple[str, str]]:
    """Put hand-ins of people with hostile ids and names, and return id → last and first name."""
    texts = [*FORMULAS.values(), *NAMES.values(), *(payload.text() for payload in PAYLOADS)]
    storable = [text for text in texts if not re.search(r"[\ud800-\udfff\x00]", text)]
    ids = [text for text in (*FORMULAS.values(), *NAMES.values()) if _is_folder_name(text)]
    names = dict(zip(ids, _pairs(storable), strict=False))
    with _gradebook(course) as gradebook:
        for ident, (last, first) in names.items():
            gradebook.add_student(ident, last_name=last, first_name=first, email=first)
            put_hand_in(course, ident, {"h9-zorg": {"text": first}})
    return names


def _pairs(texts: list[str]) -> Iterator[tuple[str, str]]:
    """Yield endless pairs of texts, each text on both sides."""
    return itertools.cycle(zip(texts, [*texts[1:], texts[0]], strict=True))


def _is_folder_name(text: str) -> bool:
    return "/" not in text and "\x00" not in text and len(text.encode()) < 250


def _comment(course: Path) -> None:
    """Write a formula as a comment and an empty score by hand, as a trainer may."""
    with _gradebook(course) as gradebook:
        for submission in gradebook.assignment_submissions("h9"):
            for comment in submission.notebooks[0].comments:
                comment.manual_comment = FORMULAS["dde"]
        gradebook.db.commit()


def _expect_no_formula(path: Path, delimiter: str) -> None:
    """Expect that no cell is a formula, whatever separator a program takes, and that the file keeps to RFC 4180."""
    text = path.read_bytes().decode("utf-8-sig")
    for row in csv.reader(io.StringIO(text), delimiter=delimiter, strict=True):
        assert not [cell for cell in row if _is_formula(cell)]
    for cell in _as_read_by_anything(text):
        assert not _is_formula(cell), cell
    strict = _parse_strictly(text, delimiter)
    assert strict == list(csv.reader(io.StringIO(text), delimiter=delimiter, strict=True))
    assert {len(row) for row in strict} == {len(strict[0])}


def _read(path: Path) -> list[Row]:
    text = path.read_bytes().decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text), delimiter=";", strict=True))
    assert all(tuple(row) == HEADER for row in rows)
    return rows


def _quoted(text: str) -> str:
    written = io.StringIO()
    csv.writer(written, delimiter=";", lineterminator="").writerow([text])
    return written.getvalue()


def _as_read_by_anything(text: str) -> Iterator[str]:
    """Yield the cells as programs find them that take another separator, or know no quotes at all."""
    for delimiter in ",;|\t":
        for quoting in (csv.QUOTE_MINIMAL, csv.QUOTE_NONE):
            for row in csv.reader(io.StringIO(text), delimiter=delimiter, quoting=quoting):
                yield from row
    yield from re.split(r"[,;|\t\r\n\u2028\u2029\x0b\x0c\x85]", text)


def _is_formula(cell: str) -> bool:
    """Tell whether a cell begins as a formula, where spaces, quotes and invisible characters are passed over."""
    if re.fullmatch(r"-?\d+(?:[.,]\d+)?(?:e-?\d+)?", cell):
        return False  # a number
    for character in cell:
        if unicodedata.normalize("NFKC", character) in {"=", "+", "-", "@", "\u2212"}:
            return True
        if not (character.isspace() or character == '"' or unicodedata.category(character) in {"Cf", "Cc"}):
            return False
    return False


def _parse_strictly(text: str, delimiter: str) -> list[list[str]]:
    """Return rows after the grammar of RFC 4180: lines end in CR LF, quotes stand around a whole field."""
    plain = rf'[^"{re.escape(delimiter)}\r\n]*'
    field = rf'(?:"(?:[^"]|"")*"|{plain})'
    record = re.compile(rf"{field}(?:{re.escape(delimiter)}{field})*\r\n")
    rows, at = [], 0
    while at < len(text):
        found = record.match(text, at)
        assert found, text[at : at + 80]
        fields = re.findall(rf"({field})(?:{re.escape(delimiter)}|\r\n)", found[0])
        rows.append([cell[1:-1].replace('""', '"') if cell.startswith('"') else cell for cell in fields])
        at = found.end()
    return rows


def _gradebook(course: Path) -> Gradebook:
    return Gradebook(f"sqlite:///{course / 'gradebook.db'}")
