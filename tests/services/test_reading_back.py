"""Pages that the program has set, read as reports again."""

import json
from pathlib import Path

import pytest
from PIL import Image

from gallery_app.domain.task import drain
from gallery_app.paths import resources_folder
from gallery_app.services.desk import Desk
from gallery_app.services.exporting import Source

SAMPLE = resources_folder() / "sample"


@pytest.fixture
def sample(desk: Desk, tmp_path: Path) -> int:
    """The sample report with a small picture for each of its captions."""
    folder = tmp_path / "sample"
    folder.mkdir()
    for number, photo in enumerate(json.loads((SAMPLE / "report.json").read_text("utf-8"))["photos"]):
        width, height = (edge // 20 for edge in photo["size"])
        Image.new("RGB", (width, height), (15 * number, 90, 120)).save(folder / photo["file"])
    added = desk.reporting.add(desk.reporting.read(SAMPLE / "report.txt"))
    imported = drain(desk.importing.run([folder]))
    assert desk.linking.match(added.report, photos=imported.photos, apply=True).applied == 15
    return added.report


def test_a_page_of_photos_reads_as_its_report(desk: Desk, sample: int, tmp_path: Path) -> None:
    """Headings at one height, each over its own pictures, stay apart, and so do the captions of a row."""
    (page,) = drain(
        desk.exporting.run(Source(report=sample), "pdf", tmp_path / "page.pdf", template="photo-page")
    ).files

    found = desk.reporting.read(page)

    view = desk.reporting.view(sample)
    assert (found.headline, found.subtitle) == (view.report.headline, view.report.subtitle)
    assert [author.name for author in found.bylines] == [author.name for author in view.report.bylines]
    headings = ["".join("".join(section.heading).split()) for section in found.sections]
    assert headings == ["".join(section.section.heading) for section in view.sections]
    captions = [[(c.caption, c.photographers) for c in section.captions] for section in found.sections]
    assert captions == [[(photo.title, photo.photographers) for photo in s.photos] for s in view.sections]
    assert not any(section.paragraphs for section in found.sections)
