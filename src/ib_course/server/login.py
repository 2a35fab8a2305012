"""The page of who is not logged in, in Dutch: for the servers of participants and of trainers.

Jupyter shows its own page where the address lacks its code. Ours takes its place, and loads nothing, from anywhere.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jinja2 import ChoiceLoader, FileSystemLoader

TEMPLATES = Path(__file__).parent / "templates"


def use_dutch_login(web_app: Any, command: str) -> None:
    """Show our page to who is not logged in.

    Args:
        web_app: of the Jupyter server
        command: with which the server is opened again
    """
    environment = web_app.settings["jinja2_env"]
    environment.globals["ib_command"] = command
    environment.loader = ChoiceLoader([FileSystemLoader(TEMPLATES), environment.loader])
