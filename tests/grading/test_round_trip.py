"""From handing out to feedback with nbgrader's own commands, for every chapter and three participants.

Anna answers everything, Bas half, Cem nothing; Bas handed in a notebook that would write a file if it were executed.
Each keeps one answer private. The commands start slowly, so they run once a chapter and the tests look at the result;
the first chapter goes by the console command as it is, the others by the same program without what slows its start.
"""

from __future__ import annotations

import json
import re
import shutil
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbgrader.api import Gradebook

from ib_course.dossier import Dossier, save_answer
from ib_course.grading.course_folder import init_course
from ib_course.questions import answer_text
from tests.grading.course import REPOSITORY, Spec, read_specs, right_value, run

CHAPTERS = sorted(path.stem for path in (REPOSITORY / "notebooks").glob("*/*.ipynb") if path.stem == path.parent.name)
STUDENTS = ("anna", "bas", "cem")
LEAN = (
    "from ib_course.launcher.lean import skip_grammar; skip_grammar();"
    "from nbgrader.apps.nbgraderapp import main; main()"
)
"""`nbgrader`, started in half the time (see `skip_grammar`)."""
CANARY = "KANARIE7f3d9c"
TYPED = "<script>document.title='x'</script> <img src=x onerror=alert(1)> & één «mooi» voorbeeld"
COMMENT = "Wat zag je het kind doen? <b>Eén</b> voorbeeld\nmaakt dit sterker."


@dataclass
class Trip:
    """What one chapter left behind."""

    chapter: str
    base: Path
    specs: list[Spec]
    private: str
    answered: dict[str, dict[str, Any]] = field(default_factory=dict)
    """Participant → question → value, as shared with the trainer."""

    @property
    def course(self) -> Path:
        """The trainer's folder."""
        return self.base / "cursus"

    @property
    def graded(self) -> list[Spec]:
        """The questions with points."""
        return [spec for spec in self.specs if spec["points"]]

    @property
    def read_by_hand(self) -> str:
        """The question to which Anna gets a score and a comment by hand."""
        return str(next(spec["id"] for spec in self.graded if spec["kind"] == "reflectie"))

    def expected(self, student: str) -> dict[str, float]:
        """Question → score."""
        earned = {s["id"]: float(s["points"]) if s["id"] in self.answered[student] else 0.0 for s in self.graded}
        return {**earned, self.read_by_hand: 0.5} if student == "anna" else earned

    def waiting(self, student: str) -> set[str]:
        """The questions of which the answer is text that the trainer has not read yet."""
        texts = {spec["id"] for spec in self.graded if spec["kind"] in ("reflectie", "stelling")}
        read = {self.read_by_hand} if student == "anna" else set()
        return (texts & set(self.answered[student])) - read

    def told(self, student: str) -> dict[str, float | None]:
        """Question → score, as the participant is told it: of what is not read yet there is none."""
        return {**self.expected(student), **dict.fromkeys(self.waiting(student))}

    def feedback(self, student: str) -> tuple[str, dict[str, Any]]:
        """The page that a participant fetched, and the figures in it."""
        (path,) = (self.base / student / self.chapter / "feedback").glob("*/*.html")
        page = path.read_text(encoding="utf-8")
        found = re.search(r'<script(?=[^>]* id="ib-feedback")[^>]*>(.*?)</script>', page, re.DOTALL)
        assert found
        return page, json.loads(found[1])


