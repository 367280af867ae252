"""Takes the pictures of the window for the documentation: ``python packaging/screenshots.py [FOLDER [NAME …]]``.

Makes the sample report, and a catalog of a million records, in a folder of its own, walks the window through an
editor's ways (`screen_ways`), exports the sample's pages, and writes what is seen to ``docs/screenshots``. Needs no
screen.
"""

import io
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import screen_ways as ways  # noqa: E402 - the platform is chosen first
from PIL import Image  # noqa: E402 - the platform is chosen first
from PySide6.QtCore import QBuffer, QEvent, QIODevice  # noqa: E402 - the platform is chosen first
from PySide6.QtGui import QImage  # noqa: E402 - the platform is chosen first
from PySide6.QtWidgets import QApplication  # noqa: E402 - the platform is chosen first

from gallery_app.bootstrap import open_desk  # noqa: E402 - the platform is chosen first
from gallery_app.domain.task import drain  # noqa: E402 - the platform is chosen first
from gallery_app.files import safe_write  # noqa: E402 - the platform is chosen first
from gallery_app.services.exporting import Source  # noqa: E402 - the platform is chosen first
from gallery_app.ui.app import Start  # noqa: E402 - the platform is chosen first
from gallery_app.ui.mode import Mode  # noqa: E402 - the platform is chosen first
from gallery_app.ui.models.view import View  # noqa: E402 - the platform is chosen first
from gallery_app.ui.settings import SettingsFile  # noqa: E402 - the platform is chosen first

