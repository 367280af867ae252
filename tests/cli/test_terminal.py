"""The two streams."""

import io
import sys

import pytest

from gallery_app.cli.terminal import Terminal
from gallery_app.domain.task import Failure, Progress, Task
from gallery_app.wording import Message, Wording


class _Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def terminal() -> Terminal:
    """A terminal for a Chinese reader who knows one sentence."""
    return Terminal(Wording("zh-CN", {"Reading {name}": "正在读取 {name}"}))


def _work() -> Task[str]:
    yield Progress(1, 2, Message.of("Reading {name}", name="甲.jpg"))
    yield Progress(2, 0, Message.of("Reading {name}", name="乙.jpg"))
    return "done"


def test_progress_is_a_bar_on_a_screen(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a screen every step redraws one line, and the end clears it."""
    screen = _Screen()
    monkeypatch.setattr(sys, "stderr", screen)

    assert terminal.watch(_work()) == "done"
    assert "1/2  正在读取 甲.jpg" in screen.getvalue()
    assert screen.getvalue().endswith("\r\x1b[K")


def test_long_work_tells_its_speed_and_the_time_left(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    """Steps a second, minutes and seconds; nothing before there is something to go by."""
    screen, now = _Screen(), iter((100.0, 101.0, 110.0))
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setattr("gallery_app.cli.terminal.monotonic", lambda: next(now))

    def work() -> Task[None]:
        for done in (5, 50):
            yield Progress(done, 1000, Message.of("Preparing photos"))

    terminal.watch(work())
    assert "5/1000  Preparing" in screen.getvalue()
    assert "50/1000  5/s  3:10  Preparing photos" in screen.getvalue()


def test_progress_is_silent_in_a_pipe(terminal: Terminal, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a screen nothing is drawn."""
    assert terminal.watch(_work()) == "done"
    assert capsys.readouterr() == ("", "")


def test_interruption_closes_the_task(terminal: Terminal) -> None:
    """A task that is interrupted lets go of what it holds before the interruption goes on."""
    released = []

    def work() -> Task[None]:
        try:
            yield Progress(0, 1, Message.of("Reading {name}", name="甲.jpg"))
            raise KeyboardInterrupt
        finally:
            released.append(True)

    with pytest.raises(KeyboardInterrupt):
        terminal.watch(work())
    assert released == [True]


def test_failures_name_their_path_once(terminal: Terminal, capsys: pytest.CaptureFixture[str]) -> None:
    """A failure is listed with its path and its reason, and a reason that has the path is not given it again."""
    terminal.failures([Failure("/a.jpg", Message.of("bad")), Failure("/b.jpg", Message.of("/b.jpg is bad"))])

    assert capsys.readouterr().err.splitlines() == ["/a.jpg: bad", "/b.jpg is bad"]


def test_json_keeps_an_odd_file_name(capsys: pytest.CaptureFixture[str]) -> None:
    """A file name that is no text is printed as an escape that JSON readers turn back."""
    Terminal(Wording("en", {})).document({"path": "\udce9.jpg"})

    assert "\\udce9.jpg" in capsys.readouterr().out
