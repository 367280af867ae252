"""Credits of many pictures in few words: 本版图片均由田正摄, 除署名外均由…, 图①③ 田正 摄."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from gallery_app.captions.render import credit_line, is_printed_traditional, people_of, role_word
from gallery_app.captions.script import in_traditional
from gallery_app.captions.styles import STYLES, Forms, Style, in_script
from gallery_app.domain.credit import PHOTOGRAPHED, Credit

__all__ = ["PAGE", "REPORT", "Folded", "circled", "fold_credits", "numbered_credits"]

PAGE = "本版图片"
REPORT = "本文图片"
"""What one line speaks for."""

_LEAST = 2
_TIGHT = Style("{names}{role}", house="{house}{names}")
_CIRCLED = 20
_ARE = frozenset({"资料", "资料图片", "照片", "图片", "网络", "截图"})
"""Roles that say what the pictures are: 均为新华社照片."""


@dataclass(frozen=True, slots=True)
class Folded:
    """The credits of several pictures.

    Attributes:
        summary: The line for all or most of them, "" where none would be true.
        lines: For each picture the credit line that it still needs; "" where the summary speaks for it.
    """

    summary: str
    lines: tuple[str, ...]


def fold_credits(
    pictures: Sequence[Sequence[Credit]],
    scope: str = PAGE,
    style: Style = STYLES["plain"],
    forms: Mapping[str, Forms] | None = None,
) -> Folded:
    """Fold the credits of the pictures of a page or report.

    One credit for all becomes ``本版图片均由田正摄``; one for more than half of them ``本版图片除署名外均由田正摄``,
    and the others keep theirs. While one picture has no credit nothing is folded: the line would credit it wrongly.

    Args:
        pictures: The credits of each picture.
        scope: What the line speaks for.
        style: The house style.
        forms: Posts and English forms from the register, by name.
    """
    known, style = forms or {}, _scripted(style, pictures)
    own = tuple(credit_line(credits_, style, known) for credits_ in pictures)
    (most, count), *_ = Counter(own).most_common(1) or [("", 0)]
    if count < _LEAST or not all(own) or (count < len(own) and count * 2 <= len(own)):
        return Folded("", own)
    everyone = count == len(own)
    summary = _summary(pictures[own.index(most)], scope, style, known, everyone=everyone)
    return Folded(summary, tuple("" if line == most else line for line in own))


def _summary(shared: Sequence[Credit], scope: str, style: Style, forms: Mapping[str, Forms], *, everyone: bool) -> str:
    if style.all:
        bare = replace(style, person="{names}", organisation="{names}")
        return (style.all if everyone else style.most).format(names=credit_line(shared, bare, forms))
    posts = Style("", post=style.post, traditional=style.traditional)
    parts = [
        _part(key, [credit.name for credit in group], forms, posts)
        for key, group in groupby(shared, key=lambda c: (c.role, bool(c.name), c.organisation))
    ]
    verb = "均来自" if all(credit.role == "来源" for credit in shared) else "均由"
    if all(credit.role in _ARE and not credit.name for credit in shared):
        verb = "均为"
    line = f"{scope}{'' if everyone else '除署名外'}{verb}"
    return f"{in_traditional(line) if style.traditional else line}{'、'.join(parts)}"


def _scripted(style: Style, pictures: Sequence[Sequence[Credit]]) -> Style:
    """Return the style in the characters that the pictures' lines are printed in."""
    printed = is_printed_traditional([credit for own in pictures for credit in own])
    return in_script(style, "zh-Hant") if printed else style


def _part(key: tuple[str, bool, str], names: Sequence[str], forms: Mapping[str, Forms], style: Style) -> str:
    role, personal, house = key
    traditional = style.traditional
    if not personal:
        return f"{house}{role_word(role, traditional=traditional, house=True)}"
    post = house or (forms.get(names[0], Forms()).post or style.post if style.post else "")
    tight = replace(_TIGHT, traditional=traditional)
    return f"{people_of(names, post, tight)}{role_word(role or PHOTOGRAPHED, traditional=traditional)}"


def numbered_credits(
    pictures: Sequence[Sequence[Credit]],
    style: Style = STYLES["plain"],
    forms: Mapping[str, Forms] | None = None,
    words: Sequence[str] = (),
) -> str:
    """Return the credits of several pictures as one line: ``图①③ 田正 摄；图② 谢健 摄``, or with 上图 and 下图.

    Args:
        pictures: The credits of each picture; one without any is left out.
        style: The house style.
        forms: Posts and English forms from the register, by name.
        words: What each picture is called; 图① to the last if not given.
    """
    style = _scripted(style, pictures)
    called = words or [f"图{circled(number)}" for number in range(1, len(pictures) + 1)]
    owners: dict[str, list[str]] = {}
    for word, credits_ in zip(called, pictures, strict=True):
        if line := credit_line(credits_, style, forms or {}):
            owners.setdefault(line, []).append(word)
    script = in_traditional if style.traditional else str
    return "；".join(f"{script(_joined(own))} {line}" for line, own in owners.items())


def _joined(words: Sequence[str]) -> str:
    """Return 图①③ for 图① and 图③, and 上图、下图 for words."""
    if all(word.startswith(("图", "圖")) for word in words):
        return words[0][0] + "".join(word[1:] for word in words)
    return "、".join(words)


def circled(number: int) -> str:
    """Return a number as print marks pictures: ① to ⑳, above that (21)."""
    return chr(0x2460 + number - 1) if number <= _CIRCLED else f"({number})"
