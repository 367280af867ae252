"""What the window remembers between two sessions, in one small file of the data folder."""

import json
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

__all__ = ["Settings", "SettingsFile"]


@dataclass(frozen=True, slots=True)
class Settings:
    """Choices of the person at this machine.

    Attributes:
        theme: ``system``, ``light`` or ``dark``.
        language: ``system``, ``zh-CN`` or ``en``.
        cell: Longer edge of a photo in the gallery, in device-independent pixels.
        view: How the gallery shows many photos, by the name of a `View`.
        columns: Columns of the list, as `ColumnHeader` tells them; "" for those of the house.
        sort: Order of the gallery, by the name of a `Sort`.
        sidebar: Whether the side bar is shown.
        facets: Whether the values beside the results are shown.
        width: Width of the window.
        height: Height of the window.
        export_folder: Where the last export went; "" for none yet.
        template: The template last used.
        paper: The paper last used.
        format: The format last used.
        layout_format: The format a layout was last exported in.
        target: Where pages go, by the name of a `PressTarget`.
        captions_place: Where captions are written, by the name of a `Place` of `services.writing_back`.
        legacy: Whether IIM and EXIF are written beside XMP, by the name of a `Legacy`.
        maximised: Whether the window fills the screen.
        catalog: The catalog that was open last.
        mode: The mode it was left in.
        scope: What was looked at in it, as `ui.session` writes it.
        press: Path of the profile of the press; "" for none.
        credit_style: The house style that credit lines were last copied in; "" for the first one.
        credit_form: What was last copied of them, by the name of a `Form`; "" for a line for each photo.
        credit_pattern: The pattern of one's own they were last copied in; "" for none yet.
        news: Whether captions are held to the news style.
    """

    theme: str = "system"
    language: str = "system"
    cell: int = 176
    view: str = "rows"
    columns: str = ""
    sort: str = "section"
    sidebar: bool = True
    facets: bool = False
    width: int = 1440
    height: int = 900
    export_folder: str = ""
    template: str = "photo-page"
    paper: str = "A3"
    format: str = "pdf"
    layout_format: str = "pdf-x4"
    target: str = "newsprint"
    captions_place: str = "file"
    legacy: str = "if-present"
    maximised: bool = False
    catalog: str = ""
    mode: str = "gallery"
    scope: str = ""
    press: str = ""
    credit_style: str = ""
    credit_form: str = ""
    credit_pattern: str = ""
    news: bool = False


class SettingsFile:
    """The settings in force and the file they are kept in."""

    def __init__(self, path: Path) -> None:
        """Read the file; what is absent or makes no sense keeps its default."""
        self._path = path
        self.values = _read(path)

    @property
    def folder(self) -> Path:
        """Where the file lies: the user's own folder."""
        return self._path.parent

    def change(self, **values: Any) -> None:  # noqa: ANN401  values are as mixed as the fields
        """Put new values in force; the file is written by `save`."""
        self.values = replace(self.values, **values)

    def save(self) -> None:
        """Write the file; a folder that cannot be written costs the memory, not the session."""
        # The frame of the window needs to read only, and stands before any of this is loaded.
        from gallery_app.errors import FileError  # noqa: PLC0415
        from gallery_app.files import safe_write  # noqa: PLC0415
        from gallery_app.log import logger  # noqa: PLC0415

        try:
            safe_write(self._path, (json.dumps(asdict(self.values), indent=2) + "\n").encode())
        except FileError as error:
            logger(__name__).warning("settings were not kept: %s", error)


def _read(path: Path) -> Settings:
    try:
        stored = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return Settings()
    if not isinstance(stored, dict):
        return Settings()
    default = Settings()
    good = {
        f.name: stored[f.name] for f in fields(Settings) if type(stored.get(f.name)) is type(getattr(default, f.name))
    }
    return replace(default, **good)
