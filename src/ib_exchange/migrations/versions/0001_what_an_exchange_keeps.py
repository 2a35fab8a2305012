"""What an exchange keeps."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Take the step."""
    op.create_table(
        "audit",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("time", sa.DateTime(timezone=True), nullable=False),
        sa.Column("course", sa.String(length=64), nullable=True),
        sa.Column("who", sa.String(length=255), nullable=False),
        sa.Column("via", sa.String(length=8), nullable=False),
        sa.Column("action", sa.String(length=32), nullable=False),
        sa.Column("chapter", sa.String(length=3), nullable=True),
        sa.Column("subject", sa.String(length=32), nullable=True),
        sa.Column("whom", sa.String(length=255), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit")),
    )
    op.create_index(op.f("ix_audit_course_id"), "audit", ["course", "id"])

    op.create_table(
        "chapters",
        sa.Column("course", sa.String(length=64), nullable=False),
        sa.Column("chapter", sa.String(length=3), nullable=False),
        sa.Column("deadline", sa.DateTime(timezone=True), nullable=True),
        sa.Column("released", sa.DateTime(timezone=True), nullable=True),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("newest", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("course", "chapter", name=op.f("pk_chapters")),
    )
    op.create_table(
        "tokens",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("person", sa.String(length=255), nullable=False),
        sa.Column("label", sa.String(length=60), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("made", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revoked", sa.DateTime(timezone=True), nullable=True),
        sa.Column("used", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tokens")),
        sa.UniqueConstraint("digest", name=op.f("uq_tokens_digest")),
    )
    op.create_index(op.f("ix_tokens_person"), "tokens", ["person"])

    op.create_table(
        "files",
        sa.Column("course", sa.String(length=64), nullable=False),
        sa.Column("chapter", sa.String(length=3), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["course", "chapter"], ["chapters.course", "chapters.chapter"], name=op.f("fk_files_course_chapter")
        ),
        sa.PrimaryKeyConstraint("course", "chapter", "name", name=op.f("pk_files")),
    )
    op.create_table(
        "handins",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("course", sa.String(length=64), nullable=False),
        sa.Column("chapter", sa.String(length=3), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("person", sa.String(length=255), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(length=36), nullable=False),
        sa.Column("time", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("answers", sa.Integer(), nullable=False),
        sa.Column("late", sa.Boolean(), nullable=False),
        sa.Column("secret", sa.String(length=128), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(
            ["course", "chapter"], ["chapters.course", "chapters.chapter"], name=op.f("fk_handins_course_chapter")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_handins")),
        sa.UniqueConstraint("course", "chapter", "number", name=op.f("uq_handins_course_chapter_number")),
        sa.UniqueConstraint("person", "key", name=op.f("uq_handins_person_key")),
    )
    op.create_index(
        op.f("ix_handins_course_chapter_person_number"), "handins", ["course", "chapter", "person", "number"]
    )

    op.create_table(
        "feedback",
        sa.Column("handin", sa.String(length=32), nullable=False),
        sa.Column("time", sa.DateTime(timezone=True), nullable=False),
        sa.Column("etag", sa.String(length=64), nullable=False),
        sa.Column("page", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["handin"], ["handins.id"], name=op.f("fk_feedback_handin")),
        sa.PrimaryKeyConstraint("handin", name=op.f("pk_feedback")),
    )
