"""A catalog in a temporary folder, empty or with one report of three photos."""

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from gallery_app.catalog import open_catalog
from gallery_app.catalog.catalog import SqliteCatalog
from gallery_app.domain.changes import Act
from gallery_app.domain.credit import Credit
from gallery_app.domain.photo import Photo, PhotoFile
from gallery_app.domain.report import Byline, Paragraph, Report, Section


@dataclass(frozen=True)
class Sample:
    """Ids of what the sample catalog holds."""

    photos: tuple[int, ...]
    report: Report
    placements: tuple[int, ...]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the catalog of a test lies."""
    return tmp_path / "catalog.tushuo"


@pytest.fixture
def catalog(path: Path) -> Iterator[SqliteCatalog]:
    """An empty catalog."""
    with closing(open_catalog(path, patience=0.2)) as opened:
        yield opened


@pytest.fixture
def image() -> Callable[..., PhotoFile]:
    """Make image records: `image("/a/b.jpg")`."""

    def make(path: str = "/photos/DSC0042.JPG", fingerprint: str = "f1") -> PhotoFile:
        return PhotoFile(path, 1000, 1_700_000_000_123_456_789, fingerprint, "JPEG", 6000, 4000, 6, "2023-05-01", "X")

    return make


@pytest.fixture
def sample(catalog: SqliteCatalog, image: Callable[..., PhotoFile]) -> Sample:
    """One report with a lead and two sections; two photos in the first section, one placed nowhere."""
    photos = (
        Photo(
            title="日新月异",
            description="高新区的夜色",
            credits=(Credit("田正", organisation="本报记者"),),
            themes=("夜景", "城市"),
            place="西安",
            taken="2023-05",
            rating=3,
            file=image(),
        ),
        Photo(title="Night market", credits=(Credit("严 冰"),), themes=("夜景",), taken="2022", rating=5),
        Photo(description="无题"),
    )
    report = Report(
        headline="活力高新区",
        bylines=(Byline("本报记者", "甲"), Byline(None, "乙")),
        sections=(
            Section(paragraphs=(Paragraph("导语"),)),
            Section(heading=("产城融合", "第二行"), paragraphs=(Paragraph("一"), Paragraph("二", repeated=True))),
            Section(heading=("创新",)),
        ),
    )
    with catalog.edit(Act.ADD_REPORT):
        ids = tuple(catalog.photos.add(photo) for photo in photos)
        stored = catalog.reports.add(report)
        placed = tuple(catalog.placements.add(photo, stored.sections[1].id) for photo in ids[:2])
    return Sample(ids, stored, placed)
