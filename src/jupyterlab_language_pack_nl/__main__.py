"""Makes from ``nl.po`` what JupyterLab reads: ``python -m jupyterlab_language_pack_nl [folder]``.

The page reads a JSON file; the server, for labels of menus, the compiled catalogue of gettext.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog

HERE = Path(__file__).parent
DOMAIN = "jupyterlab"
CONTEXT_END = "\x04"  # what gettext puts between a context and a text


def read_catalogue() -> Catalog:
    """Return the translations of ``nl.po``."""
    with (HERE / "nl.po").open("rb") as file:
        return read_po(file, locale="nl", domain=DOMAIN)


def json_form(catalogue: Catalog) -> dict[str, object]:
    """Return the catalogue as JupyterLab's page reads it: a list of forms per text, and a head under the empty text."""
    head = {"domain": DOMAIN, "language": "nl", "version": "4.6", "plural_forms": catalogue.plural_forms}
    content: dict[str, object] = {"": head}
    for message in catalogue:
        if not message.id:
            continue
        text = message.id if isinstance(message.id, str) else message.id[0]
        key = f"{message.context}{CONTEXT_END}{text}" if message.context else text
        content[key] = [message.string] if isinstance(message.string, str) else list(message.string or ())
    return content


def write(folder: Path) -> None:
    """Write both files below ``folder``."""
    place = folder / "nl" / "LC_MESSAGES"
    place.mkdir(parents=True, exist_ok=True)
    catalogue = read_catalogue()
    text = json.dumps(json_form(catalogue), ensure_ascii=False, indent=1)
    (place / f"{DOMAIN}.json").write_text(text + "\n", encoding="utf-8")
    with (place / f"{DOMAIN}.mo").open("wb") as file:
        write_mo(file, catalogue)


if __name__ == "__main__":
    write(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "locale")
