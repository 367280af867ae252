"""Beside a report: pairs to decide about, captions without an image and photos without a caption."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QScrollArea, QVBoxLayout, QWidget

from gallery_app.domain.changes import Changes
from gallery_app.domain.photo import Photo
from gallery_app.domain.placement import Placement
from gallery_app.errors import UserError
from gallery_app.ui.context import Context
from gallery_app.ui.look import Look, Size
from gallery_app.ui.models.pending import Pending, pending, slots_of
from gallery_app.ui.models.previews import Previews, Want
from gallery_app.ui.views.loose_photos import LoosePhotos
from gallery_app.ui.views.pair_card import PairCard

if TYPE_CHECKING:  # matching draws in half the core, which looking at a report does not need
    from gallery_app.services.linking import Match
    from gallery_app.services.reporting import ReportView

__all__ = ["PendingPart"]

_MOST_PAIRS, _MOST_CAPTIONS, _MOST_PHOTOS = 8, 6, 24
_EDGE = 240
_Slot = tuple[Placement, str, tuple[str, ...]]


class PendingPart(QWidget):
    """What is undecided, under the coverage of a report.

    Signals:
        wanted: A caption shall be shown in the text; carries the id of its placement.
        failed: An edit could not be done; carries the `UserError`.
        counted: Carries how many photos wait for a caption.
    """

    wanted = Signal(int)
    failed = Signal(object)
    counted = Signal(int)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._context = context
        self._view: ReportView | None = None
        self._slots: Mapping[int, _Slot] = {}
        self._refused = 0
        self._place = 0
        self.pending = Pending()
        self.cards: list[PairCard] = []
        self.previews = Previews(context.desk.previewing, self)
        self.previews.loaded.connect(self._show_pictures)
        self.loose = LoosePhotos(context.look, self.previews)
        self.loose.filling.connect(self._fill)
        self._photos: Mapping[int, Photo] = {}
        self._column = QVBoxLayout(self)
        grid = context.look.px("grid")
        self._column.setContentsMargins(0, grid, 0, 0)
        self._column.setSpacing(grid + grid // 4)
        # Matching loads half the core; the text is on the screen before it begins.
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._load)
        self.hide()

    def show_view(self, view: "ReportView") -> None:
        """Look for what is undecided about a report, once the window has been painted."""
        if self._view is None or view.report.id != self._view.report.id:
            self._place = 0
        self._view, self._slots = view, slots_of(view)
        self._later.start()

    def focus_next(self) -> None:
        """Give the keyboard to the pair that is to be decided next, or to the next one if it has it already."""
        if self.cards and self.cards[self._place].hasFocus():
            self._go_to(self._place + 1)
        elif self.cards:
            self._go_to(self._place)
        elif self.loose.thumbs:
            self.loose.thumbs[0].setFocus()

    # What is shown

    def _load(self) -> None:
        if self._view is None:
            return
        try:
            matching = self._context.desk.linking.open_questions(self._view.report.id)
            self._refused = self._context.desk.linking.refused(self._view.report.id)
        except UserError:
            self.hide()  # the report has gone meanwhile, and the page will say so
            return
        self._show(pending(matching))

    def _show(self, found: Pending) -> None:
        self.pending, had_keys = found, _have_keys(self.cards)
        ids = [pair.photo for pair in found.pairs[:_MOST_PAIRS]] + list(found.photos[:_MOST_PHOTOS])
        self._photos = {photo.id: photo for photo in self._context.desk.library.photos(ids)}
        self._clear()
        self._add_pairs(found)
        self._add_way_back()
        self._add_captions(found)
        self._add_photos(found)
        if self._slots and not self._column.count():
            self._column.addWidget(_second(self._context.look, "✓  " + self.tr("Every caption has its photo.")))
        self.setVisible(bool(self._column.count()))
        self.counted.emit(len(found.candidates()))
        self._want()
        if self.cards:
            self._go_to(min(self._place, len(self.cards) - 1), take_keys=had_keys)
        elif had_keys:
            self._leave_keys()

    def _leave_keys(self) -> None:
        """Hand the keyboard on, once the last pair is decided: to the photos that wait, or to what Tab comes to."""
        if self.loose.thumbs:
            _shown(self.loose.thumbs[0]).setFocus()
        else:
            self.focusNextPrevChild(True)

    def _clear(self) -> None:
        self.cards = []
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is self.loose:
                widget.hide()
                widget.setParent(self)
            elif widget:
                widget.hide()
                widget.deleteLater()

    def _add_pairs(self, found: Pending) -> None:
        if not found.pairs:
            return
        self._column.addWidget(self._title(self.tr("To be decided"), len(found.pairs)))
        for pair in found.pairs[:_MOST_PAIRS]:
            self._column.addWidget(self._card(pair))
        if len(found.pairs) > _MOST_PAIRS:
            more = self.tr("%n more after these", "", len(found.pairs) - _MOST_PAIRS)
            self._column.addWidget(_second(self._context.look, more))
        if found.certain:
            button = QPushButton(self.tr("Accept %n that are certain", "", len(found.certain)))
            button.clicked.connect(lambda: self._apply(found.certain))
            self._column.addWidget(button)

    def _card(self, pair: "Match") -> PairCard:
        _, title, names = self._slots.get(pair.placement, (None, "", ()))
        reasons = [self._context.say(reason) for reason in pair.reasons]
        card = PairCard(self._context.look, title, names, reasons, pair.score)
        card.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        card.accepted.connect(lambda: self._apply((pair,)))
        card.refused.connect(lambda: self._refuse(pair))
        card.skipped.connect(lambda: self._go_to(self.cards.index(card) + 1))
        card.pressed.connect(lambda: self.wanted.emit(pair.placement))
        self.cards.append(card)
        return card

    def _add_way_back(self) -> None:
        """Offer the refused pairs again, those of earlier days too."""
        if self._refused:
            button = QPushButton(self.tr("Ask again about %n refused pair(s)", "", self._refused))
            button.setProperty("kind", "quiet")
            button.clicked.connect(self._ask_again)
            self._column.addWidget(button)

    def _add_captions(self, found: Pending) -> None:
        waiting = [number for number in found.captions if number in self._slots]
        if not waiting:
            return
        self._column.addWidget(self._title(self.tr("Captions without a photo"), len(waiting)))
        for number in waiting[:_MOST_CAPTIONS]:
            words = self._words_of(number)
            row = QPushButton(_elided(words, self._context.look))
            row.setAccessibleName(words)
            row.setProperty("kind", "quote")
            row.setToolTip("\n".join((self.tr("Show in the text"), words)))
            row.clicked.connect(lambda _=False, number=number: self.wanted.emit(number))
            self._column.addWidget(row)
        if len(waiting) > _MOST_CAPTIONS:
            self._column.addWidget(_second(self._context.look, self.tr("%n more", "", len(waiting) - _MOST_CAPTIONS)))

    def _add_photos(self, found: Pending) -> None:
        shown = [self._photos[number] for number in found.photos if number in self._photos]
        self.loose.show_photos(shown)
        if not shown:
            return
        self._column.addWidget(self._title(self.tr("Photos without a caption"), len(found.photos)))
        hint = self.tr("Drag one onto a caption or a section, or press it.")
        self._column.addWidget(_second(self._context.look, hint))
        self._column.addWidget(self.loose)
        self.loose.show()
        if len(found.photos) > len(shown):
            self._column.addWidget(_second(self._context.look, self.tr("%n more", "", len(found.photos) - len(shown))))

    def _title(self, words: str, number: int) -> QLabel:
        if self._column.count():
            self._column.addSpacing(self._context.look.px("grid"))
        return _heading(self._context.look, f"{words} {number}")

    def _words_of(self, placement: int) -> str:
        _, title, names = self._slots[placement]
        return "　".join(part for part in (title, "、".join(names)) if part)

    def _want(self) -> None:
        scale = self.devicePixelRatioF()
        files = [photo.file for photo in self._photos.values() if photo.file]
        self.previews.want([Want(file, round(_EDGE * scale)) for file in files])
        self._show_pictures()

    def _show_pictures(self) -> None:
        for card, pair in zip(self.cards, self.pending.pairs, strict=False):
            photo = self._photos.get(pair.photo)
            card.picture.show_picture(self.previews.picture(photo.file) if photo and photo.file else None)

    # What is decided

    def _go_to(self, place: int, *, take_keys: bool = True) -> None:
        self._place = place % len(self.cards)
        for number, card in enumerate(self.cards):
            card.set_asked(asked=number == self._place)
        if take_keys:
            _shown(self.cards[self._place]).setFocus()
            _bring_into_sight(self.cards[self._place])

    def _apply(self, pairs: "tuple[Match, ...]") -> None:
        self._attempt(lambda: self._context.desk.linking.apply(pairs))

    def _refuse(self, pair: "Match") -> None:
        self._attempt(lambda: self._context.desk.linking.refuse(pair.photo, pair.placement))

    def _ask_again(self) -> None:
        report = self._view.report.id if self._view else 0
        self._attempt(lambda: self._context.desk.linking.ask_again(report))

    def _attempt(self, edit: Callable[[], Changes]) -> None:
        try:
            changes = edit()
        except UserError as error:
            self.failed.emit(error)
        else:
            self._context.changes.tell(changes)
            if self._later.isActive():  # the next key is about the next pair, not about the one just decided
                self._later.stop()
                self._load()

    def _fill(self, photo: int, menu: QMenu) -> None:
        """Offer every place a photo without a caption can go."""
        linking = self._context.desk.linking
        for number in self.pending.captions:
            if number in self._slots:
                action = menu.addAction(self.tr("Caption: {words}").format(words=self._words_of(number)))
                action.triggered.connect(lambda _=False, n=number: self._attempt(lambda: linking.give(photo, n)))
        menu.addSeparator()
        for shown in self._view.sections if self._view else ():
            heading = "".join(shown.section.heading[:1]) or self.tr("Lead")
            action = menu.addAction(self.tr("Section: {name}").format(name=heading))
            there = shown.section.id
            action.triggered.connect(lambda _=False, n=there: self._attempt(lambda: linking.link([photo], n)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Decide about the current pair: Enter accepts, X refuses, N goes on."""
        if _have_keys(self.cards):
            acts = {
                Qt.Key.Key_Return: self.cards[self._place].accepted,
                Qt.Key.Key_Enter: self.cards[self._place].accepted,
                Qt.Key.Key_X: self.cards[self._place].refused,
                Qt.Key.Key_N: self.cards[self._place].skipped,
            }
            if told := acts.get(Qt.Key(event.key())):
                told.emit()
                return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the language now in force."""
        if event.type() == QEvent.Type.LanguageChange:
            self._later.start()
        super().changeEvent(event)


def _have_keys(cards: Sequence[PairCard]) -> bool:
    """Return whether the keyboard is on one of the pairs or on one of their buttons."""
    here = cards[0].window().focusWidget() if cards else None
    return here is not None and any(card is here or card.isAncestorOf(here) for card in cards)


def _bring_into_sight(card: PairCard) -> None:
    above = card.parentWidget()
    while above:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(card)
        above = above.parentWidget()


def _heading(look: Look, words: str) -> QLabel:
    label = QLabel(words)
    label.setFont(look.font(Size.TITLE, bold=True))
    return label


def _shown(widget: QWidget) -> QWidget:
    """Return a widget that was just laid out, in sight: one that a layout would show later cannot take the keyboard."""
    above = widget.parentWidget()
    if above is not None and above.isHidden():
        above.show()
    widget.show()
    return widget


def _elided(words: str, look: Look) -> str:
    """Return words that fit into the strip."""
    room = look.px("coverage") - 5 * look.px("grid")
    return QFontMetrics(look.font()).elidedText(words, Qt.TextElideMode.ElideRight, room)


def _second(look: Look, words: str) -> QLabel:
    """Return a line of lesser weight."""
    label = QLabel(words)
    label.setFont(look.font(Size.COUNT))
    label.setProperty("tone", "second")
    label.setWordWrap(True)
    return label
