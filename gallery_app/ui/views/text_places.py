"""Places in the text of an editor, counted in characters; Qt counts units of UTF-16, of which rare ones have two."""

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

__all__ = ["go_to_end", "place_in", "put", "replace_all", "units"]


def go_to_end(editor: QLineEdit | QPlainTextEdit) -> None:
    """Go on typing at the end of the text."""
    if isinstance(editor, QLineEdit):
        editor.setCursorPosition(len(editor.text()))
    else:
        editor.moveCursor(QTextCursor.MoveOperation.End)


def place_in(editor: QLineEdit | QPlainTextEdit) -> int:
    """Return where one is typing, counted in characters."""
    if isinstance(editor, QLineEdit):
        return len(_cut(editor.text(), editor.cursorPosition()))
    return len(_cut(editor.toPlainText(), editor.textCursor().position()))


def _cut(text: str, place: int) -> str:
    """Return the beginning of a text up to a place that is counted as Qt counts."""
    return text.encode("utf-16-le")[: place * 2].decode("utf-16-le", "ignore")


def put(editor: QLineEdit | QPlainTextEdit, start: int, end: int, new: str) -> None:
    """Put words in the place of others so that the editor can take it back."""
    if isinstance(editor, QLineEdit):
        first = units(editor.text(), start)
        editor.setSelection(first, units(editor.text(), end) - first)
        editor.insert(new)
    else:
        text, cursor = editor.toPlainText(), editor.textCursor()
        cursor.setPosition(units(text, start))
        cursor.setPosition(units(text, end), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(new)


def replace_all(editor: QLineEdit | QPlainTextEdit, text: str) -> None:
    """Put another text there so that the editor can take it back; one goes on where one was."""
    if isinstance(editor, QLineEdit):
        place = editor.cursorPosition()
        editor.selectAll()
        editor.insert(text)
        editor.setCursorPosition(min(place, len(text)))
    else:
        cursor = editor.textCursor()
        place = cursor.position()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        cursor.setPosition(min(place, len(text)))
        editor.setTextCursor(cursor)


def units(text: str, place: int) -> int:
    """Return a place in a text as Qt counts it: in units of UTF-16, of which rare characters have two."""
    return len(text[:place].encode("utf-16-le")) // 2
