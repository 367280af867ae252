"""Writes the licences of everything that a package carries: one text file, each work with its own words.

``python packaging/licences.py FILE [FOLDER]`` reads them from the packages installed beside it, and from `resources`;
with FOLDER, where PyInstaller has put libraries of Debian, also from the packages that brought these.
"""

import platform
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from gallery_app.files import safe_write

ROOT = Path(__file__).resolve().parent.parent
_BUILDING = {"altgraph", "gallery-app", "hatchling", "packaging", "pathspec", "pip", "pluggy", "setuptools", "wheel"}
_BUILDING |= {"pyinstaller-hooks-contrib", "tomlkit", "trove-classifiers"}
"""What helps to build and is not carried."""

_INSIDE = (
    ("libheif and libde265, inside pillow_heif", "LGPL-3.0-or-later", ""),
    ("x265, inside pillow_heif", "GPL-2.0-or-later", ""),
    ("LibRaw, inside rawpy", "LGPL-2.1-only OR CDDL-1.0", ""),
    ("Typst and its libraries, inside typst", "Apache-2.0", ""),
    ("PDFium, inside pypdfium2", "BSD-3-Clause AND Apache-2.0", ""),
    ("qpdf, inside pikepdf", "Apache-2.0", ""),
    ("Qt, inside PySide6_Essentials", "LGPL-3.0-only", ""),
)
"""What the wheels hold besides the work they are named for, and do not name themselves."""
_DATA = (
    ("Phosphor icons", "MIT", "resources/icons/LICENSE"),
    ("OpenCC 1.4.2, table of simplified characters", "Apache-2.0", ""),
    ("pypinyin 0.55.0, tables of readings", "MIT", ""),
)


def of_debian(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Yield the same of each Debian package that libraries in PyInstaller's folder were taken from."""
    names = [f"*/{path.name}" for path in sorted(folder.glob("*.so*")) if not path.is_symlink()]
    if not names or not shutil.which("dpkg"):
        return
    told = subprocess.run(["dpkg", "-S", *names], capture_output=True, text=True, check=False).stdout
    for package in sorted(set(re.findall(r"^([\w.+-]+)(?::\w+)?: ", told, re.MULTILINE))):
        asked = ["dpkg-query", "-W", "-f", "${Version}\n", package]
        version = subprocess.run(asked, capture_output=True, text=True, check=True).stdout.split()[0]
        path = Path("/usr/share/doc") / package / "copyright"
        text = path.read_text("utf-8", errors="replace") if path.is_file() else ""
        named = dict.fromkeys(re.findall(r"^License: *(\S.*)$", text, re.MULTILINE))
        yield f"{package} {version} of Debian", ", ".join(named) or "see its text", text


def works(folder: Path | None = None) -> Iterator[tuple[str, str, str]]:
    """Yield name with version, licence and the licence's text ("" where a work brings none) of everything carried."""
    yield "Tushuo", "GPL-3.0-or-later", (ROOT / "LICENSE").read_text("utf-8")
    implementation = Path(sys.base_prefix) / "LICENSE.txt"
    text = implementation.read_text("utf-8") if implementation.is_file() else ""
    yield f"Python {platform.python_version()}", "PSF-2.0", text
    for found in sorted(metadata.distributions(), key=lambda one: one.name.lower()):
        if found.name.lower() not in _BUILDING:
            yield f"{found.name} {found.version}", _licence(found), _text(found)
    for name, licence, path in (*_INSIDE, *_DATA):
        yield name, licence, (ROOT / path).read_text("utf-8") if path else ""
    if folder:
        yield from of_debian(folder)


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
    all_ = list(works(Path(sys.argv[2]) if sys.argv[2:] else None))
    parts += [f"{name}: {licence}" for name, licence, _text in all_]
    for name, licence, text in all_:
        if text:
            parts.append(f"\n\n{'=' * 100}\n{name} ({licence})\n{'=' * 100}\n\n{text.strip()}")
    safe_write(Path(sys.argv[1]), ("\n".join(parts) + "\n").encode())


if __name__ == "__main__":
    main()
