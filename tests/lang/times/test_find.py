from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswitness.lang.calendar import FoundDate, Shape, find_dates
from crosswitness.model.annotation import TimeKind


def only(text: str) -> FoundDate:
    found = find_dates(text)
    assert len(found) == 1, [text[f.start : f.end] for f in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("March 03, 2021", "2021-03-03"),
        ("Posted: 03 March 2021 - 21:07", "2021-03-03T21:07"),
        ("Friday 19 March 2021", "2021-03-19"),
        ("Sept. 4, 1997", "1997-09-04"),
        ("the 2nd of June, 2015", "2015-06-02"),
        ("2021-03-03T21:07:30+03:30", "2021-03-03T21:07:30+03:30"),
        ("2021-03-03T21:07Z", "2021-03-03T21:07+00:00"),
        ("19.11.2018", "2018-11-19"),
        ("11/19/2018", "2018-11-19"),
        ("9:15 PM GMT, Sat March 6, 2021", "2021-03-06T21:15+00:00"),
        ("Sat, 06 Mar 2021 21:07:30 +0000", "2021-03-06T21:07:30+00:00"),
        ("6 March 2021, 21.15 GMT", "2021-03-06T21:15+00:00"),
        ("6 March, 2021 21:07 UTC+3", "2021-03-06T21:07+03:00"),
        ("March 6, 2021 at 9:41am ET", "2021-03-06T09:41"),
        ("5 Nov", "XXXX-11-05"),
        ("Friday", "XXXX-WXX-5"),
    ],
)
def test_what_a_date_line_states(text: str, iso: str) -> None:
    assert only(text).iso == iso


def test_numeric_date_keeps_both_readings() -> None:
    found = only("Updated 03/04/2021")
    assert (str(found.said), str(found.other)) == ("2021-04-03", "2021-03-04")


def test_ambiguous_zone_stays_as_written() -> None:
    assert only("March 3, 2021 at 9:15 p.m. EST").zone == "EST"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The lake froze in early March and again in May.", ["early March", "May"]),
        ("Rebels held it since 2009.", ["since 2009"]),
        ("the 1998 ceasefire (1991–1994)", ["1998", "1991–1994"]),
        ("It ran from 4 to 9 May 2003.", ["from 4 to 9 May 2003"]),
        ("They met 12-15 June.", ["12-15 June"]),
        ("two weeks ago and yesterday evening", ["two weeks ago", "yesterday evening"]),
        ("in the mid-1980s and the 17th century", ["the mid-1980s", "the 17th century"]),
        ("in the autumn of 1911", ["the autumn of 1911"]),
        ("in May 20 villagers left", ["May"]),
    ],
)
def test_extents(text: str, words: list[str]) -> None:
    assert [text[f.start : f.end] for f in find_dates(text)] == words


@pytest.mark.parametrize(
    "text",
    [
        "The convoy may leave.",
        "Prime Minister May spoke.",
        "They march to the coast.",
        "Plan to March on Capital",
        "a vote for May",
        "It has a date with destiny, for a moment.",
        "Article number 80431",
        "about 2000 soldiers and 1500 tents",
        "a 31-year-old man, 44 years old",
        "after the fall of the city",
        "14 fighters of 2000 fighters",
        "June Okafor won.",
        "$2000 in cash, 2011%",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert find_dates(text) == []


def test_kinds() -> None:
    text = "every day for nine years until recently"
    assert [f.kind for f in find_dates(text)] == [
        TimeKind.SET,
        TimeKind.DURATION,
        TimeKind.REFERENCE,
    ]


def test_a_range_has_both_ends() -> None:
    found = only("from July to September 1936")
    assert found.shape is Shape.RANGE
    assert [str(end.said) for end in found.ends if end] == ["XXXX-07", "1936-09"]


def test_offsets_count_from_the_whole_text() -> None:
    text = "On 4 May 2003 nothing. On 5 May 2003 rain."
    found = find_dates(text, 22)
    assert [text[f.start : f.end] for f in found] == ["5 May 2003"]


WORDS = "May|June|the|of|Monday|last|week|2011|ago|until|since|from|to|a|12:30|pm|x|-|–|,|.|'"
PIECES = st.sampled_from([*"0123456789", *WORDS.split("|"), " ", " ", " ", "\n", "\n\n"])


@given(st.lists(PIECES, max_size=30))
def test_places_are_ordered_and_inside(pieces: list[str]) -> None:
    text = "".join(pieces)
    found = find_dates(text)
    assert all(0 <= f.start < f.end <= len(text) for f in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
