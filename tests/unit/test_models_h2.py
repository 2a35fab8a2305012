"""The models of chapter 2: the examples of the text, what always holds, and what JavaScript is held to."""

from __future__ import annotations

import json
from dataclasses import asdict
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ib_exercises.calculations import network, pins, year
from ib_exercises.figures import draw_png
from ib_exercises.models import MODELS, Values, jaaruren, netwerk, rollenkaart, spelden, summary

VECTORS = Path(__file__).parents[1] / "vectors"
LINES = [sorted(order) for order in netwerk.KINDS.values()]


def drawn(name: str) -> st.SearchStrategy[Values]:
    """Return complete values of a model, all within their limits."""
    model = MODELS[name]
    fields = {one.name: st.floats(one.minimum, one.maximum) for one in model.parameters}
    return st.fixed_dictionaries(fields).map(model.complete)


def teams(**values: float) -> tuple[netwerk.Network, netwerk.Network]:
    return netwerk.networks(MODELS["netwerk"].complete(values))


def test_the_year_of_the_example_is_that_of_the_calculations() -> None:
    plan = jaaruren.plan(MODELS["jaaruren"].complete({}))
    asked = {"aantal": 5, "minuten": 10, "dagen": 80}
    assert plan.hours == year.hours(0.4)
    assert plan.taken - plan.corridor == pytest.approx(446)
    assert plan.corridor == pytest.approx(year.corridor(**asked))
    assert plan.left == pytest.approx(year.left(0.4, 446, **asked))
    assert summary("jaaruren", {}).endswith(
        "Er blijft 150,9 uur vrij (22,7%): 3,8 uur per schoolweek, of 45 minuten per leerling in een heel jaar."
    )


@given(drawn("jaaruren"))
def test_hours_taken_and_left_are_the_appointment_and_slack_fills_it(values: Values) -> None:
    plan = jaaruren.plan(values)
    assert plan.taken + plan.left == pytest.approx(plan.hours)
    assert ("Dat past niet" in jaaruren.summary(values)) == (plan.left < 0)
    if plan.slack is not None:
        planned = plan.taken / (1 + values["uitloop"] / 100)
        assert planned * (1 + plan.slack / 100) == pytest.approx(plan.hours)


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


def test_the_map_begins_with_the_tuesday_of_the_text() -> None:
    assert summary("rollenkaart", {}) == (
        "5 momenten. Volste laag: leerling en leerkracht (elk 2). Meest gedragen pet: rest (2). Leeg: team en omgeving."
    )


@pytest.mark.parametrize(
    ("moments", "told"),
    [
        ({}, "Er staat nog niets op de kaart."),
        (
            {"team_leren": 1},
            (
                "1 moment. Volste laag: team (1). Meest gedragen pet: leren (1). "
                "Leeg: leerling, leerkracht, school en omgeving."
            ),
        ),
        (
            dict.fromkeys((one.name for one in MODELS["rollenkaart"].parameters), 12),
            (
                "240 momenten. Volste laag: leerling, leerkracht, team, school en omgeving (elk 48). "
                "Meest gedragen pet: zorg, leren, trend en rest (elk 60). Op elke laag ligt iets."
            ),
        ),
    ],
)
def test_a_map_is_told_also_when_empty_or_full(moments: dict[str, float], told: str) -> None:
    nothing = dict.fromkeys((one.name for one in MODELS["rollenkaart"].parameters), 0)
    assert summary("rollenkaart", nothing | moments) == told


@given(drawn("rollenkaart"))
def test_layers_and_roles_hold_the_same_moments(values: Values) -> None:
    found = rollenkaart.spread(values)
    assert sum(share.moments for share in found.layers) == sum(share.moments for share in found.roles) == found.total
    (table,) = rollenkaart.tables(values)
    assert table.rows[-1][-1] == str(found.total) == str(int(sum(values.values())))


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


@pytest.mark.parametrize(
    ("name", "measured"),
    [
        ("jaaruren", lambda values: asdict(jaaruren.plan(values))),
        ("netwerk", lambda values: {"networks": [asdict(one) for one in netwerk.networks(values)]}),
        ("rollenkaart", lambda values: asdict(rollenkaart.spread(values))),
        ("spelden", lambda values: {"threads": [asdict(one) for one in spelden.threads(values)]}),
    ],
)
def test_the_stored_vectors_are_those_of_python(name: str, measured: Any) -> None:
    rows = json.loads((VECTORS / f"{name}.json").read_text(encoding="utf-8"))
    assert len(rows) > 40
    for row in rows:
        found = json.loads(json.dumps(measured(row["values"])))
        assert {key: row[key] for key in found} == found
        assert row["summary"] == MODELS[name].summary(row["values"])


def test_a_map_with_empty_places_can_be_drawn() -> None:
    assert draw_png("rollenkaart", {"team_leren": 12}, dpi=40).startswith(b"\x89PNG")


@pytest.mark.parametrize("values", [{"weg": 3, "buren": 6}, {"ib": 0}])
def test_a_team_with_gaps_can_be_drawn(values: dict[str, float]) -> None:
    assert draw_png("netwerk", values, dpi=40).startswith(b"\x89PNG")
