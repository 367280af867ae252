"""A button that offers the variables of templates, each with what it stands for on the photo in hand."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

__all__ = ["VariableButton"]

_COMMON = (
    *("title", "description", "photographers", "credit", "themes", "place", "date"),
    *("date:%Y年%-m月%-d日", "date:%-m月%-d日", "today", "report", "section", "seq:3", "file", "folder", "rights"),
)
"""Variables that are offered; every other one can be typed."""
_MOST = 32


class VariableButton(QPushButton):
    """Its menu is filled when it is opened.

    Signals:
        chosen: Carries a variable as it is typed, such as ``{title}``.
    """

    chosen = Signal(str)

    def __init__(self, words: str, values: Callable[[], Mapping[str, str]], parent: QWidget) -> None:
        """Take the button's words, and what returns the values of the photo in hand by the variables' own names."""
        super().__init__(words, parent)
        self._values = values
        menu = QMenu(self)
        menu.aboutToShow.connect(lambda: self._fill(menu))
        self.setMenu(menu)
        self.setAutoDefault(False)
        self.setProperty("kind", "quiet")

    def _fill(self, menu: QMenu) -> None:
        menu.clear()
        values = self._values()
        for name in _COMMON:
            said = values.get(name.partition(":")[0], "") if ":" not in name else ""
            action = menu.addAction(f"{{{name}}}\t{said[:_MOST]}".replace("&", "&&"))
            action.triggered.connect(lambda _on=False, name=name: self.chosen.emit(f"{{{name}}}"))
