"""A window on photos in rows, squares or lines: lays out, scrolls and paints; knows nothing of hands."""

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QEvent, QRect, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from gallery_app.domain.changes import Changes, Kind
from gallery_app.domain.photo import Photo
from gallery_app.ui.context import Context
from gallery_app.ui.delegates.photo_cell import PhotoCell, PhotoPainter, Words
from gallery_app.ui.delegates.photo_line import LinePainter
from gallery_app.ui.look import Look, Size
from gallery_app.ui.models.credit_text import names_of
from gallery_app.ui.models.flow import BLOCK, Cell
from gallery_app.ui.models.matches import Matches
from gallery_app.ui.models.photos import shape_of
from gallery_app.ui.models.previews import Previews, Want
from gallery_app.ui.models.view import View
from gallery_app.ui.views.column_header import ColumnHeader
from gallery_app.ui.views.photo_flow import PhotoFlow

__all__ = ["PhotoGrid"]

_LINE_PICTURE = 1.6
"""Width of a picture in a line of the list, against its height."""
_COMPARED = 200
_AHEAD_MS = 4
"""After a page has been painted for so long, the next one is looked at."""
_RECORDS = frozenset({Kind.PHOTO, Kind.PLACEMENT, Kind.REPORT, Kind.PHOTOGRAPHER})