@pytest.fixture(scope="module", params=CHAPTERS)
def trip(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Trip:
    """Run the whole path for one chapter."""
    chapter, base = request.param, tmp_path_factory.mktemp(request.param)
    shutil.copytree(REPOSITORY / "notebooks" / chapter, base / "notebooks" / chapter)
    init_course(base / "cursus", notebooks=base / "notebooks")
    specs = read_specs(base / "notebooks" / chapter / f"{chapter}.ipynb")
    private = [spec["id"] for spec in specs if spec["kind"] == "reflectie"][-1]
    made = Trip(chapter, base, specs, private)
    _trainer(made, "generate_assignment")
    _trainer(made, "release_assignment")
    for student in STUDENTS:
        (base / student).mkdir()
        shutil.copyfile(base / "cursus" / "nbgrader_config_deelnemer.py", base / student / "nbgrader_config.py")
    _participant(made, "anna", "fetch_assignment")
    for student in STUDENTS[1:]:
        shutil.copytree(base / "anna" / chapter, base / student / chapter)
    for student in STUDENTS:
        _answer(made, student)
    _spoil(base / "bas" / chapter / f"{chapter}.ipynb", base / "uitgevoerd")
    _everybody(made, "submit")
    _trainer(made, "collect")
    _trainer(made, "autograde")
    _grade_by_hand(made)
    _trainer(made, "generate_feedback")
    _trainer(made, "release_feedback")
    _everybody(made, "fetch_feedback")
    return made


def test_there_are_chapters_to_try() -> None:
    assert CHAPTERS


def test_everybody_has_the_score_that_was_earned(trip: Trip) -> None:
    with Gradebook(f"sqlite:///{trip.course / 'gradebook.db'}") as gradebook:
        for student in STUDENTS:
            grades = gradebook.find_submission_notebook(trip.chapter, trip.chapter, student).grades
            assert {grade.name.removesuffix("-antwoord"): grade.score for grade in grades} == trip.expected(student)


def test_what_has_text_waits_for_the_trainer_and_nothing_else(trip: Trip) -> None:
    with Gradebook(f"sqlite:///{trip.course / 'gradebook.db'}") as gradebook:
        for student in STUDENTS:
            grades = gradebook.find_submission_notebook(trip.chapter, trip.chapter, student).grades
            waiting = {grade.name.removesuffix("-antwoord") for grade in grades if grade.needs_manual_grade}
            assert waiting == trip.waiting(student)


def test_the_answers_stand_readable_in_the_released_notebook(trip: Trip) -> None:
    for student in STUDENTS:
        path = trip.course / "autograded" / student / trip.chapter / f"{trip.chapter}.ipynb"
        shown = {
            cell.metadata.ib["id"]: cell.outputs[0].data["text/plain"]
            for cell in nbformat.read(path, as_version=4).cells
            if cell.metadata.get("ib_mark", {}).get("answered")
        }
        specs = {spec["id"]: spec for spec in trip.specs}
        assert shown == {key: answer_text(specs[key], value) for key, value in trip.answered[student].items()}


def test_the_feedback_that_comes_back_has_scores_and_comments(trip: Trip) -> None:
    for student in STUDENTS:
        _, data = trip.feedback(student)
        assert data["chapter"] == trip.chapter
        assert {key: item["score"] for key, item in data["questions"].items()} == trip.told(student)
        assert {key: item["max_score"] for key, item in data["questions"].items()} == {
            spec["id"]: spec["points"] for spec in trip.graded
        }
        marked = [spec for spec in trip.graded if spec["id"] not in trip.waiting(student)]
        assert data["score"] == sum(trip.expected(student)[spec["id"]] for spec in marked)
        assert data["max_score"] == sum(spec["points"] for spec in marked)
    assert trip.feedback("anna")[1]["questions"][trip.read_by_hand]["comment"] == COMMENT
    assert COMMENT not in json.dumps(trip.feedback("bas")[1], ensure_ascii=False)


def test_the_feedback_shows_what_was_typed_as_text(trip: Trip) -> None:
    page, _ = trip.feedback("anna")
    assert "&lt;script&gt;document.title=&#39;x&#39;&lt;/script&gt; &lt;img src=x onerror=alert(1)&gt; &amp;" in page
    assert page.count("<script") == 1  # the figures for the chapter
    assert "<img src=x" not in page
    assert "&lt;b&gt;Eén&lt;/b&gt; voorbeeld" in page


def test_nothing_of_a_participants_notebook_was_executed(trip: Trip) -> None:
    assert not (trip.base / "uitgevoerd").exists()
    submitted = [path for path in trip.course.rglob("*.ipynb") if "uitgevoerd" in path.read_text(encoding="utf-8")]
    assert submitted == [path for path in submitted if "uitwisseling" in path.parts]


def test_a_private_answer_is_in_no_byte_of_what_leaves_its_owner(trip: Trip) -> None:
    needle = CANARY.encode()
    for student in STUDENTS:
        kept = b"".join(path.read_bytes() for path in (trip.base / student / "dossier").glob("*.jsonl"))
        assert needle in kept
    places = [trip.course, *(trip.base / student / trip.chapter for student in STUDENTS)]
    places += [trip.base / student / "home" for student in STUDENTS]
    files = [path for place in places for path in place.rglob("*") if path.is_file()]
    assert {path.suffix for path in files} >= {".db", ".json", ".ipynb", ".html"}
    assert [path for path in files if needle in path.read_bytes()] == []
    # The same search finds what was shared: in the exchange, at the trainer's and in the feedback.
    shared = f"Van anna bij {trip.read_by_hand}".encode()
    assert {path.relative_to(trip.base).parts[1] for path in files if shared in path.read_bytes()} >= {
        "uitwisseling", "submitted", "autograded", "feedback",
    }  # fmt: skip


def _answer(trip: Trip, student: str) -> None:
    """Answer as the participant's own server does: in the dossier, from where ``antwoorden.json`` is derived."""
    dossier = Dossier(trip.base / student / "dossier")
    folder = trip.base / student / trip.chapter
    half = trip.specs[: len(trip.specs) // 2]
    chosen = {"anna": trip.specs, "bas": half, "cem": []}[student]
    values = {spec["id"]: _value(spec, student) for spec in chosen if spec["id"] != trip.private}
    for key, value in values.items():
        save_answer(dossier, trip.chapter, key, {"value": value, "share": "trainer"}, folder)
    secret = {"value": {"text": f"{CANARY} van {student}"}, "share": "prive"}
    save_answer(dossier, trip.chapter, trip.private, secret, folder)
    trip.answered[student] = values


def _value(spec: Spec, student: str) -> dict[str, Any]:
    value = right_value(spec)
    if spec["kind"] in ("reflectie", "stelling"):
        value["text"] = f"Van {student} bij {spec['id']}: {TYPED}"
    return value


def _spoil(path: Path, proof: Path) -> None:
    notebook = nbformat.read(path, as_version=4)
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.source = f"open({str(proof)!r}, 'w').write('x')"
    nbformat.write(notebook, path)


def _grade_by_hand(trip: Trip) -> None:
    place = (f"{trip.read_by_hand}-antwoord", trip.chapter, trip.chapter, "anna")
    with Gradebook(f"sqlite:///{trip.course / 'gradebook.db'}") as gradebook:
        grade = gradebook.find_grade(*place)
        grade.manual_score, grade.needs_manual_grade = 0.5, False
        gradebook.find_comment(*place).manual_comment = COMMENT
        gradebook.db.commit()


def _trainer(trip: Trip, command: str) -> None:
    home = trip.base / "trainer"
    home.mkdir(exist_ok=True)
    run(*_program(trip), command, trip.chapter, cwd=trip.course, HOME=str(home))


def _participant(trip: Trip, student: str, command: str) -> None:
    home = trip.base / student / "home"
    run(*_program(trip), command, trip.chapter, "--student", student, cwd=trip.base / student, HOME=str(home))


def _program(trip: Trip) -> list[str]:
    return ["nbgrader"] if trip.chapter == CHAPTERS[0] else [sys.executable, "-c", LEAN]


def _everybody(trip: Trip, command: str) -> None:
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda student: _participant(trip, student, command), STUDENTS))
