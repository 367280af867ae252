"""`report`, `match`, `import`, `link`: from a text and a folder to linked photos."""

from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from gallery_app.bootstrap import open_desk
from tests.cli.conftest import REPORT, Cli

_ADDED = {"report", "sections", "photos", "matched", "doubtful", "unmatched_captions", "unmatched_files"}
_IMPORTED = {"added", "updated", "unchanged", "duplicates", "moved", "failed", "seconds"}


def test_add_answers_with_the_promised_keys(filled: Any, pictures: Path) -> None:
    """Taking in a report tells its id, what it made, what was matched and what was left over."""
    assert set(filled) == _ADDED
    assert (filled["sections"], filled["photos"], filled["matched"]) == (2, 3, 2)
    assert [caption["title"] for caption in filled["unmatched_captions"]] == ["老街夜色"]
    assert filled["unmatched_files"] == [str(pictures / "DSC_0001.jpg")]


def test_add_without_photos_matches_nothing(cli: Cli, text: Path, pictures: Path) -> None:
    """Only the files that are given are matched, not what lies in the catalog already."""
    cli("import", pictures)
    answer = cli("report", "add", text, "--json").json

    assert (answer["matched"], answer["unmatched_files"]) == (0, [])


def test_add_goes_on_past_a_bad_file(cli: Cli, text: Path, pictures: Path) -> None:
    """A file that cannot be read is listed with its reason; the rest is done, and the status is 1."""
    bad = pictures / "坏图.jpg"
    bad.write_bytes(b"not a picture")
    answer = cli("report", "add", text, "--photos", pictures, "--json")

    assert (answer.status, answer.json["matched"]) == (1, 2)
    assert str(bad) in answer.json["unmatched_files"]
    assert str(bad) in answer.err


def test_add_in_words(cli: Cli, text: Path, pictures: Path) -> None:
    """Without --json the answer is a sentence, with what is left over below it."""
    answer = cli("report", "add", text, "--photos", pictures)

    assert "Sections: 2; photos: 3; with a file: 2." in answer.out
    assert "Captions without a file (1): 老街夜色" in answer.out
    assert f"File without a caption: {pictures / 'DSC_0001.jpg'}" in answer.out


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8-sig", "utf-16"])
def test_add_reads_old_encodings(cli: Cli, text: Path, encoding: str) -> None:
    """A report from an old system is read as well as a new one."""
    text.write_bytes(REPORT.encode(encoding))

    assert cli("report", "add", text, "--json").json["photos"] == 3


def test_add_reads_big5(cli: Cli, text: Path) -> None:
    """A report from Taiwan or Hong Kong in Big5 is read."""
    text.write_bytes("春到河灣\n\n三月的風吹過河面,岸邊的柳樹已經綠了。\n\n晨光初照 李明 攝\n".encode("big5"))
    added = cli("report", "add", text, "--json").json

    assert added["photos"] == 1
    assert cli("report", "show", added["report"], "--json").json["headline"] == "春到河灣"


@pytest.mark.parametrize(("data", "status"), [(b"", 1), (b"\n \n", 1), (b"\x00\x01\x02\xff\xfe\x00", 1), (None, 1)])
def test_add_refuses_what_is_no_report(cli: Cli, text: Path, data: bytes | None, status: int) -> None:
    """An empty, binary or missing file is one sentence that names it, and nothing is stored."""
    text.unlink()
    if data is not None:
        text.write_bytes(data)
    answer = cli("report", "add", text, "--json")

    assert (answer.status, answer.out, len(answer.err.splitlines())) == (status, "", 1)
    assert str(text) in answer.err
    assert cli("report", "list", "--json").json == []


