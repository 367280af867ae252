"""Moments and names of fields as people read them; JSON keeps them as they are stored."""

from datetime import UTC, datetime

from gallery_app.cli.language import CHINESE
from gallery_app.cli.terminal import Terminal
from gallery_app.wording import Message

__all__ = ["field_words", "moment", "shot"]

_FIELDS: dict[str, Message] = {
    "title": Message.of("title"),
    "description": Message.of("description"),
    "place": Message.of("place"),
    "taken": Message.of("date"),
    "rating": Message.of("rating"),
    "pick": Message.of("pick"),
    "label": Message.of("colour label"),
    "rights": Message.of("rights"),
    "file": Message.of("file"),
    "credits": Message.of("credits"),
    "themes": Message.of("themes"),
    "sections": Message.of("sections"),
    "captions": Message.of("captions"),
    "caption": Message.of("caption"),
    "credit": Message.of("credit"),
}


def field_words(name: str, terminal: Terminal) -> str:
    """Return what a field of a photo is called in the reader's language; one that is not known stands for itself."""
    from gallery_app.services.further import further_name  # noqa: PLC0415  `--help` starts without it

    if name in _FIELDS:
        return terminal.words(_FIELDS[name])
    return further_name(name, chinese=terminal.language == CHINESE)


def moment(at: str) -> str:
    """Return a moment that the catalog noted, ISO 8601 in UTC, in local time."""
    noted = datetime.fromisoformat(at)
    if noted.tzinfo is None:
        noted = noted.replace(tzinfo=UTC)
    return noted.astimezone().strftime("%Y-%m-%d %H:%M:%S")


def shot(taken: str) -> str:
    """Return when a photo was taken, ISO 8601 as its camera noted it, with a blank between day and time."""
    return taken.replace("T", " ", 1)
