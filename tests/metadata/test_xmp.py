"""XMP packets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gallery_app.metadata.facts import Embedded
from gallery_app.metadata.xmp import read_xmp

_PACKET = """<?xpacket begin='\ufeff' id='W5M0MpCehiHzreSzNTczkc9d'?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
  photoshop:Headline="标题" photoshop:DateCreated="2023-10-09T19:48:00">
 <dc:title><rdf:Alt><rdf:li xml:lang="en">Night</rdf:li>
  <rdf:li xml:lang="x-default">绚丽夜景</rdf:li></rdf:Alt></dc:title>
 <dc:creator><rdf:Seq><rdf:li>田正</rdf:li><rdf:li>谢健</rdf:li></rdf:Seq></dc:creator>
 <dc:subject><rdf:Bag><rdf:li>夜景</rdf:li></rdf:Bag></dc:subject>
 <photoshop:Credit>本报</photoshop:Credit>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end='w'?>"""


def test_elements_and_attributes_are_read() -> None:
    """A property may stand as an element or as an attribute; the default language goes first."""
    assert read_xmp(_PACKET.encode()) == Embedded(
        title="绚丽夜景",
        headline="标题",
        creators=("田正", "谢健"),
        keywords=("夜景",),
        credit="本报",
        taken="2023-10-09T19:48:00",
    )


@pytest.mark.parametrize(
    "hostile",
    [
        '<!DOCTYPE a [<!ENTITY b "c">]><a xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>&b;</dc:title></a>',
        "<a>" * 20_000 + "</a>" * 20_000,
        "<a><b></a>",
        "",
        "x" * 5_000_000,
        '<?xml version="1.0" encoding="no-such"?><a/>',
    ],
    ids=["doctype", "deep", "broken", "empty", "long", "encoding"],
)
def test_a_hostile_packet_says_nothing(hostile: str) -> None:
    """Nothing is expanded, fetched or raised."""
    assert read_xmp(hostile.encode()) == Embedded()


def test_utf16_says_nothing() -> None:
    """A packet in another encoding could hide a document type, so it is passed over."""
    assert read_xmp(_PACKET.encode("utf-16")) == Embedded()


@given(st.binary(max_size=300))
def test_no_bytes_raise(noise: bytes) -> None:
    """Any bytes are a packet or nothing."""
    assert isinstance(read_xmp(noise), Embedded)
