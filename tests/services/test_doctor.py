"""Looking the machine over."""

from pathlib import Path

import pytest

from gallery_app.render import fonts
from gallery_app.services import doctor
from gallery_app.services.doctor import Doctor


def test_everything_is_looked_at(tmp_path: Path) -> None:
    """Fonts and every folder that is written each have a finding in words."""
    findings = Doctor(tmp_path / "new" / "catalog.tushuo").findings()

    assert [finding.name for finding in findings] == ["font", "catalog", "place", "cache", "temporary"]
    assert str(tmp_path) in str(findings[1].message)


def test_missing_font_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a Chinese font the finding names the one to install."""
    monkeypatch.setattr(doctor, "find_cjk_fonts", lambda: fonts.CjkFonts((), ()))

    font = Doctor(tmp_path / "catalog.tushuo").findings()[0]

    assert not font.ok
    assert "fonts-noto-cjk" in str(font.message)


def test_folder_that_is_none_is_said(tmp_path: Path) -> None:
    """A catalog whose folder would lie in a file is not in order."""
    (tmp_path / "file").touch()

    catalog = Doctor(tmp_path / "file" / "catalog.tushuo").findings()[1]

    assert not catalog.ok
    assert "choose another" in str(catalog.message)


def test_a_catalog_in_a_synchronised_folder_is_said(tmp_path: Path) -> None:
    """It works there, and the finding says what to do instead."""
    place = Doctor(tmp_path / "Dropbox" / "catalog.tushuo").findings()[2]

    assert not place.ok
    assert "Dropbox" in str(place.message)
