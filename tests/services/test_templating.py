"""Templates, codes, find and replace, copy and paste: planned, made, undone."""

from pathlib import Path

import pytest

from gallery_app.domain.changes import Kind
from gallery_app.domain.task import drain
from gallery_app.errors import InputError
from gallery_app.metadata.write import written
from gallery_app.paths import codes_folder
from gallery_app.services.caption_templates import CaptionTemplate, Stamp, StampHow, Templates
from gallery_app.services.captioning import FieldEdit, How
from gallery_app.services.codes import read_code_lists
from gallery_app.services.desk import Desk
from gallery_app.services.photo_values import VARIABLES
from gallery_app.services.replacing import Search
from gallery_app.services.rewriting import Plan


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A user's data folder of its own."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "data"))
    monkeypatch.setenv("HOME", str(tmp_path))


@pytest.fixture
def photos(desk: Desk, pictures: Path) -> tuple[int, ...]:
    """Two photos with files; the first has a title, a photographer and a day."""
    ids = drain(desk.importing.run([pictures])).added[:2]
    _set(desk, ids[0], title="茶馆", photographers="王小红", date="2023-10-06")
    _set(desk, ids[1], title="", date="")
    return ids


def _set(desk: Desk, photo: int, **fields: str) -> None:
    desk.captioning.edit([photo], [FieldEdit(How.SET, name, value) for name, value in fields.items()])


def _stamped(desk: Desk, photos: tuple[int, ...], *stamps: Stamp) -> Plan:
    plan = drain(desk.templating.plan(photos, CaptionTemplate("t", stamps)))
    desk.rewriting.apply(plan)
    return plan


def _text(desk: Desk, photo: int, field: str) -> object:
    return getattr(desk.library.photo(photo), field)


def test_variables_are_filled_photo_by_photo(desk: Desk, photos: tuple[int, ...]) -> None:
    """Each has its own count and day; where a value is missing the field is left, and told."""
    plan = _stamped(desk, photos, Stamp("description", "{date:%-m月%-d日}，{title}，{seq:2}"))
    assert _text(desk, photos[0], "description") == "10月6日，茶馆，01"
    assert _text(desk, photos[1], "description") == ""
    assert "{date}, {title}" in str(plan.left[0].message)


@pytest.mark.parametrize(
    ("how", "first", "second"),
    [
        (StampHow.REPLACE, "新", "新"),
        (StampHow.APPEND, "茶馆新", "新"),
        (StampHow.PREPEND, "新茶馆", "新"),
        (StampHow.IF_EMPTY, "茶馆", "新"),
    ],
)
def test_a_template_meets_what_is_there(
    desk: Desk, photos: tuple[int, ...], how: StampHow, first: str, second: str
) -> None:
    """Replace, append, prepend, only if empty; a second run changes nothing."""
    for _ in range(2):
        _stamped(desk, photos, Stamp("title", "新", how))
        assert [_text(desk, photo, "title") for photo in photos] == [first, second]


def test_lists_are_joined_as_lists(desk: Desk, photos: tuple[int, ...]) -> None:
    """A photographer appended comes after the one there is."""
    _stamped(desk, photos, Stamp("photographers", "李明", StampHow.APPEND))
    assert _text(desk, photos[0], "photographers") == ("王小红", "李明")


def test_the_file_answers_what_the_catalog_does_not_know(desk: Desk, photos: tuple[int, ...]) -> None:
    """City, event and the like are read from the file."""
    record = desk.library.photo(photos[0])
    assert record is not None
    assert record.file is not None
    path = Path(record.file.path)
    path.write_bytes(written(path.read_bytes(), {"city": "西安"}).data)
    _stamped(desk, photos[:1], Stamp("place", "{城市}，{file}"))
    assert _text(desk, photos[0], "place") == f"西安，{path.stem}"


def test_a_template_is_one_step_of_undo(desk: Desk, photos: tuple[int, ...]) -> None:
    """However many photos and fields it touches."""
    _stamped(desk, photos, Stamp("title", "一"), Stamp("place", "二"))
    (undone,) = desk.history.undo()
    assert undone.of(Kind.PHOTO) == set(photos)
    assert _text(desk, photos[0], "title") == "茶馆"


