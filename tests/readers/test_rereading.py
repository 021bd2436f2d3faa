"""Reading again in any order gives the same as reading one by one."""

import io
import json
import random
import tarfile

import pytest

from crosswitness.model.document import Document
from crosswitness.model.errors import VerifyError
from crosswitness.pipeline.ports import Unit
from crosswitness.readers import rereading
from crosswitness.readers.archive import ArchiveOptions, members
from crosswitness.readers.formats import read, reread


def feed(name: str, count: int) -> bytes:
    rows = ({"text": f"Report {n} of {name}.", "title": f"T {n}"} for n in range(count))
    return "\n".join(map(json.dumps, rows)).encode()


def tarred(files: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w:gz") as archive:
        for name, content in files.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))
    return stream.getvalue()


SOURCES = {
    "a.txt": b"Port closed.",
    "b.jsonl": feed("b", 5),
    "c.tar.gz": tarred(
        {"x.jsonl": feed("x", 3), "y.html": b"<p>One &amp; two", "z.jsonl": feed("z", 3)}
    ),
}


def documents() -> list[Document]:
    found = []
    for path, content in SOURCES.items():
        if path.endswith(".gz"):
            inside = list(members(path, io.BytesIO(content), ArchiveOptions()))
            units = [
                Unit(path=path, member=n, content=c) for n, c in inside if isinstance(c, bytes)
            ]
        else:
            units = [Unit(path=path, content=content)]
        found += [made for u in units for made in read(u) if isinstance(made, Document)]
    return found


@pytest.mark.parametrize("memory", [200_000_000, 0])
def test_any_order_gives_the_same(memory: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rereading, "MEMORY", memory)
    loads: list[str] = []

    def load(path: str) -> bytes:
        loads.append(path)
        return SOURCES[path]

    made = documents()
    assert len(made) == 13
    again = rereading.Rereader(load)
    for document in made:
        assert again.text(document.source) == (document.text, document.offsets)
        assert reread(SOURCES[document.source.path], document.source)[0] == document.text
    assert loads == sorted(SOURCES)
    random.Random(3).shuffle(made)
    for document in made:
        assert again.text(document.source)[0] == document.text


def test_a_changed_line_is_an_error_and_the_others_are_not() -> None:
    lines = SOURCES["b.jsonl"].split(b"\n")
    changed = b"\n".join([*lines[:2], lines[2].replace(b"Report", b"Rapport"), *lines[3:]])
    again = rereading.Rereader(lambda path: changed if path == "b.jsonl" else SOURCES[path])
    wrong = []
    for document in documents():
        try:
            again.held(document.source)
        except VerifyError:
            wrong.append(str(document.source))
    assert wrong == ["b.jsonl:3"]
