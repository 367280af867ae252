"""A catalog in a temporary folder, empty or with one report of three photos."""

import shutil
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


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty catalog file to copy: quicker than making one for each test."""
    path = tmp_path_factory.mktemp("template") / "empty.tushuo"
    open_catalog(path).close()
    return path


@pytest.fixture(scope="session")
def filled(template: Path) -> tuple[Path, Sample]:
    """A catalog file with the sample in it, to copy."""
    path = template.with_name("sample.tushuo")
    shutil.copyfile(template, path)
    with closing(open_catalog(path)) as opened:
        return path, _fill(opened)


@pytest.fixture
def catalog(request: pytest.FixtureRequest, path: Path, template: Path) -> Iterator[SqliteCatalog]:
    """An open catalog: empty, or with the sample where a test asks for that too."""
    shutil.copyfile(request.getfixturevalue("filled")[0] if "sample" in request.fixturenames else template, path)
    with closing(open_catalog(path, patience=0.2)) as opened:
        yield opened


@pytest.fixture
def sample(filled: tuple[Path, Sample]) -> Sample:
    """One report with a lead and two sections; two photos in the first section, one placed nowhere."""
    return filled[1]


def _image(path: str = "/photos/DSC0042.JPG", fingerprint: str = "f1") -> PhotoFile:
    return PhotoFile(path, 1000, 1_700_000_000_123_456_789, fingerprint, "JPEG", 6000, 4000, 6, "2023-05-01", "X")


@pytest.fixture
def image() -> Callable[..., PhotoFile]:
    """Make image records: `image("/a/b.jpg")`."""
    return _image


def _fill(catalog: SqliteCatalog) -> Sample:
    photos = (
        Photo(
            title="日新月异",
            description="高新区的夜色",
            credits=(Credit("田正", organisation="本报记者"),),
            themes=("夜景", "城市"),
            place="西安",
            taken="2023-05",
            rating=3,
            file=_image(),
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
