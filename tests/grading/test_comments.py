"""The comment bank."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

import pytest

from ib_course.grading.comments import STARTER, keep_comment, read_bank

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    path = tmp_path / "opmerkingen.txt"
    path.write_text(STARTER, encoding="utf-8")
    return path


def test_a_new_bank_has_comments_and_none_of_its_explanation(bank: Path) -> None:
    comments = read_bank(bank)
    assert len(comments) >= 5
    assert not any(comment.startswith("#") for comment in comments)


def test_without_a_file_there_are_no_comments(tmp_path: Path) -> None:
    assert read_bank(tmp_path / "opmerkingen.txt") == []
    assert keep_comment(tmp_path / "opmerkingen.txt", "Mooi.") == ["Mooi."]
    assert read_bank(tmp_path / "opmerkingen.txt") == ["Mooi."]


def test_a_kept_comment_comes_last_and_the_rest_of_the_file_stays(bank: Path) -> None:
    before = bank.read_text(encoding="utf-8")
    assert keep_comment(bank, "Sterk voorbeeld!") == [*read_bank(bank)]
    assert read_bank(bank)[-1] == "Sterk voorbeeld!"
    assert bank.read_text(encoding="utf-8").startswith(before.rstrip())


def test_a_comment_is_kept_once(bank: Path) -> None:
    keep_comment(bank, "Sterk voorbeeld!")
    before = bank.read_bytes()
    keep_comment(bank, "  Sterk voorbeeld!\n")
    assert bank.read_bytes() == before


@pytest.mark.parametrize(
    "comment", ["Eén\n\ntwee", "# geen uitleg", "regel\n# nog een", "<script>x</script>", "a\r\n\r\nb"]
)
def test_any_comment_comes_back_as_one(bank: Path, comment: str) -> None:
    kept = keep_comment(bank, comment)
    assert read_bank(bank) == kept
    assert len(kept) == len(read_bank(bank))
    assert kept[-1].split() == comment.split()


def test_nothing_is_not_kept(bank: Path) -> None:
    with pytest.raises(ValueError, match="nog geen opmerking"):
        keep_comment(bank, " \n")


def test_a_file_written_by_an_editor_on_windows_is_read(bank: Path) -> None:
    bank.write_bytes(b"\xef\xbb\xbf# uitleg\r\n\r\nEerste.\r\n\r\n\r\nTweede\r\nregel.\r\n")
    assert read_bank(bank) == ["Eerste.", "Tweede\nregel."]


def test_a_bank_that_others_may_read_stays_so(bank: Path) -> None:
    bank.chmod(0o664)
    keep_comment(bank, "Nieuw.")
    assert stat.S_IMODE(bank.stat().st_mode) == 0o664
    assert [path.name for path in bank.parent.iterdir()] == ["opmerkingen.txt"]
