"""What captions and image files have that can be compared."""

import functools
import itertools
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from gallery_app.domain.document import ShownPicture
from gallery_app.search.pinyin import name_reading, reading

__all__ = ["CaptionFeatures", "CaptionSlot", "FileFacts", "FileFeatures", "pairs_of", "prepared"]

_FIGURES = r"\d+|[一二三四五六七八九十]|[①-⑳]"
_PRINTED = re.compile(
    rf"^[（(【\[▲△]*(?:图|圖|照片|p)[\s.]*({_FIGURES})(?!\d)|^0*(\d{{1,3}})[.、．]\s*\D|^([①-⑳])"
    rf"|[（(][图圖]({_FIGURES})[）)]"
)
_MARKED = re.compile(r"(?:^|[^a-z\d\u3400-\u9fff])(?:图|圖|p)[\s.]*([\d]{1,3}|[一二三四五六七八九十]|[①-⑳])(?=$|[^\d])")
_BARE = re.compile(r"(?<!\d)0*(\d{1,3})(?!\d)")
_SERIES = re.compile(r"[（(]?([一二三四五六七八九十①-⑳]|\d{1,2})[）)]?$")
_PART = re.compile("[(（][一二三四五六七八九十][)）]")
_HAN_FIGURES = {character: place for place, character in enumerate("一二三四五六七八九十", 1)}
_HAN_FIGURES |= {chr(0x2460 + place): place + 1 for place in range(20)}
_LATIN = re.compile("[a-z]{2,}")
_WORD = re.compile(r"[^\W\d_]+")
_DAY = re.compile(r"(?:(\d{4})年)?(\d{1,2})月(\d{1,2})[日号號]")
_NAME_DATE = re.compile(r"(?<!\d)(20\d\d)-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01])(?!\d{1,4}(?!\d))")
_DIGITS = re.compile(r"(\d+)")
_NUMBERED = re.compile(r"(?:image|img|pic|picture|photo|图片|图像|图|data)?[\s_\-]*\d{0,3}")
_NOISE = re.compile(
    "微信图片|微信截图|qq图片|mmexport|wechat|weixin|screenshot|未标题|新建|文件夹|副本|拷贝|原图|大图|小图|修改|修图|调色|定稿|"
    "终稿|最终|压缩|照片|图片|图像|摄影|拍摄|供图|本报记者|通讯员|记者|摄|攝|final|copy|edited|edit|image|photo|img|dscn|dscf|dsc|"
    "mvimg|pxl|dji|gopr|hdr|pano|jpeg|jpg|png|tif|untitled|orig|web|cmyk|rgb|版"
)


@dataclass(frozen=True, slots=True)
class CaptionSlot:
    """A caption that wants a picture.

    Attributes:
        key: The caller's number for it: a photo's or a placement's id, or its place.
        title: Its text without the credit.
        photographers: Who took the picture.
        taken: Shot date as printed or ISO 8601; "" for none. A day named in the title counts too.
        context: Heading and words of its section, "" for none.
        place: Its place among all captions of the text, from 1; 0 when these are all.
        raw: As it was printed, with the number that its text may lack; "" for unknown.
        picture: The picture that the document shows with it, None for none.
    """

    key: int
    title: str
    photographers: tuple[str, ...] = ()
    taken: str = ""
    context: str = ""
    place: int = 0
    raw: str = ""
    picture: ShownPicture | None = None


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What is known of an image file.

    Attributes:
        path: Absolute path.
        title: Embedded title, headline or description; "" for none.
        creators: Embedded names of who took it.
        taken: When it was taken, ISO 8601; "" for unknown.
        words: Embedded description and keywords, or themes; "" for none.
        copies: Absolute paths of other files with the same bytes; their names count too.
        fingerprint: Of its bytes; "" for unknown.
    """

    path: str
    title: str = ""
    creators: tuple[str, ...] = ()
    taken: str = ""
    words: str = ""
    copies: tuple[str, ...] = ()
    fingerprint: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the file and of its copies, without suffix, width and case folded."""
        stems = (PurePath(path).stem for path in (self.path, *self.copies))
        return tuple(unicodedata.normalize("NFKC", stem).casefold() for stem in stems)


