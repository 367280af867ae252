"""Searches, orders and counts."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gallery_app.catalog.catalog import SqliteCatalog
from gallery_app.domain.changes import Act
from gallery_app.domain.credit import Credit
from gallery_app.domain.photo import Photo, PhotoFile, Pick
from gallery_app.domain.query import Aspect, Everything, Facet, Field, Found, Sort
from gallery_app.search.parse import parse_query, read_query
from tests.catalog.conftest import Sample


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", (0, 1, 2)), ("夜", (0, 1)), ("日新月异", (0,)), ("日新月異", (0,)), ("日 新", (0,)), ("夜月", ()),
        ("market", (1,)), ("mark", (1,)), ("MARKET", (1,)), ("ｎｉｇｈｔ", (1,)),
        ('"night market"', (1,)), ("arket", ()),
        ("摄影:田正", (0,)), ("摄影:田", (0,)), ("摄影:=田", ()), ("摄影:=田正", (0,)), ("摄影:=嚴　冰", ()),
        ('摄影:="嚴　冰"', (1,)), ("严冰", (1,)), ("摄影:夜景", ()), ("主题:夜景", (0, 1)), ("主题:=夜", ()),
        ("主题:夜景城市", ()), ("章节:融合", (0, 1)), ("章节:=产城融合", (0, 1)), ("章节:=第二行", (0, 1)),
        ("章节:=融合", ()), ("报道:=活力高新区", (0, 1)), ("标题:日新", (0,)), ("标题:=日新月异", (0,)),
        ("标题:高新区", ()), ("说明:夜色", (0,)), ("机构:记者", (0,)), ("地点:西安", (0,)), ("文件:0042", (0,)),
        ("文件:dsc0042.jpg", (0,)), ("文件:photos", ()), ("任意:=西安", (0,)), ("任意:=安", ()),
        ("夜景 -田正", (1,)), ("-夜景", (2,)), ("田正 或 无题", (0, 2)), ("(田正 或 无题) 高新", (0,)),
        ("夜景 无文件", (1,)), ("无署名", (2,)), ("无说明", (1,)), ("无文件", (1, 2)), ("未用", (2,)), ("精选", ()),
        ("-未用 -田正", (1,)), ("最近", (0, 1, 2)), ("…", ()), ("摄影:=…", ()), ("-…", (0, 1, 2)), ("*", (0, 1, 2)),
        ("没有 或 精选", ()), ("-(田正 或 精选)", (1, 2)),
    ],
)  # fmt: skip
def test_a_search_finds_what_it_says(catalog: SqliteCatalog, sample: Sample, text: str, found: tuple[int, ...]) -> None:
    """Every field, one character, whole values, states, and their combinations."""
    expected = tuple(sample.photos[number] for number in found)
    assert catalog.finder.find(parse_query(text)) == Found(len(expected), expected)


def test_many_words_are_no_trouble(catalog: SqliteCatalog, sample: Sample) -> None:
    """A whole pasted page is a search as well."""
    words = " ".join(f"词{number}" for number in range(2000))
    assert catalog.finder.count(parse_query(words)) == 0
    assert catalog.finder.count(parse_query(words.replace(" ", " 或 "))) == 0


@pytest.mark.parametrize(
    ("sort", "order"),
    [
        (Sort.ADDED, (0, 1, 2)), (Sort.DATE, (0, 1, 2)), (Sort.TITLE, (1, 0, 2)), (Sort.PHOTOGRAPHER, (0, 1, 2)),
        (Sort.RATING, (1, 0, 2)), (Sort.SECTION, (0, 1, 2)),
    ],
)  # fmt: skip
def test_results_have_an_order(catalog: SqliteCatalog, sample: Sample, sort: Sort, order: tuple[int, ...]) -> None:
    """Names and titles by reading; what is empty comes last."""
    assert catalog.finder.find(Everything(), sort).ids == tuple(sample.photos[number] for number in order)


def test_the_newest_import_comes_first(catalog: SqliteCatalog, sample: Sample) -> None:
    """Within one import the order of taking in stays."""
    with catalog.edit(Act.IMPORT):
        early = catalog.photos.add(Photo(title="早", added="2001-01-01T00:00:00+00:00"))
        late = catalog.photos.add(Photo(title="晚", added="2999-01-01T00:00:00+00:00"))
    assert catalog.finder.find(Everything()).ids == (late, *sample.photos, early)
    assert catalog.finder.find(parse_query("最近")).ids == (late,)


def test_a_window_knows_the_total(catalog: SqliteCatalog, sample: Sample) -> None:
    """Also past the end."""
    assert catalog.finder.find(Everything(), limit=2) == Found(3, sample.photos[:2])
    assert catalog.finder.find(Everything(), limit=2, offset=2) == Found(3, sample.photos[2:])
    assert catalog.finder.find(Everything(), limit=2, offset=9) == Found(3, ())


def test_picked_photos_are_found(catalog: SqliteCatalog, sample: Sample) -> None:
    """As soon as they are picked."""
    with catalog.edit(Act.EDIT):
        catalog.photos.update(replace(catalog.photos.get(sample.photos[1:2])[0], pick=Pick.PICKED))
    assert catalog.finder.find(parse_query("精选")).ids == sample.photos[1:2]


def test_disputed_photos_are_found(catalog: SqliteCatalog, sample: Sample) -> None:
    """As soon as the dispute is seen, and no more when it is settled; a photo that is gone disputes nothing."""
    for disputed in (True, True, False):
        catalog.photos.saw_dispute(sample.photos[0], disputed=disputed)
        assert catalog.finder.find(parse_query("有冲突")).ids == sample.photos[:1] * disputed
    catalog.photos.saw_dispute(999, disputed=True)
    assert catalog.check() == ()


def test_the_same_image_is_alike(catalog: SqliteCatalog) -> None:
    """With the photo itself, and as soon as it comes."""
    image = PhotoFile("/p/1.jpg", 1, 1, "f", "JPEG", 1, 1)
    alike: list[int] = []
    for name in ("1", "2"):
        with catalog.edit(Act.IMPORT):
            alike.append(catalog.photos.add(Photo(title=name, file=replace(image, path=f"/p/{name}.jpg"))))
        assert set(catalog.finder.find(parse_query(f"近似:{alike[0]}")).ids) == set(alike)


def test_facets_count_the_matches(catalog: SqliteCatalog, sample: Sample) -> None:
    """Each value with how many of the results have it, the most frequent first."""
    assert catalog.finder.facets(parse_query("夜")) == (
        Facet(Field.FORMAT, "JPEG", 1), Facet(Aspect.MONTH, "2023-05", 1), Facet(Field.ORGANISATION, "本报记者", 1),
        Facet(Field.PHOTOGRAPHER, "严冰", 1), Facet(Field.PHOTOGRAPHER, "田正", 1),
        Facet(Aspect.RATING, "3", 1), Facet(Aspect.RATING, "5", 1), Facet(Field.REPORT, "活力高新区", 2),
        Facet(Field.SECTION, "产城融合", 2), Facet(Aspect.SHAPE, "landscape", 1), Facet(Field.THEME, "夜景", 2),
        Facet(Field.THEME, "城市", 1), Facet(Aspect.YEAR, "2022", 1), Facet(Aspect.YEAR, "2023", 1),
    )  # fmt: skip
    assert catalog.finder.facets(parse_query("无题")) == ()


def test_a_facet_leads_to_as_many_photos_as_it_counts(catalog: SqliteCatalog, sample: Sample) -> None:
    """Asking for the whole value of a facet answers its count."""
    for facet in catalog.finder.facets(Everything()):
        assert catalog.finder.count(facet.query) == facet.count, facet


def test_sections_are_counted(catalog: SqliteCatalog, sample: Sample) -> None:
    """Only those with photos."""
    assert catalog.finder.section_counts() == {sample.report.sections[1].id: 2}


def test_rare_characters_are_found(catalog: SqliteCatalog, image: Callable[..., PhotoFile]) -> None:
    """Names of people are full of characters younger than SQLite's tables; radicals typed for characters too."""
    with catalog.edit(Act.IMPORT):
        number = catalog.photos.add(Photo(title="𬭎𱁬鿏⺼月", credits=(Credit("𠮷田"),)))
        catalog.photos.add(Photo(title="𬭏𱁭"))
    for text in ("𬭎", "𱁬", "鿏", "⺼", "⽉", "𠮷", "𬭎𱁬", "摄影:=𠮷田"):
        assert catalog.finder.find(parse_query(text)).ids == (number,), text


