"""What the environment of the service says."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field


class SettingsError(Exception):
    """A setting is missing or wrong; the text says in Dutch which, and what to do."""


@dataclass(frozen=True)
class Settings:
    """How this service runs."""

    database: str
    """SQLAlchemy's URL of the database."""
    prefix: str = ""
    """The path below which everything is, without a slash at its end."""
    keep: int = 0
    """How many versions of a hand-in keep their answers; 0: all."""
    origins: tuple[str, ...] = ()
    """Other addresses whose pages may call the API, with a personal token: where the web edition stands."""
    services: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Groups of the hub's services that may ask something here, for the hub gives a service none."""


def read_settings(environment: Mapping[str, str]) -> Settings:
    """Read the settings from the environment, where the hub puts most of them.

    Raises:
        SettingsError: one is missing or wrong
    """
    database = environment.get("IB_UITWISSELING_DATABASE", "").strip()
    if not database:
        raise SettingsError(
            "IB_UITWISSELING_DATABASE ontbreekt: het adres van de database, bijvoorbeeld "
            "sqlite:////var/lib/uitwisseling/uitwisseling.sqlite of postgresql+psycopg://gebruiker@host/uitwisseling."
        )
    return Settings(
        database=database,
        prefix=environment.get("JUPYTERHUB_SERVICE_PREFIX", "").rstrip("/"),
        keep=_keep(environment.get("IB_UITWISSELING_BEWAAR", "0")),
        origins=tuple(environment.get("IB_UITWISSELING_HERKOMST", "").split()),
        services=_services(environment.get("IB_UITWISSELING_DIENSTEN", "{}")),
    )


def _keep(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and len(text) < 7):
        raise SettingsError("IB_UITWISSELING_BEWAAR is geen aantal: geef 0 (alle versies) of een getal.")
    return int(text)


def _services(text: str) -> dict[str, frozenset[str]]:
    try:
        found = json.loads(text)
    except ValueError:
        found = None
    if not isinstance(found, dict) or not all(_are_groups(groups) for groups in found.values()):
        raise SettingsError(
            "IB_UITWISSELING_DIENSTEN is niet te lezen: geef JSON, van diensten naar groepen, "
            'zoals {"nakijken-ib": ["formgrade-ib"]}.'
        )
    return {name: frozenset(groups) for name, groups in found.items()}


def _are_groups(found: object) -> bool:
    return isinstance(found, list) and all(isinstance(group, str) for group in found)
