"""A page of the guide, read from the program's own files and nothing else."""

from string import Template

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from gallery_app.paths import resources_folder
from gallery_app.ui.look import Look, Size
from gallery_app.ui.models.guide import guide_folder

__all__ = ["GuideText"]


class GuideText(QTextBrowser):
    """Shows pages in the colours in force; a link leads to another page, never out of the guide."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._look = look
        self.setProperty("part", "guide")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenExternalLinks(False)
        self.document().setDocumentMargin(4 * look.px("grid"))
        self.setFont(look.font())

    def dress(self) -> None:
        """Take the colours and sizes in force for the pages shown from now on."""
        sizes = {size.value: self._look.px(size.value) for size in Size}
        sheet = (resources_folder() / "themes" / "guide.css").read_text("utf-8")
        self.document().setDefaultStyleSheet(Template(sheet).substitute(self._look.colours(), **sizes))

    def show_page(self, language: str, file: str) -> None:
        """Show a page of the guide from its top."""
        self.setSource(QUrl.fromLocalFile(str(guide_folder(language) / file)))

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Return a file of the guide; the sheet for browsers is not for this window, and nothing else is fetched."""
        address = QUrl(name)
        inside = address.isRelative() or address.isLocalFile()
        if kind == QTextDocument.ResourceType.StyleSheetResource.value or not inside:
            return ""
        if kind == QTextDocument.ResourceType.ImageResource.value:
            return self._picture(self.source().resolved(address).toLocalFile())
        return super().loadResource(kind, address)

    def _picture(self, path: str) -> QImage:
        """Return a picture made small smoothly: the document itself would leave out pixels."""
        ratio, picture = self.devicePixelRatioF(), QImage(path)
        width = round(self._look.px("measure") * ratio)
        if picture.width() > width:
            picture = picture.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
        picture.setDevicePixelRatio(ratio)
        return picture