_COLOURS = 256
"""A picture of a window needs no more; that is a third of the size."""
_SURFACES = 40
_NEAR = 6
"""Pillow finds the entries of a palette no nearer than this, of 255."""
_MOST_BYTES = 140_000
"""Size above which a picture does without dithering."""
_PAGE_PPI = 80
_MM_PER_INCH = 25.4
_SCALE = "QT_SCALE_FACTOR"
_SMALL = (1024, 640)


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture.

    Attributes:
        name: Stem of its file.
        way: What is done in the window first; returns the widget to show.
        theme: ``light`` or ``dark``.
        language: ``zh-CN`` or ``en``.
        size: Width and height of the window, in device-independent pixels.
        catalog: ``sample``, ``untidy``, ``empty`` or ``many``.
        scale: Device pixels of one of the window's.
    """

    name: str
    way: ways.Way
    theme: str = "light"
    language: str = "zh-CN"
    size: tuple[int, int] = (1440, 900)
    catalog: str = "sample"
    scale: int = 1


SHOTS = (
    Shot("gallery-zh-light", ways.gallery),
    Shot("gallery-en-light", ways.gallery, language="en"),
    Shot("gallery-en-dark", ways.gallery, theme="dark", language="en"),
    Shot("gallery-en-small", ways.gallery, language="en", size=_SMALL),
    Shot("list-zh-2x", ways.viewed(View.LIST), size=_SMALL, scale=2),
    Shot("gallery-many-zh-dark", ways.many, theme="dark", catalog="many"),
    Shot("squares-filters-en-dark", ways.filtered, theme="dark", language="en"),
    Shot("list-zh-light", ways.viewed(View.LIST)),
    Shot("loupe-zh-dark", ways.viewed(View.LOUPE), theme="dark"),
    Shot("compare-zh-light", ways.viewed(View.COMPARE)),
    Shot("full-screen-en", ways.full_screen, language="en", size=_SMALL),
    Shot("search-zh-light", ways.search),
    Shot("search-en-light", ways.search, language="en"),
    Shot("captions-zh-dark", ways.captions, theme="dark"),
    Shot("captions-en-light", ways.captions, language="en", size=_SMALL),
    Shot("captions-several-zh-light", ways.several),
    Shot("templates-zh-light", ways.templates),
    Shot("replace-en-dark", ways.replace_words, theme="dark", language="en"),
    Shot("report-zh-light", ways.mode(Mode.REPORT)),
    Shot("report-en-light", ways.mode(Mode.REPORT), language="en"),
    Shot("reconcile-zh-light", ways.mode(Mode.REPORT), catalog="untidy"),
    Shot("take-in-zh-light", ways.reading),
    Shot("take-in-en-light", ways.reading, language="en"),
    Shot("layout-zh-light", ways.box),
    Shot("layout-en-light", ways.layout, language="en"),
    Shot("layout-en-dark", ways.layout, theme="dark", language="en", size=_SMALL),
    Shot("layout-empty-zh-light", ways.mode(Mode.LAYOUT)),
    Shot("export-zh-light", ways.export),
    Shot("export-en-light", ways.export, language="en"),
    Shot("settings-zh-dark", ways.opened("settings"), theme="dark"),
    Shot("history-en-light", ways.opened("history"), language="en"),
    Shot("keys-en-light", ways.opened("keys"), language="en"),
    Shot("palette-zh-light", ways.palette, size=_SMALL),
    Shot("first-start-zh-light", ways.first, catalog="empty", size=_SMALL),
)
PAGES = (("page-A3", "photo-page", "A3"), ("contact-sheet-A4", "contact-sheet", "A4"))
"""Name of the picture, template and paper of each exported page that is shown."""


def _take(app: QApplication, shot: Shot, catalog: Path, folder: Path) -> None:
    catalog = catalog.parent / f"{shot.catalog}.tushuo"
    kept = catalog.with_suffix(".kept")
    if catalog.exists():
        shutil.copy(catalog, kept)  # what is done for one picture is not seen in the next
    settings = SettingsFile(catalog.with_name(f"{shot.name}.json"))
    width, height = shot.size
    settings.change(theme=shot.theme, language=shot.language, width=width, height=height)
    start = Start(app, catalog, settings)
    start.window.show()
    start.go_on()
    ways.settle(start.window)
    if start.workspace is None:
        raise SystemExit(str(start.error))
    shown = shot.way(start.workspace)
    context = start.workspace.context
    while context.tasks.busy or context.asking.busy:
        ways.settle(shown.window())
    _write(_image(ways.settle(shown.window())), folder / f"{shot.name}.png")
    start.window.close()
    start.close()
    start.window.deleteLater()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if kept.exists():
        kept.replace(catalog)


def _image(grabbed: QImage) -> Image.Image:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    grabbed.save(buffer, "PNG")
    return Image.open(io.BytesIO(bytes(buffer.data().data())))


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
    mixed = whole.quantize(_COLOURS - _SURFACES, method=Image.Quantize.MEDIANCUT, kmeans=1).getpalette() or []
    kept = _commonest(whole)
    # The colours of the window stand as they are, and nothing stands near them; the rest is shared by the photos.
    others = [tuple(mixed[at : at + 3]) for at in range(0, len(mixed), 3)]
    others = [next((surface for surface in kept if _near(surface, other)), other) for other in others]
    colours = Image.new("P", (1, 1))
    colours.putpalette([part for colour in (*kept, *others) for part in colour])
    data = io.BytesIO()
    whole.quantize(palette=colours, dither=Image.Dither.FLOYDSTEINBERG).save(data, "PNG", optimize=True)
    if len(data.getvalue()) > _MOST_BYTES:  # smooth skies are what costs
        data = io.BytesIO()
        whole.quantize(palette=colours, dither=Image.Dither.NONE).save(data, "PNG", optimize=True)
    safe_write(path, data.getvalue())
    print(path, len(data.getvalue()) // 1024, "KB", flush=True)


def _commonest(whole: Image.Image) -> list[tuple[int, ...]]:
    """Return the colours that most of a picture has, no two of them near each other."""
    kept: list[tuple[int, ...]] = []
    for _, colour in sorted(whole.getcolors(whole.width * whole.height) or [], reverse=True):
        if isinstance(colour, tuple) and not any(_near(colour, other) for other in kept):
            kept.append(colour)
        if len(kept) == _SURFACES:
            break
    return kept


def _near(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    return all(abs(a - b) <= _NEAR for a, b in zip(one, other, strict=True))


def _prepare(shots: Sequence[Shot], room: Path) -> None:
    """Make the catalogs that some pictures need."""
    wanted, photos = {shot.catalog for shot in shots}, room / "sample-photos"
    ways.make_sample(room / "sample.tushuo")
    if "untidy" in wanted:
        ways.make_untidy(room / "untidy.tushuo", photos)
    if "many" in wanted:
        ways.make_many(room / "many.tushuo", photos)


def main() -> None:
    """Take every picture, or those named, into the folder named on the command line, or ``docs/screenshots``."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "screenshots"
    names, scale = sys.argv[2:], int(os.environ.get(_SCALE, "1"))
    shots = [shot for shot in SHOTS if not names or shot.name in names]
    app = QApplication.instance() or QApplication(["screenshots"])
    app.setStyle("Fusion")
    with tempfile.TemporaryDirectory() as name:
        _prepare([shot for shot in shots if shot.scale == scale], Path(name))
        if not names:
            _export_pages(Path(name) / "sample.tushuo", folder)
        for shot in (shot for shot in shots if shot.scale == scale):
            _take(app, shot, Path(name) / "sample.tushuo", folder)
    # Qt has one scale in a process.
    for other in {shot.scale for shot in shots} - {scale} if scale == 1 else ():
        named = [shot.name for shot in shots if shot.scale == other]
        command = [sys.executable, __file__, str(folder), *named]
        subprocess.run(command, check=True, env=os.environ | {_SCALE: str(other)})


if __name__ == "__main__":
    main()
