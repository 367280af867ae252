"""What speaks for a file being the picture of a caption, and what against, weighed in natural logarithms of odds.

Evidence is firm when it says which picture it is; the order of things and likely words are not, however much of it
there is.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import log

from gallery_app.reports.features import CaptionFeatures, FileFeatures, pairs_of
from gallery_app.wording import Message

__all__ = ["Evidence", "Scene"]

_GENERIC_SHARE = 3
"""Words that a third of all files carry tell nothing."""
_LEAST_LIKENESS = 0.3
_SPELLED_WELL = 6
_LONG_NAME = 4
_FOREIGN_WORD = 4
"""Letters of a Latin word that may be another title in pinyin."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing that speaks for a pair (weight above 0) or against it.

    Attributes:
        weight: How much, as a natural logarithm of odds.
        firm: It may help to make the pair certain.
        reason: Why, for the editor.
        worded: It lies in the words of the title.
    """

    weight: float
    firm: bool
    reason: Message
    worded: bool = False


@dataclass(frozen=True, slots=True)
class _Words:
    """A text in which a title may stand: folded, and the pairs of characters of what is no name and not common."""

    text: str
    pairs: frozenset[str]
    han: frozenset[str]

    @classmethod
    def of(cls, text: str, pairs: frozenset[str]) -> "_Words":
        return cls(text, pairs, frozenset(pair for pair in pairs if not pair.isascii()))


class Scene:
    """All captions and all files, against which one pair is weighed.

    Attributes:
        named: For each file the photographers of captions that its name or its own data name.
    """

    def __init__(self, slots: Sequence[CaptionFeatures], files: Sequence[FileFeatures]) -> None:
        """Count what is common."""
        self._slots, self._files = slots, files
        self.named = _named(slots, files)
        self._captions_with = Counter(pair for slot in slots for pair in slot.pairs)
        self._captions_of = Counter(name for slot in slots for name in slot.photographers)
        self._files_of = Counter(name for names in self.named for name in names)
        # The order of the files tells something where there is one for each picture of the document.
        self._in_order = len(files) == len(slots) and all(slot.shown for slot in slots)
        self._days = Counter(file.day for file in files)
        rests = [_without(file.rest, names) for file, names in zip(files, self.named, strict=True)]
        pairs = Counter(pair for rest in rests for pair in rest)
        generic = {pair for pair, count in pairs.items() if count > max(2, len(files) / _GENERIC_SHARE)}
        self._names = [_Words.of(file.name, rest - generic) for file, rest in zip(files, rests, strict=True)]
        self._data = [
            _Words.of(file.title, _without(file.title, names) - generic)
            for file, names in zip(files, self.named, strict=True)
        ]
        self._texts = [pairs_of(file.text) - generic for file in files]
        self._hidden = sum(
            not names and not words.pairs and not file.creators and not file.title
            for file, names, words in zip(files, self.named, self._names, strict=True)
        )
        spelled = _spellings(slots)
        self._foreign = [
            any(len(token) >= _FOREIGN_WORD and token not in spelled for token in file.tokens) for file in files
        ]
        self._slot_ranks = self._ranks((slot.photographers for slot in slots), list(range(len(slots))))
        order = sorted(range(len(files)), key=lambda place: (sorted(files[place].figures), files[place].name))
        self._file_ranks = self._ranks(self.named, order)

    def _ranks(self, names: Iterable[Iterable[str]], order: Sequence[int]) -> dict[tuple[str, int], int]:
        groups = list(names)
        seen: Counter[str] = Counter()
        ranks: dict[tuple[str, int], int] = {}
        for place in order:
            for name in groups[place]:
                ranks[name, place] = seen[name]
                seen[name] += 1
        return ranks

    def weigh(self, slot: int, file: int) -> list[Evidence]:
        """Return what speaks for and against a pair, the strongest first."""
        caption, facts = self._slots[slot], self._files[file]
        title = max(self._titles(caption, file), key=_weight, default=None)
        found = [*([title] if title else self._other_title(caption, file))]
        found += self._alone_with(caption, file)
        found += self._photographer(slot, file, alone=title is None)
        found += _numbers(caption, facts)
        found += self._shown(caption, facts)
        found += self._date(caption, facts)
        found += self._context(caption, file)
        return sorted(found, key=_weight, reverse=True)

    def _titles(self, caption: CaptionFeatures, file: int) -> Iterator[Evidence]:
        if len(caption.title) > 1:  # one character says nothing
            yield from _title_in(caption, self._names[file], _IN_NAME)
            yield from _title_in(caption, self._data[file], _IN_DATA)
            yield from _spelled(caption, self._files[file])

    def _alone_with(self, caption: CaptionFeatures, file: int) -> Iterator[Evidence]:
        """A part of a title leads to it where no other caption has those words: 夜景 to 绚丽夜景."""
        if len(self._slots) > 1 and caption.title not in self._names[file].text:
            shared = caption.pairs & self._names[file].pairs
            if any(self._captions_with[pair] == 1 for pair in shared):
                yield _NO_OTHER

    def _other_title(self, caption: CaptionFeatures, file: int) -> Iterator[Evidence]:
        if caption.title and (self._names[file].han or self._foreign[file]):
            yield _OTHER_WORDS

    def _photographer(self, slot: int, file: int, *, alone: bool) -> Iterator[Evidence]:
        caption, named = self._slots[slot], self.named[file]
        for name in caption.photographers:
            if name in named:
                inside = name not in self._files[file].creators
                template = "The file name names {name}." if inside else "The picture's own data name {name}."
                yield Evidence(self._name_weight(name, alone=alone), True, Message.of(template, name=name))
                if self._captions_of[name] > 1 and self._ranked_alike(name, slot, file):
                    template = "It has the same place among the photos of {name}."
                    yield Evidence(0.8, False, Message.of(template, name=name))
                return
        if caption.photographers and (named or self._files[file].creators):
            yield _OTHER_PERSON

    def _name_weight(self, name: str, *, alone: bool) -> float:
        if self._captions_of[name] > 1 or self._files_of[name] > 1:
            return 2.0
        # Where files without any words lie about, the named one may be a spare; so may one with words of its own.
        return 7.0 if alone and self._hidden <= 1 else 3.0

    def _ranked_alike(self, name: str, slot: int, file: int) -> bool:
        same = self._captions_of[name] == self._files_of[name]
        return same and self._slot_ranks[name, slot] == self._file_ranks[name, file]

    def _date(self, caption: CaptionFeatures, facts: FileFeatures) -> Iterator[Evidence]:
        if not caption.days or not facts.day:
            return
        if facts.day in caption.days:
            weight = min(3.0, 0.5 + log(len(self._files) / self._days[facts.day]))
            yield Evidence(weight, True, _SAME_DAY)
        else:
            yield _OTHER_DAY

    def _shown(self, caption: CaptionFeatures, facts: FileFeatures) -> Iterator[Evidence]:
        if caption.fingerprint and caption.fingerprint == facts.fingerprint:
            yield _SAME_BYTES
        elif caption.file and caption.file in facts.names:
            yield _SAME_FILE
        elif caption.shown and self._in_order and caption.shown == facts.rank:
            yield _SAME_ORDER

    def _context(self, caption: CaptionFeatures, file: int) -> Iterator[Evidence]:
        if not caption.context:
            return
        shared = len(caption.context & self._names[file].pairs) + len(caption.context & self._texts[file])
        if shared:
            yield Evidence(min(1.5, 0.4 * shared), False, _CONTEXT)


def _weight(evidence: Evidence) -> float:
    return evidence.weight


def _without(words: str, names: Iterable[str]) -> frozenset[str]:
    """Return the pairs of characters of words, once names are taken out."""
    for name in names:
        words = words.replace(name, " ")
    return pairs_of(words)


def _named(slots: Sequence[CaptionFeatures], files: Sequence[FileFeatures]) -> list[frozenset[str]]:
    spellings = {name: name for slot in slots for name in slot.photographers}
    long = [name for name in spellings if len(name) > _LONG_NAME]
    latin = _spellings(slots)
    return [_names_in(file, spellings, long, latin) for file in files]


def _spellings(slots: Sequence[CaptionFeatures]) -> dict[str, str]:
    """Return the photographers' names by their forms in Latin letters."""
    return {
        key: name for slot in slots for name, keys in zip(slot.photographers, slot.latin, strict=False) for key in keys
    }


