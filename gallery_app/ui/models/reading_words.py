"""The window's words for what lines of a report are taken for, and for questions about captions."""

from PySide6.QtCore import QCoreApplication

from gallery_app.domain.reading import CaptionReading, LineKind
from gallery_app.services.reviewing import Question
from gallery_app.ui.models.reading import Asked, asked, only
from gallery_app.ui.translatable import QT_TRANSLATE_NOOP

__all__ = ["caption_words", "choice_words", "kind_words", "question_words"]

_KINDS = {
    LineKind.KICKER: QT_TRANSLATE_NOOP("Reading", "Kicker"),
    LineKind.HEADLINE: QT_TRANSLATE_NOOP("Reading", "Headline"),
    LineKind.SUBTITLE: QT_TRANSLATE_NOOP("Reading", "Subtitle"),
    LineKind.STANDFIRST: QT_TRANSLATE_NOOP("Reading", "Standfirst"),
    LineKind.BYLINE: QT_TRANSLATE_NOOP("Reading", "Byline"),
    LineKind.HEADING: QT_TRANSLATE_NOOP("Reading", "Heading"),
    LineKind.PARAGRAPH: QT_TRANSLATE_NOOP("Reading", "Paragraph"),
    LineKind.CAPTION: QT_TRANSLATE_NOOP("Reading", "Caption"),
    LineKind.PICTURE: QT_TRANSLATE_NOOP("Reading", "Picture"),
    LineKind.FURNITURE: QT_TRANSLATE_NOOP("Reading", "Set aside"),
    LineKind.BLANK: QT_TRANSLATE_NOOP("Reading", "Empty line"),
}
_ONE = QT_TRANSLATE_NOOP("Reading", "One photographer?")
_TWO = QT_TRANSLATE_NOOP("Reading", "Two photographers?")
_MANY = QT_TRANSLATE_NOOP("Reading", "{number} photographers?")
_NONE = QT_TRANSLATE_NOOP("Reading", "No photographer?")
_COUNTS = {0: _NONE, 1: _ONE, 2: _TWO}
_ASKED = {
    Asked.WHO: QT_TRANSLATE_NOOP("Reading", "Who took the photo?"),
    Asked.TEXT: QT_TRANSLATE_NOOP("Reading", "Where does the caption end?"),
    Asked.WHETHER: QT_TRANSLATE_NOOP("Reading", "Is this a caption?"),
}
_ONLY = QT_TRANSLATE_NOOP("Reading", "Only {names}")
_NOBODY = QT_TRANSLATE_NOOP("Reading", "Nobody named")


def _say(text: str) -> str:
    return QCoreApplication.translate("Reading", text)


def kind_words(kind: LineKind) -> str:
    """Return the word for a kind of line."""
    return _say(_KINDS[kind])


def question_words(question: Question) -> str:
    """Return what is asked about a caption."""
    about = asked(question.choices)
    if about is Asked.HOW_MANY:
        number = len(question.caption.photographers)
        return _say(_COUNTS.get(number, _MANY)).format(number=number)
    return _say(_ASKED[about])


def choice_words(question: Question, choice: CaptionReading) -> str:
    """Return what the button of one reading says."""
    if asked(question.choices) in {Asked.TEXT, Asked.WHETHER}:
        return caption_words(choice)
    names = _names(choice) or _say(_NOBODY)
    return _say(_ONLY).format(names=names) if only(choice, question.choices[0]) else names


def caption_words(caption: CaptionReading) -> str:
    """Return a reading in one line: title, and who is credited."""
    return " · ".join(part for part in (caption.caption, _names(caption)) if part)


def _names(caption: CaptionReading) -> str:
    return "、".join((*caption.photographers, *caption.organisations))
