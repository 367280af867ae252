"""Sets a report's passages in a column: where each line, rule and photo stands."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption

from gallery_app.ui.look import Look, Size
from gallery_app.ui.models.credit_text import credit_line, unbroken
from gallery_app.ui.models.justify import Measure, justify
from gallery_app.ui.models.photos import shape_of
from gallery_app.ui.models.story import Part, Passage, Use

__all__ = ["BROKEN", "OWN", "WRAPPED", "Kept", "Picture", "Sheet", "Span", "Words", "caption_lines", "set_sheet"]

_ROW = 168
_ALONE = 264
_LEAST = 136
_EMPTY = 72
# Between words where that can be, within one only where it is wider than its line.
WRAPPED = (
    Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere
)
# At the places where lines may end: no comma or full stop begins a line.
BROKEN = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
_JUSTIFIED = 1.2
OWN = 16
"""Room of the sign that a caption is this use's own, at the end of its first line."""

Kept = dict[Passage, tuple[QTextLayout, float]]
"""Lines already set at one width, each with their height."""


@dataclass(frozen=True, slots=True)
class Words:
    """A passage of text, set in lines.

    Attributes:
        part: What it is.
        top: Its upper edge.
        height: Height of all its lines.
        lines: The set lines, at the column's left edge.
        indent: How far they stand in.
    """

    part: Part
    top: float
    height: float
    lines: QTextLayout
    indent: float = 0.0


@dataclass(frozen=True, slots=True)
class Picture:
    """A photo and its caption.

    Attributes:
        use: The photo in its place, or None where a section waits for photos.
        section: Id of the section.
        position: Place among the section's photos.
        box: Where the picture is.
        caption: Height of the caption under it.
    """

    use: Use | None
    section: int
    position: int
    box: QRectF
    caption: float

    @property
    def top(self) -> float:
        """Upper edge."""
        return self.box.top()

    @property
    def height(self) -> float:
        """Height with the caption."""
        return self.box.height() + self.caption

    @property
    def whole(self) -> QRectF:
        """The picture with its caption."""
        return self.box.adjusted(0, 0, 0, self.caption)


