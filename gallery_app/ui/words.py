"""The window's words for names that the core leaves wordless: shelves, acts, orders, formats."""

from PySide6.QtCore import QCoreApplication, QLocale

from gallery_app.domain.changes import Act
from gallery_app.domain.label import Label
from gallery_app.domain.query import Field, Shape, Sort
from gallery_app.domain.sync import SyncState
from gallery_app.ui.models.labels import label_words
from gallery_app.ui.models.view import View
from gallery_app.ui.scope import Place, Scope
from gallery_app.ui.translatable import QT_TRANSLATE_NOOP

__all__ = [
    "SORTS", "act_words", "caption_field_words", "field_words",
    "format_words", "place_words", "scope_words", "shelf_words", "sort_words", "sync_words", "title_words",
]  # fmt: skip

_SHELVES = {
    "all": QT_TRANSLATE_NOOP("Words", "All photos"),
    "recent": QT_TRANSLATE_NOOP("Words", "Recent imports"),
    "picked": QT_TRANSLATE_NOOP("Words", "Picks"),
    "no credit": QT_TRANSLATE_NOOP("Words", "Without credit"),
    "no file": QT_TRANSLATE_NOOP("Words", "Without file"),
}
_ACTS = {
    Act.EDIT: QT_TRANSLATE_NOOP("Words", "edit"),
    Act.IMPORT: QT_TRANSLATE_NOOP("Words", "import"),
    Act.ADD_REPORT: QT_TRANSLATE_NOOP("Words", "take in a report"),
    Act.MATCH: QT_TRANSLATE_NOOP("Words", "match photos"),
    Act.LINK: QT_TRANSLATE_NOOP("Words", "place in a section"),
    Act.UNLINK: QT_TRANSLATE_NOOP("Words", "take out of a section"),
    Act.COMPOSE: QT_TRANSLATE_NOOP("Words", "compose pages"),
    Act.ARRANGE: QT_TRANSLATE_NOOP("Words", "change a layout"),
    Act.REMOVE: QT_TRANSLATE_NOOP("Words", "remove"),
    Act.STACK: QT_TRANSLATE_NOOP("Words", "change stacks"),
}
_SORTS = {
    Sort.SECTION: QT_TRANSLATE_NOOP("Words", "By section"),
    Sort.ADDED: QT_TRANSLATE_NOOP("Words", "Newest first"),
    Sort.DATE: QT_TRANSLATE_NOOP("Words", "By date taken"),
    Sort.TITLE: QT_TRANSLATE_NOOP("Words", "By title"),
    Sort.PHOTOGRAPHER: QT_TRANSLATE_NOOP("Words", "By photographer"),
    Sort.RATING: QT_TRANSLATE_NOOP("Words", "By stars"),
    Sort.RELEVANCE: QT_TRANSLATE_NOOP("Words", "Best match first"),
    Sort.MANUAL: QT_TRANSLATE_NOOP("Words", "By hand"),
}
SORTS = tuple(_SORTS)
"""Every order of results, as they are offered; relevance only where words are searched for, by hand in collections."""

_PLACES = {
    Place.SHELF: QT_TRANSLATE_NOOP("Words", "Library"),
    Place.REPORT: QT_TRANSLATE_NOOP("Words", "Report"),
    Place.SECTION: QT_TRANSLATE_NOOP("Words", "Section"),
    Place.PHOTOGRAPHER: QT_TRANSLATE_NOOP("Words", "Photographer"),
    Place.THEME: QT_TRANSLATE_NOOP("Words", "Theme"),
    Place.LAYOUT: QT_TRANSLATE_NOOP("Words", "Layout"),
    Place.COLLECTION: QT_TRANSLATE_NOOP("Words", "Collection"),
    Place.SAVED: QT_TRANSLATE_NOOP("Words", "Saved search"),
    Place.YEAR: QT_TRANSLATE_NOOP("Words", "Date"),
    Place.MONTH: QT_TRANSLATE_NOOP("Words", "Month"),
    Place.ORGANISATION: QT_TRANSLATE_NOOP("Words", "Organisation"),
    Place.SHAPE: QT_TRANSLATE_NOOP("Words", "Shape"),
    Place.RATING: QT_TRANSLATE_NOOP("Words", "Stars"),
    Place.LABEL: QT_TRANSLATE_NOOP("Words", "Colour label"),
    Place.FORMAT: QT_TRANSLATE_NOOP("Words", "File format"),
}
_SHAPES = {
    Shape.LANDSCAPE: QT_TRANSLATE_NOOP("Words", "Landscape"),
    Shape.PORTRAIT: QT_TRANSLATE_NOOP("Words", "Portrait"),
    Shape.SQUARE: QT_TRANSLATE_NOOP("Words", "Square"),
}
_FIELDS = {
    Field.PHOTOGRAPHER: QT_TRANSLATE_NOOP("Words", "Photographer"),
    Field.THEME: QT_TRANSLATE_NOOP("Words", "Theme"),
    Field.REPORT: QT_TRANSLATE_NOOP("Words", "Report"),
    Field.SECTION: QT_TRANSLATE_NOOP("Words", "Section"),
    Field.ORGANISATION: QT_TRANSLATE_NOOP("Words", "Organisation"),
    Field.PLACE: QT_TRANSLATE_NOOP("Words", "Place"),
    Field.LABEL: QT_TRANSLATE_NOOP("Words", "Colour label"),
    Field.FORMAT: QT_TRANSLATE_NOOP("Words", "File format"),
}
_CAPTION_FIELDS = {
    "title": QT_TRANSLATE_NOOP("Words", "Title"),
    "description": QT_TRANSLATE_NOOP("Words", "Description"),
    "photographers": QT_TRANSLATE_NOOP("Words", "Photographers"),
    "organisations": QT_TRANSLATE_NOOP("Words", "Organisations"),
    "themes": QT_TRANSLATE_NOOP("Words", "Themes"),
    "place": QT_TRANSLATE_NOOP("Words", "Place"),
    "date": QT_TRANSLATE_NOOP("Words", "Date taken"),
    "rating": QT_TRANSLATE_NOOP("Words", "Stars"),
    "pick": QT_TRANSLATE_NOOP("Words", "Pick"),
    "label": QT_TRANSLATE_NOOP("Words", "Colour label"),
    "rights": QT_TRANSLATE_NOOP("Words", "Rights"),
    "caption": QT_TRANSLATE_NOOP("Words", "Caption of a use"),
}
_UNRATED = QT_TRANSLATE_NOOP("Words", "No stars")
_BUT = QT_TRANSLATE_NOOP("Words", "not {name}")
_FORMATS = {
    "pdf": QT_TRANSLATE_NOOP("Words", "PDF document"),
    "pdf-x4": QT_TRANSLATE_NOOP("Words", "PDF/X-4 for the press"),
    "png": QT_TRANSLATE_NOOP("Words", "PNG pictures of the pages"),
    "tiff": QT_TRANSLATE_NOOP("Words", "TIFF pictures of the pages"),
    "jpeg": QT_TRANSLATE_NOOP("Words", "JPEG pictures of the pages"),
    "svg": QT_TRANSLATE_NOOP("Words", "SVG drawings of the pages"),
    "idml": QT_TRANSLATE_NOOP("Words", "InDesign document (IDML)"),
    "sla": QT_TRANSLATE_NOOP("Words", "Scribus document (SLA)"),
    "docx": QT_TRANSLATE_NOOP("Words", "Word document (DOCX)"),
    "pptx": QT_TRANSLATE_NOOP("Words", "Slides (PPTX)"),
    "html": QT_TRANSLATE_NOOP("Words", "Web gallery (HTML)"),
    "xlsx": QT_TRANSLATE_NOOP("Words", "Caption list (XLSX)"),
    "csv": QT_TRANSLATE_NOOP("Words", "Caption list (CSV)"),
    "package": QT_TRANSLATE_NOOP("Words", "Package with everything"),
}
_LEAD = QT_TRANSLATE_NOOP("Words", "Lead")

