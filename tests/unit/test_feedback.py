"""Feedback is fetched through nbgrader, read as data, and there without a network."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ib_course import course as course_module
from ib_course.course import CourseError, load_course
from ib_course.dossier import DossierError
from ib_course.feedback import COMMENT_CHARACTERS, fetch_feedback, kept_feedback, read_page
from tests.unit.classroom import Course, Student, make_student

if TYPE_CHECKING:
    from pathlib import Path

NONE: dict[str, Any] = {"feedback": {}, "total": None, "time": None}
pytestmark = pytest.mark.filterwarnings(
    # nbgrader's ReleaseFeedback leaves this one open.
    "ignore:unclosed file .*timestamp.txt:ResourceWarning"
)
TIME = "2026-12-05T10:00:00+01:00"


@pytest.fixture(autouse=True)
def own_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep whatever nbgrader settings this machine has out of the tests."""
    monkeypatch.setenv("JUPYTER_NO_CONFIG", "1")


@pytest.fixture
def course(tmp_path: Path) -> Course:
    return Course(tmp_path / "trainer")


def data(comment: str = "Mooi gezien.", score: float | None = 2, **other: Any) -> dict[str, Any]:
    questions = {"h1-open": {"score": score, "max_score": 3, "comment": comment}}
    total = {"score": score, "max_score": 10}
    return {"schema": 1, "chapter": "h1", "time": TIME, **total, "questions": questions, **other}


def page(content: object, element: str = 'type="application/json" id="ib-feedback"') -> str:
    escaped = json.dumps(content).replace("<", "\\u003c")
    return f"<!doctype html><html><body><p>Feedback</p><script {element}>{escaped}</script><p>Einde</p></body></html>"


def release(course: Course, student: str, html: str) -> None:
    """Release that page as the feedback on the student's newest hand-in, with nbgrader's own class."""
    newest = [path for path in course.inbound if path.name.startswith(f"{student}+")][-1]
    folder = course.root / "cursus" / "feedback" / student / "h1"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "h1.html").write_text(html, encoding="utf-8")
    for name in ("timestamp.txt", "submission_secret.txt"):
        (folder / name).write_bytes((newest / name).read_bytes())
    course.run("ReleaseFeedback")


def fetch(student: Student) -> dict[str, Any]:
    return fetch_feedback(student.dossier, student.root, "h1")


def kept(student: Student) -> dict[str, Any]:
    return kept_feedback(student.dossier, load_course(student.root), "h1")


def test_feedback_comes_to_the_one_it_is_for_and_stays_without_the_exchange(course: Course) -> None:
    ann, bea = course.enrol("ann"), course.enrol("bea")
    ann.hand_in()
    bea.hand_in()
    assert fetch(ann) == NONE
    release(course, "ann", page(data()))
    found = fetch(ann)
    assert found == {
        "feedback": {"h1-open": {"score": 2, "max_score": 3, "comment": "Mooi gezien.", "unread": False, "time": TIME}},
        "total": {"score": 2, "max_score": 10, "unread": 0},
        "time": TIME,
    }
    assert fetch(bea) == NONE
    course.exchange.rename(course.root / "weg")
    assert kept(ann) == found
    with pytest.raises(CourseError, match="niet te bereiken"):
        fetch(ann)


def test_the_newest_hand_in_with_feedback_counts_and_a_new_release_replaces(course: Course) -> None:
    ann = course.enrol("ann")
    ann.hand_in()
    release(course, "ann", page(data("eerste")))
    ann.dossier.save("h1", "h1-open", {"text": "beter"}, writer="a")
    ann.now += dt.timedelta(days=1)
    ann.hand_in()
    assert fetch(ann)["feedback"]["h1-open"]["comment"] == "eerste"
    release(course, "ann", page(data("tweede")))
    assert fetch(ann)["feedback"]["h1-open"]["comment"] == "tweede"
    release(course, "ann", page(data("tweede, verbeterd")))
    assert fetch(ann)["feedback"]["h1-open"]["comment"] == "tweede, verbeterd"
    assert kept(ann)["feedback"]["h1-open"]["comment"] == "tweede, verbeterd"


def test_a_released_page_that_is_no_feedback_hides_none_that_is(course: Course) -> None:
    ann = course.enrol("ann")
    ann.hand_in()
    release(course, "ann", page(data("eerste")))
    fetch(ann)
    release(course, "ann", "<html><body>Alleen een bladzijde</body></html>")
    assert fetch(ann)["feedback"]["h1-open"]["comment"] == "eerste"


