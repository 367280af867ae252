"""Takes the pictures of the window for the documentation: ``python packaging/screenshots.py [FOLDER [NAME …]]``.

Makes the sample report in a folder of its own, walks the window through an editor's ways, exports its pages, and writes
what is seen to ``docs/screenshots``. Needs no screen.
"""

import io
import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image  # noqa: E402 - the platform is chosen first
from PySide6.QtCore import QBuffer, QEvent, QEventLoop, QIODevice, Qt, QTimer  # noqa: E402 - the platform is chosen first
from PySide6.QtTest import QTest  # noqa: E402 - the platform is chosen first
from PySide6.QtWidgets import QApplication, QDialog, QWidget  # noqa: E402 - the platform is chosen first

from gallery_app.bootstrap import open_desk  # noqa: E402 - the platform is chosen first
from gallery_app.domain.task import drain  # noqa: E402 - the platform is chosen first
from gallery_app.files import safe_write  # noqa: E402 - the platform is chosen first
from gallery_app.services.exporting import Source  # noqa: E402 - the platform is chosen first
from gallery_app.services.previewing import EDGES  # noqa: E402 - the platform is chosen first
from gallery_app.ui.app import Start  # noqa: E402 - the platform is chosen first
from gallery_app.ui.dialogs.caption_templates import TemplatesDialog  # noqa: E402 - the platform is chosen first
from gallery_app.ui.dialogs.export import ExportDialog  # noqa: E402 - the platform is chosen first
from gallery_app.ui.dialogs.palette import CommandPalette  # noqa: E402 - the platform is chosen first
from gallery_app.ui.dialogs.reading import ReadingDialog  # noqa: E402 - the platform is chosen first
from gallery_app.ui.dialogs.replace import ReplaceDialog  # noqa: E402 - the platform is chosen first
from gallery_app.ui.mode import Mode  # noqa: E402 - the platform is chosen first
from gallery_app.ui.models.view import View  # noqa: E402 - the platform is chosen first
from gallery_app.ui.scope import Place  # noqa: E402 - the platform is chosen first
from gallery_app.ui.settings import SettingsFile  # noqa: E402 - the platform is chosen first
from gallery_app.ui.workspace import Workspace  # noqa: E402 - the platform is chosen first

