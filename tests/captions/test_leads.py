"""Credits that hold for several pictures."""

import pytest

from gallery_app.captions.parse import read_caption
from gallery_app.domain.reading import Scope


@pytest.mark.parametrize(
    ("line", "scope"),
    [
        ("本版图片均由田正摄", Scope.ALL),
        ("图片均由田正摄", Scope.ALL),
        ("以上照片均为田正摄", Scope.ABOVE),
        ("以下图片由田正摄", Scope.BELOW),
        ("本版攝影：田正", Scope.ALL),
        ("田正 文/图", Scope.ALL),
        ("日新月异 田正 摄（下同）", Scope.FOLLOWING),
        ("日新月异 田正 摄", Scope.ONE),
        ("图片由田正摄", Scope.ONE),
    ],
)
def test_scope(line: str, scope: Scope) -> None:
    """The words before 摄 say which pictures the credit holds for; the photographer is read either way."""
    reading = read_caption([line])
    assert (reading.scope, reading.photographers) == (scope, ("田正",))
    assert reading.is_caption == (scope in {Scope.ONE, Scope.FOLLOWING})


@pytest.mark.parametrize("line", ["60岁以上 田正 摄", "本版 田正 摄", "全部 田正 摄"])
def test_words_of_a_title_widen_nothing(line: str) -> None:
    """以上 and 本版 are about pictures only close to a word for them."""
    assert read_caption([line]).scope is Scope.ONE
