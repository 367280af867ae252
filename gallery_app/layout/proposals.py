"""Several arrangements of the same photos at once, each with its figures and in words."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from gallery_app.layout.compose import compose, setting_of
from gallery_app.layout.content import Content
from gallery_app.layout.frames import shape_of
from gallery_app.layout.locked import Locked, by_page
from gallery_app.layout.measure import Measure
from gallery_app.layout.rows import Rows
from gallery_app.layout.scene import Page, Scene
from gallery_app.layout.score import Score, likeness, score_of
from gallery_app.layout.setting import Setting
from gallery_app.layout.templates import RowRules, Template, paper
from gallery_app.layout.weights import Emphasis, lead_of, weights_of
from gallery_app.wording import Message

__all__ = ["Locked", "Proposal", "propose"]

_TWINS = 0.62
"""From this likeness on two arrangements are the same to an editor."""
_STANDS_OUT, _EVEN = 1.9, 0.42
"""Least ratio of a main picture that stands out, and most variety of sizes that look alike."""
_MOST_CUT = 0.125
"""Share from which on a crop is named; what rounds to 12 % was allowed."""
_HAIR = 0.025
"""Shares that differ by less tell no arrangement from another."""
_WORSE = 0.7
"""How much worse than the first an arrangement may be and still be offered."""
_NUMBERS = (
    Message.of("one"),
    Message.of("two"),
    Message.of("three"),
    Message.of("four"),
    Message.of("five"),
    Message.of("six"),
)


_TRAITS: tuple[Callable[[Score], Message], ...] = (
    lambda score: Message.of("main picture {times} times the others", times=f"{score.lead:.1f}"),
    lambda score: Message.of("pictures on {share} of the page", share=f"{score.pictures:.0%}"),
    lambda score: Message.of("largest white {share}", share=f"{score.white:.1%}"),
    lambda score: Message.of("most cropped photo {share}", share=f"{score.worst:.0%}"),
)
"""What else can be said of an arrangement, first what an editor sees first."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """An arrangement that is offered.

    Attributes:
        scene: Its pages.
        score: Its figures.
        words: The same in one line, such as 方案一：主图突出，裁切 3%，版面利用 91%.
    """

    scene: Scene
    score: Score
    words: Message


def propose(
    content: Content,
    template: Template,
    page: str,
    measure: Measure,
    *,
    locked: Locked = (),
    count: int = 3,
) -> tuple[Proposal, ...]:
    """Compose pages in several ways that differ visibly.

    The first is what `compose` makes. A template that has only one arrangement gives one proposal.

    Args:
        content: Texts and photos in reading order.
        template: How the pages look.
        page: Paper name, such as A3 or A4-landscape.
        measure: How wide text is.
        locked: Boxes that keep their place on the first page, or for each page number from 1; the rest is composed
            around them, without their photos.
        count: Most proposals.

    Raises:
        InputError: There is no such paper.
    """
    rules = template.rules
    if not isinstance(rules, RowRules):
        return _worded([_scored(compose(content, template, page, measure), content, template, page)])
    setting = setting_of(content, template, page, measure)
    chosen = list[tuple[Scene, Score]]()
    for turns in _turns(setting, rules, locked, count):
        fresh = (scene for scene in turns if _differs(scene, [other for other, _ in chosen]))
        scored = (_scored(scene, content, template, page) for scene in fresh)
        chosen += islice((each for each in scored if not chosen or _worth(each[1], chosen[0][1])), 1)
        if len(chosen) == count:
            break
    return _worded([chosen[0], *sorted(chosen[1:], key=lambda each: each[1].total)])


def _differs(scene: Scene, chosen: list[Scene]) -> bool:
    """Return whether an arrangement is worth a look beside others: no twin, and no further page."""
    return all(likeness(scene, other) < _TWINS and len(scene.pages) <= len(other.pages) for other in chosen)


def _worth(score: Score, best: Score) -> bool:
    """Return whether an arrangement is good enough to be offered beside the first."""
    return score.total <= best.total + _WORSE


def _turns(setting: Setting, rules: RowRules, locked: Locked, count: int) -> Iterator[Iterator[Scene]]:
    """Yield the arrangements of each emphasis in turn, best first, and then what was not looked at of the first ones.

    They are made when they are asked for: most never are. One that was passed over is not worth a second look.
    """
    rows, begun = Rows(setting, rules, by_page(locked)), list[Iterator[Scene]]()
    for emphasis in _emphases(rules)[:count]:
        begun.append(_scene(setting, pages) for pages in rows.arranged(emphasis))
        yield begun[-1]
    yield from begun


def _emphases(rules: RowRules) -> tuple[Emphasis, ...]:
    """Return what pages may stress: the main picture, all photos alike, or the opening of every section."""
    return (
        Emphasis(rules.lead),
        Emphasis(1.25, stars=False),
        Emphasis(rules.lead * 0.7, opening=rules.lead * 0.6),
        Emphasis(rules.lead * 2, stars=False),
    )


def _scene(setting: Setting, pages: tuple[Page, ...]) -> Scene:
    content, bleed = setting.content, setting.template.bleed
    title = content.headline or setting.words["name"]
    scene = Scene(pages, setting.styles, title, content.bylines, content.language, bleed, setting.issue)
    return scene.numbered()


def _scored(scene: Scene, content: Content, template: Template, page: str) -> tuple[Scene, Score]:
    items, shapes = content.items, [shape_of(item) for item in content.items]
    lead = template.rules.lead if isinstance(template.rules, RowRules) else 1.0
    weights = dict(zip((item.photo for item in items), weights_of(content, shapes, Emphasis(lead)), strict=True))
    main = items[lead_of(content)].photo if items else 0
    return scene, score_of(scene, content, paper(page).margin, weights, main)


def _worded(found: list[tuple[Scene, Score]]) -> tuple[Proposal, ...]:
    scores = [score for _, score in found[: len(_NUMBERS)]]
    alike = [[other for other in scores if _near(other, score)] for score in scores]
    told = [_trait(score, group) if len(group) > 1 else None for score, group in zip(scores, alike, strict=True)]
    # What no words tell from an earlier one would be offered twice.
    lines = [(*_said(score), str(trait)) for score, trait in zip(scores, told, strict=True)]
    kept = [place for place, line in enumerate(lines) if line not in lines[:place]]
    return tuple(
        Proposal(found[place][0], scores[place], _words(scores[place], number, told[place]))
        for number, place in enumerate(kept)
    )


def _said(score: Score) -> tuple[str, ...]:
    """Return what the line of an arrangement says without its number."""
    worst = f"{score.worst:.0%}" if score.worst > _MOST_CUT else ""
    return str(_look(score)), f"{score.crop:.0%}", f"{score.used:.0%}", worst


def _near(one: Score, other: Score) -> bool:
    """Return whether two lines say about the same, figures that differ by a hair included."""
    figures = (one.crop - other.crop, one.used - other.used)
    return str(_look(one)) == str(_look(other)) and max(map(abs, figures)) < _HAIR


def _trait(score: Score, group: Sequence[Score]) -> Message | None:
    """Return the figure that tells an arrangement best from others whose lines are the same; None where all agree."""
    ways = [[trait(each) for trait in _TRAITS] for each in group]
    spread = [len({str(way[n]) for way in ways}) for n in range(len(_TRAITS))]
    best = max(range(len(_TRAITS)), key=lambda n: spread[n])
    return _TRAITS[best](score) if spread[best] > 1 else None


def _words(score: Score, number: int, trait: Message | None) -> Message:
    words = _line(score, number)
    return words if trait is None else Message.of("{words}, {trait}", words=words, trait=trait)


def _line(score: Score, number: int) -> Message:
    values = {
        "number": _NUMBERS[number],
        "look": _look(score),
        "crop": f"{score.crop:.0%}",
        "used": f"{score.used:.0%}",
    }
    if score.worst > _MOST_CUT:
        worst = f"{score.worst:.0%}"
        return Message.of(
            "Proposal {number}: {look}, {crop} cropped, one photo {worst}, {used} of the page used",
            **values,
            worst=worst,
        )
    return Message.of("Proposal {number}: {look}, {crop} cropped, {used} of the page used", **values)


def _look(score: Score) -> Message:
    if score.lead >= _STANDS_OUT:
        return Message.of("the main picture stands out")
    if score.variety <= _EVEN:
        return Message.of("photos of even size")
    return Message.of("large and small photos in turn")
