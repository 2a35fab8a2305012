"""4.2, «Hielp het?»: who was selected by an extreme score scores less extremely the next time, also without help.

Scores are in standard deviations from the mean of all. Of a test with reliability r, a group that was selected by its
score is expected to keep r times its distance from the mean at a second test (regression to the mean).
"""

from __future__ import annotations

from statistics import NormalDist

from ib_exercises.calculations.calculation import Calculation, Mistake, Statements
from ib_exercises.dutch import nl

_NORMAL = NormalDist()


def selected_mean(aandeel: float) -> float:
    """Return the mean score of the lowest ``aandeel`` percent of a normal distribution: −φ(z) / share.

    Raises ValueError (Dutch) where nobody, or everybody, is selected.
    """
    share = aandeel / 100
    if not 0 < share < 1:
        raise ValueError("het deel ligt niet tussen niemand en iedereen")
    return -_NORMAL.pdf(_NORMAL.inv_cdf(share)) / share


def retest_mean(eerste: float, betrouwbaarheid: float) -> float:
    """Return the mean that a group selected by its score is expected to have at a second test, without help."""
    return betrouwbaarheid * eerste


def apparent_gain(eerste: float, betrouwbaarheid: float) -> float:
    """Return how much the group seems to gain without anything having happened."""
    return retest_mean(eerste, betrouwbaarheid) - eerste


def left_over(winst: float, eerste: float, betrouwbaarheid: float) -> float:
    """Return what is left of a measured gain for the approach and ordinary growth together."""
    return winst - apparent_gain(eerste, betrouwbaarheid)


def _explain_selected(aandeel: float) -> str:
    limit = _NORMAL.inv_cdf(aandeel / 100)
    return (
        f"De streep ligt bij {nl(limit, 2)} sd; daar is de klokkromme {nl(_NORMAL.pdf(limit), 3)} hoog. Gedeeld door "
        f"het deel, {nl(aandeel / 100, 2)}, is dat {nl(-selected_mean(aandeel), 2)}. Onder het gemiddelde: "
        f"{nl(selected_mean(aandeel), 2)} sd."
    )


def _explain_retest(eerste: float, betrouwbaarheid: float) -> str:
    return (
        f"Van de afstand tot het gemiddelde blijft {nl(betrouwbaarheid, 3)} deel over: "
        f"{nl(betrouwbaarheid, 3)} × {nl(eerste, 3)} = {nl(betrouwbaarheid * eerste, 4)} sd."
    )


def _explain_apparent(eerste: float, betrouwbaarheid: float) -> str:
    second = retest_mean(eerste, betrouwbaarheid)
    return f"Van {nl(eerste, 3)} naar {nl(second, 3)} is een stijging van {nl(second - eerste, 4)} sd."


def _explain_left(winst: float, eerste: float, betrouwbaarheid: float) -> str:
    apparent = apparent_gain(eerste, betrouwbaarheid)
    return f"Gemeten {nl(winst, 3)} min schijnwinst {nl(apparent, 3)} is {nl(winst - apparent, 4)} sd."