class PhotoGrid(PhotoFlow):
    """Photos, any number of them."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Start empty."""
        self._words = Words("", "", "", "", "")
        self._painter = PhotoPainter(context.look, self._words)
        self._lines = LinePainter(context.look, self._painter)
        super().__init__(context, parent)
        self.previews = Previews(context.desk.previewing, self, room=2 if self.devicePixelRatioF() <= 1 else 3)
        self._wants: list[Want] = []
        self._ahead = QTimer(self, singleShot=True, interval=_AHEAD_MS)
        self._ahead.timeout.connect(self._look_ahead)
        self._hovered: int | None = None
        self._band: QRect | None = None
        self._matches = Matches()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.columns = ColumnHeader(context.look, self)
        self.columns.hide()
        self.viewport().setMouseTracking(True)
        self._retranslate()
        self.verticalScrollBar().valueChanged.connect(self.viewport().update)
        self.previews.loaded.connect(self.viewport().update)
        self.horizontalScrollBar().valueChanged.connect(self._scroll_across)
        self.columns.geometriesChanged.connect(self._fit_columns)
        self.columns.arranged.connect(self._fit_columns)
        context.look.changed.connect(self._restyle)
        context.changes.changed.connect(self.refresh)

    # What is shown

    def caption_height(self) -> int:
        """Return the room under each picture for its title and who took it."""
        return self._painter.caption_height()

    def _exchange(self, ids: Sequence[int], places: Mapping[int, int] | None, held: Collection[int]) -> None:
        super()._exchange(ids, places, held)
        self._hovered = None

    def show_matches(self, matches: Matches) -> None:
        """Mark what of the captions a search found."""
        self._matches = matches
        self.viewport().update()

    def refresh(self, changes: Changes) -> None:
        """Fetch again what an edit touched."""
        if not _RECORDS & changes.ids.keys():
            return
        only_photos = not (_RECORDS - {Kind.PHOTO}) & changes.ids.keys()
        touched = self._measured_of(changes.of(Kind.PHOTO))
        # Of many, looking at each shape would take longer than laying out anew what is in sight.
        many = len(touched) > _COMPARED
        before = {} if many else {photo: shape_of(self.photos.get([photo])[0]) for photo in touched}
        self.photos.forget(changes.of(Kind.PHOTO) if only_photos else None)
        self.previews.retry()
        after = {photo: shape_of(found) for photo, found in zip(before, self.photos.get(list(before)), strict=True)}
        if many or before != after:
            self._relay(self._first_in_sight())
        self.viewport().update()

    def _measured_of(self, touched: frozenset[int]) -> list[int]:
        known = (self.ids[b * BLOCK : (b + 1) * BLOCK] for b in self.flow.blocks_measured())
        return [photo for block in known for photo in block if photo in touched]

    def hover(self, index: int | None) -> None:
        """Mark the photo under the pointer."""
        if index != self._hovered:
            self._hovered = index
            self.viewport().update()

    def show_band(self, band: QRect | None) -> None:
        """Show the rubber band, in window coordinates, or take it away."""
        self._band = band
        self.viewport().update()

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint what is in sight, and ask for the pictures it lacks."""
        painter = QPainter(self.viewport())
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.viewport().rect(), self.context.look.colour("surface"))
        if not self.ids and not self._known:
            return
        if not self.ids:
            _paint_empty(painter, self.context.look, self.viewport().rect(), self._empty_words)
            return
        self._settle()
        top, page = self.offset(), self.viewport().height()
        cells = self.flow.cells(max(top, 0), top + page)
        photos = self.photos.get([self.ids[cell.index] for cell in cells])
        self._spots = self.columns.spots()
        for cell, photo in zip(cells, photos, strict=True):
            self._paint_photo(painter, self.box_of(cell), self._cell(cell.index, photo))
        self._paint_band(painter)
        self._wants = self._wanted(cells, photos)
        self.previews.want(self._wants)
        self._ahead.start()

    def _paint_photo(self, painter: QPainter, box: QRect, cell: PhotoCell) -> None:
        if self.arrangement is View.LIST:
            self._lines.paint(painter, box, cell, self._spots)
        else:
            self._painter.paint(painter, box, cell)

    def _settle(self) -> None:
        """Measure what is in sight before it is painted; nothing that was in sight moves."""
        bar = self.verticalScrollBar()
        known = len(self.flow.blocks_measured())
        moved = self.flow.settle(max(self.offset(), 0), self.offset() + self.viewport().height())
        if len(self.flow.blocks_measured()) != known:
            blocked = bar.blockSignals(True)
            self._set_range()
            bar.setValue(bar.value() + moved)
            bar.blockSignals(blocked)

    def _cell(self, index: int, photo: Photo | None) -> PhotoCell:
        file = photo.file if photo else None
        headings = [use.heading or self._lead for use in photo.placements] if photo else []
        more = f" +{len(headings) - 1}" if len(headings) > 1 else ""
        return PhotoCell(
            photo,
            self.previews.picture(file) if file else None,
            broken=bool(file and self.previews.broken(file)),
            names=names_of(photo) if photo else (),
            section=headings[0] + more if headings else "",
            chosen=index in self.selection.chosen,
            current=index == self.selection.current and self.hasFocus(),
            hovered=index == self._hovered,
            matches=self._matches,
        )

    def _look_ahead(self) -> None:
        """Learn what stands on the next page once this one is on the screen, so that going there asks for nothing."""
        end, page = self.offset() + self.viewport().height(), self.viewport().height()
        if self.ids and self.isVisible():
            ahead = self.flow.cells(end, end + page)
            self.previews.want(self._wants + self._wanted(ahead, self.photos.get([self.ids[c.index] for c in ahead])))

    def _wanted(self, cells: Sequence[Cell], photos: Sequence[Photo | None]) -> list[Want]:
        scale, lines = self.devicePixelRatioF(), self.arrangement is View.LIST
        return [
            Want(photo.file, round((cell.height * _LINE_PICTURE if lines else max(cell.width, cell.height)) * scale))
            for cell, photo in zip(cells, photos, strict=True)
            if photo and photo.file
        ]

    def _paint_band(self, painter: QPainter) -> None:
        if self._band is not None:
            accent = self.context.look.colour("accent")
            painter.setPen(accent)
            accent.setAlphaF(0.12)
            painter.setBrush(accent)
            painter.drawRect(self._band)

    # The list

    def show_arrangement(self, arrangement: View) -> None:
        """Lay the photos out in another way, with headings over the list."""
        lines = arrangement is View.LIST
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if lines else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setHorizontalScrollBarPolicy(policy)
        self.columns.setVisible(lines)
        self.setViewportMargins(0, self.columns.sizeHint().height() if lines else 0, 0, 0)
        super().show_arrangement(arrangement)
        self._fit_columns()

    def _line_width(self) -> int:
        return max(self.columns.length(), self.viewport().width())

    def _fit_columns(self) -> None:
        """Put the headings over the lines; columns that have no room are scrolled to."""
        lines = self.arrangement is View.LIST
        room = self.viewport().geometry()
        high = self.columns.sizeHint().height()
        self.columns.setGeometry(room.left(), room.top() - high, room.width(), high)
        self.columns.fit(room.width() if lines else 0)
        bar = self.horizontalScrollBar()
        bar.setPageStep(room.width())
        bar.setRange(0, max(0, self.columns.length() - room.width()) if lines else 0)
        if lines and self.flow.count and self.flow.cell(0).width != self._line_width():
            self._relay(self._first_in_sight())
        self.viewport().update()

    def _scroll_across(self, value: int) -> None:
        self.columns.setOffset(value)
        self.viewport().update()

    # Changes from outside

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the rows out for the new width."""
        super().resizeEvent(event)
        self._fit_columns()
        if event.size().width() != event.oldSize().width():
            self._relay(self._first_in_sight())
        else:
            self._set_range()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the language now in force."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self.viewport().update()
        super().changeEvent(event)

    def _restyle(self) -> None:
        self._painter = PhotoPainter(self.context.look, self._words)
        self._lines = LinePainter(self.context.look, self._painter)
        self.viewport().update()

    def _retranslate(self) -> None:
        self._words = Words(
            no_file=self.tr("No image yet"),
            missing=self.tr("File missing"),
            broken=self.tr("Cannot be shown"),
            no_credit=self.tr("No credit"),
            untitled=self.tr("Untitled"),
        )
        self._lead = self.tr("Lead")
        self._empty_words = (self.tr("No photos here"), self.tr("Drop photos or a report on the window"))
        self.setAccessibleName(self.tr("Photos"))
        self._restyle()


def _paint_empty(painter: QPainter, look: Look, room: QRect, words: tuple[str, str]) -> None:
    """Paint what an empty gallery says: a heading and a sentence, in the middle."""
    grid = look.px("grid") * 2
    lines = ((look.font(Size.TITLE, bold=True), "second", -grid), (look.font(), "third", grid))
    for text, (font, tone, down) in zip(words, lines, strict=True):
        painter.setFont(font)
        painter.setPen(look.colour(tone))
        painter.drawText(room.translated(0, down), Qt.AlignmentFlag.AlignCenter, text)
