"""The document-wide parts of an IDML package: colours, fonts, styles, preferences, master page."""

from collections.abc import Iterable
from xml.etree import ElementTree as ET

from gallery_app.layout.scene import Align, Page, Scene
from gallery_app.render.font_names import font_name
from gallery_app.render.handover import colour_name, colours, points
from gallery_app.render.stories import Look, Stories
from gallery_app.render.words import words_for

__all__ = [
    "fonts",
    "graphic",
    "justification",
    "master",
    "package",
    "page",
    "part",
    "preferences",
    "style_id",
    "styles",
]

_VERSION = "8.0"
_SPACE = "http://ns.adobe.com/AdobeInDesign/idml/1.0/packaging"
_ENGLISH = "English: USA"
_SIMPLIFIED = ("Chinese: Simplified", "SimplifiedChineseKinsoku", "SimpChineseDefault")
_TRADITIONAL = ("Chinese: Traditional", "TraditionalChineseKinsoku", "TradChineseDefault")
"""InDesign's names for a language, its rules for line ends and its spacing of punctuation."""
_ALIGN = {Align.LEFT: "LeftAlign", Align.CENTRE: "CenterAlign", Align.RIGHT: "RightAlign"}


def package(kind: str) -> ET.Element:
    """Return the root of a part that holds `kind`."""
    return ET.Element(f"idPkg:{kind}", {"xmlns:idPkg": _SPACE, "DOMVersion": _VERSION})


def part(root: ET.Element) -> bytes:
    """Return a part as bytes."""
    data: bytes = ET.tostring(root, "utf-8", xml_declaration=True)
    return data


def graphic(scene: Scene) -> ET.Element:
    """Return the swatches: every colour that the scene uses, in process inks."""
    root = package("Graphic")
    for colour in colours(scene):
        name = colour_name(colour)
        ET.SubElement(
            root,
            "Color",
            Self=f"Color/{name}",
            Model="Process",
            Space="CMYK",
            ColorValue=" ".join(f"{value:.10g}" for value in colour),
            ColorOverride={"Black": "Specialblack", "Paper": "Specialpaper"}.get(name, "Normal"),
            Name=name,
            ColorEditable=str(name != "Black").lower(),
            ColorRemovable=str(name not in {"Black", "Paper"}).lower(),
            Visible="true",
            SwatchCreatorID="7937",
        )
    ET.SubElement(root, "Swatch", Self="Swatch/None", Name="None", ColorEditable="false", ColorRemovable="false")
    ET.SubElement(root, "StrokeStyle", Self="StrokeStyle/$ID/Solid", Name="$ID/Solid")
    return root


def fonts(scene: Scene) -> ET.Element:
    """Return the fonts of the scene's styles under their PostScript names."""
    root = package("Fonts")
    used = {font_name(style.face, style.weight) for style in scene.styles.values()}
    for family in sorted({font.family for font in used}):
        group = ET.SubElement(root, "FontFamily", Self=f"di{family}", Name=family)
        for font in sorted((f for f in used if f.family == family), key=lambda font: font.weight):
            ET.SubElement(
                group,
                "Font",
                Self=f"di{family}Fontn{font.style}",
                FontFamily=family,
                Name=font.full,
                PostScriptName=font.postscript,
                Status="Installed",
                FontStyleName=font.style,
                FontType="OpenTypeCID",
                WritingScript="0",
                FullName=font.full,
                FullNameNative=font.full,
                FontStyleNameNative=font.style,
            )
    return root


def styles(stories: Stories, language: str) -> ET.Element:
    """Return paragraph and character styles under the names of their roles."""
    root = package("Styles")
    characters = ET.SubElement(root, "RootCharacterStyleGroup", Self="characters")
    ET.SubElement(
        characters,
        "CharacterStyle",
        Self="CharacterStyle/$ID/[No character style]",
        Imported="false",
        Name="$ID/[No character style]",
    )
    for look in stories.characters:
        style = ET.SubElement(
            characters,
            "CharacterStyle",
            {"Self": style_id("CharacterStyle", look.name), "Name": look.name, **_type(look)},
        )
        _properties(style, look, "$ID/[No character style]")
    paragraphs = ET.SubElement(root, "RootParagraphStyleGroup", Self="paragraphs")
    for name in ("$ID/[No paragraph style]", "$ID/NormalParagraphStyle"):
        ET.SubElement(paragraphs, "ParagraphStyle", Self=f"ParagraphStyle/{name}", Name=name, Imported="false")
    for look in stories.paragraphs:
        _paragraph_style(paragraphs, look, language)
    objects = ET.SubElement(root, "RootObjectStyleGroup", Self="objects")
    for name in ("[None]", "[Normal Graphics Frame]", "[Normal Text Frame]"):
        ET.SubElement(objects, "ObjectStyle", Self=f"ObjectStyle/$ID/{name}", Name=f"$ID/{name}")
    return root


def style_id(kind: str, name: str) -> str:
    """Return what a style is referred to by; a colon in its name would begin a group of styles."""
    return f"{kind}/{name.replace('%', '%25').replace(':', '%3a')}"


