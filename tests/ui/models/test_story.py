"""A report as passages, its coverage, its uses and its facts: without Qt."""

from types import SimpleNamespace

import pytest

from gallery_app.domain.changes import Changes, Kind
from gallery_app.domain.photo import Photo, PhotoFile
from gallery_app.domain.placement import Placement
from gallery_app.domain.report import Byline, Paragraph, Report, Section
from gallery_app.services.reporting import ReportView, SectionCoverage, SectionView
from gallery_app.ui.models.coverage import Lacking, lacks, share
from gallery_app.ui.models.facts import Print, file_name, megapixels, print_size, shown_time
from gallery_app.ui.models.linking import drop_photos, take_out
from gallery_app.ui.models.photos import Photos, shape_of
from gallery_app.ui.models.story import Part, Use, story
from gallery_app.ui.models.usage import usages

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


@pytest.mark.parametrize(
    ("counts", "wants"),
    [
        ((0, 0, 0, 0), [Lacking.PHOTOS]),
        ((1, 0, 1, 1), [Lacking.SECOND]),
        ((3, 1, 1, 2), [Lacking.FILES, Lacking.PHOTOGRAPHERS]),
        ((3, 0, 3, 0), [Lacking.LANDSCAPE]),
        ((3, 0, 2, 1), []),
    ],
)
def test_a_section_says_what_it_wants(counts: tuple[int, int, int, int], wants: list[Lacking]) -> None:
    """Photos, a second one, files, other photographers, a landscape for the lead."""
    photos, without, people, landscapes = counts
    section = SectionCoverage(1, "", photos, without, people, landscapes, 0)
    assert [want.what for want in lacks(section, lead=True)] == wants


def test_only_the_lead_wants_a_landscape() -> None:
    """Other sections do well with portraits."""
    assert lacks(SectionCoverage(2, "", 2, 0, 2, 0, 2), lead=False) == ()


def test_bars_are_against_the_richest_section() -> None:
    """Half the photos, half the bar; no photo anywhere, no bar."""
    sections = [SectionCoverage(n, "", n, 0, 1, 0, 0) for n in (0, 2, 4)]
    assert [share(section, sections) for section in sections] == [0, 0.5, 1]
    assert share(sections[0], sections[:1]) == 0


def test_uses_are_gathered_by_section() -> None:
    """Several photos in one section make one card."""
    photos = [Photo(1, placements=(use(1, 1),)), Photo(2, placements=(use(2, 2), use(3, 2, section=5)))]
    assert [(u.section, len(u.placements)) for u in usages(photos)] == [(1, 2), (5, 1)]


class Linked:
    """Remembers calls and says that something changed."""

    def __init__(self) -> None:
        self.calls: list[tuple[object, ...]] = []

    def __getattr__(self, name: str) -> object:
        def call(*args: object) -> Changes:
            self.calls.append((name, *args))
            return Changes({Kind.PLACEMENT: frozenset({len(self.calls)})})

        return call


def test_a_dropped_photo_of_the_report_moves() -> None:
    """Its place is counted without itself."""
    linking = Linked()
    placed = [use(11, 1, position=0), use(12, 2, position=1), use(13, 3, position=2)]
    drop_photos(linking, [1], placed, 1, 3)  # type: ignore[arg-type]  # a fake
    assert linking.calls == [("move", 11, 1, 2)]


def test_dropped_photos_from_elsewhere_are_linked_at_once() -> None:
    """Several keep their order and are one step of undo."""
    linking = Linked()
    drop_photos(linking, [8, 9], [use(11, 1)], 1, 0)  # type: ignore[arg-type]  # a fake
    assert linking.calls == [("link", [8, 9], 1, 0)]


class Ordered:
    """Keeps one section in order as the catalog does: places are counted without the photo itself."""

    def __init__(self, *photos: int) -> None:
        self.photos = list(photos)

    def move(self, placement: int, section: int, position: int) -> Changes:
        self.photos.remove(placement)
        self.photos.insert(position, placement)
        return Changes({Kind.PLACEMENT: frozenset({placement})})

    def link(self, photos: list[int], section: int, position: int) -> Changes:
        self.photos[position:position] = photos
        return Changes({Kind.PLACEMENT: frozenset(photos)})


@pytest.mark.parametrize(
    ("dropped", "position", "order"),
    [
        ([1, 2], 3, [3, 1, 2, 4]),
        ([4, 2], 0, [4, 2, 1, 3]),
        ([2], 2, [1, 2, 3, 4]),
        ([1, 9], 4, [2, 3, 4, 1, 9]),
        ([1, 3], 2, [2, 1, 3, 4]),
    ],
)
def test_photos_of_a_section_are_put_in_another_order(dropped: list[int], position: int, order: list[int]) -> None:
    """Wherever they come from, they stand together at the place where they are dropped."""
    linking = Ordered(1, 2, 3, 4)
    placed = [use(n, n, position=n - 1) for n in (1, 2, 3, 4)]
    changes = drop_photos(linking, dropped, placed, 1, position)  # type: ignore[arg-type]  # a fake
    assert linking.photos == order
    assert changes.of(Kind.PLACEMENT) == set(dropped)


def test_taking_out_goes_section_by_section() -> None:
    """Each section is asked once."""
    linking = Linked()
    take_out(linking, [use(1, 1), use(2, 2), use(3, 3, section=4)])  # type: ignore[arg-type]  # a fake
    assert linking.calls == [("unlink", [1, 2], 1), ("unlink", [3], 4)]


FILE = PhotoFile("C:\\photos\\夜景.jpg", 2_500_000, 0, "f", "JPEG", 6000, 4000)


def test_facts_of_a_file() -> None:
    """Name without folder, millions of pixels, size in print."""
    assert (file_name(FILE), megapixels(FILE), print_size(FILE)) == ("夜景.jpg", "24.0", Print(508, 339))


@pytest.mark.parametrize(
    ("iso", "shown"), [("2023-10-06T19:42:10", "2023-10-06 19:42"), ("2023-10", "2023-10"), ("", "")]
)
def test_times_are_shown_to_the_minute(iso: str, shown: str) -> None:
    """As exact as they are known, no more."""
    assert shown_time(iso) == shown


def test_photos_are_asked_for_once() -> None:
    """The cache answers again until it is told to forget; those gone are None."""
    asked: list[int] = []

    def photos(ids: list[int]) -> tuple[Photo, ...]:
        asked.extend(ids)
        return tuple(Photo(number) for number in ids if number != 3)

    cache = Photos(SimpleNamespace(photos=photos))  # type: ignore[arg-type]  # a fake
    cache.get([1, 2])
    assert [photo and photo.id for photo in cache.get([2, 3])] == [2, None]
    cache.forget([1])
    cache.get([1, 2])
    assert asked == [1, 2, 3, 1]


def test_a_photo_without_an_image_stands_as_three_to_two() -> None:
    """Rows are laid out before any image is there."""
    assert (shape_of(None), shape_of(Photo(1)), shape_of(Photo(1, file=FILE))) == (1.5, 1.5, 1.5)
