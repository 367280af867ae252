"""DOCX to lines and to reports."""

import zipfile
from pathlib import Path

import pytest

from gallery_app.domain.reading import LineKind
from gallery_app.errors import FileError
from gallery_app.reports.readers import docx, read_manuscript
from gallery_app.reports.structure import read_report
from tests.reports.readers import making
from tests.reports.readers.making import PICTURE, paragraph

BODY = "该区把创新摆在发展的起点，突出绿色导向，围绕主导产业和企业需求，全面提升服务水平。"


def test_a_report_with_pictures(tmp_path: Path) -> None:
    """Captions are found under their pictures, headings by bold runs, and each picture knows its caption."""
    path = making.docx(
        tmp_path / "a.docx",
        paragraph("攀高不止步", style="t"),
        paragraph("本报记者 高快明"),
        paragraph(BODY),
        paragraph(extra=PICTURE.format(2)),
        paragraph("日新月异 田正 摄"),
        paragraph("完善创新体系", run="<w:b/>"),
        paragraph(BODY + "第二段。"),
        paragraph(extra=PICTURE.format(1)),
        paragraph("生产车间", run='<w:sz w:val="15"/>'),
        paragraph("推进产城融合", run="<w:b/>"),
        paragraph(BODY + "第三段。"),
        pictures=2,
    )
    reading = read_report(read_manuscript(path))
    assert reading.headline == "攀高不止步"
    assert [section.heading for section in reading.sections] == [(), ("完善创新体系",), ("推进产城融合",)]
    assert [c.caption for s in reading.sections for c in s.captions] == ["日新月异", "生产车间"]
    assert [(p.name, p.caption) for p in reading.pictures] == [
        ("word/media/image2.jpeg", 0),
        ("word/media/image1.jpeg", 1),
    ]
    assert reading.source == str(path)


def test_captions_without_a_credit(tmp_path: Path) -> None:
    """Beside its picture, and in a row below a row of pictures, a short line is a caption; a later credit covers it."""
    cell = "<w:tc>{}</w:tc>".format
    pictures = "".join(cell(paragraph(extra=PICTURE.format(number))) for number in (1, 2))
    words = "".join(cell(paragraph(text)) for text in ("修旧如旧的老街", "老街上的早点铺"))
    path = making.docx(
        tmp_path / "a.docx",
        paragraph("老街新生", style="t"),
        paragraph(BODY),
        f"<w:tbl><w:tr>{pictures}</w:tr><w:tr>{words}</w:tr></w:tbl>",
        paragraph(BODY + "第二段。"),
        paragraph(extra=PICTURE.format(3)),
        paragraph("5月3日，居民在老街口的小广场上跳舞。改造以后，这里添了路灯和长椅，每天晚上都有几百人来散步。"),
        paragraph(BODY + "第三段。"),
        paragraph("（本报记者 田正 文/图）"),
        pictures=3,
    )
    reading = read_report(read_manuscript(path))
    found = [(c.caption[:5], c.photographers) for s in reading.sections for c in s.captions]
    assert found == [("修旧如旧的", ("田正",)), ("老街上的早", ("田正",)), ("5月3日，", ("田正",))]
    assert [picture.caption for picture in reading.pictures] == [0, 1, 2]


def test_styles_and_breaks(tmp_path: Path) -> None:
    """Heading and caption styles are believed; a break divides a paragraph; a picture may share it with words."""
    broken = f"{PICTURE.format(1)}<w:r><w:br/><w:t>晨光</w:t><w:br/><w:t>田正 摄</w:t></w:r>"
    path = making.docx(
        tmp_path / "a.docx",
        paragraph("大标题", style="1"),
        paragraph("小标题", style="2"),
        paragraph("渡口", style="c"),
        paragraph(extra=broken),
        pictures=1,
    )
    lines = docx.read(path)
    assert [line.level for line in lines[:2]] == [1, 2]
    assert lines[2].hint is LineKind.CAPTION
    assert [line.text for line in lines[3:]] == ["image1.jpeg", "晨光", "田正 摄"]


def test_tables(tmp_path: Path) -> None:
    """A row of words is one line of text; a table that holds pictures is read cell by cell."""
    cell = "<w:tc>{}</w:tc>"
    words = cell.format(paragraph("等次")) + cell.format(paragraph("名额"))
    shown = cell.format(paragraph(extra=PICTURE.format(1)) + paragraph("花海 田正 摄"))
    table = f"<w:tbl><w:tr>{words}</w:tr><w:tr>{shown}</w:tr></w:tbl>"
    lines = docx.read(making.docx(tmp_path / "a.docx", table, pictures=1))
    assert [line.text for line in lines] == ["等次\t名额", "image1.jpeg", "花海 田正 摄"]
    assert lines[0].hint is LineKind.PARAGRAPH


def test_deleted_words_and_fallbacks_are_left_out(tmp_path: Path) -> None:
    """What a reader of the document does not see is no part of the report."""
    extra = "<w:del><w:r><w:t>旧</w:t></w:r></w:del><w:r><w:t>新</w:t></w:r>"
    assert [line.text for line in docx.read(making.docx(tmp_path / "a.docx", paragraph(extra=extra)))] == ["新"]


@pytest.mark.parametrize(
    ("head", "sentence"), [("<!DOCTYPE x [<!ENTITY a 'b'>]>", "is damaged"), ("<w:oops", "is damaged")]
)
def test_hostile_xml(tmp_path: Path, head: str, sentence: str) -> None:
    """Entities are refused before they can grow; broken XML is told."""
    with pytest.raises(FileError, match=sentence):
        docx.read(making.docx(tmp_path / "a.docx", head=head))


def test_a_bomb(tmp_path: Path) -> None:
    """A part that unpacks to far more than a report holds is not unpacked."""
    with pytest.raises(FileError, match="unpack to far more"):
        docx.read(making.docx(tmp_path / "a.docx", paragraph("一" * 30_000_000)))


def test_too_many_members(tmp_path: Path) -> None:
    """Nor is an archive of thousands of members."""
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w") as archive:
        for number in range(5_001):
            archive.writestr(str(number), b"")
    with pytest.raises(FileError, match="unpack to far more"):
        docx.read(path)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "password"),
        (b"no archive", "is damaged"),
        (b"PK\x03\x04" + b"\0" * 40, "is damaged"),
    ],
)
def test_no_docx(tmp_path: Path, data: bytes, sentence: str) -> None:
    """Protected and old Word files have another frame; others are damaged."""
    path = tmp_path / "a.docx"
    path.write_bytes(data)
    with pytest.raises(FileError, match=sentence):
        docx.read(path)


def test_parts_that_cannot_be_read(tmp_path: Path) -> None:
    """A missing document, a missing file, a member that is damaged inside."""
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("x", b"")
    with pytest.raises(FileError, match=r"word/document\.xml is missing"):
        docx.read(path)
    with pytest.raises(FileError, match="Cannot read"):
        docx.read(tmp_path / "none.docx")
    good = making.docx(path, paragraph("字" * 400)).read_bytes()
    path.write_bytes(good[:60] + bytes(64) + good[124:])
    with pytest.raises(FileError, match="is damaged"):
        docx.read(path)


@pytest.mark.parametrize("name", ["a.doc", "a.rtf", "a.wps"])
def test_older_kinds(tmp_path: Path, name: str) -> None:
    """The sentence says what to do."""
    with pytest.raises(FileError, match="Save it as DOCX"):
        read_manuscript(tmp_path / name)
