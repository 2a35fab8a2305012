"""Which folders and files a hub has on its machine, and who may look into each."""

from __future__ import annotations

import sysconfig
from dataclasses import dataclass
from pathlib import Path

from ib_hub.settings import Course, Settings

WEB = Path(__file__).parent / "web"
TEMPLATES = Path(__file__).parent / "templates"
MEMBERS = "cursus-hub"
"""The group of all accounts that may have a server. Any other account of the machine can log in nowhere here, whatever
a school's log-in or an LMS calls somebody."""


@dataclass(frozen=True)
class Folder:
    """A folder that must be there: its mode, and its owner and group where that is not root."""

    path: Path
    mode: int
    owner: str = "root"
    group: str = "root"


class Places:
    """Where everything of a hub is.

    Args:
        settings: of the hub
    """

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.environment = settings.program / "venv"
        self.python = self.environment / "bin" / "python"
        self.proxy = settings.program / "node_modules" / ".bin" / "configurable-http-proxy"
        self.secret = settings.state / "geheim"
        """The hub's database, cookie secret and tokens: for root only."""
        self.database = self.secret / "jupyterhub.sqlite"
        self.cookie_secret = self.secret / "jupyterhub_cookie_secret"
        self.proxy_token = self.secret / "proxy.env"
        self.exchange = settings.state / "uitwisseling"
        """The exchange service's database, for root only; or nbgrader's exchange folder, `shared`."""
        self.exchange_database = self.exchange / "uitwisseling.sqlite"
        self.shared = settings.state / "inlevermap"
        self.web = settings.state / "web"
        """What the hub's own pages are made of: fonts, style and scripts."""
        self.participants = settings.state / "deelnemers"
        """What a participant's server reads of its course."""

    def course(self, course: Course) -> Path:
        """Return the course folder, which only the course's account may enter."""
        return self.settings.course_folders / course.name

    def participant(self, course: Course) -> Path:
        """Return the folder with Jupyter's settings for participants of a course."""
        return self.participants / course.name

    def folders(self) -> list[Folder]:
        """Return all folders that installing makes, in the order in which they can be made."""
        made = [
            Folder(self.settings.path.parent, 0o755),
            Folder(self.settings.program, 0o755),
            Folder(self.settings.state, 0o755),
            Folder(self.secret, 0o700),
            Folder(self.exchange, 0o700),
            Folder(self.web, 0o755),
            Folder(self.participants, 0o755),
            Folder(self.settings.course_folders, 0o755),
        ]
        if self.settings.exchange == "map":
            # Sticky: everybody may hand in, nobody can rename or remove the course of somebody else.
            made.append(Folder(self.shared, 0o1777))
        for course in self.settings.courses:
            made += [
                Folder(self.participant(course), 0o755),
                Folder(self.course(course), 0o700, course.account, course.account),
            ]
        return made

    def secrets(self) -> list[Path]:
        """Return the files that hold a secret, which nobody but root may read."""
        found = [self.settings.path, self.database, self.cookie_secret, self.proxy_token, self.exchange_database]
        found += [self.settings.oidc.secret] if self.settings.oidc else []
        return [*found, *([self.settings.key] if self.settings.key else [])]


def data_files() -> Path:
    """Return where JupyterHub's own files are in this environment."""
    return Path(sysconfig.get_path("data")) / "share" / "jupyterhub"
