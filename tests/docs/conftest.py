"""What the tests of the documentation share: the scripts that make it, and the sample that its examples work on."""

import runpy
import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest

from gallery_app.bootstrap import open_desk
from gallery_app.domain.task import drain
from gallery_app.paths import resources_folder

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def guide() -> SimpleNamespace:
    """Return what `packaging/guide.py` defines."""
    return SimpleNamespace(**runpy.run_path(str(ROOT / "packaging" / "guide.py")))


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sample's catalog, its pictures, its text and captions, as the examples expect it."""
    folder = tmp_path_factory.mktemp("guide")
    desk = open_desk(folder / "catalog.tushuo")
    drain(desk.sample.make(folder))
    desk.close()
    shutil.copytree(folder / "sample-photos", folder / "photos")
    shutil.copy2(resources_folder() / "sample" / "report.txt", folder / "report.txt")
    (folder / "captions.txt").write_text("日新月异 田正 摄\n图为夜色中的高新区。本报记者 田正 摄\n", "utf-8")
    return folder