def _rules(language: str) -> tuple[str, ...]:
    if not language.startswith("zh"):
        return ()
    return _TRADITIONAL if language in {"zh-TW", "zh-HK", "zh-Hant"} else _SIMPLIFIED


def _paragraph_style(group: ET.Element, look: Look, language: str) -> None:
    rules = _rules(language)
    attributes = {
        "Self": style_id("ParagraphStyle", look.name),
        "Name": look.name,
        **_type(look),
        "Justification": justification(look.align, justified=look.justified),
        "FirstLineIndent": f"{round(look.style.indent * look.style.size, 3):.10g}",
        "Hyphenation": "false",
        "AppliedLanguage": f"$ID/{rules[0] if rules else _ENGLISH}",
        "KinsokuType": "KinsokuPushInFirst",
    }
    properties = _properties(ET.SubElement(group, "ParagraphStyle", attributes), look, "$ID/[No paragraph style]")
    for name, value in zip(("KinsokuSet", "Mojikumi"), rules[1:], strict=False):
        ET.SubElement(properties, name, type="enumeration").text = value


def justification(align: Align, *, justified: bool) -> str:
    """Return what InDesign calls an alignment."""
    return "LeftJustified" if justified and align is Align.LEFT else _ALIGN[align]


def _type(look: Look) -> dict[str, str]:
    style = look.style
    return {
        "PointSize": f"{style.size:.10g}",
        "FontStyle": font_name(style.face, style.weight).style,
        "FillColor": f"Color/{colour_name(style.colour)}",
        # A name is never split between two lines.
        "NoBreak": str(style.whole).lower(),
    }


def _properties(element: ET.Element, look: Look, parent: str) -> ET.Element:
    properties = ET.SubElement(element, "Properties")
    ET.SubElement(properties, "BasedOn", type="string").text = parent
    leading = ET.SubElement(properties, "Leading", type="unit")
    leading.text = f"{round(look.style.size * look.style.pitch, 3):.10g}"
    font = ET.SubElement(properties, "AppliedFont", type="string")
    font.text = font_name(look.style.face, look.style.weight).family
    return properties


def preferences(scene: Scene) -> ET.Element:
    """Return page size, bleed and units."""
    first, bleed = scene.pages[0], f"{points(scene.bleed):.10g}"
    root = package("Preferences")
    ET.SubElement(
        root,
        "DocumentPreference",
        PageHeight=f"{points(first.height):.10g}",
        PageWidth=f"{points(first.width):.10g}",
        PagesPerDocument=str(len(scene.pages)),
        FacingPages="false",
        DocumentBleedTopOffset=bleed,
        DocumentBleedBottomOffset=bleed,
        DocumentBleedInsideOrLeftOffset=bleed,
        DocumentBleedOutsideOrRightOffset=bleed,
        DocumentBleedUniformSize="true",
        PageBinding="LeftToRight",
        AllowPageShuffle="true",
    )
    ET.SubElement(
        root, "ViewPreference", HorizontalMeasurementUnits="Millimeters", VerticalMeasurementUnits="Millimeters"
    )
    return root


def master(scene: Scene) -> ET.Element:
    """Return the master page: the size and the margins of the first page, and nothing that prints."""
    root, first = package("MasterSpread"), scene.pages[0]
    name = words_for(scene.language)["master"]
    spread = ET.SubElement(
        root,
        "MasterSpread",
        Self="master",
        Name=f"A-{name}",
        NamePrefix="A",
        BaseName=name,
        PageCount="1",
        ShowMasterItems="true",
        ItemTransform="1 0 0 1 0 0",
    )
    page(spread, first, "master-page", "A", "n")
    return root


def page(spread: ET.Element, shape: Page, self: str, name: str, applied: str) -> None:
    """Add a page to its spread, whose origin is the middle of the page."""
    width, height = points(shape.width), points(shape.height)
    element = ET.SubElement(
        spread,
        "Page",
        Self=self,
        Name=name,
        AppliedMaster=applied,
        GeometricBounds=f"0 0 {height:.10g} {width:.10g}",
        ItemTransform=f"1 0 0 1 {-width / 2:.10g} {-height / 2:.10g}",
        MasterPageTransform="1 0 0 1 0 0",
        UseMasterGrid="true",
    )
    left, right = _margins((g.at for g in shape.guides if g.upright and not g.fold), shape.width)
    top, bottom = _margins((g.at for g in shape.guides if not g.upright and not g.fold), shape.height)
    sides = {"Top": top, "Bottom": bottom, "Left": left, "Right": right}
    columns = {"ColumnCount": "1", "ColumnGutter": "12", "ColumnDirection": "Horizontal"}
    ET.SubElement(element, "MarginPreference", {**columns, **{k: f"{points(v):.10g}" for k, v in sides.items()}})


def _margins(guides: Iterable[float], length: float) -> tuple[float, float]:
    """Return the margins before the first and behind the last guide; none where there are no two guides."""
    inside = sorted(at for at in guides if 0 <= at <= length)
    return (inside[0], length - inside[-1]) if len(inside) > 1 else (0.0, 0.0)
