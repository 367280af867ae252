"""Captions out to another program and back: what it changes is seen, and nothing of it is lost."""

import shutil
import subprocess
from pathlib import Path

import pytest

from gallery_app.domain.sync import SyncState
from gallery_app.domain.task import drain
from gallery_app.metadata.read import read_metadata
from gallery_app.services import writing_back
from gallery_app.services.captioning import FieldEdit, How
from gallery_app.services.desk import Desk
from gallery_app.services.writing_back import Place, Resolve, Target

_needs_exiftool = pytest.mark.skipif(shutil.which("exiftool") is None, reason="exiftool is not installed")


@pytest.fixture
def photo(desk: Desk, pictures: Path) -> int:
    """Return a photo with a caption."""
    (number,) = drain(desk.importing.run([pictures / "DSC_0001.jpg"])).added
    _set(desk, number, title="茶馆一角", photographers="王小红", **{"title.en": "In a tea house"})
    return number


def _set(desk: Desk, photo: int, **fields: str) -> None:
    desk.captioning.edit([photo], [FieldEdit(How.SET, name, value) for name, value in fields.items()])


def _state(desk: Desk, photo: int) -> tuple[SyncState, set[str]]:
    (record,) = desk.library.photos([photo])
    found = desk.writing_back.state(record)
    return found.state, {each.field for each in found.differences}


def _exiftool(path: Path, *assignments: str) -> None:
    command = ["exiftool", "-q", "-overwrite_original", "-charset", "utf8", *assignments, str(path)]
    subprocess.run(command, check=True, capture_output=True)


@pytest.mark.oracle
@_needs_exiftool
@pytest.mark.parametrize("place", [Place.FILE, Place.SIDECAR])
def test_case_7_what_exiftool_changes_is_a_conflict(desk: Desk, photo: int, pictures: Path, place: Place) -> None:
    """In the picture and in a sidecar: told, not written over, and merged when the editor says so."""
    drain(desk.writing_back.run([photo], Target(place)))
    assert _state(desk, photo) == (SyncState.SAME, set())
    path = pictures / ("DSC_0001.jpg" if place is Place.FILE else "DSC_0001.xmp")
    _exiftool(path, "-XMP-dc:Title-en=A corner", "-XMP-dc:Creator=李明", "-XMP-dc:Rights=© 2024")
    _set(desk, photo, title="老茶馆")
    assert _state(desk, photo)[1] == {"title", "title.en", "creators"}
    result = drain(desk.writing_back.run([photo], Target(place)))
    assert {each.field for each in result.conflicts[0].differences} >= {"title.en", "creators"}
    drain(desk.writing_back.run([photo], Target(place, resolve=Resolve.MERGE)))
    said = read_metadata(pictures / "DSC_0001.jpg")
    assert (said.texts("creators"), said.text("title.en")) == (("王小红", "李明"), "A corner")
    assert said.text("copyright") == "© 2024"


@pytest.mark.oracle
@_needs_exiftool
def test_a_sidecar_that_exiftool_made_is_read(desk: Desk, pictures: Path) -> None:
    """Languages, terms and colours in its form say what they say."""
    path = pictures / "DSC_0001.xmp"
    terms = "{CvTermId=http://cv.iptc.org/newscodes/mediatopic/15000000}"
    _exiftool(path, "-XMP-dc:Title=茶馆", "-XMP-dc:Title-en=Tea", "-XMP:Label=Green", f"-XMP:AboutCvTerm={terms}")
    said = read_metadata(pictures / "DSC_0001.jpg")
    assert (said.text("title"), said.text("title.en")) == ("茶馆", "Tea")
    assert (said.label.value, said.texts("topics")) == ("green", ("medtop:15000000",))


def test_case_7_a_sidecar_that_changes_while_it_is_saved(
    desk: Desk, photo: int, pictures: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody else's bytes of this very moment stay, and the next try sees them."""
    drain(desk.writing_back.run([photo], Target(Place.SIDECAR)))
    _set(desk, photo, title="老茶馆")
    path, find = pictures / "DSC_0001.xmp", writing_back.sidecar_to_write

    def meanwhile(picture: Path) -> Path:
        path.write_bytes(path.read_bytes().replace("茶馆一角".encode(), "别人写的".encode()))
        return find(picture)

    monkeypatch.setattr(writing_back, "sidecar_to_write", meanwhile)
    (failure,) = drain(desk.writing_back.run([photo], Target(Place.SIDECAR))).failed
    assert "just now" in failure.message.template
    monkeypatch.undo()
    assert drain(desk.writing_back.run([photo], Target(Place.SIDECAR))).conflicts


_BOMB = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY e SYSTEM "file:///etc/hostname">]>'


def test_case_21_a_hostile_sidecar_is_left_alone(desk: Desk, photo: int, pictures: Path) -> None:
    """Nothing of it is expanded or fetched, the rest of the metadata is read, and it keeps its bytes."""
    drain(desk.writing_back.run([photo], Target()))
    sidecar = pictures / "DSC_0001.xmp"
    sidecar.write_text(f'{_BOMB}<x:xmpmeta xmlns:x="adobe:ns:meta/">&b;&e;</x:xmpmeta>', "utf-8")
    before = sidecar.read_bytes()
    assert read_metadata(pictures / "DSC_0001.jpg").text("title") == "茶馆一角"
    _set(desk, photo, title="老茶馆")
    (failure,) = drain(desk.writing_back.run([photo], Target(Place.SIDECAR, resolve=Resolve.MINE))).failed
    assert "no XMP that can be read" in failure.message.template
    assert sidecar.read_bytes() == before
