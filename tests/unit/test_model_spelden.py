"""Three pins on a map: the distances of the calculation, and the sentence."""

from __future__ import annotations

import json
from dataclasses import asdict

import pytest
from ib_exercises.calculations import pins
from ib_exercises.models import MODELS, spelden, summary

from tests.unit.vectors import stored


def test_the_pins_of_the_example_are_as_far_apart_as_the_calculation_says() -> None:
    found = spelden.threads(MODELS["spelden"].complete({}))
    assert [thread.distance for thread in found[:2]] == [pins.distance("6-7", "4-3"), pins.distance("6-7", "8-2")]
    assert [thread.other for thread in spelden.longest(found)] == ["Team"]


@pytest.mark.parametrize(
    ("values", "ending"),
    [
        ({}, "tussen ik en team, vooral op de as ondersteunend–leidinggevend (5 van de 10)."),
        ({"ik_x": 10}, "tussen ik en schoolleider, vooral op de as leerling–team (6 van de 10)."),
        ({"ik_x": 10, "ik_y": 8, "leider_x": 5, "team_x": 8, "team_y": 5}, "op beide assen evenveel."),
        ({"ik_x": 4, "ik_y": 3, "team_y": 3}, "Er is niet één langste draad."),
        (dict.fromkeys((one.name for one in spelden.PARAMETERS), 5), "Alle spelden staan op dezelfde plek."),
    ],
)
def test_the_longest_thread_is_told_with_its_axis(values: dict[str, float], ending: str) -> None:
    assert summary("spelden", values).endswith(ending)


def test_the_stored_vectors_are_those_of_python() -> None:
    for row in stored("spelden"):
        threads = [asdict(one) for one in spelden.threads(row["values"])]
        assert row["threads"] == json.loads(json.dumps(threads))
        assert row["summary"] == MODELS["spelden"].summary(row["values"])
