"""What dropping, moving and taking out photos asks of the services.

What is touched is told by the edit that holds all of it: an edit inside another knows nothing yet.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from gallery_app.domain.changes import Act, Changes
from gallery_app.domain.placement import Placement

if TYPE_CHECKING:  # matching draws in half the core, which looking at a report does not need
    from gallery_app.services.linking import Linking

__all__ = ["drop_photos", "move_uses", "take_out"]


def drop_photos(
    linking: "Linking", photos: Sequence[int], placed: Sequence[Placement], section: int, position: int
) -> Changes:
    """Put photos into a section of a report, from a place among its photos on.

    Args:
        linking: The service.
        photos: Ids, in the order they shall stand.
        placed: Every use of photos in this report, in reading order; photos that are among them move.
        section: Id of the section.
        position: Place before which they go, counted with the photos that stand there now.

    Raises:
        InputError: A photo or the section is not known.
    """
    uses = {use.photo: use for use in reversed(placed)}
    order = [use.photo for use in placed if use.section == section]
    before = [photo for photo in order[:position] if photo not in photos][-1:]
    if not uses.keys() & set(photos):
        return linking.link(photos, section, position)
    with linking.together() as edit:
        for photo in photos:
            # The services count places without the photo itself, so that its own going is taken into account here.
            order = [other for other in order if other != photo]
            at = order.index(before[0]) + 1 if before else 0
            order.insert(at, photo)
            before = [photo]
            use = uses.get(photo)
            if use:
                linking.move(use.id, section, at)
            else:
                linking.link([photo], section, at)
    return edit.changes  # those of the edits within are only known once this one is closed


def take_out(linking: "Linking", uses: Iterable[Placement]) -> Changes:
    """Take photos out of the sections they stand in.

    Raises:
        InputError: A photo does not stand there any more.
    """
    sections: dict[int, list[int]] = {}
    for use in uses:
        sections.setdefault(use.section, []).append(use.photo)
    with linking.together(Act.UNLINK) as edit:
        for section, photos in sections.items():
            linking.unlink(photos, section)
    return edit.changes


def move_uses(linking: "Linking", uses: Iterable[Placement], section: int) -> Changes:
    """Move uses of photos to the end of another section of their report.

    Raises:
        InputError: A use or the section is not known, or the section belongs to another report.
    """
    with linking.together() as edit:
        for use in uses:
            linking.move(use.id, section)
    return edit.changes
