"""The modes of the window that work today."""

from enum import StrEnum

__all__ = ["Mode"]


class Mode(StrEnum):
    """What the centre of the window shows."""

    GALLERY = "gallery"
    CAPTIONS = "captions"
    REPORT = "report"
    LAYOUT = "layout"
