"""Writes the licences of everything that a package carries: one text file, each work with its own words.

``python packaging/licences.py FILE`` reads them from the packages installed beside it, and from `resources`.
"""

import platform
import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from gallery_app.files import safe_write

ROOT = Path(__file__).resolve().parent.parent
_BUILDING = {"altgraph", "gallery-app", "hatchling", "packaging", "pathspec", "pip", "pluggy", "setuptools", "wheel"}
_BUILDING |= {"pyinstaller-hooks-contrib", "trove-classifiers"}
"""What helps to build and is not carried."""

_DATA = (
    ("Phosphor icons", "MIT", "resources/icons/LICENSE"),
    ("OpenCC 1.4.2, table of simplified characters", "Apache-2.0", ""),
    ("pypinyin 0.55.0, tables of readings", "MIT", ""),
)


def works() -> Iterator[tuple[str, str, str]]:
    """Yield name with version, licence and the licence's text ("" where a work brings none) of everything carried."""
    yield "Tushuo", "GPL-3.0-or-later", (ROOT / "LICENSE").read_text("utf-8")
    implementation = Path(sys.base_prefix) / "LICENSE.txt"
    text = implementation.read_text("utf-8") if implementation.is_file() else ""
    yield f"Python {platform.python_version()}", "PSF-2.0", text
    for found in sorted(metadata.distributions(), key=lambda one: one.name.lower()):
        if found.name.lower() not in _BUILDING:
            yield f"{found.name} {found.version}", _licence(found), _text(found)
    for name, licence, path in _DATA:
        yield name, licence, (ROOT / path).read_text("utf-8") if path else ""


def _licence(found: metadata.Distribution) -> str:
    told = found.metadata
    lines = [line for line in told.get_all("Classifier") or () if line.startswith("License")]
    classified = [line.split("::")[-1].strip() for line in lines]
    named = told.get("License-Expression") or told.get("License") or ""
    return named.strip().partition("\n")[0] or ", ".join(classified) or "see its page"


def _text(found: metadata.Distribution) -> str:
    names = ("LICEN", "COPYING", "NOTICE")
    paths = [path for path in found.files or () if path.name.upper().startswith(names)]
    texts = [Path(str(path.locate())).read_text("utf-8", errors="replace") for path in paths]
    return "\n\n".join(texts)


def main() -> None:
    """Write the file named."""
    parts = ["Tushuo carries these works. First the list, then their licences in their own words.\n"]
    all_ = list(works())
    parts += [f"{name}: {licence}" for name, licence, _text in all_]
    for name, licence, text in all_:
        if text:
            parts.append(f"\n\n{'=' * 100}\n{name} ({licence})\n{'=' * 100}\n\n{text.strip()}")
    safe_write(Path(sys.argv[1]), ("\n".join(parts) + "\n").encode())


if __name__ == "__main__":
    main()