@dataclass(frozen=True, slots=True)
class CaptionFeatures:
    """A caption made ready for comparison.

    Attributes:
        title: Title without blanks and punctuation, width and case folded.
        pairs: Pairs of neighbouring characters of the title.
        photographers: Names, folded alike.
        latin: For each photographer the names in Latin letters: in full, turned round, initials.
        spelled: The title in pinyin without blanks; "" when no file has Latin words.
        initials: First letters of the title's pinyin; "" as above.
        signed: Initials of a photographer and of the title in one.
        place: Its place in the text, from 1.
        printed: The number it carries (图3 is 3), or None.
        series: The number it ends with (晨练（二） is 2), or None.
        days: Month and day of the dates it names.
        context: Pairs of characters of its section's words.
        shown: Place among the document's pictures of the one shown with it, 0 for none.
        file: Name of that picture's file without suffix, folded; "" for none or one that any document has.
        fingerprint: Of that picture's bytes; "" for unknown.
    """

    title: str
    pairs: frozenset[str]
    photographers: tuple[str, ...]
    latin: tuple[frozenset[str], ...]
    spelled: str
    initials: str
    signed: frozenset[str]
    place: int
    printed: int | None
    series: int | None
    days: frozenset[str]
    context: frozenset[str]
    shown: int = 0
    file: str = ""
    fingerprint: str = ""

    @property
    def marks(self) -> frozenset[str]:
        """Keys under which a file that fits may be found."""
        keys = {self.title, *self.pairs, *self.photographers, *(key for keys in self.latin for key in keys)}
        keys.update(key for key in (self.spelled, self.initials) if len(key) > 1)
        number = self.place if self.printed is None else self.printed
        keys.update(f"={same}" for same in (self.file, self.fingerprint) if same)
        if self.shown:
            keys.update((f"#{self.shown}", f"@{self.shown}"))
        return frozenset((*keys, f"#{number}"))


@dataclass(frozen=True, slots=True)
class FileFeatures:
    """A file made ready for comparison.

    Attributes:
        name: File name without suffix, folded as a title is.
        rest: What of the name may be a title, parted by blanks: no figures, no words of cameras and of desks.
        tokens: Latin words of the name that are no noise.
        title: Embedded title, folded.
        text: Embedded title and words, folded.
        creators: Embedded names, folded.
        marked: The number behind 图 or P, or None.
        number: The one bare number in the name, counted from 1, or None.
        figures: Every bare number of the name.
        part: It is numbered as one of a series: 晨练（二）.
        day: Month and day it was taken, as ``1006``; "" for unknown.
        names: Its names, and those of files with the same bytes, without suffix.
        fingerprint: Of its bytes; "" for unknown.
        rank: Its place among all files by name, from 1.
    """

    name: str
    rest: str
    tokens: frozenset[str]
    title: str
    text: str
    creators: frozenset[str]
    marked: int | None
    number: int | None
    figures: frozenset[int]
    part: bool
    day: str
    names: tuple[str, ...] = ()
    fingerprint: str = ""
    rank: int = 0

    @property
    def marks(self) -> frozenset[str]:
        """Keys under which it is found."""
        names = {self.name[start : start + length] for length in (3, 4) for start in range(len(self.name) - length + 1)}
        numbers = {f"#{number}" for number in (self.marked, self.number) if number is not None}
        words = (*self.rest.split(), self.title, f"@{self.rank}", f"={self.fingerprint}")
        names |= {f"={name}" for name in self.names}
        return frozenset(
            (*words, *pairs_of(self.rest), *pairs_of(self.text), *names, *self.creators, *self.tokens, *numbers)
        )


def prepared(
    captions: Sequence[CaptionSlot], files: Sequence[FileFacts]
) -> tuple[list[CaptionFeatures], list[FileFeatures]]:
    """Make captions, whose places count from 1, and files ready for comparison."""
    facts = _files(files)
    # Readings take time to make: camera names need none, and for thousands of captions each character is read alone.
    known = any(file.tokens for file in facts)
    spell = (_by_phrase if len(captions) <= _MOST_PHRASES else _by_character) if known else _unread
    return [_slot(caption, place, spell) for place, caption in enumerate(captions, 1)], facts


def pairs_of(text: str) -> frozenset[str]:
    """Return the pairs of neighbouring characters within the words of a folded text."""
    return frozenset(map("".join, (pair for word in text.split() for pair in itertools.pairwise(word))))


_Spell = Callable[[str], list[str]]


def _by_phrase(text: str) -> list[str]:
    return reading(text).split()


def _by_character(text: str) -> list[str]:
    return [syllable for character in text for syllable in reading(character).split()]


def _unread(_text: str) -> list[str]:
    return []


