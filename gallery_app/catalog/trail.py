"""What each step changed in one photo, from what to what: read from the images that undo keeps."""

import json
import sqlite3
from collections.abc import Callable, Iterator, Mapping

from gallery_app.catalog.connection import Connections, Value
from gallery_app.catalog.text import path_out
from gallery_app.domain.changes import FieldChange

__all__ = ["trail"]

Row = Mapping[str, Value]
State = dict[tuple[str, int], Row]
"""The rows that make up a photo, by table and id."""

_TABLES = {
    "photo": "select * from photo where id = ?",
    "photo_file": "select * from photo_file where photo = ?",
    "credit": "select * from credit where photo = ?",
    "photo_theme": "select * from photo_theme where photo = ?",
    "photo_field": "select * from photo_field where photo = ?",
    "placement": "select * from placement where photo = ?",
}
_STEPS = """
    select edit.step, edit_row.record, edit_row.row, edit_row.image
    from edit join edit_row on edit_row.edit = edit.id
    where edit.undone = 0
    and exists (select 1 from edit_touch where edit = edit.id and kind = 'photo' and edit_touch.id = ?)
    and record in ('photo', 'photo_file', 'credit', 'photo_theme', 'photo_field', 'placement')
    order by edit.id desc
"""
_PLAIN = ("title", "description", "place", "taken", "rating", "pick", "label", "rights")
_PERSON = "select name from photographer where id = ?"
_THEME = "select name from theme where id = ?"
_SECTION = "select headline, heading from section join report on report.id = section.report where section.id = ?"


def trail(link: Connections, photo: int) -> dict[int, tuple[FieldChange, ...]]:
    """Return for each step, by its number, what it changed in a photo; steps that were taken back are left out."""
    state: State = {(table, row["id"]): dict(row) for table, sql in _TABLES.items() for row in link.rows(sql, (photo,))}
    told = _Told(link)
    found: dict[int, tuple[FieldChange, ...]] = {}
    # Backwards from what is now; each step's images say what was before it.
    for step, images in _by_step(link.rows(_STEPS, (photo,))):
        before = dict(state)
        for key, image in images:
            if image is not None and image["id" if key[0] == "photo" else "photo"] == photo:
                before[key] = image
            else:
                before.pop(key, None)
        old, new = told.fields(before), told.fields(state)
        changes = (FieldChange(name, old.get(name, ""), new.get(name, "")) for name in {**old, **new})
        found[step] = tuple(change for change in changes if change.before != change.after)
        state = before
    return found


def _by_step(rows: list[sqlite3.Row]) -> Iterator[tuple[int, list[tuple[tuple[str, int], Row | None]]]]:
    steps: dict[int, list[tuple[tuple[str, int], Row | None]]] = {}
    for row in rows:
        image = json.loads(row["image"]) if row["image"] is not None else None
        steps.setdefault(row["step"], []).append(((row["record"], row["row"]), image))
    yield from steps.items()


class _Told:
    """Rows in words."""

    def __init__(self, link: Connections) -> None:
        self._link = link

    def fields(self, state: State) -> dict[str, str]:
        """Return what a photo says, by field; a field that says nothing is left out."""
        said: dict[str, str] = {}
        for (table, _), row in state.items():
            if table == "photo":
                said |= {name: str(row[name]) for name in _PLAIN if row.get(name)}
            elif table == "photo_file" and row["current"]:
                said["file"] = path_out(str(row["path"]))
            elif table == "photo_field":
                said[str(row["field"])] = str(row["text"])
        said["credits"] = self._list(state, "credit", self._credit)
        said["themes"] = self._list(state, "photo_theme", lambda row: self._name(_THEME, row["theme"]))
        said["sections"] = self._list(state, "placement", lambda row: self._name(_SECTION, row["section"]))
        said["captions"] = self._list(state, "placement", lambda row: str(row["caption"] or ""))
        return {name: text for name, text in said.items() if text}

    @staticmethod
    def _list(state: State, table: str, tell: Callable[[Row], str]) -> str:
        rows = [row for (name, _), row in state.items() if name == table]
        rows.sort(key=lambda row: (row["position"] or 0, row["id"] or 0))
        return "；".join(filter(None, map(tell, rows)))

    def _credit(self, row: Row) -> str:
        who = self._name(_PERSON, row["photographer"]) if row["photographer"] else ""
        return " ".join(filter(None, (str(row["organisation"] or ""), who, str(row["role"] or ""))))

    def _name(self, sql: str, number: Value) -> str:
        row = self._link.row(sql, number)
        # A register entry may be gone by now; its number is all that is left.
        return " · ".join(filter(None, map(str, row))).replace("\n", "") if row else f"#{number}"
