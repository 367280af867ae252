"""Folders that other programs have captioned arrive whole, and go back as they came."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from PIL import Image

from gallery_app.domain.photo import Photo, Pick
from gallery_app.domain.sync import SyncState
from gallery_app.domain.task import drain
from gallery_app.metadata.read import read_metadata
from gallery_app.metadata.write import written
from gallery_app.services.captioning import FieldEdit, How
from gallery_app.services.desk import Desk
from gallery_app.services.writing_back import Place, Resolve, Target

_HEAD = """<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:lr="http://ns.adobe.com/lightroom/1.0/" xmlns:digiKam="http://www.digikam.org/ns/1.0/"
 xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"
 xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:photomechanic="http://ns.camerabits.com/photomechanic/1.0/\""""
_TAIL = "</rdf:Description></rdf:RDF></x:xmpmeta>"


def _bag(name: str, *values: str, form: str = "Bag") -> str:
    items = "".join(f"<rdf:li>{value}</rdf:li>" for value in values)
    return f"<{name}><rdf:{form}>{items}</rdf:{form}></{name}>"


def _alt(name: str, text: str) -> str:
    return f'<{name}><rdf:Alt><rdf:li xml:lang="x-default">{text}</rdf:li></rdf:Alt></{name}>'


_TEXTS = (
    _alt("dc:title", "茶馆") + _alt("dc:description", "十月，老街的茶馆。") + _bag("dc:creator", "王小红", form="Seq")
)
_LIGHTROOM = (
    f'{_HEAD} xmp:Rating="4" photoshop:DateCreated="2023-10-06T19:42:05" xmp:Label="红色">{_TEXTS}'
    + _bag("dc:subject", "地方", "西安", "夜")
    + _bag("lr:hierarchicalSubject", "地方|西安", "夜")
    + _TAIL
)
_DIGIKAM = (
    f"{_HEAD}><xmp:Rating>4</xmp:Rating><digiKam:PickLabel>3</digiKam:PickLabel>"
    f"<exif:DateTimeOriginal>2023-10-06T19:42:05</exif:DateTimeOriginal>{_TEXTS}"
    + _bag("dc:subject", "西安", "夜")
    + _bag("digiKam:TagsList", "地方/西安", "夜", form="Seq")
    + _TAIL
)
_PHOTO_MECHANIC = (
    f'{_HEAD} photomechanic:Tagged="True" xmp:Rating="4" photoshop:DateCreated="2023-10-06T19:42:05+08:00"'
    f' Iptc4xmpCore:Location="老街">{_TEXTS}' + _bag("dc:subject", "西安", "夜") + _TAIL
)


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    """A picture that says nothing."""
    folder = tmp_path / "pictures"
    folder.mkdir()
    Image.new("RGB", (60, 40), "teal").save(folder / "a.jpg")
    return folder / "a.jpg"


def _taken_in(desk: Desk, path: Path) -> Photo:
    (number,) = drain(desk.importing.run([path])).added
    return _photo(desk, number)


def _photo(desk: Desk, number: int) -> Photo:
    found = desk.library.photo(number)
    assert found is not None
    return found


def _beside(picture: Path, text: str, name: str = "a.xmp") -> Path:
    path = picture.with_name(name)
    path.write_text(text, "utf-8")
    os.utime(path, (1_600_000_000, 1_600_000_000))
    return path


@pytest.mark.parametrize(
    ("sidecar", "name", "pick"),
    [
        (_LIGHTROOM, "a.xmp", Pick.NONE),
        (_DIGIKAM, "a.jpg.xmp", Pick.PICKED),
        (_PHOTO_MECHANIC, "a.xmp", Pick.PICKED),
    ],
    ids=["lightroom", "digikam", "photo mechanic"],
)
def test_sidecars_of_other_programs(desk: Desk, picture: Path, sidecar: str, name: str, pick: Pick) -> None:
    """Title, description, creator, keywords, stars, pick and shot time, in attributes or elements."""
    _beside(picture, sidecar, name)
    photo = _taken_in(desk, picture)
    assert (photo.title, photo.description, photo.photographers) == ("茶馆", "十月，老街的茶馆。", ("王小红",))
    assert (photo.themes, photo.rating, photo.pick, photo.taken) == (("西安", "夜"), 4, pick, "2023-10-06T19:42:05")


@pytest.mark.parametrize(("sidecar", "name"), [(_LIGHTROOM, "a.xmp"), (_DIGIKAM, "a.jpg.xmp")])
def test_keywords_in_levels_become_the_tree(desk: Desk, picture: Path, sidecar: str, name: str) -> None:
    """The wider word stands above, and is not the photo's own."""
    _beside(picture, sidecar, name)
    _taken_in(desk, picture)
    tree = {theme.name: theme for theme in desk.library.themes()}
    assert tree["西安"].parent == tree["地方"].id
    assert tree["夜"].parent is None


