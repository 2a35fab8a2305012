"""Files of a hand-in, read and written in few calls."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ib_course.grading.plain_files import NotPlainError, is_plain, read_plain, write_new


def test_what_is_written_piece_by_piece_is_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, data: write(descriptor, data[:3]))  # as a disk nearly full does
    write_new(tmp_path / "f", b"0123456789")
    assert (tmp_path / "f").read_bytes() == b"0123456789"


def test_what_is_read_piece_by_piece_is_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "f").write_bytes(b"0123456789")
    read = os.read
    monkeypatch.setattr(os, "read", lambda descriptor, count: read(descriptor, min(count, 3)))
    assert read_plain(tmp_path / "f") == b"0123456789"


def test_a_file_that_is_there_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "f").write_bytes(b"eerst")
    with pytest.raises(FileExistsError):
        write_new(tmp_path / "f", b"later")
    assert (tmp_path / "f").read_bytes() == b"eerst"


def test_only_a_file_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "f").write_bytes(b"x")
    (tmp_path / "link").symlink_to(tmp_path / "f")
    os.mkfifo(tmp_path / "pipe")
    assert [name for name in ("f", "link", "pipe", "niets", ".") if is_plain(tmp_path / name)] == ["f"]
    for name in ("link", "pipe", "."):  # nor is a pipe waited for
        with pytest.raises(NotPlainError):
            read_plain(tmp_path / name)


def test_of_a_file_no_more_is_read_than_asked_and_one_byte_that_tells(tmp_path: Path) -> None:
    (tmp_path / "f").write_bytes(b"0123456789")
    assert read_plain(tmp_path / "f", 10) == b"0123456789"
    assert read_plain(tmp_path / "f", 4) == b"01234"
    with pytest.raises(NotPlainError):
        read_plain("/dev/zero")
