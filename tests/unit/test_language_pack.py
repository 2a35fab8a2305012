"""JupyterLab in Dutch: the pack is found, made from its source, and speaks of what this JupyterLab says."""

from __future__ import annotations

import filecmp
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

from jupyterlab.commands import get_app_dir
from jupyterlab_server.translation_utils import TranslationBundle, get_language_pack, is_valid_locale

from jupyterlab_language_pack_nl.__main__ import HERE, read_catalogue, write

if TYPE_CHECKING:
    from babel.messages.catalog import Message

FILES = ["nl/LC_MESSAGES/jupyterlab.json", "nl/LC_MESSAGES/jupyterlab.mo"]


def _messages() -> list[Message]:
    return [message for message in read_catalogue() if message.id]


def _forms(message: Message) -> tuple[list[str], list[str]]:
    """Return the texts and their translations: two of each where there is a plural."""
    ids = [message.id] if isinstance(message.id, str) else list(message.id)
    strings = [message.string] if isinstance(message.string, str) else list(message.string or ())
    return ids, strings


def test_what_jupyterlab_reads_is_made_from_the_source(tmp_path: Path) -> None:
    write(tmp_path)
    _, different, missing = filecmp.cmpfiles(tmp_path, HERE / "locale", FILES, shallow=False)
    assert (different, missing) == ([], []), "run `python -m jupyterlab_language_pack_nl`"


def test_jupyterlab_finds_the_pack_for_page_and_server() -> None:
    assert is_valid_locale("nl")
    pack, problems = get_language_pack("nl")
    assert problems == ""
    assert pack["jupyterlab"]["Save"] == ["Opslaan"]
    assert pack["jupyterlab"]["%1 cell hidden"] == ["%1 cel verborgen", "%1 cellen verborgen"]
    assert TranslationBundle("jupyterlab", "nl").pgettext("menu", "File") == "Bestand"


def test_every_text_is_translated_with_its_blanks_and_line_ends() -> None:
    for message in _messages():
        ids, strings = _forms(message)
        assert len(ids) == len(strings), message.id
        for text, dutch in zip(ids, strings, strict=True):
            assert dutch.strip(), text
            assert set(re.findall(r"%\d", dutch)) <= set(re.findall(r"%\d", "".join(ids))), text
            # In the singular «the running kernel» may do without its number; nothing else may.
            if len(ids) == 1:
                assert sorted(re.findall(r"%\d", dutch)) == sorted(re.findall(r"%\d", text)), text
            assert dutch.endswith("\n") == text.endswith("\n"), text
            assert dutch.count("\n") == text.count("\n"), text


def test_what_people_meet_first_is_in_dutch() -> None:
    pack = json.loads((HERE / "locale" / FILES[0]).read_text(encoding="utf-8"))
    for text in (
        "Save", "Cancel", "Help", "Restart", "Restart Kernel?", "Select Kernel", "No Kernel", "Close", "Delete",
        "Rename", "Open", "File Changed", "Server Connection Error", "Do not ask me again.", "New Folder",
    ):  # fmt: skip
        assert text in pack, text


def test_each_text_is_one_that_this_jupyterlab_says() -> None:
    """A text that changed upstream would show in English, unnoticed."""
    app = Path(get_app_dir())
    said = "".join(path.read_text(encoding="utf-8") for path in (app / "static").glob("*.js"))
    labels = "".join(path.read_text(encoding="utf-8") for path in (app / "schemas").rglob("*.json"))
    for message in _messages():
        for text in _forms(message)[0]:
            written = {json.dumps(text, ensure_ascii=ascii_only)[1:-1] for ascii_only in (False, True)}
            written |= {form.replace('\\"', '"') for form in written}
            assert any(form in said or form in labels for form in written), text
