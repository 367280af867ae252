"""The register of photographers."""

from dataclasses import replace
from pathlib import Path

import pytest

from gallery_app.domain.changes import Act
from gallery_app.domain.credit import Credit
from gallery_app.domain.photo import Photo
from gallery_app.domain.query import Field, Term
from gallery_app.domain.report import Report, Section
from gallery_app.errors import InputError
from gallery_app.services.desk import Desk
from gallery_app.services.registering import Period


@pytest.fixture
def people(desk: Desk) -> dict[str, int]:
    """Ids of 田正 with two photos, of 田政 with one, and of 谢健 who shares one with 田正."""
    with desk._catalog.edit(Act.IMPORT):
        ids = [
            desk._catalog.photos.add(
                Photo(title=title, credits=tuple(Credit(name, raw=f"{name} 摄") for name in names))
            )
            for title, names in (("一", ["田正"]), ("二", ["田正", "谢健"]), ("三", ["田政"]))
        ]
        for date, photos in (("2023-10-20", ids), ("2023-12-31", ids[:1]), ("", ids[2:])):
            report = desk._catalog.reports.add(Report(headline=date, date=date, sections=(Section(),)))
            for photo in photos:
                desk._catalog.placements.add(photo, report.sections[0].id)
    return {person.name: person.id for person in desk.registering.all()}


def count(desk: Desk, name: str) -> int:
    """Return how many photos a search for the whole name finds."""
    return desk._catalog.finder.count(Term(Field.PHOTOGRAPHER, name, exact=True))


def test_merging_is_one_step_back(desk: Desk, people: dict[str, int]) -> None:
    """Photos, aliases and the search follow a merge, and its undo."""
    before = desk.registering.all()
    changes = desk.registering.merge(people["田正"], [people["田政"]])
    merged = desk.registering.find("田政")
    assert (merged.name, merged.aliases, merged.photos) == ("田正", ("田政",), 3)
    assert (count(desk, "田正"), count(desk, "田政")) == (3, 3)
    assert len(changes.ids) == 2
    desk.history.undo(1)
    assert desk.registering.all() == before
    assert (count(desk, "田正"), count(desk, "田政")) == (2, 1)


def test_a_photo_of_both_keeps_one_credit(desk: Desk, people: dict[str, int]) -> None:
    """After a merge nobody is credited twice in one role."""
    desk.registering.merge(people["田正"], [people["谢健"]])
    assert [photo.photographers for photo in desk.library.photos([2])] == [("田正",)]


def test_splitting_takes_back_a_merge(desk: Desk, people: dict[str, int]) -> None:
    """Without photos named, those whose printed line has the name go with it."""
    desk.registering.merge(people["田正"], [people["田政"]])
    made = desk.registering.split(people["田正"], "田政")
    assert made.photos == (3,)
    assert desk.registering.find("田正").aliases == ()
    assert (count(desk, "田正"), count(desk, "田政")) == (2, 1)


def test_splitting_chosen_photos(desk: Desk, people: dict[str, int]) -> None:
    """A new name takes the photos that are named, and only those of the entry."""
    made = desk.registering.split(people["田正"], "田正（大）", [1])
    assert desk.registering.get(made.person).photos == 1
    with pytest.raises(InputError, match="Photo 3"):
        desk.registering.split(people["田正"], "田小正", [3])
    with pytest.raises(InputError, match="own name"):
        desk.registering.split(people["田正"], "田 正")
    with pytest.raises(InputError, match="belongs"):
        desk.registering.split(people["田正"], "谢健")


def test_renaming_keeps_the_old_spelling(desk: Desk, people: dict[str, int]) -> None:
    """The old name stays an alias; back again it is none."""
    desk.registering.rename(people["田正"], "田征")
    assert desk.registering.get(people["田正"]).aliases == ("田正",)
    desk.registering.rename(people["田正"], "田正")
    assert desk.registering.get(people["田正"]).aliases == ("田征",)


