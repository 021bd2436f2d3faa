"""Archives: members in order, bombs stopped, broken parts named, nothing written."""

import gzip
import io
import tarfile
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosswitness.model.errors import ReadError
from crosswitness.readers.archive import (
    ArchiveOptions,
    Found,
    is_archive,
    member_bytes,
    members,
)

SMALL = ArchiveOptions(members=5, total=50_000, member=20_000, ratio=10, free=12_000)


def zipped(files: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return stream.getvalue()


def tarred(files: dict[str, bytes], mode: str = "w") -> bytes:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode=mode) as archive:  # type: ignore[call-overload]
        link = tarfile.TarInfo("link.txt")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
        for name, content in files.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))
    return stream.getvalue()


def found_in(name: str, content: bytes, options: ArchiveOptions = SMALL) -> list[Found]:
    return list(members(name, io.BytesIO(content), options))


def codes(found: list[Found]) -> list[tuple[str, str]]:
    return [(name, what.code if isinstance(what, ReadError) else "") for name, what in found]


FILES = {"b.txt": b"Two.", "../a.txt": b"One.", ".hidden": b"No.", "__MACOSX/b.txt": b"No."}


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("r.zip", zipped(FILES)),
        ("r.TAR", tarred(FILES)),
        ("r.tar.gz", tarred(FILES, "w:gz")),
        ("r.tgz", tarred(FILES, "w:gz")),
    ],
)
def test_members_come_in_order_without_links_and_hidden_files(name: str, content: bytes) -> None:
    assert is_archive(name)
    assert found_in(name, content) == [("b.txt", b"Two."), ("../a.txt", b"One.")]
    assert member_bytes(name, content, "../a.txt") == b"One."
    assert member_bytes(name, content, "c.txt") is None


def test_names_that_cannot_be_stored_are_changed() -> None:
    content = tarred({"a\udce9b\nc.txt": b"One."})
    assert found_in("r.tar", content) == [("a\ufffdb\ufffdc.txt", b"One.")]


def test_a_compressed_file_is_one_member() -> None:
    assert found_in("page.html.gz", gzip.compress(b"<p>One.")) == [("page.html", b"<p>One.")]


def test_archives_are_opened_two_deep() -> None:
    one = zipped({"a.txt": b"One."})
    two = zipped({"one.zip": one, "b.txt.gz": gzip.compress(b"Two.")})
    assert found_in("two.zip", two) == [("one.zip!a.txt", b"One."), ("b.txt.gz!b.txt", b"Two.")]
    assert member_bytes("two.zip", two, "one.zip!a.txt") == b"One."
    three = codes(found_in("three.zip", zipped({"two.zip": two, "c.txt": b"Three."})))
    assert three == [("two.zip!one.zip", "R105"), ("two.zip!b.txt.gz", "R105"), ("c.txt", "")]


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_members_of_one_name_are_told_apart() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("a.txt", b"One.")
        archive.writestr("a.txt", b"Two.")
    assert found_in("r.zip", stream.getvalue()) == [("a.txt", b"One."), ("a~2.txt", b"Two.")]


def test_a_bomb_costs_itself_and_the_others_go_on() -> None:
    content = zipped({"a.txt": b"One.", "bomb.txt": b"0" * 15_000, "b.txt": b"Two."})
    assert codes(found_in("r.zip", content)) == [("a.txt", ""), ("bomb.txt", "R105"), ("b.txt", "")]


def test_a_bomb_in_a_stream_costs_the_rest() -> None:
    content = tarred({"a.txt": b"One.", "bomb.txt": b"0" * 200_000}, "w:gz")
    assert codes(found_in("r.tgz", content))[-1] == ("", "R105")
    assert codes(found_in("a.txt.gz", gzip.compress(b"0" * 50_000))) == [("a.txt", "R105")]


def test_too_many_members_and_bytes_cost_the_rest() -> None:
    content = zipped({f"{n}.txt": b"x" for n in range(9)})
    assert codes(found_in("r.zip", content)) == [(f"{n}.txt", "") for n in range(5)] + [
        ("", "R105")
    ]
    large = bytes(range(256)) * 60
    loose = ArchiveOptions(total=40_000, ratio=1_000)
    found = codes(found_in("r.tar", tarred({f"{n}.txt": large for n in range(4)}), loose))
    assert found == [("0.txt", ""), ("1.txt", ""), ("", "R105")]


def test_a_large_inner_archive_counts_with_the_outer_one() -> None:
    inner = zipped({f"{n}.txt": b"x" for n in range(4)})
    found = codes(found_in("r.zip", zipped({"i.zip": inner, "a.txt": b"One."})))
    assert found[:4] == [(f"i.zip!{n}.txt", "") for n in range(4)]
    assert found[4] == ("", "R105")


def test_a_packed_file_is_found_again_under_its_name_in_the_sources():
    packed = gzip.compress(b"Rain fell.")
    ((member, content),) = found_in("rain.txt.gz", packed)
    assert member_bytes("sources/0123456789ab-rain.txt.gz", packed, member) == content


@pytest.mark.parametrize("name", ["r.zip", "r.tar", "r.tar.gz", "r.txt.gz"])
@pytest.mark.parametrize(
    "content", [b"P", b"PK\x03\x04 broken", b"\x1f\x8b\x08 broken", b"x" * 600]
)
def test_a_broken_archive_is_one_error(name: str, content: bytes) -> None:
    found = found_in(name, content)
    assert [what.code for _, what in found if isinstance(what, ReadError)] == ["R104"]


@settings(max_examples=60)
@given(data=st.data(), name=st.sampled_from(["r.zip", "r.tar", "r.tgz", "r.gz"]))
def test_damage_never_raises(data: st.DataObject, name: str) -> None:
    whole = {"r.zip": zipped, "r.tar": tarred}.get(name, lambda f: tarred(f, "w:gz"))(FILES)
    content = bytearray(whole)
    for _ in range(data.draw(st.integers(1, 5))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(content)))
    for _, what in found_in(name, bytes(content[:cut])):
        assert isinstance(what, bytes | ReadError)
