"""Crediting: the credit lines of a report in a house style, and the one line that folds them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from gallery_app.captions.directions import direction_words
from gallery_app.captions.group import PAGE, REPORT, fold_credits, numbered_credits
from gallery_app.captions.render import caption_line, credit_line
from gallery_app.captions.script import in_traditional
from gallery_app.captions.styles import STYLES, Forms, Style, in_script, style_of
from gallery_app.domain.photo import Photo
from gallery_app.domain.placement import Placement
from gallery_app.domain.report import Report
from gallery_app.domain.stores import Catalog
from gallery_app.errors import InputError
from gallery_app.layout.document import from_json
from gallery_app.layout.scene import ImageBox
from gallery_app.search.language import language_of
from gallery_app.services.names import english_name

__all__ = ["CreditLine", "Crediting", "PageCredits", "ReportCredits"]


@dataclass(frozen=True, slots=True)
class CreditLine:
    """The credit of one picture.

    Attributes:
        photo: Id of the photo.
        section: Id of the section it stands in.
        credit: The credit by itself, "" where nobody is credited.
        line: The caption with its credit.
        folded: The caption with the credit that it still needs beside the summary.
    """

    photo: int
    section: int
    credit: str
    line: str
    folded: str


@dataclass(frozen=True, slots=True)
class ReportCredits:
    """The credits of a report.

    Attributes:
        lines: One a picture, in reading order.
        summary: The line for all or most of them, "" where none would be true.
        numbered: All of them in one line by number, 图① to the last.
        uncredited: Ids of the photos that credit nobody.
    """

    lines: tuple[CreditLine, ...]
    summary: str
    numbered: str
    uncredited: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PageCredits:
    """The credits of one page of a layout.

    Attributes:
        page: Number of the page, from 1.
        photos: Ids of its photos, in reading order.
        words: What each is called by where it stands: 上图, 左图, 图①.
        summary: The line for all or most of them, "" where none would be true.
        placed: All credits in one line: ``上图 田正 摄；下图 谢健 摄``.
        uncredited: Ids of the photos that credit nobody.
    """

    page: int
    photos: tuple[int, ...]
    words: tuple[str, ...]
    summary: str
    placed: str
    uncredited: tuple[int, ...]


class Crediting:
    """Credits as they are printed."""

    def __init__(self, catalog: Catalog) -> None:
        """Take the catalog to read."""
        self._catalog = catalog

    def styles(self) -> tuple[str, ...]:
        """Return the names of the house styles."""
        return tuple(STYLES)

    def report(self, report: int, style: str = "plain") -> ReportCredits:
        """Return the credits of a report's pictures.

        Args:
            report: Id of the report.
            style: Name of a house style, or a pattern such as ``{title}（图/{names}）``.

        Raises:
            InputError: There is no such report or style.
        """
        stored, chosen = self._catalog.reports.get(report), style_of(style)
        if stored is None:
            raise InputError("There is no report {report} in this catalog.", report=report)
        chosen = in_script(chosen, _language(stored))
        forms = self.forms()
        used = self._used(report)
        pictures = [photo.credits for _, photo in used]
        folded = fold_credits(pictures, REPORT, chosen, forms)
        lines = []
        for (placement, photo), own in zip(used, folded.lines, strict=True):
            title = placement.caption or photo.title
            line = caption_line(title, photo.credits, chosen, forms)
            credit = credit_line(photo.credits, chosen, forms)
            lines.append(CreditLine(photo.id, placement.section, credit, line, line if own else title))
        return ReportCredits(
            tuple(lines),
            folded.summary,
            numbered_credits(pictures, chosen, forms),
            tuple(photo.id for _, photo in used if not photo.credits),
        )

    def pages(self, layout: int, style: str = "plain") -> tuple[PageCredits, ...]:
        """Return the credits of each page of a layout that has pictures.

        Args:
            layout: Id of the layout.
            style: As for `report`.

        Raises:
            InputError: There is no such layout or style.
            UserError: The layout is damaged.
        """
        stored = self._catalog.layouts.get(layout)
        if stored is None:
            raise InputError("There is no layout {layout} in this catalog.", layout=layout)
        scene, forms = from_json(stored.document), self.forms()
        chosen = in_script(style_of(style), scene.language)
        pages = [
            (number, [box for box in page.items if isinstance(box, ImageBox)])
            for number, page in enumerate(scene.pages, 1)
        ]
        return tuple(self._page(number, boxes, chosen, forms) for number, boxes in pages if boxes)

    def _page(self, number: int, boxes: Sequence[ImageBox], style: Style, forms: Mapping[str, Forms]) -> PageCredits:
        credited = {photo.id: photo.credits for photo in self._catalog.photos.get([box.photo for box in boxes])}
        # A photo that was removed from the catalog still has its frame; nobody is credited for it.
        pictures = [credited.get(box.photo, ()) for box in boxes]
        words = direction_words([(box.x, box.y, box.w, box.h) for box in boxes])
        words = tuple(map(in_traditional, words)) if style.traditional else words
        return PageCredits(
            number,
            tuple(box.photo for box in boxes),
            words,
            fold_credits(pictures, PAGE, style, forms).summary,
            numbered_credits(pictures, style, forms, words),
            tuple(box.photo for box, own in zip(boxes, pictures, strict=True) if not own),
        )

    def forms(self) -> Mapping[str, Forms]:
        """Return how the register prints each person: the post, and the English form or else the reading."""
        return {
            person.name: Forms(person.role, person.english or english_name(person.name, person.pinyin))
            for person in self._catalog.photographers.all()
        }

    def _used(self, report: int) -> list[tuple[Placement, Photo]]:
        placements = self._catalog.placements.of_report(report)
        photos = {photo.id: photo for photo in self._catalog.photos.get([p.photo for p in placements])}
        return [(placement, photos[placement.photo]) for placement in placements]


def _language(report: Report) -> str:
    texts = [report.headline, report.subtitle]
    for section in report.sections:
        texts += (*section.heading, *(paragraph.text for paragraph in section.paragraphs))
    return language_of("\n".join(texts))
