"""Who is credited: names as chips, each with its role and house, which a menu changes."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from gallery_app.domain.credit import PHOTOGRAPHED, Credit
from gallery_app.ui.look import Look
from gallery_app.ui.models.completion import Choice
from gallery_app.ui.models.credits import ROLES, SharedCredit, credit_label
from gallery_app.ui.views.chips import Chip, ChipField

__all__ = ["CreditField"]


class CreditField(ChipField):
    """A field of credits. A click, Space or the menu key on a chip offers roles and the house.

    Signals:
        recredited: One credit shall take the place of another; carries the old one and the new one, or None.
    """

    recredited = Signal(object, object)

    def __init__(self, look: Look, choices: Callable[[], Sequence[Choice]], parent: QWidget | None = None) -> None:
        """Take where names come from."""
        super().__init__(look, choices, parent=parent)
        self._credits: tuple[SharedCredit, ...] = ()

    def show_credits(self, found: Sequence[SharedCredit]) -> None:
        """Show these credits; what is being typed stays."""
        if tuple(found) == self._credits:
            return
        self._credits = tuple(found)
        self.show_chips([self._credit_chip(each) for each in self._credits])

    def _credit_chip(self, each: SharedCredit) -> Chip:
        chip = self.make_chip(each.shared, credit_label(each.credit))
        chip.removed.connect(lambda: self._remove(each.credit))
        chip.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        chip.customContextMenuRequested.connect(lambda _at: self._ask(chip, each.credit))
        if each.shared.everyone:
            chip.clicked.connect(lambda: self._ask(chip, each.credit))
        else:
            chip.adopted.connect(lambda: self.added.emit(each.credit.name or each.credit.organisation))
        return chip

    def _remove(self, credit: Credit) -> None:
        if credit.name and credit.role == PHOTOGRAPHED:
            self.removed.emit(credit.name)
        else:
            self.recredited.emit(credit, None)

    def _ask(self, chip: Chip, credit: Credit) -> None:
        menu = self.menu(credit)
        menu.popup(chip.mapToGlobal(chip.rect().bottomLeft()))

    def menu(self, credit: Credit) -> QMenu:
        """Return the menu of one credit: the roles, the one in force ticked, the house, and taking it away."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for role in dict.fromkeys((*ROLES, *((credit.role,) if credit.role else ()))):
            action = menu.addAction(role)
            action.setCheckable(True)
            action.setChecked(role == credit.role)
            action.triggered.connect(lambda _on, role=role: self.recredited.emit(credit, replace(credit, role=role)))
        menu.addSeparator()
        menu.addAction(self.tr("Organisation…")).triggered.connect(lambda: self._ask_house(credit))
        menu.addSeparator()
        menu.addAction(self.tr("Take away")).triggered.connect(lambda: self._remove(credit))
        return menu

    def _ask_house(self, credit: Credit) -> None:
        dialog = QInputDialog(self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Organisation"))
        dialog.setLabelText(self.tr("Agency, paper or office of {name}; blank for none").format(name=credit.name))
        dialog.setTextValue(credit.organisation)
        dialog.textValueSelected.connect(
            lambda text: self.recredited.emit(credit, replace(credit, organisation=text.strip()))
        )
        dialog.open()
