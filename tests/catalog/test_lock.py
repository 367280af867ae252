"""Who may write to a catalog."""

import contextlib
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from gallery_app.catalog import open_catalog
from gallery_app.domain.changes import Act
from gallery_app.domain.photo import Photo
from gallery_app.domain.query import Everything
from gallery_app.errors import CatalogInUseError

_WINDOW = """
import sys
from pathlib import Path
from gallery_app.catalog import open_catalog
catalog = open_catalog(Path(sys.argv[1]), alone=True)
print("open", flush=True)
sys.stdin.read()
"""


def test_a_window_has_the_catalog_alone_and_leaves_no_lock_when_killed(path: Path, template: Path) -> None:
    """Others read and are refused in words when they write; once it is killed they write."""
    shutil.copyfile(template, path)
    window = subprocess.Popen(
        [sys.executable, "-c", _WINDOW, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with window, contextlib.closing(open_catalog(path)) as second:
        assert window.stdout is not None
        assert window.stdout.readline() == "open\n"
        assert second.finder.count(Everything()) == 0
        with pytest.raises(CatalogInUseError, match="open in another window"), second.edit(Act.IMPORT):
            pass
        with pytest.raises(CatalogInUseError):
            open_catalog(path, alone=True)
        window.kill()
        window.wait()
        with second.edit(Act.IMPORT):
            second.photos.add(Photo(title="一"))


def test_command_lines_write_side_by_side_but_keep_a_window_out(path: Path, template: Path) -> None:
    """What has been written to once is held until it is closed."""
    shutil.copyfile(template, path)
    with contextlib.closing(open_catalog(path)) as one, contextlib.closing(open_catalog(path)) as two:
        for catalog in (one, two):
            with catalog.edit(Act.IMPORT):
                catalog.photos.add(Photo(title="一"))
        with pytest.raises(CatalogInUseError):
            open_catalog(path, alone=True)
    open_catalog(path, alone=True).close()
