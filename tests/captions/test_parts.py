"""Blocks that number several pictures."""

import pytest

from gallery_app.captions.parse import read_caption


def credited(*lines: str) -> list[tuple[str, str, tuple[str, ...]]]:
    """Return mark, text and photographers of every part."""
    parts = read_caption(lines).parts
    return [(part.mark, part.reading.caption, part.reading.photographers) for part in parts]


def test_one_credit_holds_for_all() -> None:
    """A credit behind the last picture holds for those before it."""
    assert credited("图①：晨练的老人。图②：早点铺。丁宇航摄") == [
        ("图①", "晨练的老人。", ("丁宇航",)),
        ("图②", "早点铺。", ("丁宇航",)),
    ]


def test_each_picture_may_have_its_own() -> None:
    """A credit ends with its picture."""
    names = [names for _, _, names in credited("图1：晨练。丁宇航摄", "图2：早点铺。", "图3：晚归。韩雪摄")]
    assert names == [("丁宇航",), ("韩雪",), ("韩雪",)]


def test_directions_are_marks() -> None:
    """上图 and 下图, 左图 and 右图 number as well, in either script and in brackets."""
    assert [mark for mark, _, _ in credited("上图为晨练的老人。下图为早点铺。丁宇航摄")] == ["上图", "下图"]
    assert [mark for mark, _, _ in credited("（左圖）晨練的老人。（右圖）早點舖。丁宇航攝")] == ["左圖", "右圖"]


@pytest.mark.parametrize("line", ["图①：晨练的老人。丁宇航摄", "图①：晨练。图①：早点铺。丁宇航摄", "晨练 丁宇航 摄"])
def test_one_picture_has_no_parts(line: str) -> None:
    """One mark, or the same twice, numbers nothing."""
    assert credited(line) == []


def test_the_signed_are_left_out_of_the_general_credit() -> None:
    """With 除署名外 a picture that is not signed has the general credit, not its neighbour's."""
    lines = ["图①：赏花。图②：植树。韩雪摄", "本版图片除署名外均为本报记者丁宇航摄"]
    assert [names for _, _, names in credited(*lines)] == [("丁宇航",), ("韩雪",)]
    assert read_caption(lines).except_signed
