"""Readings as the command line prints them."""

from gallery_app.captions.parse import read_caption
from gallery_app.reports.as_json import caption_json, report_json
from gallery_app.reports.structure import read_report


def test_caption_keys() -> None:
    """Every promised key is there; nothing read is null or empty."""
    found = caption_json(read_caption(["安塞 王强 摄"]), "d1")
    assert list(found)[:6] == ["id", "is_caption", "caption", "photographers", "organisations", "suppliers"]
    assert found["taken"] is None
    assert found["alternatives"][0]["photographers"] == ["安塞", "王强"]
    assert "id" not in caption_json(read_caption([""]))


def test_report_keys() -> None:
    """A lead has the heading null, and a passage that stands twice is set aside."""
    passage = "做强做大主导产业，全区完成产业园建设，标准化厂房全部达到入住条件，年产值不低于一百五十亿元。"
    found = report_json(read_report(f"标题\n\n{passage}\n\n美丽花海 孟力 摄\n\n{passage}\n"))
    assert found["sections"][0]["heading"] is None
    assert found["sections"][0]["captions"][0]["raw"] == "美丽花海 孟力 摄"
    assert found["sections"][0]["paragraphs"] == [passage]
    assert [item["text"] for item in found["set_aside"]] == [passage]
