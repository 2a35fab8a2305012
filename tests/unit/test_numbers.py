"""The Dutch number reader."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ib_exercises.dutch import nl
from ib_exercises.numbers import UnreadableNumber, read_number

READ = [
    ("4,5", "minuten", 4.5),
    ("4.5", "minuten", 4.5),
    ("4½", "minuten", 4.5),
    ("½", "minuten", 0.5),
    ("4 1/2", "minuten", 4.5),
    ("4 en een half", "minuten", 4.5),
    ("4 en een halve minuut", "minuten", 4.5),
    ("4 min 30", "minuten", 4.5),
    ("4m30s", "minuten", 4.5),
    ("4 minuten en 30 seconden", "minuten", 4.5),
    ("4'30\"", "minuten", 4.5),
    ("4:30", "minuten", 4.5),
    ("4:30", "uur", 4.5),
    ("270 seconden", "minuten", 4.5),
    ("ongeveer 4,5 minuten per leerling", "minuten", 4.5),
    ("= 4,5 min.", "minuten", 4.5),
    ("1 uur 30", "minuten", 90),
    ("1 uur 30", "uur", 1.5),
    ("1u30", "minuten", 90),
    ("anderhalf uur", "minuten", 90),
    ("een half uur", "minuten", 30),
    ("halfuur", "minuten", 30),
    ("kwartier", "minuten", 15),
    ("drie kwartier", "minuten", 45),
    ("180/40", "minuten", 4.5),
    ("180 : 40", "minuten", 4.5),
    ("1.659", "uur", 1659),
    ("1.659,6", "uur", 1659.6),
    ("1,659.6", "", 1659.6),
    ("1,659", "", 1.659),
    ("1 659", "", 1659),
    ("1 659,5", "", 1659.5),
    ("1.234.567", "", 1234567),
    ("0.196", "", 0.196),
    ("12.5", "", 12.5),
    (",5", "", 0.5),
    ("−3", "", -3),
    ("- 3", "", -3),
    ("–3", "", -3),
    ("45%", "%", 45),
    ("30,9 procent", "%", 30.9),
    ("19,6%", "", 0.196),
    ("20 : 1", "keer", 20),
    ("20:1", "", 20),
    ("20x", "keer", 20),
    ("20 keer", "keer", 20),
    ("3,97 leerlingen", "leerlingen", 3.97),
    ("\N{FULLWIDTH DIGIT FOUR}", "", 4),
]


@pytest.mark.parametrize(("text", "unit", "value"), READ)
def test_dutch_notations_are_read(text: str, unit: str, value: float) -> None:
    assert read_number(text, unit).value == pytest.approx(value, abs=1e-12)


UNREADABLE = [
    ("", "", "Er staat nog geen getal"),
    ("   ", "", "Er staat nog geen getal"),
    ("-", "", "Er staat nog geen getal"),
    ("veel", "", "‘veel’"),
    ("4,5 appels", "minuten", "‘appels’"),
    ("4,5,6", "", "‘4,5,6’"),
    ("1.65.9", "", "‘1.65.9’"),
    ("--3", "", "‘-3’"),
    ("4/0", "", "nul"),
    ("4 30", "minuten", "meer getallen"),
    ("4 en 5", "", "meer getallen"),
    ("4 min 5 min", "minuten", "Twee keer"),
    ("vier en een half", "minuten", "‘vier’"),
    ("5 uur", "leerlingen", "geen tijd"),
    ("20%", "minuten", "%"),
    ("20%", "leerlingen", "geen percentage"),
    ("9" * 100, "", "te lang"),
]


@pytest.mark.parametrize(("text", "unit", "message"), UNREADABLE)
def test_what_is_no_number_is_refused_with_a_reason(text: str, unit: str, message: str) -> None:
    with pytest.raises(UnreadableNumber, match=message):
        read_number(text, unit)


def test_it_says_how_a_number_was_read() -> None:
    assert read_number("4 min 30", "minuten").read_as == "4,5 minuten"
    assert read_number("45%", "%").read_as == "45%"
    assert read_number("1", "minuten").read_as == "1 minuut"
    assert read_number("1", "uur").read_as == "1 uur"
    assert read_number("−3").read_as == "−3"


def test_a_doubtful_notation_is_named() -> None:
    assert (
        read_number("4.012", "minuten").note
        == "De punt is gelezen als duizendteken. Bedoelde je een komma? Typ dan 4,012."
    )
    assert read_number("4:30", "minuten").note == "Gelezen als 4 minuten en 30 seconden."
    assert read_number("4,5", "minuten").note == ""


decimals = st.decimals(min_value=-99999, max_value=99999, places=3, allow_nan=False)


@given(decimals)
def test_a_comma_is_always_the_decimal_sign(number: object) -> None:
    assert read_number(str(number).replace(".", ",")).value == pytest.approx(float(str(number)))


@given(st.floats(-1e9, 1e9))
def test_what_is_shown_is_read_back(number: float) -> None:
    assert read_number(nl(number, 4)).value == pytest.approx(number, abs=0.00006)


@given(st.integers(0, 23), st.integers(0, 59), st.integers(0, 59))
def test_every_way_to_write_a_time_means_the_same(hours: int, minutes: int, seconds: int) -> None:
    whole = hours * 60 + minutes
    total = whole + seconds / 60
    ways = [
        f"{hours} uur {minutes} min {seconds}",
        f"{whole} minuten en {seconds} seconden",
        f"{whole * 60 + seconds} sec",
        f"{hours}u {whole - hours * 60}m {seconds}s",
    ]
    for way in ways:
        assert read_number(way, "minuten").value == pytest.approx(total)
        assert read_number(way, "uur").value == pytest.approx(total / 60)


def is_read_or_refused(text: str, unit: str) -> bool:
    """Tell whether reading gives a finite number or a Dutch sentence; any other error comes through."""
    try:
        return abs(read_number(text, unit).value) < float("inf")
    except UnreadableNumber as error:
        return str(error).endswith(".")


@given(st.text(max_size=80), st.sampled_from(["", "minuten", "uur", "%", "leerlingen"]))
def test_any_text_is_read_or_refused_in_dutch(text: str, unit: str) -> None:
    assert is_read_or_refused(text, unit)


@given(st.text(alphabet="0123456789.,:/ -½%minuter", max_size=14), st.sampled_from(["", "minuten", "%"]))
def test_any_mixture_of_digits_and_signs_is_read_or_refused(text: str, unit: str) -> None:
    assert is_read_or_refused(text, unit)


@given(st.from_regex(r"\A[0-9]{1,15}(,[0-9]{1,15})?\Z"), st.sampled_from(["", "minuten", "uur", "%", "leerlingen"]))
def test_plain_digits_are_read_as_by_the_whole_grammar(text: str, unit: str) -> None:
    short, whole = read_number(text, unit), read_number(f" {text}", unit)
    assert short.value == pytest.approx(whole.value, rel=1e-15)
    assert short.note == whole.note
    if short.value == whole.value:  # going by way of seconds may lose the last bit
        assert short.read_as == whole.read_as
