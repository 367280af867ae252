"""Keywords in levels: Lightroom's ``lr:hierarchicalSubject`` (``a|b``) and digiKam's ``TagsList`` (``a/b``)."""

from collections.abc import Iterable

from gallery_app.metadata.facts import Reading

__all__ = ["digikam_tag", "is_internal", "keyword_path", "keyword_paths", "leaf_keywords"]

_BETWEEN = "|"
_INTERNAL = "_Digikam_Internal_Tags_"
"""The branch where digiKam keeps marks of its own."""

_DEEPEST = 20

Path = tuple[str, ...]
"""Words from the widest to the narrowest."""


def keyword_paths(reading: Reading) -> tuple[Path, ...]:
    """Return the keywords in levels that a file has, each once."""
    split = [text.split(_BETWEEN) for text in reading.texts("keyword_paths")]
    split += [text.split("/") for text in reading.texts("tags")]
    paths = (tuple(word for level in levels if (word := level.strip())) for levels in split)
    return tuple(dict.fromkeys(path for path in paths if path and path[0] != _INTERNAL and len(path) <= _DEEPEST))


def leaf_keywords(reading: Reading) -> tuple[str, ...]:
    """Return the keywords of a file without those that only stand above another: the tree says them anyway."""
    paths = keyword_paths(reading)
    wider = {word for path in paths for word in path[:-1]}
    leaves = dict.fromkeys(path[-1] for path in paths if path[-1] not in wider)
    flat = [word for word in reading.texts("keywords") if word not in wider]
    return tuple(dict.fromkeys([*flat, *leaves]))


def keyword_path(words: Iterable[str]) -> str:
    """Return one keyword in levels as Lightroom writes it."""
    return _BETWEEN.join(word.replace(_BETWEEN, "/") for word in words)


def digikam_tag(words: Iterable[str]) -> str:
    """Return one keyword in levels as digiKam writes it."""
    return "/".join(word.replace("/", "|") for word in words)


def is_internal(tag: str) -> bool:
    """Return whether a tag is one of digiKam's own marks."""
    return tag.partition("/")[0] == _INTERNAL
