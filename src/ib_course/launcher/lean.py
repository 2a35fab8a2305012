"""What JupyterLab and nbgrader do at every start and nobody here needs, left out."""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import Any

_UNUSED = (
    "nbgrader.server_extensions.assignment_list",
    "nbgrader.server_extensions.course_list",
    "nbgrader.server_extensions.formgrader",
    "nbgrader.server_extensions.validate_assignment",
    "nbformat.notebooknode",
    "requests",
    "setuptools.archive_util",
)
"""What nbgrader's gradebook imports and never uses: for a server, type hints, JupyterHub and zip files."""


def skip_grammar() -> None:
    """Keep jsonschema from compiling a grammar of addresses; call this before Jupyter or nbgrader is imported.

    jsonschema imports `rfc3987_syntax` for formats that nothing here uses, and that import compiles a large grammar:
    half of what importing JupyterLab costs (measured: 1.6 s of processor time with it, 0.8 s without; known upstream,
    python-jsonschema, pull request 1521). None in `sys.modules` means "not installed".
    """
    sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]


def load_gradebook() -> None:
    """Import nbgrader's gradebook without what only other parts of nbgrader use; those import it when they need it.

    That is two thirds of what the import costs (measured: 0.26 s of processor time without, 0.83 s with). A server that
    loads an extension by name, such as formgrader, still finds it.
    """
    if "nbgrader" in sys.modules:
        return
    skipped = [name for name in _UNUSED if name not in sys.modules]
    sys.modules.update({name: Later(name) for name in skipped})
    try:
        import_module("nbgrader.api")
    finally:
        for name in skipped:
            del sys.modules[name]


class Later(ModuleType):
    """Stands in for a module that is imported once something of it is used."""

    def __getattr__(self, name: str) -> Any:
        """Return what the module has, or what will call it as long as this stands in its place."""
        if name.startswith("__"):
            raise AttributeError(name)

        def call(*given: Any, **named: Any) -> Any:
            return getattr(import_module(self.__name__), name)(*given, **named)

        return call if sys.modules.get(self.__name__) is self else getattr(import_module(self.__name__), name)


def skip_yarn() -> None:
    """Keep JupyterLab from asking Node, where there is one, for the settings of its package manager.

    Only building an extension needs them (measured: 0.3 s of processor time at every start).
    """
    from jupyterlab import commands

    commands._yarn_config = lambda _logger: {"yarn config": {}, "npm config": {}}  # noqa: SLF001
