"""A participant's server carries no database of the hub, and whatever asks for one still finds it."""

from __future__ import annotations

import subprocess
import sys

LOAD = """
import sys
from ib_hub import single_user
assert not {name.partition(".")[0] for name in sys.modules} & {"jupyterhub", "jupyter_server", "jupyterlab"}
from ib_hub.lean import load_single_user
"""


def run(script: str) -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", LOAD + script], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_a_participants_server_imports_no_database() -> None:
    run("""
extension = load_single_user()
assert extension.JupyterHubSingleUser.name == "jupyterhub-singleuser"
for name in ("sqlalchemy", "alembic", "jupyterhub.orm", "jupyterhub.handlers", "jupyterhub.metrics", "jupyterhub.user"):
    assert name not in sys.modules, name
""")


def test_whoever_asks_for_what_was_left_out_gets_the_real_one() -> None:
    run("""
load_single_user()
from jupyterhub import roles, scopes
from jupyterhub.handlers.pages import HealthCheckHandler
from jupyterhub.orm import User
from sqlalchemy.exc import SQLAlchemyError
assert HealthCheckHandler.__mro__[1].__module__ == "jupyterhub.handlers.base"
assert User.__tablename__ == "users"
assert roles.orm.User is User
assert scopes.sa.select is sys.modules["sqlalchemy"].select
assert load_single_user() is sys.modules["jupyterhub.singleuser.extension"]
""")


def test_a_jupyterhub_that_uses_more_while_it_is_imported_is_imported_whole() -> None:
    run("""
from ib_hub import lean
lean._stand_ins = lambda: {"jupyterhub.metrics": lean._module("jupyterhub.metrics")}
assert load_single_user().JupyterHubSingleUser
assert sys.modules["jupyterhub.metrics"].prometheus_log_method
""")
