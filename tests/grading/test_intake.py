"""Hand-ins that come by mail, or were placed in ``submitted`` by hand."""

from __future__ import annotations

import json
import os
import shutil
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ib_course import cli, trainer
from ib_course.grading import parcels
from ib_course.grading.taken_in import TAKEN_FILE
from ib_course.launcher.problem import Problem
from tests.grading.course import SPECS, answers_file, run
from tests.grading.exchange import Exchange

pytestmark = pytest.mark.filterwarnings(
    # nbgrader leaves this file open when it gives feedback back.
    "ignore:unclosed file .*timestamp.txt:ResourceWarning"
)

COPY = "20261101T201500.123456+0100.json"
"""What a participant's copy of a hand-in is called."""

BROKEN_ZIP = b"PK\x03\x04 beschadigd PK\x05\x06" + bytes([0, 0, 0, 0, 1, 0, 1, 0, 9, 9, 9, 0, 9, 9, 0, 0, 0, 0])


def answers(text: str = "Een kind dat wegkijkt.") -> str:
    return answers_file(SPECS, {"h9-zorg": {"text": text}})


@pytest.fixture
def mail(tmp_path: Path) -> Callable[..., Path]:
    """Save a file that came by mail: `mail("anna_h9.json")`."""

    def save(name: str, content: str | bytes | None = None) -> Path:
        (tmp_path / "mail").mkdir(exist_ok=True)
        path = tmp_path / "mail" / name
        content = answers() if content is None else content
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return save


@pytest.fixture
def archive(tmp_path: Path) -> Callable[..., Path]:
    """Save a zip file: `archive({"anna_h9/antwoorden.json": text}, name)`."""

    def save(members: dict[str, str], name: str = "groep.zip") -> Path:
        with zipfile.ZipFile(tmp_path / name, "w", zipfile.ZIP_DEFLATED) as made:
            for member, text in members.items():
                made.writestr(member, text)
        return tmp_path / name

    return save


def taken(course: Path, student: str, name: str = "antwoorden.json") -> str:
    return (course / "submitted" / student / "h9" / name).read_text(encoding="utf-8")


def test_a_copy_of_a_hand_in_is_taken_in_marked_and_its_feedback_made(course: Path, mail: Callable[..., Path]) -> None:
    told = trainer.take_in(course, [mail(COPY)], student="anna")
    assert told[0] == "Ingenomen van anna, h9: 1 antwoord, ingeleverd op 1-11-2026 om 20.15 uur."
    assert told[1].startswith("Let op: anna kan de feedback niet in de cursus ophalen.")
    assert taken(course, "anna") == answers()
    assert taken(course, "anna", "timestamp.txt") == "2026-11-01 19:15:00.123456 UTC"
    assert trainer.autograde(course, "h9")[0] == "1 inlevering nagekeken van h9."
    assert trainer.give_feedback(course, "h9")
    assert "Een kind dat wegkijkt." in (course / "feedback" / "anna" / "h9" / "h9.html").read_text(encoding="utf-8")


def test_the_name_of_a_file_may_say_whose_it_is(course: Path, mail: Callable[..., Path]) -> None:
    paths = [mail("anna_h9.json"), mail("jan_de_boer_H9 (1).json")]
    told = trainer.take_in(course, paths, date="1-11-26 17.00")
    assert [line for line in told if line.startswith("Ingenomen")] == [
        "Ingenomen van anna, h9: 1 antwoord, ingeleverd op 1-11-2026 om 17.00 uur.",
        "Ingenomen van jan_de_boer, h9: 1 antwoord, ingeleverd op 1-11-2026 om 17.00 uur.",
    ]


def test_a_zip_file_holds_a_class(course: Path, archive: Callable[..., Path]) -> None:
    path = archive(
        {
            "anna_h9/antwoorden.json": answers("van anna"),
            "map/bas_h9.json": answers("van bas"),
            "map/persoon.json": "{}",
            "__MACOSX/map/._bas_h9.json": "\0",
            "leesmij.txt": "hoi",
        }
    )
    assert len([line for line in trainer.take_in(course, [path]) if line.startswith("Ingenomen")]) == 2
    assert "van anna" in taken(course, "anna")
    assert "van bas" in taken(course, "bas")


