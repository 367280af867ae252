"""Undo and redo."""

import contextlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from time import process_time
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gallery_app.catalog import history, open_catalog
from gallery_app.catalog.catalog import SqliteCatalog
from gallery_app.catalog.record import RECORDED
from gallery_app.domain.changes import Act, Changes, Kind
from gallery_app.domain.credit import Credit
from gallery_app.domain.layout import Layout
from gallery_app.domain.photo import Photo, PhotoFile
from gallery_app.domain.query import Everything, Field, Term
from gallery_app.domain.report import Paragraph, Report, Section
from gallery_app.errors import BugError, InputError
from tests.catalog.conftest import Sample


def _model(catalog: SqliteCatalog) -> dict[str, list[tuple[Any, ...]]]:
    return {
        table: [tuple(row) for row in catalog._link.rows(f"select * from {table} order by id")]  # noqa: S608 - own names
        for table in RECORDED
    }


def test_an_undone_edit_can_be_done_again(catalog: SqliteCatalog, sample: Sample) -> None:
    """Both steps announce what they touched, and the search follows."""
    before = catalog.photos.get(sample.photos)
    with catalog.edit(Act.EDIT) as edit:
        catalog.photos.update(replace(before[0], title="晨曦", credits=(Credit("王五"),)))
    after = catalog.photos.get(sample.photos)
    undone = catalog.history.undo()
    assert undone == replace(edit.changes, undone=True)
    assert catalog.photos.get(sample.photos) == before
    assert catalog.finder.count(Term(Field.ANY, "晨曦")) == 0
    assert catalog.history.redo() == edit.changes
    assert catalog.photos.get(sample.photos) == after
    assert catalog.finder.count(Term(Field.ANY, "晨曦")) == 1


def test_a_removed_report_comes_back_whole(catalog: SqliteCatalog, sample: Sample) -> None:
    """With every section, paragraph and placement, under the same ids."""
    with catalog.edit(Act.COMPOSE):
        catalog.layouts.add(Layout(0, "a", "t", "A3", "{}", sample.report.id))
    before = _model(catalog)
    with catalog.edit(Act.REMOVE):
        catalog.reports.remove(sample.report.id)
        for photo in sample.photos:
            catalog.photos.remove(photo)
    catalog.history.undo()
    assert _model(catalog) == before
    assert catalog.check() == ()


def test_history_survives_a_restart(catalog: SqliteCatalog, sample: Sample, path: Path) -> None:
    """Another program can take the edit back."""
    catalog.close()
    with contextlib.closing(open_catalog(path)) as again:
        assert again.history.undo().act is Act.ADD_REPORT
        assert again.finder.count(Everything()) == 0
        assert again.history.redo().of(Kind.PHOTO) == set(sample.photos)


def test_without_an_edit_there_is_nothing_to_take_back(catalog: SqliteCatalog) -> None:
    """The answer is empty and false."""
    assert not catalog.history.undo()
    assert catalog.history.redo() == Changes()


def test_a_new_edit_ends_what_could_be_done_again(catalog: SqliteCatalog, sample: Sample) -> None:
    """There is one line of history, no branches."""
    with catalog.edit(Act.EDIT):
        catalog.themes.add("产业")
    catalog.history.undo()
    with catalog.edit(Act.EDIT):
        catalog.themes.add("科技")
    assert not catalog.history.redo()
    assert [entry.act for entry in catalog.history.entries()] == [Act.EDIT, Act.ADD_REPORT]


def _half_done(catalog: SqliteCatalog) -> None:
    for number in _photos(catalog):
        catalog.photos.remove(number)
    catalog.photos.add(Photo(title="二"))
    catalog.themes.add("…")


def test_an_exception_rolls_everything_back(catalog: SqliteCatalog, sample: Sample) -> None:
    """Records, index and history are as before, and the next edit works."""
    before, entries = _model(catalog), catalog.history.entries()
    with pytest.raises(InputError), catalog.edit(Act.REMOVE):
        _half_done(catalog)
    assert (_model(catalog), catalog.history.entries(), catalog.check()) == (before, entries, ())
    with catalog.edit(Act.EDIT) as edit:
        catalog.themes.add("科技")
    assert edit.changes.act is Act.EDIT


def test_edits_inside_join_the_outer_one(catalog: SqliteCatalog) -> None:
    """They are one step; an inner one that failed leaves nothing when the outer goes on."""
    with catalog.edit(Act.IMPORT) as edit:
        with catalog.edit(Act.EDIT):
            first = catalog.photos.add(Photo(title="一"))
        with pytest.raises(InputError), catalog.edit(Act.EDIT):
            _half_done(catalog)
        assert catalog.photos.get([first])[0].title == "一"
    assert edit.changes.ids == {Kind.PHOTO: frozenset({first})}
    catalog.history.undo()
    assert catalog.finder.count(Everything()) == 0


