"""The figures of chapter 3: a working week as strips, and teams by how many of their people report something."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from ib_exercises.dutch import count, nl
from ib_exercises.models import onderbrekingen, toeval
from ib_exercises.palette import DECIMAL_COMMA, GOLD, INK, LINE, ORANGE, SOFT, TEAL

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from ib_exercises.models import Values

_PALE = "#dcebe8"
_PIECES: dict[str, tuple[str, dict[str, Any]]] = {
    "lang": ("aan één stuk, lang genoeg", {"color": TEAL}),
    "kort": ("te kort daarvoor", {"facecolor": _PALE, "edgecolor": TEAL, "linewidth": 0.5}),
    "gesprek": ("gesprek", {"color": ORANGE}),
    "terug": ("terugkomen", {"facecolor": "#faf1d9", "edgecolor": GOLD, "hatch": "///", "linewidth": 0}),
}


def draw_weeks(values: Values) -> Figure:
    """Return the same working week twice: with questions as they come, and bundled."""
    figure = Figure(figsize=(9, 5.4), layout="constrained")
    panels = figure.subplots(2, 1, sharex=True)
    for axes, way in zip(panels, onderbrekingen.simulate(values), strict=True):
        _draw_week(axes, values, way)
    panels[-1].set_xlabel("uur")
    handles, labels = _legend()
    figure.legend(handles, labels, loc="outside lower center", ncols=4, frameon=False, fontsize=9)
    figure.suptitle(
        f"{count(values['vragen'], 'vraag', 'vragen')} op een dag van {nl(values['werkdag'])} uur", color=INK
    )
    return figure


def _draw_week(axes: Axes, values: Values, way: onderbrekingen.Way) -> None:
    """Draw five days, and how often the work fits in each."""
    end = values["werkdag"]
    for place, day in enumerate(onderbrekingen.shown_days(values)):
        for piece in way.days[day]:
            begin, until = piece.begin / 60, min((piece.begin + piece.minutes) / 60, end)
            if until > begin:
                axes.barh(place, until - begin, left=begin, height=0.72, **_PIECES[piece.kind][1])
        fits = sum(int(minutes / values["lang"] + 1e-9) for minutes in way.work(day))
        axes.text(end * 1.01, place, f"{fits} keer", va="center", fontsize=9, color=INK)
    axes.set(xlim=(0, end), ylim=(4.6, -0.6), yticks=range(5), yticklabels=("ma", "di", "wo", "do", "vr"))
    mean = onderbrekingen.measure(values, way)["fits"][0]
    axes.set_title(
        f"{way.label}: {nl(way.lost, 0)} minuten kwijt, gemiddeld {nl(mean)} keer {nl(values['lang'])} minuten aan één "
        "stuk", loc="left", fontsize=10, weight="bold", color=INK,
    )  # fmt: skip
    axes.xaxis.set_major_formatter(DECIMAL_COMMA)
    axes.tick_params(left=False)
    axes.spines[["left", "right", "top"]].set_visible(False)


def _legend() -> tuple[list[Any], list[str]]:
    """Return one bar of every kind, none of them shown, and what they mean."""
    bars = [Figure().add_subplot().bar(0, 0, **style) for _, style in _PIECES.values()]
    return bars, [meaning for meaning, _ in _PIECES.values()]


def draw_teams(values: Values) -> Figure:
    """Return simulated teams by their number of reports, and the binomial chances of the same."""
    outcome = toeval.simulate(values)
    figure = Figure(figsize=(9, 4.8), layout="constrained")
    axes = figure.add_subplot()
    seen = np.flatnonzero((outcome.teams > 0) | (outcome.chances > 0.0005))
    last = max(outcome.reported, int(seen.max()))
    numbers = np.arange(last + 1)
    parts: tuple[tuple[Any, str, dict[str, Any]], ...] = (
        (numbers < outcome.reported, "de andere teams", {"facecolor": _PALE, "edgecolor": TEAL}),
        (numbers >= outcome.reported, f"teams met {outcome.reported} of meer", {"color": ORANGE}),
    )
    for chosen, meaning, style in parts:
        axes.bar(numbers[chosen], outcome.teams[: last + 1][chosen], 0.92, label=meaning, **style)
    sums = toeval.TEAMS * outcome.chances[: last + 1]
    axes.hlines(sums, numbers - 0.36, numbers + 0.36, color=INK, linewidth=2.5, label="de som, zonder samenhang")
    axes.axvline(outcome.expected, color=INK, linestyle="--", linewidth=1)
    axes.text(outcome.expected, 1.01, f"verwacht: {nl(outcome.expected)}", transform=axes.get_xaxis_transform(),
              ha="center", va="bottom", fontsize=9, color=SOFT)  # fmt: skip
    axes.set(xlabel="mensen die het melden", ylabel=f"teams, van de {toeval.TEAMS}", xlim=(-0.6, last + 0.6))
    axes.xaxis.set_major_locator(MaxNLocator(integer=True))
    axes.grid(axis="y", color=LINE)
    axes.set_axisbelow(True)
    axes.spines[["right", "top"]].set_visible(False)
    axes.legend(frameon=False, fontsize=9)
    figure.suptitle(
        f"{nl(values['mensen'])} mensen, elk {nl(values['kans'])}% kans: {outcome.reported} of meer in "
        f"{outcome.simulated_tail} van de {toeval.TEAMS} teams (volgens de som {nl(outcome.tail, 1, fixed=True)}%)",
        color=INK,
    )
    return figure
