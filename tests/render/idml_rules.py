"""What an IDML package must be, rule by rule (Adobe, IDML File Format Specification): each yields what breaks it."""

# ruff: noqa: S314 - what is parsed was written a moment ago

import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree as ET

__all__ = ["Package", "faults"]

_KIND = b"application/vnd.adobe.indesign-idml-package"
_SPACE = "{http://ns.adobe.com/AdobeInDesign/idml/1.0/packaging}"
_ORDER = ("Graphic", "Fonts", "Styles", "Preferences", "Tags", "MasterSpread", "Spread", "BackingStory", "Story")
"""The order in which the map names its parts."""
_REFERENCES = (
    "AppliedParagraphStyle", "AppliedCharacterStyle", "AppliedObjectStyle", "AppliedMaster", "FillColor", "StrokeColor",
    "ParentStory", "NextTextFrame", "PreviousTextFrame", "ItemLayer", "ActiveLayer", "PageStart", "StrokeType",
)  # fmt: skip
_NOTHING = {None, "", "n"}
_HOLDERS = {"ParagraphStyleRange": {"Story", "XmlStory"}, "CharacterStyleRange": {"ParagraphStyleRange"},
            "Content": {"CharacterStyleRange"}, "Br": {"CharacterStyleRange"}}  # fmt: skip
_FRAMES = {"TextFrame", "Rectangle"}
_ROUNDING = 0.01


class Package:
    """A package that was read: its parts by name."""

    def __init__(self, path: Path) -> None:
        """Read the package at `path`."""
        self.folder = path.parent
        with zipfile.ZipFile(path) as file:
            self.entries = file.infolist()
            self.kind = file.read(self.entries[0])
            self.broken = file.testzip()
            names = [entry.filename for entry in self.entries if entry.filename.endswith(".xml")]
            self.parts = {name: ET.fromstring(file.read(name)) for name in names}
        self.start = path.read_bytes()[:100]
        self.map = self.parts["designmap.xml"]
        self.all = [element for root in self.parts.values() for element in root.iter()]
        self.known = Counter(element.attrib["Self"] for element in self.all if "Self" in element.attrib)

    def each(self, *names: str) -> list[ET.Element]:
        """Return every element of these names."""
        return [element for element in self.all if element.tag in names]


def faults(package: Package) -> list[str]:
    """Return every rule that the package breaks."""
    rules = (_container, _listed, _named_once, _referred, _based, _fonts, _chains, _stories, _spreads, _frames, _links)
    return [fault for rule in rules for fault in rule(package)]


def _container(package: Package) -> Iterator[str]:
    """The kind stands first, stored, without extra fields, at byte 38; the container names the map."""
    first, names = package.entries[0], Counter(entry.filename for entry in package.entries)
    if (first.filename, first.compress_type, first.extra) != ("mimetype", zipfile.ZIP_STORED, b""):
        yield "mimetype is not the first, stored entry"
    if package.kind != _KIND or package.start[38 : 38 + len(_KIND)] != _KIND:
        yield "the kind of the package cannot be read from its first bytes"
    if package.broken or max(names.values()) > 1:
        yield f"entries are damaged or double: {package.broken}"
    root = package.parts["META-INF/container.xml"].find(".//{*}rootfile")
    if root is None or root.get("full-path") != "designmap.xml":
        yield "the container does not name the map"


def _listed(package: Package) -> Iterator[str]:
    """The map names every part once, in order, by the kind of its root, all of one version."""
    sources = [element for element in package.map if element.get("src")]
    parts = set(package.parts) - {"designmap.xml", "META-INF/container.xml", "META-INF/metadata.xml"}
    if Counter(element.get("src") for element in sources) != Counter(parts):
        yield "the map does not name each part once"
    kinds = [element.tag.removeprefix(_SPACE) for element in sources]
    if kinds != sorted(kinds, key=_ORDER.index):
        yield f"parts are out of order: {kinds}"
    for element in sources:
        root = package.parts[element.get("src", "")]
        if root.tag != element.tag or root.get("DOMVersion") != package.map.get("DOMVersion"):
            yield f"{element.get('src')} is no {element.tag} of the map's version"


def _named_once(package: Package) -> Iterator[str]:
    yield from (f"{name} names {count} elements" for name, count in package.known.items() if count > 1)


def _referred(package: Package) -> Iterator[str]:
    """What an attribute refers to is there; the list of stories is that of the parts."""
    for element in package.all:
        for name in _REFERENCES:
            if element.get(name) not in _NOTHING and element.get(name) not in package.known:
                yield f"{element.tag} {element.get('Self')}: {name} {element.get(name)} is not there"
    stories = [story.get("Self") for story in package.each("Story")]
    if package.map.get("StoryList", "").split() != stories:
        yield "the list of stories is not that of the parts"


