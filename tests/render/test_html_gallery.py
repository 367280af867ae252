"""The gallery is whole, quiet and safe."""

import base64
import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

from PIL import Image

from gallery_app.domain.task import drain
from gallery_app.layout.content import Content, ContentItem, ContentSection
from gallery_app.render.html_gallery import export_html
from tests.fakes.handed import hostile, turned

_HOSTILE = "\"><script>alert(1)</script><img src=x onerror='alert(2)'>&amp;"


class _Page(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


def _read(content: Content, out: Path) -> _Page:
    return _Page(drain(export_html(content, out)).files[0].read_text("utf-8"))


def test_every_photo_is_there_with_its_words(sample: Content, tmp_path: Path) -> None:
    """Pictures have alternative text and a size; captions and credits stand beneath."""
    page = _read(sample, tmp_path)
    *images, viewer = page.all("img")
    assert [image["alt"] for image in images] == [item.title for item in sample.items]
    assert all((tmp_path / str(image["src"])).is_file() for image in images)
    assert "src" not in viewer
    assert all(item.credit in page.text for item in sample.items)
    assert page.all("html") == [{"lang": "zh-CN"}]


def test_hostile_text_is_inert(sample: Content, tmp_path: Path) -> None:
    """Markup in any field is shown, not run, and no policy would let it run."""
    item = replace(sample.items[0], caption=_HOSTILE, credit=_HOSTILE, description=_HOSTILE + "d", alt=_HOSTILE)
    content = Content(_HOSTILE, _HOSTILE, (_HOSTILE,), _HOSTILE, _HOSTILE, (ContentSection((_HOSTILE,), (item,)),))
    page = _read(content, tmp_path)
    assert len(page.all("script")) == 1
    assert len(page.all("img")) == 2, "the photo, and the empty picture of the viewer"
    assert page.text.count(_HOSTILE) >= 7
    assert "default-src 'none'" in str(page.all("meta")[1]["content"])


def test_a_named_file_has_its_pictures_beside_it(sample: Content, tmp_path: Path) -> None:
    """A name that ends in .html is the page itself."""
    files = drain(export_html(sample, tmp_path / "看.html")).files
    assert files[0].name == "看.html"
    assert {file.parent.name for file in files[1:]} == {"看-images"}


def test_a_photo_that_is_missing_or_broken_has_a_frame(tmp_path: Path) -> None:
    """The gallery says so in its place, and a broken one is warned of."""
    items = (ContentItem(1, "缺"), ContentItem(2, "坏", path=str(tmp_path / "none.jpg")))
    answer = drain(export_html(Content(sections=(ContentSection((), items),)), tmp_path / "out"))
    text = answer.files[0].read_text("utf-8")
    assert len(answer.warnings) == 1
    assert "图片待补" in text
    assert "图片无法读取" in text


def test_phones_get_smaller_pictures(tmp_path: Path) -> None:
    """Each address says how wide its picture is, and it is; a small picture has no smaller one."""
    large, small = tmp_path / "large.jpg", tmp_path / "small.jpg"
    Image.new("RGB", (3000, 2000), "navy").save(large)
    Image.new("RGB", (600, 400), "navy").save(small)
    items = (
        ContentItem(1, path=str(large), width=3000, height=2000),
        ContentItem(2, path=str(small), width=600, height=400),
    )
    first, second, _ = _read(Content(sections=(ContentSection((), items),)), tmp_path / "out").all("img")
    sources = [source.split() for source in str(first["srcset"]).split(", ")]
    assert [width for _, width in sources] == ["1600w", "800w"]
    for address, width in sources:
        with Image.open(tmp_path / "out" / address) as image:
            assert f"{image.width}w" == width
    assert "srcset" not in second


def test_pictures_say_nothing_of_camera_and_place(tmp_path: Path) -> None:
    """Who made them stays."""
    photo = turned(tmp_path / "t.jpg")
    content = Content(sections=(ContentSection((), (ContentItem(1, path=str(photo), width=40, height=60),)),))
    _, picture = drain(export_html(content, tmp_path / "out")).files
    assert b"Secret Camera" not in picture.read_bytes()
    assert b"Tian Zheng" in picture.read_bytes()


def test_the_policy_allows_just_this_script_and_style(sample: Content, tmp_path: Path) -> None:
    """By their digests; nothing from elsewhere, no attribute."""
    text = drain(export_html(sample, tmp_path)).files[0].read_text("utf-8")
    policy = str(_Page(text).all("meta")[1]["content"])
    for tag in ("script", "style"):
        [body] = re.findall(f"<{tag}>(.*?)</{tag}>", text, re.DOTALL)
        assert base64.b64encode(hashlib.sha256(body.encode()).digest()).decode() in policy
    assert "unsafe" not in policy
    assert not re.search(r"""\s(on\w+|style)=""", re.sub(r"<(script|style)>.*?</\1>", "", text, flags=re.DOTALL))


def test_any_words_are_taken(tmp_path: Path) -> None:
    """Control characters, halves of surrogate pairs and ten thousand characters."""
    exported = drain(export_html(hostile(tmp_path), tmp_path / "out"))
    assert [Path(warning.path).name for warning in exported.warnings] == ["broken.jpg"]
    assert "长" * 10_000 in exported.files[0].read_text("utf-8")
