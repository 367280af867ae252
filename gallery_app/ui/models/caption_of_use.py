"""The caption of one use of a photo beside what the archive says of it, and giving one to the other on request."""

from typing import TYPE_CHECKING

from gallery_app.domain.changes import Act, Changes
from gallery_app.ui.models.story import Use

if TYPE_CHECKING:  # the services draw in half the core, which looking at a report does not need
    from gallery_app.services.desk import Desk

__all__ = ["give_to_archive", "own_caption", "set_caption"]


def own_caption(use: Use, text: str) -> str | None:
    """Return what is stored for a use under which `text` shall stand; None where it follows the archive's title."""
    words = " ".join(text.split())
    return None if not words or words == use.photo.title else words


def set_caption(desk: "Desk", use: Use, text: str) -> Changes:
    """Let `text` stand under a photo in this use; the archive's record of the photo stays as it is.

    Returns:
        What changed; nothing where it stood there already.
    """
    caption = own_caption(use, text)
    return Changes() if caption == use.placement.caption else desk.captioning.set_caption(use.placement.id, caption)


def give_to_archive(desk: "Desk", use: Use, text: str, field: str) -> Changes:
    """Make the words of one use the photo's own `field`, ``title`` or ``description``, for ever; one step of undo.

    A use whose words became the title follows the archive from now on; as a description they stay its own as well.

    Raises:
        InputError: There is no such photo.
    """
    from gallery_app.services.captioning import FieldEdit, How  # noqa: PLC0415 - as above

    words = " ".join(text.split())
    caption = None if field == "title" else own_caption(use, words)
    with desk.linking.together(Act.EDIT) as edit:
        desk.captioning.edit([use.photo.id], [FieldEdit(How.SET, field, words)])
        desk.captioning.set_caption(use.placement.id, caption)
    return edit.changes
