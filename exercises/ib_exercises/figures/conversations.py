"""Figures that a participant keeps of chapter 5: consulting hours, and who talks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from matplotlib.figure import Figure

from ib_exercises.dutch import nl
from ib_exercises.models import beurten, consulting
from ib_exercises.models.spreekuur import WEEKS, Outcome, simulate
from ib_exercises.palette import DECIMAL_COMMA, GOLD, INK, ORANGE, SOFT, TEAL

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from ib_exercises.models import Values

_KINDS: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("corridor", "gesprek in de wandelgang", {"color": ORANGE}),
    ("consulting", "spreekuur", {"color": TEAL}),
    ("returning", "terugkomen in je werk", {"facecolor": "#faf1d9", "edgecolor": GOLD, "hatch": "///"}),
)


def draw_consulting(values: Values) -> Figure:
    """Return what a week costs without and with consulting hours, and the queue through the year."""
    outcome = simulate(values)
    figure = Figure(figsize=(9, 6), layout="constrained")
    upper, lower = figure.subplots(2, 1, height_ratios=(2, 3))
    _draw_costs(upper, outcome)
    _draw_queue(lower, outcome)
    mean, _ = consulting.wait(outcome)
    figure.suptitle(
        f"Wandelgang of spreekuur: {nl(values['vragen'])} vragen per week, gemiddeld {nl(mean, fixed=True)} "
        "schooldagen wachten",
        color=INK,
    )  # fmt: skip
    return figure


def _draw_costs(axes: Axes, outcome: Outcome) -> None:
    """Draw a bar of minutes for each week."""
    for place, (name, cost) in enumerate(
        (("Alles in de wandelgang", outcome.before), ("Met spreekuur", outcome.after))
    ):
        begin = 0.0
        for key, meaning, style in _KINDS:
            minutes = getattr(cost, key)
            axes.barh(place, minutes, left=begin, height=0.5, label=meaning if place == 0 else None, **style)
            begin += minutes
        text = f"{name}: {nl(cost.talking)} minuten bezet + {nl(cost.returning)} terugkomen"
        axes.text(0, place - 0.32, text, ha="left", va="bottom", color=INK, weight="bold", fontsize=10)
    axes.set(ylim=(1.4, -0.75), yticks=[], xlabel="minuten per week")
    axes.xaxis.set_major_formatter(DECIMAL_COMMA)
    axes.spines[["left", "right", "top"]].set_visible(False)
    axes.legend(loc="lower right", frameon=False, fontsize=8)


def _draw_queue(axes: Axes, outcome: Outcome) -> None:
    """Draw the mean queue, and where eight of ten years lie."""
    weeks = np.arange(1, WEEKS + 1)
    mean, low, high = np.array(consulting.queue_by_week(outcome)).T
    axes.fill_between(weeks, low, high, color=TEAL, alpha=0.17, linewidth=0, label="acht van de tien jaren")
    axes.plot(weeks, mean, color=TEAL, linewidth=2.2, label="gemiddeld")
    axes.set(xlim=(1, WEEKS), ylim=(0, max(5.0, float(high.max()) * 1.05)), xlabel="week")
    axes.set_ylabel("vragen die wachten")
    axes.xaxis.set_major_formatter(DECIMAL_COMMA)
    axes.yaxis.set_major_formatter(DECIMAL_COMMA)
    axes.spines[["right", "top"]].set_visible(False)
    axes.legend(loc="upper left", frameon=False, fontsize=8)
    axes.tick_params(colors=SOFT)


def draw_turns(values: Values) -> Figure:
    """Return the turns by kind, and the talking time of both."""
    talk = beurten.measure(values)
    labels = {one.name: one.label for one in beurten.PARAMETERS}
    figure = Figure(figsize=(9, 5), layout="constrained")
    upper, lower = figure.subplots(2, 1, height_ratios=(5, 1))
    for place, kind in enumerate(beurten.KINDS):
        upper.barh(place, values[kind], height=0.6, **_TURNS[kind])
        text = f" {nl(values[kind])} · {nl(talk.shares[kind], 1, fixed=True)}%"
        upper.text(values[kind], place, text, va="center", color=INK)
    most = max(5.0, *(values[kind] for kind in beurten.KINDS))
    upper.set(ylim=(4.6, -0.6), xlim=(0, 1.2 * most), xlabel="beurten")
    upper.set_yticks(range(len(beurten.KINDS)), [labels[kind] for kind in beurten.KINDS])
    upper.xaxis.set_major_formatter(DECIMAL_COMMA)
    lower.barh(0, values["jij"], color=ORANGE, label="jij")
    lower.barh(0, values["ander"], left=values["jij"], color=TEAL, label="de ander")
    lower.set(yticks=[], xlim=(0, max(1.0, talk.minutes)), xlabel="minuten aan het woord")
    lower.xaxis.set_major_formatter(DECIMAL_COMMA)
    lower.legend(loc="lower right", ncols=2, frameon=False, fontsize=8, bbox_to_anchor=(1, 1))
    for axes in (upper, lower):
        axes.spines[["right", "top"]].set_visible(False)
    figure.suptitle(f"{nl(talk.turns)} beurten; jij bent {nl(talk.spoken, 0)}% van de tijd aan het woord", color=INK)
    return figure


_TURNS: dict[str, dict[str, Any]] = {
    "advies": {"color": ORANGE},
    "gesloten": {"facecolor": "white", "edgecolor": ORANGE, "hatch": "///"},
    "open": {"color": TEAL},
    "samenvatting": {"facecolor": "white", "edgecolor": TEAL, "hatch": "..."},
    "stilte": {"facecolor": "white", "edgecolor": SOFT, "linestyle": "--"},
}
