"""What the middle of the window says where there is nothing to show."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gallery_app.ui.look import Look
from gallery_app.ui.views.empty import EmptyPage

__all__ = ["empty_catalog", "nothing_found", "without_report"]

Ways = Mapping[str, Callable[[], object]]
"""What the buttons do, by the names of actions."""


def empty_catalog(look: Look, ways: Ways, parent: QWidget) -> EmptyPage:
    """Return the page of a catalog with nothing in it."""
    page = EmptyPage(look, "all", _words_empty, parent)
    sample = lambda: QCoreApplication.translate("Centre", "Open the sample report")  # noqa: E731  asked for anew
    page.add_button(sample, ways["sample"], main=True)
    report = lambda: QCoreApplication.translate("Centre", "Choose a report…")  # noqa: E731  asked for anew
    page.add_button(report, ways["open_report"])
    page.add_button(lambda: QCoreApplication.translate("Centre", "Choose photos…"), ways["import_files"])
    return page


def nothing_found(look: Look, ways: Ways, parent: QWidget) -> EmptyPage:
    """Return the page of a search that found nothing."""
    page = EmptyPage(look, "search", _words_nothing, parent)
    page.add_button(lambda: QCoreApplication.translate("Centre", "Show all photos"), ways["clear_search"])
    return page


def without_report(look: Look, ways: Ways, parent: QWidget) -> EmptyPage:
    """Return the page of a catalog without a report."""
    page = EmptyPage(look, "report", _words_no_report, parent)
    take_in = lambda: QCoreApplication.translate("Centre", "Take in a report…")  # noqa: E731  asked for anew
    page.add_button(take_in, ways["open_report"], main=True)
    return page


def _words_empty() -> tuple[str, str]:
    return (
        QCoreApplication.translate("Centre", "Drop a report and its photos here"),
        QCoreApplication.translate(
            "Centre", "A text file, a folder of photos, or both together: captions find their photos by themselves."
        ),
    )


def _words_nothing() -> tuple[str, str]:
    return (
        QCoreApplication.translate("Centre", "No photo fits"),
        QCoreApplication.translate("Centre", "Take away a word or a token of the search, or look among all photos."),
    )


def _words_no_report() -> tuple[str, str]:
    return (
        QCoreApplication.translate("Centre", "No report yet"),
        QCoreApplication.translate(
            "Centre", "Drop the text of a report on the window, or paste it: it is read into sections and captions."
        ),
    )
