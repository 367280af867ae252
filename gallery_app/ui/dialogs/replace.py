"""Find and replace over many photos: what to find, where, and every change before it is made."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QRadioButton, QWidget

from gallery_app.services.further import further_fields
from gallery_app.services.replacing import SEARCHED, Search
from gallery_app.services.rewriting import Plan
from gallery_app.ui.asking import once
from gallery_app.ui.context import Context
from gallery_app.ui.dialogs.titled import TitledDialog
from gallery_app.ui.views.change_table import ChangeTable
from gallery_app.ui.views.fitted_column import in_flow
from gallery_app.ui.views.tick import Tick
from gallery_app.ui.words import caption_field_words

__all__ = ["ReplaceDialog"]

_SIZE = (820, 620)
_PAUSE_MS = 150
_QUESTION = "replace"
_MOST_TITLES = 1000
"""As many as there are changes in the list at most."""


class ReplaceDialog(TitledDialog):
    """The changes are looked for as one types, off the window's thread; each has a tick.

    Signals:
        wanted: Carries the `Plan` of the ticked changes.
    """

    wanted = Signal(object)

    def __init__(self, context: Context, chosen: Sequence[int], shown: Sequence[int], parent: QWidget) -> None:
        """Take the photos that are chosen, () where that is no choice of several, and all that are shown."""
        super().__init__(context.look, parent)
        self._context = context
        self._sets = ([chosen] if chosen else []) + [shown]
        self._plan = Plan()
        self.head(self.tr("Find and replace"))
        self.old, self.new = QLineEdit(self), QLineEdit(self)
        self.any_case = Tick(context.look, self.tr("Ignore case"), self)
        main = [name for name in SEARCHED if name not in further_fields()]
        self.fields = {name: Tick(context.look, caption_field_words(name), self) for name in main}
        self.further = Tick(context.look, self.tr("Further fields, English"), self)
        self.scopes = [QRadioButton(self) for _ in self._sets]
        self.table = ChangeTable(context.look)
        self.count = self.caption("")
        self._later = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._later.timeout.connect(self._look)
        self._lay_out()
        self.resize(*_SIZE)
        self.old.setFocus()
        self._found(Plan())

    def _lay_out(self) -> None:
        lines = QGridLayout()
        lines.setHorizontalSpacing(12)
        lines.setVerticalSpacing(8)
        for row, (line, words) in enumerate(((self.old, self.tr("Find")), (self.new, self.tr("Replace with")))):
            line.setAccessibleName(words)
            line.textChanged.connect(self._later.start)
            lines.addWidget(self.caption(words), row, 0)
            lines.addWidget(line, row, 1)
        self.column.addLayout(lines)
        for tick in (*self.fields.values(), self.further):
            tick.setChecked(True)
        names = [self.tr("All %n photo(s) shown", "", len(self._sets[-1]))]
        if len(self._sets) > 1:
            names.insert(0, self.tr("The %n chosen photo(s)", "", len(self._sets[0])))
        for button, words in zip(self.scopes, names, strict=True):
            button.setText(words)
        self.scopes[0].setChecked(True)
        self.column.addWidget(in_flow(12, *self.fields.values(), self.further))
        self.column.addWidget(in_flow(12, *self.scopes, self.any_case))
        for choice in (*self.fields.values(), self.further, *self.scopes, self.any_case):
            choice.toggled.connect(self._later.start)
        self.column.addWidget(self.count)
        self.column.addWidget(self.table, 1)
        self.table.ticked.connect(self._follow)
        self.foot.addStretch(1)
        self.button(self.tr("Cancel"), self.reject)
        self._make = self.button(self.tr("Replace"), self.accept, kind="main")

    def _look(self) -> None:
        """Look for the changes."""
        fields = [name for name, tick in self.fields.items() if tick.isChecked()]
        if self.further.isChecked():
            fields += [name for name in SEARCHED if name not in self.fields]
        search = Search(self.old.text(), self.new.text(), tuple(fields), self.any_case.isChecked())
        photos = next(ids for ids, button in zip(self._sets, self.scopes, strict=True) if button.isChecked())
        if not search.find:
            self._context.asking.drop(_QUESTION)
            self._found(Plan())
            return
        plan: Callable[[], Plan] = lambda: self._context.desk.replacing.plan(photos, search)  # noqa: E731  one question
        self._context.asking.ask(_QUESTION, once(plan), self._found, failed=lambda error: self._say(error.message))

    def _say(self, message: object) -> None:
        self.count.setText(self._context.say(message))  # type: ignore[arg-type]  # a `Message`

    def _found(self, plan: Plan) -> None:
        self._plan = plan
        titles = {photo.id: photo.title for photo in self._context.desk.library.photos(plan.photos[:_MOST_TITLES])}
        self.table.show_changes(plan.changes, titles, self.old.text(), self.new.text())
        self._follow()

    def _follow(self) -> None:
        ticked = self.table.chosen()
        if self.old.text():
            words = self.tr("%n place(s) will change.", "", len(ticked))
            left = [self._context.say(failure.message) for failure in self._plan.left[:1]]
            self.count.setText(" ".join([words, *left]))
        else:
            self.count.setText(self.tr("Type what to find; every change is shown here before it is made."))
        self._make.setEnabled(bool(ticked))

    def accept(self) -> None:
        """Hand over the ticked changes."""
        self.wanted.emit(replace(self._plan, changes=self.table.chosen()))
        super().accept()

    def done(self, result: int) -> None:
        """Look for nothing any more."""
        self._later.stop()
        self._context.asking.drop(_QUESTION)
        super().done(result)
