"""What a photo is or lacks, and what it is like."""

from bisect import bisect_right
from string import Template

import numpy as np

from gallery_app.catalog.bits import bits_of, bits_of_text
from gallery_app.catalog.connection import Connections
from gallery_app.catalog.mirror import Mirror
from gallery_app.catalog.spans import Span, limited
from gallery_app.domain.likeness import LikenessStore
from gallery_app.domain.query import Lack, Near, Sort, State

__all__ = ["States"]

_WEEK_BEFORE = "select strftime('%Y-%m-%dT%H:%M:%S', added, '-7 days') as since from photo where id = ?"
_ADDED = "select added from photo where id = ?"
_SAME = """
    select group_concat(photo) as ids from photo_file where current = 1 and fingerprint in (
        select fingerprint from photo_file where photo = ? and current = 1 and fingerprint <> '')
"""
_ABSENT = Template("select group_concat(id) as ids from photo where ${lacks} ${span}")
_LACKS = {
    Lack.CREDIT: "not exists (select 1 from credit where photo = photo.id)",
    Lack.DESCRIPTION: "description = ''",
    Lack.FILE: "not exists (select 1 from photo_file where photo = photo.id and current = 1)",
    Lack.USE: "not exists (select 1 from placement where photo = photo.id)",
    Lack.TITLE: "title = ''",
    Lack.THEME: "not exists (select 1 from photo_theme where photo = photo.id)",
    Lack.DATE: "taken = ''",
    Lack.PLACE: "place = ''",
    Lack.LABEL: "label is null",
    State.PICKED: "pick = 'picked'",
    State.REJECTED: "pick = 'rejected'",
    State.USED: "exists (select 1 from placement where photo = photo.id)",
    State.MISSING: "id in (select photo from photo_file where current = 1 and missing = 1)",
    State.DISPUTED: "id in (select photo from find_disputed)",
    State.DUPLICATE: "id in (select photo from photo_file where current = 1 and fingerprint in ("
    "select fingerprint from photo_file where current = 1 and fingerprint <> ''"
    " group by fingerprint having count(*) > 1))",
}


class States:
    """Answers conditions on single photos."""

    def __init__(self, link: Connections, mirror: Mirror, likeness: LikenessStore) -> None:
        """Take the connections, what is held in memory, and what knows how images look."""
        self._link = link
        self._mirror = mirror
        self._likeness = likeness

    def bits(self, leaf: Lack | State | Near, span: Span) -> int:
        """Return the photos that a condition holds for; some may be gone, some outside the stretch."""
        match leaf:
            case Near(photo):
                return self._alike(photo)
            case State.RECENT:
                return self._recent()
            case _:
                sql = _ABSENT.substitute(lacks=_LACKS[leaf], span=limited("id", span))
                return bits_of_text(self._link.rows(sql)[0]["ids"])

    def _alike(self, photo: int) -> int:
        """Return a photo that has an image with those that look like it, and those whose file has the same bytes."""
        if photo >= self._mirror.alive.bit_length():
            return 0
        return bits_of(sorted(self._likeness.near(photo))) | bits_of_text(self._link.rows(_SAME, (photo,))[0]["ids"])

    def _recent(self) -> int:
        # Recent is what came in the last week in which anything came.
        order = self._mirror.order(Sort.ADDED)
        if not order:
            return 0
        since = self._link.rows(_WEEK_BEFORE, (order[0],))[0]["since"]
        end = bisect_right(order, 0, key=lambda photo: self._link.rows(_ADDED, (photo,))[0]["added"] < since)
        return bits_of(np.frombuffer(order, np.uint32)[:end])
