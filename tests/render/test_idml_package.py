"""The IDML package of every template keeps the rules of its format, and the rules notice what breaks them."""

import zipfile
from pathlib import Path

import pytest

from gallery_app.domain.task import drain
from gallery_app.layout.compose import compose
from gallery_app.layout.content import Content
from gallery_app.layout.templates import Template, template, templates
from gallery_app.render.idml import export_idml
from gallery_app.render.typst import TypstMeasure
from tests.fakes.handed import hostile
from tests.render.idml_rules import Package, faults


def _exported(content: Content, look: Template, measure: TypstMeasure, out: Path) -> Path:
    drain(export_idml(compose(content, look, look.page, measure), out))
    return out


@pytest.mark.parametrize("look", templates(), ids=lambda look: look.name)
def test_every_template_gives_a_sound_package(
    look: Template, sample: Content, typst_measure: TypstMeasure, tmp_path: Path
) -> None:
    """Parts, names, references, styles, fonts, chains of frames, places and links are what they must be."""
    assert faults(Package(_exported(sample, look, typst_measure, tmp_path / "页.idml"))) == []


@pytest.mark.parametrize("name", ["captioned-report", "photo-page", "caption-list"])
def test_hostile_words_give_a_sound_package(name: str, typst_measure: TypstMeasure, tmp_path: Path) -> None:
    """Whatever captions say, structure stays structure; a title longer than a page hangs over it, as preflight says."""
    found = faults(Package(_exported(hostile(tmp_path), template(name), typst_measure, tmp_path / "x.idml")))
    assert [fault for fault in found if "no rectangle on its page" not in fault] == []


# Each fault with the part it is planted in and what is exchanged there.
_BREAKS = [
    ("is not there", "Stories/Story_0.xml", b'AppliedParagraphStyle="', b'AppliedParagraphStyle="x'),
    ("names 2 elements", "Spreads/Spread_0.xml", b'Self="item0-1"', b'Self="item0-0"'),
    ("list of stories", "designmap.xml", b'StoryList="story0 ', b'StoryList="'),
    ("each part once", "designmap.xml", b"Stories/Story_1.xml", b"Stories/Story_0.xml"),
    ("is set in", "Resources/Fonts.xml", b'FontStyleName="', b'FontStyleName="x'),
    ("is based on", "Resources/Styles.xml", b">$ID/[No paragraph style]<", b">none<"),
    ("stands in", "Stories/Story_0.xml", b"CharacterStyleRange", b"Story"),
    ("count", "Spreads/Spread_0.xml", b'PageCount="1"', b'PageCount="2"'),
    ("no rectangle", "Spreads/Spread_0.xml", b'ItemTransform="1 0 0 1 -', b'ItemTransform="1 0 0 1 9'),
    ("reading order", "Spreads/Spread_0.xml", b'PreviousTextFrame="n"', b'PreviousTextFrame="item0-0"'),
    ("mimetype", "mimetype", b"", b""),
    ("first bytes", "mimetype", b"indesign", b"indesigner"),
    (".jpg is not there", "Spreads/Spread_0.xml", b"file:Links/", b"file:Elsewhere/"),
]


@pytest.fixture(scope="module")
def sound(sample: Content, typst_measure: TypstMeasure, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A package without faults."""
    out = tmp_path_factory.mktemp("idml") / "a.idml"
    return _exported(sample, template("photo-page"), typst_measure, out)


@pytest.mark.parametrize(("fault", "name", "old", "new"), _BREAKS)
def test_a_planted_fault_is_noticed(fault: str, name: str, old: bytes, new: bytes, sound: Path) -> None:
    """The rules are worth something: each of them can fail."""
    broken = sound.with_name("b.idml")
    with zipfile.ZipFile(sound) as source, zipfile.ZipFile(broken, "w", zipfile.ZIP_DEFLATED) as out:
        for entry in source.infolist():
            data = source.read(entry)
            stored = entry.filename == "mimetype" and fault != "mimetype"
            done = data.replace(old, new) if old and entry.filename == name else data
            out.writestr(zipfile.ZipInfo(entry.filename), done, zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED)
    assert any(fault in each for each in faults(Package(broken)))
