"""`duplicates`: the same bytes, the same look, one burst."""

from pathlib import Path

from PIL import Image, ImageDraw

from tests.cli.conftest import Cli


def _shot(path: Path, size: tuple[int, int] = (480, 360), second: int = 10) -> None:
    image = Image.linear_gradient("L").resize((480, 360)).convert("RGB")
    pen = ImageDraw.Draw(image)
    for number in range(7):
        pen.ellipse(
            (number * 60, number * 83 % 300, number * 60 + 90, number * 83 % 300 + 70), fill=(number * 36, 90, 20)
        )
    exif = Image.Exif()
    exif[0x110] = "K-1"
    exif.get_ifd(0x8769)[0x9003] = f"2024:05:02 10:11:{second}"
    image.resize(size).save(path, exif=exif, quality=90)


def test_photos_that_look_alike_are_listed(cli: Cli, tmp_path: Path) -> None:
    """With --near, each with its distance from the first; without it only files of the same bytes count."""
    folder = tmp_path / "photos"
    folder.mkdir()
    _shot(folder / "a.jpg")
    _shot(folder / "b.jpg", (240, 180), 11)
    cli("import", folder)

    assert cli("duplicates").out == "No file is there twice.\n"
    (group,) = cli("duplicates", "--near", "--json").json

    assert group["kind"] == "near"
    assert [Path(file["path"]).name for file in group["files"]] == ["a.jpg", "b.jpg"]
    assert group["files"][0]["distance"] == 0
    answer = cli("duplicates", "--near")
    assert "Look alike" in answer.out
    assert "b.jpg" in answer.out
    assert answer.status == 0


def test_bursts_are_listed(cli: Cli, tmp_path: Path) -> None:
    """With camera and moment."""
    folder = tmp_path / "photos"
    folder.mkdir()
    for second in (10, 11, 12):
        _shot(folder / f"{second}.jpg", second=second)
    cli("import", folder)
    (group,) = [group for group in cli("duplicates", "--bursts", "--json").json if group["kind"] == "burst"]
    assert (group["camera"], group["taken"], len(group["files"])) == ("K-1", "2024-05-02T10:11:10", 3)
    assert "Taken in one go, 2024-05-02 10:11:10, K-1:" in cli("duplicates", "--bursts").out


def test_a_picture_that_cannot_be_looked_at_is_said_so(cli: Cli, tmp_path: Path) -> None:
    """Once, with a status that tells scripts; later it is counted."""
    path = tmp_path / "a.jpg"
    _shot(path)
    path.write_bytes(path.read_bytes()[:3000])
    first = cli("import", path)
    assert (first.status, "a.jpg" in first.err) == (1, True)
    answer = cli("duplicates", "--near")
    assert answer.status == 0
    assert answer.err == "Not looked at, because they cannot be shown: 1.\n"
    assert answer.out == "No photo is there twice.\n"


def test_what_an_import_refused_is_counted_the_next_time(cli: Cli, tmp_path: Path) -> None:
    """It says how many, and how to hear why; the document has the number."""
    folder = tmp_path / "photos"
    folder.mkdir()
    (folder / "a.jpg").write_text("no picture")
    assert cli("import", folder).status == 1
    again = cli("import", folder)
    assert again.status == 0
    assert "refused before: 1; name one to hear why." in again.out
    assert cli("import", folder, "--json").json["passed"] == 1
    assert cli("import", folder / "a.jpg").status == 1


def test_photos_that_look_like_one_are_searched_for(cli: Cli, tmp_path: Path) -> None:
    """With the photo itself; nothing is like one without an image, or one that does not exist."""
    folder = tmp_path / "photos"
    folder.mkdir()
    _shot(folder / "a.jpg")
    _shot(folder / "b.jpg", (240, 180), 11)
    Image.new("RGB", (240, 180), "white").save(folder / "c.jpg")
    (tmp_path / "records.csv").write_text("title\n无图\n", "utf-8")
    cli("import", folder)
    cli("duplicates", "--near")
    cli("import-records", tmp_path / "records.csv")

    def found(query: str) -> set[int]:
        answer = cli("search", query, "--json")
        assert answer.status == 0
        return {photo["id"] for photo in answer.json["photos"]}

    (one,), (other,), (bare,) = found("文件:a"), found("文件:b"), found("无图")
    assert found(f"近似:{one}") == found(f"near:{other}") == {one, other}
    assert found(f"近似:{one} -文件:b") == {one}
    assert found(f"近似:{bare}") == found("近似:99") == found("近似:99999999999999999") == set()
