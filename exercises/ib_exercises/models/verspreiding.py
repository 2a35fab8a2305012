"""How an idea travels through a team of twenty: diffusion on a network, with chance, over one school year.

Who knows the idea talks about it ``contacten`` times a week, each time with one of the own contacts, all equally
likely; each time the other takes it over with a chance of ``kans`` percent. So in a week person j is under a pressure
of ``contacten × kans × (sum of 1 / contacts of i, over all i who tell and are in contact with j)``.

Chance is a threshold for each person, standard exponential: one takes the idea over in the week in which all pressure
so far reaches it (Sellke's construction, the same process as drawing anew each week). A threshold belongs to a person
and a school year alone, so more starters, contact or chance never slow anything down, and a slider that moves changes
only what it is about (common random numbers).

The formula of the exercise, ``k(t + 1) = k + c k (N − k) / N`` with ``c = contacten × kans``, is what remains where
everybody is in contact with everybody and chance plays no part.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ib_exercises.models.noise import SEED, threefry
from ib_exercises.models.parameter import Values

Array = NDArray[Any]

TEAM = 20
WEEKS = 40
NEVER = WEEKS + 1
REPLICATIONS = 200

SHAPES = ("iedereen met iedereen", "vier bouwen met een brug", "vier bouwen met maatjes", "een ster rond de ib’er")
PLACES = ("bij elkaar", "verspreid", "op de kruispunten")

STARTERS = (
    (1, 2, 3, 4, 0, 6, 7, 8, 9, 5),
    (1, 6, 11, 16, 2, 7, 12, 17, 3, 8),
    (0, 5, 10, 15, 1, 6, 11, 16, 2, 7),
)
"""Who starts, in this order, for each of ``PLACES``. Persons 0–4 are one part of the school, 5–9 the next …; the first
of each part is its bridge, and person 0 the centre of the star."""

BUDDIES = ((0, 5), (1, 10), (2, 15), (3, 6), (4, 11), (7, 12), (8, 16), (9, 17), (13, 18), (14, 19))
"""Pairs across the parts: everybody has one."""

_PART = 5
_STREAM = 3


@dataclass(frozen=True)
class Spread:
    """What became of the idea.

    ``took`` is the week in which each person took it over (school years × persons; starters 0, ``NEVER`` for who did
    not), ``reached`` how many know it by week (school years × weeks 0 … 40), ``telling`` how many told it in the week
    that ends there, ``formula`` what the formula gives for every week.
    """

    took: Array
    reached: Array
    telling: Array
    formula: Array


def lines(shape: int) -> list[tuple[int, int]]:
    """Return the pairs of persons who are in contact, for one of ``SHAPES``."""
    pairs = [(one, other) for one in range(TEAM) for other in range(one + 1, TEAM)]
    if shape == 0:
        return pairs
    if shape == 3:
        return [(0, other) for other in range(1, TEAM)]
    inside = [(one, other) for one, other in pairs if one // _PART == other // _PART]
    bridges = [(one, other) for one, other in pairs if one % _PART == other % _PART == 0]
    return inside + (bridges if shape == 1 else list(BUDDIES))


def simulate(values: Values, replications: int = REPLICATIONS) -> Spread:
    """Follow the idea through ``replications`` school years with complete ``values``; see the module."""
    share = _shares(int(values["vorm"]))
    rate = values["contacten"] * values["kans"] / 100
    thresholds = _thresholds(replications)
    took = np.full((replications, TEAM), NEVER)
    took[:, list(STARTERS[int(values["plaats"])][: int(values["starters"])])] = 0
    pressure = np.zeros((replications, TEAM))
    telling = np.zeros((replications, WEEKS + 1))
    lasting = int(values["volhouden"]) if values["volhouden"] < WEEKS else NEVER
    for week in range(1, WEEKS + 1):
        tells = (took < week) & (week - took <= lasting)
        telling[:, week] = tells.sum(axis=1)
        pressure += rate * (tells @ share)
        took[(took == NEVER) & (pressure >= thresholds)] = week
    reached = (took[:, :, None] <= np.arange(WEEKS + 1)).sum(axis=1)
    return Spread(took, reached, telling, follow_formula(values["starters"], rate))


def follow_formula(starters: float, rate: float) -> Array:
    """Return what the formula gives for every week; never more than the team."""
    reached = [float(starters)]
    for _ in range(WEEKS):
        known = reached[-1]
        reached.append(min(float(TEAM), known + rate * known * (TEAM - known) / TEAM))
    return np.array(reached)


@lru_cache(maxsize=4)
def _shares(shape: int) -> Array:
    """Return which part of the talks of the one (row) is with the other (column)."""
    contact = np.zeros((TEAM, TEAM))
    for one, other in lines(shape):
        contact[one, other] = contact[other, one] = 1
    shares: Array = contact / contact.sum(axis=1, keepdims=True)
    return shares


@lru_cache(maxsize=4)
def _thresholds(replications: int) -> Array:
    """Return the standard exponential threshold of every school year and person."""
    rows, pairs = np.meshgrid(
        np.arange(replications, dtype=np.uint32), np.arange(TEAM // 2, dtype=np.uint32), indexing="ij"
    )
    words = np.stack(threefry((SEED, _STREAM), rows, pairs), axis=-1).reshape(replications, TEAM)
    drawn: Array = -np.log((words + 0.5) / 2**32)
    return drawn
