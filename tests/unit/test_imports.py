"""The import rules of `ARCHITECTURE.md`: what each part may know of the others."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = {
    "ib_exercises": ROOT / "exercises" / "ib_exercises",
    "ib_widgets": ROOT / "widgets" / "ib_widgets",
    "ib_course": ROOT / "src" / "ib_course",
}
# What a package may import of ours, besides itself.
ALLOWED = {
    "ib_exercises": (),
    "ib_widgets": ("ib_exercises", "ib_course.dossier", "ib_course.questions"),
    "ib_course": ("ib_exercises",),
}
# These may not import anything of ours but themselves and what is named.
LEAVES = {
    "ib_course.dossier": ("ib_course.questions",),
    "ib_course.questions": ("ib_exercises",),
    "ib_course.launcher": ("ib_course.lab",),
}
# These are loaded before anything is installed, or by every kernel.
STANDARD_LIBRARY_ONLY = [
    "ib_course.dossier",
    "ib_course.questions",
    *(
        f"ib_course.launcher.{name}"
        for name in ("bootstrap", "commands", "environment", "hints", "lock", "pip", "places", "problem", "progress")
    ),
]


def modules(package: str) -> Iterator[tuple[str, Path]]:
    """Yield the dotted name and the file of every module of a package."""
    folder = PACKAGES[package]
    for path in sorted(folder.rglob("*.py")):
        parts = (package, *path.relative_to(folder).with_suffix("").parts)
        yield ".".join(parts[:-1] if parts[-1] == "__init__" else parts), path


def imports(name: str, path: Path) -> set[str]:
    """Return the dotted names that a module imports, also inside its functions, without those for type checking."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found: set[str] = set()
    for node in _nodes(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                package = name.split(".") if path.name == "__init__.py" else name.split(".")[:-1]
                base = ".".join([*package[: len(package) - node.level + 1], *([base] if base else [])])
            found |= {f"{base}.{alias.name}" for alias in node.names}
    return found


def _nodes(node: ast.AST) -> Iterator[ast.AST]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.If) and "TYPE_CHECKING" in ast.dump(child.test):
            continue
        yield child
        yield from _nodes(child)


def within(name: str, packages: tuple[str, ...]) -> bool:
    return any(name == package or name.startswith(f"{package}.") for package in packages)


ALL = [(package, name, path) for package in PACKAGES for name, path in modules(package)]


def test_the_rules_see_the_modules() -> None:
    names = {name for _, name, _ in ALL}
    assert {"ib_exercises", "ib_widgets", "ib_course.cli", "ib_course.dossier.store"} <= names
    assert set(LEAVES) <= names
    assert set(STANDARD_LIBRARY_ONLY) <= names
    assert "ib_course.launcher.problem.Problem" in imports("ib_course.cli", PACKAGES["ib_course"] / "cli.py")


@pytest.mark.parametrize(("package", "name", "path"), ALL, ids=[name for _, name, _ in ALL])
def test_imports_go_one_way(package: str, name: str, path: Path) -> None:
    ours = {target for target in imports(name, path) if within(target, tuple(PACKAGES))}
    assert not {target for target in ours if not within(target, (package, *ALLOWED[package]))}
    for leaf, allowed in LEAVES.items():
        if within(name, (leaf,)):
            assert not {target for target in ours if not within(target, (leaf, *allowed))}


@pytest.mark.parametrize("module", STANDARD_LIBRARY_ONLY)
def test_what_must_be_light_loads_only_the_standard_library(module: str) -> None:
    script = f"import sys; before = set(sys.modules); import {module}; print(*(set(sys.modules) - before))"
    # -S: without site-packages, so that nothing else could even be found.
    command = [sys.executable, "-S", "-c", f"import sys; sys.path.insert(0, {str(ROOT / 'src')!r}); {script}"]
    loaded = subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout.split()
    foreign = {name.partition(".")[0] for name in loaded} - set(sys.stdlib_module_names) - {"ib_course"}
    assert not foreign


def test_the_compilers_modules_import_only_from_those_named_before_them() -> None:
    folder = PACKAGES["ib_course"] / "compile"
    listed = ast.get_docstring(ast.parse((folder / "__init__.py").read_text(encoding="utf-8"))) or ""
    order = re.findall(r"``(\w+)``", "".join(re.findall(r"^\* (.*)$", listed, re.MULTILINE)))
    order = [name for name in order if (folder / f"{name}.py").exists()]
    assert sorted(order) == sorted(path.stem for path in folder.glob("[!_]*.py"))
    for at, name in enumerate(order):
        found = imports(f"ib_course.compile.{name}", folder / f"{name}.py")
        known = {part.split(".")[2] for part in found if part.startswith("ib_course.compile.")}
        assert known <= set(order[:at]), name
