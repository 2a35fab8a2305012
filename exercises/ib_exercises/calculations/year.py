"""2.3, «Het jaar in uren»: an appointment, what is fixed, what the corridor takes, and what is left."""

from __future__ import annotations

from collections.abc import Mapping

from ib_exercises.calculations.arguments import scores
from ib_exercises.calculations.calculation import Calculation, Choice, Mistake
from ib_exercises.dutch import nl

FULL_TIME = 1659
"""Hours a year of a full-time job (draft agreement of 2018 for Dutch primary schools)."""


def hours(fte: float, voltijd: float = FULL_TIME) -> float:
    """Return the hours a year of an appointment."""
    return fte * voltijd


def per_pupil(fte: float, leerlingen: float, voltijd: float = FULL_TIME) -> float:
    """Return the hours a year for each pupil, were all of them shared out."""
    return hours(fte, voltijd) / leerlingen


def fixed(aantallen: str, kwartieren: str) -> float:
    """Return the hours of tasks: a row of how often, a row of how many quarters of an hour each time.

    Raises ValueError (Dutch) where the rows are not equally long.
    """
    return sum(_tasks(aantallen, kwartieren))


def corridor(aantal: float, minuten: float, dagen: float) -> float:
    """Return the hours a year of ``aantal`` questions of ``minuten`` on each of ``dagen``."""
    return aantal * minuten * dagen / 60


def left(fte: float, vast: float, aantal: float, minuten: float, dagen: float, voltijd: float = FULL_TIME) -> float:
    """Return the hours that are left after the fixed tasks and the corridor; negative where the year is too short."""
    return hours(fte, voltijd) - vast - corridor(aantal, minuten, dagen)


def left_share(
    fte: float, vast: float, aantal: float, minuten: float, dagen: float, voltijd: float = FULL_TIME
) -> float:
    """Return what is left in percent of the appointment."""
    return 100 * left(fte, vast, aantal, minuten, dagen, voltijd) / hours(fte, voltijd)


def savings(**numbers: float) -> Mapping[str, float]:
    """Return the hours that each change of «Waar zit de meeste lucht?» gives, by its letter."""
    return {
        "a": corridor(numbers["vragen"], numbers["minuten"], numbers["dagen"]),
        "b": numbers["opps"] * numbers["opp_uren"],
        "c": numbers["overleggen"] * numbers["overleg_uren"],
        "d": numbers["bezoeken"] * numbers["bezoek_uren"],
    }


def largest_saving(**numbers: float) -> frozenset[str]:
    """Return the letters of the changes that give most hours (more than one where they tie)."""
    found = savings(**numbers)
    return frozenset(letter for letter, gained in found.items() if gained == max(found.values()))


def _tasks(aantallen: str, kwartieren: str) -> list[float]:
    numbers, quarters = scores(aantallen), scores(kwartieren)
    if len(numbers) != len(quarters):
        raise ValueError(f"de rijen hebben {len(numbers)} en {len(quarters)} taken")
    return [number * quarter / 4 for number, quarter in zip(numbers, quarters, strict=True)]


def _explain_hours(fte: float, voltijd: float) -> str:
    return f"{nl(fte, 2)} van een volledige baan: {nl(fte, 2)} × {nl(voltijd)} = {nl(fte * voltijd, 2)} uur."


def _explain_pupil(fte: float, leerlingen: float, voltijd: float) -> str:
    each = per_pupil(fte, leerlingen, voltijd)
    return (
        f"{nl(hours(fte, voltijd), 2)} uur gedeeld door {nl(leerlingen)} leerlingen is {nl(each, 2)} uur per leerling, "
        f"ongeveer {nl(60 * each, 0)} minuten in een heel schooljaar."
    )


