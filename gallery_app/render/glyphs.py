"""What this machine's fonts cannot set of a scene as it was meant."""

import json
from functools import lru_cache

from gallery_app.domain.task import Failure
from gallery_app.layout.scene import Face, Scene, TextBox
from gallery_app.render.fonts import find_cjk_fonts, font_book, fonts_for_pages
from gallery_app.render.typst_data import fit
from gallery_app.wording import Message

__all__ = ["font_warnings", "lacking", "stand_ins"]

_KINDS = {Face.SERIF: "宋体", Face.SANS: "黑体"}
_NO_CHARACTER = "\U0003fffd"
"""No character will ever have this number."""
_LETTER = b"""#set page(width: auto, height: auto, margin: 0pt)
#text(font: json(bytes(sys.inputs.fonts)), sys.inputs.letter)"""


def font_warnings(scene: Scene) -> tuple[Failure, ...]:
    """Return what of the scene's type this machine cannot set as it was meant, each with what happens instead.

    A kind of typeface (宋体, 黑体) that no installed font has is stood in for by the other; a character that none of
    the fonts has is printed as an empty box.
    """
    warnings = [Failure("", message) for message in stand_ins(scene)]
    if missing := _without_glyph(scene):
        sentence = "No font of this machine has these characters, so they are printed as empty boxes: {characters}"
        warnings.append(Failure("", Message.of(sentence, characters=" ".join(missing))))
    return tuple(warnings)


def stand_ins(scene: Scene) -> tuple[Message, ...]:
    """Return a sentence for each kind of typeface of a scene that no installed font has, and what stands in for it."""
    found = find_cjk_fonts()
    used = {style.face for style in scene.styles.values()}
    return tuple(
        Message.of("No {kind} font is installed; {font} stands in for it.", kind=_KINDS[face], font=other)
        for face, fonts, other in (
            (Face.SERIF, found.serif, next(iter(found.sans), "")),
            (Face.SANS, found.sans, next(iter(found.serif), "")),
        )
        if face in used and not fonts and other
    )


def _without_glyph(scene: Scene) -> list[str]:
    texts = (box.text for page in scene.pages for box in page.items if isinstance(box, TextBox))
    return sorted(lacking(fit("".join(texts))))


def lacking(text: str) -> str:
    """Return the characters of a text, each once, that no font of this machine has."""
    letters = (letter for letter in dict.fromkeys(text) if not letter.isspace() and not _is_usual(letter))
    return "".join(letter for letter in letters if _drawn(letter) == _drawn(_NO_CHARACTER))


def _is_usual(letter: str) -> bool:
    """Return whether every Chinese font has a character: those of GB/T 2312."""
    try:
        letter.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


@lru_cache(maxsize=4096)
def _drawn(letter: str) -> bytes:
    """Return how a character looks; all that no font has look alike."""
    import typst  # noqa: PLC0415 heavy, and most commands set no type

    inputs = {"fonts": json.dumps(fonts_for_pages()["sans"]), "letter": letter}
    made: bytes = typst.compile(_LETTER, format="svg", sys_inputs=inputs, font_paths=font_book())
    return made
