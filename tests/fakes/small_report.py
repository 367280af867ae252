"""A small report of our own, with pictures for two of its three captions and one that fits none."""

from pathlib import Path

import pytest
from PIL import Image

__all__ = ["REPORT", "pictures"]

REPORT = """春到河湾

——2024年河湾镇见闻

三月的风吹过河面,岸边的柳树已经绿了。镇上的人说,今年的春天来得比往年都早一些。

晨光初照 李明 摄

老街换新颜

青石板路重新铺过,沿街的铺子也挂上了新招牌。游人比去年多了三成,茶馆里坐满了人。

茶馆一角 王小红 摄

老街夜色 李明 摄

(本报记者 赵强)
"""


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    """Folder with three pictures, two of them named after captions of the small report."""
    folder = tmp_path / "pictures"
    folder.mkdir()
    for number, (name, size) in enumerate(
        (("晨光初照", (60, 40)), ("王小红-茶馆一角", (40, 60)), ("DSC_0001", (50, 50)))
    ):
        Image.new("RGB", size, (40 * number, 90, 120)).save(folder / f"{name}.jpg")
    return folder
