"""Texts of a page for the screen, set by the very engine that prints them; it is kept warm between two edits."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from gallery_app.layout.scene import ImageBox, Page, Role, Scene, Styles, TextBox
from gallery_app.render.fonts import font_book
from gallery_app.render.image import Picture, Prepared
from gallery_app.render.typst import page_inputs, page_program

if TYPE_CHECKING:
    import typst

__all__ = ["PAD", "Piece", "Proof", "going_on"]

PAD = 1.0
"""Millimetres around a piece: letters may reach a little over the edge of their box."""
_GROUND = b"#set page(fill: none)\n"


@dataclass(frozen=True, slots=True)
class Piece:
    """A box, or a horizontal strip of a tall one.

    Attributes:
        box: The text, or a frame without a picture.
        top: Where the strip begins below the box's upper edge, mm.
        height: Height of the strip, mm.
        continued: Its first line goes on with a paragraph of a box before it.
    """

    box: TextBox | ImageBox
    top: float
    height: float
    continued: bool = False


class Proof:
    """The typesetter for the screen."""

    def __init__(self) -> None:
        """Start cold: the engine is loaded with the first piece."""
        self._compiler: typst.Compiler | None = None
        self._lock = Lock()

    def pieces(self, pieces: Sequence[Piece], styles: Styles, language: str, ppi: float) -> list[bytes]:
        """Return pieces as PNG on a clear ground, each with `PAD` mm around it.

        Args:
            pieces: What is wanted.
            styles: The styles their runs name.
            language: BCP 47 tag of the texts.
            ppi: Pixels an inch.

        Raises:
            UserError: No Chinese font is installed.
        """
        apart = [piece for piece in pieces if _is_body(piece)]
        together = [piece for piece in pieces if not _is_body(piece)]
        # Body text minds what stands before it, so each of its boxes is set by itself.
        made = {id(p): self._set(_scene([p], styles, language), ppi, continued=p.continued)[0] for p in apart}
        if together:
            set_ = self._set(_scene(together, styles, language), ppi)
            made |= {id(piece): png for piece, png in zip(together, set_, strict=True)}
        return [made[id(piece)] for piece in pieces]

    def page(self, scene: Scene, number: int, ppi: float) -> bytes:
        """Return the texts and empty frames of a page (from 0) as one PNG on a clear ground, for small pages.

        Bars are left to who paints the pictures: some lie beneath them.

        Raises:
            UserError: No Chinese font is installed.
        """
        page = scene.pages[number]
        items = tuple(b for b in page.items if isinstance(b, TextBox) or (isinstance(b, ImageBox) and not b.path))
        alone = Scene((replace(page, items=items),), scene.styles, language=scene.language)
        first = next((box.key for box in items if isinstance(box, TextBox) and box.role is Role.BODY), 0)
        return self._set(alone, ppi, continued=first in going_on(scene))[0]

    def _set(self, scene: Scene, ppi: float, *, continued: bool = False) -> list[bytes]:
        pictures = tuple(
            tuple(Picture(note=box.note) if isinstance(box, ImageBox) else Picture() for box in page.items)
            for page in scene.pages
        )
        inputs = page_inputs(scene, Prepared(Path(), pictures)) | ({"continued": "yes"} if continued else {})
        with self._lock:
            made = self._warm().compile(_GROUND + page_program(), format="png", ppi=ppi, sys_inputs=inputs)
        return made if isinstance(made, list) else [made or b""]

    def _warm(self) -> "typst.Compiler":
        if self._compiler is None:
            import typst  # noqa: PLC0415 heavy, and most commands set no type

            self._compiler = typst.Compiler(font_paths=font_book())
        return self._compiler


def going_on(scene: Scene) -> frozenset[int]:
    """Return the keys of the body texts that begin in the middle of a paragraph."""
    bodies = [
        box
        for page in scene.pages
        for box in page.items
        if isinstance(box, TextBox) and box.role is Role.BODY and box.lines
    ]
    return frozenset(after.key for before, after in pairwise(bodies) if not before.lines[-1].ends)


def _is_body(piece: Piece) -> bool:
    return isinstance(piece.box, TextBox) and piece.box.role is Role.BODY


def _scene(pieces: Sequence[Piece], styles: Styles, language: str) -> Scene:
    return Scene(tuple(map(_piece_page, pieces)), styles, language=language)


def _piece_page(piece: Piece) -> Page:
    box = replace(piece.box, x=PAD, y=PAD - piece.top)
    return Page(piece.box.w + 2 * PAD, piece.height + 2 * PAD, (box,))
