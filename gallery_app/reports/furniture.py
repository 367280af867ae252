"""Lines that belong to the page and not to the report: folios, editors' names, sources, rules."""

import re

from gallery_app.wording import Message

__all__ = ["furniture", "published"]

_MONTHS = (
    "Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    "|Nov(?:ember)?|Dec(?:ember)?"
)
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
        re.compile(r"^[（(]?(?:来源|來源|稿源|文章来源|转自|原文链接|原载)\s*[：:|｜].{0,60}$"),
        Message.of("Names the source."),
    ),
    (re.compile(r"^[（(]?(?:紧?上接|下转|轉|转)\s*第?.{0,12}版.{0,6}[）)]?$"), Message.of("Points to another page.")),
    (
        re.compile(r"^(?:扫码|扫一扫|点击|阅读原文|分享到|关注我们|返回搜狐|展开全文).{0,30}$"),
        Message.of("Asks the reader to act."),
    ),
    (
        re.compile(
            r"^[\[【«<\s]*(?:(?:返回|回到)(?:目录|首页|顶部|列表|上一页|上页|主页|频道|版面|本版|搜狐)|[上下]一[篇页版期条]"
            r"|相关(?:阅读|新闻|链接|报道)|延伸阅读[：:]|热门推荐|推荐阅读|字号|我要评论|版权声明|版权所有|未经.{0,10}授权).{0,40}$"
            r"|^[\[【]?(?:打印|打印本页|关闭|关闭窗口|收藏|举报|点赞|分享)[\]】]?$"
        ),
        Message.of("Leads to other pages."),
    ),
    (
        re.compile(r"^(?:版次|版面|版名)\s*[：:]?\s*.{1,16}$|^第?[A-Z]?\d{1,3}版\s*[：:·]\s*\S{1,8}$"),
        Message.of("A page number."),
    ),
    (
        re.compile(
            r"^\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*(?:星期[一二三四五六日天])?\s*第?\s*[A-Z]?\d{0,3}\s*版?\s*$"
        ),
        Message.of("A date on a line of its own."),
    ),
    (
        re.compile(r"^\S{2,8}(?:报|報|刊|周末|新闻)\s+(?:第\s*)?[A-Z]?\d{1,3}\s*[版页]?(?:\s*[:：·]?\s*\S{2,6})?$"),
        Message.of("A page number."),
    ),
    (re.compile(r"^https?://\S+$"), Message.of("A web address.")),
    (
        re.compile(
            r"^(?:(?:发布|发稿|更新|刊发|发表)(?:时间|日期)\s*[：:]\s*)?\d{4}\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}\s*日?(?:\s*星期.|\s+\d{1,2}:\d{2}(?::\d{2})?)*$"
        ),
        Message.of("A date on a line of its own."),
    ),
    (
        re.compile(
            rf"^(?:(?:Published|Posted|Updated|Last updated)(?: on)?:? )?(?:\w+day, )?"
            rf"(?:(?:{_MONTHS})\.? \d{{1,2}}, \d{{4}}(?: at .{{4,20}})?|\d{{1,2}} (?:{_MONTHS})\.? \d{{4}})$"
        ),
        Message.of("A date on a line of its own."),
    ),
    (
        re.compile(
            r"^[\u4e00-\u9fff]{2,8}(?:日报|晚报|早报|晨报|时报|周报|都市报|商报|导报|青年报|新闻网|在线|电视台|通讯社|融媒体中心|客户端|日報|晚報|時報|新聞網)$"
        ),
        Message.of("Names the source."),
    ),
    (re.compile(r"^[（(](?:完|全文完|本文完|连载完)[）)]$"), Message.of("Marks the end.")),
    (
        re.compile(r"^[（(]?(?:本版|本文|本组|以上|除署名外)[^。]{0,30}(?:均由|均为|均為|由|除署名)[^。]{1,30}$"),
        Message.of("Credits the pictures of the whole page."),
    ),
)
_PUBLISHED = re.compile(
    r"^(?:发布时间|發布時間|发稿时间|更新时间|发表于|时间)?\s*[：:]?\s*\d{4}\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}\s*日?\s*(?:\d{1,2}:\d{2}(?::\d{2})?)?"
    r"[\s|｜]*(?:来源|來源|稿源|出处|责编|责任编辑|作者|编辑|字号|浏览|阅读)\s*[：:|｜].{0,60}$"
)
_STAMPED = re.compile(r"^(?:发稿|發稿|发布|發布|更新|刊发)(?:时间|時間|日期)\s*[：:]\s*\d{4}\D[\d\s:：./年月日-]*$")
_OUTLET_DATED = re.compile(
    r"^[\u4e00-\u9fff]{2,10}\s+\d{4}[-年./]\d{1,2}[-月./]\d{1,2}日?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?(?:\s+\S.{0,40})?$"
)
_LONGEST = 120


def furniture(text: str) -> Message | None:
    """Return why a line is furniture of the page, or None when it is not."""
    if len(text) > _LONGEST:
        return None
    return published(text) or next((why for pattern, why in _KINDS if pattern.match(text)), None)


def published(text: str) -> Message | None:
    """Return why a line is a web page's line of date and source, which might be taken for a credit; else None."""
    found = len(text) <= _LONGEST and any(pattern.match(text) for pattern in (_PUBLISHED, _STAMPED, _OUTLET_DATED))
    return Message.of("Says when and where it was published.") if found else None
