"""What an editor has in hand: the report that is looked at, or else the newest one."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from gallery_app.domain.query import Problem
from gallery_app.ui.browse import Browser
from gallery_app.ui.scope import Scope
from gallery_app.ui.views.sidebar import Sidebar
from gallery_app.ui.words import shelf_words, title_words

__all__ = ["InHand", "left_out"]


def left_out(text: str, problems: Sequence[Problem]) -> tuple[str, ...]:
    """Return the words of a search that cannot be read, each from blank to blank; a missing bracket is no word."""
    found = []
    for problem in problems:
        if problem.end > problem.start:
            before, after = text[: problem.start].split(" "), text[problem.end :].split(" ")
            found.append(before[-1] + text[problem.start : problem.end] + after[0])
    return tuple(dict.fromkeys(found))


class InHand:
    """Tells the report in hand from what the side bar lists and the search is limited to."""

    def __init__(self, sidebar: Sidebar, browser: Browser) -> None:
        """Take what lists the reports and what limits the search."""
        self._sidebar, self._browser = sidebar, browser

    @property
    def report(self) -> int | None:
        """Id of the report the search is limited to, or of the newest one; None while there is none."""
        newest = next((s.report for s in self._sidebar.scopes() if s.report is not None), None)
        return self._browser.report or newest

    @property
    def whole(self) -> Scope | None:
        """The report in hand as a place."""
        return self._place(self.report)

    @property
    def title(self) -> str:
        """What the photos that are shown are called."""
        return self._titled(self._browser.text)

    def title_without(self, problems: Sequence[Problem]) -> str:
        """Return the same where parts of the words cannot be read: what was searched for, and what was left out."""
        text = self._browser.text
        if not (parts := left_out(text, problems)):
            return self.title
        for part in parts:
            text = text.replace(part, " ", 1)
        words = QCoreApplication.translate("Workspace", "{title} (“{part}” left out)")
        return words.format(title=self._titled(" ".join(text.split())), part=" ".join(parts))

    def _titled(self, text: str) -> str:
        places = [title_words(scope) for scope in self._browser.scopes]
        if text:
            places.append(QCoreApplication.translate("Workspace", "Results for “{text}”").format(text=text))
        return " · ".join(places) or shelf_words("all")

    def go_to(self, report: int | None) -> None:
        """Limit the search to a whole report."""
        if scope := self._place(report):
            self._browser.go(scope)

    def _place(self, report: int | None) -> Scope | None:
        if report is None:
            return None
        return next((s for s in self._sidebar.scopes() if s.report == report and s.section is None), None)
