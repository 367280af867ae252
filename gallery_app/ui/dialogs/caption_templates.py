"""Caption templates: made, changed, removed, and filled in for the chosen photos, seen on the first of them."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QVBoxLayout, QWidget

from gallery_app.errors import InputError, UserError
from gallery_app.services.caption_templates import CaptionTemplate
from gallery_app.services.captioning import FIELDS
from gallery_app.services.photo_values import photo_values
from gallery_app.services.rewriting import Plan
from gallery_app.ui.context import Context
from gallery_app.ui.dialogs.titled import TitledDialog
from gallery_app.ui.dialogs.variable_menu import VariableButton
from gallery_app.ui.views.stamp_fields import StampFields

__all__ = ["TemplatesDialog"]

_SIZE = (880, 680)
_LIST = 184
_PAUSE_MS = 150
_QUESTION = "template"
_NOT_OFFERED = frozenset({"focus"})
"""A focus belongs to one picture alone."""


class TemplatesDialog(TitledDialog):
    """Templates at the left; at the right the fields of one. It is kept as it stands when another one is chosen.

    Signals:
        wanted: A template shall be filled in; carries it, and the ids of the photos.
        failed: A template could not be kept or removed; carries the `UserError`.
    """

    wanted = Signal(object, object)
    failed = Signal(object)

    def __init__(self, context: Context, photos: tuple[int, ...], parent: QWidget) -> None:
        """Take the photos to fill in; the first one shows what becomes of it."""
        super().__init__(context.look, parent)
        self._context, self._photos = context, photos
        self._templates = context.desk.templating.templates
        self._kept: CaptionTemplate | None = None
        about = self.tr("A template fills the ticked fields; variables in braces stand for what each photo says.")
        self.head(self.tr("Caption templates"), about)
        self.list, self.name = QListWidget(self), QLineEdit(self)
        self._fields = StampFields(self.look, (name for name in FIELDS if name not in _NOT_OFFERED), self)
        self._fields.changed.connect(self._changed)
        self.rows = self._fields.rows
        self._told = self.caption("", "warning")
        self._later = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._later.timeout.connect(self._look)
        self._lay_out()
        self.resize(_SIZE[0], min(_SIZE[1], parent.window().height()))
        self._fill()

    # Arrangement

    def _lay_out(self) -> None:
        self.list.setFixedWidth(_LIST)
        self.list.setProperty("part", "choices")
        self.list.setAccessibleName(self.tr("Caption templates"))
        self.list.currentTextChanged.connect(self._choose)
        self.name.setAccessibleName(self.tr("Name of the template"))
        self.name.setPlaceholderText(self.tr("Name of the template"))
        self.name.textEdited.connect(lambda _text: self._follow())
        left, right, beside = QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
        under = QHBoxLayout()
        for words, act in ((self.tr("New"), self.new), (self.tr("Delete"), self.remove)):
            button = self.button(words, act, kind="narrow")
            self.foot.removeWidget(button)
            under.addWidget(button)
        left.addWidget(self.list, 1)
        left.addLayout(under)
        right.addWidget(self.name)
        right.addWidget(self._fields, 1)
        right.addWidget(self._told)
        beside.setSpacing(16)
        beside.addLayout(left)
        beside.addLayout(right, 1)
        self.column.addLayout(beside, 1)
        variables = VariableButton(self.tr("Insert a variable"), self._values, self)
        variables.chosen.connect(self._insert)
        self.foot.addWidget(variables)
        self.foot.addStretch(1)
        self.button(self.tr("Close"), self.reject)
        self._apply = self.button(self.tr("Fill in %n photo(s)", "", len(self._photos)), self.accept, kind="main")

    def _values(self) -> dict[str, str]:
        photo = self._context.desk.library.photo(self._photos[0]) if self._photos else None
        return photo_values(photo) if photo else {}

    def _insert(self, words: str) -> None:
        row = next((row for row in self.rows.values() if row.text is self.focusWidget()), self.rows["description"])
        row.insert(words)
        row.text.setFocus()

    # Templates

    def _fill(self) -> None:
        """List the templates, and show the first one."""
        names = self._list("")
        faults = [self._context.say(fault.message) for fault in self._templates.faults()]
        self._tell("\n".join(faults[:1]))
        if names:
            self.list.setCurrentRow(0)
        else:
            self.new()

    def _list(self, current: str) -> list[str]:
        """List the templates by name, the current one chosen; return the names."""
        names = [template.name for template in self._templates.all()]
        blocked = self.list.blockSignals(True)
        self.list.clear()
        self.list.addItems(names)
        self.list.setCurrentRow(names.index(current) if current in names else -1)
        self.list.blockSignals(blocked)
        return names

    def new(self) -> None:
        """Begin another template."""
        self.keep()
        taken = self._list("")
        names = (self.tr("Template {number}").format(number=number) for number in range(1, len(taken) + 2))
        self._show(CaptionTemplate(next(name for name in names if name not in taken), ()))
        self._kept = None
        self.name.setFocus()
        self.name.selectAll()

    def remove(self) -> None:
        """Take the template that is shown away."""
        if self._kept is not None:
            self._tried(partial(self._templates.remove, self._kept.name))
        self._kept = None
        self._show(CaptionTemplate("", ()))
        self._fill()

    def keep(self) -> bool:
        """Keep the template that is shown, if it says anything new; return whether it could be."""
        now, old = self.template(), self._kept
        if not now.stamps or now == old:
            return True
        if not self._tried(partial(self._templates.keep, now)):
            return False
        if old is not None and old.name != now.name:
            self._tried(partial(self._templates.remove, old.name))
        self._kept = now
        return True

    def _tried(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except UserError as error:
            self._tell(self._context.say(error.message))
            self.failed.emit(error)
            return False
        return True

    def template(self) -> CaptionTemplate:
        """Return what is shown."""
        stamps = tuple(stamp for row in self.rows.values() if (stamp := row.stamp()))
        return CaptionTemplate(self.name.text().strip(), stamps)

    def _choose(self, name: str) -> None:
        if not name:
            return
        if not self.keep():
            return
        try:
            self._kept = self._templates.find(name)
        except InputError as error:
            self._tell(self._context.say(error.message))
            return
        self._list(name)
        self._show(self._kept)

    def _show(self, template: CaptionTemplate) -> None:
        self.name.setText(template.name)
        self._fields.show_stamps({stamp.field: stamp for stamp in template.stamps})
        self._follow()
        self._later.start()

    # What would become of the photo

    def _changed(self) -> None:
        self._follow()
        self._later.start()

    def _follow(self) -> None:
        self._apply.setEnabled(bool(self.template().stamps and self.name.text().strip() and self._photos))

    def _look(self) -> None:
        template, asking = self.template(), self._context.asking
        if not template.stamps or not self._photos:
            asking.drop(_QUESTION)
            self._found(Plan())
            return
        task = self._context.desk.templating.plan(self._photos[:1], template)
        asking.ask(_QUESTION, task, self._found, failed=lambda error: self._tell(self._context.say(error.message)))

    def _found(self, plan: Plan) -> None:
        new = {change.field: change.new for change in plan.changes}
        for field, row in self.rows.items():
            if row.tick.isChecked():
                row.show_becomes(f"→ {new[field]}" if field in new else self.tr("stays as it is"),
                                 "second" if field in new else "third")  # fmt: skip
        self._tell("\n".join(self._context.say(failure.message) for failure in plan.left))

    def _tell(self, sentence: str) -> None:
        self._told.setText(sentence)
        self._told.setVisible(bool(sentence))

    # The end

    def accept(self) -> None:
        """Keep the template and have it filled in."""
        if self.keep():
            self.wanted.emit(self.template(), self._photos)
            super().accept()

    def done(self, result: int) -> None:
        """Keep what is shown, and look for nothing any more."""
        self._later.stop()
        self._context.asking.drop(_QUESTION)
        self.keep()
        super().done(result)
