"""A report in one scrolled column: sets, scrolls and paints; knows nothing of hands."""

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from gallery_app.ui.context import Context
from gallery_app.ui.delegates.photo_cell import PhotoCell, Words
from gallery_app.ui.delegates.sheet import Kept, Picture, Sheet, set_sheet
from gallery_app.ui.delegates.sheet_painter import SheetPainter, SheetWords
from gallery_app.ui.delegates.slots import Slot
from gallery_app.ui.models.previews import Previews, Want
from gallery_app.ui.models.selection import Selection
from gallery_app.ui.models.story import Part, Passage, story

if TYPE_CHECKING:  # reading reports draws in half the core, which an empty page does not need
    from gallery_app.services.reporting import ReportView

__all__ = ["ReportSheet"]

_LEAST_COLUMN = 240


class ReportSheet(QAbstractScrollArea):
    """The text with its photos in their sections.

    Attributes:
        sheet: The set report.
        selection: Which of its photos are chosen, by their place in `sheet`.
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.context = context
        self.selection = Selection()
        self.previews = Previews(context.desk.previewing, self)
        self.sheet = Sheet(0, 0, (), (), ())
        self._passages: tuple[Passage, ...] = ()
        self._kept: Kept = {}
        self._hovered: int | None = None
        self._candidates = 0
        self._slot: Slot | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self._retranslate()
        self.verticalScrollBar().valueChanged.connect(self.viewport().update)
        self.previews.loaded.connect(self.viewport().update)
        context.look.changed.connect(self._restyle)

    # What is shown

    def show_view(self, view: "ReportView") -> None:
        """Show a report, keeping chosen photos chosen and the place where one reads."""
        before = [picture.use.placement.id if picture.use else 0 for picture in self.sheet.pictures]
        self._passages = story(view)
        self._set()
        after = [picture.use.placement.id if picture.use else 0 for picture in self.sheet.pictures]
        self.selection.carry(before, after)

    def show_top(self) -> None:
        """Scroll to the headline and choose nothing."""
        self.selection = Selection()
        self.verticalScrollBar().setValue(0)

    def show_placement(self, placement: int) -> None:
        """Choose the use of a photo or caption and bring it into sight."""
        for index, picture in enumerate(self.sheet.pictures):
            if picture.use and picture.use.placement.id == placement:
                self.selection.choose(index)
                self.reveal(index)
                self.viewport().update()

    def show_section(self, section: int) -> None:
        """Scroll until a section's heading stands at the top."""
        for number, span in enumerate(self.sheet.spans):
            if span.section == section:
                top = span.top - self._grid(2) if number else 0.0
                self.verticalScrollBar().setValue(round(top) + self._above() if number else 0)

    def sections(self) -> list[tuple[int, str, int]]:
        """Return each section's id, its heading ("" for the lead) and how many photos stand in it, in order."""
        headings = {p.section: p.text for p in reversed(self._passages) if p.part is Part.HEADING}
        photos = Counter(picture.section for picture in self.sheet.pictures if picture.use)
        return [(span.section, headings.get(span.section, ""), photos[span.section]) for span in self.sheet.spans]

    def chosen(self) -> list[Picture]:
        """Return the chosen photos, in reading order."""
        return [self.sheet.pictures[index] for index in self.selection.ordered()]

    def show_candidates(self, number: int) -> None:
        """Say on captions without an image how many photos wait for one."""
        if number != self._candidates:
            self._candidates = number
            self._retranslate()
            self.viewport().update()

    def show_slot(self, slot: Slot | None) -> None:
        """Show where a drop would go, or nowhere."""
        self._slot = slot
        self.viewport().update()

    def hover(self, index: int | None) -> None:
        """Mark the photo under the pointer."""
        if index != self._hovered:
            self._hovered = index
            self.viewport().update()

    # Where it stands

    def _grid(self, steps: float) -> int:
        return round(self.context.look.px("grid") * steps)

    def _above(self) -> int:
        return self._grid(4)

    def _set(self) -> None:
        wide = self.viewport().width() - 2 * self._grid(3)
        width = max(min(wide, self.context.look.px("measure")), _LEAST_COLUMN)
        if width != self.sheet.width:
            self._kept = {}
        else:
            self._kept = {passage: self._kept[passage] for passage in self._passages if passage in self._kept}
        self.sheet = set_sheet(self._passages, width, self.context.look, self._kept)
        bar, page = self.verticalScrollBar(), self.viewport().height()
        bar.setPageStep(page)
        bar.setSingleStep(self._grid(6))
        bar.setRange(0, max(0, round(self.sheet.height) + self._above() + self._grid(8) - page))
        self.viewport().update()

    def origin(self) -> QPoint:
        """Return where the column's upper left corner is in the window."""
        left = (self.viewport().width() - round(self.sheet.width)) // 2
        return QPoint(left, self._above() - self.verticalScrollBar().value())

    def index_at(self, point: QPointF) -> int | None:
        """Return which photo is under a point of the window, or None."""
        inside = point - self.origin().toPointF()
        picture = self.sheet.picture_at(inside.x(), inside.y())
        return self.sheet.pictures.index(picture) if picture and picture.use else None

    def reveal(self, index: int) -> None:
        """Scroll until a photo is wholly in sight."""
        picture = self.sheet.pictures[index]
        bar, page = self.verticalScrollBar(), self.viewport().height()
        top, bottom = picture.top + self._above() - self._grid(2), picture.top + picture.height + self._above()
        if top < bar.value():
            bar.setValue(round(top))
        elif bottom + self._grid(2) > bar.value() + page:
            bar.setValue(round(bottom + self._grid(2) - page))

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint what is in sight, and ask for the pictures it lacks."""
        painter = QPainter(self.viewport())
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.viewport().rect(), self.context.look.colour("surface"))
        origin = self.origin()
        painter.translate(origin)
        top, bottom = float(-origin.y()), float(self.viewport().height() - origin.y())
        self._painter.paint_text(painter, self.sheet, top, bottom)
        seen = [
            (index, picture)
            for index, picture in enumerate(self.sheet.pictures)
            if picture.top < bottom and picture.top + picture.height > top
        ]
        for index, picture in seen:
            self._painter.paint_picture(painter, picture, self._cell(index, picture))
        if self._slot:
            self._painter.paint_slot(painter, self._slot)
        self._ask_for([picture for _, picture in seen])

    def _cell(self, index: int, picture: Picture) -> PhotoCell:
        photo = picture.use.photo if picture.use else None
        file = photo.file if photo else None
        return PhotoCell(
            photo,
            self.previews.picture(file) if file else None,
            broken=bool(file and self.previews.broken(file)),
            chosen=index in self.selection.chosen,
            current=index == self.selection.current and self.hasFocus(),
            hovered=index == self._hovered,
        )

    def _ask_for(self, pictures: Sequence[Picture]) -> None:
        scale = self.devicePixelRatioF()
        self.previews.want(
            [
                Want(picture.use.photo.file, round(max(picture.box.width(), picture.box.height()) * scale))
                for picture in pictures
                if picture.use and picture.use.photo.file
            ]
        )

    # Changes from outside

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the column for the new width; where one reads stays in sight."""
        super().resizeEvent(event)
        span = self.sheet.span_at(float(self.verticalScrollBar().value())) if self.sheet.height else None
        part = self.verticalScrollBar().value() - span.top if span else 0.0
        self._set()
        now = next((s for s in self.sheet.spans if span and s.section == span.section), None)
        if now and self.verticalScrollBar().value():
            self.verticalScrollBar().setValue(round(now.top + part))

    def changeEvent(self, event: QEvent) -> None:
        """Speak the language now in force."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self.viewport().update()
        super().changeEvent(event)

    def _restyle(self) -> None:
        self._painter = SheetPainter(self.context.look, self._words)
        self.viewport().update()

    def _retranslate(self) -> None:
        cells = Words(
            self.tr("No image yet"), self.tr("File missing"), self.tr("Cannot be shown"), self.tr("No credit"), ""
        )
        self._words = SheetWords(
            cells,
            self.tr("Candidates: {number} ›").format(number=self._candidates)
            if self._candidates
            else self.tr("This caption has no image yet"),
            self.tr("No photo yet. Drop one here."),
        )
        self.setAccessibleName(self.tr("Report"))
        self._painter = SheetPainter(self.context.look, self._words)

    def box_of(self, index: int) -> QRectF:
        """Return where a photo is in the window."""
        return self.sheet.pictures[index].box.translated(self.origin().toPointF())