def test_a_zip_file_may_be_named_after_its_maker(course: Path, archive: Callable[..., Path]) -> None:
    trainer.take_in(course, [archive({"antwoorden.json": answers("van anna")}, "anna_h9.zip")])
    assert "van anna" in taken(course, "anna")


def test_a_zip_file_writes_nowhere_but_where_a_hand_in_goes(course: Path, archive: Callable[..., Path]) -> None:
    path = archive({"../.._h9.json": answers(), "../../../anna_h9.json": answers(), "/tmp/bas_h9.json": answers()})  # noqa: S108
    told = "\n".join(trainer.take_in(course, [path]))
    assert {folder.name for folder in (course / "submitted").iterdir()} == {"anna", "bas"}
    assert "«..»: dit kan niet de naam van een deelnemer zijn." in told


def test_of_two_of_one_participant_the_newest_counts(course: Path, mail: Callable[..., Path]) -> None:
    newer = mail(COPY.replace("1101", "1102"), answers("nieuwer"))
    told = trainer.take_in(course, [newer, mail(COPY, answers("ouder"))], student="anna")
    assert "Van anna is er al een nieuwere inlevering, van 2-11-2026 om 20.15 uur." in told[-1]
    assert "nieuwer" in taken(course, "anna")
    trainer.take_in(course, [mail(COPY, answers("ouder"))], student="anna", replace=True)
    assert "ouder" in taken(course, "anna")


def test_answers_of_nobody_are_not_taken_in(course: Path, mail: Callable[..., Path]) -> None:
    with pytest.raises(Problem, match=r"Van wie is 2026.*\.json\?(.|\n)*--deelnemer NAAM"):
        trainer.take_in(course, [mail(COPY)])
    assert not (course / "submitted").exists()


@pytest.mark.parametrize("name", ["..", ".x", "a/b", "a*", " ", "a\nb"])
def test_a_name_that_nobody_can_have_is_refused(course: Path, mail: Callable[..., Path], name: str) -> None:
    with pytest.raises(Problem, match="Er is niets ingenomen"):
        trainer.take_in(course, [mail(COPY)], student=name)
    assert not (course / "submitted").exists()


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("", "staan geen antwoorden uit de cursus"),
        ("hallo", "staan geen antwoorden uit de cursus"),
        ("[1, 2]", "staan geen antwoorden uit de cursus"),
        ('{"answers": {}}', "staan geen antwoorden uit de cursus"),
        ('{"answers": {}, "chapter": "../../h9"}', "staan geen antwoorden uit de cursus"),
        ('{"answers": {}, "chapter": 9}', "staan geen antwoorden uit de cursus"),
        ('{"answers": {}, "chapter": "h7"}', "Er is geen hoofdstuk «h7»"),
        ("[" * 100_000, "staan geen antwoorden uit de cursus"),
        (b"PK\x05\x06" + bytes(18), "staan geen antwoorden uit de cursus"),
        (BROKEN_ZIP, "is niet te openen"),
        (bytes(20_000_001), "groter dan 20 MB"),
    ],
)  # fmt: skip
def test_what_is_no_hand_in_is_refused(course: Path, mail: Callable[..., Path], content: str | bytes, why: str) -> None:
    with pytest.raises(Problem, match=why):
        trainer.take_in(course, [mail("anna_h9.json", content)])
    assert not (course / "submitted").exists()


