"""The document-wide parts of an IDML package: colours, fonts, preferences, master page."""

from collections.abc import Iterable
from xml.etree import ElementTree as ET

from gallery_app.layout.scene import Page, Scene
from gallery_app.render.font_names import font_name
from gallery_app.render.handover import colour_name, colours, points
from gallery_app.render.words import words_for

__all__ = ["fonts", "graphic", "master", "package", "page", "part", "preferences"]

_VERSION = "8.0"
_SPACE = "http://ns.adobe.com/AdobeInDesign/idml/1.0/packaging"


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
