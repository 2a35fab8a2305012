"""The keys of 1.1 to 1.4: function, arguments, digits asked for, answer as a participant would type it."""

from __future__ import annotations

from typing import Any

ROWS = {"ik": "rij-8-7-9-4-6-8", "school": "rij-5-6-4-5-3-7"}
LESSON = {"klassikaal": 30, "verlengd": 15}
GROUP = {"leerlingen": 25, "aandeel": 20}

KEYS: list[tuple[str, dict[str, Any], int, str]] = [
    ("label.explained_variance", {"r": 0.15}, 2, "2,25"),
    ("label.stacked", {"nadeel": 0.15, "jaren": 4}, 2, "0,60"),
    ("label.faded", {"nadeel": 0.15, "jaren": 4}, 2, "0,28"),
    ("scheepstra.minutes_each", {"leerlingen": 40, "minuten": 180}, 1, "4,5"),
    ("scheepstra.ratio", {"leerlingen": 40, "minuten": 180, "klassikaal": 90}, 0, "20"),
    ("scheepstra.silent_minutes", {"leerlingen": 40, "minuten": 180}, 1, "175,5"),
    ("scheepstra.minutes_each_with_switching", {"leerlingen": 40, "minuten": 180, "wissel": 0.5}, 2, "4,01"),
    ("scheepstra.half_class_half_each", {"leerlingen": 40, "klassikaal": 90, "hoofdelijk": 90}, 2, "92,25"),
    ("scheepstra.minutes_each_today", {"leerlingen": 25, "minuten": 330}, 1, "13,2"),
    ("scheepstra.supervision_each", {"leerlingen": 40, "toezicht": 90}, 2, "2,25"),
    ("scheepstra.minutes_per_group", {"groepen": 3, "minuten": 180}, 0, "60"),
    *[
        ("differentiation.convergent_minutes", {"niveau": level, **LESSON}, 0, answer)
        for level, answer in zip((-2, -1, 0, 1, 2), ("15", "30", "30", "15", "0"), strict=True)
    ],
    ("differentiation.convergent_mean", LESSON, 0, "18"),
    ("differentiation.convergent_spread", LESSON, 0, "30"),
    ("differentiation.divergent_minutes", {"leerlingen": 5, "minuten": 45}, 1, "9"),
    ("differentiation.divergent_minutes", {"leerlingen": 25, "minuten": 45}, 1, "1,8"),
    ("groups.share_below", {"grens": -0.5}, 1, "30,9"),
    ("groups.share_below", {"grens": -1}, 1, "15,9"),
    ("groups.share_between", {"onder": -0.5, "boven": 0.5}, 1, "38,3"),
    ("groups.share_between", {"onder": -1, "boven": 1}, 1, "68,3"),
    ("groups.pupils_below", {"leerlingen": 25, "grens": -1}, 2, "3,97"),
    ("groups.pupils_between", {"leerlingen": 25, "onder": -1, "boven": 1}, 2, "17,07"),
    ("groups.exactly", {**GROUP, "aantal": 5}, 3, "0,196"),
    ("groups.exactly", {**GROUP, "aantal": 0}, 4, "0,0038"),
    ("groups.between", {**GROUP, "van": 3, "tot": 7}, 2, "0,79"),
    *[
        ("compass.gap", {"ik": own, "school": theirs}, 0, gap)
        for own, theirs, gap in zip(
            (8, 7, 9, 4, 6, 8), (5, 6, 4, 5, 3, 7), ("3", "1", "5", "−1", "3", "1"), strict=True
        )
    ],
    ("compass.mean_gap", ROWS, 2, "2,33"),
]

CHOICE_KEYS: list[tuple[str, dict[str, Any], str]] = [
    ("differentiation.who_gains", {"leerlingen": 25, "minuten": 45, **LESSON}, "abcd"),
    ("differentiation.who_gains", {"leerlingen": 5, "minuten": 45, **LESSON}, "abcd"),
    ("compass.talking_point", ROWS, "c"),
    ("scheepstra.assumptions", {"a": "geen_wisseltijd", "b": "kleine_klas", "c": "alles_mondeling"}, "ac"),
    ("differentiation.convergent_features", {"a": "eigen_doel", "b": "gezamenlijk_doel"}, "b"),
    ("differentiation.divergent_features", {"a": "eigen_doel", "b": "gezamenlijk_doel"}, "a"),
]
