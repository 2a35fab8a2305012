"""The models in a kernel: which widget shows them, and the figure that is kept."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

import ib_widgets
import pytest
from ib_exercises.models import MODELS
from ib_widgets import question

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def _own_dossier(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("IB_DOSSIER", str(tmp_path / "dossier"))
    monkeypatch.chdir(tmp_path)
    question.dossier.cache_clear()


def show(model: str) -> question.Question:
    return ib_widgets.show(
        {
            "schema": 1, "kind": "model", "id": f"h1-{model}", "chapter": "h1", "section": "1.2", "page": 19,
            "title": "", "prompt": "<p>Schuif.</p>", "points": 0, "share": "trainer", "model": model, "parameters": {},
        }
    )  # fmt: skip


@pytest.mark.parametrize("model", MODELS)
def test_a_model_is_shown_by_its_own_widget(model: str) -> None:
    assert type(show(model)).__name__ == model.capitalize()


def test_a_figure_comes_as_png() -> None:
    reply = show("scheepstra").reply_to({"type": "figure", "parameters": {"leerlingen": 25}})
    assert reply
    assert (reply["type"], reply["mime"]) == ("figure", "image/png")
    assert base64.b64decode(reply["data"]).startswith(b"\x89PNG")


def test_a_figure_of_unknown_parameters_is_refused_in_dutch() -> None:
    reply = show("scheepstra").reply_to({"type": "figure", "parameters": {"lerlingen": 25}})
    assert reply
    assert reply["type"] == "failed"
    assert "kent lerlingen niet" in reply["text"]


def test_scenarios_are_saved_as_any_answer() -> None:
    scenario = {"name": "Mijn klas", "parameters": {"leerlingen": 25}, "summary": "25 leerlingen."}
    message = {"type": "save", "value": {"scenarios": [scenario]}, "share": "trainer", "base": None, "writer": "w"}
    reply = show("scheepstra").reply_to(message)
    assert reply
    assert reply["type"] == "saved"
    answer = show("scheepstra").answer
    assert answer["value"]["scenarios"] == [scenario]


def test_without_a_widget_the_numbers_are_there_as_text() -> None:
    bundle = show("scheepstra")._repr_mimebundle_()
    assert bundle
    assert "175,5" in bundle[0]["text/plain"]
