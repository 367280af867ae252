"""A new layout: of what, by which template, on which paper."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gallery_app.services.arranging import Arranging, Content
from gallery_app.ui.context import Context
from gallery_app.ui.dialogs.content_box import content_box
from gallery_app.ui.dialogs.offers import Offer
from gallery_app.ui.look import Size
from gallery_app.ui.settings import SettingsFile
from gallery_app.ui.views.choice import Choice
from gallery_app.ui.views.template_picker import TemplatePicker

__all__ = ["NewLayoutDialog"]

_WIDEST = 380


class NewLayoutDialog(QDialog):
    """Asks for what a layout is made of.

    Signals:
        wanted: Carries the `Offer`, the template's name and the paper's.
    """

    wanted = Signal(object, str, str)

    def __init__(
        self, context: Context, settings: SettingsFile, offers: Sequence[Offer], language: str, parent: QWidget
    ) -> None:
        """Offer contents; the first is chosen."""
        super().__init__(parent)
        self._context, self._settings, self._offers = context, settings, offers
        self.setWindowTitle(self.tr("New layout"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._contents = QButtonGroup(self)
        self.templates = TemplatePicker(context, settings.values.template, language, self)
        self.paper = Choice(context.look, self)
        self._make = QPushButton(self.tr("Compose"), self)
        self._offer_papers()
        self._lay_out()
        self._contents.idToggled.connect(lambda _id, on: self._sketch() if on else None)
        self.paper.currentIndexChanged.connect(lambda _index: self._sketch())
        self.templates.chosen.connect(lambda _name: self.paper.take(self.templates.page))
        self.finished.connect(lambda _result: self.templates.stop())
        self._make.setFocus()
        self._sketch()

    def _offer_papers(self) -> None:
        for paper in self._context.desk.arranging.papers():
            self.paper.addItem(f"{paper.name}   {paper.width:g} × {paper.height:g} mm", paper.name)
        self.paper.setCurrentIndex(max(0, self.paper.findData(self._settings.values.paper)))
        self.paper.setAccessibleName(self.tr("Paper"))

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(16)
        form.setHorizontalSpacing(16)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        form.addRow(self.tr("Content"), content_box(self._offers, self._contents, _WIDEST, self))
        form.addRow(self.tr("Template"), self.templates)
        form.addRow(self.tr("Paper"), self.paper)
        title = QLabel(self.windowTitle(), self)
        title.setFont(self._context.look.font(Size.HEADLINE, bold=True))
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self._make.setProperty("kind", "main")
        self._make.setDefault(True)
        self._make.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self._make)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(20)
        column.addWidget(title)
        column.addLayout(form)
        column.addStretch(1)
        column.addLayout(buttons)

    @property
    def offer(self) -> Offer:
        """What is chosen to be laid out."""
        return self._offers[self._contents.checkedId()]

    def _sketch(self) -> None:
        source = self.offer.source

        def content(arranging: Arranging) -> Content:
            if source.report is not None:
                return arranging.report_content(source.report)
            return arranging.photos_content(source.photos or (), source.headline)

        self.templates.sketch(content, self.paper.currentData())

    def accept(self) -> None:
        """Hand over what was chosen, and remember it."""
        template, paper = self.templates.template, self.paper.currentData()
        self._settings.change(template=template, paper=paper)
        self.wanted.emit(self.offer, template, paper)
        super().accept()
