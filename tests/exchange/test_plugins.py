"""nbgrader's own API through the service: its list, fetching, submitting, collecting, withdrawing, and feedback."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from nbgrader.exchange import ExchangeError, ExchangeFactory
from traitlets.config import Config

from ib_course import trainer
from ib_course.exchange import configure, participant, problems
from ib_course.exchange.client import Client
from ib_course.exchange.connection import Connection
from ib_course.grading.timestamps import read_stamp
from ib_course.launcher.problem import Problem
from tests.exchange.service import NearService, answers
from tests.exchange.test_round_trip import Class, H

pytestmark = pytest.mark.usefixtures("own_settings")


@pytest.fixture
def own_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JUPYTER_NO_CONFIG", "1")
    participant.forget()


@pytest.fixture
def class_(
    near_service: Callable[..., NearService], trainers_course: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Class:
    made = Class(tmp_path / "klas", near_service(), trainers_course, monkeypatch)
    with made.as_("tess"):
        trainer.release(made.course, H)
    return made


@pytest.mark.filterwarnings("ignore:Passing unrecognized arguments:DeprecationWarning")  # a slip of nbgrader's own
def test_nbgraders_own_api_does_every_step_of_a_participant(class_: Class) -> None:
    class_.enrol("ann")
    folder = class_.root / "ann-lab"
    folder.mkdir()
    with class_.as_("ann"):
        api = class_.api(folder)
        assert (api.exchange_root, api.exchange_missing) == ("", False)
        assert api.get_released_assignments() == {H}
        config = {"coursedir": api.coursedir, "authenticator": api.authenticator, "parent": api}
        api.coursedir.assignment_id = H
        api.exchange.FetchAssignment(**config).start()
        assert (folder / H / f"{H}.ipynb").read_bytes() == (class_.course / "release" / H / f"{H}.ipynb").read_bytes()
        with pytest.raises(ExchangeError, match="already have a copy"):
            api.exchange.FetchAssignment(**config).start()
        (folder / H / f"{H}.ipynb").write_text("mijn eigen werk")
        api.exchange.FetchAssignment(replace_missing_files=True, **config).start()
        assert (folder / H / f"{H}.ipynb").read_text() == "mijn eigen werk"
        with pytest.raises(ExchangeError, match=r"nog geen antwoorden\.json"):
            api.exchange.Submit(**config).start()
        (folder / H / "antwoorden.json").write_bytes(answers("van ann", H))
        api.exchange.Submit(**config).start()
        [listed] = api.exchange.List(cached=True, **config).start()
        assert (listed["student_id"], listed["assignment_id"], listed["status"]) == ("ann", H, "submitted")
        [submission] = listed["submissions"]
        assert submission["has_exchange_feedback"] is False
    give_feedback(class_)
    with class_.as_("ann"):
        found = api.fetch_feedback(H, "ann")
        assert found["success"]
        [submission] = found["value"][0]["submissions"]
        assert (submission["has_local_feedback"], submission["feedback_updated"]) == (True, False)
        page = Path(submission["notebooks"][0]["local_feedback_path"])
        assert page == folder / H / "feedback" / submission["timestamp"] / f"{H}.html"
        assert 'id="ib-feedback"' in page.read_text()


def give_feedback(class_: Class) -> None:
    with class_.as_("tess"):
        trainer.collect(class_.course, H)
        trainer.autograde(class_.course, H)
        trainer.give_feedback(class_.course, H)


def steps(class_: Class, **more: Any) -> tuple[ExchangeFactory, dict[str, Any]]:
    """Return nbgrader's exchange and what its steps take, in the trainer's course folder."""
    from nbgrader.auth import Authenticator
    from nbgrader.coursedir import CourseDirectory

    config = Config()
    configure(config, class_.service.url, "ib")
    config.CourseDirectory.root = str(class_.course)
    coursedir = CourseDirectory(config=config, assignment_id=H, **more)
    return ExchangeFactory(config=config), {
        "coursedir": coursedir, "authenticator": Authenticator(config=config), "config": config,
    }  # fmt: skip


def test_a_trainer_lists_all_and_withdraws_and_hand_ins_stay(class_: Class) -> None:
    for name in ("ann", "bea"):
        class_.enrol(name)
        assert class_.service.hand_in(class_.tokens[name], answers(name, H), place=f"ib/chapters/{H}").status == 201
    with class_.as_("tess"):
        factory, keys = steps(class_)
        assert [one["student_id"] for one in factory.List(inbound=True, **keys).start()] == ["ann", "bea"]
        with pytest.raises(ExchangeError, match="niet te verwijderen"):
            factory.List(inbound=True, remove=True, **keys).start()
        with pytest.raises(ExchangeError, match="add --force"):
            factory.ReleaseAssignment(**keys).start()
        assert factory.List(remove=True, **keys).start()[0]["status"] == "removed"
        assert factory.List(**keys).start() == []
        assert trainer.collect(class_.course, H)[0] == f"2 nieuwe inleveringen van {H}; in totaal 2."
    with class_.as_("ann"):
        factory, keys = steps(class_)
        assert factory.List(inbound=True, **keys).start() == []
        with pytest.raises(ExchangeError, match="alleen voor trainers"):
            factory.ReleaseAssignment(force=True, **keys).start()
        with pytest.raises(ExchangeError, match="alleen voor trainers"):
            factory.Collect(**keys).start()


def test_collecting_takes_the_newest_and_one_that_fails_stops_no_other(
    class_: Class, monkeypatch: pytest.MonkeyPatch
) -> None:
    class_.enrol("ann")
    strange = class_.service.hub.add("../bea", "nbgrader-ib")
    place = f"ib/chapters/{H}"
    for token, text in ((class_.tokens["ann"], "eerst"), (class_.tokens["ann"], "later"), (strange, "x")):
        assert class_.service.hand_in(token, answers(text, H), place=place).status == 201
    with class_.as_("tess"):
        told = trainer.collect(class_.course, H)
        assert told[0] == f"1 nieuwe inlevering van {H}; in totaal 1."
        assert told[1].startswith("Geweigerd: ../bea, ")
        collected = json.loads((class_.course / "submitted" / "ann" / H / "antwoorden.json").read_bytes())
        assert collected["answers"][f"{H}-open"]["value"] == {"text": "later"}
        # A power cut left the answers empty: they are collected again.
        (class_.course / "submitted" / "ann" / H / "antwoorden.json").write_bytes(b"")
        assert trainer.collect(class_.course, H)[0] == f"1 nieuwe inlevering van {H}; in totaal 1."
        class_.service.hand_in(class_.tokens["ann"], answers("derde", H), place=place)
        monkeypatch.setattr(Client, "answers", lambda *_: (_ for _ in ()).throw(problems.strange()))
        assert any(
            line.startswith("Niet opgehaald: ann. Er kwam antwoord") for line in trainer.collect(class_.course, H)
        )
        assert json.loads((class_.course / "submitted" / "ann" / H / "antwoorden.json").read_bytes()) == collected


def test_what_is_collected_by_the_deadline_is_the_newest_before_it(class_: Class) -> None:
    from datetime import UTC, datetime

    class_.enrol("ann")
    place = f"ib/chapters/{H}"
    receipts = [
        class_.service.hand_in(class_.tokens["ann"], answers(t, H), place=place).json for t in ("op tijd", "te laat")
    ]
    between = datetime.fromisoformat(receipts[0]["time"]).astimezone(UTC)
    with class_.as_("tess"):
        factory, keys = steps(class_)
        from nbgrader.api import Gradebook

        with Gradebook(keys["coursedir"].db_url, "ib") as gradebook:
            gradebook.update_or_create_assignment(H, duedate=between.replace(tzinfo=None))
        factory.Collect(before_duedate=True, **keys).start()
        folder = class_.course / "submitted" / "ann" / H
        assert read_stamp(folder) == between.replace(tzinfo=None)
        factory.Collect(update=True, **keys).start()
        assert b"te laat" in (folder / "antwoorden.json").read_bytes()


def test_feedback_goes_to_who_made_the_hand_in_and_to_nobody_else(class_: Class) -> None:
    for name in ("ann", "bea"):
        class_.enrol(name)
        class_.service.hand_in(class_.tokens[name], answers(name, H), place=f"ib/chapters/{H}")
    give_feedback(class_)
    swapped = class_.course / "feedback" / "bea" / H / "submission_secret.txt"
    swapped.write_text((class_.course / "feedback" / "ann" / H / "submission_secret.txt").read_text())
    page = class_.course / "feedback" / "bea" / H / f"{H}.html"
    page.write_text(page.read_text() + "<!-- van bea -->")
    with class_.as_("tess"):
        told = trainer.release_feedback(class_.course, H)
    assert told[0] == f"Feedback op {H} teruggegeven aan 1 deelnemer."
    assert told[1].startswith("Niet teruggegeven aan bea.")
    client = Client(Connection(class_.service.url, class_.tokens["ann"]))
    [row] = client.feedback("ib", H)
    assert b"van bea" not in client.feedback_page("ib", row["handin"])


def test_a_service_that_lies_writes_nothing_outside_the_folder(
    class_: Class, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class_.enrol("ann")
    above = str(tmp_path / "weg.txt")
    for name in ("../weg.txt", above, "a/../../weg.txt", "C:weg.txt", "a\\weg.txt", ".weg", "", "a//b", "a\nb"):
        monkeypatch.setattr(Client, "chapter", lambda *_, name=name: ({}, {"goed.txt": b"", name: b"gevaar"}))
        with class_.as_("ann"):
            factory, keys = steps(class_)
            step = factory.FetchAssignment(assignment_dir=str(tmp_path / "ver" / "weg"), **keys)
            with pytest.raises(ExchangeError, match="niet zo kan heten"):
                step.start()
        assert not (tmp_path / "ver").exists()


def test_a_trainer_reads_what_is_wrong_with_the_service(class_: Class) -> None:
    class_.service.kill()
    with class_.as_("tess"):
        for step in (trainer.release, trainer.collect):
            with pytest.raises(Problem, match="De uitwisseling van de cursus is nu niet te bereiken"):
                step(class_.course, H)


def test_a_deadline_that_is_none_is_not_released_as_none(class_: Class) -> None:
    (class_.course / "release" / H / "cursus.json").write_text('{"deadline": "gauw"}')
    with class_.as_("tess"), pytest.raises(Problem):
        trainer.release(class_.course, H)
    [row] = Client(Connection(class_.service.url, class_.tokens["tess"])).chapters("ib")
    assert row["deadline"] is None
