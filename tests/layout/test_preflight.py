"""What would go wrong in print, found from boxes alone."""

from dataclasses import replace
from typing import Any

import pytest

from gallery_app.layout.finding import Finding, Fix, Severity
from gallery_app.layout.photo_facts import PhotoFacts
from gallery_app.layout.preflight import preflight
from gallery_app.layout.press import press_target
from gallery_app.layout.scene import (
    Box,
    Crop,
    Face,
    Guide,
    ImageBox,
    Line,
    Page,
    Role,
    RuleBox,
    Run,
    Scene,
    TextBox,
    TextStyle,
)
from gallery_app.wording import Message

_STYLES = {
    "caption": TextStyle(Face.SANS, 8),
    "red": TextStyle(Face.SANS, 8, colour=(0, 90, 90, 20)),
    "flood": TextStyle(Face.SERIF, 40, colour=(90, 90, 90, 90)),
}
_PICTURE = ImageBox(20, 20, 100, 75, 7, "/a.jpg", key=1, pixels=(4000, 3000), alt="夜景")
_WORDS = TextBox(20, 96, 100, 5, (Line((Run("日新月异", "caption"),)),), photo=7, role=Role.CAPTION, key=2)
_PHOTO = PhotoFacts("日新月异", colours="RGB")


def _found(
    measure: Any, *boxes: Box, target: str = "newsprint", facts: PhotoFacts = _PHOTO, **scene: Any
) -> tuple[Finding, ...]:
    page = Page(210, 297, boxes, scene.pop("guides", ()))
    return preflight(Scene((page,), _STYLES, **scene), {7: facts}, press_target(target), measure)


def _codes(found: tuple[Finding, ...]) -> list[str]:
    return [each.code for each in found]


def test_a_good_page_has_no_findings(measure: Any) -> None:
    """Nothing is said where nothing is wrong."""
    for target in ("newsprint", "coated", "screen"):
        assert _found(measure, _PICTURE, _WORDS, target=target) == ()


def test_a_coarse_picture_says_how_wide_it_may_be(measure: Any) -> None:
    """Below the least it is an error, below the wanted a warning; the advice gives the width that is enough."""
    (coarse,) = _found(measure, replace(_PICTURE, pixels=(400, 300)))
    assert (coarse.severity, coarse.code, coarse.fix) == (Severity.ERROR, "resolution", Fix.SHRINK)
    assert coarse.amount == pytest.approx(400 / 170 * 25.4)
    (fair,) = _found(measure, replace(_PICTURE, pixels=(720, 540)))
    assert (fair.severity, fair.page, fair.key, fair.photo) == (Severity.WARNING, 1, 1, 7)


def test_a_crop_counts_against_the_resolution(measure: Any) -> None:
    """A tenth of a picture has a tenth of its pixels."""
    cropped = replace(_PICTURE, crop=Crop(0.4, 0.4, 0.1, 0.1))
    assert _codes(_found(measure, cropped)) == ["resolution"]


@pytest.mark.parametrize(
    ("box", "code"),
    [
        (replace(_PICTURE, crop=Crop(0.2, 0, 0.9, 0.9)), "crop-beyond"),
        (replace(_PICTURE, path=None, pixels=(0, 0)), "no-file"),
        (replace(_PICTURE, w=150), "distorted"),
        (replace(_PICTURE, x=200), "beyond-page"),
        (replace(_WORDS, x=108), "near-trim"),
        (replace(_WORDS, h=2), "overset"),
        (replace(_WORDS, w=5), "overset"),
        (replace(_WORDS, lines=()), "empty-text"),
        (replace(_WORDS, lines=(Line((Run("红", "red"),)),)), "small-inks"),
        (replace(_WORDS, h=30, lines=(Line((Run("墨", "flood"),)),)), "ink"),
        (RuleBox(20, 20, 10, 1, (80, 80, 80, 80), key=3), "ink"),
    ],
)
def test_one_fault_is_found_as_one(measure: Any, box: Box, code: str) -> None:
    """Every fault has its own code and names its box."""
    (found,) = _found(measure, box)
    assert (found.code, found.key) == (code, box.key)


@pytest.mark.parametrize(
    ("facts", "target", "code"),
    [
        (replace(_PHOTO, credited=False), "newsprint", "no-credit"),
        (replace(_PHOTO, titled=False), "newsprint", "no-title"),
        (replace(_PHOTO, placed=False), "newsprint", "no-section"),
        (replace(_PHOTO, missing=True), "newsprint", "missing-file"),
        (replace(_PHOTO, colours="CMYK"), "coated", "no-profile"),
        (replace(_PHOTO, remarks=(("embargo", Severity.ERROR, Message.of("x")),)), "newsprint", "embargo"),
    ],
)
def test_what_the_catalog_knows_is_said(measure: Any, facts: PhotoFacts, target: str, code: str) -> None:
    """Faults of the photo are found wherever it is used."""
    assert _codes(_found(measure, _PICTURE, facts=facts, target=target)) == [code]


def test_alternative_text_is_wanted_on_screens_only(measure: Any) -> None:
    """Paper cannot read aloud."""
    mute, facts = replace(_PICTURE, alt=""), replace(_PHOTO, described=False)
    assert _codes(_found(measure, mute, facts=facts, target="screen")) == ["no-alt"]
    assert _found(measure, mute, facts=facts) == ()


def test_bleed_and_fold(measure: Any) -> None:
    """A picture at the edge needs bleed where there is some; words keep off the fold."""
    edge = replace(_PICTURE, x=0)
    assert _codes(_found(measure, edge, bleed=3.0)) == ["no-bleed"]
    assert _found(measure, replace(edge, x=-3), bleed=3.0) == ()
    assert _codes(_found(measure, _WORDS, guides=(Guide(70, upright=True, fold=True),))) == ["on-fold"]


def test_texts_that_collide_and_photos_that_repeat(measure: Any) -> None:
    """A number on a picture is meant; two texts one on the other are not."""
    number = replace(_WORDS, y=30, role=Role.NUMBER, key=3)
    assert _found(measure, _PICTURE, number) == ()
    assert _codes(_found(measure, _WORDS, replace(_WORDS, x=30, key=3))) == ["overlap"]


def test_a_picture_names_what_it_covers(measure: Any) -> None:
    """Whoever reads it finds both on the page."""
    (covering,) = _found(measure, _WORDS, replace(_PICTURE, y=60))
    assert (covering.code, covering.photo) == ("overlap", 7)
    assert dict(covering.message.values) == {"what": "日新月异", "other": "“日新月异”"}
    again = replace(_PICTURE, y=150, key=4)
    assert _codes(_found(measure, _PICTURE, again)) == ["placed-twice"]


def test_errors_come_first(measure: Any) -> None:
    """The list begins with what stops the page."""
    found = _found(measure, replace(_WORDS, x=108), replace(_PICTURE, path=None, pixels=(0, 0)))
    assert [each.severity for each in found] == [Severity.ERROR, Severity.WARNING]


def test_signs_without_a_glyph_are_named(measure: Any) -> None:
    """A box in place of a name is the worst that can be printed."""
    scene = Scene((Page(210, 297, (_WORDS,)),), _STYLES)
    (found,) = preflight(scene, {}, press_target("newsprint"), measure, lambda text: text[:1])
    assert (found.code, found.severity, str(found.message)) == ("no-glyph", Severity.ERROR, "No font has the signs 日.")
