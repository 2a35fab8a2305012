"""Who asks. It is always the token's owner; what a body or a path says is never believed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from ib_exchange.names import is_course

PARTICIPANTS, TRAINERS = "nbgrader-", "formgrade-"
"""How the hub's groups of a course begin."""

Via = Literal["hub", "token", "dienst"]

_TOKEN = re.compile(r"(?i:bearer|token) +([\x21-\x7e]{1,1000})")


@dataclass(frozen=True)
class Person:
    """Somebody, or a service of the hub, and the groups that the hub says they are in."""

    name: str
    groups: frozenset[str]
    via: Via = "hub"
    """By which token: the hub's, a personal one, or that of a service of the hub."""

    def takes_part(self, course: str) -> bool:
        """Tell whether this is a participant of a course."""
        return PARTICIPANTS + course in self.groups

    def trains(self, course: str) -> bool:
        """Tell whether this is a trainer of a course; with a personal token nobody is."""
        return self.via != "token" and TRAINERS + course in self.groups

    def courses(self) -> list[dict[str, str]]:
        """Return the courses, each with the role in it; who is both is a trainer."""
        roles = dict.fromkeys(self._named(PARTICIPANTS), "participant")
        if self.via != "token":
            roles |= dict.fromkeys(self._named(TRAINERS), "trainer")
        return [{"id": course, "role": role} for course, role in sorted(roles.items())]

    def _named(self, prefix: str) -> Iterator[str]:
        for group in self.groups:
            name = group.removeprefix(prefix)
            if name != group and is_course(name):
                yield name


def read_bearer(header: str | None) -> str | None:
    """Return the token in a request's ``Authorization``; None where there is none."""
    found = _TOKEN.fullmatch(header or "")
    return found[1] if found else None
