"""Answers to searches with what a gallery needs to know to keep its place among them."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from gallery_app.domain.task import Task
from gallery_app.services.finding import SearchResult
from gallery_app.ui.models.facets import Values, by_place

__all__ = ["Answer", "answered"]


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found.

    Attributes:
        result: The photos and their counts.
        kept: Photos the gallery asked about.
        values: What the photos have in common, by kind, the most frequent first.
        places: Where those that were found stand among the results, counted from 0.
    """

    result: SearchResult
    kept: Collection[int] = ()
    places: Mapping[int, int] | None = None
    values: Values = field(default_factory=dict)


def answered(task: Task[SearchResult], kept: Collection[int]) -> Task[Answer]:
    """Answer a search, sort its values and look where some photos stand in it; of a million too long for a frame.

    Args:
        task: The search.
        kept: Ids of photos that are chosen or in sight.
    """
    result = yield from task
    places = {photo: place for place, photo in enumerate(result.ids) if photo in kept} if kept else {}
    return Answer(result, kept, places, by_place(result.facets))
