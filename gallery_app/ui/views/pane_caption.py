"""What stands under a large photo: its caption here and, beside it, the one in its file; stars, pick and size."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from gallery_app.domain.photo import Photo, Pick
from gallery_app.domain.sync import InStep, SyncState
from gallery_app.ui.look import Look, Size
from gallery_app.ui.models.credit_text import credit_line
from gallery_app.ui.views.stars import Stars
from gallery_app.ui.words import sync_words

__all__ = ["PaneCaption"]

_FIELDS = ("title", "creators", "description")


class PaneCaption(QWidget):
    """A caption in two lines, in two columns where the file's is asked for.

    Signals:
        rated: Carries 0 to 5.
        fileAsked: The caption in the file shall be shown or hidden.
        zoomAsked: The whole picture shall be shown, or its own pixels.
    """

    rated = Signal(int)
    fileAsked = Signal(bool)
    zoomAsked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._look = look
        self._photo: Photo | None = None
        self._step: InStep | None = None
        self.setProperty("part", "header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._mine, self._theirs = _Text(look, self), _Text(look, self)
        self._theirs.hide()
        self._pick, self._place = QLabel(self), QLabel(self)
        self._stars = Stars(look, self)
        self._stars.rated.connect(self.rated)
        self.file = QPushButton(self)
        self.file.setCheckable(True)
        self.zoom = QPushButton(self)
        for button in (self.file, self.zoom):
            button.setProperty("kind", "quiet")
            button.setFont(look.font(Size.COUNT))
        self.file.toggled.connect(self._toggle)
        self.zoom.clicked.connect(self.zoomAsked)
        self._lay_out()
        self._translate()

    def _lay_out(self) -> None:
        self._place.setProperty("tone", "second")
        self._place.setFont(self._look.font(Size.COUNT))
        self._pick.setFont(self._look.font(Size.COUNT))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 8)
        row.setSpacing(16)
        row.addWidget(self._mine, 1)
        row.addWidget(self._theirs, 1)
        for widget in (self._pick, self._stars, self._place, self.file, self.zoom):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_photo(self, photo: Photo | None, number: int, total: int) -> None:
        """Show a photo's caption; `number` of `total` is its place."""
        if self._photo is None or photo is None or photo.id != self._photo.id:
            self._step = None
        self._photo = photo
        self._place.setText(f"{number:,} / {total:,}")
        self._fill()

    def show_file(self, photo: int, step: InStep) -> None:
        """Show how the file's caption stands to the catalog's."""
        if self._photo is not None and self._photo.id == photo:
            self._step = step
            self._fill()

    def show_zoom(self, percent: int, *, near: bool) -> None:
        """Show how large the picture is; nothing where there is none."""
        self.zoom.setVisible(self._photo is not None and self._photo.file is not None)
        self.zoom.setText(f"{percent}%")
        self.zoom.setToolTip(self.tr("Whole picture  Z") if near else self.tr("Actual pixels  Z"))

    def _toggle(self, on: bool) -> None:  # noqa: FBT001  Qt's signal
        self._theirs.setVisible(on)
        self._fill()
        self.fileAsked.emit(on)

    def _fill(self) -> None:
        photo = self._photo
        self.setEnabled(photo is not None)
        if photo is None:
            return
        mine = (photo.title, credit_line(photo), photo.description)
        heading = self.tr("In the library") if self.file.isChecked() else ""
        self._mine.show_text(heading, mine, self.tr("Untitled"))
        self._theirs.show_text(self._file_heading(), self._in_file(photo), "—")
        self._stars.show_rating(photo.rating)
        self._pick.setText({Pick.PICKED: self.tr("Pick"), Pick.REJECTED: self.tr("Rejected")}.get(photo.pick, ""))
        self._pick.setProperty("tone", "accent" if photo.pick is Pick.PICKED else "second")
        self._pick.style().polish(self._pick)

    def _file_heading(self) -> str:
        state = self._step.state if self._step else None
        words = sync_words(state) if state is not None else ""
        return " · ".join(part for part in (self.tr("In the file"), words) if part)

    def _in_file(self, photo: Photo) -> tuple[str, str, str]:
        """Return what the file says, where that has been read."""
        if self._step is None or self._step.state is SyncState.NO_FILE:
            return ("", "", "")
        other = {each.field: each.file for each in self._step.differences}
        here = {"title": photo.title, "creators": "、".join(photo.photographers), "description": photo.description}
        said = [other.get(name, here[name]) for name in _FIELDS]
        title, names, text = (value if isinstance(value, str) else "、".join(value) for value in said)
        return (title, names, text)

    def _translate(self) -> None:
        self.file.setText(self.tr("In the file"))
        self.file.setToolTip(self.tr("Show the caption in the file beside this one  I"))
        self.zoom.setAccessibleName(self.tr("Size of the picture"))
        self._stars.setAccessibleName(self.tr("Stars"))
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._translate()


class _Text(QWidget):
    """A caption: title and credit in a line, the description under it."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._heading, self._title, self._text = QLabel(self), QLabel(self), QLabel(self)
        self._heading.setFont(look.font(Size.SMALL))
        self._heading.setProperty("tone", "second")
        self._text.setProperty("tone", "second")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for label in (self._heading, self._title, self._text):
            label.setTextFormat(Qt.TextFormat.RichText if label is self._title else Qt.TextFormat.PlainText)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            column.addWidget(label)
        self._text.setWordWrap(True)
        self._text.setMaximumHeight(self._text.fontMetrics().lineSpacing() * 2 + 2)

    def show_text(self, heading: str, caption: tuple[str, str, str], untitled: str) -> None:
        title, credit, text = caption
        self._heading.setText(heading)
        self._heading.setVisible(bool(heading))
        said = f"<b>{_escaped(title or untitled)}</b>"
        self._title.setText(said + f"&nbsp;&nbsp;&nbsp;{_escaped(credit)}" if credit else said)
        self._text.setText(text)
        self._text.setToolTip(text)
        self._text.setVisible(bool(text))


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")
