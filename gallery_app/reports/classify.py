"""What each line of a report is: every line gets one kind and one reason."""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace

from gallery_app.captions.names import LIKELY, likeliness
from gallery_app.domain.reading import LineKind
from gallery_app.domain.report import Byline
from gallery_app.reports.bylines import bylines_in, names_alone, read_byline
from gallery_app.reports.found_captions import find_captions
from gallery_app.reports.furniture import furniture, published
from gallery_app.reports.group_credits import apply_group_credits, set_credits_aside
from gallery_app.reports.headings import find_headings, may_head
from gallery_app.reports.marks import Mark, hint_reason, marked, open_marks
from gallery_app.reports.source import Line
from gallery_app.reports.title import Place, find_title
from gallery_app.reports.uncredited import find_uncredited
from gallery_app.wording import Message

__all__ = ["GUESSED", "classify"]

_AUTHOR = re.compile(
    r"(?:^|[\s　|｜])(?:作者|记者|記者|撰文)(?:\s*[：:]\s*|\s+)"
    r"[^\s|｜）)]{2,12}(?:[ \u3000、][^\s|｜：:）)]{2,4}(?=[\s、|｜）)]|$))*"
)
_SIGNATURE = re.compile(r"^[（(]([^（()）]{2,16})[）)]$|^[—–-]{1,2}\s*([^—–-]{2,16})$")
_SHORT = 4
"""Characters of a heading that may be a name: 高质量."""
GUESSED = "A short line at the top; no sign tells the parts of the title from each other."
"""Why a title of several parts is what it was taken for; the editor should look."""


def classify(
    lines: Sequence[Line], known: Collection[str] = (), corrections: Mapping[int, LineKind] | None = None
) -> list[Mark]:
    """Decide for every line what it is.

    Args:
        lines: All lines of the report.
        known: Names of photographers that are certain.
        corrections: What the editor says single lines are, by number; the rest is decided accordingly.
    """
    fixed, known = corrections or {}, frozenset(known)
    marks = marked(_hinted(lines, fixed), fixed)
    filled = [mark for mark in marks if mark.kind is not LineKind.BLANK]
    _titles(filled, fixed)
    _furniture(filled, published)
    find_captions(filled, known, fixed)
    _furniture(filled, furniture)
    _bylines(filled, known, fixed)
    set_credits_aside(filled, known)
    find_uncredited(filled)
    find_headings(filled)
    apply_group_credits(filled)
    return marks


def _hinted(lines: Sequence[Line], fixed: Mapping[int, LineKind]) -> list[Line]:
    """Make corrections the hints of their lines; the editor's headline takes the place of any other."""
    retitled = LineKind.HEADLINE in fixed.values()
    return [
        replace(line, hint=fixed[line.number], image=None)
        if line.number in fixed
        else replace(line, hint=None, level=0)
        if retitled and (line.hint is LineKind.HEADLINE or line.level == 1)
        else line
        for line in lines
    ]


def _furniture(filled: Sequence[Mark], told: Callable[[str], Message | None]) -> None:
    for mark in open_marks(filled):
        why = told(mark.text)
        if why:
            mark.kind, mark.reason = LineKind.FURNITURE, why


def _titles(filled: Sequence[Mark], fixed: Collection[int]) -> None:
    title = find_title([mark.line for mark in filled])
    reason = "The first short line stands over the text."
    if title.guessed:
        reason = GUESSED
    _take(filled, title.kicker, LineKind.KICKER, "A line over the headline.")
    _take(filled, title.headline, LineKind.HEADLINE, reason)
    dashed = "It follows the headline and begins with a dash."
    _take(filled, title.subtitle, LineKind.SUBTITLE, reason if title.guessed else dashed)
    _take(filled, title.standfirst, LineKind.STANDFIRST, "Its label marks what introduces the report.")
    for place, _ in (*title.headline, *title.subtitle):
        if filled[place].line.hint is not None:
            filled[place].reason = hint_reason(filled[place].line, fixed)


def _take(filled: Sequence[Mark], places: Sequence[Place], kind: LineKind, reason: str) -> None:
    for place, text in places:
        filled[place].take(kind, reason)
        filled[place].text = text


def _bylines(filled: Sequence[Mark], known: Collection[str], fixed: Collection[int]) -> None:
    for mark in open_marks(filled):
        authors = read_byline(mark.text, known)
        if authors is not None:
            mark.authors = authors
            mark.take(LineKind.BYLINE, "Names the authors by post and name.")
        elif mark.line.hint is LineKind.BYLINE:
            mark.authors = _named(mark.text, known)
            mark.kind, mark.reason = LineKind.BYLINE, hint_reason(mark.line, fixed)
    _under_title(filled, known)
    _signatures(filled, known)
    if any(mark.authors for mark in filled):
        return
    for mark in filled:
        if mark.kind is LineKind.PARAGRAPH:
            mark.authors = bylines_in(mark.text, known)
            if mark.authors:
                return


def _under_title(filled: Sequence[Mark], known: Collection[str]) -> None:
    """Take a line of nothing but names straight under the title; one alone only where no heading is as short."""
    titled = {LineKind.HEADLINE, LineKind.SUBTITLE, LineKind.KICKER, LineKind.FURNITURE}
    below = next((mark for mark in filled if mark.kind not in titled), None)
    if below and below is not filled[0] and below.kind is LineKind.PARAGRAPH and not below.settled:
        names = names_alone(below.text, known)
        short = any(
            len(mark.text) <= _SHORT and mark is not below and may_head(mark.line) for mark in open_marks(filled)
        )
        below.authors = names if len(names) > 1 or not short else ()
        if below.authors:
            below.take(LineKind.BYLINE, "Nothing but names under the headline.")


def _signatures(filled: Sequence[Mark], known: Collection[str]) -> None:
    """Take the author out of a line of publication, and a name in brackets at the very end."""
    for mark in filled:
        named = _AUTHOR.search(mark.text) if mark.kind is LineKind.FURNITURE else None
        if named:
            mark.authors = read_byline(named.group().strip(), known) or ()
    for mark in [mark for mark in filled if mark.kind is not LineKind.FURNITURE][-1:]:
        signed = _SIGNATURE.match(mark.text)
        if signed and mark.kind is LineKind.PARAGRAPH and not mark.settled:
            mark.authors = names_alone(signed.group(1) or signed.group(2), known)
            if mark.authors:
                mark.take(LineKind.BYLINE, "A name in brackets at the end.")


def _named(text: str, known: Collection[str]) -> tuple[Byline, ...]:
    """Return the names of a line that is known to be a byline."""
    pieces = text.replace("、", " ").replace("，", " ").replace(",", " ").split()
    names = [piece for piece in pieces if likeliness(piece, known) >= LIKELY]
    whole = text if len(text) <= 40 else ""  # noqa: PLR2004 - an outlet or a pen name, no sentence
    return tuple(Byline(None, name) for name in names or ([whole] if whole else []))
