"""A report as passages."""

from gallery_app.domain.photo import Photo
from gallery_app.domain.placement import Placement
from gallery_app.domain.report import Byline, Paragraph, Report, Section
from gallery_app.services.reporting import ReportView, SectionView
from gallery_app.ui.models.story import Part, Use, story

REPORT = Report(1, "标题", "副题", (Byline("本报记者", "田正"), Byline(None, "孟力")), date="2023-10-16")


def use(number: int, photo: int, section: int = 1, position: int = 0) -> Placement:
    """Return a use in report 1."""
    return Placement(number, photo, 1, section, position, headline="标题")


def view(section: Section, *photos: Photo) -> ReportView:
    """Return a report of one section."""
    placements = tuple(use(photo.id, photo.id) for photo in photos)
    return ReportView(REPORT, (SectionView(section, placements, photos),))


def test_photos_follow_the_first_paragraph() -> None:
    """They stand near their heading, as on a page."""
    section = Section(1, ("一", "二"), (Paragraph("甲"), Paragraph("乙")))
    parts = [passage.part for passage in story(view(section, Photo(1)))]
    assert parts[3:] == [Part.HEADING, Part.SUBHEADING, Part.TEXT, Part.PHOTOS, Part.TEXT]


def test_the_head_says_who_wrote_it_and_when() -> None:
    """Subtitle with its dash, authors with their posts, the day."""
    assert [p.text for p in story(view(Section(1)))[:3]] == ["标题", "——副题", "本报记者 田正　孟力 · 2023-10-16"]


def test_repeated_paragraphs_are_left_out() -> None:
    """What stands elsewhere is not shown twice."""
    section = Section(1, (), (Paragraph("甲"), Paragraph("甲", repeated=True)))
    assert [p.text for p in story(view(section)) if p.part is Part.TEXT] == ["甲"]


def test_a_caption_of_this_use_stands_before_the_title() -> None:
    """A use may have words of its own, even none."""
    photo = Photo(1, "题")
    assert Use(photo, use(1, 1)).title == "题"
    assert Use(photo, Placement(1, 1, 1, 1, 0, caption="")).title == ""


def test_section_views_without_text_still_wait_for_photos() -> None:
    """A heading alone is followed by a place to drop on."""
    section = Section(7, ("只有标题",), (Paragraph("x", repeated=True),))
    passages = story(ReportView(Report(1, "题"), (SectionView(section, (), ()),)))
    assert [p.part for p in passages] == [Part.HEADLINE, Part.HEADING, Part.PHOTOS]
