"""Labels, further fields, two languages and topics: edited, found, taken back, in files, and read from there."""

from pathlib import Path

import pytest

from gallery_app.domain.label import Label
from gallery_app.domain.photo import FieldText, Photo
from gallery_app.domain.sync import SyncState
from gallery_app.domain.task import drain
from gallery_app.errors import InputError
from gallery_app.metadata.read import read_metadata
from gallery_app.metadata.write import written
from gallery_app.services.captioning import FieldEdit, How
from gallery_app.services.desk import Desk
from gallery_app.services.further import further_fields, further_name
from gallery_app.services.replacing import Search
from gallery_app.services.writing_back import Resolve, Target

_CAPTION = {
    "title": "日新月异", "title.en": "New every day", "description": "夜色里的新区。",
    "description.en": "The new area.",
    "copyright": "© 2023 田正", "copyright.en": "© 2023 Tian Zheng", "alt_text": "高楼", "alt_text.en": "Tall houses",
    "label": "red", "city": "平顶山", "persons": "王小红；李明", "event": "建区三十年", "ai_system": "画师 2",
}  # fmt: skip


@pytest.fixture
def photo(desk: Desk, pictures: Path) -> int:
    """Return a photo with a caption in two languages, whose file says nothing yet."""
    (number,) = drain(desk.importing.run([pictures / "DSC_0001.jpg"])).added
    _set(desk, number, **_CAPTION)
    return number


def _set(desk: Desk, photo: int, **fields: str) -> None:
    desk.captioning.edit([photo], [FieldEdit(How.SET, name, value) for name, value in fields.items()])


def _photo(desk: Desk, number: int) -> Photo:
    (found,) = desk.library.photos([number])
    return found


def _file(desk: Desk, number: int) -> Path:
    file = _photo(desk, number).file
    assert file is not None
    return Path(file.path)


def test_what_is_set_is_kept(desk: Desk, photo: int) -> None:
    """Every further field says what it was set to, lists their items; "" takes it away."""
    found = _photo(desk, photo)
    assert (found.label, found.said("title.en"), found.said("persons")) == (Label.RED, "New every day", "王小红；李明")
    _set(desk, photo, city="", label="")
    assert (_photo(desk, photo).said("city"), _photo(desk, photo).label) == ("", Label.NONE)


def test_adding_and_removing(desk: Desk, photo: int) -> None:
    """A list takes an item and gives one up; a text is continued on the next line."""
    edits = [
        ("add", "persons", "张三"),
        ("remove", "persons", "李明"),
        ("add", "event", "庆典"),
        ("remove", "city", "山"),
    ]
    desk.captioning.edit([photo], [FieldEdit(How(how), *rest) for how, *rest in edits])
    found = _photo(desk, photo)
    assert (found.said("persons"), found.said("event"), found.said("city")) == (
        "王小红；张三",
        "建区三十年\n庆典",
        "平顶",
    )


@pytest.mark.parametrize("label", ["红", "红色", "Red", "red"])
def test_a_colour_is_named_in_both_languages(desk: Desk, photo: int, label: str) -> None:
    """As it is typed; what is no colour is refused."""
    _set(desk, photo, label=label)
    assert _photo(desk, photo).label is Label.RED
    with pytest.raises(InputError, match="A label is set to"):
        _set(desk, photo, label="棕")


@pytest.mark.parametrize("words", ["New every day", "标题:every", "Tall houses", "说明:平顶山", "日新月异"])
def test_both_languages_are_found(desk: Desk, photo: int, words: str) -> None:
    """A word of either language and of a further field finds the photo; after undo of an edit no longer."""
    assert desk.finding.search(words).ids == (photo,)
    _set(desk, photo, **dict.fromkeys(_CAPTION, ""))
    assert desk.finding.search(words).ids == ()
    desk.history.undo()
    assert desk.finding.search(words).ids == (photo,)


