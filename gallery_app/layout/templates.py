"""Templates and papers, read from the program's data: how pages look, apart from what is on them."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from gallery_app.errors import InputError
from gallery_app.layout.scene import Face, Styles, TextStyle
from gallery_app.paths import resources_folder

__all__ = ["GridRules", "Paper", "RowRules", "Template", "paper", "papers", "read_template", "template", "templates"]

Colour = tuple[float, float, float, float]

_HEADS = ("furniture", "headline", "subtitle", "byline", "continued", "section", "section-small")
_STYLES = (*_HEADS, "title", "caption", "credit")
_COLOURS = ("rule", "accent", "hair")
_LABELS = ("name", "missing", "unreadable", "continued", "dash")


@dataclass(frozen=True, slots=True)
class Paper:
    """A page size.

    Attributes:
        name: As it is asked for, such as A3-landscape.
        width: Trimmed width, mm.
        height: Trimmed height, mm.
        margin: White on all four sides, mm.
        type: Factor for every type size.
    """

    name: str
    width: float
    height: float
    margin: float
    type: float


@dataclass(frozen=True, slots=True)
class RowRules:
    """Measures of an arrangement in rows, mm.

    Attributes:
        gap: Between neighbouring frames.
        smallest: Least height of a row.
        largest: Most height that is aimed at.
        narrowest: Least width of a frame.
        lead: How many times larger than others the main picture should be, as an area.
        columns: How many columns edges stand on where that costs little.
        fold: From how many photos of one page on a credit that they share is printed once.
        gather: From how many characters a caption, on the average of a page, captions stand together in one block.
    """

    gap: float
    smallest: float
    largest: float
    narrowest: float
    lead: float
    columns: float
    fold: float
    gather: float


@dataclass(frozen=True, slots=True)
class GridRules:
    """Measures of an arrangement in equal cells.

    Attributes:
        gap: Between neighbouring cells, mm.
        cell: Least width of a cell, mm; wider ones are taken where that costs no further page.
        largest: Most width of a cell, mm.
        shape: Width of a cell's picture area over its height.
    """

    gap: float
    cell: float
    largest: float
    shape: float


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
    """

    name: str
    order: int
    names: Mapping[str, str]
    about: Mapping[str, str]
    labels: Mapping[str, Mapping[str, str]]
    rules: RowRules | GridRules
    styles: Styles
    colours: Mapping[str, Colour]

    def words(self, language: str) -> Mapping[str, str]:
        """Return the labels for a BCP 47 tag; English for languages it does not speak."""
        return self.labels.get(language.partition("-")[0], self.labels["en"])

    def styled(self, factor: float) -> Styles:
        """Return the styles with every size times `factor`."""
        return {name: replace(style, size=round(style.size * factor, 2)) for name, style in self.styles.items()}


def templates() -> tuple[Template, ...]:
    """Return every template that ships with the program, in list order."""
    found = [read_template(path) for path in _folder().glob("*.json")]
    return tuple(sorted(found, key=lambda template: template.order))


def template(name: str) -> Template:
    """Return one template.

    Raises:
        InputError: There is none of that name.
    """
    known = {each.name: each for each in templates()}
    if name not in known:
        raise InputError("There is no template {name}; choose one of {known}.", name=name, known=", ".join(known))
    return known[name]


def papers() -> tuple[Paper, ...]:
    """Return every page size."""
    data = json.loads((_folder() / "parts" / "papers.json").read_text("utf-8"))
    return tuple(Paper(name, **measures) for name, measures in data.items())


def paper(name: str) -> Paper:
    """Return one page size; upper and lower case do not count.

    Raises:
        InputError: There is none of that name.
    """
    known = {each.name.casefold(): each for each in papers()}
    if name.casefold() not in known:
        names = ", ".join(each.name for each in known.values())
        raise InputError("There is no page size {name}; choose one of {known}.", name=name, known=names)
    return known[name.casefold()]


def _folder() -> Path:
    return resources_folder() / "templates"


def read_template(path: Path) -> Template:
    """Read and check a template file.

    Raises:
        InputError: It is no JSON, or something in it is missing or out of range.
    """
    try:
        data = json.loads(path.read_text("utf-8"))
        return _template(path.stem, data)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise InputError("The template {path} cannot be used: {reason}.", path=path, reason=_reason(error)) from error


def _reason(error: Exception) -> str:
    return f"{error} is missing" if isinstance(error, KeyError) else str(error)


def _template(name: str, data: dict[str, Any]) -> Template:
    return Template(
        name=name,
        order=int(data["order"]),
        names={language: str(data["names"][language]) for language in ("zh", "en")},
        about={language: str(data["about"][language]) for language in ("zh", "en")},
        labels={language: _texts(data["labels"][language], _LABELS) for language in ("zh", "en")},
        rules=_rules(data),
        styles={style: _style(style, data["styles"][style]) for style in _STYLES},
        colours={colour: _colour(colour, data["colours"][colour]) for colour in _COLOURS},
    )


def _texts(data: dict[str, Any], keys: tuple[str, ...]) -> dict[str, str]:
    return {key: str(data[key]) for key in keys}


def _rules(data: dict[str, Any]) -> RowRules | GridRules:
    match data["arrangement"]:
        case "rows":
            return RowRules(**_positive("rows", data["rows"]))
        case "grid":
            return GridRules(**_positive("grid", data["grid"]))
        case other:
            raise ValueError(f"arrangement {other!r} is neither rows nor grid")


def _positive(where: str, data: dict[str, Any]) -> dict[str, float]:
    numbers = {key: float(value) for key, value in data.items()}
    for key, value in numbers.items():
        _require(value > 0, f"{where}.{key} must be above 0")
    return numbers


def _style(name: str, data: dict[str, Any]) -> TextStyle:
    colour = _colour(name, data.get("colour", [0, 0, 0, 100]))
    style = TextStyle(**{**data, "face": Face(data["face"]), "colour": colour})
    _require(style.size > 0 and style.pitch >= 1, f"style {name} needs a size above 0 and a pitch of 1 or more")
    return style


def _colour(name: str, values: list[float]) -> Colour:
    _require(len(values) == len("CMYK"), f"colour {name} needs four numbers: cyan, magenta, yellow, black")
    _require(all(0 <= value <= 100 for value in values), f"colour {name} goes beyond 0 to 100")  # noqa: PLR2004 per cent
    cyan, magenta, yellow, black = map(float, values)
    return cyan, magenta, yellow, black


def _require(fulfilled: bool, otherwise: str) -> None:  # noqa: FBT001 the condition is the argument
    if not fulfilled:
        raise ValueError(otherwise)
