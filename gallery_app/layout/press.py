"""Where pages are going: what newsprint, coated paper and a screen ask of pictures and inks, as data."""

import json
from dataclasses import dataclass
from functools import cache

from gallery_app.errors import InputError
from gallery_app.paths import resources_folder

__all__ = ["PressTarget", "press_target", "press_targets"]


@dataclass(frozen=True, slots=True)
class PressTarget:
    """One way of being printed or shown.

    Attributes:
        name: As it is asked for.
        names: What people call it, by language (zh, en).
        wanted: Pixels an inch from which a picture is good.
        least: Pixels an inch below which it is not to be printed.
        ink: Most ink of the four together, per cent (ISO 12647-3 for newsprint, 12647-2 for coated paper).
        paper: It is printed, so bleed, trim and inks matter; otherwise alternative texts do.
        small: Type up to so many points wants a single ink, pt: four that do not fit exactly blur it.
        edge: Words nearer than this to the trimmed edge may be cut off, mm.
    """

    name: str
    names: tuple[tuple[str, str], ...]
    wanted: float
    least: float
    ink: float
    paper: bool
    small: float
    edge: float


@cache
def press_targets() -> tuple[PressTarget, ...]:
    """Return every target, the most usual first."""
    data = json.loads((resources_folder() / "press" / "targets.json").read_text("utf-8"))
    return tuple(
        PressTarget(
            name,
            (("zh", each["zh"]), ("en", each["en"])),
            each["wanted"], each["least"], each["ink"], each["print"], each["small"], each["edge"],
        )
        for name, each in data.items()
    )  # fmt: skip


def press_target(name: str) -> PressTarget:
    """Return one target.

    Raises:
        InputError: There is none of that name.
    """
    found = next((each for each in press_targets() if each.name == name), None)
    if found is None:
        known = ", ".join(each.name for each in press_targets())
        raise InputError("There is no target {name}; choose one of {known}.", name=name, known=known)
    return found
