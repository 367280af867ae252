"""What lies around the work: commands by name, the keyboard, the guide, the history, the settings, a backup."""

import re
from collections.abc import Callable, Generator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QWidget

from gallery_app.domain.task import Progress
from gallery_app.errors import UserError
from gallery_app.files import free_name, safe_write
from gallery_app.paths import SUFFIX
from gallery_app.ui.actions import ACTIONS, ActionSet, menu_lines
from gallery_app.ui.choices import Choices
from gallery_app.ui.context import Context
from gallery_app.ui.language import in_chinese
from gallery_app.ui.layouts import Layouts
from gallery_app.ui.messages import Messages, Severity
from gallery_app.ui.settings import SettingsFile
from gallery_app.wording import Message

if TYPE_CHECKING:  # see context.py
    from gallery_app.ui.dialogs.help import HelpWindow
    from gallery_app.ui.dialogs.history import HistoryPanel

__all__ = ["Around"]

# ruff: noqa: PLC0415 - dialogs are not for the first painted window

_RECENT = 8
"""Commands run lately that the palette remembers."""


class Around(QObject):
    """Opens each of them over the window."""

    def __init__(
        self, context: Context, settings: SettingsFile, messages: Messages, choices: Choices, window: QWidget
    ) -> None:
        """Take what they show and change."""
        super().__init__(window)
        self._context, self._settings, self._messages = context, settings, messages
        self._choices, self._window = choices, window
        self._recent: tuple[str, ...] = ()
        self._past: HistoryPanel | None = None
        self._guide: HelpWindow | None = None

    def slots(
        self, actions: Callable[[], ActionSet], layouts: Callable[[], Layouts]
    ) -> dict[str, Callable[[], object]]:
        """Return what the actions do; the actions and layouts are made after this."""
        return {
            "palette": lambda: self.show_palette(actions(), layouts()),
            "keys": self.show_keys,
            "guide": self.show_guide,
            "history": self.show_history,
            "settings": lambda: self.show_settings(actions()),
            "backup": self.back_up,
            "open_catalog": self.open_catalog,
            "open_backup": self.open_backup,
        }

    def open_catalog(self) -> None:
        """Ask for a catalog and open it in a window of its own; what is done here goes on."""
        if file := self._ask_catalog(self.tr("Open another catalog"), self._context.desk.catalog.parent):
            self._start_on(file)

    def open_backup(self) -> None:
        """Ask for a backup and open a copy of it in a window of its own: neither it nor this catalog is changed."""
        catalog = self._context.desk.catalog
        own = catalog.with_name(f"{catalog.stem}.backups")
        backup = self._ask_catalog(self.tr("Open a backup"), own if own.is_dir() else catalog.parent)
        if backup is not None:
            copy = free_name(catalog.with_name(f"{catalog.stem}-{backup.stem}{SUFFIX}"))
            self._context.tasks.run(
                _copying(backup, copy), lambda _none: self._opened_copy(copy), self._messages.show_error
            )

    def _opened_copy(self, copy: Path) -> None:
        words = self.tr("The backup is opened as “{name}”; this catalog stays as it is.").format(name=copy.name)
        self._messages.show_message(words)
        self._start_on(copy)

    def _ask_catalog(self, title: str, folder: Path) -> Path | None:
        words = self.tr("Tushuo catalogs") + f" (*{SUFFIX})"
        file, _ = QFileDialog.getOpenFileName(self._window, title, str(folder), words)
        return Path(file) if file else None

    def _start_on(self, catalog: Path) -> None:
        from gallery_app.ui.another import hand_over

        if not hand_over(catalog):
            words = self.tr("The desktop opens no catalogs. Start the program with: gallery-app --catalog “{path}”")
            self._messages.show_message(words.format(path=catalog), Severity.WARNING)

    def show_palette(self, actions: ActionSet, layouts: Layouts) -> None:
        """Offer every action of the window, and those of the page on the canvas."""
        from gallery_app.ui.canvas.commands import COMMANDS
        from gallery_app.ui.dialogs.palette import CommandPalette
        from gallery_app.ui.models.palette import entries

        sources = {spec.name: ("Actions", spec.text) for spec in ACTIONS}
        offered = [
            (actions[spec.name], menu) for menu, lines in menu_lines() for spec in lines if spec.name != "palette"
        ]
        offered += [(action, self.tr("Page")) for action in layouts.page_actions()]
        sources |= {command.name: ("LayoutCommands", command.text) for command in COMMANDS}

        def spoken(action: QAction) -> tuple[str, str]:
            context, text = sources[action.objectName()]
            return text, in_chinese(context, text)

        palette = CommandPalette(self._context.look, entries(offered, spoken), self._recent, self._window)
        palette.ran.connect(self._remember)
        palette.open_over(self._window)

    def _remember(self, name: str) -> None:
        self._recent = (name, *(known for known in self._recent if known != name))[:_RECENT]

    def show_keys(self) -> None:
        """Show the keyboard on one sheet."""
        from gallery_app.ui.canvas.commands import COMMANDS
        from gallery_app.ui.dialogs.keys import KeySheet
        from gallery_app.ui.models.marking import mark_lines

        blocks = [
            (
                title,
                [(_bare(QCoreApplication.translate("Actions", spec.text)), spec.keys) for spec in lines if spec.keys],
            )
            for title, lines in menu_lines()
        ]
        page = [
            (_bare(QCoreApplication.translate("LayoutCommands", command.text)), (command.keys,))
            for command in COMMANDS
            if command.keys
        ]
        KeySheet(
            self._context.look, [*blocks, (self.tr("Marks"), mark_lines()), (self.tr("Page"), page)], self._window
        ).open()

    def show_guide(self) -> None:
        """Show the user guide beside the work."""
        from gallery_app.ui.dialogs.help import HelpWindow

        if self._guide is None:
            self._guide = HelpWindow(self._context.look, lambda: self._choices.language, self._window)
            self._guide.destroyed.connect(partial(setattr, self, "_guide", None))
        self._guide.show()
        self._guide.raise_()
        self._guide.activateWindow()

    def show_history(self) -> None:
        """Show every edit beside the work."""
        from gallery_app.ui.dialogs.history import HistoryPanel

        if self._past is None:
            self._past = HistoryPanel(self._context, self._window)
            self._past.wanted.connect(self._step)
            self._past.destroyed.connect(partial(setattr, self, "_past", None))
        self._past.show()
        self._past.raise_()

    def _step(self, steps: int) -> None:
        from gallery_app.services.history import merged

        history = self._context.desk.history
        try:
            done = history.undo(-steps) if steps < 0 else history.redo(steps)
        except UserError as error:
            self._messages.show_error(error)
        else:
            # One word for all of them: views read again once, however far it goes.
            self._context.changes.tell(merged(done))

    def show_settings(self, actions: ActionSet) -> None:
        """Show what can be chosen for this machine; the actions that stand for a choice follow it."""
        from gallery_app.ui.dialogs.settings import SettingsDialog

        dialog = SettingsDialog(self._context.look, self._settings, self._context.desk.catalog, self._window)
        dialog.chosen.connect(self._choices.take)
        dialog.chosen.connect(lambda *_: self._choices.check(actions))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def back_up(self) -> None:
        """Ask for a name and write a verified backup under it, in the background."""
        there = str(self._context.desk.catalog.with_suffix(".backup.tushuo"))
        named, _ = QFileDialog.getSaveFileName(self._window, self.tr("Back up the catalog"), there, "Tushuo (*.tushuo)")
        if named:
            path = Path(named)
            told = partial(self._messages.show_message, self.tr("Backed up to {path}.").format(path=path))
            self._context.tasks.run(self._backing(path), lambda _none: told(), self._messages.show_error)

    def _backing(self, path: Path) -> Generator[Progress, None, None]:
        yield Progress(0, 0, Message.of("Backing up"))
        self._context.desk.safeguarding.back_up(path)


def _copying(backup: Path, copy: Path) -> Generator[Progress, None, None]:
    yield Progress(0, 0, Message.of("Copying the backup"))
    safe_write(copy, backup)


def _bare(words: str) -> str:
    """Return an action's words without the mark of its letter and the dots that announce a question."""
    return re.sub(r"\(&.\)|&|…", "", words)