def test_history_says_what_was_changed(desk: Desk, photo: int) -> None:
    """Field by field, translations and colours among them."""
    _set(desk, photo, label="blue", **{"title.en": "Newer"})
    changes = {change.field: (change.before, change.after) for change in desk.history.entries(photo)[0].fields}
    assert changes == {"label": ("red", "blue"), "title.en": ("New every day", "Newer")}


def test_files_get_both_languages_and_say_the_same(desk: Desk, photo: int) -> None:
    """All of it is in the file, nothing disagrees, and the second time nothing is written."""
    assert drain(desk.writing_back.run([photo], Target())).written == (photo,)
    said = read_metadata(_file(desk, photo))
    assert {name: said.text(name) for name in ("title", "title.en", "alt_text.en")} == {
        "title": "日新月异", "title.en": "New every day", "alt_text.en": "Tall houses",
    }  # fmt: skip
    assert (said.text("label"), said.texts("persons"), said.text("ai_system")) == ("Red", ("王小红", "李明"), "画师 2")
    assert desk.writing_back.state(_photo(desk, photo)).state is SyncState.SAME
    assert drain(desk.writing_back.run([photo], Target())).unchanged == (photo,)


def test_an_import_takes_all_of_it(desk: Desk, photo: int, tmp_path: Path) -> None:
    """A file captioned here and taken in elsewhere says there what it says here."""
    drain(desk.writing_back.run([photo], Target()))
    data = _file(desk, photo).read_bytes()
    other = tmp_path / "other.jpg"
    other.write_bytes(data[:2] + b"\xff\xfe\0\4ab" + data[2:])
    (number,) = drain(desk.importing.run([other])).added
    mine, theirs = _photo(desk, photo), _photo(desk, number)
    assert (theirs.label, theirs.further) == (mine.label, mine.further)


@pytest.mark.parametrize(
    ("resolve", "english", "persons"),
    [
        (Resolve.MINE, "New every day", ("王小红", "李明")),
        (Resolve.FILE, "Theirs", ("张三",)),
        (Resolve.MERGE, "Theirs", ("王小红", "李明", "张三")),
    ],
)
def test_a_translation_changed_elsewhere_is_decided(
    desk: Desk, photo: int, resolve: Resolve, english: str, persons: tuple[str, ...]
) -> None:
    """Mine, the file's, or the file's texts with both lists; the main language is not touched."""
    drain(desk.writing_back.run([photo], Target()))
    path = _file(desk, photo)
    theirs = {"title.en": "Theirs", "persons": ("张三",), "label": "Blue"}
    path.write_bytes(written(path.read_bytes(), theirs).data)
    assert drain(desk.writing_back.run([photo], Target())).conflicts
    drain(desk.writing_back.run([photo], Target(resolve=resolve)))
    said = read_metadata(path)
    assert (said.text("title"), said.text("title.en"), said.texts("persons")) == ("日新月异", english, persons)
    assert _photo(desk, photo).label is (Label.RED if resolve is Resolve.MINE else Label.BLUE)


def test_a_label_in_another_language_is_the_same_label(desk: Desk, photo: int) -> None:
    """Bridge in Chinese wrote 红色: nothing differs, and its word stays."""
    path = _file(desk, photo)
    path.write_bytes(written(path.read_bytes(), {"label": "红色"}).data)
    drain(desk.writing_back.run([photo], Target(resolve=Resolve.MINE)))
    assert read_metadata(path).text("label") == "红色"


def test_how_a_picture_was_made_may_be_said(desk: Desk, photo: int) -> None:
    """By the bare code; an editor's word goes before what a theme implies."""
    _set(desk, photo, digital_source="digitalCapture", themes="AI生成")
    drain(desk.writing_back.run([photo], Target()))
    assert read_metadata(_file(desk, photo)).text("digital_source").endswith("/digitalCapture")


