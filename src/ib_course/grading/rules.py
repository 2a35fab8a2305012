"""What the settings of a course (``nbgrader_config.py``) say of marking, where nbgrader's converters are not run."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ib_course.launcher.problem import Problem

if TYPE_CHECKING:
    from nbgrader.coursedir import CourseDirectory
    from traitlets.config import Config

Penalty = Callable[[str, float, float], float | None]
"""nbgrader's late penalty: participant, score and seconds late → points that are taken off, null for none."""

_OURS = ("exporter_class", "sanitize_preprocessors", "autograde_preprocessors")
_HOOKS = ("pre_convert_hook", "post_convert_hook", "preprocessors")
_PARTS = ("Autograde", "BaseConverter")
_FEEDBACK = ("exporter_class", "preprocessors")


@dataclass(frozen=True)
class Rules:
    """How a course marks one chapter."""

    penalty: Penalty
    """What being late costs."""
    mode: int
    """Permissions of the marked files."""
    shared: bool
    """Whether trainers share the course folder as a group."""
    again: bool
    """Whether everything is always marked anew."""
    own_files: frozenset[str]
    """Released files of which a participant's own version is kept (relative paths)."""
    strangers: bool = True
    """Whether somebody whom the gradebook does not know becomes a participant (``Autograde.create_student``)."""


def read_rules(config: Config, coursedir: CourseDirectory, chapter: str) -> Rules:
    """Return the rules of a course.

    Raises:
        Problem: the course marks in steps of its own, which only nbgrader's converters can do
    """
    _refuse_own_steps(config, chapter)
    settings = {**config.get("BaseConverter", {}), **config.get("Autograde", {})}
    permissions = settings.get("permissions", 664 if coursedir.groupshared else 444)
    return Rules(
        penalty=_penalty(config),
        mode=int(str(permissions), 8),  # nbgrader writes 444 and means 0o444
        shared=coursedir.groupshared,
        again=bool(settings.get("force", False)),
        own_files=frozenset(settings.get("exclude_overwriting", {}).get(chapter, ())),
        strangers=bool(settings.get("create_student", True)),
    )


@dataclass(frozen=True)
class FeedbackRules:
    """How a course makes feedback."""

    mode: int
    """Permissions of the pages."""
    shared: bool
    """Whether trainers share the course folder as a group."""
    again: bool
    """Whether everything is always made anew."""


def read_feedback_rules(config: Config, coursedir: CourseDirectory, chapter: str) -> FeedbackRules:
    """Return the rules of a course.

    Raises:
        Problem: the course makes feedback in steps of its own, which only nbgrader's converters can do
    """
    ours, given = _our_settings().GenerateFeedback, config.get("GenerateFeedback", {})
    own = [f"GenerateFeedback.{name}" for name in _FEEDBACK if given.get(name) != ours.get(name)]
    own += [f"GenerateFeedback.{name}" for name in _HOOKS[:2] if given.get(name)]
    own += [f"BaseConverter.{name}" for name in _HOOKS if config.get("BaseConverter", {}).get(name)]
    if own:
        raise Problem(
            f"Deze cursus heeft in nbgrader_config.py eigen stappen voor de feedback: {', '.join(own)}.",
            f"Maak de feedback zo: nbgrader generate_feedback {chapter}",
            f"En geef die zo terug: nbgrader release_feedback {chapter}",
        )
    settings = {**config.get("BaseConverter", {}), **config.get("GenerateFeedback", {})}
    permissions = settings.get("permissions", 664 if coursedir.groupshared else 644)
    return FeedbackRules(int(str(permissions), 8), coursedir.groupshared, bool(settings.get("force", False)))


def _our_settings() -> Any:
    """Return what this package itself sets."""
    from traitlets.config import Config as Settings

    from ib_course.grading import configure

    ours: Any = Settings()
    configure(ours)
    return ours


def _refuse_own_steps(config: Config, chapter: str) -> None:
    ours = _our_settings()
    given = config.get("Autograde", {})
    own = [f"Autograde.{name}" for name in _OURS if given.get(name) != ours.Autograde.get(name)]
    own += [f"{part}.{name}" for part in _PARTS for name in _HOOKS if config.get(part, {}).get(name)]
    if own:
        raise Problem(
            f"Deze cursus heeft in nbgrader_config.py eigen stappen voor het nakijken: {', '.join(own)}.",
            f"Kijk zo na: nbgrader autograde {chapter}",
        )


def _penalty(config: Config) -> Penalty:
    """Return the course's rule for what is handed in late."""
    from nbgrader.plugins import LateSubmissionPlugin
    from traitlets import import_item

    plugin = config.get("AssignLatePenalties", {}).get("plugin_class", LateSubmissionPlugin)
    plugin = import_item(plugin) if isinstance(plugin, str) else plugin
    penalty: Penalty = plugin(config=config).late_submission_penalty
    return penalty