def _names_in(
    file: FileFeatures, spellings: dict[str, str], long: Sequence[str], latin: dict[str, str]
) -> frozenset[str]:
    text = file.name
    pieces = {text[start : start + length] for length in (2, 3, 4) for start in range(len(text) - length + 1)}
    found = {piece for piece in pieces if piece in spellings}
    # 田正 is not named by 田正义.
    found = {name for name in found if not any(name != other and name in other for other in found)}
    found.update(name for name in long if name in text)
    found.update(creator for creator in file.creators if creator in spellings)
    found.update(latin[token] for token in (file.tokens | file.creators) if token in latin)
    return frozenset(found)


_IN_NAME = (
    Message.of("The title stands in the file name."),
    Message.of("The file name is like the title."),
    Message.of("The file name stands in the caption."),
)
_IN_DATA = (
    Message.of("The title stands in the picture's own data."),
    Message.of("The picture's own data are like the title."),
    Message.of("The picture's own title stands in the caption."),
)


def _title_in(
    caption: CaptionFeatures, words: "_Words", reasons: tuple[Message, Message, Message]
) -> Iterator[Evidence]:
    shared = len(caption.pairs & words.pairs)
    fill = shared / len(words.pairs) if words.pairs else 1.0
    if caption.title in words.text:
        # Further words may make it another picture of the same place.
        whole = words.han <= caption.pairs
        yield Evidence(6.5 + 6.5 * fill if whole else 3.0 + 3.0 * fill, True, reasons[0], worded=True)
        return
    cover = shared / len(caption.pairs)
    if cover >= _LEAST_LIKENESS:
        yield Evidence(10.0 * cover * cover * (0.5 + 0.5 * fill), True, reasons[1], worded=True)
    if shared and fill >= 0.5:  # noqa: PLR2004 - half of the file's own words
        yield Evidence(min(5.0, 1.2 * shared) * fill, True, reasons[2], worded=True)


