"""A caption block as tokens; joined again they are the block, character for character."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto

from gallery_app.captions import words

__all__ = ["Kind", "Token", "lex"]


class Kind(Enum):
    """What a token is."""

    HAN = auto()
    LATIN = auto()
    DIGITS = auto()
    DATE = auto()
    BLANK = auto()
    BREAK = auto()
    STOP = auto()
    COMMA = auto()
    LIST = auto()
    COLON = auto()
    SLASH = auto()
    OPEN = auto()
    CLOSE = auto()
    OTHER = auto()
    ROLE = auto()
    LABEL = auto()
    POST = auto()
    AGENCY = auto()
    BY = auto()
    """均由, 图片由: what leads to a party."""
    AT = auto()
    """摄于: what leads to a place or date."""
    JOINT = auto()
    """文/图: work on text and picture."""
    SCOPE = auto()
    """本版图片, 以上图片: several pictures."""
    EXCEPT = auto()
    """除署名外."""
    SAME = auto()
    """下同."""


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a block.

    Attributes:
        kind: What it is.
        text: Its characters.
        start: Offset of its first character in the block.
    """

    kind: Kind
    text: str
    start: int

    @property
    def end(self) -> int:
        """Offset behind its last character."""
        return self.start + len(self.text)


_JOINT = (
    r"(?:文\s?[/／]\s?[图圖]片?(?![书書像案为為])|(?<![\u3400-\u9fff])文\s?[/／]\s?[摄攝]影?"
    r"|[摄攝]影\s?[/／]\s?[报報][道導]"
    r"|[图圖]片?\s?[/／]\s?文(?=[\s：:/／|｜丨）)、]|本报|本報|记者|記者|$))"
)
_HAN = r"\u3400-\u4e27\u4e29-\u9fff〇々\U00020000-\U0003ffff"
_PATTERN = re.compile(
    r"(?P<BREAK>[ \t\u3000\u00a0]*\n[ \t\u3000\u00a0]*)"
    r"|(?P<BLANK>[^\S\n]+)"
    r"|(?P<AGENCY>东方IC|南方\+|现代快报\+|IC\s?[Pp]hoto|香港01)"
    r"|(?P<DATE>(?:\d{2,4}年)?\d{1,2}月(?:\d{1,2}[日号號])?|\d{4}年|\d{4}[./-]\d{1,2}[./-]\d{1,2})"
    r"|(?P<SLASH>[/／|｜丨—–．])"
    rf"|(?P<JOINT>{_JOINT})"
    rf"|(?P<LABEL>[©ⓒ]|(?:[Pp]hotos?(?:\s?(?:[Bb]y|[Cc]redits?))?|PHOTOS?(?:\s?BY)?)(?=\s?[：:/／]?\s?[{_HAN}]))"
    rf"|(?P<HAN>(?:(?!{_JOINT})[{_HAN}])+(?:[·•・‧][{_HAN}]+)*)"
    rf"|(?P<LATIN>[A-Za-z][A-Za-z\d\-]*(?:\.[A-Za-z\d\-]+)*\.(?:com|net|org|gov|edu|cn|hk|tw)\b|(?:Jr|Sr|St|Bros)\.|[A-Z]\.(?:[A-Z]\.)*|[^\W\d_{_HAN}][^\W_{_HAN}]*(?:['’\-][^\W\d_{_HAN}][^\W_{_HAN}]*)*)"
    r"|(?P<DIGITS>\d+)"
    r"|(?P<STOP>[。！？!?…；;.])"
    r"|(?P<COMMA>[，,])"
    r"|(?P<LIST>[、&＆])"
    r"|(?P<COLON>[：:∶])"
    r"|(?P<OPEN>[（(\[【〔〈［])"
    r"|(?P<CLOSE>[）)\]】〕〉］])"
    r"|(?P<OTHER>.)",
    re.DOTALL,
)


def _longest_first(vocabulary: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, vocabulary), key=len, reverse=True))


