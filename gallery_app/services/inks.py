"""Colours and ink of the pictures on a page, as the press that is chosen would print them."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from gallery_app.domain.task import Progress, Task
from gallery_app.errors import FileError
from gallery_app.layout.finding import Finding, Severity, found_in
from gallery_app.layout.photo_facts import PhotoFacts
from gallery_app.layout.press import PressTarget
from gallery_app.layout.scene import ImageBox, Scene
from gallery_app.render.colour import Press, open_press
from gallery_app.render.colours import is_for_another_press, is_profile_unusable
from gallery_app.render.ink_sum import heaviest, ink_of
from gallery_app.wording import Message

if TYPE_CHECKING:
    from PIL import Image

__all__ = ["ink_findings", "press_of"]


def ink_findings(
    scene: Scene, photos: Mapping[int, PhotoFacts], target: PressTarget, press: Press | None
) -> Task[tuple[Finding, ...]]:
    """Look at every picture of a scene; without a press, at the inks of those that are in CMYK themselves.

    Pictures are looked at in small and remembered until their file or the press changes.
    """
    places = [
        (number, box)
        for number, page in enumerate(scene.pages, 1)
        for box in page.items
        if isinstance(box, ImageBox) and box.path and box.photo in photos and not photos[box.photo].missing
    ]
    found = list[Finding]()
    for done, (number, box) in enumerate(places):
        yield Progress(done, len(places), Message.of("Checking colours"))
        found += [replace(each, page=number) for each in _findings(box, photos[box.photo], target, press)]
    return tuple(found)


def press_of(path: Path) -> Press:
    """Open a press profile; the same file gives the same press.

    Raises:
        InputError: It is not the profile of a press.
    """
    status = path.stat() if path.is_file() else None
    return _press(path, status.st_mtime_ns if status else 0, status.st_size if status else 0)


@lru_cache(maxsize=4)
def _press(path: Path, _modified: int, _size: int) -> Press:
    return open_press(path)


def _findings(box: ImageBox, facts: PhotoFacts, target: PressTarget, press: Press | None) -> Iterator[Finding]:
    damaged = Message.of("{what}: its file is no picture, or is damaged.", what=facts.name)
    if not facts.colours:
        yield found_in("unreadable", Severity.ERROR, damaged, box)
    elif target.paper:
        yield from _profiles(box, facts, press)
        try:
            yield from _ink(box, facts, target, press)
        except (OSError, FileError):
            yield found_in("unreadable", Severity.ERROR, damaged, box)


def _profiles(box: ImageBox, facts: PhotoFacts, press: Press | None) -> Iterator[Finding]:
    path = Path(box.path or "")
    if facts.colours.endswith("+ICC") and is_profile_unusable(path):
        message = Message.of("{what}: its colour profile cannot be used; its colours are a guess.", what=facts.name)
        yield found_in("bad-profile", Severity.WARNING, message, box)
    elif press is not None and is_for_another_press(path, press):
        message = Message.of("{what}: made for another press; its inks will be converted.", what=facts.name)
        yield found_in("other-press", Severity.WARNING, message, box)


def _ink(box: ImageBox, facts: PhotoFacts, target: PressTarget, press: Press | None) -> Iterator[Finding]:
    if press is None and not facts.colours.startswith("CMYK"):
        return
    path = Path(box.path or "")
    status = path.stat()
    inks = _inks(path, status.st_mtime_ns, status.st_size, press)
    ink = 0.0 if inks is None else heaviest(inks, box.crop)
    if ink > target.ink:
        message = Message.of(
            "{what}: {ink} % ink, and {most} % is the most.", what=facts.name, ink=round(ink), most=round(target.ink)
        )
        chosen = Message.of("Choose the profile of the paper it goes to.")
        advice = chosen if press else Message.of("Have it converted for this paper.")
        yield found_in("ink", Severity.ERROR, message, box, advice=advice)


@lru_cache(maxsize=500)
def _inks(path: Path, _modified: int, _size: int, press: Press | None) -> "Image.Image | None":
    return ink_of(path, press)
