"""A scene for Scribus: an SLA document (Scribus 1.5 file format) with its pictures linked beside it."""

from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

from gallery_app.domain.task import Progress, Task
from gallery_app.files import Writer, safe_write
from gallery_app.layout.scene import Align, Box, ImageBox, Page, RuleBox, Scene, TextBox, TextStyle
from gallery_app.render.badges import with_numbers
from gallery_app.render.bleed import bled
from gallery_app.render.clean_text import clean
from gallery_app.render.font_names import font_name
from gallery_app.render.handover import Thread, colour_name, colours, points, threads
from gallery_app.render.links import FOLDER, Link, Links, link_pictures
from gallery_app.render.options import DEFAULTS, Options
from gallery_app.render.outcome import Exported
from gallery_app.render.stories import Look, Spot, Stories, Story, stories_of
from gallery_app.render.words import words_for
from gallery_app.wording import Message

__all__ = ["export_sla"]

_LEFT, _TOP, _BETWEEN = 100.0, 20.0, 40.0
"""Where pages lie on Scribus's canvas, points: from the left, from the top, from one to the next."""
_PICTURE, _TEXT, _SHAPE = "2", "4", "6"
_ALIGN = {Align.LEFT: "0", Align.CENTRE: "1", Align.RIGHT: "2"}
_JUSTIFIED = "3"


def export_sla(scene: Scene, out: Path, options: Options = DEFAULTS, write: Writer = safe_write) -> Task[Exported]:
    """Write the scene to the file `out`, and its pictures to the folder ``Links`` beside it.

    Texts have paragraph and character styles named after roles; Scribus breaks their lines anew and marks what is
    overset. A sheet of two facing pages is one page with the fold as a guide.

    Raises:
        FileError: A file cannot be written.
        UserError: No Chinese font is installed.
    """
    scene = with_numbers(bled(scene, scene.bleed if options.bleed is None else options.bleed))
    links = yield from link_pictures(scene, out.parent / FOLDER, write)
    yield Progress(0, 1, Message.of("Writing {name}", name=out.name))
    written = write(out, ET.tostring(_document(scene, links), "utf-8", xml_declaration=True)).absolute()
    return Exported((written, *links.files), links.warnings)


def _document(scene: Scene, links: Links) -> ET.Element:
    root = ET.Element("SCRIBUSUTF8NEW", Version="1.5.8")
    first, bleed, stories = scene.pages[0], _n(points(scene.bleed)), stories_of(scene)
    settings = {f"Bleed{side}": bleed for side in ("Top", "Left", "Right", "Bottom")}
    document = ET.SubElement(
        root,
        "DOCUMENT",
        {
            "ANZPAGES": str(len(scene.pages)),
            **_sizes(first),
            "ORIENTATION": "0",
            "PAGESIZE": "Custom",
            "FIRSTNUM": "1",
            "BOOK": "0",
            "UNITS": "1",
            "TITLE": clean(scene.title),
            "AUTHOR": clean("; ".join(scene.authors)),
            "LANGUAGE": scene.language.replace("-", "_"),
            "DFONT": _font(next(iter(scene.styles.values()))) if scene.styles else "",
            "SHOWGUIDES": "1",
            "showBleed": "1",
            "ScratchLeft": _n(_LEFT),
            "ScratchTop": _n(_TOP),
            "GapVertical": _n(_BETWEEN),
            "GapHorizontal": "0",
            **settings,
        },
    )
    _colours(document, scene)
    _styles(document, stories)
    name = words_for(scene.language)["layer_guides"]
    ET.SubElement(document, "LAYERS", NUMMER="0", LEVEL="0", NAME=name, SICHTBAR="1", DRUCKEN="1", EDIT="1", FLOW="1")
    ET.SubElement(document, "MASTERPAGE", {**_place(first, 0, _TOP), "NAM": "Normal"})
    for number, (page, top) in enumerate(_tops(scene)):
        ET.SubElement(document, "PAGE", {**_place(page, number, top), "NAM": "", "MNAM": "Normal"})
    follow = dict(threads(stories))
    for number, (page, top) in enumerate(_tops(scene)):
        for index, box in enumerate(page.items):
            _item(document, scene, (number, index), box, _Ground(top, links, stories, follow))
    return root


def _n(number: float) -> str:
    return f"{round(number, 6):.12g}"


def _tops(scene: Scene) -> Iterator[tuple[Page, float]]:
    """Yield each page with where it begins on the canvas, points."""
    top = _TOP
    for page in scene.pages:
        yield page, top
        top += points(page.height) + _BETWEEN


def _sizes(page: Page) -> dict[str, str]:
    borders = {f"BORDER{side}": "0" for side in ("LEFT", "RIGHT", "TOP", "BOTTOM")}
    return {"PAGEWIDTH": _n(points(page.width)), "PAGEHEIGHT": _n(points(page.height)), **borders}


def _place(page: Page, number: int, top: float) -> dict[str, str]:
    def guides(*, upright: bool) -> str:
        return " ".join(_n(points(guide.at)) for guide in page.guides if guide.upright is upright)

    return {
        "PAGEXPOS": _n(_LEFT),
        "PAGEYPOS": _n(top),
        **_sizes(page),
        "NUM": str(number),
        "Size": "Custom",
        "Orientation": "0",
        "LEFT": "0",
        "VerticalGuides": guides(upright=True),
        "HorizontalGuides": guides(upright=False),
    }


def _colours(document: ET.Element, scene: Scene) -> None:
    for colour in colours(scene):
        inks = {ink: _n(value) for ink, value in zip("CMYK", colour, strict=True)}
        ET.SubElement(document, "COLOR", {"NAME": colour_name(colour), "SPACE": "CMYK", **inks})


