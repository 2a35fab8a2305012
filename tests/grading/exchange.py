"""nbgrader's exchange of one course, into which a test hands in as participants and others do."""

from __future__ import annotations

import hashlib
import os
import pwd
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ib_course import trainer
from tests.grading.course import SPECS, answers_file


@dataclass(frozen=True)
class Exchange:
    """The exchange of a course folder."""

    course: Path

    @property
    def inbound(self) -> Path:
        """The folder into which participants hand in."""
        return self.course / "uit" / "inspirerend-begeleiden" / "inbound"

    def hand_in(
        self,
        student: str,
        text: str | None = "Een kind dat wegkijkt.",
        *,
        ago: timedelta = timedelta(hours=2),
        secret: str = "",
        uid: int | None = None,
        files: Mapping[str, bytes] | None = None,
    ) -> Path:
        """Put a hand-in in the exchange, in the form and order in which nbgrader does.

        Args:
            student: whose name is on it
            text: the answer to a question; without it there are no answers
            ago: how long ago it says it was handed in
            secret: what nbgrader finds the feedback by
            uid: the user to whom all of it belongs; the one who runs this by default
            files: what else is in it
        """
        time = stamp(ago)
        folder = self.inbound / f"{student}+h9+{time}+{secret or 'AbCdEf012345'}"
        folder.mkdir()
        content = dict(files or {})
        if text is not None:
            content["antwoorden.json"] = answers_file(SPECS, {"h9-zorg": {"text": text}}).encode()
        content |= {
            "timestamp.txt": time.encode(),
            "submission_secret.txt": (secret or _secret(student, time)).encode(),
        }
        for name, data in content.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(data)
        folder.chmod(0o777)
        if uid is not None:
            own(folder, uid)
        return folder

    def collect(self) -> list[str]:
        """Collect as a trainer does, and return what is told besides the count."""
        return trainer.collect(self.course, "h9")[1:]

    def taken(self, student: str) -> Path:
        """Where the hand-in of a participant is put."""
        return self.course / "submitted" / student / "h9"

    def text(self, student: str) -> str:
        """Return the answers that count of a participant, as they stand in the file."""
        return (self.taken(student) / "antwoorden.json").read_text(encoding="utf-8")

    def set(self, *lines: str) -> None:
        """Add lines to the settings of the course."""
        settings = self.course / "nbgrader_config.py"
        settings.write_text("\n".join([settings.read_text(encoding="utf-8"), *lines]) + "\n", encoding="utf-8")


def _secret(*parts: str) -> str:
    return hashlib.sha512("".join(parts).encode(errors="surrogateescape")).hexdigest()


def stamp(ago: timedelta) -> str:
    """Return a time as nbgrader writes it."""
    return f"{datetime.now(UTC) - ago:%Y-%m-%d %H:%M:%S.%f} UTC"


def own(folder: Path, uid: int) -> None:
    """Give a folder and all that is in it to a user."""
    for path in [folder, *folder.rglob("*")]:
        os.chown(path, uid, -1, follow_symlinks=False)


def other_users() -> list[pwd.struct_passwd]:
    """Return two users of this machine that are not the one who runs this; only root can give them a file."""
    if os.geteuid() != 0:
        pytest.skip(
            "ONLY AS ROOT: files of other users can only be made by root. CI is root; elsewhere the tests with a "
            "substituted list of users hold the same rules."
        )
    found = [user for user in pwd.getpwall() if user.pw_uid not in (0, os.geteuid()) and user.pw_name.isalnum()]
    assert len(found) >= 2, "this machine has no two users besides root"
    return found[:2]
