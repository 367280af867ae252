"""Under an export's wishes: how many errors preflight has on pages that go to print; it warns and does not forbid."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

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


class ExportCheck(QWidget):
    """One sentence where there are errors, with a way to see them, and nothing where there are none.

    Attributes:
        said: The sentence.
        link: Lists the findings.
    """

    def __init__(self, context: Context, settings: SettingsFile, parent: QWidget) -> None:
        """Start without pages."""
        super().__init__(parent)
        self._context, self._settings = context, settings
        self._scene: Scene | None = None
        self._report: int | None = None
        self._print, self._asked = False, 0
        self._press: Path | None = None
        self._job: Job | None = None
        self._findings: tuple[Finding, ...] = ()
        self.said, self.link = QLabel(self), QPushButton(self.tr("Show…"), self)
        self.said.setProperty("part", "hint")
        self.said.setWordWrap(True)
        self.link.setProperty("kind", "link")
        self.link.setAutoDefault(False)
        self.link.clicked.connect(self._list)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(context.look.px("grid"))
        row.addWidget(self.said, 1)
        row.addWidget(self.link)
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
        self._findings = findings
        errors = sum(each.severity == "error" for each in findings)
        self.said.setText(
            self.tr("Preflight has %n error(s) on these pages. They can be exported all the same.", "", errors)
        )
        self.setVisible(errors > 0)

    def _list(self) -> None:
        """List what was found: page, photo, what is wrong and what to do about it."""
        from gallery_app.ui.dialogs.failures import FailureList  # noqa: PLC0415 - seldom asked for

        title = self.tr("Preflight: %n finding(s)", "", len(self._findings))
        FailureList(self._context.look, self._sentences(), self, title).open()

    def _sentences(self) -> list[str]:
        ids = [each.photo for each in self._findings if each.photo is not None]
        titles = {photo.id: photo.title for photo in self._context.desk.library.photos(ids)}
        return [self._sentence(each, titles.get(each.photo or 0, "")) for each in self._findings]

    def _sentence(self, finding: "Finding", title: str) -> str:
        kind = self.tr("Error") if finding.severity == "error" else self.tr("Warning")
        page = self.tr("Page {page}").format(page=finding.page) if finding.page else ""
        message = self._context.say(finding.message)
        place = " · ".join(filter(None, (kind, page, title if title not in message else "")))
        advice = self._context.say(finding.advice) if finding.advice else ""
        return "\n".join(filter(None, (place, message, advice)))
