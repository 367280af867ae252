"""The search box: tokens for what limits the search, and words that are searched and completed as they are typed."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QDropEvent, QFocusEvent, QInputMethodEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QToolButton, QWidget

from gallery_app.ui.icons import icon
from gallery_app.ui.look import Look
from gallery_app.ui.models.mime import TOKEN_MIME
from gallery_app.ui.scope import Scope
from gallery_app.ui.style import mark
from gallery_app.ui.views.completing_line import Completer
from gallery_app.ui.views.search_hint import SearchHint
from gallery_app.ui.views.token import Token
from gallery_app.ui.words import title_words

if TYPE_CHECKING:  # see context.py
    from gallery_app.services.completing import Completion

__all__ = ["SearchBox"]

_PAUSE_MS = 120
_LEAST_WORDS = 96
"""Width that tokens leave to the words."""
_LEAST_TOKEN = 62
_DROPS = frozenset({QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop})


class SearchBox(QFrame):
    """One box for everything that limits what is shown.

    Signals:
        textChanged: Carries the words as typed, once typing pauses.
        asked: Carries words that were searched for on purpose, to be offered again.
        completionAsked: Carries the words and where the cursor stands; `show_completion` answers.
        scopeRemoved: Carries the `Scope` whose token was closed.
        scopeEdited: Carries the `Scope` whose token shall become words.
        scopesArranged: Carries the scopes in another order.
        saveAsked: The search shall be kept.
        cleared: Words and tokens shall go.
    """

    textChanged = Signal(str)
    asked = Signal(str)
    completionAsked = Signal(str, int)
    scopeRemoved = Signal(object)
    scopeEdited = Signal(object)
    scopesArranged = Signal(object)
    saveAsked = Signal()
    cleared = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._look = look
        self._scopes: tuple[Scope, ...] = ()
        self._tokens: list[Token] = []
        self._spell: Callable[[Scope], str] = title_words
        self.setProperty("part", "search")
        self.setFixedHeight(34)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAcceptDrops(True)
        self._glass = QLabel(self)
        self._more = QLabel(self)
        self._edit = QLineEdit(self)
        self._save = QToolButton(self, autoRaise=True)
        self._clear = QToolButton(self, autoRaise=True)
        self._hint = SearchHint(look, self)
        self._completer = Completer(look, self._edit, self)
        self._build()
        self._typing = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._typing.timeout.connect(lambda: self.textChanged.emit(self.text()))
        self._connect()

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 6, 0)
        row.setSpacing(6)
        self._glass.setPixmap(icon(self._look, "search", "third").pixmap(self._look.px("icon")))
        self._more.setProperty("tone", "second")
        self._more.hide()
        row.addWidget(self._glass)
        row.addWidget(self._more)
        row.addWidget(self._edit, 1)
        for button, name in ((self._save, "saved"), (self._clear, "close")):
            row.addWidget(button)
            button.setIcon(icon(self._look, name, "third"))
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.hide()
        self._edit.setFrame(False)
        self.setFocusProxy(self._edit)
        self._translate()

    def _connect(self) -> None:
        self._edit.installEventFilter(self)
        self._edit.textChanged.connect(self._typed)
        self._edit.textEdited.connect(self._ask_completion)
        self._edit.editingFinished.connect(lambda: self.asked.emit(self.text()))
        self._completer.asked.connect(self._ask_completion)
        self._completer.shown.connect(self._hint.give_way)
        self._save.clicked.connect(self.saveAsked)
        self._clear.clicked.connect(self.cleared)
        self._look.changed.connect(self._recolour)

    def _translate(self) -> None:
        self._edit.setPlaceholderText(self.tr("Search titles, photographers, themes, sections…"))
        self._edit.setAccessibleName(self.tr("Search"))
        for button, words in ((self._clear, self.tr("Clear the search")), (self._save, self.tr("Save this search"))):
            button.setAccessibleName(words)
            button.setToolTip(words)
        self.show_scopes(self._scopes)

    def spell_with(self, spell: Callable[[Scope], str]) -> None:
        """Take what tells how a place would be typed."""
        self._spell = spell

    def text(self) -> str:
        """Return the words as typed."""
        return self._edit.text().strip()

    def set_text(self, text: str) -> None:
        """Put words into the box and search for them at once."""
        self._edit.setText(text)
        self._at_once()

    def show_text(self, text: str) -> None:
        """Put words into the box that are searched for already."""
        self._edit.setText(text)
        self._typing.stop()

    def clear(self) -> None:
        """Take the words out, at once."""
        self.set_text("")

    def show_completion(self, completion: "Completion") -> None:
        """Show what may be typed next, unless the keyboard has gone elsewhere meanwhile."""
        place = self.mapTo(self.window(), QPoint(0, 0))
        self._completer.show_completion(completion, QRect(place, self.size()))

    def show_scopes(self, scopes: tuple[Scope, ...]) -> None:
        """Show these places as tokens before the words."""
        here = next((at for at, token in enumerate(self._tokens) if token.hasFocus()), None)
        self._scopes = scopes
        for token in self._tokens:
            token.deleteLater()
        self._tokens = [self._token(number, scope) for number, scope in enumerate(scopes)]
        before, layout = self._edit.previousInFocusChain() or self, self.layout()
        for place, token in enumerate(self._tokens, start=2):
            if isinstance(layout, QHBoxLayout):
                layout.insertWidget(place, token)
            QWidget.setTabOrder(before, token)
            before = token
        self._fit()
        self._show_buttons()
        if here is not None:
            (self._tokens[min(here, len(self._tokens) - 1)] if self._tokens else self._edit).setFocus()

    def show_error(self, sentence: str) -> None:
        """Say in words, under the box, what of the search cannot be read; "" takes it away."""
        self._edit.setAccessibleDescription(sentence)
        self._hint.say(sentence)

    def _token(self, number: int, scope: Scope) -> Token:
        token = Token(self._look, scope, number, self._spell(scope), self)
        token.removed.connect(lambda: self.scopeRemoved.emit(scope))
        token.edited.connect(lambda: self.scopeEdited.emit(scope))
        token.left.connect(lambda by: self._step(number + by))
        return token

    def _step(self, number: int) -> None:
        if 0 <= number < len(self._tokens):
            self._tokens[number].setFocus(Qt.FocusReason.OtherFocusReason)
        elif number >= len(self._tokens):
            self._edit.setFocus(Qt.FocusReason.OtherFocusReason)
            self._edit.setCursorPosition(0)

    def _fit(self) -> None:
        """Show as many tokens as there is room for, the last ones, and how many others there are."""
        fitting = max((self.width() - _LEAST_WORDS - 3 * self._look.px("row")) // _LEAST_TOKEN, 1)
        hidden = max(len(self._tokens) - fitting, 0)
        for number, token in enumerate(self._tokens):
            token.setVisible(number >= hidden)
        self._more.setVisible(bool(hidden))
        self._more.setText(f"+{hidden}")
        self._more.setToolTip("\n".join(token.text() for token in self._tokens[:hidden]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the tokens to the room."""
        super().resizeEvent(event)
        self._fit()

    def _show_buttons(self) -> None:
        for button in (self._save, self._clear):
            button.setVisible(bool(self._edit.text() or self._scopes))

    def _typed(self) -> None:
        self._show_buttons()
        self._typing.start()

    def _at_once(self) -> None:
        self._typing.stop()
        self.textChanged.emit(self.text())

    def _ask_completion(self) -> None:
        self._completer.expect(self._edit.text())
        self.completionAsked.emit(self._edit.text(), self._edit.cursorPosition())

    def _recolour(self) -> None:
        self._glass.setPixmap(icon(self._look, "search", "third").pixmap(self._look.px("icon")))

    # Events

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Light the frame while the words have the focus, and look at keys before the words do."""
        kind = event.type()
        if kind in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            mark(self, focused="true" if kind is QEvent.Type.FocusIn else "false")
        if isinstance(event, QInputMethodEvent):
            self._completer.compose(event.preeditString())
        elif isinstance(event, QFocusEvent):
            self._completer.focus(event, empty=not self._edit.text())
        elif kind is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        elif kind in _DROPS and isinstance(event, QDropEvent):
            return self._over_words(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        if self._completer.key(event):
            return True
        key, start = event.key(), self._edit.cursorPosition() == 0 and not self._edit.hasSelectedText()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._at_once()
        elif key == Qt.Key.Key_Escape and self._edit.text():
            self.clear()
            return True
        elif key == Qt.Key.Key_Backspace and self._scopes and not self._edit.text():
            self.scopeRemoved.emit(self._scopes[-1])
            return True
        elif key == Qt.Key.Key_Left and start and self._tokens:
            self._step(len(self._tokens) - 1)
            return True
        return False

    def _over_words(self, event: QDropEvent) -> bool:
        """Take a token that is dropped among the words; dropped text is the line's own, and searched for at once."""
        if event.mimeData().hasFormat(TOKEN_MIME):
            if event.type() is QEvent.Type.Drop:
                self._drop_token(event, self.width())
            event.acceptProposedAction()
            return True
        if event.type() is QEvent.Type.Drop and event.mimeData().hasText():
            QTimer.singleShot(0, self, self._at_once)
        return False

    def dragEnterEvent(self, event: QDropEvent) -> None:
        """Welcome tokens and text."""
        if event.mimeData().hasFormat(TOKEN_MIME) or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Put a token in its new place, and text among the words."""
        event.acceptProposedAction()
        if event.mimeData().hasFormat(TOKEN_MIME):
            self._drop_token(event, round(event.position().x()))
        elif event.mimeData().hasText():
            self.set_text(" ".join([self.text(), *event.mimeData().text().split()]).strip())

    def _drop_token(self, event: QDropEvent, x: int) -> None:
        number = int(bytes(event.mimeData().data(TOKEN_MIME).data()))
        place = sum(token.geometry().center().x() < x for token in self._tokens)
        self.scopesArranged.emit(_moved(self._scopes, number, place))

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._translate()


def _moved(scopes: tuple[Scope, ...], number: int, place: int) -> tuple[Scope, ...]:
    """Return scopes with one of them, if it is there, moved before what stood at a place."""
    order = [scope for at, scope in enumerate(scopes) if at != number]
    order[place - (place > number) : place - (place > number)] = scopes[number : number + 1]
    return tuple(order)
