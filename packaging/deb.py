"""Puts the folder that PyInstaller made into a Debian package: menu entry, icons, file type, man pages.

It needs `dpkg-deb` alone; Debian 12 and later read its zstd. The same inputs give the same bytes: times come from
SOURCE_DATE_EPOCH, owners are root.
"""

import gzip
import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from gallery_app import __version__

ROOT = Path(__file__).resolve().parent.parent
_LINUX = ROOT / "packaging" / "linux"
_ID = "org.tushuo.Tushuo"
# Libraries Qt loads from the system, and the type that Chinese pages are set in.
_NEEDS = (
    "libc6 (>= 2.36), libglib2.0-0, libgl1, libegl1, libxkbcommon0, libfontconfig1, libfreetype6, libdbus-1-3,"
    " libxcb-cursor0, libxkbcommon-x11-0, libxcb-icccm4, libxcb-keysyms1, libxcb-shape0, libxcb-image0,"
    " libxcb-render-util0, libxcb-xinerama0, libxcb-randr0, fonts-noto-cjk"
)
_CONTROL = """\
Package: tushuo
Version: {version}
Architecture: {architecture}
Maintainer: The Tushuo developers <developers@tushuo.org>
Installed-Size: {size}
Depends: {needs}
Section: graphics
Priority: optional
Description: photo gallery and caption manager for editors
 Reads a report and a folder of photos, tells titles from the names of
 photographers, links each file to the section it illustrates, makes the archive
 searchable, and exports captioned pages for print.
 .
 图说：读稿件、写图说、找图片、排图片版。
"""


def build(folder: Path, icons: Path, manual: Path, out: Path) -> Path:
    """Write the package and return its path.

    Args:
        folder: PyInstaller's folder, with `gallery-app` in it.
        icons: Folder with `tushuo-16.png` and its larger sisters.
        manual: Folder with the man pages in `man1` and `zh_CN/man1`.
        out: Where the package goes.
    """
    tree = out / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    share = tree / "usr" / "share"
    shutil.copytree(folder, tree / "opt" / "tushuo", symlinks=True)
    _entry(share)
    for icon in icons.glob("tushuo-*.png"):
        edge = icon.stem.removeprefix("tushuo-")
        _copy(icon, share / "icons" / "hicolor" / f"{edge}x{edge}" / "apps" / f"{_ID}.png")
    drawing = ROOT / "resources" / "icons" / "app" / "tushuo.svg"
    _copy(drawing, share / "icons" / "hicolor" / "scalable" / "apps" / f"{_ID}.svg")
    for page in manual.rglob("*.1"):
        place = share / "man" / page.relative_to(manual).with_name(page.name + ".gz")
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(gzip.compress(page.read_bytes(), 9, mtime=0))
    (tree / "usr" / "bin").mkdir(parents=True)
    (tree / "usr" / "bin" / "gallery-app").symlink_to("/opt/tushuo/gallery-app")
    architecture = _told("dpkg", "--print-architecture")
    _control(tree, architecture)
    package = out / f"tushuo_{__version__}_{architecture}.deb"
    _same_times(tree)
    subprocess.run(["dpkg-deb", "--root-owner-group", "-Zzstd", "-z12", "--build", str(tree), str(package)], check=True)
    shutil.rmtree(tree)
    return package


def _entry(share: Path) -> None:
    _copy(_LINUX / f"{_ID}.desktop", share / "applications" / f"{_ID}.desktop")
    _copy(_LINUX / f"{_ID}.mime.xml", share / "mime" / "packages" / f"{_ID}.xml")
    told = (_LINUX / f"{_ID}.metainfo.xml").read_text("utf-8")
    told = told.replace("@VERSION@", __version__).replace("@DATE@", _day().strftime("%Y-%m-%d"))
    place = share / "metainfo" / f"{_ID}.metainfo.xml"
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(told, "utf-8")
    _copy(ROOT / "LICENSE", share / "doc" / "tushuo" / "copyright")
    carried = share / "doc" / "tushuo" / "THIRD-PARTY.txt"
    carried.symlink_to("/opt/tushuo/_internal/THIRD-PARTY.txt")


def _control(tree: Path, architecture: str) -> None:
    size = sum(path.stat().st_size for path in tree.rglob("*") if path.is_file() and not path.is_symlink()) // 1024
    control = tree / "DEBIAN" / "control"
    control.parent.mkdir()
    told = _CONTROL.format(version=__version__, architecture=architecture, size=size, needs=_NEEDS)
    control.write_text(told, "utf-8")


def _same_times(tree: Path) -> None:
    for path in (tree, *tree.rglob("*")):
        os.utime(path, (_day().timestamp(),) * 2, follow_symlinks=False)
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or os.access(path, os.X_OK) else 0o644)


def _day() -> datetime:
    return datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), UTC)


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def _told(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()
