"""Image files to captions: by file name first, then by what is embedded; order alone decides nothing."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from gallery_app.reports.features import CaptionFeatures, CaptionSlot, FileFacts, FileFeatures, features_of, slots_of
from gallery_app.wording import Message

__all__ = ["CaptionSlot", "FileFacts", "Pair", "match_files"]

_CERTAIN = 0.8
_MARGIN = 0.15
"""How far a certain pair must lie above every other pair of its caption and of its file."""
_LEAST = 0.3
_MOST_CANDIDATES = 60
"""Files looked at for one caption through one of its marks; a mark that more files carry tells nothing."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A file that may be the picture of a caption.

    Attributes:
        caption: `CaptionSlot.key` of the caption.
        file: `FileFacts.path` of the file.
        score: 0 to 1.
        reasons: What speaks for it, strongest first.
        certain: It may be taken without asking.
    """

    caption: int
    file: str
    score: float
    reasons: tuple[Message, ...]
    certain: bool


@dataclass(slots=True)
class _Scored:
    slot: int
    file: int
    score: float
    reasons: list[Message] = field(default_factory=list)


def match_files(captions: Sequence[CaptionSlot], files: Sequence[FileFacts]) -> tuple[Pair, ...]:
    """Pair captions with files, one to one.

    Args:
        captions: The captions of a report in printed order.
        files: What is known of the files.

    Returns:
        Pairs in the order of the captions. What two readings would decide alike stays without a pair.
    """
    slots, facts = slots_of(captions), features_of(files)
    scored = [pair for pair in _candidates(slots, facts) if pair.score >= _LEAST]
    rivals = _Rivals(scored)
    taken_slots: set[int] = set()
    taken_files: set[int] = set()
    pairs: list[tuple[int, Pair]] = []
    for pair in sorted(scored, key=lambda p: (-p.score, p.slot, p.file)):
        if pair.slot in taken_slots or pair.file in taken_files:
            continue
        rival = rivals(pair, taken_slots, taken_files)
        if rival >= pair.score:
            continue
        taken_slots.add(pair.slot)
        taken_files.add(pair.file)
        certain = pair.score >= _CERTAIN and pair.score - rival >= _MARGIN
        key, path = captions[pair.slot].key, files[pair.file].path
        pairs.append((pair.slot, Pair(key, path, round(pair.score, 3), tuple(pair.reasons), certain)))
    return tuple(pair for _, pair in sorted(pairs, key=lambda item: item[0]))


class _Rivals:
    """The other pairs that want the same caption or the same file."""

    def __init__(self, scored: Sequence[_Scored]) -> None:
        """Sort the pairs by caption and by file, best first."""
        self._by_slot: dict[int, list[_Scored]] = defaultdict(list)
        self._by_file: dict[int, list[_Scored]] = defaultdict(list)
        for pair in sorted(scored, key=lambda p: -p.score):
            self._by_slot[pair.slot].append(pair)
            self._by_file[pair.file].append(pair)

    def __call__(self, pair: _Scored, slots: set[int], files: set[int]) -> float:
        """Return the best score among a pair's rivals; `slots` and `files` are gone already."""
        others = (
            next((p.score for p in self._by_slot[pair.slot] if p is not pair and p.file not in files), 0.0),
            next((p.score for p in self._by_file[pair.file] if p is not pair and p.slot not in slots), 0.0),
        )
        return max(others)


def _candidates(slots: Sequence[CaptionFeatures], files: Sequence[FileFeatures]) -> list[_Scored]:
    by_mark: dict[str, list[int]] = defaultdict(list)
    for place, file in enumerate(files):
        for mark in file.marks:
            by_mark[mark].append(place)
    named = _named(slots, files)
    once = _once(slots, named)
    found: list[_Scored] = []
    for place, slot in enumerate(slots):
        near = {file for mark in slot.marks for file in by_mark.get(mark, ())[:_MOST_CANDIDATES]}
        found.extend(_score(_Scored(place, file, 0.0), slot, files[file], named[file], once) for file in near)
    return found


def _named(slots: Sequence[CaptionFeatures], files: Sequence[FileFeatures]) -> list[frozenset[str]]:
    """Return for each file the photographers of the captions that its name or its own data name."""
    names = {name for slot in slots for name in slot.photographers}
    return [frozenset(name for name in names if name in file.name or name in file.creators) for file in files]


def _once(slots: Sequence[CaptionFeatures], named: Sequence[frozenset[str]]) -> frozenset[str]:
    """Return the photographers with one caption and one file: there the name alone decides."""
    captions = Counter(name for slot in slots for name in slot.photographers)
    files = Counter(name for names in named for name in names)
    return frozenset(name for name, count in captions.items() if count == 1 and files[name] == 1)


def _score(
    pair: _Scored, slot: CaptionFeatures, file: FileFeatures, named: frozenset[str], once: frozenset[str]
) -> _Scored:
    evidence = [
        *_title_evidence(slot, file),
        *_photographer_evidence(slot, file, named, once),
        *_number_evidence(slot, file),
    ]
    missing = 1.0
    for weight, reason in sorted(evidence, key=lambda item: -item[0]):
        missing *= 1.0 - weight
        pair.reasons.append(reason)
    # A file that names somebody else is hardly this picture; a title may still name a person.
    others = named or file.creators
    against = 0.5 if others and slot.photographers and not others & set(slot.photographers) else 1.0
    pair.score = (1.0 - missing) * against
    return pair


def _title_evidence(slot: CaptionFeatures, file: FileFeatures) -> list[tuple[float, Message]]:
    if len(slot.title) < 2:  # noqa: PLR2004 - one character says nothing
        return []
    if slot.title in file.name:
        return [(0.85, Message.of("The title stands in the file name."))]
    if file.title and slot.title in file.title:
        return [(0.85, Message.of("The title stands in the picture's own data."))]
    for text, where in (
        (file.name, "The file name is like the title."),
        (file.title, "The picture's own data are like the title."),
    ):
        likeness = slot.likeness(text)
        if likeness >= 0.5:  # noqa: PLR2004 - half of the title's pairs of characters
            return [(0.7 * likeness, Message.of(where))]
    return []


def _photographer_evidence(
    slot: CaptionFeatures, file: FileFeatures, named: frozenset[str], once: frozenset[str]
) -> list[tuple[float, Message]]:
    for name in slot.photographers:
        if name in named:
            weight = 0.8 if name in once else 0.35
            template = "The file name names {name}." if name in file.name else "The picture's own data name {name}."
            return [(weight, Message.of(template, name=name))]
    return []


def _number_evidence(slot: CaptionFeatures, file: FileFeatures) -> list[tuple[float, Message]]:
    if file.number is None or file.number != slot.number:
        return []
    if slot.numbered:
        return [(0.8, Message.of("Both carry the number {number}.", number=file.number))]
    return [(0.4, Message.of("The file's number {number} is the caption's place in the text.", number=file.number))]
