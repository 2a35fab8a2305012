"""What is wrong in the course's source, said so that an author can mend it at once."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple


class Place(NamedTuple):
    """A line of a source file; lines count from 1."""

    file: str
    line: int

    def below(self, lines: int) -> Place:
        """Return the place so many lines further on."""
        return Place(self.file, self.line + lines)


@dataclass(frozen=True, order=True)
class Problem:
    """One thing to mend: where it stands, what is wrong and what to do (Dutch)."""

    place: Place
    wrong: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.place.file}:{self.place.line}: {self.wrong}; {self.remedy}"


class SourceError(Exception):
    """The course cannot be compiled; ``errors`` holds every problem of the run, in reading order."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(self.errors))

    @property
    def errors(self) -> list[str]:
        """The problems as Dutch lines ``file:line: what is wrong; remedy``."""
        return [str(problem) for problem in self.problems]


class BadValueError(ValueError):
    """Raised for a value that cannot be read; whoever knows the place turns it into a ``Problem``."""

    def __init__(self, wrong: str, remedy: str) -> None:
        self.wrong = wrong
        self.remedy = remedy
        super().__init__(f"{wrong}; {remedy}")


class Problems:
    """Collects the problems of one run, so that an author sees all of them at once."""

    def __init__(self) -> None:
        self._found: list[Problem] = []

    def __bool__(self) -> bool:
        return bool(self._found)

    def add(self, place: Place, wrong: str, remedy: str) -> None:
        """Note a problem: what is wrong and what to do, both in Dutch and without a full stop."""
        self._found.append(Problem(place, wrong, remedy))

    def noted_at(self, place: Place) -> bool:
        """Tell whether something was noted at this line."""
        return any(problem.place == place for problem in self._found)

    def raise_if_any(self) -> None:
        """Raise ``SourceError`` with everything that was noted, if anything was."""
        if self._found:
            raise SourceError(self._found)


def hint(word: str, known: Iterable[str], otherwise: str) -> str:
    """Return the remedy for an unknown word: the nearest known one, else ``otherwise``."""
    near = difflib.get_close_matches(word, sorted(known), n=1, cutoff=0.6)
    return f"bedoelde je «{near[0]}»?" if near else otherwise


def enumerate_words(words: Iterable[str]) -> str:
    """Return the words as a Dutch list: ``a, b of c``."""
    *most, last = sorted(words)
    return f"{', '.join(most)} of {last}" if most else last
