"""Two to four photos beside each other, looked at as closely and at the same point, to pick the best."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from gallery_app.domain.changes import Changes
from gallery_app.domain.photo import Photo, Pick
from gallery_app.ui.context import Context
from gallery_app.ui.editing import mark_photos
from gallery_app.ui.models.originals import Originals
from gallery_app.ui.models.photos import Photos
from gallery_app.ui.models.previews import Previews, Want
from gallery_app.ui.models.sight import Sight
from gallery_app.ui.views.elided import ElidedLabel
from gallery_app.ui.views.photo_pane import PhotoPane
from gallery_app.ui.views.stars import Stars

__all__ = ["Compare"]

_MOST = 4
"""More photos beside each other would be too small to judge."""

_PULLS = {Qt.Key.Key_Left: (1, 0), Qt.Key.Key_Right: (-1, 0), Qt.Key.Key_Up: (0, 1), Qt.Key.Key_Down: (0, -1)}
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class Compare(QWidget):
    """Panes with one sight.

    Signals:
        opened: One photo shall be looked at alone; carries its id.
        chosen: The pane that keys act on is another; carries its photo's id.
        left: Whoever looks has seen enough.
        failed: A mark could not be set; carries the `UserError`.
    """

    opened = Signal(int)
    chosen = Signal(int)
    left = Signal()
    failed = Signal(object)

    def __init__(self, context: Context, photos: Photos, parent: QWidget | None = None) -> None:
        """Take what knows photos."""
        super().__init__(parent)
        self._context, self._photos = context, photos
        self._ids: tuple[int, ...] = ()
        self._active = 0
        self._wants: dict[int, Want] = {}
        self.previews = Previews(context.desk.previewing, self)
        self.originals = Originals(context.desk.previewing, self)
        self.cards: list[_Card] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(1)
        self.setProperty("part", "rules")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        context.changes.changed.connect(self._refresh)
        self._translate()

    @property
    def ids(self) -> tuple[int, ...]:
        """The photos that are compared."""
        return self._ids

    @property
    def active(self) -> int | None:
        """Id of the photo that keys act on."""
        return self._ids[self._active] if self._ids else None

    def show_photos(self, ids: Sequence[int]) -> None:
        """Compare photos, up to four of them."""
        if tuple(ids[:_MOST]) != self._ids:
            self._ids, self._active = tuple(ids[:_MOST]), 0
            self._wants.clear()
            self._make()
        self._fill()

    def _make(self) -> None:
        for card in self.cards:
            self._grid.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = [_Card(self._context, self.previews, self.originals, self) for _ in self._ids]
        across = 2 if len(self.cards) == _MOST else max(len(self.cards), 1)
        for number, card in enumerate(self.cards):
            self._grid.addWidget(card, number // across, number % across)
            card.pane.sightAsked.connect(self._look_at)
            card.pane.wanted.connect(lambda want, number=number: self._want(number, want))
            card.pane.pressed.connect(lambda number=number: self._act_on(number))
            card.stars.rated.connect(lambda rating, number=number: self._rate(number, rating))
            card.show()

    def _fill(self) -> None:
        for number, (card, photo) in enumerate(zip(self.cards, self._photos.get(self._ids), strict=True)):
            card.show_photo(photo, active=number == self._active)
        photo = self._photo()
        self.setAccessibleDescription(photo.title if photo else "")

    def _photo(self) -> Photo | None:
        return self._photos.get([self._ids[self._active]])[0] if self._ids else None

    def zoom(self) -> None:
        """Show the photos' own pixels, or the whole again."""
        if self.cards:
            self.cards[self._active].pane.toggle()

    def _look_at(self, sight: Sight) -> None:
        for card in self.cards:
            card.pane.show_sight(sight)

    def _want(self, number: int, want: Want) -> None:
        self._wants[number] = want
        self.previews.want(list(self._wants.values()))

    def _act_on(self, number: int) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._active = number
        self._fill()
        self.chosen.emit(self._ids[number])

    def _rate(self, number: int, rating: int) -> None:
        self._act_on(number)
        self._mark(str(rating))

    def _refresh(self, _changes: Changes) -> None:
        if self.isVisible():
            self._fill()

    def _mark(self, key: str) -> bool:
        photo = self._photo()
        return photo is not None and mark_photos(self._context, (photo.id,), (photo,), key, self.failed.emit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from pane to pane, look closer, mark, or leave."""
        key = Qt.Key(event.key())
        if not self.cards:
            event.ignore()
        elif self._walk(key, event) or self._zoom(key):
            return
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.opened.emit(self._ids[self._active])
        elif key == Qt.Key.Key_Escape:
            self._leave()
        elif event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or not self._mark(event.text()):
            event.ignore()

    def _walk(self, key: Qt.Key, event: QKeyEvent) -> bool:
        pane = self.cards[self._active].pane
        if key not in _STEPS:
            return False
        if pane.sight.zoom is not None and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            pane.pull(*_PULLS[key])
        else:
            self._act_on((self._active + _STEPS[key]) % len(self.cards))
        return True

    def _zoom(self, key: Qt.Key) -> bool:
        pane = self.cards[self._active].pane
        if key == Qt.Key.Key_Z:
            pane.toggle()
        elif key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus}:
            pane.step(larger=key != Qt.Key.Key_Minus)
        else:
            return False
        return True

    def _leave(self) -> None:
        near = self.cards[self._active].pane.sight.zoom is not None
        self._look_at(Sight())
        if not near:
            self.left.emit()

    def _translate(self) -> None:
        self.setAccessibleName(self.tr("Compare"))

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._translate()
            self._fill()


class _Card(QWidget):
    """One pane with its title, stars and pick."""

    def __init__(self, context: Context, previews: Previews, originals: Originals, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("part", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.pane = PhotoPane(context.look, previews, originals, self)
        self.title, self.pick = ElidedLabel(Qt.TextElideMode.ElideRight, self), QLabel(self)
        self.title.setFont(context.look.font(bold=True))
        self.stars = Stars(context.look, self)
        self.stars.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # digits rate the pane that is in hand
        foot = QWidget(self)
        row = QGridLayout(foot)
        row.setContentsMargins(16, 8, 16, 8)
        row.setColumnStretch(0, 1)
        for place, widget in enumerate((self.title, self.pick, self.stars)):
            row.addWidget(widget, 0, place)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.pane, 1)
        column.addWidget(foot)

    def show_photo(self, photo: Photo | None, *, active: bool) -> None:
        self.pane.show_photo(photo)
        self.pane.show_active(active=active)
        self.setEnabled(photo is not None)
        if photo is not None:
            self.title.setText(photo.title or self.tr("Untitled"))
            self.stars.show_rating(photo.rating)
            self.stars.setAccessibleName(self.tr("Stars of {title}").format(title=photo.title))
            words = {Pick.PICKED: self.tr("Pick"), Pick.REJECTED: self.tr("Rejected")}
            self.pick.setText(words.get(photo.pick, ""))
            self.pick.setProperty("tone", "accent" if photo.pick is Pick.PICKED else "second")
            self.pick.style().polish(self.pick)
