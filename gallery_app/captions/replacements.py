r"""Code replacements as picture desks know them: ``=hu=`` or ``\hu\`` becomes the name a list has for ``hu``.

A list is text of lines: a code, a tab, its replacement, and after further tabs others, asked for as ``=hu#2=``. Lines
that begin with ``//`` are remarks. Codes are told apart by their case. It is the form that Photo Mechanic reads.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from gallery_app.wording import Message

__all__ = ["CodeLine", "Replaced", "read_codes", "replace_codes"]

Codes = Mapping[str, tuple[str, ...]]
"""The replacements of each code, the usual one first."""

_MOST = 64
"""Characters of the longest code."""

_CODE = re.compile(rf"([=\\])([^=\\\t\r\n]{{1,{_MOST + 3}}})\1")
_NUMBERED = re.compile(r"(.+)#([1-9]\d?)")
_MARKS = frozenset("=\\")


@dataclass(frozen=True, slots=True)
class CodeLine:
    """One line of a list.

    Attributes:
        line: Its number, from 1.
        code: The code; "" when the line is none.
        texts: Its replacements.
        fault: What is wrong with the line, or None.
    """

    line: int
    code: str = ""
    texts: tuple[str, ...] = ()
    fault: Message | None = None


@dataclass(frozen=True, slots=True)
class Replaced:
    """A text with its codes replaced.

    Attributes:
        text: The text; what is no known code stays as it was.
        unknown: What looks like a code and is in no list, with its marks.
    """

    text: str
    unknown: tuple[str, ...] = ()


def read_codes(text: str) -> tuple[CodeLine, ...]:
    """Return the lines of a list; blank lines and remarks are passed over."""
    found: list[CodeLine] = []
    seen: dict[str, int] = {}
    for number, line in enumerate(text.removeprefix("\ufeff").splitlines(), 1):
        if line.strip() and not line.startswith("//"):
            entry = _line(number, line, seen)
            seen.setdefault(entry.code, number)
            found.append(entry)
    return tuple(found)


def _line(number: int, line: str, seen: Mapping[str, int]) -> CodeLine:
    code, *texts = (part.strip() for part in line.split("\t"))
    while texts and not texts[-1]:
        texts.pop()
    if not code or not texts:
        return CodeLine(number, fault=Message.of("it needs a code, a tab and a replacement"))
    if _MARKS & set(code) or len(code) > _MOST:
        return CodeLine(number, fault=Message.of("a code has up to 64 characters, without = and \\"))
    if code in seen:
        return CodeLine(
            number, fault=Message.of("the code {code} stands in line {line} already", code=code, line=seen[code])
        )
    return CodeLine(number, code, tuple(texts))


def replace_codes(text: str, codes: Codes) -> Replaced:
    """Replace every known code; what a replacement says is not searched again."""
    parts, unknown, at = list[str](), list[str](), 0
    while found := _CODE.search(text, at):
        new = _replacement(found[2], codes)
        if new is None:
            if not any(map(str.isspace, found[2])):
                unknown.append(found.group())
            # The second mark may open the next code.
            parts.append(text[at : found.end() - 1])
            at = found.end() - 1
        else:
            parts += [text[at : found.start()], new]
            at = found.end()
    return Replaced("".join([*parts, text[at:]]), tuple(dict.fromkeys(unknown)))


def _replacement(code: str, codes: Codes) -> str | None:
    if code in codes:
        return codes[code][0]
    numbered = _NUMBERED.fullmatch(code)
    texts = codes.get(numbered[1], ()) if numbered else ()
    number = int(numbered[2]) if numbered else 0
    return texts[number - 1] if 0 < number <= len(texts) else None
