from dataclasses import replace

import pytest

from crosswitness.linkers.parts import (
    Part,
    clash,
    likeness,
    part_at,
    parts,
    score,
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


def test_what_both_reports_say_all_the_time_weighs_less():
    one, two = part("the ferry sank near the pier"), part("the ferry burned near the mill")
    often = replace(one, often={"ferry": 9}), replace(two, often={"ferry": 9})
    assert wording(*often) < wording(one, two)
    assert wording(often[0], two) == wording(one, two)


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


def test_shared_words_are_told_the_rarest_first():
    found, shared = score(part("the lighthouse of the bay"), part("the lighthouse of the town"))
    assert 0 < found < 1
    assert shared[0] == "lighthous"  # a stem
