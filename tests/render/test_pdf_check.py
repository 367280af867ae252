"""Whatever stands in the way of print is named with its page; a hostile file gets one sentence."""

import contextlib
import io
import random
import zlib
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Stream
from PIL import Image

from gallery_app.domain.task import drain
from gallery_app.errors import FileError
from gallery_app.render import pdf_walk
from gallery_app.render.pdf_check import PdfFinding, check_pdf
from tests.fakes.press import press_profile

Change = Callable[[pikepdf.Pdf], object]
_MM = 72 / 25.4


def _fit(pdf: pikepdf.Pdf) -> None:
    """Make a document of one empty page that nothing is wrong with."""
    page = pdf.add_blank_page(page_size=(106 * _MM, 86 * _MM))
    page.obj.BleedBox = Array([0, 0, 106 * _MM, 86 * _MM])
    page.obj.TrimBox = Array([3 * _MM, 3 * _MM, 103 * _MM, 83 * _MM])
    page.obj.Resources = Dictionary(Font=Dictionary(), XObject=Dictionary(), ExtGState=Dictionary())
    profile = pdf.make_indirect(Stream(pdf, press_profile(), N=4))
    intent = Dictionary(S=Name.GTS_PDFX, OutputConditionIdentifier="Custom", DestOutputProfile=profile)
    pdf.Root.OutputIntents = Array([intent])
    pdf.docinfo.Trapped = Name("/False")
    with pdf.open_metadata() as xmp:
        xmp["{http://www.npes.org/pdfx/ns/id/}GTS_PDFXVersion"] = "PDF/X-4"


def _found(folder: Path, change: Change = lambda pdf: None, **saving: object) -> list[PdfFinding]:
    with pikepdf.new() as pdf:
        _fit(pdf)
        change(pdf)
        pdf.save(folder / "x.pdf", **saving)  # type: ignore[arg-type]
    return list(drain(check_pdf(folder / "x.pdf")))


def _drawing(content: bytes, **resources: pikepdf.Object) -> Change:
    def change(pdf: pikepdf.Pdf) -> None:
        page = pdf.pages[0]
        page.obj.Contents = Stream(pdf, content)
        for name, value in resources.items():
            page.obj.Resources[f"/{name}"] = value

    return change


def _image(pdf: pikepdf.Pdf, space: object = Name.DeviceCMYK, data: bytes = b"", **more: object) -> pikepdf.Object:
    told = {"Type": Name.XObject, "Subtype": Name.Image, "Width": 100, "Height": 100, "BitsPerComponent": 8}
    return pdf.make_indirect(
        Stream(pdf, data, {**{f"/{k}": v for k, v in {**told, **more}.items()}, "/ColorSpace": space})
    )


def _showing(draw: bytes = b"q 20 0 0 20 20 20 cm /Im Do Q", **image: object) -> Change:
    def change(pdf: pikepdf.Pdf) -> None:
        _drawing(draw, XObject=Dictionary(Im=_image(pdf, **image)))(pdf)  # type: ignore[arg-type]

    return change


def _drop(*path: str) -> Change:
    def change(pdf: pikepdf.Pdf) -> None:
        holder = {"root": pdf.Root, "info": pdf.docinfo, "page": pdf.pages[0].obj}[path[0]]
        del holder[path[1]]

    return change


def _boxed(**boxes: tuple[float, ...]) -> Change:
    def change(pdf: pikepdf.Pdf) -> None:
        for name, box in boxes.items():
            pdf.pages[0].obj[f"/{name}"] = Array(list(box))

    return change


def _heavy() -> bytes:
    out = io.BytesIO()
    Image.new("CMYK", (100, 100), (255, 255, 255, 200)).save(out, "JPEG", quality=95)
    return out.getvalue()


_TEXT = b"BT /F 9 Tf 10 10 Td (a) Tj ET"
_BARE = Dictionary(F=Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Times))
_TYPE3 = Dictionary(F=Dictionary(Type=Name.Font, Subtype=Name.Type3))
_OVER = Dictionary(O=Dictionary(op=True))


def test_a_fit_document_has_no_findings(tmp_path: Path) -> None:
    """Nothing is said where nothing is wrong."""
    assert _found(tmp_path) == []


@pytest.mark.parametrize(
    ("change", "code", "error"),
    [
        (_drop("root", "/Metadata"), "pdfx-missing", True),
        (_drop("root", "/OutputIntents"), "intent-missing", True),
        (lambda pdf: pdf.Root.OutputIntents[0].__delattr__("DestOutputProfile"), "intent-profile", True),
        (_drop("info", "/Trapped"), "trapped-missing", True),
        (
            lambda pdf: pdf.Root.__setattr__("OpenAction", Dictionary(S=Name.JavaScript, JS="app.alert(1)")),
            "actions",
            True,
        ),
        (_drop("page", "/TrimBox"), "trim-missing", True),
        (_boxed(TrimBox=(-50, 0, 20, 20)), "boxes-crossed", True),
        (_boxed(TrimBox=(9, 9, 9, 9)), "boxes-crossed", True),
        (_boxed(TrimBox=(2, 2, 290, 240)), "bleed-small", False),
        (_drawing(_TEXT, Font=_BARE), "font-missing", True),
        (_drawing(b"1 0 0 rg 0 0 9 9 re f"), "device-rgb", True),
        (_drawing(b"/DeviceRGB CS 1 0 0 SCN 0 0 m 9 9 l S"), "device-rgb", True),
        (_drawing(b"q .2 0 0 .2 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /RGB ID abc EI Q"), "device-rgb", True),
        (_showing(space=Name.DeviceRGB), "device-rgb", True),
        (_showing(space=Array([Name.Indexed, Name.DeviceRGB, 1, b"abcdef"])), "device-rgb", True),
        (_drawing(b"0.6 0.5 0.4 0.9 k " + _TEXT, Font=_TYPE3), "text-rich-black", False),
        (_drawing(b"0 0 0 1 k " + _TEXT, Font=_TYPE3), "text-knocks-out", False),
        (_showing(b"q 100 0 0 100 0 0 cm /Im Do Q"), "image-coarse", True),
        (_showing(b"q 36 0 0 36 0 0 cm /Im Do Q"), "image-coarse", False),
        (_showing(SMask=Dictionary()), "transparency", False),
        (_drawing(b"/G gs", ExtGState=Dictionary(G=Dictionary(ca=0.5))), "transparency", False),
        (_drawing(b"/G gs", ExtGState=Dictionary(G=Dictionary(BM=Name.Multiply))), "transparency", False),
        (_showing(data=_heavy(), Filter=Name.DCTDecode), "ink-heavy", False),
        (_drawing(b"/Absent Do"), "page-damaged", True),
    ],
)
def test_each_fault_is_named(tmp_path: Path, change: Change, code: str, error: bool) -> None:  # noqa: FBT001 a parameter of pytest
    """One thing wrong is one finding, of its own code and weight."""
    assert [(finding.code, finding.error) for finding in _found(tmp_path, change)] == [(code, error)]