def _slot(caption: CaptionSlot, place: int, spell: _Spell) -> CaptionFeatures:
    title = _folded(caption.title)
    names = tuple(name for name in map(_folded, caption.photographers) if name)
    spelling = spell(title) if len(title) <= _LONGEST_SPELLED else []
    initials = "".join(syllable[0] for syllable in spelling)
    latin = () if spell is _unread else tuple(_latin(name) for name in names)
    series = _SERIES.search(caption.title.strip())
    return CaptionFeatures(
        title=title,
        pairs=pairs_of(title),
        photographers=names,
        latin=latin,
        spelled="".join(spelling),
        initials=initials,
        signed=frozenset(key + initials for keys in latin for key in keys) if initials else frozenset(),
        place=caption.place or place,
        printed=_printed(caption.title) or _printed(caption.raw),
        series=_figure(series.group(1)) if series else None,
        days=frozenset(_days(f"{caption.title} {caption.taken}")),
        context=pairs_of(_folded(caption.context)),
        shown=caption.picture.number if caption.picture else 0,
        file=_named(caption.picture) if caption.picture else "",
        fingerprint=caption.picture.fingerprint if caption.picture else "",
    )


def _named(picture: ShownPicture) -> str:
    """Return the name of a picture's file where it says which one it is: ``image3`` stands in every document."""
    stem = unicodedata.normalize("NFKC", PurePath(picture.name).stem).casefold()
    return "" if _NUMBERED.fullmatch(stem) else stem


def _natural(stem: str) -> list[tuple[int, str]]:
    return [(int(piece), "") if piece.isdecimal() else (-1, piece) for piece in _DIGITS.split(stem)]


_LONGEST_SPELLED = 20
"""Characters; nobody names a file after more."""
_MOST_PHRASES = 1000


@functools.lru_cache(maxsize=4096)
def _latin(name: str) -> frozenset[str]:
    syllables = name_reading(name).split()
    if len(syllables) < 2:  # noqa: PLR2004 - a family name and a given name
        return frozenset(syllables)
    family, given = syllables[0], "".join(syllables[1:])
    return frozenset({family + given, given + family, "".join(syllable[0] for syllable in syllables)})


def _files(files: Sequence[FileFacts]) -> list[FileFeatures]:
    stems = ["\n".join(file.names) for file in files]
    ranks = {place: rank for rank, place in enumerate(sorted(range(len(files)), key=lambda at: _natural(stems[at])), 1)}
    figures = [_figures(stem) for stem in stems]
    counted = _counted(figures)
    marked = [_marked(stem) for stem in stems]
    firm = _consistent(marked)
    return [
        replace(_file(file, stem, own, (mark if firm else None, number)), rank=ranks[place])
        for place, (file, stem, own, mark, number) in enumerate(
            zip(files, stems, figures, marked, counted, strict=True)
        )
    ]


def _file(file: FileFacts, stem: str, figures: frozenset[int], numbers: tuple[int | None, int | None]) -> FileFeatures:
    words = _NOISE.sub(" ", stem)
    title = _folded(file.title)
    date = _NAME_DATE.search(stem)
    taken = file.taken or ("-".join(date.groups()) if date else "")
    return FileFeatures(
        name="\n".join(map(_folded, file.names)),
        rest=" ".join(_WORD.findall(words)),
        tokens=frozenset(_LATIN.findall(words)),
        title=title,
        text=title + _folded(file.words),
        creators=frozenset(folded for creator in file.creators if (folded := _folded(creator))),
        marked=numbers[0],
        number=numbers[1],
        figures=figures,
        part=bool(_PART.search(stem)),
        day="".join(taken[:10].split("-")[1:3]),
        names=file.names,
        fingerprint=file.fingerprint,
    )


def _counted(figures: Sequence[frozenset[int]]) -> list[int | None]:
    """Return the one bare number of each file, from 1 where they count from 0; one that several carry is none."""
    only = [next(iter(own)) if len(own) == 1 else None for own in figures]
    counts = Counter(only)
    shift = 1 if 0 in counts else 0
    return [None if number is None or counts[number] > 1 else number + shift for number in only]


def _consistent(marked: Iterable[int | None]) -> bool:
    """Return whether marks such as 图3 can be the printed ones: each once, and not counted from 0."""
    counts = Counter(mark for mark in marked if mark is not None)
    return 0 not in counts and all(count == 1 for count in counts.values())


def _folded(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(character for character in folded if character.isalnum())


def _figure(text: str) -> int:
    return _HAN_FIGURES.get(text) or int(unicodedata.normalize("NFKC", text))


def _printed(text: str) -> int | None:
    found = _PRINTED.search(text.strip().casefold())
    return _figure(next(filter(None, found.groups()))) if found else None


def _marked(stem: str) -> int | None:
    found = _MARKED.search(stem)
    return _figure(found.group(1)) if found else None


def _figures(stem: str) -> frozenset[int]:
    return frozenset(int(figure) for figure in _BARE.findall(stem))


def _days(text: str) -> Iterable[str]:
    for _, month, day in _DAY.findall(text):
        yield f"{int(month):02}{int(day):02}"
    for _, month, day in _NAME_DATE.findall(text):
        yield month + day
