"""The words of the search language, in Chinese and English; what is written first is how a search is shown."""

from gallery_app.domain.query import Field, Lack, State

__all__ = ["FIELDS", "FIELD_NAMES", "OR_WORDS", "STATES", "STATE_NAMES"]

FIELD_NAMES: dict[Field, tuple[str, ...]] = {
    Field.ANY: ("任意", "any"),
    Field.TITLE: ("标题", "title", "標題"),
    Field.DESCRIPTION: ("说明", "description", "說明", "图说", "caption"),
    Field.PHOTOGRAPHER: ("摄影", "photographer", "攝影", "摄影者", "by"),
    Field.THEME: ("主题", "theme", "主題"),
    Field.SECTION: ("章节", "section", "章節"),
    Field.REPORT: ("报道", "report", "報道", "報導"),
    Field.ORGANISATION: ("机构", "organisation", "機構", "organization"),
    Field.PLACE: ("地点", "place", "地點"),
    Field.FILE: ("文件", "file", "檔案"),
}
STATE_NAMES: dict[Lack | State, tuple[str, ...]] = {
    Lack.CREDIT: ("无署名", "no:credit", "無署名"),
    Lack.DESCRIPTION: ("无说明", "no:description", "無說明"),
    Lack.FILE: ("无文件", "no:file", "無檔案"),
    Lack.USE: ("未用", "no:use"),
    State.PICKED: ("精选", "is:picked", "精選"),
    State.RECENT: ("最近", "is:recent"),
}
OR_WORDS = ("或", "OR")

FIELDS = {name: field for field, names in FIELD_NAMES.items() for name in names}
"""Every spelling of a field's name."""

STATES = {name: state for state, names in STATE_NAMES.items() for name in names}
"""Every spelling of a state."""
