"""Image files to captions: every pair is weighed, the best assignment over all is taken, and what is not sure asks."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest
from math import exp, log

from gallery_app.reports.assign import assign
from gallery_app.reports.evidence import Evidence, Scene
from gallery_app.reports.features import CaptionFeatures, CaptionSlot, FileFacts, FileFeatures, prepared
from gallery_app.wording import Message

__all__ = ["CaptionSlot", "FileFacts", "Pair", "match_files"]

_CERTAIN = 0.99
_FIRM = 6.5
"""Weight of firm evidence that a certain pair has at least."""
_DOUBLE = 9.0
"""Weight of firm evidence that would be enough against any other."""
_SAME = 1e-6
_NOBODY = 2.0
"""Weight of the possibility that no file, or no caption, belongs to the other."""
_LEAST = 0.15
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
    """

    caption: int
    file: str
    score: float
    reasons: tuple[Message, ...]
    certain: bool


@dataclass(frozen=True, slots=True)
class _Weighed:
    slot: int
    file: int
    firm: float
    whole: float
    evidence: tuple[Evidence, ...]


def match_files(
    captions: Sequence[CaptionSlot], files: Sequence[FileFacts], refused: Collection[tuple[int, str]] = frozenset()
) -> tuple[Pair, ...]:
    """Pair captions with files, one to one.

    Args:
        captions: The captions of a report in printed order.
        files: What is known of the files.
        refused: Pairs, by the caption's key and the file's path, that an editor has said are none.

    Returns:
        Pairs in the order of the captions. What two readings would decide alike stays without a pair.
    """
    slots, facts = prepared(captions, files)
    scene = Scene(slots, facts)
    weighed = [
        _weighed(scene, slot, file)
        for slot, near in enumerate(_candidates(slots, facts))
        for file in near
        if (captions[slot].key, files[file].path) not in refused
    ]
    gains: list[dict[int, float]] = [{} for _ in slots]
    by_pair: dict[tuple[int, int], _Weighed] = {}
    for pair in weighed:
        gains[pair.slot][pair.file] = pair.whole
        by_pair[pair.slot, pair.file] = pair
    firm, whole = _Rivals(weighed, firm=True), _Rivals(weighed, firm=False)
    pairs = []
    for place in sorted(assign(gains).items()):
        chosen = by_pair[place]
        score = whole.share(chosen)
        if score < _LEAST or whole.tied(chosen):
            continue
        sure = min(score, firm.share(chosen)) >= _CERTAIN and not firm.doubled(chosen)
        certain = sure and chosen.firm >= _FIRM
        reasons = tuple(evidence.reason for evidence in chosen.evidence if evidence.weight > 0)
        pairs.append(Pair(captions[chosen.slot].key, files[chosen.file].path, round(score, 3), reasons, certain))
    return tuple(pairs)


def _weighed(scene: Scene, slot: int, file: int) -> _Weighed:
    evidence = tuple(scene.weigh(slot, file))
    firm = sum(item.weight for item in evidence if item.firm)
    return _Weighed(slot, file, firm, sum(item.weight for item in evidence), evidence)


class _Rivals:
    """The pairs that want the same caption or the same file."""

    def __init__(self, pairs: Sequence[_Weighed], *, firm: bool) -> None:
        """Sum the odds by caption and by file; `firm` leaves out what cannot make certain."""
        self._firm = firm
        self._by_slot: dict[int, float] = defaultdict(float)
        self._by_file: dict[int, float] = defaultdict(float)
        self._weights: dict[tuple[bool, int], list[float]] = defaultdict(list)
        for pair in pairs:
            odds = exp(self._weight(pair))
            self._by_slot[pair.slot] += odds
            self._by_file[pair.file] += odds
            self._weights[True, pair.slot].append(self._weight(pair))
            self._weights[False, pair.file].append(self._weight(pair))

    def _weight(self, pair: _Weighed) -> float:
        return pair.firm if self._firm else pair.whole

    def share(self, pair: _Weighed) -> float:
        """Return the probability of a pair against its rivals and against nobody."""
        own = exp(self._weight(pair))
        return own / (self._by_slot[pair.slot] + self._by_file[pair.file] - own + exp(_NOBODY))

    def tied(self, pair: _Weighed) -> bool:
        """Return whether another pair of the caption or of the file weighs the same."""
        own = self._weight(pair)
        return any(sum(abs(weight - own) < _SAME for weight in weights) > 1 for weights in self._around(pair))

    def doubled(self, pair: _Weighed) -> bool:
        """Return whether another pair would do as well by itself, such as that of a copy."""
        return any(sum(weight >= _DOUBLE for weight in weights) > 1 for weights in self._around(pair))

    def _around(self, pair: _Weighed) -> tuple[list[float], list[float]]:
        return self._weights[True, pair.slot], self._weights[False, pair.file]


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
