"""The buttons of a chapter's page: what is asked first, what is taken in, and what is told of it."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from nbgrader.api import Gradebook

from ib_course import trainer
from ib_course.grading.server import files
from ib_course.launcher.problem import Problem
from tests.grading.course import SPECS, answers_file, put_hand_in
from tests.grading.test_pages import Parts
from tests.grading.trainer_server import Answer, Visitor, serve


def told(page: str) -> str:
    """Return the text of a page, with one space between words."""
    return " ".join(" ".join(Parts(page).texts).split())


def test_feedback_with_unread_answers_is_asked_about_and_only_that_number_is_agreed_to(
    course: Path, tmp_path: Path
) -> None:
    for student in ("anna", "bas"):
        put_hand_in(course, student, {"h9-zorg": {"text": "Hier."}, "h9-spiegel": {"text": "Daar."}})
    trainer.autograde(course, "h9")
    with serve(course, tmp_path) as running:
        visitor = Visitor(running).log_in()
        for agreed in ({}, {"unread": "3"}, {"unread": ""}):
            answer = visitor.submit("ib/h9/step", {"step": "feedback", **agreed})
            assert answer.url.endswith("/ib/h9/feedback")
            assert "4 antwoorden van 2 deelnemers zijn nog niet gelezen." in told(answer.text)
        assert visitor.get("ib/h9/job").json()["state"] == "none"
        assert not (course / "feedback").exists()
        visitor.submit("ib/h9/step", {"step": "feedback", "unread": "4"})
        assert "Feedback geven: klaar." in visitor.finish_step("h9")
        with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as gradebook:
            for one in gradebook.notebook_submissions("h9", "h9"):
                for grade in one.grades:
                    grade.needs_manual_grade = False
            gradebook.db.commit()
        assert "Alle antwoorden zijn gelezen." in visitor.get("ib/h9/feedback").text
        assert visitor.submit("ib/h9/step", {"step": "feedback"}).url.endswith("#uitkomst")
        # Nobody handed in through the exchange: whom to mail, and from where, is told.
        page = told(visitor.finish_step("h9"))
        assert "Niemand vindt deze feedback op h9 in het hoofdstuk." in page
        assert "anna: feedback/anna/h9/h9.html" in page
        assert (course / "feedback" / "anna" / "h9" / "h9.html").is_file()


def test_what_was_collected_says_when_it_was_handed_in_before_it_is_marked(course: Path, tmp_path: Path) -> None:
    put_hand_in(course, "anna", {"h9-zorg": {"text": "Hier."}})
    with serve(course, tmp_path) as running:
        visitor = Visitor(running).log_in()
        texts = told(visitor.get("ib/h9/").text)
        assert "Opgehaald, nog na te kijken" in texts
        assert "Ingeleverd op 1 november 2026 om 11.00 uur" in texts
        trainer.autograde(course, "h9")
        texts = told(visitor.get("ib/h9/").text)
        assert "nog na te kijken" not in texts
        assert "Ingeleverd op 1 november 2026 om 11.00 uur" in texts


def send(visitor: Visitor, files: dict[str, bytes], **fields: str) -> Answer:
    """Send files as a browser does."""
    edge = "rand7d1"
    parts = [(f'name="{name}"', value.encode()) for name, value in {"_xsrf": visitor.xsrf, **fields}.items()]
    parts += [(f'name="files"; filename="{name}"', data) for name, data in files.items()]
    body = b"".join(
        f"--{edge}\r\nContent-Disposition: form-data; {head}\r\n\r\n".encode() + data + b"\r\n" for head, data in parts
    )
    return visitor.ask(
        "POST", "ib/h9/innemen", body + f"--{edge}--\r\n".encode(), kind=f"multipart/form-data; boundary={edge}"
    )


def test_files_that_came_by_mail_are_taken_in_and_every_refusal_is_told(course: Path, tmp_path: Path) -> None:
    copy = answers_file(SPECS, {"h9-zorg": {"text": "Per mail."}}).encode()
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        archive.writestr("cem_h9/antwoorden.json", copy)
        archive.writestr("../../dirk_h9.json", copy)
    with serve(course, tmp_path) as running:
        visitor = Visitor(running).log_in()
        assert "Kies eerst" in send(visitor, {}).text
        files = {
            "C:\\post\\anna_h9.json": copy,
            "../bas_h9.json": copy,
            "klas.zip": packed.getvalue(),
            "x.txt": b"tekst",
            "": copy,
        }
        assert send(visitor, files).url.endswith("#uitkomst")
        page = told(visitor.finish_step("h9"))
        for student in ("anna", "bas", "cem", "dirk"):
            assert f"Ingenomen van {student}, h9: 1 antwoord" in page
            assert (course / "submitted" / student / "h9" / "antwoorden.json").read_bytes() == copy
        assert "Niet ingenomen: x.txt. In x.txt staan geen antwoorden uit de cursus." in page
        send(visitor, {"antwoorden.json": copy})
        page = told(visitor.finish_step("h9"))
        assert "Innemen: niet gelukt." in page
        assert "Vul in van wie het is." in page
        assert "--" not in page
        send(visitor, {"antwoorden.json": copy}, student="els", day="2026-11-01", time="12:00")
        page = told(visitor.finish_step("h9"))
        assert "Ingenomen van els, h9: 1 antwoord, ingeleverd op 1-11-2026 om 12.00 uur" in page
        send(visitor, {"els_h9.json": copy}, day="2026-10-01")
        page = told(visitor.finish_step("h9"))
        assert "Zet dan het vinkje bij «Ook als er al een nieuwere inlevering is»" in page
        send(visitor, {"els_h9.json": copy}, day="2026-10-01", replace="1")
        assert "Ingenomen van els" in told(visitor.finish_step("h9"))
        assert sorted(path.name for path in (course / "submitted").iterdir()) == ["anna", "bas", "cem", "dirk", "els"]


def test_files_are_bounded_in_number_and_size(course: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "LARGEST", 10)
    copy = answers_file(SPECS, {"h9-zorg": {"text": "Per mail."}}).encode()
    step = files._take_in([files.Upload("anna_h9.json", copy)], {})
    with pytest.raises(Problem, match="Er is niets ingenomen") as caught:
        step(course, "h9", print)
    assert caught.value.ways_on[0].startswith("Niet ingenomen: anna_h9.json. Het is groter dan")
    assert files._name("a" * 300 + "_h9.json").endswith("a_h9.json")
    assert len(files._name("é" * 300)) <= files.LONGEST_NAME
    assert [files._name(name) for name in ("", "..", "/")] == ["bestand"] * 3
    assert "\x00" not in files._name("a\x00b\n.json")
