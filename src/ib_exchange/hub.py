"""What the hub says of who asks: JupyterHub's own client for tokens and logging in, and a look-up of groups."""

from __future__ import annotations

import asyncio
import json
import time
import urllib.error
import urllib.request
from typing import Any
from urllib.parse import quote

from jupyterhub.services.auth import HubOAuth
from starlette.concurrency import run_in_threadpool
from tornado.web import HTTPError

from ib_exchange.errors import hub_away, not_logged_in
from ib_exchange.identity import Person
from ib_exchange.settings import Settings

REMEMBERED = 60
"""Seconds that the hub's answer counts: so long a removed participant may still hand in."""
WAIT = 15
"""Seconds to wait for the hub."""


class Hub:
    """The hub that this service belongs to, found through the environment that the hub gives its services."""

    def __init__(self, settings: Settings) -> None:
        self.oauth = HubOAuth(cache_max_age=REMEMBERED, base_url=f"{settings.prefix}/")
        self._services = settings.services
        self._known: dict[str, tuple[float, Person | None]] = {}

    async def owner(self, token: str) -> Person | None:
        """Return whose a token of the hub is; None where it is not valid, or not for this service.

        Raises:
            Refusal: the hub does not answer
        """
        try:
            model = await asyncio.wait_for(self.oauth.user_for_token(token, sync=False), WAIT)
        except (HTTPError, OSError, ValueError, TimeoutError) as error:
            raise hub_away() from error
        if not isinstance(model, dict) or not self.oauth.check_scopes(self.oauth.access_scopes, model):
            return None
        return self._person(model)

    async def person(self, name: str) -> Person | None:
        """Return somebody with the groups that the hub gives them now, None where the hub does not know them.

        Raises:
            Refusal: the hub does not answer
        """
        until, known = self._known.get(name, (0.0, None))
        if time.monotonic() < until:
            return known
        person = await run_in_threadpool(self._look_up, name)
        now = time.monotonic()
        self._known = {key: item for key, item in self._known.items() if item[0] > now}
        self._known[name] = (now + REMEMBERED, person)
        return person

    async def token_for(self, code: str, verifier: str) -> str:
        """Return the token that the hub gives for the code of somebody who logged in.

        Raises:
            Refusal: the hub does not answer, or does not know the code
        """
        try:
            return str(
                await asyncio.wait_for(self.oauth.token_for_code(code, code_verifier=verifier, sync=False), WAIT)
            )
        except HTTPError as error:
            # JupyterHub's client makes 500 of all that the hub refuses; its text tells that from a hub that is away.
            if "Failed to check authorization:" in (error.log_message or ""):
                raise not_logged_in() from error
            raise hub_away() from error
        except (OSError, ValueError, KeyError, TimeoutError) as error:
            raise hub_away() from error

    def _look_up(self, name: str) -> Person | None:
        address = f"{self.oauth.api_url.rstrip('/')}/users/{quote(name, safe='')}"
        request = urllib.request.Request(address, headers={"Authorization": f"token {self.oauth.api_token}"})  # noqa: S310 - the hub's
        try:
            with urllib.request.urlopen(request, timeout=WAIT) as reply:  # noqa: S310 - idem
                model = json.load(reply)
        except urllib.error.HTTPError as error:
            if error.code == 404:
                return None
            raise hub_away() from error
        except (OSError, ValueError) as error:
            raise hub_away() from error
        return self._person({"kind": "user", **model})

    def _person(self, model: dict[str, Any]) -> Person | None:
        name, groups = model.get("name"), model.get("groups")
        if not isinstance(name, str) or not name:
            return None
        if model.get("kind", "user") == "user":
            named = (group for group in groups or () if isinstance(group, str))
            return Person(name, frozenset(named))
        return Person(name, self._services.get(name, frozenset()), "dienst")