def test_list_and_show(cli: Cli, filled: Any) -> None:
    """The list counts, the report itself shows its sections with their placements."""
    (entry,) = cli("report", "list", "--json").json
    shown = cli("report", "show", filled["report"], "--json").json

    assert (entry["id"], entry["headline"], entry["sections"], entry["photos"]) == (filled["report"], "春到河湾", 2, 3)
    assert [section["heading"] for section in shown["sections"]] == [None, ["老街换新颜"]]
    assert [p["title"] for p in shown["sections"][1]["placements"]] == ["茶馆一角", "老街夜色"]


def test_report_in_words(cli: Cli, filled: Any) -> None:
    """List, report and coverage are laid out for reading."""
    assert "春到河湾" in cli("report", "list").out
    assert "——2024年河湾镇见闻" in cli("report", "show", filled["report"]).out
    assert "1 without a file" in cli("report", "coverage", filled["report"]).out


def test_coverage(cli: Cli, filled: Any) -> None:
    """Coverage tells of each section what it lacks, by code and in words."""
    coverage = cli("report", "coverage", filled["report"], "--json").json

    assert [[f["code"] for f in s["findings"]] for s in coverage["sections"]] == [["one-photo"], ["no-file"]]
    assert "only one photo" in cli("report", "coverage", filled["report"]).out


@pytest.mark.parametrize("words", [["report", "show"], ["report", "coverage"], ["match"]])
def test_unknown_report_is_refused(cli: Cli, words: list[str]) -> None:
    """A report that is not there is wrong usage."""
    answer = cli(*words, 99)

    assert (answer.status, answer.err.strip()) == (2, "There is no report 99 in this catalog.")


def test_import_answers_with_the_promised_keys(cli: Cli, pictures: Path) -> None:
    """An import counts what became of each file, and a second one changes nothing."""
    first, second = cli("import", pictures, "--json").json, cli("import", pictures, "--json").json

    assert set(first) == _IMPORTED
    assert (first["added"], second["added"], second["unchanged"]) == (3, 0, 3)


def test_import_lists_what_failed(cli: Cli, pictures: Path) -> None:
    """What cannot be read is listed with path and reason, and the status is 1."""
    missing = pictures / "missing.jpg"
    answer = cli("import", pictures, missing, "--json")

    assert (answer.status, answer.json["added"]) == (1, 3)
    assert [failure["path"] for failure in answer.json["failed"]] == [str(missing)]
    assert str(missing) in answer.err


def test_import_finishes_what_it_took_in(cli: Cli, pictures: Path, tmp_path: Path) -> None:
    """Both passes are done when it answers; a picture that breaks off is a record, and is listed."""
    broken = pictures / "broken.jpg"
    Image.effect_noise((400, 300), 90).save(broken)
    broken.write_bytes(broken.read_bytes()[:9000])
    answer = cli("import", pictures, "--json")
    assert (answer.status, answer.json["added"]) == (1, 4)
    assert [failure["path"] for failure in answer.json["failed"]] == [str(broken)]
    with closing(open_desk(tmp_path / "catalog.tushuo")) as desk:
        assert desk.preparing.waiting() == 0


def test_add_finishes_what_it_took_in(cli: Cli, text: Path, pictures: Path, tmp_path: Path) -> None:
    """As `import` does; a picture that breaks off is listed, and still stands for its caption or waits for one."""
    broken = pictures / "broken.jpg"
    Image.effect_noise((400, 300), 90).save(broken)
    broken.write_bytes(broken.read_bytes()[:9000])
    answer = cli("report", "add", text, "--photos", pictures, "--json")
    assert answer.status == 1
    assert answer.err.count(str(broken)) == answer.json["unmatched_files"].count(str(broken)) == 1
    with closing(open_desk(tmp_path / "catalog.tushuo")) as desk:
        assert desk.preparing.waiting() == 0


def test_import_for_a_report(cli: Cli, text: Path, pictures: Path) -> None:
    """With --report the photos are matched to its captions at once."""
    report = cli("report", "add", text, "--json").json["report"]

    assert cli("import", pictures, "--report", report, "--json").json["matched"] == 2
    assert "Captions given their photo: 0." in cli("import", pictures, "--report", report).out


