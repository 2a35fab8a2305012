"""What the trainer's pages ask of the gradebook: exact, and as many queries for a hundred hand-ins as for one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from nbgrader.api import Comment, Grade, Gradebook
from nbgrader.coursedir import CourseDirectory
from sqlalchemy import event
from sqlalchemy.engine import Engine
from traitlets.config import Config

from ib_course import trainer
from ib_course.grading.backlog import known_hand_ins
from ib_course.grading.names import name_order
from ib_course.grading.server import book, marks, register
from ib_course.grading.server.folders import Steps, chapter_names, marked_answer, released_chapter, steps_of
from ib_course.grading.server.hand_ins import HandIn, read_hand_ins
from tests.grading.course import SPECS, put_hand_in, right_value

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

Ask = Callable[[Callable[["Session"], Any]], Any]
VALUES = {spec["id"]: right_value(spec) for spec in SPECS}


@pytest.fixture
def coursedir(course: Path) -> CourseDirectory:
    config = Config({"CourseDirectory": {"root": str(course)}})
    return CourseDirectory(config=config)


@pytest.fixture
def ask(coursedir: CourseDirectory) -> Ask:
    return book.Book(coursedir).ask


@contextmanager
def counted() -> Iterator[list[str]]:
    """Collect the statements that any database is sent."""
    sent: list[str] = []

    def note(*given: Any) -> None:
        sent.append(given[2])

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield sent
    finally:
        event.remove(Engine, "before_cursor_execute", note)


QUESTIONS: dict[str, Callable[[Session], Any]] = {
    "released": book.released,
    "answer_counts": book.answer_counts,
    "hand_ins": lambda session: read_hand_ins(session, assignment="h9"),
    "participants": register.participants,
    "marks_of": lambda session: marks.marks_of(session, [one.id for one in read_hand_ins(session)]),
}


def test_a_page_asks_as_much_for_many_hand_ins_as_for_one(course: Path, ask: Ask) -> None:
    sent = []
    for many in (1, 30):
        for number in range(many):
            put_hand_in(course, f"deelnemer-{number}", VALUES)
        trainer.autograde(course, "h9")
        ask(book.released)  # opens the gradebook
        each = {}
        for name, question in QUESTIONS.items():
            with counted() as statements:
                assert len(ask(question)) > 0
            each[name] = len([one for one in statements if one.lstrip().startswith("SELECT")])
        sent.append(each)
    assert sent[0] == sent[1]
    assert max(sent[0].values()) <= 5


def test_hand_ins_count_what_nbgrader_counts(course: Path, ask: Ask) -> None:
    with (course / "nbgrader_config.py").open("a", encoding="utf-8") as config:
        config.write("c.LateSubmissionPlugin.penalty_method = 'zero'\n")
    trainer.set_deadline(course, "h9", "2026-10-31")
    put_hand_in(course, "laat", VALUES)
    put_hand_in(course, "optijd", {**VALUES, "h9-minuten": {"text": "1"}}, time="2026-10-30 10:00:00.000000 UTC")
    put_hand_in(course, "leeg", None, time="2026-10-30 10:00:00.000000 UTC")
    trainer.autograde(course, "h9")
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as gradebook:
        key = gradebook.find_grade("h9-zorg-antwoord", "h9", "h9", "optijd").id
    values = {"manual_score": 0.5, "extra_credit": 0.25, "needs_manual_grade": False}
    assert save(ask, key, values, {})
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as gradebook:
        expected = {
            one.student.id: (
                one.id,
                one.score - (one.late_submission_penalty or 0),
                one.max_score,
                sum(bool(grade.needs_manual_grade) for grade in one.grades),
                bool(one.assignment.total_seconds_late),
            )
            for one in gradebook.notebook_submissions("h9", "h9")
        }
    found = ask(lambda session: read_hand_ins(session, assignment="h9", notebook="h9"))
    assert {one.student: (one.id, one.score, one.max_score, one.unread, one.late) for one in found} == expected
    assert [one.number for one in found] == [1, 2, 3]
    assert expected["laat"][1] == 0
    assert expected["laat"][4]
    counts = ask(book.answer_counts)
    assert counts["h9", "h9", "h9-zorg-antwoord"] == (1, 2)
    alone = ask(lambda session: read_hand_ins(session, student="leeg"))
    assert [(one.student, one.number) for one in alone] == [("leeg", expected_number(found, "leeg"))]


def expected_number(found: list[HandIn], student: str) -> int:
    return next(one.number for one in found if one.student == student)


def save(ask: Ask, key: str, values: dict[str, Any], seen: dict[str, Any], model: Any = Grade) -> Any:
    """Save a score or a comment, as a page does that showed this."""

    def change(session: Session) -> Any:
        place = marks.place_of(session, model, key)
        return place and marks.save_mark(session, model, key, values, (place, seen))

    return ask(change)


def test_a_score_taken_back_leaves_the_automatic_one_and_what_is_gone_is_told(course: Path, ask: Ask) -> None:
    put_hand_in(course, "anna", VALUES)
    trainer.autograde(course, "h9")
    (one,) = ask(read_hand_ins)
    found = ask(lambda session: marks.marks_of(session, [one.id], "h9-zorg-antwoord"))
    assert list(found) == [(one.id, "h9-zorg-antwoord")]
    grade, note = (found[one.id, "h9-zorg-antwoord"][kind] for kind in ("grade", "comment"))
    seen = {name: grade[name] for name in marks.GRADE}
    assert save(ask, grade["id"], {"manual_score": 1.5}, seen)["manual_score"] == 1.5
    assert save(ask, grade["id"], {"manual_score": None}, {**seen, "manual_score": 1.5})["manual_score"] is None
    assert ask(read_hand_ins)[0].score == 13.5
    seen = {"manual_comment": None}
    assert save(ask, note["id"], {"manual_comment": "Mooi"}, seen, Comment)["manual_comment"] == "Mooi"
    assert save(ask, "x", {"manual_score": 1}, {}) is None
    assert not ask(lambda session: register.save_participant(session, "x", {}))


def test_of_two_windows_that_save_only_the_first_is_saved(course: Path, ask: Ask) -> None:
    put_hand_in(course, "anna", VALUES)
    trainer.autograde(course, "h9")
    (one,) = ask(read_hand_ins)
    found = ask(lambda session: marks.marks_of(session, [one.id], "h9-zorg-antwoord"))[one.id, "h9-zorg-antwoord"]
    seen = {name: found["grade"][name] for name in marks.GRADE}
    assert save(ask, found["grade"]["id"], {"manual_score": 0.5}, seen)
    for score in (None, 0, 1.5):
        assert save(ask, found["grade"]["id"], {"manual_score": score}, seen) is None
    assert ask(lambda session: session.get_one(Grade, found["grade"]["id"]).manual_score) == 0.5
    seen = {"manual_comment": None}
    assert save(ask, found["comment"]["id"], {"manual_comment": "Een"}, seen, Comment)
    assert save(ask, found["comment"]["id"], {"manual_comment": "Twee"}, seen, Comment) is None


def test_a_hand_in_that_was_marked_in_between_takes_no_score_of_the_one_before(course: Path, ask: Ask) -> None:
    put_hand_in(course, "anna", VALUES)
    trainer.autograde(course, "h9")
    (one,) = ask(read_hand_ins)
    grade = ask(lambda session: marks.marks_of(session, [one.id]))[one.id, "h9-zorg-antwoord"]["grade"]
    place = ask(lambda session: marks.place_of(session, Grade, grade["id"]))
    assert place == marks.Place(one.id, "h9", "h9", "anna", "h9-zorg-antwoord", datetime(2026, 11, 1, 10))  # noqa: DTZ001
    put_hand_in(course, "anna", VALUES, time="2026-11-02 10:00:00.000000 UTC")
    trainer.autograde(course, "h9")
    seen = {name: grade[name] for name in marks.GRADE}
    values = {"manual_score": 2, "needs_manual_grade": False}
    assert ask(lambda session: marks.save_mark(session, Grade, grade["id"], values, (place, seen))) is None
    newer = replace(place, time=datetime(2026, 11, 2, 10))  # noqa: DTZ001
    assert ask(lambda session: marks.save_mark(session, Grade, grade["id"], values, (newer, seen)))


def test_folders_tell_how_far_each_step_is(course: Path, coursedir: CourseDirectory, ask: Ask) -> None:
    def steps_now() -> Steps:
        return steps_of(coursedir, "h9", ask(lambda session: known_hand_ins(session, "h9")))

    assert chapter_names(coursedir) == ["h9"]
    steps = steps_now()
    assert (steps.handed_in, steps.to_mark, steps.feedback) == (0, 0, 0)
    assert steps.released
    put_hand_in(course, "anna", VALUES)
    put_hand_in(course, "bas", None)
    assert steps_now().to_mark == 2
    trainer.autograde(course, "h9")
    assert steps_now().to_mark == 0
    put_hand_in(course, "bas", VALUES, time="2026-11-02 10:00:00.000000 UTC")
    assert steps_now().to_mark == 1
    trainer.feedback(course, "h9")
    steps = steps_now()
    assert (steps.handed_in, steps.feedback) == (2, 2)
    assert steps.feedback_time
    (course / "submitted" / "bas" / "h9" / "timestamp.txt").write_text("gisteren")
    assert steps_now().to_mark == 1


def test_an_answer_of_a_broken_or_missing_folder_is_not_there(course: Path, coursedir: CourseDirectory) -> None:
    put_hand_in(course, "anna", VALUES)
    trainer.autograde(course, "h9")
    place = ("h9", "h9")
    found = marked_answer(coursedir, place, "anna", "h9-zorg")
    assert found
    assert (found.answer, found.points, found.grade_id) == (VALUES["h9-zorg"]["text"], 2, "h9-zorg-antwoord")
    assert marked_answer(coursedir, place, "anna", "h9-x") is None
    assert marked_answer(coursedir, place, "bas", "h9-zorg") is None
    marked = course / "autograded" / "anna" / "h9" / "h9.ipynb"
    for text in ("", "{", "[]", '{"cells": 3}'):
        marked.write_text(text)
        assert marked_answer(coursedir, place, "anna", "h9-zorg") is None
    assert released_chapter(coursedir, "h9", "h9").title == "Een proefhoofdstuk"
    with pytest.raises(FileNotFoundError):
        released_chapter(coursedir, "h8", "h8")


@pytest.mark.parametrize(
    "names",
    [
        ["Aa", "abel", "Van den Berg", "bos", "De Bruin", "Çelik", "Cox", "van Dam", "'t Hart", "Östman", "Özgür"],
        ["de Vries", "van de Vries", "van der Vries", "De Wit", "Yıldız"],
        ["In", "van"],
    ],
)
def test_names_stand_in_the_order_of_a_dutch_list(names: list[str]) -> None:
    assert sorted(set(names), key=name_order) == names


def test_participants_stand_in_the_order_of_their_names(course: Path, ask: Ask) -> None:
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as gradebook:
        people = {"p1": ("Ada", "van Zanten"), "p2": ("bo", "de Boer"), "p3": ("Al", "DE BOER"), "aa": (None, None)}
        for key, (first, last) in people.items():
            gradebook.add_student(key, first_name=first, last_name=last)
    assert [one.id for one in ask(register.participants)] == ["aa", "p3", "p2", "p1"]
