"""Credits to the line that is printed, in a house style."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from gallery_app.captions.styles import STYLES, Forms, Style
from gallery_app.domain.credit import PHOTOGRAPHED, Credit
from gallery_app.domain.reading import CaptionReading

__all__ = ["caption_line", "credit_line", "credits_of", "people_of", "role_word"]

_LABELS = {PHOTOGRAPHED: "摄影", "图": "图", "供图": "供图", "来源": "图源", "资料": "资料", "发": "图"}
_PRINTED = {"": "", "图": PHOTOGRAPHED, "来源": "", "Photo": PHOTOGRAPHED, "资料": "资料图片"}
_POST_ENDINGS = ("者", "员", "員")
_NOBODY: Mapping[str, Forms] = {}


def credit_line(
    credits: Sequence[Credit],  # noqa: A002 - the word of the trade
    style: Style | str = "plain",
    forms: Mapping[str, Forms] = _NOBODY,
) -> str:
    """Return the credits as one line, such as ``田正、谢健 摄``; "" for none.

    Args:
        credits: Everyone credited, in printed order; neighbours of one role share it.
        style: A style, or a key of `STYLES`; an unknown one is ``plain``.
        forms: Posts and English forms from the register, by name.
    """
    chosen = _chosen(style)
    shown = [_person(credit, chosen, forms) for credit in credits]
    groups = groupby(shown, key=lambda c: (c.role, bool(c.name), c.organisation))
    parts = [_group(key, [c.name for c in group], chosen) for key, group in groups]
    return " ".join(part for part in parts if part)


def _chosen(style: Style | str) -> Style:
    return STYLES.get(style, STYLES["plain"]) if isinstance(style, str) else style


def _person(credit: Credit, style: Style, forms: Mapping[str, Forms]) -> Credit:
    """Return the credit with the name and the house that the style prints."""
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
    word, label = _PRINTED.get(role, role), _LABELS.get(role, role or "图")
    if not personal:
        return style.organisation.format(names=house, role=word, label=label, title="") if house else ""
    people = people_of(names, house, style)
    return style.person.format(names=people, role=word or PHOTOGRAPHED, label=label, title="")


def role_word(role: str) -> str:
    """Return the role as it is printed behind names: 图 is 摄, 资料 is 资料图片."""
    return _PRINTED.get(role, role)


def people_of(names: Sequence[str], house: str, style: Style) -> str:
    """Return names joined, with the house they share: ``新华社记者 田正、谢健``."""
    people = style.between.join(names)
    if style.last and len(names) > 1:
        people = style.between.join(names[:-1]) + style.last + names[-1]
    if not house:
        return people
    staff = house if style.latin or house.endswith(_POST_ENDINGS) else f"{house}记者"
    return style.house.format(house=staff, names=people)


def caption_line(
    title: str,
    credits: Sequence[Credit],  # noqa: A002 - the word of the trade
    style: Style | str = "plain",
    forms: Mapping[str, Forms] = _NOBODY,
) -> str:
    """Return title and credit as printed under a photo: ``日新月异　田正 摄``; one alone where the other is missing."""
    credit = credit_line(credits, style, forms)
    if not title or not credit:
        return title or credit
    return _chosen(style).line.format(title=title, credit=credit)


def credits_of(reading: CaptionReading) -> tuple[Credit, ...]:
    """Return what a caption reading says as credits, each with the raw line.

    A single organisation beside photographers is their house; several stand for themselves.
    """
    people = reading.photographers
    houses = reading.organisations
    shared = houses[0] if people and len(houses) == 1 else ""
    role = reading.role if not people else PHOTOGRAPHED
    found = [Credit(name, PHOTOGRAPHED, shared, reading.raw) for name in people]
    found += [Credit("", role, house, reading.raw) for house in houses if not shared]
    found += [Credit(name, reading.role or "供图", "", reading.raw) for name in reading.suppliers]
    return tuple(found)
