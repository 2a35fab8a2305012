"""Figures to keep: drawn without matplotlib's global state, Dutch, and the same numbers as the model's."""

from __future__ import annotations

import re
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ib_exercises.figures import draw, draw_png
from ib_exercises.models import MODELS
from ib_exercises.models.differentiatie import PLAY
from matplotlib.text import Text

if TYPE_CHECKING:
    from matplotlib.figure import Figure


def texts_of(figure: Figure) -> list[str]:
    """Return every text of a figure, tick labels too."""
    figure.draw_without_rendering()
    return [text.get_text() for text in figure.findobj(Text) if isinstance(text, Text) and text.get_text()]


@pytest.mark.parametrize("model", sorted(MODELS))
def test_a_figure_is_dutch_to_its_tick_labels(model: str) -> None:
    texts = texts_of(draw(model, {}))
    assert not [text for text in texts if re.search(r"\d\.\d", text)]
    with_decimals = [text for text in texts if re.search(r"\d,\d", text)]
    assert bool(with_decimals) == (model != "rollenkaart"), "the map of roles only counts"


def test_the_clock_holds_the_minutes_of_each_way() -> None:
    texts = texts_of(draw("scheepstra", {}))
    assert {"4,5 minuten les", "90 minuten les", "92,25 minuten les", "60 minuten les", "175,5 min"} <= set(texts)
    assert "Wat één kind krijgt: 40 leerlingen, 180 minuten" in texts


def test_the_simulation_holds_its_measures() -> None:
    texts = texts_of(draw("differentiatie", PLAY))
    assert {"36,0", "1,8", "Eén doel (convergent)", "Eigen doel (divergent)"} <= set(texts)


@pytest.mark.parametrize("model", sorted(MODELS))
@pytest.mark.parametrize("which", ["minimum", "maximum"])
def test_it_can_be_drawn_at_the_limits(model: str, which: str) -> None:
    parameters = {one.name: getattr(one, which) for one in MODELS[model].parameters}
    assert draw_png(model, parameters, dpi=40).startswith(b"\x89PNG")


@given(st.data())
@settings(max_examples=3, deadline=None)
def test_it_can_be_drawn_anywhere_between(data: st.DataObject) -> None:
    parameters: dict[str, Any] = {
        one.name: data.draw(st.floats(one.minimum, one.maximum)) for one in MODELS["differentiatie"].parameters
    }
    assert draw_png("differentiatie", parameters, dpi=30).startswith(b"\x89PNG")


def test_an_unknown_model_is_refused() -> None:
    with pytest.raises(ValueError, match="Er is geen model"):
        draw("klok", {})


@pytest.mark.parametrize(
    ("statement", "absent"),
    [
        ("from ib_exercises.figures import draw; draw('scheepstra', {})", "matplotlib.pyplot"),
        ("import ib_exercises.models", "matplotlib"),
        ("import ib_exercises.calculations", "numpy"),
    ],
)
def test_no_more_is_loaded_than_is_needed(statement: str, absent: str) -> None:
    script = f"import sys; {statement}; sys.exit({absent!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
