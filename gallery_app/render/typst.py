"""Scenes to pages through Typst: what a person wrote goes in as data, never as markup."""

import json
from dataclasses import asdict
from functools import lru_cache
from pathlib import Path

from gallery_app.domain.units import pt_to_mm
from gallery_app.files import safe_write
from gallery_app.layout.document import to_json
from gallery_app.layout.scene import Run, Scene, Styles
from gallery_app.paths import resources_folder
from gallery_app.render.fonts import font_book, fonts_for_pages
from gallery_app.render.image import Prepared

__all__ = ["TypstMeasure", "page_inputs", "page_program", "typeset_pdf", "typeset_png"]


@lru_cache(maxsize=4)
def _program(name: str) -> bytes:
    return (resources_folder() / "templates" / "parts" / f"{name}.typ").read_bytes()


def _language(tag: str) -> dict[str, str]:
    language, _, region = tag.partition("-")
    return {"lang": language.lower(), "region": region.lower() or ("cn" if language == "zh" else "us")}


def typeset_pdf(scene: Scene, pictures: Prepared) -> bytes:
    """Return the scene as one tagged PDF.

    Args:
        scene: The pages.
        pictures: The files that stand for its frames; their folder is the typesetter's, who writes its program there.

    Raises:
        UserError: No Chinese font is installed.
    """
    import typst  # noqa: PLC0415 heavy, and most commands set no type

    inputs = _inputs(scene, pictures)
    return typst.compile(
        _placed_program(pictures.folder),
        root=str(pictures.folder),
        font_paths=font_book(),
        format="pdf",
        sys_inputs=inputs,
    )


def typeset_png(scene: Scene, pictures: Prepared, ppi: float) -> list[bytes]:
    """Return the scene as PNG, one a page, at `ppi` pixels an inch; arguments and errors as for `typeset_pdf`."""
    import typst  # noqa: PLC0415 heavy, and most commands set no type

    made: bytes | list[bytes] = typst.compile(
        _placed_program(pictures.folder),
        root=str(pictures.folder),
        font_paths=font_book(),
        format="png",
        ppi=ppi,
        sys_inputs=_inputs(scene, pictures),
    )
    return made if isinstance(made, list) else [made]


def _placed_program(folder: Path) -> str:
    # The program names pictures by paths from itself, so it has to lie beside them.
    return str(safe_write(folder / "page.typ", _program("page")))


def _inputs(scene: Scene, pictures: Prepared) -> dict[str, str]:
    return {
        "scene": to_json(scene),
        "files": json.dumps([[asdict(p) for p in page] for page in pictures.pages], ensure_ascii=False),
        "fonts": json.dumps(fonts_for_pages()),
        **_language(scene.language),
    }


class TypstMeasure:
    """Measures text with the very engine that prints it; answers are kept, for pages ask again and again."""

    def __init__(self, language: str = "zh-CN") -> None:
        """Take the BCP 47 tag of the texts.

        Raises:
            UserError: No Chinese font is installed.
        """
        self._fonts = json.dumps(fonts_for_pages())
        self._language = _language(language)
        self._known: dict[str, tuple[float, ...]] = {}

    def advances(self, runs: tuple[Run, ...], styles: Styles) -> tuple[float, ...]:
        """Return where each character of the runs, set in one endless line, ends: mm from the line's start."""
        looks = [
            {"text": r.text, "face": s.face, "size": s.size, "weight": s.weight}
            for r in runs
            for s in [styles[r.style]]
            if r.text
        ]
        key = json.dumps(looks, ensure_ascii=False)
        if key not in self._known:
            self._known[key] = self._ask(key)
        return self._known[key]

    def _ask(self, runs: str) -> tuple[float, ...]:
        import typst  # noqa: PLC0415 heavy, and most commands set no type

        inputs = {"runs": runs, "fonts": self._fonts, **self._language}
        answer = typst.query(
            _program("advances"), "<ends>", field="value", one=True, sys_inputs=inputs, font_paths=font_book()
        )
        return tuple(pt_to_mm(end) for end in json.loads(answer))


def page_program() -> bytes:
    """Return the program that draws pages, for who compiles it by himself."""
    return _program("page")


def page_inputs(scene: Scene, pictures: Prepared) -> dict[str, str]:
    """Return what the program that draws pages is given."""
    return _inputs(scene, pictures)
