"""Where a photo is used: a card for each section, in which the section can be changed."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from gallery_app.domain.placement import Origin
from gallery_app.domain.report import Report
from gallery_app.ui.look import Look, Size
from gallery_app.ui.models.usage import Usage
from gallery_app.ui.views.elided import ElidedLabel
from gallery_app.ui.views.fields import FieldHead, set_tone

__all__ = ["UseCards"]

_TOGETHER = 5


class UseCards(QWidget):
    """The uses of the shown photos.

    Signals:
        moved: Carries a `Usage` and the id of the section it shall go to.
        unlinked: Carries the `Usage` to take out.
        linked: Carries the id of the section the photos shall go to.
    """

    moved = Signal(object, int)
    unlinked = Signal(object)
    linked = Signal(int)

    def __init__(self, look: Look, reports: Callable[[], Sequence[Report]], parent: QWidget | None = None) -> None:
        """Take where the reports and their sections come from; it is asked when a menu opens."""
        super().__init__(parent)
        self._look, self._reports = look, reports
        self._usages: Sequence[Usage] = ()
        self._cards: list[_Card] = []
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._add_cards)
        self.head = FieldHead(look)
        self._place = QPushButton()
        self._place.setProperty("kind", "quiet")
        self._place.setFont(look.font())
        self._place.setMenu(self._menu(None))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.px("inside"))
        self._column.addWidget(self.head)
        self._column.addWidget(self._place, alignment=Qt.AlignmentFlag.AlignLeft)

    def show_usages(self, usages: Sequence[Usage], sections: int = 0) -> None:
        """Show where the photos are used; `sections` is in how many sections, if those are more than are shown."""
        self.head.note.setText(self.tr("and %n more", "", more) if (more := sections - len(usages)) > 0 else "")
        if usages == self._usages:
            return
        self._usages = usages
        for card in self._cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = []
        self._add_cards()
        self._place.setVisible(not usages)

    def _add_cards(self) -> None:
        """Make a few cards; the others wait for the next turns, because all at once would take longer than a frame."""
        made = len(self._cards)
        for usage in self._usages[made : made + _TOGETHER]:
            card = _Card(self._look, usage, self._menu(usage))
            self._cards.append(card)
            self._column.insertWidget(len(self._cards), card)
            card.retranslate()
        if len(self._cards) < len(self._usages):
            self._later.start()

    def retranslate(self) -> None:
        """Speak the language now in force."""
        self.head.name.setText(self.tr("Used in"))
        self._place.setText(self.tr("Place in a section …"))
        for card in self._cards:
            card.retranslate()

    def _menu(self, usage: Usage | None) -> QMenu:
        menu = QMenu(self)
        menu.aboutToShow.connect(lambda: self._fill(menu, usage))
        return menu

    def _fill(self, menu: QMenu, usage: Usage | None) -> None:
        menu.clear()
        reports = self._reports()
        if usage is None:
            for report in reports:
                self._offer(menu.addMenu(report.headline), report, None)
            return
        for report in reports:
            if report.id == usage.report:
                self._offer(menu, report, usage)
        menu.addSeparator()
        menu.addAction(self.tr("Take out of this section"), lambda: self.unlinked.emit(usage))

    def _offer(self, menu: QMenu, report: Report, usage: Usage | None) -> None:
        for section in report.sections:
            action = menu.addAction("".join(section.heading[:1]) or self.tr("Lead"))
            action.setCheckable(True)
            action.setChecked(usage is not None and section.id == usage.section)
            if usage is None:
                action.triggered.connect(lambda _=False, there=section.id: self.linked.emit(there))
            elif section.id != usage.section:
                action.triggered.connect(lambda _=False, there=section.id: self.moved.emit(usage, there))


class _Card(QFrame):
    """One use: the report, and under it the section, the place in it and who decided."""

    def __init__(self, look: Look, usage: Usage, menu: QMenu) -> None:
        super().__init__()
        self._look, self._usage = look, usage
        self._title = QLabel()
        self._title.setFont(look.font())
        self._title.setWordWrap(True)
        self._section = QPushButton()
        self._section.setProperty("kind", "inline")
        self._section.setFont(look.font(Size.SMALL))
        self._section.setMenu(menu)
        self._detail = ElidedLabel(Qt.TextElideMode.ElideRight)
        self._detail.setFont(look.font(Size.SMALL))
        set_tone(self._detail, "second")
        line = QHBoxLayout()
        line.setSpacing(look.px("inside"))
        line.addWidget(self._section)
        line.addWidget(self._detail, 1)
        column = QVBoxLayout(self)
        grid = look.px("grid")
        column.setContentsMargins(grid + 2, grid, grid, grid)
        column.setSpacing(look.px("inside"))
        column.addWidget(self._title)
        column.addLayout(line)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        usage = self._usage
        self._title.setText(usage.headline)
        self._section.setText(usage.heading or self.tr("Lead"))
        self._section.setAccessibleName(self.tr("Section: {name}").format(name=self._section.text()))
        self._section.setToolTip(self.tr("Move to another section"))
        if usage.photos > 1 or not usage.placements:
            self._detail.setText("· " + self.tr("{number} photos").format(number=f"{usage.photos:,}"))
            return
        use = usage.placements[0]
        decided = {
            Origin.TEXT: self.tr("from the text"),
            Origin.SUGGESTED: self.tr("suggested"),
            Origin.EDITOR: self.tr("editor's choice"),
        }[use.origin]
        self._detail.setText("· " + self.tr("photo {number}").format(number=use.position + 1) + " · " + decided)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = float(self._look.px("radius"))
        painter.setPen(self._look.colour("line"))
        painter.setBrush(self._look.colour("surface"))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
