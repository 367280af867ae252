"""Layouts as documents: which one is shown, and how they are made, named, copied, removed and exported."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QInputDialog, QWidget

from gallery_app.domain.changes import Changes
from gallery_app.errors import UserError
from gallery_app.ui.context import Context
from gallery_app.ui.language import Language
from gallery_app.ui.messages import Messages, Severity
from gallery_app.ui.settings import SettingsFile
from gallery_app.ui.views.centre import Centre
from gallery_app.ui.views.status import StatusLine
from gallery_app.ui.views.zoom_box import ZoomBox

if TYPE_CHECKING:  # see context.py
    from PySide6.QtGui import QAction

    from gallery_app.ui.dialogs.offers import Offer
    from gallery_app.ui.views.layout_page import LayoutPage
    from gallery_app.ui.views.preflight_panel import PreflightPanel

__all__ = ["CANVAS_ACTS", "Layouts"]

CANVAS_ACTS = ("zoom_in", "zoom_out", "zoom_fit", "guides")
"""Actions of the window that are done on the canvas."""


class Layouts(QObject):
    """What the window does with layouts as a whole; what is done on a page is the canvas's.

    Signals:
        opened: A layout shall be shown; carries its id.
        wanted: An action of the window is wanted; carries its name.
    """

    opened = Signal(int)
    wanted = Signal(str)

    def __init__(
        self,
        context: Context,
        settings: SettingsFile,
        language: Language,
        messages: Messages,
        centre: Centre,
        status: StatusLine,
    ) -> None:
        """Take what they are shown in and told by."""
        super().__init__(centre)
        self._context, self._settings, self._language = context, settings, language
        self._messages, self._centre, self._status = messages, centre, status
        self._page: LayoutPage | None = None
        self._preflight: PreflightPanel | None = None
        self._zoom = ZoomBox(context.look, status)
        self._zoom.hide()
        status.add(self._zoom)
        centre.layoutMade.connect(self._made)

    def _made(self, page: "LayoutPage") -> None:
        from gallery_app.ui.views.preflight_panel import PreflightPanel  # noqa: PLC0415 - not for the first painted window

        self._page = page
        self._preflight = PreflightPanel(self._context, self._settings, page.model)
        self._preflight.wanted.connect(page.go_to)
        page.add_part(self._preflight)
        page.shown.connect(self.follow)
        page.chosen.connect(self.opened)
        page.asked.connect(self.ask)
        page.photoAsked.connect(self._choose_photo)
        self._zoom.stepped.connect(lambda larger: page.canvas.zoom_step(larger=larger))
        self._zoom.chosen.connect(lambda zoom: page.canvas.zoom_to(zoom) if zoom else page.canvas.fit())

    def leave(self) -> None:
        """Save what a hand has just done and stop what runs: the window is about to close."""
        if self._preflight is not None:
            self._preflight.check.stop()
        if self._page is not None:
            self._page.leave()

    @property
    def open(self) -> bool:
        """Whether a layout is open on the canvas and in sight."""
        return self._centre.shows_layout and self._page is not None and self._page.model.design is not None

    def page_actions(self) -> "list[QAction]":
        """Return what can be done with the boxes of the page in sight; nothing while there is none."""
        return list(self._page.commands.all.values()) if self.open and self._page is not None else []

    def current(self, report: int | None) -> int | None:
        """Return the layout to show: the open one, else the newest of a report, else the newest of all."""
        entries = self._context.desk.library.layouts()
        ids = [entry.layout for entry in entries]
        if self._page is not None and self._page.model.layout in ids:
            return self._page.model.layout
        own = [entry.layout for entry in entries if entry.report == report]
        return next(iter(own or ids), None)

    def follow(self) -> None:
        """Say in the status line what the page in sight is and how large it is shown."""
        page = self._page
        shown = self.open and page is not None
        self._zoom.setVisible(shown)
        if not shown or page is None:
            self._status.show_page("")
            return
        self._zoom.show_zoom(page.canvas.zoom)
        paper, size = page.page_words()
        parts = [paper, f"{size.width()} × {size.height()} mm"]
        if page.model.scene.bleed > 0:
            parts.append(self.tr("bleed {bleed} mm").format(bleed=f"{page.model.scene.bleed:g}"))
        self._status.show_page(" · ".join(parts))

    def on_canvas(self, act: str) -> None:
        """Do with the canvas what one of `CANVAS_ACTS` says."""
        if self._page is None:
            return
        canvas = self._page.canvas
        if act == "guides":
            canvas.guides = not canvas.guides
            canvas.viewport().update()
        elif act == "zoom_fit":
            canvas.fit()
        else:
            canvas.zoom_step(larger=act == "zoom_in")

    def select_all(self) -> None:
        """Choose everything on the page or in the gallery, whichever is in sight."""
        if self.open and self._page is not None:
            self._page.model.select_all()
        else:
            self._centre.gallery.select_all()

    def offer(self) -> "Offer | None":
        """Return the open layout as something to export, or None."""
        from gallery_app.services.exporting import Source  # noqa: PLC0415 - not for the first painted window
        from gallery_app.ui.dialogs.offers import Offer, file_stem  # noqa: PLC0415 - the same

        design = self._page.model.design if self._page else None
        if not self.open or design is None:
            return None
        name = design.record.name
        return Offer(self.tr("Layout “{name}”").format(name=name), file_stem(name), Source(layout=design.record.id))

    def new(self, offers: "Sequence[Offer]") -> None:
        """Ask what a new layout shall be made of and how it shall look, and make it."""
        from gallery_app.ui.dialogs.new_layout import NewLayoutDialog  # noqa: PLC0415 - not for the first painted window

        dialog = NewLayoutDialog(self._context, self._settings, offers, self._language.tag, self._window())
        dialog.wanted.connect(self._make)
        dialog.open()

    def _make(self, offer: "Offer", template: str, paper: str) -> None:
        designing, source = self._context.desk.designing, offer.source

        def made() -> tuple[int, Changes]:
            if source.report is not None:
                return designing.compose_report(source.report, template, paper)
            return designing.compose(source.photos or (), source.headline, template, paper)

        self._opening(made)

    def _opening(self, make: Callable[[], tuple[int, Changes]]) -> None:
        try:
            layout, changes = make()
        except UserError as error:
            self._messages.show_error(error)
            return
        self._context.changes.tell(changes)
        self.opened.emit(layout)

    def ask(self, what: str, layout: int = 0) -> None:
        """Do what was asked for with a layout: ``new``, ``open``, ``rename``, ``duplicate``, ``remove``, ``export``.

        Args:
            what: What.
            layout: Its id; 0 is the open one.
        """
        number = layout or (self._page.model.layout if self._page else 0)
        name = next((e.name for e in self._context.desk.library.layouts() if e.layout == number), "")
        match what:
            case "new":
                self.wanted.emit("new_layout")
            case "open":
                self.opened.emit(number)
            case "export":
                self.wanted.emit("export")
            case "rename":
                self._rename(number, name)
            case "duplicate":
                copy = self.tr("{name} copy").format(name=name)
                self._opening(lambda: self._context.desk.designing.duplicate(number, copy))
            case "remove":
                self._remove(number, name)

    def _window(self) -> QWidget:
        return self._centre.window()

    def _rename(self, layout: int, name: str) -> None:
        dialog = QInputDialog(self._window())
        dialog.setWindowTitle(self.tr("Rename the layout"))
        dialog.setLabelText(self.tr("Name"))
        dialog.setTextValue(name)
        dialog.textValueSelected.connect(
            lambda text: self._tell(lambda: self._context.desk.arranging.rename(layout, text))
        )
        dialog.open()

    def _remove(self, layout: int, name: str) -> None:
        if self._tell(lambda: self._context.desk.arranging.remove(layout)):
            words = self.tr("The layout “{name}” was deleted.").format(name=name)
            self._messages.show_message(words, Severity.INFO, (self.tr("Undo"), lambda: self.wanted.emit("undo")))

    def _tell(self, edit: Callable[[], Changes]) -> bool:
        try:
            self._context.changes.tell(edit())
        except UserError as error:
            self._messages.show_error(error)
            return False
        return True

    def _choose_photo(self, key: int) -> None:
        from gallery_app.ui.dialogs.photo_chooser import PhotoChooser  # noqa: PLC0415 - not for the first painted window

        page = self._page
        if page is None or page.model.design is None:
            return
        dialog = PhotoChooser(self._context, page.strip.ids, self._window())
        designing = self._context.desk.designing
        design = page.model.design
        dialog.chosen.connect(
            lambda photo: page.model.apply(lambda _scene, _measure: designing.show_photo(design, key, photo))
        )
        dialog.open()
