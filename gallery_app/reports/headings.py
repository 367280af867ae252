"""Lines that head a section."""

import re

from gallery_app.reports.source import Line

__all__ = ["LONGEST", "may_head", "numbered"]

LONGEST = 36
"""Characters of Chinese; a longer line is text."""
_LONGEST_LATIN = 80
_SHORTEST = 2
_NUMBERED = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}(?:[、．]|\.(?!\d))"
    r"|第[一二三四五六七八九十\d]{1,3}[章节節部篇]|【.{2,24}】|[■◆●▲★◎□◇])\s*\S"
)
_NO_END = "。；;，,、：:…—.!"
_SPOKEN_END = re.compile(r"[。！？!?…][”’」』\"]$")
_INNER_STOP = re.compile(r"[。；;](?=.)")


def numbered(line: Line) -> bool:
    """Return whether a number, a bracket 【】, a bullet or a Markdown sign marks the line as a heading."""
    return bool(line.level) or (
        bool(_NUMBERED.match(line.text)) and _short(line.text) and line.text[-1] not in "。；;，,"
    )


def may_head(line: Line) -> bool:
    """Return whether the line alone could be a heading; what follows it has the last word."""
    text = line.text
    if numbered(line):
        return True
    plain = len(text) >= _SHORTEST and _short(text) and text[-1] not in _NO_END and text[0] not in "—-，。、；：）)”"
    return (
        plain
        and not _SPOKEN_END.search(text)
        and not _INNER_STOP.search(text)
        and text.count("，") + text.count(",") <= 1
    )


def _short(text: str) -> bool:
    return len(text) <= (_LONGEST_LATIN if text.isascii() else LONGEST)
