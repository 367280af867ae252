"""A page with one of everything that layout programs are to take over, and a report with hostile words."""

from dataclasses import replace
from pathlib import Path

from PIL import Image

from gallery_app.layout.content import Content, ContentItem, ContentSection
from gallery_app.layout.scene import (
    Align,
    Crop,
    Face,
    Guide,
    ImageBox,
    Line,
    Page,
    Role,
    RuleBox,
    Run,
    Scene,
    TextBox,
    TextStyle,
)

__all__ = ["HOSTILE", "STYLES", "hostile", "page", "turned"]

HOSTILE = '"><script>alert(1)</script>&amp;]]>=1+1 _x0041_ \x00\x0b\ud800\u202e مرحبا\u2028\uffff�🙂'
"""Markup, control characters, half a surrogate pair, a turn of direction, a formula."""

STYLES = {
    "headline": TextStyle(Face.SERIF, 24, 700, 1.3, level=1),
    "body": TextStyle(Face.SERIF, 10, pitch=1.6, indent=2),
    "title": TextStyle(Face.SANS, 8, 700),
    "credit": TextStyle(Face.SANS, 8, colour=(0, 0, 0, 80), whole=True),
}


def turned(path: Path, orientation: int = 6) -> Path:
    """Draw a picture of 60 by 40 pixels that EXIF turns, with place and camera in its notes."""
    exif = Image.Exif()
    exif[0x0112], exif[0x010F], exif[0x013B] = orientation, "Secret Camera", "Tian Zheng"
    exif.get_ifd(0x8825)[1] = "N"
    image = Image.new("RGB", (60, 40), "red")
    image.paste("blue", (0, 0, 30, 40))
    image.save(path, exif=exif.tobytes(), dpi=(72, 72), quality=95, subsampling=0)
    return path


def page(folder: Path, picture: Path) -> Scene:
    """Return a page of 200 by 280 mm: cropped, mirrored and empty frames, a text through two frames, an overset one."""
    frame = ImageBox(
        10, 40, 80, 60, 1, str(picture), Crop(0.1, 0.2, 0.6, 0.5), "red <&> blue", key=1, pixels=(300, 200)
    )
    items = (
        TextBox(10, 10, 180, 12, (Line((Run("攀“高”不止步", "headline"),)),), role=Role.HEADLINE),
        frame,
        replace(frame, x=110, w=70, mirrored=True, locked=True, number=2, key=2),
        ImageBox(10, 120, 40, 30, 3, None, note="图片待补", key=3),
        TextBox(
            10,
            101,
            80,
            4.3,
            (Line((Run("日新月异　", "title"), Run("田正 摄", "credit"))),),
            photo=1,
            role=Role.CAPTION,
        ),
        TextBox(
            10, 160, 40, 11.4, (_line("甲乙丙丁戊己庚辛壬", ends=False), _line("甲乙丙丁戊己庚辛壬癸甲", ends=False))
        ),
        TextBox(60, 160, 40, 11.4, (_line("子丑寅卯", ends=True), _line("第二段", ends=True))),
        TextBox(
            110,
            160,
            20,
            5.7,
            (_line("这一行文字太长了所以一定会溢出这个文本框", ends=True),),
            Align.RIGHT,
            role=Role.SUBTITLE,
        ),
        RuleBox(10, 30, 180, 0.5, (0, 74, 78, 22)),
    )
    guides = (
        Guide(100, upright=True, fold=True),
        Guide(10, upright=True),
        Guide(190, upright=True),
        Guide(10, upright=False),
    )
    return Scene((Page(200, 280, items, guides),) * 2, STYLES, "标题 <&>", ("田正",), "zh-CN", 3.0)


def _line(text: str, *, ends: bool) -> Line:
    return Line((Run(text, "body"),), ends=ends, justified=not ends)


def hostile(folder: Path) -> Content:
    """Return a report whose every word is hostile or very long, with a photo, a missing one and a broken one."""
    good, broken = folder / "good.jpg", folder / "broken.jpg"
    Image.new("RGB", (60, 40), "green").save(good)
    broken.write_bytes(b"no picture")
    item = ContentItem(
        1, HOSTILE, HOSTILE * 2, HOSTILE, HOSTILE, str(good), 60, 40, HOSTILE, 5, HOSTILE, HOSTILE, (HOSTILE,)
    )
    long = ContentItem(2, "长" * 10_000, "说" * 40_000, "", "田正 摄")
    bad = ContentItem(3, "坏", path=str(broken), width=60, height=40)
    section = ContentSection((HOSTILE,), (item, long, bad), (HOSTILE, "正文" * 5_000))
    return Content(HOSTILE, HOSTILE, (HOSTILE * 20,), HOSTILE, HOSTILE, (section,))
