"""The credits of a report as text to be pasted elsewhere, in one of four forms."""

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # crediting draws in the captions' room, which the painted window does not need
    from gallery_app.services.crediting import ReportCredits

__all__ = ["Form", "credit_text", "offered"]


class Form(StrEnum):
    """What is copied."""

    LINES = "a line for each photo"
    FOLDED = "shared credits in one line at the end"
    NUMBERED = "one line, photos by number"
    SUMMARY = "the shared credit alone"


def offered(found: "ReportCredits") -> tuple[Form, ...]:
    """Return the forms that make sense: without a credit that is true of all or most, there is nothing to share."""
    shared = (Form.FOLDED, Form.SUMMARY) if found.summary else ()
    numbered = (Form.NUMBERED,) if found.numbered else ()
    return tuple(form for form in Form if form is Form.LINES or form in shared + numbered)


def credit_text(found: "ReportCredits", form: Form) -> str:
    """Return the text of a form, lines parted by line feeds; "" where there is nothing to say."""
    match form:
        case Form.LINES:
            return "\n".join(line.line for line in found.lines if line.line)
        case Form.FOLDED:
            return "\n".join(filter(None, (*(line.folded for line in found.lines), found.summary)))
        case Form.NUMBERED:
            return found.numbered
        case Form.SUMMARY:
            return found.summary
