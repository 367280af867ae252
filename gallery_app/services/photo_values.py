"""What variables stand for: the record of a photo, its use, and what its file says."""

from collections.abc import Callable, Mapping
from pathlib import Path

from gallery_app.captions.render import credit_line
from gallery_app.domain.photo import Photo
from gallery_app.metadata.facts import Reading
from gallery_app.metadata.fields import every_field
from gallery_app.services.further import BETWEEN

__all__ = ["OF_FILES", "VARIABLES", "photo_values"]

_OWN: dict[str, tuple[str, ...]] = {
    "title": ("标题",),
    "description": ("说明", "图说", "图片说明"),
    "photographers": ("photographer", "creators", "摄影", "摄影者", "作者"),
    "organisations": ("organisation", "机构"),
    "credit": ("署名", "署名行"),
    "themes": ("theme", "keywords", "主题", "关键词"),
    "place": ("sublocation", "地点", "具体地点"),
    "date": ("taken", "日期", "拍摄日期", "拍摄时间"),
    "rating": ("星级",),
    "label": ("色标",),
    "rights": ("usage_terms", "版权", "使用条款"),
    "report": ("报道",),
    "section": ("章节",),
    "file": ("文件", "文件名"),
    "folder": ("文件夹",),
    "camera": ("相机",),
    "id": ("编号",),
    "seq": ("序号",),
    "today": ("今天", "今日"),
}
"""Variables that the catalog answers, with their other spellings."""


def _variables() -> dict[str, str]:
    own = {spelled.casefold(): name for name, others in _OWN.items() for spelled in (name, *others)}
    table = {spelled.casefold(): name for name, each in every_field().items() for spelled in (name, each.zh)}
    return {**table, **own}


VARIABLES: Mapping[str, str] = _variables()
"""Every spelling of a variable, folded, with the variable's own name."""

OF_FILES = frozenset(VARIABLES.values()) - _OWN.keys()
"""Variables that a photo's file answers where its record does not: city, event, job …"""


def photo_values(photo: Photo, reading: Callable[[Path], Reading] | None = None) -> dict[str, str]:
    """Return the values of one photo, by the variables' own names.

    Args:
        photo: The photo.
        reading: Reads its file; None when no variable of `OF_FILES` is asked for.
    """
    use, path = next(iter(photo.placements), None), Path(photo.file.path) if photo.file else None
    said = reading(path) if reading and path else Reading()
    return {
        **{name: (photo.said(name) or BETWEEN.join(said.texts(name))).replace(BETWEEN, "、") for name in OF_FILES},
        "title": photo.title,
        "description": photo.description,
        "photographers": "、".join(photo.photographers),
        "organisations": "、".join(photo.organisations),
        "credit": credit_line(photo.credits),
        "themes": "、".join(photo.themes),
        "place": photo.place,
        "date": photo.taken,
        "rating": str(photo.rating) if photo.rating else "",
        "label": photo.label.value,
        "rights": photo.rights,
        "report": use.headline if use else "",
        "section": use.heading if use else "",
        "file": path.stem if path else "",
        "folder": path.parent.name if path else "",
        "camera": photo.file.camera if photo.file else "",
        "id": str(photo.id),
    }
