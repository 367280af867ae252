"""The pages of a scene as slides: pictures, texts and rules where they stand, all of them still editable."""

import io
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gallery_app.domain.task import Failure, Progress, Task
from gallery_app.domain.units import MM_PER_INCH
from gallery_app.errors import FileError
from gallery_app.files import Writer, safe_write
from gallery_app.layout.scene import Align, ImageBox, Role, RuleBox, Scene, TextBox, TextStyle
from gallery_app.render.font_names import font_name
from gallery_app.render.options import DEFAULTS, Options
from gallery_app.render.outcome import Exported
from gallery_app.render.pptx_parts import Type, add_picture, add_text, fill, note, presentation
from gallery_app.render.stories import Paragraph, Spot, stories_of
from gallery_app.render.upright import upright
from gallery_app.wording import Message

__all__ = ["export_pptx_pages"]

_BLANK = 6
_PPI = 150.0
_ALIGN = {Align.LEFT: "LEFT", Align.CENTRE: "CENTER", Align.RIGHT: "RIGHT"}
_BOLD = 600


def export_pptx_pages(
    scene: Scene, out: Path, options: Options = DEFAULTS, write: Writer = safe_write
) -> Task[Exported]:
    """Write the scene to the file `out`, one slide a page; slides have the size of the largest page.

    Of a cropped picture only the part that shows goes in. One that cannot be read is warned of and its frame says so.

    Raises:
        FileError: The file cannot be written.
        UserError: No Chinese font is installed.
    """
    size = (max(page.width for page in scene.pages), max(page.height for page in scene.pages))
    made = presentation(size, scene.title, scene.authors, scene.language)
    stage = _Stage(scene, options.ppi or _PPI, list[Failure]())
    done, total = 0, len(scene.images)
    for number, page in enumerate(scene.pages):
        slide = made.slides.add_slide(made.slide_layouts[_BLANK])
        for index, box in enumerate(page.items):
            if isinstance(box, ImageBox):
                yield Progress(done, total, Message.of("Preparing photos"))
                done += 1
                stage.picture(slide, box)
            elif isinstance(box, RuleBox):
                stage.rule(slide, box)
            else:
                stage.text(slide, box, (number, index))
        note(slide, _told(page.items))
    data = io.BytesIO()
    made.save(data)
    return Exported((write(out, data.getvalue()).absolute(),), tuple(stage.warnings))
