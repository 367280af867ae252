"""XMP packets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gallery_app.metadata.fields import field, fields
from gallery_app.metadata.xmp import Packet

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


def _texts(packet: bytes, name: str) -> tuple[str, ...]:
    return Packet(packet).texts(field(name))


def test_elements_and_attributes_are_read() -> None:
    """A property may stand as an element or as an attribute; the default language goes first."""
    found = {name: _texts(_PACKET.encode(), name) for name in ("title", "headline", "creators", "keywords", "credit")}
    assert found == {
        "title": ("绚丽夜景", "Night"),
        "headline": ("标题",),
        "creators": ("田正", "谢健"),
        "keywords": ("夜景",),
        "credit": ("本报",),
    }


@pytest.mark.parametrize(
    "hostile",
    [
        '<!DOCTYPE a [<!ENTITY b "c">]><a xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>&b;</dc:title></a>',
        "<a>" * 20_000 + "</a>" * 20_000,
        "<a><b></a>",
        "x" * 5_000_000,
        '<?xml version="1.0" encoding="no-such"?><a/>',
    ],
    ids=["doctype", "deep", "broken", "long", "encoding"],
)
def test_a_hostile_packet_says_nothing_and_is_not_changed(hostile: str) -> None:
    """Nothing is expanded, fetched or raised; and nothing is written that would lose what it may say."""
    packet = Packet(hostile.encode())
    assert packet.texts(field("title")) == ()
    assert packet.edited({field("title"): "x"}) is None


@pytest.mark.parametrize("form", ["utf-16", "utf-16-be", "utf-16-le", "utf-32"])
def test_every_unicode_form_is_read(form: str) -> None:
    """A packet may come in any of them; a document type cannot hide in one."""
    assert _texts(_PACKET.encode(form), "credit") == ("本报",)
    assert _texts(f"<!DOCTYPE a>{_PACKET}".encode(form), "credit") == ()


@given(st.binary(max_size=300))
def test_no_bytes_raise(noise: bytes) -> None:
    """Any bytes are a packet or nothing."""
    assert isinstance(Packet(noise).texts(field("title")), tuple)


_words = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(str.strip)


@given(st.dictionaries(st.sampled_from(fields()), _words))
def test_what_is_written_reads_back(new: dict) -> None:
    """Any text survives in every property, in a new packet and in one that says something else."""
    values = {each: (text, text + "2") if each.listed else text for each, text in new.items()}
    for before in (b"", _PACKET.encode()):
        made = Packet(before).edited(values)
        for each, value in values.items():
            assert Packet(made or b"").texts(each)[:2] in {value, (value,), (value, "Night")}


def test_everything_else_in_a_packet_is_kept() -> None:
    """Other properties, other languages and foreign namespaces with their prefixes stay."""
    foreign = _PACKET.replace(
        "<dc:subject>", '<my:note xmlns:my="urn:x"><rdf:Bag><rdf:li>1</rdf:li></rdf:Bag></my:note><dc:subject>'
    )
    made = Packet(foreign.encode()).edited({field("title"): "新题"}) or b""
    assert _texts(made, "title") == ("新题", "Night")
    assert _texts(made, "headline") == ("标题",)
    assert b"my:note" in made


def test_a_translation_that_said_the_same_follows() -> None:
    """Programs repeat the default text under its own language; both are the one text."""
    twin = _PACKET.replace('xml:lang="en">Night', 'xml:lang="zh-CN">绚丽夜景')
    assert _texts(Packet(twin.encode()).edited({field("title"): "新题"}) or b"", "title") == ("新题", "新题")


def test_an_empty_value_removes_the_property() -> None:
    """Nothing is left of it, whether it was an element or an attribute."""
    made = Packet(_PACKET.encode()).edited({field("title"): "", field("headline"): "", field("keywords"): ()}) or b""
    assert [_texts(made, name) for name in ("title", "headline", "keywords")] == [(), (), ()]
