"""A team as a network: who asks whom for advice, with everyone there and with one person gone.

Ten people: the ib'er, seven teachers, a school leader and an assistant. Lines come in kinds, each in a fixed order, so
that a slider adds or removes one line at a time and nothing else changes. Of a network of n people are measured:

- density: lines over ``n (n − 1) / 2``;
- alone: people without a line; groups: two or more people who can reach each other and nobody else;
- chain: the longest of all shortest ways between two people who can reach each other, in lines.

Who is gone takes the own lines along. The starting values are the star of 2.2: all ask the ib'er and nobody else.
"""

from __future__ import annotations

from dataclasses import dataclass

from ib_exercises.dutch import count, nl
from ib_exercises.models.parameter import Model, Parameter, Table, Values

PEOPLE = (
    "ib’er", "groep 1/2", "groep 3", "groep 4", "groep 5", "groep 6", "groep 7", "groep 8",
    "schoolleider", "onderwijsassistent",
)  # fmt: skip

Line = tuple[int, int]
"""Two people by their place in ``PEOPLE``, the lower one first."""

KINDS: dict[str, tuple[Line, ...]] = {
    "ib": ((0, 8), (0, 9), (0, 4), (0, 2), (0, 6), (0, 1), (0, 7), (0, 3), (0, 5)),
    "buren": ((1, 2), (3, 4), (5, 6), (6, 7), (2, 3), (4, 5)),
    "dwars": ((1, 7), (2, 6), (3, 5), (1, 4), (4, 7), (2, 5), (3, 7)),
    "leider": ((4, 8), (1, 8), (7, 8), (2, 8), (6, 8), (3, 8), (5, 8), (8, 9)),
    "assistent": ((1, 9), (2, 9), (3, 9), (4, 9), (5, 9), (6, 9), (7, 9)),
}
"""The lines of each kind in the order in which they come; no line is in two kinds."""

_LINES, _GONE = "Wie vraagt wie om raad?", "Wie valt er weg?"

PARAMETERS = (
    Parameter("ib", "Met de ib’er", "lijnen", 9, 0, 9, 1,
              "Eerst de schoolleider en de assistent, dan de leerkrachten.", _LINES),
    Parameter("buren", "Buren", "lijnen", 0, 0, 6, 1,
              "Leerkrachten van leerjaren die op elkaar volgen.", _LINES),
    Parameter("dwars", "Dwarsverbanden", "lijnen", 0, 0, 7, 1,
              "Leerkrachten van leerjaren die verder uit elkaar liggen.", _LINES),
    Parameter("leider", "Met de schoolleider", "lijnen", 0, 0, 8, 1,
              "Eerst de leerkrachten, dan de assistent.", _LINES),
    Parameter("assistent", "Met de onderwijsassistent", "lijnen", 0, 0, 7, 1,
              "Alle leerkrachten, van groep 1/2 tot en met groep 8.", _LINES),
    Parameter("weg", "Wie ontbreekt in het tweede team", "", 0, 0, 9, 1,
              "Wie wegvalt, neemt de eigen lijnen mee. De anderen maken geen nieuwe.", _GONE, PEOPLE),
)  # fmt: skip

NOTES = (
    "De school, de mensen en de lijnen zijn verzonnen.",
    "Een lijn is er wel of niet. Hoe vaak, hoe graag en waarover er overlegd wordt, telt niet mee.",
    "Een lijn werkt naar twee kanten. In het echt vraagt de een soms altijd en geeft de ander altijd.",
    "De volgorde waarin lijnen erbij komen, ligt vast. Een andere volgorde geeft soms een andere uitkomst.",
    "Valt er iemand weg, dan blijft de rest stilzitten. Echte mensen zoeken na een week iemand anders.",
    "Meer lijnen is niet vanzelf beter. Overleg kost tijd, en die staat hier niet op.",
)


@dataclass(frozen=True)
class Network:
    """People and the lines between them, with what is measured of it."""

    people: tuple[int, ...]
    lines: tuple[Line, ...]
    density: float
    alone: tuple[int, ...]
    groups: int
    chain: int


