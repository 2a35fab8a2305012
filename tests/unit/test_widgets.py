"""The kernel as host: what a question is told, and what becomes of what it asks."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from ib_widgets import Question, question, show

from ib_course.dossier import Dossier
from ib_course.questions import text_form

SPECS: dict[str, dict[str, Any]] = {
    "reflectie": {
        "words": [80, 150],
        "rubric": ["noemt een moment"],
        "compare": None,
        "mirror": False,
        "cites": None,
        "quotes": None,
    },
    "rekenvraag": {
        "check": {"function": "scheepstra.minutes_each", "arguments": {"leerlingen": 40, "minuten": 180}},
        "unit": "minuten",
        "decimals": 1,
    },
    "keuze": {"options": [{"id": "a", "text": "ja"}, {"id": "b", "text": "nee"}], "multiple": False, "check": None},
    "stelling": {"poles": ["links", "rechts"], "rubric": [], "compare": None},
    "volgorde": {"items": [{"id": "a", "text": "een"}, {"id": "b", "text": "twee"}], "check": None},
    "sorteren": {"items": [{"id": "a", "text": "een"}], "axes": ["belangrijk", "dringend"]},
    "inleveren": {},
}


def spec_of(kind: str, **changes: Any) -> dict[str, Any]:
    common = {"schema": 1, "kind": kind, "id": f"h1-{kind}", "chapter": "h1", "section": "1.1", "page": 14}
    more = {"title": "Een titel", "prompt": "<p>De vraag.</p>", "points": 1, "share": "trainer"}
    return {**common, **more, **SPECS[kind], **changes}


@pytest.fixture
def chapter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A chapter's folder, where the kernel runs, and a dossier of its own."""
    folder = tmp_path / "h1"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("IB_DOSSIER", str(tmp_path / "dossier"))
    question.dossier.cache_clear()
    yield folder
    question.dossier.cache_clear()


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """What the kernel sends back to the browser."""
    messages: list[dict[str, Any]] = []
    monkeypatch.setattr(Question, "send", lambda _, content: messages.append(content))
    return messages


def ask(widget: Question, **message: Any) -> None:
    """Let a message come in as it does from the browser."""
    widget._handle_custom_msg(message, [])


def save(widget: Question, text: str, **changes: Any) -> None:
    message = {"value": {"text": text}, "share": "trainer", "base": None, "writer": "tab", "nonce": text, **changes}
    ask(widget, type="save", **message)


@pytest.mark.usefixtures("chapter")
@pytest.mark.parametrize("kind", SPECS)
def test_every_kind_has_its_widget_with_bundle_and_text_form(kind: str) -> None:
    spec = spec_of(kind)
    widget = show(spec)
    assert type(widget).__name__ == kind.capitalize()
    assert (widget.spec, widget.host) == (spec, "kernel")
    assert widget.answer is None
    assert "render" in str(widget._esm)
    assert ".ib-vraag" in str(widget._css)
    bundle = widget._repr_mimebundle_()
    assert bundle is not None
    assert bundle[0]["text/plain"] == text_form(spec)
    assert "application/vnd.jupyter.widget-view+json" in bundle[0]


@pytest.mark.usefixtures("chapter")
@pytest.mark.parametrize("spec", [{"kind": "tekst"}, {"kind": "model", "model": "os"}, {"kind": "question"}])
def test_a_kind_without_widget_is_refused(spec: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="geen bouwsteen"):
        show(spec)


