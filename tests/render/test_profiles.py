"""Press profiles of the machine are found and named, never chosen in silence."""

from pathlib import Path

import pytest
from PIL import ImageCms

from gallery_app.render.profiles import advice, known_profiles
from tests.fakes.press import NAME, saved_press


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder of profiles of a machine on Linux."""
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_DATA_DIRS", str(tmp_path))
    icc = tmp_path / "color" / "icc"
    icc.mkdir(parents=True)
    return icc


def test_only_profiles_of_presses_are_listed(folder: Path) -> None:
    """Those of screens, and files that are none, are passed over."""
    path = saved_press(folder)
    (folder / "screen.icc").write_bytes(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    (folder / "broken.icm").write_text("text")
    assert known_profiles() == {NAME: path}
    assert str(path) in str(advice())


@pytest.mark.usefixtures("folder")
def test_a_machine_without_profiles_is_advised() -> None:
    """The sentence says whom to ask."""
    assert "ask the printer" in str(advice())


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_other_platforms_have_folders_of_their_own(
    platform: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows keeps them beside its drivers, macOS in its libraries."""
    monkeypatch.setattr("sys.platform", platform)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("SYSTEMROOT", str(tmp_path))
    own = {"darwin": "Library/ColorSync/Profiles", "win32": "System32/spool/drivers/color"}[platform]
    (tmp_path / own).mkdir(parents=True)
    saved_press(tmp_path / own)
    assert NAME in known_profiles()
