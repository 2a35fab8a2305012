"""What all models share: parameters, tables and sentences. Each has a file of its own, `test_model_NAME.py`."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from ib_exercises.models import (
    MODELS,
    summary,
    text_table,
)
from ib_exercises.models.parameter import Table, format_table

from tests.unit.vectors import VECTORS, load_maker, stored


@pytest.mark.parametrize("name", sorted(MODELS))
def test_every_assumption_has_a_label_a_unit_and_an_explanation(name: str) -> None:
    model = MODELS[name]
    for one in model.parameters:
        assert one.label
        assert one.explanation.endswith(".")
        assert one.unit or one.choices
        assert one.minimum <= one.default <= one.maximum
        steps = (one.default - one.minimum) / one.step
        assert steps == pytest.approx(round(steps)), "the slider can stand on the default"
    assert all(note.endswith(".") for note in model.notes)


@pytest.mark.parametrize("name", sorted(MODELS))
def test_tables_and_sentence_are_dutch_to_the_decimal_comma(name: str) -> None:
    text = f"{text_table(name, {})}\n{summary(name, {})}"
    assert not re.search(r"\d\.\d", text)
    assert bool(re.search(r"\d,\d", text)) == (name != "rollenkaart"), "the map of roles only counts"


def test_values_stay_within_their_limits() -> None:
    values = MODELS["scheepstra"].complete({"leerlingen": 1000, "wissel": -1})
    assert (values["leerlingen"], values["wissel"], values["minuten"]) == (60, 0, 180)
    assert MODELS["scheepstra"].complete({"leerlingen": 24.5})["leerlingen"] == 25


@pytest.mark.parametrize(
    "wrong", [{"lerlingen": 3}, {"leerlingen": "drie"}, {"leerlingen": True}, {"minuten": float("nan")}]
)
def test_a_wrong_parameter_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"kent lerlingen niet|moet een getal zijn"):
        text_table("scheepstra", wrong)


def test_an_unknown_model_is_refused() -> None:
    with pytest.raises(ValueError, match="Er is geen model «klok»"):
        text_table("klok", {})


def test_columns_of_numbers_are_set_to_the_right() -> None:
    table = Table("Kop", ("a", "getal"), (("b", "1,5"), ("langer", "12")))
    assert format_table(table).splitlines() == [
        "Kop",
        "a       getal",
        "------  -----",
        "b         1,5",
        "langer     12",
    ]


def test_every_model_has_a_file_of_tests_and_the_vectors_that_its_script_writes() -> None:
    script = (VECTORS / "make.py").read_text(encoding="utf-8")
    for name in MODELS:
        assert (Path(__file__).parent / f"test_model_{name}.py").is_file(), name
        assert stored(name)
        assert f'"{name}"' in script, name


def test_the_widgets_know_the_same_assumptions() -> None:
    maker = load_maker()
    assert maker.ASSUMPTIONS.read_text(encoding="utf-8") == maker.assumptions()