def test_themes_carry_topics(desk: Desk, photo: int) -> None:
    """By their name, or as the editor maps them; a topic that nobody's theme stands for stays in the file."""
    path = _file(desk, photo)
    path.write_bytes(written(path.read_bytes(), {"topics": ("medtop:17000000",)}).data)
    _set(desk, photo, themes="体育；夜景")
    desk.topics.set("夜景", "14000000")
    drain(desk.writing_back.run([photo], Target(resolve=Resolve.MINE)))
    assert read_metadata(path).texts("topics") == ("medtop:17000000", "medtop:15000000", "medtop:14000000")
    _set(desk, photo, themes="体育")
    drain(desk.writing_back.run([photo], Target()))
    assert read_metadata(path).texts("topics") == ("medtop:17000000", "medtop:15000000")


def test_topics_of_files_become_themes_that_are_known(desk: Desk, photo: int, tmp_path: Path) -> None:
    """No theme is made up for a code that the tree does not know."""
    _set(desk, photo, themes="体育")
    other = tmp_path / "other.jpg"
    other.write_bytes(written(_file(desk, photo).read_bytes(), {"topics": ("medtop:15000000", "medtop:17000000")}).data)
    (number,) = drain(desk.importing.run([other])).added
    assert _photo(desk, number).themes == ("体育",)


def test_a_topic_is_set_and_taken_away(desk: Desk, photo: int) -> None:
    """What is no code, and what is no theme, is refused; undo takes the mapping back."""
    _set(desk, photo, themes="夜景")
    desk.topics.set("夜景", "medtop:14000000")
    themes = {topic.code: names for topic, names in desk.topics.all()}
    assert themes["medtop:14000000"] == ("夜景",)
    desk.history.undo()
    assert not any(names for _, names in desk.topics.all())
    with pytest.raises(InputError, match="eight digits"):
        desk.topics.set("夜景", "夜")
    with pytest.raises(InputError, match="no theme"):
        desk.topics.set("早晨", "")


@pytest.mark.parametrize(
    ("field", "typed", "values"),
    [
        ("city", "", ["平顶山", "平阳"]),
        ("city", "阳", ["平阳"]),
        ("city", "pingd", ["平顶山"]),
        ("persons", "", ["王小红", "李明"]),
        ("rights", "", ["仅限本报"]),
        ("themes", "夜", ["夜景"]),
        ("city", "北京", []),
    ],
)
def test_past_values_are_offered(
    desk: Desk, photo: int, pictures: Path, field: str, typed: str, values: list[str]
) -> None:
    """The most frequent first, found as typed or by their sound; of lists each item."""
    more = drain(desk.importing.run([pictures])).added
    desk.captioning.edit(more, [FieldEdit(How.SET, "city", "平阳")])
    _set(desk, more[0], city="平顶山", persons="王小红", rights="仅限本报", themes="夜景")
    assert [each.text for each in desk.past_values.of(field, typed)] == values


def test_what_has_no_list_is_refused(desk: Desk) -> None:
    """One sentence says which fields have one."""
    with pytest.raises(InputError, match="city"):
        desk.past_values.of("title")


def test_copy_replace_and_templates_know_further_fields(desk: Desk, photo: int, pictures: Path) -> None:
    """Pasting, find and replace and the variables of templates take them as they take a title."""
    other = drain(desk.importing.run([pictures / "晨光初照.jpg"])).added[0]
    desk.pasting.paste(photo, [other], ["city", "title.en", "label"])
    found = _photo(desk, other)
    assert (found.said("city"), found.said("title.en"), found.label) == ("平顶山", "New every day", Label.RED)
    plan = desk.replacing.plan([other], Search("平顶山", "郑州", ("city",)))
    desk.rewriting.apply(plan)
    assert _photo(desk, other).said("city") == "郑州"


def test_names_in_both_languages() -> None:
    """Forms and lists call a field as the table does; translations say which language they are in."""
    assert "aigc" not in further_fields()
    assert (further_name("city", chinese=True), further_name("title.en", chinese=False)) == ("城市", "Title (English)")
    assert further_name("none", chinese=True) == "none"


def test_further_texts_stay_in_order() -> None:
    """A record compares equal to what the catalog gives back."""
    photo = Photo().saying("event", "b").saying("city", "a").saying("event", "")
    assert photo.further == (FieldText("city", "a"),)
