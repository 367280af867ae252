"""Photos read from their rows, many at a time."""

import json
import sqlite3
from collections.abc import Callable, Sequence
from typing import TypeVar

from gallery_app.catalog.connection import Connections
from gallery_app.catalog.text import path_out
from gallery_app.domain.credit import Credit
from gallery_app.domain.label import Label
from gallery_app.domain.photo import FieldText, Photo, PhotoFile, Pick
from gallery_app.domain.placement import Origin, Placement

__all__ = ["read_credits", "read_file", "read_further", "read_photos", "read_placement", "read_themes"]

T = TypeVar("T")

_PHOTO = "select * from photo where id in (select value from json_each(?))"
_FILE = "select * from photo_file where current = 1 and photo in (select value from json_each(?))"
_CREDIT = """
    select credit.*, coalesce(photographer.name, '') as name
    from credit left join photographer on photographer.id = credit.photographer
    where credit.photo in (select value from json_each(?)) order by credit.photo, credit.position
"""
_THEME = """
    select photo_theme.photo, theme.name from photo_theme join theme on theme.id = photo_theme.theme
    where photo_theme.photo in (select value from json_each(?)) order by photo_theme.photo, photo_theme.position
"""
_FURTHER = "select * from photo_field where photo in (select value from json_each(?)) order by photo, field"
_PLACED = """
    select * from placed where photo in (select value from json_each(?)) order by report, section_position, position
"""


def read_photos(link: Connections, ids: Sequence[int]) -> tuple[Photo, ...]:
    """Return the photos in the order asked for; unknown ids are left out."""
    asked = json.dumps(list(ids))
    files = _grouped(link, _FILE, asked, read_file)
    credit_rows = _grouped(link, _CREDIT, asked, _credit)
    themes = _grouped(link, _THEME, asked, lambda row: str(row["name"]))
    further = _grouped(link, _FURTHER, asked, _field_text)
    placements = _grouped(link, _PLACED, asked, read_placement)
    photos = {
        row["id"]: Photo(
            id=row["id"],
            title=row["title"],
            description=row["description"],
            credits=tuple(credit_rows.get(row["id"], ())),
            themes=tuple(themes.get(row["id"], ())),
            place=row["place"],
            taken=row["taken"],
            rating=row["rating"],
            pick=Pick(row["pick"]),
            rights=row["rights"],
            raw=row["raw"],
            file=next(iter(files.get(row["id"], ())), None),
            placements=tuple(placements.get(row["id"], ())),
            added=row["added"],
            focus=None if row["focus_x"] is None else (row["focus_x"], row["focus_y"]),
            label=Label(row["label"] or ""),
            further=tuple(further.get(row["id"], ())),
        )
        for row in link.rows(_PHOTO, (asked,))
    }
    return tuple(photos[photo] for photo in ids if photo in photos)


def read_credits(link: Connections, photo: int) -> tuple[Credit, ...]:
    """Return the credits of one photo."""
    return tuple(map(_credit, link.rows(_CREDIT, (f"[{photo:d}]",))))


def read_themes(link: Connections, photo: int) -> tuple[str, ...]:
    """Return the themes of one photo."""
    return tuple(row["name"] for row in link.rows(_THEME, (f"[{photo:d}]",)))


def read_further(link: Connections, photo: int) -> tuple[FieldText, ...]:
    """Return the further fields of one photo."""
    return tuple(map(_field_text, link.rows(_FURTHER, (f"[{photo:d}]",))))


def _grouped(link: Connections, sql: str, asked: str, make: Callable[[sqlite3.Row], T]) -> dict[int, list[T]]:
    groups: dict[int, list[T]] = {}
    for row in link.rows(sql, (asked,)):
        groups.setdefault(row["photo"], []).append(make(row))
    return groups


def read_file(row: sqlite3.Row) -> PhotoFile:
    """Return the image of a row of the table photo_file."""
    return PhotoFile(
        path=path_out(row["path"]),
        size=row["size"],
        modified=row["modified"],
        fingerprint=row["fingerprint"],
        format=row["format"],
        width=row["width"],
        height=row["height"],
        orientation=row["orientation"],
        taken=row["taken"],
        camera=row["camera"],
        id=row["id"],
        missing=bool(row["missing"]),
    )


def _field_text(row: sqlite3.Row) -> FieldText:
    return FieldText(row["field"], row["text"])


def _credit(row: sqlite3.Row) -> Credit:
    return Credit(row["name"], row["role"], row["organisation"], row["raw"], row["photographer"])


def read_placement(row: sqlite3.Row) -> Placement:
    """Return the placement of a row of the view `placed`."""
    return Placement(
        id=row["id"],
        photo=row["photo"],
        report=row["report"],
        section=row["section"],
        position=row["position"],
        caption=row["caption"],
        origin=Origin(row["origin"]),
        certainty=row["certainty"],
        heading=next(iter(row["heading"].splitlines()), ""),
        headline=row["headline"],
    )
