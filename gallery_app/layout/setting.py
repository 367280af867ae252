"""Everything a composer needs to know about the page it fills, and the small things every page has."""

from dataclasses import dataclass, field
from datetime import date

from gallery_app.layout.area import Area
from gallery_app.layout.content import Content, ContentItem
from gallery_app.layout.lines import break_lines, height_of, natural_width
from gallery_app.layout.measure import Measure
from gallery_app.layout.papers import Paper
from gallery_app.layout.scene import Align, Line, Role, Run, Styles, TextBox
from gallery_app.layout.template_file import Template

__all__ = ["Setting", "caption_runs", "issue_of", "printed_date"]

_SENTENCE = 18
"""Captions of more Chinese characters, or twice as many letters, are sentences and set in regular weight."""

_FIRST_WIDE = 0x2E7F
"""Characters beyond this are about an em wide."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One document being composed.

    Attributes:
        content: What goes on the pages.
        template: How they look.
        paper: Their size.
        styles: Text styles at the paper's type factor.
        measure: How wide text is.
        area: The part of the page that is filled, or None: all within the margins.
    """

    content: Content
    template: Template
    paper: Paper
    styles: Styles
    measure: Measure
    area: Area | None = None
    _known: dict[tuple[object, ...], tuple[Line, ...]] = field(default_factory=dict, compare=False, repr=False)

    @property
    def left(self) -> float:
        """Left edge of the type area, mm."""
        return self.area.x if self.area else self.paper.margin

    @property
    def width(self) -> float:
        """Width of the type area, mm."""
        return self.area.w if self.area else self.paper.width - 2 * self.paper.margin

    @property
    def bottom(self) -> float:
        """Lower edge of the type area, mm."""
        return self.area.bottom if self.area else self.paper.height - self.paper.margin

    @property
    def tall(self) -> float:
        """Height of the page, or of the part of it that is filled, mm."""
        return self.area.h if self.area else self.paper.height

    @property
    def words(self) -> dict[str, str]:
        """Words the page itself adds, in the language of the content."""
        return dict(self.template.words(self.content.language))

    def broken(self, runs: tuple[Run, ...], width: float) -> tuple[Line, ...]:
        """Break one paragraph into lines of `width` mm; what was broken once is kept."""
        key = runs, width, *(self.styles[run.style] for run in runs)
        if key not in self._known:
            self._known[key] = break_lines(runs, self.styles, width, self.measure)
        return self._known[key]

    def height(self, lines: tuple[Line, ...]) -> float:
        """Return the height of lines, mm."""
        return height_of(lines, self.styles)

    def natural(self, text: str, style: str) -> float:
        """Return the width of a text in one line, mm."""
        return natural_width((Run(text, style),), self.styles, self.measure)

    def box(
        self,
        lines: tuple[Line, ...],
        at: tuple[float, float, float],
        role: Role,
        *,
        align: Align = Align.LEFT,
        photo: int | None = None,
    ) -> TextBox:
        """Return a box around lines; `at` is its left edge, upper edge and width, mm."""
        x, y, w = at
        return TextBox(x, y, w, self.height(lines), lines, align, photo, role=role)

    def set(
        self, text: str, style: str, at: tuple[float, float, float], role: Role, align: Align = Align.LEFT
    ) -> TextBox:
        """Set one paragraph at a left edge, an upper edge and a width, mm."""
        return self.box(self.broken((Run(text, style),), at[2]), at, role, align=align)

    def text(self, text: str, style: str, y: float, *, role: Role, align: Align = Align.LEFT) -> TextBox:
        """Set a paragraph across the whole type area, its upper edge at `y` mm."""
        lines = self.broken((Run(text, style),), self.width)
        return TextBox(self.left, y, self.width, self.height(lines), lines, align, role=role)

    @property
    def issue(self) -> str:
        """Publication and date as a page prints them; "" for neither."""
        return issue_of(self.content)


def issue_of(content: Content) -> str:
    """Return publication and date as a page prints them; "" for neither."""
    return "　".join(filter(None, [content.publication, printed_date(content.date, content.language)]))


def caption_runs(item: ContentItem) -> tuple[Run, ...]:
    """Return the printed caption: title, description, credit, with an ideographic space between.

    The caption of this use stands for title and description.
    """
    words, credit = " ".join(item.words.split()), " ".join(item.credit.split())
    told = "" if item.caption else " ".join(item.description.split())
    parts = [
        (words, "caption" if _measure_of(words) > _SENTENCE else "title"),
        (told if told != words else "", "caption"),
        (credit, "credit"),
    ]
    printed = [(text, style) for text, style in parts if text]
    return tuple(Run(text + "　" * (text is not printed[-1][0]), style) for text, style in printed)


def _measure_of(words: str) -> float:
    """Return about how many ems a text takes."""
    return sum(1.0 if ord(letter) > _FIRST_WIDE else 0.5 for letter in words)


def printed_date(day: str, language: str) -> str:
    """Return an ISO day as a page prints it, with the weekday in Chinese; other texts stay as they are."""
    if not language.startswith("zh"):
        return day
    try:
        parsed = date.fromisoformat(day)
    except ValueError:
        return day
    return f"{parsed.year}年{parsed.month}月{parsed.day}日　星期{'一二三四五六日'[parsed.weekday()]}"
