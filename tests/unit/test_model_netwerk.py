"""The team as a network: what the text says of it, and measured another way."""

from __future__ import annotations

import json
from dataclasses import asdict
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ib_exercises.calculations import network
from ib_exercises.figures import draw_png
from ib_exercises.models import MODELS, Values, netwerk

from tests.unit.vectors import stored

LINES = [sorted(order) for order in netwerk.KINDS.values()]


def drawn(name: str) -> st.SearchStrategy[Values]:
    """Return complete values of a model, all within their limits."""
    model = MODELS[name]
    fields = {one.name: st.floats(one.minimum, one.maximum) for one in model.parameters}
    return st.fixed_dictionaries(fields).map(model.complete)


def teams(**values: float) -> tuple[netwerk.Network, netwerk.Network]:
    return netwerk.networks(MODELS["netwerk"].complete(values))


def test_the_team_of_the_text_is_that_of_the_calculations() -> None:
    star, gone = teams()
    assert (star.density, gone.density) == (network.density(10, 9), 0)
    assert (len(star.alone), len(gone.alone)) == (0, 9)
    whole, rest = teams(buren=6)
    assert (whole.density, rest.density) == (network.density(10, 15), network.density_without(10, 15, 9))
    assert rest.alone == (8, 9), "only school leader and assistant"
    assert rest.chain == 6


def test_what_the_text_says_of_the_rounds_holds() -> None:
    teachers = set(range(1, 8))
    alone = [teachers & set(teams(buren=lines)[1].alone) for lines in range(7)]
    assert [not some for some in alone].index(True) == 4, "the fourth line leaves no teacher alone"
    assert [teams(buren=6, ib=9 - lines)[0].alone for lines in range(9)].index((9,)) == 8, "seven can be missed"
    assert [teams(buren=6, ib=ib)[0].groups for ib in (2, 3)] == [2, 1]
    assert [teams(dwars=lines)[1].groups for lines in (6, 7)] == [2, 1]
    assert teams(buren=6)[1].density == teams(dwars=6)[1].density


def test_no_line_is_in_two_kinds_and_neighbours_are_neighbours() -> None:
    lines = [line for order in LINES for line in order]
    assert len(set(lines)) == len(lines)
    assert all(one < other for one, other in lines)
    assert all(other - one == 1 for one, other in netwerk.KINDS["buren"])
    assert all(other - one > 1 for one, other in netwerk.KINDS["dwars"])


@given(drawn("netwerk"))
def test_a_network_is_measured_as_by_walking_all_of_it(values: Values) -> None:
    for team in netwerk.networks(values):
        steps = {pair: 1 for line in team.lines for pair in (line, line[::-1])}
        for via in team.people:
            for one, other in combinations(team.people, 2):
                detour = steps.get((one, via), 99) + steps.get((via, other), 99)
                if detour < steps.get((one, other), 99):
                    steps[one, other] = steps[other, one] = detour
        assert team.chain == max(steps.values(), default=0)
        assert set(team.alone) == {one for one in team.people if not any(one in pair for pair in steps)}
        assert team.density == network.density(len(team.people), len(team.lines))


@pytest.mark.parametrize("values", [{"weg": 3, "buren": 6}, {"ib": 0}])
def test_a_team_with_gaps_can_be_drawn(values: dict[str, float]) -> None:
    assert draw_png("netwerk", values, dpi=40).startswith(b"\x89PNG")


def test_the_stored_vectors_are_those_of_python() -> None:
    for row in stored("netwerk"):
        networks = [asdict(one) for one in netwerk.networks(row["values"])]
        assert row["networks"] == json.loads(json.dumps(networks))
        assert row["summary"] == MODELS["netwerk"].summary(row["values"])
