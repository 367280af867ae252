"""LibreOffice opens what was written for office programs, and prints every word of it."""

import shutil
import subprocess
from pathlib import Path

import pytest

from gallery_app.domain.task import drain
from gallery_app.layout.content import Content
from gallery_app.layout.scene import Scene
from gallery_app.render.docx import export_docx
from gallery_app.render.pptx import export_pptx
from gallery_app.render.pptx_pages import export_pptx_pages
from gallery_app.render.xlsx import export_xlsx

pytestmark = [pytest.mark.oracle, pytest.mark.slow]


def _printed(document: Path) -> tuple[str, int]:
    """Return text and number of pages of a document printed by LibreOffice."""
    for tool in ("soffice", "pdftotext", "pdfinfo"):
        if not shutil.which(tool):
            pytest.skip(f"{tool} is not installed")
    profile = f"-env:UserInstallation={(document.parent / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(document.parent), str(document)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    pdf = str(document.with_suffix(".pdf"))
    text = subprocess.run(["pdftotext", pdf, "-"], check=True, capture_output=True, text=True).stdout
    facts = subprocess.run(["pdfinfo", pdf], check=True, capture_output=True, text=True).stdout
    pages = next(line for line in facts.splitlines() if line.startswith("Pages:"))
    return "".join(text.split()), int(pages.split()[1])


def _missing(text: str, sample: Content) -> list[str]:
    wanted = [word for item in sample.items for word in (item.title, item.credit)]
    return [word for word in wanted if "".join(word.split()) not in text]


def test_word_document_is_printed_whole(sample: Content, tmp_path: Path) -> None:
    """Headline, headings, titles and credits."""
    text, _ = _printed(drain(export_docx(sample, tmp_path / "x.docx")).files[0])
    assert _missing(text, sample) == []
    assert "".join(sample.headline.split()) in text
    assert "第1页" in text


def test_slides_are_printed_one_a_page(sample: Content, tmp_path: Path) -> None:
    """And the headline before them."""
    text, pages = _printed(drain(export_pptx(sample, tmp_path / "x.pptx")).files[0])
    assert _missing(text, sample) == []
    assert pages == len(sample.items) + 1


def test_pages_as_slides_are_printed_whole(scene: Scene, sample: Content, tmp_path: Path) -> None:
    """As many as there were."""
    text, pages = _printed(drain(export_pptx_pages(scene, tmp_path / "x.pptx")).files[0])
    assert _missing(text, sample) == []
    assert pages == len(scene.pages)


def test_workbook_is_printed_whole(sample: Content, tmp_path: Path) -> None:
    """No row is lost."""
    text, _ = _printed(drain(export_xlsx(sample, tmp_path / "x.xlsx")).files[0])
    assert _missing(text, sample) == []
