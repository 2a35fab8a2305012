"""What axe-core says of a page."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

AXE = Path(__file__).resolve().parents[2] / "node_modules" / "axe-core" / "axe.min.js"

_RUN = """
async () => (await axe.run(document, {rules: {"target-size": {enabled: true}}})).violations.map(
  (it) => `${it.id}: ` + it.nodes.map((node) => `${node.target} ${node.failureSummary}`).join("; "))
"""


def violations(page: Page) -> list[str]:
    """Run axe-core on all of the page, best practices and the size of targets included, and return what it found."""
    if not page.evaluate("'axe' in window"):
        page.add_script_tag(path=AXE)
    return list(page.evaluate(_RUN))
