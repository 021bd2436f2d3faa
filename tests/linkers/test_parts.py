import pytest

from crosswitness.linkers.parts import (
    Part,
    clash,
    clauses,
    likeness,
    part_at,
    parts,
    stems,
    stems_often,
    wording,
)
from tests.records.support import find, report


def part(text: str) -> Part:
    made = report(text, "A")
    return part_at(made, made.document.whole, "s")


def test_contents_are_split_at_sentence_ends():
    made = report("He said: One day. \nTwo days.", "A")
    whole = find(made, "One day. \nTwo days.")
    assert [made.text(part) for part in parts(made, [whole])] == ["One day.", "Two days."]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "the harbour will be dredged next year, and the fishing fleet must move to the north",
            ["the harbour will be dredged next year", "the fishing fleet must move to the north"],
        ),
        (
            "the ferry struck the old mole at night, which had no lights since the storm",
            ["the ferry struck the old mole at night", "which had no lights since the storm"],
        ),
        (
            "the town needs a school, a mill, and the new road over the northern pass",
            ["the town needs a school, a mill, and the new road over the northern pass"],
        ),
        ("it rained, and the road was shut", ["it rained, and the road was shut"]),
    ],
)
def test_clauses_of_their_own_stand_alone(told: str, expected: list[str]):
    made = report(told, "A")
    assert [made.text(place) for place in clauses(made, made.document.whole)] == expected


def test_stems_keep_numbers_whole_and_countries_as_keys():
    assert stems("2,000 American ships and 3.5 tons") == (
        *("2000", "country:US", "ship", "and"),
        *("3.5", "ton"),
    )


def test_words_that_a_report_has_more_than_once_are_counted():
    often = stems_often(report("Ferries came. The ferry of Merovia left; Merovia slept.", "A"))
    assert often["ferry"] == often["merovia"] == 2
    assert "slept" not in often


@pytest.mark.parametrize(
    ("left", "right", "apart"),
    [
        ("it flew 2,700 km over the bay", "it flew 3,700 km over the bay", True),
        ("it flew 2,700 km over the bay", "it flew 2,735 km over the bay", False),
        ("the fort of 1998 fell in the bay", "the fort of 2009 fell in the bay", True),
        ("some 51 men fell in the bay", "some 50 men fell in the bay", True),
        ("the 6.10.2020 fell in the bay", "the 6.10.2020 fell in the bay", False),
        ("the bay is safe for ships", "the bay is not safe for ships", True),
        ("ships left the bay without the leave of its mayor", "ships left a bay, he said", False),
        ("no ship left, no man", "the man did not leave the ship", False),
    ],
)
def test_numbers_and_denials_that_forbid(left: str, right: str, apart: bool):
    one, two = part(left), part(right)
    assert clash(one, two) is clash(two, one) is apart
    assert (likeness(one, two) == 0) is apart


def test_the_likeness_is_a_share_of_both_sides():
    whole = part("the lighthouse of the bay")
    assert wording(whole, whole) == pytest.approx(1.0)
    assert 0 < wording(whole, part("the lighthouse of the town")) < 1
    assert wording(whole, part("bread grew dear")) == 0
