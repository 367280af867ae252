"""Folders of photos as newsrooms get them, with the truth: for measuring how well matching does.

Contributors name their files in their own ways, number them from 0 or 1 or out of order, send spares and copies, write
near titles, forget some. Everything follows from the seed.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass, field

from gallery_app.reports.features import CaptionSlot, FileFacts
from gallery_app.search.pinyin import name_reading, reading

_FAMILIES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗谢宋郑唐韩冯于董萧程田谷汪孟薛"
_GIVEN = "正健平明强伟磊娜敏静丽勇艳杰涛超霞刚鹏飞力福根彬刘太改群克建国志华晓春小红文海玉兰"
_OPENERS = [
    "".join(pair)
    for pair in zip(
        "绚现美快传智绿城乡古湖山春秋清傍老高火跨生校", "丽代丽乐统能色市村镇畔间日日晨晚街新炬境态园", strict=True
    )
]
_MIDDLES = [
    "".join(pair)
    for pair in zip("智文电科生产农交教医健阅非民丰物养消旅创", "造化商技活业业通育疗身读遗俗收流老费游业", strict=True)
]
_CLOSERS = [
    "夜景",
    "产业园",
    "车间",
    "广场",
    "公园",
    "新貌",
    "花海",
    "仓储",
    "集市",
    "课堂",
    "舞台",
    "长廊",
    "工地",
    "码头",
    "社区",
    "展厅",
]
_DEEDS = [
    "市民在{p}散步",
    "工人在{p}检修设备",
    "孩子们在{p}做游戏",
    "游客在{p}拍照留念",
    "志愿者在{p}清理垃圾",
    "村民在{p}采摘蔬菜",
]


@dataclass(frozen=True)
class Folder:
    """Captions, files, and which file is the picture of which caption."""

    captions: list[CaptionSlot]
    files: list[FileFacts]
    truth: dict[int, str]


@dataclass
class _Maker:
    rng: random.Random
    zero: bool
    shuffled: bool
    counts: dict[str, int] = field(default_factory=dict)

    def number(self, group: str) -> int:
        """Count the files of a group, from 0 or 1."""
        self.counts[group] = self.counts.get(group, -1 if self.zero else 0) + 1
        return self.counts[group]


Namer = Callable[[_Maker, CaptionSlot, int], str]


def _person(slot: CaptionSlot) -> str:
    return slot.photographers[0] if slot.photographers else ""


def _key(slot: CaptionSlot) -> str:
    """Return what a contributor calls the picture: the title, or a few words of a sentence."""
    title = slot.title.split("：")[-1]
    return title if len(title) <= 9 else title.split("，")[-1].removeprefix("在")[2:9]


def _typo(make: _Maker, slot: CaptionSlot) -> str:
    key = _key(slot)
    cut = make.rng.randrange(len(key))
    return key[:cut] + key[cut + 1 :]


def _latin(text: str) -> str:
    return "".join(reading(text).split())


def _initials(text: str) -> str:
    return "".join(syllable[0] for syllable in name_reading(text).split())


def _camera(make: _Maker, _slot: CaptionSlot, _place: int) -> str:
    number = make.rng.randrange(10_000)
    day = f"2023{make.rng.randint(9, 10):02}{make.rng.randint(1, 28):02}"
    forms = (
        *(f"{maker}_{number:04}" for maker in ("IMG", "DSC", "_MG", "DJI")),
        *(f"微信图片_{day}{number:06}", f"IMG_{day}_{number:06}", f"mmexport16{number:04}{number:04}"),
        *(f"P10{number:05}", f"照片 ({number % 90})"),
    )
    return make.rng.choice(forms)


NAMERS: dict[str, Namer] = {
    "title": lambda make, slot, place: _key(slot),
    "person title": lambda make, slot, place: f"{_person(slot)}{make.rng.choice('-_ ')}{_key(slot)}",
    "title person": lambda make, slot, place: f"{_key(slot)} {_person(slot)} 摄",
    "number title": lambda make, slot, place: f"{make.number('all'):02}-{_key(slot)}",
    "person number": lambda make, slot, place: f"{_person(slot) or '佚名'}{make.number(_person(slot))}",
    "person": lambda make, slot, place: f"{_person(slot) or '照片'}({make.number(_person(slot))})",
    "number": lambda make, slot, place: f"{make.number('all'):02}",
    "camera": _camera,
    "mark": lambda make, slot, place: f"{make.rng.choice('图P')}{place + 1}",
    "pinyin": lambda make, slot, place: f"{_latin(_person(slot))}-{_latin(_key(slot))}",
    "initials": lambda make, slot, place: f"{_initials(_person(slot))}_{_initials(_key(slot))}",
    "typo": lambda make, slot, place: f"{_person(slot)} {_typo(make, slot)}",
    "person camera": lambda make, slot, place: f"{_person(slot)}_{_camera(make, slot, place)}",
    "place prefix": lambda make, slot, place: f"河湾镇专版_{make.number('all')}_{_key(slot)}（定稿）",
}
"""Ways of naming files."""


def folder(seed: int) -> Folder:
    """Return a folder of a newsroom."""
    rng = random.Random(seed)
    captions = _captions(rng)
    files: list[FileFacts] = []
    truth: dict[int, str] = {}
    make = _Maker(rng, zero=rng.random() < 0.3, shuffled=rng.random() < 0.3)
    ways = _ways(rng, captions)
    order = list(captions)
    if make.shuffled:
        rng.shuffle(order)
    for slot in order:
        name = ways[_person(slot)](make, slot, slot.key)
        if sent := rng.random() < 0.9:
            truth[slot.key] = _put(files, name, slot, rng)
        for spare in _spares(rng, make, slot, ways[_person(slot)], name if sent else ""):
            _put(files, spare, slot, rng, own=False)
    rng.shuffle(files)
    return Folder(captions, files, truth)


def _ways(rng: random.Random, captions: list[CaptionSlot]) -> dict[str, Namer]:
    numbered = captions[0].title.startswith("图")
    known = [way for name, way in NAMERS.items() if name != "mark" or numbered]
    one = rng.choice(known)
    own = rng.random() < 0.5
    return {person: rng.choice(known) if own else one for person in sorted({_person(slot) for slot in captions})}


def _captions(rng: random.Random) -> list[CaptionSlot]:
    people = [
        rng.choice(_FAMILIES) + "".join(rng.sample(_GIVEN, rng.choice((1, 2, 2)))) for _ in range(rng.randint(1, 14))
    ]
    numbered = rng.random() < 0.15
    titles: list[str] = []
    for _ in range(rng.randint(3, 40)):
        title = _title(rng, titles)
        if title not in titles:
            titles.append(title)
    marks = [f"图{place}：" if numbered else "" for place in range(1, len(titles) + 1)]
    return [
        CaptionSlot(place, mark + title, () if rng.random() < 0.05 else (_pick(rng, people),))
        for place, (mark, title) in enumerate(zip(marks, titles, strict=True))
    ]


def _pick(rng: random.Random, people: list[str]) -> str:
    return people[min(int(rng.expovariate(0.35)), len(people) - 1)]


def _title(rng: random.Random, before: list[str]) -> str:
    short = [title for title in before if len(title) < 9]
    kind = rng.random()
    if short and kind < 0.2:
        near = rng.choice(short)
        return rng.choice((near + rng.choice(("（二）", "之夜", "一角", "全景", "2")), rng.choice(_OPENERS) + near[2:]))
    if kind < 0.35:
        place = rng.choice(_OPENERS) + rng.choice(_CLOSERS)
        return f"{rng.randint(9, 10)}月{rng.randint(1, 28)}日，{rng.choice(_DEEDS).format(p=place)}"
    parts = rng.choice(((_OPENERS, _CLOSERS), (_OPENERS, _MIDDLES), (_OPENERS, _MIDDLES, _CLOSERS), (_CLOSERS,)))
    return "".join(rng.choice(part) for part in parts)


def _spares(rng: random.Random, make: _Maker, slot: CaptionSlot, way: Namer, sent: str) -> list[str]:
    """Return names of photos that came along and were not used: copies, near pictures, others."""
    kind = rng.random()
    if kind < 0.04:
        return [f"{sent}{rng.choice(('(1)', '副本', '_修', '2'))}"] if sent else []
    if kind < 0.07:
        title = _key(slot) + rng.choice(("全景", "近景", "（一）", "远眺"))
        return [way(make, CaptionSlot(slot.key, title, slot.photographers), 90)]
    if kind < 0.12:
        return [_camera(make, slot, 0) for _ in range(rng.randint(1, 4))]
    if kind < 0.16:
        return [way(make, CaptionSlot(0, _title(rng, []), slot.photographers), 90 + rng.randrange(9))]
    return []


def _put(files: list[FileFacts], name: str, slot: CaptionSlot, rng: random.Random, *, own: bool = True) -> str:
    taken = {file.path for file in files}
    path = f"/photos/{name}.jpg"
    while path in taken:
        path = path.replace(".jpg", "_1.jpg")
    told = rng.random()
    day = f"2023-{rng.randint(9, 10):02}-{rng.randint(1, 28):02}T10:00:00"
    if own and "月" in slot.title and rng.random() < 0.9:
        month, rest = slot.title.split("：")[-1].split("月", 1)
        day = f"2023-{int(month):02}-{int(rest.split('日')[0]):02}T10:00:00"
    files.append(
        FileFacts(
            path,
            title=_key(slot) if own and told < 0.1 else "",
            creators=slot.photographers if told < 0.2 else (),
            taken=day if rng.random() < 0.6 else "",
        )
    )
    return path
