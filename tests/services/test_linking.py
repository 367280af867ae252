"""Linking photos to sections and matching files to captions."""

import zipfile
from pathlib import Path

import pytest
from PIL import Image

from gallery_app.domain.placement import Origin
from gallery_app.domain.task import drain
from gallery_app.errors import InputError
from gallery_app.services.desk import Desk
from gallery_app.services.reporting import ReportView
from tests.reports.readers import making


def _titles(view: ReportView) -> list[list[str]]:
    return [[photo.title for photo in section.photos] for section in view.sections]


def test_files_find_their_captions(desk: Desk, report: int, pictures: Path) -> None:
    """A file named after a caption becomes its image; what fits nothing stays visible on both sides."""
    drain(desk.importing.run([pictures]))

    matching = desk.linking.match(report, apply=True)

    assert matching.applied == 2
    photos = {p.title: p for s in desk.reporting.view(report).sections for p in s.photos}
    assert photos["晨光初照"].file
    assert photos["茶馆一角"].file
    assert photos["老街夜色"].file is None
    (left,) = desk.library.photos(matching.unmatched_photos)
    assert left.file
    assert left.file.path.endswith("DSC_0001.jpg")
    assert len(matching.unmatched_captions) == 1


def test_matching_is_only_proposed_unless_asked(desk: Desk, report: int, pictures: Path) -> None:
    """Without `apply` nothing changes, and each pair has its reasons."""
    drain(desk.importing.run([pictures]))

    matching = desk.linking.match(report)

    assert [pair.certain for pair in matching.pairs] == [True, True]
    assert all(pair.reasons for pair in matching.pairs)
    assert desk.finding.search("").total == 6


def test_matching_is_undone_in_one_step(desk: Desk, report: int, pictures: Path) -> None:
    """Undo gives captions without images and images without captions back."""
    drain(desk.importing.run([pictures]))
    desk.linking.match(report, apply=True)

    desk.history.undo()

    assert desk.finding.search("").total == 6
    assert all(p.file is None for s in desk.reporting.view(report).sections for p in s.photos)


def test_used_photo_keeps_its_record(desk: Desk, report: int, pictures: Path) -> None:
    """A photo of the archive that is in use elsewhere takes the place and stays one record."""
    imported = drain(desk.importing.run([pictures / "晨光初照.jpg"]))
    sections = [s.section.id for s in desk.reporting.view(report).sections]
    desk.linking.link(imported.added, sections[1])
    desk.linking.unlink(imported.added, sections[1])
    assert desk.linking.match(report, photos=imported.added, apply=True).applied == 1
    assert desk.finding.search("").total == 3


def test_photo_is_linked_and_unlinked_by_hand(desk: Desk, report: int, pictures: Path) -> None:
    """An editor's link is certain and the editor's; taking it away leaves the record."""
    (photo,) = drain(desk.importing.run([pictures / "DSC_0001.jpg"])).added
    lead = desk.reporting.view(report).sections[0].section.id

    desk.linking.link([photo], lead, 0)

    placement = desk.reporting.view(report).sections[0].placements[0]
    assert (placement.photo, placement.origin, placement.certainty) == (photo, Origin.EDITOR, 1.0)
    desk.linking.unlink([photo], lead)
    assert desk.library.photo(photo) is not None
    assert _titles(desk.reporting.view(report))[0] == ["晨光初照"]


def test_placement_moves_between_sections(desk: Desk, report: int) -> None:
    """Moving puts a photo where it is dropped and closes the gap it left."""
    view = desk.reporting.view(report)

    desk.linking.move(view.sections[1].placements[1].id, view.sections[0].section.id, 0)

    assert _titles(desk.reporting.view(report)) == [["老街夜色", "晨光初照"], ["茶馆一角"]]
    desk.history.undo()
    assert desk.reporting.view(report) == view


@pytest.mark.parametrize("section", [4711])
def test_unknown_section_is_named(desk: Desk, report: int, section: int) -> None:
    """The sentence names the section that is not there."""
    photo = desk.reporting.view(report).sections[0].photos[0].id

    with pytest.raises(InputError, match="4711"):
        desk.linking.link([photo], section)


