"""What was read out of a pasted text, before it is taken in."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gallery_app.domain.reading import CaptionReading, ReportReading, SectionReading
from gallery_app.ui.language import Language
from gallery_app.ui.look import Look, Size

__all__ = ["ReadingDialog"]


class ReadingDialog(QDialog):
    """Shows headline, sections and captions with their photographers, and asks whether to take them in."""

    def __init__(self, look: Look, language: Language, reading: ReportReading, parent: QWidget) -> None:
        """Show a reading."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Take in a report"))
        captions = sum(len(section.captions) for section in reading.sections)
        headline = QLabel(reading.headline or self.tr("Without a headline"), self)
        headline.setFont(look.font(Size.HEADLINE, bold=True, serif=True))
        headline.setWordWrap(True)
        subtitle = QLabel(reading.subtitle, self)
        subtitle.setProperty("tone", "second")
        subtitle.setVisible(bool(reading.subtitle))
        counts = [self.tr("%n section(s)", "", len(reading.sections)), self.tr("%n caption(s)", "", captions)]
        if reading.bylines:
            counts.append("、".join(byline.name for byline in reading.bylines))
        summary = QLabel(" · ".join(counts), self)
        summary.setProperty("tone", "second")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(8)
        for widget in (headline, subtitle, summary):
            column.addWidget(widget)
        column.addSpacing(8)
        column.addWidget(self._tree(reading), 1)
        for warning in reading.warnings:
            label = QLabel(language.say(warning), self)
            label.setProperty("part", "hint")
            label.setWordWrap(True)
            column.addWidget(label)
        column.addSpacing(8)
        column.addLayout(self._buttons())
        self.resize(560, 620)

    def _tree(self, reading: ReportReading) -> QTreeWidget:
        tree = QTreeWidget(self)
        tree.setColumnCount(2)
        tree.setHeaderHidden(True)
        tree.setRootIsDecorated(False)
        tree.setIndentation(16)
        tree.setAccessibleName(self.tr("What was read"))
        tree.setSelectionMode(QTreeWidget.SelectionMode.NoSelection)
        for section in reading.sections:
            tree.addTopLevelItem(self._section(section))
        tree.expandAll()
        tree.resizeColumnToContents(0)
        tree.setColumnWidth(0, tree.columnWidth(0) + 24)
        return tree

    def _section(self, section: SectionReading) -> QTreeWidgetItem:
        heading = " ".join(section.heading) or self.tr("Lead")
        item = QTreeWidgetItem([heading, self.tr("%n caption(s)", "", len(section.captions))])
        font = item.font(0)
        font.setBold(True)
        item.setFont(0, font)
        item.addChildren([_caption(caption) for caption in section.captions])
        return item

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        take = QPushButton(self.tr("Take in"), self)
        take.setProperty("kind", "main")
        take.setDefault(True)
        take.clicked.connect(self.accept)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(take)
        return row


def _caption(caption: CaptionReading) -> QTreeWidgetItem:
    item = QTreeWidgetItem([caption.caption, "、".join((*caption.photographers, *caption.organisations))])
    item.setToolTip(0, caption.raw)
    item.setFlags(Qt.ItemFlag.ItemIsEnabled)
    return item
