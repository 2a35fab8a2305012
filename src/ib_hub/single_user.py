"""What runs as a participant, or as a course's account for its trainers: ``python -m ib_hub.single_user deelnemer``.

It puts limits upon itself first, then brings the chapters up to date as the participant, never as root, and then is
JupyterHub's own single-user server with as little in it as the course needs.
"""

from __future__ import annotations

import contextlib
import json
import os
import resource
import sys
from datetime import datetime
from pathlib import Path

from ib_course import lab
from ib_course.launcher.chapters import place
from ib_course.launcher.lean import skip_grammar, skip_yarn
from ib_course.launcher.places import default_map, notebooks
from ib_hub.lean import load_single_user
from ib_hub.participant_settings import LIMITS, PAGE

ENCRYPTED = "KernelManager.transport_encryption=required"
"""Without it any account of the machine could read what a kernel is told and says."""


NICENESS = 5
"""How far participants give way; each next one is a tenth less of a processor that others want too."""

NO_KERNELS = "ServerApp.kernel_manager_class=ib_hub.no_kernels.NoKernels"


def run(kind: str) -> None:
    """Run the server of a participant (``deelnemer``) or of a course's trainers (``trainer``)."""
    os.umask(0o077)
    limit(json.loads(os.environ.get(LIMITS, "{}")))
    if kind == "deelnemer":
        give_way()
    arguments = {"deelnemer": participant, "trainer": trainer}[kind]()
    skip_grammar()
    skip_yarn()
    extension = load_single_user()
    # The page would hold a token of the participant's, for whatever reads a page; the cookie is enough.
    said = extension.JupyterHubIdentityProvider.page_config_hook
    extension.JupyterHubIdentityProvider.page_config_hook = lambda *given: {**said(*given), "token": ""}
    extension.JupyterHubSingleUser.launch_instance(argv=arguments)


def limit(limits: dict[str, int]) -> None:
    """Set the limits of this process and of all that it starts; they can only be lowered from here."""
    for name, most in {**limits, "core": 0}.items():
        which = getattr(resource, f"RLIMIT_{name.upper()}")
        _, hard = resource.getrlimit(which)
        wanted = most if hard == resource.RLIM_INFINITY else min(most, hard)
        if most or name == "core":  # 0 is no limit
            resource.setrlimit(which, (wanted, wanted))


def give_way() -> None:
    """Let the hub, the proxy and the exchange go first where the processor is busy; all that this starts does so too.

    Linux may weigh whole sessions instead of processes, and then looks at the session's own number.
    """
    os.nice(NICENESS)
    with contextlib.suppress(OSError):
        Path("/proc/self/autogroup").write_text(str(NICENESS), encoding="ascii")


def participant() -> list[str]:
    """Bring the participant's folder up to date, and return the arguments of the server."""
    folder = default_map()
    folder.mkdir(mode=0o700, exist_ok=True)
    hidden = folder / ".cursus"
    hidden.mkdir(mode=0o700, exist_ok=True)
    try:
        place(notebooks(), folder, datetime.now().astimezone())
    except OSError as error:  # a full disk, or a link in the way: the chapters of before are better than no server
        sys.stderr.write(f"The chapters were not renewed: {error}\n")
    course = os.environ.get("IB_HUB_CURSUS")
    os.environ.update(
        lab.environment({"JUPYTER_CONFIG_PATH": course or ""}),
        IB_DOSSIER=str(folder / "ib-dossier"),
        **_own_folders(hidden),
        JUPYTERHUB_ROOT_DIR=str(folder),
        JUPYTERHUB_DEFAULT_URL=PAGE,
    )
    os.chdir(folder)
    python = bool(os.environ.get("IB_HUB_PYTHON"))
    return [
        f"--{ENCRYPTED}",
        *([] if python else [f"--{NO_KERNELS}"]),
        "--ServerApp.jpserver_extensions={'ib_course.server': True, 'jupyterlab': True}",
    ]


def trainer() -> list[str]:
    """Return the arguments of the server with the trainers' pages, which stands in the course folder."""
    folder = Path(os.environ["IB_HUB_MAP"])
    hidden = folder / ".cursus"
    hidden.mkdir(mode=0o700, exist_ok=True)
    os.environ.update(
        _own_folders(hidden),
        JUPYTERHUB_ROOT_DIR=str(folder),
        JUPYTERHUB_DEFAULT_URL="/formgrader/ib/",
    )
    os.chdir(folder)  # nbgrader reads its settings there
    off = ("ib_course.server", "jupyterlab", "notebook", "jupyter_lsp", "jupyter_server_terminals", "notebook_shim")
    on = ("nbgrader.server_extensions.formgrader", "ib_course.grading.extension")
    extensions = {**dict.fromkeys(off, False), **dict.fromkeys(on, True)}
    return [
        f"--{NO_KERNELS}",
        "--ServerApp.terminals_enabled=False",
        f"--ServerApp.jpserver_extensions={extensions}",
    ]


def _own_folders(hidden: Path) -> dict[str, str]:
    """Return where Jupyter keeps things: within the course's own folder, and nothing of another Jupyter's."""
    return {
        "JUPYTER_CONFIG_DIR": str(hidden / "config"),
        "JUPYTER_DATA_DIR": str(hidden / "data"),
        "JUPYTER_RUNTIME_DIR": str(hidden / "runtime"),
        "JUPYTERLAB_SETTINGS_DIR": str(hidden / "settings"),
        "JUPYTERLAB_WORKSPACES_DIR": str(hidden / "workspaces"),
        "IPYTHONDIR": str(hidden / "ipython"),
        "PYDEVD_DISABLE_FILE_VALIDATION": "1",
    }


if __name__ == "__main__":
    run(sys.argv[1])
