"""What Python and JavaScript share: the stored vectors, and the script that writes them."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any

VECTORS = Path(__file__).parents[1] / "vectors"


def load_maker() -> ModuleType:
    """Return the script that writes what Python and JavaScript share."""
    found = importlib.util.spec_from_file_location("make_vectors", VECTORS / "make.py")
    assert found
    assert found.loader
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


def stored(name: str) -> list[dict[str, Any]]:
    """Return the stored examples of a model: its values, and what came of them."""
    rows: list[dict[str, Any]] = json.loads((VECTORS / f"{name}.json").read_text(encoding="utf-8"))
    assert len(rows) > 40
    return rows
