"""Chapters and feedback: released whole, read by all of a course, given to one."""

from __future__ import annotations

import base64
import hashlib
import json
from concurrent.futures import ThreadPoolExecutor

import pytest

from ib_exchange import limits
from tests.exchange.conftest import World
from tests.exchange.service import answers, release


def b64(data: bytes) -> str:
    return base64.b64encode(data).decode()


def put(world: World, deadline: str | None = None, **files: bytes) -> int:
    body = release(deadline, **{name: b64(data) for name, data in files.items()})
    return world.service.ask("PUT", "courses/ib/chapters/h1", world.trainer, body).status


def test_a_chapter_comes_back_as_it_was_released(world: World) -> None:
    files = {"h1.ipynb": b"{}", "beelden/klas één.png": bytes(range(256)), "leeg.txt": b""}
    body = release("2026-12-01T20:00:00+01:00", **{name: b64(data) for name, data in files.items()})
    assert world.service.ask("PUT", "courses/ib/chapters/h1", world.trainer, body).status == 200
    for token in (world.ann, world.trainer):
        found = world.service.ask("GET", "courses/ib/chapters/h1", token).json
        assert {name: base64.b64decode(text) for name, text in found["files"].items()} == files
        assert (found["chapter"], found["deadline"]) == ("h1", "2026-12-01T19:00:00+00:00")
        [listed] = world.service.ask("GET", "courses/ib/chapters", token).json
        assert listed == {key: found[key] for key in ("chapter", "deadline", "released", "digest")}


def test_a_release_takes_the_place_of_the_one_before_and_the_same_again_is_no_other(world: World) -> None:
    assert put(world, a=b"1", b=b"2") == 200
    first = world.service.ask("GET", "courses/ib/chapters/h1", world.ann).json
    assert put(world, b=b"2", a=b"1") == 200
    assert world.service.ask("GET", "courses/ib/chapters/h1", world.ann).json == first
    assert put(world, c=b"3") == 200
    second = world.service.ask("GET", "courses/ib/chapters/h1", world.ann).json
    assert list(second["files"]) == ["c"]
    assert second["digest"] != first["digest"]
    assert second["released"] > first["released"]


def test_chapters_are_listed_in_their_order(world: World) -> None:
    for chapter in ("h10", "h2"):
        assert world.service.ask("PUT", f"courses/ib/chapters/{chapter}", world.trainer, release()).status == 200
    assert [row["chapter"] for row in world.service.ask("GET", "courses/ib/chapters", world.ann).json] == [
        "h1",
        "h2",
        "h10",
    ]
    assert world.service.ask("DELETE", "courses/ib/chapters/h2", world.trainer).status == 204
    assert [row["chapter"] for row in world.service.ask("GET", "courses/ib/chapters", world.ann).json] == ["h1", "h10"]
    assert world.service.ask("GET", "courses/ib/chapters/h2", world.ann).json["code"] == "niet-open"


def test_two_trainers_who_release_at_once_never_mix(world: World) -> None:
    other = world.hub.add("ties", "formgrade-ib")
    bodies = [release(None, **{f"{letter}{n}": b64(letter.encode()) for n in range(20)}) for letter in "xy"]

    def both(n: int) -> int:
        token = (world.trainer, other)[n % 2]
        return world.service.ask("PUT", "courses/ib/chapters/h3", token, bodies[n % 2]).status

    def read(_: int) -> str:
        answer = world.service.ask("GET", "courses/ib/chapters/h3", world.ann)
        return "".join(sorted(name[0] for name in answer.json.get("files", {})))

    with ThreadPoolExecutor(8) as pool:
        released = [pool.submit(both, n) for n in range(20)]
        seen = [pool.submit(read, n) for n in range(20)]
    # The very first release may meet the other's: who comes second is told to try again.
    assert {one.result() for one in released} <= {200, 409}
    assert {200} <= {one.result() for one in released}
    assert all(one.result() in ("", 20 * "x", 20 * "y") for one in seen)


@pytest.mark.parametrize(
    "name",
    [
        "", "/h1", "../h1", "a/../b", "a/./b", "a//b", "a/", "a\\b", "C:x", "a\0", "a\nb", "\u202eb",
        ".verborgen", "a/.git", "con", "NUL.txt",
        "a.", "a ", " a", "antwoorden.json", "Antwoorden.JSON", "x" * 101, "a/b/c/d/e/f/g", "<b>", "a?", "a*", "\ud800",
    ],
)  # fmt: skip
def test_a_file_that_would_lead_elsewhere_is_not_released(world: World, name: str) -> None:
    body = json.dumps({"deadline": None, "files": {"goed.txt": "", name: ""}}).encode()
    answer = world.service.ask("PUT", "courses/ib/chapters/h1", world.trainer, body)
    assert (answer.status, answer.json["code"]) == (400, "onleesbaar")
    assert list(world.service.ask("GET", "courses/ib/chapters/h1", world.ann).json["files"]) == ["h1.ipynb"]


