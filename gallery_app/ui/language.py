"""The language of the window: Qt's own words, the window's and the core's sentences, switched together."""

import os
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from gallery_app.paths import resources_folder

if TYPE_CHECKING:  # the core's sentences are read when the first one is said
    from gallery_app.wording import Message, Wording

__all__ = ["Language", "in_chinese", "wanted_language"]

_FOLDER = resources_folder() / "i18n"


def wanted_language(setting: str) -> str:
    """Return ``zh-CN`` or ``en`` for a setting that may also be ``system``."""
    return setting if setting in {"zh-CN", "en"} else _system_language()


def _system_language() -> str:
    """Return the language of the system, ``zh-CN`` or ``en``; Chinese where the system does not tell.

    ``GALLERY_LANGUAGE`` decides here as it does on the command line, so that both speak one language.
    """
    if named := os.environ.get("GALLERY_LANGUAGE"):
        return "zh-CN" if named.lower().startswith("zh") else "en"
    wanted = QLocale.system().uiLanguages()
    known = [tag for tag in wanted if tag.partition("-")[0] in {"zh", "en"} and tag not in {"C", "en-C"}]
    return "en" if known and known[0].startswith("en") else "zh-CN"


def in_chinese(context: str, text: str) -> str:
    """Return a text of the window in Chinese, whatever language is in force; "" where it is the same."""
    return _chinese().translate(context, text) or ""


@cache
def _chinese() -> QTranslator:
    translator = QTranslator()
    translator.load("ui_zh_CN", str(_FOLDER))
    return translator


class Language(QObject):
    """Puts a language in force for the whole program; widgets hear of it as ``LanguageChange``."""

    def __init__(self, tag: str, parent: QObject | None = None) -> None:
        """Start with ``zh-CN`` or ``en``."""
        super().__init__(parent)
        self._translators: list[QTranslator] = []
        self._tag = ""
        self._wording: Wording | None = None
        self.use(tag)

    @property
    def tag(self) -> str:
        """The language in force, as a BCP 47 tag."""
        return self._tag

    def use(self, tag: str) -> None:
        """Put another language in force."""
        if tag == self._tag:
            return
        for old in self._translators:
            QCoreApplication.removeTranslator(old)
        self._tag, self._wording = tag, None
        QLocale.setDefault(QLocale(tag))
        code = tag.replace("-", "_")
        qt_words = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        self._translators = [t for t in (_loaded(self, f"qtbase_{code}", qt_words), _loaded(self, f"ui_{code}")) if t]
        for new in self._translators:
            QCoreApplication.installTranslator(new)

    def say(self, message: "Message") -> str:
        """Return a sentence of the core in this language."""
        if self._wording is None:
            from gallery_app.wording import Wording  # noqa: PLC0415 - the frame of the window says nothing of the core

            self._wording = Wording.load(self._tag, _FOLDER)
        return self._wording.say(message)


def _loaded(parent: QObject, name: str, folder: str = str(_FOLDER)) -> QTranslator | None:
    translator = QTranslator(parent)
    return translator if translator.load(name, folder) else None
