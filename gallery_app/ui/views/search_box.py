"""The search box: tokens for the places chosen in the side bar, and words that are searched as they are typed."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QToolButton, QWidget

from gallery_app.ui.icons import icon
from gallery_app.ui.look import Look
from gallery_app.ui.scope import Scope
from gallery_app.ui.style import mark
from gallery_app.ui.words import place_words, scope_words

__all__ = ["SearchBox"]

_PAUSE_MS = 120
_TOKEN_ROOM = 168


class SearchBox(QFrame):
    """One box for everything that limits what is shown.

    Signals:
        textChanged: Carries the words as typed, once typing pauses.
        scopeRemoved: Carries the `Scope` whose token was closed.
    """

    textChanged = Signal(str)
    scopeRemoved = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._look = look
        self._scopes: tuple[Scope, ...] = ()
        self._tokens: list[QPushButton] = []
        self.setProperty("part", "search")
        self.setFixedHeight(34)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._glass = QLabel(self)
        self._glass.setPixmap(icon(look, "search", "third").pixmap(look.px("icon")))
        self._edit = QLineEdit(self)
        self._clear = QToolButton(self, autoRaise=True)
        self._hint = QLabel(self.window() if parent else self)
        self._build()
        self._typing = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._typing.timeout.connect(lambda: self.textChanged.emit(self.text()))
        self._edit.textChanged.connect(self._typed)
        self._edit.returnPressed.connect(self._at_once)
        look.changed.connect(self._recolour)

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 6, 0)
        row.setSpacing(6)
        row.addWidget(self._glass)
        row.addWidget(self._edit, 1)
        row.addWidget(self._clear)
        self._edit.setFrame(False)
        self._edit.installEventFilter(self)
        self.setFocusProxy(self._edit)
        self._clear.setIcon(icon(self._look, "close", "third"))
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear.hide()
        self._clear.clicked.connect(self.clear)
        self._hint.setObjectName("search hint")
        self._hint.setProperty("part", "hint")
        self._hint.setWordWrap(True)
        self._hint.hide()
        self._translate()

    def _translate(self) -> None:
        self._edit.setPlaceholderText(self.tr("Search titles, photographers, themes, sections…"))
        self._edit.setAccessibleName(self.tr("Search"))
        self._clear.setAccessibleName(self.tr("Clear the search"))
        self._clear.setToolTip(self.tr("Clear the search"))
        self.show_scopes(self._scopes)

    def text(self) -> str:
        """Return the words as typed."""
        return self._edit.text().strip()

    def set_text(self, text: str) -> None:
        """Put words into the box and search for them at once."""
        self._edit.setText(text)
        self._at_once()

    def clear(self) -> None:
        """Take the words out, at once."""
        self.set_text("")

    def show_scopes(self, scopes: tuple[Scope, ...]) -> None:
        """Show these places as tokens before the words."""
        self._scopes = scopes
        for token in self._tokens:
            token.deleteLater()
        self._tokens = [self._token(scope) for scope in scopes]
        layout = self.layout()
        if isinstance(layout, QHBoxLayout):
            for place, token in enumerate(self._tokens, start=1):
                layout.insertWidget(place, token)

    def show_error(self, sentence: str) -> None:
        """Say in words, under the box, why the search cannot be read; "" takes it away."""
        self._hint.setText(sentence)
        self._hint.setVisible(bool(sentence))
        self._edit.setAccessibleDescription(sentence)
        if sentence:
            self._hint.setFixedWidth(self.width())
            self._hint.adjustSize()
            self._hint.move(self.mapTo(self.window(), QPoint(0, self.height() + 4)))
            self._hint.raise_()

    def _token(self, scope: Scope) -> QPushButton:
        token = QPushButton(self)
        token.setProperty("kind", "token")
        words = self.tr("{kind}: {name}").format(kind=place_words(scope.place), name=scope_words(scope))
        # The words end before the cross, so that the cross is never what is cut off.
        token.setText(token.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, _TOKEN_ROOM) + "  ×")
        token.setToolTip(self.tr("{place} – click to remove").format(place=words))
        token.setAccessibleName(self.tr("Remove {place}").format(place=words))
        token.clicked.connect(lambda: self.scopeRemoved.emit(scope))
        return token

    def _typed(self) -> None:
        self._clear.setVisible(bool(self._edit.text()))
        self._typing.start()

    def _at_once(self) -> None:
        self._typing.stop()
        self.textChanged.emit(self.text())

    def _recolour(self) -> None:
        self._glass.setPixmap(icon(self._look, "search", "third").pixmap(self._look.px("icon")))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Light the frame while the words have the focus; Backspace at the start closes the last token."""
        kind = event.type()
        if kind in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            mark(self, focused="true" if kind is QEvent.Type.FocusIn else "false")
        elif kind is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape and self._edit.text():
            self.clear()
            return True
        if event.key() == Qt.Key.Key_Backspace and self._scopes and not self._edit.text():
            self.scopeRemoved.emit(self._scopes[-1])
            return True
        return False

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._translate()
