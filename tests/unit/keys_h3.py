"""The keys of 3.1 to 3.4: function, arguments, digits asked for, answer as a participant would type it."""

from __future__ import annotations

from typing import Any

_DAY = {"vragen": 12, "gesprek": 4, "terug": 6}
_ROWS = {"uren": "4-3-2-5-2", "invloed": "8-7-3-2-9", "vanaf": 6}
_TEAM = {"mensen": 24, "kans": 25}
_WEEK = {"weekuren": 16, "buffer": 20}

KEYS: list[tuple[str, dict[str, Any], int, str]] = [
    ("interruptions.lost_minutes", _DAY, 0, "120"),
    ("interruptions.lost_share", {**_DAY, "werkdag": 480}, 0, "25"),
    ("interruptions.bundled_minutes", {**_DAY, "blokken": 2}, 0, "60"),
    ("interruptions.gain", {**_DAY, "blokken": 2}, 0, "60"),
    ("interruptions.gain", {**_DAY, "blokken": 2, "meteen": 4}, 0, "36"),
    ("interruptions.quadrant_share", {"uren": 3, "weekuren": 16}, 2, "18,75"),
    ("influence.hours_within", _ROWS, 1, "9"),
    ("influence.share_within", _ROWS, 2, "56,25"),
    ("signal.expected", _TEAM, 1, "6"),
    ("signal.spread", _TEAM, 2, "2,12"),
    ("signal.at_least", {**_TEAM, "aantal": 1}, 1, "99,9"),
    ("signal.at_least", {**_TEAM, "aantal": 9}, 1, "12,1"),
    ("week.plannable", _WEEK, 1, "12,8"),
    ("week.shortage", {**_WEEK, "halfuren": "8-6-5-4-4"}, 1, "0,7"),
]

CHOICE_KEYS: list[tuple[str, dict[str, Any], str]] = [
    (
        "signal.dependence",
        {"a": "zelfde_werk", "b": "gesprek", "c": "wie_blijft", "d": "meer_dan_verwacht", "e": "zelfde_leiding"},
        "abce",
    ),
]