def lines_of(values: Values) -> dict[str, tuple[Line, ...]]:
    """Return the lines of each kind that are there."""
    return {kind: order[: int(values[kind])] for kind, order in KINDS.items()}


def networks(values: Values) -> tuple[Network, Network]:
    """Return the network with everyone, and the one without who is gone."""
    lines = tuple(line for some in lines_of(values).values() for line in some)
    everyone, gone = tuple(range(len(PEOPLE))), int(values["weg"])
    rest = tuple(person for person in everyone if person != gone)
    return measure(everyone, lines), measure(rest, tuple(line for line in lines if gone not in line))


def measure(people: tuple[int, ...], lines: tuple[Line, ...]) -> Network:
    """Return the network of ``people`` and ``lines``."""
    reach = {person: _distances(person, lines) for person in people}
    return Network(
        people=people,
        lines=lines,
        density=len(lines) / (len(people) * (len(people) - 1) / 2),
        alone=tuple(person for person in people if len(reach[person]) == 1),
        groups=sum(min(reach[person]) == person and len(reach[person]) > 1 for person in people),
        chain=max(max(reach[person].values()) for person in people),
    )


def _distances(start: int, lines: tuple[Line, ...]) -> dict[int, int]:
    """Return everyone who can be reached from ``start``, with the number of lines it takes (breadth first)."""
    found, frontier = {start: 0}, [start]
    while frontier:
        following = []
        for person in frontier:
            for one, other in lines:
                for here, there in ((one, other), (other, one)):
                    if here == person and there not in found:
                        found[there] = found[person] + 1
                        following.append(there)
        frontier = following
    return found


def tables(values: Values) -> tuple[Table, ...]:
    """Return the measures of both networks, and the lines of every person in them."""
    both = networks(values)
    gone = PEOPLE[int(values["weg"])]
    header = ("Compleet", f"Zonder {_article(gone)}")
    rows = (
        ("Mensen", *(nl(len(one.people)) for one in both)),
        ("Lijnen", *(nl(len(one.lines)) for one in both)),
        ("Dichtheid", *(nl(one.density, 2, fixed=True) for one in both)),
        ("Mensen die alleen staan", *(nl(len(one.alone)) for one in both)),
        ("Losse groepjes van twee of meer", *(nl(one.groups) for one in both)),
        ("Langste keten, in stappen", *(nl(one.chain) for one in both)),
    )
    persons = tuple((name, *(_lines_text(place, one) for one in both)) for place, name in enumerate(PEOPLE))
    return (
        Table("Het netwerk in cijfers", ("Maat", *header), rows),
        Table("Lijnen per persoon", ("Persoon", *header), persons),
    )


def summary(values: Values) -> str:
    """Return the outcome in two sentences, as a kept scenario shows it."""
    everyone, rest = networks(values)
    gone = PEOPLE[int(values["weg"])]
    return f"Compleet: {_network_text(everyone)}. Zonder {_article(gone)}: {_network_text(rest)}."


def _network_text(network: Network) -> str:
    alone = len(network.alone)
    stand = "niemand staat alleen" if not alone else f"{nl(alone)} {'staat' if alone == 1 else 'staan'} alleen"
    groups = f", {nl(network.groups)} losse groepjes" if network.groups > 1 else ""
    chain = f", langste keten {count(network.chain, 'stap', 'stappen')}" if network.chain else ""
    lines = count(len(network.lines), "lijn", "lijnen")
    return f"{lines}, dichtheid {nl(network.density, 2, fixed=True)}, {stand}{groups}{chain}"


def _lines_text(person: int, network: Network) -> str:
    if person not in network.people:
        return "weg"
    return nl(sum(person in line for line in network.lines))


def _article(person: str) -> str:
    return person if person.startswith("groep") else f"de {person}"


MODEL = Model(
    name="netwerk",
    title="Als jij er niet bent",
    parameters=PARAMETERS,
    tables=tables,
    summary=summary,
    notes=NOTES,
)
