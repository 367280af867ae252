"""`themes` and `suggest`: the tree of themes with counts, and themes that may fit a photo."""

import argparse
from collections.abc import Mapping

from gallery_app.cli.parser import Family, photo_id
from gallery_app.cli.session import Session
from gallery_app.domain.theme import Theme

__all__ = ["add"]


def add(family: Family) -> None:
    """Add the verb."""
    family.verb("themes", family.say("List the tree of themes."), _themes)
    suggest = family.verb("suggest", family.say("Propose themes for a photo; nothing is changed."), _suggest)
    suggest.give("photo", family.say("Id of the photo."), type=photo_id, metavar="PHOTO")


def _themes(_arguments: argparse.Namespace, session: Session) -> int:
    terminal, say = session.terminal, session.terminal.say
    with session.desk() as desk:
        themes = desk.library.themes()
    if terminal.json:
        terminal.document([{"id": t.id, "name": t.name, "parent": t.parent, "photos": t.photos} for t in themes])
    elif themes:
        parents = {theme.id: theme.parent for theme in themes}
        rows = [(theme.id, "  " * _depth(theme, parents) + theme.name, theme.photos) for theme in themes]
        terminal.table(rows, (say("Id"), say("Theme"), say("Photos")))
    else:
        terminal.print(say("There is no theme in this catalog yet."))
    return 0


def _suggest(arguments: argparse.Namespace, session: Session) -> int:
    terminal, say = session.terminal, session.terminal.say
    with session.desk() as desk:
        suggestions = desk.suggesting.themes(arguments.photo)
    if terminal.json:
        terminal.document(
            [
                {"theme": s.theme, "score": s.score, "reasons": [terminal.words(reason) for reason in s.reasons]}
                for s in suggestions
            ]
        )
    elif suggestions:
        rows = [(s.theme, f"{s.score:.2f}", terminal.words(s.reasons[0])) for s in suggestions]
        terminal.table(rows, (say("Theme"), say("Score"), say("Reason")))
    else:
        terminal.print(say("No theme is proposed for photo {photo}.", photo=arguments.photo))
    return 0


def _depth(theme: Theme, parents: Mapping[int, int | None]) -> int:
    depth, above = 0, theme.parent
    while above is not None:
        depth, above = depth + 1, parents.get(above)
    return depth
