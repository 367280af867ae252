"""What the actions do: each hands its work to a service and tells the result in one sentence."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from gallery_app.domain.changes import Changes
from gallery_app.errors import UserError
from gallery_app.ui.checks import Checks
from gallery_app.ui.context import Context
from gallery_app.ui.language import Language
from gallery_app.ui.messages import Messages, Severity
from gallery_app.ui.scope import Place, Scope
from gallery_app.ui.stepping import Stepping

if TYPE_CHECKING:  # see context.py
    from gallery_app.domain.reading import ReportReading
    from gallery_app.domain.task import Failure, Task
    from gallery_app.services.exporting import Exported
    from gallery_app.services.reviewing import Review
    from gallery_app.services.sample import SampleMade
    from gallery_app.ui.intake import ReadTexts, TakenIn

__all__ = ["Commands"]


T = TypeVar("T")


class Commands(QObject):
    """Everything that changes the catalog from the frame of the window.

    Signals:
        reportOpened: Carries the id of a report to go to.
    """

    reportOpened = Signal(int)

    def __init__(self, context: Context, messages: Messages, language: Language, window: QWidget) -> None:
        """Take what the commands work with."""
        super().__init__(window)
        self._language = language
        self._context = context
        self._messages = messages
        self._window = window
        self.stepping = Stepping(context, messages, self)
        self.checks = Checks(context, language, window)
        self.checks.readAgain.connect(self.reportOpened)
        self.checks.failed.connect(messages.show_error)

    def import_files(self, report: int | None) -> None:
        """Ask for image files and take them in."""
        files, _ = QFileDialog.getOpenFileNames(self._window, self.tr("Import photos"))
        self.take_in([Path(file) for file in files], report)

    def import_folder(self, report: int | None) -> None:
        """Ask for a folder and take in its images."""
        folder = QFileDialog.getExistingDirectory(self._window, self.tr("Import a folder"))
        self.take_in([Path(folder)] if folder else [], report)

    def open_report(self) -> None:
        """Ask for the text of a report and take it in."""
        file, _ = QFileDialog.getOpenFileName(self._window, self.tr("Take in a report"))
        self.take_in([Path(file)] if file else [])

    def paste_report(self) -> None:
        """Read a report from the clipboard, show what was read, and take it in if that is right."""
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self.show_reading(text)
        else:
            self._messages.show_message(self.tr("There is no text on the clipboard."), Severity.WARNING)

    def show_reading(self, text: str) -> None:
        """Show what is read out of a text, and take it in if the editor says so."""
        from gallery_app.ui.intake import read_pasted  # noqa: PLC0415 - not for the first painted window

        def show(checking: "Review") -> None:
            self.checks.ask((checking,), lambda readings: self.take_in_readings(readings, ()))

        self._run(read_pasted(self._context.desk, text), show)

    def take_in_readings(
        self,
        readings: "Sequence[ReportReading]",
        images: Sequence[Path],
        quiet: "Review | None" = None,
        *,
        report: int | None = None,
        again: bool = False,
        failed: "tuple[Failure, ...]" = (),
    ) -> None:
        """Take in reports that were read, with images or the photos that are used nowhere.

        Where nothing could be read, the images go to `report`, if one is named.

        A report that was taken in unasked is offered to be checked afterwards: its reading is `quiet`. One whose
        headline is in the catalog already is only taken in if the editor says so, which is `again`. Texts that
        `failed` are told with the result.
        """
        from gallery_app.ui.intake import take_in  # noqa: PLC0415 - not for the first painted window

        task = take_in(self._context.desk, images, readings=readings, report=report, again=again, failed=failed)
        self._run(task, lambda taken: self._taken_in(taken, quiet))

    def take_in(self, paths: Sequence[Path], report: int | None = None) -> None:
        """Take in texts and images; with a text, or with `report`, the images are matched to its captions.

        A text with anything doubtful in it is shown first.
        """
        from gallery_app.ui.intake import read_texts, sorted_paths, take_in  # noqa: PLC0415 - as above

        dropped = sorted_paths(paths)
        if dropped.texts:
            task = read_texts(self._context.desk, dropped.texts)
            self._run(task, lambda found: self._read(found, dropped.images, report))
        elif paths:
            self._run(take_in(self._context.desk, dropped.images, report=report), self._taken_in)

    def _read(self, found: "ReadTexts", images: Sequence[Path], report: int | None) -> None:
        quiet = found.reviews[-1] if found.reviews and found.reviews[-1].clear else None
        go_on = partial(self.take_in_readings, images=images, quiet=quiet, report=report, failed=found.failed)
        if found.reviews:
            self.checks.ask_doubtful(found.reviews, go_on)
        else:
            go_on(())

    def sample(self) -> None:
        """Make the sample report, or find it again, and go to it."""
        desk = self._context.desk
        self._run(desk.sample.make(desk.catalog.parent), self._sample_made)

    def match(self, report: int | None) -> None:
        """Give the captions of a report, if there is one, their images from the photos that are used nowhere."""
        if report is None:
            return
        matching = self._tried(lambda: self._context.desk.linking.match(report, apply=True))
        if matching is not None:
            self._context.changes.tell(matching.changes)
            waiting = len(matching.unmatched_captions)
            words = [self.tr("%n caption(s) got a photo.", "", matching.applied)]
            if matching.doubtful:
                words.append(self.tr("%n likely pair(s) to be decided.", "", matching.doubtful))
            if waiting:
                words.append(self.tr("%n caption(s) still without a photo.", "", waiting))
            grave = Severity.WARNING if waiting or matching.doubtful else Severity.INFO
            self._messages.show_message(" ".join(words), grave)

    def drop_photos(self, scope: Scope, photos: tuple[int, ...]) -> None:
        """Place photos in a section or on a layout, or give them a photographer or a theme."""
        desk = self._context.desk
        if scope.layout is not None:
            layout = scope.layout
            self._edit(lambda: desk.designing.put_on(layout, photos))
            return
        if scope.collection is not None:
            collection = scope.collection
            self._edit(lambda: desk.collecting.add(collection, photos))
            return
        if scope.section is not None:
            section = scope.section
            self._edit(lambda: desk.linking.link(photos, section))
            return
        from gallery_app.services.captioning import FieldEdit, How  # noqa: PLC0415 - not for the first painted window

        field = {Place.PHOTOGRAPHER: "photographers", Place.THEME: "themes"}[scope.place]
        self._edit(lambda: desk.captioning.edit(photos, [FieldEdit(How.ADD, field, scope.name)]))

    def export(self, task: "Task[Exported]") -> None:
        """Run an export and say where its files lie."""
        self._run(task, self._exported)

    def _exported(self, exported: "Exported") -> None:
        first = exported.files[0]
        words = [self.tr("Exported {name}.").format(name=first.name)]
        if len(exported.files) > 1:
            words = [
                self.tr("Exported %n file(s) to {folder}.", "", len(exported.files)).format(folder=first.parent.name)
            ]
        if exported.warnings:
            words.append(self._language.say(exported.warnings[0].message))
        self._messages.show_message(
            " ".join(words),
            Severity.WARNING if exported.warnings else Severity.INFO,
            (self.tr("Show in folder"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(first.parent)))),
        )

    def _edit(self, edit: Callable[[], Changes]) -> None:
        changes = self._tried(edit)
        if changes is not None:
            self._context.changes.tell(changes)

    def _tried(self, work: Callable[[], T]) -> T | None:
        try:
            return work()
        except UserError as error:
            self._messages.show_error(error)
            return None

    def _run(self, task: "Task[T]", done: Callable[[T], None]) -> None:
        job = self._context.tasks.run(task, done, self._messages.show_error)
        job.cancelled.connect(self._stopped)

    def _stopped(self) -> None:
        self._messages.show_message(self.tr("Stopped. What was done so far is kept."))
        # A task that was stopped cannot say what it had changed.
        self._context.changes.changed.emit(Changes())

    def _sample_made(self, made: "SampleMade") -> None:
        self._context.changes.changed.emit(Changes())
        self.reportOpened.emit(made.report)

    def _taken_in(self, taken: "TakenIn", quiet: "Review | None" = None) -> None:
        self._context.changes.tell(taken.changes)
        if taken.known:
            self._ask_again(taken)
            return
        words, report = self._summary(taken), taken.report
        waiting = taken.doubtful or taken.captions_waiting or taken.photos_waiting
        doubtful = waiting or taken.failed or taken.barren
        offer: list[tuple[str, Callable[[], None]]] = []
        if quiet is not None and report is not None:
            offer.append((self.tr("Check the reading"), partial(self.checks.show_again, quiet, report)))
        if len(taken.failed) > 1:
            offer.append((self.tr("Show all"), partial(self._show_failures, taken.failed)))
        self._messages.show_message(" ".join(words), Severity.WARNING if doubtful else Severity.INFO, *offer[:2])
        if taken.report is not None:
            self.reportOpened.emit(taken.report)

    def tell_unshown(self, failed: "tuple[Failure, ...]") -> None:
        """Tell of photos whose pictures cannot be shown, as found when they were prepared."""
        words = [self.tr("%n photo(s) cannot be shown:", "", len(failed)), self._language.say(failed[0].message)]
        show_all = partial(self._show_failures, failed, self.tr("Photos that cannot be shown"))
        offer = [(self.tr("Show all"), show_all)] if len(failed) > 1 else []
        self._messages.show_message(" ".join(words), Severity.WARNING, *offer)

    def _show_failures(self, failed: "tuple[Failure, ...]", title: str = "") -> None:
        from gallery_app.ui.dialogs.failures import FailureList  # noqa: PLC0415 - not for the first painted window

        sentences = [self._language.say(failure.message) for failure in failed]
        FailureList(self._context.look, sentences, self._window, title).open()

    def _ask_again(self, taken: "TakenIn") -> None:
        known = taken.known[-1]
        words = [self.tr("“{headline}” is in the library already.").format(headline=known.reading.headline)]
        if taken.photos or taken.captions:
            words += self._summary(taken)
        self._messages.show_message(
            " ".join(words),
            Severity.WARNING,
            (self.tr("Open it"), lambda: self.reportOpened.emit(known.report)),
            (self.tr("Take in again"), lambda: self.take_in_readings((known.reading,), (), again=True)),
        )

    def _summary(self, taken: "TakenIn") -> list[str]:
        words = []
        if taken.captions:
            words.append(self.tr("%n caption(s) taken in.", "", taken.captions))
        if taken.photos:
            words.append(self.tr("%n photo(s) taken in.", "", taken.photos))
        if taken.report is not None and (taken.matched or taken.photos):
            words.append(self.tr("%n caption(s) got a photo.", "", taken.matched))
        if taken.doubtful:
            words.append(self.tr("%n likely pair(s) to be decided.", "", taken.doubtful))
        if taken.captions_waiting:
            words.append(self.tr("%n caption(s) still without a photo.", "", taken.captions_waiting))
        if taken.photos_waiting:
            words.append(self.tr("%n photo(s) fit no caption.", "", taken.photos_waiting))
        if taken.failed:
            words.append(self.tr("%n file(s) could not be read:", "", len(taken.failed)))
            words.append(self._language.say(taken.failed[0].message))
        if taken.barren:
            words.append(self.tr("No photo was found in {folder}.").format(folder=taken.barren))
        return words or [self.tr("There was nothing new to take in.")]
