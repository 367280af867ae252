"""What a Linux desktop is told of the program."""

import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from gallery_app.bootstrap import open_desk
from gallery_app.paths import SUFFIX

LINUX = Path(__file__).parents[2] / "packaging" / "linux"
NAME = "org.tushuo.Tushuo"


def checked(*command: str) -> str:
    """Run an outside checker; skip where it is not installed."""
    if not shutil.which(command[0]):
        pytest.skip(f"{command[0]} is not installed")
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


@pytest.mark.oracle
def test_menu_entry_is_valid() -> None:
    """The checker of freedesktop.org has nothing to say about the menu entry."""
    assert checked("desktop-file-validate", str(LINUX / f"{NAME}.desktop")) == ""


@pytest.mark.oracle
def test_appstream_metadata_is_valid(tmp_path: Path) -> None:
    """Software centres can show the program: their own checker passes what the package will carry."""
    filled = (LINUX / f"{NAME}.metainfo.xml").read_text("utf-8")
    told = tmp_path / f"{NAME}.metainfo.xml"
    told.write_text(filled.replace("@VERSION@", "1.0").replace("@DATE@", "2026-01-01"), "utf-8")
    checked("appstreamcli", "validate", "--no-net", str(told))


def test_names_agree() -> None:
    """Menu entry, software centre and file type speak of one program, one icon and one kind of file."""
    entry = (LINUX / f"{NAME}.desktop").read_text("utf-8")
    kind = re.search(r"^MimeType=(.*);$", entry, re.MULTILINE)
    info = ET.parse(LINUX / f"{NAME}.metainfo.xml").getroot()  # noqa: S314  our own file
    types = ET.parse(LINUX / f"{NAME}.mime.xml").getroot()  # noqa: S314  our own file
    space = {"m": "http://www.freedesktop.org/standards/shared-mime-info"}
    declared = types.find("m:mime-type", space)
    glob = types.find(".//m:glob", space)
    assert kind is not None
    assert declared is not None
    assert glob is not None
    assert info.findtext("id") == NAME
    assert f"Icon={NAME}\n" in entry
    assert info.findtext("provides/mediatype") == declared.get("type") == kind[1]
    assert glob.get("pattern") == f"*{SUFFIX}"


def test_a_catalog_is_known_by_its_bytes(tmp_path: Path) -> None:
    """A catalog under any name has the two marks by which the file type is declared."""
    types = ET.parse(LINUX / f"{NAME}.mime.xml").getroot()  # noqa: S314  our own file
    path = tmp_path / "任何名字"
    open_desk(path).close()
    head = path.read_bytes()[:100]
    for match in types.iter("{http://www.freedesktop.org/standards/shared-mime-info}match"):
        wanted = (match.get("value") or "").replace("\\0", "\0").encode()
        assert head[int(match.get("offset") or 0) :].startswith(wanted)
