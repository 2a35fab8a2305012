"""What a participant's server reads of its course: to which course it hands in, and where."""

from __future__ import annotations

from ib_hub.places import Places
from ib_hub.roles import EXCHANGE, exchange_port
from ib_hub.settings import Course, Settings

PAGE = "/doc/tree/start.ipynb"
"""What opens after logging in."""

LIMITS = "IB_HUB_GRENZEN"
"""Environment variable with the limits that a server puts upon itself before anything of a participant is read."""

FILE = "nbgrader_config.py"

COURSE_VARIABLE = "IB_HUB_CURSUSNAAM"
"""Environment variable of a pod with the name of its course; empty for who follows none."""
SERVICE_VARIABLE = "IB_HUB_UITWISSELING"
"""Environment variable of a pod with the address of the exchange service."""

_FOLDER = """\
# Van de beheerder van de hub, voor deelnemers van deze cursus. Elke start van de hub schrijft dit opnieuw.
c = get_config()  # noqa: F821
c.CourseDirectory.course_id = {course!r}
c.Exchange.root = {root!r}
"""
_SERVICE = """\
# Van de beheerder van de hub, voor deelnemers van deze cursus. Elke start van de hub schrijft dit opnieuw.
from ib_course.exchange import configure

c = get_config()  # noqa: F821
c.CourseDirectory.course_id = {course!r}
configure(c, url={url!r}, course={course!r})
"""


def write(settings: Settings) -> None:
    """Write the settings for the participants of every course; they hold no secret, and everybody may read them."""
    places = Places(settings)
    for course in settings.courses:
        folder = places.participant(course)
        folder.mkdir(parents=True, exist_ok=True)
        folder.chmod(0o755)
        path = folder / FILE
        path.write_text(text(settings, course), encoding="utf-8")
        path.chmod(0o644)


def text(settings: Settings, course: Course) -> str:
    """Return nbgrader's settings for the participants of a course."""
    if settings.exchange == "map":
        return _FOLDER.format(course=course.name, root=str(Places(settings).shared))
    return service_text(course.name, exchange_url(settings))


def service_text(course: str, url: str) -> str:
    """Return nbgrader's settings for who hands in to the exchange service at ``url``."""
    return _SERVICE.format(course=course, url=url)


def exchange_url(settings: Settings) -> str:
    """Return the address of the exchange service, on this machine: hand-ins need not go around by the proxy's door."""
    return f"http://127.0.0.1:{exchange_port(settings)}{settings.prefix}services/{EXCHANGE}"
