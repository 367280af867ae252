"""The words by which captions that stand apart name their pictures, kept true while frames move."""

import re
from collections.abc import MutableMapping, Sequence
from dataclasses import replace

from gallery_app.captions.directions import direction_words
from gallery_app.captions.group import circled
from gallery_app.layout.measure import Measure
from gallery_app.layout.retyping import Paragraphs, paragraphs, set_paragraphs
from gallery_app.layout.scene import Box, ImageBox, Page, Role, Scene, TextBox

__all__ = ["PLACE", "is_apart", "labels_of", "likely_labels", "make_room", "relabelled", "words_of"]

PLACE = "place"
"""Style of such a word: by it a caption is known that stands apart from its frame."""
_BY_PLACE = 4
"""Up to so many pictures are called by where they stand: 上图 and 左图; more of them by numbers."""
_LONGEST = "左上图："
"""The longest such word, which room is kept for before anyone knows where pictures will stand."""
_LABEL = re.compile(r".{1,3}图：|[①-⑳] |\(\d+\) ")
"""What a caption may begin with for a picture's sake; where an editor typed something else, it stays."""
_BELOW = 0.5
"""Millimetres within which captions of one column stand below each other."""


def words_of(frames: Sequence[ImageBox], language: str) -> tuple[str, ...]:
    """Return words such as 上图 that tell pictures apart by where they stand; none where numbers do it better."""
    if len(frames) > _BY_PLACE or not language.startswith("zh"):
        return ()
    words = direction_words([(frame.x, frame.y, frame.w, frame.h) for frame in frames])
    return () if any(word.startswith("图") for word in words) else words


def labels_of(frames: Sequence[ImageBox], language: str) -> list[str]:
    """Return what the caption of each picture begins with."""
    words = words_of(frames, language)
    return [f"{word}：" for word in words] or _numbers(len(frames))


def likely_labels(count: int, language: str) -> list[str]:
    """Return what captions of so many pictures take room for while nobody knows where the pictures will stand."""
    by_place = count <= _BY_PLACE and language.startswith("zh")
    return [_LONGEST] * count if by_place else _numbers(count)


def _numbers(count: int) -> list[str]:
    return [f"{circled(number)} " for number in range(1, count + 1)]


def relabelled(scene: Scene, measure: Measure) -> Scene:
    """Return the scene with the words and numbers true for where its frames stand now.

    A caption whose frame has left its page names no place. Words that an editor typed over stay.
    """
    return replace(scene, pages=tuple(_page(page, scene, measure) for page in scene.pages))


def _page(page: Page, scene: Scene, measure: Measure) -> Page:
    captions = [box for box in page.items if isinstance(box, TextBox) and is_apart(box)]
    frames = {box.photo: box for box in page.items if isinstance(box, ImageBox)}
    named = [box for box in captions if box.photo in frames]
    shown = [frames[box.photo] for box in named if box.photo is not None]
    numbers = bool(shown) and not words_of(shown, scene.language)
    labels = dict(zip((box.key for box in named), labels_of(shown, scene.language), strict=True))
    fresh = dict[int, Box]()
    for number, frame in enumerate(shown, 1):
        fresh[frame.key] = replace(frame, number=number if numbers else 0)
    for box in captions:
        fresh[box.key] = _labelled(box, labels.get(box.key, ""), scene, measure)
    make_room(captions, fresh)
    # A number that no caption explains any more is none.
    if captions:
        fresh |= {f.key: replace(f, number=0) for f in frames.values() if f.number and f.key not in fresh}
    return replace(page, items=tuple(fresh.get(box.key, box) for box in page.items)) if fresh else page


def is_apart(box: TextBox) -> bool:
    """Return whether a box is a caption that stands apart from its frame and names it."""
    label = "".join(run.text for line in box.lines for run in line.runs if run.style == PLACE)
    return box.role is Role.CAPTION and bool(_LABEL.fullmatch(label))


def _labelled(box: TextBox, label: str, scene: Scene, measure: Measure) -> TextBox:
    """Return the caption with another label; the very box where it has that already."""
    told = paragraphs(box.lines)
    wanted: Paragraphs = tuple(tuple(replace(r, text=label) if r.style == PLACE else r for r in runs) for runs in told)
    return box if wanted == told else set_paragraphs(box, wanted, scene.styles, measure, box.w)


def make_room(captions: Sequence[TextBox], fresh: MutableMapping[int, Box]) -> None:
    """Move captions below those that have become higher or lower by as much.

    Args:
        captions: Those of a page that stand apart, as they were.
        fresh: All of them by key, as they are to be; changed in place.
    """
    for box in captions:
        grown = fresh[box.key].h - box.h
        below = [other.key for other in captions if abs(other.x - box.x) < _BELOW and other.y > box.y]
        for key in below if abs(grown) >= _BELOW else ():
            fresh[key] = replace(fresh[key], y=fresh[key].y + grown)
