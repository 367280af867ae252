"""Credits to the line that is printed, in a house style."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from gallery_app.domain.credit import PHOTOGRAPHED, Credit
from gallery_app.domain.reading import CaptionReading

__all__ = ["STYLES", "Style", "caption_line", "credit_line", "credits_of"]


@dataclass(frozen=True, slots=True)
class Style:
    """How a house prints credits.

    Attributes:
        person: Template of people with their role: ``{names}`` and ``{role}``.
        organisation: Template of an organisation with a role.
        between: What joins several names.
        gap: What stands between title and credit.
        house: Template that puts a person's organisation before the name, "" to leave it out.
    """

    person: str = "{names} {role}"
    organisation: str = "{names}{role}"
    between: str = "、"
    gap: str = "\u3000"
    house: str = "{house} {names}"


STYLES = {
    "plain": Style(),
    "spaced": Style(between=" "),
    "brackets": Style(person="（{names} {role}）", organisation="（{names}{role}）", gap=""),
    "label": Style(person="{label}／{names}", organisation="{label}／{names}"),
    "names": Style(person="{names}", organisation="{names}", house=""),
}
"""The house styles by name."""

_LABELS = {PHOTOGRAPHED: "摄影", "图": "图", "供图": "供图", "来源": "图源", "资料": "资料", "发": "图"}
_PRINTED = {"": "", "图": PHOTOGRAPHED, "来源": "", "Photo": PHOTOGRAPHED, "资料": "资料图片"}
_POST_ENDINGS = ("者", "员", "員")
_HAN = re.compile(r"[\u3400-\u9fff]")


def credit_line(credits: Sequence[Credit], style: str = "plain") -> str:  # noqa: A002 - the word of the trade
    """Return the credits as one line, such as ``田正、谢健 摄``; "" for none.

    Args:
        credits: Everyone credited, in printed order; neighbours of one role share it.
        style: A key of `STYLES`; an unknown one is ``plain``.
    """
    chosen = STYLES.get(style, STYLES["plain"])
    groups = groupby(credits, key=lambda c: (c.role, bool(c.name), c.organisation))
    parts = [_group(key, [c.name for c in group], chosen) for key, group in groups]
    return " ".join(part for part in parts if part)


def _group(key: tuple[str, bool, str], names: Sequence[str], style: Style) -> str:
    role, personal, house = key
    word = _PRINTED.get(role, role)
    label = _LABELS.get(role, role or "图")
    if not personal:
        return style.organisation.format(names=house, role=word, label=label) if house else ""
    people = style.between.join(names)
    if house and style.house:
        shown = house if house.endswith(_POST_ENDINGS) else f"{house}记者"
        people = style.house.format(house=shown, names=people)
    return style.person.format(names=people, role=word or PHOTOGRAPHED, label=label)


def caption_line(title: str, credits: Sequence[Credit], style: str = "plain") -> str:  # noqa: A002 - the word of the trade
    """Return title and credit as printed under a photo: ``日新月异　田正 摄``."""
    credit = credit_line(credits, style)
    gap = STYLES.get(style, STYLES["plain"]).gap
    return gap.join(part for part in (title, credit) if part)


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
