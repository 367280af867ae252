"""Spreads and stories of an IDML package: frames where the scene has them, texts that stay texts."""

from urllib.parse import quote
from xml.etree import ElementTree as ET

from gallery_app.domain.units import PT_PER_INCH
from gallery_app.layout.scene import Box, Guide, ImageBox, Page, RuleBox, Scene, TextBox
from gallery_app.render.clean_text import clean
from gallery_app.render.handover import Thread, colour_name, points, threads
from gallery_app.render.idml_parts import package, page
from gallery_app.render.idml_styles import justification, style_id
from gallery_app.render.links import FOLDER, Link, Links
from gallery_app.render.stories import Look, Spot, Stories, Story
from gallery_app.render.upright import PPI

__all__ = ["spread", "story"]

_LAYER = "layer"
# An ideographic em box stands 0.88 em above its base line; half of what lines are apart beyond it goes above.
_ASCENT = 0.88


def spread(scene: Scene, number: int, stories: Stories, links: Links) -> ET.Element:
    """Return a page as a spread of its own.

    A sheet of two facing pages is one page with the fold as a guide, so that a picture across the fold stays whole.
    """
    root, shape = package("Spread"), scene.pages[number]
    sheet = ET.SubElement(
        root,
        "Spread",
        Self=f"spread{number}",
        PageCount="1",
        BindingLocation="0",
        ShowMasterItems="true",
        AllowPageShuffle="true",
        FlattenerOverride="Default",
        ItemTransform=f"1 0 0 1 0 {number * 4000}",
    )
    page(sheet, shape, f"page{number}", str(number + 1), "master")
    follow = dict(threads(stories))
    for index, guide in enumerate(shape.guides):
        _guide(sheet, guide, f"guide{number}-{index}")
    for index, box in enumerate(shape.items):
        spot = (number, index)
        if isinstance(box, ImageBox):
            _picture(sheet, shape, box, spot, links.of(box))
        elif isinstance(box, TextBox):
            _text(sheet, scene, box, spot, follow[spot])
        else:
            _rule(sheet, shape, box, spot)
    return root


def _self(spot: Spot | None) -> str:
    return f"item{spot[0]}-{spot[1]}" if spot else "n"


def _guide(sheet: ET.Element, guide: Guide, self: str) -> None:
    ET.SubElement(
        sheet,
        "Guide",
        Self=self,
        OverriddenPageItemProps="",
        Orientation="Vertical" if guide.upright else "Horizontal",
        Location=f"{points(guide.at):.10g}",
        FitToPage="true",
        ViewThreshold="5",
        Locked=str(guide.fold).lower(),
        ItemLayer=_LAYER,
        PageIndex="0",
        GuideType="Ruler",
        GuideZone="0",
    )


def _frame(sheet: ET.Element, kind: str, shape: Page, box: Box, attributes: dict[str, str]) -> ET.Element:
    left, top = points(box.x - shape.width / 2), points(box.y - shape.height / 2)
    frame = ET.SubElement(
        sheet,
        kind,
        {
            "ItemLayer": _LAYER,
            "Locked": str(box.locked).lower(),
            "Visible": "true",
            "StrokeWeight": "0",
            "StrokeColor": "Swatch/None",
            "FillColor": "Swatch/None",
            "ItemTransform": f"1 0 0 1 {left:.10g} {top:.10g}",
            **attributes,
        },
    )
    path = ET.SubElement(ET.SubElement(frame, "Properties"), "PathGeometry")
    array = ET.SubElement(ET.SubElement(path, "GeometryPathType", PathOpen="false"), "PathPointArray")
    width, height = points(box.w), points(box.h)
    for at in ("0 0", f"0 {height:.10g}", f"{width:.10g} {height:.10g}", f"{width:.10g} 0"):
        ET.SubElement(array, "PathPointType", Anchor=at, LeftDirection=at, RightDirection=at)
    return frame


def _picture(sheet: ET.Element, shape: Page, box: ImageBox, spot: Spot, link: Link | None) -> None:
    frame = _frame(
        sheet,
        "Rectangle",
        shape,
        box,
        {
            "Self": _self(spot),
            "ContentType": "GraphicType",
            "Name": link.name if link else clean(box.note),
            "AppliedObjectStyle": "ObjectStyle/$ID/[Normal Graphics Frame]",
        },
    )
    if link:
        _image(frame, box, link, _self(spot))
    ET.SubElement(
        frame,
        "ObjectExportOption",
        AltTextSourceType="SourceCustom",
        CustomAltText=clean(box.alt),
        ActualTextSourceType="SourceXMLStructure",
        ApplyTagType="TagFromStructure",
    )


