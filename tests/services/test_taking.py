"""Choosing between the places of one file."""

from pathlib import Path

import pytest
from PIL import Image

from gallery_app.domain.task import drain
from gallery_app.errors import InputError
from gallery_app.metadata.read import read_metadata
from gallery_app.metadata.write import Legacy, written
from gallery_app.services.desk import Desk
from gallery_app.services.writing_back import Target


@pytest.fixture
def photo(desk: Desk, pictures: Path) -> int:
    """Return a photo whose file says one thing in XMP and another in IPTC."""
    path = pictures / "DSC_0001.jpg"
    data = written(path.read_bytes(), {"title": "旧题", "creators": ("田正",)}, Legacy.ALWAYS).data
    path.write_bytes(written(data, {"title": "新题", "creators": ("田正", "李明")}, Legacy.NEVER).data)
    return drain(desk.importing.run([path])).added[0]


def test_an_editor_chooses_a_place(desk: Desk, photo: int, pictures: Path) -> None:
    """The record says what IPTC said, as a step of undo; written back, all places say so."""
    assert [each.field for each in desk.taking.conflicts(photo)] == ["title", "creators"]
    desk.taking.take(photo, "title", "iptc")
    desk.taking.take(photo, "creators", "xmp")
    (record,) = desk.library.photos([photo])
    assert (record.title, record.photographers) == ("旧题", ("田正", "李明"))
    drain(desk.writing_back.run([photo], Target()))
    said = read_metadata(pictures / "DSC_0001.jpg")
    assert (said.text("title"), said.conflicts, desk.taking.conflicts(photo)) == ("旧题", (), ())
    desk.history.undo()
    assert desk.library.photos([photo])[0].title == "新题"


def test_what_cannot_be_chosen_is_refused(desk: Desk, photo: int, report: int, pictures: Path) -> None:
    """A field that nobody disputes, a place that says nothing, a photo without a file, a file that is gone."""
    with pytest.raises(InputError, match="disagree on"):
        desk.taking.take(photo, "credit", "xmp")
    with pytest.raises(InputError, match="stands in"):
        desk.taking.take(photo, "title", "exif")
    with pytest.raises(InputError, match="no image file"):
        desk.taking.conflicts(desk.finding.search("晨光初照").ids[0])
    (pictures / "DSC_0001.jpg").unlink()
    with pytest.raises(InputError, match="cannot be read"):
        desk.taking.conflicts(photo)


def test_labels_and_stars_are_taken_as_the_catalog_has_them(desk: Desk, tmp_path: Path) -> None:
    """A sidecar's word for a colour becomes the colour."""
    path = tmp_path / "a.jpg"
    Image.new("RGB", (8, 6), "blue").save(path)
    path.write_bytes(written(path.read_bytes(), {"label": "Red", "rating": "2"}).data)
    sidecar = (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description'
        ' xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:Label="绿色" xmp:Rating="5"/></rdf:RDF>'
    )
    path.with_suffix(".xmp").write_text(sidecar, "utf-8")
    (photo,) = drain(desk.importing.run([path])).added
    for field in ("label", "rating"):
        desk.taking.take(photo, field, "xmp")
    (record,) = desk.library.photos([photo])
    assert (record.label.value, record.rating) == ("red", 2)
