"""Lines that belong to the page and not to the report: folios, editors' names, sources, rules."""

import re

from gallery_app.wording import Message

__all__ = ["furniture", "published"]

_KINDS = (
    (re.compile(r"^[\W_]+$"), Message.of("A rule or ornament.")),
    (re.compile(r"^(?!0\d$)[—\-\s·]*(?:第\s*)?[A-Za-z]?\d{1,4}\s*[版页頁]?[—\-\s·]*$"), Message.of("A page number.")),
    (
        re.compile(
            r"^[（(【]?(?:本版|本期)?(?:责任编辑|責任編輯|责编|编辑|編輯|校对|校對|美编|版式|值班主任|值班编委|审核|监制|统筹|组版|制作|执行主编|主编|排版)"
            r"\s*[：:/／|｜丨】]?\s*[^。]{0,40}$"
        ),
        Message.of("Names the editors of the page."),
    ),
    (
        re.compile(r"^(?:来源|來源|稿源|文章来源|转自|原文链接|原载)\s*[：:|｜].{0,60}$"),
        Message.of("Names the source."),
    ),
    (re.compile(r"^[（(]?(?:紧?上接|下转|轉|转)\s*第?.{0,12}版.{0,6}[）)]?$"), Message.of("Points to another page.")),
    (
        re.compile(r"^(?:扫码|扫一扫|点击|阅读原文|分享到|关注我们|返回搜狐|展开全文).{0,30}$"),
        Message.of("Asks the reader to act."),
    ),
    (re.compile(r"^https?://\S+$"), Message.of("A web address.")),
    (
        re.compile(
            r"^(?:发布时间\s*[：:]\s*)?\d{4}\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}\s*日?(?:\s*星期.|\s+\d{1,2}:\d{2}(?::\d{2})?)*$"
        ),
        Message.of("A date on a line of its own."),
    ),
    (re.compile(r"^[（(](?:完|全文完|本文完|连载完)[）)]$"), Message.of("Marks the end.")),
    (
        re.compile(r"^[（(]?(?:本版|本文|本组|以上|除署名外)[^。]{0,30}(?:均由|均为|均為|由|除署名)[^。]{1,30}$"),
        Message.of("Credits the pictures of the whole page."),
    ),
)
_PUBLISHED = re.compile(
    r"^(?:发布时间|發布時間|发表于|时间)?\s*[：:]?\s*\d{4}\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}\s*日?\s*(?:\d{1,2}:\d{2}(?::\d{2})?)?"
    r"[\s|｜]*(?:来源|來源|稿源|出处|责编|责任编辑|作者|编辑|字号|浏览|阅读)\s*[：:|｜].{0,60}$"
)
_LONGEST = 120


def furniture(text: str) -> Message | None:
    """Return why a line is furniture of the page, or None when it is not."""
    if len(text) > _LONGEST:
        return None
    return published(text) or next((why for pattern, why in _KINDS if pattern.match(text)), None)


def published(text: str) -> Message | None:
    """Return why a line is a web page's line of date and source, which might be taken for a credit; else None."""
    found = len(text) <= _LONGEST and _PUBLISHED.match(text)
    return Message.of("Says when and where it was published.") if found else None
