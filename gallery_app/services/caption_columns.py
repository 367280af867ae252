"""What the columns of our own caption lists say beyond those of a table of records."""

from collections.abc import Mapping
from dataclasses import replace

from gallery_app.captions.parse import read_caption
from gallery_app.captions.render import credits_of
from gallery_app.domain.credit import Credit

__all__ = ["IDLE", "described", "printed_credits"]

IDLE = frozenset({"序号", "no.", "图片", "picture", "像素", "pixels"})
"""Heads of columns of our own lists that a record does not need; nothing is said about them."""


def printed_credits(text: str) -> tuple[Credit, ...]:
    """Return the credits of a line as it is printed, such as ``田正 摄`` or ``新华社记者 李明 摄``.

    A line that has no word for what somebody did names who took the picture.
    """
    if not text:
        return ()
    for line in (text, f"照片　{text}", f"照片　{text} 摄"):
        if found := credits_of(read_caption([line])):
            return tuple(replace(credit, raw=text) for credit in found)
    return ()


def described(row: Mapping[str, str]) -> str:
    """Return the description of a row that may have a printed caption of its own; one that is the title says nothing.

    Args:
        row: The texts of the columns title, description and caption.
    """
    caption = row["caption"]
    return row["description"] or ("" if caption == row["title"] else caption)
