"""The texts of a scene as layout programs hold them: stories of styled paragraphs, threaded through their frames."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from gallery_app.layout.scene import Align, Role, Run, Scene, TextBox, TextStyle
from gallery_app.render.clean_text import clean
from gallery_app.render.words import words_for

__all__ = ["Look", "Paragraph", "Spot", "Stories", "Story", "stories_of"]

Spot = tuple[int, int]
"""Where a box stands: index of its page, index among the page's items."""


@dataclass(frozen=True, slots=True)
class Look:
    """A paragraph style or a character style.

    Attributes:
        name: In the language of the document.
        style: Its type.
        align: Where its lines begin.
        justified: Its full lines are spread to the width.
    """

    name: str
    style: TextStyle
    align: Align = Align.LEFT
    justified: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph.

    Attributes:
        look: Name of its paragraph style.
        runs: Text with the name of its character style; "" for that of the paragraph.
        align: Where its lines begin.
    """

    look: str
    runs: tuple[Run, ...]
    align: Align

    @property
    def text(self) -> str:
        """Its characters."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Story:
    """A text that runs through one frame or several.

    Attributes:
        spots: Its frames, in order.
        paragraphs: Its text.
    """

    spots: tuple[Spot, ...]
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Stories:
    """Every text of a scene.

    Attributes:
        all: In the order of their first frames.
        paragraphs: Paragraph styles in order of use.
        characters: Character styles in order of use.
    """

    all: tuple[Story, ...]
    paragraphs: tuple[Look, ...]
    characters: tuple[Look, ...]


def stories_of(scene: Scene) -> Stories:
    """Return the texts of a scene.

    A text whose last line in a frame ends no paragraph goes on in the next frame of its role. Paragraph styles are
    named after roles; a run in another style than its paragraph's first has a character style.
    """
    sheet = _Sheet(scene)
    made = tuple(Story(tuple(spot for spot, _ in chain), tuple(sheet.paragraphs(chain))) for chain in _chains(scene))
    return Stories(made, tuple(sheet.looks.values()), tuple(sheet.characters.values()))


_Chain = list[tuple[Spot, TextBox]]


def _chains(scene: Scene) -> list[_Chain]:
    chains, open_ = list[_Chain](), dict[Role, _Chain]()
    for number, page in enumerate(scene.pages):
        for index, box in enumerate(page.items):
            if not isinstance(box, TextBox):
                continue
            chain = open_.pop(box.role, None)
            if chain is None:
                chain = []
                chains.append(chain)
            chain.append(((number, index), box))
            if box.lines and not box.lines[-1].ends and box.role is Role.BODY:
                open_[box.role] = chain
    return chains


class _Sheet:
    """The styles, found while texts are gone through."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._words = words_for(scene.language)
        self.looks = dict[tuple[Role, str], Look]()
        self.characters = dict[str, Look]()

    def paragraphs(self, chain: _Chain) -> Iterator[Paragraph]:
        runs, justified = list[Run](), False
        for (_, box), last in ((link, link is chain[-1]) for link in chain):
            for line in box.lines:
                runs += line.runs
                justified = justified or line.justified
                if line.ends or (last and line is box.lines[-1]):
                    yield self._paragraph(box, runs, justified=justified)
                    runs, justified = [], False

    def _paragraph(self, box: TextBox, runs: list[Run], *, justified: bool) -> Paragraph:
        base = next((run.style for run in runs if run.text), "") or (runs[0].style if runs else "")
        look = self._look(box, base, justified=justified)
        styled = (Run(clean(run.text).replace("\n", " "), self._character(run.style, base)) for run in runs)
        return Paragraph(look.name, tuple(_joined(styled)), box.align)

    def _look(self, box: TextBox, base: str, *, justified: bool) -> Look:
        look = self.looks.get((box.role, base))
        if look is None:
            name = self._words.get(f"role_{box.role}", box.role.value)
            if any(role is box.role for role, _ in self.looks):
                name = f"{name} · {self._label(base)}"
            look = Look(_free(name, [other.name for other in self.looks.values()]), self._style(base), box.align)
        look = replace(look, justified=look.justified or justified)
        self.looks[box.role, base] = look
        return look

    def _character(self, style: str, base: str) -> str:
        if style == base:
            return ""
        if style not in self.characters:
            name = _free(self._label(style), [other.name for other in self.characters.values()])
            self.characters[style] = Look(name, self._style(style))
        return self.characters[style].name

    def _label(self, style: str) -> str:
        return clean(self._words.get(f"style_{style}", style))

    def _style(self, name: str) -> TextStyle:
        return self._scene.styles[name] if name else next(iter(self._scene.styles.values()))


def _free(name: str, taken: list[str]) -> str:
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name} {number}"
    return free


def _joined(runs: Iterator[Run]) -> Iterator[Run]:
    """Join neighbouring runs of one style, which line breaks had cut."""
    held: Run | None = None
    for run in runs:
        if held and held.style == run.style:
            held = Run(held.text + run.text, held.style)
            continue
        if held:
            yield held
        held = run
    if held:
        yield held
