"""The sample: a catalog with one report and stand-in pictures, made by the very steps an editor takes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from gallery_app.domain.reading import ReportReading
from gallery_app.domain.stores import Catalog
from gallery_app.domain.task import Progress, Task
from gallery_app.files import safe_write
from gallery_app.paths import resources_folder
from gallery_app.render.standins.draw import StandIn, draw_standin, load_standins
from gallery_app.services.captioning import Captioning, FieldEdit, How
from gallery_app.services.exporting import Exporting, Source
from gallery_app.services.importing import Importing
from gallery_app.services.linking import Linking
from gallery_app.services.reporting import Reporting
from gallery_app.wording import Message

__all__ = ["Sample", "SampleMade"]


@dataclass(frozen=True, slots=True)
class SampleMade:
    """What making the sample left.

    Attributes:
        report: Id of the sample report.
        photos: Ids of its photos, in reading order.
        exports: Absolute paths of the exported files.
    """

    report: int
    photos: tuple[int, ...]
    exports: tuple[str, ...]


class Sample:
    """Makes the sample report with its pictures."""

    def __init__(
        self,
        catalog: Catalog,
        reporting: Reporting,
        importing: Importing,
        linking: Linking,
        captioning: Captioning,
        exporting: Exporting,
    ) -> None:
        """Take the services whose work it strings together."""
        self._catalog = catalog
        self._reporting = reporting
        self._importing = importing
        self._linking = linking
        self._captioning = captioning
        self._exporting = exporting

    def make(self, folder: Path) -> Task[SampleMade]:
        """Draw the pictures into `sample-photos`, take the report in, match and tag its photos.

        What is there already is left alone.

        Args:
            folder: The folder beside the catalog that gets `sample-photos`.

        Raises:
            FileError: The folder cannot be written.
        """
        standins, pictures = load_standins(), folder / "sample-photos"
        yield from _drawn(standins, pictures)
        report = self._report(self._reporting.read(_folder() / "report.txt"))
        yield from self._importing.run([pictures])
        self._linking.match(report, apply=True)
        made = self._made(report)
        self._tag(made.photos, {standin.title: standin for standin in standins})
        return made

    def _report(self, reading: ReportReading) -> int:
        known = (report.id for report in self._reporting.all() if report.headline == reading.headline)
        return next(known, None) or self._reporting.add(reading).report

    def export(self, report: int, out: Path) -> Task[SampleMade]:
        """Export the sample's pages: photo page on A3 and A4, contact sheet, web gallery and caption list."""
        files: list[str] = []
        for format_, name, template, page in (
            ("pdf", "photo-page-A3.pdf", "photo-page", "A3"),
            ("pdf", "photo-page-A4.pdf", "photo-page", "A4"),
            ("pdf", "contact-sheet-A4.pdf", "contact-sheet", "A4"),
            ("png", "photo-page-A3.png", "photo-page", "A3"),
            ("html", "gallery", None, None),
            ("csv", "captions.csv", None, None),
        ):
            exported = yield from self._exporting.run(
                Source(report=report), format_, out / name, template=template, page=page
            )
            files += [str(path) for path in exported.files]
        return SampleMade(report, self._made(report).photos, tuple(files))

    def _tag(self, photos: tuple[int, ...], standins: Mapping[str, StandIn]) -> None:
        untouched = (photo for photo in self._catalog.photos.get(photos) if not photo.themes and not photo.rating)
        for photo in untouched:
            standin = standins[photo.title]
            self._captioning.edit(
                [photo.id],
                [
                    FieldEdit(How.SET, "themes", ";".join(standin.themes)),
                    FieldEdit(How.SET, "rating", str(standin.rating)),
                ],
            )

    def _made(self, report: int) -> SampleMade:
        view = self._reporting.view(report)
        return SampleMade(report, tuple(p.id for section in view.sections for p in section.photos), ())


def _folder() -> Path:
    return resources_folder() / "sample"


def _drawn(standins: Sequence[StandIn], pictures: Path) -> Task[None]:
    for done, standin in enumerate(standins):
        yield Progress(done, len(standins), Message.of("Drawing {title}", title=standin.title))
        path = pictures / standin.file
        if not path.exists():
            safe_write(path, draw_standin(standin))
