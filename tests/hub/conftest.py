"""Fixtures of the hub's tests: they make real Unix accounts, which only root can."""

from __future__ import annotations

import os
import warnings
from collections.abc import Iterator

import pytest

from tests.hub.machine import Machine, machine

NOT_ROOT = (
    "DEZE TESTS DRAAIDEN NIET: een hub met echte Unix-accounts vraagt root. Draai ze als root, in een container of "
    "virtuele machine die daarvoor is: sudo python3 cursus test tests/hub"
)


@pytest.fixture(scope="session")
def as_root() -> None:
    """Skip, loudly, what only root can do."""
    if os.geteuid():
        with warnings.catch_warnings():
            warnings.simplefilter("always")
            warnings.warn(NOT_ROOT, stacklevel=2)
        pytest.skip(NOT_ROOT)


@pytest.fixture(scope="module")
def hub(as_root: None) -> Iterator[Machine]:
    """A running hub with accounts of this machine, one course, and nobody in it yet."""
    del as_root
    with machine() as made:
        made.start()
        yield made
