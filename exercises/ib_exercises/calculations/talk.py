"""5.1 and 5.3: who talks, which turns somebody takes, and what waiting for an answer costs."""

from __future__ import annotations

from ib_exercises.calculations.calculation import Calculation, Mistake
from ib_exercises.dutch import nl


def spoken_share(spreektijd: float, gespreksduur: float) -> float:
    """Return the percentage of a conversation of ``gespreksduur`` minutes in which you speak.

    Raises ValueError (Dutch) where you speak longer than the conversation lasts.
    """
    if spreektijd > gespreksduur:
        raise ValueError("je spreekt langer dan het gesprek duurt")
    return 100 * spreektijd / gespreksduur


def advice_share(advies: float, gesloten: float, openvragen: float, samenvatting: float) -> float:
    """Return the percentage of advice in all turns; raises ZeroDivisionError where there are none."""
    return 100 * advies / (advies + gesloten + openvragen + samenvatting)


def open_share(advies: float, gesloten: float, openvragen: float, samenvatting: float) -> float:
    """Return the percentage of open questions in all turns; raises ZeroDivisionError where there are none."""
    return 100 * openvragen / (advies + gesloten + openvragen + samenvatting)


def open_of_questions(gesloten: float, openvragen: float, **_: float) -> float:
    """Return the percentage of open ones in all questions; raises ZeroDivisionError where there are none."""
    return 100 * openvragen / (gesloten + openvragen)


def silence_share(denkvragen: float, seconden: float, gespreksduur: float) -> float:
    """Return the percentage of a conversation of ``gespreksduur`` minutes that waiting after questions takes."""
    return 100 * denkvragen * seconden / (60 * gespreksduur)


def _explain_spoken(spreektijd: float, gespreksduur: float) -> str:
    share = spoken_share(spreektijd, gespreksduur)
    return (
        f"{nl(spreektijd)} van de {nl(gespreksduur)} minuten: {nl(spreektijd)} : {nl(gespreksduur)} × 100 = "
        f"{nl(share)} procent. Voor de ander blijft {nl(100 - share)} procent over, stiltes meegerekend."
    )


def _explain_turns(part: float, kind: str, turns: dict[str, float]) -> str:
    total = sum(turns.values())
    return (
        f"Samen {nl(total)} beurten, waarvan {nl(part)} {kind}: {nl(part)} : {nl(total)} × 100 = "
        f"{nl(100 * part / total)} procent."
    )


def _explain_silence(denkvragen: float, seconden: float, gespreksduur: float) -> str:
    waiting = denkvragen * seconden
    return (
        f"{nl(denkvragen)} keer {nl(seconden)} seconden is {nl(waiting)} seconden, van de {nl(60 * gespreksduur)} "
        f"seconden die het gesprek duurt. Dat is {nl(100 * waiting / (60 * gespreksduur), 2)} procent."
    )


_TURNS = ("advies", "gesloten", "openvragen", "samenvatting")
_PART = "Het deel klopt. Schrijf het nog als percentage, dus keer 100."
_ONLY_QUESTIONS = "Je deelde door alleen de vragen. Gevraagd is het deel van alle beurten."

ENTRIES = {
    "talk.spoken_share": Calculation(
        function=spoken_share,
        parameters=("spreektijd", "gespreksduur"),
        unit="%",
        hint="Nog niet. Deel de minuten waarin je praat door de duur van het hele gesprek.",
        explain=_explain_spoken,
        mistakes=(
            Mistake("a part of one", lambda **known: spoken_share(**known) / 100, _PART),
            Mistake(
                "the other", lambda **known: 100 - spoken_share(**known), "Dit is wat er voor de ander overblijft."
            ),
            Mistake(
                "against the other",
                lambda spreektijd, gespreksduur: 100 * spreektijd / max(gespreksduur - spreektijd, 1e-9),
                "Je deelde door de minuten van de ander. Deel door het hele gesprek.",
            ),
        ),
    ),
    "talk.advice_share": Calculation(
        function=advice_share,
        parameters=_TURNS,
        unit="%",
        hint="Nog niet. Tel alle beurten bij elkaar en kijk welk deel advies was.",
        explain=lambda advies, **rest: _explain_turns(advies, "keer advies", {"advies": advies, **rest}),
        mistakes=(
            Mistake("a part of one", lambda **known: advice_share(**known) / 100, _PART),
            Mistake("the rest", lambda **known: 100 - advice_share(**known), "Dit zijn juist alle andere beurten."),
            Mistake(
                "against the rest",
                lambda advies, gesloten, openvragen, samenvatting: (
                    100 * advies / max(gesloten + openvragen + samenvatting, 1e-9)
                ),
                "Je deelde door de andere beurten. De adviezen zelf zijn ook beurten.",
            ),
        ),
    ),
    "talk.open_share": Calculation(
        function=open_share,
        parameters=_TURNS,
        unit="%",
        hint="Nog niet. Tel alle beurten bij elkaar en kijk welk deel een open vraag was.",
        explain=lambda openvragen, **rest: _explain_turns(
            openvragen, "open vragen", {"openvragen": openvragen, **rest}
        ),
        mistakes=(
            Mistake("a part of one", lambda **known: open_share(**known) / 100, _PART),
            Mistake("of the questions", open_of_questions, _ONLY_QUESTIONS),
            Mistake(
                "all questions",
                lambda advies, gesloten, openvragen, samenvatting: (
                    100 * (gesloten + openvragen) / (advies + gesloten + openvragen + samenvatting)
                ),
                "Je telde de gesloten vragen mee.",
            ),
        ),
    ),
    "talk.open_of_questions": Calculation(
        function=open_of_questions,
        parameters=_TURNS,
        unit="%",
        hint="Nog niet. Neem alleen de vragen, open en gesloten, en kijk welk deel daarvan open was.",
        explain=lambda gesloten, openvragen, **_: _explain_turns(
            openvragen, "open vragen", {"gesloten": gesloten, "openvragen": openvragen}
        ),
        mistakes=(
            Mistake("of all turns", open_share, "Dit is het deel van alle beurten. Neem alleen de vragen."),
            Mistake("a part of one", lambda **known: open_of_questions(**known) / 100, _PART),
        ),
    ),
    "talk.silence_share": Calculation(
        function=silence_share,
        parameters=("denkvragen", "seconden", "gespreksduur"),
        unit="%",
        hint="Nog niet. Reken eerst uit hoeveel seconden je bij elkaar wacht, en hoeveel seconden het gesprek duurt.",
        explain=_explain_silence,
        mistakes=(
            Mistake(
                "minutes for seconds",
                lambda **known: 60 * silence_share(**known),
                "Je deelde seconden door minuten. Reken de duur van het gesprek eerst om naar seconden.",
            ),
            Mistake(
                "one question",
                lambda denkvragen, seconden, gespreksduur: silence_share(1, seconden, gespreksduur),  # noqa: ARG005
                "Dit is de stilte na één vraag. Tel ze allemaal.",
            ),
            Mistake("a part of one", lambda **known: silence_share(**known) / 100, _PART),
        ),
    ),
}
