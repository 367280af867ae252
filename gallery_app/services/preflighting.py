"""Preflight: what would go wrong with a layout in print or on a screen, and what mends it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from gallery_app.captions.check import check_caption
from gallery_app.domain.photo import Photo
from gallery_app.domain.report import Report
from gallery_app.domain.stores import Catalog
from gallery_app.domain.task import Task, drain
from gallery_app.errors import InputError
from gallery_app.layout.finding import Finding, Fix, Severity
from gallery_app.layout.measure import Measure
from gallery_app.layout.photo_facts import PhotoFacts
from gallery_app.layout.preflight import preflight
from gallery_app.layout.press import PressTarget, press_target, press_targets
from gallery_app.layout.rights import right_of_use
from gallery_app.layout.scene import ImageBox, Role, Scene, TextBox
from gallery_app.render.colours import colours_of
from gallery_app.render.glyphs import lacking, stand_ins
from gallery_app.render.pdf_check import check_pdf
from gallery_app.reports.coverage import Use, photo_findings
from gallery_app.services.arranging import Arranging
from gallery_app.services.credit_in_file import credit_in_file
from gallery_app.services.inks import ink_findings, press_of
from gallery_app.wording import Message

__all__ = ["Finding", "Fix", "Preflighting", "PressTarget", "Severity", "preflight_pdf", "press_targets"]

_ELSEWHERE = frozenset({"no-caption", "no-credit"})
"""What the geometry says already."""
_DIFFERS = "credit-differs"
_SEVERE = frozenset({"placeholder", _DIFFERS, "unmarked-ai"})
"""Mistakes of words that are not to be printed."""


class Preflighting:
    """Checks layouts before they go out."""

    def __init__(
        self,
        catalog: Catalog,
        arranging: Arranging,
        measure: Callable[[str], Measure],
        today: Callable[[], date] = date.today,
    ) -> None:
        """Take the catalog, the layouts, what gives a measure of text for a language, and the day of printing."""
        self._catalog = catalog
        self._arranging = arranging
        self._measure = measure
        self._today = today

    def targets(self) -> tuple[PressTarget, ...]:
        """Return where pages may go."""
        return press_targets()

    def layout(self, layout: int, target: str, icc: Path | None = None) -> tuple[Finding, ...]:
        """Return everything to look at in a saved layout, errors first; arguments and errors as for `checking`."""
        stored = self._catalog.layouts.get(layout)
        if stored is None and self._catalog.reports.get(layout) is not None:
            command = f"gallery-app layout compose {layout} --template photo-page"
            raise InputError("{id} is a report; compose pages of it first: {command}", id=layout, command=command)
        scene, report = self._arranging.scene(layout), stored.report if stored else None
        return drain(self.checking(scene, target, report=report, icc=icc))

    def checking(
        self, scene: Scene, target: str, *, report: int | None = None, icc: Path | None = None
    ) -> Task[tuple[Finding, ...]]:
        """Look over pages, which may not be saved, and return everything to look at, errors first.

        Args:
            scene: The pages.
            target: Name of a target: newsprint, coated or screen.
            report: Id of the report that they show.
            icc: Profile of the press, for the inks of pictures; without one only those in CMYK themselves are known.

        Raises:
            InputError: There is no such target, or the file is no profile of a press.
        """
        chosen = press_target(target)
        press = press_of(icc) if icc is not None and chosen.paper else None
        ids = list(dict.fromkeys(box.photo for box in scene.images))
        photos = {photo.id: photo for photo in self._catalog.photos.get(ids)}
        reports = {each.id: each for each in self._catalog.reports.all()}
        facts = {photo.id: self._facts(photo, report, reports) for photo in photos.values()}
        for broken in self._catalog.contents.broken(ids):  # its header may be whole
            facts[broken] = replace(facts[broken], colours="")
        found = [
            *preflight(scene, facts, chosen, self._measure(scene.language), lacking),
            *(Finding("no-font", Severity.WARNING, message) for message in stand_ins(scene)),
            *_words(scene, photos),
            *(yield from ink_findings(scene, facts, chosen, press)),
        ]
        return tuple(sorted(found, key=lambda each: (each.severity is not Severity.ERROR, each.page)))

    def _facts(self, photo: Photo, report: int | None, reports: Mapping[int, Report]) -> PhotoFacts:
        file = photo.file
        return PhotoFacts(
            name=photo.title or (Path(file.path).name if file else f"#{photo.id}"),
            titled=bool(photo.title or any(use.caption for use in photo.placements)),
            credited=bool(photo.credits),
            placed=report is None or any(use.report == report for use in photo.placements),
            described=bool(photo.description or photo.said("alt_text")),
            missing=bool(file and (file.missing or not Path(file.path).is_file())),
            colours=colours_of(Path(file.path)) if file else "",
            remarks=tuple(self._remarks(photo, report, reports)),
        )

    def _remarks(
        self, photo: Photo, report: int | None, reports: Mapping[int, Report]
    ) -> Iterator[tuple[str, Severity, Message]]:
        barred = right_of_use(photo.rights, self._today())
        if barred:
            yield barred[0], Severity.ERROR, barred[1]
        if photo.file and (other := credit_in_file(Path(photo.file.path), photo.photographers)):
            yield "credit-in-file", Severity.WARNING, other
        here = [use.caption for use in photo.placements if use.report == report and use.caption]
        text = here[0] if here else photo.description or photo.title
        for each in check_caption(photo.title):
            # With a credit behind it a title such as 未命名 would not stand out on the page.
            if each.code == "placeholder":
                message = Message.of("{words} is a placeholder", words=photo.title)
                yield each.code, Severity.ERROR, message
        others = dict.fromkeys(use.report for use in photo.placements if use.report != report)
        uses = [Use(r.headline, r.date, r.publication) for n in others if (r := reports.get(n))]
        for code, message in photo_findings(photo, text, uses, (), news=False):
            if code not in _ELSEWHERE:
                yield code, Severity.ERROR if code in _SEVERE else Severity.WARNING, message


def preflight_pdf(path: Path) -> Task[tuple[Finding, ...]]:
    """Look over a PDF of any program as a printer would.

    Raises:
        FileError: The file cannot be read, is no PDF, or is locked with a password.
    """
    found = yield from check_pdf(path)
    severe = {True: Severity.ERROR, False: Severity.WARNING}
    return tuple(Finding(each.code, severe[each.error], each.message, page=each.page or 0) for each in found)


def _words(scene: Scene, photos: Mapping[int, Photo]) -> Iterator[Finding]:
    """Yield what is wrong with captions as they stand on the page."""
    frames = {box.key: box for box in scene.images}
    for number, page in enumerate(scene.pages, 1):
        for box in page.items:
            if isinstance(box, TextBox) and box.role is Role.CAPTION and box.text.strip():
                frame = frames.get(box.frame)
                yield from (replace(each, page=number) for each in _caption(box, frame, photos))


def _caption(box: TextBox, frame: ImageBox | None, photos: Mapping[int, Photo]) -> Iterator[Finding]:
    photo = photos.get(box.photo or 0)
    credited = photo.credits if photo and not box.live else None
    name: object = photo.title if photo and photo.title else Message.of("A caption")
    for each in check_caption(box.text, credited, flipped=bool(frame and frame.mirrored)):
        if each.code in _ELSEWHERE:
            continue
        severity = Severity.ERROR if each.code in _SEVERE else Severity.WARNING
        mended = None if each.fix is None else box.text[: each.start] + each.fix + box.text[each.end :]
        # Where the names of a text that was typed over cannot be exchanged in it, it may follow the catalog again.
        fix = Fix.REPLACE_TEXT if mended is not None else Fix.FOLLOW if each.code == _DIFFERS else None
        yield Finding(
            each.code, severity, Message.of("{what}: {remark}", what=name, remark=each.message),
            key=box.key, photo=box.photo, fix=fix, text=mended or "",
        )  # fmt: skip
