"""What every model has: parameters with a label, a unit and limits, and a table of its outcome."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import floor
from typing import Any

Values = dict[str, float]
"""A complete set of parameters."""

COUNTED = frozenset(
    {
        *("leerlingen", "groepen", "lessen", "weken"),
        *("lijnen", "keer per jaar", "keer per groep"),
        *("vragen", "blokken", "mensen"),
        *("van de 200",),
        *("intervallen",),
        *(
            "leraren",
            "jaren",
        ),
    }
)
"""Units that come in whole numbers."""

COUNTED |= {"vragen", "spreekuren", "beurten", "van 40"}  # chapter 5

COUNTED |= {"momenten"}  # the map of chapter 2


@dataclass(frozen=True)
class Parameter:
    """One assumption of a model, in words for the participant.

    ``unit`` stands behind the value, ``explanation`` says what is assumed. ``choices`` are the Dutch names of the
    values ``minimum``, ``minimum + 1`` … where the parameter is a choice and no quantity. ``group`` is the heading
    under which it stands.
    """

    name: str
    label: str
    unit: str
    default: float
    minimum: float
    maximum: float
    step: float
    explanation: str
    group: str
    choices: tuple[str, ...] = ()

    @property
    def whole(self) -> bool:
        """Whether only whole numbers make sense: a choice, or something that is counted."""
        return bool(self.choices) or self.unit in COUNTED

    def limit(self, value: float) -> float:
        """Return the nearest value that the model takes; halves of what is counted go up."""
        inside = min(max(float(value), self.minimum), self.maximum)
        return float(floor(inside + 0.5)) if self.whole else inside


@dataclass(frozen=True)
class Table:
    """A table of text: what a page shows beside the picture, and what a notebook keeps."""

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Model:
    """A model that participants can play with.

    ``tables`` and ``summary`` take complete values; ``notes`` are sentences on what the model leaves out.
    """

    name: str
    title: str
    parameters: tuple[Parameter, ...]
    tables: Callable[[Values], tuple[Table, ...]]
    summary: Callable[[Values], str]
    notes: tuple[str, ...]

    def complete(self, parameters: Mapping[str, Any]) -> Values:
        """Return all values: those of ``parameters`` within their limits, for the others the model's own.

        Raises ValueError (Dutch) where a name is unknown or a value is no number.
        """
        known = {parameter.name: parameter for parameter in self.parameters}
        if unknown := [name for name in parameters if name not in known]:
            raise ValueError(f"Het model {self.name} kent {', '.join(unknown)} niet. Wel: {', '.join(known)}.")
        values = {name: parameter.default for name, parameter in known.items()}
        for name, value in parameters.items():
            if isinstance(value, bool) or not isinstance(value, (int, float)) or value != value:  # noqa: PLR0124 - NaN
                raise ValueError(f"{name} van het model {self.name} moet een getal zijn, niet {value!r}.")
            values[name] = known[name].limit(value)
        return values


def format_table(table: Table) -> str:
    """Return ``table`` as plain text: caption, header, a line, rows; numbers are set to the right."""
    widths = [max(len(row[place]) for row in (table.header, *table.rows)) for place in range(len(table.header))]

    def line(row: tuple[str, ...]) -> str:
        cells = [row[0].ljust(widths[0]), *(text.rjust(width) for text, width in zip(row[1:], widths[1:], strict=True))]
        return "  ".join(cells).rstrip()

    rule = "  ".join("-" * width for width in widths)
    return "\n".join([table.caption, line(table.header), rule, *map(line, table.rows)])
