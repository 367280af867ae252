"""A scene as one PDF: for screens, or for a press with bleed, marks and inks."""

import contextlib
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

from gallery_app.domain.task import Failure, Progress, Task
from gallery_app.errors import InputError
from gallery_app.files import Writer, safe_write
from gallery_app.layout.scene import Page, Role, Scene, TextBox
from gallery_app.render.bleed import bled
from gallery_app.render.colour import AS_IS, SCREEN, Press, open_press
from gallery_app.render.fonts import fonts_for_pages
from gallery_app.render.glyphs import font_warnings
from gallery_app.render.image import PRINT_PPI, Wanted, prepare
from gallery_app.render.options import DEFAULTS, Options
from gallery_app.render.outcome import Exported, counted
from gallery_app.render.pdf_facts import describe, intend
from gallery_app.render.pdf_join import join
from gallery_app.render.pdf_press import Sheet, lay_out, overprint_black, plain_inks
from gallery_app.render.pdf_text import spell_out
from gallery_app.render.profiles import advice
from gallery_app.render.typst import typeset_pdf
from gallery_app.wording import Message

__all__ = ["export_pdf", "export_pdf_x4"]

_USUAL_BLEED = 3.0
"""What printers ask for, mm."""
_PAGES, _PICTURES = 16, 120
"""At most so many pages and pictures are set at a time: a document of any length needs no more memory than these."""


@dataclass(frozen=True, slots=True)
class _Job:
    """What the file is for: `press` is None for screens and for printers that make their own inks."""

    wanted: Wanted
    sheet: Sheet
    press: Press | None = None
    printed: bool = False
    x4: bool = False


def export_pdf(scene: Scene, out: Path, options: Options = DEFAULTS, write: Writer = safe_write) -> Task[Exported]:
    """Write the scene to the file `out`: for screens, or for print once a profile, bleed or marks are wished.

    For screens pictures are sRGB and say nothing of place, camera and faces. For print without a profile their colours
    stay as they are, and files that need no change are passed through byte for byte. What is for print bleeds 3 mm
    unless the layout or the wish says otherwise.

    Raises:
        FileError: The file cannot be written.
        InputError: The profile cannot be used.
        UserError: No Chinese font is installed.
    """
    press = open_press(options.icc, options.intent) if options.icc else None
    printed = press is not None or options.marks or options.bleed is not None
    bleed = _bleed(scene, options) if printed else 0.0
    colours = press or (AS_IS if printed else SCREEN)
    wanted = Wanted(options.ppi or PRINT_PPI, colours, notes=printed and not options.strip_gps)
    job = _Job(wanted, Sheet(bleed, options.marks), press, printed)
    return (yield from _export(bled(scene, bleed), out, job, write))


def export_pdf_x4(scene: Scene, out: Path, options: Options = DEFAULTS, write: Writer = safe_write) -> Task[Exported]:
    """Write the scene to the file `out` as PDF/X-4 for the press whose profile is `options.icc`.

    Raises:
        FileError: The file cannot be written.
        InputError: No profile is given, or it cannot be used.
        UserError: No Chinese font is installed.
    """
    if options.icc is None:
        raise InputError("PDF/X-4 is made for one press: name its ICC profile with --icc. {advice}", advice=advice())
    press = open_press(options.icc, options.intent)
    bleed = _bleed(scene, options)
    wanted = Wanted(options.ppi or PRINT_PPI, press, notes=not options.strip_gps)
    job = _Job(wanted, Sheet(bleed, options.marks), press, printed=True, x4=True)
    return (yield from _export(bled(scene, bleed), out, job, write))


def _bleed(scene: Scene, options: Options) -> float:
    return (scene.bleed or _USUAL_BLEED) if options.bleed is None else options.bleed


def _export(scene: Scene, out: Path, job: _Job, write: Writer) -> Task[Exported]:
    total, done, warnings, parts = len(scene.images), 0, list[Failure](), list[Path]()
    with tempfile.TemporaryDirectory(prefix="tushuo-") as name, ThreadPoolExecutor(1) as aside:
        folder = Path(name)
        aside.submit(fonts_for_pages)  # The machine's fonts are looked over while photos are decoded.
        for part, continued in _parts(scene):
            with tempfile.TemporaryDirectory(dir=folder) as pictures:
                prepared = yield from counted(prepare(part, Path(pictures), job.wanted), done, total)
                done += len(part.images)
                yield Progress(done, total, Message.of("Setting {pages} pages", pages=len(scene.pages)))
                data = typeset_pdf(part, prepared, standard="1.6" if job.x4 else "1.7", continued=continued)
            warnings += prepared.warnings
            parts.append(safe_write(folder / f"{len(parts):05d}.pdf", data))
        finished = folder / "finished.pdf"
        _finish(scene, parts, finished, job)
        write(out, finished)
    return Exported((out.absolute(),), (*warnings, *font_warnings(scene)))


def _parts(scene: Scene) -> Iterator[tuple[Scene, bool]]:
    """Yield the scene in parts that are set at a time, each with whether its body text goes on from the part before."""
    pages, pictures, continued, following = list[Page](), 0, False, False
    for page in scene.pages:
        more = len(replace(scene, pages=(page,)).images)
        if pages and (len(pages) == _PAGES or pictures + more > _PICTURES):
            yield replace(scene, pages=tuple(pages)), continued
            pages, pictures, continued = [], 0, following
        pages.append(page)
        pictures += more
        bodies = [box for box in page.items if isinstance(box, TextBox) and box.role is Role.BODY and box.lines]
        following = not bodies[-1].lines[-1].ends if bodies else following
    yield replace(scene, pages=tuple(pages)), continued


def _finish(scene: Scene, parts: list[Path], out: Path, job: _Job) -> None:
    import pikepdf  # noqa: PLC0415 heavy, and most commands make no PDF

    with contextlib.ExitStack() as stack:
        pdf, *others = [stack.enter_context(pikepdf.open(part)) for part in parts]
        join(pdf, others)
        spell_out(pdf)
        if job.press:
            plain_inks(pdf)
            intend(pdf, job.press)
        if job.printed:
            overprint_black(pdf)
            for index, page in enumerate(scene.pages):
                lay_out(pdf, index, page, job.sheet)
        describe(pdf, scene, job.press, x4=job.x4)
        compressed = pikepdf.ObjectStreamMode.generate
        version = "1.6" if job.x4 else "1.7"
        pdf.save(out, object_stream_mode=compressed, force_version=version, deterministic_id=True)
