"""Opens the window on a catalog and runs it until it is closed."""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from gallery_app.bootstrap import open_desk
from gallery_app.paths import data_folder
from gallery_app.ui.changes import ChangeBus
from gallery_app.ui.context import Context
from gallery_app.ui.language import Language, system_language
from gallery_app.ui.look import Look
from gallery_app.ui.main_window import MainWindow
from gallery_app.ui.settings import SettingsFile
from gallery_app.ui.style import apply_style, wanted_theme
from gallery_app.ui.tasks import TaskRunner

__all__ = ["make_window", "run"]


def run(catalog: Path, sample: bool) -> int:  # noqa: FBT001  a plain callback
    """Open the window and return the exit status once it is closed.

    Args:
        catalog: The catalog to open; made if it does not exist.
        sample: Open the sample report, making it if need be.

    Raises:
        CatalogError: The catalog cannot be used.
    """
    app = _application()
    window = make_window(app, catalog, SettingsFile(data_folder() / "settings.json"))
    window.show()
    if sample:
        QTimer.singleShot(0, window.commands.sample)
    try:
        return app.exec()
    finally:
        window.context.tasks.stop()
        window.context.desk.close()


def _application() -> QApplication:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
    app.setApplicationName("tushuo")
    app.setDesktopFileName("tushuo")
    app.setStyle("Fusion")
    return app


def make_window(app: QApplication, catalog: Path, settings: SettingsFile) -> MainWindow:
    """Return a window on a catalog, filled and not yet shown.

    Args:
        app: The application, whose look and language are set.
        catalog: The catalog to open; made if it does not exist.
        settings: What the window remembers.

    Raises:
        CatalogError: The catalog cannot be used.
    """
    language = Language(_language(settings))
    look = Look(wanted_theme(settings.values.theme))
    apply_style(app, look)
    look.changed.connect(lambda: apply_style(app, look))
    context = Context(open_desk(catalog), look, ChangeBus(), TaskRunner(), language.say)
    window = MainWindow(context, settings, language)
    for shared in (language, look, context.changes, context.tasks):
        shared.setParent(window)
    window.fill()
    return window


def _language(settings: SettingsFile) -> str:
    chosen = settings.values.language
    return chosen if chosen in {"zh-CN", "en"} else system_language()
