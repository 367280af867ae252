"""Themes that may fit a photo, by its words and by how such photos were described before; never applied unasked."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from gallery_app.domain.photo import Photo
from gallery_app.domain.query import Everything, Field, Query, Term, Within
from gallery_app.domain.stores import Catalog
from gallery_app.errors import InputError
from gallery_app.search.fold import BREAK, name_key, tokens
from gallery_app.wording import Message

__all__ = ["Suggesting", "ThemeSuggestion"]

_LEAST_PHOTOS = 3
"""What fewer photos have in common says nothing yet."""
_LEAST_SHARE = 0.25
_LEAST_LIFT = 3.0
_MOST_WORDS = 12
_WORD = 2
_SAID = {"title": 0.95, "section": 0.8, "description": 0.7, "text": 0.5}


@dataclass(frozen=True, slots=True)
class ThemeSuggestion:
    """A theme proposed for a photo.

    Attributes:
        theme: Its name.
        score: 0 to 1; how sure.
        reasons: Why, strongest first.
    """

    theme: str
    score: float
    reasons: tuple[Message, ...]


class Suggesting:
    """Proposals for themes."""

    def __init__(self, catalog: Catalog) -> None:
        """Take the catalog whose themes and practice are looked at."""
        self._catalog = catalog

    def themes(self, photo: int, limit: int = 6) -> tuple[ThemeSuggestion, ...]:
        """Return themes that the photo does not have and that may fit, the surest first.

        Raises:
            InputError: There is no such photo.
        """
        found = self._catalog.photos.get([photo])
        if not found:
            raise InputError("There is no photo {photo} in this catalog.", photo=photo)
        reasons: dict[str, list[tuple[float, Message]]] = {}
        for theme, score, reason in (*self._said(found[0]), *self._practised(found[0])):
            reasons.setdefault(theme, []).append((score, reason))
        taken = {name_key(theme) for theme in found[0].themes}
        suggestions = [_suggestion(theme, given) for theme, given in reasons.items() if name_key(theme) not in taken]
        return tuple(sorted(suggestions, key=lambda suggestion: (-suggestion.score, suggestion.theme))[:limit])

    def _said(self, photo: Photo) -> Iterator[tuple[str, float, Message]]:
        """Yield the themes that a text of the photo names."""
        texts = {part: [_spaced(text) for text in given] for part, given in self._texts(photo).items()}
        for theme in self._catalog.themes.all():
            wanted = _spaced(theme.name)
            if not wanted.strip():
                continue
            for part, words in texts.items():
                if any(wanted in text for text in words):
                    yield theme.name, _SAID[part], _NAMED[part]
                    break

    def _texts(self, photo: Photo) -> dict[str, Sequence[str]]:
        sections = {placement.section for placement in photo.placements}
        reports = {placement.report for placement in photo.placements}
        known = [report for number in sorted(reports) if (report := self._catalog.reports.get(number))]
        own = [section for report in known for section in report.sections if section.id in sections]
        return {
            "title": [photo.title],
            "section": ["\n".join(section.heading) for section in own],
            "description": [photo.description, *(placement.caption or "" for placement in photo.placements)],
            "text": [paragraph.text for section in own for paragraph in section.paragraphs],
        }

    def _practised(self, photo: Photo) -> Iterator[tuple[str, float, Message]]:
        """Yield the themes that photos with the same words, or in the same section, have far oftener than others."""
        whole, usual = self._catalog.finder.themes(Everything())
        for query, reason in self._likenesses(photo):
            photos, counts = self._catalog.finder.themes(query)
            counts = Counter(counts)
            counts.subtract(photo.themes)
            others = photos - 1
            for theme, count in counts.items():
                share = count / others if others else 0
                if count < _LEAST_PHOTOS or share < _LEAST_SHARE or share < _LEAST_LIFT * usual[theme] / whole:
                    continue
                values = {**dict(reason.values), "count": count, "photos": others}
                yield theme, 0.9 * share * others / (others + _LEAST_PHOTOS), Message.of(reason.template, **values)

    def _likenesses(self, photo: Photo) -> Iterator[tuple[Query, Message]]:
        for placement in photo.placements:
            heading = placement.heading
            yield Within(section=placement.section), Message.of(_IN_SECTION, heading=heading)
        for word in list(dict.fromkeys(_words(photo.title)))[:_MOST_WORDS]:
            yield Term(Field.TITLE, word), Message.of(_IN_TITLES, word=word)


_NAMED = {
    "title": Message.of("The title names it."),
    "section": Message.of("The heading of its section names it."),
    "description": Message.of("The description names it."),
    "text": Message.of("The text of its section names it."),
}
_IN_SECTION = "{count} of {photos} other photos in the section {heading} have it."
_IN_TITLES = "{count} of {photos} other photos with {word} in the title have it."


def _suggestion(theme: str, given: Sequence[tuple[float, Message]]) -> ThemeSuggestion:
    ranked = sorted(given, key=lambda reason: -reason[0])
    doubt = 1.0
    for score, _ in ranked:
        doubt *= 1 - score
    return ThemeSuggestion(theme, round(1 - doubt, 3), tuple(reason for _, reason in ranked))


def _spaced(text: str) -> str:
    return " {} ".format(" ".join(tokens(text)))


def _words(title: str) -> Iterable[str]:
    """Return pairs of neighbouring Han characters, and whole words of letters."""
    found = tokens(title)
    for one, other in pairwise(found):
        if BREAK not in (one, other) and len(one) == len(other) == 1:
            yield one + other
    yield from (token for token in found if len(token) > _WORD and token.isalpha())
