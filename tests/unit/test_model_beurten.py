"""Who talks: counted turns as shares."""

from __future__ import annotations

from dataclasses import asdict

from ib_exercises.figures import draw_png
from ib_exercises.models import beurten, summary

from tests.unit.vectors import stored


def test_the_turns_of_the_chapter_give_its_shares() -> None:
    assert summary("beurten", {}) == (
        "20 beurten: 45% advies, 20% gesloten vragen, 25% open vragen, 10% samenvattingen, 0% stilte of anders. "
        "Jij bent 11 van de 18 minuten aan het woord, 61%."
    )


def test_a_counter_at_nought_says_so() -> None:
    nothing = {one.name: 0 for one in beurten.PARAMETERS}
    assert summary("beurten", nothing) == "Er zijn nog geen beurten geteld. Er is nog geen spreektijd."
    assert draw_png("beurten", nothing, dpi=40).startswith(b"\x89PNG")


def test_the_stored_vectors_are_those_of_python() -> None:
    for row in stored("beurten"):
        assert asdict(beurten.measure(row["values"])) == row["talk"]
        assert beurten.summary(row["values"]) == row["summary"]
