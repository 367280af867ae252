"""A small desk without a database: records in dictionaries, previews drawn by Pillow, on any thread."""

import io
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field, replace
from functools import partial
from types import SimpleNamespace
from typing import cast

import pytest
from PIL import Image

from gallery_app.captions.check import check_caption
from gallery_app.domain.changes import Act, Changes, Kind
from gallery_app.domain.credit import Credit
from gallery_app.domain.overview import Overview, overview_of
from gallery_app.domain.photo import Photo, PhotoFile
from gallery_app.domain.photographer import Photographer
from gallery_app.domain.placement import Placement
from gallery_app.domain.report import Byline, Paragraph, Report, Section
from gallery_app.domain.sync import InStep, SyncState
from gallery_app.domain.task import Task
from gallery_app.domain.theme import Theme
from gallery_app.errors import FileError
from gallery_app.services.captioning import Captioning, FieldEdit
from gallery_app.services.checking import Finding
from gallery_app.services.covering import CoverageFinding
from gallery_app.services.desk import Desk
from gallery_app.services.linking import Match, Matching
from gallery_app.services.reporting import ReportView, SectionView, _coverage
from gallery_app.ui.changes import ChangeBus
from gallery_app.ui.context import Context
from gallery_app.ui.look import Look
from gallery_app.ui.tasks import TaskRunner

SHAPES = ((6000, 4000), (4000, 3000), (3000, 4000), (1600, 900), (3000, 3000))
TITLES = ("日新月异", "乐享生活", "美丽花海", "传承文化", "休闲娱乐")
PEOPLE = (
    Photographer(1, "田正", pinyin="tian zheng", role="本报记者", photos=4),
    Photographer(2, "田改群", pinyin="tian gai qun", role="通讯员", photos=38),
    Photographer(3, "周卫平", pinyin="zhou wei ping", photos=1),
)


def photo(number: int, *, shape: tuple[int, int] | None = (6000, 4000), section: int = 1, **fields: object) -> Photo:
    """Return a photo placed in a section of report 1; `shape` None leaves it without an image."""
    file = shape and PhotoFile(f"/photos/{number}.jpg", 1000, 0, f"f{number}", "JPEG", *shape, id=number)
    place = Placement(number, number, 1, section, number, heading="", headline="攀“高”不止步")
    known = Photo(number, TITLES[number % 5], credits=(Credit("田正", photographer=1),), file=file or None)
    return replace(replace(known, placements=(place,)), **fields)  # type: ignore[arg-type]  # named fields of Photo


@dataclass
class FakeLibrary:
    """Photos by id; counts how often it is asked."""

    records: dict[int, Photo]
    asked: list[int] = field(default_factory=list)

    def photo(self, number: int) -> Photo | None:
        return self.records.get(number)

    def photos(self, ids: Sequence[int]) -> tuple[Photo, ...]:
        self.asked.extend(ids)
        return tuple(self.records[number] for number in ids if number in self.records)

    def overview(self, ids: Sequence[int]) -> Task[Overview]:
        yield from ()
        return overview_of([self.records[number] for number in ids if number in self.records])

    def photographers(self) -> tuple[Photographer, ...]:
        return PEOPLE

    def themes(self) -> tuple[Theme, ...]:
        return (Theme(1, "城市风貌", photos=6), Theme(2, "夜景", 1, 2))


class Endless(FakeLibrary):
    """A library of a million photos made up as they are asked for."""

    def photos(self, ids: Sequence[int]) -> tuple[Photo, ...]:
        self.asked.extend(ids)
        return tuple(photo(number, shape=SHAPES[number % len(SHAPES)]) for number in ids)


class FakePreviews:
    """Draws a plain picture for every file but the broken ones."""

    def kept(self, file: PhotoFile, edge: int) -> bytes | None:
        return None

    def rough(self, file: PhotoFile, edge: int) -> bytes | None:
        return None

    def make(self, file: PhotoFile, edge: int) -> bytes:
        if file.fingerprint.startswith("broken"):
            raise FileError("The image {path} cannot be decoded.", path=file.path)
        scale = edge / max(file.width, file.height)
        size = round(file.width * scale), round(file.height * scale)
        packed = io.BytesIO()
        Image.new("RGB", size, f"hsl({hash(file.fingerprint) % 360}, 47%, 60%)").save(packed, "JPEG")
        return packed.getvalue()


@dataclass
class FakeLinking:
    """Remembers what it was asked to do."""

    calls: list[tuple[object, ...]] = field(default_factory=list)
    questions: Matching = field(default_factory=lambda: Matching((), (), ()))
    no: set[tuple[int, int]] = field(default_factory=set)

    def together(self, _act: Act = Act.LINK) -> AbstractContextManager[SimpleNamespace]:
        return nullcontext(SimpleNamespace(changes=Changes({Kind.PLACEMENT: frozenset({1})}, Act.LINK)))

    def link(self, photos: Sequence[int], section: int, position: int | None = None) -> Changes:
        return self._note("link", tuple(photos), section, position)

    def move(self, placement: int, section: int, position: int | None = None) -> Changes:
        return self._note("move", placement, section, position)

    def unlink(self, photos: Sequence[int], section: int) -> Changes:
        return self._note("unlink", tuple(photos), section)

    def give(self, photo: int, placement: int) -> Changes:
        return self._note("give", photo, placement)

    def apply(self, matches: Sequence[Match]) -> Changes:
        left = tuple(pair for pair in self.questions.pairs if pair not in matches)
        self.questions = replace(self.questions, pairs=left)
        return self._note("apply", *((match.photo, match.placement) for match in matches))

    def open_questions(self, report: int) -> Matching:
        told = self.questions
        parted = [pair for pair in told.pairs if (pair.photo, pair.placement) in self.no]
        return Matching(
            tuple(pair for pair in told.pairs if pair not in parted),
            (*told.unmatched_captions, *(pair.placement for pair in parted)),
            (*told.unmatched_photos, *(pair.photo for pair in parted)),
        )

    def refuse(self, photo: int, placement: int) -> Changes:
        self.no.add((photo, placement))
        return self._note("refuse", photo, placement)

    def refused(self, report: int) -> int:
        return len(self.no)

    def ask_again(self, report: int) -> Changes:
        self.no.clear()
        return self._note("ask again", report)

    def _note(self, *call: object) -> Changes:
        self.calls.append(call)
        return Changes({Kind.PLACEMENT: frozenset({1})}, Act.LINK)


