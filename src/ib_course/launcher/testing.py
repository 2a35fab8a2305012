"""`cursus test`: everything that must hold, in one run with one summary."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ib_course.launcher.places import command
from ib_course.launcher.progress import duration
from ib_course.launcher.tools import (
    BROWSER_VARIABLE,
    ensure_browser,
    ensure_node,
    ensure_packages,
    ensure_postgres,
    ensure_speller,
    with_node,
)


@dataclass(frozen=True)
class Check:
    """One thing to run: its name in the summary, and the command."""

    name: str
    command: tuple[str, ...]


def checks(root: Path, node: Path) -> list[Check]:
    """Return all checks; pytest comes last, and runs the notebooks too."""
    python = (sys.executable, "-m")
    workers = str(min(os.cpu_count() or 1, 4))
    scripts = sorted(str(path.relative_to(root)) for path in (root / "tests" / "js").glob("*.test.mjs"))
    return [
        Check("ruff: regels", (*python, "ruff", "check")),
        Check("ruff: opmaak", (*python, "ruff", "format", "--check")),
        Check("mypy: typen", (*python, "mypy")),
        Check("tsc: typen van JavaScript", (str(node), "node_modules/typescript/bin/tsc", "--noEmit")),
        Check("node: tests van JavaScript", (str(node), "--test", *scripts)),
        Check(
            "pytest: alles van Python, hoofdstukken en browser",
            (*python, "pytest", "-n", workers, "--dist", "loadfile", "--nbval", "tests", "notebooks"),
        ),
    ]


def run_all(root: Path) -> int:
    """Run every check, also after one that fails, and print a summary.

    Returns:
        0 when all of them passed, else 1.

    Raises:
        Problem: something that the tests need is missing.
    """
    environment, node = _prepare(root)
    results = []
    for check in checks(root, node):
        print(f"\n── {check.name}", flush=True)
        begin = time.monotonic()
        status = subprocess.run(
            check.command, cwd=root, env=environment, stdin=subprocess.DEVNULL, check=False
        ).returncode
        results.append((check.name, status, time.monotonic() - begin))
    print("\nOverzicht")
    for name, status, seconds in results:
        print(f"  {'goed     ' if status == 0 else 'NIET GOED'}  {name:<52} {duration(seconds):>11}")
    failed = [name for name, status, _ in results if status]
    print(f"\nNiet goed: {', '.join(failed)}." if failed else "\nAlles is goed.", flush=True)
    return 1 if failed else 0


def run_pytest(root: Path, arguments: Sequence[str]) -> int:
    """Run pytest alone, with these arguments, and return its exit status."""
    environment, _ = _prepare(root)
    print(f"Alleen pytest ({command()} test zonder meer draait alles).", flush=True)
    return subprocess.run(
        [sys.executable, "-m", "pytest", *arguments], cwd=root, env=environment, check=False
    ).returncode


def _prepare(root: Path) -> tuple[dict[str, str], Path]:
    """Get what the tests need; return their environment and the path of Node."""
    log = root / ".cache" / "tests.log"
    log.parent.mkdir(exist_ok=True)
    log.write_text("", encoding="utf-8")
    browser = ensure_browser(log)
    ensure_speller(log)
    ensure_postgres(log)
    node = ensure_node(root, log)
    ensure_packages(root, node, log)
    return with_node(node) | {BROWSER_VARIABLE: str(browser)}, node.program
