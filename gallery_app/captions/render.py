"""Credits to the line that is printed, in a house style."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from gallery_app.captions import words
from gallery_app.captions.content import is_archive_picture
from gallery_app.captions.script import in_traditional, is_traditional
from gallery_app.captions.styles import STYLES, Forms, Style, in_script
from gallery_app.domain.credit import PHOTOGRAPHED, Credit
from gallery_app.domain.reading import CaptionReading

__all__ = [
    "caption_line",
    "credit_line",
    "credits_of",
    "is_printed_traditional",
    "people_of",
    "printed_role",
    "role_word",
]

_LABELS = {PHOTOGRAPHED: "摄影", "发": "图"} | dict.fromkeys(("来源", "照片", "图片"), "图源")
_PRINTED = {"": "", "图": PHOTOGRAPHED, "来源": "", "Photo": PHOTOGRAPHED, "资料": "资料图片", "网络": "网络图片"}
_OF_HOUSES = {"图": "供图"}
"""图／视觉中国: a house gives the picture that its 图 stands for, a person took it."""
_MARKS = {"资料": "File photo", "网络": "Internet photo", "截图": "Screenshot"}
"""Roles that are printed although nobody is named, each with its English form: what kind of picture it is."""
_POST_ENDINGS = ("者", "员", "員")
_NOBODY: Mapping[str, Forms] = {}


_APART = frozenset({"资料", "网络"})
"""Marks that may stand beside a named credit: 田正 摄（资料图片）."""


def credit_line(
    credits: Sequence[Credit],  # noqa: A002 - the word of the trade
    style: Style | str = "plain",
    forms: Mapping[str, Forms] = _NOBODY,
) -> str:
    """Return the credits as one line, such as ``田正、谢健 摄``; "" for none.

    Args:
        credits: Everyone credited, in printed order; neighbours of one role share it.
        style: A style, or a key of `STYLES`; an unknown one is ``plain``. Its words come traditional where the
            lines that the credits were read from are.
        forms: Posts and English forms from the register, by name.
    """
    chosen = _chosen(style, credits)
    shown = [_person(credit, chosen, forms) for credit in credits]
    groups = groupby(shown, key=lambda c: (c.role, bool(c.name), c.organisation))
    parts = [_group(key, [c.name for c in group], chosen) for key, group in groups]
    return " ".join(part for part in parts if part)


def _chosen(style: Style | str, credits_: Sequence[Credit], title: str = "") -> Style:
    chosen = STYLES.get(style, STYLES["plain"]) if isinstance(style, str) else style
    return in_script(chosen, "zh-Hant") if is_printed_traditional(credits_, title) else chosen


def is_printed_traditional(credits_: Sequence[Credit], title: str = "") -> bool:
    """Return whether the lines that credits were read from, and their title, are in traditional characters."""
    return is_traditional("\n".join(dict.fromkeys((title, *(credit.raw for credit in credits_)))))


def _person(credit: Credit, style: Style, forms: Mapping[str, Forms]) -> Credit:
    """Return the credit with the name and the house that the style prints."""
    if not credit.name and not credit.organisation and (style.latin or (credit.raw and credit.raw.isascii())):
        return replace(credit, role=_MARKS.get(credit.role, credit.role))
    if not credit.name:
        return replace(credit, organisation=style.houses.get(credit.organisation, credit.organisation))
    form = forms.get(credit.name, Forms())
    house = credit.organisation or form.post if style.post else credit.organisation
    if not house and credit.role == PHOTOGRAPHED:
        house = style.post
    if style.latin:
        name = form.english or credit.name
        return Credit(name, credit.role, "" if house.endswith(_POST_ENDINGS) else style.houses.get(house, house))
    wide = style.pad and len(credit.name) == 2 and not credit.name.isascii()  # noqa: PLR2004 - 田正, not 谷福根
    return Credit("\u3000".join(credit.name) if wide else credit.name, credit.role, house)


def _group(key: tuple[str, bool, str], names: Sequence[str], style: Style) -> str:
    role, personal, house = key
    if not personal and not house:
        return _mark(role, style)
    traditional = style.traditional
    word, label = role_word(role, traditional=traditional, house=not personal), _LABELS.get(role, role or "图")
    label = in_traditional(label) if traditional else label
    if not personal:
        return style.organisation.format(names=house, role=word, label=label, title="")
    people = people_of(names, house, style)
    word = word or role_word(PHOTOGRAPHED, traditional=traditional)
    return style.person.format(names=people, role=word, label=label, title="")


def _mark(role: str, style: Style) -> str:
    """Return what kind of picture it is, where that is all a credit says: 资料图片, in the brackets of the style."""
    if style.latin or role in _MARKS.values():
        return role if role in _MARKS.values() else ""
    if role not in _MARKS:
        return ""
    word = role_word(role, traditional=style.traditional)
    if "{role}" in style.organisation:
        return style.organisation.format(names="", role=word, label="", title="")
    label = in_traditional("图") if style.traditional else "图"
    return style.organisation.format(names=word, role="", label=label, title="")


def role_word(role: str, *, traditional: bool = False, house: bool = False) -> str:
    """Return the role as it is printed behind names, 图 as 摄, 资料 as 资料图片; behind a house 图 as 供图."""
    word = _OF_HOUSES.get(role, "") if house else ""
    word = word or _PRINTED.get(role, role)
    return in_traditional(word) if traditional else word


def printed_role(credit: Credit, title: str = "") -> str:
    """Return the role of one credit, alone: 供圖 where it was printed so; what names nobody is told in full."""
    named = credit.name or credit.organisation
    word = credit.role if named else role_word(credit.role)
    return in_traditional(word) if is_printed_traditional([credit], title) else word


def people_of(names: Sequence[str], house: str, style: Style) -> str:
    """Return names joined, with the house they share: ``新华社记者 田正、谢健``."""
    people = style.between.join(names)
    if style.last and len(names) > 1:
        people = style.between.join(names[:-1]) + style.last + names[-1]
    if not house:
        return people
    post = in_traditional("记者") if style.traditional else "记者"
    staff = house if style.latin or house.endswith(_POST_ENDINGS) else f"{house}{post}"
    return style.house.format(house=staff, names=people)


def caption_line(
    title: str,
    credits: Sequence[Credit],  # noqa: A002 - the word of the trade
    style: Style | str = "plain",
    forms: Mapping[str, Forms] = _NOBODY,
) -> str:
    """Return title and credit as printed under a photo: ``日新月异　田正 摄``; one alone where the other is missing."""
    chosen = _chosen(style, credits, title)
    credit = credit_line(credits, chosen, forms)
    if not title or not credit:
        return title or credit
    return chosen.line.format(title=title, credit=credit)


def credits_of(reading: CaptionReading) -> tuple[Credit, ...]:
    """Return what a caption reading says as credits, each with the raw line.

    A single organisation beside photographers is their house; several stand for themselves. What marks the picture and
    names nobody (资料图片, 网络图片) is a credit without a name; a mark that stays in the caption's own text is none.
    """
    people = reading.photographers
    houses = reading.organisations
    shared = houses[0] if people and len(houses) == 1 else ""
    role = reading.role if not people else PHOTOGRAPHED
    found = [Credit(name, PHOTOGRAPHED, shared, reading.raw) for name in people]
    found += [Credit("", role, house, reading.raw) for house in houses if not shared]
    found += [Credit(name, reading.role or "供图", "", reading.raw) for name in reading.suppliers]
    return (*found, *(Credit("", mark, "", reading.raw) for mark in _marks_of(reading, named=bool(found))))


def _marks_of(reading: CaptionReading, *, named: bool) -> tuple[str, ...]:
    if not named and reading.role in _MARKS:
        return (reading.role,)
    apart = [note for note in reading.notes if note not in reading.caption]
    found = dict.fromkeys(words.ROLES.get(note, "资料" if is_archive_picture(note) else "") for note in apart)
    return tuple(mark for mark in found if mark in _APART and mark != reading.role)
