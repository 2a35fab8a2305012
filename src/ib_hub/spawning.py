"""A participant's server: whose it is, what it may use, and what it knows."""

from __future__ import annotations

import json
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from jupyterhub.spawner import LocalProcessSpawner

from ib_hub import accounts
from ib_hub.participant_settings import LIMITS, PAGE
from ib_hub.places import MEMBERS, Places
from ib_hub.settings import Course, Settings

TOKEN_SCOPES = ["users:activity!user", "access:servers!server", "access:services!service=uitwisseling"]
"""What a participant's own server may do with its token."""

_ONE_AT_A_TIME = ThreadPoolExecutor(1, thread_name_prefix="ib-accounts")
"""Only one program at a time may change the list of accounts."""


def configure(c: Any, settings: Settings) -> None:
    """Set in JupyterHub's configuration ``c`` how servers are started."""
    places = Places(settings)

    class CourseSpawner(LocalProcessSpawner):  # type: ignore[misc] # JupyterHub carries no types
        """Starts a server as its participant's own Unix account."""

        def get_env(self) -> dict[str, str]:
            """Return the whole environment: nothing of the hub's own goes along."""
            return {**super().get_env(), **environment(settings, {group.name for group in self.user.groups})}

        async def run_pre_spawn_hook(self) -> None:
            """Make the account where a school or an LMS sent somebody for the first time, and start nobody else's."""
            await self.asynchronously(_ONE_AT_A_TIME, _admit, self.user.name, settings)

        async def asynchronously(self, pool: ThreadPoolExecutor, do: Any, *arguments: Any) -> Any:
            """Do what blocks outside the hub's loop."""
            import asyncio

            return await asyncio.get_running_loop().run_in_executor(pool, do, *arguments)

    c.JupyterHub.spawner_class = CourseSpawner
    set_common(c.JupyterHub, c.Spawner, settings)
    c.Spawner.cmd = [str(places.python), "-m", "ib_hub.single_user", "deelnemer"]
    c.Spawner.env_keep = ["LANG", "TZ"]
    c.Spawner.start_timeout = 180
    c.Spawner.poll_interval = 10


def set_common(hub: Any, spawner: Any, settings: Settings) -> None:
    """Set what is the same for every kind of spawner, in the hub's section and in that of the spawner."""
    hub.concurrent_spawn_limit = settings.limits.starting
    spawner.default_url = PAGE
    spawner.disable_user_config = True
    spawner.http_timeout = 120
    spawner.consecutive_failure_limit = 0
    spawner.server_token_scopes = TOKEN_SCOPES


def environment(settings: Settings, groups: Iterable[str]) -> dict[str, str]:
    """Return what a server must know: its course, its limits, and where programs are."""
    places = Places(settings)
    course = course_of(settings, groups)
    known = {
        "PATH": f"{places.environment / 'bin'}:/usr/local/bin:/usr/bin:/bin",
        "LANG": "C.UTF-8",
        "IB_HUB_CURSUS": str(places.participant(course)) if course else "",
        "IB_HUB_PYTHON": "1" if settings.kernels else "",
        LIMITS: json.dumps(
            {"data": settings.limits.memory, "nproc": settings.limits.processes, "fsize": settings.limits.file}
        ),
    }
    if settings.book:
        known["IB_BOEKTEKST"] = str(settings.book)
    return known


def course_of(settings: Settings, groups: Iterable[str]) -> Course | None:
    """Return the course that somebody follows: of several, as in a second year, the one that is named last."""
    mine = set(groups)
    return next((course for course in reversed(settings.courses) if course.participants_group in mine), None)


def _admit(account: str, settings: Settings) -> None:
    """Make sure that an account exists and is one of the hub's people.

    Raises:
        Problem: it is somebody else's
    """
    if settings.login != "pam":
        accounts.ensure_person(account, settings.homes)
    if not accounts.is_member(account):
        raise PermissionError(f"{account} is not in the group {MEMBERS}")
