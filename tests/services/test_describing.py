"""What files say, without a catalog."""

from pathlib import Path

from gallery_app.domain.task import drain
from gallery_app.metadata.write import written, written_sidecar
from gallery_app.services.describing import describe


def test_files_folders_and_sidecars_are_described(pictures: Path) -> None:
    """A folder gives its pictures, a sidecar its texts; what is none of these is listed with a reason."""
    picture = pictures / "DSC_0001.jpg"
    picture.write_bytes(written(picture.read_bytes(), {"title": "题"}).data)
    sidecar = pictures.parent / "b.xmp"
    sidecar.write_bytes(written_sidecar(b"", {"credit": "田正 摄"}))
    text = pictures.parent / "a.txt"
    text.write_text("no picture", "utf-8")
    found = drain(describe([sidecar, pictures, text, pictures / "none.jpg"]))
    titles = {Path(facts.path).name: facts.reading.text("title") for facts in found.files}
    assert titles == {"b.xmp": "", "DSC_0001.jpg": "题", "晨光初照.jpg": "", "王小红-茶馆一角.jpg": ""}
    assert {Path(failure.path).name for failure in found.failures} == {"a.txt", "none.jpg"}
    assert next(facts for facts in found.files if facts.path == str(picture)).width == 50
