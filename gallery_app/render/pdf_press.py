"""Pages as a printer needs them: boxes, marks, inks of the press, black that overprints (PDF/X-4, ISO 15930-7)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from gallery_app.domain.units import MM_PER_INCH, PT_PER_INCH
from gallery_app.layout.scene import Page

if TYPE_CHECKING:
    import pikepdf

# ruff: noqa: PLC0415 - pikepdf is loaded with its first use

__all__ = ["Sheet", "lay_out", "overprint_black", "plain_inks"]

_GAP, _LENGTH, _TARGET = 1.0, 5.0, 1.8
"""Millimetres: between bleed and mark, of a mark, of the radius of a register mark."""
_LEAST_OFFSET = 2.0
"""Marks stay this far from the trimmed page, mm, also where there is no bleed."""
_HAIR = 0.25
"""Width of the lines of marks, points."""
_BLACK = (0, 0, 0, 1)


@dataclass(frozen=True, slots=True)
class Sheet:
    """How a page stands on its sheet.

    Attributes:
        bleed: How far the page reaches beyond its trim, mm.
        marks: Crop and register marks stand around it.
    """

    bleed: float = 0.0
    marks: bool = False

    @property
    def margin(self) -> float:
        """From the trim to the edge of the sheet, mm."""
        return max(self.bleed, _LEAST_OFFSET) + _GAP + _LENGTH + _GAP if self.marks else self.bleed


def _pt(mm: float) -> float:
    return mm / MM_PER_INCH * PT_PER_INCH


def lay_out(pdf: "pikepdf.Pdf", index: int, page: Page, sheet: Sheet) -> None:
    """Give a page its boxes (ISO 32000-1, 14.11.2) and its marks.

    Args:
        pdf: The document; the typesetter made its pages as large as the page with its bleed.
        index: Number of the page, from 0.
        page: Its size.
        sheet: How it is to stand.
    """
    width, height, margin, bleed = _pt(page.width), _pt(page.height), _pt(sheet.margin), _pt(sheet.bleed)
    target = pdf.pages[index]
    shift = margin - bleed
    inside = (shift, shift, width + 2 * bleed, height + 2 * bleed)
    if sheet.marks:
        clip = f"q {_numbers(*inside)} re W n q 1 0 0 1 {_numbers(shift, shift)} cm"
        target.contents_add(clip.encode(), prepend=True)
        target.contents_add(f"Q Q {_drawn(width, height, sheet)}".encode())
        _name_all_inks(pdf, target)
    target.obj.MediaBox = _box((0, 0, width + 2 * margin, height + 2 * margin))
    target.obj.BleedBox = _box(inside)
    target.obj.TrimBox = _box((margin, margin, width, height))


def _round(value: float) -> float:
    return round(value, 4)


def _numbers(*values: float) -> str:
    return " ".join(f"{value:.4f}" for value in values)


def _box(box: tuple[float, float, float, float]) -> Any:  # noqa: ANN401 pikepdf's own
    import pikepdf

    x, y, w, h = box
    return pikepdf.Array([_round(x), _round(y), _round(x + w), _round(y + h)])


def _name_all_inks(pdf: "pikepdf.Pdf", page: "pikepdf.Page") -> None:
    """Let the page name the colorant All (ISO 32000-1, 8.6.6.4), which is on every plate."""
    import pikepdf

    tint = pikepdf.Stream(pdf, b"{ dup dup dup }", FunctionType=4, Domain=[0, 1], Range=[0, 1] * 4)
    name, every, inks = pikepdf.Name.Separation, pikepdf.Name.All, pikepdf.Name.DeviceCMYK
    space = pikepdf.Array([name, every, inks, pdf.make_indirect(tint)])
    page.add_resource(space, pikepdf.Name.ColorSpace, pikepdf.Name.CsAll)


def _drawn(width: float, height: float, sheet: Sheet) -> str:
    parts = ["/Artifact BMC q /CsAll CS 1 SCN", f"{_HAIR} w", *_crop_marks(width, height, sheet)]
    return "\n".join([*parts, *_register_marks(width, height, sheet), "Q EMC"])


def _crop_marks(width: float, height: float, sheet: Sheet) -> Iterator[str]:
    margin = _pt(sheet.margin)
    end = _pt(_GAP)
    start = end + _pt(_LENGTH)
    for x in (margin, margin + width):
        yield _line(x, end, x, start)
        yield _line(x, height + 2 * margin - end, x, height + 2 * margin - start)
    for y in (margin, margin + height):
        yield _line(end, y, start, y)
        yield _line(width + 2 * margin - end, y, width + 2 * margin - start, y)


def _line(x0: float, y0: float, x1: float, y1: float) -> str:
    return f"{_numbers(x0, y0)} m {_numbers(x1, y1)} l S"


def _register_marks(width: float, height: float, sheet: Sheet) -> Iterator[str]:
    margin, middle = _pt(sheet.margin), _pt(_GAP + _LENGTH / 2)
    for x, y in (
        (margin + width / 2, middle),
        (margin + width / 2, height + 2 * margin - middle),
        (middle, margin + height / 2),
        (width + 2 * margin - middle, margin + height / 2),
    ):
        arm = _pt(_LENGTH / 2)
        yield _line(x - arm, y, x + arm, y)
        yield _line(x, y - arm, x, y + arm)
        yield _circle(x, y, _pt(_TARGET))


def _circle(x: float, y: float, r: float) -> str:
    k = r * 0.5523  # control points that make four Bézier curves a circle
    return (
        f"{_numbers(x + r, y)} m {_numbers(x + r, y + k, x + k, y + r, x, y + r)} c"
        f" {_numbers(x - k, y + r, x - r, y + k, x - r, y)} c {_numbers(x - r, y - k, x - k, y - r, x, y - r)} c"
        f" {_numbers(x + k, y - r, x + r, y - k, x + r, y)} c S"
    )


def plain_inks(pdf: "pikepdf.Pdf") -> None:
    """Let pictures speak the inks of the output intent: DeviceCMYK and DeviceGray, without a profile of their own.

    PDF/X-4 forbids a CMYK profile that equals the output intent's (ISO 15930-7, 6.2.4.3), and what is grey in
    DeviceGray is printed with black ink.
    """
    import pikepdf

    spaces = {1: pikepdf.Name.DeviceGray, 4: pikepdf.Name.DeviceCMYK}
    for item in pdf.objects:
        if isinstance(item, pikepdf.Stream) and item.get("/Subtype") == "/Image":
            space = item.get("/ColorSpace")
            if isinstance(space, pikepdf.Array) and space[0] == "/ICCBased":
                item.ColorSpace = spaces.get(int(space[1].N), space)


def overprint_black(pdf: "pikepdf.Pdf") -> None:
    """Let black text overprint what lies below (ISO 32000-1, 8.6.7), so that no white shows around its letters."""
    import pikepdf

    state = pikepdf.Dictionary(Type=pikepdf.Name.ExtGState, OP=False, op=True, OPM=1)
    knock = pikepdf.Dictionary(Type=pikepdf.Name.ExtGState, OP=False, op=False, OPM=0)
    on, off = pdf.make_indirect(state), pdf.make_indirect(knock)
    for page in pdf.pages:
        content = pikepdf.parse_content_stream(page)
        made, changed = _overprinting(content)
        if changed:
            page.obj.Contents = pdf.make_stream(pikepdf.unparse_content_stream(made))
            page.add_resource(on, pikepdf.Name.ExtGState, pikepdf.Name.OverOn)
            page.add_resource(off, pikepdf.Name.ExtGState, pikepdf.Name.OverOff)


def _overprinting(content: list[Any]) -> tuple[list[Any], bool]:
    """Put the state around every text object whose fill is black alone; the fill follows ``q`` and ``Q``."""
    import pikepdf

    fills, made, black = [False], list[Any](), False
    on = pikepdf.ContentStreamInstruction([pikepdf.Name.OverOn], pikepdf.Operator("gs"))
    off = pikepdf.ContentStreamInstruction([pikepdf.Name.OverOff], pikepdf.Operator("gs"))
    changed = False
    for step in content:
        operator = str(step.operator)
        if operator == "q":
            fills.append(fills[-1])
        elif operator == "Q" and len(fills) > 1:
            fills.pop()
        elif operator == "k":
            fills[-1] = tuple(float(value) for value in step.operands) == _BLACK
        elif operator in {"g", "rg", "sc", "scn"}:
            fills[-1] = False
        if operator == "BT" and fills[-1]:
            black = changed = True
            made.append(on)
        made.append(step)
        if operator == "ET" and black:
            black = False
            made.append(off)
    return made, changed
