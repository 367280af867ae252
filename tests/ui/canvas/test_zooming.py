"""Millimetres to pixels and back."""

import pytest
from PySide6.QtCore import QPointF

from gallery_app.services.designing import Area
from gallery_app.ui.canvas.rulers import steps
from gallery_app.ui.canvas.texts import strips
from gallery_app.ui.canvas.walking import neighbour
from gallery_app.ui.canvas.zooming import ACTUAL, LEAST, MOST, Sight, next_step
from tests.layout.drawn import scene

pytestmark = pytest.mark.qt


def test_there_and_back() -> None:
    """A point of the page comes back from the canvas."""
    sight = Sight(1.5, 20, 30)
    assert sight.mm(sight.point(12, 34)) == pytest.approx((12, 34))
    assert sight.rect(Area(10, 10, 20, 10)).width() == pytest.approx(30 * ACTUAL)


def test_a_zoom_holds_a_point() -> None:
    """What is under the pointer stays there; the zoom keeps to its bounds."""
    sight, fixed = Sight(0.5, 20, 30), QPointF(200, 100)
    assert sight.zoomed(2.0, fixed).mm(fixed) == pytest.approx(sight.mm(fixed))
    assert sight.zoomed(99, fixed).zoom == MOST
    assert sight.zoomed(0, fixed).zoom == LEAST


def test_steps_are_round() -> None:
    """Stepping goes over round numbers and ends at the bounds."""
    assert (next_step(0.45, larger=True), next_step(0.45, larger=False)) == (0.5, 0.33)
    assert (next_step(4.0, larger=True), next_step(0.1, larger=False)) == (MOST, LEAST)


@pytest.mark.parametrize("scale", [0.3, 1.7, 4, 15, 60])
def test_rulers_can_be_read(scale: float) -> None:
    """At any zoom ticks are apart from each other and so are the numbers."""
    small, middle, large = steps(scale)
    assert small <= middle <= large
    assert large * scale >= 44 or scale < 0.44


def test_tall_texts_are_set_in_strips() -> None:
    """Strips follow each other without a gap; a small text is one."""
    assert len(strips(20, 96)) == 1
    parts = strips(380, 384)
    assert len(parts) > 3
    assert parts[-1].top + parts[-1].height == pytest.approx(380)


def test_walking() -> None:
    """From box to box in reading order, bars left out, and out at either end."""
    items = scene().pages[0].items
    first = neighbour(items, (), forward=True)
    assert first is not None
    assert first.key == 1
    following = neighbour(items, (1,), forward=True)
    assert following is not None
    assert following.key == 4
    assert neighbour(items, (3,), forward=True) is None
    assert neighbour(items, (1,), forward=False) is None
