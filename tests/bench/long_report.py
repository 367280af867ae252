"""A made-up report of the length that a special issue has, with a small picture for each caption."""

from pathlib import Path

from PIL import Image

from gallery_app.bootstrap import open_desk
from gallery_app.domain.task import drain
from gallery_app.ui.intake import take_in

__all__ = ["PARAGRAPHS", "PHOTOS", "make_long"]

PARAGRAPHS, PHOTOS, SECTIONS = 300, 120, 10
_SENTENCE = "清晨的街道上，人们一边走一边谈论今年的收成，远处的塔吊缓缓转动。"
_SHAPES = ((600, 400), (400, 300), (300, 400), (640, 360))


def make_long(catalog: Path, folder: Path) -> int:
    """Make a catalog with one long report; returns its id.

    Args:
        catalog: The catalog's file.
        folder: Where its pictures are put.
    """
    lines = ["一座城市的十个侧面", ""]
    photo = 0
    for section in range(SECTIONS):
        if section:
            lines += ["", f"第{'一二三四五六七八九'[section - 1]}部分", ""]
        for number in range(PARAGRAPHS // SECTIONS):
            lines.append(f"这是第{section * 30 + number}段。" + _SENTENCE * 4)
        for _ in range(PHOTOS // SECTIONS):
            lines.append(f"街景之{photo:03d}　田正 摄")
            Image.new("RGB", _SHAPES[photo % 4], (photo * 2, 90, 120)).save(folder / f"田正-街景之{photo:03d}.jpg")
            photo += 1
    text = folder / "report.txt"
    text.write_text("\n".join(lines), "utf-8")
    desk = open_desk(catalog)
    taken = drain(take_in(desk, sorted(folder.glob("*.jpg")), readings=[desk.reporting.read(text)]))
    desk.close()
    return taken.report or 0
