"""Shot dates."""

import pytest

from gallery_app.captions.dates import shot_date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("绽放（6月1日摄）", "6月1日"),
        ("这是2023年3月5日拍摄的樱花", "2023年3月5日"),
        ("攝於1990年的照片", "1990年"),
        ("記者陳明安攝 109年3月4日", "109年3月4日"),
        ("3月5日，工人在施工", ""),
        ("2023年摄影展", ""),
    ],
)
def test_a_date_beside_a_word_of_shooting(text: str, date: str) -> None:
    """Only such a date is a shot date."""
    assert shot_date(text) == date
