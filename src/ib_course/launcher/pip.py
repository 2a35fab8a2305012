"""Running pip: its noise to a log file, its progress to the user, its failures in Dutch."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

from ib_course.launcher.problem import Problem

_NO_NETWORK = re.compile(
    r"name resolution|NameResolutionError|NewConnectionError|getaddrinfo|Network is unreachable|ConnectTimeout"
    r"|Read timed out|Connection refused|ProxyError|ConnectionResetError|RemoteDisconnected",
)
_NO_SPACE = re.compile(r"No space left on device|Errno 28|WinError 112|Disk quota exceeded")
_CERTIFICATE = re.compile(r"CERTIFICATE_VERIFY_FAILED|SSLCertVerificationError")
_HASHES = re.compile(r"THESE PACKAGES DO NOT MATCH THE HASHES")
_NO_WHEEL = re.compile(
    r"Failed building wheel|failed-wheel-build|subprocess-exited-with-error|metadata-generation-failed"
    r"|No matching distribution"
)


def requirements_in(path: Path) -> int:
    """Return how many packages a pinned requirements file lists."""
    return len(re.findall(r"^[\w.\[\]-]+==", path.read_text(encoding="utf-8"), re.MULTILINE))


def install(
    python: Sequence[str],
    arguments: Sequence[str],
    log: Path,
    report: Callable[[str], None] | None = None,
    keep: Sequence[int] = (),
) -> None:
    """Run `pip install` and keep what it says in `log`.

    Args:
        python: the command in front of `-m pip`, or of pip's own arguments, see `environment`.
        arguments: what comes after `pip install`.
        log: file that pip's output is added to.
        report: called with each line that pip prints.
        keep: files that stay open in pip's process, see `Lock`.

    Raises:
        Problem: pip failed; the message says why as far as the log tells.
    """
    command = [*python, "install", "--no-input", "--disable-pip-version-check", "--progress-bar", "off", *arguments]
    lines: list[str] = []
    with log.open("a", encoding="utf-8") as file:
        file.write(f"\n$ {' '.join(command)}\n")
        with subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            env=clean_environment(),
            pass_fds=keep,
        ) as process:
            assert process.stdout is not None  # noqa: S101 - asked for with PIPE
            for line in process.stdout:
                lines.append(line)
                file.write(line)
                if report:
                    report(line)
    if process.returncode:
        raise explain("".join(lines), log)


def clean_environment() -> dict[str, str]:
    """Return the environment without what would make pip install elsewhere.

    Settings for a proxy, certificates or an own index stay: whoever set them needs them.
    """
    unwanted = {
        "PYTHONPATH",
        "PYTHONHOME",
        "PIP_TARGET",
        "PIP_PREFIX",
        "PIP_ROOT",
        "PIP_REQUIRE_VIRTUALENV",
        "__PYVENV_LAUNCHER__",
    }
    kept = {name: value for name, value in os.environ.items() if name not in unwanted}
    return kept | {"PIP_USER": "0", "PYTHONUTF8": "1"}


def explain(output: str, log: Path) -> Problem:
    """Return, in Dutch, why pip failed."""
    where = f"Wat er precies gebeurde staat in {log}"
    if _NO_SPACE.search(output):
        return Problem("Installeren lukt niet: de schijf is vol.", "Maak ruimte en probeer het opnieuw.", where)
    if _CERTIFICATE.search(output):
        return Problem(
            "Installeren lukt niet: de beveiligde verbinding met internet wordt niet vertrouwd.",
            "Vaak komt dit door een schoolnetwerk of virusscanner. Vraag je beheerder, of probeer een ander netwerk.",
            where,
        )
    if _HASHES.search(output):
        return Problem(
            "Installeren is gestopt: een onderdeel is niet precies wat de cursus verwacht.",
            "Probeer het opnieuw op een ander netwerk. Blijft het zo, meld het dan bij de makers van de cursus.",
            where,
        )
    if _NO_NETWORK.search(output):
        return Problem(
            "Installeren lukt niet: er is geen verbinding met internet.",
            "De eerste keer is internet nodig. Controleer je verbinding en typ dezelfde opdracht opnieuw.",
            where,
        )
    if _NO_WHEEL.search(output):
        return Problem(
            "Installeren lukt niet: voor deze Python bestaat een onderdeel (nog) niet kant-en-klaar.",
            "Probeer het met een andere Python, bijvoorbeeld 3.12 of 3.13.",
            where,
        )
    return Problem("Installeren is niet gelukt.", "Probeer het opnieuw.", where)
