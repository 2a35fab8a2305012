"""What JupyterLab and nbgrader do at every start and nobody here needs, left out."""

from __future__ import annotations

import sys


def skip_grammar() -> None:
    """Keep jsonschema from compiling a grammar of addresses; call this before Jupyter or nbgrader is imported.

    jsonschema imports `rfc3987_syntax` for formats that nothing here uses, and that import compiles a large grammar:
    half of what importing JupyterLab costs (measured: 1.6 s of processor time with it, 0.8 s without; known upstream,
    python-jsonschema, pull request 1521). None in `sys.modules` means "not installed".
    """
    sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]


def skip_yarn() -> None:
    """Keep JupyterLab from asking Node, where there is one, for the settings of its package manager.

    Only building an extension needs them (measured: 0.3 s of processor time at every start).
    """
    from jupyterlab import commands

    commands._yarn_config = lambda _logger: {"yarn config": {}, "npm config": {}}  # noqa: SLF001
