"""Pictures that the typesetter cannot read though others can are written anew, and only these."""

import io
from pathlib import Path
from typing import Any

from gallery_app.files import safe_write
from gallery_app.render.door import opened

__all__ = ["mend_files"]

_ALONE = b"#set page(width: 10pt, height: 10pt, margin: 0pt)\n#image(sys.inputs.file, width: 10pt)"
_QUALITY = 95


def mend_files(folder: Path) -> int:
    """Write anew each JPEG of a folder whose structure is too odd for the typesetter; return how many there were.

    Raises:
        OSError: One of them is not a picture at all.
    """
    mended = 0
    for path in sorted(folder.glob("*.jpg")):
        if not _is_readable(path):
            safe_write(path, _again(path))
            mended += 1
    return mended


def _is_readable(path: Path) -> bool:
    import typst  # noqa: PLC0415 heavy, and most commands set no type

    settings: dict[str, Any] = {"root": str(path.parent), "format": "pdf", "sys_inputs": {"file": f"/{path.name}"}}
    try:
        typst.compile(_ALONE, **settings)
    except typst.TypstError:
        return False
    return True


def _again(path: Path) -> bytes:
    out = io.BytesIO()
    with opened(path) as image:
        notes = {name: image.info[name] for name in ("icc_profile", "exif", "xmp") if image.info.get(name)}
        image.save(out, "JPEG", quality=_QUALITY, subsampling=0, **notes)
    return out.getvalue()
