"""Whether a PDF is fit for print: what PDF/X-4 (ISO 15930-7) asks for, and what a printer would ring up about."""

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gallery_app.domain.task import Progress, Task
from gallery_app.domain.units import pt_to_mm
from gallery_app.errors import FileError
from gallery_app.reasons import reason_of
from gallery_app.render.ink_sum import heaviest, ink_map
from gallery_app.render.pdf_walk import Drawn, Seen, TooLarge, walk
from gallery_app.wording import Message

if TYPE_CHECKING:
    import pikepdf

# ruff: noqa: PLC0415 - pikepdf is loaded with its first use

__all__ = ["PdfFinding", "check_pdf"]

_TOUCH = 0.03
"""Points; a hundredth of a millimetre."""
_BLEED = 3.0
_POOR, _ENOUGH = 150, 220
"""Pixels an inch: below the first pictures break up, below the second they are soft."""
_INK, _NEWS_INK = 3.3, 2.6
"""The most ink that coated paper and newsprint take, 1 for one plate in full; a little above what profiles promise."""
_SAMPLE = 192
"""Edge, pixels, at which a picture's ink is summed."""
_DARK = 0.85


@dataclass(frozen=True, slots=True)
class PdfFinding:
    """One thing that is wrong.

    Attributes:
        code: A word for programs, such as ``font-missing``.
        message: What is wrong, where, and what to do.
        page: Number of the page from 1, or None for the whole document.
        error: It must not go to print so; otherwise somebody should look.
    """

    code: str
    message: Message
    page: int | None = None
    error: bool = True


def check_pdf(path: Path) -> Task[tuple[PdfFinding, ...]]:
    """Look a PDF over and return what was found, the document first, then page by page.

    Raises:
        FileError: The file cannot be read, is no PDF, or is locked with a password.
    """
    import pikepdf

    try:
        with pikepdf.open(path) as pdf:
            found = list(_document(pdf))
            news = any("NEWS" in str(i.get("/OutputConditionIdentifier", "")).upper() for i in _intents(pdf))
            count = len(pdf.pages)
            for number in range(1, count + 1):
                yield Progress(number - 1, count, Message.of("Checking page {page}", page=number))
                found += _page(pdf.pages[number - 1], number, _NEWS_INK if news else _INK)
    except pikepdf.PasswordError as error:
        raise FileError("{path} is locked with a password; remove it first.", path=path) from error
    except OSError as error:
        raise FileError("Cannot read {path}: {reason}.", path=path, reason=reason_of(error)) from error
    except (pikepdf.PdfError, ValueError, TypeError, AttributeError, KeyError, IndexError, RecursionError) as error:
        raise FileError("{path} is not a PDF, or is damaged beyond reading.", path=path) from error
    return tuple(found)


def _intents(pdf: "pikepdf.Pdf") -> list[Any]:
    return [i for i in pdf.Root.get("/OutputIntents", []) if str(i.get("/S")) == "/GTS_PDFX"]


def _document(pdf: "pikepdf.Pdf") -> Iterator[PdfFinding]:
    if pdf.is_encrypted:
        yield PdfFinding("encrypted", Message.of("The document is encrypted, which PDF/X forbids; save it without."))
    if not _claim(pdf).startswith("PDF/X"):
        message = Message.of("The document does not say that it is PDF/X; export it as pdf-x4.")
        yield PdfFinding("pdfx-missing", message)
    intents = _intents(pdf)
    profile = intents[0].get("/DestOutputProfile") if intents else None
    if not intents:
        yield PdfFinding("intent-missing", Message.of("No output intent says which press the inks are made for."))
    elif profile is None or int(profile.get("/N", 0)) != 4:  # noqa: PLR2004 four inks
        yield PdfFinding("intent-profile", Message.of("The output intent carries no CMYK profile."))
    if str(pdf.docinfo.get("/Trapped", "")).strip("/") not in {"True", "False"}:
        message = Message.of("The document does not say whether it is trapped; PDF/X asks for yes or no.")
        yield PdfFinding("trapped-missing", message)
    if any(key in pdf.Root for key in ("/OpenAction", "/AA")) or "/JavaScript" in pdf.Root.get("/Names", {}):
        yield PdfFinding("actions", Message.of("The document contains actions or scripts, which PDF/X forbids."))


def _claim(pdf: "pikepdf.Pdf") -> str:
    try:
        with pdf.open_metadata() as xmp:
            key = "{http://www.npes.org/pdfx/ns/id/}GTS_PDFXVersion"
            return str(xmp.get(key) or pdf.docinfo.get("/GTS_PDFXVersion", ""))
    except Exception:  # noqa: BLE001 - metadata of strangers is broken in as many ways as XML can be
        return ""


def _page(page: "pikepdf.Page", number: int, limit: float) -> Iterator[PdfFinding]:
    import pikepdf

    yield from _boxes(page, number)
    try:
        seen = walk(page)
    except TooLarge:
        message = Message.of("Page {page} draws more than can be checked safely.", page=number)
        yield PdfFinding("page-too-large", message, number)
        return
    except (pikepdf.PdfError, ValueError, TypeError, AttributeError, KeyError, IndexError, RecursionError):
        message = Message.of("Page {page} is damaged and cannot be checked to its end.", page=number)
        yield PdfFinding("page-damaged", message, number)
        return
    for rule in _RULES:
        yield from rule(seen, number)
    yield from _ink(seen, number, limit)


