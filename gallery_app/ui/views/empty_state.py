"""What stands in a view that has nothing to show yet."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from gallery_app.ui.look import Look, Size
from gallery_app.ui.views.fields import set_tone

__all__ = ["EmptyState"]


class EmptyState(QWidget):
    """A heading and a sentence, in the middle."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Start without words."""
        super().__init__(parent)
        self._title, self._hint = QLabel(), QLabel()
        self._title.setFont(look.font(Size.TITLE, bold=True))
        self._hint.setFont(look.font())
        column = QVBoxLayout(self)
        column.setContentsMargins(*(look.px("grid") * 4,) * 4)
        column.setSpacing(look.px("grid"))
        column.addStretch(2)
        for label, tone in ((self._title, "second"), (self._hint, "third")):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            set_tone(label, tone)
            column.addWidget(label)
        column.addStretch(3)

    def set_words(self, title: str, hint: str) -> None:
        """Set what is said."""
        self._title.setText(title)
        self._hint.setText(hint)
