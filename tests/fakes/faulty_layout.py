"""A layout on which every fault stands that preflight knows, each with its photo."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PIL import Image, ImageCms

from gallery_app.domain.changes import Act
from gallery_app.domain.task import drain
from gallery_app.layout.document import to_json
from gallery_app.layout.edit import changed, edit_text, next_key
from gallery_app.layout.scene import Crop, ImageBox, Role, Scene, TextBox
from gallery_app.services.captioning import FieldEdit, How
from gallery_app.services.desk import Desk
from gallery_app.services.reporting import read_report
from tests.fakes.press import press_profile

__all__ = ["TITLES", "faulty_layout"]

_EARLIER = """去年的河湾

——2023年河湾镇见闻

老街换新颜

青石板路重新铺过，沿街的铺子也挂上了新招牌。
"""
_NOW = _EARLIER.replace("去年的河湾", "春到河湾").replace("2023", "2024")
_EDITS = {
    "无题": {"title": "", "description": ""},
    "无名": {"photographers": ""},
    "待补": {"title": "图片说明"},
    "禁用": {"rights": "未经授权"},
    "禁发": {"rights": "2999年1月1日前不得使用"},
    "过期": {"rights": "授权至2001年1月1日"},
    "资料": {"description": "资料图片"},
    "机器": {"description": "Midjourney"},
    "怪字": {"title": "怪\U0003fffd字"},
}
_DRAWN = ("太小", "出界", "压扁", "改名", "两次", "别人", "旧事")
_FILES = ("四色", "假档", "他厂", "太浓", "坏图", "走失")
TITLES = (*_EDITS, *_DRAWN, *_FILES)
"""What each photo was called when it came in."""


def faulty_layout(desk: Desk, folder: Path) -> tuple[int, dict[str, int]]:
    """Return the id of the layout, and the photos by their first title; pictures are made in `folder`."""
    for title in TITLES:
        _picture(folder, title)
    drain(desk.importing.run([folder]))
    photos = {Path(p.file.path).stem: p.id for p in desk.library.photos(desk.finding.search("").ids) if p.file}
    for title, photo in photos.items():
        values = {"title": title, "photographers": "李明", "description": "河湾"}
        edits = values | _EDITS.get(title, {})
        desk.captioning.edit([photo], [FieldEdit(How.SET, name, text) for name, text in edits.items()])
    earlier = desk.reporting.add(read_report(_EARLIER)).report
    desk.linking.link([photos["旧事"]], desk.reporting.view(earlier).sections[-1].section.id)
    report = desk.reporting.add(read_report(_NOW)).report
    content = desk.arranging.photos_content(list(photos.values()), "春到河湾")
    scene = desk.arranging.compose(content, "contact-sheet", "A3")
    layout = desk.arranging.save(scene, content, "contact-sheet", "A3", report=report).layout
    _spoil(desk, layout, photos)
    (folder / "坏图.jpg").write_bytes(b"no picture")
    (folder / "走失.jpg").unlink()
    return layout, photos


def _picture(folder: Path, title: str) -> None:
    folder.mkdir(exist_ok=True)
    exif, profile = Image.Exif(), b""
    if title == "别人":
        exif[0x013B] = "王小红".encode()
    mode, colour = "RGB", (40 + 9 * TITLES.index(title), 120, 200)
    if title in {"四色", "他厂", "太浓"}:
        mode, colour = "CMYK", (255, 255, 255, 128) if title == "太浓" else (30, 20, TITLES.index(title), 0)  # type: ignore[assignment]
    if title == "他厂":
        profile = press_profile()[:-4] + b"\1\1\1\1"
    if title == "假档":
        profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    size = (60, 40) if title == "太小" else (1500, 1000)
    Image.new(mode, size, colour).save(folder / f"{title}.jpg", exif=exif, icc_profile=profile)


def _spoil(desk: Desk, layout: int, photos: dict[str, int]) -> None:
    """Do to boxes what an editor's hand may do."""
    scene = desk.arranging.scene(layout)
    scene = _frame(scene, photos["出界"], lambda box: replace(box, crop=Crop(0.2, 0.2, 1.0, 1.0)))
    scene = _frame(scene, photos["压扁"], lambda box: replace(box, h=box.h / 2))
    page, *others = scene.pages
    again = next(box for box in scene.images if box.photo == photos["两次"])
    twice = replace(again, key=next_key(scene), x=5, y=page.height - 30, w=15, h=10)
    scene = replace(scene, pages=(replace(page, items=(*page.items, twice)), *others))
    texts = [box for p in scene.pages for box in p.items if isinstance(box, TextBox)]
    caption = next(box for box in texts if box.photo == photos["改名"] and box.role is Role.CAPTION)
    measure = desk.designing.measure(scene.language)
    scene = edit_text(scene, caption.key, "改名　赵强 摄", measure)
    headline = next(box for box in texts if box.role is Role.HEADLINE)
    scene = changed(scene, [headline.key], lambda box: replace(box, h=2.0))
    catalog = desk._catalog
    stored = catalog.layouts.get(layout)
    assert stored is not None
    with catalog.edit(Act.ARRANGE):
        catalog.layouts.update(replace(stored, document=to_json(scene)))


def _frame(scene: Scene, photo: int, change: Callable[[ImageBox], ImageBox]) -> Scene:
    pages = [
        replace(p, items=tuple(change(b) if isinstance(b, ImageBox) and b.photo == photo else b for b in p.items))
        for p in scene.pages
    ]
    return replace(scene, pages=tuple(pages))
