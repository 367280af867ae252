"""What is missing in the pictures of a report."""

from dataclasses import replace

import pytest

from gallery_app.domain.credit import Credit
from gallery_app.domain.photo import Photo, PhotoFile
from gallery_app.domain.placement import Placement
from gallery_app.domain.report import Section
from gallery_app.reports.coverage import Pictures, Use, coverage_findings

WIDE = PhotoFile("/p/a.jpg", 1, 1, "f", "JPEG", 60, 40)
HIGH = replace(WIDE, width=40, height=60)
PHOTO = Photo(7, title="晨光", credits=(Credit("田正"),), file=WIDE)
LEAD, STREET = Section(1), Section(2, ("老街",))


def codes(section: Section, *photos: Photo, uses: tuple[Use, ...] = (), news: bool = False) -> list[str]:
    """Return the codes found in one section with these photos."""
    placements = [Placement(n, photo.id, 1, section.id, n) for n, photo in enumerate(photos)]
    found = coverage_findings([Pictures(section, placements, photos)], {7: uses}, ["田正"], news=news)
    assert all(str(finding.message) and finding.section == section.id for finding in found)
    return [finding.code for finding in found]


@pytest.mark.parametrize(
    ("section", "photos", "expected"),
    [
        (STREET, [], ["no-photo"]),
        (STREET, [PHOTO], ["one-photo"]),
        (STREET, [PHOTO, PHOTO], ["one-photographer"]),
        (STREET, [PHOTO, replace(PHOTO, credits=(Credit("谢健"),))], []),
        (LEAD, [replace(PHOTO, file=HIGH)], ["one-photo", "no-landscape"]),
        (STREET, [replace(PHOTO, file=HIGH)], ["one-photo"]),
        (LEAD, [replace(PHOTO, file=None)], ["no-file", "one-photo"]),
        (STREET, [replace(PHOTO, credits=())], ["one-photo", "no-credit"]),
        (STREET, [replace(PHOTO, title="")], ["one-photo", "no-caption"]),
        (STREET, [replace(PHOTO, title="老街旧貌（资料图片）")], ["one-photo", "undated-archive"]),
        (STREET, [replace(PHOTO, title="2008年的老街（资料图片）")], ["one-photo"]),
        (STREET, [replace(PHOTO, themes=("AIGC",))], ["one-photo", "unmarked-ai"]),
        (
            STREET,
            [PHOTO.saying("digital_source", "compositeWithTrainedAlgorithmicMedia")],
            ["one-photo", "unmarked-ai"],
        ),
        (STREET, [PHOTO.saying("ai_system", "画师")], ["one-photo", "unmarked-ai"]),
        (STREET, [PHOTO.saying("digital_source", "digitalCapture")], ["one-photo"]),
        (STREET, [replace(PHOTO, file=replace(WIDE, camera="Midjourney"))], ["one-photo", "unmarked-ai"]),
        (STREET, [replace(PHOTO, title="未来（AI生成）", themes=("AIGC",))], ["one-photo"]),
        (STREET, [replace(PHOTO, title="AI产业园")], ["one-photo"]),
    ],
)
def test_findings(section: Section, photos: list[Photo], expected: list[str]) -> None:
    """Each thing that is missing has its code, and a good section has none."""
    assert codes(section, *photos) == expected


def test_news_captions_tell_when_where_who_and_what() -> None:
    """Only where the style asks for it."""
    assert codes(STREET, PHOTO, news=True) == ["one-photo", "no-when", "no-where", "no-who", "no-what"]
    whole = replace(PHOTO, description="10月6日，市民在火炬广场观看灯光秀。")
    assert codes(STREET, whole, news=True) == codes(STREET, PHOTO) == ["one-photo"]


@pytest.mark.parametrize(
    ("use", "sentence"),
    [
        (Use("旧报道"), "used before in 旧报道"),
        (Use("旧报道", "2023-05-01"), "used before in 旧报道 (2023-05-01)"),
        (Use("旧报道", "2023-05-01", "日报"), "used before in 旧报道 (日报, 2023-05-01)"),
    ],
)
def test_used_before(use: Use, sentence: str) -> None:
    """It says where, and when as far as that is known."""
    _, finding = coverage_findings([Pictures(STREET, [Placement(1, 7, 1, 2, 0)], [PHOTO])], {7: [use]})
    assert (finding.code, finding.photo, str(finding.message)) == ("used-before", 7, sentence)


def test_an_archive_picture_whose_date_is_known() -> None:
    """The sentence names the date that the caption lacks."""
    old = replace(PHOTO, title="老街（资料图片）", taken="1998")
    _, finding = coverage_findings([Pictures(STREET, [Placement(1, 7, 1, 2, 0)], [old])], {})
    assert "1998" in str(finding.message)
