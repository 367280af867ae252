"""Template files: JSON that is data and nothing else, read key by key, every fault in a sentence of its own.

A file of the user may begin with ``extends`` and the name of a template that ships; it then says only what differs.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from gallery_app.captions.styles import style_of
from gallery_app.errors import InputError
from gallery_app.layout.json_object import JsonObject
from gallery_app.layout.lines import ON
from gallery_app.layout.papers import paper
from gallery_app.layout.rules import ARRANGEMENTS, Rules, Side
from gallery_app.layout.scene import Face, Styles, TextStyle
from gallery_app.wording import Message

__all__ = ["Sketch", "Template", "check_template", "read_template"]

Colour = tuple[float, float, float, float]

_HEADS = ("furniture", "headline", "subtitle", "byline", "continued", "section", "section-small")
_STYLES = (*_HEADS, "title", "caption", "credit")
_COLOURS = ("rule", "accent", "hair")
_LABELS = ("name", "missing", "unreadable", "continued", "dash")
_LANGUAGES = ("zh", "en")
_PARTS = {
    *("extends", "arrangement", "order", "names", "about", "labels", "styles", "colours", "page", "papers", "margin"),
    *("scale", "bleed", "credits", "grouped", "sketch", *ARRANGEMENTS),
}
_MOST_BYTES = 200_000
_BLACK = [0, 0, 0, 100]


@dataclass(frozen=True, slots=True)
class Sketch:
    """How a page looks from far away, for a small drawing.

    Attributes:
        shape: Width over height of the page.
        photos: Frames (x, y, w, h) in fractions of the page.
        texts: Bars that stand for lines, likewise.
        blocks: Coloured grounds, likewise.
    """

    shape: float
    photos: tuple[tuple[float, float, float, float], ...] = ()
    texts: tuple[tuple[float, float, float, float], ...] = ()
    blocks: tuple[tuple[float, float, float, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Template:
    """The look of a kind of page.

    Attributes:
        name: As it is asked for: the stem of its file.
        order: Place in lists.
        names: What people call it, by language (zh, en).
        about: One line about it, by language.
        labels: Words the page itself adds, by language.
        rules: How frames are arranged.
        styles: Text styles at a type factor of 1.
        colours: Named colours, CMYK.
        page: The paper taken when none is asked for.
        papers: Papers to offer, or none for all.
        margin: Factor of the paper's margin.
        scale: Factor of the paper's type.
        bleed: How far what touches the edge of the page reaches beyond it in print, mm.
        credits: House style of credits by language, as `gallery_app.captions.styles` has them; none leaves them alone.
        grouped: A credit that all or most pictures share is printed once, among the authors.
        sketch: How it looks from far away.
        origin: Path of the user's file, or "" for a template that ships with the program.
    """

    name: str
    order: int
    names: Mapping[str, str]
    about: Mapping[str, str]
    labels: Mapping[str, Mapping[str, str]]
    rules: Rules
    styles: Styles
    colours: Mapping[str, Colour]
    page: str = "A3"
    papers: tuple[str, ...] = ()
    margin: float = 1.0
    scale: float = 1.0
    bleed: float = 0.0
    credits: Mapping[str, str] | None = None
    grouped: bool = False
    sketch: Sketch | None = None
    origin: str = ""

    def words(self, language: str) -> Mapping[str, str]:
        """Return the labels for a BCP 47 tag; English for languages it does not speak."""
        return self.labels.get(language.partition("-")[0], self.labels["en"])

    def styled(self, factor: float) -> Styles:
        """Return the styles with every size times `factor`; one with an indent has a twin that goes on without."""
        styles = {name: replace(style, size=round(style.size * factor, 2)) for name, style in self.styles.items()}
        return styles | {name + ON: replace(style, indent=0.0) for name, style in styles.items() if style.indent}


def read_template(path: Path, base: Path | None = None) -> Template:
    """Read and check a template file.

    Args:
        path: The file.
        base: Folder of the templates that it may extend, or None where it stands for itself.

    Raises:
        InputError: Something in it is wrong; the sentence names the first fault.
    """
    read, faults = _read(path, base)
    if faults or read is None:
        template, values = faults[0].template, dict(faults[0].values)
        raise InputError(template, **values)
    return read


def check_template(path: Path, base: Path | None = None) -> tuple[Message, ...]:
    """Return everything that is wrong with a template file, a sentence each; arguments as for `read_template`."""
    return _read(path, base)[1]


def _read(path: Path, base: Path | None) -> tuple[Template | None, tuple[Message, ...]]:
    try:
        data = _loaded(path, base)
    except (OSError, ValueError, RecursionError) as error:
        return None, (Message.of("The template {path} cannot be read as JSON: {reason}", path=path, reason=error),)
    top = JsonObject(data, path)
    return _template(path.stem, top), tuple(top.faults)


def _loaded(path: Path, base: Path | None) -> dict[str, Any]:
    if path.stat().st_size > _MOST_BYTES:
        raise ValueError(f"it is larger than {_MOST_BYTES // 1000} kB")
    data = json.loads(path.read_text("utf-8"))
    if not isinstance(data, dict):
        raise ValueError("it is no object")  # noqa: TRY004 any fault of a file is one kind here
    if "extends" not in data:
        return data
    known = {each.stem: each for each in base.glob("*.json")} if base else {}
    name = str(data["extends"])
    if name not in known:
        raise ValueError(f"it extends {name!r}, which is none of {', '.join(sorted(known))}")
    below: dict[str, Any] = json.loads(known[name].read_text("utf-8"))
    return {**below, **{key: _merged(below.get(key), value) for key, value in data.items()}}


def _merged(below: Any, above: Any) -> Any:  # noqa: ANN401 JSON
    if isinstance(below, dict) and isinstance(above, dict):
        return {**below, **{key: _merged(below.get(key), value) for key, value in above.items()}}
    return above


def _template(name: str, top: JsonObject) -> Template:
    top.only(_PARTS)
    rules = _rules(top)
    names = {language: top.child("names").text(language, 40) for language in _LANGUAGES}
    needed = (*_STYLES, *type(rules).STYLES)
    credits_ = {language: _credit_style(top, language) for language in _LANGUAGES}
    return Template(
        name=name,
        order=int(top.number("order", 0, 10_000, 1000)),
        names=names,
        about={language: top.child("about").text(language, 200) for language in _LANGUAGES},
        labels={language: _labels(top.child("labels").child(language)) for language in _LANGUAGES},
        rules=rules,
        styles={each: _style(top.child("styles").child(each)) for each in _style_names(top, needed)},
        colours={each: top.child("colours").colour(each) for each in _colour_names(top)},
        page=_paper(top, top.text("page", 40, "A3")),
        papers=tuple(_paper(top, each) for each in top.texts("papers")),
        margin=top.number("margin", 0, 5, 1),
        scale=top.number("scale", 0.2, 5, 1),
        bleed=top.number("bleed", 0, 20, 0),
        credits=credits_ if any(credits_.values()) else None,
        grouped=top.flag("grouped"),
        sketch=_sketch(top.child("sketch")) if top.has("sketch") else None,
    )


def _labels(labels: JsonObject) -> dict[str, str]:
    for label in _LABELS:
        labels.text(label, 100)
    return {key: labels.text(key, 100, "") for key in labels.keys()}  # noqa: SIM118 not a dictionary


def _rules(top: JsonObject) -> Rules:
    kind = top.choice("arrangement", tuple(ARRANGEMENTS))
    found, given = ARRANGEMENTS[kind], top.child(kind)
    given.only({field.name for field in fields(found)})
    values: dict[str, Any] = {}
    for field in fields(found):
        if field.type is bool:
            values[field.name] = given.flag(field.name)
        elif field.type is Side:
            values[field.name] = Side(given.choice(field.name, tuple(Side)))
        else:
            values[field.name] = given.number(field.name, 0.01, 5000)
    return found(**values)


def _style_names(top: JsonObject, needed: tuple[str, ...]) -> list[str]:
    return list(dict.fromkeys([*needed, *top.child("styles").keys()]))


def _colour_names(top: JsonObject) -> list[str]:
    return list(dict.fromkeys([*_COLOURS, *top.child("colours").keys()]))


def _style(style: JsonObject) -> TextStyle:
    style.only({field.name for field in fields(TextStyle)})
    return TextStyle(
        face=Face(style.choice("face", tuple(Face))),
        size=style.number("size", 2, 400),
        weight=int(style.number("weight", 100, 900, 400)),
        pitch=style.number("pitch", 1, 4, 1.5),
        colour=style.colour("colour", _BLACK),
        level=int(style.number("level", 0, 6, 0)),
        whole=style.flag("whole"),
        indent=style.number("indent", 0, 10, 0),
    )


def _credit_style(top: JsonObject, language: str) -> str:
    name = top.child("credits").text(language, 100, "")
    try:
        if name:
            style_of(name)
    except InputError as error:
        top.faults.append(error.message)
    return name


def _paper(top: JsonObject, name: str) -> str:
    try:
        paper(name)
    except InputError as error:
        top.faults.append(error.message)
    return name


def _sketch(sketch: JsonObject) -> Sketch:
    sketch.only({field.name for field in fields(Sketch)})
    photos, texts, blocks = (sketch.frames(each) for each in ("photos", "texts", "blocks"))
    return Sketch(sketch.number("shape", 0.1, 10), photos, texts, blocks)
