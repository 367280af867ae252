"""Where things lie."""

from pathlib import Path

import pytest

from gallery_app import paths


def test_shipped_data_is_found() -> None:
    """Resources and migrations are found from a checkout."""
    assert (paths.resources_folder() / "themes" / "light.json").is_file()
    assert list(paths.migrations_folder().glob("0001_*.sql"))


@pytest.mark.parametrize(("system", "part"), [("linux", "tushuo"), ("darwin", "Tushuo"), ("win32", "Tushuo")])
def test_user_folders_of_each_system(monkeypatch: pytest.MonkeyPatch, system: str, part: str) -> None:
    """Each system has its own place for data."""
    monkeypatch.setattr(paths.sys, "platform", system)

    assert part in paths.data_folder().parts


def test_catalog_can_be_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """`GALLERY_CATALOG` names the catalog; else it lies in the data folder."""
    monkeypatch.setenv("GALLERY_CATALOG", "some.tushuo")
    assert paths.default_catalog() == Path("some.tushuo")

    monkeypatch.delenv("GALLERY_CATALOG")
    assert paths.default_catalog().parent == paths.data_folder()
