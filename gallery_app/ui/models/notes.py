"""What the house style says of a caption, as the field it is typed in tells it: one note for each rule."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from gallery_app.wording import Message

if TYPE_CHECKING:  # checking draws in the readers of captions, which a window opens without
    from gallery_app.services.checking import Finding

__all__ = ["Note", "fixed", "notes"]

_ELSEWHERE = frozenset({"no-credit"})
"""Rules about the photo and not about its text; the field of the credits shows them."""


@dataclass(frozen=True, slots=True)
class Note:
    """What one rule says of a text.

    Attributes:
        message: Its sentence, about the first place.
        findings: Every place, in order.
    """

    message: Message
    findings: "tuple[Finding, ...]"

    @property
    def fix(self) -> str | None:
        """What the only place may be replaced by; "" takes it away, None where there are several or no such thing."""
        return self.findings[0].fix if len(self.findings) == 1 else None

    @property
    def fixable(self) -> "tuple[Finding, ...]":
        """The places that can be put right without asking."""
        return tuple(finding for finding in self.findings if finding.fix is not None)


def notes(findings: "Sequence[Finding]") -> tuple[Note, ...]:
    """Return one note for each rule, in the order of their first places."""
    shown = [finding for finding in findings if finding.code not in _ELSEWHERE]
    first = {finding.code: place for place, finding in reversed(list(enumerate(shown)))}
    by_rule = groupby(sorted(shown, key=lambda finding: first[finding.code]), key=lambda finding: finding.code)
    grouped = [tuple(group) for _, group in by_rule]
    return tuple(Note(group[0].message, group) for group in grouped)


def fixed(text: str, findings: "Sequence[Finding]") -> str:
    """Return a text with its findings put right; those without a fix, and those that overlap, stay."""
    end = len(text) + 1
    for finding in sorted(findings, key=lambda finding: finding.start, reverse=True):
        if finding.fix is not None and finding.end <= end:
            text = text[: finding.start] + finding.fix + text[finding.end :]
            end = finding.start
    return text
