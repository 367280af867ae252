"""Tests of a reading under an editor's hands."""

import pytest

from gallery_app.domain.reading import LineKind
from gallery_app.reports.source import manuscript_of
from gallery_app.services.reviewing import Review

TEXT = """城市之光 照亮夜空
——我市夜经济发展纪实
本报记者 田正

初冬的夜晚，市中心的步行街上灯火通明，游人如织。
街头一景
夜市摊位从去年的三百个增加到五百个，营业额同比增长三成。
花海 白雪 摄
责任编辑：王小明
"""


@pytest.fixture
def checking() -> Review:
    """A text with one caption that can be read in two ways."""
    return Review(manuscript_of(TEXT))


def captions(checking: Review) -> list[tuple[str, ...]]:
    """Return the photographers of each caption."""
    return [caption.photographers for section in checking.reading.sections for caption in section.captions]


def test_a_doubtful_caption_is_a_question(checking: Review) -> None:
    """It names its line and offers every reading, likeliest first."""
    (question,) = checking.questions()
    assert question.line == 8
    assert [choice.photographers for choice in question.choices] == [("白雪",), ("花海", "白雪")]
    assert checking.doubts() == {8}
    assert not checking.clear


def test_an_answer_replaces_the_reading(checking: Review) -> None:
    """The chosen reading is what is taken in; nothing is asked any more."""
    (question,) = checking.questions()
    checking.answer(question, question.choices[1])
    assert captions(checking) == [("花海", "白雪")]
    assert checking.clear
    assert checking.touched


def test_a_caption_can_be_none(checking: Review) -> None:
    """Said to be text, the line is a paragraph."""
    checking.answer(checking.questions()[0], None)
    assert captions(checking) == []
    assert checking.reading.lines[7].kind is LineKind.PARAGRAPH


def test_a_correction_reads_the_rest_again(checking: Review) -> None:
    """What a line was before is told; taking the correction back restores it."""
    was = checking.reading.lines[5].kind
    assert was is LineKind.HEADING
    checking.correct(6, LineKind.PARAGRAPH)
    assert checking.changed == {6: LineKind.HEADING}
    assert len(checking.reading.sections) == 1
    checking.correct(6, None)
    assert checking.reading.lines[5].kind is was
    assert not checking.touched


def test_steps_are_taken_back_one_by_one(checking: Review) -> None:
    """Answers and corrections alike; an answer outlives a correction elsewhere."""
    question = checking.questions()[0]
    checking.answer(question, question.choices[1])
    checking.correct(6, LineKind.PARAGRAPH)
    assert captions(checking) == [("花海", "白雪")]
    checking.undo()
    checking.undo()
    assert checking.questions() == (question,)
    assert not checking.can_undo


def test_a_block_of_several_pictures_is_answered_as_one() -> None:
    """The chosen names hold for each picture, and each caption is found in the line that its block ends in."""
    checking = Review(manuscript_of("标题\n初冬的夜晚，步行街上灯火通明，游人如织。\n图①：晨光。图②：花海 白雪 摄\n"))
    (question,) = checking.questions()
    assert checking.caption_lines() == (3, 3)
    checking.answer(question, next(c for c in question.choices if c.photographers == ("花海", "白雪")))
    assert captions(checking) == [("花海", "白雪")] * 2
    assert checking.clear
