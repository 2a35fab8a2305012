"""Figures of chapter 2 to keep: roles and layers, the year in hours, the team as a network, three pins on a map."""

from __future__ import annotations

from math import cos, radians, sin
from typing import TYPE_CHECKING, Any

from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter

from ib_exercises.dutch import count, nl
from ib_exercises.models import jaaruren, netwerk, rollenkaart, spelden
from ib_exercises.palette import GOLD, INK, LINE, ORANGE, PAPER, RED, SOFT, TEAL, VIOLET

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from ib_exercises.models import Values

_LAYERS: dict[str, dict[str, Any]] = {
    "kind": {"color": TEAL},
    "groep": {"color": ORANGE},
    "school": {"color": VIOLET},
    "gang": {"facecolor": "#faf1d9", "edgecolor": GOLD, "hatch": "///"},
    "vrij": {"facecolor": "white", "edgecolor": SOFT, "linestyle": "--"},
    "over": {"facecolor": "#fbe9e6", "edgecolor": RED, "hatch": "xx"},
}
_LINES: dict[str, dict[str, Any]] = {
    "ib": {"color": ORANGE, "linewidth": 2},
    "buren": {"color": TEAL, "linewidth": 3.5},
    "dwars": {"color": VIOLET, "linewidth": 2, "linestyle": "--"},
    "leider": {"color": GOLD, "linewidth": 3, "linestyle": ":"},
    "assistent": {"color": SOFT, "linewidth": 1.2, "linestyle": "--"},
}
_PINS: dict[str, dict[str, Any]] = {
    "ik": {"marker": "o", "color": TEAL},
    "leider": {"marker": "s", "color": VIOLET},
    "team": {"marker": "D", "color": ORANGE},
}
_RING = (8, 1, 2, 3, 4, 5, 6, 7, 9)
_SHORT = ("ib", "1/2", "3", "4", "5", "6", "7", "8", "sl", "oa")


def draw_year(values: Values) -> Figure:
    """Return a bar for every task of a year, and one for what is left or does not fit."""
    year = jaaruren.plan(values)
    rest = ("over", "Past niet", -year.left) if year.left < 0 else ("vrij", "Nog vrij", year.left)
    rows = [(post.layer, post.label, post.hours) for post in year.posts if post.hours > 0] + [rest]
    figure = Figure(figsize=(9, 1.4 + 0.5 * len(rows)), layout="constrained")
    axes = figure.add_subplot()
    for place, (layer, _, hours) in enumerate(rows):
        axes.barh(place, hours, height=0.62, **_LAYERS[layer])
        axes.annotate(
            f" {nl(hours)} uur · {nl(100 * hours / year.hours)}%", (hours, place), va="center", color=INK, fontsize=9
        )
    most = max(1.0, *(hours for *_, hours in rows))
    axes.set(xlim=(0, most * 1.25), ylim=(len(rows) - 0.4, -0.6), xlabel="uur per jaar")
    axes.set_yticks(range(len(rows)), [label for _, label, _ in rows])
    axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: nl(value)))
    axes.spines[["right", "top"]].set_visible(False)
    figure.suptitle(
        f"Het jaar in uren: {nl(values['fte'], 2)} fte, {nl(year.hours)} uur, {nl(values['leerlingen'])} leerlingen",
        color=INK,
    )
    return figure


def draw_network(values: Values) -> Figure:
    """Return the team with everyone, and beside it without who is gone."""
    figure = Figure(figsize=(9, 5.4), layout="constrained")
    gone = int(values["weg"])
    titles = ("Compleet", f"Zonder: {netwerk.PEOPLE[gone]}")
    panels = zip(figure.subplots(1, 2), netwerk.networks(values), titles, (None, gone), strict=True)
    for axes, network, title, absent in panels:
        _draw_team(axes, values, network, absent)
        axes.set_title(title, loc="left", weight="bold", color=INK, fontsize=11)
        text = f"{len(network.alone)} alleen · langste keten {network.chain}"
        axes.set_xlabel(f"dichtheid {nl(network.density, 2, fixed=True)} · {text}", color=INK)
    meaning = "sl: schoolleider, oa: onderwijsassistent, cijfers: groepen. Open stip: staat alleen. Streepjes: weg."
    figure.supxlabel(meaning, fontsize=8, color=SOFT)
    return figure


