"""JupyterHub's configuration on Kubernetes, from the same settings file as on one machine.

zero-to-jupyterhub makes the hub's addresses, secrets and database from its own values (``hub/kubernetes``), and then
calls ``configure``. Accounts, homes and limits are pods there, not Unix: a participant's server is a pod that
``ib_hub.pod`` starts, and the trainers' pages and the exchange are pods of our own charts.
"""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

from ib_course.launcher.problem import Problem
from ib_hub import configuration, logging_in, roles
from ib_hub.participant_settings import PAGE
from ib_hub.pod import COURSE, SERVICE
from ib_hub.settings import Settings, read_settings
from ib_hub.spawning import TOKEN_SCOPES, course_of

GUARANTEE = 128 * 1024**2
"""Memory in bytes that a participant's pod is sure of: what it was measured to use, rounded up (README)."""
CORES = 0.05
"""Part of a core that a participant's pod is sure of."""


def configure(c: Any, settings: Settings | None = None) -> None:
    """Set in zero-to-jupyterhub's configuration ``c`` what makes it a hub of the course.

    Raises:
        Problem: the settings are wrong, or need Unix accounts
    """
    settings = settings or read_settings()
    _refuse_unix(settings)
    # Nothing of a hub's pod is kept but its database.
    settings = replace(settings, state=Path(tempfile.gettempdir()) / "cursus-hub")
    configuration.set_pages(c, settings)
    logging_in.configure(c, settings)
    _set_servers(c, settings)
    c.JupyterHub.services.append(roles.culler(settings, "python3"))
    c.JupyterHub.load_roles.extend(roles.roles(settings))


def environment(settings: Settings, groups: set[str]) -> dict[str, str]:
    """Return what the pod of somebody in these groups must know of its course."""
    course = course_of(settings, groups)
    known = {"LANG": "C.UTF-8", "IB_HUB_PYTHON": "1" if settings.kernels else ""}
    if course:
        known |= {COURSE: course.name, SERVICE: f"http://uitwisseling{settings.prefix}services/uitwisseling"}
    if settings.book:
        known["IB_BOEKTEKST"] = str(settings.book)
    return known


def _set_servers(c: Any, settings: Settings) -> None:
    c.KubeSpawner.cmd = ["python", "-m", "ib_hub.pod"]
    c.KubeSpawner.default_url = PAGE
    c.KubeSpawner.start_timeout = 300
    c.KubeSpawner.http_timeout = 120
    c.KubeSpawner.consecutive_failure_limit = 0
    c.KubeSpawner.server_token_scopes = TOKEN_SCOPES
    c.KubeSpawner.mem_limit = settings.limits.memory or None
    c.KubeSpawner.mem_guarantee = min(GUARANTEE, settings.limits.memory or GUARANTEE)
    c.KubeSpawner.cpu_guarantee = CORES
    c.JupyterHub.concurrent_spawn_limit = settings.limits.starting
    names = environment(settings, {group for course in settings.courses for group in [course.participants_group]})

    def of(name: str) -> Any:
        return lambda spawner: environment(settings, {group.name for group in spawner.user.groups}).get(name, "")

    c.KubeSpawner.environment.update({name: of(name) for name in names})


def _refuse_unix(settings: Settings) -> None:
    """Refuse what a cluster does not have.

    Raises:
        Problem: there it is
    """
    if settings.login == "pam":
        raise Problem(
            f'In {settings.path} staat aanmelden met machine-accounts (soort = "pam"); een cluster heeft die niet.',
            'Kies onder [aanmelden] voor soort = "oidc" of "lti".',
        )
    if settings.exchange != "http":
        raise Problem(
            f"In {settings.path} staat inleveren in een gedeelde map; op een cluster kan iedereen daar bij alles.",
            'Kies onder [uitwisseling] voor soort = "http".',
        )
