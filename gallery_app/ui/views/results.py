"""Where what was found is shown: the header, the values beside it, and the photos or why there are none."""

from collections.abc import Sequence

from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from gallery_app.ui.look import Look
from gallery_app.ui.models.answers import Answer
from gallery_app.ui.scope import Place, Scope
from gallery_app.ui.views.empty import EmptyPage
from gallery_app.ui.views.facets import FacetPanel
from gallery_app.ui.views.header import Header
from gallery_app.ui.views.viewer import Viewer

__all__ = ["Results"]


class Results(QWidget):
    """Header over values and gallery."""

    def __init__(self, look: Look, header: Header, facets: FacetPanel, viewer: Viewer, nothing: EmptyPage) -> None:
        """Take the parts; the photos are in sight first."""
        super().__init__()
        self._header, self._facets = header, facets
        self._viewer, self._nothing = viewer, nothing
        self._pages = QStackedWidget()
        self._pages.addWidget(viewer)
        self._pages.addWidget(nothing)
        beside = QSplitter()
        beside.addWidget(facets)
        beside.addWidget(self._pages)
        beside.setHandleWidth(1)
        beside.setChildrenCollapsible(False)
        beside.setStretchFactor(1, 1)
        beside.setSizes([look.px("facets"), look.px("wide")])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addWidget(beside, 1)

    def show_page(self, ids: Sequence[int], title: str, *, more: bool) -> None:
        """Show the first photos of what is being found.

        Args:
            ids: The photos.
            title: What they are called.
            more: There are more of them.
        """
        self._pages.setCurrentWidget(self._viewer if ids else self._nothing)
        self._header.show_title(title)
        if more:
            self._header.show_counting(len(ids))

    def show_result(self, answer: Answer, title: str, scopes: tuple[Scope, ...], *, asked: bool) -> None:
        """Show what was found.

        Args:
            answer: The photos and their values.
            title: What they are called.
            scopes: What limits the search.
            asked: Something limited the search, so that nothing found is an answer.
        """
        found = bool(answer.result.total) or not asked
        self._pages.setCurrentWidget(self._viewer if found else self._nothing)
        self._facets.show_values(answer.values, scopes)
        self._header.show_title(title)
        self._header.show_numbers(answer.result.total, len(answer.values.get(Place.PHOTOGRAPHER, ())))
