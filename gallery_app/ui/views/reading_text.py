"""The text of a report as it stands, each line with what it was taken for, which one press corrects."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QMenu, QWidget

from gallery_app.ui.delegates.reading_line import ReadingLineDelegate
from gallery_app.ui.language import Language
from gallery_app.ui.look import Look
from gallery_app.ui.models.reading import KIND_KEYS, Row
from gallery_app.ui.models.reading_lines import ReadingLines
from gallery_app.ui.models.reading_words import kind_words

__all__ = ["ReadingText"]

_PICK = QItemSelectionModel.SelectionFlag.ClearAndSelect


class ReadingText(QListView):
    """Lines of a report.

    Signals:
        corrected: Carries the number of a line and the `LineKind` it is, or None for its own reading.
    """

    corrected = Signal(int, object)

    def __init__(self, look: Look, language: Language, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.lines = ReadingLines(language)
        self._painter = ReadingLineDelegate(look)
        self.setModel(self.lines)
        self.setItemDelegate(self._painter)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        # What is in sight is broken into lines first, and the rest of a long report once the window stands.
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setProperty("part", "plain")
        self._retranslate()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show a reading; where one reads stays in sight."""
        self.lines.show_rows(rows)

    def go_to(self, number: int) -> None:
        """Make a line of the source current and bring it into sight."""
        self._pick(self.lines.place_of(number))

    def step_doubt(self, step: int) -> None:
        """Go to the next (1) or the previous (-1) doubtful line, round the end."""
        places = [place for place, row in enumerate(self.lines.rows) if row.doubtful]
        here = self.currentIndex().row()
        if places:
            ahead = [place for place in places[::step] if (place - here) * step > 0]
            self._pick((ahead or places[::step])[0])

    def current(self) -> Row | None:
        """Return the current row, or None."""
        place = self.currentIndex().row()
        return self.lines.rows[place] if place >= 0 else None

    def kinds(self) -> QMenu:
        """Return the menu of what the current line may be."""
        menu = QMenu(self)
        row = self.current()
        if row:
            for key, kind in KIND_KEYS.items():
                action = menu.addAction(f"{kind_words(kind)}\t{key}")
                action.triggered.connect(lambda _=False, kind=kind: self._correct(kind))
                action.setCheckable(True)
                action.setChecked(row.line.kind is kind)
            menu.addSeparator()
            back = menu.addAction(self.tr("As it was read") + "\t0", lambda: self._correct(None))
            back.setEnabled(row.fixed)
        return menu

    def _pick(self, place: int) -> None:
        index = self.lines.index(place)
        self.selectionModel().setCurrentIndex(index, _PICK)
        if self.visualRect(index).isEmpty():  # not broken into lines yet, nor anything before it
            self.setLayoutMode(QListView.LayoutMode.SinglePass)
            self.doItemsLayout()
        self.scrollTo(index, QListView.ScrollHint.PositionAtCenter)
        self.setFocus()

    def _correct(self, kind: object) -> None:
        row = self.current()
        if row and (kind is not row.line.kind or row.doubtful) and (kind is not None or row.fixed):
            self.corrected.emit(row.line.number, kind)

    def _open(self, at: QPoint) -> None:
        menu = self.kinds()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.viewport().mapToGlobal(at))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Make a line current; a press on its label opens the kinds."""
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            label = self._painter.label_box(self.lines.rows[index.row()], self.visualRect(index))
            if label.contains(event.position().toPoint()):
                self._open(label.bottomLeft())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show by the pointer that a label can be pressed."""
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        over = index.isValid() and self._painter.label_box(
            self.lines.rows[index.row()], self.visualRect(index)
        ).contains(event.position().toPoint())
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Say what the current line is by a digit; Enter or the space bar opens the kinds."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.text() in KIND_KEYS:
            self._correct(KIND_KEYS[event.text()])
        elif plain and event.text() == "0":
            self._correct(None)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Menu} and plain:
            row = self.current()
            if row:
                box = self.visualRect(self.currentIndex())
                self._open(self._painter.label_box(row, box).bottomLeft())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the language now in force."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self.viewport().update()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("The text, line by line"))
