"""A scene as JSON: the document that the catalog keeps, and what ``layout show`` prints."""

import json
from dataclasses import asdict
from typing import Any

from gallery_app.errors import UserError
from gallery_app.layout.scene import (
    Align,
    Box,
    Crop,
    Face,
    Guide,
    ImageBox,
    Line,
    Page,
    Role,
    RuleBox,
    Run,
    Scene,
    TextBox,
    TextStyle,
)

__all__ = ["from_json", "picture_count", "shown", "to_json"]

_FORMAT = 2


def to_json(scene: Scene) -> str:
    """Return the scene as one line of JSON."""
    document = {
        "format": _FORMAT,
        "title": scene.title,
        "authors": scene.authors,
        "language": scene.language,
        "bleed": scene.bleed,
        "issue": scene.issue,
        "styles": {name: asdict(style) for name, style in scene.styles.items()},
        "pages": [_page(page) for page in scene.pages],
    }
    return json.dumps(document, ensure_ascii=False, separators=(",", ":"))


def _page(page: Page) -> dict[str, Any]:
    guides = [asdict(guide) for guide in page.guides]
    return {"width": page.width, "height": page.height, "guides": guides, "items": [_box(box) for box in page.items]}


def _box(box: Box) -> dict[str, Any]:
    return {"kind": _KINDS[type(box)], **asdict(box)}


_KINDS: dict[type, str] = {ImageBox: "image", TextBox: "text", RuleBox: "rule"}


def picture_count(text: str) -> int:
    """Return how many frames a scene that `to_json` wrote has, without reading it: lists ask for many at once."""
    return text.count('{"kind":"image"')


def from_json(text: str) -> Scene:
    """Read a scene that `to_json` wrote.

    Raises:
        UserError: The text is no layout, or a newer program wrote it.
    """
    try:
        document = json.loads(text)
        _check_format(document["format"])
        return Scene(
            pages=tuple(_read_page(page) for page in document["pages"]),
            styles={name: _read_style(style) for name, style in document["styles"].items()},
            title=document["title"],
            authors=tuple(document["authors"]),
            language=document["language"],
            bleed=document["bleed"],
            # Pages that were saved before have none: their line of the issue is not known for what it is.
            issue=document.get("issue", ""),
        )
    except (ValueError, KeyError, TypeError) as error:
        raise UserError("This layout is damaged and cannot be read; compose it again.") from error


def _check_format(number: int) -> None:
    if number > _FORMAT:
        raise UserError("This layout was made by a newer version of the program; update to open it.")


def _read_style(data: dict[str, Any]) -> TextStyle:
    return TextStyle(**{**data, "face": Face(data["face"]), "colour": _colour(data["colour"])})


def _colour(values: list[float]) -> tuple[float, float, float, float]:
    cyan, magenta, yellow, black = values
    return cyan, magenta, yellow, black


def _read_page(data: dict[str, Any]) -> Page:
    guides = tuple(Guide(**guide) for guide in data["guides"])
    return Page(data["width"], data["height"], tuple(_read_box(dict(item)) for item in data["items"]), guides)


def _read_box(data: dict[str, Any]) -> Box:
    match data.pop("kind"):
        case "image":
            pairs = {"pixels": tuple(data["pixels"]), "focus": tuple(data["focus"])}
            return ImageBox(**{**data, **pairs, "crop": Crop(**data["crop"])})
        case "text":
            lines = tuple(map(_read_line, data["lines"]))
            return TextBox(**{**data, "align": Align(data["align"]), "role": Role(data["role"]), "lines": lines})
        case "rule":
            return RuleBox(**{**data, "colour": _colour(data["colour"])})
        case kind:
            raise ValueError(kind)


def _read_line(data: dict[str, Any]) -> Line:
    return Line(tuple(Run(**run) for run in data["runs"]), data["ends"], data["justified"])


def shown(scene: Scene, layout: int) -> dict[str, Any]:
    """Return the pages as the command line promises them; `layout` is the catalog's number.

    Every item has kind, key, x, y, w and h; images have photo and crop (fractions), texts text, lines, role and photo.
    """
    pages = [
        {"width_mm": page.width, "height_mm": page.height, "items": [_shown_box(box) for box in page.items]}
        for page in scene.pages
    ]
    return {"layout": layout, "pages": pages}


def _shown_box(box: Box) -> dict[str, Any]:
    frame: dict[str, Any] = {"kind": _KINDS[type(box)], "key": box.key, "x": box.x, "y": box.y, "w": box.w, "h": box.h}
    if isinstance(box, ImageBox):
        frame |= {"photo": box.photo, "path": box.path, "crop": asdict(box.crop), "alt": box.alt}
        frame |= {"number": box.number} if box.number else {}
    elif isinstance(box, TextBox):
        lines = ["".join(run.text for run in line.runs) for line in box.lines]
        frame |= {"text": box.text, "lines": lines, "photo": box.photo, "role": box.role}
    return frame
