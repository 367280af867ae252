"""What the view of a reading shows: lines worth a row, kinds by key, and what a question is about."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from gallery_app.domain.reading import CaptionReading, LineKind, LineReading

__all__ = ["KIND_KEYS", "TOKENS", "Asked", "Row", "asked", "only", "rows"]

KIND_KEYS: Mapping[str, LineKind] = {
    "1": LineKind.HEADLINE,
    "2": LineKind.SUBTITLE,
    "3": LineKind.BYLINE,
    "4": LineKind.HEADING,
    "5": LineKind.PARAGRAPH,
    "6": LineKind.CAPTION,
    "7": LineKind.FURNITURE,
    "8": LineKind.KICKER,
    "9": LineKind.STANDFIRST,
}
"""What an editor may call a line, by key, commonest first."""

TOKENS: Mapping[LineKind, str] = {
    LineKind.KICKER: "kind_subtitle",
    LineKind.HEADLINE: "kind_headline",
    LineKind.SUBTITLE: "kind_subtitle",
    LineKind.STANDFIRST: "kind_paragraph",
    LineKind.BYLINE: "kind_byline",
    LineKind.HEADING: "kind_heading",
    LineKind.PARAGRAPH: "kind_paragraph",
    LineKind.CAPTION: "kind_caption",
    LineKind.PICTURE: "kind_picture",
    LineKind.FURNITURE: "kind_furniture",
    LineKind.BLANK: "kind_furniture",
}
"""The colour of each kind; its word always stands beside it."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line with words in it.

    Attributes:
        line: The line and what it was taken for.
        gap: Empty lines stand before it.
        doubtful: An editor should look at it.
        fixed: The editor has said what it is.
        was: What it was before the last step, or None where nothing changed.
    """

    line: LineReading
    gap: bool = False
    doubtful: bool = False
    fixed: bool = False
    was: LineKind | None = None


def rows(
    lines: Sequence[LineReading],
    doubts: frozenset[int],
    corrections: Mapping[int, LineKind],
    changed: Mapping[int, LineKind],
) -> tuple[Row, ...]:
    """Return a row for every line that is not empty."""
    return tuple(
        Row(
            line,
            gap=place > 0 and lines[place - 1].kind is LineKind.BLANK,
            doubtful=line.number in doubts,
            fixed=line.number in corrections,
            was=changed.get(line.number),
        )
        for place, line in enumerate(lines)
        if line.kind is not LineKind.BLANK
    )


class Asked(StrEnum):
    """What the readings of a caption differ in."""

    HOW_MANY = "how many photographers"
    WHO = "who took it"
    TEXT = "where the text ends"
    WHETHER = "whether it is a caption"


def asked(choices: Sequence[CaptionReading]) -> Asked:
    """Return what to ask about a caption's readings."""
    names = {choice.photographers for choice in choices}
    if len({len(each) for each in names}) > 1:
        return Asked.HOW_MANY
    if len(names) > 1:
        return Asked.WHO
    return Asked.TEXT if len({choice.caption for choice in choices}) > 1 else Asked.WHETHER


def only(choice: CaptionReading, first: CaptionReading) -> bool:
    """Return whether a reading names just some of those whom the likeliest one names."""
    return bool(choice.photographers) and set(choice.photographers) < set(first.photographers)
