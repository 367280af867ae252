"""Every template as a card with a drawing of the very pages it would make of the content in hand."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QFrame, QScrollArea, QWidget

from gallery_app.domain.task import Progress, Task
from gallery_app.errors import UserError
from gallery_app.services.arranging import Arranging, Content, Page
from gallery_app.ui.context import Context
from gallery_app.ui.tasks import Job
from gallery_app.ui.views.flow_layout import FlowLayout
from gallery_app.ui.views.template_button import TemplateButton
from gallery_app.wording import Message

__all__ = ["TemplatePicker"]

_GAP = 8
_LINES = 2
_COLUMNS = 5


@dataclass(slots=True)
class _Sketches:
    """First pages, by template, as they come."""

    pages: dict[str, Page] = field(default_factory=dict)


class TemplatePicker(QScrollArea):
    """A field of cards of which one is chosen.

    Signals:
        chosen: Another template is chosen; carries its name.
    """

    chosen = Signal(str)

    def __init__(self, context: Context, wanted: str, language: str, parent: QWidget) -> None:
        """Offer every template; `wanted` is chosen, or else the first."""
        super().__init__(parent)
        self._context = context
        self._job: Job | None = None
        self._sketches = _Sketches()
        self._group = QButtonGroup(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("part", "plain")
        field_ = QWidget(self)
        field_.setProperty("part", "page")
        flow = FlowLayout(_GAP, field_)
        speech = language.partition("-")[0]
        self.buttons: dict[str, TemplateButton] = {}
        self._pages: dict[str, str] = {}
        for template in context.desk.arranging.templates():
            name = template.names.get(speech, template.name)
            button = TemplateButton(context.look, template.name, name, field_)
            button.setToolTip(template.about.get(speech, name))
            self._group.addButton(button)
            self.buttons[template.name] = button
            self._pages[template.name] = template.page
            flow.addWidget(button)
        self.setWidget(field_)
        self.buttons.get(wanted, next(iter(self.buttons.values()))).setChecked(True)
        self._group.buttonToggled.connect(self._toggled)
        lines = min(_LINES, -(-len(self.buttons) // _COLUMNS))
        cell = next(iter(self.buttons.values())).sizeHint()
        self.setFixedHeight(lines * cell.height() + (lines - 1) * _GAP)
        self.setMinimumWidth(min(_COLUMNS, len(self.buttons)) * (cell.width() + _GAP) + _GAP)

    @property
    def page(self) -> str:
        """The paper that the chosen template is made for."""
        return self._pages[self.template]

    @property
    def template(self) -> str:
        """Name of the chosen template."""
        button = self._group.checkedButton()
        return button.template if isinstance(button, TemplateButton) else ""

    def sizeHint(self) -> QSize:
        """Return the room of two lines of cards."""
        return QSize(self.minimumWidth(), self.height())

    def _toggled(self, button: TemplateButton, on: bool) -> None:  # noqa: FBT001  Qt's
        if on:
            self.ensureWidgetVisible(button)
            self.chosen.emit(button.template)

    def sketch(self, content: Callable[[Arranging], Content], paper: str) -> None:
        """Draw on each card what its template would make of a content, one after the other.

        Args:
            content: Gives the content.
            paper: Paper of the chosen template; the others are drawn on their own.
        """
        self.stop()
        self._sketches = _Sketches()
        papers = {name: paper if name == self.template else None for name in self.buttons}
        task = _sketched(self._context, content, papers, self._sketches)
        self._job = self._context.tasks.run(task)
        # Methods, not lambdas: Qt lets go of them with this widget, which a task may outlive.
        self._job.progressed.connect(self._show)
        self._job.finished.connect(self._show)

    def stop(self) -> None:
        """Draw no more."""
        if self._job is not None:
            self._job.cancel()

    @Slot(object)
    def _show(self, _step: object) -> None:
        for name, page in dict(self._sketches.pages).items():
            self.buttons[name].show_page(page)


def _sketched(
    context: Context,
    content: Callable[[Arranging], Content],
    papers: Mapping[str, str | None],
    sketches: _Sketches,
) -> Task[None]:
    """Compose the content with every template; one that cannot be used keeps its general drawing."""
    arranging = context.desk.arranging
    made: Content | None = None
    for number, (name, paper) in enumerate(papers.items()):
        yield Progress(number, len(papers), Message.of("Drawing templates"))
        try:
            made = made or content(arranging)
            sketches.pages[name] = arranging.compose(made, name, paper).pages[0]
        except UserError:
            continue
