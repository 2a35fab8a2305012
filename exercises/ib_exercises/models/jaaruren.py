"""The year in hours: where an appointment goes, task by task, and what is left of it.

With ``fte`` of a full-time job of 1659 hours (draft agreement of 2018 for Dutch primary schools):

- a task that comes ``n`` times and takes ``h`` hours each costs ``n h``; those of a group are counted per group;
- the corridor costs ``questions a day × minutes × days / 60``, mail and the like ``hours a week × 40``;
- everything is multiplied by ``1 + uitloop / 100``;
- what is left is the appointment minus all of that, and may be less than nothing.

The slack is how far the tasks as planned may run over before the year is full: ``appointment / planned − 1``.
The starting values are the example of 2.3: 0,4 fte, 200 pupils, eight groups.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import fsum

from ib_exercises.dutch import count, nl
from ib_exercises.models.parameter import Model, Parameter, Table, Values

FULL_TIME = 1659
WEEKS = 40

_YEAR, _CHILD, _GROUP, _SCHOOL, _REST = (
    "Je jaar", "Rond één kind", "Rond de groep", "Rond de school", "Wat niet in je agenda staat",
)  # fmt: skip

PARAMETERS = (
    Parameter("fte", "Aanstelling als ib’er", "fte", 0.4, 0.1, 1.2, 0.05,
              "Een volledige baan telt hier 1659 uur per jaar.", _YEAR),
    Parameter("leerlingen", "Leerlingen op school", "leerlingen", 200, 20, 900, 5,
              "Alleen om uit te rekenen wat er per leerling is. Taken groeien niet vanzelf mee.", _YEAR),
    Parameter("opps", "Ontwikkelingsperspectieven", "keer per jaar", 12, 0, 60, 1,
              "Schrijven, bespreken en bijstellen.", _CHILD),
    Parameter("opp_uren", "Tijd per ontwikkelingsperspectief", "uur", 10, 0, 25, 0.5,
              "Voor één leerling, over het hele jaar.", _CHILD),
    Parameter("besprekingen", "Leerlingbesprekingen", "keer per jaar", 30, 0, 150, 1,
              "Gesprekken over één leerling, met of zonder ouders.", _CHILD),
    Parameter("bespreking_uren", "Tijd per leerlingbespreking", "uur", 3, 0, 8, 0.25,
              "Met voorbereiding en verslag.", _CHILD),
    Parameter("team", "Ondersteuningsteam", "keer per jaar", 6, 0, 20, 1,
              "Overleg met mensen van buiten de school.", _CHILD),
    Parameter("team_uren", "Tijd per ondersteuningsteam", "uur", 12, 0, 30, 0.5,
              "Alles bij elkaar: uitnodigen, dossiers, het overleg en wat eruit volgt.", _CHILD),
    Parameter("groepen", "Groepen op school", "groepen", 8, 1, 40, 1,
              "Elke groep krijgt evenveel van je.", _GROUP),
    Parameter("groepsbesprekingen", "Groepsbesprekingen", "keer per groep", 3, 0, 8, 1,
              "Met de leerkracht over de hele groep.", _GROUP),
    Parameter("groepsbespreking_uren", "Tijd per groepsbespreking", "uur", 1.5, 0, 5, 0.25,
              "Met voorbereiding en verslag.", _GROUP),
    Parameter("bezoeken", "Klasbezoeken", "keer per groep", 4, 0, 12, 1,
              "Meekijken in de les.", _GROUP),
    Parameter("bezoek_uren", "Tijd per klasbezoek", "uur", 1.5, 0, 5, 0.25,
              "Met het gesprek erna.", _GROUP),
    Parameter("overleggen", "Overleg in het mt", "keer per jaar", 40, 0, 80, 1,
              "Een schooljaar telt hier 40 weken.", _SCHOOL),
    Parameter("overleg_uren", "Tijd per overleg", "uur", 2, 0, 5, 0.25,
              "Met voorbereiding.", _SCHOOL),
    Parameter("overig", "Mail, scholing en netwerk", "uur per schoolweek", 0, 0, 8, 0.25,
              "In het voorbeeld nul. Vul in wat het jou kost.", _SCHOOL),
    Parameter("vragen", "Vragen op de gang", "per dag", 5, 0, 20, 0.5,
              "Alles wat begint met ‘heb je even’.", _REST),
    Parameter("minuten", "Tijd per vraag", "minuten", 10, 0, 30, 1,
              "Tot je weer bezig bent met wat je deed.", _REST),
    Parameter("dagen", "Dagen dat je er bent", "dagen per jaar", 80, 10, 200, 5,
              "Twee dagen per week is ongeveer 80 dagen per schooljaar.", _REST),
    Parameter("uitloop", "Alles loopt uit", "%", 0, 0, 60, 5,
              "Zoveel meer tijd dan gepland kosten alle taken en vragen samen.", _REST),
)  # fmt: skip

NOTES = (
    "Alle beginwaarden zijn verzonnen, op de 1659 uur na. Kijk voor dat getal in de cao die nu geldt.",
    "Elke keer kost evenveel. In het echt is het ene ontwikkelingsperspectief het andere niet.",
    "De uren zijn eerlijk over veertig weken verdeeld. Een echt jaar heeft oktober, februari en juni.",
    "Uren zijn uitwisselbaar: een vrij uur op vrijdagmiddag telt net zo zwaar als een op dinsdagochtend.",
    "Ziekte, verlof, crises en reistijd komen niet voor. Wat vrij lijkt, is dat dus niet allemaal.",
    "Het model zegt wat iets kost, niet wat het waard is.",
)


@dataclass(frozen=True)
class Post:
    """A task with its hours a year; ``layer`` is what it is about: kind, groep, school or gang."""

    name: str
    label: str
    layer: str
    hours: float


@dataclass(frozen=True)
class Year:
    """A year: its tasks, the hours of the appointment, and how far the tasks as planned may run over (percent).

    ``slack`` is None where nothing is planned.
    """

    posts: tuple[Post, ...]
    hours: float
    slack: float | None

    @property
    def taken(self) -> float:
        """The hours that are taken."""
        return fsum(post.hours for post in self.posts)

    @property
    def left(self) -> float:
        """The hours that are left; negative where the year is too short."""
        return self.hours - self.taken

    @property
    def corridor(self) -> float:
        """The hours of the corridor."""
        return fsum(post.hours for post in self.posts if post.layer == "gang")


def plan(values: Values) -> Year:
    """Return where the hours go; see the module for the formulas."""
    more = 1 + values["uitloop"] / 100
    groups = values["groepen"]
    costs = (
        ("opp", "Ontwikkelingsperspectieven", "kind", values["opps"] * values["opp_uren"]),
        ("bespreking", "Leerlingbesprekingen", "kind", values["besprekingen"] * values["bespreking_uren"]),
        ("team", "Ondersteuningsteam", "kind", values["team"] * values["team_uren"]),
        ("groep", "Groepsbesprekingen", "groep",
         groups * values["groepsbesprekingen"] * values["groepsbespreking_uren"]),
        ("bezoek", "Klasbezoeken", "groep", groups * values["bezoeken"] * values["bezoek_uren"]),
        ("mt", "Overleg in het mt", "school", values["overleggen"] * values["overleg_uren"]),
        ("overig", "Mail, scholing en netwerk", "school", values["overig"] * WEEKS),
        ("gang", "Vragen op de gang", "gang", values["vragen"] * values["minuten"] * values["dagen"] / 60),
    )  # fmt: skip
    planned = fsum(hours for *_, hours in costs)
    available = values["fte"] * FULL_TIME
    posts = tuple(Post(name, label, layer, hours * more) for name, label, layer, hours in costs)
    return Year(posts, available, 100 * (available / planned - 1) if planned else None)


def tables(values: Values) -> tuple[Table, ...]:
    """Return the year task by task, and in short."""
    year = plan(values)
    rows = [(post.label, post.hours) for post in year.posts]
    rows += [("Samen bezet", year.taken), ("Nog vrij", year.left), ("Hele aanstelling", year.hours)]
    each = tuple(
        (label, nl(hours), nl(100 * hours / year.hours), nl(hours / WEEKS), nl(60 * hours / values["leerlingen"], 0))
        for label, hours in rows
    )
    caption = f"Waar het jaar blijft: {_appointment(values)}, {count(values['leerlingen'], 'leerling', 'leerlingen')}"
    header = ("Taak", "uur per jaar", "% van het jaar", "uur per schoolweek", "minuten per leerling")
    return (Table(caption, header, each),)


def summary(values: Values) -> str:
    """Return the outcome in one or two sentences, as a kept scenario shows it."""
    year = plan(values)
    share = nl(100 * abs(year.left) / year.hours)
    late = f", als alles {nl(values['uitloop'])}% uitloopt" if values["uitloop"] else ""
    begin = (
        f"{_appointment(values)} is {nl(year.hours)} uur per jaar: {nl(year.taken - year.corridor)} uur aan taken en "
        f"{nl(year.corridor)} uur op de gang{late}. "
    )
    if year.left < 0:
        return f"{begin}Dat past niet: je komt {nl(-year.left)} uur te kort ({share}% van je jaar)."
    each = nl(60 * year.left / values["leerlingen"], 0)
    return (
        f"{begin}Er blijft {nl(year.left)} uur vrij ({share}%): {nl(year.left / WEEKS)} uur per schoolweek, of "
        f"{each} {'minuut' if each == '1' else 'minuten'} per leerling in een heel jaar."
    )


def slack_text(year: Year) -> str:
    """Return how far everything may run over, in words."""
    if year.slack is None:
        return "er is niets gepland"
    if year.slack < 0:
        return "het past al niet"
    return f"{nl(year.slack, 0)}%"


def _appointment(values: Values) -> str:
    return f"{nl(values['fte'], 2)} fte"


MODEL = Model(
    name="jaaruren",
    title="Het jaar in uren",
    parameters=PARAMETERS,
    tables=tables,
    summary=summary,
    notes=NOTES,
)
