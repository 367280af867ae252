"""What was read out of a text, each finding with its reason; nothing here is stored yet."""

from dataclasses import dataclass
from enum import StrEnum

from gallery_app.domain.document import DocumentPicture
from gallery_app.domain.report import Byline, Paragraph
from gallery_app.wording import Message

__all__ = [
    "CaptionPart",
    "CaptionReading",
    "LineKind",
    "LineReading",
    "ReportReading",
    "Scope",
    "SectionReading",
    "SetAside",
]


class Scope(StrEnum):
    """Which pictures a credit holds for."""

    ONE = "one"
    """The picture, or the pictures, of its own block."""
    FOLLOWING = "following"
    """Its own picture and those behind it, until another is credited: 下同."""
    ABOVE = "above"
    """The pictures before it: 以上图片."""
    BELOW = "below"
    """The pictures behind it: 以下图片."""
    ALL = "all"
    """Every picture of the page or report: 本版图片, 文/图, 摄影报道."""


@dataclass(frozen=True, slots=True)
class CaptionReading:
    """One reading of a caption block.

    Attributes:
        raw: The block as it was printed, lines joined by a line feed.
        is_caption: False for body text, headings and bylines.
        caption: The text without its credit.
        photographers: Who took the picture, in printed order.
        organisations: Every other credited party.
        role: The printed role (摄, 供图, 图 …), "" for none.
        taken: The shot date as printed, "" for none.
        notes: Nature of the picture: 无人机照片, 资料图片 …
        confidence: 0 to 1.
        suppliers: Named people who gave or drew the picture; no photographers.
        alternatives: The other readings, likeliest first; each has no alternatives of its own.
        place: Where it was taken, where a word of shooting says so (摄于光明顶), "" for none.
        scope: Which pictures the credit holds for. A block that is no caption may still credit others' pictures:
            then `is_caption` is False, `scope` is not ONE, and people and organisations are given.
        except_signed: The credit leaves out the pictures that have one of their own (除署名外).
        parts: The pictures of a block that numbers them (图①…图②…), each with the credit that holds for it.
    """

    raw: str
    is_caption: bool
    caption: str = ""
    photographers: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    role: str = ""
    taken: str = ""
    notes: tuple[str, ...] = ()
    confidence: float = 1.0
    suppliers: tuple[str, ...] = ()
    alternatives: tuple["CaptionReading", ...] = ()
    place: str = ""
    scope: Scope = Scope.ONE
    except_signed: bool = False
    parts: tuple["CaptionPart", ...] = ()


@dataclass(frozen=True, slots=True)
class CaptionPart:
    """One picture of a block that numbers several.

    Attributes:
        mark: How the block calls it: 图①, 左图.
        reading: Its own text and the credit that holds for it.
    """

    mark: str
    reading: CaptionReading


class LineKind(StrEnum):
    """What a line of a report was taken for."""

    KICKER = "kicker"
    HEADLINE = "headline"
    SUBTITLE = "subtitle"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"
    PICTURE = "picture"
    FURNITURE = "furniture"
    BLANK = "blank"


@dataclass(frozen=True, slots=True)
class LineReading:
    """One line of the source and what it was taken for.

    Attributes:
        number: Line number from 1.
        text: The line as it stands.
        kind: What it was taken for.
        reason: Why.
        caption: On the last line of a caption's block, how the block was read; None elsewhere.
    """

    number: int
    text: str
    kind: LineKind
    reason: Message
    caption: CaptionReading | None = None


@dataclass(frozen=True, slots=True)
class SectionReading:
    """One section as it was read.

    Attributes:
        heading: Heading lines; empty for the lead.
        paragraphs: Body text, sentences joined again.
        captions: Captions that stand in it, in order.
    """

    heading: tuple[str, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    captions: tuple[CaptionReading, ...] = ()


@dataclass(frozen=True, slots=True)
class SetAside:
    """Text that belongs to no finding.

    Attributes:
        text: The passage.
        why: Why it was set aside.
    """

    text: str
    why: Message


@dataclass(frozen=True, slots=True)
class ReportReading:
    """A whole report as it was read.

    Attributes:
        headline: Main title.
        subtitle: Second title, without its leading dash.
        bylines: Authors.
        sections: In order; the lead first.
        set_aside: Page furniture and the like.
        warnings: What the reader should look at.
        lines: Every line of the source, in order.
        source: Absolute path, or "" for pasted text.
        kicker: The line over the headline (引题), "" for none; it stands in `set_aside` as well.
        pictures: Images that stand in the document, in order, with their captions.
    """

    headline: str
    subtitle: str
    bylines: tuple[Byline, ...]
    sections: tuple[SectionReading, ...]
    set_aside: tuple[SetAside, ...] = ()
    warnings: tuple[Message, ...] = ()
    lines: tuple[LineReading, ...] = ()
    source: str = ""
    kicker: str = ""
    pictures: tuple[DocumentPicture, ...] = ()
