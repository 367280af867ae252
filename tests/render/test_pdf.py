"""The PDF is what a printer and a reader expect; outside programs say so."""

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from gallery_app.domain.task import drain
from gallery_app.layout.compose import compose
from gallery_app.layout.content import Content, ContentItem, ContentSection
from gallery_app.layout.scene import Scene
from gallery_app.layout.templates import template
from gallery_app.render.pdf import export_pdf
from gallery_app.render.typst import TypstMeasure

_HOSTILE = '#raw("x") $a$ *b* _c_ @d <e> \\f [g] {h} // i `j` ~k #let l = 1'


@pytest.fixture(scope="module")
def pdf(scene: Scene, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample as a PDF file."""
    return drain(export_pdf(scene, tmp_path_factory.mktemp("pdf") / "图片专版.pdf")).files[0]


def _ask(tool: str, *arguments: str) -> str:
    if not shutil.which(tool):
        pytest.skip(f"{tool} is not installed")
    return subprocess.run([tool, *arguments], capture_output=True, check=True, text=True).stdout


@pytest.mark.oracle
def test_every_font_is_embedded(pdf: Path) -> None:
    """A printer needs no font of its own."""
    fonts = _ask("pdffonts", str(pdf)).splitlines()[2:]
    assert fonts
    assert all(line.split()[-5:-2] == ["yes", "yes", "yes"] for line in fonts)


@pytest.mark.oracle
def test_every_title_and_name_can_be_selected(pdf: Path, sample: Content) -> None:
    """The text that is copied out of the page is the text that went in."""
    text = "".join(_ask("pdftotext", str(pdf), "-").split())
    wanted = [sample.headline, sample.subtitle, *sample.bylines]
    wanted += [line for section in sample.sections for line in section.heading]
    wanted += [words for item in sample.items for words in (item.title, item.credit)]
    assert [words for words in wanted if "".join(words.split()) not in text] == []


@pytest.mark.oracle
def test_the_page_has_the_size_of_its_paper(pdf: Path) -> None:
    """A3 is 841.89 by 1190.55 points."""
    assert "841.89 x 1190.55 pts" in _ask("pdfinfo", str(pdf))


@pytest.mark.oracle
def test_the_document_is_titled_and_tagged(pdf: Path, sample: Content) -> None:
    """Readers see the headline as title, screen readers the structure."""
    facts = _ask("pdfinfo", str(pdf))
    assert sample.headline in facts
    assert "Tagged:          yes" in facts


@pytest.mark.oracle
def test_the_structure_is_sound(pdf: Path) -> None:
    """No error in syntax or streams."""
    assert "No syntax or stream encoding errors" in _ask("qpdf", "--check", str(pdf))


@pytest.mark.oracle
def test_pictures_are_described(pdf: Path, sample: Content) -> None:
    """Each picture has its title as alternative text."""
    objects = _ask("qpdf", "--json", str(pdf))
    assert [item.title for item in sample.items if f'"/Alt": "u:{item.title}"' not in objects] == []


@pytest.mark.oracle
def test_hostile_text_comes_out_as_it_is(sample: Content, typst_measure: TypstMeasure, tmp_path: Path) -> None:
    """Markup in a caption is printed, not run."""
    item = replace(sample.items[0], caption=_HOSTILE, credit=_HOSTILE, alt=_HOSTILE)
    content = Content(_HOSTILE, _HOSTILE, (_HOSTILE,), sections=(ContentSection((_HOSTILE,), (item,)),))
    made = compose(content, template("photo-page"), "A3", typst_measure)
    [file] = drain(export_pdf(made, tmp_path / "x.pdf")).files
    text = "".join(_ask("pdftotext", str(file), "-").split())
    assert text.count("".join(_HOSTILE.split())) >= 5


def test_a_picture_that_cannot_be_read_is_warned_of(typst_measure: TypstMeasure, tmp_path: Path) -> None:
    """The page is made all the same."""
    bad = tmp_path / "bad.jpg"
    bad.write_bytes(b"no picture")
    items = (ContentItem(1, "坏", path=str(bad), width=3, height=2), ContentItem(2, "缺"))
    made = compose(Content(sections=(ContentSection((), items),)), template("photo-page"), "A4", typst_measure)
    answer = drain(export_pdf(made, tmp_path / "x.pdf"))
    assert [warning.path for warning in answer.warnings] == [str(bad)]
    assert answer.files[0].read_bytes().startswith(b"%PDF")
