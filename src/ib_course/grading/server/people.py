"""The participants: who they are, and how far each is."""

from __future__ import annotations

from urllib.parse import quote

from ib_course.grading.server import book, register
from ib_course.grading.server.base import Refusal, TrainerHandler
from ib_course.grading.server.hand_ins import HandIn, read_hand_ins

NAMES = {"first_name": "Voornaam", "last_name": "Achternaam", "email": "E-mailadres"}
"""What a trainer may fill in, as nbgrader calls it → as a page calls it."""
LONGEST = 128
"""Characters that the gradebook keeps of each."""


class ParticipantsHandler(TrainerHandler):
    """Everybody, with a column for each chapter."""

    async def get(self) -> None:
        """Answer with the page."""
        people, hand_ins, released = await self.ask(
            lambda session: (register.participants(session), read_hand_ins(session), book.released(session))
        )
        chapters = list(dict.fromkeys(one.assignment for one in released))
        given: dict[tuple[str, str], list[HandIn]] = {}
        for one in hand_ins:
            given.setdefault((one.student, one.assignment), []).append(one)
        active = {one.student for one in hand_ins}
        self.show("participants.html", people=people, chapters=chapters, given=given, active=active)


class ParticipantHandler(TrainerHandler):
    """One participant: what was handed in, and the name."""

    async def get(self, student: str) -> None:
        """Answer with the page.

        Raises:
            Refusal: 404, there is no such participant
        """
        people, hand_ins = await self.ask(
            lambda session: (register.participants(session), read_hand_ins(session, student=student))
        )
        found = next((one for one in people if one.id == student), None)
        if found is None:
            raise Refusal(404, f"Er is geen deelnemer «{student}».")
        saved = self.get_query_argument("bewaard", "") == "1"
        self.show("participant.html", person=found, hand_ins=hand_ins, names=NAMES, saved=saved)

    async def post(self, student: str) -> None:
        """Save the name and answer with the page.

        Raises:
            Refusal: 400, too long; 404, there is no such participant
        """
        values = {name: self.get_body_argument(name, "") for name in NAMES}
        for name, value in values.items():
            if len(value) > LONGEST:
                raise Refusal(400, f"{NAMES[name]}: hooguit {LONGEST} tekens.")
        if not await self.ask(lambda session: register.save_participant(session, student, values)):
            raise Refusal(404, f"Er is geen deelnemer «{student}».")
        self.redirect(f"{self.root}/formgrader/ib/deelnemers/{quote(student, safe='')}?bewaard=1", status=303)
