"""The choices of the person at this machine that hold for the whole window: theme and language."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from gallery_app.ui.actions import ActionSet
from gallery_app.ui.language import Language, wanted_language
from gallery_app.ui.look import Look
from gallery_app.ui.settings import SettingsFile
from gallery_app.ui.style import wanted_theme

__all__ = ["Choices"]


class Choices(QObject):
    """Puts theme and language in force and remembers them."""

    def __init__(self, settings: SettingsFile, look: Look, language: Language, parent: QObject) -> None:
        """Follow the system from now on, where that is what was chosen."""
        super().__init__(parent)
        self._settings, self._look, self._language = settings, look, language
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def language(self) -> str:
        """The language in force, as a BCP 47 tag."""
        return self._language.tag

    def slots(self) -> dict[str, Callable[[], object]]:
        """Return what the actions of the groups ``theme`` and ``language`` do."""
        return {
            **{f"theme_{name}": partial(self.use_theme, name) for name in ("system", "light", "dark")},
            **{f"language_{tag}": partial(self.use_language, tag) for tag in ("zh-CN", "en")},
        }

    def take(self, name: str, value: str) -> None:
        """Put a choice of the settings in force, by its field of `Settings`."""
        if name == "theme":
            self.use_theme(value)
        elif name == "language":
            self.use_language(value)
        else:
            self._settings.change(**{name: value})

    def check(self, actions: ActionSet) -> None:
        """Check the actions that stand for what is in force."""
        actions[f"theme_{self._settings.values.theme}"].setChecked(True)
        actions[f"language_{self._language.tag}"].setChecked(True)

    def use_theme(self, name: str) -> None:
        """Put ``light``, ``dark`` or the ``system``'s theme in force."""
        self._settings.change(theme=name)
        self._look.use(wanted_theme(name))

    def use_language(self, tag: str) -> None:
        """Put ``zh-CN``, ``en`` or the ``system``'s language in force, without a restart."""
        self._settings.change(language=tag)
        self._language.use(wanted_language(tag))

    def _follow_system(self) -> None:
        self._look.use(wanted_theme(self._settings.values.theme))
