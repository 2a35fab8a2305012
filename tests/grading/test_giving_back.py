"""Feedback given back: who can fetch it, and whose page must be sent."""

from __future__ import annotations

from pathlib import Path

import pytest

from ib_course import trainer
from ib_course.grading import giving_back
from tests.grading.course import put_hand_in
from tests.grading.exchange import Exchange

pytestmark = pytest.mark.filterwarnings(
    # nbgrader's ReleaseFeedback leaves this one open.
    "ignore:unclosed file .*timestamp.txt:ResourceWarning"
)


@pytest.fixture
def exchange(course: Path) -> Exchange:
    """A course in which two handed in through the exchange, and two another way."""
    exchange = Exchange(course)
    (course / "uit").mkdir()
    exchange.set(f"c.Exchange.root = {str(course / 'uit')!r}")
    trainer.release(course, "h9")
    for student in ("anna", "bas"):
        exchange.hand_in(student)
    exchange.collect()
    for student in ("cem", "dirk"):
        put_hand_in(course, student, {"h9-zorg": {"text": "Per mail."}})
    trainer.autograde(course, "h9")
    return exchange


def test_who_can_fetch_it_is_counted_and_the_others_are_named_with_their_page(exchange: Exchange) -> None:
    course = exchange.course
    assert trainer.give_feedback(course, "h9")[-4:] == [
        "Feedback op h9 teruggegeven aan 2 deelnemers, in het hoofdstuk.",
        "Stuur de feedback zelf aan deze 2 deelnemers, die niet via de uitwisselmap inleverden:",
        "cem: feedback/cem/h9/h9.html",
        "dirk: feedback/dirk/h9/h9.html",
    ]
    # Who put something under another's name in the exchange has not that one's secret.
    for name, content in (("cem", b"x"), ("dirk", b"y" * 10_000)):
        (exchange.hand_in(name) / "submission_secret.txt").write_bytes(content)
    assert trainer.release_feedback(course, "h9")[0].startswith("Feedback op h9 teruggegeven aan 2 deelnemers,")
    secret = (course / "submitted" / "cem" / "h9" / "submission_secret.txt").read_text()
    (exchange.hand_in("cem", secret=secret)).rename(exchange.inbound / "cem+h8+x+y")
    assert trainer.release_feedback(course, "h9")[0].startswith("Feedback op h9 teruggegeven aan 2 deelnemers,")
    exchange.hand_in("cem", secret=secret)
    told = trainer.release_feedback(course, "h9")
    assert told[0] == "Feedback op h9 teruggegeven aan 3 deelnemers, in het hoofdstuk."
    assert told[1] == "Stuur de feedback zelf aan deze deelnemer, die niet via de uitwisselmap inleverde:"


def test_a_whole_class_to_mail_is_named_in_part(exchange: Exchange, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(giving_back, "MANY", 1)
    assert trainer.give_feedback(exchange.course, "h9")[-2:] == ["cem: feedback/cem/h9/h9.html", "En nog 1."]
