"""4.3, «Hoe zeker is 72?»: the standard error of a score, and how far apart two scores must lie to differ.

The standard error of measurement is ``sd × √(1 − r)`` for a test with reliability r. Two out of three scores lie within
once that error (``fouten=1``), nineteen out of twenty within 1.96 times; the difference of two scores has two such
errors, so √2 times as much.
"""

from __future__ import annotations

from math import sqrt

from ib_exercises.calculations.calculation import Calculation, Mistake
from ib_exercises.dutch import nl

WIDTH = 1.96
"""Standard errors on either side within which nineteen out of twenty fall."""


def sem(sd: float, betrouwbaarheid: float) -> float:
    """Return the standard error of measurement."""
    return sd * sqrt(1 - betrouwbaarheid)


def lower(score: float, sd: float, betrouwbaarheid: float, fouten: float = WIDTH) -> float:
    """Return the lower limit of the area of ``fouten`` standard errors around ``score``."""
    return score - fouten * sem(sd, betrouwbaarheid)


def upper(score: float, sd: float, betrouwbaarheid: float, fouten: float = WIDTH) -> float:
    """Return the upper limit of the area of ``fouten`` standard errors around ``score``."""
    return score + fouten * sem(sd, betrouwbaarheid)


def difference_error(sd: float, betrouwbaarheid: float) -> float:
    """Return the standard error of the difference of two scores."""
    return sqrt(2) * sem(sd, betrouwbaarheid)


def smallest_difference(sd: float, betrouwbaarheid: float) -> float:
    """Return how far apart two scores must lie before chance alone seldom (one in twenty) explains it."""
    return WIDTH * sqrt(2) * sem(sd, betrouwbaarheid)


def _explain_sem(sd: float, betrouwbaarheid: float) -> str:
    rest = 1 - betrouwbaarheid
    return (
        f"Onbetrouwbaar is 1 − {nl(betrouwbaarheid, 3)} = {nl(rest, 3)}. De wortel daaruit is {nl(sqrt(rest), 4)}; "
        f"keer {nl(sd, 2)} is dat {nl(sem(sd, betrouwbaarheid), 4)}."
    )


def _explain_limit(score: float, sd: float, betrouwbaarheid: float, fouten: float, *, sign: str) -> str:
    error = sem(sd, betrouwbaarheid)
    limit = score + fouten * error if sign == "+" else score - fouten * error
    return f"De meetfout is {nl(error, 3)}. {nl(score, 2)} {sign} {nl(fouten, 2)} × {nl(error, 3)} = {nl(limit, 3)}."


def _explain_error(sd: float, betrouwbaarheid: float) -> str:
    error = sem(sd, betrouwbaarheid)
    return f"Elke score heeft een meetfout van {nl(error, 3)}. Keer √2 is dat {nl(sqrt(2) * error, 4)} punten."


def _explain_difference(sd: float, betrouwbaarheid: float) -> str:
    error = sem(sd, betrouwbaarheid)
    return (
        f"Twee scores hebben allebei een meetfout: √2 × {nl(error, 3)} = {nl(sqrt(2) * error, 3)}. "
        f"Keer 1,96 is dat {nl(smallest_difference(sd, betrouwbaarheid), 3)} punten."
    )


_ONE_ERROR = "Je nam één keer de meetfout. De vraag gaat verder van de score af."
_WHOLE_SPREAD = "Je rekende met de spreiding tussen leerlingen. Hier telt de meetfout van één score."

