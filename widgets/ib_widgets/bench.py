"""What the models have in common in a kernel: drawing a figure to keep."""

from __future__ import annotations

import base64

from ib_widgets.question import Message, Question


class Bench(Question):
    """A model to play with; it computes in the browser, only a figure that is kept asks for the kernel."""

    def reply_to(self, message: Message) -> Message | None:
        """Return the reply to a request; a figure comes as base64 of a PNG."""
        if message.get("type") != "figure":
            return super().reply_to(message)
        from ib_exercises.figures import draw_png  # matplotlib: only when a figure is kept

        try:
            picture = draw_png(self.spec["model"], message.get("parameters") or {})
        except ValueError as error:
            return {"type": "failed", "reason": "error", "text": f"De figuur kon niet worden getekend. {error}"}
        return {"type": "figure", "mime": "image/png", "data": base64.b64encode(picture).decode()}
