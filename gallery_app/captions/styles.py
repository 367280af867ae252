"""House styles of credits: how a newspaper prints them, as data in ``resources/captions/styles.json``."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from string import Formatter
from typing import Any

from gallery_app.captions.script import in_traditional
from gallery_app.errors import InputError
from gallery_app.paths import resources_folder

__all__ = ["STYLES", "Forms", "Style", "in_script", "style_of"]


@dataclass(frozen=True, slots=True)
class Style:
    """How a house prints credits.

    Attributes:
        person: Template of people with their role: ``{names}``, ``{role}`` (摄) and ``{label}`` (摄影).
        organisation: Template of an organisation with a role, with the same places.
        between: What joins several names.
        last: What joins the last of them; "" for `between`.
        house: Template that puts a person's organisation to the names: ``{house}`` and ``{names}``.
        line: Template of a caption: ``{title}`` and ``{credit}``.
        post: What stands before people of whom no organisation and no post is known; "" for nothing.
        pad: A name of two characters is set as wide as one of three.
        latin: Names are printed in their English form.
        houses: Other forms of organisations' names, such as Xinhua for 新华社.
        all: Template of the one credit of all pictures, with ``{names}``; "" for the Chinese forms.
        most: Template of the credit of those that carry none, alike.
        readable: A printed line can be read back; lists of bare names cannot.
        traditional: Its words are in traditional characters; otherwise as in the lines that the credits were read from.
    """

    person: str
    organisation: str = "{names}{role}"
    between: str = "、"
    last: str = ""
    house: str = "{house} {names}"
    line: str = "{title}\u3000{credit}"
    post: str = ""
    pad: bool = False
    latin: bool = False
    houses: Mapping[str, str] = field(default_factory=dict)
    all: str = ""
    most: str = ""
    readable: bool = True
    traditional: bool = False


@dataclass(frozen=True, slots=True)
class Forms:
    """How the register prints a person beside the plain name.

    Attributes:
        post: Post, such as 本报记者; "" for none.
        english: English form, such as Tian Zheng; "" for none.
    """

    post: str = ""
    english: str = ""


def _styles() -> dict[str, Style]:
    table: Mapping[str, Any] = json.loads((resources_folder() / "captions" / "styles.json").read_text("utf-8"))
    return {name: Style(**fields) for name, fields in table.items()}


STYLES = _styles()
"""The house styles by name."""


def in_script(style: Style, language: str) -> Style:
    """Return a style in the characters of a text: the house decides the words, the text of a report their script.

    Args:
        style: The style.
        language: BCP 47 tag of the text; for all but ``zh-Hant`` the style stays as it is.
    """
    if language != "zh-Hant" or style.traditional:
        return style
    return replace(
        style,
        person=in_traditional(style.person),
        organisation=in_traditional(style.organisation),
        line=in_traditional(style.line),
        post=in_traditional(style.post),
        all=in_traditional(style.all),
        most=in_traditional(style.most),
        traditional=True,
    )


_PLACES = frozenset({"names", "role", "label", "title"})


def style_of(text: str) -> Style:
    """Return the style of a name in `STYLES`, or the one that a pattern of one's own describes.

    A pattern has ``{names}``, and may have ``{title}``, ``{role}`` and ``{label}``: ``▲{title}（图/{names}）``.

    Raises:
        InputError: It is neither.
    """
    if text in STYLES:
        return STYLES[text]
    try:
        places = [name for _, name, spec, how in Formatter().parse(text) if name is not None and not (spec or how)]
    except ValueError:
        places = []
    if "names" not in places or not _PLACES.issuperset(places) or len(places) != len(set(places)):
        raise InputError(
            "There is no style {style}; choose one of {known}, or write a pattern such as {example}.",
            style=text, known=", ".join(STYLES), example="{title}（图/{names}）",
        )  # fmt: skip
    before, title, after = text.partition("{title}")
    if not title:
        return Style(text, text)
    if "{names}" in after:
        return Style(after, after, line=f"{before}{{title}}{{credit}}")
    return Style(before, before, line=f"{{credit}}{{title}}{after}")
