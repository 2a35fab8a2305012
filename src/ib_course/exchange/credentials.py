"""The token with which this computer, or this server on a hub, speaks to the exchange."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Mapping
from pathlib import Path

from ib_course.exchange import problems

TOKEN, FILE, HUB = "IB_UITWISSELING_TOKEN", "IB_UITWISSELING_TOKEN_FILE", "JUPYTERHUB_API_TOKEN"
"""Where a token may stand in the environment, the first one that does counts."""
MOST = 2000


def find_token(environment: Mapping[str, str] | None = None) -> str:
    """Return the token: from the environment, from the file of this computer, or that of a server on a hub.

    Raises:
        ExchangeProblem: there is none
    """
    around = os.environ if environment is None else environment
    token = around.get(TOKEN, "").strip() or _read(token_file(around)) or around.get(HUB, "").strip()
    if not token:
        raise problems.no_token()
    return token


def token_file(environment: Mapping[str, str] | None = None) -> Path:
    """Return where the token of this computer is kept."""
    around = os.environ if environment is None else environment
    if named := around.get(FILE, "").strip():
        return Path(named).expanduser()
    from platformdirs import user_config_path

    return user_config_path("inspirerend-begeleiden", appauthor=False, roaming=False) / "uitwisseling-token"


def keep_token(token: str) -> Path:
    """Keep a token for this user only, and return where.

    Raises:
        OSError: it cannot be kept
    """
    path = token_file()
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.tmp")
    with contextlib.suppress(FileNotFoundError):
        part.unlink()
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(f"{token}\n")
    part.replace(path)
    return path


def forget_token() -> bool:
    """Remove the token of this computer, and tell whether there was one.

    Raises:
        OSError: it cannot be removed
    """
    try:
        token_file().unlink()
    except FileNotFoundError:
        return False
    return True


def _read(path: Path) -> str:
    try:
        text = path.read_bytes()[:MOST].decode("ascii", "replace").strip()
    except OSError:
        return ""
    return text