def test_import_for_a_report_finishes_it(cli: Cli, text: Path, pictures: Path, tmp_path: Path) -> None:
    """Also the pictures that now belong to a caption's record."""
    report = cli("report", "add", text, "--json").json["report"]
    assert cli("import", pictures, "--report", report, "--json").json["matched"] == 2
    with closing(open_desk(tmp_path / "catalog.tushuo")) as desk:
        assert desk.preparing.waiting() == 0


def test_import_for_an_unknown_report_reads_nothing(cli: Cli, pictures: Path) -> None:
    """A report that is not there is refused before any file is taken in."""
    assert cli("import", pictures, "--report", 99).status == 2
    assert cli("search", "--json").json["total"] == 0


def test_match_proposes_and_applies(cli: Cli, text: Path, pictures: Path) -> None:
    """Matching shows pairs with their reasons first, and stores them only when told to."""
    report = cli("report", "add", text, "--json").json["report"]
    cli("import", pictures)
    proposed = cli("match", report, "--json").json
    applied = cli("match", report, "--apply", "--json").json

    assert set(proposed) == {"pairs", "unmatched_captions", "unmatched_files", "doubtful", "applied"}
    assert {"photo", "placement", "score", "reasons"} <= set(proposed["pairs"][0])
    assert (proposed["applied"], applied["applied"], len(applied["pairs"])) == (0, 2, 2)
    assert (len(proposed["unmatched_captions"]), len(applied["unmatched_captions"])) == (3, 1)


_PARKS = """高新区见闻

新建的园区里机器轰鸣，工人们正在赶制今年的最后一批订单。

尼龙产业园 谢健 摄

电商产业园 谢健 摄

绚丽夜景 田正 摄

晨光初照 李明 摄

入夜以后，广场上的灯亮了起来，散步的人们渐渐多了。
"""


def test_each_open_caption_and_file_is_said_once(cli: Cli, tmp_path: Path) -> None:
    """Doubtful pairs stand apart with each way to accept them, and not among what is left over."""
    folder = tmp_path / "new"
    folder.mkdir()
    for place, name in enumerate(("产业园", "夜景", "DSC_8888"), 1):
        Image.new("RGB", (60, 40), (place, 0, 0)).save(folder / f"{name}.jpg")
    (tmp_path / "parks.txt").write_text(_PARKS, "utf-8")
    added = cli("report", "add", tmp_path / "parks.txt", "--photos", folder)
    assert "Doubtful pairs: 2" in added.out
    assert added.out.count("夜景") == 0
    told = cli("match", 1).out
    left = [line for line in told.splitlines() if line.startswith(("Captions without", "File without"))]
    assert len(left) == 2
    assert "夜景" not in "".join(left)
    assert "晨光初照" in left[0]
    assert "DSC_8888" in left[1]
    ways = [line for line in told.splitlines() if line.startswith("If 产业园.jpg is ")]
    assert sorted(line.split()[3] for line in ways) == ["尼龙产业园:", "电商产业园:"]
    asked = cli("match", 1, "--json").json
    assert asked["doubtful"] == 2
    assert len(next(pair for pair in asked["pairs"] if "产业园" in pair["file"])["alternatives"]) == 1


