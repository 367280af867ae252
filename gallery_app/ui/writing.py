"""Captions into files: asked for, done in the background, decided where files say otherwise, tried again."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gallery_app.domain.changes import Act, Changes, Kind
from gallery_app.ui.context import Context
from gallery_app.ui.language import Language
from gallery_app.ui.messages import Messages, Severity
from gallery_app.ui.settings import SettingsFile

if TYPE_CHECKING:  # see context.py
    from gallery_app.services.writing_back import Conflicting, Resolve, Target, WriteResult

__all__ = ["WritingCaptions"]

# ruff: noqa: PLC0415 - dialogs are not for the first painted window


class WritingCaptions(QObject):
    """What the action does, from the question to the last file."""

    def __init__(
        self, context: Context, settings: SettingsFile, messages: Messages, language: Language, window: QWidget
    ) -> None:
        """Take what it works with."""
        super().__init__(window)
        self._settings = settings
        self._context, self._messages, self._language, self._window = context, messages, language, window

    def ask(self, photos: Sequence[int]) -> None:
        """Ask where the captions of photos shall be written, and write them."""
        from gallery_app.services.writing_back import Legacy, Place
        from gallery_app.ui.dialogs.write_captions import WriteCaptionsDialog

        values = self._settings.values
        dialog = WriteCaptionsDialog(self._context.look, len(photos), Place(values.captions_place), self._window)
        legacy = Legacy(values.legacy)
        dialog.wanted.connect(lambda target: self.write(tuple(photos), replace(target, legacy=legacy)))
        dialog.open()

    def write(self, photos: tuple[int, ...], target: "Target") -> None:
        """Write the captions of photos in the background, and tell what became of it."""
        task = self._context.desk.writing_back.run(photos, target)
        job = self._context.tasks.run(task, partial(self._done, target), self._messages.show_error)
        job.cancelled.connect(self._stopped)

    def _stopped(self) -> None:
        self._messages.show_message(self.tr("Stopped. What was written so far is kept."))
        self._context.changes.tell(Changes())

    def _done(self, target: "Target", result: "WriteResult") -> None:
        touched = frozenset((*result.written, *result.unchanged, *result.taken, *result.unwritten))
        self._context.changes.tell(Changes({Kind.PHOTO: touched}, Act.EDIT if result.taken else None))
        ways = []
        if result.conflicts:
            ways.append((self.tr("Decide…"), partial(self.decide, result.conflicts, target)))
        elif result.unwritten:
            ways.append((self.tr("Try again"), partial(self.write, result.unwritten, target)))
        told = [self._language.say(failure.message) for failure in (*result.failed, *result.warnings)]
        if len(told) > 1:
            ways.append((self.tr("Show all"), partial(self._show, told)))
        severity = Severity.WARNING if told else Severity.INFO
        self._messages.show_message(" ".join(self._summary(result, told)), severity, *ways[:2])

    def _summary(self, result: "WriteResult", told: Sequence[str]) -> list[str]:
        words = []
        if result.written:
            words.append(self.tr("%n caption(s) written.", "", len(result.written)))
        if result.unchanged:
            words.append(self.tr("%n file(s) said so already.", "", len(result.unchanged)))
        if result.conflicts:
            words.append(self.tr("%n file(s) were changed by another program.", "", len(result.conflicts)))
        others = len(result.unwritten) - len(result.conflicts)
        if others > 0:
            words.append(self.tr("%n caption(s) not yet written:", "", others))
        if told and not result.conflicts:
            words.append(told[0])
        return words or [self.tr("There was nothing to write.")]

    def _show(self, sentences: Sequence[str]) -> None:
        from gallery_app.ui.dialogs.failures import FailureList

        FailureList(self._context.look, sentences, self._window, self.tr("Captions not yet written")).open()

    def decide(self, conflicts: "Sequence[Conflicting]", target: "Target | None" = None) -> None:
        """Ask whose captions stay, and write what was decided; without a target into the files themselves."""
        from gallery_app.services.writing_back import Target
        from gallery_app.ui.dialogs.conflicts import ConflictsDialog

        dialog = ConflictsDialog(self._context, conflicts, self._language.tag, self._window)
        dialog.decided.connect(partial(self._decided, target or Target()))
        dialog.open()

    def _decided(self, target: "Target", choices: "Mapping[int, Resolve]") -> None:
        self.write(tuple(choices), replace(target, choices=choices))
