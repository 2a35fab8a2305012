"""The luck of a pupil: counted by hand, and the exercise as its special case."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ib_exercises.calculations import luck
from ib_exercises.models import MODELS, geluk

MODEL = MODELS["geluk"]


@given(st.integers(0, 8), st.integers(0, 3), st.integers(1, 5))
@settings(max_examples=15, deadline=None)
def test_the_distribution_is_what_counting_all_orders_gives(knowing: int, more: int, years: int) -> None:
    values = MODEL.complete({"leraren": 8, "kennen": knowing, "erbij": more, "jaren": years})
    known = geluk.known_by_year(values)
    met = [sum(one < known[year] for year, one in enumerate(order)) for order in permutations(range(8), years)]
    counted = [met.count(number) / len(met) for number in range(years + 1)]
    assert geluk.distribution(values) == pytest.approx(counted, abs=1e-12)
    assert geluk.expected(values) == pytest.approx(sum(met) / len(met))


@pytest.mark.parametrize(("knowing", "mean", "never"), [(3, 2, 1.818), (9, 6, 0), (5, 10 / 3, 0), (4, 8 / 3, 0.202)])
def test_it_gives_the_keys_of_the_exercise(knowing: int, mean: float, never: float) -> None:
    values = MODEL.complete({"kennen": knowing})
    assert geluk.expected(values) == pytest.approx(mean) == luck.expected(12, knowing, 8)
    assert 100 * geluk.distribution(values)[0] == pytest.approx(never, abs=1e-3)
    assert 100 * geluk.distribution(values)[0] == pytest.approx(luck.never(12, knowing, 8))


drawn = st.fixed_dictionaries(
    {one.name: st.integers(int(one.minimum), int(one.maximum)) for one in MODEL.parameters if one.name != "erbij"}
    | {"erbij": st.integers(0, 2)}
)


@given(drawn)
@settings(deadline=None)
def test_children_are_drawn_as_counted(values: dict[str, float]) -> None:
    chances = geluk.distribution(values)
    assert sum(chances) == pytest.approx(1)
    assert min(chances) >= 0
    met = geluk.simulate(values)
    assert met.shape == (geluk.CHILDREN, values["jaren"])
    assert met.sum(axis=1).mean() == pytest.approx(geluk.expected(values), abs=0.2)


@given(drawn)
@settings(deadline=None)
def test_one_more_who_knows_it_takes_a_year_from_no_child(values: dict[str, float]) -> None:
    before = geluk.simulate(values)
    for name in ("kennen", "erbij"):
        assert (geluk.simulate({**values, name: values[name] + 1}) >= before).all()
