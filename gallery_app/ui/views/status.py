"""The line at the bottom: counts, the running task with its end in sight, the size of the photos."""

from time import monotonic

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QSlider, QToolButton, QWidget

from gallery_app.domain.task import Progress
from gallery_app.ui.icons import icon
from gallery_app.ui.language import Language
from gallery_app.ui.look import Look, Size
from gallery_app.ui.tasks import Job, TaskRunner

__all__ = ["StatusLine", "TaskTray"]

_MINUTE = 60
_TELLING = 2.0
"""Seconds a task has run before its time left is worth saying."""


class TaskTray(QWidget):
    """Shows the task that runs: what it does, how far, how fast, how long still; it can be stopped and paused."""

    def __init__(
        self, tasks: TaskRunner, look: Look, language: Language, parent: QWidget | None = None, *, small: bool = False
    ) -> None:
        """Listen for tasks; the tray is hidden while there is none.

        Args:
            tasks: What runs them.
            look: Colours and sizes.
            language: The language in force.
            parent: Where it stands.
            small: It is for work that nobody asked for: it takes less room, and shows only once there is a step.
        """
        super().__init__(parent)
        self._look, self._language, self._small = look, language, small
        self._job: Job | None = None
        self._from = (0.0, 0)
        self._what = QLabel(self)
        self._what.setProperty("tone", "second")
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(64 if small else 120)
        self._left = QLabel(self)
        self._left.setProperty("tone", "second")
        self._pause = QToolButton(self, autoRaise=True)
        self._pause.setCheckable(True)
        self._pause.toggled.connect(self._hold)
        self._stop = QToolButton(self, autoRaise=True)
        self._stop.setIcon(icon(look, "close"))
        self._stop.clicked.connect(self.cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 8, 0)
        row.setSpacing(12)
        for widget in (self._what, self._bar, self._left, self._pause, self._stop):
            row.addWidget(widget)
        self._translate()
        self.hide()
        tasks.started.connect(self._begin)

    def cancel(self) -> None:
        """Stop the task that is shown."""
        if self._job:
            self._job.cancel()

    def _hold(self, paused: bool) -> None:  # noqa: FBT001  Qt's signal
        if self._job:
            self._job.pause(paused=paused)
        self._from = (0.0, 0)
        self._left.setText(self.tr("Paused") if paused else "")
        self._translate()

    def _begin(self, job: Job) -> None:
        self._job, self._from = job, (0.0, 0)
        self._pause.setChecked(False)
        job.progressed.connect(self._step)
        job.finished.connect(self._end)
        self._what.clear()
        self._left.clear()
        self._bar.setRange(0, 0)
        self.setVisible(not self._small)

    def _step(self, progress: Progress) -> None:
        self.show()
        # The whole of a long sentence is in the tool tip: names of files may be longer than the tray.
        words = self._language.say(progress.what)
        counted = f"{words} {progress.done:,} / {progress.total:,}" if progress.total else words
        self._what.setText(self._what.fontMetrics().elidedText(counted, Qt.TextElideMode.ElideMiddle, 280))
        self._what.setToolTip(counted)
        self._bar.setRange(0, progress.total)
        self._bar.setValue(progress.done)
        if not self._pause.isChecked():
            self._left.setText(self._time_left(progress))

    def _time_left(self, progress: Progress) -> str:
        """Return speed and time left, both since the task was begun or last went on."""
        if not self._from[0]:
            self._from = (monotonic(), progress.done)
        gone, done = monotonic() - self._from[0], progress.done - self._from[1]
        if done <= 0 or not progress.total or gone < _TELLING:
            return ""
        left = self._duration(round(gone / done * (progress.total - progress.done)))
        rate = done / gone
        return left if rate < 1 else self.tr("{rate}/s, {left}").format(rate=f"{rate:,.0f}", left=left)

    def _duration(self, seconds: int) -> str:
        if seconds < _MINUTE:
            return self.tr("about %n second(s)", "", max(seconds, 1))
        return self.tr("about %n minute(s)", "", round(seconds / _MINUTE))

    def _end(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self.hide()

    def _translate(self) -> None:
        paused = self._pause.isChecked()
        self._pause.setIcon(icon(self._look, "resume" if paused else "pause"))
        self._pause.setToolTip(self.tr("Go on") if paused else self.tr("Pause"))
        self._pause.setAccessibleName(self.tr("Go on with the task") if paused else self.tr("Pause the running task"))
        self._stop.setToolTip(self.tr("Stop"))
        self._stop.setAccessibleName(self.tr("Stop the running task"))
        self._bar.setAccessibleName(self.tr("Progress"))

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._translate()


class StatusLine(QWidget):
    """Counts at the left; task tray and size of photos at the right.

    Signals:
        cellSizeChanged: Carries the size wanted for a photo, in device-independent pixels.
    """

    cellSizeChanged = Signal(int)

    def __init__(
        self, tasks: TaskRunner, aside: TaskRunner, look: Look, language: Language, cell: int, parent: QWidget
    ) -> None:
        """Start with a size of photos; counts come later.

        Args:
            tasks: What runs the work that was asked for.
            aside: What runs the work that goes on beside it.
            look: Colours and sizes.
            language: The language in force.
            cell: Size of a photo, in device-independent pixels.
            parent: The window.
        """
        super().__init__(parent)
        self._numbers, self._page = (0, 0), ""
        self.setProperty("part", "status")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(look.px("status"))
        small = look.font(Size.COUNT)
        self._counts, self._less, self._more = QLabel(self), QLabel(self), QLabel(self)
        self.tray = TaskTray(tasks, look, language, self)
        self.aside = TaskTray(aside, look, language, self, small=True)
        self._size = QSlider(Qt.Orientation.Horizontal, self)
        self._size.setRange(96, 480)
        self._size.setPageStep(48)
        self._size.setFixedWidth(88)
        self._size.setValue(cell)
        self._size.valueChanged.connect(self.cellSizeChanged)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(self._counts)
        row.addStretch(1)
        for widget in (self.aside, self.tray, self._less, self._size, self._more):
            row.addWidget(widget)
        for label in (self._counts, self._less, self._more):
            label.setFont(small)
            label.setProperty("tone", "second")
        self._translate()

    def show_numbers(self, selected: int, total: int) -> None:
        """Say how many photos are selected of how many."""
        self._numbers = (selected, total)
        if self._page:
            self._counts.setText(self._page)
        elif selected:
            self._counts.setText(self.tr("{selected} selected of {total}").format(selected=selected, total=total))
        else:
            self._counts.setText(self.tr("%n photo(s)", "", total))

    def show_page(self, text: str) -> None:
        """Say what the page in sight is instead of counting photos; "" counts again."""
        self._page = text
        self.show_numbers(*self._numbers)

    def add(self, widget: QWidget) -> None:
        """Put something at the right end."""
        if row := self.layout():
            row.addWidget(widget)

    def show_size(self, *, shown: bool) -> None:
        """Show the slider where photos have a size."""
        for widget in (self._less, self._size, self._more):
            widget.setVisible(shown)

    def _translate(self) -> None:
        self.show_numbers(*self._numbers)
        self._less.setText(self.tr("Small"))
        self._more.setText(self.tr("Large"))
        self._size.setAccessibleName(self.tr("Size of photos"))
        self._size.setToolTip(self.tr("Size of photos"))

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._translate()
