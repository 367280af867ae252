"""What chosen photos say, counted in the file."""

from dataclasses import replace

import pytest

from gallery_app.catalog import overviews
from gallery_app.catalog.catalog import SqliteCatalog
from gallery_app.domain.changes import Act
from gallery_app.domain.credit import Credit
from gallery_app.domain.label import Label
from gallery_app.domain.overview import MOST_DIFFERENT, Overview, Tally, overview_of
from gallery_app.domain.photo import FieldText, Photo, Pick
from gallery_app.domain.task import drain
from tests.catalog.conftest import Sample


def loose(found: Overview) -> Overview:
    """Return an overview without the order of equally frequent values."""

    def ordered(tally: Tally[object]) -> Tally[object]:
        return replace(tally, values=tuple(sorted(tally.values, key=lambda each: (-each[1], str(each[0])))))

    lists = ("credits", "themes", "organisations", "ratings", "picks", "labels", "uses")
    texts = {name: ordered(tally) for name, tally in found.texts.items()}  # type: ignore[arg-type]
    return replace(found, texts=texts, **{name: ordered(getattr(found, name)) for name in lists})


@pytest.mark.parametrize("step", [1, 2, 2000])
def test_counting_in_the_file_agrees_with_reading_the_photos(
    catalog: SqliteCatalog, sample: Sample, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    """Whatever the photos say, and however many are counted at once."""
    monkeypatch.setattr(overviews, "_STEP", step)
    shown, other = Credit("田正", "供图", "新华社"), Credit("田正", "摄", "新华社")
    with catalog.edit(Act.IMPORT):
        further = (FieldText("alt_text", "夜里的桥"),)
        catalog.photos.add(Photo(title="桥", credits=(shown, other), label=Label.RED, further=further, themes=("夜",)))
        catalog.photos.add(Photo(title="桥", credits=(shown,), pick=Pick.PICKED, rating=3, place="西安", taken="2023"))
    ids = [*sample.photos, max(sample.photos) + 1, max(sample.photos) + 2]
    found = [photo.id for photo in catalog.photos.get(list(range(1, 20)))]
    assert set(ids) <= set(found)
    assert loose(drain(catalog.overview(found))) == loose(overview_of(catalog.photos.get(found)))


def test_texts_that_all_differ_are_not_counted_to_the_end(catalog: SqliteCatalog) -> None:
    """Who chose a million photos need not wait for a million titles."""
    many = MOST_DIFFERENT + 5
    with catalog.edit(Act.IMPORT):
        added = catalog.add_many([Photo(title=f"t{n}", place="西安") for n in range(many)], [None] * many)
    found = drain(catalog.overview(added))
    assert (found.photos, found.texts["title"]) == (many, Tally((), MOST_DIFFERENT + 1))
    assert found.texts["place"].only == "西安"


def test_nothing_is_said_of_unknown_photos(catalog: SqliteCatalog) -> None:
    """Ids that are not known are passed over."""
    assert drain(catalog.overview([7])).photos == 0