def test_a_value_that_does_not_fit_is_left(desk: Desk, photos: tuple[int, ...]) -> None:
    """The photo is named with the reason; the other fields are filled."""
    plan = _stamped(desk, photos[:1], Stamp("rating", "{title}"), Stamp("place", "好"))
    assert "rating" in str(plan.left[0].message)
    assert _text(desk, photos[0], "place") == "好"


def test_codes_in_a_template(desk: Desk, photos: tuple[int, ...]) -> None:
    """They are replaced by the lists of the folder; an unknown one is told and stays."""
    _list("hu\t胡玲{title}\n")
    plan = _stamped(desk, photos[:1], Stamp("description", "=hu==xi="))
    assert _text(desk, photos[0], "description") == "胡玲茶馆=xi="
    assert "=xi=" in str(plan.left[0].message)


def _list(text: str, name: str = "team.txt", encoding: str = "utf-8") -> None:
    codes_folder().mkdir(parents=True, exist_ok=True)
    (codes_folder() / name).write_bytes(text.encode(encoding))


def test_lists_of_codes_are_read_together() -> None:
    """UTF-8 and what spreadsheets call Unicode; doubles and files that are no text are told, the rest is used."""
    _list("hu\t胡玲\nbad\n", "a.txt")
    _list("xi\t西安\nhu\t胡杨\n", "b.tsv", "utf-16")
    _list("", "c.txt")
    _list("\udcff".encode("utf-8", "surrogatepass").decode("latin-1"), "d.txt", "latin-1")
    codes = read_code_lists()
    assert codes.texts == {"hu": ("胡玲",), "xi": ("西安",)}
    assert [str(fault.message).split(": ")[-1] for fault in codes.faults] == [
        "it needs a code, a tab and a replacement.",
        f"the code hu stands in {codes.sources['hu']} already.",
        "it is no text in UTF-8.",
    ]


def test_templates_are_kept_and_dropped(tmp_path: Path) -> None:
    """What is kept is read back, with the blanks it was written with."""
    templates = Templates(tmp_path / "kept")
    kept = CaptionTemplate("演出 巴黎", (Stamp("title", " {标题}", StampHow.APPEND), Stamp("rights", "本报")))
    templates.keep(kept)
    assert templates.all() == (kept,)
    assert templates.find("演出 巴黎") == kept
    templates.remove("演出 巴黎")
    assert (templates.all(), templates.faults()) == ((), ())


@pytest.mark.parametrize(
    ("name", "stamps", "reason"),
    [
        ("a/b", (Stamp("title", "x"),), "cannot be the name"),
        ("..", (Stamp("title", "x"),), "cannot be the name"),
        ("a", (), "at least one field"),
        ("a", (Stamp("titel", "x"),), "no field titel"),
        ("a", (Stamp("title", "x"), Stamp("title", "y")), "twice"),
        ("a", (Stamp("title", "{x}"),), "no variable x"),
    ],
)
def test_a_wrong_template_is_not_kept(tmp_path: Path, name: str, stamps: tuple[Stamp, ...], reason: str) -> None:
    """One sentence, and no file."""
    with pytest.raises(InputError, match=reason):
        Templates(tmp_path).keep(CaptionTemplate(name, stamps))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{", "Expecting"),
        ("[]", "must be an object"),
        ('{"fields": {"titel": {"text": "x"}}}', "does not know fields.titel"),
        ('{"fields": {"title": {"text": 5}}}', "must be a text"),
        ('{"fields": {"title": {"text": "x", "how": "up"}}}', "must be one of replace"),
        ('{"fields": {"title": {"text": "{x}"}}}', "no variable x"),
        ('{"fields": {}}', "at least one field"),
    ],
)
def test_a_wrong_file_is_told(tmp_path: Path, text: str, reason: str) -> None:
    """The fault is one sentence; asking for the template says it too, and it can be dropped."""
    (tmp_path / "bad.json").write_text(text, "utf-8")
    templates = Templates(tmp_path)
    assert templates.all() == ()
    assert reason in str(templates.faults()[0].message)
    with pytest.raises(InputError, match="cannot be used"):
        templates.find("bad")
    templates.remove("bad")
    with pytest.raises(InputError, match="no template bad"):
        templates.remove("bad")


