"""Where a catalog lies."""

import contextlib
from pathlib import Path

import pytest

from gallery_app.catalog import open_catalog, place
from gallery_app.domain.changes import Act
from gallery_app.domain.photo import Photo


@pytest.fixture
def mounts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A list of mounted file systems, with a share in the test's folder."""
    listed = tmp_path / "mounts"
    listed.write_text(
        f"/dev/sda1 / ext4 rw 0 0\nnas:/p {tmp_path}/share cifs rw 0 0\n/dev/sdb1 {tmp_path}/share/disk ext4 rw 0 0\n"
        f"nas:/q {tmp_path}/two\\040words nfs4 rw 0 0\n"
    )
    monkeypatch.setattr(place, "_MOUNTS", listed)
    return listed


@pytest.mark.parametrize(
    ("folder", "risk"),
    [("share", "cifs"), ("share/in", "cifs"), ("share/disk", ""), ("shared", ""), ("two words", "nfs4"),
     ("Dropbox/photos", "Dropbox"), ("我的坚果云", ""), ("坚果云/图", "坚果云")],
)  # fmt: skip
def test_network_and_synced_folders_are_known(mounts: Path, tmp_path: Path, folder: str, risk: str) -> None:
    """The deepest mount counts, and the names that synchronising services give their folders."""
    assert place.risk_of(tmp_path / folder / "catalog.tushuo") == risk


def test_without_a_list_of_mounts_a_share_is_known_by_its_name(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """As on Windows."""
    monkeypatch.setattr(place, "_MOUNTS", tmp_path / "none")
    assert place.risk_of(Path("//nas/photos/catalog.tushuo")) == "smb"
    assert place.journal_mode(tmp_path / "catalog.tushuo") == "wal"


def test_a_catalog_that_is_moved_to_a_share_gives_up_its_log(mounts: Path, tmp_path: Path) -> None:
    """It is one file there, while it is written and after."""
    (tmp_path / "share").mkdir()
    local = tmp_path / "catalog.tushuo"
    open_catalog(local).close()
    shared = local.rename(tmp_path / "share" / "catalog.tushuo")
    with contextlib.closing(open_catalog(shared)) as catalog:
        with catalog.edit(Act.IMPORT):
            catalog.photos.add(Photo(title="一"))
        assert catalog._link.row("pragma journal_mode")[0] == "delete"
        assert not shared.with_name("catalog.tushuo-wal").exists()
