"""Above the fields: which photo is captioned and how to go on, how many are chosen, and whether its file disagrees."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gallery_app.ui.look import Look, Size
from gallery_app.ui.views.elided import ElidedLabel
from gallery_app.ui.views.field_head import set_tone

__all__ = ["CaptionHead"]


class CaptionHead(QWidget):
    """A line, and a second one while the file says something else.

    Signals:
        wanted: An action of the window is wanted; carries its name.
    """

    wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Start with nothing to say."""
        super().__init__(parent)
        self._count, self._place, self._there = 1, (0, 0), False
        self.title, self.hint, self._sentence = QLabel(), ElidedLabel(Qt.TextElideMode.ElideRight), QLabel()
        self.hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._sentence.setWordWrap(True)
        self._compare = QPushButton()
        self._compare.setProperty("kind", "link")
        self._compare.clicked.connect(lambda: self.wanted.emit("compare_file"))
        for label, tone in ((self.hint, "third"), (self._sentence, "warning")):
            label.setFont(look.font(Size.SMALL))
            set_tone(label, tone)
        self._look = look
        self._compare.setFont(look.font(Size.SMALL))
        line, second = QHBoxLayout(), QHBoxLayout()
        line.addWidget(self.title)
        line.addWidget(self.hint, 1)
        second.addWidget(self._sentence, 1)
        second.addWidget(self._compare)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px("inside"))
        column.addLayout(line)
        column.addLayout(second)
        self._follow()

    def show_place(self, number: int, total: int) -> None:
        """Show which photo of how many is captioned; 0 of 0 shows nothing of the kind."""
        self._place = (number, total)
        self._follow()

    def show_count(self, count: int) -> None:
        """Show how many photos are chosen."""
        self._count = count
        self._follow()

    def show_conflict(self, *, there: bool) -> None:
        """Say that the file was changed by another program, or say nothing."""
        self._there = there
        self._follow()

    def _follow(self) -> None:
        several, (number, total) = self._count > 1, self._place
        self.title.setFont(self._look.font(Size.TITLE if several else Size.COUNT, bold=several))
        set_tone(self.title, "" if several else "second")
        words = self.tr("{number} photos chosen").format(number=f"{self._count:,}")
        one = self.tr("Photo {number} of {total}").format(number=f"{number:,}", total=f"{total:,}")
        self.title.setText(words if several else one)
        self.hint.setText(self.tr("Ctrl+↵ next caption"))
        self.title.setVisible(several or bool(total))
        self.hint.setVisible(bool(total) and not several)
        self._sentence.setText(self.tr("The file says something else."))
        self._compare.setText(self.tr("Compare…"))
        self._sentence.setVisible(self._there)
        self._compare.setVisible(self._there)
        self.setVisible(several or bool(total) or self._there)

    def retranslate(self) -> None:
        """Speak the language now in force."""
        self._follow()
