"""`credits`: credit lines on the command line."""

from typing import Any

from tests.cli.conftest import Cli


def test_credits_in_words(cli: Cli, filled: Any) -> None:
    """One line a picture; folded, the line that speaks for most comes last."""
    assert cli("credits", filled["report"], "--style", "label").out.splitlines()[0] == "晨光初照　摄影/李明"
    folded = cli("credits", filled["report"], "--fold").out.splitlines()
    assert folded == ["晨光初照", "茶馆一角　王小红 摄", "老街夜色", "本文图片除署名外均由李明摄"]


def test_credits_in_json(cli: Cli, filled: Any) -> None:
    """The keys are those that scripts rely on, and a photo without a credit is told."""
    cli("edit", 1, "--set", "photographers=")
    answer = cli("credits", filled["report"], "--style", "english", "--json")
    assert set(answer.json) == {"report", "style", "summary", "numbered", "lines", "uncredited"}
    assert set(answer.json["lines"][0]) == {"photo", "section", "credit", "line", "folded"}
    assert (answer.json["summary"], answer.json["uncredited"]) == ("", [1])
    assert "Photos without a credit: 1" in answer.err


def test_an_unknown_style(cli: Cli, filled: Any) -> None:
    """It is wrong usage, in one sentence that names the styles."""
    answer = cli("credits", filled["report"], "--style", "fancy")
    assert (answer.status, len(answer.err.splitlines())) == (2, 1)
    assert "brackets" in answer.err


def test_credits_of_a_layout(cli: Cli, filled: Any) -> None:
    """The id of a layout gives its pages, with the words for where the pictures stand."""
    layout = cli("layout", "compose", filled["report"], "--template", "photo-page", "--json").json["layout"]
    answer = cli("credits", layout, "--json").json
    assert set(answer) == {"layout", "style", "pages"}
    assert set(answer["pages"][0]) == {"page", "summary", "placed", "photos", "uncredited"}
    assert "李明 摄；" in cli("credits", layout).out
    assert cli("credits", layout, "--fold").out == "Page 1: 本版图片除署名外均由李明摄\n"
    assert cli("credits", 99).status == 2
