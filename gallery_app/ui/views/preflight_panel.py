"""Preflight beside the page: what to look at before it goes out, errors first, each with its way to the box."""

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from gallery_app.services.designing import mendable
from gallery_app.services.preflighting import Finding
from gallery_app.ui.context import Context
from gallery_app.ui.icons import icon
from gallery_app.ui.look import Size
from gallery_app.ui.models.design import DesignModel
from gallery_app.ui.models.preflight import PreflightModel
from gallery_app.ui.settings import SettingsFile
from gallery_app.ui.views.finding_row import FindingRow
from gallery_app.ui.views.press_menu import PressMenu
from gallery_app.ui.views.tab_order import put_in_order

__all__ = ["PreflightPanel"]

_SHOWN = 5
"""Findings shown while they are folded; two more than these are not worth folding."""


class PreflightPanel(QWidget):
    """The findings on the open layout.

    Signals:
        wanted: A box shall be shown; carries the number of its page, from 0, and its key.
    """

    wanted = Signal(int, int)

    def __init__(
        self, context: Context, settings: SettingsFile, model: DesignModel, parent: QWidget | None = None
    ) -> None:
        """Follow what is open."""
        super().__init__(parent)
        self._context, self._model = context, model
        self.check = PreflightModel(context, settings, model, self)
        self._unfolded = False
        self._shown: tuple[tuple[Finding, ...], int] = ((), 0)
        self.rows: list[FindingRow] = []
        self._title, self.state = QLabel(self), QLabel(self)
        self._title.setFont(context.look.font(Size.BODY, bold=True))
        self.state.setProperty("tone", "second")
        self.state.setWordWrap(True)
        self._tick = QLabel(self)
        self.target, self.more = QPushButton(self), QPushButton(self)
        self.target.setProperty("kind", "quote")
        self.menu = QMenu(self.target)
        self.press = PressMenu(self.check, self.menu)
        self.target.clicked.connect(self._choose_target)
        self.unchecked, self.choose = QLabel(self), QPushButton(self)
        self.unchecked.setProperty("tone", "second")
        self.unchecked.setFont(context.look.font(Size.COUNT))
        self.unchecked.setWordWrap(True)
        self.choose.setProperty("kind", "link")
        self.choose.clicked.connect(self._choose_press)
        self.more.setProperty("kind", "link")
        self.more.clicked.connect(self._fold)
        self._lay_out()
        self.check.changed.connect(self._show)
        model.opened.connect(self._opened)
        context.look.changed.connect(self._show)
        self._translate()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.target)
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        said = QHBoxLayout()
        said.setSpacing(6)
        said.addWidget(self._tick)
        said.addWidget(self.state, 1)
        column.addLayout(said)
        column.addLayout(self._list)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.unchecked)
        column.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeft)

    def _opened(self) -> None:
        self._unfolded = False

    def _fold(self) -> None:
        self._unfolded = not self._unfolded
        self._fill()

    def _show(self) -> None:
        findings = self.check.findings
        self.state.setText(self._words())
        self.state.setVisible(bool(self.state.text()))
        edge = self._context.look.px("icon")
        self._tick.setPixmap(icon(self._context.look, "check").pixmap(edge, edge))
        self._tick.setVisible(bool(self.state.text()) and not self.check.waiting and not self.check.failed)
        shown = tuple(findings), len(self._model.scene.pages)
        if not self.check.waiting and shown != self._shown:
            self._shown = shown
            self._fill()
        elif not findings:
            self._shown = ((), 0)
            self._fill()
        for row in self.rows:
            # What is older than the pages may lead to a box, but may not change it.
            if row.fix is not None:
                row.fix.setEnabled(not self.check.waiting)
        self._name_target()
        blind = self._model.design is not None and self._paper and self.check.press is None
        for widget in (self.unchecked, self.choose):
            widget.setVisible(blind)

    def _words(self) -> str:
        if self.check.findings or self._model.design is None:
            return ""
        if self.check.waiting:
            return self.tr("Checking…")
        if self.check.failed:
            reason = self._context.say(self.check.reason) if self.check.reason else ""
            return " ".join(filter(None, (self.tr("The pages could not be checked."), reason)))
        return self.tr("Ready for print.") if self._paper else self.tr("Ready to be shown.")

    @property
    def _paper(self) -> bool:
        return next(each.paper for each in self.check.targets if each.name == self.check.target)

    def _fill(self) -> None:
        for row in self.rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        findings = self.check.findings
        folds = len(findings) > _SHOWN + 2
        shown = findings if self._unfolded or not folds else findings[:_SHOWN]
        self.rows = [self._row(finding) for finding in shown]
        for row in self.rows:
            self._list.addWidget(row)
        self.more.setVisible(folds)
        fewer, rest = self.tr("Show fewer"), self.tr("%n more", "", len(findings) - len(shown))
        self.more.setText(fewer if self._unfolded else rest)
        put_in_order(self.target, *self.rows, self.more, self.choose)

    def _row(self, finding: Finding) -> FindingRow:
        scene = self._model.scene
        fixable = mendable(scene, finding)
        row = FindingRow(
            self._context.look, self._context.say, finding, pages=len(scene.pages), fixable=fixable, parent=self
        )
        row.chosen.connect(lambda: self.wanted.emit(max(finding.page - 1, 0), finding.key))
        row.mended.connect(lambda: self.check.mend(finding))
        return row

    def _choose_press(self) -> None:
        self.press.popup(self.choose.mapToGlobal(self.choose.rect().bottomLeft()))

    def _choose_target(self) -> None:
        self.menu.popup(self.target.mapToGlobal(self.target.rect().bottomLeft()))

    def _name_target(self) -> None:
        speech = QLocale().name().partition("_")[0]
        self.menu.clear()
        for each in self.check.targets:
            name = dict(each.names).get(speech, each.name)
            act = self.menu.addAction(name)
            act.setCheckable(True)
            act.setChecked(each.name == self.check.target)
            act.triggered.connect(lambda _on=False, target=each.name: self.check.choose(target))
            if act.isChecked():
                self.target.setText(f"{name} ▾")
                self.target.setAccessibleName(self.tr("Where the pages go: {target}").format(target=name))
        if self._paper:
            self.menu.addSeparator()
            self.menu.addMenu(self.press)

    def showEvent(self, event: QShowEvent) -> None:
        """Check while this is seen."""
        super().showEvent(event)
        self.check.watch(on=True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave it until it is seen again."""
        super().hideEvent(event)
        self.check.watch(on=False)

    def _translate(self) -> None:
        self._title.setText(self.tr("Preflight"))
        self.target.setToolTip(self.tr("Where the pages go"))
        self.unchecked.setText(self.tr("The inks of pictures are checked once a press profile is chosen."))
        self.choose.setText(self.tr("Choose a press profile…"))
        self._fill()
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._translate()
