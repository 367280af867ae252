"""One field of a caption template: a tick, how it meets what is there, its text, and what it would say."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from gallery_app.services.caption_templates import Stamp, StampHow
from gallery_app.ui.look import Look, Size
from gallery_app.ui.views.choice import Choice
from gallery_app.ui.views.field_head import set_tone
from gallery_app.ui.views.tick import Tick
from gallery_app.ui.words import caption_field_words

__all__ = ["StampRow"]

_HOW = 124
"""Width of the second column; rows of different blocks stand in line."""


class StampRow(QWidget):
    """The row; how it meets what is there is asked only of a field that is ticked.

    Signals:
        changed: The row says something else.

    Attributes:
        field: A name in `captioning.FIELDS`.
    """

    changed = Signal()

    def __init__(self, look: Look, field: str, parent: QWidget) -> None:
        """Take the field; it starts without a tick."""
        super().__init__(parent)
        self.field = field
        name = caption_field_words(field)
        self.tick, self.how, self.text = Tick(look, name, self), Choice(look, self), QLineEdit(self)
        self._becomes = QLabel(self)
        self._becomes.setFont(look.font(Size.SMALL))
        self._becomes.setWordWrap(True)
        words = {
            StampHow.REPLACE: self.tr("Replace"),
            StampHow.APPEND: self.tr("Append"),
            StampHow.PREPEND: self.tr("Prepend"),
            StampHow.IF_EMPTY: self.tr("Only if empty"),
        }
        for how in StampHow:
            self.how.addItem(words[how], how)
        self.how.setAccessibleName(self.tr("{field}: how").format(field=name))
        self.text.setAccessibleName(self.tr("{field}: text").format(field=name))
        self._lay_out(look)
        self.tick.toggled.connect(self._follow)
        self.how.currentIndexChanged.connect(self.changed)
        self.text.textEdited.connect(self._type)
        self._follow()

    def _lay_out(self, look: Look) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(look.px("grid"))
        grid.setVerticalSpacing(look.px("inside"))
        grid.setColumnStretch(2, 1)
        for column, widget in enumerate((self.tick, self.how, self.text)):
            grid.addWidget(widget, 0, column)
        grid.addWidget(self._becomes, 1, 2)
        self.how.setFixedWidth(_HOW)
        kept = self.how.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.how.setSizePolicy(kept)

    def show_stamp(self, stamp: Stamp | None) -> None:
        """Show what a template says of the field; None says nothing."""
        for widget in (self.tick, self.how, self.text):
            widget.blockSignals(True)
        self.tick.setChecked(stamp is not None)
        self.how.setCurrentIndex(self.how.findData(stamp.how if stamp else StampHow.REPLACE))
        self.text.setText(stamp.text if stamp else "")
        for widget in (self.tick, self.how, self.text):
            widget.blockSignals(False)
        self._follow()

    def stamp(self) -> Stamp | None:
        """Return what the row says, or None while it is not ticked."""
        return Stamp(self.field, self.text.text(), self.how.currentData()) if self.tick.isChecked() else None

    def show_becomes(self, text: str, tone: str = "second") -> None:
        """Show what the field of the photo in hand would say; "" shows nothing."""
        self._becomes.setText(text)
        self._becomes.setVisible(bool(text))
        set_tone(self._becomes, tone)

    def insert(self, words: str) -> None:
        """Put words where one is typing, and tick the field."""
        self.tick.setChecked(True)
        self.text.insert(words)
        self.changed.emit()

    def _type(self, text: str) -> None:
        if text and not self.tick.isChecked():
            self.tick.setChecked(True)
        self.changed.emit()

    def _follow(self) -> None:
        on = self.tick.isChecked()
        self.how.setVisible(on)
        if not on:
            self.show_becomes("")
        self.changed.emit()
