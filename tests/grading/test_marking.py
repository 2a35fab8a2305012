"""nbgrader's own converters, configured by us, in this process."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbgrader.api import Gradebook

from ib_course import trainer
from ib_course.grading.marking import NO_ANSWER
from tests.grading.course import SPECS, right_value

VALUES = {spec["id"]: right_value(spec) for spec in SPECS}
GRADED = {spec["id"]: spec["points"] for spec in SPECS if spec["points"]}
TO_READ = {"h9-zorg", "h9-stelling", "h9-spiegel"}

HandIn = Callable[..., Path]
Scores = Callable[[str], dict[str, tuple[float, bool]]]


def marked(course: Path, student: str) -> Any:
    return nbformat.read(course / "autograded" / student / "h9" / "h9.ipynb", as_version=4)


def outputs(course: Path, student: str) -> dict[str, str]:
    cells = (cell for cell in marked(course, student).cells if cell.cell_type == "code" and cell.outputs)
    return {cell.metadata.ib["id"]: cell.outputs[0].data["text/plain"] for cell in cells}


def test_a_complete_hand_in_earns_everything_and_reflections_wait_for_reading(
    course: Path, hand_in: HandIn, scores: Scores
) -> None:
    hand_in("anna", VALUES)
    trainer.autograde(course, "h9")
    assert scores("anna") == {key: (points, key in TO_READ) for key, points in GRADED.items()}


def test_the_marked_notebook_is_the_released_one_with_the_answers_as_text(course: Path, hand_in: HandIn) -> None:
    hand_in("anna", VALUES)
    trainer.autograde(course, "h9")
    released = nbformat.read(course / "release" / "h9" / "h9.ipynb", as_version=4)
    assert [cell.source for cell in marked(course, "anna").cells] == [cell.source for cell in released.cells]
    shown = outputs(course, "anna")
    assert shown["h9-zorg"] == VALUES["h9-zorg"]["text"]
    assert shown["h9-minuten"] == "4,5 minuten"
    assert shown["h9-los"] == VALUES["h9-los"]["text"]
    assert all(set(output.data) == {"text/plain"} for cell in marked(course, "anna").cells
               for output in cell.get("outputs", []))  # fmt: skip


def test_the_released_notebook_keeps_its_readable_text(course: Path) -> None:
    released = nbformat.read(course / "release" / "h9" / "h9.ipynb", as_version=4)
    source = nbformat.read(course / "source" / "h9" / "h9.ipynb", as_version=4)
    assert [cell.source for cell in released.cells] == [cell.source for cell in source.cells]
    assert [cell.get("outputs") for cell in released.cells] == [cell.get("outputs") for cell in source.cells]


EVIL_CELL: dict[str, Any] = {
    "cell_type": "code",
    "metadata": {},
    "outputs": [],
    "execution_count": None,
    "id": "evil",
    "source": "1/0",
}
MANGLED: dict[str, Callable[[dict[str, Any]], bytes]] = {
    "empty": lambda _: b"",
    "not json": lambda _: b"<html>",
    "not a notebook": lambda _: b"[1, 2]",
    "cells deleted": lambda nb: json.dumps({**nb, "cells": []}).encode(),
    "cells twice": lambda nb: json.dumps({**nb, "cells": nb["cells"] * 2}).encode(),
    "metadata stripped": lambda nb: json.dumps(
        {**nb, "cells": [{**cell, "metadata": {}} for cell in nb["cells"]]}
    ).encode(),
    "code added": lambda nb: json.dumps({**nb, "cells": [EVIL_CELL, *nb["cells"]]}).encode(),
    "an old format": lambda _: b'{"nbformat": 2, "nbformat_minor": 0, "metadata": {}, "worksheets": []}',
    "grade ids changed": lambda nb: json.dumps(nb).replace("-antwoord", "-anders").encode(),
}


@pytest.mark.parametrize("how", MANGLED)
def test_the_state_of_a_participants_notebook_changes_nothing(
    course: Path, hand_in: HandIn, scores: Scores, how: str
) -> None:
    released = json.loads((course / "release" / "h9" / "h9.ipynb").read_bytes())
    hand_in("anna", VALUES)
    hand_in("bas", VALUES, notebook=MANGLED[how](released))
    trainer.autograde(course, "h9")
    assert scores("bas") == scores("anna")
    assert marked(course, "bas") == marked(course, "anna")


def test_a_hand_in_without_its_notebook_is_marked(course: Path, hand_in: HandIn, scores: Scores) -> None:
    (hand_in("anna", VALUES) / "h9.ipynb").unlink()
    trainer.autograde(course, "h9")
    assert scores("anna")["h9-zorg"] == (2, True)


def test_of_a_participants_files_only_the_answers_stay(course: Path, hand_in: HandIn) -> None:
    files = {
        "evil.py": b"x",
        ".profile": b"x",
        "map/diep/kwaad.js": b"x",
        "cursus.json": b"vals",
        "h9_extra.ipynb": b"{}",
    }
    (course / "source" / "h9" / "cursus.json").write_text("{}", encoding="utf-8")
    hand_in("anna", VALUES, files=files)
    trainer.autograde(course, "h9")
    folder = course / "autograded" / "anna" / "h9"
    found = {str(path.relative_to(folder)) for path in folder.rglob("*")}
    assert found == {"h9.ipynb", "antwoorden.json", "cursus.json", "timestamp.txt", "submission_secret.txt"}
    assert (folder / "cursus.json").read_text(encoding="utf-8") == "{}"


def test_nothing_that_a_participant_wrote_is_executed(course: Path, hand_in: HandIn, tmp_path: Path) -> None:
    proof = tmp_path / "uitgevoerd"
    code = f"open({str(proof)!r}, 'w').write('x')"
    notebook = nbformat.read(course / "release" / "h9" / "h9.ipynb", as_version=4)
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.source = code
    text = {"text": f"{{{{ cycler.__init__.__globals__.os.system('touch {proof}') }}}}\n%%bash\ntouch {proof}\n!{code}"}
    files = {"sitecustomize.py": code.encode(), "nbgrader_config.py": code.encode()}
    values = {**VALUES, "h9-zorg": text, "h9-minuten": {"text": code}}
    hand_in("anna", values, notebook=nbformat.writes(notebook).encode(), files=files)
    trainer.autograde(course, "h9")
    trainer.feedback(course, "h9")
    assert not proof.exists()
    assert outputs(course, "anna")["h9-zorg"] == text["text"]


def test_no_kernel_is_ever_started(course: Path, hand_in: HandIn, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a kernel was started")

    monkeypatch.setattr("jupyter_client.manager.KernelManager.start_kernel", refuse)
    monkeypatch.setattr("nbclient.NotebookClient.execute", refuse)
    hand_in("anna", VALUES)
    assert trainer.autograde(course, "h9")[0].startswith("1 inlevering nagekeken")


def test_a_damaged_file_costs_its_owner_nothing_readable_and_others_nothing(
    course: Path, hand_in: HandIn, scores: Scores
) -> None:
    hand_in("anna", VALUES)
    hand_in("bas", b'{"answers": {"h9-zorg": {"value": {"text": "gered"}}, "h9-min')
    hand_in("cem", b"\xff\xfe\x00")
    told = trainer.autograde(course, "h9")
    assert scores("anna")["h9-zorg"] == (2, True)
    assert scores("bas")["h9-zorg"] == (2, True)
    assert sum(score for score, _ in scores("cem").values()) == 0
    assert any("bas" in line and "beschadigd" in line for line in told)
    assert "beschadigd" in marked(course, "bas").metadata["ib_problems"][0]


def test_what_was_not_answered_reads_so(course: Path, hand_in: HandIn, scores: Scores) -> None:
    hand_in("cem", None)
    trainer.autograde(course, "h9")
    assert set(outputs(course, "cem").values()) == {NO_ANSWER}
    assert set(scores("cem").values()) == {(0, False)}


def test_scores_and_comments_given_by_hand_stay_when_marked_again(
    course: Path, hand_in: HandIn, scores: Scores
) -> None:
    hand_in("anna", VALUES)
    trainer.autograde(course, "h9")
    place = ("h9-zorg-antwoord", "h9", "h9", "anna")
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as gradebook:
        grade = gradebook.find_grade(*place)
        grade.manual_score, grade.extra_credit, grade.needs_manual_grade = 1.5, 0.25, False
        gradebook.find_comment(*place).manual_comment = "Mooi voorbeeld."
        gradebook.db.commit()
    trainer.autograde(course, "h9", again=True)
    assert scores("anna")["h9-zorg"] == (1.75, False)
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as gradebook:
        assert gradebook.find_comment(*place).comment == "Mooi voorbeeld."
        assert gradebook.find_grade(*place).auto_score == 2


def test_a_newer_hand_in_is_marked_and_an_older_one_left(course: Path, hand_in: HandIn, scores: Scores) -> None:
    hand_in("anna", {})
    trainer.autograde(course, "h9")
    assert trainer.autograde(course, "h9") == ["Niets nieuws na te kijken van h9; 1 al eerder."]
    hand_in("anna", VALUES, time="2026-11-02 10:00:00.000000 UTC")
    assert trainer.autograde(course, "h9")[0] == "1 inlevering nagekeken van h9."
    assert scores("anna")["h9-zorg"] == (2, True)


def test_what_is_handed_in_late_is_known_and_costs_what_the_course_says(course: Path, hand_in: HandIn) -> None:
    settings = course / "nbgrader_config.py"
    settings.write_text(settings.read_text(encoding="utf-8").replace('"none"', '"zero"'), encoding="utf-8")
    trainer.set_deadline(course, "h9", "2026-10-31")
    hand_in("anna", VALUES)
    trainer.autograde(course, "h9")
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as gradebook:
        submission = gradebook.find_submission("h9", "anna")
        assert submission.total_seconds_late == pytest.approx(
            11 * 3600, abs=2
        )  # 23.59.59 in the Netherlands is 22.59.59
        assert submission.late_submission_penalty == sum(GRADED.values())


def test_a_trainers_own_cell_with_points_waits_for_the_trainer(course: Path, hand_in: HandIn) -> None:
    source = course / "source" / "h9" / "h9.ipynb"
    notebook = nbformat.read(source, as_version=4)
    nbgrader = {
        "schema_version": 3,
        "grade_id": "eigen",
        "grade": True,
        "solution": True,
        "locked": False,
        "task": False,
    }
    cell = nbformat.v4.new_markdown_cell(
        "### BEGIN SOLUTION\ngeheim\n### END SOLUTION", metadata={"nbgrader": {**nbgrader, "points": 3}}
    )
    notebook.cells.append(cell)
    nbformat.write(notebook, source)
    trainer.generate(course, "h9")
    assert "geheim" not in (course / "release" / "h9" / "h9.ipynb").read_text(encoding="utf-8")
    hand_in("anna", VALUES)
    trainer.autograde(course, "h9")
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as gradebook:
        grade = gradebook.find_grade("eigen", "h9", "h9", "anna")
        assert (grade.auto_score, grade.needs_manual_grade) == (None, True)


def test_the_answers_of_one_are_in_no_file_of_another(course: Path, hand_in: HandIn) -> None:
    values: dict[str, Mapping[str, Any]] = {"h9-zorg": {"text": "alleen-van-anna"}}
    hand_in("anna", values)
    hand_in("bas", {})
    trainer.autograde(course, "h9")
    trainer.feedback(course, "h9")
    for step in ("autograded", "feedback"):
        for folder, _, names in os.walk(course / step / "bas"):
            assert all("alleen-van-anna" not in (Path(folder) / name).read_text(encoding="utf-8") for name in names)
