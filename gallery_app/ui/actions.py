"""Every action as a line in a table: its words, icon, keys and when it can be used; menus are tables of names."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from gallery_app.domain.changes import Act
from gallery_app.ui.icons import icon
from gallery_app.ui.look import Look
from gallery_app.ui.translatable import QT_TRANSLATE_NOOP
from gallery_app.ui.words import act_words

__all__ = ["ACTIONS", "MENUS", "ActionSet", "ActionSpec", "WindowState", "menu_lines"]


@dataclass(frozen=True, slots=True)
class WindowState:
    """What decides which actions can be used.

    Attributes:
        photos: Photos are shown.
        report: A report is open or limits the search.
        layout: A layout is open on the canvas.
        browsing: Photos or texts are looked at, not a layout.
        viewing: The gallery shows photos.
        collected: It shows a collection.
        asked: Something limits the search.
        suggested: A theme is suggested for the chosen photo.
        captioning: Photos are captioned one after the other.
        chosen: At least one photo is chosen.
        copied: A caption was copied, and photos are chosen to paste it into.
        undo: What can be taken back, or None.
        redo: What can be done again, or None.
    """

    photos: bool = False
    report: bool = False
    layout: bool = False
    browsing: bool = True
    viewing: bool = False
    collected: bool = False
    asked: bool = False
    suggested: bool = False
    captioning: bool = False
    chosen: bool = False
    copied: bool = False
    undo: Act | None = None
    redo: Act | None = None


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action.

    Attributes:
        name: What code calls it.
        text: English words; the translation's key.
        icon: Name of its icon, or "".
        keys: Shortcuts, the first one shown.
        needs: The field of `WindowState` that must be true, or "" when it can always be used.
        group: One action of a group is checked at a time; "" for none.
        within: Where its keys work: ``photos`` only while photos have the keyboard, "" in the whole window.
    """

    name: str
    text: str
    icon: str = ""
    keys: tuple[str, ...] = ()
    needs: str = ""
    group: str = ""
    within: str = ""


def _view(name: str, text: str, icon: str, keys: str) -> ActionSpec:
    return ActionSpec(f"view_{name}", text, icon, (keys,), "viewing", "view", "photos")


