"""Models that participants play with; the browser runs a twin that is held equal to these."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ib_exercises.models import (
    beurten,
    comparison,
    consulting,
    geluk,
    jaaruren,
    netwerk,
    onderbrekingen,
    reach,
    rollenkaart,
    scheepstra,
    spelden,
    terugval,
    toeval,
    waarnemen,
)
from ib_exercises.models.parameter import Model, Parameter, Table, Values, format_table

__all__ = ["MODELS", "Model", "Parameter", "Table", "Values", "find_model", "summary", "text_table"]

MODELS: dict[str, Model] = {
    model.name: model
    for model in (
        scheepstra.MODEL,
        comparison.MODEL,
        jaaruren.MODEL,
        netwerk.MODEL,
        rollenkaart.MODEL,
        spelden.MODEL,
        onderbrekingen.MODEL,
        toeval.MODEL,
        reach.MODEL,
        terugval.MODEL,
        waarnemen.MODEL,
        consulting.MODEL,
        beurten.MODEL,
        geluk.MODEL,
    )
}


def find_model(name: str) -> Model:
    """Return the model called ``name``; raises ValueError (Dutch) where there is none."""
    if name not in MODELS:
        raise ValueError(f"Er is geen model «{name}». Wel: {', '.join(MODELS)}.")
    return MODELS[name]


def text_table(model: str, parameters: Mapping[str, Any]) -> str:
    """Return the outcome of ``model`` as text tables; ``parameters`` may leave any out.

    Raises ValueError (Dutch) for an unknown model or parameter.
    """
    found = find_model(model)
    return "\n\n".join(format_table(table) for table in found.tables(found.complete(parameters)))


def summary(model: str, parameters: Mapping[str, Any]) -> str:
    """Return the outcome of ``model`` in one Dutch sentence; raises as ``text_table`` does."""
    found = find_model(model)
    return found.summary(found.complete(parameters))
