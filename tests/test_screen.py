"""Whether there is a screen."""

import pytest

from gallery_app import screen

_NAMES = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


@pytest.fixture(autouse=True)
def _bare_linux(monkeypatch: pytest.MonkeyPatch) -> None:
    """A Linux machine without any screen."""
    monkeypatch.setattr(screen.sys, "platform", "linux")
    for name in _NAMES:
        monkeypatch.delenv(name, raising=False)


def test_linux_needs_a_screen_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """X and Wayland screens are seen; a Qt platform can show a window that nobody sees."""
    seen = {}
    for name in _NAMES:
        with monkeypatch.context() as one:
            one.setenv(name, "x")
            seen[name] = (screen.has_screen(), screen.can_show())

    assert (screen.has_screen(), screen.can_show()) == (False, False)
    assert seen == {"DISPLAY": (True, True), "WAYLAND_DISPLAY": (True, True), "QT_QPA_PLATFORM": (False, True)}


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_windows_and_macos_have_one(monkeypatch: pytest.MonkeyPatch, system: str) -> None:
    """There a screen is always there."""
    monkeypatch.setattr(screen.sys, "platform", system)
    assert screen.has_screen()