@pytest.mark.parametrize(
    "body",
    [
        b"", b"[]", b"{}", b"NaN", b"\xff", b"[" * 100_000,
        b'{"deadline": null, "files": {}}', b'{"deadline": null, "files": {"a": 3}}',
        b'{"deadline": null, "files": {"a": "!"}}', b'{"deadline": null, "files": {"a": "\xc3\xa9"}}',
        b'{"files": {"a": ""}}',
        b'{"deadline": "morgen", "files": {"a": ""}}', b'{"deadline": "2026-12-01T20:00:00", "files": {"a": ""}}',
        b'{"deadline": 3, "files": {"a": ""}}', b'{"deadline": null, "files": {"a": "", "A": ""}}',
        b'{"deadline": null, "files": {"a": "", "a/b": ""}}',
        b'{"deadline": null, "files": {"a": ""}, "course": "anders"}',
        b'{"deadline": "0001-01-01T00:00:00+14:00", "files": {"a": ""}}',
        b'{"deadline": "9999-12-31T23:00:00-14:00", "files": {"a": ""}}',
    ],
)  # fmt: skip
def test_a_release_that_is_none_changes_nothing(world: World, body: bytes) -> None:
    answer = world.service.ask("PUT", "courses/ib/chapters/h1", world.trainer, body)
    assert (answer.status, answer.json["code"]) == (400, "onleesbaar")
    assert list(world.service.ask("GET", "courses/ib/chapters/h1", world.ann).json["files"]) == ["h1.ipynb"]


def test_feedback_reaches_who_handed_in_and_only_when_it_is_new(world: World) -> None:
    receipts = [world.service.hand_in(token, answers(token)).json for token in (world.ann, world.bea)]
    path = f"courses/ib/handins/{receipts[0]['id']}/feedback"
    assert world.service.ask("GET", path, world.ann).json["code"] == "geen-feedback"
    page = "<p>Mooi één.</p><script>alert(1)</script>".encode()
    given = world.service.ask("PUT", path, world.trainer, page)
    assert given.json["etag"] == hashlib.sha256(page).hexdigest()
    assert world.service.ask("PUT", path, world.trainer, page).json == given.json
    assert world.service.ask("GET", "courses/ib/chapters/h1/feedback", world.ann).json == [given.json]
    assert world.service.ask("GET", "courses/ib/chapters/h1/feedback", world.bea).json == []
    assert given.json["handed_in"] == receipts[0]["time"]
    answer = world.service.ask("GET", path, world.ann)
    assert answer.body == page
    # Whatever a page holds, it does nothing when somebody opens it here.
    assert answer.headers["content-security-policy"] == "sandbox; default-src 'none'"
    assert answer.headers["x-content-type-options"] == "nosniff"
    for known in (answer.headers["etag"], f'"x", W/{answer.headers["etag"]}'):
        again = world.service.ask("GET", path, world.ann, headers={"If-None-Match": known})
        assert (again.status, again.body) == (304, b"")
    assert world.service.ask("PUT", path, world.trainer, b"<p>Beter.</p>").json["time"] > given.json["time"]
    assert (
        world.service.ask("GET", path, world.ann, headers={"If-None-Match": answer.headers["etag"]}).body
        == b"<p>Beter.</p>"
    )


def test_feedback_is_as_large_as_a_page_may_be(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "PAGE_BYTES", 1000)
    path = f"courses/ib/handins/{world.service.hand_in(world.ann, answers()).json['id']}/feedback"
    assert world.service.ask("PUT", path, world.trainer, b"x" * 1001).status == 413
    assert world.service.ask("PUT", path, world.trainer, b"x" * 1000).status == 200


def test_no_answer_is_kept_by_a_cache_or_shown_in_a_frame(world: World) -> None:
    for path in ("me", "health/live", "courses/ib/chapters", "weg"):
        headers = world.service.ask("GET", path, world.ann).headers
        assert headers["cache-control"] == "no-store"
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert "server" not in headers


def test_pages_of_another_address_may_ask_nothing_unless_the_settings_name_it(world: World) -> None:
    asks = {"Origin": "https://boek.example.nl", "Access-Control-Request-Method": "POST"}
    assert "access-control-allow-origin" not in world.service.ask("OPTIONS", "me", headers=asks).headers
    world.service.kill()
    world.service.environment["IB_UITWISSELING_HERKOMST"] = "https://boek.example.nl"
    world.service.start()
    allowed = world.service.ask(
        "OPTIONS", "me", headers={**asks, "Access-Control-Request-Headers": "authorization,idempotency-key"}
    )
    assert allowed.headers["access-control-allow-origin"] == "https://boek.example.nl"
    assert "access-control-allow-credentials" not in allowed.headers
    other = world.service.ask("GET", "me", world.ann, headers={"Origin": "https://anders.example.nl"})
    assert "access-control-allow-origin" not in other.headers
