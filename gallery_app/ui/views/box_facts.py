"""What is chosen on the page: its place, size and crop, to read and to change, and what can be done with it."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from gallery_app.services.designing import Area, Box, ImageBox, Role, TextBox, area_of, cropping, edit
from gallery_app.ui.canvas.commands import ALIGNS, LayoutCommands
from gallery_app.ui.look import Look, Size
from gallery_app.ui.models.design import DesignModel
from gallery_app.ui.style import mark
from gallery_app.ui.views.elided import ElidedLabel
from gallery_app.ui.views.mm_field import MmField

__all__ = ["BoxFacts"]

_ACTS = ("crop", "fit", "replace", "swap", "edit_text", "lock", "delete")
_FIELD, _INDENT, _LINE, _SIGN = 50, 4, 24, 12
_LOW_PPI = 170
"""Effective resolution below which newsprint begins to show it; the check before print knows more."""


class BoxFacts(QWidget):
    """The chosen box, or the page when none is."""

    def __init__(self, look: Look, model: DesignModel, commands: LayoutCommands, parent: QWidget | None = None) -> None:
        """Follow the choice."""
        super().__init__(parent)
        self._look, self._model, self._commands = look, model, commands
        self._title, self._kind = ElidedLabel(Qt.TextElideMode.ElideRight, self), QLabel(self)
        self._title.setFont(look.font(Size.BODY, bold=True))
        self._kind.setProperty("tone", "second")
        self._names = {name: QLabel(self) for name in ("place", "size", "ppi", "crop", "caption", "hint")}
        self._x, self._y = MmField(self), MmField(self)
        self._w, self._h = MmField(self, least=0.1), MmField(self, least=0.1)
        self._values = {name: QLabel(self) for name in ("ppi", "crop", "caption")}
        self._reset, self._live = QPushButton(self), QPushButton(self)
        self._rows: dict[str, list[QWidget]] = {}
        self._buttons = [self._tool(name) for name in _ACTS]
        self._aligns = [self._tool(name) for name in ALIGNS]
        self._lay_out()
        for field, side in ((self._x, "x"), (self._y, "y"), (self._w, "w"), (self._h, "h")):
            field.typed.connect(lambda value, side=side: self._resize(side, value))
        self._reset.clicked.connect(commands["crop_again"].trigger)
        self._live.clicked.connect(commands["live"].trigger)
        model.selected.connect(self._show)
        model.changed.connect(self._show)
        model.opened.connect(self._show)
        self._translate()

    def _tool(self, name: str) -> QToolButton:
        button = QToolButton(self, autoRaise=True)
        button.setDefaultAction(self._commands[name])
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setProperty("kind", "tool")
        return button

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._kind)
        column.addLayout(head)
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.setColumnMinimumWidth(0, 64)
        grid.setColumnStretch(1, 1)
        self._row(grid, 0, "place", self._pair(self._x, ",", self._y))
        self._row(grid, 1, "size", self._pair(self._w, "×", self._h))
        self._row(grid, 2, "ppi", self._values["ppi"])
        self._row(grid, 3, "crop", self._with_button(self._values["crop"], self._reset))
        self._row(grid, 4, "caption", self._with_button(self._values["caption"], self._live))
        column.addLayout(grid)
        self._names["hint"].setWordWrap(True)
        self._names["hint"].setProperty("tone", "second")
        column.addWidget(self._names["hint"])
        for tools in (self._buttons, self._aligns):
            box = QWidget(self)
            row = QHBoxLayout(box)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(0)
            for button in tools:
                row.addWidget(button)
            row.addStretch(1)
            column.addWidget(box)
            self._rows["acts" if tools is self._buttons else "aligns"] = [box]

    def _row(self, grid: QGridLayout, number: int, name: str, value: QWidget) -> None:
        label = self._names[name]
        label.setProperty("tone", "second")
        if isinstance(value, QLabel):
            value.setIndent(_INDENT)
        grid.addWidget(label, number, 0)
        grid.addWidget(value, number, 1)
        label.setMinimumHeight(_LINE)
        self._rows[name] = [label, value]

    def _pair(self, one: MmField, between: str, other: MmField) -> QWidget:
        box = QWidget(self)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        mm = QLabel("mm", box)
        mm.setProperty("tone", "second")
        sign = QLabel(between, box)
        sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        sign.setFixedWidth(_SIGN)  # so that the rows of place and size stand in line
        for widget in (one, sign, other, mm):
            row.addWidget(widget)
        row.addStretch(1)
        for field in (one, other):
            field.setFixedWidth(_FIELD)
        return box

    def _with_button(self, value: QLabel, button: QPushButton) -> QWidget:
        box = QWidget(self)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        button.setProperty("kind", "link")
        button.setFlat(True)
        value.setIndent(_INDENT)
        row.addWidget(value)
        row.addWidget(button)
        row.addStretch(1)
        return box

    @property
    def spoken(self) -> str:
        """What a screen reader says of what is chosen: what it is, its kind, and that it is locked."""
        box = self._model.box
        locked = self.tr("locked") if box is not None and box.locked else ""
        return ", ".join(filter(None, (self._title.text(), self._kind.text(), locked)))

    def _show(self) -> None:
        boxes, box = self._model.boxes, self._model.box
        shown = self._shown_rows(box)
        for name, widgets in self._rows.items():
            for widget in widgets:
                widget.setVisible(name in shown or (name in {"acts", "aligns"} and bool(boxes)))
        for button in self._buttons:
            button.setVisible(button.defaultAction().isEnabled())
        self._names["hint"].setVisible(not boxes)
        if box is None:
            self._show_several(len(boxes))
            return
        self._title.setText(self._title_of(box))
        self._kind.setText(self._kind_of(box))
        area = area_of(box)
        for field, value in ((self._x, area.x), (self._y, area.y), (self._w, area.w), (self._h, area.h)):
            field.show_length(value)
            field.setEnabled(not box.locked)
        if isinstance(box, ImageBox):
            self._show_picture(box)
        elif isinstance(box, TextBox):
            self._show_text(box)

    @staticmethod
    def _shown_rows(box: Box | None) -> frozenset[str]:
        match box:
            case None:
                return frozenset()
            case ImageBox() if box.path:
                return frozenset({"place", "size", "ppi", "crop"})
            case TextBox() if box.photo:
                return frozenset({"place", "size", "caption"})
            case _:
                return frozenset({"place", "size"})

    def _show_several(self, number: int) -> None:
        page = self._model.sheet
        if number:
            self._title.setText(self.tr("%n box(es) chosen", "", number))
            self._kind.clear()
            return
        self._title.setText(self.tr("Page {number}").format(number=self._model.page + 1) if page else "")
        pictures = sum(isinstance(box, ImageBox) for box in page.items) if page else 0
        self._kind.setText(self.tr("%n picture(s)", "", pictures) if page else "")

    def _title_of(self, box: Box) -> str:
        if isinstance(box, TextBox):
            return " ".join(box.text.split()) or self.tr("Empty text")
        if not isinstance(box, ImageBox):
            return self.tr("Line")
        texts = (b for page in self._model.scene.pages for b in page.items if isinstance(b, TextBox))
        caption = next((text for text in texts if text.frame == box.key and text.text), None)
        return caption.lines[0].runs[0].text.strip() if caption else box.alt or self.tr("Frame without a photo")

    def _kind_of(self, box: Box) -> str:
        if isinstance(box, TextBox):
            return self._roles()[box.role]
        if not isinstance(box, ImageBox):
            return ""
        pictures = [b for b in self._model.scene.pages[self._model.page].items if isinstance(b, ImageBox)]
        largest = max(pictures, key=lambda b: b.w * b.h, default=None)
        return self.tr("Main picture") if largest is not None and largest.key == box.key else self.tr("Picture")

    def _roles(self) -> dict[Role, str]:
        return {
            Role.HEADLINE: self.tr("Headline"),
            Role.SUBTITLE: self.tr("Subtitle"),
            Role.BYLINE: self.tr("Byline"),
            Role.HEADING: self.tr("Heading"),
            Role.BODY: self.tr("Text"),
            Role.CAPTION: self.tr("Caption"),
            Role.CREDIT: self.tr("Credits"),
            Role.NUMBER: self.tr("Number"),
            Role.FURNITURE: self.tr("Page furniture"),
        }

    def _show_picture(self, box: ImageBox) -> None:
        ppi = cropping.effective_ppi(box)
        self._values["ppi"].setText(self.tr("{ppi} ppi").format(ppi=round(ppi)))
        tone = "warning" if ppi < _LOW_PPI else ""
        if self._values["ppi"].property("tone") != tone:
            mark(self._values["ppi"], tone=tone)
        share = cropping.cropped_share(box)
        self._values["crop"].setText(f"{round(share * 100)}%")
        fresh = cropping.recropped(box)
        self._reset.setVisible(fresh.crop != box.crop)

    def _show_text(self, box: TextBox) -> None:
        self._values["caption"].setText(self.tr("Follows the library") if box.live else self.tr("Edited here"))
        self._live.setVisible(not box.live)

    def _resize(self, side: str, value: float) -> None:
        box = self._model.box
        if box is None:
            return
        area = area_of(box)
        values = {"x": area.x, "y": area.y, "w": area.w, "h": area.h, side: value}
        wanted, key = Area(**values), box.key
        if side in {"x", "y"}:
            shift = wanted.x - area.x, wanted.y - area.y
            self._model.apply(lambda scene, _measure: edit.move(scene, {key}, *shift))
        else:
            self._model.apply(lambda scene, measure: edit.resize(scene, key, wanted, measure))

    def _translate(self) -> None:
        words = {
            "place": self.tr("Position"),
            "size": self.tr("Size"),
            "ppi": self.tr("Resolution"),
            "crop": self.tr("Crop"),
            "caption": self.tr("Caption"),
            "hint": self.tr("Click a frame to move or size it; double-click to crop or type. Tab goes on."),
        }
        for name, text in words.items():
            self._names[name].setText(text)
        for field, name in (
            (self._x, self.tr("Distance from the left, mm")),
            (self._y, self.tr("Distance from the top, mm")),
            (self._w, self.tr("Width, mm")),
            (self._h, self.tr("Height, mm")),
        ):
            field.setAccessibleName(name)
            field.setToolTip(name)
        self._reset.setText(self.tr("Reset"))
        self._live.setText(self.tr("Follow again"))
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._translate()
