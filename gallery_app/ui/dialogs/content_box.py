"""What can be exported or laid out, as a column of choices of which one is made."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from gallery_app.ui.dialogs.offers import Offer

__all__ = ["content_box"]


def content_box(offers: Sequence[Offer], group: QButtonGroup, widest: int, parent: QWidget) -> QWidget:
    """Return a button for each offer, the first chosen.

    Args:
        offers: What is offered; a button's id is its place here.
        group: Takes the buttons in.
        widest: Most room for words, in device-independent pixels; the tool tip has all of them.
        parent: The dialog.
    """
    box = QWidget(parent)
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    for number, offer in enumerate(offers):
        button = QRadioButton(box)
        button.setText(button.fontMetrics().elidedText(offer.text, Qt.TextElideMode.ElideRight, widest))
        button.setToolTip(offer.text)
        button.setAccessibleName(offer.text)
        button.setChecked(number == 0)
        group.addButton(button, number)
        column.addWidget(button)
    return box