@dataclass(frozen=True, slots=True)
class Span:
    """From where to where a section reaches.

    Attributes:
        section: Its id.
        top: Upper edge.
        bottom: Lower edge.
        rule: Upper and lower edge of the rule beside its heading; equal where there is no heading.
    """

    section: int
    top: float
    bottom: float
    rule: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A set report.

    Attributes:
        width: Width of the column.
        height: Height of everything.
        texts: Passages of text, from top to bottom.
        pictures: Photos, from top to bottom.
        spans: The sections.
    """

    width: float
    height: float
    texts: tuple[Words, ...]
    pictures: tuple[Picture, ...]
    spans: tuple[Span, ...]

    def span_at(self, y: float) -> Span | None:
        """Return the section at a height; above the first one that is the first."""
        for span in self.spans:
            if y < span.bottom:
                return span
        return self.spans[-1] if self.spans else None

    def picture_at(self, x: float, y: float) -> Picture | None:
        """Return the photo whose picture or caption holds a point."""
        return next((picture for picture in self.pictures if picture.whole.contains(x, y)), None)


def set_sheet(passages: Iterable[Passage], width: float, look: Look, kept: Kept) -> Sheet:
    """Set passages in a column.

    Args:
        passages: What is set.
        width: Width of the column in pixels.
        look: The tokens.
        kept: Lines already set at this width; texts that do not change are not set again.
    """
    return _Setter(width, look, kept).set(passages)


class _Setter:
    """The growing column."""

    def __init__(self, width: float, look: Look, kept: Kept) -> None:
        self._width, self._look, self._kept = width, look, kept
        self._grid = look.px("grid")
        self._y = 0.0
        self._texts: list[Words] = []
        self._pictures: list[Picture] = []
        self._spans: list[Span] = []
        # For each part: font, height of a line in parts of the font's own, space above.
        self._styles: dict[Part, tuple[QFont, float, int]] = {
            Part.HEADLINE: (look.font(Size.DISPLAY, bold=True, serif=True), 1.05, 0),
            Part.SUBTITLE: (look.font(Size.READING, serif=True), 1.1, 1),
            Part.BYLINES: (look.font(Size.BODY), 1.2, 1),
            Part.HEADING: (look.font(Size.HEADLINE, bold=True, serif=True), 1.05, 4),
            Part.SUBHEADING: (look.font(Size.READING, serif=True), 1.1, 1),
            Part.TEXT: (look.font(Size.READING, serif=True), 1.25, 2),
        }

    def set(self, passages: Iterable[Passage]) -> Sheet:
        for passage in passages:
            self._open(passage)
            if passage.part is Part.PHOTOS:
                self._photos(passage)
            else:
                self._text(passage)
            self._reach(passage)
        return Sheet(self._width, self._y, tuple(self._texts), tuple(self._pictures), tuple(self._spans))

    def _open(self, passage: Passage) -> None:
        if passage.section and (not self._spans or self._spans[-1].section != passage.section):
            top = self._y + self._grid * (4 if passage.part is Part.HEADING else 1)
            self._spans.append(Span(passage.section, top, top, (top, top)))

    def _reach(self, passage: Passage) -> None:
        if passage.section:
            span = self._spans.pop()
            headed = passage.part in {Part.HEADING, Part.SUBHEADING}
            rule = (span.rule[0], self._y) if headed else span.rule
            self._spans.append(Span(span.section, span.top, self._y, rule))

    def _text(self, passage: Passage) -> None:
        font, leading, above = self._styles[passage.part]
        self._y += above * self._grid
        indent = self._grid * 2 if passage.part in {Part.HEADING, Part.SUBHEADING} else 0
        if passage not in self._kept:
            self._kept[passage] = _set_lines(passage.text, font, self._width - indent, leading)
        lines, height = self._kept[passage]
        self._texts.append(Words(passage.part, self._y, height, lines, indent))
        self._y += height

    def _photos(self, passage: Passage) -> None:
        self._y += self._grid * 2
        if not passage.uses:
            box = QRectF(0, self._y, self._width, _EMPTY)
            self._pictures.append(Picture(None, passage.section, 0, box, 0))
            self._y += _EMPTY + self._grid
            return
        gap = self._grid + self._look.px("inside")
        height = _ALONE if len(passage.uses) == 1 else _ROW
        shapes = [shape_of(use.photo) for use in passage.uses]
        for row in justify(shapes, Measure(round(self._width), height, gap, stretch=1.6, least=_LEAST)):
            uses = passage.uses[row.first : row.first + len(row.widths)]
            caption = self._caption_height(uses, row.widths)
            for n, (use, left, width) in enumerate(zip(uses, row.lefts, row.widths, strict=True)):
                box = QRectF(left, self._y, width, row.height)
                self._pictures.append(Picture(use, passage.section, row.first + n, box, caption))
            self._y += row.height + caption + self._grid * 1.5

    def _caption_height(self, uses: Sequence[Use], widths: Sequence[int]) -> float:
        """Return the height of a row's captions, with the space above them."""
        bold, plain = QFontMetrics(self._look.font(bold=True)), QFontMetrics(self._look.font())
        heights = [
            caption_lines(use, width, bold, plain)[1].bottom()
            for use, width in zip(uses, widths, strict=True)
            if use.photo.file
        ]
        return self._grid + max(heights, default=0.0)


def caption_lines(use: Use, width: float, bold: QFontMetrics, plain: QFontMetrics) -> tuple[QRectF, QRectF]:
    """Return where title and credit stand, counted from the caption's upper left corner.

    The credit stands beside the title where there is room, otherwise under it. Both are wrapped rather than cut; a
    title of several lines is set in the plain face.
    """
    start = bold.horizontalAdvance(use.title + "　") if use.title else 0
    first = width - OWN if use.own else width
    credit = credit_line(use.photo)
    line = float(bold.height())
    if start + plain.horizontalAdvance(credit) <= first:
        return QRectF(0, 0, first, line), QRectF(start, 0, first - start, line)
    high = line
    if bold.horizontalAdvance(use.title) > first:
        high = float(plain.boundingRect(QRect(0, 0, int(first), 1 << 16), int(BROKEN), use.title).height())
    top = high if use.title else 0.0
    wrapped = plain.boundingRect(QRect(0, 0, int(width), 1000), int(WRAPPED), unbroken(credit))
    return QRectF(0, 0, first, high), QRectF(0, top, width, wrapped.height())


def _set_lines(text: str, font: QFont, width: float, leading: float) -> tuple[QTextLayout, float]:
    layout = QTextLayout(text, font)
    option = QTextOption(Qt.AlignmentFlag.AlignJustify if leading > _JUSTIFIED else Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y + line.height() * (leading - 1) / 2))
        y += line.height() * leading
    layout.endLayout()
    return layout, y
