"""What holds for the calculations of chapter 2, whatever the numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ib_exercises.calculations import CalculationError, network, pins, roles, validate, year

parts = st.lists(st.integers(0, 25), min_size=3, max_size=3).map(lambda row: [*row, 100 - sum(row)])
place = st.tuples(st.integers(0, 10), st.integers(0, 10)).map(lambda both: f"{both[0]}-{both[1]}")


def row(numbers: list[int]) -> str:
    return "-".join(map(str, numbers))


@given(parts, parts)
def test_what_shifts_is_what_is_gained_and_as_much_back_again(now: list[int], wanted: list[int]) -> None:
    gained = sum(change for change in roles.changes(row(now), row(wanted)) if change > 0)
    assert roles.shift(row(now), row(wanted)) == gained == roles.shift(row(wanted), row(now))
    assert roles.shift_hours(row(now), row(wanted), 100) == gained


@given(st.integers(3, 60), st.data())
def test_a_density_lies_between_nothing_and_everything(people: int, data: st.DataObject) -> None:
    most = int(network.pairs(people))
    lines = data.draw(st.integers(0, most))
    assert 0 <= network.density(people, lines) <= 1
    assert network.density(people, most) == 1
    assert network.density_without(people, most, people - 1) == 1, "who leaves a full network leaves a full one"


@given(st.floats(0.1, 1), st.integers(0, 1000), st.integers(0, 20), st.integers(1, 60), st.integers(1, 200))
def test_the_year_is_what_is_fixed_what_the_corridor_takes_and_what_is_left(
    fte: float, fixed: int, questions: int, minutes: int, days: int
) -> None:
    rest = year.left(fte, fixed, questions, minutes, days)
    assert fixed + year.corridor(questions, minutes, days) + rest == pytest.approx(year.hours(fte))
    assert year.left_share(fte, fixed, questions, minutes, days) <= 100 + 1e-9


@given(place, place, place)
def test_a_distance_is_the_same_back_and_never_longer_than_a_detour(here: str, there: str, via: str) -> None:
    assert pins.distance(here, there) == pins.distance(there, here)
    assert pins.distance(here, here) == 0
    assert pins.distance(here, there) <= pins.distance(here, via) + pins.distance(via, there) + 1e-9


@pytest.mark.parametrize(
    ("function", "arguments", "message"),
    [
        ("roles.shift", {"nu": "60-40", "gewenst": "30-30-40"}, "2 en 3 petten"),
        ("roles.shift", {"nu": "60-50", "gewenst": "50-50"}, "geen 100 procent"),
        ("network.density", {"mensen": 3, "lijnen": 4}, "meer lijnen dan tweetallen"),
        ("network.density_without", {"mensen": 5, "lijnen": 4, "eigen": 5}, "kan één persoon niet hebben"),
        ("network.density_without", {"mensen": 2, "lijnen": 1, "eigen": 1}, "geen tweetal over"),
        ("year.fixed", {"aantallen": "1-2", "kwartieren": "1-2-3"}, "2 en 3 taken"),
        ("pins.distance", {"van": "1-2-3", "naar": "1-2"}, "precies twee getallen"),
    ],
)
def test_what_makes_no_sense_together_is_refused(function: str, arguments: dict[str, object], message: str) -> None:
    with pytest.raises(CalculationError, match=message):
        validate("rekenvraag", function, arguments)
