"""A page with frames and captions to try the hands of an editor on."""

from gallery_app.layout.scene import Face, Guide, ImageBox, Line, Page, Role, RuleBox, Run, Scene, TextBox, TextStyle

STYLES = {
    "title": TextStyle(Face.SANS, 9, 700),
    "credit": TextStyle(Face.SANS, 9),
    "number": TextStyle(Face.SANS, 9),
    "headline": TextStyle(Face.SERIF, 30),
}


def frame(key: int, x: float, y: float, w: float, h: float, pixels: tuple[int, int] = (3000, 2000)) -> ImageBox:
    """A picture's frame; its photo is its key times ten."""
    return ImageBox(x, y, w, h, key * 10, f"{key}.jpg", pixels=pixels, key=key)


def caption(key: int, of: ImageBox, title: str) -> TextBox:
    """A caption of one line under a frame."""
    line = Line((Run(title, "title"), Run("　李明 摄", "credit")))
    return TextBox(
        of.x, of.y + of.h + 1, of.w, 4.7625, (line,), photo=of.photo, role=Role.CAPTION, key=key, frame=of.key
    )


def scene() -> Scene:
    """A row of two frames with captions, a third frame below without one, and a rule."""
    one, two, three = frame(1, 10, 30, 60, 40), frame(2, 75, 30, 60, 40), frame(3, 10, 90, 40, 60, (2000, 3000))
    boxes = (
        RuleBox(10, 20, 180, 0.3, key=9),
        one,
        caption(4, one, "晨光初照"),
        two,
        caption(5, two, "茶馆一角"),
        three,
    )
    return Scene((Page(200, 280, boxes, (Guide(10, upright=True), Guide(190, upright=True))),), STYLES, "春到河湾")