def test_unlinking_what_is_not_there_is_refused(desk: Desk, report: int) -> None:
    """A photo that does not stand in a section cannot be taken out of it."""
    lead, street = desk.reporting.view(report).sections

    with pytest.raises(InputError, match="does not stand"):
        desk.linking.unlink([lead.photos[0].id], street.section.id)


def test_description_that_repeats_the_title_is_left(desk: Desk, report: int, tmp_path: Path) -> None:
    """A file whose own description is only the caption's title does not make the record say it twice."""
    exif = Image.Exif()
    exif[0x010E] = "晨光初照"
    Image.new("RGB", (60, 40)).save(tmp_path / "晨光初照.jpg", exif=exif)
    drain(desk.importing.run([tmp_path / "晨光初照.jpg"]))

    desk.linking.match(report, apply=True)

    photo = desk.reporting.view(report).sections[0].photos[0]
    assert (photo.title, photo.description) == ("晨光初照", "")
    assert photo.file


def test_photo_stands_once_in_a_report(desk: Desk, report: int) -> None:
    """Linking a photo to another section of its report moves it there."""
    lead, street = desk.reporting.view(report).sections

    desk.linking.link([lead.photos[0].id], street.section.id)

    assert _titles(desk.reporting.view(report)) == [[], ["茶馆一角", "老街夜色", "晨光初照"]]


def test_editor_pairs_what_matching_cannot(desk: Desk, report: int, pictures: Path) -> None:
    """A caption is given any image by hand, in one step of undo; a second image is refused."""
    imported = drain(desk.importing.run([pictures])).added
    camera = next(p.id for p in desk.library.photos(imported) if p.file and "DSC" in p.file.path)
    slot = desk.reporting.view(report).sections[1].placements[1]

    desk.linking.give(camera, slot.id)

    photo = desk.reporting.view(report).sections[1].photos[1]
    assert (photo.title, photo.file is not None) == ("老街夜色", True)
    with pytest.raises(InputError, match="has its image already"):
        desk.linking.give(imported[1], slot.id)


def test_numbers_count_every_caption(desk: Desk, report: int, tmp_path: Path) -> None:
    """图3 is the third caption of the report, also when the first has its image already."""
    for name, width in (("晨光初照", 60), ("图3", 50)):
        Image.new("RGB", (width, 40)).save(tmp_path / f"{name}.jpg")
    drain(desk.importing.run([tmp_path / "晨光初照.jpg"]))
    desk.linking.match(report, apply=True)
    drain(desk.importing.run([tmp_path / "图3.jpg"]))

    (pair,) = desk.linking.match(report).pairs

    view = desk.reporting.view(report)
    assert pair.placement == view.sections[1].placements[1].id


def test_open_questions_are_about_photos_used_nowhere(desk: Desk, report: int, pictures: Path) -> None:
    """A photo that stands in a section is no candidate."""
    photos = drain(desk.importing.run([pictures])).photos
    section = desk.reporting.view(report).sections[0].section.id
    desk.linking.link(photos[:1], section)

    found = desk.linking.open_questions(report)

    seen = {pair.photo for pair in found.pairs} | set(found.unmatched_photos)
    assert seen == set(photos[1:])


def test_an_editor_gives_a_caption_its_image(desk: Desk, report: int, pictures: Path) -> None:
    """Whatever the names say, and undone in one step; what is not there is named."""
    (photo,) = drain(desk.importing.run([pictures / "DSC_0001.jpg"])).photos
    placement = desk.reporting.view(report).sections[1].placements[1].id

    desk.linking.give(photo, placement)

    assert desk.reporting.view(report).sections[1].photos[1].file
    desk.history.undo()
    assert desk.reporting.view(report).sections[1].photos[1].file is None
    with pytest.raises(InputError, match="77"):
        desk.linking.give(photo, 77)
    with pytest.raises(InputError, match="88"):
        desk.linking.give(88, placement)


