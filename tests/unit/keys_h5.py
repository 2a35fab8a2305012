"""The keys of 5.1 to 5.4: function, arguments, digits asked for, answer as a participant would type it."""

from __future__ import annotations

from typing import Any

TURNS = {"advies": 9, "gesloten": 4, "openvragen": 5, "samenvatting": 2}
WEEK = {"vragen": 25, "minuten": 7, "ingepland": 10, "opgelost": 5, "spreekuren": 2, "spreekuurduur": 30}
HOURS = {"ingepland": 10, "minuten": 7, "spreekuren": 2, "spreekuurduur": 30}
SERIES = {"intake": 1, "ronden": 3, "opname": 0.75, "terugkijken": 1, "nagesprek": 1, "afsluiting": 0.5}
COLLEAGUES = {"collega_een": "rij-6-7-8-7-5", "collega_twee": "rij-5-6-9-6-5", "collega_drie": "rij-6-5-8-8-6"}
SCORES = {"zelf": "rij-7-6-8-5-7", **COLLEAGUES}

KEYS: list[tuple[str, dict[str, Any], int, str]] = [
    ("talk.spoken_share", {"spreektijd": 11, "gespreksduur": 18}, 0, "61"),
    ("talk.advice_share", TURNS, 0, "45"),
    ("talk.open_share", TURNS, 0, "25"),
    ("talk.open_of_questions", TURNS, 1, "55,6"),
    ("talk.silence_share", {"denkvragen": 12, "seconden": 5, "gespreksduur": 30}, 1, "3,3"),
    ("corridor.hours", {"vragen": 25, "minuten": 7}, 1, "2,9"),
    ("corridor.share_of_week", {"vragen": 25, "minuten": 7, "aanstelling": 16}, 0, "18"),
    ("corridor.left", {"vragen": 25, "ingepland": 10, "opgelost": 0}, 0, "15"),
    ("corridor.left", {"vragen": 25, "ingepland": 10, "opgelost": 5}, 0, "10"),
    ("corridor.minutes_with_consulting", WEEK, 0, "130"),
    ("corridor.saved_with_return", {**WEEK, "terugkomen": 6}, 0, "123"),
    ("corridor.load", HOURS, 0, "117"),
    ("payback.trajectory_hours", SERIES, 2, "9,75"),
    ("payback.weeks", {"traject": 9.75, "besparing": 20}, 2, "29,25"),
    ("payback.break_even_share", {"traject": 9.75, "besparing": 20, "schoolweken": 40}, 0, "73"),
    ("payback.trajectories", {"urenbudget": 80, "traject": 9.75}, 0, "8"),
    *[
        ("mirror.difference", {"cijfer": own, "collegas": f"rij-{given}"}, 2, answer)
        for own, given, answer in zip(
            (7, 6, 8, 5, 7),
            ("6-5-6", "7-6-5", "8-9-8", "7-6-8", "5-5-6"),
            ("1,33", "0", "−0,33", "−2", "1,67"),
            strict=True,
        )
    ],
    ("mirror.mean_difference", SCORES, 2, "1,07"),
]

CHOICE_KEYS: list[tuple[str, dict[str, Any], str]] = [
    ("mirror.most_underrated", SCORES, "d"),
    (
        "corridor.from_class",
        {"a": "wandelgang", "b": "beeldbegeleiding", "c": "incidentmethode", "d": "coteaching"},
        "bd",
    ),
]
