"""How far a participant is in the course, read from chapters and dossier."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from ib_course.dossier import Dossier
from ib_course.handin import hand_in
from ib_course.progress import read_progress


def write_chapter(folder: Path, chapter: str, *, questions: int = 2) -> None:
    number = int(chapter[1:])
    specs = [
        {"kind": "reflectie", "id": f"{chapter}-vraag-{at}", "chapter": chapter, "section": f"{number}.1"}
        for at in range(questions)
    ]
    specs.append({"kind": "inleveren", "id": f"{chapter}-inleveren", "chapter": chapter, "section": f"{number}.4"})
    section = {"number": f"{number}.1", "id": f"{chapter}-{number}-1", "part": "Oriëntatie", "minutes": 30}
    other = {"number": f"{number}.2", "id": f"{chapter}-{number}-2", "part": "Verbinding", "minutes": None}
    ib = {"chapter": chapter, "number": number, "title": f"Deel {number}", "sections": [section, other]}
    cells = [{"cell_type": "code", "metadata": {"ib": spec}} for spec in specs]
    (folder / chapter).mkdir(parents=True)
    text = json.dumps({"metadata": {"ib": ib}, "cells": [*cells, {"cell_type": "markdown", "metadata": {}}]})
    (folder / chapter / f"{chapter}.ipynb").write_text(text, encoding="utf-8")


@pytest.fixture
def dossier(tmp_path: Path) -> Dossier:
    return Dossier(tmp_path / "dossier")


def answer(dossier: Dossier, chapter: str, question: str, text: str) -> None:
    dossier.save(chapter, question, {"text": text}, share="prive", base=None, writer="tab", nonce=f"{question} {text}")


def progress(dossier: Dossier, folder: Path) -> dict[str, Any]:
    return read_progress(dossier, folder, folder)


def test_an_empty_course_has_no_chapters(dossier: Dossier, tmp_path: Path) -> None:
    assert progress(dossier, tmp_path / "leeg")["chapters"] == []


def test_chapters_come_in_the_order_of_their_numbers(dossier: Dossier, tmp_path: Path) -> None:
    for chapter in ("h10", "h2", "h1"):
        write_chapter(tmp_path, chapter)
    (tmp_path / "bewaard").mkdir()
    (tmp_path / "h3").mkdir()
    assert [it["chapter"] for it in progress(dossier, tmp_path)["chapters"]] == ["h1", "h2", "h10"]


def test_answers_are_counted_per_chapter_and_section_private_ones_too(dossier: Dossier, tmp_path: Path) -> None:
    write_chapter(tmp_path, "h1")
    answer(dossier, "h1", "h1-vraag-0", "Ja.")
    answer(dossier, "h1", "h1-vraag-1", "  ")
    answer(dossier, "h1", "h1-weg", "Van een vraag die er niet meer is.")
    (chapter,) = progress(dossier, tmp_path)["chapters"]
    assert (chapter["answered"], chapter["total"], chapter["minutes"]) == (1, 2, 30)
    assert [(it["number"], it["answered"], it["total"]) for it in chapter["sections"]] == [("1.1", 1, 2), ("1.2", 0, 0)]


def test_the_newest_answer_is_where_to_go_on(dossier: Dossier, tmp_path: Path) -> None:
    write_chapter(tmp_path, "h1")
    assert progress(dossier, tmp_path)["chapters"][0]["last"] is None
    answer(dossier, "h1", "h1-vraag-1", "Eerst.")
    answer(dossier, "h1", "h1-vraag-0", "Daarna.")
    assert progress(dossier, tmp_path)["chapters"][0]["last"]["id"] == "h1-vraag-0"


@pytest.mark.parametrize("text", ["", "[]", "kapot", '{"metadata": {"ib": {}}}', '{"metadata": {}, "cells": []}'])
def test_a_damaged_chapter_is_told_and_the_others_are_shown(dossier: Dossier, tmp_path: Path, text: str) -> None:
    write_chapter(tmp_path, "h1")
    write_chapter(tmp_path, "h2")
    (tmp_path / "h1" / "h1.ipynb").write_text(text, encoding="utf-8")
    found = progress(dossier, tmp_path)
    assert [it["chapter"] for it in found["chapters"]] == ["h2"]
    assert found["problems"] == ["Hoofdstuk 1 is niet te lezen (h1.ipynb is beschadigd)."]


def test_the_last_receipt_is_told_and_whether_there_was_a_trainer(dossier: Dossier, tmp_path: Path) -> None:
    write_chapter(tmp_path, "h1")
    answer(dossier, "h1", "h1-vraag-0", "Eerst.")
    assert progress(dossier, tmp_path)["chapters"][0]["handed_in"] is None
    hand_in(dossier, tmp_path, "h1")
    receipt = hand_in(dossier, tmp_path, "h1", nonce="nog eens")
    assert progress(dossier, tmp_path)["chapters"][0]["handed_in"] == {"time": receipt["time"], "mode": "alone"}


def test_looking_changes_nothing_of_the_chapters(dossier: Dossier, tmp_path: Path) -> None:
    write_chapter(tmp_path, "h1")
    before = {path: path.read_bytes() for path in (tmp_path / "h1").rglob("*") if path.is_file()}
    progress(dossier, tmp_path)
    assert {path: path.read_bytes() for path in (tmp_path / "h1").rglob("*") if path.is_file()} == before
