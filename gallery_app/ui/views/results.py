"""Where what was found is shown: the header, the values beside it, and the photos or why there are none."""

from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from gallery_app.ui.look import Look
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

    def show_found(self, *, found: bool) -> None:
        """Show the photos, or that nothing was found."""
        self._pages.setCurrentWidget(self._viewer if found else self._nothing)