def test_an_edit_reads_its_own_changes(catalog: SqliteCatalog) -> None:
    """Records at once; and it cannot be taken back while it is open."""
    with catalog.edit(Act.IMPORT):
        number = catalog.photos.add(Photo(title="一"))
        assert catalog.photos.get([number])[0].title == "一"
        with pytest.raises(BugError):
            catalog.history.undo()


def test_the_history_of_a_photo_is_its_own(catalog: SqliteCatalog, sample: Sample) -> None:
    """Newest first, with what it touched and whether it was taken back."""
    with catalog.edit(Act.EDIT):
        catalog.photos.update(Photo(id=sample.photos[2], title="新"))
    catalog.history.undo()
    newest, oldest = catalog.history.entries(sample.photos[2])
    assert (newest.act, newest.undone, newest.photos) == (Act.EDIT, True, sample.photos[2:])
    assert (oldest.act, oldest.undone, oldest.photos) == (Act.ADD_REPORT, False, sample.photos)
    assert [entry.id for entry in catalog.history.entries(sample.photos[0])] == [oldest.id]
    assert [entry.id for entry in catalog.history.entries(limit=1)] == [newest.id]


def test_history_is_bounded(catalog: SqliteCatalog, monkeypatch: pytest.MonkeyPatch) -> None:
    """The oldest edits are forgotten, with all they kept."""
    monkeypatch.setattr(history, "KEPT", 3)
    monkeypatch.setattr(history, "FORGOTTEN_EVERY", 1)
    for number in range(5):
        with catalog.edit(Act.EDIT):
            catalog.themes.add(f"主题{number}")
    assert len(catalog.history.entries()) == 3
    assert len(catalog._link.rows("select distinct edit from edit_row")) == 3


def _add(catalog: SqliteCatalog, image: Callable[..., PhotoFile], number: int) -> None:
    credits_ = (Credit(f"摄{number % 3}"), Credit("", "供图", "新华社"))
    file = image(f"/{number}.jpg") if number % 2 else None
    catalog.photos.add(Photo(title=f"题{number}", credits=credits_, themes=(f"主{number % 2}",), file=file))


def _report(catalog: SqliteCatalog, image: Callable[..., PhotoFile], number: int) -> None:
    sections = tuple(Section(heading=(f"节{n}",), paragraphs=(Paragraph("文"),)) for n in range(number % 3 + 1))
    catalog.reports.add(Report(headline=f"报{number}", sections=sections))


def _photos(catalog: SqliteCatalog) -> list[int]:
    return [row["id"] for row in catalog._link.rows("select id from photo")]


def _each_section(catalog: SqliteCatalog) -> list[int]:
    return [section.id for report in catalog.reports.all() for section in report.sections]


def _place(catalog: SqliteCatalog, image: Callable[..., PhotoFile], number: int) -> None:
    photos, sections = _photos(catalog), _each_section(catalog)
    if photos and sections:
        photo, section = photos[number % len(photos)], sections[number % len(sections)]
        catalog.placements.add(photo, section, position=number % 2, certainty=1 / (number + 1))


def _edit(catalog: SqliteCatalog, image: Callable[..., PhotoFile], number: int) -> None:
    photos = catalog.photos.get(_photos(catalog))
    if photos:
        photo = photos[number % len(photos)]
        catalog.photos.update(replace(photo, title=f"改{number}", credits=photo.credits[1:], themes=("改",)))
        catalog.photos.attach(photo.id, image(f"/{number}.jpg"))


def _remove(catalog: SqliteCatalog, image: Callable[..., PhotoFile], number: int) -> None:
    photos = _photos(catalog)
    if photos:
        catalog.photos.remove(photos[number % len(photos)])


def _remove_report(catalog: SqliteCatalog, image: Callable[..., PhotoFile], number: int) -> None:
    reports = catalog.reports.all()
    if reports:
        catalog.layouts.add(Layout(0, "版", "t", "A3", "{}", reports[0].id))
        catalog.reports.remove(reports[number % len(reports)].id)


def _rewrite(catalog: SqliteCatalog, image: Callable[..., PhotoFile], number: int) -> None:
    for report in catalog.reports.all()[:1]:
        catalog.reports.update(replace(report, sections=(Section(heading=("新",)), *report.sections[1:][::-1])))


def _move(catalog: SqliteCatalog, image: Callable[..., PhotoFile], number: int) -> None:
    for report in catalog.reports.all():
        for placement in catalog.placements.of_report(report.id)[:1]:
            catalog.placements.move(placement.id, report.sections[-1].id, number % 2)
            catalog.placements.set_caption(placement.id, f"注{number}")


