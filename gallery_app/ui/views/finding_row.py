"""One of preflight's findings: how bad, what, what to do about it, and a button that does it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from gallery_app.services.preflighting import Finding, Fix, Severity
from gallery_app.ui.look import Look, Size
from gallery_app.wording import Message

__all__ = ["FindingRow"]

_MARK, _HALF, _AROUND = 20, 5, 4
"""Width of the column of marks, half a mark, and the room around the words."""


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
        message, second = say(finding.message), " · ".join(filter(None, (place, advice)))
        self.fix = self._fix_button(message) if fixable else None
        self._lay_out(message, second)
        kind = self.tr("Error") if finding.severity is Severity.ERROR else self.tr("Warning")
        self.setAccessibleName(f"{kind}: {message} {second}".strip())

    def _lay_out(self, message: str, second: str) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(_MARK, _AROUND, 0, _AROUND)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(1)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self._label(message), 0, 0)
        if second:
            under = self._label(second)
            under.setProperty("tone", "second")
            under.setFont(self._look.font(Size.COUNT))
            grid.addWidget(under, 1, 0)
        if self.fix is not None:
            grid.addWidget(self.fix, 0, 1, Qt.AlignmentFlag.AlignTop)

    def _fix_button(self, message: str) -> QPushButton:
        words, tip = self._fix_words()
        button = QPushButton(words, self)
        button.setProperty("kind", "link")
        button.setToolTip(tip)
        button.setAccessibleName(f"{tip}: {message}")
        button.clicked.connect(self.mended)
        return button

    def _label(self, words: str) -> QLabel:
        label = QLabel(words, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        return label

    def _fix_words(self) -> tuple[str, str]:
        """Return the word on the button, and the whole of what it does."""
        match self.finding.fix:
            case Fix.SHRINK:
                width = f"{self.finding.amount:.0f}"
                return self.tr("Shrink"), self.tr("Make it {width} mm wide").format(width=width)
            case Fix.UNCROP:
                return self.tr("Crop again"), self.tr("Crop it as little as its frame asks for")
            case Fix.GROW:
                return self.tr("Heighten"), self.tr("Make the box as high as its text")
            case Fix.FOLLOW:
                return self.tr("Follow"), self.tr("Follow the library again")
            case Fix.INWARD:
                return self.tr("Move in"), self.tr("Move it to where trimming spares it")
            case _:
                return self.tr("Fix"), self.tr("Put {text}").format(text=self.finding.text)

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
        middle = _AROUND + self.fontMetrics().height() / 2
        if self.finding.severity is Severity.ERROR:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.colour("accent"))
            painter.drawEllipse(QPointF(_HALF + 1, middle), _HALF, _HALF)
            return
        pen = QPen(self._look.colour("warning"), 1.3)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        foot = middle + _HALF - 0.5
        corners = ((_HALF + 1, middle - _HALF), (2 * _HALF + 1.5, foot), (0.5, foot))
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
