"""Contents that a photo page has to master, and random ones."""

from dataclasses import replace
from random import Random

from hypothesis import strategies as st

from gallery_app.domain.credit import Credit
from gallery_app.layout.content import Content, ContentItem, ContentSection

__all__ = ["CASES", "LONG", "contents", "document", "numbered", "photos"]

_TITLES = ("日新月异", "现代仓储", "尼龙智造产业园", "乐享生活", "跨境电商产业园", "绚丽夜景", "湛河新貌")
_NAMES = ("田正", "周卫平", "谢健", "欧阳某某")
_TWO_LINES = "工人在生产线上组装零部件，产品将发往多个国家和地区，订单已经排到年底"
LONG = "车间里工人们正在忙碌，赶制一批发往海外的订单，今年以来园区里一批项目相继建成投产。" * 5
"""A caption of about two hundred characters."""

Sides = tuple[int, int]
_WIDE, _TALL = (3000, 2000), (2000, 3000)


def photos(shapes: list[Sides], *, told: str = "", by: str = "") -> tuple[ContentItem, ...]:
    """Return photos of these sides in pixels, with titles and photographers in turn."""
    items = []
    for number, (width, height) in enumerate(shapes, start=1):
        name = by or _NAMES[number % len(_NAMES)]
        items.append(
            ContentItem(
                number,
                _TITLES[number % len(_TITLES)],
                description=told,
                credit=f"{name} 摄",
                credits=(Credit(name),),
                path=f"{number}.jpg",
                width=width,
                height=height,
            )
        )
    return tuple(items)


def document(items: tuple[ContentItem, ...]) -> Content:
    """Return a report of one section."""
    return Content(
        "高新区的一天", "记者镜头里的城与人", ("本报记者 高快明",), "2023-10-16", sections=(ContentSection((), items),)
    )


def _mixed(count: int) -> list[Sides]:
    chosen = Random(4)
    return [chosen.choice([_WIDE, _WIDE, _TALL, (4000, 3000), (1920, 1080)]) for _ in range(count)]


CASES = {
    "1": document(photos([_WIDE])),
    "2": document(photos([_WIDE, _TALL])),
    "5": document(photos(_mixed(5))),
    "40": document(photos(_mixed(40))),
    "portraits": document(photos([_TALL] * 8)),
    "panoramas": document(photos([_WIDE, (9000, 2000), _TALL, _WIDE, _TALL, _WIDE])),
    "two-lines": document(photos(_mixed(9), told=_TWO_LINES)),
    "long": document(photos(_mixed(6), told=LONG)),
    "one-photographer": document(photos(_mixed(9), by="田正")),
}
"""Contents by name."""


_side = st.integers(200, 6000)
_words = st.one_of(
    st.text("日新月异产业园 湛河ab1，。“”（）", max_size=30), st.text("新能源项目建设。", min_size=80, max_size=400)
)
_item = st.builds(
    ContentItem,
    photo=st.just(0),
    title=_words,
    credit=st.sampled_from(["", "田正 摄", "本报记者 欧阳某某 通讯员 张三 李四 摄"]),
    path=st.sampled_from(["a.jpg", None]),
    width=_side,
    height=_side,
    rating=st.integers(0, 5),
    focus=st.tuples(st.floats(0, 1), st.floats(0, 1)),
    credits=st.sampled_from([(), (Credit("田正"),)]),
)
_section = st.builds(
    ContentSection,
    heading=st.sampled_from([(), ("完善创新体系",), ("推进产城融合", "补强区域协调发展短板")]),
    items=st.lists(_item, max_size=7).map(tuple),
)


def numbered(content: Content) -> Content:
    """Return the content with an id for every photo, from 1."""
    number, sections = 0, []
    for section in content.sections:
        items = tuple(replace(item, photo=number + place) for place, item in enumerate(section.items, 1))
        number += len(items)
        sections.append(replace(section, items=items))
    return replace(content, sections=tuple(sections))


contents = st.builds(
    Content,
    headline=st.sampled_from(["", "攀“高”不止步 从“新”再出发", "很长的标题" * 8]),
    subtitle=st.sampled_from(["", "2023年高新区高质量发展纪实"]),
    bylines=st.sampled_from([(), ("本报记者 高快明",), ("本报记者 高快明 某某某",) * 6]),
    date=st.sampled_from(["", "2023-10-16", "2023"]),
    sections=st.lists(_section, max_size=4).map(tuple),
).map(numbered)
"""Any content."""
