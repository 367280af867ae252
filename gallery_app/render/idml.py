"""A scene for InDesign: an IDML package (Adobe, IDML File Format Specification) with its pictures linked beside it."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

from gallery_app.domain.task import Progress, Task
from gallery_app.files import Writer, safe_write
from gallery_app.layout.scene import Scene
from gallery_app.render.badges import with_numbers
from gallery_app.render.bleed import bled
from gallery_app.render.clean_text import clean
from gallery_app.render.idml_pages import spread, story
from gallery_app.render.idml_parts import fonts, graphic, master, package, part, preferences
from gallery_app.render.idml_styles import styles
from gallery_app.render.links import FOLDER, Links, link_pictures
from gallery_app.render.options import DEFAULTS, Options
from gallery_app.render.outcome import Exported
from gallery_app.render.stories import Stories, stories_of
from gallery_app.render.words import words_for
from gallery_app.wording import Message

__all__ = ["export_idml"]

_KIND = "application/vnd.adobe.indesign-idml-package"
_CONTAINER = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="designmap.xml" media-type="text/xml"/></rootfiles></container>'
)
_AID = b'<?aid style="50" type="document" readerVersion="6.0" featureSet="257" product="8.0(370)" ?>'


def export_idml(scene: Scene, out: Path, options: Options = DEFAULTS, write: Writer = safe_write) -> Task[Exported]:
    """Write the scene to the file `out`, and its pictures to the folder ``Links`` beside it.

    Texts are stories with paragraph and character styles named after roles, colours are swatches in process inks.
    Lines are broken anew by InDesign; an overset text is marked there.

    Raises:
        FileError: A file cannot be written.
        UserError: No Chinese font is installed.
    """
    scene = with_numbers(bled(scene, scene.bleed if options.bleed is None else options.bleed))
    links = yield from link_pictures(scene, out.parent / FOLDER, write)
    yield Progress(0, 1, Message.of("Writing {name}", name=out.name))
    written = write(out, _zipped(_parts(scene, links))).absolute()
    return Exported((written, *links.files), links.warnings)


def _zipped(parts: Iterator[tuple[str, bytes]]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in parts:
            # The kind stands first and plain, so that it can be read without unpacking.
            how = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            file.writestr(zipfile.ZipInfo(name), data, how)
    return out.getvalue()


def _parts(scene: Scene, links: Links) -> Iterator[tuple[str, bytes]]:
    stories = stories_of(scene)
    looks = {look.name: look for look in stories.paragraphs}
    yield "mimetype", _KIND.encode()
    yield "META-INF/container.xml", _CONTAINER.encode()
    yield "META-INF/metadata.xml", _metadata(scene)
    yield "designmap.xml", _map(scene, stories)
    yield "Resources/Graphic.xml", part(graphic(scene))
    yield "Resources/Fonts.xml", part(fonts(scene))
    yield "Resources/Styles.xml", part(styles(stories, scene.language))
    yield "Resources/Preferences.xml", part(preferences(scene))
    yield "MasterSpreads/MasterSpread_master.xml", part(master(scene))
    for number in range(len(scene.pages)):
        yield f"Spreads/Spread_{number}.xml", part(spread(scene, number, stories, links))
    for number, text in enumerate(stories.all):
        yield f"Stories/Story_{number}.xml", part(story(text, number, looks))
    yield "XML/BackingStory.xml", _backing()
    yield "XML/Tags.xml", _tags()


def _map(scene: Scene, stories: Stories) -> bytes:
    root = ET.Element(
        "Document",
        {
            "xmlns:idPkg": "http://ns.adobe.com/AdobeInDesign/idml/1.0/packaging",
            "DOMVersion": "8.0",
            "Self": "d",
            "StoryList": " ".join(f"story{number}" for number in range(len(stories.all))),
            "Name": clean(scene.title).replace("\n", " "),
            "ActiveLayer": "layer",
        },
    )
    for kind in ("Graphic", "Fonts", "Styles", "Preferences", "Tags"):
        folder = "XML" if kind == "Tags" else "Resources"
        ET.SubElement(root, f"idPkg:{kind}", src=f"{folder}/{kind}.xml")
    name = words_for(scene.language)["layer_guides"]
    ET.SubElement(root, "Layer", Self="layer", Name=name, Visible="true", Locked="false", Printable="true")
    ET.SubElement(root, "idPkg:MasterSpread", src="MasterSpreads/MasterSpread_master.xml")
    for number in range(len(scene.pages)):
        ET.SubElement(root, "idPkg:Spread", src=f"Spreads/Spread_{number}.xml")
    ET.SubElement(
        root, "Section", Self="section", Length=str(len(scene.pages)), PageStart="page0", ContinueNumbering="true"
    )
    ET.SubElement(root, "idPkg:BackingStory", src="XML/BackingStory.xml")
    for number in range(len(stories.all)):
        ET.SubElement(root, "idPkg:Story", src=f"Stories/Story_{number}.xml")
    declaration, _, body = part(root).partition(b"\n")
    return b"\n".join([declaration, _AID, body])


def _metadata(scene: Scene) -> bytes:
    root = ET.Element("x:xmpmeta", {"xmlns:x": "adobe:ns:meta/"})
    space = {"xmlns:rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#"}
    about = {"rdf:about": "", "xmlns:dc": "http://purl.org/dc/elements/1.1/"}
    description = ET.SubElement(ET.SubElement(root, "rdf:RDF", space), "rdf:Description", about)
    title = ET.SubElement(ET.SubElement(description, "dc:title"), "rdf:Alt")
    ET.SubElement(title, "rdf:li", {"xml:lang": "x-default"}).text = clean(scene.title)
    creators = ET.SubElement(ET.SubElement(description, "dc:creator"), "rdf:Seq")
    for name in scene.authors:
        ET.SubElement(creators, "rdf:li").text = clean(name)
    return part(root)


def _backing() -> bytes:
    root = package("BackingStory")
    text = ET.SubElement(root, "XmlStory", Self="backing", AppliedTOCStyle="n", TrackChanges="false")
    style = ET.SubElement(text, "ParagraphStyleRange", AppliedParagraphStyle="ParagraphStyle/$ID/NormalParagraphStyle")
    ET.SubElement(style, "CharacterStyleRange", AppliedCharacterStyle="CharacterStyle/$ID/[No character style]")
    return part(root)


def _tags() -> bytes:
    root = package("Tags")
    tag = ET.SubElement(root, "XMLTag", Self="XMLTag/Root", Name="Root")
    ET.SubElement(ET.SubElement(tag, "Properties"), "TagColor", type="enumeration").text = "LightBlue"
    return part(root)
