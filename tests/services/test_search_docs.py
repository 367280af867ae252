"""The examples of docs/search.md, each of them run."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from gallery_app.bootstrap import open_desk
from gallery_app.catalog import open_catalog
from gallery_app.domain.changes import Act
from gallery_app.domain.credit import PHOTOGRAPHED, Credit
from gallery_app.domain.label import Label
from gallery_app.domain.photo import Photo, PhotoFile, Pick
from gallery_app.domain.report import Report, Section
from gallery_app.domain.task import drain
from gallery_app.services.desk import Desk

_DOCS = Path(__file__).resolve().parent.parent.parent / "docs" / "search.md"
_ROW = re.compile(r"\| `([^`]+)` \| ([^|`]*?) ?\| (.*)\|$", re.MULTILINE)


def _image(name: str, width: int, height: int) -> PhotoFile:
    return PhotoFile(f"/p/{name}", 1, 1, name, "JPEG", width, height)


def _credits(name: str, house: str = "") -> tuple[Credit, ...]:
    return (Credit(name, PHOTOGRAPHED), *([Credit(organisation=house)] if house else []))


_PHOTOS = (
    Photo(
        title="日新月异", description="高新区的夜色，灯火通明。", credits=_credits("解小明", "本报记者"),
        themes=("夜景",),
        place="西安", taken="2023-05-01", rating=5, label=Label.RED, file=_image("DSC0042.jpg", 6000, 4000),
    ),
    Photo(
        title="茶馆一角", description="游人在老街喝茶。", credits=_credits("田正"), themes=("市井",), place="重庆",
        taken="2023-11", rating=3, pick=Pick.PICKED, label=Label.BLUE,
        file=_image("IMG7.jpg", 4000, 6000),
    ),
    Photo(
        title="Night market", description="A market at night.", credits=_credits("曾毅", "新华社"),
        themes=("夜景", "市井"), place="西安", taken="2024",
    ),
    Photo(title="无题"),
)  # fmt: skip


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A desk on the catalog that the page describes."""
    path = tmp_path_factory.mktemp("docs") / "catalog.tushuo"
    catalog = open_catalog(path)
    with catalog.edit(Act.IMPORT):
        ids = [catalog.photos.add(photo) for photo in _PHOTOS]
        report = catalog.reports.add(Report(headline="活力高新区", sections=(Section(heading=("产城融合",)),)))
        catalog.placements.add(ids[0], report.sections[0].id)
    catalog.close()
    desk = open_desk(path)
    yield desk
    desk.close()


def _examples() -> list[tuple[str, str, str]]:
    rows = _ROW.findall(_DOCS.read_text("utf-8"))
    return [(search, found, rest) for search, found, rest in rows if not search.endswith(":")]


def test_the_page_has_examples() -> None:
    """The tables are still read by this test."""
    assert len(_examples()) > 40


@pytest.mark.parametrize(("search", "found", "rest"), _examples(), ids=[row[0] for row in _examples()])
def test_an_example_finds_what_the_page_says(archive: Desk, search: str, found: str, rest: str) -> None:
    """Each search of the page finds the photos beside it, and names the place of what cannot be read."""
    result = drain(archive.finding.answer(search))
    titles = {photo.title for photo in archive.library.photos(result.ids)}
    assert titles == set(filter(None, found.strip().split("、")))
    assert [problem.start + 1 for problem in result.problems] == ([int(rest)] if rest.strip().isdecimal() else [])
