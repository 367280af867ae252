"""One photo chosen out of the library: those of the layout that wait first, then whatever is searched for."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from gallery_app.domain.query import Everything
from gallery_app.errors import UserError
from gallery_app.ui.context import Context
from gallery_app.ui.look import Size
from gallery_app.ui.views.empty import EmptyPage
from gallery_app.ui.views.gallery import GalleryView

__all__ = ["PhotoChooser"]

_ROW = 112


class PhotoChooser(QDialog):
    """A small gallery with a search box.

    Signals:
        chosen: Carries the id of a photo.
    """

    chosen = Signal(int)

    def __init__(self, context: Context, first: Sequence[int], parent: QWidget, take: str = "") -> None:
        """Show the photos that come `first`, before all others; `take` says what becomes of the chosen one."""
        super().__init__(parent)
        self._context, self._first = context, tuple(first)
        self.setWindowTitle(self.tr("Choose a photo"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Title, photographer, theme…"))
        self.search.setAccessibleName(self.tr("Search"))
        self.search.setClearButtonEnabled(True)
        self.gallery = GalleryView(context, self)
        self.gallery.setAccessibleName(self.tr("Photos"))
        self.gallery.set_cell_size(_ROW)
        self._nothing = EmptyPage(context.look, "", self._words_nothing, self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.gallery)
        self._stack.addWidget(self._nothing)
        self._take = QPushButton(take or self.tr("Put into the frame"), self)
        self._lay_out()
        self.search.textChanged.connect(self._find)
        self.gallery.selectionChanged.connect(lambda ids: self._take.setEnabled(len(ids) == 1))
        self.gallery.activated.connect(lambda _photo: self.accept())
        self._find("")

    def _lay_out(self) -> None:
        title = QLabel(self.windowTitle(), self)
        title.setFont(self._context.look.font(Size.HEADLINE, bold=True))
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self._take.setProperty("kind", "main")
        self._take.setEnabled(False)
        self._take.setDefault(True)
        self._take.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(title)
        column.addWidget(self.search)
        column.addWidget(self._stack, 1)
        column.addLayout(buttons)
        self.resize(720, 520)

    def _find(self, text: str) -> None:
        try:
            found = self._context.desk.finding.search(text, scope=Everything()).ids
        except UserError:
            return  # half a search is typed: what was found before stays
        first = [] if text else [photo for photo in self._first if photo in set(found)]
        self.gallery.show_ids([*first, *(photo for photo in found if photo not in first)])
        self._stack.setCurrentWidget(self.gallery if found else self._nothing)

    def _words_nothing(self) -> tuple[str, str]:
        return self.tr("No photo fits"), self.tr("Take away a word of the search.")

    def accept(self) -> None:
        """Hand over the chosen photo."""
        ids = self.gallery.chosen_ids()
        if len(ids) == 1:
            self.chosen.emit(ids[0])
            super().accept()
