"""Compaction takes steps of a few keystrokes, and never a word."""

from __future__ import annotations

import datetime as dt
import errno
import itertools
import json
import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ib_course.dossier import Dossier, DossierError
from ib_course.dossier.compaction import keep
from ib_course.dossier.revisions import Revision, parse

START = dt.datetime(2026, 11, 23, 20, tzinfo=dt.UTC)
NEXT_DAY = START + dt.timedelta(days=1)
QUESTION = "h1-vraag"


def line(
    seconds: float,
    text: str,
    *,
    writer: str = "a",
    base: str | None = None,
    share: str = "trainer",
    value: dict[str, Any] | None = None,
) -> bytes:
    """Return the line of a revision that many seconds after the start."""
    moment = START + dt.timedelta(seconds=seconds)
    return Revision(
        id=QUESTION,
        value={"text": text} if value is None else value,
        share=share,
        round="2026-2027",
        time=moment.isoformat(),
        writer=writer,
        base=base,
        nonce="",
        revision=name(seconds),
    ).line()


def name(seconds: float) -> str:
    return f"{int((START.timestamp() + seconds) * 1_000_000):016d}-00000000"


def texts(lines: list[bytes], protected: frozenset[str] = frozenset(), now: dt.datetime = NEXT_DAY) -> list[str]:
    return [parse(kept).value["text"] for kept in keep(lines, protected, now)]


def test_a_run_of_typing_leaves_its_last_revision() -> None:
    typed = [line(n, "een zin die groeit"[: n + 1]) for n in range(18)]
    assert texts(typed) == ["een zin die groeit"]


def test_typing_in_the_middle_is_typing_too_and_an_error_put_right_keeps_both() -> None:
    run = [line(0, "begin en eind"), line(1, "begin en midde eind"), line(2, "begin en midden, eind")]
    assert texts(run) == ["begin en midden, eind"]
    run = [line(0, "zorgleerlnig"), line(1, "zorgleerl"), line(2, "zorgleerling")]
    assert texts(run) == ["zorgleerlnig", "zorgleerling"]


def test_what_was_typed_and_removed_is_still_there() -> None:
    long = "een hele alinea die iemand weer weghaalde"
    assert texts([line(0, "een"), line(1, long), line(2, ""), line(3, "opnieuw")]) == [long, "opnieuw"]


def test_a_text_removed_word_by_word_does_not_slip_away() -> None:
    words = ["lange", "tekst", "waarvan", "steeds", "weer", "een", "woord", "verdwijnt"]
    steps = [" ".join(words[: len(words) - n]) for n in range(len(words) + 1)]
    assert texts([line(n, step) for n, step in enumerate(steps)]) == steps
    letters = ["woord"[: 5 - n] for n in range(6)]
    assert texts([line(n, step) for n, step in enumerate(letters)]) == letters


def test_a_pause_a_long_session_another_writer_and_other_sharing_each_keep_a_step() -> None:
    assert texts([line(0, "a"), line(121, "ab")]) == ["a", "ab"]
    assert len(texts([line(n * 60, "x" * n) for n in range(31)])) == 3
    assert texts([line(0, "a", share="prive"), line(1, "ab")]) == ["a", "ab"]
    assert texts([line(0, "a"), line(1, "ab", writer="b", base=name(0)), line(2, "abc", base=name(1))]) == [
        "a",
        "ab",
        "abc",
    ]


def test_both_sides_of_a_conflict_stay() -> None:
    run = [
        line(0, "a"),
        line(1, "ab"),
        line(2, "van b", writer="b", base=name(0)),
        line(3, "van b!", writer="b", base=name(2)),
        line(4, "van b!!", writer="b", base=name(3)),
    ]
    assert texts(run) == ["a", "ab", "van b", "van b!!"]


def test_what_was_handed_in_stays() -> None:
    run = [line(n, "abcd"[: n + 1]) for n in range(4)]
    assert texts(run, frozenset({name(1)})) == ["ab", "abcd"]


def test_what_is_younger_than_an_hour_stays() -> None:
    run = [line(n, "abcd"[: n + 1]) for n in range(4)]
    assert texts(run, now=START + dt.timedelta(minutes=59)) == ["a", "ab", "abc", "abcd"]


