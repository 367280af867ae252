"""One of preflight's findings: how bad, what, what to do about it, and a button that does it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QSizePolicy, QWidget

from gallery_app.services.preflighting import Finding, Fix, Severity
from gallery_app.ui.look import Look, Size
from gallery_app.wording import Message

__all__ = ["FindingRow"]

_MARK = 18
"""Width of the column of marks, and what a row reaches beyond the column to be lit under the pointer."""


class FindingRow(QWidget):
    """A row that can be clicked.

    Signals:
        chosen: The box shall be shown.
        mended: The fix is wanted.
    """

    chosen = Signal()
    mended = Signal()

    def __init__(
        self, look: Look, say: Callable[[Message], str], finding: Finding, *, pages: int, fixable: bool, parent: QWidget
    ) -> None:
        """Show a finding.

        Args:
            look: Colours and fonts.
            say: Puts its sentences into the reader's language.
            finding: What to show.
            pages: How many pages there are: of several, the page is told.
            fixable: Its fix would do something.
            parent: The panel.
        """
        super().__init__(parent)
        self._look, self.finding = look, finding
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        place = self.tr("Page {page}").format(page=finding.page) if pages > 1 and finding.page else ""
        advice = say(finding.advice) if finding.advice else ""
        self.fix = QPushButton(self._fix_words(), self) if fixable else None
        grid = QGridLayout(self)
        grid.setContentsMargins(_MARK + 4, 4, 4, 4)
        grid.setHorizontalSpacing(4)
        grid.setVerticalSpacing(1)
        grid.setColumnStretch(0, 1)
        message = say(finding.message)
        grid.addWidget(self._label(message), 0, 0, 1, 2)
        second = self._label(" · ".join(filter(None, (place, advice))))
        second.setProperty("tone", "second")
        second.setFont(look.font(Size.COUNT))
        if second.text():
            grid.addWidget(second, 1, 0, 1, 2)
        if self.fix is not None:
            self.fix.setProperty("kind", "link")
            self.fix.setFont(look.font(Size.COUNT))
            self.fix.setToolTip(finding.text)
            self.fix.setAccessibleName(f"{self.fix.text()}: {message}")
            self.fix.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            self.fix.clicked.connect(self.mended)
            grid.addWidget(self.fix, 2, 0, 1, 2, Qt.AlignmentFlag.AlignLeft)
        kind = self.tr("Error") if finding.severity is Severity.ERROR else self.tr("Warning")
        self.setAccessibleName(f"{kind}: {message} {second.text()}".strip())

    def _label(self, words: str) -> QLabel:
        label = QLabel(words, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        return label

    def _fix_words(self) -> str:
        match self.finding.fix:
            case Fix.SHRINK:
                return self.tr("Make it {width} mm wide").format(width=f"{self.finding.amount:.0f}")
            case Fix.UNCROP:
                return self.tr("Crop it again")
            case Fix.GROW:
                return self.tr("Make the box higher")
            case Fix.FOLLOW:
                return self.tr("Follow the library again")
            case Fix.INWARD:
                return self.tr("Move it inside")
            case _:
                return self.tr("Put it right")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Show the box."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.chosen.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the click, which would else go to what lies below."""
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show the box on Enter and the space bar."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.chosen.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Light up under the pointer."""
        if event.type() in {QEvent.Type.HoverEnter, QEvent.Type.HoverLeave}:
            self.update()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's
        """Paint the ground under the pointer, and the mark: a full dot for an error, an open triangle else."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = self._look.px("radius")
        painter.setPen(QPen(self._look.colour("accent"), 1) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("hover") if self.underMouse() else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        middle = 4 + self.fontMetrics().height() / 2
        if self.finding.severity is Severity.ERROR:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.colour("accent"))
            painter.drawEllipse(QPointF(10, middle), 5, 5)
            return
        painter.setPen(QPen(self._look.colour("warning"), 1.3, join=Qt.PenJoinStyle.RoundJoin))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        corners = ((10, middle - 5), (15.5, middle + 4.5), (4.5, middle + 4.5))
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
