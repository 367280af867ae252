"""The pages of a scene as slides: pictures, texts and rules where they stand, all of them still editable."""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gallery_app.domain.task import Failure, Progress, Task
from gallery_app.domain.units import MM_PER_INCH
from gallery_app.errors import FileError
from gallery_app.files import Writer, safe_write
from gallery_app.layout.scene import Align, Box, ImageBox, Role, RuleBox, Run, Scene, TextBox, TextStyle
from gallery_app.render.badges import with_numbers
from gallery_app.render.font_names import font_name
from gallery_app.render.options import DEFAULTS, Options
from gallery_app.render.outcome import Exported
from gallery_app.render.pptx_parts import BREAK, Type, add_picture, add_shape, add_text, align, fill, note, presentation
from gallery_app.render.upright import upright
from gallery_app.wording import Message

# ruff: noqa: ANN401, PLC0415 - the library is heavy, so it loads late, and is hardly typed

__all__ = ["export_pptx_pages"]

_BLANK = 6
_PPI = 150.0
_ALIGN = {Align.LEFT: "LEFT", Align.CENTRE: "CENTER", Align.RIGHT: "RIGHT"}
_BOLD = 600
_EMPTY, _NOTE = "F2F2F3", "808085"


def export_pptx_pages(
    scene: Scene, out: Path, options: Options = DEFAULTS, write: Writer = safe_write
) -> Task[Exported]:
    """Write the scene to the file `out`, one slide a page; slides have the size of the largest page.

    Of a cropped picture only the part that shows goes in. One that cannot be read is warned of and its frame says so.

    Raises:
        FileError: The file cannot be written.
        UserError: No Chinese font is installed.
    """
    scene = with_numbers(scene)
    size = (max(page.width for page in scene.pages), max(page.height for page in scene.pages))
    made = presentation(size, scene.title, scene.authors, scene.language)
    stage = _Stage(scene, options.ppi or _PPI, [])
    done, total = 0, len(scene.images)
    for page in scene.pages:
        slide = made.slides.add_slide(made.slide_layouts[_BLANK])
        for box in page.items:
            if isinstance(box, ImageBox):
                yield Progress(done, total, Message.of("Preparing photos"))
                done += 1
            stage.add(slide, box)
        note(slide, "\n".join(box.text for box in page.items if isinstance(box, TextBox) and box.role is Role.CAPTION))
    data = io.BytesIO()
    made.save(data)
    return Exported((write(out, data.getvalue()).absolute(),), tuple(stage.warnings))


@dataclass(frozen=True, slots=True)
class _Stage:
    scene: Scene
    ppi: float
    warnings: list[Failure]

    def add(self, slide: Any, box: Box) -> None:
        if isinstance(box, ImageBox):
            self._picture(slide, box)
        elif isinstance(box, RuleBox):
            fill(add_shape(slide, (box.x, box.y, box.w, box.h)), _rgb(box.colour))
        else:
            self._text(slide, box)

    def _picture(self, slide: Any, box: ImageBox) -> None:
        place = (box.x, box.y, box.w, box.h)
        if box.path is not None:
            pixels = (max(1, round(side / MM_PER_INCH * self.ppi)) for side in (box.w, box.h))
            try:
                picture = upright(Path(box.path), *pixels, crop=box.crop)
            except FileError as error:
                self.warnings.append(Failure(box.path, error.message))
            else:
                add_picture(slide, picture.data, place, box.alt, mirrored=box.mirrored)
                return
        empty = add_shape(slide, place)
        fill(empty, _EMPTY)
        family = font_name(next(iter(self.scene.styles.values())).face, 400).family if self.scene.styles else "Arial"
        align(add_text(empty, [[(box.note, Type(9, _NOTE, family, family))]]), "CENTER")

    def _text(self, slide: Any, box: TextBox) -> None:
        from pptx.util import Mm

        styles = [self.scene.styles[run.style] for line in box.lines for run in line.runs]
        pitch = max((style.size * style.pitch for style in styles), default=None)
        texts = [[(run.text, _type(self.scene.styles[run.style])) for run in runs] for runs in _paragraphs(box)]
        shape = slide.shapes.add_textbox(*map(Mm, (box.x, box.y, box.w, box.h)))
        align(add_text(shape, texts, pitch), _ALIGN[box.align])


def _paragraphs(box: TextBox) -> Iterator[Sequence[Run]]:
    """Yield the runs of each paragraph, its lines broken as on the page: slides cannot keep a name on one line."""
    runs = list[Run]()
    for line in box.lines:
        runs += line.runs
        if line.ends or line is box.lines[-1]:
            yield runs
            runs = []
        elif line.runs:
            runs.append(Run(BREAK, line.runs[-1].style))


def _type(style: TextStyle) -> Type:
    family = font_name(style.face, style.weight).family
    return Type(style.size, _rgb(style.colour), family, family, style.weight >= _BOLD)


def _rgb(colour: tuple[float, float, float, float]) -> str:
    """Return process inks as six hexadecimal digits, as screens show them without a profile."""
    *inks, black = (value / 100 for value in colour)
    return "".join(f"{round(255 * (1 - ink) * (1 - black)):02X}" for ink in inks)
