"""Figures that a participant keeps: the models as a picture, drawn by matplotlib without its global state.

Only whoever keeps a figure imports this module: matplotlib is the heaviest thing that a kernel can load.
The colours are far apart for colour-blind readers too, and form, place or hatching says the same again.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from io import BytesIO
from typing import TYPE_CHECKING, Any

import numpy as np
from matplotlib.figure import Figure

from ib_exercises import chapter_5_figures, figures_position, figures_research, figures_work
from ib_exercises.dutch import count, nl
from ib_exercises.models import comparison, find_model, geluk, reach, scheepstra, verspreiding
from ib_exercises.models.differentiatie import REPLICATIONS, Form, Outcome, simulate
from ib_exercises.palette import DECIMAL_COMMA, GOLD, INK, LINE, ORANGE, SOFT, TEAL

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from ib_exercises.models import Values

_KINDS: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("shared", "les, samen met anderen", {"color": TEAL}),
    ("alone", "les, alleen met de leerkracht", {"color": ORANGE}),
    ("watched", "werken terwijl de leerkracht toeziet", {"facecolor": "#faf1d9", "edgecolor": GOLD, "hatch": "///"}),
    ("silent", "werken zonder hulp", {"facecolor": "white", "edgecolor": SOFT, "linestyle": "--"}),
)


def draw(model: str, parameters: Mapping[str, Any]) -> Figure:
    """Return the figure of ``model``; raises ValueError (Dutch) for an unknown model or parameter."""
    found = find_model(model)
    drawings: dict[str, Callable[[Values], Figure]] = {
        "scheepstra": _draw_scheepstra,
        "differentiatie": _draw_differentiation,
        "jaaruren": figures_position.draw_year,
        "netwerk": figures_position.draw_network,
        "rollenkaart": figures_position.draw_roles,
        "spelden": figures_position.draw_pins,
        "onderbrekingen": figures_work.draw_weeks,
        "toeval": figures_work.draw_teams,
        "verspreiding": _draw_spread,
        "terugval": figures_research.draw_retest,
        "waarnemen": figures_research.draw_observation,
        "geluk": _draw_luck,
    }
    if model not in drawings:
        drawings |= chapter_5_figures.DRAWINGS
    return drawings[model](found.complete(parameters))


def draw_png(model: str, parameters: Mapping[str, Any], dpi: int = 160) -> bytes:
    """Return the figure of ``model`` as a PNG of ``dpi`` dots an inch; raises as ``draw`` does."""
    picture = BytesIO()
    draw(model, parameters).savefig(picture, format="png", dpi=dpi, metadata={"Software": None})
    return picture.getvalue()


def _draw_scheepstra(values: Values) -> Figure:
    """Return one bar of the whole school time for each way of teaching."""
    figure = Figure(figsize=(9, 4.6), layout="constrained")
    axes = figure.add_subplot()
    ways = scheepstra.forms(values)
    for place, form in enumerate(ways):
        begin = 0.0
        for key, meaning, style in _KINDS:
            minutes = getattr(form, key)
            axes.barh(place, minutes, left=begin, height=0.56, label=meaning if place == 0 else None, **style)
            _write_minutes(axes, place, begin, minutes, total=values["minuten"], bright=key in {"alone", "shared"})
            begin += minutes
        taught = f"{nl(form.alone + form.shared, 2)} minuten les"
        axes.text(0, place - 0.36, form.label, ha="left", va="bottom", color=INK, weight="bold")
        axes.text(values["minuten"], place - 0.36, taught, ha="right", va="bottom", color=TEAL, weight="bold")
    axes.set(xlim=(0, values["minuten"]), ylim=(len(ways) - 0.5, -0.75), yticks=[], xlabel="minuten")
    axes.xaxis.set_major_formatter(DECIMAL_COMMA)
    axes.spines[["left", "right", "top"]].set_visible(False)
    figure.suptitle(
        f"Wat één kind krijgt: {nl(values['leerlingen'])} leerlingen, {nl(values['minuten'])} minuten", color=INK
    )
    figure.legend(loc="outside lower center", ncols=2, frameon=False, fontsize=9)
    return figure


def _write_minutes(axes: Axes, place: int, begin: float, minutes: float, *, total: float, bright: bool) -> None:
    """Write the minutes in their part of a bar, where there is room for them."""
    if minutes > 0.07 * total:
        axes.text(
            begin + 0.01 * total, place, f"{nl(minutes, 2)} min", va="center", fontsize=9,
            color="white" if bright else INK,
            bbox=None if bright else {"facecolor": "white", "edgecolor": "none", "pad": 1.5, "alpha": 0.8},
        )  # fmt: skip


def _draw_differentiation(values: Values) -> Figure:
    """Return growth by start level for both forms, and their measures below."""
    outcome = simulate(values)
    figure = Figure(figsize=(9, 7), layout="constrained")
    upper, lower = figure.subfigures(2, 1, squeeze=False, height_ratios=(3, 2))[:, 0]
    panels = upper.subplots(1, 2, sharex=True, sharey=True)
    forms = (
        (outcome.convergent, "Eén doel (convergent)", TEAL, "o"),
        (outcome.divergent, "Eigen doel (divergent)", ORANGE, "D"),
    )
    for axes, (form, title, colour, marker) in zip(panels, forms, strict=True):
        _draw_growth(axes, values, outcome, form, colour, marker)
        axes.set_title(title, color=colour, weight="bold", loc="left", fontsize=11)
        axes.set_xlabel("beginniveau, in stappen")
    panels[0].set_ylabel("effectieve minuten" if comparison.is_one_lesson(values) else "groei, in stappen")
    _mark_groups(panels[0], values)
    low, high = panels[0].get_ylim()
    reach = max(3.0, 2.6 * values["spreiding"])
    panels[0].set(xlim=(-reach, reach), ylim=(min(low, 0), high))
    _draw_measures(lower.subplots(2, 2), values, outcome)
    period = "één les" if comparison.is_one_lesson(values) else count(values["weken"], "week", "weken")
    figure.suptitle(
        f"{REPLICATIONS} klassen van {count(values['leerlingen'], 'leerling', 'leerlingen')}, {period}",
        color=INK,
    )
    figure.supxlabel(
        "Punten: leerlingen van één klas, gevuld wie het gezamenlijke doel haalt. Band: waar acht "
        "van de tien klassen liggen.\n"
        "Streepjes: de groei die nodig is voor het doel. Balkjes: waar negen van de tien klassen liggen.",
        fontsize=8, color=SOFT,
    )  # fmt: skip
    return figure


def _draw_growth(axes: Axes, values: Values, outcome: Outcome, form: Form, colour: str, marker: str) -> None:
    """Draw mean and band over the classes, and the pupils of the first one."""
    levels = outcome.start.mean(axis=0)
    shown = comparison.pictured(values, outcome, form)
    mean, low, high = np.array(comparison.by_rank(shown)).T
    axes.fill_between(levels, low, high, color=colour, alpha=0.17, linewidth=0)
    axes.plot(levels, mean, color=colour, linewidth=2)
    start, final = outcome.start[0], form.final[0]
    lesson = comparison.is_one_lesson(values)  # a goal is for weeks, not for one lesson
    reached = (final >= values["doel"] - 1e-9) & (not lesson)
    for chosen, fill in ((reached, colour), (~reached, "white")):
        axes.plot(start[chosen], shown[0][chosen], marker, color=colour, markerfacecolor=fill, markersize=5)
    if not lesson:
        top = max(float(high.max()), float(shown[0].max()), 0.01) * 1.1
        goal = np.array([values["doel"] - top, values["doel"]])
        axes.plot(goal, values["doel"] - goal, "--", color=INK, linewidth=1, scaley=False, scalex=False)
    axes.grid(axis="y", color=LINE)
    axes.set_axisbelow(True)
    axes.spines[["right", "top"]].set_visible(False)
    axes.xaxis.set_major_formatter(DECIMAL_COMMA)
    axes.yaxis.set_major_formatter(DECIMAL_COMMA)


def _mark_groups(axes: Axes, values: Values) -> None:
    """Shade where extended and shortened instruction begin."""
    axes.axvspan(-10, values["grens_laag"], color=TEAL, alpha=0.08, linewidth=0)
    axes.axvspan(values["grens_hoog"], 10, color=GOLD, alpha=0.14, linewidth=0)
    for place, text, side in ((0.02, "verlengd", "left"), (0.98, "verkort", "right")):
        axes.text(
            place, 0.97, text, transform=axes.transAxes, ha=side, va="top", style="italic", color=SOFT, fontsize=9
        )


def _draw_measures(grid: Any, values: Values, outcome: Outcome) -> None:
    """Draw four measures of both forms, each on its own scale."""
    found = [comparison.measure(values, outcome, form) for form in (outcome.convergent, outcome.divergent)]
    names = comparison.PICTURED_LESSON if comparison.is_one_lesson(values) else comparison.PICTURED
    shown = [one for one in comparison.MEASURES if one.name in names]
    for axes in grid.flat[len(shown) :]:
        axes.set_visible(False)
    for axes, one in zip(grid.flat, shown, strict=False):
        for place, (each, colour, marker) in enumerate(zip(found, (TEAL, ORANGE), ("o", "D"), strict=True)):
            mean, low, high = each[one.name]
            axes.plot([low, high], [place, place], color=colour, alpha=0.35, linewidth=6, solid_capstyle="round")
            axes.plot(mean, place, marker, color=colour, markersize=7)
            axes.annotate(
                nl(mean, one.decimals, fixed=True), (1.02, place), xycoords=("axes fraction", "data"),
                va="center", color=colour, weight="bold", fontsize=9,
            )  # fmt: skip
        most = 100 if one.name == "reached" else max(each[one.name][2] for each in found) * 1.05
        axes.set(xlim=(0, max(most, 0.01)), ylim=(1.6, -0.6), yticks=[])
        axes.set_title(f"{one.label} ({one.unit})", loc="left", fontsize=9, weight="bold", color=INK)
        axes.xaxis.set_major_formatter(DECIMAL_COMMA)
        axes.tick_params(labelsize=8)
        axes.spines[["left", "right", "top"]].set_visible(False)


def _draw_spread(values: Values) -> Figure:
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


def _draw_luck(values: Values) -> Figure:
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
