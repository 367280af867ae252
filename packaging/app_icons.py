"""Draws the program's icon, `resources/icons/app/tushuo.svg`, at every size a system asks for.

``python packaging/app_icons.py FOLDER`` writes `tushuo-16.png` … `tushuo-512.png`, `tushuo.ico` (Windows) and
`tushuo.icns` (macOS). `tushuo-256.png` beside the SVG is the window's own icon: ``--window`` renews it.
"""

import argparse
import sys
from io import BytesIO
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from gallery_app.files import safe_write

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "icons" / "app"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
"""Edges in pixels; what hicolor, Windows and macOS look for."""

_LARGEST = 256
"""Edge of the largest picture in an ICO file, and in the ICNS that Pillow writes beside its 2× twin."""


def drawn(edge: int) -> bytes:
    """Return the icon as PNG, `edge` pixels square."""
    image = QImage(edge, edge, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(FOLDER / "tushuo.svg")).render(painter)
    painter.end()
    kept = QBuffer()
    kept.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(kept, "PNG")
    return bytes(kept.data().data())


def main() -> None:
    """Write the files into the folder named."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", help="where the files go")
    parser.add_argument("--window", action="store_true", help="renew the window's icon")
    arguments = parser.parse_args()
    application = QGuiApplication(sys.argv[:1])
    if arguments.window:
        safe_write(FOLDER / "tushuo-256.png", drawn(256))
    if arguments.folder:
        arguments.folder.mkdir(parents=True, exist_ok=True)
        pictures = {edge: drawn(edge) for edge in SIZES}
        for edge, png in pictures.items():
            safe_write(arguments.folder / f"tushuo-{edge}.png", png)
        for kind in ("ico", "icns"):
            made = BytesIO()
            sizes = [(edge, edge) for edge in SIZES if edge <= _LARGEST]
            Image.open(BytesIO(pictures[512])).save(
                made, kind, sizes=sizes, append_images=[Image.open(BytesIO(png)) for png in pictures.values()]
            )
            safe_write(arguments.folder / f"tushuo.{kind}", made.getvalue())
    application.quit()


if __name__ == "__main__":
    main()
