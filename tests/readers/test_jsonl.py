"""JSON Lines: a line is a report, escapes are mapped, a broken line costs itself."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswitness.model.document import Document
from crosswitness.model.errors import ReadError
from crosswitness.model.issue import Issue
from crosswitness.pipeline.ports import Unit
from crosswitness.readers.jsonl import lines, read_jsonl
from crosswitness.readers.units import sha256

strings = st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]))


def read(content: bytes) -> list[Document | Issue]:
    return list(read_jsonl(Unit(path="feed.jsonl", content=content)))


def unescape(literal: bytes) -> str:
    return str(json.loads(b'"' + literal + b'"'))


@given(title=strings, text=strings.filter(str.strip), ascii_only=st.booleans(), order=st.booleans())
def test_every_code_point_reads_back_from_its_escape(
    title: str, text: str, ascii_only: bool, order: bool
) -> None:
    pairs = [("title", title), ("text", text), ("extra", {"text": ["no", {"title": "no"}]})]
    line = json.dumps(dict(pairs if order else reversed(pairs)), ensure_ascii=ascii_only).encode()
    (document,) = read(line + b"\r\n")
    assert isinstance(document, Document)
    assert document.source.sha256 == sha256(line)
    if title.strip() and not text.lstrip().startswith(title.strip()):
        assert document.text == f"{title}\n\n{text}"
    else:
        assert document.text == text
    first = len(document.text) - len(text)
    for position in range(first, len(document.text)):
        low, high = document.offsets.bytes_of(position, position + 1)
        assert unescape(line[low:high]) == document.text[position]


def test_a_broken_line_costs_that_line() -> None:
    content = b'{"text": "First."}\n{"text": \n\n[1]\n{"title": "No text"}\n{"text": "Last."}\n'
    found = read(content)
    assert [item.text for item in found if isinstance(item, Document)] == ["First.", "Last."]
    broken = [item for item in found if isinstance(item, Issue)]
    assert [(issue.code, str(issue.place)) for issue in broken] == [
        ("R106", "feed.jsonl: line 2"),
        ("R106", "feed.jsonl: line 4"),
        ("R106", "feed.jsonl: line 5"),
    ]
    assert len(list(lines(content))) == len(found)


def test_fields_become_given_in_order() -> None:
    line = {"text": "Rain fell.", "author": ["A. Roe", "B. Poe"], "outlet": "Valley Post", "x": 1}
    (document,) = read(json.dumps(line).encode())
    assert isinstance(document, Document)
    assert document.outlet == "Valley Post"
    assert [(g.field, g.value, g.source) for g in document.given] == [
        ("author", "A. Roe", "feed.jsonl:1: author"),
        ("author", "B. Poe", "feed.jsonl:1: author"),
        ("outlet", "Valley Post", "feed.jsonl:1: outlet"),
    ]


def test_the_last_of_equal_keys_counts_and_maps() -> None:
    line = b'{"text": "one", "text": "two"}'
    (document,) = read(line)
    assert isinstance(document, Document)
    low, high = document.offsets.bytes_of(0, 3)
    assert (document.text, line[low:high]) == ("two", b"two")


def test_lone_surrogates_are_replaced_with_a_doubt() -> None:
    found = read(b'{"text": "a\\ud800b\\u0000c"}')
    assert isinstance(found[0], Issue)
    assert found[0].code == "R203"
    assert isinstance(found[1], Document)
    assert found[1].text == "a\ufffdb\ufffdc"
    assert found[1].offsets.bytes_of(1, 2) == (11, 17)


def test_a_line_is_utf8_with_or_without_a_mark() -> None:
    marked, issue, broken = read(b'\xef\xbb\xbf{"text": "a"}\n{"text": "caf\xe9"}')
    assert isinstance(marked, Document)
    assert marked.offsets.bytes_of(0, 1) == (13, 14)
    assert isinstance(broken, Document)
    assert broken.text == "caf\ufffd"
    assert isinstance(issue, Issue)
    assert issue.code == "R202"


def test_hostile_nesting_is_refused() -> None:
    found = read(b'{"text": "a", "x": ' + b"[" * 100_000 + b"]" * 100_000 + b"}")
    assert isinstance(found[0], Issue)
    assert found[0].code == "R106"


@pytest.mark.parametrize("content", [b"", b"\n \n", b"\xff\xfe{\x00}\x00"])
def test_files_without_lines_are_refused(content: bytes) -> None:
    with pytest.raises(ReadError):
        read(content)
