"""Names of people."""

import pytest

from gallery_app.domain.photographer import Photographer
from gallery_app.services.names import english_name, similar


def test_many_names_are_compared_quickly() -> None:
    """Ten thousand names take no time to speak of."""
    crowd = [Photographer(n, f"王{chr(0x4E00 + n % 997)}{chr(0x5000 + n // 97)}") for n in range(10_000)]
    assert isinstance(similar(crowd[:2000]), tuple)


@pytest.mark.parametrize(
    ("name", "english"),
    [("田正", "Tian Zheng"), ("欧阳夏丹", "Ouyang Xiadan"), ("单田芳", "Shan Tianfang"), ("Hans Strand", "Hans Strand"),
     ("阿依·古丽", "Ayi Guli")],
)  # fmt: skip
def test_english_names(name: str, english: str) -> None:
    """Family name first, as the standard for names has it."""
    assert english_name(name) == english
