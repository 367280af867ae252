"""The history: every edit in its order, and a way back to the state after any of them."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QHeaderView, QLabel, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from gallery_app.domain.changes import FieldChange, HistoryEntry
from gallery_app.ui.change_words import change_words, touched_words
from gallery_app.ui.context import Context
from gallery_app.ui.look import Size
from gallery_app.ui.models.past import at_home, steps_to
from gallery_app.ui.words import act_words

__all__ = ["HistoryPanel"]

_MOST = 500
"""Edits that are listed; older ones are taken back one by one."""

_MOST_TOLD = 30
"""Photos whose edits are told field by field; each is looked through by itself."""


class HistoryPanel(QDialog):
    """A window beside the work that lists edits, newest first; those taken back are grey. A click goes there.

    Signals:
        wanted: Carries how many steps to go: below 0 to take back, above 0 to do again.
    """

    wanted = Signal(int)

    def __init__(self, context: Context, parent: QWidget) -> None:
        """Show the edits of the catalog, and follow them."""
        super().__init__(parent, Qt.WindowType.Tool)
        self._context = context
        self._entries: tuple[HistoryEntry, ...] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        look = context.look
        self._about = QLabel(self)
        self._about.setWordWrap(True)
        self._about.setProperty("tone", "second")
        self.list = QTreeWidget(self)
        self.list.setProperty("part", "plain")
        self.list.setRootIsDecorated(False)
        self.list.setHeaderHidden(True)
        self.list.setColumnCount(3)
        self.list.setUniformRowHeights(True)
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.list.itemActivated.connect(self._go)
        self.list.itemClicked.connect(self._go)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[2 * look.px("grid")] * 4)
        column.setSpacing(look.px("grid"))
        column.addWidget(self._about)
        column.addWidget(self.list)
        self.resize(look.px("inspector") + 4 * look.px("grid"), look.px("search"))
        # Steps change the catalog while the list still handles the click: it is filled in the next turn.
        context.changes.changed.connect(self._fill, Qt.ConnectionType.QueuedConnection)
        look.changed.connect(self._fill)
        self._translate()

    def _fill(self, *_: object) -> None:
        look, self._entries = self._context.look, self._context.desk.history.entries(limit=_MOST)
        self.list.clear()
        standing, titles, told = steps_to(self._entries, 0), self._titles(), self._told()
        for place, entry in enumerate(self._entries):
            photos = self.tr("%n photo(s)", "", len(entry.photos)) if entry.photos else ""
            photos = titles.get(entry.photos, photos) or touched_words(entry.kinds)
            act, changed = act_words(entry.act), change_words(told.get(entry.id, ()))
            about = changed if photos and photos in changed else " · ".join(filter(None, (photos, changed)))
            item = QTreeWidgetItem([act[:1].upper() + act[1:], about, at_home(entry.at)])
            item.setToolTip(1, about)
            item.setSizeHint(1, QSize(0, look.px("row") - look.px("inside") // 2))
            item.setTextAlignment(2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            for column, tone in enumerate(("text", "second", "second")):
                item.setForeground(column, look.colour("third" if entry.undone else tone))
            if place == standing:
                item.setFont(0, look.font(Size.BODY, bold=True))
            self.list.addTopLevelItem(item)
        if len(self._entries) < _MOST:
            self.list.addTopLevelItem(QTreeWidgetItem([self.tr("Before everything")]))
        self.list.setCurrentIndex(self.list.model().index(standing, 0))

    def _titles(self) -> dict[tuple[int, ...], str]:
        """Return the titles of photos that are the only one an edit touched."""
        single = {entry.photos for entry in self._entries if len(entry.photos) == 1}
        photos = self._context.desk.library.photos([ids[0] for ids in single])
        return {(photo.id,): photo.title for photo in photos if photo.title}

    def _told(self) -> dict[int, tuple[FieldChange, ...]]:
        """Return what the newest edits of single photos changed, by the number of the edit."""
        photos = dict.fromkeys(entry.photos[0] for entry in self._entries if len(entry.photos) == 1)
        history = self._context.desk.history
        return {
            entry.id: entry.fields
            for photo in tuple(photos)[:_MOST_TOLD]
            for entry in history.entries(photo, _MOST)
            if len(entry.photos) == 1
        }

    def _go(self, item: QTreeWidgetItem) -> None:
        if steps := steps_to(self._entries, self.list.indexOfTopLevelItem(item)):
            self.wanted.emit(steps)

    def _translate(self) -> None:
        self.setWindowTitle(self.tr("History"))
        self._about.setText(self.tr("Choose an edit to have everything as it was right after it."))
        self.list.setAccessibleName(self.tr("History"))
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._translate()
