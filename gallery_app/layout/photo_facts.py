"""What the catalog knows of a photo on a page, and what of it an editor should look at before print."""

from collections.abc import Iterator
from dataclasses import dataclass

from gallery_app.layout.finding import Finding, Severity, found_in
from gallery_app.layout.press import PressTarget
from gallery_app.layout.scene import ImageBox
from gallery_app.wording import Message

__all__ = ["PhotoFacts", "facts_findings"]


@dataclass(frozen=True, slots=True)
class PhotoFacts:
    """What the catalog knows of a photo on a page.

    Attributes:
        name: What to call it in a sentence: its title, or its file's name.
        titled: It has a title or a caption.
        credited: Somebody is credited.
        placed: It stands in a section of a report.
        described: It has a description or an alternative text of its own.
        missing: Its file was not found where the catalog has it.
        colours: Pillow's mode of the picture, with ``+ICC`` where it has a profile; "" for unknown.
        remarks: What is to be said about the photo wherever it is used, by code: rights, archive, AI, used before.
    """

    name: str
    titled: bool = True
    credited: bool = True
    placed: bool = True
    described: bool = True
    missing: bool = False
    colours: str = ""
    remarks: tuple[tuple[str, Severity, Message], ...] = ()


def facts_findings(box: ImageBox, facts: PhotoFacts, target: PressTarget) -> Iterator[Finding]:
    """Yield what is wrong with the photo of a frame, apart from the frame."""
    if facts.missing and box.path:
        message = Message.of("{what}: its file is not where it was.", what=facts.name)
        yield found_in("missing-file", Severity.ERROR, message, box)
    lacks = [
        ("no-credit", facts.credited, Severity.ERROR, Message.of("{what}: nobody is credited.", what=facts.name)),
        ("no-title", facts.titled, Severity.WARNING, Message.of("{what}: no title, no caption.", what=facts.name)),
        ("no-section", facts.placed, Severity.WARNING, Message.of("{what}: in no section.", what=facts.name)),
    ]  # fmt: skip
    if not target.paper:
        told = facts.described or bool(box.alt)
        alt = Message.of("{what}: no text for readers who cannot see it.", what=facts.name)
        lacks.append(("no-alt", told, Severity.WARNING, alt))
    for code, there, severity, message in lacks:
        if not there:
            yield found_in(code, severity, message, box)
    for code, severity, what in facts.remarks:
        yield found_in(code, severity, Message.of("{what}: {remark}.", what=facts.name, remark=what), box)
    if target.paper and facts.colours == "CMYK":
        message = Message.of("{what}: a CMYK picture without a profile; its colours are a guess.", what=facts.name)
        yield found_in("no-profile", Severity.WARNING, message, box)
