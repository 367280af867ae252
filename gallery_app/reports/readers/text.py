"""Bytes of a text file to text: the encoding is decided, never guessed silently from a locale."""

import codecs
from pathlib import Path

from gallery_app.captions.names import is_han
from gallery_app.errors import FileError
from gallery_app.reasons import reason_of
from gallery_app.reports.source import MOST_LINES, Line, lines_of

__all__ = ["LARGEST", "bytes_of", "decoded", "read", "read_lines"]

LARGEST = 20 * 1024 * 1024
"""Bytes; a report is never longer."""
_SAMPLE = 200_000
"""Characters looked at for telling two encodings apart."""
_SURELY_CHINESE = 4
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_COMMON = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经"
    "十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形"
    "相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展"
    "五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战"
    "市新城记者报道项目区域乡村企业服务创"
    "這個國時來們會發動說產種後學經過電裡實現業兩體機當點從應開還關線數問題變條結無系軍與統總設資邊級圖將組見計別論運農幾區強決戰記報"
    "，。、；：“”！？（）「」《》"
)
_CONTROLS = frozenset(map(chr, (*range(9), 11, *range(14, 32), 127)))


def read_lines(path: Path) -> list[Line]:
    """Return the lines of a text file.

    Raises:
        FileError: The file cannot be read, is empty, too large, no text, or mixes encodings.
    """
    return lines_of(read(path))


def read(path: Path) -> str:
    """Return the text of a file.

    Raises:
        FileError: The file cannot be read, is empty, too large, no text, or mixes encodings.
    """
    data = bytes_of(path)
    if data.count(b"\n") + data.count(b"\r") > 2 * MOST_LINES:
        raise FileError("{path} has more lines than a report and was not read.", path=path)
    foreign = _first_foreign_line(data)
    if foreign:
        raise FileError(
            "{path} mixes two encodings; line {line} is not UTF-8 as others are. Save it in UTF-8.",
            path=path,
            line=foreign,
        )
    text = decoded(data)
    if text is None:
        raise FileError("{path} is not a text file.", path=path)
    if not text.strip():
        raise FileError("{path} is empty.", path=path)
    return text


def bytes_of(path: Path) -> bytes:
    """Return the content of a file that is not larger than `LARGEST`.

    Raises:
        FileError: The file cannot be read or is larger.
    """
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise FileError("Cannot read {path}: {reason}.", path=path, reason=reason_of(error)) from error
    if len(data) > LARGEST:
        raise FileError("{path} is larger than 20 MB and was not read as a report.", path=path)
    return data


def _first_foreign_line(data: bytes) -> int:
    """Return the number of the first line that is no UTF-8 although others surely are, or 0."""
    if _strict(data, "utf-8") is not None or any(data.startswith(mark) for mark, _ in _MARKS):
        return 0
    first, chinese = 0, False
    for number, line in enumerate(data[: 4 * _SAMPLE].splitlines(), 1):
        if line.isascii():
            continue
        try:
            # Bytes of GB 18030 or Big5 may by chance be UTF-8, but not several Chinese characters in a row.
            chinese |= sum(map(is_han, line.decode("utf-8"))) >= _SURELY_CHINESE
        except UnicodeDecodeError:
            first = first or number
    return first if chinese else 0


def decoded(data: bytes) -> str | None:
    """Return the text that `data` holds, or None when it is no text.

    A byte-order mark decides; else strict UTF-8; else GB 18030 or Big5, whichever reads as commoner Chinese.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data, encoding)
    text = _strict(data, "utf-8")
    if text is not None:
        return text
    readings = [text for encoding in ("gb18030", "big5hkscs", "cp950") if (text := _strict(data, encoding)) is not None]
    best = max(readings, key=_plausibility, default=None)
    return best if best is not None and _plausibility(best) > 0.1 else None  # noqa: PLR2004 - noise scores near 0


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    return None if any(character in _CONTROLS for character in text[:_SAMPLE]) else text


def _plausibility(text: str) -> float:
    """Return the share of common characters among those outside ASCII, 0 to 1."""
    foreign = [character for character in text[:_SAMPLE] if character > "\x7f"]
    return sum(character in _COMMON for character in foreign) / len(foreign) if foreign else 0.0