_VIEWS = {
    View.ROWS: QT_TRANSLATE_NOOP("Words", "Rows"),
    View.CELLS: QT_TRANSLATE_NOOP("Words", "Squares"),
    View.LIST: QT_TRANSLATE_NOOP("Words", "List"),
    View.LOUPE: QT_TRANSLATE_NOOP("Words", "Loupe"),
    View.COMPARE: QT_TRANSLATE_NOOP("Words", "Compare"),
}

_SYNC = {
    SyncState.NO_FILE: "",
    SyncState.SAME: QT_TRANSLATE_NOOP("Words", "In step with the file"),
    SyncState.UNWRITTEN: QT_TRANSLATE_NOOP("Words", "Not yet in the file"),
    SyncState.CATALOG: QT_TRANSLATE_NOOP("Words", "Newer here than in the file"),
    SyncState.FILE: QT_TRANSLATE_NOOP("Words", "Newer in the file"),
    SyncState.CONFLICT: QT_TRANSLATE_NOOP("Words", "Changed here and in the file"),
}


def _say(text: str) -> str:
    return QCoreApplication.translate("Words", text)


def shelf_words(name: str) -> str:
    """Return the words for a shelf of `Library.shelves`."""
    return _say(_SHELVES[name])


def act_words(act: Act) -> str:
    """Return the words for what an editor did, as they follow Undo."""
    return _say(_ACTS[act])


def sync_words(state: SyncState) -> str:
    """Return how a photo's caption stands to its file; "" where there is none."""
    return _say(_SYNC[state]) if _SYNC[state] else ""


def view_words(view: View) -> str:
    """Return the words for a way to look at photos."""
    return _say(_VIEWS[view])


def sort_words(sort: Sort) -> str:
    """Return the words for an order of results."""
    return _say(_SORTS[sort])


def place_words(place: Place) -> str:
    """Return the words for a kind of place in the side bar."""
    return _say(_PLACES[place])


def format_words(name: str) -> str:
    """Return the words for an export format."""
    return _say(_FORMATS[name])


def field_words(field: Field) -> str:
    """Return the words for a field whose values are offered in the search box."""
    return _say(_FIELDS[field])


def caption_field_words(name: str) -> str:
    """Return the words for an editable field, by its name in `captioning.FIELDS`, or ``caption``."""
    if words := _CAPTION_FIELDS.get(name):
        return _say(words)
    from gallery_app.services.further import further_name  # noqa: PLC0415 - not for the first painted window

    return further_name(name, chinese=QLocale().language() is QLocale.Language.Chinese)


def scope_words(scope: Scope) -> str:
    """Return what a scope is called where it stands alone, such as in the side bar."""
    match scope.place:
        case Place.SHELF:
            return shelf_words(scope.name)
        case Place.SHAPE:
            return _say(_SHAPES[Shape(scope.name)])
        case Place.LABEL:
            return label_words(Label(scope.name))
        case Place.RATING:
            return "★" * int(scope.name) or _say(_UNRATED)
        case _:
            return scope.name or _say(_LEAD)


def title_words(scope: Scope) -> str:
    """Return what the photos of a scope are called."""
    name = scope_words(scope)
    return _say(_BUT).format(name=name) if scope.excluded else name
