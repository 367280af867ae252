"""How pictures look, as the catalog keeps it."""

from collections.abc import Callable

from gallery_app.catalog.catalog import SqliteCatalog
from gallery_app.domain.changes import Act
from gallery_app.domain.likeness import Likeness, NearPair
from gallery_app.domain.photo import Photo, PhotoFile

_TOP = 1 << 63


def _filled(catalog: SqliteCatalog, image: Callable[..., PhotoFile], *looks: Likeness) -> list[int]:
    with catalog.edit(Act.IMPORT):
        photos = [
            catalog.photos.add(Photo(file=image(f"/photos/{number}.jpg", look.fingerprint)))
            for number, look in enumerate(looks)
        ]
    catalog.likeness.note(looks)
    return photos


def test_near_photos_are_found(catalog: SqliteCatalog, image: Callable[..., PhotoFile]) -> None:
    """The highest bit is a bit like the others, though SQLite's numbers have a sign."""
    one, other, far = _filled(
        catalog, image, Likeness("a", _TOP | 0b1), Likeness("b", 0b11), Likeness("c", (1 << 40) - 1)
    )
    assert catalog.likeness.near(one, 2) == {other}
    assert catalog.likeness.near(one, 1) == frozenset()
    assert catalog.likeness.near_pairs(2) == (NearPair(2, one, other),)
    assert catalog.likeness.between([(one, other), (one, far), (one, 999)])[::2] == (2, None)


def test_what_lies_within_bars_counts(catalog: SqliteCatalog, image: Callable[..., PhotoFile]) -> None:
    """The captioned copy of a photo is near to it."""
    plain, captioned = _filled(catalog, image, Likeness("a", 0b1), Likeness("b", (1 << 50) - 1, 0b11))
    assert catalog.likeness.near(plain) == {captioned}
    assert catalog.likeness.near(captioned) == {plain}
    assert catalog.likeness.near_pairs() == (NearPair(1, plain, captioned),)


def test_equal_ones_are_paired_with_the_first(catalog: SqliteCatalog, image: Callable[..., PhotoFile]) -> None:
    """A thousand equal pictures make a thousand pairs, not half a million."""
    first, *others = _filled(catalog, image, *(Likeness(f"f{n}", 77) for n in range(40)))
    assert catalog.likeness.near_pairs() == tuple(NearPair(0, first, other) for other in others)


def test_an_empty_page_is_near_to_nothing(catalog: SqliteCatalog, image: Callable[..., PhotoFile]) -> None:
    """There is too little to see."""
    one, other = _filled(catalog, image, Likeness("a", None), Likeness("b", None))
    assert catalog.likeness.near(one) == frozenset()
    assert catalog.likeness.near_pairs() == ()
    assert catalog.likeness.between([(one, other)]) == (None,)
    assert list(catalog.likeness.unknown()) == []


def test_what_nobody_looked_at_is_told(catalog: SqliteCatalog, image: Callable[..., PhotoFile]) -> None:
    """Missing files are left out: there is nothing to look at."""
    with catalog.edit(Act.IMPORT):
        new = catalog.photos.add(Photo(file=image("/photos/new.jpg", "n")))
        catalog.photos.add(Photo(file=image("/photos/gone.jpg", "g")))
        catalog.photos.add(Photo())
    (gone,) = catalog.photos.by_fingerprint("g")
    assert gone.file
    object.__setattr__(gone.file, "missing", True)
    catalog.photos.saw_files([gone.file])
    assert [photo for photo, _ in catalog.likeness.unknown()] == [new]
    catalog.likeness.note([Likeness("n", 5)])
    assert list(catalog.likeness.unknown()) == []


def test_a_new_look_replaces_the_old_and_is_no_step_of_undo(
    catalog: SqliteCatalog, image: Callable[..., PhotoFile]
) -> None:
    """It is derived, and can be made anew."""
    one, other = _filled(catalog, image, Likeness("a", 0), Likeness("b", 0))
    before = catalog.history.entries()
    catalog.likeness.note([Likeness("a", (1 << 30) - 1)])
    assert catalog.likeness.near(one) == frozenset()
    assert catalog.history.entries() == before
    assert catalog.check() == ()
    assert other
