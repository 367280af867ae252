"""Draws the window's icons out of the Phosphor font into `resources/icons/phosphor.json`.

The window paints outlines, which costs nothing at start; loading an icon font and its table costs more than the
whole empty window. Run it after adding a name: ``python packaging/icons.py``.
"""

import json
import sys
from pathlib import Path

import qtawesome
from PySide6.QtGui import QGuiApplication, QPainterPath, QRawFont

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from gallery_app.files import safe_write

EDGE = 256
NAMES = {
    "all": "squares-four",
    "recent": "clock",
    "picked": "flag",
    "no credit": "user-minus",
    "no file": "file-x",
    "search": "magnifying-glass",
    "close": "x",
    "down": "caret-down",
    "right": "caret-right",
    "menu": "list",
    "import": "folder-plus",
    "image": "image-square",
    "report": "newspaper",
    "export": "export",
    "undo": "arrow-counter-clockwise",
    "redo": "arrow-clockwise",
    "paste": "clipboard-text",
    "match": "link",
    "select": "selection-all",
    "sort": "sort-ascending",
    "sun": "sun",
    "moon": "moon",
    "desktop": "desktop",
    "language": "translate",
    "sidebar": "columns",
    "info": "info",
    "warning": "warning",
    "error": "warning-octagon",
    "check": "check-circle",
    "tick": "check",
    "person": "user",
    "theme": "tag",
    "section": "text-align-left",
    "folder": "folder-open",
    "keyboard": "keyboard",
    "guide": "book-open",
    "quit": "sign-out",
    "layout": "layout",
    "plus": "plus",
    "minus": "minus",
    "lock": "lock-simple",
    "unlock": "lock-simple-open",
    "align left": "align-left",
    "align centre": "align-center-horizontal",
    "align right": "align-right",
    "align top": "align-top",
    "align middle": "align-center-vertical",
    "align bottom": "align-bottom",
    "spread across": "arrows-out-line-horizontal",
    "spread down": "arrows-out-line-vertical",
    "text": "text-t",
    "crop": "crop",
    "swap": "swap",
    "fit": "frame-corners",
    "trash": "trash",
    "copy": "copy",
    "more": "dots-three",
    "new page": "file-plus",
    "pencil": "pencil-simple",
    "filter": "funnel-simple",
    "saved": "bookmark-simple",
    "history": "clock-counter-clockwise",
    "window": "app-window",
    "settings": "gear",
    "command": "terminal-window",
    "archive": "archive",
    "place": "map-pin",
    "organisation": "buildings",
    "calendar": "calendar-blank",
    "star": "star",
    "shape": "rectangle",
    "idea": "lightbulb",
    "rows": "wall",
    "cells": "grid-four",
    "list": "list-dashes",
    "loupe": "image",
    "compare": "square-half",
    "full screen": "corners-out",
    "collection": "stack",
    "zoom": "magnifying-glass-plus",
    "previous": "caret-left",
    "pause": "pause",
    "resume": "play",
}


def outline(path: QPainterPath) -> str:
    """Return a path as SVG path data in absolute commands M, L, C, units of 1/256 of the icon's edge."""
    words: list[str] = []
    for number in range(path.elementCount()):
        element = path.elementAt(number)
        kind = element.type  # type: ignore[attr-defined]  # PySide's stubs lack the member
        if kind != QPainterPath.ElementType.CurveToDataElement:
            words.append({0: "M", 1: "L", 2: "C"}[kind.value])
        words += [f"{element.x:.4g}", f"{element.y:.4g}"]  # type: ignore[attr-defined]  # the same
    return " ".join(words)


def main() -> None:
    """Write the outlines of every icon the window names."""
    app = QGuiApplication.instance() or QGuiApplication(["icons"])
    folder = Path(qtawesome.__file__).parent / "fonts"
    table = json.loads(next(folder.glob("phosphor-charmap-*.json")).read_text("utf-8"))
    font = QRawFont(str(next(folder.glob("phosphor-*.ttf"))), EDGE)
    icons = {}
    for name, glyph in sorted(NAMES.items()):
        index = font.glyphIndexesForString(chr(int(table[glyph], 16)))[0]
        icons[name] = outline(font.pathForGlyph(index).translated(0, font.ascent()))
    out = Path(__file__).resolve().parent.parent / "resources" / "icons" / "phosphor.json"
    safe_write(out, (json.dumps(icons, indent=0, ensure_ascii=False) + "\n").encode())
    print(f"{len(icons)} icons in {out.name}, {out.stat().st_size} bytes")
    del app


if __name__ == "__main__":
    main()