@pytest.mark.parametrize(
    "text",
    [
        "'; drop table photo; --", '"夜" NEAR "景"', "夜* AND title:景", "{title} : 夜", "^夜", "夜\x00景",
        "\ue000\ue001\ue002", "\ud800", '""""', "-" * 300, "(" * 300, "夜" * 50_000, "a b " * 25_000, "夜，" * 30_000,
        "naïve café", "ａ\u0301",
        "近似:99999999999999999", "宽:>99999999999999999999",
    ],
    ids=lambda text: ascii(text)[:12],
)  # fmt: skip
def test_whatever_is_typed_is_searched_for_or_named(catalog: SqliteCatalog, text: str) -> None:
    """SQL, the signs of FTS5, marks of the index itself and 100 kB give results, and what cannot be read a sentence."""
    reading = read_query(text)
    assert catalog.finder.find(reading.query).total <= 3
    assert catalog.finder.first(reading.query) is not None
    assert all(problem.message.template for problem in reading.problems)


@given(st.text('夜景 或OR()-"“：:=*摄影标题近似日期星级0123.>#,，aé\ue000', max_size=24))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_any_signs_are_searched_for(catalog: SqliteCatalog, text: str) -> None:
    """The same, for texts made of signs."""
    query = read_query(text).query
    assert set(catalog.finder.first(query)) == set(catalog.finder.find(query).ids)
