"""A report: headline, bylines and ordered sections."""

from dataclasses import dataclass

__all__ = ["Byline", "Paragraph", "Report", "Section"]


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
