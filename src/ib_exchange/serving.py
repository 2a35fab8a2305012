"""The process that serves: uvicorn, one worker; more of them are more replicas."""

from __future__ import annotations

import uvicorn

from ib_exchange.app import make_app
from ib_exchange.settings import Settings

DRAIN_SECONDS = 30
"""How long requests that are under way may go on after SIGTERM."""


def make_server(settings: Settings, host: str, port: int) -> uvicorn.Server:
    """Return a server that is ready to run."""
    config = uvicorn.Config(
        make_app(settings),
        host=host,
        port=port,
        log_config=None,
        access_log=False,  # who did what is in the audit
        proxy_headers=False,  # who asks is known by a token, never by an address
        server_header=False,
        timeout_graceful_shutdown=DRAIN_SECONDS,
    )
    return uvicorn.Server(config)