def test_levels_go_back_into_files(desk: Desk, picture: Path) -> None:
    """Flat and in levels, so that either kind of program finds them."""
    sidecar = _beside(picture, _LIGHTROOM)
    photo = _taken_in(desk, picture)
    sidecar.unlink()
    assert drain(desk.writing_back.run([photo.id], Target())).written == (photo.id,)
    said = read_metadata(picture)
    assert said.texts("keywords") == ("西安", "夜")
    assert said.texts("keyword_paths") == ("地方|西安", "夜")


def test_every_list_of_keywords_follows(desk: Desk, picture: Path) -> None:
    """Lightroom's and digiKam's levels say what the themes say; neither brings an old keyword back."""
    marks = "_Digikam_Internal_Tags_/Scanned"
    _beside(picture, _LIGHTROOM.replace(_TAIL, _bag("digiKam:TagsList", "地方/西安", "夜", marks, form="Seq") + _TAIL))
    photo = _taken_in(desk, picture)
    desk.captioning.edit([photo.id], [FieldEdit(How.REMOVE, "themes", "夜"), FieldEdit(How.ADD, "themes", "灯")])
    assert drain(desk.writing_back.run([photo.id], Target(Place.SIDECAR))).written == (photo.id,)
    said = read_metadata(picture)
    assert said.texts("keywords") == ("西安", "灯")
    assert said.texts("keyword_paths") == ("地方|西安", "灯")
    assert said.texts("tags") == ("地方/西安", "灯", marks)


def test_words_above_a_keyword_stay(desk: Desk, picture: Path) -> None:
    """Lightroom writes them flat as well, and nobody has taken them out."""
    _beside(picture, _LIGHTROOM)
    photo = _taken_in(desk, picture)
    desk.captioning.edit([photo.id], [FieldEdit(How.SET, "title", "茶馆一角")])
    drain(desk.writing_back.run([photo.id], Target(Place.SIDECAR)))
    assert read_metadata(picture).texts("keywords") == ("地方", "西安", "夜")


def test_a_sidecar_that_was_read_may_be_written(desk: Desk, picture: Path) -> None:
    """The import has read it, so a caption edited since is no conflict; nor is the second writing."""
    sidecar = _beside(picture, _LIGHTROOM)
    photo = _taken_in(desk, picture)
    for title in ("茶馆一角", "茶馆之夜"):
        desk.captioning.edit([photo.id], [FieldEdit(How.SET, "title", title)])
        done = drain(desk.writing_back.run([photo.id], Target(Place.SIDECAR)))
        assert (done.written, read_metadata(picture).text("title")) == ((photo.id,), title)
    assert "红色" in sidecar.read_text("utf-8")


def test_a_sidecar_beside_a_written_picture_follows(desk: Desk, picture: Path) -> None:
    """Readers trust it first, so it must not keep the old caption; a copy leaves it alone."""
    sidecar = _beside(picture, _LIGHTROOM)
    photo = _taken_in(desk, picture)
    desk.captioning.edit([photo.id], [FieldEdit(How.SET, "title", "茶馆一角")])
    before = sidecar.read_bytes()
    drain(desk.writing_back.run([photo.id], Target(Place.COPIES, picture.parent / "out")))
    assert sidecar.read_bytes() == before
    for expected in ("written", "unchanged"):
        assert getattr(drain(desk.writing_back.run([photo.id], Target())), expected) == (photo.id,)
    said = read_metadata(picture)
    assert (said.text("title"), said.conflicts) == ("茶馆一角", ())


def test_a_sidecar_changed_since_is_not_written_over(desk: Desk, picture: Path) -> None:
    """Another program's caption is shown, and the editor decides photo by photo."""
    sidecar = _beside(picture, _LIGHTROOM)
    photo = _taken_in(desk, picture)
    sidecar.write_text(_LIGHTROOM.replace("茶馆<", "别人写的<"), "utf-8")
    os.utime(sidecar, (4_000_000_000, 4_000_000_000))
    done = drain(desk.writing_back.run([photo.id], Target(Place.SIDECAR)))
    assert done.unwritten == (photo.id,)
    ((difference,),) = [conflict.differences for conflict in done.conflicts]
    assert (difference.field, difference.mine, difference.file) == ("title", "茶馆", "别人写的")
    done = drain(desk.writing_back.run([photo.id], Target(Place.SIDECAR, choices={photo.id: Resolve.FILE})))
    assert (done.conflicts, _photo(desk, photo.id).title) == ((), "别人写的")


def test_taking_in_again_hides_no_conflict(desk: Desk, picture: Path) -> None:
    """A caption that another program wrote stays unseen until somebody has decided."""
    picture.write_bytes(written(picture.read_bytes(), {"title": "茶馆"}).data)
    photo = _taken_in(desk, picture)
    picture.write_bytes(written(picture.read_bytes(), {"title": "别人写的"}).data)
    assert drain(desk.importing.run([picture])).updated == (photo.id,)
    assert drain(desk.writing_back.run([photo.id], Target())).conflicts != ()
    assert read_metadata(picture).text("title") == "别人写的"


