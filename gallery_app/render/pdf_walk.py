"""What a page of any PDF puts on paper: its pictures, texts, colours and fonts, as its operators say."""

import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from gallery_app.domain.units import PT_PER_INCH

if TYPE_CHECKING:
    import pikepdf

# ruff: noqa: PLC0415 - pikepdf is loaded with its first use

__all__ = ["Drawn", "Ink", "Seen", "TooLarge", "walk"]

Matrix = tuple[float, float, float, float, float, float]

_DEEPEST = 16
"""Forms inside forms."""
_MOST_STEPS = 3_000_000
_MOST_BYTES = 128 << 20
"""Of one page's operators, unpacked."""
_MOST_PACKED = 4 << 20
"""Bytes of a stream whose packing cannot be tried piece by piece."""


class TooLarge(Exception):  # noqa: N818 it is a finding, not a fault
    """A page has more to draw than can be looked at safely."""


@dataclass(frozen=True, slots=True)
class Ink:
    """A colour in force.

    Attributes:
        space: ``DeviceGray``, ``DeviceRGB``, ``DeviceCMYK`` or another family's name.
        values: Its components, 0 to 1.
    """

    space: str = "DeviceGray"
    values: tuple[float, ...] = (0.0,)


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture on the page.

    Attributes:
        ppi: The lower of its two effective resolutions, pixels an inch.
        space: Family of its colour space.
        image: The picture's stream, or None for one inside the operators.
    """

    ppi: float
    space: str
    image: "pikepdf.Object | None" = None


@dataclass(slots=True)
class Seen:
    """Everything that was found on a page.

    Attributes:
        images: Pictures, as often as they are drawn.
        texts: The fill of every text that is shown, and whether it overprints.
        spaces: Families of colour spaces of texts, lines and areas.
        fonts: Font dictionaries in use.
        transparent: Something lets what lies below shine through.
    """

    images: list[Drawn] = field(default_factory=list)
    texts: set[tuple[Ink, bool]] = field(default_factory=set)
    spaces: set[str] = field(default_factory=set)
    fonts: "list[pikepdf.Object]" = field(default_factory=list)
    transparent: bool = False


@dataclass(frozen=True, slots=True)
class _State:
    matrix: Matrix = (1, 0, 0, 1, 0, 0)
    fill: Ink = Ink()
    stroke: Ink = Ink()
    overprint: bool = False
    hidden: bool = False


def walk(page: "pikepdf.Page") -> Seen:
    """Follow a page's operators, and those of the forms it draws.

    Raises:
        TooLarge: There are more than can be looked at safely.
        pikepdf.PdfError: The operators cannot be read.
    """
    walker = _Walker()
    unit = float(page.obj.get("/UserUnit", 1))
    walker.run(page.obj, page.obj, _State(matrix=(unit, 0, 0, unit, 0, 0)), 0)
    return walker.seen


class _Walker:
    def __init__(self) -> None:
        self.seen = Seen()
        self._steps = 0
        self._fonts = set[tuple[int, int]]()

    def run(self, holder: Any, owner: Any, state: _State, depth: int) -> None:  # noqa: ANN401 pikepdf's own
        """Follow the operators of a page or form; `owner` has its resources."""
        import pikepdf

        _refuse_bombs(holder)
        resources = _inherited(owner, "/Resources")
        stack = list[_State]()
        for step in pikepdf.parse_content_stream(holder):
            self._steps += 1
            if self._steps > _MOST_STEPS:
                raise TooLarge
            operator = str(step.operator)
            if operator == "q":
                stack.append(state)
            elif operator == "Q":
                state = stack.pop() if stack else state
            elif operator == "Do":
                self._draw(_named(resources, "/XObject", step.operands), resources, state, depth)
            else:
                state = self._follow(operator, step.operands, resources, state)

    def _follow(self, operator: str, operands: Any, resources: Any, state: _State) -> _State:  # noqa: ANN401
        if operator == "cm":
            return _with(state, matrix=_times(tuple(float(v) for v in operands), state.matrix))
        if operator in _COLOURS:
            ink = Ink(_COLOURS[operator], tuple(float(v) for v in operands))
            return _with(state, **{"fill" if operator.islower() else "stroke": ink})
        if operator in {"cs", "CS"}:
            ink = Ink(_family(operands[0], resources), ())
            return _with(state, **{"fill" if operator == "cs" else "stroke": ink})
        if operator in {"sc", "scn", "SC", "SCN"}:
            return _tinted(state, operator, operands)
        if operator == "gs":
            return self._set(_named(resources, "/ExtGState", operands), state)
        if operator == "Tr":
            return _with(state, hidden=int(operands[0]) == 3)  # noqa: PLR2004 ISO 32000-1, table 106: invisible
        self._mark(operator, operands, resources, state)
        return state

    def _mark(self, operator: str, operands: Any, resources: Any, state: _State) -> None:  # noqa: ANN401
        if operator in {"Tj", "TJ", "'", '"'}:
            if not state.hidden:
                self.seen.texts.add((state.fill, state.overprint))
                self.seen.spaces.add(state.fill.space)
        elif operator in {"f", "F", "f*", "b", "b*", "B", "B*"}:
            self.seen.spaces.add(state.fill.space)
        elif operator in {"S", "s"}:
            self.seen.spaces.add(state.stroke.space)
        elif operator == "sh":
            self.seen.spaces.add(_family(_named(resources, "/Shading", operands).get("/ColorSpace"), resources))
        elif operator == "Tf":
            self._font(_named(resources, "/Font", operands))
        elif operator == "INLINE IMAGE":
            self._inline(operands[0], resources, state)

    def _set(self, parameters: Any, state: _State) -> _State:  # noqa: ANN401
        if any(float(parameters.get(key, 1)) < 1 for key in ("/ca", "/CA")):
            self.seen.transparent = True
        mode = parameters.get("/BM")
        if mode is not None and str(mode) not in {"/Normal", "/Compatible"}:
            self.seen.transparent = True
        if str(parameters.get("/SMask", "/None")) != "/None":
            self.seen.transparent = True
        return _with(state, overprint=bool(parameters["/op"])) if "/op" in parameters else state

    def _font(self, font: Any) -> None:  # noqa: ANN401
        if font.objgen not in self._fonts or font.objgen == (0, 0):
            self._fonts.add(font.objgen)
            self.seen.fonts.append(font)

    def _draw(self, item: Any, resources: Any, state: _State, depth: int) -> None:  # noqa: ANN401
        if str(item.get("/Subtype")) == "/Image":
            self._image(item, resources, state)
            return
        if depth >= _DEEPEST:
            raise TooLarge
        if "/Group" in item and str(item.Group.get("/S")) == "/Transparency" and "/SMask" in item:
            self.seen.transparent = True
        matrix = tuple(float(v) for v in item.get("/Matrix", (1, 0, 0, 1, 0, 0)))
        owner = item if "/Resources" in item else {"/Resources": resources}
        self.run(item, owner, _with(state, matrix=_times(matrix, state.matrix)), depth + 1)

    def _image(self, item: Any, resources: Any, state: _State) -> None:  # noqa: ANN401
        if "/SMask" in item:
            self.seen.transparent = True
        space = state.fill.space if bool(item.get("/ImageMask", False)) else _family(item.get("/ColorSpace"), resources)
        ppi = _resolution(float(item.Width), float(item.Height), state.matrix)
        self.seen.images.append(Drawn(ppi, space, item))

    def _inline(self, image: Any, resources: Any, state: _State) -> None:  # noqa: ANN401
        told = image.obj
        space = _family(told.get("/ColorSpace", told.get("/CS")), resources)
        self.seen.images.append(Drawn(_resolution(image.width, image.height, state.matrix), space))


_COLOURS: Mapping[str, str] = {
    "g": "DeviceGray",
    "G": "DeviceGray",
    "rg": "DeviceRGB",
    "RG": "DeviceRGB",
    "k": "DeviceCMYK",
    "K": "DeviceCMYK",
}
_SHORT = {"G": "DeviceGray", "RGB": "DeviceRGB", "CMYK": "DeviceCMYK", "I": "Indexed"}


def _with(state: _State, **changes: Any) -> _State:  # noqa: ANN401
    return replace(state, **changes)


def _tinted(state: _State, operator: str, operands: Any) -> _State:  # noqa: ANN401
    key = "fill" if operator.islower() else "stroke"
    old: Ink = getattr(state, key)
    values = tuple(float(v) for v in operands if not str(v).startswith("/"))
    return _with(state, **{key: Ink(old.space, values)})


def _times(a: Any, b: Matrix) -> Matrix:  # noqa: ANN401
    return (
        a[0] * b[0] + a[1] * b[2],
        a[0] * b[1] + a[1] * b[3],
        a[2] * b[0] + a[3] * b[2],
        a[2] * b[1] + a[3] * b[3],
        a[4] * b[0] + a[5] * b[2] + b[4],
        a[4] * b[1] + a[5] * b[3] + b[5],
    )


def _resolution(width: float, height: float, matrix: Matrix) -> float:
    wide, high = (matrix[0] ** 2 + matrix[1] ** 2) ** 0.5, (matrix[2] ** 2 + matrix[3] ** 2) ** 0.5
    return float(min(width / max(wide, 1e-6), height / max(high, 1e-6)) * PT_PER_INCH)


def _named(resources: Any, kind: str, operands: Any) -> Any:  # noqa: ANN401
    return resources[kind][str(operands[0])]


def _inherited(owner: Any, key: str) -> Any:  # noqa: ANN401
    for _ in range(_DEEPEST):
        if key in owner:
            return owner[key]
        if "/Parent" not in owner:
            break
        owner = owner["/Parent"]
    return {}


def _family(space: Any, resources: Any, depth: int = 0) -> str:  # noqa: ANN401
    """Return the family of a colour space; for an Indexed one, and what it stands for, that of its base."""
    if space is None or depth > 4:  # noqa: PLR2004 spaces of spaces
        return ""
    if not isinstance(space, str) and hasattr(space, "__len__") and str(space)[:1] != "/":
        name = str(space[0]).lstrip("/")
        if name in {"Indexed", "I"}:
            return _family(space[1], resources, depth + 1)
        return f"ICC{int(space[1].N)}" if name == "ICCBased" else name
    name = str(space).lstrip("/")
    named = resources.get("/ColorSpace", {}) if name not in {"DeviceGray", "DeviceRGB", "DeviceCMYK"} else {}
    if f"/{name}" in named:
        return _family(named[f"/{name}"], resources, depth + 1)
    return _SHORT.get(name, name)


def _refuse_bombs(holder: Any) -> None:  # noqa: ANN401
    """Stop before operators are unpacked that would fill the memory."""
    total = 0
    for stream in _streams(holder):
        filters = stream.get("/Filter")
        names = [str(filters)] if filters is not None and str(filters)[:1] == "/" else [str(f) for f in filters or ()]
        raw = stream.read_raw_bytes()
        if names == ["/FlateDecode"]:
            total += _unpacked(raw)
        elif names and len(raw) > _MOST_PACKED:
            raise TooLarge
        else:
            total += len(raw)
        if total > _MOST_BYTES:
            raise TooLarge


def _unpacked(raw: bytes) -> int:
    unpack, size = zlib.decompressobj(), 0
    while raw:
        try:
            size += len(unpack.decompress(raw, 1 << 20))
        except zlib.error:
            return size
        raw = unpack.unconsumed_tail
        if size > _MOST_BYTES:
            raise TooLarge
    return size


def _streams(holder: Any) -> Iterator[Any]:  # noqa: ANN401
    import pikepdf

    content = holder if isinstance(holder, pikepdf.Stream) else holder.get("/Contents")
    if isinstance(content, pikepdf.Array):
        yield from content
    elif content is not None:
        yield content
