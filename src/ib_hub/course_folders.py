"""A course folder on a hub, made or brought up to date by the account that owns it: ``python -m ib_hub.course_folders``.

What is wanted comes on standard input: the account may not read the settings of the hub.
"""

from __future__ import annotations

import json
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

from ib_hub.participant_settings import exchange_url
from ib_hub.places import Places
from ib_hub.settings import Course, Settings

_BEGIN, _END = "# De uitwisseling van de hub: begin.", "# De uitwisseling van de hub: einde."
_SERVICE = """\
{begin} De beheerder houdt deze regels bij.
from ib_course.exchange import configure as configure_exchange

configure_exchange(c, url={url!r}, course={course!r})
{end}
"""


@dataclass(frozen=True)
class Wanted:
    """What a course folder must be: where hand-ins go is a folder, or else the address of the service."""

    folder: str
    course: str
    exchange: str
    service: str

    @classmethod
    def of(cls, settings: Settings, course: Course) -> Wanted:
        """Return what the settings say of a course."""
        places, by_folder = Places(settings), settings.exchange == "map"
        return cls(
            folder=str(places.course(course)),
            course=course.name,
            exchange=str(places.shared) if by_folder else "",
            service="" if by_folder else exchange_url(settings),
        )

    def as_json(self) -> str:
        """Return it as text for the other process."""
        return json.dumps(asdict(self))


def make(wanted: Wanted) -> list[str]:
    """Make the folder, or bring it up to date; a trainer's own changes are kept.

    Returns:
        Dutch lines that say what was done
    """
    from ib_course.grading.course_folder import CONFIG_FILE, init_course

    folder = Path(wanted.folder)
    told = init_course(folder, course_id=wanted.course, exchange=Path(wanted.exchange) if wanted.exchange else None)
    config = folder / CONFIG_FILE
    before = config.read_text(encoding="utf-8")
    after = with_service(before, wanted)
    if after != before:
        config.write_text(after, encoding="utf-8")
        told.append(f"Bijgewerkt: de uitwisseling in {CONFIG_FILE}")
    return told


def with_service(text: str, wanted: Wanted) -> str:
    """Return nbgrader's settings with our lines on the exchange service, and without older ones."""
    head, begin, rest = text.partition(_BEGIN)
    kept = head + (rest.partition(_END)[2].lstrip("\n") if begin else "")
    if not wanted.service:
        return kept
    lines = _SERVICE.format(begin=_BEGIN, end=_END, url=wanted.service, course=wanted.course)
    return f"{kept.rstrip()}\n\n{lines}"


def main() -> None:
    """Make the folder that is asked for on standard input."""
    told = make(Wanted(**json.load(sys.stdin)))
    sys.stdout.write("".join(f"{line}\n" for line in told))


if __name__ == "__main__":
    main()
