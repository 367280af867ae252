"""Where captions shall be written: into the pictures, beside them, or into copies."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from gallery_app.services.writing_back import Place, Target
from gallery_app.ui.look import Look, Size
from gallery_app.ui.views.fields import set_tone

__all__ = ["WriteCaptionsDialog"]

_INDENT = 24


class WriteCaptionsDialog(QDialog):
    """Three places, each with what it means.

    Signals:
        wanted: Carries the `Target`.
    """

    wanted = Signal(object)

    def __init__(self, look: Look, photos: int, place: Place, parent: QWidget) -> None:
        """Offer the places for a number of photos, one of them chosen."""
        super().__init__(parent)
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Write captions"))
        self.places = QButtonGroup(self)
        self._write = QPushButton(self.tr("Write"), self)
        self._lay_out(photos)
        self.places.button(tuple(Place).index(place)).setChecked(True)
        self._write.setFocus()

    def _lay_out(self, photos: int) -> None:
        title = QLabel(self.tr("Write %n caption(s) into files", "", photos), self)
        title.setFont(self._look.font(Size.HEADLINE, bold=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(16)
        column.addWidget(title)
        for number, (name, about) in enumerate(self._words()):
            column.addLayout(self._choice(number, name, about))
        column.addStretch(1)
        column.addLayout(self._buttons())
        self.setMinimumWidth(self._look.px("sentence"))

    def _words(self) -> tuple[tuple[str, str], ...]:
        """Return name and meaning of each place, in the order of `Place`."""
        return (
            (
                self.tr("Into the pictures"),
                self.tr(
                    "As XMP, and as IPTC and EXIF where a file has them. Pixels and everything else stay as they are;"
                    " formats that cannot take captions get a sidecar."
                ),
            ),
            (self.tr("Into sidecars"), self.tr("A small .xmp file beside each picture; the pictures stay untouched.")),
            (self.tr("Into copies…"), self.tr("Copies of the pictures, with captions, in a folder you choose.")),
        )

    def _choice(self, number: int, name: str, about: str) -> QVBoxLayout:
        button, note = QRadioButton(name, self), QLabel(about, self)
        button.setAccessibleDescription(about)
        self.places.addButton(button, number)
        note.setWordWrap(True)
        note.setContentsMargins(_INDENT, 0, 0, 0)
        set_tone(note, "second")
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(button)
        column.addWidget(note)
        return column

    def _buttons(self) -> QHBoxLayout:
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self._write.setProperty("kind", "main")
        self._write.setDefault(True)
        self._write.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self._write)
        return row

    def accept(self) -> None:
        """Hand over the place; without a folder for the copies the question stays open."""
        place = tuple(Place)[self.places.checkedId()]
        folder = QFileDialog.getExistingDirectory(self, self.tr("Copies into")) if place is Place.COPIES else ""
        if place is Place.COPIES and not folder:
            return
        self.wanted.emit(Target(place, Path(folder) if folder else None))
        super().accept()
