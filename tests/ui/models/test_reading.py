"""What the view of a reading shows."""

from gallery_app.domain.reading import CaptionReading, LineKind, LineReading
from gallery_app.ui.models.reading import KIND_KEYS, TOKENS, Asked, asked, only, rows
from gallery_app.wording import Message


def line(number: int, kind: LineKind) -> LineReading:
    """Return a line of a kind."""
    return LineReading(number, "字" if kind is not LineKind.BLANK else "", kind, Message.of("Why."))


def reading(caption: str, *names: str) -> CaptionReading:
    """Return a reading of a caption."""
    return CaptionReading("raw", is_caption=True, caption=caption, photographers=names)


def test_empty_lines_are_gaps() -> None:
    """Only lines with words have a row; an empty line before one parts it from what stands above."""
    lines = (line(1, LineKind.HEADLINE), line(2, LineKind.BLANK), line(3, LineKind.CAPTION))
    shown = rows(lines, frozenset({3}), {1: LineKind.HEADLINE}, {3: LineKind.PARAGRAPH})
    assert [(row.line.number, row.gap, row.doubtful, row.fixed) for row in shown] == [
        (1, False, False, True),
        (3, True, True, False),
    ]
    assert shown[1].was is LineKind.PARAGRAPH


def test_every_kind_has_a_colour() -> None:
    """Keys reach each kind an editor may choose; every kind has its token."""
    assert set(TOKENS) == set(LineKind)
    assert len(set(KIND_KEYS.values())) == len(KIND_KEYS)


def test_what_is_asked() -> None:
    """The first thing that the readings differ in."""
    both, one = reading("夜经济", "田正", "谢健"), reading("夜经济 田正", "谢健")
    assert asked((both, one)) is Asked.HOW_MANY
    assert asked((reading("甲", "田正"), reading("甲", "谢健"))) is Asked.WHO
    assert asked((reading("甲", "田正"), reading("甲乙", "田正"))) is Asked.TEXT
    assert asked((both,)) is Asked.WHETHER
    assert only(one, both)
    assert not only(both, one)
