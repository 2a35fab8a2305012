"""The keys of 4.1 to 4.4: function, arguments, digits asked for, answer as a participant would type it."""

from __future__ import annotations

from typing import Any

OBSERVED = {"beide": 22, "alleen_ik": 6, "alleen_ander": 4, "geen": 8}
RETEST = {"eerste": -1.4, "betrouwbaarheid": 0.8}
TEST = {"sd": 12, "betrouwbaarheid": 0.88}
GLASSES = {"leerling": "2-2-4-3-2-4", "ouder": "4-4-3-3-3-4", "leraar": "4-3-2-2-1-5"}
VIEWS = [
    ((2, 4, 4), "3,33"), ((2, 4, 3), "3"), ((4, 3, 2), "3"), ((3, 3, 2), "2,67"), ((2, 3, 1), "2"), ((4, 4, 5), "4,33"),
]  # fmt: skip

KEYS: list[tuple[str, dict[str, Any], int, str]] = [
    ("agreement.observed", OBSERVED, 2, "0,75"),
    ("agreement.expected", OBSERVED, 2, "0,56"),
    ("agreement.kappa", OBSERVED, 2, "0,43"),
    ("retest.selected_mean", {"aandeel": 20}, 2, "−1,40"),
    ("retest.retest_mean", RETEST, 2, "−1,12"),
    ("retest.apparent_gain", RETEST, 2, "0,28"),
    ("retest.left_over", {**RETEST, "winst": 0.45}, 2, "0,17"),
    ("measurement.sem", TEST, 2, "4,16"),
    ("measurement.lower", {**TEST, "score": 72}, 1, "63,9"),
    ("measurement.upper", {**TEST, "score": 72}, 1, "80,1"),
    ("measurement.lower", {**TEST, "score": 72, "fouten": 1}, 2, "67,84"),
    ("measurement.upper", {**TEST, "score": 72, "fouten": 1}, 2, "76,16"),
    ("measurement.difference_error", TEST, 2, "5,88"),
    ("measurement.smallest_difference", TEST, 1, "11,5"),
    *[
        ("perspectives.mean", dict(zip(("leerling", "ouder", "leraar"), views, strict=True)), 2, answer)
        for views, answer in VIEWS
    ],
    *[
        ("perspectives.spread", dict(zip(("leerling", "ouder", "leraar"), views, strict=True)), 0, answer)
        for (views, _), answer in zip(VIEWS, "222121", strict=True)
    ],
]

CHOICE_KEYS: list[tuple[str, dict[str, Any], str]] = [
    ("perspectives.talking_points", GLASSES, "abce"),
    ("retest.where_regression", {"a": "laagste_scores", "b": "geloot", "c": "slechtste_week"}, "ac"),
]