@pytest.mark.parametrize(
    "change",
    [
        _drawing(_TEXT, Font=_TYPE3),
        _drawing(b"/O gs 0 0 0 1 k " + _TEXT, Font=_TYPE3, ExtGState=_OVER),
        _drawing(b"q 1 0 0 rg Q 0 0 9 9 re f"),
        _drawing(b"3 Tr 1 0 0 rg " + _TEXT, Font=_TYPE3),
        _showing(space=Name.DeviceGray),
    ],
)
def test_what_is_fit_is_not_named(tmp_path: Path, change: Change) -> None:
    """Fonts drawn in the file, overprint, colours never used, hidden text and grey pictures are no faults."""
    assert _found(tmp_path, change) == []


def test_forms_are_followed(tmp_path: Path) -> None:
    """What a form draws counts at the size it is drawn at, with the resources it has or inherits."""

    def change(pdf: pikepdf.Pdf) -> None:
        inner = Stream(pdf, b"q 20 0 0 20 0 0 cm /Im Do Q", Type=Name.XObject, Subtype=Name.Form)
        inner.Matrix = Array([5, 0, 0, 5, 0, 0])
        _drawing(b"/Fm Do", XObject=Dictionary(Im=_image(pdf), Fm=pdf.make_indirect(inner)))(pdf)

    [finding] = _found(tmp_path, change)
    assert (finding.code, finding.page) == ("image-coarse", 1)
    assert "72 pixels" in str(finding.message)


def _looping(pdf: pikepdf.Pdf) -> None:
    form = pdf.make_indirect(Stream(pdf, b"/Fm Do", Type=Name.XObject, Subtype=Name.Form))
    _drawing(b"/Fm Do", XObject=Dictionary(Fm=form))(pdf)


def _bomb(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].obj.Contents = Stream(pdf, zlib.compress(b" " * 3_000_000), Filter=Name.FlateDecode)


@pytest.mark.parametrize("change", [_looping, _bomb, _drawing(b"q Q " * 60)])
def test_what_never_ends_is_left_off(tmp_path: Path, change: Change, monkeypatch: pytest.MonkeyPatch) -> None:
    """A form that draws itself, a stream that unpacks to much, and too many operators are one finding each."""
    monkeypatch.setattr(pdf_walk, "_MOST_BYTES", 2 << 20)
    monkeypatch.setattr(pdf_walk, "_MOST_STEPS", 100)
    assert [finding.code for finding in _found(tmp_path, change)] == ["page-too-large"]


def test_a_locked_document_is_refused(tmp_path: Path) -> None:
    """With a password there is one sentence; encrypted without one, a finding."""
    locked = pikepdf.Encryption(user="secret", owner="secret")
    with pytest.raises(FileError, match="password"):
        _found(tmp_path, encryption=locked)
    assert [f.code for f in _found(tmp_path, encryption=pikepdf.Encryption(owner="secret"))] == ["encrypted"]


@pytest.mark.parametrize("data", [b"", b"text", b"%PDF-1.7\n", b"%PDF-1.7\ntrailer <</Root 1 0 R>>"])
def test_what_is_no_pdf_is_refused(tmp_path: Path, data: bytes) -> None:
    """One sentence, whatever it is."""
    (tmp_path / "x.pdf").write_bytes(data)
    with pytest.raises(FileError, match="not a PDF"):
        drain(check_pdf(tmp_path / "x.pdf"))
    with pytest.raises(FileError, match="Cannot read"):
        drain(check_pdf(tmp_path / "absent.pdf"))


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("seed", range(60))
def test_damaged_documents_end_in_findings_or_one_sentence(tmp_path: Path, seed: int) -> None:
    """Bytes changed, cut out or repeated at random never lead to anything else."""
    chance = random.Random(seed)
    _found(tmp_path, _showing(data=_heavy(), Filter=Name.DCTDecode), compress_streams=False)
    data = bytearray((tmp_path / "x.pdf").read_bytes())
    for _ in range(chance.randint(1, 30)):
        at = chance.randrange(len(data))
        match chance.randrange(3):
            case 0:
                data[at] = chance.randrange(256)
            case 1:
                del data[at : at + chance.randrange(60)]
            case _:
                data[at:at] = data[at : at + chance.randrange(60)]
    (tmp_path / "x.pdf").write_bytes(bytes(data))
    with contextlib.suppress(FileError):
        assert all(finding.code for finding in drain(check_pdf(tmp_path / "x.pdf")))
