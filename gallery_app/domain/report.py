"""A report: headline, bylines and ordered sections."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

__all__ = ["Byline", "Paragraph", "Report", "Section", "signed"]


@dataclass(frozen=True, slots=True)
class Byline:
    """One author.

    Attributes:
        role: Post as printed, such as 本报记者; None where none is printed.
        name: The person.
    """

    role: str | None
    name: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of body text.

    Attributes:
        text: The whole paragraph, joined again where a caption or a page break had cut it.
        repeated: The same passage stands elsewhere in the report; kept, but not shown again.
    """

    text: str
    repeated: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A headed part of a report; the lead has no heading.

    Attributes:
        id: The catalog's number, or 0 before it is stored.
        heading: One or two lines; empty for the lead.
        paragraphs: Body text in order.
    """

    id: int = 0
    heading: tuple[str, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """An article.

    Attributes:
        id: The catalog's number, or 0 before it is stored.
        headline: Main title.
        subtitle: Second title without its leading dash; "" for none.
        bylines: Authors in printed order.
        date: ISO 8601 day of publication, or "".
        publication: Newspaper or magazine, or "".
        sections: In reading order; the lead first.
        source: Absolute path of the text it was read from, or "".
    """

    id: int = 0
    headline: str = ""
    subtitle: str = ""
    bylines: tuple[Byline, ...] = ()
    date: str = ""
    publication: str = ""
    sections: tuple[Section, ...] = ()
    source: str = ""


def signed(bylines: Sequence[Byline]) -> tuple[str, ...]:
    """Return authors as a newspaper prints them: a post stands once before all who share it, 通讯员 郝森森 贾培培."""
    lines = list[str]()
    for role, authors in groupby(bylines, key=lambda byline: byline.role or ""):
        names = [author.name for author in authors]
        lines += [" ".join((role, *names))] if role else names
    return tuple(lines)
