"""What the layout page shows while there is no layout: every template with a report in it, to begin with one."""

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gallery_app.errors import UserError
from gallery_app.ui.context import Context
from gallery_app.ui.look import Size
from gallery_app.ui.views.choice import Choice
from gallery_app.ui.views.template_picker import TemplatePicker

__all__ = ["NoLayout"]

_OFFERED = 100
"""Newest reports that are offered; any other is laid out from its own page."""


class NoLayout(QWidget):
    """A report, and a card for each template; a press lays the report out by it.

    Signals:
        made: A layout was made; carries its id.
        asked: A layout of something else is wanted.
        failed: No layout could be made; carries the `UserError`.
    """

    made = Signal(int)
    asked = Signal()
    failed = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Make the page; reports are looked for when it is shown."""
        super().__init__(parent)
        self._context, look = context, context.look
        self.setProperty("part", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title, self._about = QLabel(self), QLabel(self)
        self._title.setFont(look.font(Size.HEADLINE, bold=True))
        self._about.setProperty("tone", "second")
        self._about.setWordWrap(True)
        self.reports = Choice(look, self)
        self.reports.currentIndexChanged.connect(lambda _index: self._sketch())
        self.templates: TemplatePicker | None = None
        self.make, self.other = QPushButton(self), QPushButton(self)
        self.make.setProperty("kind", "main")
        self.make.clicked.connect(lambda _checked: self._compose())
        self.setFocusProxy(self.make)
        self.other.clicked.connect(lambda _checked: self.asked.emit())
        box = QWidget(self)
        box.setMaximumWidth(look.px("measure"))
        self._column = QVBoxLayout(box)
        self._column.setSpacing(look.px("grid") * 2)
        for widget in (self._title, self._about, self.reports):
            self._column.addWidget(widget)
        ways = QHBoxLayout()
        ways.setSpacing(look.px("grid"))
        ways.addWidget(self.make)
        ways.addWidget(self.other)
        ways.addStretch(1)
        self._column.addLayout(ways)
        whole = QVBoxLayout(self)
        whole.addStretch(2)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(box, 100)
        middle.addStretch(1)
        whole.addLayout(middle)
        whole.addStretch(3)
        self._translate()

    @property
    def offers(self) -> bool:
        """Whether there is a report to lay out."""
        return bool(self._context.desk.library.newest_reports(1))

    def showEvent(self, event: QShowEvent) -> None:
        """Look what there is to lay out."""
        super().showEvent(event)
        if self.templates is None:
            self._make_templates()
        known = self.reports.currentData()
        blocked = self.reports.blockSignals(True)
        self.reports.clear()
        for report, headline in self._context.desk.library.newest_reports(_OFFERED).items():
            self.reports.addItem(headline or self.tr("Untitled report"), report)
        self.reports.take(known)
        self.reports.blockSignals(blocked)
        self.reports.setEnabled(self.reports.count() > 1)
        self._sketch()

    def _make_templates(self) -> None:
        chinese = QLocale().language() is QLocale.Language.Chinese
        self.templates = TemplatePicker(self._context, "", "zh" if chinese else "en", self)
        self._column.insertWidget(self._column.count() - 1, self.templates)

    def _sketch(self) -> None:
        report = self.reports.currentData()
        if self.templates is not None and report is not None:
            self.templates.sketch(lambda arranging: arranging.report_content(report), self.templates.page)

    def stop(self) -> None:
        """Draw no more."""
        if self.templates is not None:
            self.templates.stop()

    def _compose(self) -> None:
        report, templates = self.reports.currentData(), self.templates
        if report is None or templates is None:
            return
        self.stop()
        try:
            layout, changes = self._context.desk.designing.compose_report(report, templates.template, templates.page)
        except UserError as error:
            self.failed.emit(error)
            return
        self._context.changes.tell(changes)
        self.made.emit(layout)

    def _translate(self) -> None:
        self._title.setText(self.tr("No layout yet"))
        self._about.setText(
            self.tr("Choose a report and a template: its photos compose themselves to pages that you can change.")
        )
        self.reports.setAccessibleName(self.tr("Report"))
        self.make.setText(self.tr("Lay out the report"))
        self.other.setText(self.tr("Something else…"))

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._translate()
            if self.templates is not None:  # its cards carry names
                self.stop()
                self.templates.deleteLater()
                self._make_templates()
                self._sketch()
