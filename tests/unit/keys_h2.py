"""The keys of 2.1 to 2.4: function, arguments, digits asked for, answer as a participant would type it."""

from __future__ import annotations

from typing import Any

ROLES = {"nu": "60-15-10-15", "gewenst": "35-40-20-5"}
TASKS = {"aantallen": "12-30-24-32-40-6", "kwartieren": "40-12-6-6-8-48"}
CORRIDOR = {"aantal": 5, "minuten": 10, "dagen": 80}
YEAR = {"fte": 0.4, "vast": 446, **CORRIDOR}
SAVINGS = {
    "vragen": 2, "minuten": 10, "dagen": 80, "opps": 3, "opp_uren": 10,
    "overleggen": 20, "overleg_uren": 2, "bezoeken": 8, "bezoek_uren": 1.5,
}  # fmt: skip

KEYS: list[tuple[str, dict[str, Any], int, str]] = [
    ("roles.shift", ROLES, 0, "35"),
    ("roles.shift_hours", {**ROLES, "uren": 16}, 1, "5,6"),
    ("network.pairs", {"mensen": 10}, 0, "45"),
    ("network.density", {"mensen": 10, "lijnen": 9}, 2, "0,20"),
    ("network.density", {"mensen": 10, "lijnen": 15}, 2, "0,33"),
    ("network.density_without", {"mensen": 10, "lijnen": 9, "eigen": 9}, 2, "0"),
    ("network.density_without", {"mensen": 10, "lijnen": 15, "eigen": 9}, 2, "0,17"),
    ("year.hours", {"fte": 0.4}, 1, "663,6"),
    ("year.per_pupil", {"fte": 0.4, "leerlingen": 200}, 1, "3,3"),
    ("year.fixed", TASKS, 0, "446"),
    ("year.corridor", CORRIDOR, 1, "66,7"),
    ("year.left", YEAR, 1, "150,9"),
    ("year.left_share", YEAR, 1, "22,7"),
    ("pins.distance", {"van": "6-7", "naar": "4-3"}, 2, "4,47"),
    ("pins.distance", {"van": "6-7", "naar": "8-2"}, 2, "5,39"),
]

CHOICE_KEYS: list[tuple[str, dict[str, Any], str]] = [
    ("year.largest_saving", SAVINGS, "c"),
    ("year.largest_saving", {**SAVINGS, "opps": 4}, "bc"),
]
