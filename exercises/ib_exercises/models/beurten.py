"""The turn counter: which turns somebody who guides takes in a conversation, and who talks for how long.

Counts and minutes are the parameters themselves, so that a counted conversation can be kept, compared and cited.
A share is a count over all counted turns, a share of talking time minutes over those of both.
"""

from __future__ import annotations

from dataclasses import dataclass

from ib_exercises.dutch import count, nl
from ib_exercises.models.parameter import Model, Parameter, Table, Values

_TURNS, _TIME = "Jouw beurten", "Spreektijd"

PARAMETERS = (
    Parameter("advies", "Advies", "beurten", 9, 0, 60, 1,
              "Een idee dat van jou komt, ook als er een vraagteken achter staat.", _TURNS),
    Parameter("gesloten", "Gesloten vraag", "beurten", 4, 0, 60, 1,
              "Ja, nee of één woord is genoeg als antwoord.", _TURNS),
    Parameter("open", "Open vraag", "beurten", 5, 0, 60, 1,
              "De ander moet het antwoord zelf bedenken.", _TURNS),
    Parameter("samenvatting", "Samenvatting", "beurten", 2, 0, 60, 1,
              "Je geeft terug wat je hoorde, zonder er iets bij te doen.", _TURNS),
    Parameter("stilte", "Stilte of iets anders", "beurten", 0, 0, 60, 1,
              "Je laat een stilte vallen, of je doet iets wat nergens bij past.", _TURNS),
    Parameter("jij", "Jij bent aan het woord", "minuten", 11, 0, 90, 0.5,
              "Schatten mag.", _TIME),
    Parameter("ander", "De ander is aan het woord", "minuten", 7, 0, 90, 0.5,
              "Schatten mag.", _TIME),
)  # fmt: skip

NOTES = (
    "Er bestaat geen norm voor deze verdeling. Een gesprek met veel advies kan precies zijn wat iemand nodig had.",
    "Alleen jouw beurten worden geteld. Wat de ander met een beurt doet, zie je hier niet.",
    "Waar in het gesprek een beurt viel, telt niet mee. Juist daar zit vaak het verschil.",
    "Twee mensen die hetzelfde gesprek tellen, komen zelden op hetzelfde uit. Bespreek dat verschil.",
)

KINDS = ("advies", "gesloten", "open", "samenvatting", "stilte")


@dataclass(frozen=True)
class Talk:
    """Turns in all and the share of each kind, minutes in all and your share of them; 0 where nothing was counted."""

    turns: float
    shares: dict[str, float]
    minutes: float
    spoken: float


def measure(values: Values) -> Talk:
    """Return the shares in percent."""
    turns = sum(values[kind] for kind in KINDS)
    minutes = values["jij"] + values["ander"]
    return Talk(
        turns=turns,
        shares={kind: 100 * values[kind] / turns if turns else 0.0 for kind in KINDS},
        minutes=minutes,
        spoken=100 * values["jij"] / minutes if minutes else 0.0,
    )


def tables(values: Values) -> tuple[Table, ...]:
    """Return the turns by kind, and the talking time of both."""
    talk = measure(values)
    labels = {one.name: one.label for one in PARAMETERS}
    turns = tuple((labels[kind], nl(values[kind]), f"{nl(talk.shares[kind])}%") for kind in KINDS)
    other = 100 - talk.spoken if talk.minutes else 0.0
    spoken = (
        ("jij", nl(values["jij"]), f"{nl(talk.spoken)}%"),
        ("de ander", nl(values["ander"]), f"{nl(other)}%"),
    )
    return (
        Table(f"Jouw beurten: {nl(talk.turns)}", ("Soort beurt", "aantal", "aandeel"), turns),
        Table(f"Spreektijd: {nl(talk.minutes)} minuten", ("Wie", "minuten", "aandeel"), spoken),
    )


def summary(values: Values) -> str:
    """Return the outcome in one sentence, as a kept scenario shows it."""
    talk = measure(values)
    shares = {kind: f"{nl(share, 0)}%" for kind, share in talk.shares.items()}
    turns = (
        f"{count(talk.turns, 'beurt', 'beurten')}: {shares['advies']} advies, {shares['gesloten']} gesloten vragen, "
        f"{shares['open']} open vragen, {shares['samenvatting']} samenvattingen, {shares['stilte']} stilte of anders."
        if talk.turns
        else "Er zijn nog geen beurten geteld."
    )
    spoken = (
        f"Jij bent {nl(values['jij'])} van de {nl(talk.minutes)} minuten aan het woord, {nl(talk.spoken, 0)}%."
        if talk.minutes
        else "Er is nog geen spreektijd."
    )
    return f"{turns} {spoken}"


MODEL = Model(
    name="beurten", title="De beurtenteller", parameters=PARAMETERS, tables=tables, summary=summary, notes=NOTES
)
