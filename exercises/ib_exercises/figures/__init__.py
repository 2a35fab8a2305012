"""Figures that a participant keeps: the models as a picture, drawn by matplotlib without its global state.

Only whoever keeps a figure imports this package: matplotlib is the heaviest thing that a kernel can load.
The colours are far apart for colour-blind readers too, and form, place or hatching says the same again.
Each chapter's models are drawn in a module of their own; `DRAWINGS` is the one list of them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from io import BytesIO
from typing import TYPE_CHECKING, Any

from ib_exercises.figures import conversations, lesson, position, research, team, work
from ib_exercises.models import find_model

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from ib_exercises.models import Values

DRAWINGS: dict[str, Callable[[Values], Figure]] = {
    "scheepstra": lesson.draw_scheepstra,
    "differentiatie": lesson.draw_differentiation,
    "jaaruren": position.draw_year,
    "netwerk": position.draw_network,
    "rollenkaart": position.draw_roles,
    "spelden": position.draw_pins,
    "onderbrekingen": work.draw_weeks,
    "toeval": work.draw_teams,
    "terugval": research.draw_retest,
    "waarnemen": research.draw_observation,
    "spreekuur": conversations.draw_consulting,
    "beurten": conversations.draw_turns,
    "verspreiding": team.draw_spread,
    "geluk": team.draw_luck,
}
"""Model → how it is drawn."""


def draw(model: str, parameters: Mapping[str, Any]) -> Figure:
    """Return the figure of ``model``; raises ValueError (Dutch) for an unknown model or parameter."""
    found = find_model(model)
    return DRAWINGS[model](found.complete(parameters))


def draw_png(model: str, parameters: Mapping[str, Any], dpi: int = 160) -> bytes:
    """Return the figure of ``model`` as a PNG of ``dpi`` dots an inch; raises as ``draw`` does."""
    picture = BytesIO()
    draw(model, parameters).savefig(picture, format="png", dpi=dpi, metadata={"Software": None})
    return picture.getvalue()
