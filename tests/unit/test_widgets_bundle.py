"""What is committed in ``static/`` is what the sources give, and needs nothing from elsewhere."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from ib_widgets.question import STATIC

ROOT = Path(__file__).parents[2]
NODE_MODULES = ROOT / "node_modules"


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def node(*arguments: str) -> subprocess.CompletedProcess[str]:
    program = shutil.which("node")
    assert program, "Node is needed to test the widgets: `cursus test` brings it"
    assert NODE_MODULES.is_dir(), "first run `npm ci`"
    return subprocess.run([program, *arguments], cwd=ROOT, capture_output=True, text=True, check=False)


def test_the_committed_bundles_are_what_a_fresh_bundle_gives(tmp_path: Path) -> None:
    done = node("widgets/bundle.mjs", str(tmp_path))
    assert done.returncode == 0, done.stderr
    fresh, committed = contents(tmp_path), contents(STATIC)
    assert fresh.keys() == committed.keys()
    different = [name for name in fresh if fresh[name] != committed[name]]
    assert different == [], "run `npm run bundle` and commit the result"


def test_the_modules_pass_the_type_checker() -> None:
    done = node("node_modules/typescript/bin/tsc", "--noEmit")
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_logic_of_the_modules_passes_its_own_tests() -> None:
    tests = sorted(str(path) for path in (ROOT / "tests" / "js").glob("*.test.mjs"))
    assert tests
    done = node("--test", *tests)
    assert done.returncode == 0, done.stdout
    assert re.search(r"^(?:#|ℹ) skipped 0$", done.stdout, re.MULTILINE)


@pytest.mark.parametrize("name", ["widgets.js", "reflectie.js", "ib.css", "reflectie.css"])
def test_a_bundle_loads_nothing_from_another_server(name: str) -> None:
    text = (STATIC / name).read_text(encoding="utf-8")
    assert not re.search(r"""(?:import|url)\s*\(?\s*["']?https?:""", text)
    assert not re.search(r"""^\s*(?:import|export)\b.*\bfrom\s*["']""", text, re.MULTILINE)


def test_a_widget_of_its_own_carries_no_font_and_the_common_sheet_does() -> None:
    assert "@font-face" not in (STATIC / "reflectie.css").read_text(encoding="utf-8")
    sheet = (STATIC / "ib.css").read_text(encoding="utf-8")
    for address in re.findall(r'url\("(\./[^"]+)"\)', sheet):
        assert (STATIC / address).stat().st_size < 150_000
    assert len(list((STATIC / "fonts").glob("*-OFL.txt"))) == 2


def test_the_lock_file_names_exact_versions_and_no_address() -> None:
    lock = (ROOT / "package-lock.json").read_text(encoding="utf-8")
    assert '"resolved"' not in lock
    assert "://" not in re.sub(r'"(?:url|funding)": "[^"]*"', "", lock)
    versions = re.findall(
        r'"[@\w/.-]+": "([^"]*\d[^"]*)"',
        (ROOT / "package.json").read_text(encoding="utf-8").split("devDependencies")[1],
    )
    assert versions
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in versions)


def test_no_widget_restyles_what_is_anothers() -> None:
    # All stylesheets are on one page there: a bare class in two of them would be drawn by whichever comes last.
    styled: dict[str, list[str]] = {}
    for sheet in sorted({*(ROOT / "widgets/ib_widgets").glob("*.css")} - {ROOT / "widgets/ib_widgets/design.css"}):
        text = re.sub(r"/\*.*?\*/", "", sheet.read_text(encoding="utf-8"), flags=re.DOTALL)
        for name in set(re.findall(r"(?<=[};,])\s*\.(ib-[\w-]+)\s*(?=[{,])", f"}}{text}")):
            styled.setdefault(name, []).append(sheet.name)
    assert {name: sheets for name, sheets in styled.items() if len(sheets) > 1} == {}
