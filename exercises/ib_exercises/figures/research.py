"""Figures that a participant keeps of chapter 4: regression to the mean, and a double observation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matplotlib.figure import Figure

from ib_exercises.dutch import nl
from ib_exercises.models import terugval, waarnemen
from ib_exercises.palette import DECIMAL_COMMA, GOLD, INK, LINE, ORANGE, SOFT, TEAL

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from ib_exercises.models import Values


def draw_retest(values: Values) -> Figure:
    """Return the selected pupils of one school from test to test, and what 200 schools measure."""
    outcome = terugval.simulate(values)
    figure = Figure(figsize=(9, 5.2), layout="constrained")
    school, schools = figure.subplots(1, 2, width_ratios=(3, 2))
    _draw_school(school, outcome)
    _draw_gains(schools, values, outcome)
    figure.suptitle(_wrapped(terugval.summary(values)), color=INK, fontsize=10)
    figure.supxlabel(
        "Links: de uitgekozen leerlingen van één school; streepjes voor wie zakte. Rechts: gemiddelde en waar negen "
        "van de tien scholen liggen.",
        fontsize=8, color=SOFT,
    )  # fmt: skip
    return figure


def _draw_school(axes: Axes, outcome: terugval.Outcome) -> None:
    """Draw a line for every selected pupil of the first school."""
    first, second = outcome.first[0], outcome.second[0]
    axes.plot([0] * len(first), first, "o", color=LINE, markersize=3, zorder=1)
    for place, helped in zip(outcome.selected[0], outcome.helped[0], strict=True):
        colour, marker = (TEAL, "o") if helped else (ORANGE, "D")
        style = "-" if second[place] >= first[place] else "--"
        axes.plot([0, 1], [first[place], second[place]], style, color=colour, marker=marker, markersize=3, linewidth=1)
    axes.set(xlim=(-0.2, 1.2), xticks=[0, 1], xticklabels=["eerste toets", "tweede toets"], ylabel="score, in sd")
    axes.grid(axis="y", color=LINE)
    axes.spines[["right", "top"]].set_visible(False)
    axes.yaxis.set_major_formatter(DECIMAL_COMMA)


def _draw_gains(axes: Axes, values: Values, outcome: terugval.Outcome) -> None:
    """Draw mean and margin of what the schools measure."""
    rows = [("gemeten", terugval.measure(values, outcome, helped=True)["gain"], TEAL, "o")]
    if values["loting"]:
        without = terugval.measure(values, outcome, helped=False)["gain"]
        rows = [("met de aanpak", rows[0][1], TEAL, "o"), ("zonder de aanpak", without, ORANGE, "D")]
        rows.append(("verschil tussen die twee", terugval.contrast(values, outcome), TEAL, "o"))
    else:
        rows.append(("daarvan schijn", terugval.measure(values, outcome, helped=True)["apparent"], ORANGE, "D"))
    for place, (text, (mean, low, high), colour, marker) in enumerate(rows):
        axes.plot([low, high], [place, place], color=colour, alpha=0.35, linewidth=8, solid_capstyle="round")
        axes.plot(mean, place, marker, color=colour, markersize=8)
        axes.annotate(f"{text}: {nl(mean, 2, fixed=True)}", (mean, place), (0, 12), textcoords="offset points",
                      ha="center", color=INK, fontsize=9)  # fmt: skip
    axes.axvline(0, color=INK, linewidth=0.8)
    axes.margins(x=0.3)
    axes.set(yticks=[], ylim=(len(rows) - 0.5, -0.7), xlabel="verschil tussen de toetsen, in sd")
    axes.xaxis.set_major_formatter(DECIMAL_COMMA)
    axes.spines[["left", "right", "top"]].set_visible(False)


def draw_observation(values: Values) -> Figure:
    """Return the four counts, and how agreement becomes kappa."""
    outcome = waarnemen.observe(values)
    figure = Figure(figsize=(8, 5), layout="constrained")
    counts, bar = figure.subplots(2, 1, height_ratios=(3, 1))
    _draw_counts(counts, values)
    _draw_parts(bar, outcome)
    figure.suptitle(_wrapped(waarnemen.summary(values)), color=INK, fontsize=10)
    return figure


def _draw_counts(axes: Axes, values: Values) -> None:
    places = ((0, 0), (1, 0), (0, 1), (1, 1))
    for name, (column, row) in zip(waarnemen.CELLS, places, strict=True):
        agree = column == row
        axes.barh(row, 0.94, left=column, height=0.9, color="#d9ece8" if agree else "white", edgecolor=LINE)
        axes.text(
            column + 0.47, row, nl(values[name]), ha="center", va="center", fontsize=22,
            color=TEAL if agree else ORANGE, weight="bold",
        )  # fmt: skip
    axes.set(xlim=(0, 2), ylim=(1.6, -0.6), yticks=[0, 1], yticklabels=["jij: taakgericht", "jij: niet"])
    axes.set(xticks=[0.47, 1.47], xticklabels=["ander: taakgericht", "ander: niet"])
    axes.tick_params(length=0)
    axes.spines[:].set_visible(False)


def _draw_parts(axes: Axes, outcome: waarnemen.Outcome) -> None:
    low, high = sorted((outcome.observed, outcome.expected))
    above = outcome.observed >= outcome.expected
    axes.barh(0, low, color="#faf1d9", edgecolor=GOLD, hatch="//", label="wat het toeval al geeft")
    axes.barh(0, high - low, left=low, color=TEAL if above else ORANGE,
              label="eens boven het toeval" if above else "minder eens dan het toeval")  # fmt: skip
    axes.barh(0, 1 - high, left=high, color="white", edgecolor=SOFT, linestyle="--", label="de rest")
    axes.set(xlim=(0, 1), yticks=[], xlabel="deel van de intervallen")
    axes.xaxis.set_major_formatter(DECIMAL_COMMA)
    axes.spines[["left", "right", "top"]].set_visible(False)
    axes.legend(loc="upper center", bbox_to_anchor=(0.5, -0.7), ncols=3, frameon=False, fontsize=8)


def _wrapped(text: str, width: int = 95) -> str:
    """Return ``text`` in lines of at most about ``width`` characters."""
    lines = [""]
    for word in text.split():
        if len(lines[-1]) + len(word) > width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return "\n".join(lines)