def _people(catalog: SqliteCatalog, image: Callable[..., PhotoFile], number: int) -> None:
    for person in catalog.photographers.all()[:1]:
        catalog.photographers.update(replace(person, name=f"人{number}", aliases=(f"别{number}",)))
    catalog.themes.add("主0", catalog.themes.add(f"上{number}"))


_STEPS = (_add, _add, _report, _place, _place, _edit, _remove, _remove_report, _rewrite, _move, _people)


_EDITS = st.lists(st.lists(st.tuples(st.sampled_from(_STEPS), st.integers(0, 9)), min_size=1, max_size=4), max_size=8)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(edits=_EDITS)
def test_any_edits_can_be_taken_back_and_done_again(
    catalog: SqliteCatalog, image: Callable[..., PhotoFile], edits: list[list[tuple[Any, int]]]
) -> None:
    """Undoing all leads back through every state there was, doing all again leads forth, and the index agrees."""
    states = [_model(catalog)]
    for steps in edits:
        with catalog.edit(Act.EDIT) as edit:
            for step, number in steps:
                step(catalog, image, number)
        if edit.changes:
            states.append(_model(catalog))
    for state in states[-2::-1]:
        catalog.history.undo()
        assert _model(catalog) == state
    for state in states[1:]:
        catalog.history.redo()
        assert _model(catalog) == state
    assert catalog.check() == ()
    for _ in states[1:]:
        catalog.history.undo()
    assert _model(catalog) == states[0]


def test_edits_of_one_step_are_taken_back_together(tmp_path: Path) -> None:
    """An edit that goes on with an earlier one is undone and redone with it, unless another came between."""
    catalog = open_catalog(tmp_path / "catalog.tushuo")
    with catalog.edit(Act.IMPORT) as first:
        catalog.photos.add(Photo(title="一"))
    with catalog.edit(Act.IMPORT, onto=first.number):
        catalog.photos.add(Photo(title="二"))
    assert len(catalog.history.entries()) == 1
    assert len(catalog.history.undo().of(Kind.PHOTO)) == 2
    assert catalog.finder.count(Everything()) == 0
    assert len(catalog.history.redo().of(Kind.PHOTO)) == 2
    with catalog.edit(Act.EDIT):
        catalog.photos.add(Photo(title="三"))
    with catalog.edit(Act.IMPORT, onto=first.number):
        catalog.photos.add(Photo(title="四"))
    catalog.history.undo()
    assert catalog.finder.count(Everything()) == 3
    catalog.close()


def test_the_next_acts_are_known(catalog: SqliteCatalog, sample: Sample) -> None:
    """Undo takes the newest standing step; redo does again the one that was taken back last."""
    for act in (Act.EDIT, Act.LINK, Act.MATCH):
        with catalog.edit(act):
            catalog.photos.update(replace(catalog.photos.get(sample.photos[:1])[0], title=act))
    assert catalog.history.next_acts() == (Act.MATCH, None)
    catalog.history.undo()
    catalog.history.undo()
    assert catalog.history.next_acts() == (Act.EDIT, Act.LINK)
    while catalog.history.undo():
        pass
    assert catalog.history.next_acts() == (None, Act.ADD_REPORT)


def test_the_size_of_a_step_is_known(catalog: SqliteCatalog, sample: Sample) -> None:
    """Rows it holds and photos whose index follows, counted as far as is of interest."""
    with catalog.edit(Act.EDIT):
        catalog.photos.update(replace(catalog.photos.get(sample.photos[:1])[0], title="一"))
    assert (catalog.history.next_size(9), catalog.history.next_size(9, redo=True)) == (1, 0)
    catalog.history.undo()
    assert (catalog.history.next_size(2), catalog.history.next_size(9, redo=True)) == (2, 1)


@pytest.mark.timed
def test_taking_back_takes_no_longer_than_doing(tmp_path: Path) -> None:
    """Also of many photos at once: the work grows with them, not with their square."""
    with contextlib.closing(open_catalog(tmp_path / "catalog.tushuo")) as catalog:
        with catalog.edit(Act.IMPORT):
            photos = [catalog.photos.add(Photo(title=f"第{number}张")) for number in range(3000)]
        started = process_time()
        with catalog.edit(Act.EDIT):
            for photo in catalog.photos.get(photos):
                catalog.photos.update(replace(photo, place="北京"))
        doing = process_time() - started
        catalog.history.undo()
        assert process_time() - started < 2 * doing


def test_what_was_seen_of_a_photo_goes_with_it(catalog: SqliteCatalog, image: Callable[..., PhotoFile]) -> None:
    """That its file says something else is no step of undo, so taking the photo back takes that away."""
    with catalog.edit(Act.IMPORT):
        photo = catalog.photos.add(Photo(title="一", file=image()))
    catalog.photos.saw_dispute(photo, disputed=True)
    catalog.history.undo()
    assert catalog.check() == ()
    assert catalog._link.rows("select photo from find_disputed") == []