ACTIONS = (
    ActionSpec("import_files", QT_TRANSLATE_NOOP("Actions", "Import photos…"), "image", ("Ctrl+I",)),
    ActionSpec("import_folder", QT_TRANSLATE_NOOP("Actions", "Import a folder…"), "import", ("Ctrl+Shift+I",)),
    ActionSpec("watch_folders", QT_TRANSLATE_NOOP("Actions", "Watched folders…"), "folder"),
    ActionSpec("open_report", QT_TRANSLATE_NOOP("Actions", "Take in a report…"), "report", ("Ctrl+O",)),
    ActionSpec(
        "paste_report", QT_TRANSLATE_NOOP("Actions", "Take in a report from the clipboard…"), "paste", ("Ctrl+Shift+V",)
    ),
    ActionSpec("sample", QT_TRANSLATE_NOOP("Actions", "Open the sample report")),
    ActionSpec("check_reading", QT_TRANSLATE_NOOP("Actions", "Check the reading…"), "text", (), "report"),
    ActionSpec("match", QT_TRANSLATE_NOOP("Actions", "Match photos to captions"), "match", ("Ctrl+M",), "report"),
    ActionSpec("copy_credits", QT_TRANSLATE_NOOP("Actions", "Copy credit lines…"), "copy", ("Ctrl+Shift+C",), "report"),
    ActionSpec("new_layout", QT_TRANSLATE_NOOP("Actions", "New layout…"), "layout", ("Ctrl+N",), "photos"),
    ActionSpec("export", QT_TRANSLATE_NOOP("Actions", "Export pages…"), "export", ("Ctrl+E",), "photos"),
    ActionSpec(
        "write_captions", QT_TRANSLATE_NOOP("Actions", "Write captions into files…"), "text", ("Ctrl+S",), "photos"
    ),
    ActionSpec("backup", QT_TRANSLATE_NOOP("Actions", "Back up the catalog…"), "archive"),
    ActionSpec("open_catalog", QT_TRANSLATE_NOOP("Actions", "Open another catalog…"), "folder"),
    ActionSpec("open_backup", QT_TRANSLATE_NOOP("Actions", "Open a backup…")),
    ActionSpec("new_window", QT_TRANSLATE_NOOP("Actions", "New window"), "window", ("Ctrl+Alt+N",)),
    ActionSpec("quit", QT_TRANSLATE_NOOP("Actions", "Quit"), "quit", ("Ctrl+Q",)),
    ActionSpec("undo", QT_TRANSLATE_NOOP("Actions", "Undo"), "undo", ("Ctrl+Z",), "undo"),
    ActionSpec("redo", QT_TRANSLATE_NOOP("Actions", "Redo"), "redo", ("Ctrl+Shift+Z", "Ctrl+Y"), "redo"),
    ActionSpec("history", QT_TRANSLATE_NOOP("Actions", "History"), "history", ("Ctrl+Shift+H",)),
    ActionSpec("settings", QT_TRANSLATE_NOOP("Actions", "Settings…"), "settings", ("Ctrl+,",)),
    ActionSpec("select_all", QT_TRANSLATE_NOOP("Actions", "Select all photos"), "select", ("Ctrl+A",), "photos"),
    ActionSpec("find", QT_TRANSLATE_NOOP("Actions", "Search"), "search", ("Ctrl+F", "/")),
    ActionSpec("alike", QT_TRANSLATE_NOOP("Actions", "Show photos like this one"), "", ("Ctrl+Shift+L",), "chosen"),
    ActionSpec("clear_search", QT_TRANSLATE_NOOP("Actions", "Show all photos"), "all", ("Ctrl+0",), "browsing"),
    ActionSpec("save_search", QT_TRANSLATE_NOOP("Actions", "Save this search…"), "saved", ("Ctrl+D",), "asked"),
    ActionSpec("place_found", QT_TRANSLATE_NOOP("Actions", "Place in a section…"), "section", ("Ctrl+L",), "photos"),
    ActionSpec(
        "new_collection", QT_TRANSLATE_NOOP("Actions", "New collection…"), "collection", ("Ctrl+Shift+N",), "browsing"
    ),
    ActionSpec(
        "take_out",
        QT_TRANSLATE_NOOP("Actions", "Take out of the collection"),
        "",
        ("Del", "Backspace"),
        "collected",
        within="photos",
    ),
    ActionSpec("stack", QT_TRANSLATE_NOOP("Actions", "Group into a stack"), "stack", ("Ctrl+G",), "viewing"),
    ActionSpec("unstack", QT_TRANSLATE_NOOP("Actions", "Ungroup the stack"), "", ("Ctrl+Shift+G",), "viewing"),
    ActionSpec(
        "stack_open",
        QT_TRANSLATE_NOOP("Actions", "Open or close the stack"),
        "",
        ("S",),
        "viewing",
        within="photos",
    ),
    ActionSpec(
        "stack_top",
        QT_TRANSLATE_NOOP("Actions", "Put on top of the stack"),
        "",
        ("Shift+S",),
        "viewing",
        within="photos",
    ),
    ActionSpec("stack_bursts", QT_TRANSLATE_NOOP("Actions", "Stack the photos of bursts"), "", (), "photos"),
    ActionSpec("take_theme", QT_TRANSLATE_NOOP("Actions", "Accept the suggested theme"), "idea", ("T",), "suggested"),
    ActionSpec("mode_gallery", QT_TRANSLATE_NOOP("Actions", "Gallery"), "all", ("Ctrl+1",), group="mode"),
    ActionSpec("mode_captions", QT_TRANSLATE_NOOP("Actions", "Captions"), "text", ("Ctrl+2",), group="mode"),
    ActionSpec("mode_report", QT_TRANSLATE_NOOP("Actions", "Report"), "report", ("Ctrl+3",), group="mode"),
    ActionSpec("mode_layout", QT_TRANSLATE_NOOP("Actions", "Layout"), "layout", ("Ctrl+4",), group="mode"),
    ActionSpec(
        "next_caption",
        QT_TRANSLATE_NOOP("Actions", "Next caption"),
        "check",
        ("Ctrl+Return", "Ctrl+Enter"),
        "captioning",
    ),
    ActionSpec(
        "next_photo",
        QT_TRANSLATE_NOOP("Actions", "Next photo, same field"),
        "down",
        ("PgDown", "Ctrl+Down"),
        "captioning",
    ),
    ActionSpec(
        "previous_photo",
        QT_TRANSLATE_NOOP("Actions", "Previous photo, same field"),
        "",
        ("PgUp", "Ctrl+Up"),
        "captioning",
    ),
    ActionSpec(
        "same_as_before", QT_TRANSLATE_NOOP("Actions", "Field as in the previous photo"), "", ("Ctrl+'",), "captioning"
    ),
    ActionSpec(
        "caption_templates", QT_TRANSLATE_NOOP("Actions", "Caption templates…"), "pencil", ("Ctrl+T",), "chosen"
    ),
    ActionSpec("codes", QT_TRANSLATE_NOOP("Actions", "Code replacements…"), "keyboard", ("Ctrl+Shift+R",)),
    ActionSpec("replace", QT_TRANSLATE_NOOP("Actions", "Find and replace…"), "swap", ("Ctrl+H",), "photos"),
    ActionSpec("copy_fields", QT_TRANSLATE_NOOP("Actions", "Copy caption fields"), "copy", ("Ctrl+Alt+C",), "chosen"),
    ActionSpec(
        "paste_fields", QT_TRANSLATE_NOOP("Actions", "Paste caption fields…"), "paste", ("Ctrl+Alt+V",), "copied"
    ),
    ActionSpec(
        "compare_file", QT_TRANSLATE_NOOP("Actions", "Compare with the files…"), "match", ("Ctrl+Shift+D",), "chosen"
    ),
    _view("rows", QT_TRANSLATE_NOOP("Actions", "As rows"), "rows", "G"),
    _view("cells", QT_TRANSLATE_NOOP("Actions", "As squares"), "cells", "J"),
    _view("list", QT_TRANSLATE_NOOP("Actions", "As a list"), "list", "L"),
    _view("loupe", QT_TRANSLATE_NOOP("Actions", "Loupe"), "loupe", "E"),
    _view("compare", QT_TRANSLATE_NOOP("Actions", "Compare"), "compare", "C"),
    ActionSpec(
        "zoom_pixels", QT_TRANSLATE_NOOP("Actions", "Actual pixels"), "zoom", ("Z",), "viewing", within="photos"
    ),
    ActionSpec(
        "full_screen", QT_TRANSLATE_NOOP("Actions", "Full screen"), "full screen", ("F",), "viewing", within="photos"
    ),
    ActionSpec("zoom_in", QT_TRANSLATE_NOOP("Actions", "Larger"), "plus", ("Ctrl++", "Ctrl+="), "layout"),
    ActionSpec("zoom_out", QT_TRANSLATE_NOOP("Actions", "Smaller"), "minus", ("Ctrl+-",), "layout"),
    ActionSpec("zoom_fit", QT_TRANSLATE_NOOP("Actions", "Whole page"), "fit", ("Ctrl+0",), "layout"),
    ActionSpec("guides", QT_TRANSLATE_NOOP("Actions", "Show or hide guides"), "", ("Ctrl+;",), "layout"),
    ActionSpec("sidebar", QT_TRANSLATE_NOOP("Actions", "Show or hide the side bar"), "sidebar", ("Ctrl+B",)),
    ActionSpec(
        "facets", QT_TRANSLATE_NOOP("Actions", "Show or hide the filters"), "filter", ("Ctrl+Shift+F",), "browsing"
    ),
    ActionSpec("theme_system", QT_TRANSLATE_NOOP("Actions", "As the system"), "desktop", group="theme"),
    ActionSpec("theme_light", QT_TRANSLATE_NOOP("Actions", "Light"), "sun", group="theme"),
    ActionSpec("theme_dark", QT_TRANSLATE_NOOP("Actions", "Dark"), "moon", group="theme"),
    ActionSpec("palette", QT_TRANSLATE_NOOP("Actions", "Run a command…"), "command", ("Ctrl+K", "Ctrl+Shift+P")),
    ActionSpec("keys", QT_TRANSLATE_NOOP("Actions", "Keyboard"), "keyboard", ("Ctrl+/",)),
    ActionSpec("guide", QT_TRANSLATE_NOOP("Actions", "Guide"), "guide", ("F1",)),
    # A language is called what its readers call it, in whatever language the window is.
    ActionSpec("language_zh-CN", "中文", group="language"),
    ActionSpec("language_en", "English", group="language"),
)

