"""The press whose inks preflight counts: none, one of this machine's profiles, or a file."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMenu

from gallery_app.services.exporting import known_profiles
from gallery_app.ui.models.preflight import PreflightModel

__all__ = ["PressMenu"]


class PressMenu(QMenu):
    """A menu of presses; the profiles of the machine are looked for when it opens."""

    def __init__(self, check: PreflightModel, parent: QMenu) -> None:
        """Choose for a check."""
        super().__init__(parent)
        self._check = check
        self.setTitle(self.tr("Press profile"))
        self.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        self.clear()
        chosen, known = self._check.press, known_profiles()
        self._offer(self.tr("None: only inks of CMYK pictures are known"), None)
        for name, path in known.items():
            self._offer(name, path)
        if chosen is not None and chosen not in known.values():
            self._offer(chosen.stem, chosen)
        self.addSeparator()
        self.addAction(self.tr("Another ICC profile…")).triggered.connect(self._ask)

    def _offer(self, name: str, path: Path | None) -> None:
        act = self.addAction(name)
        act.setCheckable(True)
        act.setChecked(path == self._check.press)
        act.triggered.connect(lambda _on=False: self._check.choose_press(path))

    def _ask(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("ICC profile"), "", "ICC (*.icc *.icm)")
        if chosen:
            self._check.choose_press(Path(chosen))
