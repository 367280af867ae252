"""What a PDF says about itself, and which press it is made for (PDF/X-4, ISO 15930-7)."""

import uuid
from datetime import UTC, datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from gallery_app.layout.scene import Scene
from gallery_app.paths import resources_folder
from gallery_app.render.colour import Press

if TYPE_CHECKING:
    import pikepdf

# ruff: noqa: PLC0415 - pikepdf is loaded with its first use

__all__ = ["condition", "describe", "intend"]

_PROGRAM = "图说 Tushuo"
_PRODUCER = "Typst, pikepdf"
_REGISTRY = "http://www.color.org"


def describe(pdf: "pikepdf.Pdf", scene: Scene, press: Press | None, *, x4: bool) -> None:
    """Write title, authors and dates, and for a press that nothing was trapped; with `x4` the claim to be PDF/X-4."""
    import pikepdf

    now = datetime.now(UTC).replace(microsecond=0)
    dates = {"CreationDate": _pdf_date(now), "ModDate": _pdf_date(now)}
    pdf.docinfo = pdf.make_indirect(pikepdf.Dictionary(Creator=_PROGRAM, Producer=_PRODUCER, **dates))
    if scene.title:
        pdf.docinfo.Title = scene.title
    if scene.authors:
        pdf.docinfo.Author = "; ".join(scene.authors)
    if press:
        pdf.docinfo.Trapped = pikepdf.Name("/False")
    if "/Metadata" in pdf.Root:
        del pdf.Root.Metadata
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as xmp:
        xmp["dc:format"] = "application/pdf"
        if scene.title:
            xmp["dc:title"] = scene.title
        if scene.authors:
            xmp["dc:creator"] = list(scene.authors)
        xmp["dc:language"] = [scene.language]
        xmp["xmp:CreatorTool"] = _PROGRAM
        for name in ("CreateDate", "ModifyDate", "MetadataDate"):
            xmp[f"xmp:{name}"] = now.isoformat()
        xmp["pdf:Producer"] = _PRODUCER
        if press:
            xmp["pdf:Trapped"] = "False"
        if x4:
            xmp["{http://www.npes.org/pdfx/ns/id/}GTS_PDFXVersion"] = "PDF/X-4"
            xmp["xmpMM:DocumentID"] = f"uuid:{uuid.uuid4()}"
            xmp["xmpMM:VersionID"] = "1"
            xmp["xmpMM:RenditionClass"] = "default"


def _pdf_date(moment: datetime) -> str:
    return moment.strftime("D:%Y%m%d%H%M%SZ")


def intend(pdf: "pikepdf.Pdf", press: Press) -> None:
    """Say which press the inks are made for, and embed its profile (ISO 32000-1, 14.11.5)."""
    import pikepdf

    profile = pikepdf.Stream(pdf, press.data, N=4, Alternate=pikepdf.Name.DeviceCMYK)
    identifier = condition(press)
    intent = pikepdf.Dictionary(
        Type=pikepdf.Name.OutputIntent,
        S=pikepdf.Name.GTS_PDFX,
        OutputConditionIdentifier=pikepdf.String(identifier or "Custom"),
        OutputCondition=pikepdf.String(press.name),
        Info=pikepdf.String(press.name),
        DestOutputProfile=pdf.make_indirect(profile),
    )
    if identifier:
        intent.RegistryName = pikepdf.String(_REGISTRY)
    pdf.Root.OutputIntents = pikepdf.Array([pdf.make_indirect(intent)])


def condition(press: Press) -> str:
    """Return the name under which the ICC registers the press's printing condition, or "" where none is known."""
    return next((name for sign, name in _conditions() if sign in press.name.casefold()), "")


@lru_cache(maxsize=1)
def _conditions() -> tuple[tuple[str, str], ...]:
    text = (resources_folder() / "profiles" / "conditions.txt").read_text("utf-8")
    pairs = (line.split("=", 1) for line in text.splitlines() if "=" in line and not line.startswith("#"))
    return tuple((sign.strip().casefold(), name.strip()) for sign, name in pairs)