def test_a_refused_pair_is_not_proposed_again(desk: Desk, report: int, pictures: Path) -> None:
    """It outlives the matching, can be undone as any edit, and be asked about again."""
    drain(desk.importing.run([pictures]))
    before = desk.linking.match(report).pairs
    desk.linking.refuse(before[0].photo, before[0].placement)
    left = {(pair.photo, pair.placement) for pair in desk.linking.match(report).pairs}
    assert (before[0].photo, before[0].placement) not in left
    assert desk.linking.refused(report) == 1
    desk.history.undo()
    assert desk.linking.match(report).pairs == before
    desk.linking.refuse(before[0].photo, before[0].placement)
    desk.linking.ask_again(report)
    assert (desk.linking.refused(report), desk.linking.match(report).pairs) == (0, before)


def test_refusing_what_is_not_there(desk: Desk, report: int) -> None:
    """One sentence says what is missing."""
    with pytest.raises(InputError, match="There is no placement 99"):
        desk.linking.refuse(1, 99)
    use = desk.reporting.view(report).sections[0].placements[0]
    with pytest.raises(InputError, match="There is no photo 99"):
        desk.linking.refuse(99, use.id)


def test_the_names_of_copies_count(desk: Desk, report: int, pictures: Path, tmp_path: Path) -> None:
    """A well-named copy of a file that a camera named finds the caption."""
    camera = tmp_path / "camera" / "DSC_0412.jpg"
    camera.parent.mkdir()
    (pictures / "晨光初照.jpg").rename(camera)
    drain(desk.importing.run([camera]))
    copy = tmp_path / "晨光初照.jpg"
    copy.write_bytes(camera.read_bytes())
    assert drain(desk.importing.run([copy])).duplicates
    (pair,) = desk.linking.match(report).pairs
    assert pair.certain
    assert str(pair.reasons[0]) == "The title stands in the file name."
    assert drain(desk.importing.run([copy])).duplicates  # kept once
    assert len(desk.linking.match(report).pairs) == 1


def test_the_document_shows_its_pictures(desk: Desk, pictures: Path) -> None:
    """A page beside its images tells by name and by bytes which is whose, whatever captions and names say."""
    (pictures / "晨光初照.jpg").rename(pictures / "p-07.jpg")
    page = pictures / "page.html"
    page.write_text(
        "<h1>河湾</h1><p>清晨的河湾镇，第一家早点铺已经冒出了热气，店主一边招呼客人一边包着馄饨，话音里都是笑意。</p>"
        '<figure><img src="p-07.jpg?w=800"><figcaption>老人们 林舟 摄</figcaption></figure>'
        '<figure><img src="http://example.org/DSC_0001.jpg"><figcaption>一条街 林舟 摄</figcaption></figure>',
        "utf-8",
    )
    added = desk.reporting.add(desk.reporting.read(page))
    drain(desk.importing.run([pictures]))
    found = {str(pair.reasons[0]): pair.certain for pair in desk.linking.match(added.report).pairs}
    assert found == {
        "The document shows this very picture with the caption.": True,
        "The document shows a picture of this name with the caption.": True,
    }


def test_a_docx_shows_its_pictures(desk: Desk, pictures: Path, tmp_path: Path) -> None:
    """The bytes inside tell which file is whose; a damaged or absent member leaves the order only."""
    path = making.docx(
        tmp_path / "a.docx",
        making.paragraph("清晨的河湾镇，第一家早点铺已经冒出了热气，店主一边招呼客人一边包着馄饨，话音里都是笑意。"),
        making.paragraph(extra=making.PICTURE.format(1)),
        making.paragraph("老人们 林舟 摄"),
        making.paragraph(extra=making.PICTURE.format(2)),
        making.paragraph("一条街 林舟 摄"),
        pictures=2,
    )
    with zipfile.ZipFile(path, "a") as archive:
        archive.write(pictures / "DSC_0001.jpg", "word/media/image1.jpeg")
    added = desk.reporting.add(desk.reporting.read(path))
    drain(desk.importing.run([pictures / "DSC_0001.jpg"]))
    (pair,) = desk.linking.match(added.report).pairs
    assert pair.certain
    assert str(pair.reasons[0]) == "The document shows this very picture with the caption."
    reading = desk.reporting.read(path)
    path.unlink()  # a source that has gone meanwhile
    assert desk.reporting.add(reading).photos