def _based(package: Package) -> Iterator[str]:
    """A style is based on one of its kind that is there, and never on itself."""
    for kind in ("ParagraphStyle", "CharacterStyle", "ObjectStyle"):
        names = {element.get("Name"): element.findtext("Properties/BasedOn") for element in package.each(kind)}
        for name, base in names.items():
            if base and (base not in names or base == name):
                yield f"{kind} {name} is based on {base}"
        for element in package.each(kind):
            if not element.get("Self", "").startswith(f"{kind}/"):
                yield f"{kind} {element.get('Name')} is called {element.get('Self')}"


def _fonts(package: Package) -> Iterator[str]:
    """The font of a style is among the fonts, with its face."""
    known = {(font.get("FontFamily"), font.get("FontStyleName")) for font in package.each("Font")}
    for style in package.each("ParagraphStyle", "CharacterStyle"):
        font = style.findtext("Properties/AppliedFont"), style.get("FontStyle")
        if font[0] and font not in known:
            yield f"{style.get('Name')} is set in {font}"


def _chains(package: Package) -> Iterator[str]:
    """The frames of a story are one chain, from one without a frame before it to one without a frame behind."""
    frames = {frame.get("Self"): frame for frame in package.each("TextFrame")}
    for story in package.each("Story"):
        own = [frame for frame in frames.values() if frame.get("ParentStory") == story.get("Self")]
        heads = [frame for frame in own if frame.get("PreviousTextFrame") == "n"]
        met, frame = list[str | None](), heads[0] if len(heads) == 1 else None
        while frame is not None and frame.get("Self") not in met:
            met.append(frame.get("Self"))
            behind = frames.get(frame.get("NextTextFrame"))
            if behind is not None and behind.get("PreviousTextFrame") != frame.get("Self"):
                yield f"{behind.get('Self')} does not follow {frame.get('Self')}"
            frame = behind
        if met != [each.get("Self") for each in own] or not met:
            yield f"{story.get('Self')} does not run through its frames in reading order"


def _stories(package: Package) -> Iterator[str]:
    """Text stands in ranges of characters, these in ranges of paragraphs, these in a story."""
    for element in package.all:
        for child in element:
            if child.tag in _HOLDERS and element.tag not in _HOLDERS[child.tag]:
                yield f"{child.tag} stands in {element.tag}"


def _spreads(package: Package) -> Iterator[str]:
    """A spread counts its pages; spreads lie apart; the sections begin with a page and count them all."""
    places = [spread.get("ItemTransform") for spread in package.each("Spread")]
    if len(set(places)) != len(places):
        yield "spreads lie over each other"
    for spread in package.each("Spread", "MasterSpread"):
        if int(spread.get("PageCount", "0")) != len(spread.findall("Page")):
            yield f"{spread.get('Self')} does not count its pages"
    pages = sum(len(spread.findall("Page")) for spread in package.each("Spread"))
    if sum(int(section.get("Length", "0")) for section in package.each("Section")) != pages:
        yield "the sections do not count the pages"


def _frames(package: Package) -> Iterator[str]:
    """A frame has four corners, an area, and lies on its page or in its bleed."""
    bleed = float(package.each("DocumentPreference")[0].get("DocumentBleedTopOffset", "0"))
    for spread in package.each("Spread"):
        bounds = spread.find("Page")
        height, width = (
            float(side) for side in (bounds.get("GeometricBounds", "") if bounds is not None else "").split()[2:]
        )
        for frame in (each for each in spread if each.tag in _FRAMES):
            left, top = (float(side) for side in frame.get("ItemTransform", "").split()[4:])
            corners = [point.get("Anchor", "").split() for point in frame.iter("PathPointType")]
            x, y = float(corners[2][0]), float(corners[2][1])
            inside = left >= -width / 2 - bleed - _ROUNDING and top >= -height / 2 - bleed - _ROUNDING
            inside = inside and left + x <= width / 2 + bleed + _ROUNDING and top + y <= height / 2 + bleed + _ROUNDING
            if len(corners) != len("four") or min(x, y) <= 0 or not inside:
                yield f"{frame.get('Self')} is no rectangle on its page: {left} {top} {x} {y}"


def _links(package: Package) -> Iterator[str]:
    """A picture's file lies where its relative address says."""
    for link in package.each("Link"):
        address = link.get("LinkResourceURI", "")
        if not address.startswith("file:") or not (package.folder / unquote(address.removeprefix("file:"))).is_file():
            yield f"{address} is not there"
