"""The import contracts hold, and each of them can fail."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

_FAULTS = {
    "Imports point down": ("gallery_app/domain/photo.py", "import gallery_app.services.history"),
    "Only the window knows Qt": ("gallery_app/layout/__init__.py", "import PySide6.QtGui"),
    "SQL lives in the catalog": ("gallery_app/services/history.py", "import sqlite3"),
    "EXIF, IPTC and XMP live in metadata": ("gallery_app/ingest/__init__.py", "import exifread"),
    "Front ends reach services only": ("gallery_app/cli/__init__.py", "import gallery_app.search"),
    "No cycles between siblings": (
        "gallery_app/captions/__init__.py",
        "def f() -> None:\n    import gallery_app.reports",
    ),
}


def _verdicts(tree: Path) -> dict[str, str]:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    answer = subprocess.run(command, cwd=tree, capture_output=True, text=True, check=False)
    lines = [line.strip().rpartition(" ") for line in answer.stdout.splitlines()]
    return {name: verdict for name, _, verdict in lines if verdict in {"KEPT", "BROKEN"}}


@pytest.fixture(scope="module")
def faulty(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copy of the tree with one fault planted for each contract."""
    tree = tmp_path_factory.mktemp("faulty")
    shutil.copytree(root / "gallery_app", tree / "gallery_app", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(root / "pyproject.toml", tree)
    for name, fault in _FAULTS.values():
        module = tree / name
        module.write_text(f"{module.read_text('utf-8')}\n{fault}\n", "utf-8")
    return tree


def test_contracts_are_kept(root: Path) -> None:
    """The tree keeps every contract."""
    assert _verdicts(root) == dict.fromkeys(_FAULTS, "KEPT")


def test_planted_faults_break_contracts(faulty: Path) -> None:
    """A planted fault breaks the contract it is meant for: a contract that cannot fail guards nothing."""
    assert _verdicts(faulty) == dict.fromkeys(_FAULTS, "BROKEN")
