"""A participant's server in a pod: ``python -m ib_hub.pod``.

On one machine the hub writes what a server must know of its course in a file that everybody may read; a pod has no such
file, and writes it itself, from its environment.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from ib_hub import single_user
from ib_hub.participant_settings import COURSE_VARIABLE, FILE, SERVICE_VARIABLE, service_text


def main() -> None:
    """Run the participant's server of this pod."""
    course = os.environ.get(COURSE_VARIABLE)
    if course:
        folder = Path(tempfile.mkdtemp(prefix="cursus-"))
        (folder / FILE).write_text(service_text(course, os.environ[SERVICE_VARIABLE]), encoding="utf-8")
        os.environ["IB_HUB_CURSUS"] = str(folder)
    single_user.run("deelnemer")


if __name__ == "__main__":
    main()
