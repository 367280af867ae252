"""Keywords in levels, picks, stars and labels, as other programs write them."""

import pytest

from gallery_app.domain.label import Label
from gallery_app.metadata.facts import Reading
from gallery_app.metadata.keywords import keyword_path, keyword_paths, leaf_keywords
from gallery_app.metadata.machine import MADE_BY_MACHINE, says_machine_made
from gallery_app.metadata.selection import label_of, pick_of, stars_of
from gallery_app.metadata.source_types import source_type
from gallery_app.metadata.stamp import is_as_written, stamped
from gallery_app.metadata.write import written_sidecar
from gallery_app.metadata.xmp import Packet


def _packet(attributes: str) -> Packet:
    return Packet(
        f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        f'<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"'
        f' xmlns:xmpDM="http://ns.adobe.com/xmp/1.0/DynamicMedia/" xmlns:digiKam="http://www.digikam.org/ns/1.0/"'
        f' xmlns:photomechanic="http://ns.camerabits.com/photomechanic/1.0/" {attributes}/>'
        "</rdf:RDF></x:xmpmeta>".encode()
    )


def test_both_forms_of_levels_are_read_once() -> None:
    """Lightroom's bars and digiKam's strokes; digiKam's own marks are left out."""
    tags = ("地方/西安", "_Digikam_Internal_Tags_/Pick Label None", "夜")
    said = Reading({"keyword_paths": ("地方|西安", "地方| |"), "tags": tags, "keywords": ("地方", "西安", "灯")})
    assert keyword_paths(said) == (("地方", "西安"), ("地方",), ("夜",))
    assert leaf_keywords(said) == ("西安", "灯", "夜")


def test_a_path_is_written_with_bars() -> None:
    """A bar inside a word would make a level."""
    assert keyword_path(["地方", "西|安"]) == "地方|西/安"


@pytest.mark.parametrize(
    ("attributes", "pick"),
    [
        ('digiKam:PickLabel="3"', "picked"),
        ('digiKam:PickLabel="1"', "rejected"),
        ('digiKam:PickLabel="0"', ""),
        ('photomechanic:Tagged="True"', "picked"),
        ('xmpDM:pick="1"', "picked"),
        ('xmpDM:pick="-1"', "rejected"),
        ('xmp:Rating="-1"', "rejected"),
        ('xmp:Rating="4"', ""),
    ],
)
def test_picks_are_understood(attributes: str, pick: str) -> None:
    """DigiKam's pick label, Photo Mechanic's tag, Lightroom's flag, Bridge's rejection."""
    assert pick_of([Packet(b""), _packet(attributes)]) == pick


@pytest.mark.parametrize(
    ("text", "stars"), [("4", 4), ("3.0", 3), ("-1", 0), ("99", 0), ("", 0), ("x", 0), ("1e999", 0), ("nan", 0)]
)
def test_stars(text: str, stars: int) -> None:
    """Zero to five; what is no rating is none."""
    assert stars_of(text) == stars


@pytest.mark.parametrize(
    ("values", "machine"),
    [
        ({"digital_source": MADE_BY_MACHINE}, True),
        ({"digital_source": "compositeWithTrainedAlgorithmicMedia"}, True),
        ({"digital_source": "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture"}, False),
        ({"aigc": '{"Label": "2", "ContentProducer": "x"}'}, True),
        ({"aigc": '{"Label": "9"}'}, False),
        ({"aigc": "{"}, False),
        ({"aigc": "[1]"}, False),
        ({}, False),
    ],
)
def test_a_machine_is_known_by_its_labels(values: dict[str, str], machine: bool) -> None:  # noqa: FBT001  a table
    """IPTC's digital source type, or the label of GB 45438."""
    assert says_machine_made(Reading(values)) is machine


def test_a_sidecar_knows_its_writer() -> None:
    """As long as nobody else changes a caption in it; other properties do not matter."""
    ours = written_sidecar(b"", {"title": "夜"})
    assert is_as_written(Packet(ours))
    assert not is_as_written(Packet(ours.replace("夜".encode(), "昼".encode())))
    assert is_as_written(Packet(Packet(ours).edited({}) or b""))
    assert not is_as_written(_packet(""))
    assert is_as_written(Packet(stamped(ours)))


@pytest.mark.parametrize(
    ("attributes", "label"),
    [
        ('xmp:Label="Red"', Label.RED),
        ('xmp:Label="黄色"', Label.YELLOW),
        ('xmp:Label="Approved"', Label.GREEN),
        ('xmp:Label="blau"', Label.BLUE),
        ('digiKam:ColorLabel="6"', Label.PURPLE),
        ('xmp:Label="frei"', Label.NONE),
    ],
)
def test_colours_are_understood(attributes: str, label: Label) -> None:
    """Programs write the word of their own language, Bridge what its list says, digiKam a number."""
    assert label_of([Packet(b""), _packet(attributes)]) is label


def test_a_bare_source_type_gets_its_address() -> None:
    """Files name the vocabulary too; what is no bare code stays."""
    assert source_type("digitalCapture").endswith("/digitalsourcetype/digitalCapture")
    assert source_type("") == ""
