"""One text in two languages: each is changed alone, and every other one stays."""

from hypothesis import given
from hypothesis import strategies as st

from gallery_app.metadata.fields import every_field, field
from gallery_app.metadata.languages import DEFAULT, spoken, translation
from gallery_app.metadata.xmp import Packet

_TITLE, _ENGLISH, _CHINESE = field("title"), field("title.en"), field("title.zh")
_TAGS = st.sampled_from([DEFAULT, "en", "en-GB", "zh-CN", "zh-Hant", "fr", "de"])


def _texts(packet: bytes | None) -> tuple[tuple[str, ...], ...]:
    return tuple(Packet(packet or b"").texts(each) for each in (_TITLE, _ENGLISH, _CHINESE))


def test_every_text_of_languages_has_its_translations() -> None:
    """They follow it, under its name and a full stop, and have no place outside XMP."""
    names = list(every_field())
    at = names.index("alt_text")
    assert names[at + 1 : at + 3] == ["alt_text.en", "alt_text.zh"]
    assert (_ENGLISH.iim, _ENGLISH.exif, _ENGLISH.property) == (None, None, _TITLE.property)


def test_an_english_title_stands_beside_the_chinese_one() -> None:
    """The main text is the default, and who looks for Chinese finds it too."""
    made = Packet(b"").edited({_TITLE: "日新月异", _ENGLISH: "New every day"})
    assert _texts(made) == (("日新月异", "日新月异", "New every day"), ("New every day",), ())
    assert b'xml:lang="zh-CN">\xe6\x97\xa5' in (made or b"")


def test_a_translation_changes_alone_and_goes_alone() -> None:
    """The main text follows neither way; an attribute that was the main text is kept as one."""
    made = Packet(b"").edited({_TITLE: "日新月异", _ENGLISH: "New"})
    again = Packet(made or b"").edited({_ENGLISH: "Newer"})
    assert _texts(again)[1] == ("Newer",)
    assert _texts(Packet(again or b"").edited({_ENGLISH: ""}))[:2] == (("日新月异", "日新月异"), ())
    short = (made or b"")[:0] + _attribute("日新月异")
    assert _texts(Packet(short).edited({_ENGLISH: "New"}))[0][0] == "日新月异"


def _attribute(title: str) -> bytes:
    return (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        f'<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:title="{title}"/></rdf:RDF></x:xmpmeta>'
    ).encode()


def test_a_repeated_default_is_no_translation() -> None:
    """Programs write the main text under its own language as well; it says nothing new."""
    assert translation({DEFAULT: "Night", "en-US": "Night"}, "en") == ()
    assert translation({DEFAULT: "夜", "en-US": "Night"}, "en") == ("Night",)
    assert translation({DEFAULT: "Night", "zh_Hans": "夜"}, "zh") == ("夜",)


@given(st.dictionaries(_TAGS, st.text(min_size=1)), st.sampled_from([_ENGLISH, _CHINESE]), st.text())
def test_other_languages_stay(texts: dict[str, str], each: object, text: str) -> None:
    """Whatever is done to one translation, no other text is lost or changed."""
    assert isinstance(each, type(_TITLE))
    after = spoken(texts, each, text)
    others = {tag: said for tag, said in texts.items() if tag.split("-")[0] != each.language}
    assert others.items() <= after.items()