_SETTLE_MS = 800
_COLOURS = 256
"""A picture of a window needs no more; that is a third of the size."""
_SURFACES = 12
_NEAR = 6
"""Pillow finds the entries of a palette no nearer than this, of 255."""
_PAGE_PPI = 100
_MM_PER_INCH = 25.4


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture.

    Attributes:
        name: Stem of its file.
        way: What is done in the window first; returns the widget to show.
        theme: ``light`` or ``dark``.
        language: ``zh-CN`` or ``en``.
        size: Width and height of the window.
        sample: Whether the sample report is in the catalog.
    """

    name: str
    way: Callable[[Workspace], QWidget]
    theme: str = "light"
    language: str = "zh-CN"
    size: tuple[int, int] = (1440, 900)
    sample: bool = True


def _wait(milliseconds: int) -> None:
    # Qt's own wait for tests keeps Python's lock, so that nothing would be loaded meanwhile.
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _gallery(window: Workspace) -> QWidget:
    report = next(scope for scope in window.sidebar.scopes() if scope.place is Place.REPORT)
    window.sidebar.choose(Place.REPORT, report.name)
    _wait(_SETTLE_MS)
    QTest.keyClick(window.centre.gallery, Qt.Key.Key_Home)
    _wait(_SETTLE_MS)
    return window


def _viewed(view: View) -> Callable[[Workspace], QWidget]:
    def look(window: Workspace) -> QWidget:
        _gallery(window)
        for _ in range(3 if view is View.COMPARE else 0):
            QTest.keyClick(window.centre.gallery, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
        window.centre.viewer.look(view)
        _wait(2 * _SETTLE_MS)
        return window

    return look


def _layout(window: Workspace) -> QWidget:
    _gallery(window)
    report = window.context.desk.library.reports()[0].report
    made = window.context.desk.arranging.compose_report(report, "photo-page")
    window.context.changes.tell(made.changes)
    window.open_layout(made.layout)
    _wait(4 * _SETTLE_MS)
    return window


def _report(window: Workspace) -> QWidget:
    _gallery(window)
    window.show_mode(Mode.REPORT)
    _wait(_SETTLE_MS)
    return window


def _captions(window: Workspace) -> QWidget:
    _gallery(window)
    window.show_mode(Mode.CAPTIONS)
    _wait(_SETTLE_MS)
    form = window.centre.inspector.form
    if form is not None:
        form.fields.people.line.setFocus()
        QTest.keyClicks(form.fields.people.line, "t")
    return window


def _several(window: Workspace) -> QWidget:
    _gallery(window)
    window.show_mode(Mode.CAPTIONS)
    window.centre.gallery.choose_at(4, extend=True)
    _wait(_SETTLE_MS)
    form = window.centre.inspector.form
    if form is not None:
        form.fields.place.begin()
        QTest.keyClicks(form.fields.place.focusProxy(), "Gaoxin")
    return window


def _templates(window: Workspace) -> QWidget:
    _gallery(window)
    window.actions_["caption_templates"].trigger()
    dialog = window.findChild(TemplatesDialog)
    dialog.rows["description"].insert("{date:%-m月%-d日}，{title}。")
    dialog.rows["rights"].insert("仅限本报使用")
    return dialog


def _replace(window: Workspace) -> QWidget:
    _gallery(window)
    window.actions_["replace"].trigger()
    dialog = window.findChild(ReplaceDialog)
    dialog.old.setText("生活")
    dialog.new.setText("文化")
    return dialog


def _search(window: Workspace) -> QWidget:
    window.sidebar.choose(Place.SECTION, "推进产城融合")
    window.top.search.set_text("摄影:田正")
    return window


def _export(window: Workspace) -> QWidget:
    _gallery(window)
    window.actions_["export"].trigger()
    dialog = window.findChild(ExportDialog)
    while not dialog.pages:
        _wait(_SETTLE_MS)
    dialog.destination.setText("~/版面/" + Path(dialog.destination.text()).name)
    return dialog


def _reading(window: Workspace) -> QWidget:
    checking = window.context.desk.reporting.check((ROOT / "resources" / "sample" / "report.txt").read_text("utf-8"))
    dialog = ReadingDialog(window.context.look, window.language, checking, window)
    dialog.open()
    return dialog


def _palette(window: Workspace) -> QWidget:
    _gallery(window)
    window.actions_["palette"].trigger()
    _wait(_SETTLE_MS)
    palette = next(each for each in QApplication.topLevelWidgets() if isinstance(each, CommandPalette))
    QTest.keyClicks(palette.box, "daochu")
    return palette


def _opened(action: str) -> Callable[[Workspace], QWidget]:
    """Show the dialog that an action opens, after an edit, so that the history has something to tell."""

    def look(window: Workspace) -> QWidget:
        _gallery(window)
        QTest.keyClick(window.centre.gallery, Qt.Key.Key_5)
        window.actions_[action].trigger()
        _wait(_SETTLE_MS)
        return next(top for top in QApplication.topLevelWidgets() if isinstance(top, QDialog) and top.isVisible())

    return look


def _first(window: Workspace) -> QWidget:
    return window


SHOTS = (
    Shot("gallery-zh-light", _gallery),
    Shot("gallery-zh-dark", _gallery, theme="dark"),
    Shot("gallery-en-light", _gallery, language="en"),
    Shot("gallery-en-dark", _gallery, theme="dark", language="en"),
    Shot("captions-zh-dark", _captions, theme="dark"),
    Shot("captions-several-zh-light", _several),
    Shot("captions-en-light", _captions, language="en", size=(1024, 640)),
    Shot("templates-zh-light", _templates),
    Shot("replace-en-dark", _replace, theme="dark", language="en"),
    Shot("squares-en-dark", _viewed(View.CELLS), theme="dark", language="en"),
    Shot("list-zh-light", _viewed(View.LIST)),
    Shot("loupe-zh-light", _viewed(View.LOUPE)),
    Shot("compare-zh-dark", _viewed(View.COMPARE), theme="dark"),
    Shot("palette-zh-light", _palette),
    Shot("settings-zh-dark", _opened("settings"), theme="dark"),
    Shot("history-zh-light", _opened("history")),
    Shot("keys-en-light", _opened("keys"), language="en"),
    Shot("report-zh-light", _report),
    Shot("report-en-light", _report, language="en"),
    Shot("layout-zh-light", _layout),
    Shot("layout-en-light", _layout, language="en"),
    Shot("layout-en-dark", _layout, theme="dark", language="en", size=(1024, 640)),
    Shot("report-en-dark", _report, theme="dark", language="en"),
    Shot("search-zh-light", _search),
    Shot("search-en-light", _search, language="en"),
    Shot("export-zh-light", _export),
    Shot("export-en-light", _export, language="en"),
    Shot("take-in-zh-light", _reading),
    Shot("take-in-en-light", _reading, language="en"),
    Shot("first-start-zh-light", _first, sample=False),
    Shot("small-zh-light", _gallery, size=(1024, 640)),
)
PAGES = (("page-A3", "photo-page", "A3"), ("contact-sheet-A4", "contact-sheet", "A4"))
"""Name of the picture, template and paper of each exported page that is shown."""


def _make_sample(catalog: Path) -> None:
    desk = open_desk(catalog)
    made = drain(desk.sample.make(catalog.parent))
    for photo in desk.library.photos(made.photos):
        for edge in EDGES:
            if photo.file:
                desk.previewing.make(photo.file, edge)
    desk.close()


def _take(app: QApplication, shot: Shot, catalog: Path, folder: Path) -> None:
    settings = SettingsFile(catalog.with_name(f"{shot.name}.json"))
    width, height = shot.size
    settings.change(theme=shot.theme, language=shot.language, width=width, height=height)
    start = Start(app, catalog, settings)
    start.window.show()
    start.go_on()
    _wait(_SETTLE_MS)
    if start.workspace is None:
        raise SystemExit(str(start.error))
    shown = shot.way(start.workspace)
    _wait(_SETTLE_MS)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    shown.window().grab().save(buffer, "PNG")
    _write(Image.open(io.BytesIO(bytes(buffer.data().data()))), folder / f"{shot.name}.png")
    start.window.close()
    start.close()
    start.window.deleteLater()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _export_pages(catalog: Path, folder: Path) -> None:
    desk = open_desk(catalog)
    report = desk.reporting.all()[0].id
    for name, template, paper in PAGES:
        exported = drain(
            desk.exporting.run(Source(report=report), "png", catalog.parent / name, template=template, page=paper)
        )
        with Image.open(exported.files[0]) as page:
            size = next(p for p in desk.arranging.papers() if p.name == paper)
            edge = round(max(size.width, size.height) / _MM_PER_INCH * _PAGE_PPI)
            page.thumbnail((edge, edge))
            _write(page, folder / f"{name}.png")
    desk.close()


def _write(picture: Image.Image, path: Path) -> None:
    whole = picture.convert("RGB")
    colours = whole.quantize(_COLOURS, method=Image.Quantize.MEDIANCUT, kmeans=4)
    _keep_surfaces(whole, colours)
    small = whole.quantize(palette=colours, dither=Image.Dither.FLOYDSTEINBERG)
    data = io.BytesIO()
    small.save(data, "PNG", optimize=True)
    safe_write(path, data.getvalue())
    print(path)


def _keep_surfaces(whole: Image.Image, colours: Image.Image) -> None:
    """Put the commonest colours into a palette in place of all that are near, so that white stays white."""
    common = sorted(whole.getcolors(whole.width * whole.height) or [], reverse=True)[:_SURFACES]
    palette = colours.getpalette() or []
    for entry in range(0, len(palette), 3):
        colour = palette[entry : entry + 3]
        palette[entry : entry + 3] = next((kept for _, kept in common if _near(kept, colour)), colour)
    colours.putpalette(palette)
    colours.load()


def _near(one: float | tuple[int, ...], other: Sequence[int]) -> bool:
    return isinstance(one, tuple) and all(abs(a - b) <= _NEAR for a, b in zip(one, other, strict=True))


def main() -> None:
    """Take every picture, or those named, into the folder named on the command line, or ``docs/screenshots``."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "screenshots"
    app = QApplication.instance() or QApplication(["screenshots"])
    app.setStyle("Fusion")
    with tempfile.TemporaryDirectory() as name:
        sample, empty = Path(name) / "sample.tushuo", Path(name) / "empty.tushuo"
        _make_sample(sample)
        if not (names := sys.argv[2:]):
            _export_pages(sample, folder)
        for shot in (shot for shot in SHOTS if not names or shot.name in names):
            _take(app, shot, sample if shot.sample else empty, folder)


if __name__ == "__main__":
    main()
