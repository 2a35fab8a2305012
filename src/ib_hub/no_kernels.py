"""A server on which no Python runs."""

from __future__ import annotations

from typing import Any

from jupyter_server.services.kernels.kernelmanager import AsyncMappingKernelManager
from tornado import web


class NoKernels(AsyncMappingKernelManager):  # type: ignore[misc, unused-ignore]
    """Starts no kernel: a chapter needs none, and what does not run can be neither abused nor listened to."""

    async def start_kernel(self, *_: Any, **__: Any) -> str:  # type: ignore[override]
        """Refuse."""
        raise web.HTTPError(403, "Op deze server draait geen Python.")
