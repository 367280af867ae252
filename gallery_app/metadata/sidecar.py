"""XMP sidecars: a text file beside a picture that takes what the picture's own format cannot."""

import os
from pathlib import Path

__all__ = ["sidecar_of", "sidecar_to_write"]

_SUFFIXES = (".xmp", ".XMP")


def sidecar_of(path: Path) -> Path | None:
    """Return the sidecar of a picture, or None.

    ``a.jpg.xmp`` (darktable, digiKam) goes before ``a.xmp`` (Adobe, Photo Mechanic), which is taken only where it can
    belong to no other picture: of a pair a.jpg and a.nef it is the raw file's.
    """
    for suffix in _SUFFIXES:
        beside = path.with_name(path.name + suffix)
        if os.path.isfile(beside):  # noqa: PTH113 - is_file() fails where the picture's own name is as long as may be
            return beside
    shared = next((p for s in _SUFFIXES if (p := path.with_suffix(s)).is_file()), None)
    return shared if shared is not None and _alone(path) else None


def _alone(path: Path) -> bool:
    """Whether no other picture has the same stem, or the others are embedding what this one cannot."""
    twins = [p for p in path.parent.glob(f"{_literal(path.stem)}.*") if p != path and p.suffix.lower() in _PICTURES]
    return not twins or path.suffix.lower() in _RAW


def _literal(stem: str) -> str:
    return "".join(f"[{c}]" if c in "*?[" else c for c in stem)


_RAW = frozenset({
    ".3fr", ".ari", ".arw", ".cr2", ".cr3", ".crw", ".dcr", ".dng", ".erf", ".fff", ".iiq", ".kdc", ".mef", ".mos",
    ".mrw", ".nef", ".nrw", ".orf", ".pef", ".raf", ".raw", ".rw2", ".rwl", ".sr2", ".srf", ".srw", ".x3f",
})  # fmt: skip
_PICTURES = _RAW | {
    ".avif", ".bmp", ".gif", ".heic", ".heif", ".jp2", ".jpeg", ".jpg", ".png", ".psd", ".tif", ".tiff", ".webp",
}  # fmt: skip


def sidecar_to_write(path: Path) -> Path:
    """Return where a picture's sidecar is, or should be made: ``a.xmp`` for a picture alone, else ``a.jpg.xmp``."""
    found = sidecar_of(path)
    if found is not None:
        return found
    return path.with_suffix(".xmp") if _alone(path) else path.with_name(path.name + ".xmp")
