"""What the window says when its catalog cannot be used, and the ways on."""

from pathlib import Path

from PySide6.QtCore import QFileInfo, QLocale, Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from gallery_app.errors import CatalogDamagedError, CatalogInUseError, UserError
from gallery_app.ui.language import Language
from gallery_app.ui.look import Look
from gallery_app.ui.views.empty import EmptyPage

__all__ = ["RefusalPage"]


class RefusalPage(QWidget):
    """One sentence, and a choice: another catalog, the same once more, or the end.

    Signals:
        chosen: Carries the path of the catalog to open instead.
        reading: The catalog, which another window has open, is to be opened to read.
        restoring: Carries the path of the backup that is to take the catalog's place.
    """

    chosen = Signal(object)
    reading = Signal()
    restoring = Signal(object)

    def __init__(self, look: Look, language: Language, catalog: Path, error: UserError, parent: QWidget) -> None:
        """Take the catalog and why it cannot be used."""
        super().__init__(parent)
        self._catalog = catalog
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._error, self._say = error, language.say
        self.page = EmptyPage(
            look, "warning", lambda: (self.tr("This catalog cannot be opened"), self._sentence()), self
        )
        remedy = self._add_remedy(error)
        self.page.add_button(lambda: self.tr("Open another catalog…"), self._choose, main=not remedy)
        self.page.add_button(lambda: self.tr("Try again"), lambda: self.chosen.emit(self._catalog))
        self.page.add_button(lambda: self.tr("Quit"), lambda: self.window().close())
        column.addWidget(self.page)

    def _sentence(self) -> str:
        error = self._error
        if not isinstance(error, CatalogDamagedError) or error.backup is None or error.reason is None:
            return self._say(error.message)
        made = QLocale().toString(QFileInfo(str(error.backup)).lastModified(), QLocale.FormatType.ShortFormat)
        offer = self.tr("The newest good backup is of {when}; what it replaces is kept.").format(when=made)
        return f"{self._say(error.reason)}\n{offer}"

    def _add_remedy(self, error: UserError) -> bool:
        """Offer what the error itself has to offer; return whether it has."""
        if isinstance(error, CatalogInUseError):
            self.page.add_button(lambda: self.tr("Open to read only"), self.reading.emit, main=True)
            return True
        if isinstance(error, CatalogDamagedError) and (backup := error.backup):
            self.page.add_button(lambda: self.tr("Restore the backup"), lambda: self.restoring.emit(backup), main=True)
            return True
        return False

    def _choose(self) -> None:
        words = self.tr("Tushuo catalogs") + " (*.tushuo)"
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Open another catalog"), str(self._catalog.parent), words)
        if name:
            self.chosen.emit(Path(name))
