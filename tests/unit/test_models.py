"""What all models share: parameters, tables and sentences; the clock of Scheepstra; what JavaScript is held to."""

from __future__ import annotations

import importlib.util
import json
import re
from dataclasses import asdict
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ib_exercises.models import (
    MODELS,
    comparison,
    differentiatie,
    geluk,
    reach,
    scheepstra,
    summary,
    text_table,
    verspreiding,
)
from ib_exercises.models.parameter import Table, format_table

VECTORS = Path(__file__).parents[1] / "vectors"


def load_maker() -> ModuleType:
    """Return the script that writes what Python and JavaScript share."""
    found = importlib.util.spec_from_file_location("make_vectors", VECTORS / "make.py")
    assert found
    assert found.loader
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


def stored(name: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads((VECTORS / f"{name}.json").read_text(encoding="utf-8"))
    assert len(rows) > 40
    return rows


def forms_of(**values: float) -> dict[str, scheepstra.Form]:
    return {form.name: form for form in scheepstra.forms(MODELS["scheepstra"].complete(values))}


def test_the_clock_of_scheepstra_gives_the_figures_of_the_book() -> None:
    forms = forms_of()
    assert (forms["hoofdelijk"].alone, forms["hoofdelijk"].silent) == (4.5, 175.5)
    assert (forms["klassikaal"].shared, forms["klassikaal"].watched) == (90, 90)
    assert forms["gemengd"].shared + forms["gemengd"].alone == 92.25
    assert forms["groepen"].shared == 60
    assert forms_of(wissel=0.5)["hoofdelijk"].alone == pytest.approx(4.0125)
    assert forms_of(leerlingen=25, minuten=330)["hoofdelijk"].alone == 13.2


drawn_class = st.fixed_dictionaries(
    {one.name: st.floats(one.minimum, one.maximum) for one in MODELS["scheepstra"].parameters}
    | {"leerlingen": st.integers(1, 60), "groepen": st.integers(1, 8)}
)


@given(drawn_class)
def test_the_four_kinds_of_minutes_add_up_to_the_lesson(values: dict[str, float]) -> None:
    for form in forms_of(**values).values():
        minutes = (form.alone, form.shared, form.watched, form.silent)
        assert min(minutes) >= -1e-9
        assert sum(minutes) == pytest.approx(values["minuten"])


def test_one_child_has_the_teacher_alone_all_the_time() -> None:
    assert forms_of(leerlingen=1, wissel=3)["hoofdelijk"].alone == 180


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


def test_the_text_table_of_scheepstra_holds_its_numbers() -> None:
    lines = text_table("scheepstra", {}).splitlines()
    assert lines[0] == "Wat één kind krijgt, in minuten: 40 leerlingen, 180 minuten les"
    assert lines[3].split()[-4:] == ["4,5", "0", "0", "175,5"]
    assert len({len(line) for line in lines[2:]}) == 1


def test_the_text_table_of_the_play_model_holds_its_numbers() -> None:
    text = text_table("differentiatie", differentiatie.PLAY)
    assert re.search(r"Effectieve tijd \(minuten per les\) +18,0 .* 1,8 ", text)
    assert re.search(r"Effectieve tijd: meeste min minste \(minuten\) +30,0 ", text)
    assert [line.split()[-2] for line in text.splitlines()[-5:]] == ["15,0", "30,0", "30,0", "15,0", "0,0"]


def test_one_lesson_is_told_in_minutes() -> None:
    assert summary("differentiatie", differentiatie.PLAY) == (
        "25 leerlingen, één les van 45 minuten: met één doel krijgt een leerling gemiddeld 18 effectieve minuten, "
        "met 30 verschil tussen de meeste en de minste; met een eigen doel 1,8."
    )
    assert summary("differentiatie", {"leerlingen": 1}).startswith("1 leerling, 20 weken: met één doel groeit")


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


def test_fewer_pupils_than_five_give_fewer_fifths() -> None:
    values = MODELS["differentiatie"].complete({"leerlingen": 2})
    assert len(comparison.tables(values)[1].rows) == 2


def test_the_stored_vectors_of_scheepstra_are_those_of_python() -> None:
    for row in stored("scheepstra"):
        for form, expected in zip(scheepstra.forms(row["values"]), row["forms"], strict=True):
            assert asdict(form) == pytest.approx(expected)
        assert [json.loads(json.dumps(asdict(one))) for one in scheepstra.tables(row["values"])] == row["tables"]
        assert scheepstra.summary(row["values"]) == row["summary"]


def test_the_stored_vectors_of_the_simulation_are_those_of_python() -> None:
    for row in stored("differentiatie"):
        values = row["values"]
        outcome = differentiatie.simulate(values)
        assert outcome.start[0] == pytest.approx(row["first_class"]["start"])
        for name, form in (("convergent", outcome.convergent), ("divergent", outcome.divergent)):
            assert form.final[0] == pytest.approx(row["first_class"][name])
            for measure, interval in comparison.measure(values, outcome, form).items():
                assert interval == pytest.approx(row["measures"][name][measure], abs=1e-9)
        assert [json.loads(json.dumps(asdict(one))) for one in comparison.tables(values)] == row["tables"]
        assert comparison.summary(values) == row["summary"]


def test_the_stored_vectors_of_the_travelling_idea_are_those_of_python() -> None:
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


def test_the_stored_vectors_of_luck_are_those_of_python() -> None:
    for row in stored("geluk"):
        values = row["values"]
        assert geluk.simulate(values)[[0, 1, 500, 999]].tolist() == row["children"]
        assert geluk.distribution(values) == pytest.approx(row["distribution"], abs=1e-12)
        assert [json.loads(json.dumps(asdict(one))) for one in geluk.tables(values)] == row["tables"]
        assert geluk.summary(values) == row["summary"]


def test_the_widgets_know_the_same_assumptions() -> None:
    maker = load_maker()
    assert maker.ASSUMPTIONS.read_text(encoding="utf-8") == maker.assumptions()