def _font(style: TextStyle) -> str:
    return font_name(style.face, style.weight).full


def _type(style: TextStyle) -> dict[str, str]:
    return {"FONT": _font(style), "FONTSIZE": _n(style.size), "FCOLOR": colour_name(style.colour), "FSHADE": "100"}


def _styles(document: ET.Element, stories: Stories) -> None:
    for look in stories.characters:
        ET.SubElement(document, "CHARSTYLE", {"CNAME": look.name, **_type(look.style)})
    for look in stories.paragraphs:
        ET.SubElement(
            document,
            "STYLE",
            {
                "NAME": look.name,
                "ALIGN": _JUSTIFIED if look.justified and look.align is Align.LEFT else _ALIGN[look.align],
                "LINESPMode": "0",
                "LINESP": _n(look.style.size * look.style.pitch),
                "FIRST": _n(look.style.indent * look.style.size),
                "INDENT": "0",
                **_type(look.style),
            },
        )


class _Ground:
    """What a box needs to know of the document it stands in."""

    def __init__(self, top: float, links: Links, stories: Stories, follow: dict[Spot, Thread]) -> None:
        self.top, self.links, self.stories, self.follow = top, links, stories, follow
        self.looks = {look.name: look for look in stories.paragraphs}


def _id(spot: Spot | None) -> str:
    return str(1_000_000 + spot[0] * 10_000 + spot[1]) if spot else "-1"


def _item(document: ET.Element, scene: Scene, spot: Spot, box: Box, ground: _Ground) -> None:
    attributes = _frame(box, spot, ground.top)
    if isinstance(box, ImageBox):
        link = ground.links.of(box)
        ET.SubElement(document, "PAGEOBJECT", {**attributes, "PTYPE": _PICTURE, **_picture(box, link)})
    elif isinstance(box, RuleBox):
        ET.SubElement(
            document,
            "PAGEOBJECT",
            {**attributes, "PTYPE": _SHAPE, "PCOLOR": colour_name(box.colour), "PCOLOR2": "None"},
        )
    else:
        number, before, behind = ground.follow[spot]
        chain = {"BACKITEM": _id(before), "NEXTITEM": _id(behind)}
        inset = {"TEXTRA": _n(_above(scene, box))}
        frame = ET.SubElement(document, "PAGEOBJECT", {**attributes, "PTYPE": _TEXT, **_TEXT_FRAME, **inset, **chain})
        if before is None:
            _text(frame, ground.stories.all[number], ground.looks)


def _above(scene: Scene, box: TextBox) -> float:
    """Return half the lead of the first line, points: pages put it above the letters, Scribus all of it beneath."""
    styles = [scene.styles[run.style] for line in box.lines[:1] for run in line.runs]
    return max(((style.pitch - 1) / 2 * style.size for style in styles), default=0.0)


# FLOP 0: the first line stands as high as its letters reach.
_TEXT_FRAME = {"COLUMNS": "1", "COLGAP": "0", "AUTOTEXT": "0", "VAlign": "0", "FLOP": "0", "LAYER": "0"}


def _frame(box: Box, spot: Spot, top: float) -> dict[str, str]:
    width, height = points(box.w), points(box.h)
    path = f"M0 0 L{_n(width)} 0 L{_n(width)} {_n(height)} L0 {_n(height)} L0 0 Z"
    left, upper = _n(_LEFT + points(box.x)), _n(top + points(box.y))
    return {
        "XPOS": left,
        "YPOS": upper,
        "gXpos": left,
        "gYpos": upper,
        "WIDTH": _n(width),
        "HEIGHT": _n(height),
        "OwnPage": str(spot[0]),
        "ItemID": _id(spot),
        "ANNAME": f"item{spot[0]}-{spot[1]}",
        "FRTYPE": "0",
        "CLIPEDIT": "0",
        "PWIDTH": "0",
        "PLINEART": "1",
        "LOCK": str(int(box.locked)),
        "LAYER": "0",
        "path": path,
        "copath": path,
        "NEXTITEM": "-1",
        "BACKITEM": "-1",
    }


def _picture(box: ImageBox, link: Link | None) -> dict[str, str]:
    if link is None:
        return {"PFILE": "", "SCALETYPE": "0", "PICART": "1"}
    across = points(box.w / box.crop.w) / link.width
    down = points(box.h / box.crop.h) / link.height
    # Scribus scales pixels, not inches, and moves the picture before it scales it: offsets are in pixels too.
    return {
        "PFILE": f"{FOLDER}/{link.name}",
        "SCALETYPE": "1",
        "RATIO": "1",
        "PICART": "1",
        "FLIPPEDH": str(int(box.mirrored)),
        "LOCALSCX": _n(across),
        "LOCALSCY": _n(down),
        "LOCALX": _n(-box.crop.x * link.width),
        "LOCALY": _n(-box.crop.y * link.height),
        "LOCALROT": "0",
    }


def _text(frame: ET.Element, story: Story, looks: dict[str, Look]) -> None:
    text = ET.SubElement(frame, "StoryText")
    ET.SubElement(text, "DefaultStyle", PARENT=story.paragraphs[0].look if story.paragraphs else "")
    for index, paragraph in enumerate(story.paragraphs):
        for run in paragraph.runs:
            ET.SubElement(text, "ITEXT", {"CH": run.text} | ({"CPARENT": run.style} if run.style else {}))
        align = {} if paragraph.align is looks[paragraph.look].align else {"ALIGN": _ALIGN[paragraph.align]}
        last = index == len(story.paragraphs) - 1
        ET.SubElement(text, "trail" if last else "para", {"PARENT": paragraph.look, **align})
