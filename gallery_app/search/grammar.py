"""The words of the search language, in Chinese and English; what is written first is how a search is shown."""

from gallery_app.domain.query import Field, Lack, Measure, Shape, State

__all__ = [
    "FIELDS",
    "FIELD_NAMES",
    "MEASURES",
    "MEASURE_NAMES",
    "NEAR_NAMES",
    "OR_WORDS",
    "STATES",
    "STATE_NAMES",
    "YEAR_NAMES",
]

FIELD_NAMES: dict[Field, tuple[str, ...]] = {
    Field.ANY: ("任意", "any"),
    Field.TITLE: ("标题", "title", "標題"),
    Field.DESCRIPTION: ("说明", "description", "說明", "图说", "caption"),
    Field.PHOTOGRAPHER: ("摄影", "photographer", "攝影", "摄影者", "by"),
    Field.CREDIT: ("署名", "credit"),
    Field.THEME: ("主题", "theme", "主題"),
    Field.SECTION: ("章节", "section", "章節"),
    Field.REPORT: ("报道", "report", "報道", "報導", "用于", "用於", "used"),
    Field.COLLECTION: ("合集", "collection", "合輯"),
    Field.ORGANISATION: ("机构", "organisation", "機構", "organization"),
    Field.PLACE: ("地点", "place", "地點"),
    Field.LABEL: ("标签", "label", "標籤"),
    Field.FILE: ("文件", "file", "檔案"),
    Field.FORMAT: ("格式", "format"),
}
MEASURE_NAMES: dict[Measure, tuple[str, ...]] = {
    Measure.DATE: ("日期", "date", "taken", "拍摄", "拍攝"),
    Measure.ADDED: ("入库", "added", "入庫"),
    Measure.RATING: ("星级", "rating", "星級", "stars"),
    Measure.WIDTH: ("宽", "width", "寬"),
    Measure.HEIGHT: ("高", "height"),
}
YEAR_NAMES = ("年", "year")
"""A date by its year alone: ``年:2023`` is ``日期:2023``."""

NEAR_NAMES = ("近似", "near")
"""Photos that look like one, which is named by its number: ``近似:12``."""

STATE_NAMES: dict[Lack | State | Shape, tuple[str, ...]] = {
    Lack.CREDIT: ("无署名", "no:credit", "無署名"),
    Lack.DESCRIPTION: ("无说明", "no:description", "無說明"),
    Lack.FILE: ("无文件", "no:file", "無檔案"),
    Lack.USE: ("未用", "no:use"),
    Lack.TITLE: ("无标题", "no:title", "無標題"),
    Lack.THEME: ("无主题", "no:theme", "無主題"),
    Lack.DATE: ("无日期", "no:date", "無日期"),
    Lack.PLACE: ("无地点", "no:place", "無地點"),
    Lack.LABEL: ("无标签", "no:label", "無標籤"),
    State.PICKED: ("精选", "is:picked", "精選"),
    State.REJECTED: ("淘汰", "is:rejected"),
    State.RECENT: ("最近", "is:recent"),
    State.USED: ("已用", "is:used"),
    State.MISSING: ("缺文件", "is:missing", "缺檔案"),
    State.DUPLICATE: ("重复", "is:duplicate", "重複"),
    State.DISPUTED: ("有冲突", "is:disputed", "有衝突"),
    Shape.LANDSCAPE: ("横图", "is:landscape", "橫圖"),
    Shape.PORTRAIT: ("竖图", "is:portrait", "豎圖"),
    Shape.SQUARE: ("方图", "is:square", "方圖"),
}
OR_WORDS = ("或", "OR")

FIELDS = {name: field for field, names in FIELD_NAMES.items() for name in names}
"""Every spelling of a field's name."""

MEASURES = {name: measure for measure, names in MEASURE_NAMES.items() for name in names} | dict.fromkeys(
    YEAR_NAMES, Measure.DATE
)
"""Every spelling of a measure's name."""

STATES = {name: state for state, names in STATE_NAMES.items() for name in names}
"""Every spelling of a state."""
