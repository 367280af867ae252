"""What preflight says of the open layout, asked anew whenever its pages have settled."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from gallery_app.domain.task import Progress, Task
from gallery_app.errors import UserError
from gallery_app.ui.context import Context
from gallery_app.ui.models.design import DesignModel
from gallery_app.ui.settings import SettingsFile
from gallery_app.ui.tasks import Job
from gallery_app.wording import Message

if TYPE_CHECKING:  # see context.py
    from gallery_app.services.designing import Scene
    from gallery_app.services.preflighting import Finding, PressTarget

__all__ = ["PreflightModel", "checked"]

_PAUSE_MS = 400
"""Pages that change again within this time have not settled."""


def checked(
    context: Context, scene: "Scene", target: str, report: int | None, icc: Path | None = None
) -> "Task[tuple[Finding, ...]]":
    """Look over pages on the thread of the task; `report` is the one they show, `icc` the profile of the press."""
    yield Progress(0, 0, Message.of("Checking pages"))
    return (yield from context.desk.preflighting.checking(scene, target, report=report, icc=icc))


class PreflightModel(QObject):
    """Findings on the open layout for the chosen target.

    Signals:
        changed: The findings, the target or whether they are up to date are other than before.
    """

    changed = Signal()

    def __init__(self, context: Context, settings: SettingsFile, model: DesignModel, parent: QObject) -> None:
        """Follow the open layout; nothing is checked before `watch`."""
        super().__init__(parent)
        self._context, self._settings, self._model = context, settings, model
        self._asked, self._watching = 0, False
        self._job: Job | None = None
        self.findings: Sequence[Finding] = ()
        self.waiting = self.failed = False
        self.reason: Message | None = None
        self._later = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._later.timeout.connect(self._ask)
        model.opened.connect(self._opened)
        model.changed.connect(self._renew)

    @property
    def targets(self) -> "tuple[PressTarget, ...]":
        """Where pages may go."""
        return self._context.desk.preflighting.targets()

    @property
    def target(self) -> str:
        """Name of the chosen target, remembered from session to session."""
        kept = self._settings.values.target
        names = [each.name for each in self.targets]
        return kept if kept in names else names[0]

    def choose(self, target: str) -> None:
        """Check for another target."""
        if target != self.target:
            self._settings.change(target=target)
            self._renew()

    @property
    def press(self) -> Path | None:
        """Profile of the chosen press, remembered too; None for none, or where its file is gone."""
        kept = Path(self._settings.values.press or " ")
        return kept if kept.is_file() else None

    def choose_press(self, profile: Path | None) -> None:
        """Check the inks of another press."""
        if profile != self.press:
            self._settings.change(press=str(profile or ""))
            self._renew()

    def watch(self, *, on: bool) -> None:
        """Check while somebody looks; what has changed meanwhile is checked then."""
        self._watching = on
        if on and self.waiting:
            self._later.start(0)

    def stop(self) -> None:
        """Check no more: the window is about to close."""
        self.watch(on=False)
        self._later.stop()
        self._drop()

    def mend(self, finding: "Finding") -> None:
        """Put a finding right as one step of undo; one that is older than the pages is left alone."""
        design = self._model.design
        if design is not None and not self.waiting:
            self._model.apply(lambda _scene, _measure: self._context.desk.designing.mended(design, finding))

    def _opened(self) -> None:
        self.findings = ()
        self._renew()

    def _renew(self) -> None:
        self._drop()
        self.waiting = self._model.design is not None
        if self.waiting and self._watching:
            self._later.start()
        self.changed.emit()

    def _drop(self) -> None:
        self._asked += 1
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _ask(self) -> None:
        design = self._model.design
        if design is None or design.scene is not self._model.scene:
            return  # a hand is still at it, and will settle
        number = self._asked
        task = checked(self._context, design.scene, self.target, design.record.report, self.press)
        self._job = self._context.tasks.run(task, quiet=True)
        self._job.done.connect(lambda found: self._found(found, number))
        self._job.failed.connect(lambda error: self._found((), number, error))

    def _found(self, findings: "Sequence[Finding]", number: int, error: Exception | None = None) -> None:
        if number != self._asked:
            return  # the pages are other by now
        failed, self.reason = error is not None, error.message if isinstance(error, UserError) else None
        self._job, self.findings, self.waiting, self.failed = None, findings, False, failed
        self.changed.emit()
