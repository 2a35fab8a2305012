"""What axe-core says of a page."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

AXE = Path(__file__).resolve().parents[2] / "node_modules" / "axe-core" / "axe.min.js"

# A colour on its way to another is neither, and nobody reads it: transitions end first.
_RUN = """
async () => {
  const moving = document.getAnimations().filter((it) => it instanceof CSSTransition);
  await Promise.allSettled(moving.map((it) => it.finished));
  return (await axe.run(document, {rules: {"target-size": {enabled: true}}})).violations.map(
  (it) => `${it.id}: ` + it.nodes.map((node) => `${node.target} ${node.failureSummary}`).join("; "));
}
"""


def violations(page: Page) -> list[str]:
    """Run axe-core on all of the page, best practices and the size of targets included, and return what it found."""
    if not page.evaluate("'axe' in window"):
        page.add_script_tag(path=AXE)
    return list(page.evaluate(_RUN))
