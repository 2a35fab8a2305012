"""Numbers and lists as Dutch text."""

from __future__ import annotations

import pytest
from ib_exercises.dutch import count, enumerate_words, nl


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        (4.5, 1, "4,5"),
        (4.0, 2, "4"),
        (-3, 1, "−3"),
        (0.125, 2, "0,13"),
        (-0.125, 2, "−0,13"),
        (-0.001, 1, "0"),
        (1.005, 2, "1,01"),
        (50.49, 0, "50"),
        (50.499999999999993, 0, "51"),
        (9999.96, 1, "10.000"),
        (1659.6, 1, "1659,6"),
        (53130, 0, "53.130"),
        (1234567.891, 2, "1.234.567,89"),
    ],
)
def test_numbers_have_a_decimal_comma(value: float, decimals: int, text: str) -> None:
    assert nl(value, decimals) == text


def test_a_fixed_number_of_digits_keeps_its_zeros() -> None:
    assert [nl(value, 2, fixed=True) for value in (1, 0.5, -0.001)] == ["1,00", "0,50", "0,00"]


def test_one_is_singular() -> None:
    assert [count(n, "week", "weken") for n in (0, 1, 2)] == ["0 weken", "1 week", "2 weken"]


def test_lists_end_in_en() -> None:
    assert [enumerate_words(list("abc")[:n]) for n in range(4)] == ["", "a", "a en b", "a, b en c"]