def _spelled(caption: CaptionFeatures, facts: FileFeatures) -> Iterator[Evidence]:
    spelled, initials = caption.spelled, caption.initials
    if len(initials) < 2:  # noqa: PLR2004 - one syllable says nothing
        return
    for token in facts.tokens:
        if token == spelled or (len(spelled) >= _SPELLED_WELL and token.endswith(spelled)):
            yield Evidence(9.0 if len(spelled) >= _SPELLED_WELL else 6.0, True, _SPELLED, worded=True)
        elif token in caption.signed:
            yield _SIGNED
        elif token == initials:
            yield _INITIALS[min(len(initials), 4)]


_SPELLED = Message.of("The file name spells the title in pinyin.")
_SIGNED = Evidence(7.0, True, Message.of("The file name has the initials of photographer and title."), worded=True)
_INITIAL = Message.of("The file name has the initials of the title.")
_INITIALS = {
    letters: Evidence(weight, True, _INITIAL, worded=True) for letters, weight in ((2, 1.2), (3, 3.0), (4, 5.0))
}
_OTHER_WORDS = Evidence(-3.0, True, Message.of("The file name has other words."))
_ONE_OF_SEVERAL = Evidence(-10.0, True, Message.of("The file is one of a series, the caption is not."))
# A title may still hold a person's name.
_OTHER_PERSON = Evidence(-8.0, True, Message.of("It names another photographer."))
_OTHER_DAY = Evidence(-2.0, True, Message.of("It was taken on another day."))
_SAME_BYTES = Evidence(14.0, True, Message.of("The document shows this very picture with the caption."))
_SAME_FILE = Evidence(11.0, True, Message.of("The document shows a picture of this name with the caption."))
_SAME_ORDER = Evidence(1.0, False, Message.of("It has the same place among the files as the picture in the document."))
_SAME_DAY = Message.of("It was taken on the day that the caption names.")
_NO_OTHER = Evidence(1.5, False, Message.of("No other caption has words of the file name."), worded=True)
_CONTEXT = Message.of("Words of the section stand in the file's name or data.")


def _numbers(caption: CaptionFeatures, facts: FileFeatures) -> Iterator[Evidence]:
    if caption.printed is not None and facts.marked is not None:
        if caption.printed == facts.marked:
            yield Evidence(8.0, True, Message.of("Both carry the number {number}.", number=facts.marked))
        else:
            yield Evidence(-6.0, True, Message.of("They carry different numbers."))
        return
    number = facts.number if facts.marked is None else facts.marked
    if caption.printed is not None and caption.printed == number:
        yield Evidence(3.0, False, Message.of("Both carry the number {number}.", number=number))
    elif caption.printed is None and caption.place == number:
        template = "The file's number {number} is the caption's place in the text."
        yield Evidence(1.5, False, Message.of(template, number=number))
    elif caption.printed is None and number is not None and caption.shown == number:
        template = "The file's number {number} is the picture's place in the document."
        yield Evidence(1.5, False, Message.of(template, number=number))
    if facts.part and caption.series is None:
        yield _ONE_OF_SEVERAL
    if caption.series is not None and facts.figures and caption.printed is None:
        if caption.series in facts.figures:
            yield Evidence(2.0, False, Message.of("Both carry the number {number}.", number=caption.series))
        else:
            yield Evidence(-1.0, False, Message.of("They carry different numbers."))
