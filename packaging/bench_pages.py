"""Our photo page of the sample against an equal grid and justified rows of the same photos, in figures and pictures.

Prints a table in Markdown. With a folder as its argument it writes the three pages there as JPEG as well.
"""

import io
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import replace
from math import ceil
from pathlib import Path

from gallery_app.render.png import export_png
from PIL import Image

from gallery_app.domain.task import drain
from gallery_app.layout.bands import Cell
from gallery_app.layout.content import Content, ContentItem, ContentSection
from gallery_app.layout.frames import caption_box, captioned, image_box, shape_of
from gallery_app.layout.heads import fit_headline, page_head
from gallery_app.layout.proposals import propose
from gallery_app.layout.scene import Box, Page, Scene
from gallery_app.layout.score import Score, score_of
from gallery_app.layout.setting import Setting
from gallery_app.layout.templates import paper, template
from gallery_app.layout.weights import Emphasis, lead_of, weights_of
from gallery_app.render.standins.draw import draw_standin, load_standins
from gallery_app.render.typst import TypstMeasure

PAGE = "A3"
PPI = 48
GAP = 4.8
ACROSS = 4
SECTIONS = {0: (), 5: ("完善创新体系", "塑造发展新动能新优势"), 7: ("建设产业体系", "提升发展新能级新高度")}
SECTIONS |= {8: ("推进产城融合", "补强区域协调发展短板")}


def sample(folder: Path) -> Content:
    """Return the sample report's photos in their sections, drawn into a folder."""
    items = []
    for number, standin in enumerate(load_standins(), start=1):
        path = folder / f"{number}.jpg"
        path.write_bytes(draw_standin(standin))
        with Image.open(path) as image:
            width, height = image.size
        credit = f"{standin.photographer} 摄"
        items.append(ContentItem(number, standin.title, credit=credit, path=str(path), width=width, height=height))
    starts = [*SECTIONS, len(items)]
    sections = tuple(
        ContentSection(heading, tuple(items[first:stop]))
        for (first, heading), stop in zip(SECTIONS.items(), starts[1:], strict=True)
    )
    headline, subtitle = "攀“高”不止步 从“新”再出发", "2023年高新区高质量发展纪实"
    return Content(headline, subtitle, ("本报记者 高快明", "通讯员 郝森森 贾培培"), "2023-10-16", sections=sections)


def captioned_frame(
    setting: Setting, number: int, frame: tuple[float, float, float, float], column: float
) -> list[Box]:
    """Return a photo with its caption beneath, which may be as wide as the column."""
    x, y, _, h = frame
    cell = captioned(Cell(number, 1.0), setting, column)
    item = setting.content.items[number]
    return [image_box(item, setting, frame), *caption_box(cell, item.photo, setting, (x, y + h, column))]


def equal_grid(setting: Setting, top: float) -> list[Box]:
    """Return equal cells, every photo whole in the middle of its own, as a photo manager prints a contact page."""
    items = setting.content.items
    down = ceil(len(items) / ACROSS)
    wide = (setting.width - GAP * (ACROSS - 1)) / ACROSS
    caption = captioned(Cell(0, 1.0), setting, wide).caption
    high = (setting.bottom - top - (GAP + caption) * down + GAP) / down
    boxes: list[Box] = []
    for number, item in enumerate(items):
        x = setting.left + number % ACROSS * (wide + GAP)
        y = top + number // ACROSS * (high + caption + GAP)
        w = min(wide, high * shape_of(item))
        h = w / shape_of(item)
        middle = (x + (wide - w) / 2, y + (high - h) / 2, w, h)
        boxes += captioned_frame(setting, number, middle, w)
    return boxes


def justified_rows(setting: Setting, top: float) -> list[Box]:
    """Return rows of about one height that fill the width, the last as it comes, as web galleries set them."""
    for height in range(140, 20, -1):
        boxes = rows_of(setting, top, float(height))
        if max(box.y + box.h for box in boxes) <= setting.bottom:
            return boxes
    raise SystemExit("The photos do not fit the page.")


def rows_of(setting: Setting, top: float, height: float) -> list[Box]:
    """Return rows that are filled until they are `height` mm high or lower."""
    boxes, row, y = list[Box](), list[int](), top
    shapes = [shape_of(item) for item in setting.content.items]
    for number in range(len(shapes)):
        row.append(number)
        full = (setting.width - GAP * (len(row) - 1)) / sum(shapes[each] for each in row)
        last = number == len(shapes) - 1
        if full > height and not last:
            continue
        x, high, foot = setting.left, min(full, height), 0.0
        for each in row:
            wide = high * shapes[each]
            boxes += captioned_frame(setting, each, (x, y, wide, high), wide)
            foot = max(foot, captioned(Cell(each, 1.0), setting, wide).caption)
            x += wide + GAP
        y, row = y + high + foot + GAP, []
    return boxes


def table(scores: Mapping[str, Score]) -> str:
    """Return the figures in Markdown."""
    rows = [
        ("type area used", lambda s: f"{s.used:.0%}"),
        ("largest hole", lambda s: f"{s.white:.1%}"),
        ("pictures alone", lambda s: f"{s.pictures:.0%}"),
        ("cropped, mean", lambda s: f"{s.crop:.1%}"),
        ("cropped, worst", lambda s: f"{s.worst:.1%}"),
        ("main picture over the mean of the others", lambda s: f"{s.lead:.1f} ×"),
        ("variety of sizes (standard deviation over mean)", lambda s: f"{s.variety:.2f}"),
        ("sizes by weight (1 is in proportion)", lambda s: f"{s.sizes:.2f}"),
        ("frame edges that share a line", lambda s: f"{s.edges:.0%}"),
        ("neighbours read in order", lambda s: f"{s.order:.0%}"),
    ]
    lines = ["| | " + " | ".join(scores) + " |", "|---|" + "---:|" * len(scores)]
    lines += [f"| {name} | " + " | ".join(say(score) for score in scores.values()) + " |" for name, say in rows]
    return "\n".join(lines)


def picture(scene: Scene, out: Path) -> None:
    """Write the first page as a small JPEG."""
    with tempfile.TemporaryDirectory() as folder:
        [file] = drain(export_png(scene, Path(folder) / "page.png", PPI)).files
        kept = io.BytesIO()
        Image.open(file).convert("RGB").save(kept, "JPEG", quality=82, optimize=True)
    out.write_bytes(kept.getvalue())


def main() -> None:
    """Compose the three pages, print their figures, and write them where a folder is given."""
    with tempfile.TemporaryDirectory() as folder:
        content, look = sample(Path(folder)), template("photo-page")
        sheet, measure = paper(PAGE), TypstMeasure()
        setting = fit_headline(Setting(content, look, sheet, look.styled(sheet.type), measure))
        head, top = page_head(setting, 1)
        [ours, *_] = propose(content, look, PAGE, measure, count=1)
        pages = {"ours": ours.scene}
        for name, make in (("equal grid", equal_grid), ("justified rows", justified_rows)):
            page = Page(sheet.width, sheet.height, (*head, *make(setting, top)))
            pages[name] = replace(ours.scene, pages=(page,))
        shapes = [shape_of(item) for item in content.items]
        weights = dict(enumerate(weights_of(content, shapes, Emphasis(3.2)), start=1))
        lead = content.items[lead_of(content)].photo
        print(table({name: score_of(page, content, sheet.margin, weights, lead) for name, page in pages.items()}))
        for name, page in pages.items():
            if len(sys.argv) > 1:
                picture(page, Path(sys.argv[1]) / f"pages-{name.replace(' ', '-')}.jpg")


if __name__ == "__main__":
    main()
