"""Variables in a text: what is found, what is refused, what is put in."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gallery_app.captions.variables import filled, pieces
from gallery_app.errors import InputError

_KNOWN = {"title": "title", "标题": "title", "date": "date", "seq": "seq", "city": "city"}
_VALUES = {"title": "日新月异", "date": "2023-10-06T19:42", "seq": "7"}


def _set(text: str) -> str:
    return filled(pieces(text, _KNOWN), _VALUES).text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{title}", "日新月异"),
        ("{ 标题 }，{Title}", "日新月异，日新月异"),
        ("{seq:3}", "007"),
        ("{date}", "2023-10-06"),
        ("{date:%-m月%-d日，%u}", "10月6日，星期五"),
        ("{date:%A, %B %-d, %Y, %H:%M}", "Friday, October 6, 2023, 19:42"),
        ("{date:%b %a %y %d %m 100%%}", "Oct Fri 23 06 10 100%"),
        ("{city|本市}{city|}", "本市"),
        ("{{title}}", "{title}"),
    ],
)
def test_values_are_put_in(text: str, said: str) -> None:
    """Names in either language, counts with their digits, dates in their form, a fallback where nothing is known."""
    assert _set(text) == said


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{titel}", "no variable titel; the variables are city, date, seq, title"),
        ("{title", "no partner"),
        ("title}", "no partner"),
        ("{date:%Q}", "%Q is no part of a date"),
        ("{date:%}", "% is no part of a date"),
        ("{seq:x}", "number of digits"),
        ("{title:3}", "takes no form"),
    ],
)
def test_what_is_wrong_is_said(text: str, reason: str) -> None:
    """One sentence names the fault; nothing is guessed."""
    with pytest.raises(InputError, match=reason):
        pieces(text, _KNOWN)


@pytest.mark.parametrize("date", ["2023", "2023-10", "2023-13-01", "2023-02-30", "spring"])
def test_a_date_that_is_not_known_to_the_day_is_missing(date: str) -> None:
    """A day is never made up."""
    done = filled(pieces("{date:%-m月%-d日}", _KNOWN), {"date": date})
    assert done.missing == ("date",)


def test_missing_values_are_named_as_written() -> None:
    """Once each, in the spelling of the text."""
    assert filled(pieces("{标题}{标题}{city}", _KNOWN), {}).missing == ("标题", "city")


def test_seconds_are_set_when_known() -> None:
    """A time without seconds has none."""
    text = pieces("{date:%H:%M:%S}", _KNOWN)
    assert filled(text, {"date": "2023-10-06T19:42:05"}).text == "19:42:05"
    assert filled(text, _VALUES).missing == ("date",)


@given(st.text())
def test_any_text_can_be_written(text: str) -> None:
    """With its braces doubled it comes out as it is."""
    escaped = text.replace("{", "{{").replace("}", "}}")
    assert filled(pieces(escaped, _KNOWN), {}).text == text


@given(st.text(alphabet="{}|:%titledae-\\ 标题m"))
def test_a_text_is_read_or_refused(text: str) -> None:
    """Nothing but the one sentence."""
    with suppress(InputError):
        assert isinstance(filled(pieces(text, _KNOWN), _VALUES).text, str)


@pytest.mark.parametrize("moment", ["2023-10-06T19:42:75", "2023-10-06T25:10:00", "2023-02-30"])
def test_a_moment_that_never_was_is_missing(moment: str) -> None:
    """A broken clock or calendar in a file gives no text."""
    assert filled(pieces("{date:%Y}", _KNOWN), {"date": moment}).missing == ("date",)
