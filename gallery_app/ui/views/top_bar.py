"""The bar at the top: the menu, the mode switch, the search box, import and export."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QMenu, QPushButton, QWidget

from gallery_app.ui.icons import icon
from gallery_app.ui.look import Look, Size
from gallery_app.ui.mode import Mode
from gallery_app.ui.views.search_box import SearchBox

__all__ = ["TopBar"]


class TopBar(QWidget):
    """Brand and menu, modes, search, import, export.

    Signals:
        modeChosen: Carries the `Mode` an editor switched to.
    """

    modeChosen = Signal(object)

    def __init__(self, look: Look, actions: Mapping[str, QAction], parent: QWidget) -> None:
        """Take the tokens and the actions whose buttons stand here."""
        super().__init__(parent)
        self._look = look
        self._actions = actions
        self.setProperty("part", "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(look.px("topbar"))
        self.brand = QPushButton(self)
        self.brand.setProperty("kind", "brand")
        self.brand.setFont(look.font(Size.TITLE, bold=True))
        self.brand.setIcon(icon(look, "menu"))
        self.search = SearchBox(look, self)
        self._switch, self._modes = self._mode_switch()
        self._import = self._button("import_files")
        self._export = self._button("export", kind="main")
        self._build()
        self._translate()

    def _mode_switch(self) -> tuple[QFrame, dict[Mode, QPushButton]]:
        frame = QFrame(self)
        frame.setProperty("part", "switch")
        row = QHBoxLayout(frame)
        row.setContentsMargins(3, 3, 3, 3)
        row.setSpacing(2)
        group = QButtonGroup(frame)
        buttons = {}
        for mode in Mode:
            button = QPushButton(frame)
            button.setCheckable(True)
            button.setProperty("kind", "switch")
            button.clicked.connect(lambda _checked, mode=mode: self.modeChosen.emit(mode))
            group.addButton(button)
            row.addWidget(button)
            buttons[mode] = button
        buttons[Mode.GALLERY].setChecked(True)
        return frame, buttons

    def _button(self, name: str, kind: str = "") -> QPushButton:
        action = self._actions[name]
        button = QPushButton(self)
        button.setProperty("kind", kind)
        button.clicked.connect(action.trigger)
        button.setEnabled(action.isEnabled())
        action.enabledChanged.connect(button.setEnabled)
        return button

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 16, 0)
        row.setSpacing(0)
        self._left = QWidget(self)
        left = QHBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.addWidget(self.brand)
        left.addStretch(1)
        row.addWidget(self._left)
        row.addWidget(self._switch, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        row.addWidget(self.search)
        row.addStretch(1)
        row.addWidget(self._import)
        row.addSpacing(self._look.px("grid") * 2)
        row.addWidget(self._export)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the search box its room: wide where there is some, never squeezed by the rest."""
        super().resizeEvent(event)
        wide = self.width() >= self._look.px("wide")
        self._left.setFixedWidth(self._look.px("sidebar") - 8 if wide else self.brand.sizeHint().width() + 16)
        taken = self._left.width() + self._switch.sizeHint().width()
        taken += self._import.sizeHint().width() + self._export.sizeHint().width() + 12 * self._look.px("grid")
        self.search.setFixedWidth(max(200, min(self._look.px("search"), self.width() - taken)))
        if layout := self.layout():
            layout.activate()

    def add_menu(self, fill: Callable[[QMenu], None]) -> None:
        """Hang a menu on the brand, opened by F10 too; `fill` puts its entries in whenever it is opened."""
        menu = QMenu(self.brand)
        menu.aboutToShow.connect(lambda: fill(menu))
        self.brand.setMenu(menu)
        QShortcut(QKeySequence("F10"), self.window(), self.brand.showMenu)

    def show_mode(self, mode: Mode) -> None:
        """Show which mode is on."""
        self._modes[mode].setChecked(True)

    def _translate(self) -> None:
        words = {
            Mode.GALLERY: self.tr("Gallery"),
            Mode.CAPTIONS: self.tr("Captions"),
            Mode.REPORT: self.tr("Report"),
            Mode.LAYOUT: self.tr("Layout"),
        }
        for number, (mode, button) in enumerate(self._modes.items(), start=1):
            button.setText(words[mode])
            button.setToolTip(f"{words[mode]}  Ctrl+{number}")
        self._switch.setAccessibleName(self.tr("Mode"))
        self.brand.setText(" " + self.tr("Tushuo"))
        self.brand.setToolTip(self.tr("Menu (F10)"))
        self.brand.setAccessibleName(self.tr("Menu"))
        for button, text, name in (
            (self._import, self.tr("Import"), "import_files"),
            (self._export, self.tr("Export pages"), "export"),
        ):
            button.setText(text)
            button.setToolTip(self._actions[name].toolTip())

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._translate()
