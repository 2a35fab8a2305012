"""Services of the hub, and what each may do: named roles with the fewest scopes that work."""

from __future__ import annotations

import json
from typing import Any

from ib_hub.places import Places
from ib_hub.settings import Course, Settings

EXCHANGE = "uitwisseling"
EXCHANGE_PAGE = {"oauth_no_confirm": True, "display": False}
"""What the hub must know of the exchange, wherever it runs."""
CULLER = "opruimer"
_FIRST_TRAINERS_PORT = 10
"""Ports counted from the proxy's own: hub 1, exchange 2, the trainers' pages of each course from here on."""


def configure(c: Any, settings: Settings) -> None:
    """Set services, groups and roles in JupyterHub's configuration ``c``."""
    c.JupyterHub.services = services(settings)
    c.JupyterHub.load_roles = roles(settings)


def services(settings: Settings) -> list[dict[str, Any]]:
    """Return the services that the hub runs."""
    found = [
        culler(settings, str(Places(settings).python)),
        *(_trainers(settings, *each) for each in enumerate(settings.courses)),
    ]
    return [*found, _exchange(settings)] if settings.exchange == "http" else found


def roles(settings: Settings) -> list[dict[str, Any]]:
    """Return the roles of people, servers and services."""
    found: list[dict[str, Any]] = [
        {
            "name": "user",
            "description": "Een eigen server, en verder niets",
            "scopes": ["access:servers!user", "servers!user", "read:users!user", "users:activity!user", "tokens!user"],
        },
        {
            "name": CULLER,
            "scopes": ["list:users", "read:users:activity", "read:servers", "delete:servers"],
            "services": [CULLER],
        },
    ]
    exchange = [f"access:services!service={EXCHANGE}"] if settings.exchange == "http" else []
    if exchange:
        found.append(
            {
                "name": EXCHANGE,
                "scopes": ["read:users:name", "read:users:groups", "list:users", "list:groups"],
                "services": [EXCHANGE],
            }
        )
    for course in settings.courses:
        found += [
            {
                "name": f"deelnemer-{course.name}",
                "description": f"Deelnemer van {course.title}",
                "scopes": [f"read:groups:name!group={course.participants_group}", *exchange],
                "groups": [course.participants_group],
            },
            {
                "name": f"trainer-{course.name}",
                "description": f"Trainer van {course.title}",
                "scopes": [
                    f"access:services!service={course.name}",
                    f"read:services!service={course.name}",
                    *exchange,
                ],
                "groups": [course.trainers_group],
            },
            {
                "name": f"cursus-{course.name}",
                "scopes": [
                    "list:groups",
                    f"groups!group={course.participants_group}",
                    f"read:groups!group={course.trainers_group}",
                    *exchange,
                ],
                "services": [course.name],
            },
        ]
    return found


def trainers_port(settings: Settings, course: Course) -> int:
    """Return the port on this machine of a course's pages for trainers."""
    return settings.api_port + _FIRST_TRAINERS_PORT + settings.courses.index(course)


def exchange_port(settings: Settings) -> int:
    """Return the port on this machine of the exchange service."""
    return settings.api_port + 2


def culler(settings: Settings, python: str) -> dict[str, Any]:
    """Return the service that stops servers in which nothing happens, run by this Python."""
    idle = settings.times.idle
    return {
        "name": CULLER,
        "display": False,
        "command": [
            python,
            "-m",
            "jupyterhub_idle_culler",
            f"--timeout={idle}",
            f"--cull-every={max(1, min(600, idle // 4))}",
        ],
    }


def _trainers(settings: Settings, index: int, course: Course) -> dict[str, Any]:
    """Return the pages for trainers of a course, run as the account that owns the course folder."""
    places = Places(settings)
    folder = places.course(course)
    return {
        "name": course.name,
        "url": f"http://127.0.0.1:{settings.api_port + _FIRST_TRAINERS_PORT + index}",
        "user": course.account,
        "cwd": str(folder),
        "command": [str(places.python), "-m", "ib_hub.single_user", "trainer"],
        "environment": {
            "PATH": f"{places.environment / 'bin'}:/usr/bin:/bin",
            "LANG": "C.UTF-8",
            "HOME": str(folder),
            "IB_HUB_MAP": str(folder),
        },
        **trainers_page(course),
    }


def trainers_page(course: Course) -> dict[str, Any]:
    """Return what the hub must know of a course's pages for trainers, wherever these run."""
    return {"oauth_no_confirm": True, "display": True, "info": {"titel": course.title, "pagina": "formgrader/ib/"}}


def _exchange(settings: Settings) -> dict[str, Any]:
    places = Places(settings)
    port = exchange_port(settings)
    return {
        "name": EXCHANGE,
        "url": f"http://127.0.0.1:{port}",
        "command": [str(places.python), "-m", "ib_exchange", "serve", "--migrate", "--port", str(port)],
        "environment": {
            "IB_UITWISSELING_DATABASE": settings.exchange_database or f"sqlite:///{places.exchange_database}",
            "IB_UITWISSELING_DIENSTEN": json.dumps({it.name: [it.trainers_group] for it in settings.courses}),
        },
        **EXCHANGE_PAGE,
    }