def test_how_catalog_and_file_stand(desk: Desk, picture: Path) -> None:
    """Every state in the order in which a caption goes through them."""
    photo = _taken_in(desk, picture)

    def state() -> SyncState:
        return desk.writing_back.state(_photo(desk, photo.id)).state

    def elsewhere(title: str) -> None:
        picture.write_bytes(written(picture.read_bytes(), {"title": title}).data)

    def here(title: str) -> None:
        desk.captioning.edit([photo.id], [FieldEdit(How.SET, "title", title)])

    assert state() is SyncState.SAME
    here("茶馆")
    assert state() is SyncState.UNWRITTEN
    drain(desk.writing_back.run([photo.id], Target()))
    assert state() is SyncState.SAME
    here("茶馆一角")
    assert state() is SyncState.CATALOG
    elsewhere("别人写的")
    assert state() is SyncState.CONFLICT
    assert desk.finding.search("有冲突").ids == (photo.id,)
    picture.unlink()
    assert state() is SyncState.NO_FILE


def test_a_file_changed_elsewhere_is_newer(desk: Desk, picture: Path) -> None:
    """As long as nobody has edited the record."""
    picture.write_bytes(written(picture.read_bytes(), {"title": "茶馆"}).data)
    photo = _taken_in(desk, picture)
    picture.write_bytes(written(picture.read_bytes(), {"title": "别人写的"}).data)
    found = desk.writing_back.state(photo)
    assert found.state is SyncState.FILE
    assert [(each.field, each.mine, each.file) for each in found.differences] == [("title", "茶馆", "别人写的")]


def test_a_photo_without_a_file_has_no_state(desk: Desk, report: int) -> None:
    """There is nothing to be in step with."""
    (first, *_) = desk.library.photos(desk.finding.search("").ids)
    assert desk.writing_back.state(first).state is SyncState.NO_FILE


def test_a_headline_stands_in_for_a_title(desk: Desk, picture: Path) -> None:
    """Agencies fill in one or the other; place and terms of use come too."""
    said = {"headline": "茶馆", "city": "西安", "copyright": "© 本报"}
    picture.write_bytes(written(picture.read_bytes(), said).data)
    photo = _taken_in(desk, picture)
    assert (photo.title, photo.place, photo.rights) == ("茶馆", "西安", "© 本报")


def test_a_machine_made_picture_is_marked(desk: Desk, picture: Path) -> None:
    """Its theme says so, and the label in the file stays as it is when the caption is written."""
    label = '{"Label":"1","ContentProducer":"x"}'
    picture.write_bytes(written(picture.read_bytes(), {"aigc": label}).data)
    photo = _taken_in(desk, picture)
    assert photo.themes == ("AI生成",)
    drain(desk.writing_back.run([photo.id], Target()))
    said = read_metadata(picture)
    assert (said.text("aigc"), said.text("digital_source")) == (label, "")


def test_a_caption_that_says_machine_made_is_written_so(desk: Desk, picture: Path) -> None:
    """The digital source type of IPTC tells every program."""
    photo = _taken_in(desk, picture)
    desk.captioning.edit([photo.id], [FieldEdit(How.SET, "description", "未来之城（AI生成）")])
    drain(desk.writing_back.run([photo.id], Target()))
    assert read_metadata(picture).text("digital_source").endswith("/trainedAlgorithmicMedia")


@pytest.mark.oracle
def test_exiftool_and_this_program_agree_on_sidecars(desk: Desk, picture: Path) -> None:
    """What exiftool writes is read, what is written exiftool reads; neither loses the other's words."""
    if not (exiftool := shutil.which("exiftool")):
        pytest.skip("exiftool is not here")
    sidecar = picture.with_suffix(".xmp")
    words = ["-XMP-dc:Title=茶馆", "-XMP-dc:Creator=王小红", "-XMP-lr:HierarchicalSubject=地方|西安"]
    words += ["-XMP-dc:Subject=西安", "-XMP-xmp:Rating=4", "-XMP-xmp:Label=红色", "-XMP-digiKam:PickLabel=3"]
    subprocess.run([exiftool, "-q", *words, str(sidecar)], check=True)
    os.utime(sidecar, (1_600_000_000, 1_600_000_000))
    photo = _taken_in(desk, picture)
    assert (photo.title, photo.themes, photo.rating, photo.pick) == ("茶馆", ("西安",), 4, Pick.PICKED)
    desk.captioning.edit([photo.id], [FieldEdit(How.SET, "title", "茶馆一角")])
    assert drain(desk.writing_back.run([photo.id], Target(Place.SIDECAR))).written == (photo.id,)
    ask = [exiftool, "-s3", "-XMP:Title", "-XMP:Label", "-XMP:HierarchicalSubject", str(sidecar)]
    said = subprocess.run(ask, check=True, capture_output=True).stdout.decode()
    assert said.split("\n")[:3] == ["茶馆一角", "红色", "地方|西安"]