def test_a_zip_file_that_unpacks_without_end_is_refused(
    course: Path, archive: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(Problem, match="groter dan 20 MB"):
        trainer.take_in(course, [archive({"anna_h9.json": " " * 30_000_000})])
    monkeypatch.setattr(parcels, "MAX_TOTAL", 1000)
    with pytest.raises(Problem, match="meer dan een groep kan inleveren"):
        trainer.take_in(course, [archive({f"{number}_h9.json": answers() for number in range(9)})])


def test_a_zip_file_with_a_password_is_refused(course: Path, archive: Callable[..., Path]) -> None:
    path = archive({"anna_h9.json": answers()})
    data = bytearray(path.read_bytes())
    for at in (data.index(b"PK\x03\x04") + 6, data.index(b"PK\x01\x02") + 8):
        data[at] |= 1  # says that it is encrypted
    path.write_bytes(data)
    with pytest.raises(Problem, match="beschadigd of heeft een wachtwoord"):
        trainer.take_in(course, [path])


def test_a_file_that_is_not_there_or_no_file_is_told(course: Path, mail: Callable[..., Path], tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pijp.json")
    told = trainer.take_in(course, [tmp_path / "weg.json", tmp_path / "pijp.json", tmp_path, mail("anna_h9.json")])
    assert [line.startswith("Niet ingenomen: ") and "is geen bestand" in line for line in told[-3:]] == [True] * 3
    assert taken(course, "anna")


def test_a_damaged_file_is_taken_in_with_what_can_be_read(course: Path, mail: Callable[..., Path]) -> None:
    told = trainer.take_in(course, [mail("anna_h9.json", answers()[:-2])])
    assert told[0].startswith("Ingenomen van anna, h9: 1 antwoord")
    assert any(line.startswith("Let op: anna, h9: ") and "beschadigd" in line for line in told)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_what_a_mail_programme_did_to_the_letters_does_no_harm(
    course: Path, mail: Callable[..., Path], encoding: str
) -> None:
    told = trainer.take_in(course, [mail("anna_h9.json", answers("één").encode(encoding))])
    assert told[0].startswith("Ingenomen van anna, h9: 1 antwoord")


def test_a_time_in_the_future_becomes_now(course: Path, mail: Callable[..., Path]) -> None:
    trainer.take_in(course, [mail("anna_h9.json")], date="1-1-2199")
    time = datetime.fromisoformat(taken(course, "anna", "timestamp.txt").replace(" UTC", "+00:00"))
    assert abs(datetime.now(UTC) - time) < timedelta(minutes=5)


def test_a_chapter_that_was_not_handed_out_is_told(course: Path, mail: Callable[..., Path]) -> None:
    (course / "release" / "h9" / "h9.ipynb").unlink()
    with pytest.raises(Problem, match="Hoofdstuk h9 is nog niet uitgezet"):
        trainer.take_in(course, [mail("anna_h9.json")])


def test_feedback_reaches_who_handed_in_before_in_the_course(course: Path, mail: Callable[..., Path]) -> None:
    exchange = Exchange(course)
    exchange.set(f"c.Exchange.root = {str(course / 'uit')!r}")
    (course / "uit").mkdir()
    trainer.release(course, "h9")
    folder = exchange.hand_in("anna", "eerste", ago=timedelta(days=40))
    exchange.collect()
    told = trainer.take_in(course, [mail("anna_h9.json", answers("per mail"))])
    assert not any("kan de feedback niet" in line for line in told)
    assert (exchange.taken("anna") / "submission_secret.txt").read_bytes() == (
        folder / "submission_secret.txt"
    ).read_bytes()
    assert exchange.collect() == []
    assert "per mail" in exchange.text("anna")
    exchange.hand_in("anna", "later", ago=-timedelta(minutes=1))  # within what clocks may differ
    exchange.collect()
    assert "later" in exchange.text("anna")


def test_the_command_takes_in(course: Path, mail: Callable[..., Path], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["trainer", "innemen", str(mail(COPY)), "--deelnemer", "anna", "--map", str(course)]) == 0
    assert capsys.readouterr().out.startswith("Ingenomen van anna, h9: 1 antwoord")
    assert cli.main(["trainer", "innemen", str(mail("x.json")), "--map", str(course)]) == 1
    assert "Van wie is x.json?" in capsys.readouterr().err


# Placed by hand


@pytest.fixture
def placed(course: Path) -> Path:
    """Answers that a trainer copied into ``submitted``, and nothing else."""
    exchange = Exchange(course)
    exchange.set(f"c.Exchange.root = {str(course / 'uit')!r}")
    (course / "uit").mkdir()
    trainer.release(course, "h9")
    folder = course / "submitted" / "anna" / "h9"
    folder.mkdir(parents=True)
    (folder / "antwoorden.json").write_text(answers(), encoding="utf-8")
    moment = datetime(2026, 11, 1, 19, 15, tzinfo=UTC).timestamp()
    os.utime(folder / "antwoorden.json", (moment, moment))
    return folder


def test_what_was_placed_by_hand_gets_what_nbgrader_needs(course: Path, placed: Path, tmp_path: Path) -> None:
    told = trainer.collect(course, "h9")
    assert told[1].startswith(
        "Aangevuld in submitted/anna/h9: het hoofdstuk, de tijd van inleveren (1-11-2026 om 20.15 uur"
    )
    assert trainer.collect(course, "h9")[1:] == []
    assert json.loads((placed / "antwoorden.json").read_text(encoding="utf-8"))["chapter"] == "h9"
    run("nbgrader", "autograde", "h9", cwd=course, HOME=str(tmp_path))
    assert (course / "autograded" / "anna" / "h9" / "h9.ipynb").exists()
    assert trainer.give_feedback(course, "h9")[-1] == "anna: feedback/anna/h9/h9.html"


def test_marking_completes_what_was_placed_by_hand_too_so_that_feedback_can_be_given(
    course: Path, placed: Path
) -> None:
    assert trainer.autograde(course, "h9")[1].startswith("Aangevuld in submitted/anna/h9: het hoofdstuk, de tijd")
    assert (placed / "submission_secret.txt").exists()
    assert trainer.give_feedback(course, "h9")[-1] == "anna: feedback/anna/h9/h9.html"


def test_answers_under_another_name_are_told_with_what_to_do(course: Path, placed: Path) -> None:
    (placed / "antwoorden.json").rename(placed / COPY)
    told = trainer.collect(course, "h9")
    assert told[-1].endswith("Neem het zo in: cursus trainer innemen BESTAND --deelnemer anna")


# Until when it stands, and when it was made


@pytest.fixture
def exchange(course: Path) -> Exchange:
    """An exchange to which the chapter was released."""
    made = Exchange(course)
    made.set(f"c.Exchange.root = {str(course / 'uit')!r}")
    (course / "uit").mkdir()
    trainer.release(course, "h9")
    return made


@pytest.mark.parametrize(
    "setting", ["", "c.Collect.trust_timestamps = True", "c.ExchangeCollect.before_duedate = True"]
)
def test_what_took_the_place_of_a_newer_one_stays_until_something_newer_is_handed_in(
    exchange: Exchange, mail: Callable[..., Path], setting: str
) -> None:
    exchange.set(setting)
    trainer.set_deadline(exchange.course, "h9", "1-1-2199")
    exchange.hand_in("anna", "uit de cursus", ago=timedelta(hours=2))
    exchange.collect()
    older = f"{datetime.now(UTC) - timedelta(hours=5):%d-%m-%Y %H:%M}"
    trainer.take_in(exchange.course, [mail("anna_h9.json", answers("per mail"))], date=older, replace=True)
    for _ in range(2):
        (told,) = exchange.collect()
        assert told.startswith("Let op: van anna telt de inlevering van ")
        assert "Haal dan de map submitted/anna/h9 weg" in told
        assert "per mail" in exchange.text("anna")
    exchange.hand_in("anna", "later", ago=-timedelta(minutes=1))  # within what clocks may differ
    assert exchange.collect() == []
    assert "later" in exchange.text("anna")
    assert not (exchange.taken("anna") / TAKEN_FILE).exists()


def test_who_takes_the_folder_away_collects_what_is_in_the_exchange(
    exchange: Exchange, mail: Callable[..., Path]
) -> None:
    exchange.hand_in("anna", "uit de cursus")
    trainer.take_in(exchange.course, [mail("anna_h9.json", answers("per mail"))], date="1-11-2026", replace=True)
    shutil.rmtree(exchange.taken("anna"))
    exchange.collect()
    assert "uit de cursus" in exchange.text("anna")


def test_what_was_taken_in_gives_way_to_what_was_handed_in_after_it_was_made(
    exchange: Exchange, mail: Callable[..., Path]
) -> None:
    trainer.take_in(exchange.course, [mail("anna_h9.json", answers("per mail"))], date="1-11-2026")
    exchange.hand_in("anna", "uit de cursus")
    assert exchange.collect() == []
    assert "uit de cursus" in exchange.text("anna")


def test_what_a_trainer_took_in_cannot_be_said_by_a_participant(exchange: Exchange) -> None:
    exchange.set('c.Collect.also = ["*"]')
    exchange.hand_in("anna", files={TAKEN_FILE: b"2199-01-01T00:00:00", "blad.txt": b"x"})
    exchange.collect()
    assert {path.name for path in exchange.taken("anna").iterdir()} >= {"blad.txt", "antwoorden.json"}
    assert not (exchange.taken("anna") / TAKEN_FILE).exists()


def test_without_a_time_that_of_the_newest_answer_counts_and_is_told(course: Path, mail: Callable[..., Path]) -> None:
    two = answers_file(
        SPECS, {"h9-zorg": {"text": 'Hij zei: "time": "2026-12-24T10:00:00+01:00"'}, "h9-minuten": {"text": "4"}}
    )
    first, second = "2026-11-01T20:15:00+01:00", "2026-11-03T08:00:00.25+01:00"
    at = two.rindex(first)
    data = two[:at] + second + two[at + len(first) :]
    for content in (data, data[:-4]):
        (told,) = [line for line in trainer.take_in(course, [mail("anna_h9.json", content)]) if "Ingenomen" in line]
        assert told.endswith("ingeleverd op 3-11-2026 om 8.00 uur (het tijdstip van het nieuwste antwoord).")
        assert taken(course, "anna", "timestamp.txt") == "2026-11-03 07:00:00.250000 UTC"


@pytest.mark.parametrize(
    ("time", "why"),
    [
        ("2199-01-01T00:00:00+01:00", "het tijdstip van het nieuwste antwoord"),
        ("gisteren", "nu: in het bestand staat geen tijdstip"),
    ],
)
def test_no_answer_was_handed_in_later_than_now(course: Path, mail: Callable[..., Path], time: str, why: str) -> None:
    data = answers().replace("2026-11-01T20:15:00+01:00", time)
    assert why in trainer.take_in(course, [mail("anna_h9.json", data)])[0]
    stamped = datetime.fromisoformat(taken(course, "anna", "timestamp.txt").replace(" UTC", "+00:00"))
    assert timedelta() <= datetime.now(UTC) - stamped < timedelta(minutes=5)


def test_answers_placed_by_hand_are_of_when_the_newest_was_saved(course: Path, placed: Path) -> None:
    moment = datetime(2026, 12, 24, tzinfo=UTC).timestamp()
    os.utime(placed / "antwoorden.json", (moment, moment))
    told = trainer.collect(course, "h9")[1]
    assert "de tijd van inleveren (1-11-2026 om 20.15 uur, die van het nieuwste antwoord)" in told
    (placed / "timestamp.txt").unlink()
    os.mkfifo(placed / "timestamp.txt")  # is not waited for
    (placed / "antwoorden.json").write_text(answers().replace('"time"', '"tijd"'), encoding="utf-8")
    os.utime(placed / "antwoorden.json", (1_793_000_000, 1_793_000_000))
    told = trainer.collect(course, "h9")[1]
    assert "uur, de datum van het bestand)" in told


def test_of_a_zip_file_each_file_that_is_refused_has_a_line_with_the_reason(
    course: Path, archive: Callable[..., Path]
) -> None:
    members = {"anna_h9.json": answers("van anna"), "bas_h9.json": answers("van bas" * 50), "cem_h9.json": "[]"}
    path = archive({**members, "__MACOSX/daan_h9.json": answers("van niemand"), "dir/._els_h9.json": answers("x")})
    data = bytearray(path.read_bytes())
    data[data.index(b"bas_h9.json") + len("bas_h9.json") + 9] ^= 0xFF  # in what is packed
    path.write_bytes(data)
    told = trainer.take_in(course, [path])
    assert [line.split(",")[0] for line in told if line.startswith("Ingenomen")] == ["Ingenomen van anna"]
    assert [line for line in told if line.startswith("Niet ingenomen")] == [
        "Niet ingenomen: groep.zip, bas_h9.json: het bestand is beschadigd of heeft een wachtwoord.",
        "Niet ingenomen: groep.zip, cem_h9.json: hierin staan geen antwoorden uit de cursus.",
    ]
    assert {folder.name for folder in (course / "submitted").iterdir()} == {"anna"}
