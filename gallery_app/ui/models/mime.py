"""How dragged photos name themselves between the parts of the window."""

import json
from collections.abc import Sequence

from PySide6.QtCore import QMimeData

__all__ = ["PHOTO_MIME", "TOKEN_MIME", "decode_ids", "dragged_ids", "encode_ids"]

PHOTO_MIME = "application/x-tushuo-photos"
"""Type of a drag that carries photo ids as a JSON list."""

TOKEN_MIME = "application/x-tushuo-token"  # noqa: S105  a token of the search box
"""Type of a drag that carries a token of the search box, by its place among the tokens."""


def encode_ids(ids: Sequence[int]) -> bytes:
    """Return photo ids as the bytes of a drag."""
    return json.dumps(list(ids)).encode()


def decode_ids(data: bytes) -> tuple[int, ...]:
    """Return the photo ids of a drag, in order; bytes of any other make carry none."""
    try:
        ids = json.loads(data)
    except ValueError:
        return ()
    if not isinstance(ids, list):
        return ()
    return tuple(photo for photo in ids if isinstance(photo, int) and not isinstance(photo, bool))


def dragged_ids(data: QMimeData) -> tuple[int, ...]:
    """Return the ids of the photos that a drag carries; none for other drags."""
    return decode_ids(bytes(data.data(PHOTO_MIME).data())) if data.hasFormat(PHOTO_MIME) else ()
