import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswitness.model.errors import ReadError
from crosswitness.model.issue import Issue
from crosswitness.readers.families import Owned, read, table


def lines(text: str, name: str = "owners.csv") -> tuple[list[Owned], list[str]]:
    found = list(read(name, text.encode()))
    issues = [f"{i.code} {i.place} {i.message}" for i in found if isinstance(i, Issue)]
    return [item for item in found if isinstance(item, Owned)], issues


def test_columns_may_stand_anywhere_and_others_are_left_alone() -> None:
    found, issues = lines("since,Family ,OUTLET\n2019,North Media,Harbour Post\n\n")
    assert found == [Owned(outlet="Harbour Post", family="North Media")]
    assert not issues


def test_tabs_part_a_tsv_and_a_mark_of_the_encoding_is_no_part_of_the_header() -> None:
    found, _ = lines("\ufeffoutlet\tfamily\nTidewire, The\tNorth Media\n", "owners.tsv")
    assert found == [Owned(outlet="Tidewire, The", family="North Media")]
    assert found[0].line == "North Media: Tidewire  The"


def test_lines_that_are_none_are_told_with_their_place() -> None:
    found, issues = lines(
        "outlet,family\nHarbour Post,\n,North Media\nTidewire\nBay Radio,Bay: Group\n…,Bay\n"
        "Lorne Star,Bay\n"
    )
    assert [line.outlet for line in found] == ["Lorne Star"]
    assert issues == [
        "J108 owners.csv: line 2 this line has no family",
        "J108 owners.csv: line 3 this line has no outlet",
        "J108 owners.csv: line 4 this line has no family",
        "J108 owners.csv: line 5 the family “Bay: Group” has a colon",
        "J108 owners.csv: line 6 “…” is no name of an outlet",
    ]


def test_an_outlet_of_two_families_stays_in_the_first() -> None:
    found, issues = lines("outlet,family\nTidewire,North\nThe Tidewire,South\nTidewire,North\n")
    assert {line.family for line in found} == {"North"}
    assert issues == [
        "J108 owners.csv: line 3 “The Tidewire” is North's by an earlier line; this one is left out"
    ]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("owners.txt", b"outlet,family\n"),
        ("owners.csv", b"outlet,owner\n"),
        ("owners.csv", b""),
        ("owners.csv", b"outlet,family\n\xff,a\n"),
    ],
)
def test_what_is_no_table_is_refused_as_a_whole(name: str, content: bytes) -> None:
    with pytest.raises(ReadError, match="owners"):
        list(read(name, content))


WORDS = st.text(st.sampled_from("abcé ,\"'"), min_size=1).map(lambda t: " ".join(t.split()))


@given(st.dictionaries(WORDS.filter(lambda t: any(c.isalpha() for c in t)), st.just("North")))
def test_what_is_written_reads_back(owned: dict[str, str]) -> None:
    made = [Owned(outlet=outlet, family=family) for outlet, family in owned.items()]
    found, issues = lines(table(made))
    assert not issues
    assert {line.outlet for line in found} == set(owned)
