"""3.3, «Toeval of signaal?»: what a team shows when everyone has the same chance, one regardless of another.

With ``mensen`` people and a chance of ``kans`` percent each, the number who report is binomial.
"""

from __future__ import annotations

from math import comb, sqrt

from ib_exercises.calculations.calculation import Calculation, Mistake, Statements
from ib_exercises.dutch import nl


def expected(mensen: float, kans: float) -> float:
    """Return the expected number: n p."""
    return mensen * kans / 100


def spread(mensen: float, kans: float) -> float:
    """Return the standard deviation of the number: √(n p (1 − p))."""
    return sqrt(mensen * kans / 100 * (1 - kans / 100))


def exactly(mensen: float, kans: float, aantal: float) -> float:
    """Return the chance, in percent, of exactly ``aantal``: C(n, k) pᵏ (1 − p)ⁿ⁻ᵏ."""
    n, k, p = int(mensen), int(aantal), kans / 100
    return 100 * comb(n, k) * p**k * (1 - p) ** (n - k)


def at_least(mensen: float, kans: float, aantal: float) -> float:
    """Return the chance, in percent, of ``aantal`` or more; raises ValueError (Dutch) beyond the team's size."""
    if aantal > mensen:
        raise ValueError("zoveel mensen telt het team niet")
    return sum(exactly(mensen, kans, k) for k in range(int(aantal), int(mensen) + 1))


def _explain_expected(mensen: float, kans: float) -> str:
    return (
        f"{nl(kans)} procent van {nl(mensen)} mensen is {nl(expected(mensen, kans), 2)}. "
        "Gemiddeld: het ene team heeft er meer, het andere minder."
    )


def _explain_spread(mensen: float, kans: float) -> str:
    p, middle, sd = kans / 100, expected(mensen, kans), spread(mensen, kans)
    return (
        f"{nl(mensen)} × {nl(p, 2)} × {nl(1 - p, 2)} = {nl(sd**2, 2)}, en de wortel daarvan is {nl(sd, 2)}. "
        f"Van {nl(middle - sd)} tot {nl(middle + sd)} is dus heel gewoon."
    )


def _explain_at_least(mensen: float, kans: float, aantal: float) -> str:
    n, k, chance = int(mensen), int(aantal), at_least(mensen, kans, aantal)
    if k == 1:
        nobody = exactly(n, kans, 0)
        return (
            f"Niemand: {nl(1 - kans / 100, 2)} tot de macht {n} is ongeveer {nl(nobody / 100, 4)}, dus {nl(nobody, 2)} "
            f"procent. In alle andere teams is er minstens één: 100 − {nl(nobody, 2)} = {nl(chance, 2)} procent."
        )
    return (
        f"Tel de kansen op {k}, {k + 1}, … tot en met {n} op. Elke kans is het aantal manieren om zoveel mensen te "
        f"kiezen, keer {nl(kans / 100, 2)} voor ieder die zich meldt, keer {nl(1 - kans / 100, 2)} voor ieder die dat "
        f"niet doet. Samen is dat {nl(chance, 2)} procent: ongeveer {nl(10 * chance, 0)} van de 1000 teams."
    )


_HOLDS = {
    "zelfde_werk": "Wat iedereen in het werk raakt, raakt hen samen: de meldingen gaan met elkaar op en neer.",
    "gesprek": "Wat de een zegt, verandert wat de ander zegt. Meldingen zijn dan niet los van elkaar.",
    "wie_blijft": "Je telt alleen wie er nog is. Een team waar mensen vertrokken, lijkt daardoor gezonder.",
    "zelfde_leiding": "Eén verandering treft het hele team tegelijk, ten goede of ten kwade.",
}
_FAILS = {
    "meer_dan_verwacht": "Meer dan verwacht komt ook voor als er niets aan de hand is: dat is wat toeval doet.",
    "klein_team": "Kleine teams springen meer heen en weer, en juist dat zit in de som.",
}

ENTRIES: dict[str, Calculation | Statements] = {
    "signal.expected": Calculation(
        function=expected,
        parameters=("mensen", "kans"),
        unit="mensen",
        hint="Nog niet. Neem het percentage van het aantal mensen.",
        explain=_explain_expected,
        mistakes=(
            Mistake("the others", lambda mensen, kans: mensen - expected(mensen, kans), "Dit zijn de anderen."),
            Mistake("the percentage", lambda kans, **_: kans, "Dit is het percentage zelf. Neem het van het team."),
        ),
    ),
    "signal.spread": Calculation(
        function=spread,
        parameters=("mensen", "kans"),
        unit="mensen",
        hint="Nog niet. Vermenigvuldig eerst de drie getallen, en neem dan de wortel.",
        explain=_explain_spread,
        mistakes=(
            Mistake(
                "no root",
                lambda mensen, kans: spread(mensen, kans) ** 2,
                "De vermenigvuldiging klopt. Neem nog de wortel.",
            ),
            Mistake(
                "root of the mean",
                lambda mensen, kans: sqrt(expected(mensen, kans)),
                "Je vergat een van de drie getallen: ook de kans om niets te melden doet mee.",
            ),
        ),
    ),
    "signal.at_least": Calculation(
        function=at_least,
        parameters=("mensen", "kans", "aantal"),
        unit="%",
        hint="Nog niet. Dit aantal telt mee, en alle aantallen daarboven ook.",
        explain=_explain_at_least,
        mistakes=(
            Mistake("exactly", exactly, "Dit is de kans op precies dit aantal. Meer mag ook."),
            Mistake(
                "more than",
                lambda mensen, kans, aantal: at_least(mensen, kans, aantal) - exactly(mensen, kans, aantal),
                "Dit is de kans op méér dan dit aantal. Het aantal zelf telt ook mee.",
            ),
            Mistake(
                "fewer",
                lambda **given: 100 - at_least(**given),
                "Dit is de kans op minder. Gevraagd is de andere kant.",
            ),
            Mistake("a part of one", lambda **given: at_least(**given) / 100, "Schrijf de kans als percentage."),
        ),
    ),
    "signal.dependence": Statements(holds=_HOLDS, fails=_FAILS),
}
