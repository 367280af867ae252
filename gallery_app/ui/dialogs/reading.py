"""Where a report is checked before it is taken in: the text line by line, and beside it what comes out."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gallery_app.domain.reading import LineKind, ReportReading
from gallery_app.domain.task import Progress, Task
from gallery_app.services.reviewing import Review
from gallery_app.ui.language import Language
from gallery_app.ui.look import Look, Size
from gallery_app.ui.models.reading import rows
from gallery_app.ui.tasks import TaskRunner
from gallery_app.ui.views.reading_outcome import ReadingOutcome
from gallery_app.ui.views.reading_text import ReadingText
from gallery_app.wording import Message

__all__ = ["ReadingDialog"]

_SIZE = (1160, 760)
_AT_ONCE = 400
"""Lines of a report that are read again while one waits; a longer one is read beside the window."""
_EDGE = 48
"""Pixels of the window that stay in sight round the dialog."""


class ReadingDialog(QDialog):
    """Shows what each line was taken for, asks what is doubtful, and takes corrections.

    Attributes:
        checking: The reading in work.
    """

    def __init__(
        self, look: Look, language: Language, checking: Review, parent: QWidget, *, again: bool = False
    ) -> None:
        """Show a reading; `again` where the report has been taken in already and would be put in its place."""
        super().__init__(parent)
        self._look, self._again = look, again
        self.checking = checking
        self._tasks = TaskRunner(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Check the reading"))
        self.text = ReadingText(look, language, self)
        self.outcome = ReadingOutcome(look, language, self)
        self.text.corrected.connect(self._correct)
        self.outcome.answered.connect(self._answer)
        self.outcome.wanted.connect(self.text.go_to)
        sheet = QHBoxLayout()
        sheet.setSpacing(0)
        sheet.addLayout(self._left(), 1)
        sheet.addWidget(self.outcome)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(sheet, 1)
        rule = QFrame(self)
        rule.setProperty("part", "rule")
        rule.setFixedHeight(1)
        column.addWidget(rule)
        column.addLayout(self._foot())
        self._add_keys()
        room = parent.window().size()
        self.resize(min(_SIZE[0], room.width() - _EDGE), min(_SIZE[1], room.height() - _EDGE))
        self._show()
        self._focus_next()

    @property
    def reading(self) -> ReportReading:
        """The reading with everything the editor has said."""
        return self.checking.reading

    def _left(self) -> QVBoxLayout:
        grid = self._look.px("grid")
        self._title = QLabel(self.tr("The text as it stands"), self)
        self._title.setFont(self._look.font(Size.TITLE, bold=True))
        self._keys = QLabel(self.tr("Press a label, or a digit, to correct it · F7 next doubt"), self)
        self._keys.setFont(self._look.font(Size.COUNT))
        self._keys.setProperty("tone", "second")
        head = QHBoxLayout()
        head.setContentsMargins(grid * 2, grid * 2, grid * 2, grid)
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._keys)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.text, 1)
        return column

    def _foot(self) -> QHBoxLayout:
        row, grid = QHBoxLayout(), self._look.px("grid")
        row.setContentsMargins(grid * 2, grid * 3 // 2, grid * 2, grid * 3 // 2)
        row.setSpacing(grid)
        self._summary = QLabel(self)
        self._summary.setProperty("tone", "second")
        self._back = QPushButton(self.tr("Undo"), self)
        self._back.setProperty("kind", "quiet")
        self._back.setAutoDefault(False)
        self._back.setToolTip(QKeySequence(QKeySequence.StandardKey.Undo).toString())
        self._back.clicked.connect(self._undo)
        cancel = QPushButton(self.tr("Close") if self._again else self.tr("Cancel"), self)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self.take = QPushButton(self.tr("Put in place") if self._again else self.tr("Take in"), self)
        self.take.setProperty("kind", "main")
        self.take.setDefault(True)
        self.take.clicked.connect(self.accept)
        row.addWidget(self._summary, 1)
        for button in (self._back, cancel, self.take):
            row.addWidget(button)
        return row

    def _add_keys(self) -> None:
        keys = {
            "F7": lambda: self.text.step_doubt(1),
            "Shift+F7": lambda: self.text.step_doubt(-1),
            "Ctrl+Z": self._undo,
            "Ctrl+Return": self.accept,
        }
        for key, act in keys.items():
            QShortcut(QKeySequence(key), self).activated.connect(act)

    def _correct(self, line: int, kind: LineKind | None) -> None:
        self._step(partial(self.checking.correct, line, kind), self._show)

    def _answer(self, question: object, choice: object) -> None:
        answer = partial(self.checking.answer, question, choice)  # type: ignore[arg-type]  # signals carry objects
        self._step(answer, self._show_and_go_on)

    def _undo(self) -> None:
        self._step(self.checking.undo, self._show)

    def _show_and_go_on(self) -> None:
        self._show()
        self._focus_next()

    def _step(self, step: Callable[[], None], done: Callable[[], None]) -> None:
        """Do a step of the review; that of a long report runs beside the window, which waits for it to be shown."""
        if len(self.checking.manuscript.lines) <= _AT_ONCE:
            step()
            done()
        elif not self._tasks.busy:
            self._summary.setText(self.tr("Reading again …"))
            for widget in (self.take, self._back, self.outcome):
                widget.setEnabled(False)
            self._tasks.run(_task(step)).finished.connect(lambda _nothing: self._stepped(done))

    def _stepped(self, done: Callable[[], None]) -> None:
        for widget in (self.take, self._back, self.outcome):
            widget.setEnabled(True)
        if self.isVisible():
            done()

    def accept(self) -> None:
        """Take the reading in, once it is read."""
        if self.take.isEnabled():
            super().accept()

    def done(self, result: int) -> None:
        """Close; a step that still runs comes to its end before the review is handed on."""
        self._tasks.stop()
        super().done(result)

    def _show(self) -> None:
        checking = self.checking
        self.text.show_rows(rows(checking.reading.lines, checking.doubts(), checking.corrections, checking.changed))
        self.outcome.show_checking(checking)
        self._back.setVisible(checking.can_undo)
        self.take.setEnabled(not self._again or checking.touched)
        self._summary.setText(self._summed())

    def _focus_next(self) -> None:
        """Let Enter answer the next question, or take the report in where there is none."""
        first = next(iter(self.outcome.cards), None)
        if first and first.main:
            first.main.setFocus()
        else:
            self.take.setFocus()

    def _summed(self) -> str:
        """Return what was read in one sentence, or what the last correction changed."""
        checking, reading = self.checking, self.reading
        if len(checking.changed) > 1:
            return self.tr("%n line(s) read differently now.", "", len(checking.changed))
        captions = sum(len(section.captions) for section in reading.sections)
        repeats = sum(p.repeated for section in reading.sections for p in section.paragraphs)
        counts = [
            self.tr("%n line(s)", "", len(reading.lines)),
            self.tr("%n caption(s)", "", captions),
            self.tr("%n section(s)", "", len(reading.sections)),
        ]
        if reading.bylines:
            counts.append(self.tr("%n author(s)", "", len(reading.bylines)))
        if repeats:
            counts.append(self.tr("%n repeated passage(s) shown once", "", repeats))
        return " · ".join(counts)


def _task(step: Callable[[], None]) -> Task[None]:
    """Return a step of a review as a task of one piece."""
    yield Progress(0, 0, Message.of("Reading again"))
    step()
