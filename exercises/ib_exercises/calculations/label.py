"""1.1, «Het gewicht van een etiket»: how much an expectation explains, and whether its effect piles up."""

from __future__ import annotations

from ib_exercises.calculations.calculation import Calculation, Mistake
from ib_exercises.dutch import nl


def explained_variance(r: float) -> float:
    """Return the variance that a correlation ``r`` explains, in percent: 100 r²."""
    return 100 * r**2


def stacked(nadeel: float, jaren: float) -> float:
    """Return a disadvantage of ``nadeel`` (standard deviations a year) after ``jaren`` when it all adds up."""
    return nadeel * jaren


def faded(nadeel: float, jaren: float, blijft: float = 0.5) -> float:
    """Return the disadvantage when of every earlier effect a part ``blijft`` is left each year.

    The geometric sum ``nadeel × (1 + blijft + blijft² + …)`` of ``jaren`` terms.
    """
    return sum(nadeel * blijft**year for year in range(int(jaren)))


def _explain_variance(r: float) -> str:
    share = 100 * r**2
    return (
        f"Het deel dat samengaat, is de samenhang in het kwadraat: {nl(r, 3)} × {nl(r, 3)} = {nl(r * r, 4)}. "
        f"Keer 100 is dat {nl(share, 2)} procent. De andere {nl(100 - share, 2)} procent hangt met iets anders samen."
    )


def _explain_stacked(nadeel: float, jaren: float) -> str:
    return (
        f"Als niets slijt, komt er elk jaar evenveel bij: {nl(jaren)} × {nl(nadeel, 3)} = {nl(nadeel * jaren, 3)} sd."
    )


def _explain_faded(nadeel: float, jaren: float, blijft: float) -> str:
    terms = [nadeel * blijft**year for year in range(int(jaren))]
    steps = " + ".join(nl(term, 4) for term in terms)
    return (
        f"Het nieuwste jaar telt helemaal, en elk jaar dat je teruggaat blijft er {nl(100 * blijft)} procent over: "
        f"{steps} = {nl(sum(terms), 4)} sd."
    )


ENTRIES = {
    "label.explained_variance": Calculation(
        function=explained_variance,
        parameters=("r",),
        unit="%",
        hint="Nog niet. Vermenigvuldig de samenhang met zichzelf en schrijf de uitkomst als percentage.",
        explain=_explain_variance,
        mistakes=(
            Mistake(
                "not squared",
                lambda r: 100 * r,
                "Je hebt de samenhang zelf als percentage genomen. Vermenigvuldig haar eerst nog met zichzelf.",
            ),
            Mistake("not a percentage", lambda r: r**2, "De vermenigvuldiging klopt. Maak er nog een percentage van."),
            Mistake("doubled", lambda r: 200 * r, "Reken keer zichzelf, niet keer twee."),
            Mistake(
                "the rest", lambda r: 100 - 100 * r**2, "Dit is juist het deel dat níét met de verwachting samengaat."
            ),
        ),
    ),
    "label.stacked": Calculation(
        function=stacked,
        parameters=("nadeel", "jaren"),
        unit="sd",
        hint="Nog niet. Elk jaar komt hetzelfde nadeel erbij, en er gaat niets af.",
        explain=_explain_stacked,
        mistakes=(
            Mistake(
                "one year too few",
                lambda nadeel, jaren: nadeel * (jaren - 1),
                "Tel nog eens hoeveel jaren er nadeel bijkomt: het eerste jaar doet ook mee.",
            ),
            Mistake("one year", lambda nadeel, **_: nadeel, "Dit is het nadeel van één jaar."),
            Mistake(
                "fading after all",
                faded,
                "Hier slijt er nog niets: ieder jaar telt volledig mee.",
            ),
        ),
    ),
    "label.faded": Calculation(
        function=faded,
        parameters=("nadeel", "jaren"),
        optional={"blijft": 0.5},
        unit="sd",
        hint="Nog niet. Schrijf per jaar op wat er van het oude nadeel over is, en tel dan pas op.",
        explain=_explain_faded,
        mistakes=(
            Mistake(
                "stacked",
                lambda nadeel, jaren, **_: nadeel * jaren,
                "Dit is de som zonder slijten. Laat al het oude nadeel ieder jaar kleiner worden.",
            ),
            Mistake(
                "halved once",
                lambda nadeel, jaren, blijft: nadeel * jaren * blijft,
                "Het nadeel slijt niet één keer aan het eind, maar ieder jaar opnieuw.",
            ),
            Mistake(
                "only the oldest",
                lambda nadeel, jaren, blijft: nadeel * blijft ** (jaren - 1),
                "Dit is wat er van het oudste jaar over is. De latere jaren tellen ook mee.",
            ),
            Mistake(
                "newest faded too",
                lambda nadeel, jaren, blijft: blijft * faded(nadeel, jaren, blijft),
                "Het nieuwste jaar telt nog volledig mee; alleen het oude nadeel is gesleten.",
            ),
        ),
    ),
}