def test_match_speaks_the_readers_language(
    cli: Cli, text: Path, pictures: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reasons are sentences in the reader's language."""
    report = cli("report", "add", text, "--json").json["report"]
    cli("import", pictures)
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")

    assert "文件名里有标题。" in cli("match", report).out


def test_link_and_unlink(cli: Cli, filled: Any, pictures: Path) -> None:
    """A photo is placed in a section by hand, and taken out again."""
    photo = cli("search", "文件:DSC_0001", "--json").json["photos"][0]["id"]
    section = cli("report", "show", filled["report"], "--json").json["sections"][0]["id"]

    assert cli("link", photo, section, "--json").json == {"photos": [photo], "section": section}
    assert [use["section"] for use in cli("uses", photo, "--json").json] == [section]
    assert f"Taken out of section {section}: 1." in cli("unlink", photo, section).out
    assert "is not used anywhere" in cli("uses", photo).out


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["link", "99", "1"], "There is no photo 99"),
        (["link", "1", "99"], "There is no section 99"),
        (["unlink", "1", "2"], "Photo 1 does not stand in section 2."),
    ],
)
def test_link_refuses_what_is_not_there(cli: Cli, filled: Any, words: list[str], sentence: str) -> None:
    """Photos and sections that are not there are wrong usage."""
    answer = cli(*words)

    assert (answer.status, answer.out) == (2, "")
    assert sentence in answer.err


def test_coverage_of_single_photos(cli: Cli, filled: Any) -> None:
    """What concerns a photo is told with its id, for a news style also what captions leave out."""
    cli("edit", 1, "--set", "photographers=")
    sections = cli("report", "coverage", filled["report"], "--news", "--json").json["sections"]
    found = [(finding["code"], finding["photo"]) for finding in sections[0]["findings"]]
    assert ("no-credit", 1) in found
    assert ("no-when", 1) in found
    assert "no credit" in cli("report", "coverage", filled["report"]).out


def test_check(cli: Cli, filled: Any) -> None:
    """Captions that are not in the house style are listed with place and fix; good ones are not."""
    assert "Nothing was found." in cli("report", "check", filled["report"]).out
    cli("edit", 1, "--set", "description=晨光,初照")
    (caption,) = cli("report", "check", filled["report"], "--json").json["captions"]
    (finding,) = caption["findings"]
    assert (finding["code"], finding["start"], finding["end"], finding["fix"]) == ("half-width", 2, 3, "，")
    assert "half-width" in cli("report", "check", filled["report"]).out


def test_add_warns_of_names_one_character_apart(cli: Cli, text: Path, filled: Any) -> None:
    """A new name that may be a slip of a known one is told; known names are not."""
    text.write_text(REPORT.replace("春到河湾", "夏到河湾"), "utf-8")
    assert cli("report", "add", text).err == ""
    text.write_text(REPORT.replace("春到河湾", "秋到河湾").replace("王小红", "王晓红"), "utf-8")
    assert "王晓红 may be 王小红: The names sound alike." in cli("report", "add", text).err


def test_add_tells_of_a_second_one(cli: Cli, text: Path, filled: Any) -> None:
    """A report whose headline is there already is taken in, and the first one is named."""
    answer = cli("report", "add", text)
    assert answer.status == 0
    assert f"Report {filled['report']} has this headline already" in answer.err


def test_add_with_a_folder_that_is_not_there_does_nothing(cli: Cli, text: Path, tmp_path: Path) -> None:
    """A slip in the name of the photos' folder is refused before anything is stored."""
    answer = cli("report", "add", text, "--photos", tmp_path / "nowhere")
    assert answer.status == 2
    assert "nothing was taken in" in answer.err
    assert cli("--json", "report", "list").json == []


def test_add_with_photos_is_one_step_of_undo(cli: Cli, filled: Any) -> None:
    """One undo takes report and photos back."""
    assert filled["matched"] > 0
    cli("undo")
    assert cli("search", "--json").json["total"] == 0
    assert cli("report", "list", "--json").json == []


def test_refused_pairs(cli: Cli, text: Path, pictures: Path) -> None:
    """A pair that was refused is not proposed, until it is asked about again."""
    report = cli("report", "add", text, "--json").json["report"]
    cli("import", pictures)
    before = cli("match", report, "--json").json["pairs"]
    pair = (before[0]["photo"], before[0]["placement"])
    left = cli("match", report, "--refuse", "{}={}".format(*pair), "--json").json["pairs"]
    assert pair not in [(other["photo"], other["placement"]) for other in left]
    assert cli("match", report, "--ask-again", "--json").json["pairs"] == before
