"""Which fields of a copied caption other photos shall get: a tick a field, each with what it says."""

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from gallery_app.domain.photo import Photo
from gallery_app.services.pasting import COPIED
from gallery_app.services.rewriting import text_of
from gallery_app.ui.dialogs.titled import TitledDialog
from gallery_app.ui.look import Look
from gallery_app.ui.models.typed_dates import as_typed
from gallery_app.ui.views.tick import Tick
from gallery_app.ui.words import caption_field_words

__all__ = ["USUAL", "PasteDialog"]

USUAL = ("photographers", "organisations", "themes", "place", "date", "rights")
"""Fields that the photos of one event share; they are ticked at first."""

_MOST = 60


class PasteDialog(TitledDialog):
    """Ticks; what is empty on the copied photo is not offered to be ticked at first.

    Signals:
        wanted: Carries the names of the ticked fields.
    """

    wanted = Signal(object)

    def __init__(
        self, look: Look, source: Photo, photos: int, parent: QWidget, ticked: Collection[str] = USUAL
    ) -> None:
        """Take the photo that was copied, and how many shall get its fields."""
        super().__init__(look, parent)
        self.head(self.tr("Paste fields of “{title}”").format(title=source.title))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        self.ticks: dict[str, Tick] = {}
        for row, name in enumerate(COPIED):
            said = as_typed(source.taken) if name == "date" else text_of(source, name)
            tick = self.ticks[name] = Tick(look, caption_field_words(name), self)
            tick.setChecked(name in ticked and bool(said))
            tick.setAccessibleDescription(said)
            tick.toggled.connect(self._follow)
            value = self.caption(said.replace("\n", " ")[:_MOST] or self.tr("empty"), "second" if said else "third")
            grid.addWidget(tick, row, 0)
            grid.addWidget(value, row, 1, Qt.AlignmentFlag.AlignVCenter)
        self.column.addLayout(grid)
        self.foot.addStretch(1)
        self.button(self.tr("Cancel"), self.reject)
        self._paste = self.button(self.tr("Paste into %n photo(s)", "", photos), self.accept, kind="main")
        self._paste.setFocus()
        self.setMinimumWidth(look.px("sentence"))
        self._follow()

    def chosen(self) -> tuple[str, ...]:
        """Return the ticked fields."""
        return tuple(name for name, tick in self.ticks.items() if tick.isChecked())

    def _follow(self) -> None:
        self._paste.setEnabled(bool(self.chosen()))

    def accept(self) -> None:
        """Hand over the ticked fields."""
        self.wanted.emit(self.chosen())
        super().accept()
