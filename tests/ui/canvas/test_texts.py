"""Bitmaps of texts, kept and made."""

import io
from collections.abc import Sequence

import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from gallery_app.errors import UserError
from gallery_app.services.designing import Piece, TextBox
from gallery_app.ui.canvas.texts import Strip, TextImages
from tests.layout.drawn import scene

pytestmark = pytest.mark.qt


class FakeProof:
    """A typesetter that draws a clear field, or cannot."""

    def __init__(self, error: Exception | None = None) -> None:
        self.error, self.asked = error, list[int]()

    def pieces(self, pieces: Sequence[Piece], *_settings: object) -> list[bytes]:
        self.asked.append(len(pieces))
        if self.error:
            raise self.error
        out = io.BytesIO()
        Image.new("RGBA", (20, 10)).save(out, "PNG")
        return [out.getvalue()] * len(pieces)


def texts() -> list[TextBox]:
    """Return the captions of the drawn page."""
    return [box for box in scene().pages[0].items if isinstance(box, TextBox)]


def test_what_is_there_is_not_set_again(qtbot: QtBot) -> None:
    """A moved box keeps its bitmap; another resolution wants another one and shows the old one meanwhile."""
    proof = FakeProof()
    images = TextImages(proof)  # type: ignore[arg-type]  # a fake
    with qtbot.waitSignal(images.ready, timeout=5000):
        images.want(scene(), texts(), 96)
    images.want(scene(), texts(), 96)
    assert proof.asked == [2]
    box = texts()[0]
    assert images.image(box, Strip(0, box.h), 96) is not None
    assert images.image(box, Strip(0, box.h), 192) is None
    old = images.before(box)
    assert old is not None
    assert old[1] == 96
    images.stop()


def test_no_font_is_said_once(qtbot: QtBot) -> None:
    """Without a font nothing is tried again and again."""
    proof = FakeProof(UserError("No Chinese font is installed."))
    images = TextImages(proof)  # type: ignore[arg-type]  # a fake
    with qtbot.waitSignal(images.failed, timeout=5000):
        images.want(scene(), texts(), 96)
    images.want(scene(), texts(), 96)
    assert proof.asked == [2]
    images.stop()


def test_a_text_that_cannot_be_set_is_left_out(qtbot: QtBot) -> None:
    """The engine's own refusal costs these texts, not the page."""
    proof = FakeProof(RuntimeError("refused"))
    images = TextImages(proof)  # type: ignore[arg-type]  # a fake
    with qtbot.waitSignal(images.ready, timeout=5000):
        images.want(scene(), texts(), 96)
    assert not images.waiting
    images.stop()
