"""One quiet sentence under the search box: what of the search could not be read."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QWidget

from gallery_app.ui.look import Look

__all__ = ["SearchHint"]

_GAP = 4


class SearchHint(QLabel):
    """Lies over the photos, under the bar and the line above them, and gives way to the list of completions.

    What lies under it can be pressed all the same.
    """

    def __init__(self, look: Look, box: QWidget) -> None:
        """Take the box it speaks of; it starts out of sight."""
        self._over = box.window() if box.parentWidget() else box
        super().__init__(self._over)
        self._look, self._box = look, box
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._way_given = False
        self.setObjectName("search hint")
        self.setProperty("part", "hint")
        self.setWordWrap(True)
        self.hide()

    def say(self, sentence: str) -> None:
        """Say it; "" says nothing."""
        self.setText(sentence)
        self.setWordWrap(False)  # as wide as the sentence asks for, and no wider than the box
        wide = min(self.sizeHint().width(), self._box.width())
        self.setWordWrap(True)
        self.setFixedWidth(wide)
        self.adjustSize()
        bar = self._box.parentWidget() or self._box
        under = bar.mapTo(self._over, QPoint(0, bar.height())).y() + self._look.px("header") + _GAP
        self.move(self._box.mapTo(self._over, QPoint(0, 0)).x(), under)
        self.raise_()
        self.give_way(self._way_given)

    def give_way(self, given: bool) -> None:  # noqa: FBT001  Qt's signal
        """Go out of sight while something else lies there."""
        self._way_given = given
        self.setVisible(bool(self.text()) and not given)
