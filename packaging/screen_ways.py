"""What is done in the window before a picture of it is taken, and the catalogs that it stands on."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget

from gallery_app.bootstrap import open_desk
from gallery_app.domain.photo import Photo, PhotoFile
from gallery_app.domain.task import drain
from gallery_app.services.designing import ImageBox
from gallery_app.services.desk import Desk
from gallery_app.services.previewing import EDGES
from gallery_app.ui.dialogs.caption_templates import TemplatesDialog
from gallery_app.ui.dialogs.export import ExportDialog
from gallery_app.ui.dialogs.palette import CommandPalette
from gallery_app.ui.dialogs.reading import ReadingDialog
from gallery_app.ui.dialogs.replace import ReplaceDialog
from gallery_app.ui.mode import Mode
from gallery_app.ui.models.view import View
from gallery_app.ui.scope import Place
from gallery_app.ui.workspace import Workspace
from tests.bench.captions import write_records
from tests.bench.find_million import take_in

ROOT = Path(__file__).resolve().parent.parent
SAMPLE_TEXT = ROOT / "resources" / "sample" / "report.txt"
RECORDS = 1_000_000
_STAND_INS = "stand-ins"
_BEAT_MS, _QUIET, _MOST_BEATS = 150, 2, 40
_UNTIDY = {
    "日新月异": "田正-1006.jpg",
    "休闲娱乐": "薛太平 夜游.jpg",
    "传承文化": "DSC_0471.jpg",
}
"""Names under which photographers might hand some photos of the sample in, by title."""

Way = Callable[[Workspace], QWidget]


def settle(widget: QWidget) -> QImage:
    """Let the window live until it has looked the same for a while; return how it looks."""
    before, quiet = QImage(), 0
    for _ in range(_MOST_BEATS):
        # Qt's own wait for tests keeps Python's lock, so that nothing would be loaded meanwhile.
        loop = QEventLoop()
        QTimer.singleShot(_BEAT_MS, loop.quit)
        loop.exec()
        now = widget.grab().toImage()
        quiet = quiet + 1 if now == before else 0
        before = now
        if quiet == _QUIET:
            break
    return before


def make_sample(catalog: Path) -> None:
    """Make the sample report with its previews."""
    desk = open_desk(catalog)
    made = drain(desk.sample.make(catalog.parent))
    _preview(desk, made.photos)
    desk.close()


def make_untidy(catalog: Path, sample: Path) -> None:
    """Make a catalog of the sample's text and of its photos under other names, so that some of them are asked about."""
    desk, photos = open_desk(catalog), catalog.parent / "handed-in"
    photos.mkdir()
    for path in sorted(sample.glob("*.jpg")):
        title = path.stem.partition("-")[2]
        with Image.open(path) as picture:  # written anew without what the file says of itself
            picture.save(photos / _UNTIDY.get(title, path.name), quality=90)
    report = desk.reporting.add(desk.reporting.read(SAMPLE_TEXT)).report
    drain(desk.importing.run([photos]))
    desk.linking.match(report, apply=True)
    _preview(desk, tuple(desk.finding.search("").ids))
    desk.close()


def make_many(catalog: Path, sample: Path) -> None:
    """Make a catalog of very many made-up records, and beside it small pictures that stand in for their files."""
    table, pictures = catalog.with_suffix(".csv"), catalog.parent / _STAND_INS
    write_records(table, RECORDS)
    take_in(catalog, table)
    pictures.mkdir()
    for path in sample.glob("*.jpg"):
        with Image.open(path) as picture:
            picture.thumbnail((512, 512))
            picture.save(pictures / path.name)


def _preview(desk: Desk, photos: Sequence[int]) -> None:
    for photo in desk.library.photos(photos):
        for edge in EDGES:
            if photo.file:
                desk.previewing.make(photo.file, edge)


def first(window: Workspace) -> QWidget:
    """Do nothing."""
    return window


def gallery(window: Workspace) -> QWidget:
    """Show the photos of the sample report, the first one chosen."""
    report = next(scope for scope in window.sidebar.scopes() if scope.place is Place.REPORT)
    window.sidebar.choose(Place.REPORT, report.name)
    settle(window)
    QTest.keyClick(window.centre.gallery, Qt.Key.Key_Home)
    settle(window)
    return window


def filtered(window: Workspace) -> QWidget:
    """Show the filters beside the gallery."""
    gallery(window)
    if not window.centre.facets.isVisible():
        window.actions_["facets"].trigger()
    return window


def many(window: Workspace) -> QWidget:
    """Show very many photos, all with pictures of the sample's kind, and choose a good number of them."""
    library, previewing = window.context.desk.library, window.context.desk.previewing
    pictures = sorted((window.context.desk.catalog.parent / _STAND_INS).glob("*.jpg"))
    shapes = [Image.open(path).size for path in pictures]
    plain = library.photos

    def photos(ids: Sequence[int]) -> tuple[Photo, ...]:
        return tuple(replace(photo, file=_file(photo.id, *shapes[photo.id % len(shapes)])) for photo in plain(ids))

    library.photos = photos  # type: ignore[method-assign]  # stands in for a million files
    kept = [path.read_bytes() for path in pictures]
    previewing.make = lambda file, _edge: kept[file.id % len(kept)]  # type: ignore[method-assign]  # the same
    window.sidebar.choose(Place.ALL)
    settle(window)
    QTest.keyClick(window.centre.gallery, Qt.Key.Key_PageDown)
    QTest.keyClick(window.centre.gallery, Qt.Key.Key_PageDown)
    settle(window)
    for _ in range(3):
        QTest.keyClick(window.centre.gallery, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ShiftModifier)
    return window


