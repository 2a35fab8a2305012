"""What a hand-in must be: the bytes of ``antwoorden.json``, of this chapter; what the answers say is not looked at."""

from __future__ import annotations

import re
from typing import Any

from ib_course.dossier.revisions import decode
from ib_course.questions import says_something
from ib_exchange.errors import Refusal, unreadable

_QUESTION = re.compile(r"[a-z0-9-]{1,64}")


def count_answers(data: bytes, chapter: str) -> int:
    """Return how many answers say something.

    Raises:
        Refusal: these are no answers to this chapter
    """
    try:
        content = decode(data)
    except ValueError as error:
        raise unreadable(_NOT_JSON) from error
    if not isinstance(content, dict) or type(content.get("schema")) is not int or content["schema"] != 1:
        raise unreadable(_NOT_ANSWERS)
    if content.get("chapter") != chapter:
        raise Refusal(400, "ander-hoofdstuk", _OTHER.format(chapter=chapter))
    answers = content.get("answers")
    if not isinstance(answers, dict) or not all(_is_answer(*item) for item in answers.items()):
        raise unreadable(_NOT_ANSWERS)
    return sum(says_something(answer["value"]) for answer in answers.values())


def _is_answer(question: str, answer: Any) -> bool:
    return bool(_QUESTION.fullmatch(question)) and isinstance(answer, dict) and isinstance(answer.get("value"), dict)


_NOT_JSON = (
    "Wat je inlevert is niet te lezen, dus er is niets ingeleverd. Laad het hoofdstuk opnieuw en probeer het weer."
)
_NOT_ANSWERS = (
    "Wat je inlevert zijn geen antwoorden van de cursus, dus er is niets ingeleverd. "
    "Laad het hoofdstuk opnieuw en lever in met de knop «Inleveren»."
)
_OTHER = (
    "Wat je inlevert hoort niet bij hoofdstuk «{chapter}», dus er is niets ingeleverd. "
    "Open het hoofdstuk dat je wilt inleveren en probeer het daar."
)
