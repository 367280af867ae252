"""The fields of a caption template: those it fills first, then all others by topic, most of them folded."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from gallery_app.services.caption_templates import Stamp
from gallery_app.ui.look import Look, Size
from gallery_app.ui.views.fitted_column import in_column
from gallery_app.ui.views.fold import Fold
from gallery_app.ui.views.stamp_row import StampRow

__all__ = ["StampFields"]

_TOPICS: Mapping[str, tuple[str, ...]] = {
    "caption": ("title", "description", "photographers", "themes", "place", "date", "rights"),
    "people": ("organisations", "persons", "job_title", "description_writer"),
    "where": ("city", "state", "country", "country_code", "event"),
    "marks": ("rating", "pick", "label"),
    "rights": ("copyright", "rights_url"),
    "desk": ("headline", "instructions", "job"),
    "access": ("alt_text", "extended_description"),
    "machine": ("digital_source", "ai_system", "ai_version", "ai_prompt", "ai_prompt_writer"),
}
"""Fields by topic, the one that is open first; a field of no topic is a translation."""
_OTHERS = "languages"


class StampFields(QScrollArea):
    """Blocks of rows.

    Signals:
        changed: A row says something else.

    Attributes:
        rows: Every row, by the name of its field.
    """

    changed = Signal()

    def __init__(self, look: Look, fields: Iterable[str], parent: QWidget) -> None:
        """Make a row for each field."""
        super().__init__(parent)
        page = QWidget()
        self._page = QVBoxLayout(page)
        self._page.setContentsMargins(0, 0, look.px("grid"), 0)
        self._page.setSpacing(look.px("grid"))
        self.rows = {field: StampRow(look, field, page) for field in fields}
        wide = max(row.tick.sizeHint().width() for row in self.rows.values())
        for row in self.rows.values():
            row.tick.setFixedWidth(wide)
            row.changed.connect(self.changed)
        self._head = QLabel(self.tr("Filled in by this template"), page)
        self._head.setFont(look.font(Size.SMALL))
        self._head.setProperty("tone", "second")
        self._filled = in_column(look.px("grid") * 3 // 4)
        self._blocks: dict[str, QWidget] = {}
        self._page.addWidget(self._head)
        self._page.addWidget(self._filled)
        for topic, words in self._topics().items():
            self._add_topic(look, topic, words)
        self._page.addStretch(1)
        self.setWidget(page)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for each in (page, self.viewport()):
            each.setAutoFillBackground(False)

    def _topics(self) -> dict[str, str]:
        return {
            "caption": self.tr("Caption"),
            "people": self.tr("People and organisations"),
            "where": self.tr("Place and event"),
            "marks": self.tr("Stars, pick and colour"),
            "rights": self.tr("Copyright"),
            "desk": self.tr("For the desk"),
            "access": self.tr("Alternative text"),
            "languages": self.tr("In Chinese and English"),
            "machine": self.tr("Made with AI"),
        }

    def _add_topic(self, look: Look, topic: str, words: str) -> None:
        first = topic == next(iter(_TOPICS))
        box, fold = in_column(look.px("grid") * 3 // 4), Fold(look, down=first)
        self._blocks[topic] = box
        fold.setText(words)
        fold.setAccessibleName(words)
        box.setVisible(first)
        fold.toggled.connect(box.setVisible)
        self._page.addWidget(fold)
        self._page.addWidget(box)

    def show_stamps(self, stamps: Mapping[str, Stamp]) -> None:
        """Show what a template says; the fields it fills stand first until another one is shown."""
        for field in self._in_order():
            row, stamp = self.rows[field], stamps.get(field)
            row.show_stamp(stamp)
            _put(row, self._filled if stamp else self._blocks[_topic(field)])
        for widget in (self._head, self._filled):
            widget.setVisible(bool(stamps))
        self.verticalScrollBar().setValue(0)

    def _in_order(self) -> list[str]:
        known = [field for fields in _TOPICS.values() for field in fields if field in self.rows]
        return [*known, *(field for field in self.rows if field not in known)]


def _put(row: StampRow, box: QWidget) -> None:
    if column := box.layout():
        column.addWidget(row)


def _topic(field: str) -> str:
    return next((topic for topic, fields in _TOPICS.items() if field in fields), _OTHERS)
