"""The idea that travels through a team: networks, chance, and the formula as its limit."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ib_exercises.calculations import REGISTRY
from ib_exercises.models import MODELS, reach, verspreiding
from ib_exercises.models.verspreiding import BUDDIES, NEVER, SHAPES, STARTERS, TEAM, WEEKS, lines, simulate

from tests.unit.vectors import stored

MODEL = MODELS["verspreiding"]


def spread_of(**values: float) -> Any:
    return simulate(MODEL.complete(values))


def measures_of(**values: float) -> reach.Reach:
    complete = MODEL.complete(values)
    return reach.measure(complete, simulate(complete))


def test_everybody_is_in_contact_with_somebody_and_the_team_hangs_together() -> None:
    for shape in range(len(SHAPES)):
        known = {0}
        for _ in range(TEAM):
            known |= {person for pair in lines(shape) if known & set(pair) for person in pair}
        assert known == set(range(TEAM))


def test_the_networks_are_what_their_names_say() -> None:
    count = [len(lines(shape)) for shape in range(4)]
    assert count == [TEAM * (TEAM - 1) // 2, 4 * 10 + 6, 4 * 10 + 10, TEAM - 1]
    assert sorted(person for pair in BUDDIES for person in pair) == list(range(TEAM))
    assert all(one // 5 != other // 5 for one, other in BUDDIES)


def test_starters_are_different_people_and_sit_where_the_choice_says() -> None:
    assert all(len(set(order)) == len(order) == 10 for order in STARTERS)
    together, apart, crossings = (order[:4] for order in STARTERS)
    assert {person // 5 for person in together} == {0}
    assert sorted(person // 5 for person in apart) == [0, 1, 2, 3]
    assert sorted(crossings) == [0, 5, 10, 15]


@pytest.mark.parametrize(
    ("values", "half", "most"),
    [({}, 16, 30), ({"contacten": 6}, 8, 15), ({"starters": 5}, 8, 22), ({"kans": 10}, 8, 15)],
)
def test_the_formula_gives_the_keys_of_the_exercise(values: dict[str, float], half: int, most: int) -> None:
    assert measures_of(**values).formula == (half, most)
    complete = MODEL.complete(values)
    arguments = {
        "bereikt": complete["starters"],
        "overdracht": complete["contacten"] * complete["kans"] / 100,
        "teamgrootte": TEAM,
    }
    for goal, week in ((10, half), (18, most)):
        assert REGISTRY["spread.week"].function(**arguments, doelaantal=goal) == week


def test_where_everybody_meets_everybody_chance_only_costs_a_little() -> None:
    found = measures_of()
    formula = spread_of().formula
    assert all(abs(mean - formula[week]) < 2.2 for week, (mean, _, _) in enumerate(found.curve))
    assert found.curve[20][0] < formula[20], "on average slower: luck is not symmetric"


drawn = st.fixed_dictionaries(
    {one.name: st.integers(round(one.minimum), round(one.maximum)) for one in MODEL.parameters if one.name != "kans"}
    | {"kans": st.integers(1, 19)}
)


@given(drawn)
@settings(deadline=None)
def test_who_knows_it_keeps_knowing_it_and_nobody_is_counted_twice(values: dict[str, float]) -> None:
    spread = spread_of(**values)
    assert (np.diff(spread.reached, axis=1) >= 0).all()
    assert (spread.reached[:, 0] == values["starters"]).all()
    assert spread.reached.max() <= TEAM
    assert (spread.telling <= spread.reached).all()
    assert set(np.unique(spread.took)) <= {*range(WEEKS + 1), NEVER}
    assert (np.diff(spread.formula) >= 0).all()


@given(drawn)
@settings(deadline=None)
def test_more_of_anything_that_helps_never_slows_anybody_down(values: dict[str, float]) -> None:
    before = spread_of(**values).took
    for name in ("starters", "contacten", "kans", "volhouden"):
        assert (spread_of(**{**values, name: values[name] + 1}).took <= before).all(), name


def test_an_idea_that_nobody_keeps_telling_comes_to_a_halt() -> None:
    spread = spread_of(volhouden=4)
    assert spread.reached[:, -1].mean() < 6
    assert (spread.telling[:, -1] <= spread.reached[:, -1]).all()


def test_in_the_star_everything_waits_for_one_person() -> None:
    star = spread_of(vorm=3, plaats=1)
    others = np.delete(star.took, [0, *STARTERS[1][:2]], axis=1)
    assert (others.min(axis=1) > np.minimum(star.took[:, 0], WEEKS)).all()


def test_hours_are_those_of_starters_and_of_talks_by_two() -> None:
    free = measures_of(gespreksminuten=1, starturen=0).hours
    assert measures_of(gespreksminuten=30, starturen=0).hours == pytest.approx([30 * hours for hours in free])
    more = measures_of(gespreksminuten=1, starturen=10).hours
    assert [after - before for after, before in zip(more, free, strict=True)] == pytest.approx([20, 20])


def test_what_does_not_happen_within_the_year_is_told_so() -> None:
    values = MODEL.complete({"vorm": 3, "kans": 1})
    assert "niet binnen 40 weken" in MODEL.summary(values)
    assert MODEL.tables(values)[0].rows[1][1:] == ("niet binnen 40 weken", "niet binnen 40 weken")


def test_the_stored_vectors_are_those_of_python() -> None:
    for row in stored("verspreiding"):
        values = row["values"]
        spread = verspreiding.simulate(values)
        assert [spread.took[year].tolist() for year in (0, 1, 77, 199)] == row["took"]
        assert spread.formula == pytest.approx(row["formula"])
        found = json.loads(json.dumps(asdict(reach.measure(values, spread))))
        assert found["half"] == row["measures"]["half"]
        assert found["hours"] == pytest.approx(row["measures"]["hours"])
        tables = [json.loads(json.dumps(asdict(one))) for one in reach.tables(values)]
        assert tables[: len(row["tables"])] == row["tables"]
        assert reach.summary(values) == row["summary"]