def _explain_fixed(aantallen: str, kwartieren: str) -> str:
    total = fixed(aantallen, kwartieren)
    steps = [
        f"{nl(number)} × {nl(quarter / 4, 2)} = {nl(number * quarter / 4, 2)}"
        for number, quarter in zip(scores(aantallen), scores(kwartieren), strict=True)
    ]
    return f"Per taak, in uren: {'; '.join(steps)}. Samen {nl(total, 2)} uur."


def _explain_corridor(aantal: float, minuten: float, dagen: float) -> str:
    total = aantal * minuten * dagen
    return (
        f"Per dag {nl(aantal)} × {nl(minuten)} = {nl(aantal * minuten)} minuten, en dat {nl(dagen)} dagen: {nl(total)} "
        f"minuten. Gedeeld door 60 is dat {nl(total / 60, 2)} uur."
    )


def _explain_left(fte: float, vast: float, aantal: float, minuten: float, dagen: float, voltijd: float) -> str:
    rest = left(fte, vast, aantal, minuten, dagen, voltijd)
    share = left_share(fte, vast, aantal, minuten, dagen, voltijd)
    asked = corridor(aantal, minuten, dagen)
    return (
        f"{nl(hours(fte, voltijd), 2)} − {nl(vast, 2)} − {nl(asked, 2)} = {nl(rest, 2)} uur. "
        f"Dat is {nl(share)} procent van het jaar, of {nl(rest / 40)} uur per schoolweek."
    )


def _explain_saving(**numbers: float) -> str:
    found = ", ".join(f"{letter}: {nl(gained)}" for letter, gained in savings(**numbers).items())
    return (
        f"In uren per jaar levert het op: {found}. Een overleg waar je elke week zit, weegt zwaarder dan het voelt, "
        "want het staat al in je agenda."
    )


_LEFT_MISTAKES = (
    Mistake(
        "corridor forgotten",
        lambda fte, vast, voltijd, **_: hours(fte, voltijd) - vast,
        "De vaste taken zijn eraf. De gang nog niet.",
    ),
    Mistake(
        "fixed forgotten",
        lambda fte, aantal, minuten, dagen, voltijd, **_: hours(fte, voltijd) - corridor(aantal, minuten, dagen),
        "De gang is eraf. De vaste taken nog niet.",
    ),
    Mistake(
        "what is taken",
        lambda vast, aantal, minuten, dagen, **_: vast + corridor(aantal, minuten, dagen),
        "Dit is wat er op gaat. Trek het nog af van haar jaar.",
    ),
    Mistake(
        "minutes",
        lambda fte, vast, aantal, minuten, dagen, voltijd: hours(fte, voltijd) - vast - aantal * minuten * dagen,
        "Je trok minuten af van uren. Maak van de gang eerst uren.",
    ),
)

