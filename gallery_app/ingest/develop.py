"""The second pass over one picture: previews and hashes from one decoding. Runs in a worker process: see `decode`."""

import io
from pathlib import Path

from PIL import Image

from gallery_app.files import content_hash
from gallery_app.ingest.developed import LARGE, SMALL, Developed
from gallery_app.ingest.fingerprint import fingerprint
from gallery_app.ingest.likeness import inner_phash, phash
from gallery_app.ingest.picture import preview

__all__ = ["develop"]

_QUALITY = 80


def develop(path: Path) -> Developed:
    """Return the previews and hashes of a picture; it is decoded once, and the smaller preview made from the larger.

    Raises:
        FileError: It cannot be shown, for the reason given.
        OSError: It cannot be read.
    """
    print_, content = fingerprint(path), content_hash(path)  # which leave the file in the system's memory
    large = preview(path, LARGE)
    with Image.open(io.BytesIO(large), formats=("JPEG",)) as image:
        # The decoder halves as it goes; what is left to scale is little.
        image.draft(None, _fitting(image.size))
        image.thumbnail((SMALL, SMALL), Image.Resampling.HAMMING, reducing_gap=None)
        out = io.BytesIO()
        image.save(out, "JPEG", quality=_QUALITY)
        likeness, inner = phash(image), inner_phash(image)
    return Developed(print_, content, large, out.getvalue(), likeness, inner)


def _fitting(size: tuple[int, int]) -> tuple[int, int]:
    longer = max(*size, SMALL)
    return max(1, size[0] * SMALL // longer), max(1, size[1] * SMALL // longer)