def _boxes(page: "pikepdf.Page", number: int) -> Iterator[PdfFinding]:
    if "/TrimBox" not in page.obj:
        message = Message.of("Page {page} does not say where it is trimmed (no TrimBox).", page=number)
        yield PdfFinding("trim-missing", message, number)
        return
    media, trim = _numbers(page.mediabox), _numbers(page.trimbox)
    bleed = _numbers(page.obj.BleedBox) if "/BleedBox" in page.obj else trim
    if not (_within(trim, bleed) and _within(bleed, media)):
        message = Message.of("Page {page}: trim, bleed and sheet do not lie within one another.", page=number)
        yield PdfFinding("boxes-crossed", message, number)
        return
    least = min(trim[0] - bleed[0], trim[1] - bleed[1], bleed[2] - trim[2], bleed[3] - trim[3])
    if pt_to_mm(least) < _BLEED - 0.01:
        message = Message.of(
            "Page {page} has {bleed} mm of bleed; printers ask for {wanted} mm.",
            page=number,
            bleed=f"{max(0, pt_to_mm(least)):.2g}",
            wanted=f"{_BLEED:g}",
        )
        yield PdfFinding("bleed-small", message, number, error=False)


def _numbers(box: Any) -> tuple[float, float, float, float]:  # noqa: ANN401 pikepdf's own
    x0, y0, x1, y1 = (float(value) for value in box)
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def _within(inner: tuple[float, ...], outer: tuple[float, ...]) -> bool:
    low = all(a >= b - _TOUCH for a, b in zip(inner[:2], outer[:2], strict=True))
    sized = inner[2] > inner[0] and inner[3] > inner[1]
    return sized and low and all(a <= b + _TOUCH for a, b in zip(inner[2:], outer[2:], strict=True))


def _fonts(seen: Seen, number: int) -> Iterator[PdfFinding]:
    for font in seen.fonts:
        if not _embedded(font):
            name = str(font.get("/BaseFont", "?")).lstrip("/")
            message = Message.of("Page {page}: the font {font} is not embedded.", page=number, font=name)
            yield PdfFinding("font-missing", message, number)


def _embedded(font: Any) -> bool:  # noqa: ANN401
    if str(font.get("/Subtype")) == "/Type3":
        return True
    inner = font.DescendantFonts[0] if "/DescendantFonts" in font else font
    return any(key in inner.get("/FontDescriptor", {}) for key in ("/FontFile", "/FontFile2", "/FontFile3"))


def _colours(seen: Seen, number: int) -> Iterator[PdfFinding]:
    if "DeviceRGB" in seen.spaces | {drawn.space for drawn in seen.images}:
        message = Message.of(
            "Page {page} has colours of screens (Device RGB) that no profile ties to ink.", page=number
        )
        yield PdfFinding("device-rgb", message, number)
    if any(_rich(ink.space, ink.values) for ink, _ in seen.texts):
        message = Message.of("Page {page} has black text of several inks; it blurs when plates shift.", page=number)
        yield PdfFinding("text-rich-black", message, number, error=False)
    black = [overprints for ink, overprints in seen.texts if ink.space == "DeviceCMYK" and ink.values == (0, 0, 0, 1)]
    if black and not all(black):
        message = Message.of(
            "Page {page} has black text that does not overprint; white may show around it.", page=number
        )
        yield PdfFinding("text-knocks-out", message, number, error=False)


def _rich(space: str, values: tuple[float, ...]) -> bool:
    if space == "DeviceCMYK" and len(values) == 4:  # noqa: PLR2004 four inks
        return max(values[:3]) > 0 and values[3] + min(values[:3]) >= _DARK
    return space in {"DeviceRGB", "ICC3", "CalRGB"} and bool(values) and max(values) <= 1 - _DARK


def _resolution(seen: Seen, number: int) -> Iterator[PdfFinding]:
    worst = min((drawn.ppi for drawn in seen.images if _counts(drawn)), default=float(_ENOUGH))
    if worst < _ENOUGH:
        message = Message.of(
            "Page {page} has a picture of {ppi} pixels an inch; {wanted} and more print well.",
            page=number,
            ppi=round(worst),
            wanted=_ENOUGH,
        )
        yield PdfFinding("image-coarse", message, number, error=worst < _POOR)


def _counts(drawn: Drawn) -> bool:
    # A mask has one bit a pixel and one of a few pixels is an ornament, not a picture.
    return drawn.image is None or int(drawn.image.Width) * int(drawn.image.Height) > 64  # noqa: PLR2004


def _transparency(seen: Seen, number: int) -> Iterator[PdfFinding]:
    if seen.transparent:
        message = Message.of("Page {page} has transparency, which older printing systems flatten.", page=number)
        yield PdfFinding("transparency", message, number, error=False)


_RULES: tuple[Callable[[Seen, int], Iterator[PdfFinding]], ...] = (_fonts, _colours, _resolution, _transparency)


def _ink(seen: Seen, number: int, limit: float) -> Iterator[PdfFinding]:
    for drawn in seen.images:
        if drawn.space in {"DeviceCMYK", "ICC4"} and drawn.image is not None:
            most = _heaviest(drawn.image)
            if most is not None and most > limit:
                message = Message.of(
                    "Page {page} has a picture with {ink} % of ink; the paper takes {limit} %.",
                    page=number,
                    ink=round(most * 100),
                    limit=round(limit * 100),
                )
                yield PdfFinding("ink-heavy", message, number, error=False)
                return


def _heaviest(image: Any) -> float | None:  # noqa: ANN401
    """Return the sum of inks that all but a small share of a JPEG stays below, or None where it cannot be read."""
    from PIL import Image

    if str(image.get("/Filter")) != "/DCTDecode":
        return None
    try:
        with Image.open(io.BytesIO(image.read_raw_bytes())) as picture:
            picture.draft("CMYK", (_SAMPLE, _SAMPLE))
            picture.thumbnail((_SAMPLE, _SAMPLE))
            return heaviest(ink_map(picture)) / 100 if picture.mode == "CMYK" else None
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
