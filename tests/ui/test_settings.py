"""Tests of what the window remembers."""

from pathlib import Path

from gallery_app.ui.settings import Settings, SettingsFile


def test_settings_come_back(tmp_path: Path) -> None:
    """What was changed and saved is read again."""
    kept = SettingsFile(tmp_path / "settings.json")
    kept.change(theme="dark", cell=300)
    kept.save()
    assert SettingsFile(tmp_path / "settings.json").values == Settings(theme="dark", cell=300)


def test_rubbish_falls_back_to_defaults(tmp_path: Path) -> None:
    """A value of the wrong type, an unknown name or a broken file never stops the window."""
    path = tmp_path / "settings.json"
    path.write_text('{"theme": "dark", "cell": "big", "sidebar": 1, "unknown": true}', "utf-8")
    assert SettingsFile(path).values == Settings(theme="dark")
    path.write_text("[]", "utf-8")
    assert SettingsFile(path).values == Settings()
    path.write_bytes(b"\xff{")
    assert SettingsFile(path).values == Settings()


def test_a_folder_that_cannot_be_written_is_no_failure(tmp_path: Path) -> None:
    """Saving below a file says so in the diary only."""
    (tmp_path / "file").write_text("", "utf-8")
    SettingsFile(tmp_path / "file" / "settings.json").save()
    assert not (tmp_path / "file" / "settings.json").exists()
