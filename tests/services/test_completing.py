"""Completion."""

import pytest

from gallery_app.domain.query import Field
from gallery_app.services.captioning import FieldEdit, How
from gallery_app.services.completing import Choice, ChoiceKind, Completion
from gallery_app.services.desk import Desk


def _labels(completion: Completion) -> list[str]:
    return [choice.label for choice in completion.choices]


@pytest.mark.usefixtures("report")
@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("摄影:", "李明"), ("摄影:wang", "王小红"), ("摄影:lm", "李明"), ("夜 摄影:=王", "王小红"), ("by:红", "王小红"),
        ("报道:春", "春到河湾"), ("章节:老", "老街换新颜"), ("摄", "摄影"), ("sheying", "摄影"), ("日", "日期"),
        ("横", "横图"), ("王小", "王小红"), ("星级:>", ">=3"), ("no:c", "无署名"),
    ],
)  # fmt: skip
def test_the_best_choice_comes_first(desk: Desk, text: str, first: str) -> None:
    """Fields, states and values, by their characters or by pinyin."""
    assert first in _labels(desk.completing.complete(text))[:2]


@pytest.mark.usefixtures("report")
def test_a_value_says_what_to_type_and_how_often_it_stands(desk: Desk) -> None:
    """After a field its value alone, elsewhere with the field; both are searches that find as many photos."""
    after, alone = desk.completing.complete("夜 摄影:李"), desk.completing.complete("李")
    assert (after.start, after.end) == (5, 6)
    assert after.choices == (Choice(ChoiceKind.VALUE, "=李明", "李明", Field.PHOTOGRAPHER, 2),)
    assert alone.choices[0].text == "摄影:=李明"
    assert desk.finding.search(alone.choices[0].text).total == 2


def test_an_empty_box_offers_what_was_asked(desk: Desk) -> None:
    """The newest first, once each, a hundred at most; after a blank nothing is guessed."""
    for text in ("夜", "横图", "夜", " "):
        desk.finding.remember(text)
    assert _labels(desk.completing.complete("")) == ["夜", "横图"] == list(desk.finding.asked())
    assert desk.completing.complete("夜 ").choices == ()
    for number in range(120):
        desk.finding.remember(str(number))
    assert len(desk.finding.asked(500)) == 100


@pytest.mark.usefixtures("report")
def test_colours_are_offered_in_the_language_of_the_reader(desk: Desk) -> None:
    """With how many photos have each, after the field and alone; what is offered finds as many."""
    desk.captioning.edit(desk.finding.search("").ids[:2], [FieldEdit(How.SET, "label", "red")])
    field, english = desk.completing.complete("标签:"), desk.completing.complete("label:r", english=True)
    assert field.choices == (Choice(ChoiceKind.VALUE, "红", "红", Field.LABEL, 2),)
    assert english.choices == (Choice(ChoiceKind.VALUE, "red", "red", Field.LABEL, 2),)
    for typed in ("红", "hong"):
        assert [choice.text for choice in desk.completing.complete(typed).choices if choice.field is Field.LABEL] == [
            "标签:红"
        ]
    assert desk.finding.search("标签:红").total == 2


def test_words_are_offered_in_the_language_of_the_reader(desk: Desk) -> None:
    """English on request."""
    assert _labels(desk.completing.complete("photog", english=True)) == ["photographer"]
    assert desk.completing.complete("photog").choices[0].text == "摄影:"
    assert desk.completing.complete("夜 标题:x", 1).choices == ()
