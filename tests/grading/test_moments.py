"""Moments as participants read them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from nbgrader.utils import parse_utc

from ib_course.grading import moments
from ib_course.grading.moments import read_handed_in, spell


@pytest.mark.parametrize(
    ("moment", "spelled"),
    [
        ("2026-11-23T19:13:05+00:00", "maandag 23 november 2026 om 20.13 uur (Nederlandse tijd)"),
        ("2026-07-01T23:05:00+01:00", "donderdag 2 juli 2026 om 0.05 uur (Nederlandse tijd)"),
        # The hour that the clock gives twice, and the day that begins earlier here than on the server.
        ("2026-10-25T00:30:00+00:00", "zondag 25 oktober 2026 om 2.30 uur (Nederlandse tijd)"),
        ("2026-12-31T18:00:00-06:00", "vrijdag 1 januari 2027 om 1.00 uur (Nederlandse tijd)"),
    ],
)
def test_a_moment_is_spelled_in_dutch_time_wherever_the_server_is(moment: str, spelled: str) -> None:
    assert spell(datetime.fromisoformat(moment)) == spelled


def test_where_dutch_time_is_not_known_the_zone_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(moments, "zone", lambda: None)
    local = datetime(2026, 11, 23, 12, tzinfo=timezone(timedelta(hours=3), "MSK")).astimezone()
    assert spell(local).endswith(f"{local.hour}.{local.minute:02} uur (tijdzone {local.tzname()})")


@pytest.mark.parametrize(
    "text",
    ["2026-11-01 10:00:00.000000 UTC", "2026-11-01 10:00:00 UTC\n", "2026-11-01 11:00:00 +01:00", "1 Nov 2026 10:00"],
)
def test_when_a_hand_in_was_made_is_read_as_nbgrader_reads_it(tmp_path: Path, text: str) -> None:
    (tmp_path / "timestamp.txt").write_text(text, encoding="utf-8")
    assert read_handed_in(tmp_path) == parse_utc(text.strip()).replace(tzinfo=UTC)


@pytest.mark.parametrize("text", ["", "gisteren", "\x00", "99999999999999"])
def test_a_time_that_is_none_is_not_known(tmp_path: Path, text: str) -> None:
    assert read_handed_in(tmp_path) is None
    (tmp_path / "timestamp.txt").write_text(text, encoding="utf-8")
    assert read_handed_in(tmp_path) is None
