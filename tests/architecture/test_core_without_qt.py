"""The core runs where Qt is not installed."""

import subprocess
import sys
from pathlib import Path

_IMPORT_ALL = """
import importlib, pkgutil, sys
class Blocked:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {"PySide6", "shiboken6", "qtawesome", "qtpy"}:
            raise ImportError(name + " is blocked")
sys.meta_path.insert(0, Blocked())
import gallery_app
names = [m.name for m in pkgutil.walk_packages(gallery_app.__path__, "gallery_app.", onerror=lambda name: None)
         if not m.name.startswith(("gallery_app.ui", "gallery_app.__main__"))]
for name in names:
    importlib.import_module(name)
print(len(names))
"""


def test_core_imports_with_qt_blocked(root: Path) -> None:
    """Every module outside `ui` can be imported with PySide6 blocked."""
    answer = subprocess.run(
        [sys.executable, "-W", "error", "-c", _IMPORT_ALL], cwd=root, capture_output=True, text=True, check=False
    )

    assert answer.returncode == 0, answer.stderr
    outside = [p for p in (root / "gallery_app").rglob("*.py") if "ui" not in p.parts and p.name != "__init__.py"]
    assert int(answer.stdout) >= len(outside) - 1  # all but __main__
