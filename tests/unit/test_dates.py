"""Dates as trainers write them."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ib_course.dates import from_utc, read_moment, write_date, write_moment
from ib_course.launcher.problem import Problem

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    "text",
    [
        "1-12-2026", "01-12-2026", "1-12-26", "1/12/2026", "1/12/26", "1.12.2026", "1 - 12 - 2026", "1 december 2026",
        "1 dec 2026", "1 dec. 2026", "1-dec-2026", "1 December 26", "1 december '26", "dinsdag 1 december 2026",
        "di 1-12-26", "di. 1 dec", "1-12", "1 december", "2026-12-01", "20261201", "  1  december  ",
    ],
)  # fmt: skip
def test_a_date_is_read_and_lasts_to_its_end(text: str) -> None:
    assert read_moment(text, TODAY).isoformat() == "2026-12-01T23:59:59+01:00"


@pytest.mark.parametrize(
    "text",
    [
        "1-12-2026 17.30", "1-12-2026 17:30", "1-12-26 17:30:00", "1-12-26, 17.30 uur", "1 december om 17.30 uur",
        "1-12 17u30",
        "dinsdag 1 december om 17.30", "2026-12-01T17:30", "2026-12-01 17.30", "2026-12-01T16:30Z", "1-12-2026T17:30",
    ],
)  # fmt: skip
def test_a_time_is_read_as_dutch_time_unless_it_says_otherwise(text: str) -> None:
    assert read_moment(text, TODAY) == datetime(2026, 12, 1, 16, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "day"),
    [("23-11", "2026-11-23"), ("22-11", "2027-11-22"), ("29-2", "2028-02-29"), ("1 mrt", "2027-03-01"),
     ("1 sept", "2027-09-01")],
)  # fmt: skip
def test_a_date_without_a_year_is_the_coming_one(text: str, day: str) -> None:
    assert read_moment(text, TODAY).date().isoformat() == day


def test_summer_time_counts() -> None:
    assert read_moment("1-7-2026 17.00").isoformat() == "2026-07-01T17:00:00+02:00"
    assert read_moment("1-12-2026 17 uur").isoformat() == "2026-12-01T17:00:00+01:00"


@pytest.mark.parametrize(
    "text",
    [
        "", "morgen", "31-11-2026", "30-2", "29-2-2027", "12/31/2026", "2026-13-01", "1-12/2026", "1 brumaire",
        "0-0-00", "1-12-2026 17", "1-12-2026 25.00", "1-12-2026 17.99", "1-12-026", "1-12-20266", "٣-12-2026",
        "1-1-0000", "vanaf 1-12",
    ],
)  # fmt: skip
def test_what_is_no_date_is_refused_with_examples(text: str) -> None:
    with pytest.raises(Problem) as caught:
        read_moment(text, TODAY)
    assert str(caught.value).startswith(f"«{text}» is geen datum.")
    assert "1-12-2026 17.00" in str(caught.value)


def test_a_weekday_that_does_not_fit_is_told() -> None:
    with pytest.raises(Problem, match="1-12-2026 is een dinsdag"):
        read_moment("maandag 1-12-2026")


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)), st.booleans())
def test_what_is_written_is_read_back(day: date, short: bool) -> None:  # noqa: FBT001 - hypothesis gives it
    text = write_date(day)
    assert read_moment(text[:-4] + text[-2:] if short else text).date() == day


@given(st.text(max_size=30))
def test_any_text_is_a_date_or_is_refused(text: str) -> None:
    try:
        assert read_moment(text).tzinfo
    except Problem as problem:
        assert problem.ways_on  # noqa: PT017 - both outcomes are fine


def test_a_moment_of_nbgrader_is_written_in_dutch_time() -> None:
    assert write_moment(from_utc(datetime(2026, 7, 1, 15, 5))) == "1-7-2026 om 17.05 uur"  # noqa: DTZ001 - as nbgrader's
