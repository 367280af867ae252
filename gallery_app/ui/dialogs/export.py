"""The export dialog: what, on which pages, as what, where to; with the first page before it is made."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gallery_app.domain.task import Progress, Task
from gallery_app.services.arranging import Arranging, Content, ImageBox
from gallery_app.services.exporting import FORMATS, Exported, Options, Source
from gallery_app.services.previewing import EDGES
from gallery_app.ui.context import Context
from gallery_app.ui.dialogs.content_box import content_box
from gallery_app.ui.dialogs.destination import Destination
from gallery_app.ui.dialogs.export_check import ExportCheck
from gallery_app.ui.dialogs.export_options import ExportOptions
from gallery_app.ui.dialogs.offers import Offer
from gallery_app.ui.dialogs.page_preview import PagePreview, Proof
from gallery_app.ui.look import Size
from gallery_app.ui.settings import SettingsFile
from gallery_app.ui.views.choice import Choice
from gallery_app.ui.views.template_picker import TemplatePicker
from gallery_app.ui.words import format_words
from gallery_app.wording import Message

__all__ = ["ExportDialog"]

_HIGH, _WIDEST = 760, 300


class ExportDialog(QDialog):
    """Asks for what an export needs, and starts it.

    Signals:
        wanted: Carries the export as a `Task` of `Exported`.
    """

    wanted = Signal(object)

    def __init__(
        self, context: Context, settings: SettingsFile, offers: Sequence[Offer], language: str, parent: QWidget
    ) -> None:
        """Offer things to export; the first is chosen."""
        super().__init__(parent)
        self._context, self._settings, self._offers, self._language = context, settings, offers, language
        self.setWindowTitle(self.tr("Export pages"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._proofs = 0
        self._sketched: tuple[Source, str] | None = None
        self.pages = 0
        self.preview = PagePreview(context.look, self)
        self._pages = QLabel(self)
        self._pages.setProperty("tone", "second")
        self._pages.setProperty("part", "mat")
        self._pages.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._contents = QButtonGroup(self)
        self.templates = TemplatePicker(context, settings.values.template, language, self)
        self.paper, self.format = Choice(context.look, self), Choice(context.look, self)
        self.options = ExportOptions(context.look, self)
        self.check = ExportCheck(context, settings, self)
        self.place = Destination(context, settings, self)
        self._export = QPushButton(self.tr("Export"), self)
        self._lay_out()
        self._offer_choices()
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._compose)
        self._connect()
        self._format_changed()
        self._export.setFocus()
        self._later.start()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(16)
        form.setHorizontalSpacing(16)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("Content"), content_box(self._offers, self._contents, _WIDEST, self))
        form.addRow(self.tr("Format"), self.format)
        form.addRow(self.tr("Template"), self.templates)
        form.addRow(self.tr("Paper"), self.paper)
        form.addRow(self.tr("Options"), self.options)
        self._form = form
        form.addRow(self.tr("Save to"), self.place)
        left = QVBoxLayout()
        left.setContentsMargins(24, 20, 24, 20)
        left.setSpacing(20)
        title = QLabel(self.windowTitle(), self)
        title.setFont(self._context.look.font(Size.HEADLINE, bold=True))
        left.addWidget(title)
        left.addWidget(self._scrolled(form), 1)
        left.addWidget(self.check)
        left.addLayout(self._buttons())
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.preview, 1)
        right.addWidget(self._pages)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(left, 1)
        whole.addLayout(right)
        room = self.parentWidget()
        self.resize(960, min(_HIGH, room.window().height()) if room else _HIGH)

    def _scrolled(self, form: QFormLayout) -> QScrollArea:
        """Return the form in an area that scrolls where the screen is too low for it."""
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 12, 0)
        column.addLayout(form)
        column.addStretch(1)
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        area.setMinimumWidth(inside.minimumSizeHint().width() + 12)
        return area

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self._export.setProperty("kind", "main")
        self._export.setDefault(True)
        self._export.clicked.connect(self.accept)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self._export)
        return row

    def _offer_choices(self) -> None:
        values = self._settings.values
        self.options.offer(Path(values.press) if values.press and Path(values.press).is_file() else None)
        for name in FORMATS:
            self.format.addItem(format_words(name), name)
        self._take_usual_format()
        for paper in self._context.desk.arranging.papers():
            self.paper.addItem(f"{paper.name}   {paper.width:g} × {paper.height:g} mm", paper.name)
        self.paper.setCurrentIndex(max(0, self.paper.findData(values.paper)))
        self.format.setAccessibleName(self.tr("Format"))
        self.paper.setAccessibleName(self.tr("Paper"))

    def _connect(self) -> None:
        self.place.settled.connect(self._start)
        self._contents.idToggled.connect(self._content_changed)
        self.templates.chosen.connect(self._template_changed)
        self.paper.currentIndexChanged.connect(lambda _index: self._later.start())
        self.finished.connect(lambda _result: self.templates.stop())
        self.finished.connect(lambda _result: self.check.stop())
        self.options.icc.currentIndexChanged.connect(
            lambda _index: self.check.show_for(self.format.currentData(), self.options)
        )
        self.format.currentIndexChanged.connect(self._format_changed)

    @property
    def source(self) -> Source:
        """What is chosen to be exported."""
        return self._offers[self._contents.checkedId()].source

    @property
    def template(self) -> str:
        """Name of the chosen template."""
        return self.templates.template

    def _content_changed(self, _number: int, on: bool) -> None:  # noqa: FBT001  Qt's
        if on:
            self._take_usual_format()
            self._format_changed()
            self._later.start()

    def _template_changed(self, _name: str) -> None:
        self.paper.take(self.templates.page)
        self._later.start()

    def _format_changed(self) -> None:
        self.place.name(self.format.currentData(), self._offers[self._contents.checkedId()].name)
        self._follow_format()
        self.check.show_for(self.format.currentData(), self.options)

    def _take_usual_format(self) -> None:
        """Choose the format that such a content went out in last: layouts go to print, other things do not."""
        layout = self.source.layout is not None
        usual = self._settings.values.layout_format if layout else self._settings.values.format
        able = usual in FORMATS and (not FORMATS[usual].needs or self.options.able(FORMATS[usual].needs))
        self.format.take(usual if able else "pdf")

    def _follow_format(self) -> None:
        """Offer template and paper where pages are made; a layout has its own."""
        composes = FORMATS[self.format.currentData()].paged and self.source.layout is None
        for widget in (self.paper, self.templates):
            self._form.setRowVisible(widget, self.source.layout is None)
            widget.setEnabled(composes)
        format_ = FORMATS[self.format.currentData()]
        self.options.show_for(format_.options, format_.needs)

    def _compose(self) -> None:
        self._proofs += 1
        number = self._proofs
        task = _proof(self._context, self.source, self.template, self.paper.currentData())
        self._pages.setText(self.tr("Composing…"))
        self.templates.stop()
        job = self._context.tasks.run(task)
        job.done.connect(lambda proof: self._show(proof, number))
        job.failed.connect(lambda _error: self._show(None, number))
        self.finished.connect(job.cancel)
        source, paper = self.source, self.paper.currentData()
        if source.layout is None and (source, paper) != self._sketched:
            self._sketched = source, paper
            self.templates.sketch(lambda arranging: _content(arranging, source), paper)

    def _show(self, proof: Proof | None, number: int) -> None:
        if number != self._proofs:
            return  # a newer choice is being composed
        self.preview.show_proof(proof)
        self.pages = len(proof.scene.pages) if proof else 0
        self.check.show_scene(proof.scene if proof else None, self.source)
        some, none = self.tr("Page 1 of %n", "", self.pages), self.tr("There is nothing to show.")
        self._pages.setText(some if self.pages else none)

    def accept(self) -> None:
        """Start the export with what was chosen, once it is clear that it can be written where it shall be."""
        format_ = FORMATS[self.format.currentData()]
        if self.options.lacks(format_.needs):
            self.options.icc.setFocus()
            self.options.icc.showPopup()
            return
        self.place.settle(self.pages, self.options.wishes(format_.options))

    def _start(self, out: Path) -> None:
        """Remember what was chosen, and go."""
        kind, paper = self.format.currentData(), self.paper.currentData()
        wishes = self.options.wishes(FORMATS[kind].options)
        self._settings.change(export_folder=str(out.parent))
        if wishes.icc is not None:
            self._settings.change(press=str(wishes.icc))
        if self.source.layout is None:
            self._settings.change(format=kind, template=self.template, paper=paper)
        else:
            self._settings.change(layout_format=kind)
        self.wanted.emit(_export(self._context, self.source, kind, out, self.template, paper, wishes))
        super().accept()


def _content(arranging: Arranging, source: Source) -> Content:
    if source.report is not None:
        return arranging.report_content(source.report)
    return arranging.photos_content(source.photos or (), source.headline)


def _proof(context: Context, source: Source, template: str, paper: str) -> Task[Proof]:
    """Compose on the task's thread: the type setter takes longer than a frame when it is first asked."""
    yield Progress(0, 0, Message.of("Composing pages"))
    desk = context.desk
    if source.layout is not None:
        scene = desk.arranging.scene(source.layout)
    else:
        scene = desk.arranging.compose(_content(desk.arranging, source), template, paper)
    pictures: dict[int, bytes] = {}
    shown = [item.photo for page in scene.pages[:1] for item in page.items if isinstance(item, ImageBox)]
    for photo in desk.library.photos(shown):
        yield Progress(len(pictures), len(shown), Message.of("Composing pages"))
        if photo.file and not photo.file.missing:
            pictures[photo.id] = desk.previewing.make(photo.file, EDGES[0])
    return Proof(scene, pictures)


def _export(
    context: Context, source: Source, kind: str, out: Path, template: str, paper: str, options: Options
) -> Task[Exported]:
    yield Progress(0, 0, Message.of("Composing pages"))
    composes = FORMATS[kind].paged and source.layout is None
    paged: dict[str, Any] = {"template": template, "page": paper} if composes else {}
    return (yield from context.desk.exporting.run(source, kind, out, options=options, **paged))
