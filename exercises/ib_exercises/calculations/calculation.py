"""What a calculation is made of: the formula, the mistakes people make in it, and the way it is explained."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

Arguments = Mapping[str, Any]
Status = Literal["right", "wrong", "unreadable"]


class CalculationError(ValueError):
    """A question names a calculation, an argument or an option that does not exist; Dutch, for the author."""


@dataclass(frozen=True)
class Verdict:
    """What an answer is worth, in words for the participant (plain text, Dutch, possibly empty).

    ``hint`` helps on and never holds the answer; ``explanation`` holds the worked steps and is empty
    as long as no answer could be read; ``read_as`` tells how a number was read.
    """

    status: Status
    hint: str = ""
    explanation: str = ""
    read_as: str = ""


@dataclass(frozen=True)
class Mistake:
    """A typical slip: ``formula`` gives the number it leads to, ``hint`` says what to look at.

    ``applies`` takes the same arguments and tells whether one can make it there: who has no switches to count cannot
    forget them.
    """

    name: str
    formula: Callable[..., float]
    hint: str
    applies: Callable[..., bool] = lambda **_: True


@dataclass(frozen=True)
class Calculation:
    """A question with one number as its answer.

    ``function``, every mistake's ``formula`` and ``explain`` take the same keyword arguments:
    ``parameters``, and ``optional`` ones with the value they have when the author gives none. ``arguments.LIMITS``
    has the limits of each, except of ``rows``: those are rows of scores. ``function`` may raise ``ValueError`` (Dutch)
    where arguments make no sense together.
    """

    function: Callable[..., float]
    parameters: tuple[str, ...]
    unit: str
    hint: str
    explain: Callable[..., str]
    mistakes: tuple[Mistake, ...] = ()
    optional: Arguments = field(default_factory=dict)
    rows: tuple[str, ...] = ()


@dataclass(frozen=True)
class Choice:
    """A question where the right options follow from numbers.

    ``right`` returns the ids («a», «b» …) to be chosen, ``explain`` the reason; both take the arguments, which are
    as those of a ``Calculation``.
    """

    right: Callable[..., frozenset[str]]
    parameters: tuple[str, ...]
    explain: Callable[..., str]
    optional: Arguments = field(default_factory=dict)
    rows: tuple[str, ...] = ()


@dataclass(frozen=True)
class Statements:
    """A question where the author says what each option states (``a=eigen_doel``), in words known here.

    ``holds`` and ``fails`` map such a word to one Dutch sentence that explains why it does or does not belong.
    """

    holds: Mapping[str, str]
    fails: Mapping[str, str]


@dataclass(frozen=True)
class Sequence:
    """A question where items are put in order; ``places`` maps the author's word to (rank, Dutch text)."""

    places: Mapping[str, tuple[float, str]]
    hint: str