def test_nothing_of_the_fetched_page_comes_in_the_folder_that_is_handed_in(course: Course) -> None:
    ann = course.enrol("ann")
    ann.hand_in()
    release(course, "ann", page(data()))
    fetch(ann)
    assert sorted(path.name for path in (ann.root / "h1").iterdir()) == ["antwoorden.json"]


def test_who_handed_in_nothing_does_not_load_nbgrader(course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError

    ann = course.enrol("ann")
    monkeypatch.setattr(course_module.Course, "_plugin", refuse)
    assert fetch(ann) == NONE


def test_alone_there_is_no_feedback(tmp_path: Path) -> None:
    alone = make_student(tmp_path / "alleen")
    alone.hand_in()
    assert fetch(alone) == NONE
    assert kept(alone) == NONE


def test_a_damaged_file_of_kept_feedback_is_no_feedback(course: Course) -> None:
    ann = course.enrol("ann")
    ann.hand_in()
    release(course, "ann", page(data()))
    found = fetch(ann)
    file = ann.dossier.folder / "feedback" / "ib" / "h1.json"
    for damage in (b"{", b"[]", b'{"schema": 1}', b"\xff"):
        file.write_bytes(damage)
        assert kept(ann) == NONE
    assert fetch(ann) == found


def test_feedback_that_cannot_be_kept_is_said(course: Course) -> None:
    ann = course.enrol("ann")
    ann.hand_in()
    release(course, "ann", page(data()))
    (ann.dossier.folder / "feedback").write_text("in de weg")
    with pytest.raises(DossierError, match="kon niet worden bewaard"):
        fetch(ann)


# ---- the page is not trusted


def test_only_the_element_itself_is_read() -> None:
    decoy = page(data("lok"), 'id="ib-feedback"') + page(data("lok"), 'type="application/json" id="anders"')
    assert read_page(decoy, "h1") is None
    both = decoy + page(data("echt")) + page(data("tweede keer"))
    assert read_page(both, "h1") == data("echt")
    assert read_page(f"<!-- {page(data())} -->", "h1") is None
    assert read_page("<textarea>&lt;script id=ib-feedback&gt;</textarea>", "h1") is None


@pytest.mark.parametrize(
    "content",
    [
        [],
        None,
        data(schema=2),
        data(chapter="h2"),
        data(time=3),
        data(time="gisteren"),
        data(questions=[]),
        {key: value for key, value in data().items() if key != "questions"},
    ],
)
def test_a_page_of_another_shape_is_no_feedback(content: object) -> None:
    assert read_page(page(content), "h1") is None


def test_what_is_of_the_wrong_type_is_left_out_and_the_rest_stays(course: Course) -> None:
    questions: dict[str, Any] = {
        "h1-open": {"score": "2", "max_score": True, "comment": ["x"]},
        "h1-leeg": {},
        "h1-lang": {"score": 1.5, "max_score": 2, "comment": "x" * (COMMENT_CHARACTERS + 1)},
        "h1-half": {"score": 0, "max_score": 2, "comment": "\ud83d<b>vet</b>"},
        "h2-ander": {"score": 1, "max_score": 2, "comment": "van een ander hoofdstuk"},
        "h1-../x": {"score": 1, "max_score": 2, "comment": ""},
        "h1-lijst": [],
    }
    ann = course.enrol("ann")
    ann.hand_in()
    release(course, "ann", page(data(questions=questions, score=None)))
    found = fetch(ann)
    assert found["total"] == {"score": None, "max_score": 10, "unread": 0}
    shown = {key: (item["score"], item["max_score"], item["comment"]) for key, item in found["feedback"].items()}
    assert shown == {
        "h1-open": (None, None, ""),
        "h1-leeg": (None, None, ""),
        "h1-lang": (1.5, 2, "x" * COMMENT_CHARACTERS),
        # The widget shows text: markup stays what was typed.
        "h1-half": (0, 2, "\ufffd<b>vet</b>"),
    }


@given(html=st.text() | st.binary().map(lambda raw: page({}) + raw.decode("latin-1")))
def test_no_page_makes_it_fail(html: str) -> None:
    assert read_page(html, "h1") is None
    assert read_page(html.replace("{}", html), "h1") is None
