"""How much faster the NumPy model of differentiation is than the same model in plain Python loops.

Run: python benchmarks/simulation.py. One run shows the ratio (medians), and that both are the same model: they draw
their chance from different generators, so their means and spreads agree within |z| < 3 and are not equal.
Three rows: both with chance drawn beforehand (NumPy keeps it while sliders move), the loops going through both forms
week by week, as the model's docstring says it; the same with NumPy's shortcut given to the loops too (the divergent
form needs only the sum of the weeks' chance); and both drawing their chance anew.
"""

from __future__ import annotations

import random
import statistics
import sys
import time
from collections.abc import Callable
from math import sqrt

import numpy as np
from ib_exercises.models import MODELS, differentiatie

CLASSES = 1000
VALUES = MODELS["differentiatie"].complete({"leerlingen": 30, "weken": 40})
MEASURES = ("growth", "spread", "reached")


def draw(generator: random.Random) -> tuple[list[list[float]], list[list[list[float]]]]:
    """Return chance for plain loops: start (classes × pupils) and weeks (classes × pupils × weeks)."""
    pupils, weeks = int(VALUES["leerlingen"]), int(VALUES["weken"])
    start = [sorted(generator.gauss(0, 1) for _ in range(pupils)) for _ in range(CLASSES)]
    luck = [[[generator.gauss(0, 1) for _ in range(weeks)] for _ in range(pupils)] for _ in range(CLASSES)]
    return start, luck


def simulate_plainly(
    drawn: tuple[list[list[float]], list[list[list[float]]]], *, shortcut: bool = False
) -> tuple[list[list[float]], list[list[float]], list[list[float]]]:
    """Return start, convergent and divergent end levels (classes × pupils), as the model's docstring says it."""
    v = VALUES
    weeks, width = int(v["weken"]), v["pasbreedte"]
    extended = v["minuten"] * v["verlengd"] / 100
    common = v["minuten"] - extended
    short, alone, chance = common * v["verkort"] / 100, v["zelfstandig"] / 100, v["toeval"] / 100
    rate = v["opbrengst"] / 100 * v["lessen"]
    own = max(0.0, v["minuten"] - v["wissel"] * (v["leerlingen"] - 1)) / v["leerlingen"]
    divergent_minutes = own + alone * (v["minuten"] - own)
    aims = [v["doel"] * week / weeks for week in range(weeks)]
    starts, convergent, divergent = [], [], []
    for normals, weekly in zip(*drawn, strict=True):
        starts.append([normal * v["spreiding"] for normal in normals])
        ends, own_ends = [], []
        for begin, lucks in zip(starts[-1], weekly, strict=True):
            if begin < v["grens_laag"]:
                fitted, always = common, extended
            elif begin > v["grens_hoog"]:
                fitted, always = short, alone * (v["minuten"] - short)
            else:
                fitted, always = common + alone * extended, 0.0
            level = begin
            for aim, luck in zip(aims, lucks, strict=True):
                fit = 1 - abs(level - aim) / width
                level += rate * (1 + chance * luck) * (fitted * (fit if fit > 0 else 0.0) + always)
            ends.append(level)
            if shortcut:
                own_ends.append(begin + rate * divergent_minutes * (weeks + chance * sum(lucks)))
                continue
            level = begin
            for luck in lucks:
                level += rate * (1 + chance * luck) * divergent_minutes
            own_ends.append(level)
        convergent.append(ends)
        divergent.append(own_ends)
    return starts, convergent, divergent


def measure(start: np.ndarray, final: np.ndarray) -> dict[str, np.ndarray]:
    """Return per class the mean growth, the spread of end levels and the share that reaches the goal."""
    reached = (final >= VALUES["doel"]).mean(axis=1)
    return {"growth": (final - start).mean(axis=1), "spread": final.std(axis=1), "reached": reached}


def z_score(one: np.ndarray, other: np.ndarray) -> float:
    """Return the difference of two independent means in standard errors."""
    return float((one.mean() - other.mean()) / sqrt(one.var(ddof=1) / len(one) + other.var(ddof=1) / len(other)))


def time_median(work: Callable[[], object], times: int) -> float:
    """Return the median seconds of ``work``."""
    taken = []
    for _ in range(times):
        begin = time.perf_counter()
        work()
        taken.append(time.perf_counter() - begin)
    return statistics.median(taken)


def simulate_afresh() -> object:
    """Run the NumPy model with chance that must be drawn again."""
    for kept in (differentiatie._chance, differentiatie._weekly_normals, differentiatie._sorted_normals):  # noqa: SLF001
        kept.cache_clear()
    return differentiatie.simulate(VALUES, CLASSES)


def main() -> int:
    """Print both times, the ratio and the agreement; return 1 where a claim does not hold."""
    generator = random.Random(2026)  # noqa: S311 - a simulation, no secret
    drawn = draw(generator)
    plain = [np.array(part) for part in simulate_plainly(drawn)]
    outcome = differentiatie.simulate(VALUES, CLASSES)

    kept = time_median(lambda: differentiatie.simulate(VALUES, CLASSES), 41)
    rows = {
        "chance kept": (time_median(lambda: simulate_plainly(drawn), 5), kept),
        "same shortcut": (time_median(lambda: simulate_plainly(drawn, shortcut=True), 5), kept),
        "chance drawn anew": (
            time_median(lambda: simulate_plainly(draw(generator)), 3),
            time_median(simulate_afresh, 3),
        ),
    }
    print(f"{CLASSES} classes, {VALUES['leerlingen']:g} pupils, {VALUES['weken']:g} weeks, both forms")
    print(f"{'':22}{'plain loops':>12}{'NumPy':>12}{'ratio':>8}")
    for name, (loops, arrays) in rows.items():
        print(f"{name:22}{loops * 1e3:9.0f} ms{arrays * 1e3:9.1f} ms{loops / arrays:7.1f}×")

    print(f"\n{'':22}{'plain mean':>12}{'NumPy mean':>12}{'z':>7}")
    scores = []
    for name, plain_final, form in (
        ("convergent", plain[1], outcome.convergent),
        ("divergent", plain[2], outcome.divergent),
    ):
        one, other = measure(plain[0], plain_final), measure(outcome.start, form.final)
        for what in MEASURES:
            scores.append(z_score(one[what], other[what]))
            print(f"{name + ' ' + what:22}{one[what].mean():12.4f}{other[what].mean():12.4f}{scores[-1]:7.2f}")
    holds = rows["chance kept"][0] / kept >= 100 and max(map(abs, scores)) < 3
    print(f"\n{'holds' if holds else 'DOES NOT HOLD'}: at least 100 times as fast with chance kept, every |z| < 3")
    return 0 if holds else 1


if __name__ == "__main__":
    sys.exit(main())
