"""What Alembic runs: the steps, in the transaction of whoever asked for them."""

from __future__ import annotations

from alembic import context

from ib_exchange.models import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    transactional_ddl=True,  # SQLite has it too, once transactions begin where we say
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
