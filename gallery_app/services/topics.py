"""IPTC Media Topics of themes: where the editor maps a theme, or its name is a topic's, files get the code."""

from collections.abc import Iterable, Mapping
from functools import cache

from gallery_app.domain.changes import Act, Changes
from gallery_app.domain.photo import Photo
from gallery_app.domain.stores import Catalog
from gallery_app.domain.theme import Theme
from gallery_app.errors import InputError
from gallery_app.metadata.facts import Reading
from gallery_app.metadata.topics import Topic, topic_code, topics

__all__ = ["Topics", "mapped", "themes_in", "topics_for"]


class Topics:
    """The mapping of themes to topics."""

    def __init__(self, catalog: Catalog) -> None:
        """Take the catalog whose themes are mapped."""
        self._catalog = catalog

    def all(self) -> tuple[tuple[Topic, tuple[str, ...]], ...]:
        """Return the topics that have names, each with the themes that stand for it."""
        themes = mapped(self._catalog.themes.all())
        return tuple((each, tuple(n for n, code in themes.items() if code == each.code)) for each in topics().values())

    def set(self, name: str, topic: str) -> Changes:
        """Let a theme stand for a topic; "" takes the mapping away, so that only its name counts again.

        Raises:
            InputError: There is no such theme, or the topic is no eight digits.
        """
        theme = next((each for each in self._catalog.themes.all() if each.name == name.strip()), None)
        if theme is None:
            raise InputError("There is no theme {name} in this catalog.", name=name)
        code = topic_code(topic)
        if topic.strip() and not code:
            raise InputError("A media topic is eight digits, such as medtop:15000000, not {value}.", value=topic)
        with self._catalog.edit(Act.EDIT) as edit:
            self._catalog.themes.set_topic(theme.id, code)
        return edit.changes


@cache
def _by_name() -> Mapping[str, str]:
    return {name.casefold(): topic.code for topic in topics().values() for name in (topic.zh, topic.en)}


def mapped(themes: Iterable[Theme]) -> dict[str, str]:
    """Return the topic of each theme that has one, by the theme's name: the editor's, else that of the same name."""
    found = {theme.name: theme.topic or _by_name().get(theme.name.casefold(), "") for theme in themes}
    return {name: code for name, code in found.items() if code}


def topics_for(photo: Photo, themes: Iterable[Theme], said: Reading) -> tuple[str, ...]:
    """Return the terms that a file is to have: those of its themes, and what it says that no theme stands for."""
    known = mapped(themes)
    kept = [term for term in said.texts("topics") if term not in known.values()]
    return tuple(dict.fromkeys([*kept, *(known[name] for name in photo.themes if name in known)]))


def themes_in(said: Reading, themes: Iterable[Theme]) -> tuple[str, ...]:
    """Return the themes that a file's topics stand for; topics that no theme stands for make none."""
    names: dict[str, str] = {}
    for name, code in mapped(themes).items():
        names.setdefault(code, name)
    return tuple(names[term] for term in said.texts("topics") if term in names)