def test_loading_the_widgets_loads_neither_numpy_nor_matplotlib(tmp_path: Path) -> None:
    code = (
        "import sys; from ib_widgets import show; "
        f"show({spec_of('rekenvraag')!r}); "
        "print([name for name in ('numpy', 'matplotlib', 'ib_exercises') if name in sys.modules])"
    )
    environment = {**os.environ, "IB_DOSSIER": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_save_is_in_the_dossier_and_in_the_hand_in_before_it_is_acknowledged(
    chapter: Path, sent: list[dict[str, Any]]
) -> None:
    widget = show(spec_of("reflectie"))
    save(widget, "Mijn tekst")
    (reply,) = sent
    kept = Dossier().read("h1").answers["h1-reflectie"]
    assert (reply["type"], reply["nonce"], reply["conflict"]) == ("saved", "Mijn tekst", None)
    assert (reply["revision"], reply["time"]) == (kept["revision"], kept["time"])
    assert kept["value"] == {"text": "Mijn tekst"}
    handed_in = json.loads((chapter / "antwoorden.json").read_text(encoding="utf-8"))
    assert handed_in["answers"]["h1-reflectie"]["value"] == {"text": "Mijn tekst"}
    assert widget.answer == kept


def test_a_private_answer_is_in_no_byte_of_the_hand_in(chapter: Path, sent: list[dict[str, Any]]) -> None:
    save(show(spec_of("reflectie")), "KANARIE", share="prive")
    assert sent[0]["type"] == "saved"
    assert b"KANARIE" not in (chapter / "antwoorden.json").read_bytes()


@pytest.mark.usefixtures("chapter")
def test_a_request_sent_twice_is_saved_once(sent: list[dict[str, Any]]) -> None:
    widget = show(spec_of("reflectie"))
    save(widget, "eens", nonce="n1")
    save(widget, "eens", nonce="n1")
    assert sent[0]["revision"] == sent[1]["revision"]
    assert len((Dossier().folder / "h1.jsonl").read_text(encoding="utf-8").splitlines()) == 1


@pytest.mark.usefixtures("chapter")
def test_another_window_that_was_not_seen_comes_back_as_conflict(sent: list[dict[str, Any]]) -> None:
    here, there = show(spec_of("reflectie")), show(spec_of("reflectie"))
    save(there, "daar", writer="twee")
    assert here.answer == there.answer, "an untouched window is told"
    save(here, "hier", writer="een")
    assert sent[1]["conflict"]["value"] == {"text": "daar"}


@pytest.mark.usefixtures("chapter", "sent")
def test_a_reopened_question_shows_the_saved_answer_and_who_cites_it_is_told() -> None:
    citing = show(spec_of("reflectie", id="h1-b", cites="h1-reflectie"))
    assert citing.related == {}
    save(show(spec_of("reflectie")), "bewaard")
    assert citing.related["h1-reflectie"]["value"] == {"text": "bewaard"}
    answer = show(spec_of("reflectie")).answer
    assert answer is not None
    assert answer["value"] == {"text": "bewaard"}
    again = show(spec_of("reflectie", id="h1-b", cites="h1-reflectie"))
    assert again.related["h1-reflectie"]["value"] == {"text": "bewaard"}


@pytest.mark.usefixtures("chapter", "sent")
def test_an_answer_of_an_earlier_chapter_comes_back() -> None:
    save(show(spec_of("reflectie")), "mijn visie")
    quotes = {"id": "h1-reflectie", "chapter": "h1", "title": "Visie"}
    later = show(spec_of("reflectie", id="h2-mandaat", chapter="h2", quotes=quotes))
    assert later.related["h1-reflectie"]["value"] == {"text": "mijn visie"}


@pytest.mark.usefixtures("sent")
def test_an_answer_of_an_earlier_round_stands_beside_the_question(chapter: Path) -> None:
    import datetime as dt

    now = dt.datetime.now().astimezone()
    last_year = Dossier(chapter.parent / "dossier", clock=lambda: now - dt.timedelta(days=400))
    last_year.save("h1", "h1-reflectie", {"text": "vorig jaar"})
    widget = show(spec_of("reflectie"))
    assert widget.answer is None
    assert widget.previous is not None
    assert widget.previous["value"] == {"text": "vorig jaar"}
    assert widget.previous["round"] == last_year.round


def test_outside_the_chapters_folder_nothing_is_written_for_the_hand_in(
    chapter: Path, sent: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(chapter.parent)
    save(show(spec_of("reflectie")), "ergens anders")
    assert (sent[0]["type"], sent[0]["problem"]) == ("saved", None)
    assert not (chapter.parent / "antwoorden.json").exists()


def test_an_answer_that_is_kept_though_its_hand_in_could_not_follow_says_so(
    chapter: Path, sent: list[dict[str, Any]]
) -> None:
    (chapter / "antwoorden.json").mkdir()
    save(show(spec_of("reflectie")), "bewaard")
    assert sent[0]["type"] == "saved"
    assert "antwoorden.json" in sent[0]["problem"]
    assert "h1-reflectie" in Dossier().read("h1").answers


def test_a_dossier_that_cannot_be_written_says_so_and_the_question_still_shows(
    chapter: Path, sent: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = chapter.parent / "bestand"
    blocked.write_text("geen map", encoding="utf-8")
    monkeypatch.setenv("IB_DOSSIER", str(blocked))
    question.dossier.cache_clear()
    widget = show(spec_of("reflectie"))
    assert widget.person
    save(widget, "tekst")
    assert sent[0]["type"] == "failed"
    assert sent[0]["nonce"] == "tekst"
    assert sent[0]["text"]


@pytest.mark.usefixtures("chapter")
def test_a_check_judges_and_explains_only_once_an_answer_could_be_read(sent: list[dict[str, Any]]) -> None:
    widget = show(spec_of("rekenvraag"))
    for text in ("4½", "7", "geen idee"):
        ask(widget, type="check", nonce=text, value={"text": text})
    right, wrong, unreadable = sent
    assert [reply["type"] for reply in sent] == ["checked"] * 3
    assert [reply["status"] for reply in sent] == ["right", "wrong", "unreadable"]
    assert right["read_as"]
    assert wrong["explanation"]
    assert "4,5" not in wrong["hint"]
    assert not unreadable["explanation"]


@pytest.mark.usefixtures("chapter")
def test_a_request_that_goes_wrong_is_told_so(sent: list[dict[str, Any]]) -> None:
    widget = show(spec_of("rekenvraag", check={"function": "bestaat.niet", "arguments": {}}))
    ask(widget, type="check", nonce="n", value={"text": "4"})
    assert (sent[0]["type"], sent[0]["nonce"]) == ("failed", "n")
    assert "Probeer het" in sent[0]["text"]


@pytest.mark.usefixtures("chapter")
def test_an_unknown_request_is_left_alone(sent: list[dict[str, Any]]) -> None:
    ask(show(spec_of("reflectie")), type="iets anders", nonce="n")
    assert sent == []
