"""The styles of an IDML package, named by role, with InDesign's own rules for the lines of their language."""

from xml.etree import ElementTree as ET

from gallery_app.layout.scene import Align
from gallery_app.render.font_names import font_name
from gallery_app.render.handover import colour_name
from gallery_app.render.idml_parts import package
from gallery_app.render.stories import Look, Stories

__all__ = ["justification", "style_id", "styles"]

_ENGLISH = "English: USA"
_SIMPLIFIED = ("Chinese: Simplified", "SimplifiedChineseKinsoku", "SimpChineseDefault")
_TRADITIONAL = ("Chinese: Traditional", "TraditionalChineseKinsoku", "TradChineseDefault")
"""InDesign's names for a language, its rules for line ends and its spacing of punctuation."""
_ALIGN = {Align.LEFT: "LeftAlign", Align.CENTRE: "CenterAlign", Align.RIGHT: "RightAlign"}


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
