"""The keys of 6.1 to 6.4: function, arguments, digits asked for, answer as a participant would type it."""

from __future__ import annotations

from typing import Any

TEAM = {"leraren": 12, "jaren": 8}
YEAR = {"vergaderweken": 40, "deelnemers": 12}
IDEA = {"bereikt": 2, "overdracht": 0.15, "teamgrootte": 20}

KEYS: list[tuple[str, dict[str, Any], int, str]] = [
    ("luck.expected", {**TEAM, "kennen": 3}, 1, "2"),
    ("luck.expected", {**TEAM, "kennen": 9}, 1, "6"),
    ("luck.never", {**TEAM, "kennen": 3}, 1, "1,8"),
    ("luck.enough", TEAM, 1, "5"),
    ("meeting.person_hours", {**YEAR, "vergaderuren": 1.5}, 0, "720"),
    ("meeting.learning_hours", {**YEAR, "leerminuten": 20}, 0, "160"),
    ("meeting.learning_share", {"leerminuten": 20, "vergaderuren": 1.5}, 1, "22,2"),
    ("meeting.share_hours", {**YEAR, "vergaderuren": 1.5, "vergaderdeel": 60}, 0, "432"),
    ("spread.step", IDEA, 2, "2,27"),
    ("spread.step", {**IDEA, "overdracht": 0.3}, 2, "2,54"),
    ("spread.step", {**IDEA, "bereikt": 5}, 2, "5,56"),
    ("spread.reached", {**IDEA, "weeknummer": 10}, 2, "6,36"),
    ("spread.reached", {**IDEA, "overdracht": 0.3, "weeknummer": 10}, 2, "13,19"),
    ("spread.reached", {**IDEA, "bereikt": 5, "weeknummer": 10}, 2, "11,88"),
    ("spread.week", {**IDEA, "doelaantal": 10}, 1, "16"),
    ("spread.week", {**IDEA, "doelaantal": 18}, 1, "30"),
    ("spread.week", {**IDEA, "overdracht": 0.3, "doelaantal": 10}, 1, "8"),
    ("spread.week", {**IDEA, "overdracht": 0.3, "doelaantal": 18}, 1, "15"),
    ("spread.week", {**IDEA, "bereikt": 5, "doelaantal": 10}, 1, "8"),
    ("spread.week", {**IDEA, "bereikt": 5, "doelaantal": 18}, 1, "22"),
    ("pairs.count", {"teamleden": 12}, 0, "66"),
    ("pairs.weeks", {"teamleden": 12, "tweetallen": 6}, 1, "11"),
    ("pairs.weeks", {"teamleden": 12, "tweetallen": 3}, 1, "22"),
    ("pairs.hours", {"teamleden": 12, "bezoekduur": 1}, 0, "132"),
]

REACTIONS = {"a": "meer_tijd", "b": "vraagt_doel", "c": "andere_groep", "d": "vraagt_aanname"}

CHOICE_KEYS: list[tuple[str, dict[str, Any], str]] = [
    ("learning.double_loop", REACTIONS, "bd"),
    ("learning.single_loop", REACTIONS, "ac"),
]
