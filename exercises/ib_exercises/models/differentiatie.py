"""Convergent against divergent differentiation: a simulation of many classes in which chance plays its part.

Levels count in steps: 0 is where the common instruction starts, the common goal lies ``doel`` steps higher. A pupil
starts at ``level = spreiding × z``, z from a standard normal distribution (or at five fixed levels −2 … 2 times
``spreiding``, equally many pupils at each). Of a lesson of M minutes a pupil gets **effective minutes**:

Convergent, one goal. In week t of W the class is taught at ``aim = doel × (t − 1) / W``. Of a minute of it arrives
``fit = max(0, 1 − |level − aim| / pasbreedte)``. With e the share of extended instruction, v that of shortened
instruction, and y the yield of independent work against a fitting minute of the teacher:

- starts below ``grens_laag``: ``fit × (1 − e) M + e M`` (extended instruction fits);
- starts above ``grens_hoog``: ``fit × v (1 − e) M + y (M − v (1 − e) M)`` (own work that fits);
- otherwise: ``fit × ((1 − e) M + y e M)`` (practice on the common subject).

Divergent, own goals. With n pupils and s minutes for every switch each gets ``own = max(0, M − s (n − 1)) / n``
minutes of the teacher and works alone in between: ``own + y (M − own)``; all of it fits.

Each week ``level += opbrengst / 100 × lessen × effective × (1 + toeval × ε)``, ε standard normal for each pupil and
week and the same for both forms, so that they differ by the form and not by luck (common random numbers).

All figures are assumptions. The play model of one lesson (15, 30, 30, 15, 0 against 9 or 1,8 minutes) is the special
case ``PLAY``.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ib_exercises.models.noise import normals
from ib_exercises.models.parameter import Values

Array = NDArray[Any]

REPLICATIONS = 200
"""Classes that a page simulates: a frame's work, and an uncertainty that is stable to the eye."""

PLAY = {
    "vast": 1, "spreiding": 1, "minuten": 45, "lessen": 1, "weken": 1, "verlengd": 100 / 3, "grens_hoog": 2,
    "wissel": 0, "zelfstandig": 0, "toeval": 0,
}  # fmt: skip
"""What makes the simulation the play model of one lesson, 30 minutes for all and 15 extended."""

_ROWS_PER_CLASS = 64
_LEVEL_STREAM, _WEEK_STREAM = 1, 2


@dataclass(frozen=True)
class Form:
    """One way of teaching: for every class and pupil (lowest start first) what came of it.

    ``effective`` and ``teacher`` are minutes per lesson (first week, without chance), ``final`` levels.
    """

    effective: Array
    teacher: Array
    final: Array


@dataclass(frozen=True)
class Outcome:
    """Start levels (classes × pupils, in steps) and what both forms made of them."""

    start: Array
    convergent: Form
    divergent: Form


def simulate(values: Values, replications: int = REPLICATIONS) -> Outcome:
    """Simulate ``replications`` classes with complete ``values``; see the module for the formulas."""
    pupils, weeks = int(values["leerlingen"]), int(values["weken"])
    start = _start_levels(values, pupils, replications)
    fitted, always, teacher = _convergent_minutes(values, start)
    own = max(0.0, values["minuten"] - values["wissel"] * (pupils - 1)) / pupils
    alone = own + values["zelfstandig"] / 100 * (values["minuten"] - own)
    rate = values["opbrengst"] / 100 * values["lessen"]
    chance = _chance(pupils, weeks, replications, values["toeval"])
    convergent = Form(
        effective=fitted * np.maximum(1 - np.abs(start) / values["pasbreedte"], 0) + always,
        teacher=teacher,
        final=_teach_class(values, start, rate * fitted, rate * always, chance.weekly),
    )
    divergent = Form(
        effective=np.full_like(start, alone),
        teacher=np.full_like(start, own),
        final=start + rate * alone * chance.total,
    )
    return Outcome(start, convergent, divergent)


def _start_levels(values: Values, pupils: int, replications: int) -> Array:
    """Return start levels (classes × pupils), lowest first."""
    if values["vast"]:
        steps = np.floor(5 * np.arange(pupils) / pupils) - 2
        return np.tile(steps * values["spreiding"], (replications, 1))
    return _sorted_normals(pupils, replications) * values["spreiding"]


def _convergent_minutes(values: Values, start: Array) -> tuple[Array, Array, Array]:
    """Return per pupil the minutes that count as far as they fit, those that always count, and the teacher's."""
    extended = values["minuten"] * values["verlengd"] / 100
    common = values["minuten"] - extended
    short = common * values["verkort"] / 100
    alone = values["zelfstandig"] / 100
    group = np.where(start < values["grens_laag"], 0, np.where(start > values["grens_hoog"], 2, 1))
    fitted = np.array([common, common + alone * extended, short])
    always = np.array([extended, 0.0, alone * (values["minuten"] - short)])
    teacher = np.array([common + extended, common, short])
    return fitted[group], always[group], teacher[group]


def _teach_class(values: Values, start: Array, fitted: Array, always: Array, weekly: Array) -> Array:
    """Return the levels after all weeks of class teaching; ``fitted`` and ``always`` in steps a week.

    Written out as ``max(always, top − slope |distance|)``, which is the same as ``fitted × fit + always``: seven
    operations on whole tables a week, into memory that is there already, are what makes this fast.
    """
    weeks = int(values["weken"])
    slope = fitted / values["pasbreedte"]
    top = fitted + always
    level, step = start.copy(), np.empty_like(start)
    for week in range(weeks):
        np.subtract(level, values["doel"] * week / weeks, out=step)
        np.abs(step, out=step)
        np.multiply(step, slope, out=step)
        np.subtract(top, step, out=step)
        np.maximum(step, always, out=step)
        np.multiply(step, weekly[week], out=step)
        np.add(level, step, out=level)
    return level


@dataclass(frozen=True)
class _Chance:
    """What chance makes of a week's growth: factors ``weekly`` (weeks × classes × pupils), and their sum."""

    weekly: Array
    total: Array


@lru_cache(maxsize=4)
def _chance(pupils: int, weeks: int, replications: int, toeval: float) -> _Chance:
    """Return ``1 + toeval × ε``; kept, for it stays the same when another assumption changes."""
    weekly = 1 + toeval / 100 * _weekly_normals(pupils, weeks, replications)
    return _Chance(weekly, np.cumsum(weekly, axis=0)[-1])


@lru_cache(maxsize=4)
def _weekly_normals(pupils: int, weeks: int, replications: int) -> Array:
    """Return the ε of every week, class and pupil."""
    rows = np.add.outer(np.arange(replications) * _ROWS_PER_CLASS, np.arange(pupils))
    drawn = normals(_WEEK_STREAM, rows.ravel(), weeks).reshape(replications, pupils, weeks)
    return np.ascontiguousarray(drawn.transpose(2, 0, 1))


@lru_cache(maxsize=4)
def _sorted_normals(pupils: int, replications: int) -> Array:
    """Return the z of every class and pupil, lowest first."""
    return np.sort(normals(_LEVEL_STREAM, np.arange(replications), pupils), axis=1)
