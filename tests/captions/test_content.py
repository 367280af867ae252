"""What captions say."""

import pytest

from gallery_app.captions.content import (
    has_date,
    is_archive_picture,
    is_marked_machine_made,
    missing_elements,
    names_machine,
)


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("10月6日，市民在高新区火炬广场观看灯光秀。", []),
        ("近日，谢健在车间检修设备。", []),
        ("市民在湛河边散步。", ["when"]),
        ("10月6日，灯光秀流光溢彩。", ["where", "who"]),
        ("10月6日，火炬广场的灯光秀流光溢彩。", ["who"]),
        ("日新月异", ["when", "where", "who"]),
        ("2023年10月6日", ["where", "who", "what"]),
    ],
)
def test_elements(text: str, missing: list[str]) -> None:
    """When, where, who and what are told by their signal words."""
    assert list(missing_elements(text, ["谢健"])) == missing


def test_names_and_places_that_are_known() -> None:
    """A name in brackets, a name of the register and the photo's own place count."""
    assert "who" not in missing_elements("冠军（王强）冲线")
    assert "who" not in missing_elements("冠军阿依古丽冲线", ["阿依古丽"])
    assert "where" not in missing_elements("河湾晨光", place="河湾")


@pytest.mark.parametrize(
    ("text", "dated"), [("2008年资料图片", True), ("6月1日摄", True), ("资料图片", False), ("1998", True)]
)
def test_dates(text: str, dated: bool) -> None:  # noqa: FBT001 - a column of the table
    """A year is enough."""
    assert has_date(text) is dated


def test_kinds_of_pictures() -> None:
    """Archive pictures and those made by machines are known by their words."""
    assert is_archive_picture("老街旧貌（资料图片）")
    assert not is_archive_picture("图书馆的资料")
    assert is_marked_machine_made("未来之城（AI生成）")
    assert names_machine("Midjourney v6")
    assert not names_machine("AI产业园")
