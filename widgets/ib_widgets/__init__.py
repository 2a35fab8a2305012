"""What a participant touches: one widget per kind of question, and the hosts they live in.

A compiled cell holds one call, ``show({...})``, which is all that a kernel needs. What draws or computes is
imported when it is asked for: loading this costs a kernel neither NumPy nor matplotlib.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from ib_course.questions import WIDGET_KINDS
from ib_widgets.question import Question

if TYPE_CHECKING:
    from ib_course.questions import Spec

__all__ = ["Question", "show"]

_MODELS = frozenset(
    {
        "scheepstra",
        "differentiatie",
        "jaaruren",
        "netwerk",
        "rollenkaart",
        "spelden",
        "onderbrekingen",
        "toeval",
        "verspreiding",
        "terugval",
        "waarnemen",
        "beurten",
        "spreekuur",
        "geluk",
    }
)


def show(spec: Spec) -> Question:
    """Return the widget that shows a question, with the participant's own answer in it.

    Args:
        spec: the question's specification, as ``ARCHITECTURE.md`` lists its keys.

    Raises:
        ValueError: there is no widget for this kind or model.
    """
    kind = spec["kind"]
    name = spec.get("model") if kind == "model" else kind
    if kind not in WIDGET_KINDS or (kind == "model" and name not in _MODELS):
        raise ValueError(f"Voor deze vraag is geen bouwsteen: {kind} {spec.get('model') or ''}".rstrip())
    # The widget of a kind is the class of that name, in the module of that name.
    widget: type[Question] = getattr(import_module(f"ib_widgets.{name}"), str(name).capitalize())
    return widget(spec)