def _draw_team(axes: Axes, values: Values, network: netwerk.Network, absent: int | None) -> None:
    """Draw lines and people: the ib'er in the middle, the others around."""
    places = {0: (0.0, 0.0)}
    for place, person in enumerate(_RING):
        angle = radians(110 + 40 * place)
        places[person] = (cos(angle), -sin(angle))
    for kind, lines in netwerk.lines_of(values).items():
        for one, other in lines:
            if absent not in {one, other}:
                axes.plot(*zip(places[one], places[other], strict=True), **_LINES[kind], zorder=1)
    for person, (x, y) in places.items():
        away, alone = person == absent, person in network.alone
        colour = ORANGE if person == 0 else VIOLET if person > 7 else TEAL
        edge = RED if alone else SOFT if away else colour
        axes.scatter(
            x, y, s=460, zorder=2, facecolor="white" if away or alone else colour, edgecolor=edge,
            linestyle="--" if away else "-", linewidth=1.5,
        )  # fmt: skip
        text = edge if away or alone else "white"
        axes.annotate(_SHORT[person], (x, y), ha="center", va="center", color=text, weight="bold", fontsize=9, zorder=3)
    axes.set(xlim=(-1.25, 1.25), ylim=(-1.25, 1.25), xticks=[], yticks=[], aspect="equal")
    axes.spines[:].set_visible(False)


def draw_roles(values: Values) -> Figure:
    """Return the map of roles and layers, a disc for the moments in each place."""
    found = rollenkaart.spread(values)
    figure = Figure(figsize=(7.4, 5.4), layout="constrained")
    axes = figure.add_subplot(facecolor=PAPER)
    for row, layer in enumerate(rollenkaart.LAYERS):
        for column, role in enumerate(rollenkaart.ROLES):
            if moments := int(values[f"{layer[0]}_{role}"]):
                axes.scatter(column, row, s=260 + 75 * moments, color=TEAL, zorder=2)
                axes.annotate(str(moments), (column, row), ha="center", va="center", color="white", weight="bold")
            else:
                axes.scatter(column, row, s=12, color=SOFT, zorder=2)
    layers = [f"{share.word} ({share.moments})" for share in found.layers]
    axes.set_yticks(range(len(layers)), layers, color=INK)
    axes.set_xticks(range(len(found.roles)), [f"{share.word} ({share.moments})" for share in found.roles], color=INK)
    axes.set(xlim=(-0.6, len(found.roles) - 0.4), ylim=(-0.6, len(layers) - 0.4))
    axes.tick_params(length=0)
    axes.grid(axis="y", color=LINE, zorder=0)
    axes.spines[:].set_visible(False)
    figure.suptitle(f"Rollen en lagen: {count(found.total, 'moment', 'momenten')}", color=INK)
    return figure


def draw_pins(values: Values) -> Figure:
    """Return the map with its pins and the threads between them."""
    figure = Figure(figsize=(6.4, 6.4), layout="constrained")
    axes = figure.add_subplot(facecolor=PAPER)
    places = {label: (values[f"{name}_x"], values[f"{name}_y"]) for name, label in spelden.PINS}
    found = spelden.threads(values)
    most = spelden.longest(found)
    for thread in found:
        (x1, y1), (x2, y2) = places[thread.one], places[thread.other]
        long = len(most) == 1 and thread in most
        axes.plot([x1, x2], [y1, y2], color=INK if long else SOFT, linewidth=2.5 if long else 1.2, zorder=1,
                  linestyle="-" if long else "--")  # fmt: skip
        axes.annotate(
            nl(thread.distance, 2, fixed=True), ((x1 + x2) / 2, (y1 + y2) / 2), ha="center", va="center", fontsize=9,
            color=INK, bbox={"facecolor": PAPER, "edgecolor": "none", "pad": 1.5},
        )  # fmt: skip
    for name, label in spelden.PINS:
        axes.plot(*places[label], markersize=13, linestyle="none", label=label, zorder=2, **_PINS[name])
    axes.set(xlim=(-0.4, 10.4), ylim=(-0.4, 10.4), aspect="equal")
    axes.set_xlabel("leerling  ←   voor wie?   →  team", color=INK)
    axes.set_ylabel("ondersteunend  ←   hoe?   →  leidinggevend", color=INK)
    axes.axhline(5, color=LINE, zorder=0)
    axes.axvline(5, color=LINE, zorder=0)
    axes.spines[:].set_color(SOFT)
    figure.legend(loc="outside lower center", ncols=3, frameon=False)
    return figure
