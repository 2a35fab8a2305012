# ruff: noqa: D102 - the name of a rule says what it does
"""The dossier against a model of itself: whatever happens in whatever order, it says what a plain list would."""

from __future__ import annotations

import datetime as dt
import json
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from ib_course.dossier import Dossier, round_of

QUESTIONS = ["h1-een", "h1-twee"]
WRITERS = ["a", "b"]


@dataclass
class Kept:
    """A saved revision, as the model knows it."""

    revision: str
    id: str
    text: str
    share: str
    round: str
    writer: str
    nonce: str


class Model(RuleBasedStateMachine):
    """Two writers with a store each, as a server and a kernel have, over one folder."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.now = dt.datetime(2026, 6, 1, 12, tzinfo=dt.UTC)
        self.stores: dict[str, Dossier] = {}
        self.kept: list[Kept] = []
        self.bases: dict[tuple[str, str], str | None] = {}
        self.sent: list[tuple[str, str, dict[str, Any], str]] = []
        self.torn = 0
        self.compacted = False

    def clock(self) -> dt.datetime:
        self.now += dt.timedelta(seconds=1)
        return self.now

    @initialize()
    def open(self) -> None:
        for writer in WRITERS:
            self.stores[writer] = Dossier(self.folder, self.clock)

    def newest(self, question: str, school_year: str) -> Kept | None:
        own = [kept for kept in self.kept if (kept.id, kept.round) == (question, school_year)]
        return own[-1] if own else None

    @rule(
        writer=st.sampled_from(WRITERS),
        question=st.sampled_from(QUESTIONS),
        text=st.text(max_size=20),
        share=st.sampled_from(["trainer", "prive", "team"]),
    )
    def save(self, writer: str, question: str, text: str, share: str) -> None:
        base = self.bases.get((writer, question))
        nonce = str(len(self.sent))
        request: dict[str, Any] = {"share": share, "base": base, "nonce": nonce}
        school_year = round_of(self.now + dt.timedelta(seconds=1))
        newest = self.newest(question, school_year)
        own = [kept for kept in self.kept if (kept.id, kept.round) == (question, school_year)]
        unseen = [kept for kept in own if kept.writer != writer and kept.revision > (base or "")]
        saved = self.stores[writer].save("h1", question, {"text": text}, writer=writer, **request)
        self.sent.append((writer, question, {"value": {"text": text}, **request}, saved.answer["revision"]))
        self.bases[writer, question] = saved.answer["revision"]
        if newest and (newest.text, newest.share) == (text, share):
            assert saved.answer["revision"] == newest.revision
        else:
            assert not newest or saved.answer["revision"] > newest.revision
            self.kept.append(Kept(saved.answer["revision"], question, text, share, school_year, writer, nonce))
        # Per other writer the newest counts; there is only one other here.
        told = unseen[-1] if unseen and (unseen[-1].text, unseen[-1].share) != (text, share) else None
        assert (saved.conflict or {}).get("revision") == (told.revision if told else None)

    @precondition(lambda self: self.sent and not self.compacted)
    @rule(data=st.data())
    def send_again(self, data: st.DataObject) -> None:
        writer, question, request, revision = data.draw(st.sampled_from(self.sent))
        if not any(kept.revision == revision and kept.nonce == request["nonce"] for kept in self.kept):
            return  # it said what another had said already: there is no line of its own
        again = self.stores[writer].save("h1", question, writer=writer, **request)
        assert again.answer["revision"] == revision

    @rule(writer=st.sampled_from(WRITERS), question=st.sampled_from(QUESTIONS))
    def look(self, writer: str, question: str) -> None:
        shown = self.stores[writer].read("h1").answers.get(question)
        self.bases[writer, question] = shown["revision"] if shown else None

    @rule(writer=st.sampled_from(WRITERS))
    def restart(self, writer: str) -> None:
        self.stores[writer] = Dossier(self.folder, self.clock)

    @rule(days=st.integers(0, 200))
    def wait(self, days: int) -> None:
        self.now += dt.timedelta(days=days)

    @rule(writer=st.sampled_from(WRITERS))
    def compact(self, writer: str) -> None:
        self.stores[writer].compact("h1")
        self.compacted = True  # a request that was merged into a later one is no longer known

    @rule(part=st.binary(min_size=1, max_size=30).filter(lambda part: b"\n" not in part and part.strip()))
    def power_fails_in_mid_write(self, part: bytes) -> None:
        with (self.folder / "h1.jsonl").open("ab") as file:
            file.write(part)
        self.torn += 1
        self.stores["a"].read("h1")
        assert len(list(self.folder.glob("h1.jsonl.beschadigd-*"))) == self.torn

    @invariant()
    def the_answers_are_those_of_the_list(self) -> None:
        today = round_of(self.now + dt.timedelta(seconds=2))
        for store in self.stores.values():
            state = store.read("h1")
            for question in QUESTIONS:
                newest = self.newest(question, today)
                shown = state.answers.get(question)
                assert (shown or {}).get("revision") == (newest.revision if newest else None)
                if shown and newest:
                    assert (shown["value"], shown["share"]) == ({"text": newest.text}, newest.share)
                earlier = [kept for kept in self.kept if kept.id == question and kept.round < today]
                latest = max(earlier, key=lambda kept: (kept.round, kept.revision), default=None)
                assert state.previous.get(question, {}).get("revision") == (latest.revision if latest else None)

    @invariant()
    def only_this_rounds_shared_answers_are_handed_in(self) -> None:
        if not self.stores:
            return
        path = self.stores["b"].write_answers("h1", self.folder)
        handed = json.loads(path.read_bytes())
        today = round_of(self.now)
        expected = {}
        for question in QUESTIONS:
            newest = self.newest(question, today)
            if newest and newest.share == "trainer":
                expected[question] = newest.revision
        assert {question: answer["revision"] for question, answer in handed["answers"].items()} == expected
        assert handed["round"] == today

    def teardown(self) -> None:
        shutil.rmtree(self.folder)


Model.TestCase.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)


def test_the_dossier_does_what_a_plain_list_would() -> None:
    machine = Model.TestCase()
    machine.runTest()
