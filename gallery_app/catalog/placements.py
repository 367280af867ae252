"""Which photo stands in which section, in which order."""

from gallery_app.catalog.connection import Connections
from gallery_app.catalog.photo_rows import read_placement
from gallery_app.catalog.text import clean
from gallery_app.domain.placement import Origin, Placement
from gallery_app.errors import InputError

__all__ = ["Placements", "close_gaps"]

_CLOSE_GAPS = """
    update placement set position = (
        select count(*) from placement as before
        where before.section = placement.section and before.position < placement.position)
    where section = ?
"""


def close_gaps(link: Connections, section: int) -> None:
    """Number the photos of a section from 0 again after one has gone."""
    link.run(_CLOSE_GAPS, section)


class Placements:
    """Records in the table placement; the positions of a section run from 0 without gaps."""

    def __init__(self, link: Connections) -> None:
        """Take the connections."""
        self._link = link

    def of_report(self, report: int) -> tuple[Placement, ...]:
        """Return a report's placements in reading order."""
        rows = self._link.rows("select * from placed where report = ? order by section_position, position", (report,))
        return tuple(read_placement(row) for row in rows)

    def get(self, placement: int) -> Placement | None:
        """Return one placement, or None."""
        row = self._link.row("select * from placed where id = ?", placement)
        return None if row is None else read_placement(row)

    def add(
        self,
        photo: int,
        section: int,
        *,
        position: int | None = None,
        origin: Origin = Origin.EDITOR,
        certainty: float = 1.0,
        caption: str | None = None,
    ) -> int:
        """Place a photo in a section, at the end or at `position` (others move on); return the placement's id.

        A photo that stands in the section already is moved, and keeps its id; so does its caption, unless one is given.

        Raises:
            InputError: The photo or the section is not known.
        """
        self._must_have("photo", photo)
        self._must_have("section", section)
        there = self._in_section(section, photo)
        if there is None:
            there = self._link.insert(
                "placement", photo=photo, section=section, position=-1, origin=origin.value,
                certainty=_rounded(certainty), caption=None if caption is None else clean(caption),
            )  # fmt: skip
            self._order(section, there, position)
            return there
        self._link.update("placement", there, origin=origin.value, certainty=_rounded(certainty))
        if caption is not None:
            self.set_caption(there, caption)
        if position is not None:
            self._order(section, there, position)
        return there

    def move(self, placement: int, section: int, position: int | None = None) -> None:
        """Move a placement to a section of the same report; an editor's move is certain and the editor's.

        Where the photo stands in that section already, the two become one.

        Raises:
            InputError: The placement is not known, or the section belongs to another report.
        """
        old = self._known(placement)
        row = self._link.row("select report from section where id = ?", section)
        if row is None or row["report"] != old.report:
            raise InputError("Section {section} belongs to another report.", section=section)
        twin = self._in_section(section, old.photo)
        if twin not in (None, placement):
            self._link.delete("placement", twin)
        self._link.update("placement", placement, section=section, origin=Origin.EDITOR.value, certainty=1.0)
        self._order(section, placement, position)
        if section != old.section:
            close_gaps(self._link, old.section)

    def set_caption(self, placement: int, caption: str | None) -> None:
        """Store the caption of this use; None follows the photo."""
        self._known(placement)
        self._link.update("placement", placement, caption=None if caption is None else clean(caption))

    def set_photo(self, placement: int, photo: int) -> None:
        """Let another photo take this place; if it stands in the section already, that other place is given up.

        Raises:
            InputError: The placement or the photo is not known.
        """
        old = self._known(placement)
        self._must_have("photo", photo)
        twin = self._in_section(old.section, photo)
        if twin not in (None, placement):
            self.remove(twin)
        self._link.update("placement", placement, photo=photo)

    def remove(self, placement: int) -> None:
        """Take the photo out of the section."""
        old = self._known(placement)
        self._link.delete("placement", placement)
        close_gaps(self._link, old.section)

    def _known(self, placement: int) -> Placement:
        found = self.get(placement)
        if found is None:
            raise InputError("There is no placement {id}.", id=placement)
        return found

    def _must_have(self, table: str, row: int) -> None:
        known = {"photo": "select 1 from photo where id = ?", "section": "select 1 from section where id = ?"}
        if self._link.row(known[table], row) is None:
            raise InputError("There is no {kind} {id}.", kind=table, id=row)

    def _in_section(self, section: int, photo: int) -> int | None:
        row = self._link.row("select id from placement where section = ? and photo = ?", section, photo)
        return None if row is None else int(row["id"])

    def _order(self, section: int, placed: int, position: int | None) -> None:
        rows = self._link.rows(
            "select id from placement where section = ? and id <> ? order by position, id", (section, placed)
        )
        others = [row["id"] for row in rows]
        others.insert(len(others) if position is None else max(position, 0), placed)
        for place, number in enumerate(others):
            self._link.run("update placement set position = ?1 where id = ?2 and position <> ?1", place, number)


def _rounded(certainty: float) -> float:
    # The images of rows are JSON, which keeps fifteen digits; more than four say nothing.
    return round(certainty, 4)
