"""The IDML package is what its specification asks for."""

# ruff: noqa: S314 - what is parsed was written a moment ago

import zipfile
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gallery_app.domain.task import drain
from gallery_app.errors import UserError
from gallery_app.layout.scene import Line, Page, Run, Scene, TextBox
from gallery_app.render.clean_text import clean
from gallery_app.render.idml import export_idml
from gallery_app.render.idml_pages import story
from gallery_app.render.idml_parts import part
from gallery_app.render.options import Options
from gallery_app.render.stories import stories_of
from tests.fakes.handed import HOSTILE, STYLES, page, turned


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, ET.Element]:
    """Every part of the package, parsed; skips where the machine has no Chinese font."""
    folder = tmp_path_factory.mktemp("idml")
    return _parts(page(folder, turned(folder / "p.jpg")), folder / "page.idml")


def _parts(scene: Scene, out: Path) -> dict[str, ET.Element]:
    try:
        [file, *_] = drain(export_idml(scene, out)).files
    except UserError as error:
        pytest.skip(str(error))
    with zipfile.ZipFile(file) as package:
        assert package.testzip() is None
        first = package.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        assert package.read("mimetype") == b"application/vnd.adobe.indesign-idml-package"
        return {name: ET.fromstring(package.read(name)) for name in package.namelist() if name.endswith(".xml")}


def test_the_map_names_every_part(parts: dict[str, ET.Element]) -> None:
    """And no part that is not there."""
    named = {element.get("src") for element in parts["designmap.xml"] if element.get("src")}
    assert named == {name for name in parts if not name.startswith(("META-INF", "designmap"))}


def test_every_name_within_is_known(parts: dict[str, ET.Element]) -> None:
    """Styles, swatches, stories and frames that are referred to exist."""
    elements = [element for root in parts.values() for element in root.iter()]
    known = {element.get("Self") for element in elements}
    links = ("AppliedParagraphStyle", "AppliedCharacterStyle", "FillColor", "ParentStory", "AppliedMaster", "ItemLayer")
    links += ("NextTextFrame", "PreviousTextFrame", "AppliedObjectStyle", "StrokeColor")
    used = {element.get(link) for element in elements for link in links} - {None, "n"}
    assert used <= known


def test_inks_are_process_colours(parts: dict[str, ET.Element]) -> None:
    """Black text is black ink alone."""
    inks = {c.get("Self"): c.get("ColorValue") for c in parts["Resources/Graphic.xml"].iter("Color")}
    assert inks["Color/Black"] == "0 0 0 100"
    assert inks["Color/C=0 M=74 Y=78 K=22"] == "0 74 78 22"


def test_a_mirrored_picture_hangs_from_its_right_edge(parts: dict[str, ET.Element]) -> None:
    """Its part that shows fills the frame from right to left."""
    plain, mirrored = parts["Spreads/Spread_0.xml"].iter("Image")
    a, b = ([float(n) for n in image.get("ItemTransform", "").split()] for image in (plain, mirrored))
    native = 40 / 300 * 72
    assert [a[4] + 0.1 * native * a[0], a[4] + 0.7 * native * a[0]] == pytest.approx([0, 80 * 72 / 25.4], abs=1e-3)
    assert [b[4] + 0.1 * native * b[0], b[4] + 0.7 * native * b[0]] == pytest.approx([70 * 72 / 25.4, 0], abs=1e-3)


def test_pictures_are_described_and_linked_beside_the_document(parts: dict[str, ET.Element]) -> None:
    """Alternative text stands with the frame; addresses are relative, so that a folder can be moved."""
    spread = parts["Spreads/Spread_0.xml"]
    assert next(spread.iter("ObjectExportOption")).get("CustomAltText") == "red <&> blue"
    assert {link.get("LinkResourceURI") for link in spread.iter("Link")} == {"file:Links/00001%20p.jpg"}


