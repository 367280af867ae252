"""Names of people."""

import time

import pytest

from gallery_app.domain.photographer import Photographer
from gallery_app.services.names import english_name, similar


@pytest.mark.timed
def test_many_names_are_compared_quickly() -> None:
    """Ten thousand names are compared in two seconds of work."""
    crowd = [
        Photographer(n, f"{chr(0x4E00 + n % 97)}{chr(0x5000 + n // 97)}", pinyin=str(n // 2)) for n in range(10_000)
    ]
    start = time.process_time()
    found = similar(crowd)
    assert time.process_time() - start < 2.0
    assert len(found) > 4000
    assert all(pair.one.pinyin == pair.other.pinyin for pair in found)


@pytest.mark.parametrize(
    ("name", "english"),
    [("田正", "Tian Zheng"), ("欧阳夏丹", "Ouyang Xiadan"), ("单田芳", "Shan Tianfang"), ("Hans Strand", "Hans Strand"),
     ("阿依·古丽", "Ayi Guli")],
)  # fmt: skip
def test_english_names(name: str, english: str) -> None:
    """Family name first, as the standard for names has it."""
    assert english_name(name) == english
