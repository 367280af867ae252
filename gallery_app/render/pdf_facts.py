"""What a PDF says about itself, and which press it is made for (PDF/X-4, ISO 15930-7)."""

import uuid
from datetime import UTC, datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from gallery_app.layout.scene import Scene
from gallery_app.paths import resources_folder
from gallery_app.render.colour import Press
from gallery_app.render.privacy import PROGRAM

if TYPE_CHECKING:
    import pikepdf

# ruff: noqa: PLC0415 - pikepdf is loaded with its first use

__all__ = ["condition", "describe", "intend"]

_PRODUCER = "Typst, pikepdf"
_REGISTRY = "http://www.color.org"


def describe(pdf: "pikepdf.Pdf", scene: Scene, press: Press | None, *, x4: bool) -> None:
    """Write title, authors and dates, and for a press that nothing was trapped; with `x4` the claim to be PDF/X-4."""
    import pikepdf

    now = datetime.now(UTC).replace(microsecond=0)
    moment = _pdf_date(now)
    told = pikepdf.Dictionary(Creator=PROGRAM, Producer=_PRODUCER, CreationDate=moment, ModDate=moment)
    pdf.docinfo = pdf.make_indirect(told)
    if scene.title:
        pdf.docinfo.Title = scene.title
    if scene.authors:
        pdf.docinfo.Author = "; ".join(scene.authors)
    if press:
        pdf.docinfo.Trapped = pikepdf.Name("/False")
    if scene.title and "/ViewerPreferences" in pdf.Root:
        pdf.Root.ViewerPreferences.DisplayDocTitle = True  # rather than the name of the file
    if "/Metadata" in pdf.Root:
        del pdf.Root.Metadata  # the typesetter's words about itself
    if "/MarkInfo" in pdf.Root:
        pdf.Root.MarkInfo = pikepdf.Dictionary(Marked=True)
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as xmp:
        for key, value in _properties(scene, press, now.isoformat(), x4=x4).items():
            xmp[key] = value


def _properties(scene: Scene, press: Press | None, now: str, *, x4: bool) -> dict[str, Any]:
    told: dict[str, Any] = {
        "dc:format": "application/pdf",
        "dc:title": scene.title,
        "dc:creator": list(scene.authors),
        "dc:language": [scene.language],
        "pdf:Producer": _PRODUCER,
        "pdf:Trapped": "False" if press else "",
        "xmp:CreatorTool": PROGRAM,
        **{f"xmp:{name}": now for name in ("CreateDate", "ModifyDate", "MetadataDate")},
    }
    if x4:
        told |= {
            "{http://www.npes.org/pdfx/ns/id/}GTS_PDFXVersion": "PDF/X-4",
            "xmpMM:DocumentID": f"uuid:{uuid.uuid4()}",
            "xmpMM:VersionID": "1",
            "xmpMM:RenditionClass": "default",
        }
    return {key: value for key, value in told.items() if value}


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
