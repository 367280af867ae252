"""What can be done with the boxes of a page, as a table: words, icon, keys, and what it needs to be chosen."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from gallery_app.services.designing import Area, Box, ImageBox, TextBox, align, cells, edit, paging
from gallery_app.ui.canvas.canvas import Canvas
from gallery_app.ui.context import Context
from gallery_app.ui.icons import icon
from gallery_app.ui.models.design import DesignModel
from gallery_app.ui.translatable import QT_TRANSLATE_NOOP

__all__ = ["ALIGNS", "COMMANDS", "Command", "LayoutCommands"]

_GAP = 4.0
"""White between the halves of a divided frame, mm."""
_NEW = Area(0, 0, 60, 40)


@dataclass(frozen=True, slots=True)
class Command:
    """One command.

    Attributes:
        name: What code calls it.
        text: English words; the translation's key.
        icon: Name of its icon, or "".
        keys: Shortcut on the page, or "".
        needs: What has to be chosen: any, several, three, picture, two (pictures), text, typed, page or more (pages).
    """

    name: str
    text: str
    icon: str = ""
    keys: str = ""
    needs: str = "any"


COMMANDS = (
    Command("edit_text", QT_TRANSLATE_NOOP("LayoutCommands", "Type over the text"), "pencil", "F2", "text"),
    Command("live", QT_TRANSLATE_NOOP("LayoutCommands", "Follow the library again"), "undo", "", "typed"),
    Command("crop", QT_TRANSLATE_NOOP("LayoutCommands", "Crop in the frame"), "crop", "C", "picture"),
    Command("crop_again", QT_TRANSLATE_NOOP("LayoutCommands", "Reset the crop"), "", "Shift+C", "pictures"),
    Command("fit", QT_TRANSLATE_NOOP("LayoutCommands", "Fit the frame to the picture"), "fit", "F", "pictures"),
    Command("mirror", QT_TRANSLATE_NOOP("LayoutCommands", "Mirror left and right"), "", "", "pictures"),
    Command("replace", QT_TRANSLATE_NOOP("LayoutCommands", "Replace the photo…"), "image", "R", "frame"),
    Command("swap", QT_TRANSLATE_NOOP("LayoutCommands", "Exchange two pictures"), "swap", "X", "two"),
    Command("split_across", QT_TRANSLATE_NOOP("LayoutCommands", "Divide into left and right"), "", "", "frame"),
    Command("split_down", QT_TRANSLATE_NOOP("LayoutCommands", "Divide into upper and lower"), "", "", "frame"),
    Command("merge", QT_TRANSLATE_NOOP("LayoutCommands", "Join two frames"), "", "J", "two"),
    Command("lock", QT_TRANSLATE_NOOP("LayoutCommands", "Lock or unlock"), "lock", "L"),
    Command("front", QT_TRANSLATE_NOOP("LayoutCommands", "Bring to the front"), "", "Ctrl+]"),
    Command("back", QT_TRANSLATE_NOOP("LayoutCommands", "Send to the back"), "", "Ctrl+["),
    Command("delete", QT_TRANSLATE_NOOP("LayoutCommands", "Take off the page"), "trash", "Del"),
    Command("align_left", QT_TRANSLATE_NOOP("LayoutCommands", "Align left edges"), "align left", "Alt+Shift+L"),
    Command("align_centre", QT_TRANSLATE_NOOP("LayoutCommands", "Align middles"), "align centre", "Alt+Shift+C"),
    Command("align_right", QT_TRANSLATE_NOOP("LayoutCommands", "Align right edges"), "align right", "Alt+Shift+R"),
    Command("align_top", QT_TRANSLATE_NOOP("LayoutCommands", "Align upper edges"), "align top", "Alt+Shift+T"),
    Command("align_middle", QT_TRANSLATE_NOOP("LayoutCommands", "Align at mid height"), "align middle", "Alt+Shift+M"),
    Command("align_bottom", QT_TRANSLATE_NOOP("LayoutCommands", "Align lower edges"), "align bottom", "Alt+Shift+B"),
    Command(
        "spread_across", QT_TRANSLATE_NOOP("LayoutCommands", "Equal gaps side by side"),
        "spread across", "Alt+Shift+H", "three",
    ),
    Command(
        "spread_down", QT_TRANSLATE_NOOP("LayoutCommands", "Equal gaps one above the other"),
        "spread down", "Alt+Shift+V", "three",
    ),
    Command("add_text", QT_TRANSLATE_NOOP("LayoutCommands", "New text"), "text", "T", "page"),
    Command("add_frame", QT_TRANSLATE_NOOP("LayoutCommands", "New frame for a photo"), "image", "N", "page"),
    Command("page_new", QT_TRANSLATE_NOOP("LayoutCommands", "New page"), "new page", "", "page"),
    Command("page_copy", QT_TRANSLATE_NOOP("LayoutCommands", "Copy the page"), "copy", "", "page"),
    Command("page_delete", QT_TRANSLATE_NOOP("LayoutCommands", "Delete the page"), "trash", "", "more"),
)  # fmt: skip

ALIGNS = tuple(command.name for command in COMMANDS if command.name.startswith(("align", "spread")))
"""Names of what brings boxes in line."""

_MENU = (
    "edit_text", "live", "crop", "crop_again", "fit", "mirror", None,
    "replace", "swap", "split_across", "split_down", "merge", None,
    "lock", "front", "back", None, "delete", None, "add_text", "add_frame",
)  # fmt: skip


class LayoutCommands(QObject):
    """The commands of one canvas, as actions whose keys work on the page."""

    def __init__(self, context: Context, model: DesignModel, canvas: Canvas, replace: Callable[[int], None]) -> None:
        """Take what is open, where it is shown, and what asks for another photo for a frame by its key."""
        super().__init__(canvas)
        self._context, self._model, self._canvas, self._replace = context, model, canvas, replace
        slots = self._slots()
        self.all: dict[str, QAction] = {}
        for command in COMMANDS:
            action = QAction(canvas)
            action.setObjectName(command.name)
            if command.icon:
                action.setIcon(icon(context.look, command.icon))
            action.setShortcut(QKeySequence(command.keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(lambda _checked=False, slot=slots[command.name]: slot())
            self.all[command.name] = action
        canvas.addActions(list(self.all.values()))
        canvas.menuAsked.connect(lambda place: self.menu().popup(place))
        canvas.photoAsked.connect(replace)
        model.selected.connect(self.follow)
        model.changed.connect(self.follow)
        self.translate()
        self.follow()

    def __getitem__(self, name: str) -> QAction:
        """Return an action by name."""
        return self.all[name]

    def _slots(self) -> Mapping[str, Callable[[], object]]:
        model, canvas = self._model, self._canvas
        aligns = {
            f"align_{edge.value}": partial(model.edit_keys, partial(align.align, edge=edge)) for edge in align.Edge
        }
        return {
            "edit_text": canvas.open_chosen,
            "live": self._live,
            "crop": canvas.open_chosen,
            "crop_again": lambda: model.edit_keys(edit.crop_again),
            "fit": lambda: model.apply(lambda scene, measure: edit.fit_frame(scene, model.keys, measure)),
            "mirror": lambda: model.edit_keys(edit.mirror),
            "replace": lambda: self._replace(model.keys[0]),
            "swap": lambda: model.apply(lambda s, measure: cells.swap(s, model.keys[0], model.keys[1], measure)),
            "split_across": lambda: self._split(upright=True),
            "split_down": lambda: self._split(upright=False),
            "merge": self._merge,
            "lock": self._lock,
            "front": lambda: model.edit_keys(edit.to_front),
            "back": lambda: model.edit_keys(edit.to_back),
            "delete": model.delete,
            **aligns,
            "spread_across": lambda: model.edit_keys(partial(align.distribute, upright=False)),
            "spread_down": lambda: model.edit_keys(partial(align.distribute, upright=True)),
            "add_text": self._add_text,
            "add_frame": self._add_frame,
            "page_new": lambda: model.apply(lambda s, _m: paging.add_page(s, model.page), page=model.page + 1),
            "page_copy": lambda: model.apply(lambda s, _m: paging.duplicate_page(s, model.page), page=model.page + 1),
            "page_delete": lambda: model.apply(lambda s, _m: paging.delete_page(s, model.page)),
        }

    def follow(self) -> None:
        """Enable what can be done with what is chosen."""
        model = self._model
        met = _met(model.boxes) | {"page": model.sheet is not None, "more": len(model.scene.pages) > 1}
        for command in COMMANDS:
            self.all[command.name].setEnabled(met[command.needs])

    def menu(self) -> QMenu:
        """Return a menu of what can be done now, in the language in force."""
        menu = QMenu(self._canvas)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        line = False
        for name in _MENU:
            if name is None:
                line = bool(menu.actions())
            elif self.all[name].isEnabled():
                if line:
                    menu.addSeparator()
                line = False
                menu.addAction(self.all[name])
        return menu

    def translate(self) -> None:
        """Speak the language in force."""
        for command in COMMANDS:
            action = self.all[command.name]
            words = QCoreApplication.translate("LayoutCommands", command.text)
            action.setText(words)
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip("  ".join(part for part in (words.rstrip("…"), keys) if part))

    def _live(self) -> None:
        design = self._model.design
        if design:
            key = self._model.keys[0]
            self._model.apply(lambda _scene, _measure: self._context.desk.designing.live_again(design, key))

    def _split(self, *, upright: bool) -> None:
        key, note = self._model.keys[0], self._note()
        self._model.apply(
            lambda scene, measure: cells.split(scene, key, upright=upright, gap=_GAP, note=note, measure=measure)
        )

    def _merge(self) -> None:
        one, other = self._model.keys[:2]
        if self._model.apply(lambda scene, measure: cells.merge(scene, one, other, measure)):
            self._model.choose((one,))

    def _lock(self) -> None:
        locked = not all(box.locked for box in self._model.boxes)
        self._model.edit_keys(partial(edit.lock, locked=locked))

    def _place(self) -> Area:
        """Return a place in the middle of what is in sight for something new."""
        canvas = self._canvas
        x, y = canvas.sight.mm(canvas.viewport().rect().center().toPointF())
        return Area(round(x - _NEW.w / 2), round(y - _NEW.h / 2), _NEW.w, _NEW.h)

    def _add_text(self) -> None:
        model, area = self._model, self._place()
        style = "caption" if "caption" in model.scene.styles else next(iter(model.scene.styles))
        words = QCoreApplication.translate("LayoutCommands", "Text")
        if model.apply(lambda scene, measure: cells.add_text(scene, model.page, area, words, style, measure)):
            self._choose_newest()
            self._canvas.open_chosen()

    def _add_frame(self) -> None:
        model, area, note = self._model, self._place(), self._note()
        if model.apply(lambda scene, _measure: cells.add_picture(scene, model.page, area, note=note)):
            self._choose_newest()

    def _note(self) -> str:
        design = self._model.design
        return self._context.desk.designing.empty_note(design) if design else ""

    def _choose_newest(self) -> None:
        self._model.choose((edit.next_key(self._model.scene) - 1,))


_TWO, _THREE = 2, 3


def _met(boxes: tuple[Box, ...]) -> dict[str, bool]:
    """Return what is fulfilled by the boxes that are chosen."""
    images = [box for box in boxes if isinstance(box, ImageBox)]
    texts = [box for box in boxes if isinstance(box, TextBox)]
    alone = len(boxes) == 1
    return {
        "any": bool(boxes),
        "three": len(boxes) >= _THREE,
        "pictures": any(box.path for box in images),
        "picture": alone and any(box.path for box in images),
        "frame": alone and bool(images),
        "two": len(boxes) == len(images) == _TWO,
        "text": alone and bool(texts),
        "typed": alone and any(not box.live and box.photo for box in texts),
    }
