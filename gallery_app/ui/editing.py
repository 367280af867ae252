"""Edits of chosen photos: a few at once, many in the background, so that the window goes on."""

from collections.abc import Callable, Sequence

from gallery_app.domain.photo import Photo
from gallery_app.errors import UserError
from gallery_app.services.captioning import FieldEdit
from gallery_app.ui.asking import once
from gallery_app.ui.context import Context
from gallery_app.ui.models.marking import mark_for

__all__ = ["edit_photos", "mark_photos"]

_AT_ONCE = 500
"""So many photos are edited within a frame or two; more are a task in the status line."""

_Failed = Callable[[Exception], None]


def edit_photos(context: Context, ids: Sequence[int], edits: Sequence[FieldEdit], failed: _Failed) -> None:
    """Edit photos and tell every view.

    Args:
        context: Where edits are done and told.
        ids: The photos.
        edits: What is set.
        failed: Takes the `UserError` of an edit that cannot be done.
    """
    work = context.desk.captioning.edit
    if len(ids) > _AT_ONCE:
        context.tasks.run(once(lambda: work(ids, edits)), context.changes.tell, failed)
        return
    try:
        context.changes.tell(work(ids, edits))
    except UserError as error:
        failed(error)


def mark_photos(context: Context, ids: Sequence[int], seen: Sequence[Photo], key: str, failed: _Failed) -> bool:
    """Set stars, a pick or a colour on photos; return whether the key does so.

    Args:
        context: Where edits are done and told.
        ids: The photos.
        seen: Some of them, to find out what P and X shall do.
        key: The text of the key.
        failed: Takes the `UserError` of an edit that cannot be done.
    """
    mark = mark_for(key, seen) if ids else None
    if mark is not None:
        edit_photos(context, ids, [mark], failed)
    return mark is not None
