"""A caption typed over where it stands: the words of this use, told apart from what the archive says of the photo."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gallery_app.ui.look import Look, Size
from gallery_app.ui.models.caption_of_use import own_caption
from gallery_app.ui.models.story import Use
from gallery_app.ui.views.archive_line import ArchiveLine
from gallery_app.ui.views.caption_text import CaptionText

__all__ = ["CaptionEditor"]

_LEAST = 320


class CaptionEditor(QFrame):
    """Lies under a picture while its caption is typed over.

    Signals:
        done: Carries the use, the text and where the hand goes on: 1 to the next photo, -1 back, 0 here.
        closed: Nothing is typed any more; the keyboard goes back.
        given: Carries the use, the text and the archive's field that shall say so: ``title`` or ``description``.
    """

    done = Signal(object, str, int)
    closed = Signal()
    given = Signal(object, str, str)

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Stay hidden until there is something to type over."""
        super().__init__(parent)
        self._look = look
        self.use: Use | None = None
        self.setProperty("part", "popup")
        self.setAutoFillBackground(True)
        self.words = CaptionText(look, self)
        self._name, self._state, self._keys = QLabel(self), QLabel(self), QLabel(self)
        self._name.setFont(look.font(Size.SMALL, bold=True))
        for label in (self._state, self._keys):
            label.setFont(look.font(Size.SMALL))
            label.setProperty("tone", "second")
        self.lines = {field: ArchiveLine(look, self) for field in ("title", "description")}
        self._lay_out()
        self.words.ended.connect(self.finish)
        self.words.given_up.connect(self.give_up)
        self.words.textChanged.connect(self._typed)
        self._translate()
        self.hide()

    def _lay_out(self) -> None:
        inside = self._look.px("inside")
        head = QHBoxLayout()
        head.addWidget(self._name)
        head.addStretch(1)
        head.addWidget(self._state)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * inside, 2 * inside, 3 * inside, 2 * inside)
        column.setSpacing(inside)
        column.addLayout(head)
        column.addWidget(self.words)
        for field, line in self.lines.items():
            column.addWidget(line)
            line.taken.connect(self._take)
            line.given.connect(lambda field=field: self._give(field))
        column.addWidget(self._keys)

    def begin(self, use: Use, width: int) -> None:
        """Type over the caption of a use, under a picture of this width; the whole caption is chosen."""
        self.use = use
        self._say_archive(use)
        self.setFixedWidth(max(width, _LEAST))
        self.words.setPlainText(use.title)
        self._typed()
        self.words.selectAll()
        self.words.fit()
        self.adjustSize()
        self.show()
        self.raise_()
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def finish(self, onward: int = 0) -> None:
        """Take what was typed, and go on to another photo or stay."""
        use, self.use = self.use, None
        if use is not None:
            self.hide()
            self.closed.emit()  # before the rest, which may begin with the next caption
            self.done.emit(use, self.words.toPlainText(), onward)

    def give_up(self) -> None:
        """Leave the caption as it was."""
        if self.use is not None:
            self.use = None
            self.hide()
            self.closed.emit()

    def _typed(self) -> None:
        if self.use is not None:
            text = self.words.toPlainText()
            own = own_caption(self.use, text) is not None
            self._state.setText(self.tr("this use only") if own else self.tr("as in the archive"))
            for line in self.lines.values():
                line.compare(text)
            self.adjustSize()

    def _say_archive(self, use: Use) -> None:
        self.lines["title"].show_text(self.tr("Archive title"), use.photo.title)
        self.lines["description"].show_text(self.tr("Archive description"), use.photo.description)

    def _take(self, text: str) -> None:
        self.words.setPlainText(text)
        self.words.setFocus()

    def _give(self, field: str) -> None:
        use, self.use = self.use, None
        if use is not None:
            self.hide()
            self.closed.emit()
            self.given.emit(use, self.words.toPlainText(), field)

    def _translate(self) -> None:
        self._name.setText(self.tr("Caption in this report"))
        self.words.setAccessibleName(self._name.text())
        self._keys.setText(self.tr("Enter saves · Tab next · Esc leaves"))
        if self.use is not None:
            self._say_archive(self.use)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the language now in force."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._translate()
