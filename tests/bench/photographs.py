"""Folders of real photographs for measurements: those of Debian's packages, copied until there are enough."""

import csv
import hashlib
import os
import shutil
import subprocess
from pathlib import Path

__all__ = ["copies", "originals"]

_ROOT = Path(__file__).resolve().parent.parent.parent
_COMMENT = b"\xff\xfe"


def originals(folder: Path) -> list[Path]:
    """Return the photographs of the list beside the project, fetched into `folder` where they are not there yet.

    Raises:
        SystemExit: There is no list, no package manager, or a package holds something else than the list says.
    """
    listing = Path(os.environ.get("GALLERY_SHARED") or _ROOT.parent / "shared") / "corpus" / "photographs.csv"
    if not listing.is_file():
        raise SystemExit(f"There is no list of photographs at {listing}; set GALLERY_SHARED to its folder.")
    with listing.open(encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table))
    folder.mkdir(parents=True, exist_ok=True)
    for package in sorted({row["package"] for row in rows} - {path.name for path in folder.iterdir()}):
        _fetch(package, folder)
    found = [folder / row["package"] / row["path"] for row in rows]
    for path, row in zip(found, rows, strict=True):
        if hashlib.sha256(path.read_bytes()).hexdigest() != row["sha256"]:
            raise SystemExit(f"{path} is not the photograph of the list.")
    return found


def _fetch(package: str, folder: Path) -> None:
    if not shutil.which("apt-get"):
        raise SystemExit(f"The package {package} of Debian is needed; unpack it to {folder / package}.")
    # Root fetches as itself: the user that apt would take cannot write here.
    command = ["apt-get", "download", "-qq", "-o", "APT::Sandbox::User=root", package]
    subprocess.run(command, cwd=folder, check=True)
    (archive,) = folder.glob(f"{package}_*.deb")
    subprocess.run(["dpkg", "-x", str(archive), str(folder / package)], check=True)
    archive.unlink()


def copies(photographs: list[Path], folder: Path, count: int, first: int = 0) -> Path:
    """Fill a new folder with JPEG files of different bytes and return it.

    Each has a comment of its own after its first marker, so that no two are duplicates; the pixels repeat.
    """
    folder.mkdir(parents=True)
    for number in range(first, first + count):
        data = photographs[number % len(photographs)].read_bytes()
        comment = b"copy %08d" % number
        segment = _COMMENT + (len(comment) + 2).to_bytes(2, "big") + comment
        (folder / f"DSC_{number:06}.jpg").write_bytes(data[:2] + segment + data[2:])
    return folder
