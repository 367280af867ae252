"""Under an export's wishes: how many errors preflight has on pages that go to print; it warns and does not forbid."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QWidget

from gallery_app.services.arranging import Scene
from gallery_app.services.exporting import FORMATS, Source
from gallery_app.ui.context import Context
from gallery_app.ui.dialogs.export_options import ExportOptions
from gallery_app.ui.models.preflight import checked
from gallery_app.ui.settings import SettingsFile
from gallery_app.ui.tasks import Job

if TYPE_CHECKING:
    from gallery_app.services.preflighting import Finding

__all__ = ["ExportCheck"]

_PRINT = frozenset({"idml", "sla"})
"""Formats that go to print without a profile of their own."""


class ExportCheck(QLabel):
    """One sentence where there are errors, and nothing where there are none."""

    def __init__(self, context: Context, settings: SettingsFile, parent: QWidget) -> None:
        """Start without pages."""
        super().__init__(parent)
        self._context, self._settings = context, settings
        self._scene: Scene | None = None
        self._report: int | None = None
        self._print, self._asked = False, 0
        self._press: Path | None = None
        self._job: Job | None = None
        self.setProperty("part", "hint")
        self.setWordWrap(True)
        self.hide()

    def show_for(self, kind: str, options: ExportOptions) -> None:
        """Take the format, and whether its colours are those of a press."""
        press = options.press if "icc" in FORMATS[kind].options else None
        wanted = kind in _PRINT or bool(FORMATS[kind].needs) or press is not None
        if (wanted, press) != (self._print, self._press):
            self._print, self._press = wanted, press
            self._check()

    def show_scene(self, scene: Scene | None, source: Source) -> None:
        """Take the pages; None where there is nothing to show."""
        layouts = self._context.desk.library.layouts() if source.layout is not None else ()
        of_layout = next((each.report for each in layouts if each.layout == source.layout), None)
        self._scene, self._report = scene, source.report if source.layout is None else of_layout
        self._check()

    def stop(self) -> None:
        """Check no more."""
        self._asked += 1
        if self._job is not None:
            self._job.cancel()

    def _check(self) -> None:
        self.stop()
        self.hide()
        if not self._print or self._scene is None:
            return
        number = self._asked
        task = checked(self._context, self._scene, self._target, self._report, self._press)
        self._job = self._context.tasks.run(task, quiet=True)
        self._job.done.connect(lambda found: self._show(found, number))

    @property
    def _target(self) -> str:
        """Return the chosen target if it is a press, else the most usual press."""
        presses = [each.name for each in self._context.desk.preflighting.targets() if each.paper]
        kept = self._settings.values.target
        return kept if kept in presses else presses[0]

    def _show(self, findings: "tuple[Finding, ...]", number: int) -> None:
        if number != self._asked:
            return
        errors = sum(each.severity == "error" for each in findings)
        self.setText(
            self.tr("Preflight has %n error(s) on these pages. They can be exported all the same.", "", errors)
        )
        self.setVisible(errors > 0)
