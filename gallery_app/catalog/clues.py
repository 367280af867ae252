"""What helps to match images to captions: refused pairs, other names of a file, pictures that a document shows."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from gallery_app.catalog.connection import Connections
from gallery_app.catalog.text import clean, path_in, path_out
from gallery_app.domain.document import ShownPicture

__all__ = ["Clues"]

_REFUSED = """
    select distinct refusal.photo, refusal.caption from refusal
    join placement on placement.photo = refusal.caption
    join section on section.id = placement.section
    where section.report = ?
"""
_SHOWN = """
    select shown_picture.* from shown_picture
    join placement on placement.id = shown_picture.placement
    join section on section.id = placement.section
    where section.report = ?
"""


class Clues:
    """Records in the tables refusal, file_copy and shown_picture."""

    def __init__(self, link: Connections) -> None:
        """Take the connections."""
        self._link = link

    def refused(self, report: int) -> frozenset[tuple[int, int]]:
        """Return the refused pairs of a report: the image's photo, and the photo record of the caption."""
        return frozenset((row["photo"], row["caption"]) for row in self._link.rows(_REFUSED, (report,)))

    def refuse(self, photo: int, caption: int) -> None:
        """Keep that a photo's image is not the picture of a caption, which its photo record stands for."""
        known = "select id from refusal where photo = ? and caption = ?"
        if self._link.row(known, photo, caption) is None:
            self._link.insert("refusal", photo=photo, caption=caption)

    def ask_again(self, report: int) -> None:
        """Forget the refused pairs of a report."""
        for photo, caption in self.refused(report):
            self._link.run("delete from refusal where photo = ? and caption = ?", photo, caption)

    def copies(self, photos: Sequence[int]) -> Mapping[int, tuple[str, ...]]:
        """Return for each photo that has any the absolute paths of other files with the same bytes."""
        wanted, found = set(photos), defaultdict[int, list[str]](list)
        rows = self._link.rows(
            "select photo_file.photo, file_copy.path from file_copy"
            " join photo_file on photo_file.id = file_copy.file and photo_file.current = 1 order by file_copy.id"
        )
        for row in rows:
            if row["photo"] in wanted:
                found[row["photo"]].append(path_out(row["path"]))
        return {photo: tuple(paths) for photo, paths in found.items()}

    def add_copy(self, file: int, path: str) -> None:
        """Keep that another file at an absolute path has the bytes of a known one."""
        known = "select id from file_copy where file = ? and path = ?"
        if self._link.row(known, file, path_in(path)) is None:
            self._link.insert("file_copy", file=file, path=path_in(path))

    def shown(self, report: int) -> Mapping[int, ShownPicture]:
        """Return for each placement of a report that has one the picture that the document shows with its caption."""
        return {
            row["placement"]: ShownPicture(row["number"], row["name"], row["fingerprint"])
            for row in self._link.rows(_SHOWN, (report,))
        }

    def show(self, placement: int, picture: ShownPicture) -> None:
        """Keep which picture the document shows with the caption of a new placement."""
        self._link.insert(
            "shown_picture", placement=placement, number=picture.number, name=clean(picture.name),
            fingerprint=picture.fingerprint,
        )  # fmt: skip