ENTRIES = {
    "measurement.sem": Calculation(
        function=sem,
        parameters=("sd", "betrouwbaarheid"),
        unit="punten",
        hint="Nog niet. Neem 1 min de betrouwbaarheid, daaruit de wortel, en dat keer de sd.",
        explain=_explain_sem,
        mistakes=(
            Mistake(
                "no root", lambda sd, betrouwbaarheid: sd * (1 - betrouwbaarheid), "Je vergat de wortel te trekken."
            ),
            Mistake(
                "reliable part",
                lambda sd, betrouwbaarheid: sd * sqrt(betrouwbaarheid),
                "Je nam de wortel uit de betrouwbaarheid. Neem die uit wat er aan 1 ontbreekt.",
            ),
            Mistake(
                "only the root",
                lambda betrouwbaarheid, **_: sqrt(1 - betrouwbaarheid),
                "De wortel klopt. Nu nog keer de sd.",
            ),
            Mistake(
                "times reliability",
                lambda sd, betrouwbaarheid: sd * betrouwbaarheid,
                "Een betrouwbare toets heeft een kléíne meetfout. Begin met wat er aan 1 ontbreekt.",
            ),
        ),
    ),
    "measurement.lower": Calculation(
        function=lower,
        parameters=("score", "sd", "betrouwbaarheid"),
        optional={"fouten": WIDTH},
        unit="punten",
        hint="Nog niet. Ga zo veel keer de meetfout onder de score zitten als de vraag zegt.",
        explain=lambda **known: _explain_limit(**known, sign="−"),
        mistakes=(
            Mistake("other side", upper, "Dit is de bovengrens."),
            Mistake(
                "one error",
                lambda score, sd, betrouwbaarheid, **_: score - sem(sd, betrouwbaarheid),
                _ONE_ERROR,
                applies=lambda fouten, **_: fouten > 1,
            ),
            Mistake("whole spread", lambda score, sd, fouten, **_: score - fouten * sd, _WHOLE_SPREAD),
            Mistake(
                "only the width",
                lambda sd, betrouwbaarheid, fouten, **_: fouten * sem(sd, betrouwbaarheid),
                "Zo ver ligt de grens van de score af. Waar ligt hij?",
            ),
        ),
    ),
    "measurement.upper": Calculation(
        function=upper,
        parameters=("score", "sd", "betrouwbaarheid"),
        optional={"fouten": WIDTH},
        unit="punten",
        hint="Nog niet. Ga zo veel keer de meetfout boven de score zitten als de vraag zegt.",
        explain=lambda **known: _explain_limit(**known, sign="+"),
        mistakes=(
            Mistake("other side", lower, "Dit is de ondergrens."),
            Mistake(
                "one error",
                lambda score, sd, betrouwbaarheid, **_: score + sem(sd, betrouwbaarheid),
                _ONE_ERROR,
                applies=lambda fouten, **_: fouten > 1,
            ),
            Mistake("whole spread", lambda score, sd, fouten, **_: score + fouten * sd, _WHOLE_SPREAD),
            Mistake(
                "only the width",
                lambda sd, betrouwbaarheid, fouten, **_: fouten * sem(sd, betrouwbaarheid),
                "Zo ver ligt de grens van de score af. Waar ligt hij?",
            ),
        ),
    ),
    "measurement.difference_error": Calculation(
        function=difference_error,
        parameters=("sd", "betrouwbaarheid"),
        unit="punten",
        hint="Nog niet. Twee scores hebben allebei een meetfout; hun verschil heeft √2 keer zo veel.",
        explain=_explain_error,
        mistakes=(
            Mistake("one score", sem, "Dit is de meetfout van één score. Een verschil heeft er twee."),
            Mistake(
                "added up",
                lambda sd, betrouwbaarheid: 2 * sem(sd, betrouwbaarheid),
                "Je telde de meetfouten op. Ze zijn zelden allebei groot en tegengesteld: keer √2 is genoeg.",
            ),
            Mistake("whole spread", lambda sd, **_: sqrt(2) * sd, _WHOLE_SPREAD),
        ),
    ),
    "measurement.smallest_difference": Calculation(
        function=smallest_difference,
        parameters=("sd", "betrouwbaarheid"),
        unit="punten",
        hint="Nog niet. Neem de meetfout keer √2 (dat is ongeveer 1,41), en dat keer 1,96.",
        explain=_explain_difference,
        mistakes=(
            Mistake(
                "one score",
                lambda sd, betrouwbaarheid: WIDTH * sem(sd, betrouwbaarheid),
                "Dit is de marge van één score. Een verschil heeft er twee; vermenigvuldig nog met √2.",
            ),
            Mistake(
                "two margins",
                lambda sd, betrouwbaarheid: 2 * WIDTH * sem(sd, betrouwbaarheid),
                "Je telde twee marges op. Twee keer zo veel pech is zeldzaam: keer √2 is genoeg.",
            ),
            Mistake(
                "not widened",
                lambda sd, betrouwbaarheid: sqrt(2) * sem(sd, betrouwbaarheid),
                "De meetfout van het verschil klopt. Vermenigvuldig hem nog met 1,96.",
            ),
            Mistake("whole spread", lambda sd, **_: WIDTH * sqrt(2) * sd, _WHOLE_SPREAD),
        ),
    ),
}