_PICTURES = "(?:组图|組圖|图片|圖片|照片|相片|[图圖])"
_SEVERAL = f"(?:{_longest_first(words.GROUPS)})(?:摄影|攝影)?(?:的?{_PICTURES})?"
_INSIDE = re.compile(
    rf"(?P<BY>(?:图片|圖片|照片|相片)[均皆都]?[由为為系]|[图圖]均?由|[均皆](?:[由为為系]|(?=[来來]自)))"
    rf"|(?P<SCOPE>(?<![{_HAN}]){_SEVERAL}$|{_SEVERAL}(?=[除均皆都全由为為系来來未]))"
    r"|(?P<EXCEPT>除(?:已|另|特别|另有|特殊)?(?:署名|注明|註明|标注|標註|说明|說明)[者的]?(?:图片|圖片|照片)?以?外"
    r"|未(?:署名|注明|註明)(?=图|圖|照|的|均))"
    r"|(?P<AT>拍?[摄攝][于於])"
    rf"|(?P<AGENCY>(?:{_longest_first(words.AGENCIES)})(?:影像|视觉|拍客|图库|视频(?!截)|直播(?!截))?)"
    rf"|(?P<POST>(?:{_longest_first(words.POSTS)})(?!席[位上地]|[会會站们們节節团團证證家问問协協]))"
    rf"|(?P<LABEL>{_longest_first(word for word in words.LABELS if len(word) > 1 and word[-1] in '源源自')})"
)
_SUFFIXES = {
    "AGENCY": (
        Kind.ROLE,
        re.compile(
            r"发|發|(?:资料|資料|档案|檔案)(?:[图圖]片?|照片?)?|[图圖]片?$|照片|截图|截圖|供图|供圖|资料片|传真$"
        ),
    ),
    "SCOPE": (Kind.BY, re.compile(r"[均皆都]?[由为為系]|[均皆](?=[来來]自)")),
    "EXCEPT": (Kind.BY, re.compile(rf"(?:其余|其餘|其他)?的?{_PICTURES}?[均皆都]?(?:[由为為系]|(?=[来來]自)|$)")),
}
"""What may follow close behind a token of a kind, and what it is then."""
_SOURCE_AT_START = re.compile(
    r"[图圖]片?(?:据|據|自|取自|截自|截取自|擷自|擷取自|翻攝自|翻拍自|摘自|转自|轉自|源自|来自|來自)(?=.{2}|$)"
)
"""图据视觉中国: a label where a run begins, a verb anywhere else."""
_SAME = re.compile(r"(?:以?下[均皆图圖]?同|以下均同)")
_ROLE_AT_END = re.compile(rf"(?:{_longest_first(words.ROLES)})$")
_POST_AT_END = re.compile(rf"(?:{_longest_first(words.POSTS)})$")
_LABEL_AT_END = re.compile(rf"(?:{_longest_first(words.LABELS)})$")


def lex(text: str) -> list[Token]:
    """Split a block into tokens; their texts joined are the block."""
    matches = list(_PATTERN.finditer(text))
    tokens: list[Token] = []
    for match in matches:
        name = match.lastgroup or "OTHER"
        if name == "HAN":
            tokens.extend(_han(match.group(), match.start(), _mark_after(text, match.end())))
        else:
            tokens.append(Token(Kind[name], match.group(), match.start()))
    return tokens


def _mark_after(text: str, place: int) -> str:
    while place < len(text) and text[place] in " \t\u3000\u00a0":
        place += 1
    return text[place : place + 1]


def _han(run: str, start: int, after: str) -> list[Token]:
    """Split a run of Chinese script into credit words and the rest; a colon or slash after it makes a label."""
    if _SAME.fullmatch(run):
        return [Token(Kind.SAME, run, start)]
    source = _SOURCE_AT_START.match(run)
    if source:
        rest = _han(run[source.end() :], start + source.end(), after)
        return [Token(Kind.LABEL, source.group(), start), *rest]
    core, tail = run, None
    as_label = after != "" and after in "：:∶/／|｜丨"
    label = _LABEL_AT_END.search(run) if as_label else None
    if label and label.start() and len(label.group()) == 1:
        label = None  # 示意图： is no label, and 卓忠伟摄/ ends a credit
    role = _ROLE_AT_END.search(run)
    post = _POST_AT_END.search(run)
    if post and role and post.start() < role.start():
        role = None  # 特约摄影
    if label and role and role.start() < label.start():
        label = None  # 資料圖片／ is one word
    ending = label or role
    if ending and _stands(run, ending.start(), ending.group()):
        kind = Kind.LABEL if label else Kind.ROLE
        core, tail = run[: ending.start()], Token(kind, ending.group(), start + ending.start())
    tokens = _inside(core, start)
    return [*tokens, tail] if tail else tokens


def _stands(run: str, place: int, word: str) -> bool:
    """Return whether a word at the end of a run may be a credit word there."""
    if word in {"图", "圖", "影", "作", "资料", "資料"}:
        return not place
    if word in {"发", "發", "照片", "图片", "圖片", "相片"} and place:
        return run[:place].endswith((*words.AGENCIES, "社", "网", "網", "报", "報", "台"))
    return True


def _inside(run: str, start: int) -> list[Token]:
    tokens: list[Token] = []
    place = 0
    while place < len(run):
        found = _INSIDE.search(run, place)
        if not found:
            tokens.append(Token(Kind.HAN, run[place:], start + place))
            break
        if found.start() > place:
            tokens.append(Token(Kind.HAN, run[place : found.start()], start + place))
        tokens.append(Token(Kind[found.lastgroup or "HAN"], found.group(), start + found.start()))
        place = found.end()
        kind, follows = _SUFFIXES.get(found.lastgroup or "", (Kind.HAN, None))
        suffix = follows.match(run, place) if follows else None
        if suffix and suffix.group():
            tokens.append(Token(kind, suffix.group(), start + place))
            place = suffix.end()
    return tokens
