"""Further wishes for an export: what the chosen format heeds, and nothing else."""

from collections.abc import Collection
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QFileDialog, QFormLayout, QWidget

from gallery_app.services.exporting import Intent, Options, known_profiles
from gallery_app.ui.look import Look
from gallery_app.ui.views.choice import Choice

__all__ = ["ExportOptions"]

_PPI = (72.0, 144.0, 200.0, 300.0, 400.0)
_BLEEDS = (0.0, 3.0, 5.0)
_OTHER = "other"


class ExportOptions(QWidget):
    """A row for each option; rows of those that mean nothing for the format are hidden."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Wish nothing in particular."""
        super().__init__(parent)
        self.ppi, self.icc, self.intent, self.bleed = (Choice(look, self) for _ in range(4))
        self.marks = QCheckBox(self.tr("Crop and registration marks"), self)
        self.strip_gps = QCheckBox(self.tr("Leave out place and camera"), self)
        self.captions = QCheckBox(self.tr("Captions and credits written into the photos"), self)
        self.captions.setChecked(True)
        self._last: Path | None = None
        self._profiles: dict[str, Path] = {}
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setVerticalSpacing(8)
        self._form.setHorizontalSpacing(16)
        self._fill()
        rows = (
            ("ppi", self.tr("Resolution"), self.ppi),
            ("icc", self.tr("Press"), self.icc),
            ("intent", self.tr("Colours out of gamut"), self.intent),
            ("bleed", self.tr("Bleed"), self.bleed),
            ("marks", "", self.marks),
            ("originals", "", self.captions),
            ("strip_gps", "", self.strip_gps),
        )
        self._rows: dict[str, QWidget] = {}
        for name, words, widget in rows:
            self._form.addRow(words, widget)
            widget.setAccessibleName(words or getattr(widget, "text", str)())
            self._rows[name] = widget
        self.icc.activated.connect(self._choose_profile)

    def _fill(self) -> None:
        self.ppi.addItem(self.tr("As the format needs it"), None)
        for ppi in _PPI:
            self.ppi.addItem(f"{ppi:g} ppi", ppi)
        self.bleed.addItem(self.tr("As the layout has it"), None)
        for bleed in _BLEEDS:
            self.bleed.addItem(f"{bleed:g} mm", bleed)
        self.intent.addItem(self.tr("Adjust only those"), Intent.RELATIVE)
        self.intent.addItem(self.tr("Adjust all, keep gradation"), Intent.PERCEPTUAL)
        self.icc.addItem(self.tr("None (screen colours)"), None)
        self._profiles = known_profiles()
        for name, path in self._profiles.items():
            self.icc.addItem(name, path)
        self.icc.addItem(self.tr("Another ICC profile…"), _OTHER)

    def _choose_profile(self) -> None:
        if self.icc.currentData() != _OTHER:
            return
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("ICC profile"), "", "ICC (*.icc *.icm)")
        self.icc.setCurrentIndex(0)
        if chosen:
            self._add(Path(chosen))
            self.icc.setCurrentIndex(self.icc.count() - 2)

    def show_for(self, names: Collection[str], needs: Collection[str] = ()) -> None:
        """Show what a format heeds; what it cannot do without is chosen if it is there to choose."""
        shown = {*names, "strip_gps"}
        for name, widget in self._rows.items():
            self._form.setRowVisible(widget, name in shown)
        if "icc" in needs and self.press is None:
            self.icc.take(self._usual)

    def able(self, needs: Collection[str]) -> bool:
        """Return whether what a format cannot do without is there to choose."""
        return "icc" not in needs or self._usual is not None

    @property
    def press(self) -> Path | None:
        """The profile that is chosen, where colours go to a press."""
        chosen = self.icc.currentData()
        return chosen if isinstance(chosen, Path) else None

    def offer(self, press: Path | None) -> None:
        """Offer the profile that was chosen last before all others, for formats that cannot do without one."""
        if press is not None and self.icc.findData(press) < 0:
            self._add(press)
        self._last = press

    @property
    def _usual(self) -> Path | None:
        return self._last or next(iter(self._profiles.values()), None)

    def _add(self, path: Path) -> None:
        self.icc.insertItem(self.icc.count() - 1, path.stem, path)

    def lacks(self, needs: Collection[str]) -> bool:
        """Return whether a profile is needed and none is chosen."""
        return "icc" in needs and self.press is None

    def wishes(self, names: Collection[str]) -> Options:
        """Return what is wished of the options a format heeds."""
        chosen = {
            "ppi": self.ppi.currentData(),
            "icc": self.press,
            "intent": Intent(self.intent.currentData()),
            "bleed": self.bleed.currentData(),
            "marks": self.marks.isChecked(),
            "originals": not self.captions.isChecked(),
        }
        heeded = {name: value for name, value in chosen.items() if name in names}
        return Options(**heeded, strip_gps=self.strip_gps.isChecked())
