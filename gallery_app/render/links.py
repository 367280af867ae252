"""Pictures beside a layout document: upright, whole, of a known resolution, under names that every system takes."""

from dataclasses import dataclass
from pathlib import Path

from gallery_app.domain.task import Failure, Progress, Task
from gallery_app.errors import FileError
from gallery_app.files import Writer
from gallery_app.layout.scene import ImageBox, Scene
from gallery_app.render.colour import AS_IS
from gallery_app.render.naming import FileNames, safe_stem
from gallery_app.render.upright import upright
from gallery_app.wording import Message

__all__ = ["FOLDER", "Link", "Links", "link_pictures"]

FOLDER = "Links"
"""Where layout programs look for pictures that have moved with their document."""


@dataclass(frozen=True, slots=True)
class Link:
    """A linked picture.

    Attributes:
        name: Name of the file in the folder.
        width: Pixels.
        height: Pixels.
    """

    name: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Links:
    """The linked pictures of a scene.

    Attributes:
        folder: Where they lie.
        pictures: By the path of the original; one that could not be read is not among them.
        files: Absolute paths of what was written.
        warnings: Pictures that could not be read.
    """

    folder: Path
    pictures: dict[str, Link]
    files: tuple[Path, ...]
    warnings: tuple[Failure, ...]

    def of(self, box: ImageBox) -> Link | None:
        """Return the picture of a frame, if there is one."""
        return self.pictures.get(box.path) if box.path else None


def link_pictures(scene: Scene, folder: Path, write: Writer) -> Task[Links]:
    """Write every picture of a scene once; one that cannot be read is warned of and the rest goes on.

    Raises:
        FileError: A file cannot be written.
    """
    boxes = {box.path: box for box in scene.images if box.path}
    names, pictures, files, warnings = FileNames(), dict[str, Link](), list[Path](), list[Failure]()
    for number, (path, box) in enumerate(boxes.items()):
        yield Progress(number, len(boxes), Message.of("Preparing photos"))
        # With the photo's number the same name never means another picture, whichever document was written before.
        name = names.free(f"{box.photo:05d} {safe_stem(Path(path).stem, 'photo')}.jpg")
        try:
            picture = upright(Path(path), colours=AS_IS)
        except FileError as error:
            warnings.append(Failure(path, error.message))
            continue
        files.append(write(folder / name, picture.data).absolute())
        pictures[path] = Link(name, picture.width, picture.height)
    return Links(folder, pictures, tuple(files), tuple(warnings))
