"""Scenes to pages through Typst: what a person wrote goes in as data, never as markup."""

from dataclasses import asdict
from functools import lru_cache
from pathlib import Path
from typing import Any

from gallery_app.files import safe_write
from gallery_app.layout.document import to_json
from gallery_app.layout.scene import Scene
from gallery_app.paths import resources_folder
from gallery_app.render.advances import TypstMeasure, typst_language
from gallery_app.render.fonts import font_book, fonts_for_pages
from gallery_app.render.image import Prepared
from gallery_app.render.mended_files import mend_files
from gallery_app.render.typst_data import fit, typst_data

__all__ = ["TypstMeasure", "page_inputs", "page_program", "typeset_pdf", "typeset_png", "typeset_svg"]


@lru_cache(maxsize=4)
def _program(name: str) -> bytes:
    return (resources_folder() / "templates" / "parts" / f"{name}.typ").read_bytes()


def typeset_pdf(scene: Scene, pictures: Prepared, *, standard: str = "1.7", continued: bool = False) -> bytes:
    """Return the scene as one tagged PDF.

    Args:
        scene: The pages.
        pictures: The files that stand for its frames; their folder is the typesetter's, who writes its program there.
        standard: Version of PDF.
        continued: Its first body text goes on with a paragraph of pages before these.

    Raises:
        UserError: No Chinese font is installed.
    """
    inputs = _inputs(scene, pictures) | ({"continued": "yes"} if continued else {})
    [made] = _compiled(pictures.folder, inputs, format="pdf", pdf_standards=[standard])
    return made


def typeset_png(scene: Scene, pictures: Prepared, ppi: float, plates: str = "") -> list[bytes]:
    """Return the scene as PNG, one a page; errors as for `typeset_pdf`.

    Args:
        scene: The pages.
        pictures: The files that stand for its frames.
        ppi: Pixels an inch.
        plates: ``cmy`` or ``k``: everything but the photos, on nothing, red, green and blue (or each of them) standing
            for amounts of these inks; "" for the page as it is seen.
    """
    inputs = _inputs(scene, pictures) | ({"plates": plates} if plates else {})
    return _compiled(pictures.folder, inputs, format="png", ppi=ppi)


def typeset_svg(scene: Scene, pictures: Prepared) -> list[bytes]:
    """Return the scene as SVG, one a page, letters as outlines; arguments and errors as for `typeset_pdf`."""
    return _compiled(pictures.folder, _inputs(scene, pictures), format="svg")


def _compiled(folder: Path, inputs: dict[str, str], **settings: Any) -> list[bytes]:  # noqa: ANN401  Typst's own
    import typst  # noqa: PLC0415 heavy, and most commands set no type

    program = _placed_program(folder)

    def compiled() -> list[bytes]:
        made: bytes | list[bytes] = typst.compile(
            program, root=str(folder), font_paths=font_book(), sys_inputs=inputs, **settings
        )
        return made if isinstance(made, list) else [made]

    try:
        return compiled()
    except typst.TypstError:
        # A photo that is passed through may be too odd for the typesetter, and must not cost all others.
        if not mend_files(folder):
            raise
        return compiled()


def _placed_program(folder: Path) -> str:
    # The program names pictures by paths from itself, so it has to lie beside them.
    return str(safe_write(folder / "page.typ", _program("page")))


def _inputs(scene: Scene, pictures: Prepared) -> dict[str, str]:
    return {
        "scene": fit(to_json(scene)),
        "files": typst_data([[asdict(p) for p in page] for page in pictures.pages]),
        "fonts": typst_data(fonts_for_pages()),
        **typst_language(scene.language),
    }


def page_program() -> bytes:
    """Return the program that draws pages, for who compiles it by himself."""
    return _program("page")


def page_inputs(scene: Scene, pictures: Prepared) -> dict[str, str]:
    """Return what the program that draws pages is given."""
    return _inputs(scene, pictures)
