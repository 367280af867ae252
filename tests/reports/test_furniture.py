"""Lines of the page."""

import pytest

from gallery_app.reports.furniture import furniture


@pytest.mark.parametrize(
    "line",
    [
        *(
            "———",
            "— 3 —",
            "第A03版",
            "责任编辑：王强",
            "来源：新华网",
            "（下转第3版）",
            "扫码看视频",
            "https://a.cn/b",
            "2023年10月20日 星期五",
        ),
        *(
            "返回目录",
            "上一篇：晨光",
            "[打印]",
            "版次：A03",
            "A03版：要闻",
            "2023年10月20日 星期五 第3版",
            "版权所有 某报",
        ),
        "2024-09-22 16:30:12　来源：某报",
        *(
            "发稿时间：2017-03-10 08:42:00",
            "发稿时间：2017-03-10 08:42:00  来源： 某报",
            "湖区在线 2023-11-20 记者 柳如眉",
        ),
        *(
            "青石日报",
            "春城晚报 A07 城事",
            "March 3, 2024",
            "Updated: 3 March 2024",
            "Published on May 6, 2024 at 5:00 p.m.",
        ),
        *("发布时间：2023-10-20 08:00", "（完）", "本版图片均由田正摄", "本文照片除署名外均为本报记者田正摄"),
    ],
)
def test_furniture(line: str) -> None:
    """Folios, editors, sources, pointers and credits of the page are set aside with a reason."""
    assert furniture(line)


@pytest.mark.parametrize(
    "line", ["推进产城融合", "日新月异 田正 摄", "以" * 200, "本版今天起改名。", "返回故乡的路", "收藏晨光的人"]
)
def test_text(line: str) -> None:
    """Headings, captions and text stay."""
    assert furniture(line) is None