class _Edit:
    def __init__(self, touched: set[int]) -> None:
        self._touched = touched

    @property
    def changes(self) -> Changes:
        return Changes({Kind.PHOTO: frozenset(self._touched)}, Act.EDIT) if self._touched else Changes()


class FakeCatalog:
    """Just enough of a catalog for the real `Captioning`."""

    def __init__(self, library: FakeLibrary) -> None:
        self._library = library
        self._touched: set[int] = set()
        self.photos = SimpleNamespace(get=library.photos, update=self._update)

    def _update(self, new: Photo) -> None:
        self._library.records[new.id] = new
        self._touched.add(new.id)

    def edit(self, act: Act) -> "FakeCatalog":
        self._touched = set()
        return self

    def __enter__(self) -> _Edit:
        return _Edit(self._touched)

    def __exit__(self, *_: object) -> None:
        pass


class Edits(Captioning):
    """The real captioning, which also remembers the edits."""

    made: list[tuple[tuple[int, ...], tuple[FieldEdit, ...]]]

    def edit(self, photos: Sequence[int], edits: Sequence[FieldEdit]) -> Changes:
        self.made.append((tuple(photos), tuple(edits)))
        return super().edit(photos, edits)


REPORT = Report(
    1,
    "攀“高”不止步 从“新”再出发",
    "2023年高新区高质量发展纪实",
    (Byline("本报记者", "田正"), Byline(None, "孟力")),
    sections=(
        Section(1, (), (Paragraph("导语的文字。" * 12),)),
        Section(
            2, ("完善创新体系", "塑造发展新动能新优势"), (Paragraph("正文。" * 30), Paragraph("重复", repeated=True))
        ),
        Section(3, ("建设产业体系",), (Paragraph("再一段。" * 20),)),
    ),
)


class FakeReporting:
    """Answers with one report whose sections hold the library's photos."""

    def __init__(self, library: FakeLibrary) -> None:
        self._library = library

    def view(self, report: int) -> object:
        sections = []
        for section in REPORT.sections:
            uses = [(p, u) for p in self._library.records.values() for u in p.placements if u.section == section.id]
            uses.sort(key=lambda use: use[1].position)
            sections.append(SectionView(section, tuple(u for _, u in uses), tuple(p for p, _ in uses)))
        return ReportView(REPORT, tuple(sections))

    def coverage(self, report: int) -> object:
        return tuple(_coverage(section) for section in self.view(report).sections)

    def all(self) -> tuple[Report, ...]:
        return (REPORT,)


def _checked(text: str, *, description: bool) -> tuple[Finding, ...]:
    return check_caption(text, [Credit("田正")], title=TITLES[1] if description else "")


class FakeCovering:
    """Finds what it is told to."""

    def __init__(self) -> None:
        self.found: tuple[CoverageFinding, ...] = ()

    def findings(self, _report: int, *, news: bool = False) -> tuple[CoverageFinding, ...]:
        return tuple(finding for finding in self.found if news or finding.code != "no-when")


def make_context(library: FakeLibrary, theme: str = "light") -> Context:
    """Return a context around a library."""
    captioning = Edits(FakeCatalog(library))  # type: ignore[arg-type]  # just enough of a catalog
    captioning.made = []
    desk = SimpleNamespace(
        library=library,
        captioning=captioning,
        linking=FakeLinking(),
        checking=SimpleNamespace(checker=lambda _photo, *, description: partial(_checked, description=description)),
        covering=FakeCovering(),
        stacks=SimpleNamespace(all=lambda: ()),
        suggesting=SimpleNamespace(themes=lambda _photo: ()),
        reporting=FakeReporting(library),
        previewing=FakePreviews(),
        writing_back=SimpleNamespace(state=lambda _photo: InStep(SyncState.SAME)),
    )
    return Context(cast("Desk", desk), Look(theme), ChangeBus(), TaskRunner())


@pytest.fixture
def fifteen() -> FakeLibrary:
    """Fifteen photos of several shapes; number 7 has no image, number 9 an undecodable one."""
    records = {n: photo(n, shape=SHAPES[n % 5], section=1 + n % 2) for n in range(1, 16)}
    records[7] = replace(records[7], file=None)
    records[9] = replace(records[9], file=replace(records[9].file, fingerprint="broken9"))  # type: ignore[type-var]
    return FakeLibrary(records)


@pytest.fixture
def context(fifteen: FakeLibrary, qtbot: object) -> Iterator[Context]:
    """The fifteen photos on a desk."""
    return make_context(fifteen)


@pytest.fixture
def endless(qtbot: object) -> Context:
    """A desk with a million photos."""
    return make_context(Endless({}))
