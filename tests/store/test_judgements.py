import multiprocessing
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswitness.model.errors import ModelError
from crosswitness.model.judgement import Anchor, Judgement, Verb
from crosswitness.model.span import Span
from crosswitness.store.judgements import append, line, parse, read

AT = datetime(2024, 5, 14, 9, 30, tzinfo=UTC)
ONE = Anchor(
    span=Span(document="d1", start=6, end=19),
    exact="Hanna Viklund",
    prefix="Mayor ",
    suffix=" “spoke”\n",
    title="The bell",
    outlet="Alpha",
    entity="e1",
)
OTHER = replace(ONE, span=Span(document="d2", start=0, end=13), entity="e2")


def same(seq: int) -> Judgement:
    return Judgement(seq=seq, verb=Verb.SAME, places=(ONE, OTHER), by="ana", at=AT, note="é\u2028")


def test_a_file_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    assert read(tmp_path / "judgements.jsonl").judgements == ()


def test_lines_are_appended_and_read_back(tmp_path: Path) -> None:
    path = tmp_path / "judgements.jsonl"
    first = append(path, same)
    second = append(
        path, lambda seq: Judgement(seq=seq, verb=Verb.UNDO, by="bo", at=AT, supersedes=1)
    )
    assert (first.seq, second.seq) == (1, 2)
    assert read(path).judgements == (first, second)
    assert path.read_bytes().count(b"\n") == 2


def test_a_broken_line_is_named_and_kept_and_the_rest_applies(tmp_path: Path) -> None:
    path = tmp_path / "judgements.jsonl"
    kept = append(path, same)
    wrong = [
        b"{broken",
        b"\xff\xfe",
        b"[" * 10_000,
        b'{"seq": 1}',
        b'{"seq":4,"verb":"same","by":"x","at":"2024-01-01T00:00:00Z","colour":1}',
    ]
    with path.open("ab") as stream:
        stream.write(b"\n".join(wrong))
    last = append(path, same)
    judged = read(path)
    assert judged.judgements == (kept, last)
    assert last.seq == 7, "a number that a broken line may have had is not given again"
    assert [issue.code for issue in judged.issues] == ["J101"] * 5
    assert [str(issue.place) for issue in judged.issues] == [
        f"judgements.jsonl: line {n}" for n in (2, 3, 4, 5, 6)
    ]
    assert b"{broken\n" in path.read_bytes()


def test_a_line_that_stands_twice_counts_once(tmp_path: Path) -> None:
    path = tmp_path / "judgements.jsonl"
    append(path, same)
    path.write_bytes(path.read_bytes() * 2)
    assert len(read(path).judgements) == 1


def test_a_failed_judgement_writes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "judgements.jsonl"
    with pytest.raises(ModelError):
        append(path, lambda seq: replace(same(seq), by=""))
    assert path.read_bytes() == b""


def _append_some(path: Path) -> None:
    for _ in range(20):
        append(path, same)


def test_writers_side_by_side_never_share_a_number(tmp_path: Path) -> None:
    path = tmp_path / "judgements.jsonl"
    workers = [
        multiprocessing.get_context("fork").Process(target=_append_some, args=(path,))
        for _ in range(3)
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert [one.seq for one in read(path).judgements] == list(range(1, 61))


words = st.text(st.characters(), max_size=20)  # halves of characters among them


@given(words, words, st.integers(1, 10**6), st.integers(-14 * 60, 14 * 60))
def test_a_line_reads_back_as_it_was(note: str, title: str, seq: int, offset: int) -> None:
    at = AT.astimezone(timezone(timedelta(minutes=offset)))
    made = replace(same(seq), note=note, at=at, places=(replace(ONE, title=title), OTHER))
    assert "\n" not in line(made)
    assert parse(line(made).encode()) == made
