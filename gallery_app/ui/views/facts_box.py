"""Technical data, last and foldable."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QLabel, QVBoxLayout, QWidget

from gallery_app.domain.photo import Photo
from gallery_app.domain.sync import SyncState
from gallery_app.ui.look import Look, Size
from gallery_app.ui.models.facts import PRINT_PPI, file_name, megabytes, megapixels, print_size, shown_time
from gallery_app.ui.views.elided import ElidedLabel
from gallery_app.ui.views.field_head import set_tone
from gallery_app.ui.views.fold import Fold
from gallery_app.ui.words import sync_words

__all__ = ["FactsBox"]

_LABELS = 72
_ROWS = 6
_WARNED = frozenset({SyncState.FILE, SyncState.CONFLICT})
"""States in which somebody else's words are at stake."""


class FactsBox(QWidget):
    """Shot time, size, file and print size of one photo."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Start unfolded."""
        super().__init__(parent)
        self._photo: Photo | None = None
        self._sync: SyncState | None = None
        self.fold = Fold(look)
        self._body = QWidget()
        self._form = QFormLayout(self._body)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setVerticalSpacing(look.px("inside"))
        self._form.setHorizontalSpacing(look.px("grid"))
        self._rows = [(QLabel(), ElidedLabel(Qt.TextElideMode.ElideMiddle)) for _ in range(_ROWS)]
        for label, value in self._rows:
            label.setFont(look.font(Size.SMALL))
            value.setFont(look.font(Size.SMALL))
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setFixedWidth(_LABELS)
            set_tone(label, "second")
            self._form.addRow(label, value)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px("inside"))
        column.addWidget(self.fold)
        column.addWidget(self._body)
        self.fold.toggled.connect(self._body.setVisible)

    def show_photo(self, photo: Photo) -> None:
        """Show a photo's data; without an image there is none."""
        if self._photo is None or self._photo.id != photo.id:
            self._sync = None
        self._photo = photo
        self.setVisible(photo.file is not None)
        self.retranslate()

    def show_sync(self, state: SyncState) -> None:
        """Show how the photo's caption stands to its file."""
        self._sync = state
        self.retranslate()

    def retranslate(self) -> None:
        """Speak the language now in force."""
        self.fold.setText(self.tr("Capture and file"))
        file = self._photo.file if self._photo else None
        if self._photo is None or file is None:
            return
        size = print_size(file)
        rows = (
            (self.tr("Taken"), shown_time(self._photo.taken or file.taken), ""),
            (self.tr("Camera"), file.camera, ""),
            (self.tr("Size"), f"{file.width} × {file.height} · {megapixels(file)} MP", ""),
            (self.tr("File"), f"{file_name(file)} · {megabytes(file)} MB", file.path),
            (
                self.tr("Prints up to"),
                self.tr("{width} × {height} mm at {ppi} ppi").format(
                    width=size.width_mm, height=size.height_mm, ppi=PRINT_PPI
                ),
                "",
            ),
            (self.tr("Caption"), sync_words(self._sync) if self._sync else "", ""),
        )
        set_tone(self._rows[-1][1], "warning" if self._sync in _WARNED else "")
        if file.missing:
            missing = (self.tr("File"), self.tr("Missing: {name}").format(name=file_name(file)), file.path)
            rows = (*rows[:3], missing, *rows[4:])
        for number, (name, text, tip) in enumerate(rows):
            label, value = self._rows[number]
            label.setText(name)
            value.setText(text)
            value.setToolTip(tip or text)
            self._form.setRowVisible(number, bool(text))