def test_names_are_kept_on_one_line_and_lines_end_by_chinese_rules(parts: dict[str, ET.Element]) -> None:
    """A credit does not break; a paragraph style knows its kinsoku set, leading and indent."""
    styles = {element.get("Name"): element for element in parts["Resources/Styles.xml"].iter() if element.get("Name")}
    assert styles["署名"].get("NoBreak") == "true"
    body = styles["正文"]
    assert (body.findtext("Properties/KinsokuSet"), body.get("FirstLineIndent"), body.get("Justification")) == (
        "SimplifiedChineseKinsoku",
        "20",
        "LeftJustified",
    )
    assert body.findtext("Properties/Leading") == "16"


def test_page_has_bleed_margins_and_guides(parts: dict[str, ET.Element]) -> None:
    """The fold is a locked guide; the margins are those of the outer guides."""
    preference = next(parts["Resources/Preferences.xml"].iter("DocumentPreference"))
    assert float(preference.get("DocumentBleedTopOffset", "")) == pytest.approx(3 * 72 / 25.4, abs=1e-3)
    spread = parts["Spreads/Spread_0.xml"]
    assert [guide.get("Locked") for guide in spread.iter("Guide")] == ["true", "false", "false", "false"]
    assert float(next(spread.iter("MarginPreference")).get("Left", "")) == pytest.approx(10 * 72 / 25.4, abs=1e-3)


def test_bleed_that_is_wished_wins(tmp_path: Path) -> None:
    """What touches the edge reaches as far."""
    scene = page(tmp_path, turned(tmp_path / "p.jpg"))
    [file, *_] = drain(export_idml(scene, tmp_path / "x.idml", Options(bleed=5.0))).files
    with zipfile.ZipFile(file) as package:
        assert b'DocumentBleedTopOffset="14.1732"' in package.read("Resources/Preferences.xml")


@given(st.lists(st.text(st.characters(exclude_categories=[]), max_size=30), max_size=3))
def test_any_text_comes_back_from_its_story(texts: list[str]) -> None:
    """What XML can hold is what was written; each line end within a text is a blank, each paragraph has its own."""
    lines = tuple(Line((Run(text, "body"),)) for text in texts)
    stories = stories_of(Scene((Page(9, 9, (TextBox(0, 0, 9, 9, lines),)),), STYLES))
    [text] = stories.all
    root = ET.fromstring(part(story(text, 0, {look.name: look for look in stories.paragraphs})))
    read = [
        "".join(content.text or "" for content in group.iter("Content")) for group in root.iter("ParagraphStyleRange")
    ]
    assert read == [clean(text).replace("\n", " ") for text in texts]


def test_hostile_words_and_style_names_give_xml(tmp_path: Path) -> None:
    """Whatever a template calls its styles and a caption says."""
    lines = (Line((Run(HOSTILE, "a"), Run(HOSTILE, HOSTILE))), Line(()), Line((Run("3", "a"),)))
    box = TextBox(0, 0, 50, 50, lines)
    styles = {"a": STYLES["body"], HOSTILE: STYLES["title"]}
    parts = _parts(
        Scene((Page(60, 60, (box, TextBox(0, 0, 1, 1, ()))),), styles, HOSTILE, (HOSTILE,)), tmp_path / "x.idml"
    )
    story = parts["Stories/Story_0.xml"]
    assert "<script>" in "".join(story.itertext())
    assert len(list(story.iter("Br"))) == 2


@pytest.mark.parametrize(
    ("language", "said", "kinsoku"),
    [
        ("en", "$ID/English: USA", None),
        ("zh-TW", "$ID/Chinese: Traditional", "TraditionalChineseKinsoku"),
        ("zh-CN", "$ID/Chinese: Simplified", "SimplifiedChineseKinsoku"),
    ],
)
def test_lines_follow_the_rules_of_their_language(
    tmp_path: Path, language: str, said: str, kinsoku: str | None
) -> None:
    """English has no rules of Chinese line ends; traditional Chinese has its own."""
    scene = replace(page(tmp_path, tmp_path / "none.jpg"), language=language)
    root = _parts(scene, tmp_path / "x.idml")["Resources/Styles.xml"]
    body = next(style for style in root.iter("ParagraphStyle") if style.get("PointSize") == "10")
    assert (body.get("AppliedLanguage"), body.findtext("Properties/KinsokuSet")) == (said, kinsoku)
