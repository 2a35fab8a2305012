"""What an author may give a calculation: the limits of every argument, by its name.

A name means the same in every calculation, so its limits stand here once. They are wide: they keep out what makes no
sense (a class of no pupils) and what would take a server minutes (a million years), not what is merely unusual.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from ib_exercises.calculations.calculation import Arguments
from ib_exercises.dutch import enumerate_words, nl


@dataclass(frozen=True)
class Limits:
    """From ``minimum`` up to and including ``maximum``; ``whole`` for what is counted."""

    minimum: float
    maximum: float
    whole: bool = False

    def hold(self, value: object) -> bool:
        """Tell whether ``value`` is such a number."""
        if isinstance(value, bool) or not isinstance(value, int | float):
            return False
        return self.minimum <= value <= self.maximum and not (self.whole and value % 1)

    def __str__(self) -> str:
        kind = "heel getal" if self.whole else "getal"
        return f"een {kind} van {nl(self.minimum)} tot en met {nl(self.maximum)}"


_PART_OF_ONE = Limits(0, 1)
_PUPILS, _SOME_PUPILS = Limits(1, 200, whole=True), Limits(0, 200, whole=True)
_MINUTES, _PERHAPS_MINUTES = Limits(1, 10_000), Limits(0, 10_000)
_DEVIATIONS = Limits(-5, 5)
_SCORE = Limits(0, 100)
_LINES, _TIMES, _HOURS = Limits(0, 20_000, whole=True), Limits(0, 1000, whole=True), Limits(0, 2000)
_TEAM = Limits(1, 200, whole=True)
_TURNS = Limits(0, 500, whole=True)
_CONVERSATION_HOURS = Limits(0, 40)

LIMITS = {
    "r": Limits(-1, 1), "nadeel": Limits(-5, 5), "jaren": Limits(1, 40, whole=True), "blijft": _PART_OF_ONE,
    "leerlingen": _PUPILS, "groepen": _PUPILS, "aantal": _SOME_PUPILS, "van": _SOME_PUPILS, "tot": _SOME_PUPILS,
    "minuten": _MINUTES, "klassikaal": _MINUTES, "toezicht": _MINUTES,
    "hoofdelijk": _PERHAPS_MINUTES, "verlengd": _PERHAPS_MINUTES, "wissel": _PERHAPS_MINUTES,
    "niveau": _DEVIATIONS, "grens": _DEVIATIONS, "onder": _DEVIATIONS, "boven": _DEVIATIONS,
    "pasbreedte": Limits(0.1, 100), "aandeel": Limits(0, 100), "ik": _SCORE, "school": _SCORE,
    "mensen": Limits(2, 200, whole=True), "lijnen": _LINES, "eigen": _LINES,
    "fte": Limits(0.05, 1.2), "voltijd": Limits(1000, 2000), "uren": _HOURS, "vast": _HOURS,
    "dagen": Limits(1, 365, whole=True), "vragen": _TIMES, "opps": _TIMES, "overleggen": _TIMES, "bezoeken": _TIMES,
    "opp_uren": _HOURS, "overleg_uren": _HOURS, "bezoek_uren": _HOURS,
    "gesprek": _PERHAPS_MINUTES, "terug": _PERHAPS_MINUTES, "werkdag": _MINUTES,
    "blokken": Limits(0, 20, whole=True), "meteen": Limits(0, 100, whole=True),
    "weekuren": Limits(1, 100), "buffer": Limits(0, 100), "vanaf": Limits(0, 10),
    "kans": Limits(0, 100),
    "leraren": _TEAM, "kennen": Limits(0, 200, whole=True), "deelnemers": _TEAM, "teamleden": _TEAM,
    "vergaderweken": Limits(1, 52, whole=True), "vergaderuren": Limits(0.25, 24), "vergaderdeel": Limits(0, 100),
    "leerminuten": Limits(1, 1440), "bereikt": Limits(0, 200), "overdracht": _PART_OF_ONE, "teamgrootte": _TEAM,
    "weeknummer": Limits(0, 200, whole=True), "doelaantal": Limits(0, 200), "tweetallen": _TEAM,
    "bezoekduur": Limits(0.25, 24),
    "beide": _SOME_PUPILS, "alleen_ik": _SOME_PUPILS, "alleen_ander": _SOME_PUPILS, "geen": _SOME_PUPILS,
    "eerste": _DEVIATIONS, "winst": _DEVIATIONS, "betrouwbaarheid": _PART_OF_ONE,
    "score": Limits(-1000, 1000), "sd": Limits(0.1, 1000), "fouten": Limits(0.1, 5),
    "leerling": _SCORE, "ouder": _SCORE, "leraar": _SCORE,
    "spreektijd": Limits(0.1, 600), "gespreksduur": Limits(1, 600), "denkvragen": Limits(1, 200, whole=True),
    "advies": _TURNS, "gesloten": _TURNS, "openvragen": _TURNS, "samenvatting": _TURNS, "seconden": Limits(1, 600),
    "ingepland": _TURNS, "opgelost": _TURNS, "aanstelling": Limits(1, 60),
    "spreekuren": Limits(1, 20, whole=True), "spreekuurduur": Limits(5, 240), "terugkomen": Limits(0, 60),
    "intake": _CONVERSATION_HOURS, "opname": _CONVERSATION_HOURS, "terugkijken": _CONVERSATION_HOURS,
    "nagesprek": _CONVERSATION_HOURS, "afsluiting": _CONVERSATION_HOURS,
    "ronden": Limits(1, 20, whole=True), "traject": Limits(0.25, 200), "besparing": Limits(1, 600),
    "schoolweken": Limits(1, 52, whole=True), "urenbudget": Limits(1, 2000), "cijfer": _SCORE,
}  # fmt: skip

_ROW = re.compile(r"(?:rij-)?\d{1,3}(?:-\d{1,3})+", re.ASCII)
_LONGEST_ROW = 26
"""As many as there are letters for the options."""


def scores(row: str) -> list[float]:
    """Return the scores of a row that the author wrote as one word: «8-7-9-4-6-8» or «rij-8-7-9-4-6-8»."""
    return [float(digits) for digits in row.removeprefix("rij-").split("-")]


def wrong_arguments(arguments: Arguments, rows: Collection[str] = ()) -> list[str]:
    """Return what is wrong with the values of ``arguments``, in Dutch; those in ``rows`` must be rows of scores."""
    return [
        f"{name}={value} kan niet; schrijf {_ROW_TEXT if name in rows else LIMITS[name]}"
        for name, value in arguments.items()
        if not (_is_row(value) if name in rows else LIMITS[name].hold(value))
    ]


def argument_text(arguments: Arguments) -> str:
    """Return «leerlingen=40 en minuten=180»."""
    return enumerate_words([f"{name}={value}" for name, value in arguments.items()])


def _is_row(value: object) -> bool:
    if not isinstance(value, str) or not _ROW.fullmatch(value):
        return False
    found = scores(value)
    return len(found) <= _LONGEST_ROW and all(map(_SCORE.hold, found))


_ROW_TEXT = f"een rij van 2 tot en met {_LONGEST_ROW} scores, zoals 8-7-9-4-6-8"