def test_setting_fields(desk: Desk, people: dict[str, int]) -> None:
    """What is not given stays."""
    desk.registering.set(people["田正"], unit="本报", english="Tian Zheng")
    desk.registering.set(people["田正"], role="本报记者", aliases=["老田"])
    person = desk.registering.find("老田")
    assert (person.unit, person.role, person.english) == ("本报", "本报记者", "Tian Zheng")


@pytest.mark.parametrize(
    ("period", "counts"),
    [
        (None, {"田正": (2, 3, 2, 0), "谢健": (1, 1, 1, 0), "田政": (1, 2, 2, 0)}),
        ("2023-10..2023-12", {"田正": (2, 3, 2, 0), "谢健": (1, 1, 1, 0), "田政": (1, 1, 1, 1)}),
        ("2023-12", {"田正": (1, 1, 1, 0), "谢健": (0, 0, 0, 0), "田政": (0, 0, 0, 1)}),
        ("..2023-10-20", {"田正": (2, 2, 1, 0), "谢健": (1, 1, 1, 0), "田政": (1, 1, 1, 1)}),
    ],
)
def test_counts_by_period(
    desk: Desk, people: dict[str, int], period: str | None, counts: dict[str, tuple[int, int, int, int]]
) -> None:
    """Photos, placements and publications of dated reports; what has no date is told apart."""
    found = desk.registering.published(Period.of(period) if period else None)
    assert {p.name: (n.photos, n.placements, n.publications, n.undated) for p, n in found} == counts


@pytest.mark.parametrize("text", ["", "..", "2023-13", "23", "2023-12..2023-10", "2023..x"])
def test_a_period_that_is_none(text: str) -> None:
    """Neither nonsense nor an end before the beginning."""
    with pytest.raises(InputError, match="A period is written as"):
        Period.of(text)


def test_the_table_is_safe(desk: Desk, people: dict[str, int], tmp_path: Path) -> None:
    """A name that a spreadsheet would run is kept from it, and who has nothing is left out."""
    desk.registering.update(replace(desk.registering.get(people["谢健"]), name="=cmd|谢健"))
    out = desk.registering.export(tmp_path / "fees.csv", ["a", "b", "c", "d", "e", "f"])
    lines = out.read_text("utf-8-sig").splitlines()
    assert lines[0] == "a,b,c,d,e,f"
    assert "'=cmd|谢健,,,1,1,1" in lines
    assert len(desk.registering.export(out, ["x"], Period.of("2024")).read_text("utf-8-sig").splitlines()) == 1


@pytest.mark.parametrize(
    ("names", "reason"),
    [
        (("田正", "田政"), "The names sound alike."),
        (("张晓明", "张小明"), "The names sound alike."),
        (("谷福根", "谷福银"), "The names are one character apart."),
        (("欧阳夏丹", "欧阳丹"), "The names are one character apart."),
        (("Hans Strand", "Hans Strant"), "The names are one character apart."),
        (("田正", "田王"), None),
        (("李晓明", "李小红"), None),
        (("Ann", "Anne"), None),
    ],
)
def test_names_one_character_apart(names: tuple[str, str], reason: str | None, desk: Desk) -> None:
    """Slips are told, names that merely share a family are not."""
    with desk._catalog.edit(Act.IMPORT):
        desk._catalog.photos.add(Photo(credits=tuple(map(Credit, names))))
    assert [str(pair.reason) for pair in desk.registering.similar()] == [reason] * (reason is not None)


def test_a_new_name_is_compared(desk: Desk, people: dict[str, int]) -> None:
    """Before a slip is entered the register says whom it may mean; an alias is no slip."""
    assert [person.name for person in desk.registering.near("田证")] == ["田正", "田政"]
    assert desk.registering.near("田 正") == ()
    assert desk.registering.find(str(people["谢健"])).name == "谢健"
    with pytest.raises(InputError, match="no photographer"):
        desk.registering.find("无人")
    with pytest.raises(InputError, match="no photographer 99"):
        desk.registering.get(99)
