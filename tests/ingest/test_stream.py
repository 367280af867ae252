"""One question about many pictures."""

import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from gallery_app.domain.task import Failure
from gallery_app.ingest.decode import Decoder
from gallery_app.ingest.stream import Stream
from gallery_app.ingest.unread import Unread
from tests.fakes.readers import gone_at_once, treacherous


@pytest.fixture
def decoder(monkeypatch: pytest.MonkeyPatch) -> Iterator[Decoder]:
    """Two workers for long work and one more, who answer with names."""
    monkeypatch.setattr("gallery_app.ingest.reader.serve", treacherous)
    with Decoder(workers=3, seconds=0.5) as running:
        yield running


def _stream(decoder: Decoder) -> Stream[str]:
    return Stream(decoder, "inspect", 4, Path)


def test_every_item_is_answered_once(decoder: Decoder) -> None:
    """However many there are, by all workers but one, which are given back."""
    names = [str(number) for number in range(100)]
    assert sorted(_stream(decoder).answers(names)) == sorted((name, name) for name in names)
    assert len(decoder._alive) == len(decoder._idle) == 2


@pytest.mark.parametrize(("name", "reason"), [("deadly", "reader fail"), ("endless", "takes too long")])
def test_only_the_picture_that_did_it_is_blamed(decoder: Decoder, name: str, reason: str) -> None:
    """What its worker had ahead is asked of another."""
    names = [str(number) for number in range(20)]
    answers = dict(_stream(decoder).answers([*names[:7], name, *names[7:]]))
    told = answers.pop(name)
    assert isinstance(told, Failure)
    assert reason in str(told.message)
    assert answers == {each: each for each in names}


def test_workers_that_do_not_start_are_no_fault_of_pictures(decoder: Decoder, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each picture is said to be unread, and not as many workers are started as there are pictures."""
    monkeypatch.setattr("gallery_app.ingest.reader.serve", gone_at_once)
    answers = dict(_stream(decoder).answers([str(number) for number in range(8)]))
    assert len(answers) == 8
    assert all(isinstance(answer, Unread) for answer in answers.values())


def test_stopping_leaves_nobody_at_work(decoder: Decoder) -> None:
    """Workers that owe answers are ended, and others are to be had."""
    with closing(_stream(decoder).answers([str(number) for number in range(50)])) as answers:
        next(answers)
    assert decoder._alive == set(decoder._idle)
    assert dict(_stream(decoder).answers(["a"])) == {"a": "a"}


def test_a_closed_decoder_answers_that_the_work_was_stopped(decoder: Decoder) -> None:
    """For every picture, and at once."""
    answers = _stream(decoder).answers(["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"])
    next(answers)
    decoder.close()
    assert all(isinstance(answer, str | Unread) for _, answer in answers)


def test_others_are_let_pass(decoder: Decoder) -> None:
    """While there are any, workers get nothing new and are given back before the next item is looked for."""
    held: list[int] = []

    def items() -> Iterator[str]:
        for number in range(12):
            held.append(len(decoder._alive) - len(decoder._idle))
            yield str(number)

    stream = Stream[str](decoder, "inspect", 4, Path, lambda: len(held) > 4)
    assert len(dict(stream.answers(items()))) == 12
    assert held[5:] == [0] * 7


def test_who_waits_for_a_worker_is_let_pass(decoder: Decoder) -> None:
    """Long work asks nothing new while somebody waits, and gives back what it has."""
    answers = _stream(decoder).answers(str(number) for number in range(1000))
    next(answers)
    spare = decoder.lend(Path("a"))
    got: list[object] = []
    waiting = threading.Thread(target=lambda: got.append(decoder.lend(Path("b"))))
    waiting.start()
    while not (decoder.is_wanted or got):
        pass
    assert len(list(answers)) == 999
    waiting.join(5)
    assert len(got) == 1
    decoder.give_back(spare)
