"""Answers to searches with what a gallery needs to know to keep its place among them."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from gallery_app.domain.task import Task
from gallery_app.services.finding import SearchResult

__all__ = ["Answer", "answered"]


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found.

    Attributes:
        result: The photos and their counts.
        kept: Photos the gallery asked about.
        places: Where those that were found stand among the results, counted from 0.
    """

    result: SearchResult
    kept: Collection[int] = ()
    places: Mapping[int, int] | None = None


def answered(task: Task[SearchResult], kept: Collection[int]) -> Task[Answer]:
    """Answer a search, and look where some photos stand in it; among a million that is too long for a frame.

    Args:
        task: The search.
        kept: Ids of photos that are chosen or in sight.
    """
    result = yield from task
    places = {photo: place for place, photo in enumerate(result.ids) if photo in kept} if kept else {}
    return Answer(result, kept, places)