ENTRIES = {
    "year.hours": Calculation(
        function=hours,
        parameters=("fte",),
        optional={"voltijd": FULL_TIME},
        unit="uur",
        hint="Nog niet. Neem dat deel van de uren van een volledige baan.",
        explain=_explain_hours,
        mistakes=(
            Mistake("the rest", lambda fte, voltijd: voltijd - fte * voltijd, "Dit is het deel dat ze níét werkt."),
            Mistake("divided", lambda fte, voltijd: voltijd / fte, "Je deelde. Een deel van iets nemen is keer."),
            Mistake("forty hours", lambda fte, **_: fte * 40 * 40, "Reken met de uren per jaar die in de tekst staan."),
        ),
    ),
    "year.per_pupil": Calculation(
        function=per_pupil,
        parameters=("fte", "leerlingen"),
        optional={"voltijd": FULL_TIME},
        unit="uur",
        hint="Nog niet. Deel haar uren van de vorige som door het aantal leerlingen.",
        explain=_explain_pupil,
        mistakes=(
            Mistake(
                "full time",
                lambda leerlingen, voltijd, **_: voltijd / leerlingen,
                "Je rekent met een volledige baan. Neem haar eigen uren.",
            ),
            Mistake(
                "upside down",
                lambda fte, leerlingen, voltijd: leerlingen / hours(fte, voltijd),
                "Je deelde andersom: dit zijn leerlingen per uur.",
            ),
            Mistake(
                "minutes",
                lambda fte, leerlingen, voltijd: 60 * per_pupil(fte, leerlingen, voltijd),
                "Dit zijn minuten. De vraag is in uren.",
            ),
        ),
    ),
    "year.fixed": Calculation(
        function=fixed,
        parameters=("aantallen", "kwartieren"),
        rows=("aantallen", "kwartieren"),
        unit="uur",
        hint="Nog niet. Vermenigvuldig in elke regel het aantal met de uren, en tel de regels dan op.",
        explain=_explain_fixed,
        mistakes=(
            Mistake(
                "last forgotten",
                lambda aantallen, kwartieren: sum(_tasks(aantallen, kwartieren)[:-1]),
                "Je mist de laatste regel van de lijst.",
            ),
            Mistake(
                "first forgotten",
                lambda aantallen, kwartieren: sum(_tasks(aantallen, kwartieren)[1:]),
                "Je mist de eerste regel van de lijst.",
            ),
            Mistake(
                "counts added",
                lambda aantallen, **_: sum(scores(aantallen)),
                "Je telde de aantallen op. Elke keer kost ook uren.",
            ),
            Mistake(
                "once each",
                lambda kwartieren, **_: sum(scores(kwartieren)) / 4,
                "Je telde elke taak één keer. Ze komen vaker voor.",
            ),
        ),
    ),
    "year.corridor": Calculation(
        function=corridor,
        parameters=("aantal", "minuten", "dagen"),
        unit="uur",
        hint="Nog niet. Reken eerst de minuten van één dag uit, dan die van alle dagen, en maak er uren van.",
        explain=_explain_corridor,
        mistakes=(
            Mistake(
                "minutes",
                lambda aantal, minuten, dagen: aantal * minuten * dagen,
                "Dit zijn minuten. Deel nog om er uren van te maken.",
            ),
            Mistake(
                "one question a day",
                lambda minuten, dagen, **_: minuten * dagen / 60,
                "Dit is één vraag per dag. Het zijn er meer.",
            ),
            Mistake(
                "hundred minutes",
                lambda aantal, minuten, dagen: aantal * minuten * dagen / 100,
                "Je deelde door honderd. Een uur heeft minder minuten.",
            ),
            Mistake("one day", lambda aantal, minuten, **_: aantal * minuten, "Dit zijn de minuten van één dag."),
        ),
    ),
    "year.left": Calculation(
        function=left,
        parameters=("fte", "vast", "aantal", "minuten", "dagen"),
        optional={"voltijd": FULL_TIME},
        unit="uur",
        hint="Nog niet. Begin bij haar hele jaar, en trek daar de vaste taken en de gang van af, allebei in uren.",
        explain=_explain_left,
        mistakes=_LEFT_MISTAKES,
    ),
    "year.left_share": Calculation(
        function=left_share,
        parameters=("fte", "vast", "aantal", "minuten", "dagen"),
        optional={"voltijd": FULL_TIME},
        unit="%",
        hint="Nog niet. Deel wat er overblijft door haar hele jaar en maak er een percentage van.",
        explain=_explain_left,
        mistakes=(
            Mistake(
                "what is taken",
                lambda **all_of: 100 - left_share(**all_of),
                "Dit is het deel dat al op is. De vraag gaat over wat overblijft.",
            ),
            Mistake("hours", left, "Dit is het aantal uren. Deel nog door haar hele jaar."),
        ),
    ),
    "year.largest_saving": Choice(
        right=largest_saving,
        parameters=(
            "vragen", "minuten", "dagen", "opps", "opp_uren", "overleggen", "overleg_uren", "bezoeken", "bezoek_uren",
        ),
        explain=_explain_saving,
    ),
}  # fmt: skip