Entries = tuple["str | Menu | None", ...]


@dataclass(frozen=True, slots=True)
class Menu:
    """A menu.

    Attributes:
        text: English words; the translation's key.
        entries: Names of actions, None for a line between, or menus.
        icon: Name of its icon, or "".
    """

    text: str
    entries: Entries
    icon: str = ""


MENUS = (
    Menu(
        QT_TRANSLATE_NOOP("Actions", "&File"),
        (
            "import_files", "import_folder", "watch_folders", None,
            "open_report", "paste_report", "check_reading", "match", "copy_credits", "sample", None,
            "new_layout", "export", "write_captions", None,
            "open_catalog", None, "backup", "open_backup", None, "new_window", "quit",
        ),
    ),
    Menu(
        QT_TRANSLATE_NOOP("Actions", "&Edit"),
        (
            "undo", "redo", "history", None, "select_all", "find", "alike", "clear_search", "save_search", None,
            "place_found", "new_collection", "take_out", "take_theme", None,
            Menu(
                QT_TRANSLATE_NOOP("Actions", "&Stacks"),
                ("stack", "unstack", None, "stack_open", "stack_top", None, "stack_bursts"),
                "stack",
            ), None,
            "settings",
        ),
    ),
    Menu(
        QT_TRANSLATE_NOOP("Actions", "&Captions"),
        (
            "next_caption", "next_photo", "previous_photo", "same_as_before", None,
            "caption_templates", "codes", "replace", None, "copy_fields", "paste_fields", None, "compare_file",
        ),
    ),
    Menu(
        QT_TRANSLATE_NOOP("Actions", "&View"),
        (
            "mode_gallery", "mode_captions", "mode_report", "mode_layout", None,
            "view_rows", "view_cells", "view_list", "view_loupe", "view_compare", "zoom_pixels", "full_screen", None,
            "zoom_in", "zoom_out", "zoom_fit", "guides", None, "sidebar", "facets", None,
            Menu(QT_TRANSLATE_NOOP("Actions", "&Theme"), ("theme_system", "theme_light", "theme_dark"), "sun"),
            Menu(QT_TRANSLATE_NOOP("Actions", "&Language"), ("language_zh-CN", "language_en"), "language"),
        ),
    ),
    Menu(QT_TRANSLATE_NOOP("Actions", "&Help"), ("guide", "keys", "palette")),
)  # fmt: skip