def test_a_template_that_is_not_there_is_told(tmp_path: Path) -> None:
    """The sentence names those there are."""
    with pytest.raises(InputError, match="no template x"):
        Templates(tmp_path).find("x")


def test_find_and_replace(desk: Desk, photos: tuple[int, ...]) -> None:
    """Texts, items of lists and captions of uses; capitals count unless told otherwise; one step of undo."""
    _set(desk, photos[0], title="Tea 茶馆", themes="老街；茶馆", place="老街")
    plan = desk.replacing.plan(photos, Search("tea", "茶", any_case=True))
    assert [(c.photo, c.field, c.old, c.new) for c in plan.changes] == [(photos[0], "title", "Tea 茶馆", "茶 茶馆")]
    assert desk.replacing.plan(photos, Search("tea", "茶")).changes == ()
    desk.rewriting.apply(desk.replacing.plan(photos, Search("老街", "古街")))
    assert (_text(desk, photos[0], "themes"), _text(desk, photos[0], "place")) == (("古街", "茶馆"), "古街")
    desk.history.undo()
    assert _text(desk, photos[0], "place") == "老街"


def test_captions_of_uses_are_searched(desk: Desk, report: int) -> None:
    """A caption that says another thing than the photo is changed where it stands."""
    placement = desk.library.photos(desk.finding.search("").ids)[0].placements[0]
    desk.captioning.set_caption(placement.id, "古城之夜")
    plan = desk.replacing.plan([placement.photo], Search("古城", "新城", ("caption",)))
    desk.rewriting.apply(plan)
    record = desk.library.photo(placement.photo)
    assert record is not None
    assert "新城之夜" in [each.caption for each in record.placements]


@pytest.mark.parametrize("search", [Search("", "x"), Search("x", "y", ("rating",))])
def test_a_search_that_is_none_is_refused(desk: Desk, photos: tuple[int, ...], search: Search) -> None:
    """Nothing to find, or a field that holds no text."""
    with pytest.raises(InputError):
        desk.replacing.plan(photos, search)


def test_an_empty_plan_changes_nothing(desk: Desk) -> None:
    """And leaves no step of undo."""
    assert not desk.rewriting.apply(Plan())
    assert desk.history.entries() == ()


def test_chosen_fields_are_pasted(desk: Desk, photos: tuple[int, ...]) -> None:
    """Only those; credits keep who stands for which house when both are chosen."""
    _set(desk, photos[0], organisations="本报", place="老街", rating="4")
    desk.pasting.paste(photos[0], photos, ["photographers", "organisations", "place", "date", "rating"])
    source, other = (desk.library.photo(photo) for photo in photos)
    assert source is not None
    assert other is not None
    assert (other.place, other.taken, other.rating, other.title) == ("老街", "2023-10-06", 4, "")
    assert (other.photographers, other.organisations) == (source.photographers, source.organisations)


@pytest.mark.parametrize(
    ("field", "photographers", "organisations"),
    [("photographers", ("王小红",), ("别报",)), ("organisations", ("李明",), ("本报",))],
)
def test_half_of_a_credit_is_pasted(
    desk: Desk, photos: tuple[int, ...], field: str, photographers: tuple[str, ...], organisations: tuple[str, ...]
) -> None:
    """Names without houses, or houses without names; the other half stays."""
    _set(desk, photos[0], organisations="本报")
    _set(desk, photos[1], photographers="李明", organisations="别报")
    desk.pasting.paste(photos[0], photos[1:], [field])
    assert _text(desk, photos[1], "photographers") == photographers
    assert _text(desk, photos[1], "organisations") == organisations


@pytest.mark.parametrize("fields", [[], ["focus"]])
def test_pasting_needs_fields(desk: Desk, photos: tuple[int, ...], fields: list[str]) -> None:
    """At least one, and one that can be copied."""
    with pytest.raises(InputError):
        desk.pasting.paste(photos[0], photos[1:], fields)


def test_every_variable_has_one_meaning() -> None:
    """The catalog's names go before the table's; 主题 are themes and 标题 the title."""
    assert (VARIABLES["主题"], VARIABLES["标题"], VARIABLES["城市"]) == ("themes", "title", "city")
