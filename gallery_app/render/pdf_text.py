"""The words of a PDF as they were written: space that is only air between letters does not read as a blank."""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pikepdf

# ruff: noqa: PLC0415 - pikepdf is loaded with its first use

__all__ = ["spell_out"]

_AIR = -90
"""Thousandths of the type size from which on readers take a gap between letters for a blank."""
_SECTION = re.compile(rb"begin(bfchar|bfrange)(.*?)end\1", re.DOTALL)
_PAIR = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_RUN = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")


def spell_out(pdf: "pikepdf.Pdf") -> None:
    """Say beside every line with air in it what it reads (ActualText; ISO 32000-1, 14.9.4).

    The typesetter puts a quarter of an em between Han and figures, and spreads justified lines. Copied or searched,
    2023年 would come out as 2023 年. Latin words are runs of their own; the air around them still reads as a blank.
    """
    import pikepdf

    known: dict[Any, Mapping[bytes, str]] = {}
    letters: Mapping[bytes, str] = {}
    for page in pdf.pages:
        made, changed = list[Any](), False
        for step in pikepdf.parse_content_stream(page):
            if str(step.operator) == "Tf":
                letters = _letters(page, str(step.operands[0]), known)
            words = _airy(step.operands[0], letters) if str(step.operator) == "TJ" else ""
            made += _told(step, words) if words else [step]
            changed = changed or bool(words)
        if changed:
            page.obj.Contents = pdf.make_stream(pikepdf.unparse_content_stream(made))


def _told(step: Any, words: str) -> list[Any]:  # noqa: ANN401 pikepdf's own
    import pikepdf

    says = pikepdf.Dictionary(ActualText=pikepdf.String(words))
    begin = pikepdf.ContentStreamInstruction([pikepdf.Name.Span, says], pikepdf.Operator("BDC"))
    return [begin, step, pikepdf.ContentStreamInstruction([], pikepdf.Operator("EMC"))]


def _airy(shown: Any, letters: Mapping[bytes, str]) -> str:  # noqa: ANN401 pikepdf's own
    """Return the words of a run with air in it; "" where there is none, or a letter is not known."""
    import pikepdf

    parts = list(shown)
    if not any(not isinstance(part, pikepdf.String) and float(part) <= _AIR for part in parts):
        return ""
    codes = b"".join(bytes(part) for part in parts if isinstance(part, pikepdf.String))
    words = [letters.get(codes[at : at + 2], "") for at in range(0, len(codes), 2)]
    return "".join(words) if all(words) else ""


def _letters(page: "pikepdf.Page", name: str, known: dict[Any, Mapping[bytes, str]]) -> Mapping[bytes, str]:
    """Return what each two-byte code of a font reads."""
    font = page.resources.Font[name]
    if font.objgen not in known:
        table = font.get("/ToUnicode")
        known[font.objgen] = dict(_pairs(table.read_bytes())) if table is not None else {}
    return known[font.objgen]


def _pairs(table: bytes) -> list[tuple[bytes, str]]:
    found: list[tuple[bytes, str]] = []
    for kind, body in _SECTION.findall(table):
        if kind == b"bfchar":
            found += [(bytes.fromhex(code.decode()), _utf16(text)) for code, text in _PAIR.findall(body)]
            continue
        for first, last, text in _RUN.findall(body):
            start, base = int(first, 16), int(text, 16)
            codes = range(start, int(last, 16) + 1)
            found += [(code.to_bytes(2), _utf16(b"%04X" % (base + code - start))) for code in codes]
    return found


def _utf16(digits: bytes) -> str:
    return bytes.fromhex(digits.decode()).decode("utf-16-be", errors="replace")
