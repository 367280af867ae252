"""Automatic layout: three arrangements as small drawings, and what speaks for the one under the hand."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QLocale, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from gallery_app.domain.changes import Changes, Kind
from gallery_app.services.designing import Area, ImageBox, Page, Proposal, Scene, area_of
from gallery_app.ui.canvas.sketch import paint_frames
from gallery_app.ui.context import Context
from gallery_app.ui.look import Look, Size
from gallery_app.ui.models.design import DesignModel
from gallery_app.ui.views.choice import Choice

__all__ = ["ProposalRow", "same_frames"]

_SHOWN = 3
_HIGH = 96
_PAUSE_MS = 250
_NEAR = 0.1
_CONTENT = frozenset({Kind.PHOTO, Kind.PLACEMENT, Kind.REPORT})


def same_frames(one: Scene, other: Scene) -> bool:
    """Return whether two scenes have the same pictures in the same places."""
    return _frames(one) == _frames(other)


def _frames(scene: Scene) -> list[list[tuple[int, ...]]]:
    def rounded(area: Area) -> tuple[int, ...]:
        return tuple(round(value / _NEAR) for value in (area.x, area.y, area.w, area.h))

    return [
        sorted((b.photo, *rounded(area_of(b))) for b in page.items if isinstance(b, ImageBox)) for page in scene.pages
    ]


class ProposalRow(QWidget):
    """Template, paper and the arrangements they allow."""

    def __init__(self, context: Context, model: DesignModel, parent: QWidget | None = None) -> None:
        """Follow what is open."""
        super().__init__(parent)
        self._context, self._model = context, model
        self._proposals: tuple[Proposal, ...] = ()
        self._asked = 0
        self._made_by = ("", "")
        look = context.look
        self._title = QLabel(self)
        self._title.setFont(look.font(Size.TITLE, bold=True))
        self.template, self.paper = Choice(look, self), Choice(look, self)
        self._cards = [_Card(look, self) for _ in range(_SHOWN)]
        self._group = QButtonGroup(self)
        self._words = QLabel(self)
        self._words.setProperty("tone", "second")
        self._words.setWordWrap(True)
        self._words.setFont(look.font(Size.COUNT))
        self._lay_out()
        self._later = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._later.timeout.connect(self._ask)
        self.template.activated.connect(lambda _index: self._later.start())
        self.paper.activated.connect(lambda _index: self._later.start())
        model.opened.connect(self._opened)
        model.changed.connect(self._changed)
        context.changes.changed.connect(self._follow)
        self._locked: tuple[int, ...] = ()
        self._translate()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._title)
        chosen = QHBoxLayout()
        chosen.setSpacing(8)
        for choice in (self.template, self.paper):
            choice.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            chosen.addWidget(choice, 3 if choice is self.template else 2)
        column.addLayout(chosen)
        cards = QHBoxLayout()
        cards.setSpacing(8)
        for number, card in enumerate(self._cards):
            self._group.addButton(card, number)
            cards.addWidget(card)
            card.clicked.connect(lambda _checked=False, number=number: self._take(number))
            card.looked.connect(lambda on, number=number: self._say(number if on else None))
        cards.addStretch(0)
        column.addLayout(cards)
        column.addWidget(self._words)

    @property
    def proposals(self) -> tuple[Proposal, ...]:
        """What is offered now."""
        return self._proposals

    def _opened(self) -> None:
        design = self._model.design
        self.setEnabled(design is not None)
        self._proposals = ()
        self._show()
        if design is not None:
            self._fill_choices()
            self._later.start()

    def _fill_choices(self) -> None:
        design = self._model.design
        arranging, speech = self._context.desk.arranging, QLocale().name().partition("_")[0]
        self.template.clear()
        for template in arranging.templates():
            self.template.addItem(template.names.get(speech, template.name), template.name)
        self.paper.clear()
        for paper in arranging.papers():
            self.paper.addItem(paper.name, paper.name)
        if design:
            self._made_by = design.record.template, design.record.page
            self.template.setCurrentIndex(max(0, self.template.findData(design.record.template)))
            self.paper.setCurrentIndex(max(0, self.paper.findData(design.record.page)))

    def _changed(self) -> None:
        locked = tuple(b.key for page in self._model.scene.pages for b in page.items if b.locked)
        if locked != self._locked:
            self._locked = locked
            self._later.start()
        self._mark()

    def _follow(self, changes: Changes) -> None:
        if self._model.design is None:
            return
        record = self._model.design.record
        if (record.template, record.page) != self._made_by:
            self._fill_choices()
            self._later.start()
        elif _CONTENT & changes.ids.keys():
            self._later.start()

    def _ask(self) -> None:
        design = self._model.design
        if design is None or self.template.currentData() is None:
            return
        self._asked += 1
        number = self._asked
        task = self._context.desk.designing.propose(design, self.template.currentData(), self.paper.currentData())
        job = self._context.tasks.run(task)
        job.done.connect(lambda found: self._found(found, number))
        job.failed.connect(lambda _error: self._found((), number))

    def _found(self, proposals: Sequence[Proposal], number: int) -> None:
        if number == self._asked:
            self._proposals = tuple(proposals)[:_SHOWN]
            self._show()

    def _show(self) -> None:
        for number, card in enumerate(self._cards):
            there = number < len(self._proposals)
            card.show_page(self._proposals[number].scene.pages[0] if there else None)
            # While they are composed their places are kept; a template with one arrangement shows one.
            card.setVisible(there or not self._proposals)
            card.setAccessibleName(self._name(number))
            card.setToolTip(self._context.say(self._proposals[number].words) if there else "")
        self._mark()

    def _name(self, number: int) -> str:
        if number < len(self._proposals):
            return self._context.say(self._proposals[number].words)
        return self.tr("Plan {number}").format(number=number + 1)

    def _mark(self) -> None:
        """Show which of them the pages are."""
        scene = self._model.scene
        chosen = next((n for n, p in enumerate(self._proposals) if same_frames(p.scene, scene)), None)
        self._group.setExclusive(False)
        for number, card in enumerate(self._cards):
            card.setChecked(number == chosen)
        self._group.setExclusive(True)
        self._say(chosen)

    def _say(self, number: int | None) -> None:
        chosen = number if number is not None else self._group.checkedId()
        if 0 <= chosen < len(self._proposals):
            self._words.setText(self._context.say(self._proposals[chosen].words))
        elif self._proposals:
            self._words.setText(self.tr("Changed by hand. Locked frames keep their places when a plan is taken."))
        else:
            self._words.setText(self.tr("Composing…") if self._model.design else "")

    def _take(self, number: int) -> None:
        if number < len(self._proposals):
            self._made_by = self.template.currentData(), self.paper.currentData()
            self._model.take(self._proposals[number], *self._made_by)

    def _translate(self) -> None:
        self._title.setText(self.tr("Automatic layout"))
        self.template.setAccessibleName(self.tr("Template"))
        self.paper.setAccessibleName(self.tr("Paper"))
        if self._model.design:
            self._fill_choices()
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._translate()


class _Card(QAbstractButton):
    """One arrangement.

    Signals:
        looked: The pointer or the keyboard has come to it, or left.
    """

    looked = Signal(bool)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent, checkable=True)
        self._look = look
        self._page: Page | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(_HIGH)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        """Return the size of a card."""
        return QSize(80, _HIGH)

    def show_page(self, page: Page | None) -> None:
        """Show an arrangement; None leaves the card empty."""
        self._page = page
        self.setEnabled(page is not None)
        self.update()

    def event(self, event: QEvent) -> bool:
        """Tell when it is looked at."""
        if event.type() in {QEvent.Type.HoverEnter, QEvent.Type.FocusIn}:
            self.looked.emit(True)
        elif event.type() in {QEvent.Type.HoverLeave, QEvent.Type.FocusOut}:
            self.looked.emit(False)
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's
        """Paint the sketch in its frame."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        token = "accent" if chosen or self.hasFocus() else "third" if self.underMouse() and self._page else "line"
        painter.setPen(QPen(self._look.colour(token), 2 if chosen else 1))
        painter.setBrush(self._look.colour("surface"))
        radius = self._look.px("radius")
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
        if self._page is not None:
            paint_frames(painter, self._look, self._page, QRectF(self.rect()).adjusted(6, 6, -6, -6))
