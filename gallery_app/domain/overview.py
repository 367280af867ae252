"""What several photos say, value by value with how many say it; of thousands as well as of two."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, Protocol, TypeVar

from gallery_app.domain.credit import Credit
from gallery_app.domain.photo import Photo
from gallery_app.domain.task import Task

__all__ = ["MOST_DIFFERENT", "MOST_VALUES", "TEXTS", "HasOverviews", "Overview", "Tally", "Use", "overview_of", "tally"]

MOST_VALUES = 20
"""So many values of a field are told, those that most photos have."""
MOST_DIFFERENT = 1000
"""A text that more photos than these say differently is only told to differ."""
TEXTS = ("title", "description", "place", "taken", "rights")
"""Texts of a record, by the names of `Photo`."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Tally(Generic[T]):
    """What photos say in one field.

    Attributes:
        values: Values with how many photos have each, the most frequent first; none when too many differ.
        different: How many different values there are; one more than `MOST_DIFFERENT` for any number above.
    """

    values: tuple[tuple[T, int], ...] = ()
    different: int = 0

    @property
    def only(self) -> T | None:
        """The one value there is, or None when there are several or none."""
        return self.values[0][0] if self.different == 1 else None


@dataclass(frozen=True, slots=True)
class Use:
    """A section in which photos stand; `headline` is its report's, `heading` its first line, "" for the lead."""

    report: int
    section: int
    headline: str
    heading: str


@dataclass(frozen=True, slots=True)
class Overview:
    """What some photos say; texts, stars, picks and labels count blank ones too.

    Attributes:
        photos: How many they are.
        texts: By the names in `TEXTS`, and by those of further fields; a further field nobody has is not named.
        credits: Who is credited, by name, role and organisation.
        themes: Subject terms.
        organisations: Credited organisations.
        ratings: Stars.
        picks: Picks.
        labels: Colours.
        uses: Where they stand.
    """

    photos: int = 0
    texts: Mapping[str, Tally[str]] = field(default_factory=dict)
    credits: Tally[Credit] = field(default_factory=Tally)
    themes: Tally[str] = field(default_factory=Tally)
    organisations: Tally[str] = field(default_factory=Tally)
    ratings: Tally[int] = field(default_factory=Tally)
    picks: Tally[str] = field(default_factory=Tally)
    labels: Tally[str] = field(default_factory=Tally)
    uses: Tally[Use] = field(default_factory=Tally)


class HasOverviews(Protocol):
    """A catalog that counts what photos say."""

    def overview(self, photos: Sequence[int]) -> Task[Overview]:
        """Count what photos say, step by step; ids that are not known are passed over."""


def tally(counts: Mapping[T, int], most: int | None = MOST_VALUES) -> Tally[T]:
    """Return counted values as they are told; equally frequent ones stay in their order. None tells all there are."""
    if len(counts) > MOST_DIFFERENT:
        return Tally((), MOST_DIFFERENT + 1)
    return Tally(tuple(Counter(counts).most_common(most)), len(counts))


def overview_of(photos: Sequence[Photo]) -> Overview:
    """Return what a few photos say; of one alone every value."""
    most = None if len(photos) == 1 else MOST_VALUES
    further = {name: [photo.said(name) for photo in photos] for photo in photos for name, _ in photo.further}
    own = {name: [getattr(photo, name) for photo in photos] for name in TEXTS}
    return Overview(
        photos=len(photos),
        texts={name: tally(Counter(texts)) for name, texts in {**own, **further}.items()},
        credits=_each(([_bare(credit) for credit in photo.credits] for photo in photos), most),
        themes=_each((photo.themes for photo in photos), most),
        organisations=_each((photo.organisations for photo in photos), most),
        ratings=tally(Counter(photo.rating for photo in photos)),
        picks=tally(Counter(str(photo.pick) for photo in photos)),
        labels=tally(Counter(str(photo.label) for photo in photos)),
        uses=_each(
            ([Use(p.report, p.section, p.headline, p.heading) for p in photo.placements] for photo in photos), most
        ),
    )


def _each(lists: Iterable[Iterable[T]], most: int | None) -> Tally[T]:
    return tally(Counter(value for values in lists for value in dict.fromkeys(values)), most)


def _bare(credit: Credit) -> Credit:
    return Credit(credit.name, credit.role, credit.organisation)
