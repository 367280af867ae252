"""Opens the window on a catalog and runs it until it is closed.

The start has three stages, each in a turn of the event loop of its own:

1. the frame: the window at its size, in its colours, before anything of the core is loaded;
2. the workspace: the catalog is opened and the views are built and filled, in the same window;
3. what the first sight does not need: the inspector, the dialogs, the report page, each on its first use.
"""

import sys
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from gallery_app.paths import data_folder, resources_folder
from gallery_app.ui.doorbell import Doorbell, come_forward, ring
from gallery_app.ui.garbage import GuiCollector
from gallery_app.ui.interruption import Interruption
from gallery_app.ui.language import Language, wanted_language
from gallery_app.ui.look import Look
from gallery_app.ui.main_window import MainWindow
from gallery_app.ui.settings import SettingsFile
from gallery_app.ui.style import apply_style, wanted_theme

if TYPE_CHECKING:  # drawn in by the second stage
    from gallery_app.errors import UserError
    from gallery_app.services.desk import Desk
    from gallery_app.ui.context import Context
    from gallery_app.ui.workspace import Workspace

__all__ = ["Start", "run"]

_TURN = 0.0005
"""Seconds another thread computes on before the window gets its turn: ten waits for it in a frame must not cost one."""

_MIDDLE = 128
"""Lightness between dark and light, of 255."""


def run(catalog: Path, sample: bool) -> int:  # noqa: FBT001  a plain callback
    """Open the window and return the exit status once it is closed.

    Where a window of another start has the catalog open, that one comes to the front instead.

    Args:
        catalog: The catalog to open; made if it does not exist.
        sample: Open the sample report, making it if need be.

    Raises:
        CatalogError: The catalog cannot be used; the window has said so and was closed.
    """
    app = _application()
    settings = SettingsFile(data_folder() / "settings.json")
    if ring(settings.folder, catalog):
        return 0
    GuiCollector(app)
    start = Start(app, catalog, settings, sample=sample)
    start.window.standing.connect(start.go_on)
    start.window.start()
    interruption = Interruption(app)
    try:
        status = app.exec()
    finally:
        start.close()
        interruption.end()
    if start.error is not None and not interruption.status:
        raise start.error
    return status


def _application() -> QApplication:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
    app.setApplicationName("tushuo")
    app.setDesktopFileName("org.tushuo.Tushuo")
    return app


