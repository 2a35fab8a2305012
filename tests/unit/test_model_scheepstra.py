"""The clock of Scheepstra: the figures of the book, and what always holds."""

from __future__ import annotations

import json
from dataclasses import asdict

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ib_exercises.models import (
    MODELS,
    scheepstra,
    text_table,
)

from tests.unit.vectors import stored


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


def test_the_text_table_of_scheepstra_holds_its_numbers() -> None:
    lines = text_table("scheepstra", {}).splitlines()
    assert lines[0] == "Wat één kind krijgt, in minuten: 40 leerlingen, 180 minuten les"
    assert lines[3].split()[-4:] == ["4,5", "0", "0", "175,5"]
    assert len({len(line) for line in lines[2:]}) == 1


def test_the_stored_vectors_are_those_of_python() -> None:
    for row in stored("scheepstra"):
        for form, expected in zip(scheepstra.forms(row["values"]), row["forms"], strict=True):
            assert asdict(form) == pytest.approx(expected)
        assert [json.loads(json.dumps(asdict(one))) for one in scheepstra.tables(row["values"])] == row["tables"]
        assert scheepstra.summary(row["values"]) == row["summary"]
