"""A map of roles and layers: the day of the text, empty and full, and the same moments both ways."""

from __future__ import annotations

import json
from dataclasses import asdict

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ib_exercises.figures import draw_png
from ib_exercises.models import MODELS, Values, rollenkaart, summary

from tests.unit.vectors import stored


def drawn(name: str) -> st.SearchStrategy[Values]:
    """Return complete values of a model, all within their limits."""
    model = MODELS[name]
    fields = {one.name: st.floats(one.minimum, one.maximum) for one in model.parameters}
    return st.fixed_dictionaries(fields).map(model.complete)


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


def test_a_map_with_empty_places_can_be_drawn() -> None:
    assert draw_png("rollenkaart", {"team_leren": 12}, dpi=40).startswith(b"\x89PNG")


def test_the_stored_vectors_are_those_of_python() -> None:
    for row in stored("rollenkaart"):
        found = json.loads(json.dumps(asdict(rollenkaart.spread(row["values"]))))
        assert {key: row[key] for key in found} == found
        assert row["summary"] == MODELS["rollenkaart"].summary(row["values"])
