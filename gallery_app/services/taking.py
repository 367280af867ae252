"""Where places of one file disagree about a caption, an editor's choice between them."""

from pathlib import Path

from gallery_app.domain.changes import Changes
from gallery_app.domain.photo import Photo
from gallery_app.domain.stores import Catalog
from gallery_app.errors import InputError
from gallery_app.metadata.facts import Conflict, Reading
from gallery_app.metadata.read import read_metadata
from gallery_app.reasons import reason_of
from gallery_app.services.captioning import Captioning, FieldEdit, How
from gallery_app.services.in_step import catalog_field, catalog_text
from gallery_app.services.rewriting import known_photos

__all__ = ["Conflict", "Taking"]


class Taking:
    """The places of one photo's file, and taking from one of them."""

    def __init__(self, catalog: Catalog) -> None:
        """Take the catalog to write to."""
        self._catalog = catalog

    def conflicts(self, photo: int) -> tuple[Conflict, ...]:
        """Return the fields on which the places of a photo's file disagree, and that the catalog keeps.

        It reads the file, so not on the window's own thread.

        Raises:
            InputError: The photo is not known, or has no file that can be read.
        """
        return tuple(each for each in self._said(photo).conflicts if catalog_field(each.field))

    def take(self, photo: int, field: str, place: str) -> Changes:
        """Let a photo say in a field what one place of its file says, as one step of undo; the file stays as it is.

        Args:
            photo: Id of the photo.
            field: Name of a metadata field on which places disagree.
            place: ``sidecar``, ``xmp``, ``iptc`` or ``exif``.

        Raises:
            InputError: Photo or file is not there, or its places agree about the field, or the place says nothing.
        """
        told = {each.field: dict(each.values) for each in self.conflicts(photo)}
        if field not in told:
            raise InputError(
                "The places of this file disagree on {fields}, not on {field}.",
                fields=", ".join(told) or "—", field=field,
            )  # fmt: skip
        found = {origin.value: value for origin, value in told[field].items()}
        if place not in found:
            raise InputError(
                "{field} stands in {places}, not in {place}.", field=field, places=", ".join(found), place=place
            )
        edit = FieldEdit(How.SET, catalog_field(field), catalog_text(field, Reading({field: found[place]})))
        return Captioning(self._catalog).edit([photo], [edit])

    def _said(self, photo: int) -> Reading:
        (record,) = known_photos(self._catalog, [photo])
        try:
            return read_metadata(Path(_path(record)))
        except OSError as error:
            raise InputError("{path} cannot be read: {reason}.", path=_path(record), reason=reason_of(error)) from error


def _path(photo: Photo) -> str:
    if photo.file is None:
        raise InputError("Photo {photo} has no image file yet; its caption stays in the catalog.", photo=photo.id)
    return photo.file.path
