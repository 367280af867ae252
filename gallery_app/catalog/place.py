"""Where a catalog lies, and what SQLite may do there.

A write-ahead log needs memory that all programs share, which a network drive does not give, and two files that change
together, which a synchronising service does not keep together (sqlite.org/wal.html, sqlite.org/howtocorrupt.html §2).
"""

import os
from pathlib import Path

__all__ = ["journal_mode", "risk_of"]

_MOUNTS = Path("/proc/mounts")
_NETWORK = frozenset(
    ("nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ceph", "glusterfs", "lustre", "davfs", "fuse.sshfs", "fuse.rclone")
)
_SYNCED = (
    "dropbox",
    "onedrive",
    "google drive",
    "googledrive",
    "icloud",
    "坚果云",
    "nutstore",
    "nextcloud",
    "syncthing",
)


def journal_mode(path: Path) -> str:
    """Return the journal mode for a catalog: ``wal`` on a disk of this machine, ``delete`` elsewhere."""
    return "delete" if risk_of(path) else "wal"


def risk_of(path: Path) -> str:
    """Return the file system of a network folder, or the folder of a synchronising service; "" for a local disk."""
    if str(path).startswith(("\\\\", "//")):
        return "smb"
    if (kind := _file_system(path)) in _NETWORK:
        return kind
    return next((part for part in path.parts[:-1] if part.casefold().startswith(_SYNCED)), "")


def _file_system(path: Path) -> str:
    """Return the kind of the file system a path lies on, as the system calls it; "" where it does not say."""
    try:
        lines = _MOUNTS.read_text("utf-8", "surrogateescape").splitlines()
    except OSError:
        return ""
    real, found = os.path.realpath(path), ("", "")
    for line in lines:
        _, point, kind, *_ = line.split(" ")
        point = point.replace("\\040", " ")
        if (real + "/").startswith(point.rstrip("/") + "/") and len(point) >= len(found[0]):
            found = point, kind
    return found[1]
