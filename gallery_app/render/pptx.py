"""Photos as slides (ECMA-376): one a slide on a dark ground, its caption beneath, its description in the notes."""

import io
from pathlib import Path
from typing import Any

from gallery_app.domain.task import Failure, Progress, Task
from gallery_app.domain.units import MM_PER_INCH
from gallery_app.files import Writer, safe_write
from gallery_app.layout.content import Content, ContentItem
from gallery_app.layout.setting import printed_date
from gallery_app.render.captions import Shown, fonts_of, show, title_of
from gallery_app.render.clean_text import shortened
from gallery_app.render.options import DEFAULTS, Options
from gallery_app.render.outcome import Exported
from gallery_app.render.pptx_parts import Box, Type, add_picture, add_shape, add_text, align, fill, note, presentation
from gallery_app.wording import Message

# ruff: noqa: ANN401, PLC0415 - the library is heavy, so it loads late, and is hardly typed

__all__ = ["export_pptx"]

_SIZE = (338.667, 190.5)
_AREA: Box = (12.0, 10.0, 314.667, 150.0)
"""What a picture may fill, mm."""
_CAPTION: Box = (12.0, 165.0, 270.0, 18.0)
_FOLIO: Box = (286.667, 165.0, 40.0, 18.0)
_PPI = 150
_GROUND, _LIGHT, _SECOND, _ACCENT = "17171A", "F2F2F4", "A0A0A6", "E5675E"
_LONGEST = 90
"""Characters of a caption that a slide shows; all of them are in its notes."""
_TITLE_ONLY = 5


def export_pptx(
    content: Content, out: Path, _options: Options = DEFAULTS, write: Writer = safe_write
) -> Task[Exported]:
    """Write the photos to the file `out`, after a slide with the headline; headings stand beneath captions.

    Pictures are copies without private notes. One that cannot be read is warned of and has a note in its place.

    Raises:
        FileError: The file cannot be written.
    """
    title, warnings = title_of(content.headline, len(content.items), content.language), list[Failure]()
    made = presentation(_SIZE, title, content.bylines, content.language)
    slides = _Slides(made, content)
    slides.opening(title)
    pixels = (round(_AREA[2] / MM_PER_INCH * _PPI), round(_AREA[3] / MM_PER_INCH * _PPI))
    number, total = 0, len(content.items)
    for section in content.sections:
        for item in section.items:
            yield Progress(number, total, Message.of("Preparing photos"))
            number += 1
            slides.photo(item, show(item, pixels, content.language, warnings.append), number, section.heading)
    data = io.BytesIO()
    made.save(data)
    return Exported((write(out, data.getvalue()).absolute(),), tuple(warnings))


class _Slides:
    def __init__(self, made: Any, content: Content) -> None:
        self._made, self._content = made, content
        _, self._sans = fonts_of(content.language)

    def _slide(self) -> Any:
        slide = self._made.slides.add_slide(self._made.slide_layouts[_TITLE_ONLY])
        fill(slide.background, _GROUND)
        return slide

    def _type(self, size: float, colour: str, *, bold: bool = False) -> Type:
        return Type(size, colour, "Arial", self._sans, bold)

    def _title(self, slide: Any, box: Box) -> Any:
        from pptx.util import Mm

        shape = slide.shapes.title
        shape.left, shape.top, shape.width, shape.height = map(Mm, box)
        return shape

    def _box(self, slide: Any, box: Box) -> Any:
        from pptx.util import Mm

        return slide.shapes.add_textbox(*map(Mm, box))

    def opening(self, title: str) -> None:
        """Add the first slide: the headline and all that stands with it."""
        from pptx.enum.text import MSO_ANCHOR

        content, slide = self._content, self._slide()
        shape = self._title(slide, (28.0, 36.0, 282.0, 60.0))
        align(add_text(shape, [[(title, self._type(40, _LIGHT, bold=True))]]), "LEFT")
        shape.text_frame.vertical_anchor = MSO_ANCHOR.BOTTOM
        fill(add_shape(slide, (28.0, 102.0, 24.0, 1.4)), _ACCENT)
        issue = "　".join(filter(None, [content.publication, printed_date(content.date, content.language)]))
        lines = [(content.subtitle, 20.0), ("　".join(content.bylines), 13.0), (issue, 13.0)]
        shown = [[(text, self._type(size, _SECOND))] for text, size in lines if text]
        if shown:
            add_text(self._box(slide, (28.0, 109.0, 282.0, 40.0)), shown)

    def photo(self, item: ContentItem, shown: Shown, number: int, heading: tuple[str, ...]) -> None:
        """Add the slide of a photo."""
        slide = self._slide()
        if shown.picture:
            size = (shown.picture.width, shown.picture.height)
            add_picture(slide, shown.picture.data, _fitted(size, _AREA), item.spoken)
        else:
            area = (_AREA[0], 80.0, _AREA[2], 20.0)
            align(add_text(self._box(slide, area), [[(f"〔{shown.note}〕", self._type(20, _SECOND))]]), "CENTER")
        runs = [(shortened(item.words or " ", _LONGEST), self._type(18, _LIGHT, bold=True))]
        if item.credit:
            runs.append((f"　{item.credit}", self._type(13, _SECOND)))
        caption = self._title(slide, _CAPTION)
        align(add_text(caption, [runs]), "LEFT")
        folio = [[(str(number), self._type(11, _SECOND))]]
        align(add_text(self._box(slide, _FOLIO), folio), "RIGHT")
        if heading:
            add_text(self._box(slide, (12.0, 177.0, 270.0, 8.0)), [[("　".join(heading), self._type(11, _SECOND))]])
        note(slide, "\n".join(dict.fromkeys(filter(None, [item.words, item.description, item.credit]))))


def _fitted(size: tuple[int, int], area: Box) -> Box:
    left, top, width, height = area
    scale = min(width / size[0], height / size[1])
    wide, high = size[0] * scale, size[1] * scale
    return left + (width - wide) / 2, top + (height - high) / 2, wide, high
