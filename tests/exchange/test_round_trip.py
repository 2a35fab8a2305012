"""From release to feedback through the service: two participants and a trainer, nbgrader's real API, our writers."""

from __future__ import annotations

import contextlib
import hashlib
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from nbgrader.apps.api import NbGraderAPI
from traitlets.config import Config

from ib_course import trainer
from ib_course.dossier import Dossier
from ib_course.exchange import configure, participant
from ib_course.feedback import fetch_feedback
from ib_course.grading import configure as configure_grading
from ib_course.handin import hand_in, handin_status
from tests.exchange.service import Service

H = "h9"


@pytest.fixture(autouse=True)
def own_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JUPYTER_NO_CONFIG", "1")
    participant.forget()


class Class:
    """A course on the service, with a trainer's folder and participants' servers."""

    def __init__(self, root: Path, service: Service, made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.root = Path(shutil.copytree(made, root))
        self.service = service
        self.course = root / "cursus"
        self._patch = monkeypatch
        self.tokens = {"tess": service.hub.add("tess", "formgrade-ib")}
        with (self.course / "nbgrader_config.py").open("a") as file:
            file.write(f"\nfrom ib_course.exchange import configure as hosted\nhosted(c, {service.url!r})\n")

    @contextlib.contextmanager
    def as_(self, name: str) -> Iterator[None]:
        """Be somebody: a server of the hub has its own token in its environment."""
        with self._patch.context() as patch:
            patch.setenv("JUPYTERHUB_API_TOKEN", self.tokens[name])
            yield

    def enrol(self, name: str) -> tuple[Dossier, Path]:
        """Add a participant, whose server is set up for the course, with an answer."""
        self.tokens[name] = self.service.hub.add(name, "nbgrader-ib")
        home = self.root / name
        home.mkdir()
        lines = ["c = get_config()", "from ib_course.exchange import configure"]
        lines.append(f"configure(c, {self.service.url!r}, 'ib')")
        (home / "nbgrader_config.py").write_text("\n".join(lines))
        dossier = Dossier(home / "dossier")
        dossier.save(H, f"{H}-zorg", {"text": f"antwoord van {name}"}, writer="a")
        return dossier, home

    def api(self, folder: Path) -> NbGraderAPI:
        """Return nbgrader's API, as a participant's server has it."""
        config = Config()
        configure_grading(config)
        configure(config, self.service.url, "ib")
        config.CourseDirectory.root = str(folder)
        config.CourseDirectory.db_url = f"sqlite:///{folder}/leeg.db"
        for step in ("ExchangeList", "ExchangeSubmit", "ExchangeFetchAssignment", "ExchangeFetchFeedback"):
            config[step].assignment_dir = str(folder)
        return NbGraderAPI(config=config)


@pytest.fixture
def class_(
    new_service: Callable[..., Service], trainers_course: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Class:
    return Class(tmp_path / "klas", new_service(), trainers_course, monkeypatch)


def test_two_participants_and_a_trainer_go_from_release_to_feedback(class_: Class) -> None:
    people = {name: class_.enrol(name) for name in ("ann", "bea")}
    with class_.as_("tess"):
        trainer.set_deadline(class_.course, H, "1-12-2026 20.00")
        told = trainer.hand_out(class_.course, H)
    assert told[-1] == f"Hoofdstuk {H} staat voor deelnemers klaar in de uitwisseling."
    receipts = {}
    for name, (dossier, home) in people.items():
        with class_.as_(name):
            status = handin_status(dossier, home, H)
            assert (status["mode"], status["course"], status["deadline"]) == (
                "course",
                "ib",
                "2026-12-01T20:00:00+01:00",
            )
            receipts[name] = hand_in(dossier, home, H)
        assert receipts[name]["mode"] == "course"
        assert list(dossier.hand_ins(H).glob("sleutel.json")) == []
    with class_.as_("tess"):
        assert trainer.collect(class_.course, H)[0] == f"2 nieuwe inleveringen van {H}; in totaal 2."
        assert trainer.collect(class_.course, H)[0] == f"Geen nieuwe inleveringen van {H}; in totaal 2."
        for name, receipt in receipts.items():
            place = class_.course / "submitted" / name / H
            assert hashlib.sha256((place / "antwoorden.json").read_bytes()).hexdigest() == receipt["sha256"]
            assert sorted(path.name for path in place.iterdir()) == [
                "antwoorden.json", f"{H}.ipynb", "submission_secret.txt", "timestamp.txt",
            ]  # fmt: skip
        assert trainer.autograde(class_.course, H)[0] == f"2 inleveringen nagekeken van {H}."
        assert trainer.give_feedback(class_.course, H)[-1] == f"Feedback op {H} teruggegeven aan 2 deelnemers."
    for name, (dossier, home) in people.items():
        with class_.as_(name):
            found = fetch_feedback(dossier, home, H)
        assert f"{H}-minuten" in found["feedback"]
        pages = list((dossier.folder / "feedback" / "ib" / H / "feedback").glob("*/*.html"))
        assert len(pages) == 1
        assert f"antwoord van {name}" in pages[0].read_text()
        assert found["feedback"] != {}
