"""Image files to captions: every pair is weighed, the best assignment over all is taken, and what is not sure asks."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest
from math import log
from pathlib import PurePath

from gallery_app.reports.evidence import Scene
from gallery_app.reports.features import CaptionFeatures, CaptionSlot, FileFacts, FileFeatures, prepared
from gallery_app.reports.questions import Question, questions
from gallery_app.reports.rivals import Rivals, Weighed, best
from gallery_app.wording import Message

__all__ = ["CaptionSlot", "FileFacts", "Pair", "match_files"]

_CERTAIN = 0.99
_FIRM = 6.5
"""Weight of firm evidence that a certain pair has at least."""
_MOST_FILES = 60
"""A word that more files carry does not lead to them."""
_MOST_CANDIDATES = 12
"""Files weighed for one caption: those that share its rarest words."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A file that may be the picture of a caption.

    Attributes:
        caption: `CaptionSlot.key` of the caption.
        file: `FileFacts.path` of the file.
        score: How likely it is right, 0 to 1.
        reasons: What speaks for it, strongest first.
        certain: It may be taken without asking.
        others: Keys of other captions that the file fits about as well; empty for a certain pair.
    """

    caption: int
    file: str
    score: float
    reasons: tuple[Message, ...]
    certain: bool
    others: tuple[int, ...] = ()


def match_files(
    captions: Sequence[CaptionSlot], files: Sequence[FileFacts], refused: Collection[tuple[int, str]] = frozenset()
) -> tuple[Pair, ...]:
    """Pair captions with files, one to one.

    Args:
        captions: The captions of a report in printed order.
        files: What is known of the files.
        refused: Pairs, by the caption's key and the file's path, that an editor has said are none.

    Returns:
        Pairs in the order of the captions. What several captions or files fit alike is never certain; it is proposed
        with the others named, or stays without a pair where they are many or nothing but order tells.
    """
    slots, facts = prepared(captions, files)
    scene = Scene(slots, facts)
    weighed = [
        _weigh(scene, slot, file)
        for slot, near in enumerate(_candidates(slots, facts))
        for file in near
        if (captions[slot].key, files[file].path) not in refused
    ]
    sure = _certain(weighed)
    taken, used = {pair.slot for pair, _ in sure}, {pair.file for pair, _ in sure}
    left = [pair for pair in weighed if pair.slot not in taken and pair.file not in used]
    made = [(pair.slot, _pair(captions, files, Question(pair, score), certain=True)) for pair, score in sure]
    made += [(one.pair.slot, _pair(captions, files, one, certain=False)) for one in questions(left)]
    return tuple(pair for _, pair in sorted(made, key=lambda each: each[0]))


def _certain(weighed: Sequence[Weighed]) -> list[tuple[Weighed, float]]:
    """Return the pairs that may be taken without asking, each with its probability."""
    firm, whole = Rivals(weighed, firm=True), Rivals(weighed, firm=False)
    found = []
    for pair in best(weighed):
        score = whole.share(pair)
        if pair.firm >= _FIRM and min(score, firm.share(pair)) >= _CERTAIN and not firm.doubled(pair):
            found.append((pair, score))
    return found


def _pair(captions: Sequence[CaptionSlot], files: Sequence[FileFacts], asked: Question, *, certain: bool) -> Pair:
    pair = asked.pair
    reasons = [evidence.reason for evidence in pair.evidence if evidence.weight > 0]
    reasons += [
        Message.of("It would fit {title} as well.", title=captions[other.slot].title) for other in asked.captions
    ]
    names = [PurePath(files[other.file].path).name for other in asked.files]
    reasons += [Message.of("{file} would fit as well.", file=name) for name in names]
    others = tuple(captions[other.slot].key for other in asked.captions)
    caption, file = captions[pair.slot].key, files[pair.file].path
    return Pair(caption, file, round(asked.score, 3), tuple(reasons), certain, others)


def _weigh(scene: Scene, slot: int, file: int) -> Weighed:
    evidence = tuple(scene.weigh(slot, file))
    firm = sum(item.weight for item in evidence if item.firm)
    return Weighed(slot, file, firm, sum(item.weight for item in evidence), evidence)


def _candidates(slots: Sequence[CaptionFeatures], files: Sequence[FileFeatures]) -> list[list[int]]:
    """Return for each caption the files that share its rarest words."""
    by_mark: dict[str, list[int]] = defaultdict(list)
    for place, file in enumerate(files):
        for mark in file.marks:
            by_mark[mark].append(place)
    rare = {mark: places for mark, places in by_mark.items() if len(places) <= _MOST_FILES}
    weights = {mark: log((len(files) + 1) / len(places)) for mark, places in rare.items()}
    return [_nearest(slot, rare, weights) for slot in slots]


def _nearest(slot: CaptionFeatures, rare: Mapping[str, Sequence[int]], weights: Mapping[str, float]) -> list[int]:
    shared: dict[int, float] = defaultdict(float)
    for mark in slot.marks:
        for place in rare.get(mark, ()):
            shared[place] += weights[mark]
    if len(shared) <= _MOST_CANDIDATES:
        return sorted(shared)
    return sorted(nlargest(_MOST_CANDIDATES, shared, key=lambda place: (shared[place], -place)))