def _file(photo: int, width: int, height: int) -> PhotoFile:
    return PhotoFile(f"/{photo}.jpg", 1, 0, f"f{photo}", "JPEG", width, height, id=photo)


def viewed(view: View) -> Way:
    """Return the way to one of the gallery's views."""

    def look(window: Workspace) -> QWidget:
        gallery(window)
        for _ in range(3 if view is View.COMPARE else 0):
            QTest.keyClick(window.centre.gallery, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
        window.centre.viewer.look(view)
        return window

    return look


def full_screen(window: Workspace) -> QWidget:
    """Show one photo and nothing else."""
    viewed(View.LOUPE)(window)
    settle(window)
    window.actions_["full_screen"].trigger()
    settle(window)
    tops = [top for top in QApplication.topLevelWidgets() if top.isVisible() and top is not window.window()]
    shown = next((top for top in tops if top.width() >= window.width() // 2), window)
    shown.resize(window.window().size())
    return shown


def layout(window: Workspace) -> QWidget:
    """Open a layout of the sample report."""
    gallery(window)
    report = window.context.desk.library.reports()[0].report
    made = window.context.desk.arranging.compose_report(report, "photo-page")
    window.context.changes.tell(made.changes)
    window.open_layout(made.layout)
    return window


def box(window: Workspace) -> QWidget:
    """Choose the main picture of a layout."""
    layout(window)
    settle(window)
    page = window.centre.layout_page
    pictures = [item for item in page.model.scene.pages[0].items if isinstance(item, ImageBox)]
    page.go_to(0, max(pictures, key=lambda item: item.w * item.h).key)
    return window


def mode(wanted: Mode) -> Way:
    """Return the way to a mode, with the sample report if there is one."""

    def look(window: Workspace) -> QWidget:
        if any(scope.place is Place.REPORT for scope in window.sidebar.scopes()):
            gallery(window)
        window.show_mode(wanted)
        return window

    return look


def captions(window: Workspace) -> QWidget:
    """Begin to type a photographer's name."""
    mode(Mode.CAPTIONS)(window)
    settle(window)
    form = window.centre.inspector.form
    if form is not None:
        form.fields.people.line.setFocus()
        QTest.keyClicks(form.fields.people.line, "t")
    return window


def several(window: Workspace) -> QWidget:
    """Choose several photos, and begin to give them a place."""
    mode(Mode.CAPTIONS)(window)
    window.centre.gallery.choose_at(4, extend=True)
    settle(window)
    form = window.centre.inspector.form
    if form is not None:
        form.fields.place.begin()
        QTest.keyClicks(form.fields.place.focusProxy(), "Gaoxin")
    return window


def templates(window: Workspace) -> QWidget:
    """Write a caption template."""
    gallery(window)
    window.actions_["caption_templates"].trigger()
    dialog = window.findChild(TemplatesDialog)
    dialog.rows["description"].insert("{date:%-m月%-d日}，{title}。")
    dialog.rows["rights"].insert("仅限本报使用")
    return dialog


def replace_words(window: Workspace) -> QWidget:
    """See what finding and replacing would change."""
    gallery(window)
    window.actions_["replace"].trigger()
    dialog = window.findChild(ReplaceDialog)
    dialog.old.setText("生活")
    dialog.new.setText("文化")
    return dialog


def search(window: Workspace) -> QWidget:
    """Look for a photographer in a section."""
    window.sidebar.choose(Place.SECTION, "推进产城融合")
    window.top.search.set_text("摄影:田正")
    return window


def export(window: Workspace) -> QWidget:
    """Preview an export."""
    gallery(window)
    window.actions_["export"].trigger()
    dialog = window.findChild(ExportDialog)
    while not dialog.pages:
        settle(dialog)
    dialog.destination.setText("~/版面/" + Path(dialog.destination.text()).name)
    return dialog


def reading(window: Workspace) -> QWidget:
    """Check what the lines of the sample's text were taken for."""
    checking = window.context.desk.reporting.check(SAMPLE_TEXT.read_text("utf-8"))
    dialog = ReadingDialog(window.context.look, window.language, checking, window)
    dialog.open()
    return dialog


def palette(window: Workspace) -> QWidget:
    """Look for a command by its pinyin; the window shows behind it."""
    gallery(window)
    window.actions_["palette"].trigger()
    settle(window)
    shown = next(each for each in QApplication.topLevelWidgets() if isinstance(each, CommandPalette))
    QTest.keyClicks(shown.box, "baodao" if window.language.tag == "zh-CN" else "report")
    return over(window, shown)


def over(window: Workspace, shown: QWidget) -> QWidget:
    """Return a picture of the window with another one over it, since each is grabbed by itself."""
    settle(shown)
    below, above = window.window().grab(), shown.grab()
    painter = QPainter(below)
    at = window.window().mapFromGlobal(shown.mapToGlobal(shown.rect().topLeft()))
    painter.drawPixmap(at, above)
    painter.end()
    picture = QLabel(window)
    picture.setWindowFlag(Qt.WindowType.Window)
    picture.setPixmap(below)
    picture.resize(window.window().size())
    return picture


def opened(action: str) -> Way:
    """Return the way to the dialog that an action opens, after an edit, so that the history has something to tell."""

    def look(window: Workspace) -> QWidget:
        gallery(window)
        QTest.keyClick(window.centre.gallery, Qt.Key.Key_5)
        window.actions_[action].trigger()
        settle(window)
        dialog = next(top for top in QApplication.topLevelWidgets() if isinstance(top, QDialog) and top.isVisible())
        for label in dialog.findChildren(QLabel):
            if label.text().endswith(".tushuo"):  # where this run keeps it is nobody's business
                label.setText("~/图说/图说.tushuo")
        return dialog

    return look
