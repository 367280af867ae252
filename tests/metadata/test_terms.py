"""Media topics in XMP: written with their names, read by their codes, strangers' terms kept."""

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from gallery_app.metadata.fields import field
from gallery_app.metadata.read import read_metadata
from gallery_app.metadata.topics import topic_address, topic_code, topics
from gallery_app.metadata.write import written
from gallery_app.metadata.xmp import Packet

_TOPICS = field("topics")
_SPORT, _WEATHER = "medtop:15000000", "medtop:17000000"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("15000000", _SPORT),
        ("medtop:15000000", _SPORT),
        ("http://cv.iptc.org/newscodes/mediatopic/15000000", _SPORT),
        ("http://cv.iptc.org/newscodes/subjectcode/15000000", ""),
        ("体育", ""),
    ],
)
def test_a_code_is_known_in_every_form(text: str, code: str) -> None:
    """A number, a code or an address; what is none of these is no topic."""
    assert topic_code(text) == code


def test_the_table_has_the_first_level_whole() -> None:
    """Seventeen topics, each with a name in both languages; every other lies under one of them."""
    found = topics()
    assert len([each for each in found.values() if not each.wider]) == 17
    assert all(each.zh and each.en and (not each.wider or each.wider in found) for each in found.values())


def test_terms_are_written_and_read() -> None:
    """In their order, each once; the names come with them in both languages."""
    made = Packet(b"").edited({_TOPICS: (_SPORT, _WEATHER, _SPORT)}) or b""
    assert Packet(made).texts(_TOPICS) == (_SPORT, _WEATHER)
    assert topic_address(_SPORT).encode() in made
    assert "体育".encode() in made
    assert Packet(Packet(made).edited({_TOPICS: (_WEATHER,)}) or b"").texts(_TOPICS) == (_WEATHER,)
    assert Packet(Packet(made).edited({_TOPICS: ()}) or b"").texts(_TOPICS) == ()


def test_a_strangers_term_is_kept_as_it_is(shared: Path) -> None:
    """A term of another vocabulary keeps its names and its refinement."""
    (path,) = (shared / "corpus" / "iptc-reference").glob("*Std2021.1.jpg")
    term = "http://example.com/cv/about/ref2021.1/code987"
    assert read_metadata(path).texts("topics") == (term,)
    data = written(path.read_bytes(), {"topics": (term, _SPORT)}).data
    assert b"codeX145" in data
    assert b"CV-Term Name 1 (ref2021.1)" in data


@pytest.mark.oracle
@pytest.mark.skipif(shutil.which("exiftool") is None, reason="exiftool is not installed")
def test_an_outside_program_reads_the_terms(picture: Callable[..., bytes], tmp_path: Path) -> None:
    """As structures with vocabulary, address and names."""
    path = tmp_path / "a.jpg"
    path.write_bytes(written(picture("JPEG"), {"topics": (_SPORT,)}).data)
    answer = subprocess.run(["exiftool", "-j", "-struct", path], capture_output=True, check=True)
    (term,) = json.loads(answer.stdout)[0]["AboutCvTerm"]
    assert term["CvTermId"] == topic_address(_SPORT)
    assert "体育" in str(term)
