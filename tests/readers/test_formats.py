"""Which reader reads what, what is refused, and reading again."""

import gzip
import io
import zipfile
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswitness.model.document import Document
from crosswitness.model.errors import ReadError, VerifyError
from crosswitness.pipeline.ports import Unit
from crosswitness.readers.formats import count, held_bytes, read, reader_of, reread
from crosswitness.readers.html import read_html
from crosswitness.readers.jsonl import read_jsonl
from crosswitness.readers.text import read_text


@pytest.mark.parametrize(
    ("name", "content", "reader"),
    [
        ("a.txt", b"Text.", read_text),
        ("a.md", b"# Text", read_text),
        ("a.TXT", b"\xef\xbb\xbf <!DOCTYPE html><p>x", read_html),
        ("a.txt", b"<p> is a tag, this is no page", read_text),
        ("a.htm", b"just text", read_html),
        ("a.ndjson", b"{}", read_jsonl),
        ("a.dat", b'{"text": "x"}', read_jsonl),
        ("a", b"<!-- saved --><html>", read_html),
        ("a", b"Text.", read_text),
    ],
)
def test_the_reader_follows_from_name_and_first_bytes(
    name: str, content: bytes, reader: object
) -> None:
    assert reader_of(Unit(path="x.zip", member=name, content=content)) is reader
    assert reader_of(Unit(path=name, content=content)) is reader


@pytest.mark.parametrize(
    ("content", "code", "words"),
    [
        (b"", "R101", "empty"),
        (b"%PDF-1.7\n...", "R102", "PDF"),
        (b"\x89PNG\r\n\x1a\n", "R102", "PNG"),
        (b"PK\x03\x04...", "R102", "ZIP"),
        (b"\x00\x00\x00\x18ftypmp42", "R102", "MP4"),
        (bytes(range(32)) * 50, "R102", "unknown"),
    ],
)
def test_what_is_no_text_is_refused_in_clear_words(content: bytes, code: str, words: str) -> None:
    with pytest.raises(ReadError, match=words) as caught:
        list(read(Unit(path="a.txt", content=content)))
    assert caught.value.code == code


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-32", "cp1251", "cp1256"])
def test_text_in_any_encoding_is_not_binary(codec: str) -> None:
    text = "ميناء" if codec == "cp1256" else "Порт закрыт" if codec == "cp1251" else "Port closed"
    documents = list(read(Unit(path="a.txt", content=(text * 40).encode(codec))))
    assert isinstance(documents[-1], Document)


def test_the_reports_of_a_unit_are_counted() -> None:
    assert count(Unit(path="a.jsonl", content=b"{}\n\n[]\n")) == 2
    assert count(Unit(path="a.jsonl", content=b"")) == 1
    assert count(Unit(path="a.txt", content=b"a\nb")) == 1


STARTS = [b"", b"\xff\xfe", b"\x89PNG", b"\xef\xbb\xbf", b'{"text": "a"}\n', b"<p>"]
LINES = [b'{"text": "b"}', b"{", b"", b" ", b"\r", b"[]"]


@given(
    name=st.sampled_from(["a.txt", "a.html", "a.jsonl", "a"]),
    start=st.sampled_from(STARTS),
    rest=st.binary(max_size=60) | st.lists(st.sampled_from(LINES)).map(b"\n".join),
)
def test_documents_and_lost_reports_add_up(name: str, start: bytes, rest: bytes) -> None:
    unit = Unit(path=name, content=start + rest)
    found = 0
    try:
        for made in read(unit):
            found += isinstance(made, Document) or made.code.startswith("R1")
    except ReadError:
        found += 1
    assert found == count(unit)


def stored(content: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("in/a.jsonl", content)
    return stream.getvalue()


def test_a_line_of_a_member_is_read_again() -> None:
    lines = b'{"text": "One."}\r\n{"title": "T", "text": "T\\u0077o."}'
    archive = stored(lines)
    documents = list(read(Unit(path="r.zip", member="in/a.jsonl", content=lines)))
    for document in documents:
        assert isinstance(document, Document)
        assert reread(archive, document.source) == (document.text, document.offsets)
    second = documents[1]
    assert isinstance(second, Document)
    held = held_bytes(archive, second.source)
    assert held == lines.split(b"\r\n")[1]
    at = second.text.index("Two")
    low, high = second.offsets.bytes_of(at, at + 3)
    assert held[low:high] == b"T\\u0077o"


def test_changed_or_missing_bytes_are_an_error() -> None:
    content = b"Port closed."
    (document,) = read(Unit(path="a.txt", content=content))
    assert isinstance(document, Document)
    with pytest.raises(VerifyError, match="changed"):
        reread(b"Port open.", document.source)
    with pytest.raises(VerifyError, match="not in the file"):
        reread(gzip.compress(content), replace(document.source, path="a.gz", member="b.txt"))
