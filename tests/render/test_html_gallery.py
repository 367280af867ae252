"""The gallery is whole, quiet and safe."""

from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

from gallery_app.domain.task import drain
from gallery_app.layout.content import Content, ContentItem, ContentSection
from gallery_app.render.html_gallery import export_html

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
    assert [image["alt"] for image in page.all("img")] == [item.title for item in sample.items]
    assert all((tmp_path / str(image["src"])).is_file() for image in page.all("img"))
    assert all(item.credit in page.text for item in sample.items)
    assert page.all("html") == [{"lang": "zh-CN"}]


def test_hostile_text_is_inert(sample: Content, tmp_path: Path) -> None:
    """Markup in any field is shown, not run, and no policy would let it run."""
    item = replace(sample.items[0], caption=_HOSTILE, credit=_HOSTILE, description=_HOSTILE + "d", alt=_HOSTILE)
    content = Content(_HOSTILE, _HOSTILE, (_HOSTILE,), _HOSTILE, _HOSTILE, (ContentSection((_HOSTILE,), (item,)),))
    page = _read(content, tmp_path)
    assert page.all("script") == []
    assert len(page.all("img")) == 1
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
