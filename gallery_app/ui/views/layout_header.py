"""The line above the canvas: which layout is open, the others, and what can be put on the page."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QWidget

from gallery_app.ui.canvas.commands import LayoutCommands
from gallery_app.ui.context import Context
from gallery_app.ui.icons import icon
from gallery_app.ui.look import Size
from gallery_app.ui.models.design import DesignModel

__all__ = ["LayoutHeader"]

_TOOLS = ("add_text", "add_frame")
_MOST = 320


class LayoutHeader(QWidget):
    """Name and tools.

    Signals:
        chosen: Another layout shall be opened; carries its id.
        asked: One of ``new``, ``rename``, ``duplicate``, ``remove`` is wanted.
    """

    chosen = Signal(int)
    asked = Signal(str)

    def __init__(self, context: Context, model: DesignModel, commands: LayoutCommands) -> None:
        """Follow what is open."""
        super().__init__()
        self._context, self._model = context, model
        look = context.look
        self.setProperty("part", "header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(look.px("header"))
        self.name = QPushButton(self)
        self.name.setProperty("kind", "quiet")
        self.name.setFont(look.font(Size.TITLE, bold=True))
        self.name.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.name.setIcon(icon(look, "down"))
        self._menu = QMenu(self.name)
        self._menu.aboutToShow.connect(self._fill_menu)
        self.name.setMenu(self._menu)
        self._about = QLabel(self)
        self._about.setProperty("tone", "second")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(self.name)
        row.addWidget(self._about)
        row.addStretch(1)
        for name in _TOOLS:
            row.addWidget(self._tool(commands, name))
        row.setSpacing(2)
        model.opened.connect(self._show)
        model.changed.connect(self._show)
        self._show()

    def _tool(self, commands: LayoutCommands, name: str) -> QToolButton:
        button = QToolButton(self, autoRaise=True)
        button.setDefaultAction(commands[name])
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setProperty("kind", "tool")
        return button

    def _show(self) -> None:
        design = self._model.design
        name = design.record.name if design else ""
        self.name.setVisible(design is not None)
        self.name.setText(self.name.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, _MOST))
        self.name.setAccessibleName(self.tr("Layout “{name}”").format(name=name))
        self.name.setToolTip(self.tr("Other layouts, and what can be done with this one"))
        scene = self._model.scene
        pages, photos = len(scene.pages), len({box.photo for box in scene.images if box.photo})
        parts = [self.tr("%n page(s)", "", pages), self.tr("%n photo(s)", "", photos)] if design else []
        self._about.setText(" · ".join(parts))

    def _fill_menu(self) -> None:
        self._menu.clear()
        words = {
            "new": self.tr("New layout…"),
            "rename": self.tr("Rename…"),
            "duplicate": self.tr("Duplicate"),
            "remove": self.tr("Delete the layout"),
        }
        for layout in self._context.desk.arranging.layouts():
            action = self._menu.addAction(layout.name)
            action.setCheckable(True)
            action.setChecked(layout.id == self._model.layout)
            action.triggered.connect(lambda _checked=False, number=layout.id: self.chosen.emit(number))
        self._menu.addSeparator()
        for name, text in words.items():
            self._menu.addAction(text).triggered.connect(lambda _checked=False, name=name: self.asked.emit(name))

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._show()
