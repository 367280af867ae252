"""What a drag carries."""

from gallery_app.ui.models.mime import decode_ids, encode_ids


def test_a_drag_carries_ids() -> None:
    """Ids come out as they went in; other bytes carry none."""
    assert decode_ids(encode_ids([3, 1])) == (3, 1)
    assert decode_ids(b"{") == decode_ids(b"{}") == ()
