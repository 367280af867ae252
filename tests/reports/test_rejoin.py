"""Cut sentences."""

from gallery_app.reports.rejoin import cut, joined


def test_a_paragraph_without_an_end_is_cut() -> None:
    """Where the others end in a stop, one that does not is cut."""
    assert cut(["今年以来各项工作抢占先机，赢得主动。", "全面提升城市治理和公共服务的各项", "精细化水平。"]) == [
        False,
        True,
        False,
    ]


def test_a_text_without_stops_is_not_cut() -> None:
    """Where most end without a stop, that is the style."""
    assert not any(cut(["今年以来各项工作抢占先机赢得主动"] * 5))


def test_latin_words_keep_a_blank() -> None:
    """Chinese is joined without one."""
    assert joined("较强科", "服务能力") == "较强科服务能力"
    assert joined("of the", "city") == "of the city"
