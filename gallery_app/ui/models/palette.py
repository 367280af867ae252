"""Every action by whatever it may be called, in either language, by pinyin and initials."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence

from gallery_app.services.calling import callings

__all__ = ["Entry", "entries", "matching"]


@dataclass(frozen=True, slots=True)
class Entry:
    """An action as the palette offers it.

    Attributes:
        action: The action itself.
        words: Its words in the language in force.
        menu: Where it stands in the menus, in the language in force.
        keys: Its first shortcut as this system writes it; "" for none.
        spellings: Everything it may be typed as, folded.
    """

    action: QAction
    words: str
    menu: str
    keys: str
    spellings: tuple[str, ...]


def entries(actions: Iterable[tuple[QAction, str]], spoken: Callable[[QAction], Sequence[str]]) -> tuple[Entry, ...]:
    """Return the actions as entries.

    Args:
        actions: Each action with the place it has in the menus.
        spoken: Gives an action's words in every language.
    """
    return tuple(
        Entry(
            action,
            action.text().replace("&", ""),
            menu,
            action.shortcut().toString(QKeySequence.SequenceFormat.NativeText),
            callings((*spoken(action), f"{menu} {action.text()}")),
        )
        for action, menu in actions
    )


def matching(typed: str, offered: Sequence[Entry], recent: Sequence[str] = ()) -> tuple[Entry, ...]:
    """Return what fits the words typed, best first.

    What can be used comes before what cannot; a beginning before a middle before scattered letters; what was run
    lately (`recent`, names of actions, newest first) before the rest.
    """
    keys = [key for word in typed.split() for key in callings([word])[:1]]
    ranked = []
    for place, entry in enumerate(offered):
        ranks = [_rank(key, entry.spellings) for key in keys]
        if None not in ranks:
            name = entry.action.objectName()
            late = recent.index(name) if name in recent else len(recent)
            ranked.append((not entry.action.isEnabled(), sum(rank or 0 for rank in ranks), late, place))
    return tuple(offered[rank[-1]] for rank in sorted(ranked))


def _rank(key: str, spellings: Iterable[str]) -> int | None:
    best = None
    for spelling in spellings:
        if spelling.startswith(key):
            return 0
        if key in spelling:
            best = 1
        elif best is None and _scattered(key, spelling):
            best = 2
    return best


def _scattered(key: str, spelling: str) -> bool:
    letters = iter(spelling)
    return all(letter in letters for letter in key)
