"""Photos with the very same image: the nearest likeness there is."""

from gallery_app.catalog.connection import Connections
from gallery_app.domain.likeness import ALIKE

__all__ = ["SameImages"]

_SAME = """
    select other.photo from photo_file join photo_file as other using (fingerprint)
    where photo_file.photo = ? and photo_file.current = 1 and other.current = 1 and fingerprint <> ''
"""


class SameImages:
    """Tells likeness by the fingerprint of the files."""

    def __init__(self, link: Connections) -> None:
        """Take the connections."""
        self._link = link

    def near(self, photo: int, distance: int = ALIKE) -> frozenset[int]:  # noqa: ARG002  the same is near at any distance
        """Return the photos whose file has the same image, the photo itself among them."""
        return frozenset(row["photo"] for row in self._link.rows(_SAME, (photo,)))
