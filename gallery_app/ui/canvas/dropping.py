"""Photos dropped on the page."""

from collections.abc import Sequence
from dataclasses import replace

from gallery_app.services.designing import Box, ImageBox, Measure, Scene
from gallery_app.ui.context import Context
from gallery_app.ui.models.design import DesignModel

__all__ = ["drop_photos", "drop_target"]


def drop_target(box: Box | None) -> ImageBox | None:
    """Return the frame that takes a dropped photo: the one under the pointer, unless it is locked."""
    return box if isinstance(box, ImageBox) and not box.locked else None


def drop_photos(
    context: Context, model: DesignModel, photos: Sequence[int], frame: ImageBox | None, at: tuple[float, float]
) -> None:
    """Show photos on the page in sight, as one step of undo.

    Args:
        context: The desk.
        model: What is open.
        photos: Their ids; the first goes into `frame`, if there is one.
        frame: The frame under the pointer.
        at: Where they were dropped, mm.
    """
    page = model.page

    def make(_scene: Scene, _measure: Measure) -> Scene:
        designing, design = context.desk.designing, model.design
        assert design is not None  # noqa: S101  nothing is dropped on a canvas without a layout
        rest = list(photos)
        if frame is not None:
            design = replace(design, scene=designing.show_photo(design, frame.key, rest.pop(0)))
        return designing.add_photos(design, page, at, rest)

    model.apply(make)
