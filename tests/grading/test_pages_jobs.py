"""Steps that a trainer starts from a page."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest

from ib_course.grading.server.jobs import Job, Jobs
from ib_course.grading.server.steps import hiding
from ib_course.launcher.problem import Problem

PATIENCE = 30


def wait(job: Job) -> None:
    """Wait until a job has ended."""
    pause = threading.Event()
    while job.busy:
        pause.wait(0.005)


def held(begun: threading.Event, release: threading.Event) -> Callable[[Callable[[int, int], None]], list[str]]:
    """Return a step that says it is at 3 of 7, and ends when it is released."""

    def work(report: Callable[[int, int], None]) -> list[str]:
        report(3, 7)
        begun.set()
        assert release.wait(PATIENCE)
        return ["Klaar."]

    return work


def test_one_step_runs_at_a_time_and_pressing_again_starts_nothing() -> None:
    jobs, begun, release, ran = Jobs(), threading.Event(), threading.Event(), threading.Event()

    def other(_: object) -> list[str]:
        ran.set()
        return []

    first = jobs.start("h1", "Nakijken", held(begun, release))
    assert begun.wait(PATIENCE)
    assert jobs.start("h1", "Feedback geven", other) is first
    waiting = jobs.start("h2", "Ophalen", other)
    assert (first.to_json(), waiting.state) == (
        {"state": "running", "busy": True, "done": 3, "total": 7, "text": "Nakijken: 3 van 7."},
        "waiting",
    )
    assert "begint zodra" in waiting.text
    assert not ran.is_set()
    release.set()
    wait(first)
    wait(waiting)
    assert (first.state, first.lines, waiting.state) == ("done", ["Klaar."], "done")
    assert first.ended
    assert jobs.of("h1") is first
    assert jobs.start("h1", "Ophalen", other) is not first


def test_a_problem_is_told_with_what_to_do_and_the_next_step_still_runs() -> None:
    jobs = Jobs()

    def fail(_: object) -> list[str]:
        raise Problem("Er is niets ingeleverd.", "Haal eerst op.")

    failed = jobs.start("h1", "Nakijken", fail)
    wait(failed)
    assert (failed.state, [line.strip() for line in failed.lines]) == (
        "failed",
        ["Er is niets ingeleverd.", "Haal eerst op."],
    )
    again = jobs.start("h1", "Ophalen", lambda _: ["Gelukt."])
    wait(again)
    assert again.lines == ["Gelukt."]


@pytest.mark.filterwarnings("error")
def test_what_nobody_foresaw_is_told_without_its_own_words(caplog: pytest.LogCaptureFixture) -> None:
    jobs = Jobs()

    def crash(_: object) -> list[str]:
        raise RuntimeError("postgresql://els:geheim@server")

    job = jobs.start("h1", "Nakijken", crash)
    wait(job)
    assert job.state == "failed"
    assert "geheim" not in " ".join(job.lines)
    assert "geheim" in caplog.text  # whoever runs the server finds the cause there


def test_a_line_names_the_button_and_never_the_gradebook() -> None:
    hide = hiding("postgresql://els:geh%21eim@server/cijfers")
    assert hide("Haal eerst op: cursus trainer ophalen h1") == "Haal eerst op: de knop «Ophalen»"
    assert hide("Maak de cursus: cursus trainer init") == "Maak de cursus: cursus trainer init"
    assert hide("nbgrader zegt: postgresql://els:geh%21eim@server/cijfers") == "nbgrader zegt: …"
    assert hide("fout met wachtwoord geh!eim") == "fout met wachtwoord …"
    assert hiding("geen adres")("bij geen adres") == "bij …"