ENTRIES = {
    "retest.selected_mean": Calculation(
        function=selected_mean,
        parameters=("aandeel",),
        unit="sd",
        hint="Nog niet. Deel de hoogte van de klokkromme bij de streep door het deel van de leerlingen eronder.",
        explain=_explain_selected,
        mistakes=(
            Mistake(
                "the limit",
                lambda aandeel: _NORMAL.inv_cdf(aandeel / 100),
                "Dit is de streep zelf. Het gemiddelde van wie eronder zit, ligt nog lager.",
            ),
            Mistake(
                "no minus", lambda aandeel: -selected_mean(aandeel), "De grootte klopt. Onder of boven het gemiddelde?"
            ),
        ),
    ),
    "retest.retest_mean": Calculation(
        function=retest_mean,
        parameters=("eerste", "betrouwbaarheid"),
        unit="sd",
        hint="Nog niet. Vermenigvuldig de afstand tot het gemiddelde met de betrouwbaarheid.",
        explain=_explain_retest,
        mistakes=(
            Mistake(
                "only the change",
                apparent_gain,
                "Zoveel schuift de groep op. Waar komt zij uit?",
            ),
            Mistake(
                "further away",
                lambda eerste, betrouwbaarheid: eerste / betrouwbaarheid,
                "De groep komt dichter bij het gemiddelde, niet verder ervandaan.",
                applies=lambda betrouwbaarheid, **_: 0 < betrouwbaarheid < 1,
            ),
            Mistake(
                "no minus",
                lambda eerste, betrouwbaarheid: -eerste * betrouwbaarheid,
                "De grootte klopt. De groep blijft aan dezelfde kant van het gemiddelde.",
            ),
            Mistake(
                "added",
                lambda eerste, betrouwbaarheid: eerste + betrouwbaarheid,
                "Betrouwbaarheid tel je niet op. Ze zegt welk deel van de afstand overblijft.",
            ),
        ),
    ),
    "retest.apparent_gain": Calculation(
        function=apparent_gain,
        parameters=("eerste", "betrouwbaarheid"),
        unit="sd",
        hint="Nog niet. Hoe ver ligt het tweede gemiddelde van het eerste af?",
        explain=_explain_apparent,
        mistakes=(
            Mistake(
                "the retest",
                retest_mean,
                "Dit is waar de groep uitkomt. Hoe ver is dat van waar zij begon?",
            ),
            Mistake(
                "upside down",
                lambda eerste, betrouwbaarheid: -apparent_gain(eerste, betrouwbaarheid),
                "Je trok andersom af. Begin bij de tweede toets.",
            ),
            Mistake(
                "the unreliable part",
                lambda betrouwbaarheid, **_: 1 - betrouwbaarheid,
                "Dit deel van de afstand verdwijnt. Hoeveel sd is dat voor deze groep?",
            ),
        ),
    ),
    "retest.left_over": Calculation(
        function=left_over,
        parameters=("winst", "eerste", "betrouwbaarheid"),
        unit="sd",
        hint="Nog niet. Haal van de gemeten winst af wat er ook zonder hulp bij was gekomen.",
        explain=_explain_left,
        mistakes=(
            Mistake(
                "added",
                lambda winst, eerste, betrouwbaarheid: winst + apparent_gain(eerste, betrouwbaarheid),
                "Je telde de schijnwinst erbij. Ze zit al in de gemeten winst.",
            ),
            Mistake(
                "apparent",
                lambda eerste, betrouwbaarheid, **_: apparent_gain(eerste, betrouwbaarheid),
                "Dit is de schijnwinst. Wat blijft er naast over?",
            ),
            Mistake(
                "a part of the gain",
                lambda winst, betrouwbaarheid, **_: winst * betrouwbaarheid,
                "De betrouwbaarheid werkt op de afstand tot het gemiddelde, niet op de winst.",
            ),
            Mistake(
                "upside down",
                lambda winst, eerste, betrouwbaarheid: apparent_gain(eerste, betrouwbaarheid) - winst,
                "Begin bij de gemeten winst en haal daar de schijnwinst af.",
            ),
        ),
    ),
    "retest.where_regression": Statements(
        holds={
            "laagste_scores": "Wie om een lage score is uitgekozen, had gemiddeld ook pech.",
            "hoogste_scores": "Wie om een hoge score is uitgekozen, had gemiddeld ook geluk.",
            "slechtste_week": "Na een uitschieter is de volgende week meestal gewoner, wat je ook doet.",
        },
        fails={
            "hele_groep": "Wie iedereen meet, kiest niemand uit: pech en geluk vallen tegen elkaar weg.",
            "geloot": "Een loting kijkt niet naar de score, dus pech en geluk zijn eerlijk verdeeld.",
            "verjaardag": "Een geboortemaand heeft niets met pech op de toetsdag te maken.",
        },
    ),
}
