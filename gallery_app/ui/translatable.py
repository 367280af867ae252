"""Marks words in tables of data for the translator."""

__all__ = ["QT_TRANSLATE_NOOP"]


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001  lupdate reads the context from the source
    """Return the text as it is; ``pyside6-lupdate`` finds it by the name of this function.

    PySide's own function of this name does the same and is typed as returning any object.
    """
    return text
