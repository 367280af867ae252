"""How likely a piece is a name."""

import pytest

from gallery_app.captions.names import CERTAIN, CLEAR, LIKELY, is_han, is_institution, likeliness


@pytest.mark.parametrize(
    "name",
    [
        "田正",
        "周卫平",
        "谷福根",
        "欧阳修",
        "欧阳修文",
        "刘 潇",
        "朱莉娅·尼金森",
        "阿不都·热合曼",
        "Hans Strand",
        "J. Doe-Smith",
    ],
)
def test_names_are_likely(name: str) -> None:
    """Chinese, compound, padded, dotted and Latin names are names."""
    assert likeliness(name) >= LIKELY


@pytest.mark.parametrize(
    "text", ["日新月异", "高铁", "元宵节", "受访者", "我的家", "美丽花海美景", "", "Reuters", "in Paris", "·"]
)
def test_other_words_are_not(text: str) -> None:
    """Titles, bodies, agencies and sentences are no names."""
    assert likeliness(text) < LIKELY


@pytest.mark.parametrize("name", ["普法芬巴赫", "旦增努布", "扎西", "乌云毕力格", "阿依古丽", "阿斯哈尔"])
def test_names_written_by_their_sound(name: str) -> None:
    """Foreign, Tibetan, Mongol and Uyghur names have no family name to go by."""
    assert likeliness(name) >= CLEAR


def test_given_names_count() -> None:
    """Behind a rare family name, characters of given names make a name likelier; everyday words stay doubtful."""
    assert likeliness("尤志强") > likeliness("尤榴裙")
    assert 0.1 < likeliness("汪洋") < LIKELY
    assert likeliness("高铁") < 0.1
    assert likeliness("龙在全") > likeliness("船在河")
    assert likeliness("歐新社") < LIKELY


def test_known_names_are_certain() -> None:
    """What the register knows is a name, however it looks, padded or not."""
    assert likeliness("远征", {"远征"}) == CERTAIN
    assert likeliness("远　征", {"远征"}) == CERTAIN


def test_institutions_are_told_by_their_ends() -> None:
    """A known body, a known agency and an institution's ending."""
    assert all(map(is_institution, ["受访者", "视觉中国", "天门市中医医院"]))
    assert not is_institution("田正")


def test_han_covers_the_rare_characters() -> None:
    """Names with characters beyond the basic plane are Chinese script."""
    assert is_han("𠮷")
    assert not is_han("a")
