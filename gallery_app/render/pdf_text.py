"""The words of a PDF as they were written: space that is only air between letters does not read as a blank."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from gallery_app.render.pdf_letters import Letters
from gallery_app.render.pdf_lines import Line, lines_of

if TYPE_CHECKING:
    import pikepdf

# ruff: noqa: PLC0415 - pikepdf is loaded with its first use

__all__ = ["spell_out"]

_TEXT = frozenset({"BMC", "BDC", "EMC", "BT", "ET", "Tf", "Tr", "Tm", "TJ", "Tj"})
_PAINT = frozenset({"g", "rg", "k", "sc", "scn"})
_PLACE = frozenset({"q", "Q", "cm"})
_PAPER = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)

Matrix = tuple[float, float, float, float, float, float]


def spell_out(pdf: "pikepdf.Pdf") -> None:
    """Say beside every line with air in it what it reads (ActualText; ISO 32000-1, 14.9.4).

    The typesetter puts a quarter of an em between Han and other letters or figures, and spreads justified lines. Copied
    or searched, 2023年GDP would come out as 2023 年 GDP.
    """
    import pikepdf

    known, parents = dict[Any, Letters](), _parents(pdf)
    for page in pdf.pages:
        steps: list[Any] = list(pikepdf.parse_content_stream(page))
        elements = parents.get(int(page.obj.get("/StructParents", -1)), [])
        lines = [line for line in lines_of(page, steps, elements, known) if line.words and line.airy]
        # From behind, so that the numbers of the operators before stay what they are.
        for line in reversed(lines):
            first, last = line.span.first, line.span.last + 1
            steps[first:last] = _told(steps[first:last], line)
        if lines:
            page.obj.Contents = pdf.make_stream(pikepdf.unparse_content_stream(steps))


def _parents(pdf: "pikepdf.Pdf") -> dict[int, Any]:
    """Return the structure elements of each page's marked contents (ISO 32000-1, 14.7.4.4)."""
    tree = pdf.Root.get("/StructTreeRoot")
    numbers = list(tree.ParentTree.get("/Nums", [])) if tree is not None and "/ParentTree" in tree else []
    return {int(key): value for key, value in zip(numbers[::2], numbers[1::2], strict=True)}


def _told(steps: list[Any], line: Line) -> list[Any]:
    """Return a line in marked content of its own that says what it reads."""
    import pikepdf

    says = pikepdf.Dictionary(ActualText=pikepdf.String(line.words))
    begin = pikepdf.ContentStreamInstruction([pikepdf.Name.Span, says], pikepdf.Operator("BDC"))
    end = pikepdf.ContentStreamInstruction([], pikepdf.Operator("EMC"))
    if len(line.texts) == 1:
        return [begin, *steps, end]
    if not _is_plain(steps):
        return steps
    save, restore = (pikepdf.ContentStreamInstruction([], pikepdf.Operator(name)) for name in "qQ")
    return [save, begin, *_flat(steps), end, restore]


def _is_plain(steps: Sequence[Any]) -> bool:
    """Whether every text names its colour itself and nothing else is drawn."""
    painted = False
    for step in steps:
        operator = str(step.operator)
        painted = operator in _PAINT or (painted and operator != "Q")
        if operator not in _TEXT | _PAINT | _PLACE or (operator in {"TJ", "Tj"} and not painted):
            return False
    return True


def _flat(steps: Sequence[Any]) -> Iterator[Any]:
    """Yield the operators with texts placed by themselves, all in one state.

    Readers place the words where the line's marked content ends, by the state that is in force there.
    """
    import pikepdf

    place, stack = _PAPER, list[Matrix]()
    for step in steps:
        operator = str(step.operator)
        if operator == "q":
            stack.append(place)
        elif operator == "Q":
            place = stack.pop()
        elif operator == "cm":
            place = _times(_matrix(step), place)
        elif operator == "Tm":
            moved = [round(value, 5) for value in _times(_matrix(step), place)]
            yield pikepdf.ContentStreamInstruction(moved, pikepdf.Operator("Tm"))
        else:
            yield step


def _matrix(step: Any) -> Matrix:  # noqa: ANN401 pikepdf's own
    a, b, c, d, e, f = map(float, step.operands)
    return a, b, c, d, e, f


def _times(one: Matrix, other: Matrix) -> Matrix:
    a, b, c, d, e, f = one
    k, m, n, p, x, y = other
    return (
        a * k + b * n, a * m + b * p, c * k + d * n, c * m + d * p, e * k + f * n + x, e * m + f * p + y,
    )  # fmt: skip