def _image(frame: ET.Element, box: ImageBox, link: Link, self: str) -> None:
    native = (link.width * PT_PER_INCH / PPI, link.height * PT_PER_INCH / PPI)
    crop = box.crop
    across, down = points(box.w / crop.w) / native[0], points(box.h / crop.h) / native[1]
    left = -crop.x * native[0] * across
    if box.mirrored:
        # Its left edge is the picture's right one.
        left = points(box.w) - left
    top = -crop.y * native[1] * down
    image = ET.SubElement(
        frame,
        "Image",
        Self=f"{self}-image",
        Space="$ID/#Links_RGB",
        ActualPpi=f"{PPI} {PPI}",
        EffectivePpi=f"{round(PPI / across)} {round(PPI / down)}",
        ItemTransform=f"{-across if box.mirrored else across:.10g} 0 0 {down:.10g} {left:.10g} {top:.10g}",
    )
    bounds = {"Left": "0", "Top": "0", "Right": f"{native[0]:.10g}", "Bottom": f"{native[1]:.10g}"}
    ET.SubElement(ET.SubElement(image, "Properties"), "GraphicBounds", bounds)
    ET.SubElement(
        image,
        "Link",
        Self=f"{self}-link",
        LinkResourceURI=f"file:{FOLDER}/{quote(link.name)}",
        LinkResourceFormat="$ID/JPEG",
        StoredState="Normal",
        LinkClassID="35906",
        LinkClientID="257",
        LinkObjectModified="false",
        ShowInUI="true",
        CanEmbed="true",
        CanUnembed="true",
        CanPackage="true",
        ImportPolicy="NoAutoImport",
        ExportPolicy="NoAutoExport",
    )


def _text(sheet: ET.Element, scene: Scene, box: TextBox, spot: Spot, thread: Thread) -> None:
    number, before, behind = thread
    frame = _frame(
        sheet,
        "TextFrame",
        scene.pages[spot[0]],
        box,
        {
            "Self": _self(spot),
            "ParentStory": f"story{number}",
            "PreviousTextFrame": _self(before),
            "NextTextFrame": _self(behind),
            "ContentType": "TextType",
            "AppliedObjectStyle": "ObjectStyle/$ID/[Normal Text Frame]",
        },
    )
    styles = [scene.styles[run.style] for line in box.lines[:1] for run in line.runs]
    first = max(((_ASCENT + (style.pitch - 1) / 2) * style.size for style in styles), default=0.0)
    preference = ET.SubElement(
        frame,
        "TextFramePreference",
        TextColumnCount="1",
        FirstBaselineOffset="FixedHeight",
        MinimumFirstBaselineOffset=f"{round(first, 3):.10g}",
        VerticalJustification="TopAlign",
        AutoSizingType="Off",
    )
    inset = ET.SubElement(ET.SubElement(preference, "Properties"), "InsetSpacing", type="list")
    for _ in range(4):
        ET.SubElement(inset, "ListItem", type="unit").text = "0"


def _rule(sheet: ET.Element, shape: Page, box: RuleBox, spot: Spot) -> None:
    colour = f"Color/{colour_name(box.colour)}"
    attributes = {"Self": _self(spot), "ContentType": "Unassigned", "FillColor": colour}
    _frame(sheet, "Rectangle", shape, box, attributes)


def story(text: Story, number: int, looks: dict[str, Look]) -> ET.Element:
    """Return a text with its styles.

    Args:
        text: The story.
        number: Its place among the stories.
        looks: Paragraph styles by name.
    """
    root = package("Story")
    element = ET.SubElement(
        root, "Story", Self=f"story{number}", AppliedTOCStyle="n", TrackChanges="false", AppliedNamedGrid="n"
    )
    ET.SubElement(element, "StoryPreference", OpticalMarginAlignment="false", StoryOrientation="Horizontal")
    for index, paragraph in enumerate(text.paragraphs):
        look = looks[paragraph.look]
        own = (
            {} if paragraph.align is look.align else {"Justification": justification(paragraph.align, justified=False)}
        )
        style = {"AppliedParagraphStyle": style_id("ParagraphStyle", look.name)}
        group = ET.SubElement(element, "ParagraphStyleRange", {**style, **own})
        last: ET.Element | None = None
        for run in paragraph.runs:
            character = style_id("CharacterStyle", run.style or "$ID/[No character style]")
            last = ET.SubElement(group, "CharacterStyleRange", AppliedCharacterStyle=character)
            ET.SubElement(last, "Content").text = run.text
        if index < len(text.paragraphs) - 1:
            if last is None:
                last = ET.SubElement(
                    group, "CharacterStyleRange", AppliedCharacterStyle="CharacterStyle/$ID/[No character style]"
                )
            ET.SubElement(last, "Br")
    return root
