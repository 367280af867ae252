"""The layout page: pages at the left, the canvas with its rulers, what can be said and done at the right."""

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QPushButton,
    QSplitter,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from gallery_app.services.designing import Area
from gallery_app.ui.canvas.canvas import Canvas
from gallery_app.ui.canvas.commands import LayoutCommands
from gallery_app.ui.canvas.dropping import drop_photos
from gallery_app.ui.canvas.rulers import Ruler
from gallery_app.ui.canvas.thumbs import PageThumbs
from gallery_app.ui.context import Context
from gallery_app.ui.models.design import DesignModel
from gallery_app.ui.views.box_facts import BoxFacts
from gallery_app.ui.views.empty import EmptyPage
from gallery_app.ui.views.layout_header import LayoutHeader
from gallery_app.ui.views.no_layout import NoLayout
from gallery_app.ui.views.page_list import PageList
from gallery_app.ui.views.photo_strip import PhotoStrip
from gallery_app.ui.views.proposal_row import ProposalRow
from gallery_app.ui.views.side_column import SideColumn
from gallery_app.ui.views.tab_order import put_in_order

__all__ = ["LayoutPage"]


class LayoutPage(QWidget):
    """One layout at a time.

    Signals:
        asked: One of ``new``, ``rename``, ``duplicate``, ``remove``, ``export`` is wanted.
        chosen: Another layout shall be opened; carries its id.
        photoAsked: A photo shall be chosen for a frame; carries the frame's key.
        failed: An edit could not be done; carries the `UserError`.
        shown: What the status line says of the page is other than before.
    """

    asked = Signal(str)
    chosen = Signal(int)
    photoAsked = Signal(int)
    failed = Signal(object)
    shown = Signal()

    def __init__(self, context: Context, *, narrow: bool, parent: QWidget | None = None) -> None:
        """Start with nothing open."""
        super().__init__(parent)
        self._context = context
        self.model = DesignModel(context, self)
        self.canvas = Canvas(context, self.model)
        self.commands = LayoutCommands(context, self.model, self.canvas, self.photoAsked.emit)
        self.thumbs = PageThumbs(context.look, context.desk.designing.proof, self.canvas.pictures, self)
        self.header = LayoutHeader(context, self.model, self.commands)
        self.pages = PageList(context.look, self.model, self.thumbs, self.commands)
        self.strip = PhotoStrip(context, self.model)
        self.plans = ProposalRow(context, self.model)
        self.facts = BoxFacts(context.look, self.model, self.commands)
        self._export = QPushButton(self)
        self._export.setProperty("kind", "main")
        self._empty = EmptyPage(context.look, "layout", self._words_empty, self)
        self._new = self._empty.add_button(lambda: self.tr("New layout…"), lambda: self.asked.emit("new"), main=True)
        self._first = NoLayout(context, self)
        self._lay_out(narrow=narrow)
        self._connect()
        self._translate()

    def _lay_out(self, *, narrow: bool) -> None:
        look = self._context.look
        work = QWidget()
        grid = QGridLayout(work)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        corner = QWidget(work)
        corner.setProperty("part", "page")
        across = Ruler(look, self.canvas, upright=False, parent=work)
        down = Ruler(look, self.canvas, upright=True, parent=work)
        for widget, row, column, wide in (
            (self.header, 0, 0, 2),
            (corner, 1, 0, 1),
            (across, 1, 1, 1),
            (down, 2, 0, 1),
            (self.canvas, 2, 1, 1),
            (self.strip, 3, 0, 2),
        ):
            grid.addWidget(widget, row, column, 1, wide)
        grid.setRowStretch(2, 1)
        grid.setColumnStretch(1, 1)
        self._split = QSplitter(self)
        for widget in (self.pages, work, self._side()):
            self._split.addWidget(widget)
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        self._split.setStretchFactor(1, 1)
        side = look.px("sidebar_narrow" if narrow else "sidebar")
        self._split.setSizes([side, look.px("wide"), look.px("inspector_narrow" if narrow else "inspector")])
        self.pages.setMinimumWidth(140)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._first)
        self._stack.addWidget(self._split)

    def _side(self) -> QWidget:
        side, upper, lower = QWidget(), QWidget(), QWidget()
        side.setProperty("part", "page")
        column = QVBoxLayout(upper)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(16)
        for widget in (self.plans, _rule(upper), self.facts):
            column.addWidget(widget)
        column.addStretch(1)
        self._parts = QVBoxLayout(lower)
        self._parts.setContentsMargins(16, 0, 16, 0)
        self._parts.setSpacing(16)
        self._parts.addStretch(1)
        foot = QVBoxLayout()
        foot.setContentsMargins(16, 8, 16, 16)
        foot.addWidget(self._export)
        whole = QVBoxLayout(side)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(SideColumn(upper, lower, side), 1)
        whole.addLayout(foot)
        side.setMinimumWidth(self._context.look.px("inspector_narrow"))
        return side

    def _connect(self) -> None:
        self.model.opened.connect(self._show)
        self.model.failed.connect(self.failed)
        self.model.selected.connect(self._speak)
        for happened in (self.model.opened, self.model.changed, self.model.selected, self.canvas.zoomed):
            happened.connect(lambda *_args: self.shown.emit())
        self.header.chosen.connect(self.chosen)
        self.header.asked.connect(self.asked)
        self.strip.opened.connect(self._put_photo)
        self._first.made.connect(self.chosen)
        self._first.failed.connect(self.failed)
        self._first.asked.connect(lambda: self.asked.emit("new"))
        self._export.clicked.connect(lambda _checked: self.asked.emit("export"))

    def add_part(self, widget: QWidget) -> None:
        """Put a part under what is chosen, above the button that exports, with a line before it."""
        for each in (_rule(self), widget):
            self._parts.insertWidget(self._parts.count() - 1, each)
        put_in_order(self.facts, widget, self._export)

    def show_layout(self, layout: int | None) -> None:
        """Open a layout; None says that there is none yet."""
        if layout is None:
            self.model.close()
        else:
            self.model.open(layout)
        self._show()

    def _show(self) -> None:
        if self.model.design is not None:
            self._stack.setCurrentWidget(self._split)
            self.setFocusProxy(self.canvas)
        elif self._first.offers:
            self._stack.setCurrentWidget(self._first)
            self.setFocusProxy(self._first)
        else:
            self._stack.setCurrentWidget(self._empty)
            self.setFocusProxy(self._new)

    def _speak(self) -> None:
        """Let a screen reader say what is chosen on the page, where that is something else than before."""
        words = self.facts.spoken
        if words != self.canvas.accessibleDescription():
            self.canvas.setAccessibleDescription(words)
            if words and self.canvas.hasFocus():
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.canvas, words))

    def go_to(self, page: int, key: int) -> None:
        """Bring a box of a page (from 0) into sight and choose it."""
        self.model.reveal(page, key)
        self.canvas.setFocus()

    def _put_photo(self, photo: int) -> None:
        page = self.model.sheet
        if page is None:
            return
        x, y = self.canvas.sight.mm(self.canvas.viewport().rect().center().toPointF())
        area = Area(x - page.width / 8, y - page.width / 12, 0, 0)
        drop_photos(self._context, self.model, (photo,), None, (round(area.x, 1), round(area.y, 1)))

    def leave(self) -> None:
        """Save what a hand has just done and stop what runs: the window is about to close."""
        self.canvas.editor.finish()
        self.canvas.settle()
        for worker in (self._first, self.canvas.texts, self.canvas.pictures, self.thumbs):
            worker.stop()

    def page_words(self) -> tuple[str, QSize]:
        """Return the paper's name and the size of the page in sight, in whole mm."""
        page, design = self.model.sheet, self.model.design
        if page is None or design is None:
            return "", QSize()
        return design.record.page, QSize(round(page.width), round(page.height))

    def _words_empty(self) -> tuple[str, str]:
        return (
            self.tr("No layout yet"),
            self.tr("Photos of a report, or those you have chosen, compose themselves to pages that you can change."),
        )

    def _translate(self) -> None:
        self._export.setText(self.tr("Export PDF/X-4 · IDML…"))
        self._export.setToolTip(self.tr("Export this layout  Ctrl+E"))
        self.commands.translate()

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._translate()


def _rule(parent: QWidget) -> QFrame:
    line = QFrame(parent)
    line.setProperty("part", "rule")
    return line
