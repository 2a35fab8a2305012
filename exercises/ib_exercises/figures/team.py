"""Figures that a participant keeps of chapter 6: an idea that travels through a team, and the luck of a pupil."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from matplotlib.figure import Figure

from ib_exercises.dutch import nl
from ib_exercises.models import geluk, reach, verspreiding
from ib_exercises.palette import DECIMAL_COMMA, INK, ORANGE, SOFT, TEAL

if TYPE_CHECKING:
    from ib_exercises.models import Values


def draw_spread(values: Values) -> Figure:
    """Return how many know the idea by week: all school years, one of them, and the formula."""
    spread = verspreiding.simulate(values)
    found = reach.measure(values, spread)
    mean, low, high = np.array(found.curve).T
    weeks, week = np.arange(verspreiding.WEEKS + 1), int(values["week"])
    figure = Figure(figsize=(9, 5.4), layout="constrained")
    axes = figure.add_subplot()
    axes.fill_between(weeks, low, high, color=TEAL, alpha=0.17, linewidth=0, label="acht van de tien schooljaren")
    axes.plot(weeks, mean, color=TEAL, linewidth=2.2, label=f"gemiddeld over {verspreiding.REPLICATIONS} schooljaren")
    seen = spread.reached[int(values["schooljaar"]) - 1]
    axes.step(weeks, seen, where="post", color=ORANGE, linewidth=1.3, label=f"schooljaar {nl(values['schooljaar'], 0)}")
    axes.plot(weeks, spread.formula, ":", color=INK, linewidth=2, label="de formule")
    for goal in (reach.HALF, reach.MOST):
        axes.axhline(goal, color=SOFT, linewidth=0.8, linestyle="--")
    axes.axvline(week, color=SOFT, linewidth=0.8)
    axes.annotate(
        f"week {week}: gemiddeld {nl(float(mean[week]), 1, fixed=True)}", (week, 0.4), xytext=(4, 0),
        textcoords="offset points", color=TEAL, weight="bold", fontsize=9, ha="left" if week < 30 else "right",
    )  # fmt: skip
    axes.set(xlim=(0, verspreiding.WEEKS), ylim=(0, verspreiding.TEAM), yticks=[0, 5, 10, 15, 18, 20])
    axes.set(xlabel="weken na de start", ylabel="mensen die het idee kennen")
    axes.spines[["right", "top"]].set_visible(False)
    figure.suptitle(reach.team_text(values), color=INK)
    figure.legend(loc="outside lower center", ncols=2, frameon=False, fontsize=9)
    return figure


def draw_luck(values: Values) -> Figure:
    """Return how many simulated children have how many years, and what can be counted exactly."""
    chances, met = geluk.distribution(values), geluk.simulate(values).sum(axis=1)
    years = np.arange(len(chances))
    parts = 100 * np.array([(met == number).mean() for number in years])
    figure = Figure(figsize=(9, 4.8), layout="constrained")
    axes = figure.add_subplot()
    axes.bar(years, parts, 0.66, color=[ORANGE, *[TEAL] * (len(years) - 1)], label=f"{geluk.CHILDREN} gelote kinderen")
    axes.plot(years, 100 * np.array(chances), "D", color=INK, markerfacecolor="white", label="uitgerekend")
    for number, chance in enumerate(chances):
        axes.annotate(
            f"{nl(100 * chance, 1, fixed=True)}%", (number, max(100 * chance, parts[number])), xytext=(0, 7),
            textcoords="offset points", ha="center", color=INK, fontsize=9,
        )  # fmt: skip
    axes.set(xticks=years, xlabel="jaren met de aanpak", ylabel="procent van de kinderen")
    axes.yaxis.set_major_formatter(DECIMAL_COMMA)
    axes.spines[["right", "top"]].set_visible(False)
    axes.margins(y=0.14)
    figure.suptitle(f"{geluk.summary(values).split(':')[0]}", color=INK)
    figure.legend(loc="outside lower center", ncols=2, frameon=False, fontsize=9)
    return figure
