"""What every test may ask for."""

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from gallery_app.ui.garbage import collect_due

# How long an example takes depends on who else uses the machine; what may take how long is told by `timed` tests.
settings.register_profile("any machine", deadline=None)
settings.load_profile("any machine")

_ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def shared() -> Path:
    """Folder with real reports, captions and image files, which the repository does not carry."""
    folder = Path(os.environ.get("GALLERY_SHARED") or _ROOT.parent / "shared")
    if not (folder / "reports").is_dir():
        pytest.skip(f"no shared test data at {folder}; set GALLERY_SHARED to its folder")
    return folder


@pytest.fixture(scope="session", autouse=True)
def _collector_at_rest() -> Iterator[None]:
    gc.disable()
    yield
    gc.enable()


@pytest.fixture(autouse=True)
def _garbage(_collector_at_rest: None) -> Iterator[None]:
    """Collect on the main thread, as the program does: a view that a worker collects brings the whole run down."""
    yield
    collect_due()