_ACT = QT_TRANSLATE_NOOP("Actions", "{action}: {act}")


class ActionSet(QObject):
    """The actions of one window."""

    def __init__(self, look: Look, slots: Mapping[str, Callable[[], object]], parent: QObject) -> None:
        """Make every action of the table.

        Args:
            look: Colours of the icons.
            slots: What each action does, by name; one for every line of the table.
            parent: The window; shortcuts work in it.
        """
        super().__init__(parent)
        self._look = look
        self._state = WindowState()
        groups: dict[str, QActionGroup] = {}
        self.all: dict[str, QAction] = {}
        for spec in ACTIONS:
            action = QAction(self)
            action.setObjectName(spec.name)
            action.setShortcuts([QKeySequence(keys) for keys in spec.keys])
            if spec.within:
                action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            if spec.icon:
                action.setIcon(icon(look, spec.icon))
            action.triggered.connect(lambda _checked, slot=slots[spec.name]: slot())
            if spec.group:
                action.setCheckable(True)
                groups.setdefault(spec.group, QActionGroup(self)).addAction(action)
            self.all[spec.name] = action
        self.translate()
        self.follow(self._state)

    def within(self, where: str) -> list[QAction]:
        """Return the actions whose keys work in a part of the window."""
        return [self.all[spec.name] for spec in ACTIONS if spec.within == where]

    def __getitem__(self, name: str) -> QAction:
        """Return an action by name."""
        return self.all[name]

    def follow(self, state: WindowState) -> None:
        """Enable what can be used, and say what undo would take back."""
        self._state = state
        met = {field.name: bool(getattr(state, field.name)) for field in fields(state)}
        for spec in ACTIONS:
            self.all[spec.name].setEnabled(met.get(spec.needs, True))
        self._say_acts()

    def translate(self) -> None:
        """Speak the language in force."""
        for spec in ACTIONS:
            action = self.all[spec.name]
            words = _say(spec.text)
            action.setText(words)
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip("  ".join(part for part in (words.rstrip("…"), keys) if part))
        self._say_acts()

    def _say_acts(self) -> None:
        for name, act in (("undo", self._state.undo), ("redo", self._state.redo)):
            word = _say({"undo": "Undo", "redo": "Redo"}[name])
            self.all[name].setText(_say(_ACT).format(action=word, act=act_words(act)) if act else word)

    def fill(self, menu: QMenu) -> None:
        """Put every menu into one, in the language in force."""
        menu.clear()
        for entry in MENUS:
            self._submenu(menu, entry)

    def _submenu(self, parent: QMenu, spec: Menu) -> None:
        menu = parent.addMenu(_say(spec.text))
        if spec.icon:
            menu.setIcon(icon(self._look, spec.icon))
        for entry in spec.entries:
            if entry is None:
                menu.addSeparator()
            elif isinstance(entry, Menu):
                self._submenu(menu, entry)
            else:
                menu.addAction(self.all[entry])


def menu_lines() -> tuple[tuple[str, tuple[ActionSpec, ...]], ...]:
    """Return each menu's title in the language in force with its actions, those of its own menus among them."""
    known = {spec.name: spec for spec in ACTIONS}

    def names(entries: Entries) -> Iterator[str]:
        for entry in entries:
            if isinstance(entry, Menu):
                yield from names(entry.entries)
            elif entry:
                yield entry

    return tuple(
        (re.sub(r"\(&.\)|&", "", _say(menu.text)), tuple(known[name] for name in names(menu.entries))) for menu in MENUS
    )


def _say(text: str) -> str:
    return QCoreApplication.translate("Actions", text)