class Start:
    """The stages of opening a window.

    Attributes:
        window: The window, a frame to begin with.
        workspace: What fills it, from the second stage on.
        error: Why there is none, until another catalog is chosen.
        bell: Hears other starts on the same catalog, while this one writes to it.
    """

    def __init__(self, app: QApplication, catalog: Path, settings: SettingsFile, *, sample: bool = False) -> None:
        """Stage 1: make the frame; nothing of the core is loaded yet."""
        self._app, self._catalog, self._settings, self._sample = app, catalog, settings, sample
        self.language = Language(wanted_language(settings.values.language))
        self.look = Look(_first_theme(app, settings))
        self.window = MainWindow(self.look, settings)
        for shared in (self.language, self.look):
            shared.setParent(self.window)
        self.workspace: Workspace | None = None
        self.error: Exception | None = None
        self.bell: Doorbell | None = None
        self._open: list[Workspace] = []

    def go_on(self) -> None:
        """Stage 2: open the catalog and fill the window, or say in it why that cannot be."""
        self._app.setStyle("Fusion")
        sys.setswitchinterval(_TURN)
        self.look.use(wanted_theme(self._settings.values.theme))
        apply_style(self._app, self.look)
        self._app.setWindowIcon(QIcon(str(resources_folder() / "icons" / "app" / "tushuo-256.png")))
        self.look.changed.connect(lambda: apply_style(self._app, self.look))
        self.open(self._catalog)
        if self._sample and self.workspace is not None:
            self.workspace.commands.sample()

    def open(self, catalog: Path, *, alone: bool = True) -> None:
        """Fill the window with a catalog; not `alone`, only to read what another window has open."""
        from gallery_app.errors import CatalogError  # noqa: PLC0415 - the frame stands before the core is loaded

        try:
            self._fill(catalog, alone=alone)
            if alone:
                QTimer.singleShot(0, self.window, partial(self._listen, catalog))
        except CatalogError as error:
            self.error = error
            self._refuse(catalog, error)
        except Exception as error:
            # Qt would print it and go on with half a window; `run` hands it to whoever started the program.
            self.error = error
            self._app.exit(1)

    def _fill(self, catalog: Path, *, alone: bool) -> None:
        from gallery_app import log  # noqa: PLC0415 - the frame stands before the core is loaded
        from gallery_app.bootstrap import open_desk  # noqa: PLC0415 - the same
        from gallery_app.ui.asking import Asking  # noqa: PLC0415 - the same
        from gallery_app.ui.changes import ChangeBus  # noqa: PLC0415 - the same
        from gallery_app.ui.context import Context  # noqa: PLC0415 - the same
        from gallery_app.ui.tasks import TaskRunner  # noqa: PLC0415 - the same

        log.start()
        context = Context(
            open_desk(catalog, alone=alone),
            self.look,
            ChangeBus(self.window),
            TaskRunner(self.window),
            self.language.say,
            Asking(self.window),
        )
        self.workspace = self._furnish(self.window, context)
        self.error = None

    def _listen(self, catalog: Path) -> None:
        self.bell = Doorbell(self._settings.folder, catalog, self.window)
        self.bell.rung.connect(lambda: come_forward(self._app.activeWindow() or self.window))

    def _furnish(self, window: MainWindow, context: "Context") -> "Workspace":
        from gallery_app.ui.workspace import Workspace  # noqa: PLC0415 - the frame stands before the core is loaded

        workspace = Workspace(context, self._settings, self.language, window)
        self._open.append(workspace)
        window.closing.connect(partial(self._leave, workspace))
        workspace.windowAsked.connect(partial(self.open_another, context))
        workspace.quitAsked.connect(self._app.closeAllWindows)
        workspace.fill()
        window.fill(workspace)
        workspace.stand()
        return workspace

    def _leave(self, workspace: "Workspace") -> None:
        workspace.leave()
        if workspace in self._open:
            self._open.remove(workspace)
        if not self._open:  # what the windows share
            workspace.context.tasks.stop()

    def open_another(self, context: "Context") -> MainWindow:
        """Open another window on the same catalog: what is done in one is seen in all."""
        from gallery_app.ui.asking import Asking  # noqa: PLC0415 - the frame stands before the core is loaded

        window = MainWindow(self.look, self._settings)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._furnish(window, replace(context, asking=Asking(window)))
        window.show()
        return window

    def _refuse(self, catalog: Path, error: "UserError") -> None:
        from gallery_app.ui.views.refusal import RefusalPage  # noqa: PLC0415 - for the rare case

        page = RefusalPage(self.look, self.language, catalog, error, self.window)
        page.chosen.connect(self.open)
        page.reading.connect(lambda: self.open(catalog, alone=False))
        page.restoring.connect(lambda backup: self._restore(catalog, backup))
        self.window.fill(page)

    def _restore(self, catalog: Path, backup: Path) -> None:
        from gallery_app.bootstrap import restore_catalog  # noqa: PLC0415 - for the rare case
        from gallery_app.errors import CatalogError, FileError  # noqa: PLC0415 - the same

        try:
            restore_catalog(catalog, backup)
        except (CatalogError, FileError) as error:
            self.error = error
            self._refuse(catalog, error)
        else:
            self.open(catalog)

    def close(self) -> None:
        """Let go of the catalog, after the backup of the day."""
        if self.bell is not None:
            self.bell.close()
        for left_open in tuple(self._open):
            self._leave(left_open)
        if self.workspace is not None:
            _keep_backup(self.workspace.context.desk)
            self.workspace.context.desk.close()


def _keep_backup(desk: "Desk") -> None:
    from gallery_app import log  # noqa: PLC0415 - the frame stands before the core is loaded
    from gallery_app.errors import UserError  # noqa: PLC0415 - the same

    try:
        desk.safeguarding.keep_backup()
    except UserError as error:
        log.logger(__name__).warning("no backup: %s", error)


def _first_theme(app: QApplication, settings: SettingsFile) -> str:
    # Asking for the system's scheme by its name would make every enum of Qt first; the palette tells as well.
    chosen = settings.values.theme
    dark = app.palette().window().color().lightness() < _MIDDLE
    return chosen if chosen in {"light", "dark"} else "dark" if dark else "light"
