"""A likely pair of photo and caption: the picture, the caption, why they may belong together, and what to say to it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from gallery_app.ui.delegates import shapes
from gallery_app.ui.look import Look, Size
from gallery_app.ui.views.card import Card

__all__ = ["PairCard", "Preview"]

_HIGH = 144


class Preview(QWidget):
    """A picture, whole and uncropped, or a mat while it is loaded."""

    def __init__(self, look: Look, height: int = _HIGH) -> None:
        """Start without a picture."""
        super().__init__()
        self._look, self._height = look, height
        self._picture: QPixmap | None = None

    def show_picture(self, picture: QPixmap | None) -> None:
        """Show a picture."""
        self._picture = picture
        self._fit()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the picture needs."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        picture = self._picture
        if picture and not picture.isNull() and self.width():
            high = min(round(self.width() * picture.height() / picture.width()), self._height)
            if high != self.height():
                self.setFixedHeight(high)

    def sizeHint(self) -> QSize:
        """Return the height that the card keeps for it while it is loaded, and at most."""
        return QSize(0, self._height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the mat and the picture."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        inside, box = float(self._look.px("inside")), self.rect().toRectF()
        if not self._picture:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.colour("mat"))
            painter.drawRoundedRect(box, inside, inside)
        if self._picture and not self._picture.isNull():
            size = self._picture.size().toSizeF()
            size.scale(box.size(), Qt.AspectRatioMode.KeepAspectRatio)
            room = box.adjusted(
                (box.width() - size.width()) / 2,
                (box.height() - size.height()) / 2,
                -(box.width() - size.width()) / 2,
                -(box.height() - size.height()) / 2,
            )
            shapes.picture(painter, room, self._picture, inside)


class PairCard(Card):
    """One likely pair.

    Signals:
        accepted: The photo is the caption's.
        refused: It is not.
        skipped: The next one first.
        pressed: The caption shall be shown in the text.
    """

    accepted = Signal()
    refused = Signal()
    skipped = Signal()
    pressed = Signal()

    def __init__(self, look: Look, title: str, names: Sequence[str], reasons: Sequence[str], score: float) -> None:
        """Show a pair; `score` is how sure the program is, 0 to 1."""
        super().__init__(look)
        self.picture = Preview(look)
        self.column.addWidget(self.picture)
        caption, sure, credit, why = QLabel(title), QLabel(), QLabel("、".join(names)), QLabel("\n".join(reasons))
        caption.setFont(look.font(bold=True))
        sure.setText(self.tr("{percent} % sure").format(percent=round(score * 100)))
        for label, size in ((sure, Size.COUNT), (credit, Size.BODY), (why, Size.COUNT)):
            label.setFont(look.font(size))
            label.setProperty("tone", "second")
        for label in (caption, why):
            label.setWordWrap(True)
        head = QHBoxLayout()
        head.addWidget(caption, 1)
        head.addWidget(sure, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(head)
        for label in (credit, why):
            label.setVisible(bool(label.text()))
            self.column.addWidget(label)
        self.column.addSpacing(look.px("inside"))
        row = QHBoxLayout()
        row.setSpacing(look.px("inside"))
        self.accept = self._button("", self.tr("Give the caption this photo (Enter)"), self.accepted)
        refuse = self._button(self.tr("Not this one"), self.tr("They do not belong together (X)"), self.refused)
        skip = self._button(self.tr("Next"), self.tr("Decide later (N)"), self.skipped)
        skip.setProperty("kind", "quiet")
        row.addWidget(self.accept)
        row.addWidget(refuse)
        row.addStretch(1)
        row.addWidget(skip)
        self.column.addLayout(row)
        self.setAccessibleName(", ".join((title, *names, *reasons)))
        self.set_asked(asked=False)

    def _button(self, words: str, tip: str, told: object) -> QPushButton:
        button = QPushButton(words)
        button.setToolTip(tip)
        button.setProperty("kind", "narrow")
        button.clicked.connect(told)
        return button

    def set_asked(self, *, asked: bool) -> None:
        """Say whether this is the pair that keys decide about."""
        super().set_asked(asked=asked)
        if hasattr(self, "accept"):
            self.accept.setText(self.tr("Accept") + (" ↵" if asked else ""))
            self.accept.setProperty("kind", "main narrow" if asked else "narrow")
            self.accept.style().unpolish(self.accept)
            self.accept.style().polish(self.accept)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Show the caption in the text."""
        super().mouseReleaseEvent(event)
        self.pressed.emit()

    def event(self, event: QEvent) -> bool:
        """Be the hand over what can be pressed."""
        if event.type() == QEvent.Type.Enter:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        return super().event(event)
