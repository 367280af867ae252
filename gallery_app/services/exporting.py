"""Exporting: a report, a saved layout or a search, as pages or as a list."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from gallery_app.domain.stores import Catalog
from gallery_app.domain.task import Failure, Task
from gallery_app.errors import BugError, InputError
from gallery_app.files import free_name
from gallery_app.layout.content import Content
from gallery_app.layout.scene import Scene
from gallery_app.render.naming import safe_stem
from gallery_app.render.options import DEFAULTS, Intent, Options
from gallery_app.render.outcome import Exported
from gallery_app.render.profiles import known_profiles
from gallery_app.services.arranging import Arranging
from gallery_app.services.destination import replaced
from gallery_app.services.formats import FORMATS, Format
from gallery_app.services.inscribing import inscriber
from gallery_app.services.sparing import sparing_writer
from gallery_app.wording import Message

__all__ = ["FORMATS", "Exported", "Exporting", "Format", "Intent", "Options", "Source", "known_profiles"]


@dataclass(frozen=True, slots=True)
class Source:
    """What is exported; exactly one of the four is given, `title` beside a search and `headline` beside photos.

    Attributes:
        report: Id of a report.
        layout: Id of a saved layout.
        query: A search as typed.
        photos: Ids of photos, in the order they are to stand.
        headline: Title above `photos`.
        title: Title above what `query` finds, "" for none; None for what the search itself can be called.
    """

    report: int | None = None
    layout: int | None = None
    query: str | None = None
    photos: tuple[int, ...] | None = None
    headline: str = ""
    title: str | None = None


class Exporting:
    """Files for others to read."""

    def __init__(self, catalog: Catalog, arranging: Arranging) -> None:
        """Take the catalog and what composes pages."""
        self._catalog = catalog
        self._arranging = arranging
        self._write = sparing_writer(catalog)

    def run(
        self,
        source: Source,
        name: str,
        out: Path,
        *,
        template: str | None = None,
        page: str | None = None,
        options: Options = DEFAULTS,
    ) -> Task[Exported]:
        """Export to a file, or for several files to a folder.

        Args:
            source: What to export.
            name: One of `FORMATS`.
            out: A file with the format's suffix, or a folder, where a single file is named after its headline.
            template: For pages: name of the template, unless a saved layout is exported.
            page: For pages: paper, such as A3.
            options: Further wishes; `Format.options` names those that a format heeds.

        Raises:
            InputError: The source, format, template or paper is not known, an option is not for this format, or there
                is nothing to export.
            FileError: A file cannot be written.
        """
        format_ = _format(name, out, options)
        paged = template is not None or source.layout is not None
        holes: Sequence[object]
        if format_.content and not (format_.pages and paged):
            content = self._content(source)
            holes = [item for item in content.items if item.path is None]
            export = format_.content(content, _file(out, format_, content.headline), options, self._write)
        elif format_.pages:
            scene = self._scene(source, template, page)
            holes = [box for box in scene.images if box.path is None]
            export = format_.pages(scene, _file(out, format_, scene.title), options, self._write)
        elif format_.whole:
            scene = self._scene(source, template, page)
            holes = [box for box in scene.images if box.path is None]
            file = _file(out, format_, scene.title)
            captions = inscriber(self._catalog)
            export = format_.whole(scene, self._content(source), file, options, self._write, captions)
        else:
            raise BugError(f"{name} has no writer")
        exported = yield from export
        return replace(exported, warnings=(*exported.warnings, *_missing(len(holes))))

    def replaced(self, name: str, out: Path, pages: int, options: Options = DEFAULTS) -> tuple[Path, ...]:
        """Return what `run` would write over: files, or a folder that holds something; `pages` is how many come out.

        Raises:
            InputError: The format or an option is not known, or such files are not named so.
            FileError: Nothing can be written there, or what lies there belongs to the catalog.
        """
        return replaced(self._catalog, _format(name, out, options), out, max(pages, 1))

    def _scene(self, source: Source, template: str | None, page: str | None) -> Scene:
        if source.layout is not None:
            return self._arranging.scene(source.layout)
        return self._arranging.compose(self._content(source), template or self._arranging.templates()[0].name, page)

    def _content(self, source: Source) -> Content:
        if source.report is not None:
            return self._arranging.report_content(source.report)
        if source.layout is not None:
            return self._of_layout(source.layout)
        if source.photos is not None:
            return self._arranging.photos_content(source.photos, source.headline)
        return self._arranging.query_content(source.query or "", source.title)

    def _of_layout(self, layout: int) -> Content:
        stored = self._catalog.layouts.get(layout)
        if stored is None:
            raise InputError("There is no layout {layout} in this catalog.", layout=layout)
        if stored.report is not None:
            return self._arranging.report_content(stored.report)
        return self._arranging.query_content(stored.query, stored.name)


def _missing(count: int) -> tuple[Failure, ...]:
    if not count:
        return ()
    said = Message.of("Captions that have no image yet: {count}. Their places are left open.", count=count)
    return (Failure("", said),)


def _format(name: str, out: Path, options: Options) -> Format:
    if name not in FORMATS:
        raise InputError("There is no format {format}; formats are {formats}.", format=name, formats=", ".join(FORMATS))
    format_ = FORMATS[name]
    if out.suffix and out.suffix.lower() not in format_.suffixes and not out.is_dir():
        raise InputError("{path} does not end in {suffix}, as such a file does.", path=out, suffix=format_.suffixes[0])
    if idle := [option for option in options.wished if option not in format_.options | {"strip_gps"}]:
        raise InputError("{option} means nothing for {format}.", option=f"--{idle[0].replace('_', '-')}", format=name)
    return format_


def _file(out: Path, format_: Format, title: str) -> Path:
    if format_.folder or not out.is_dir():
        return out
    return free_name(out / f"{safe_stem(title)}{format_.suffixes[0]}")
