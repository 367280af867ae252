"""What every test may ask for."""

import os
from pathlib import Path

import pytest

_ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def shared() -> Path:
    """Folder with real reports, captions and image files, which the repository does not carry."""
    folder = Path(os.environ.get("GALLERY_SHARED") or _ROOT.parent / "shared")
    if not (folder / "reports").is_dir():
        pytest.skip(f"no shared test data at {folder}; set GALLERY_SHARED to its folder")
    return folder