def test_a_dragged_position_is_a_keystroke_and_a_choice_is_not() -> None:
    dragged = [line(n, "", value={"position": 50 + n, "text": ""}) for n in range(5)]
    assert [parse(kept).value["position"] for kept in keep(dragged, frozenset(), NEXT_DAY)] == [54]
    chosen = [line(n, "", value={"choice": [letter]}) for n, letter in enumerate("aba")]
    assert keep(chosen, frozenset(), NEXT_DAY) == chosen
    changed = [line(0, "", value={"text": "a"}), line(1, "", value={"text": "a", "position": 3})]
    assert keep(changed, frozenset(), NEXT_DAY) == changed


def test_lines_that_cannot_be_read_stay_as_they_are() -> None:
    run = [line(0, "a"), b'{"v": 2, "later": "version"}', b"\x00\xff", line(1, "ab"), b""]
    assert keep(run, frozenset(), NEXT_DAY) == run[1:]


EDITS = st.lists(
    st.tuples(
        st.sampled_from("ab"),
        st.floats(0, 200),
        st.text("abc ", max_size=30),
        st.integers(0, 40),
        st.integers(0, 40),
        st.booleans(),
    ),
    max_size=40,
)


@settings(max_examples=200, deadline=None)
@given(edits=EDITS, handed=st.integers(0, 40))
def test_every_revision_is_kept_or_is_in_one_that_is(edits: list[Any], handed: int) -> None:
    run: list[bytes] = []
    text, moment = "", 0.0
    newest: dict[str, str | None] = {"a": None, "b": None}
    for writer, pause, typed, start, length, sees in edits:
        moment += pause + 0.001
        text = text[:start] + typed + text[start + length :]
        if sees and run:
            newest[writer] = parse(run[-1]).revision
        run.append(line(moment, text, writer=writer, base=newest[writer]))
        newest[writer] = parse(run[-1]).revision
    protected = frozenset(parse(raw).revision for raw in run[handed : handed + 1])
    kept = keep(run, protected, NEXT_DAY + dt.timedelta(days=1))
    assert kept == [raw for raw in run if raw in kept]
    assert run[-1:] == kept[-1:]
    assert protected <= {parse(raw).revision for raw in kept}
    assert keep(kept, protected, NEXT_DAY + dt.timedelta(days=1)) == kept
    for place, raw in enumerate(run):
        if raw in kept:
            continue
        following = next(parse(later) for later in run[place + 1 :] if later in kept)
        was, becomes = parse(raw).value["text"], following.value["text"]
        assert following.writer == parse(raw).writer
        assert any(becomes.startswith(was[:n]) and becomes.endswith(was[n:]) for n in range(len(was) + 1))


@pytest.fixture
def dossier(tmp_path: Path) -> Dossier:
    """Return a dossier in which one sentence was typed yesterday, and handed in half-way."""
    ticks = itertools.count(1)
    store = Dossier(tmp_path / "dossier", lambda: START + dt.timedelta(seconds=next(ticks)))
    for n in range(1, 41):
        store.save("h1", QUESTION, {"text": "x" * n}, writer="a", nonce=str(n))
        if n == 20:
            folder = store.folder / "ingeleverd" / "h1"
            folder.mkdir(parents=True)
            (folder / "20261123T200020.json").write_bytes(store.shared("h1"))
    store.clock = lambda: NEXT_DAY
    return store


def test_compacting_changes_no_answer_and_keeps_what_was_handed_in(dossier: Dossier) -> None:
    other = Dossier(dossier.folder, lambda: NEXT_DAY)
    before = other.read("h1")
    assert dossier.compact("h1") == 38
    path = dossier.folder / "h1.jsonl"
    assert [len(json.loads(raw)["value"]["text"]) for raw in path.read_bytes().splitlines()] == [20, 40]
    assert other.read("h1") == before == dossier.read("h1")
    assert dossier.compact("h1") == 0
    other.save("h1", QUESTION, {"text": "y"}, writer="b")
    assert dossier.read("h1").answers[QUESTION]["value"] == {"text": "y"}
    assert path.read_bytes().count(b"\n") == 3


def test_a_compaction_that_fails_leaves_the_file_as_it_was(dossier: Dossier, monkeypatch: pytest.MonkeyPatch) -> None:
    before = (dossier.folder / "h1.jsonl").read_bytes()

    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as patch:
        patch.setattr(os, "write", full)
        with pytest.raises(DossierError) as caught:
            dossier.compact("h1")
    assert caught.value.reason == "full"
    assert (dossier.folder / "h1.jsonl").read_bytes() == before
    assert not list(dossier.folder.glob(".*"))
    assert dossier.compact("h1") == 38
