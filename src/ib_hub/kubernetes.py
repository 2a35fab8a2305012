"""JupyterHub's configuration on Kubernetes, from the same settings file as on one machine.

zero-to-jupyterhub makes the hub's addresses, secrets and database from its own values (``hub/kubernetes``), and then
calls ``configure``. Accounts, homes and limits are pods there, not Unix: a participant's server is a pod that
``ib_hub.pod`` starts, and the trainers' pages and the exchange are pods of our own charts.

It runs in zero-to-jupyterhub's own image, which has no Jupyter server and nothing of nbgrader.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from ib_course.launcher.problem import Problem
from ib_hub import configuration, logging_in, roles, spawning
from ib_hub.participant_settings import COURSE_VARIABLE, LIMITS, SERVICE_VARIABLE
from ib_hub.settings import Settings, read_settings

LEAST_MEMORY = 128 * 1024**2
"""Memory in bytes without which a participant's server does not run: what it was measured to use, rounded up."""


def configure(c: Any, settings: Settings | None = None) -> None:
    """Set in zero-to-jupyterhub's configuration ``c`` what makes it a hub of the course.

    Raises:
        Problem: the settings are wrong, need what a cluster does not have, or are at odds with the values
    """
    settings = settings or read_settings()
    _refuse(c, settings)
    # Nothing of a hub's pod is kept but its database.
    settings = replace(settings, state=Path(tempfile.gettempdir()) / "cursus-hub")
    given = dict(c.JupyterHub.get("tornado_settings", {}))
    configuration.set_common(c, settings)
    c.JupyterHub.tornado_settings = {**given, **c.JupyterHub.tornado_settings}
    logging_in.configure(c, settings)
    _set_servers(c, settings)
    _complete_services(c, settings)
    c.JupyterHub.services.append(roles.culler(settings, "python3"))
    c.JupyterHub.load_roles.extend(roles.roles(settings))


def pages(settings: Settings) -> dict[str, dict[str, Any]]:
    """Return what the hub must know of the pods of our own charts, by the names of their services."""
    trainers = {
        course.name: {"url": f"http://cursusmap-{course.name}", **roles.trainers_page(course)}
        for course in settings.courses
    }
    return {roles.EXCHANGE: {"url": f"http://{roles.EXCHANGE}", **roles.EXCHANGE_PAGE}, **trainers}


def environment(settings: Settings, groups: Iterable[str]) -> dict[str, str]:
    """Return what the pod of somebody in these groups must know: always the same names."""
    course = spawning.course_of(settings, groups)
    service = f"http://{roles.EXCHANGE}{settings.prefix}services/{roles.EXCHANGE}"
    known = {
        "LANG": "C.UTF-8",
        "IB_HUB_PYTHON": "1" if settings.kernels else "",
        COURSE_VARIABLE: course.name if course else "",
        SERVICE_VARIABLE: service if course else "",
        # Memory is the pod's; processes are counted per user id, and all participants' pods have the same one.
        LIMITS: json.dumps({"fsize": settings.limits.file}),
    }
    if settings.book:
        known["IB_BOEKTEKST"] = str(settings.book)
    return known


def _set_servers(c: Any, settings: Settings) -> None:
    spawning.set_common(c.JupyterHub, c.KubeSpawner, settings)
    c.KubeSpawner.cmd = ["python", "-m", "ib_hub.pod"]
    c.KubeSpawner.mem_limit = settings.limits.memory or None

    def of(name: str) -> Callable[[Any], str]:
        return lambda spawner: environment(settings, [group.name for group in spawner.user.groups])[name]

    c.KubeSpawner.environment.update({name: of(name) for name in environment(settings, [])})


def _complete_services(c: Any, settings: Settings) -> None:
    """Add to the services of the values, which have their tokens, all that the settings know of them.

    Raises:
        Problem: one is missing there
    """
    given = {service["name"]: service for service in c.JupyterHub.services}
    wanted = pages(settings)
    missing = [name for name in wanted if name not in given]
    if missing:
        raise Problem(
            f"Bij hub.services in de waarden van JupyterHub ontbreekt: {', '.join(missing)}.",
            "Zet erbij, met de namen van de cursussen zoals ze in cursus-hub.toml staan:",
            f"hub: {{services: {{{', '.join(f'{name}: {{}}' for name in missing)}}}}}",
        )
    for name, page in wanted.items():
        given[name].update({key: value for key, value in page.items() if key not in given[name]})


def _refuse(c: Any, settings: Settings) -> None:
    """Refuse what a cluster does not have, or what cannot be so in a cluster.

    Raises:
        Problem: there it is
    """
    base = c.JupyterHub.get("base_url", "/")
    wrong = [
        (
            settings.login == "pam",
            'staat aanmelden met machine-accounts (soort = "pam"); een cluster heeft die niet.',
            'Kies onder [aanmelden] voor soort = "oidc" of "lti".',
        ),
        (
            settings.exchange != "http",
            "staat inleveren in een gedeelde map; op een cluster kan iedereen daar bij alles.",
            'Kies onder [uitwisseling] voor soort = "http".',
        ),
        (
            settings.tls == "eigen",
            'staat een eigen certificaat (soort = "eigen"); op een cluster heeft de Ingress het certificaat.',
            'Kies onder [tls] voor soort = "omgekeerde-proxy" en noem het certificaat bij ingress.tls.',
        ),
        (
            settings.subdomains,
            "staat een subdomein voor elke deelnemer; op een cluster kan dat nog niet.",
            "Kies onder [hub] voor subdomeinen = false.",
        ),
        (
            0 < settings.limits.memory < LEAST_MEMORY,
            "staat onder [grenzen] minder geheugen dan een deelnemer nodig heeft.",
            f'Kies voor geheugen minstens "{LEAST_MEMORY // 1024**2}M".',
        ),
        (
            settings.prefix != f"/{base.strip('/')}/".replace("//", "/"),
            f"staat een adres met het pad {settings.prefix}, en in de waarden van JupyterHub staat {base}.",
            f"Maak ze gelijk: hub: {{baseUrl: {settings.prefix}}}",
        ),
    ]
    for holds, what, how in wrong:
        if holds:
            raise Problem(f"In {settings.path} {what}", how)
